//! Finds the header of a table, and what its columns hold.

use std::borrow::Cow;
use std::collections::BTreeMap;

use crate::lexicon::elections::UNCONTESTED;
use crate::lexicon::headers;
use crate::lexicon::headers::{Fields, fields_of, has_header_part, is_listed, listing};
use crate::markup::Text;
use crate::model::{ElectionField, Reader, RecordField, folded};
use crate::table::align::{Costs, place};
use crate::table::cell_type::{CellType, ColumnProfile, MISFIT, TypeCounts};
use crate::table::line::Line;
use crate::table::{Column, is_summary};
use crate::values::text::{
    folded_has_word, folds_to, is_one_of, with_single_spaces, without_footnotes,
};

/// The rows of a table above its body.
#[derive(Debug)]
pub struct Header<'a> {
    /// Texts that stand alone in the rows above the header.
    pub captions: Vec<Text<'a>>,
    /// What is written over each column; nothing where there is no header.
    pub labels: Vec<Label<'a>>,
    /// Whether there is a header.
    pub has_header: bool,
    /// The first row of the body.
    pub first_row: usize,
}

/// What is written over a column, in one row or more.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Label<'a> {
    /// The texts from above, without those that say nothing or what stands right over them.
    parts: Vec<Text<'a>>,
    /// The same without footnotes.
    words: Vec<Cow<'a, str>>,
    /// The same folded, each on a line.
    key: String,
}

impl<'a> Label<'a> {
    fn new(rows: impl IntoIterator<Item = Option<Text<'a>>>) -> Self {
        let mut label = Label::default();
        for part in rows.into_iter().flatten() {
            let words = match without_footnotes(part.as_str()) {
                Cow::Borrowed(text) => with_single_spaces(text),
                Cow::Owned(text) => Cow::Owned(with_single_spaces(&text).into_owned()),
            };
            if !words.is_empty() && label.words.last() != Some(&words) {
                if !label.parts.is_empty() {
                    label.key.push('\n');
                }
                label.key.push_str(&folded(&words));
                label.parts.push(part);
                label.words.push(words);
            }
        }
        label
    }

    /// The texts from above.
    pub fn parts(&self) -> &[Text<'a>] {
        &self.parts
    }

    /// The texts from above folded, without footnotes, each on a line.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Whether `text` is what the label says.
    pub fn is(&self, text: &str) -> bool {
        folds_to(text, self.key.rsplit('\n').next().unwrap_or_default())
    }

    /// Whether the label has one of the folded words, whole.
    pub fn has_word(&self, words: &[&str]) -> bool {
        folded_has_word(&self.key, words)
    }

    /// The label in one line.
    fn joined(&self) -> Cow<'a, str> {
        match self.words.as_slice() {
            [words] => words.clone(),
            words => Cow::Owned(words.join(": ")),
        }
    }

    /// The whole label, folded and in English where its language is known.
    fn whole(&self) -> Cow<'_, str> {
        if self.parts.len() == 1 {
            return Cow::Borrowed(headers::concept(&self.key).unwrap_or(&self.key));
        }
        let parts = || self.key.split('\n').filter(|part| !part.is_empty());
        let whole = parts().collect::<Vec<&str>>().join(" ");
        if let Some(english) = headers::concept(&whole) {
            return Cow::Borrowed(english);
        }
        let english = parts().map(|part| headers::concept(part).unwrap_or(part));
        Cow::Owned(english.collect::<Vec<&str>>().join(" "))
    }
}

