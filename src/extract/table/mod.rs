//! Tables with typed columns: finds the header, and lays each row on the columns that its cells fit.

mod align;
mod header;
mod shape;

use std::collections::HashMap;

use align::{Layout, align};
use header::Header;
use shape::{Profile, Shape};

use super::text::is_blank;
use super::vocabulary::elections::{GAIN, HOLD_ENDINGS, SUMMARY_LABELS, SUMMARY_ROWS};
use super::vocabulary::organisations::PARTY_WORDS;
use crate::diagnostic::{Code, Diagnostics};
use crate::markup::{Row, Table, Text};
use crate::model::{Field, Reader, Span, fold};

/// A table whose rows have a cell for each column.
#[derive(Debug)]
pub struct Grid<'a> {
    /// Texts that stand alone in the rows above the header.
    pub captions: Vec<Text<'a>>,
    /// Whether the table says what its columns are.
    pub has_header: bool,
    /// The columns from the left.
    pub columns: Vec<Column>,
    /// The rows from above, without summaries.
    pub rows: Vec<GridRow<'a>>,
}

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The header; that of two rows is joined by `: `.
    pub header: String,
    /// The index of the field that it feeds.
    pub field: Option<usize>,
    /// The type of its cells.
    pub reader: Reader,
}

/// A row of a grid.
#[derive(Debug)]
pub enum GridRow<'a> {
    /// A text that stands alone in its row, and speaks for the rows under it.
    Separator(Text<'a>),
    /// A cell for each column.
    Cells(Vec<Cell<'a>>, Span),
}

/// A cell of a grid.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cell<'a> {
    /// The row itself says it.
    Stated(Text<'a>),
    /// The cell of the row above spans this row.
    Carried(Text<'a>),
    /// There is nothing.
    Empty,
}

impl<'a> Cell<'a> {
    /// The text, wherever it stands.
    pub fn text(self) -> Option<Text<'a>> {
        match self {
            Cell::Stated(text) | Cell::Carried(text) => Some(text),
            Cell::Empty => None,
        }
    }
}

/// Rows with more cells than this are taken as they stand.
const MOST_COLUMNS_ALIGNED: usize = 64;

/// Lays a table out as a grid, with the columns named by the headers of `fields`.
///
/// A row that is shorter than its header has lost the cells that a span covered: its cells are laid
/// on the columns, in order, so that their types fit, and a column of texts that is left empty takes
/// the value above. Where more than one layout fits, the doubtful cells are left empty and reported.
pub fn lay_out<'a>(
    table: &Table<'a>,
    fields: &'static [Field],
    diagnostics: &mut Diagnostics<'_>,
) -> Option<Grid<'a>> {
    let Header { captions, labels, has_header, first_row } = header::find(table, fields)?;
    let body: Vec<&Row<'a>> = table.rows[first_row..]
        .iter()
        .filter(|row| !is_summary(row) && !is_header_again(row, &labels))
        .collect();
    let width = labels.len();
    let shapes: Vec<Vec<Shape>> = body.iter().map(|row| shapes(row)).collect();
    let columns = header::columns(labels, fields, &body, &shapes);
    let mut profiles: Vec<Profile> =
        columns.iter().map(|column| Profile::new(column.reader)).collect();
    for (row, shapes) in body.iter().zip(&shapes) {
        if shapes.len() == width && lone_text(row).is_none() {
            learn(&mut profiles, row, shapes, None);
        }
    }
    let layouts = |profiles: &[Profile]| -> Vec<Layout> {
        body.iter().zip(&shapes).map(|(row, shapes)| align(row, shapes, profiles)).collect()
    };
    if width <= MOST_COLUMNS_ALIGNED {
        let first_try = layouts(&profiles);
        for ((row, shapes), layout) in body.iter().zip(&shapes).zip(&first_try) {
            if shapes.len() < width && layout.doubtful.is_empty() && lone_text(row).is_none() {
                learn(&mut profiles, row, shapes, Some(layout));
            }
        }
    }
    let layouts = layouts(&profiles);
    let mut above: Vec<Cell<'a>> = vec![Cell::Empty; width];
    let mut rows = Vec::with_capacity(body.len());
    for (row, layout) in body.iter().zip(layouts) {
        if width > 1
            && let Some(text) = lone_text(row)
        {
            rows.push(GridRow::Separator(text));
            continue;
        }
        let cells = fill(row, &layout, &columns, &above, diagnostics);
        above.clone_from(&cells);
        rows.push(GridRow::Cells(cells, row.span));
    }
    if !has_header {
        let span = table.rows.first().map(|row| row.span).unwrap_or_default();
        diagnostics.report(
            Code::NoHeader,
            span,
            "the table has no header: its columns were told by what stands in them",
        );
    }
    Some(Grid { captions, has_header, columns, rows })
}

