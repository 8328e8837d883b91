//! Finds the header of a table, and what its columns hold.

use super::align::place;
use super::shape::{MISFIT, Profile, Shape};
use super::{Column, is_summary, lone_text, tally};
use crate::extract::text::{has_word, is_blank, single_spaced, without_footnotes};
use crate::extract::vocabulary::elections::{HEADER_WORDS, OTHER_HEADERS, UNCONTESTED};
use crate::extract::vocabulary::languages::english_header;
use crate::markup::{Row, Table, Text};
use crate::model::{Field, Reader, fold};

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
    words: Vec<String>,
}

impl<'a> Label<'a> {
    fn new(rows: impl IntoIterator<Item = Option<Text<'a>>>) -> Self {
        let mut label = Label::default();
        for part in rows.into_iter().flatten() {
            let words = single_spaced(&without_footnotes(part.as_str()));
            if !words.is_empty() && label.words.last() != Some(&words) {
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

    /// Whether `text` is what the label says.
    pub fn is(&self, text: &str) -> bool {
        fold(text) == self.words.last().map(|words| fold(words)).unwrap_or_default()
    }

    /// Whether the label has one of the folded words, whole.
    pub fn has_word(&self, words: &[&str]) -> bool {
        self.words.iter().any(|part| has_word(part, words))
    }

    /// The label in one line.
    fn joined(&self) -> String {
        self.words.join(": ")
    }

    /// The whole label, folded and in English where its language is known.
    fn whole(&self) -> String {
        let whole = fold(&self.words.join(" "));
        let part = |text: &String| english(&fold(text)).unwrap_or_else(|| text.to_owned());
        english(&whole).unwrap_or_else(|| {
            fold(&self.words.iter().map(part).collect::<Vec<String>>().join(" "))
        })
    }

    /// Whether the whole label is a header of a field.
    fn is_known(&self, fields: &[Field]) -> bool {
        let whole = self.whole();
        fields.iter().any(|field| field.headers.contains(&whole.as_str()))
    }

    /// The indices of the fields that the label can mean.
    fn fields(&self, fields: &[Field]) -> Vec<usize> {
        fields_of_header(&self.whole(), fields)
    }
}

/// The indices of the fields that a folded header can mean: those that list it or one of the
/// headers that a slash joins in it, or else the one of its first telling word.
pub fn fields_of_header(header: &str, fields: &[Field]) -> Vec<usize> {
    let exact: Vec<usize> = indices(fields, |field| field.headers.contains(&header));
    if !exact.is_empty() || header.is_empty() {
        return exact;
    }
    // a gloss: `State (linked to summaries below)`
    if let Some((head, gloss)) = header.split_once(" (")
        && gloss.contains(' ')
        && !gloss.contains('%')
    {
        let known = indices(fields, |field| field.headers.contains(&head));
        if !known.is_empty() {
            return known;
        }
    }
    if header.contains('/') {
        let listed = |field: &Field| {
            header.split('/').any(|part| field.headers.contains(&part.trim()))
                && matches!(field.reader, Reader::Place | Reader::Party)
        };
        let joined = indices(fields, listed);
        if !joined.is_empty() {
            return joined;
        }
    }
    let Some((_, name)) = HEADER_WORDS.iter().find(|(word, _)| header.contains(word)) else {
        return Vec::new();
    };
    indices(fields, |field| field.name == *name)
}

/// The English header that means the same as a folded one of another language.
fn english(header: &str) -> Option<String> {
    english_header(header).map(str::to_owned)
}

fn indices(fields: &[Field], matches: impl Fn(&Field) -> bool) -> Vec<usize> {
    fields.iter().enumerate().filter(|(_, field)| matches(field)).map(|(at, _)| at).collect()
}

/// Finds captions and header. `None` for a table without rows.
pub fn find<'a>(table: &Table<'a>, fields: &[Field]) -> Option<Header<'a>> {
    let rows = &table.rows;
    let captions: Vec<Text<'a>> = rows.iter().map_while(lone_text).collect();
    let mut first_row = captions.len();
    let header = rows.get(first_row)?;
    if !is_header(header, &rows[first_row + 1..], fields) {
        let width = rows.iter().map(|row| filled(row)).max()?;
        let labels = vec![Label::default(); width];
        return Some(Header { captions, labels, has_header: false, first_row });
    }
    first_row += 1;
    let lower = rows.get(first_row);
    let below = rows_below(header, &rows[first_row..]);
    let labels = match lower {
        Some(_)
            if below > 0
                && Columns::common(&rows[first_row + below..], filled(header)).is_none() =>
        {
            first_row += below;
            let headers = &rows[first_row - below - 1..first_row];
            (0..header.cells.len())
                .map(|at| Label::new(headers.iter().map(|row| row.cells.get(at).copied())))
                .collect()
        }
        Some(lower)
            if is_second_header(lower, header, fields)
                && Columns::common(&rows[first_row + 1..], filled(header)).is_none() =>
        {
            first_row += 1;
            (0..filled(header).max(filled(lower)))
                .map(|at| Label::new([header, lower].map(|row| row.cells.get(at).copied())))
                .collect()
        }
        Some(lower) if is_lower_header(lower, &rows[first_row + 1..], fields) => {
            first_row += 1;
            divided(header, lower, &rows[first_row..], fields)
        }
        _ => labels(header),
    };
    let labels = widened(labels, &rows[first_row..], fields);
    Some(Header { captions, labels, has_header: true, first_row })
}

/// The most rows that a header has below its first.
const MOST_HEADERS_BELOW: usize = 3;

/// How many rows below a row of headers divide labels of it that span columns, as the others span
/// rows: they have a cell for each column and no numbers but years.
fn rows_below(header: &Row<'_>, under: &[Row<'_>]) -> usize {
    let spans = |row: &Row<'_>, at: usize| {
        let same = |other: Option<usize>| {
            other.and_then(|other| row.cells.get(other)).is_some_and(|cell| {
                !is_blank(cell.as_str()) && cell.as_str() == row.cells[at].as_str()
            })
        };
        same(at.checked_sub(1)) || same(Some(at + 1))
    };
    let divides = |upper: &Row<'_>, lower: &Row<'_>| {
        let repeats = |at: usize| lower.cells[at].as_str() == upper.cells[at].as_str();
        let free = |at: usize| spans(upper, at) || is_blank(upper.cells[at].as_str());
        let worded =
            |cell: &Text<'_>| !is_number(cell.as_str()) || Shape::of(cell.as_str()) == Shape::Year;
        lower.cells.len() == upper.cells.len()
            && lower.cells.iter().all(worded)
            && lone_text(lower).is_none()
            && (0..lower.cells.len()).all(|at| free(at) || repeats(at))
            && (0..lower.cells.len())
                .any(|at| spans(upper, at) && !repeats(at) && !is_blank(lower.cells[at].as_str()))
    };
    let mut upper = header;
    let mut rows = 0;
    for lower in under.iter().take(MOST_HEADERS_BELOW) {
        if !divides(upper, lower) {
            break;
        }
        rows += 1;
        upper = lower;
    }
    rows
}