/// Finds captions and header. `None` for a table without rows.
pub fn find<'a>(rows: &[Line<'_, 'a>]) -> Option<Header<'a>> {
    let captions: Vec<Text<'a>> = rows.iter().map_while(|line| line.lone).collect();
    let mut first_row = captions.len();
    let header = rows.get(first_row)?;
    if !is_header(header, &rows[first_row + 1..]) {
        let width = rows.iter().map(|line| line.shapes.len()).max()?;
        let labels = vec![Label::default(); width];
        return Some(Header { captions, labels, has_header: false, first_row });
    }
    first_row += 1;
    let filled = header.shapes.len();
    let lower = rows.get(first_row);
    let below = rows_below(header, &rows[first_row..]);
    let labels = match lower {
        Some(_) if below > 0 && Columns::common(&rows[first_row + below..], filled).is_none() => {
            first_row += below;
            let headers = &rows[first_row - below - 1..first_row];
            (0..header.row.cells.len())
                .map(|at| Label::new(headers.iter().map(|line| line.row.cells.get(at).copied())))
                .collect()
        }
        Some(lower)
            if is_second_header(lower, header)
                && Columns::common(&rows[first_row + 1..], filled).is_none() =>
        {
            first_row += 1;
            (0..filled.max(lower.shapes.len()))
                .map(|at| Label::new([header, lower].map(|line| line.row.cells.get(at).copied())))
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

/// The most rows that a header has below its first.
const MAX_HEADERS_BELOW: usize = 3;

/// How many rows below a row of headers divide labels of it that span columns, as the others span
/// rows: they have a cell for each column and no numbers but years.
fn rows_below(header: &Line<'_, '_>, under: &[Line<'_, '_>]) -> usize {
    let spans = |line: &Line<'_, '_>, at: usize| {
        let cells = &line.row.cells;
        let same = |other: Option<usize>| {
            other.is_some_and(|other| {
                !line.cell_type(other).is_blank() && cells[other].as_str() == cells[at].as_str()
            })
        };
        same(at.checked_sub(1)) || same(Some(at + 1))
    };
    let divides = |upper: &Line<'_, '_>, lower: &Line<'_, '_>| {
        let width = lower.row.cells.len();
        let repeats = |at: usize| lower.row.cells[at].as_str() == upper.row.cells[at].as_str();
        let free = |at: usize| spans(upper, at) || upper.cell_type(at).is_blank();
        width == upper.row.cells.len()
            && (0..width).all(|at| !lower.is_number(at) || lower.cell_type(at) == CellType::Year)
            && lower.lone.is_none()
            && (0..width).all(|at| free(at) || repeats(at))
            && (0..width)
                .any(|at| spans(upper, at) && !repeats(at) && !lower.cell_type(at).is_blank())
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

/// The texts of a row, without its empty cells.
fn texts<'a>(line: &Line<'_, 'a>) -> Vec<Text<'a>> {
    line.row.cells.iter().copied().filter(|text| !text.is_empty()).collect()
}

/// The labels of a row of headers, one for each of its cells.
fn labels<'a>(line: &Line<'_, 'a>) -> Vec<Label<'a>> {
    line.row.cells[..line.shapes.len()].iter().map(|cell| Label::new([Some(*cell)])).collect()
}

/// Whether the row under a header has only the labels that divide some of those above, the others
/// being lost: it has no numbers but years, half of its cells are known headers, and rows under it
/// are longer.
fn is_lower_header(line: &Line<'_, '_>, under: &[Line<'_, '_>]) -> bool {
    let cells = || (0..line.shapes.len()).filter(|&at| !line.row.cells[at].is_empty());
    let count = cells().count();
    let longer = under.iter().filter(|row| row.shapes.len() > count).count();
    let worded = |at: usize| {
        !line.is_number(at) || line.cell_type(at) == CellType::Year || is_known(line, at)
    };
    count >= 2
        && longer * 2 > under.len()
        && cells().all(worded)
        && cells().filter(|&at| is_known(line, at)).count() * 2 >= count
}

/// The labels of two rows of headers, of which the lower has only those that divide some of the upper
/// ones: where one upper label is divided, the one with which the cells fit best; where several are,
/// the first stay whole and the lower labels stand alone.
fn divided<'a>(
    header: &Line<'_, 'a>,
    lower: &Line<'_, 'a>,
    body: &[Line<'_, 'a>],
) -> Vec<Label<'a>> {
    let (uppers, lowers) = (texts(header), texts(lower));
    let (above, below) = (uppers.len(), lowers.len());
    let Some(columns) = Columns::common(body, above.max(below)) else { return labels(header) };
    let filled_columns = columns.shapes.iter().filter(|cell_type| cell_type.is_some()).count();
    let whole = filled_columns.saturating_sub(below).min(above);
    // where the lower labels can be dealt out evenly, each group keeps its own name
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
        .filter(|labels| labels.len() <= columns.shapes.len())
        .min_by(|a, b| cost(a).total_cmp(&cost(b)))
        .unwrap_or_else(alone)
}

/// What stands in the columns of the longest common kind of row.
struct Columns {
    /// The commonest cell_type of each column; `None` where nothing stands.
    shapes: Vec<Option<CellType>>,
}

impl Columns {
    /// The columns of the commonest width above `least`, if most rows are wider than that.
    fn common(body: &[Line<'_, '_>], least: usize) -> Option<Self> {
        if body.iter().all(|line| line.shapes.len() <= least) {
            return None;
        }
        let mut results = 0_usize;
        let mut long: Vec<&Line<'_, '_>> = Vec::new();
        for line in body.iter().filter(|line| line.lone.is_none() && !is_summary(line)) {
            results += 1;
            if line.shapes.len() > least {
                long.push(line);
            }
        }
        let mut widths: BTreeMap<usize, usize> = BTreeMap::new();
        for line in &long {
            *widths.entry(line.shapes.len()).or_default() += 1;
        }
        let (width, _) = widths.into_iter().max_by_key(|&(width, count)| (count, width))?;
        if long.len() * 2 <= results || width > super::MAX_COLUMNS_ALIGNED {
            return None;
        }
        Some(Columns { shapes: common_shapes(&long, width) })
    }

    /// What each label costs over each column.
    fn costs(&self, labels: &[Label<'_>]) -> Costs {
        const OVER_NOTHING: f64 = 1.5;
        const UNKNOWN: f64 = 0.5;
        let mut costs = Costs::new(labels.len(), self.shapes.len());
        for (at, label) in labels.iter().enumerate() {
            let field = fields_of(&label.whole()).first();
            let profile = field.map(|field| ColumnProfile::new(field.declaration().reader));
            for (cost, cell_type) in costs.row_mut(at).iter_mut().zip(&self.shapes) {
                *cost = cell_type.map_or(OVER_NOTHING, |cell_type| {
                    profile.as_ref().map_or(UNKNOWN, |profile| profile.cost("", cell_type))
                });
            }
        }
        costs
    }

    /// What it costs to leave a column without a label.
    fn skip_cost(&self, column: usize) -> f64 {
        if self.shapes[column].is_none() { 0.0 } else { 1.5 }
    }
}

/// The commonest cell_type of each column in some rows.
fn common_shapes(lines: &[&Line<'_, '_>], width: usize) -> Vec<Option<CellType>> {
    let mut tallies = vec![TypeCounts::default(); width];
    for line in lines {
        for (tally, cell_type) in tallies.iter_mut().zip(line.shapes) {
            tally.add(*cell_type);
        }
    }
    tallies.iter().map(TypeCounts::commonest).collect()
}

/// The labels over the columns that most rows have, where those are more than the labels: a label
/// that spanned columns stands there only once. Each label goes to the column whose cells fit it;
/// the columns between them, mostly of colours, get none.
fn widened<'a>(labels: Vec<Label<'a>>, body: &[Line<'_, '_>]) -> Vec<Label<'a>> {
    let Some(columns) = Columns::common(body, labels.len()) else { return labels };
    let cost = columns.costs(&labels);
    let slots = place(&cost, &|column, _| columns.skip_cost(column));
    let mut widened = vec![Label::default(); columns.shapes.len()];
    for (label, column) in labels.into_iter().zip(slots) {
        widened[column] = label;
    }
    widened
}

/// Whether most of a row's cells are known headers, the others no numbers but years; or it has no
/// numbers, and rows under it have.
fn is_header(line: &Line<'_, '_>, under: &[Line<'_, '_>]) -> bool {
    let (mut cells, mut known, mut years, mut numbers) = (0, 0, 0, 0);
    for (at, _) in line.told() {
        cells += 1;
        if is_known(line, at) {
            known += 1;
        } else if line.is_number(at) {
            let count =
                if line.cell_type(at) == CellType::Year { &mut years } else { &mut numbers };
            *count += 1;
        }
    }
    let numbers_under =
        || under.iter().any(|line| (0..line.shapes.len()).any(|at| line.is_number(at)));
    let most_known = known * 2 >= cells;
    numbers == 0 && cells >= 2 && (most_known || (years == 0 && numbers_under()))
}

/// Whether a row under a header divides or repeats what stands over it.
fn is_second_header(line: &Line<'_, '_>, header: &Line<'_, '_>) -> bool {
    let repeats = |at: usize, text: Text<'_>| {
        header.row.cells.get(at).is_some_and(|above| above.as_str() == text.as_str())
    };
    line.told().nth(1).is_some()
        && line.told().all(|(at, text)| repeats(at, text) || is_known(line, at))
}

/// Whether a cell says what only headers say.
fn is_known(line: &Line<'_, '_>, at: usize) -> bool {
    let text = without_footnotes(line.row.cells[at].as_str());
    let label = folded(&text);
    is_listed(&label) || (!line.is_number(at) && has_header_part(&label))
}

/// What the columns hold: by their labels, and where a label may mean two things or nothing, by what
/// stands under it.
///
/// Where two columns could feed one field, that of texts which is filled more, and that of numbers
/// whose label can mean nothing else, or else which comes first, feeds it; the other feeds the next
/// field that its label can mean.
pub fn columns<'a>(labels: Vec<Label<'a>>, body: &[Line<'_, 'a>]) -> Vec<Column<'a>> {
    let width = labels.len();
    let is_full = |line: &&Line<'_, '_>| line.shapes.len() == width && line.lone.is_none();
    let full: Vec<&Line<'_, 'a>> = body.iter().filter(is_full).collect();
    let common = common_shapes(&full, width);
    let filled = |column: usize| full.iter().filter(|line| !line.shapes[column].is_blank()).count();
    let is_known: Vec<bool> =
        labels.iter().map(|label| !listing(&label.whole()).is_empty()).collect();
    // the fields that each label can mean and its cells fit, the likeliest first
    let mut meanings: Vec<Fields> = labels
        .iter()
        .enumerate()
        .map(|(at, label)| {
            let candidates = fields_of(&label.whole());
            // a label that can mean one field only is believed if any cell bears it out
            let sole = candidates.count() == 1 && is_known[at];
            let any_shape =
                |test: &dyn Fn(CellType) -> bool| full.iter().any(|line| test(line.shapes[at]));
            let any_text = |test: &dyn Fn(&str) -> bool| {
                full.iter().any(|line| test(line.row.cells[at].as_str()))
            };
            candidates.filter(|field| {
                let reader = field.declaration().reader;
                // a cell such as `1,2,3` is text, but it is meant as a number
                let bad_numbers =
                    || any_text(&|text| text.starts_with(|c: char| c.is_ascii_digit()));
                let uncontested = || any_text(&|text| is_one_of(text, &UNCONTESTED));
                common[at].is_none_or(|cell_type| fits(reader, cell_type))
                    || (is_numeric(reader) && uncontested())
                    || (sole && any_shape(&|cell_type| fits(reader, cell_type)))
                    || (sole
                        && is_numeric(reader)
                        && !any_shape(&CellType::is_numeric)
                        && bad_numbers())
            })
        })
        .collect();
    let mut settled = [None; ElectionField::ALL.len()];
    loop {
        let unsettled = |column: usize| {
            meanings[column].first().filter(|field| settled[field.index()] != Some(column))
        };
        let Some(field) = (0..width).filter_map(unsettled).min() else { break };
        let rivals: Vec<usize> =
            (0..width).filter(|&column| meanings[column].first() == Some(field)).collect();
        let sole = |column: &usize| meanings[*column].count() == 1 && filled(*column) > 0;
        let is_text =
            matches!(field.declaration().reader, Reader::People | Reader::Party | Reader::Place);
        let winner = settled[field.index()].or_else(|| match rivals.as_slice() {
            [only] => Some(*only),
            rivals if is_text => rivals.iter().copied().rev().max_by_key(|&column| filled(column)),
            rivals => {
                // a header that is listed goes before one that only has a defaults word
                let listed = |column: &usize| sole(column) && is_known[*column];
                let mut all = rivals.iter().copied();
                all.clone()
                    .find(listed)
                    .or_else(|| all.clone().find(sole))
                    .or_else(|| all.clone().find(|&column| filled(column) > 0))
                    .or_else(|| all.next())
            }
        });
        settled[field.index()] = winner;
        for column in rivals.into_iter().filter(|&column| Some(column) != winner) {
            meanings[column] = meanings[column].without_first();
        }
    }
    let unlabelled = labels.iter().all(|label| label.parts.is_empty());
    let mut columns: Vec<Column<'a>> = labels
        .into_iter()
        .zip(&meanings)
        .zip(common)
        .map(|((label, meanings), cell_type)| {
            let field = meanings.first();
            let reader =
                field.map_or_else(|| reader_of(cell_type), |field| field.declaration().reader);
            Column { header: label.joined(), label, field, reader, cell_type }
        })
        .collect();
    if unlabelled {
        let repeats: Vec<bool> = (0..width)
            .map(|at| {
                let same = |line: &&Line<'_, '_>| line.row.cells[at] == line.row.cells[at - 1];
                at > 0 && full.iter().all(same)
            })
            .collect();
        name_by_type(&mut columns, &repeats);
    }
    columns
}

