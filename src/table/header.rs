//! Finds the header of a table, in one row or more.

use std::collections::BTreeMap;

use crate::lexicon::headers::{fields_of, has_header_part, header_key, is_listed};
use crate::markup::Text;
use crate::model::RecordField;
use crate::table::align::{Costs, place};
use crate::table::cell_type::{CellType, TypeCounts};
use crate::table::column_profile::ColumnProfile;
use crate::table::label::Label;
use crate::table::row_label::is_summary;
use crate::table::typed_row::TypedRow;
use crate::values::text::without_footnotes;

/// Rows of a table above its body.
#[derive(Debug)]
pub struct Header<'a> {
    /// The sole texts of the rows above the header.
    pub captions: Vec<Text<'a>>,
    /// The label of each column; empty if there is no header.
    pub labels: Vec<Label<'a>>,
    /// Whether there is a header.
    pub has_header: bool,
    /// The position of the first row of the body.
    pub first_row: usize,
}

/// Finds captions and header; `None` for a table without rows.
pub fn find<'a>(rows: &[TypedRow<'_, 'a>]) -> Option<Header<'a>> {
    let is_empty = |row: &&TypedRow<'_, '_>| row.types.is_empty();
    let over = rows.iter().take_while(|row| row.sole.is_some() || is_empty(row));
    let mut first_row = over.count();
    let header = rows.get(first_row)?;
    let mut captions = Vec::with_capacity(first_row);
    captions.extend(rows[..first_row].iter().filter_map(|row| row.sole.copied()));
    if !is_header(header, &rows[first_row + 1..]) {
        let width = rows.iter().map(|row| row.types.len()).max()?;
        let labels = vec![Label::default(); width];
        return Some(Header { captions, labels, has_header: false, first_row });
    }
    first_row += 1;
    let filled = header.types.len();
    let lower = rows.get(first_row);
    let below = rows_below(header, &rows[first_row..]);
    let labels = match lower {
        Some(_)
            if below > 0 && BodyColumns::common(&rows[first_row + below..], filled).is_none() =>
        {
            first_row += below;
            let headers = &rows[first_row - below - 1..first_row];
            (0..header.cells.len())
                .map(|at| Label::new(headers.iter().map(|row| row.cells.get(at).copied())))
                .collect()
        }
        Some(lower)
            if is_second_header(lower, header)
                && BodyColumns::common(&rows[first_row + 1..], filled).is_none()
                && divided_at_end(&texts(header), &texts(lower), &rows[first_row + 1..])
                    .is_none() =>
        {
            first_row += 1;
            (0..filled.max(lower.types.len()))
                .map(|at| Label::new([header, lower].map(|row| row.cells.get(at).copied())))
                .collect()
        }
        Some(lower) if is_lower_header(lower, &rows[first_row + 1..]) => {
            first_row += 1;
            divided(header, lower, &rows[first_row..])
        }
        _ => labels(header),
    };
    let labels = widened(labels, &rows[first_row..]);
    Some(Header { captions, labels, has_header: true, first_row })
}

/// Maximum number of rows that a header has below its first.
const MAX_HEADERS_BELOW: usize = 3;

/// Returns how many rows below a header divide its labels that span columns, while the other labels span
/// rows. Such rows have a cell for each column and no numbers but years.
fn rows_below(header: &TypedRow<'_, '_>, under: &[TypedRow<'_, '_>]) -> usize {
    let spans = |row: &TypedRow<'_, '_>, at: usize| {
        let cells = &row.cells;
        let same = |other: Option<usize>| {
            other.is_some_and(|other| {
                !row.cell_type(other).is_blank() && cells[other].as_str() == cells[at].as_str()
            })
        };
        same(at.checked_sub(1)) || same(Some(at + 1))
    };
    let divides = |upper: &TypedRow<'_, '_>, lower: &TypedRow<'_, '_>| {
        let width = lower.cells.len();
        let repeats = |at: usize| lower.cells[at].as_str() == upper.cells[at].as_str();
        let free = |at: usize| spans(upper, at) || upper.cell_type(at).is_blank();
        if width != upper.cells.len() {
            return false;
        }
        // if one cell of the header spans both rows, the whole lower row belongs to the header
        let has_span = (0..width).any(|at| {
            let (upper, lower) = (upper.cells[at], lower.cells[at]);
            !upper.is_empty() && upper.span() == lower.span()
        });
        (0..width).all(|at| !lower.is_number(at) || lower.cell_type(at) == CellType::Year)
            && lower.sole.is_none()
            && (has_span || (0..width).all(|at| free(at) || repeats(at)))
            && (0..width).any(|at| {
                (has_span || spans(upper, at)) && !repeats(at) && !lower.cell_type(at).is_blank()
            })
    };
    let mut upper = header;
    let mut rows = 0;
    for lower in under.iter().take(MAX_HEADERS_BELOW) {
        if !divides(upper, lower) {
            break;
        }
        rows += 1;
        upper = lower;
    }
    rows
}