/// The texts of a row, without its empty cells.
fn texts<'a>(row: &Row<'a>) -> Vec<Text<'a>> {
    row.cells.iter().copied().filter(|text| !text.is_empty()).collect()
}

/// The labels of a row of headers, one for each of its cells.
fn labels<'a>(row: &Row<'a>) -> Vec<Label<'a>> {
    (0..filled(row)).map(|at| Label::new([row.cells.get(at).copied()])).collect()
}

/// Whether the row under a header has only the labels that divide some of those above, the others
/// being lost: it has no numbers but years, half of its cells are known headers, and rows under it
/// are longer.
fn is_lower_header(row: &Row<'_>, under: &[Row<'_>], fields: &[Field]) -> bool {
    let texts: Vec<&str> = texts(row).into_iter().map(Text::as_str).collect();
    let cells = texts.len();
    let known = texts.iter().filter(|text| is_known(text, fields)).count();
    let worded = texts
        .iter()
        .all(|text| is_known(text, fields) || Shape::of(text) == Shape::Year || !is_number(text));
    let longer = under.iter().filter(|row| filled(row) > cells).count();
    cells >= 2 && worded && known * 2 >= cells && longer * 2 > under.len()
}

/// The labels of two rows of headers, of which the lower has only those that divide some of the upper
/// ones: where one upper label is divided, the one with which the cells fit best; where several are,
/// the first stay whole and the lower labels stand alone.
fn divided<'a>(
    header: &Row<'a>,
    lower: &Row<'a>,
    body: &[Row<'a>],
    fields: &[Field],
) -> Vec<Label<'a>> {
    let (uppers, lowers) = (texts(header), texts(lower));
    let (above, below) = (uppers.len(), lowers.len());
    let Some(columns) = Columns::common(body, above.max(below)) else { return labels(header) };
    let filled_columns = columns.shapes.iter().filter(|shape| shape.is_some()).count();
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
        let cost = columns.costs(labels, fields);
        let slots = place(&cost, columns.shapes.len(), &|column, _| columns.skip_cost(column));
        slots.iter().zip(&cost).map(|(&slot, cost)| cost[slot]).sum()
    };
    (0..above)
        .map(split)
        .filter(|labels| labels.len() <= columns.shapes.len())
        .min_by(|a, b| cost(a).total_cmp(&cost(b)))
        .unwrap_or_else(alone)
}

