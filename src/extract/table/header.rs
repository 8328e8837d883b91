//! Finds the header of a table, and what its columns hold.

use super::shape::Shape;
use super::{Column, lone_text, tally};
use crate::extract::text::{is_blank, single_spaced, without_footnotes};
use crate::extract::vocabulary::elections::HEADER_WORDS;
use crate::markup::{Row, Table, Text};
use crate::model::{Field, Reader, fold};

/// The rows of a table above its body.
#[derive(Debug)]
pub struct Header<'a> {
    /// Texts that stand alone in the rows above the header.
    pub captions: Vec<Text<'a>>,
    /// What is written over each column; nothing where there is no header.
    pub labels: Vec<Label>,
    /// Whether there is a header.
    pub has_header: bool,
    /// The first row of the body.
    pub first_row: usize,
}

/// What is written over a column, in one row or two.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Label {
    upper: String,
    lower: String,
}

impl Label {
    fn new(upper: &str, lower: &str) -> Self {
        let clean = |text: &str| single_spaced(&without_footnotes(text));
        let (upper, lower) = (clean(upper), clean(lower));
        let lower = if lower == upper { String::new() } else { lower };
        Label { upper, lower }
    }

    /// Whether `text` is what the label says.
    pub fn is(&self, text: &str) -> bool {
        let lowest = if self.lower.is_empty() { &self.upper } else { &self.lower };
        fold(text) == fold(lowest)
    }

    /// The label in one line.
    fn joined(&self) -> String {
        match (self.upper.as_str(), self.lower.as_str()) {
            (upper, "") => upper.to_owned(),
            ("", lower) => lower.to_owned(),
            (upper, lower) => format!("{upper}: {lower}"),
        }
    }

    /// The indices of the fields that the label can mean.
    fn fields(&self, fields: &[Field]) -> Vec<usize> {
        let whole = fold(&format!("{} {}", self.upper, self.lower));
        let exact: Vec<usize> = indices(fields, |field| field.headers.contains(&whole.as_str()));
        if !exact.is_empty() || whole.is_empty() {
            return exact;
        }
        let Some((_, name)) = HEADER_WORDS.iter().find(|(word, _)| whole.contains(word)) else {
            return Vec::new();
        };
        indices(fields, |field| field.name == *name)
    }
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
    let lower = rows.get(first_row).filter(|row| is_second_header(row, header, fields));
    first_row += usize::from(lower.is_some());
    let text = |row: &Row<'a>, at: usize| row.cells.get(at).map_or("", |cell| cell.as_str());
    let width = filled(header).max(lower.map_or(0, |row| filled(row)));
    let labels = (0..width)
        .map(|at| Label::new(text(header, at), lower.map_or("", |row| text(row, at))))
        .collect();
    Some(Header { captions, labels, has_header: true, first_row })
}

/// How many cells a row has without the empty ones at its end.
fn filled(row: &Row<'_>) -> usize {
    row.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1)
}

/// Whether most of a row's cells are known headers; or it has no numbers, and rows under it have.
fn is_header(row: &Row<'_>, under: &[Row<'_>], fields: &[Field]) -> bool {
    let texts: Vec<&str> =
        row.cells.iter().map(|cell| cell.as_str()).filter(|cell| !is_blank(cell)).collect();
    let known = texts.iter().filter(|text| is_known(text, fields)).count();
    let numbers = texts.iter().filter(|text| !is_known(text, fields) && is_number(text)).count();
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
    fields.iter().any(|field| field.headers.contains(&label.as_str()))
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
/// which comes first, feeds it.
pub fn columns(
    labels: Vec<Label>,
    fields: &[Field],
    body: &[&Row<'_>],
    shapes: &[Vec<Shape>],
) -> Vec<Column> {
    let width = labels.len();
    let full: Vec<usize> = (0..body.len())
        .filter(|&row| shapes[row].len() == width && lone_text(body[row]).is_none())
        .collect();
    let common = |column: usize| most_common(full.iter().map(|&row| shapes[row][column]));
    let filled = |column: usize| {
        full.iter().filter(|&&row| !is_blank(body[row].cells[column].as_str())).count()
    };
    let mut columns: Vec<Column> = labels
        .iter()
        .enumerate()
        .map(|(at, label)| {
            let shape = common(at);
            let candidates = label.fields(fields);
            let field = candidates
                .iter()
                .copied()
                .find(|&field| shape.is_none_or(|shape| fits(fields[field].reader, shape)))
                .or(candidates.first().copied().filter(|_| candidates.len() == 1));
            let reader = field.map_or_else(|| reader_of(shape), |field| fields[field].reader);
            Column { header: label.joined(), field, reader }
        })
        .collect();
    if labels.iter().all(|label| *label == Label::default()) {
        name_by_type(&mut columns, fields);
    }
    for field in 0..fields.len() {
        let rivals: Vec<usize> =
            (0..width).filter(|&column| columns[column].field == Some(field)).collect();
        let is_text =
            matches!(fields[field].reader, Reader::People | Reader::Party | Reader::Place);
        let winner = if is_text {
            rivals.iter().copied().rev().max_by_key(|&column| filled(column))
        } else {
            rivals.iter().copied().find(|&column| filled(column) > 0).or(rivals.first().copied())
        };
        for column in rivals.into_iter().filter(|&column| Some(column) != winner) {
            columns[column].field = None;
            columns[column].reader = reader_of(common(column));
        }
    }
    columns
}

/// Gives the columns of a table without a header to the fields that have their types: beside a date,
/// people are leaders and the row is an election; otherwise they are candidates.
fn name_by_type(columns: &mut [Column], fields: &[Field]) {
    let dated = columns.iter().any(|column| column.reader == Reader::Date);
    for column in columns {
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

/// The commonest shape that is not empty.
fn most_common(shapes: impl Iterator<Item = Shape>) -> Option<Shape> {
    let kind = |shape: Shape| match shape {
        Shape::Integer(_) => Shape::Integer(0),
        Shape::Percent | Shape::Decimal => Shape::Decimal,
        shape => shape,
    };
    let filled = shapes.filter(|shape| !matches!(shape, Shape::Empty | Shape::Dash)).map(kind);
    tally(filled)
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

/// Whether a column of a type can hold mostly cells of a shape; used to choose between two meanings
/// of one header.
fn fits(reader: Reader, shape: Shape) -> bool {
    match reader {
        Reader::Rank => matches!(shape, Shape::Ordinal | Shape::Integer(_)),
        Reader::Status => shape.is_text(),
        _ => true,
    }
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