/// The cells of one row, a cell for each column.
fn fill<'a>(
    row: &Row<'a>,
    layout: &Layout,
    columns: &[Column],
    above: &[Cell<'a>],
    diagnostics: &mut Diagnostics<'_>,
) -> Vec<Cell<'a>> {
    let mut cells = vec![Cell::Empty; columns.len()];
    let mut taken = vec![false; columns.len()];
    for (text, &column) in row.cells.iter().zip(&layout.columns) {
        taken[column] = true;
        if !is_blank(text.as_str()) && !layout.doubtful.contains(&column) {
            cells[column] = Cell::Stated(*text);
        }
    }
    let last = layout.columns.last().copied();
    let mut carried = Vec::new();
    for (column, cell) in cells.iter_mut().enumerate() {
        let doubtful = layout.doubtful.contains(&column);
        // behind the last cell of a row, a column that means nothing to us is rather empty than spanned
        let beyond = columns[column].field.is_none() && last.is_none_or(|last| column > last);
        if taken[column] || doubtful || beyond || !spans_rows(columns[column].reader) {
            continue;
        }
        if let Some(text) = above[column].text() {
            *cell = Cell::Carried(text);
            carried.push(format!("\"{}\" is taken from the row above", columns[column].header));
        }
    }
    let (given, wanted) = (layout.columns.len(), columns.len());
    if !layout.doubtful.is_empty() {
        let headers: Vec<&str> =
            layout.doubtful.iter().map(|&column| columns[column].header.as_str()).collect();
        diagnostics.report(
            Code::RowAmbiguous,
            row.span,
            format!(
                "the row has {given} of {wanted} cells and fits in more than one way: \"{}\" left empty",
                headers.join("\", \"")
            ),
        );
    } else if !carried.is_empty() || layout.shifted() {
        let made = if carried.is_empty() {
            "laid on the columns that they fit".into()
        } else {
            carried.join(", ")
        };
        diagnostics.report(
            Code::RowRealigned,
            row.span,
            format!("the row has {given} of {wanted} cells: {made}"),
        );
    }
    if layout.surplus > 0 {
        diagnostics.report(
            Code::RowTooLong,
            row.span,
            format!(
                "the row has {} more cells than its header: they are passed over",
                layout.surplus
            ),
        );
    }
    cells
}

/// Whether cells of a type are wont to span rows, so that a lost one stands above.
fn spans_rows(reader: Reader) -> bool {
    matches!(reader, Reader::People | Reader::Status | Reader::Party | Reader::Place | Reader::Date)
}

fn learn(profiles: &mut [Profile], row: &Row<'_>, shapes: &[Shape], layout: Option<&Layout>) {
    for (at, (cell, shape)) in row.cells.iter().zip(shapes).enumerate() {
        let column = layout.map_or(at, |layout| layout.columns[at]);
        profiles[column].learn(cell.as_str(), *shape);
    }
}

/// The shapes of a row's cells, without the empty ones at its end.
fn shapes(row: &Row<'_>) -> Vec<Shape> {
    let filled = row.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1);
    row.cells[..filled].iter().map(|cell| Shape::of(cell.as_str())).collect()
}

/// The text of a row that has only one, alone or repeated where it spanned columns.
fn lone_text<'a>(row: &Row<'a>) -> Option<Text<'a>> {
    let mut filled = row.cells.iter().filter(|cell| !is_blank(cell.as_str()));
    let first = filled.next()?;
    filled.all(|cell| cell.as_str() == first.as_str()).then_some(*first)
}

/// Whether a row sums up or tells who holds the seat.
fn is_summary(row: &Row<'_>) -> bool {
    let first = row.cells.iter().find(|cell| !is_blank(cell.as_str()));
    let nobody = |text: &str| fold(text) == "no party";
    first.is_none_or(|cell| is_summary_label(cell.as_str()) && !nobody(cell.as_str()))
}

/// Whether a row with this text in its first cell, or for its contestant, is no contestant's:
/// `Total`, `Turnout`, `Invalid/blank votes`, `Labour hold`.
pub fn is_summary_label(text: &str) -> bool {
    let label = fold(text);
    let first_words = |word: &&str| {
        label
            .strip_prefix(*word)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    };
    let is_party =
        label.split(|c: char| !c.is_alphanumeric()).any(|word| PARTY_WORDS.contains(&word));
    let exact = SUMMARY_LABELS.contains(&label.as_str());
    let summary = SUMMARY_ROWS.iter().any(first_words);
    let hold = HOLD_ENDINGS.iter().any(|ending| label.ends_with(ending)) || label.contains(GAIN);
    exact || hold || (summary && !is_party)
}

fn is_header_again(row: &Row<'_>, labels: &[header::Label]) -> bool {
    row.cells.len() >= 2
        && row.cells.len() == labels.len()
        && row.cells.iter().zip(labels).all(|(cell, label)| label.is(cell.as_str()))
}

/// Counts the values of an iterator.
fn tally<T: std::hash::Hash + Eq>(values: impl Iterator<Item = T>) -> HashMap<T, usize> {
    let mut counts = HashMap::new();
    for value in values {
        *counts.entry(value).or_default() += 1;
    }
    counts
}