/// What stands in the columns of the longest common kind of row.
struct Columns {
    /// The commonest shape of each column; `None` where nothing stands.
    shapes: Vec<Option<Shape>>,
}

impl Columns {
    /// The columns of the commonest width above `least`, if most rows are wider than that.
    fn common(body: &[Row<'_>], least: usize) -> Option<Self> {
        let results: Vec<&Row<'_>> =
            body.iter().filter(|row| lone_text(row).is_none() && !is_summary(row)).collect();
        let long: Vec<&&Row<'_>> = results.iter().filter(|row| filled(row) > least).collect();
        let widths = tally(long.iter().map(|row| filled(row)));
        let (width, _) = widths.into_iter().max_by_key(|&(width, count)| (count, width))?;
        if long.len() * 2 <= results.len() || width > super::MOST_COLUMNS_ALIGNED {
            return None;
        }
        let shape = |at: usize| {
            let cells = long.iter().filter_map(|row| row.cells.get(at));
            most_common(cells.map(|cell| Shape::of(cell.as_str())))
        };
        Some(Columns { shapes: (0..width).map(shape).collect() })
    }

    /// What each label costs over each column.
    fn costs(&self, labels: &[Label<'_>], fields: &[Field]) -> Vec<Vec<f64>> {
        const OVER_NOTHING: f64 = 1.5;
        const UNKNOWN: f64 = 0.5;
        let cost = |label: &Label<'_>| {
            let field = label.fields(fields).first().copied();
            let profile = field.map(|field| Profile::new(fields[field].reader));
            let over = |shape: &Option<Shape>| {
                shape.map_or(OVER_NOTHING, |shape| {
                    profile.as_ref().map_or(UNKNOWN, |profile| profile.cost("", shape))
                })
            };
            self.shapes.iter().map(over).collect()
        };
        labels.iter().map(cost).collect()
    }

    /// What it costs to leave a column without a label.
    fn skip_cost(&self, column: usize) -> f64 {
        if self.shapes[column].is_none() { 0.0 } else { 1.5 }
    }
}

/// The labels over the columns that most rows have, where those are more than the labels: a label
/// that spanned columns stands there only once. Each label goes to the column whose cells fit it;
/// the columns between them, mostly of colours, get none.
fn widened<'a>(labels: Vec<Label<'a>>, body: &[Row<'_>], fields: &[Field]) -> Vec<Label<'a>> {
    let Some(columns) = Columns::common(body, labels.len()) else { return labels };
    let width = columns.shapes.len();
    let cost = columns.costs(&labels, fields);
    let slots = place(&cost, width, &|column, _| columns.skip_cost(column));
    let mut widened = vec![Label::default(); width];
    for (label, column) in labels.into_iter().zip(slots) {
        widened[column] = label;
    }
    widened
}

/// How many cells a row has without the empty ones at its end.
fn filled(row: &Row<'_>) -> usize {
    row.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1)
}

/// Whether most of a row's cells are known headers, the others no numbers but years; or it has no
/// numbers, and rows under it have.
fn is_header(row: &Row<'_>, under: &[Row<'_>], fields: &[Field]) -> bool {
    let texts: Vec<&str> =
        row.cells.iter().map(|cell| cell.as_str()).filter(|cell| !is_blank(cell)).collect();
    let known = texts.iter().filter(|text| is_known(text, fields)).count();
    let numbers = texts
        .iter()
        .filter(|text| !is_known(text, fields) && is_number(text))
        .filter(|text| known * 2 < texts.len() || Shape::of(text) != Shape::Year)
        .count();
    let numbers_under =
        under.iter().any(|row| row.cells.iter().any(|cell| is_number(cell.as_str())));
    numbers == 0 && texts.len() >= 2 && (known * 2 >= texts.len() || numbers_under)
}