/// Returns the texts of a row without its empty cells.
fn texts<'a>(row: &TypedRow<'_, 'a>) -> Vec<Text<'a>> {
    row.cells.iter().copied().filter(|text| !text.is_empty()).collect()
}

/// Returns the labels of a header of one row, one for each of its cells.
fn labels<'a>(row: &TypedRow<'_, 'a>) -> Vec<Label<'a>> {
    row.cells[..row.types.len()].iter().map(|cell| Label::new([Some(*cell)])).collect()
}

/// Whether the row under a header has only the labels that divide some of those above, as the cells that
/// span both rows are lost: it has no numbers but years, half of its cells are known headers, and the rows
/// under it are longer.
fn is_lower_header(row: &TypedRow<'_, '_>, under: &[TypedRow<'_, '_>]) -> bool {
    let cells = || (0..row.types.len()).filter(|&at| !row.cells[at].is_empty());
    let count = cells().count();
    let longer = under.iter().filter(|row| row.types.len() > count).count();
    let worded =
        |at: usize| !row.is_number(at) || row.cell_type(at) == CellType::Year || is_known(row, at);
    count >= 2
        && longer * 2 > under.len()
        && cells().all(worded)
        && cells().filter(|&at| is_known(row, at)).count() * 2 >= count
}

/// Returns the labels of a header of two rows, of which the lower has only those that divide some of the
/// upper ones. If one upper label is divided, it is the one with which the cells fit best; if several are,
/// the first ones stay whole.
fn divided<'a>(
    header: &TypedRow<'_, 'a>,
    lower: &TypedRow<'_, 'a>,
    body: &[TypedRow<'_, 'a>],
) -> Vec<Label<'a>> {
    let (uppers, lowers) = (texts(header), texts(lower));
    let (above, below) = (uppers.len(), lowers.len());
    let Some(columns) = BodyColumns::common(body, above.max(below)) else {
        return divided_at_end(&uppers, &lowers, body).unwrap_or_else(|| labels(header));
    };
    let filled_columns = columns.types.iter().filter(|cell_type| cell_type.is_some()).count();
    let whole = filled_columns.saturating_sub(below).min(above);
    // lower labels that divide evenly among the upper ones are joined to theirs
    let groups = &uppers[whole..];
    let size = below.checked_div(groups.len()).filter(|size| size * groups.len() == below);
    let group = |part: usize| size.map(|size| groups[part / size]);
    let alone = || {
        let uppers = uppers[..whole].iter().map(|upper| Label::new([Some(*upper)]));
        let lowers = (0..below).map(|at| Label::new([group(at), Some(lowers[at])]));
        uppers.chain(lowers).collect()
    };
    if whole + 1 != above {
        return alone();
    }
    let split = |at: usize| -> Vec<Label<'a>> {
        let upper = |at: usize| Label::new([Some(uppers[at])]);
        let parts = lowers.iter().map(|lower| Label::new([Some(uppers[at]), Some(*lower)]));
        (0..at).map(upper).chain(parts).chain((at + 1..above).map(upper)).collect()
    };
    let cost = |labels: &[Label<'_>]| -> f64 {
        let cost = columns.costs(labels);
        let slots = place(&cost, &|column, _| columns.skip_cost(column));
        slots.iter().enumerate().map(|(label, &slot)| cost.row(label)[slot]).sum()
    };
    (0..above)
        .map(split)
        .filter(|labels| labels.len() <= columns.types.len())
        .min_by(|a, b| cost(a).total_cmp(&cost(b)))
        .unwrap_or_else(alone)
}

/// Returns the labels of a header of two rows, of which the lower repeats the same labels under several of the last upper
/// ones, if that makes as many as the longest rows have; the others may have no cells at their end.
fn divided_at_end<'a>(
    uppers: &[Text<'a>],
    lowers: &[Text<'a>],
    body: &[TypedRow<'_, '_>],
) -> Option<Vec<Label<'a>>> {
    let rows = body.iter().filter(|row| row.sole.is_none());
    let width = rows.map(|row| row.types.len()).max()?;
    let divided = (1..=uppers.len()).find(|divided| {
        lowers.len().is_multiple_of(*divided) && uppers.len() - divided + lowers.len() == width
    })?;
    let (whole, groups) = uppers.split_at(uppers.len() - divided);
    let size = lowers.len() / divided;
    // "Votes, %, Votes, %"
    let repeats = lowers.iter().skip(size).zip(lowers);
    if divided < 2 || repeats.into_iter().any(|(one, other)| one.as_str() != other.as_str()) {
        return None;
    }
    let whole = whole.iter().map(|upper| Label::new([Some(*upper)]));
    let parts = lowers.iter().enumerate();
    let parts = parts.map(|(at, lower)| Label::new([Some(groups[at / size]), Some(*lower)]));
    (size > 1).then(|| whole.chain(parts).collect())
}

/// Columns of the rows of the commonest width.
struct BodyColumns {
    /// The commonest type of each column; `None` for an empty column.
    types: Vec<Option<CellType>>,
}