/// Gives the columns of a table without a header to the fields that have their types: beside a date,
/// people are leaders and the row is an election; otherwise they are candidates. A column that only
/// `repeats` the one before it, as its cells spanned both, is passed over.
fn name_by_type(columns: &mut [Column<'_>], repeats: &[bool]) {
    let dated = columns.iter().any(|column| column.reader == Reader::Date);
    let told = |column: &Column<'_>| column.cell_type.is_some();
    let first =
        columns.iter_mut().zip(repeats).filter(|(column, repeats)| told(column) && !**repeats);
    for (column, _) in first {
        let field = match column.reader {
            Reader::Date => ElectionField::Election,
            Reader::People if dated => ElectionField::Leader,
            Reader::People => ElectionField::Candidate,
            Reader::Text if !dated => ElectionField::Party,
            Reader::Count => ElectionField::Votes,
            Reader::Percent => ElectionField::Share,
            Reader::Seats => ElectionField::Seats,
            Reader::Change => ElectionField::Change,
            Reader::Status => ElectionField::Outcome,
            _ => continue,
        };
        column.field = Some(field);
    }
}

/// Whether a column of a type can hold mostly cells of a cell_type.
fn fits(reader: Reader, cell_type: CellType) -> bool {
    match reader {
        Reader::Status => cell_type.is_text(),
        Reader::Seats => {
            cell_type != CellType::Year && ColumnProfile::new(reader).cost("", cell_type) < MISFIT
        }
        _ => ColumnProfile::new(reader).cost("", cell_type) < MISFIT,
    }
}

/// Whether cells of a type are numbers.
fn is_numeric(reader: Reader) -> bool {
    matches!(reader, Reader::Count | Reader::Percent | Reader::Seats | Reader::Rank)
}

/// The type of a column of which only its cells speak.
fn reader_of(cell_type: Option<CellType>) -> Reader {
    match cell_type {
        Some(CellType::Integer(_)) => Reader::Count,
        Some(CellType::Percent | CellType::Decimal) => Reader::Percent,
        Some(CellType::Fraction) => Reader::Seats,
        Some(CellType::Signed) => Reader::Change,
        Some(CellType::Ordinal) => Reader::Rank,
        Some(CellType::Date | CellType::Year) => Reader::Date,
        Some(CellType::Person) => Reader::People,
        Some(CellType::Status) => Reader::Status,
        Some(CellType::Text | CellType::Empty | CellType::Dash) | None => Reader::Text,
    }
}