/// Whether a row under a header divides or repeats what stands over it.
fn is_second_header(row: &Row<'_>, header: &Row<'_>, fields: &[Field]) -> bool {
    let mut texts = row.cells.iter().enumerate().filter(|(_, cell)| !is_blank(cell.as_str()));
    let repeats =
        |at: usize, text: &str| header.cells.get(at).is_some_and(|above| above.as_str() == text);
    texts.clone().count() >= 2
        && texts.all(|(at, cell)| is_known(cell.as_str(), fields) || repeats(at, cell.as_str()))
}

fn is_known(text: &str, fields: &[Field]) -> bool {
    let label = fold(&without_footnotes(text));
    english_header(&label).is_some()
        || OTHER_HEADERS.contains(&label.as_str())
        || fields.iter().any(|field| field.headers.contains(&label.as_str()))
        || (HEADER_WORDS.iter().any(|(word, _)| label.contains(word)) && !is_number(text))
}

fn is_number(text: &str) -> bool {
    let shape = Shape::of(text);
    shape.is_numeric() && text.contains(|c: char| c.is_ascii_digit())
}

/// What the columns hold: by their labels, and where a label may mean two things or nothing, by what
/// stands under it.
///
/// Where two columns could feed one field, that of texts which is filled more, and that of numbers
/// whose label can mean nothing else, or else which comes first, feeds it; the other feeds the next
/// field that its label can mean.
pub fn columns<'a>(
    labels: Vec<Label<'a>>,
    fields: &[Field],
    body: &[&Row<'_>],
    shapes: &[Vec<Shape>],
) -> Vec<Column<'a>> {
    let width = labels.len();
    let full: Vec<usize> = (0..body.len())
        .filter(|&row| shapes[row].len() == width && lone_text(body[row]).is_none())
        .collect();
    let common = |column: usize| most_common(full.iter().map(|&row| shapes[row][column]));
    let filled = |column: usize| {
        full.iter().filter(|&&row| !is_blank(body[row].cells[column].as_str())).count()
    };
    // the fields that each label can mean and its cells fit, the likeliest last
    let mut meanings: Vec<Vec<usize>> = labels
        .iter()
        .enumerate()
        .map(|(at, label)| {
            let shape = common(at);
            let candidates = label.fields(fields);
            // a label that can mean one field only is believed if any cell bears it out
            let sole = candidates.len() == 1 && label.is_known(fields);
            let fits = |field: &usize| {
                let reader = fields[*field].reader;
                let digits = |row: &usize| shapes[*row][at].is_numeric();
                let bad_numbers = || {
                    // a cell such as `1,2,3` is text, but it is meant as a number
                    full.iter().any(|&row| {
                        body[row].cells[at].as_str().starts_with(|c: char| c.is_ascii_digit())
                    })
                };
                let uncontested = || {
                    full.iter().any(|&row| {
                        let word = fold(body[row].cells[at].as_str());
                        UNCONTESTED.contains(&word.as_str())
                    })
                };
                shape.is_none_or(|shape| fits(reader, shape))
                    || (is_numeric(reader) && uncontested())
                    || (sole && full.iter().any(|&row| fits(reader, shapes[row][at])))
                    || (sole && is_numeric(reader) && !full.iter().any(digits) && bad_numbers())
            };
            candidates.into_iter().filter(fits).rev().collect()
        })
        .collect();
    let mut settled = vec![None; fields.len()];
    loop {
        let wanted = |field: usize| -> Vec<usize> {
            (0..width).filter(|&column| meanings[column].last() == Some(&field)).collect()
        };
        let Some(field) = (0..fields.len())
            .find(|&field| wanted(field).iter().any(|&column| settled[field] != Some(column)))
        else {
            break;
        };
        let rivals = wanted(field);
        let sole = |column: &usize| meanings[*column].len() == 1 && filled(*column) > 0;
        let is_text =
            matches!(fields[field].reader, Reader::People | Reader::Party | Reader::Place);
        let winner = settled[field].or_else(|| {
            if is_text {
                rivals.iter().copied().rev().max_by_key(|&column| filled(column))
            } else {
                // a header that is listed goes before one that only has a telling word
                let listed = |column: &usize| sole(column) && labels[*column].is_known(fields);
                rivals
                    .iter()
                    .copied()
                    .find(listed)
                    .or_else(|| rivals.iter().copied().find(sole))
                    .or_else(|| rivals.iter().copied().find(|&column| filled(column) > 0))
                    .or(rivals.first().copied())
            }
        });
        settled[field] = winner;
        for column in rivals.into_iter().filter(|&column| Some(column) != winner) {
            meanings[column].pop();
        }
    }
    let unlabelled = labels.iter().all(|label| *label == Label::default());
    let mut columns: Vec<Column<'a>> = labels
        .into_iter()
        .zip(&meanings)
        .enumerate()
        .map(|(at, (label, meanings))| {
            let shape = common(at);
            let field = meanings.last().copied();
            let reader = field.map_or_else(|| reader_of(shape), |field| fields[field].reader);
            Column { header: label.joined(), label, field, reader, shape }
        })
        .collect();
    if unlabelled {
        let repeats: Vec<bool> = (0..width)
            .map(|at| {
                at > 0 && full.iter().all(|&row| body[row].cells[at] == body[row].cells[at - 1])
            })
            .collect();
        name_by_type(&mut columns, &repeats, fields);
    }
    columns
}