impl BodyColumns {
    /// Returns the columns of the commonest width above `least`, if most rows are wider than that.
    fn common(body: &[TypedRow<'_, '_>], least: usize) -> Option<Self> {
        if body.iter().all(|row| row.types.len() <= least) {
            return None;
        }
        let mut results = 0_usize;
        let mut long: Vec<&TypedRow<'_, '_>> = Vec::new();
        for row in body.iter().filter(|row| row.sole.is_none() && !is_summary(row)) {
            results += 1;
            if row.types.len() > least {
                long.push(row);
            }
        }
        let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
        for row in &long {
            *widths.entry(row.types.len()).or_default() += 1;
        }
        let (width, _) = widths.into_iter().max_by_key(|&(width, count)| (count, width))?;
        if long.len() * 2 <= results || width > super::MAX_COLUMNS_ALIGNED {
            return None;
        }
        Some(BodyColumns { types: common_types(&long, width) })
    }

    /// Returns the cost of each label over each column.
    fn costs(&self, labels: &[Label<'_>]) -> Costs {
        const OVER_NOTHING: f64 = 1.5;
        const UNKNOWN: f64 = 0.5;
        let mut costs = Costs::new(labels.len(), self.types.len());
        for (at, label) in labels.iter().enumerate() {
            let field = fields_of(&label.whole()).first();
            let profile = field.map(|field| ColumnProfile::new(field.declaration().reader));
            for (cost, cell_type) in costs.row_mut(at).iter_mut().zip(&self.types) {
                *cost = cell_type.map_or(OVER_NOTHING, |cell_type| {
                    profile.as_ref().map_or(UNKNOWN, |profile| profile.cost("", cell_type))
                });
            }
        }
        costs
    }

    /// Returns the cost of leaving a column without a label.
    fn skip_cost(&self, column: usize) -> f64 {
        if self.types[column].is_none() { 0.0 } else { 1.5 }
    }
}

/// Returns the commonest type of each column in some rows.
pub(super) fn common_types(rows: &[&TypedRow<'_, '_>], width: usize) -> Vec<Option<CellType>> {
    let mut tallies = vec![TypeCounts::default(); width];
    for row in rows {
        for (counts, cell_type) in tallies.iter_mut().zip(row.types) {
            counts.add(*cell_type);
        }
    }
    tallies.iter().map(TypeCounts::commonest).collect()
}

/// Spreads the labels over the columns of most rows, if those are more, as a label that spans columns may
/// be written only once. Each label goes to the column whose cells fit it; the columns between them, mostly
/// of colours, get none.
fn widened<'a>(labels: Vec<Label<'a>>, body: &[TypedRow<'_, '_>]) -> Vec<Label<'a>> {
    let Some(columns) = BodyColumns::common(body, labels.len()) else { return labels };
    let cost = columns.costs(&labels);
    let slots = place(&cost, &|column, _| columns.skip_cost(column));
    let mut widened = vec![Label::default(); columns.types.len()];
    for (label, column) in labels.into_iter().zip(slots) {
        widened[column] = label;
    }
    widened
}

/// The known labels of a header that may have numbers too.
const MIN_LISTED: usize = 3;

/// Whether half of a row's cells are known headers and the others are no numbers but years; or the row
/// has no numbers, and rows under it have; or more cells are listed headers than numbers.
fn is_header(row: &TypedRow<'_, '_>, under: &[TypedRow<'_, '_>]) -> bool {
    let (mut cells, mut known, mut years, mut numbers) = (0, 0, 0, 0);
    let mut listed = 0;
    for (at, _) in row.filled() {
        cells += 1;
        if is_known(row, at) {
            known += 1;
            listed += usize::from(is_listed(&header_key(row.cells[at].as_str())));
        } else if row.is_number(at) {
            let count = if row.cell_type(at) == CellType::Year { &mut years } else { &mut numbers };
            *count += 1;
        }
    }
    let numbers_under = || under.iter().any(|row| (0..row.types.len()).any(|at| row.is_number(at)));
    let most_known = known * 2 >= cells;
    // the scale of a bar chart is in the header too: `5%`
    let has_scale = listed >= MIN_LISTED && numbers < listed;
    (numbers == 0 && cells >= 2 && (most_known || (years == 0 && numbers_under()))) || has_scale
}

/// Whether a row under a header divides or repeats it.
fn is_second_header(row: &TypedRow<'_, '_>, header: &TypedRow<'_, '_>) -> bool {
    let repeats = |at: usize, text: Text<'_>| {
        header.cells.get(at).is_some_and(|above| above.as_str() == text.as_str())
    };
    row.filled().nth(1).is_some()
        && row.filled().all(|(at, text)| repeats(at, text) || is_known(row, at))
}

/// Whether a cell is a text that only headers have.
fn is_known(row: &TypedRow<'_, '_>, at: usize) -> bool {
    let text = without_footnotes(row.cells[at].as_str());
    let label = header_key(&text);
    is_listed(&label) || (!row.is_number(at) && has_header_part(&label))
}