/// Gives the columns of a table without a header to the fields that have their types: beside a date,
/// people are leaders and the row is an election; otherwise they are candidates. A column that only
/// `repeats` the one before it, as its cells spanned both, is passed over.
fn name_by_type(columns: &mut [Column<'_>], repeats: &[bool], fields: &[Field]) {
    let dated = columns.iter().any(|column| column.reader == Reader::Date);
    let told = |column: &Column<'_>| column.shape.is_some();
    let first =
        columns.iter_mut().zip(repeats).filter(|(column, repeats)| told(column) && !**repeats);
    for (column, _) in first {
        let name = match column.reader {
            Reader::Date => "election",
            Reader::People if dated => "leader",
            Reader::People => "candidate",
            Reader::Text if !dated => "party",
            Reader::Count => "votes",
            Reader::Percent => "share",
            Reader::Seats => "seats",
            Reader::Change => "change",
            Reader::Status => "outcome",
            _ => continue,
        };
        column.field = fields.iter().position(|field| field.name == name);
    }
}

/// The commonest shape that is not empty, a dash only where nothing else stands; of whole numbers, with
/// the digits of the longest.
fn most_common(shapes: impl Iterator<Item = Shape>) -> Option<Shape> {
    let (dashes, filled): (Vec<Shape>, Vec<Shape>) =
        shapes.filter(|shape| *shape != Shape::Empty).partition(|shape| *shape == Shape::Dash);
    if filled.is_empty() {
        return dashes.first().copied();
    }
    let digits = filled.iter().filter_map(|shape| match shape {
        Shape::Integer(digits) => Some(*digits),
        _ => None,
    });
    let longest = digits.max().unwrap_or_default();
    let kind = |shape: Shape| match shape {
        Shape::Integer(_) => Shape::Integer(longest),
        Shape::Percent | Shape::Decimal => Shape::Decimal,
        shape => shape,
    };
    tally(filled.into_iter().map(kind))
        .into_iter()
        .max_by_key(|&(shape, count)| (count, rank(shape)))
        .map(|(shape, _)| shape)
}

/// An order among shapes, so that a tie does not depend on chance.
fn rank(shape: Shape) -> u8 {
    match shape {
        Shape::Text => 9,
        Shape::Person => 8,
        Shape::Status => 7,
        Shape::Integer(_) => 6,
        Shape::Decimal => 5,
        Shape::Fraction => 4,
        Shape::Signed => 3,
        Shape::Ordinal => 2,
        Shape::Date => 1,
        Shape::Empty | Shape::Dash | Shape::Year | Shape::Percent => 0,
    }
}

/// Whether a column of a type can hold mostly cells of a shape.
fn fits(reader: Reader, shape: Shape) -> bool {
    match reader {
        Reader::Status => shape.is_text(),
        Reader::Seats => shape != Shape::Year && Profile::new(reader).cost("", shape) < MISFIT,
        _ => Profile::new(reader).cost("", shape) < MISFIT,
    }
}

/// Whether cells of a type are numbers.
fn is_numeric(reader: Reader) -> bool {
    matches!(reader, Reader::Count | Reader::Percent | Reader::Seats | Reader::Rank)
}

/// The type of a column of which only its cells speak.
fn reader_of(shape: Option<Shape>) -> Reader {
    match shape {
        Some(Shape::Integer(_)) => Reader::Count,
        Some(Shape::Percent | Shape::Decimal) => Reader::Percent,
        Some(Shape::Fraction) => Reader::Seats,
        Some(Shape::Signed) => Reader::Change,
        Some(Shape::Ordinal) => Reader::Rank,
        Some(Shape::Date | Shape::Year) => Reader::Date,
        Some(Shape::Person) => Reader::People,
        Some(Shape::Status) => Reader::Status,
        Some(Shape::Text | Shape::Empty | Shape::Dash) | None => Reader::Text,
    }
}
