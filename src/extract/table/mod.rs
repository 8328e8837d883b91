//! Tables with typed columns: finds the header, and lays each row on the columns that its cells fit.

mod align;
mod header;
mod shape;

use std::collections::HashMap;
use std::sync::LazyLock;

use align::{Layout, align};
use header::Header;
pub use header::{Label, fields_of_header};
use shape::Profile;
pub use shape::Shape;

use super::text::is_blank;
use super::vocabulary::elections::{
    ASSENTS, GAIN, HOLD_ENDINGS, REFUSALS, SUMMARY_LABELS, SUMMARY_ROWS,
};
use super::vocabulary::organisations::PARTY_WORDS;
use crate::diagnostic::{Code, Diagnostics};
use crate::markup::{Row, Table, Text};
use crate::model::{Field, Reader, Span, fold};

/// A table whose header is read, before its rows are laid on the columns.
#[derive(Debug)]
pub struct Sheet<'t, 'a> {
    /// Texts that stand alone in the rows above the header.
    pub captions: Vec<Text<'a>>,
    /// Whether the table says what its columns are.
    pub has_header: bool,
    /// The columns from the left.
    pub columns: Vec<Column<'a>>,
    /// The rows under the header, without summaries.
    body: Vec<&'t Row<'a>>,
    /// What the cells of each of them look like, without the empty ones at the end.
    shapes: Vec<Vec<Shape>>,
    /// The first row of the table.
    first: Span,
}

/// A table whose rows have a cell for each column.
#[derive(Debug)]
pub struct Grid<'a> {
    /// Whether the table says what its columns are.
    pub has_header: bool,
    /// The columns from the left.
    pub columns: Vec<Column<'a>>,
    /// The rows from above, without summaries.
    pub rows: Vec<GridRow<'a>>,
}

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column<'a> {
    /// The header; those of several rows are joined by `: `.
    pub header: String,
    /// The texts of the header.
    pub label: Label<'a>,
    /// The index of the field that it feeds.
    pub field: Option<usize>,
    /// The type of its cells.
    pub reader: Reader,
    /// What most of its cells look like.
    pub shape: Option<Shape>,
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

impl<'t, 'a> Sheet<'t, 'a> {
    /// Reads the header of a table, with the columns named by the headers of `fields`. `None` for a
    /// table without rows.
    pub fn of(table: &'t Table<'a>, fields: &'static [Field]) -> Option<Self> {
        let Header { captions, labels, has_header, first_row } = header::find(table, fields)?;
        let rows = &table.rows[first_row..];
        let asks = rows.iter().any(|row| first_text(row).is_some_and(is_assent));
        let summary =
            |row: &&Row<'_>| is_summary(row) && !(asks && first_text(row).is_some_and(is_refusal));
        let body: Vec<&Row<'a>> =
            rows.iter().filter(|row| !summary(row) && !is_header_again(row, &labels)).collect();
        let shapes: Vec<Vec<Shape>> = body.iter().map(|row| shapes(row)).collect();
        let columns = header::columns(labels, fields, &body, &shapes);
        let first = table.rows.first().map(|row| row.span).unwrap_or_default();
        Some(Sheet { captions, has_header, columns, body, shapes, first })
    }

    /// The texts of a column, of the rows that are no separators.
    pub fn texts(&self, column: usize) -> impl Iterator<Item = Text<'a>> {
        self.body
            .iter()
            .filter(|row| lone_text(row).is_none())
            .filter_map(move |row| row.cells.get(column).copied())
            .filter(|text| !is_blank(text.as_str()))
    }

    /// The rows with each cell under the header that it stands under; only a row that has lost cells
    /// is laid on the columns.
    ///
    /// For columns of which many have the same type: there a row with nothing at its end would fit in
    /// as many ways as it has places.
    pub fn as_it_stands(&self, diagnostics: &mut Diagnostics<'_>) -> Vec<GridRow<'a>> {
        let width = self.columns.len();
        let lost = |row: &Row<'_>| row.cells.len() < width && width <= MOST_COLUMNS_ALIGNED;
        let mut profiles: Vec<Profile> = Vec::new();
        if self.body.iter().any(|row| lost(row)) {
            profiles.extend(self.columns.iter().map(|column| Profile::new(column.reader)));
            for (row, shapes) in self.body.iter().zip(&self.shapes) {
                if !lost(row) && shapes.len() <= width && lone_text(row).is_none() {
                    learn(&mut profiles, row, shapes, None);
                }
            }
        }
        let mut above: Vec<Cell<'a>> = vec![Cell::Empty; width];
        let mut rows = Vec::with_capacity(self.body.len());
        for (row, shapes) in self.body.iter().zip(&self.shapes) {
            if let Some(text) = lone_text(row).filter(|_| width > 1) {
                rows.push(GridRow::Separator(text));
                continue;
            }
            let cells = if lost(row) {
                let layout = align(row, shapes, &profiles);
                fill(row, &layout, &self.columns, &above, diagnostics)
            } else {
                let cell = |at: usize| match row.cells.get(at) {
                    Some(text) if !is_blank(text.as_str()) => Cell::Stated(*text),
                    _ => Cell::Empty,
                };
                (0..width).map(cell).collect()
            };
            above.clone_from(&cells);
            rows.push(GridRow::Cells(cells, row.span));
        }
        rows
    }

    /// The texts of the rows that have lost no cells; a column beyond the last has none.
    pub fn whole_rows(&self) -> impl Iterator<Item = &'t [Text<'a>]> {
        let width = self.columns.len();
        let whole = move |row: &&&'t Row<'a>| row.cells.len() >= width && lone_text(row).is_none();
        self.body.iter().filter(whole).map(|row| row.cells.as_slice())
    }

    /// Lays the rows on the columns.
    ///
    /// A row that is shorter than its header has lost the cells that a span covered: its cells are
    /// laid on the columns, in order, so that their types fit, and a column of texts that is left
    /// empty takes the value above. Where more than one layout fits, the doubtful cells are left
    /// empty and reported.
    pub fn aligned(self, diagnostics: &mut Diagnostics<'_>) -> Grid<'a> {
        let Sheet { has_header, columns, body, shapes, first, .. } = self;
        let width = columns.len();
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
            let message = "the table has no header: its columns were told by what stands in them";
            diagnostics.report(Code::NoHeader, first, message);
        }
        Grid { has_header, columns, rows }
    }
}

/// The cells of one row, a cell for each column.
fn fill<'a>(
    row: &Row<'a>,
    layout: &Layout,
    columns: &[Column<'_>],
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
    let nobody = |text: &str| fold(text) == "no party";
    first_text(row).is_none_or(|text| is_summary_label(text) && !nobody(text))
}

/// The first text of a row that says something.
fn first_text<'a>(row: &Row<'a>) -> Option<&'a str> {
    row.cells.iter().map(|cell| cell.as_str()).find(|text| !is_blank(text))
}

/// Whether a text is an answer that agrees to a question.
fn is_assent(text: &str) -> bool {
    ASSENTS.contains(&fold(text).as_str())
}

/// Whether a text is an answer that refuses a question.
fn is_refusal(text: &str) -> bool {
    REFUSALS.contains(&fold(text).as_str())
}

/// Whether a text is an answer to a question that is voted on: `Yes`, `Against`.
pub fn is_choice(text: &str) -> bool {
    is_assent(text) || is_refusal(text)
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
        || label.split(|c: char| !c.is_alphanumeric()).any(|word| PARTY_WORDS.contains(&word));
    let alike = label.bytes().next().and_then(|first| SUMMARY_ROWS_BY_BYTE.get(&first));
    let summary = alike.is_some_and(|words| words.iter().any(first_words));
    SUMMARY_LABELS.contains(&label.as_str())
        || HOLD_ENDINGS.iter().any(|ending| label.ends_with(ending))
        || label.contains(GAIN)
        || (summary && !is_party())
}

/// [`SUMMARY_ROWS`] by their first bytes.
static SUMMARY_ROWS_BY_BYTE: LazyLock<HashMap<u8, Vec<&str>>> = LazyLock::new(|| {
    let mut rows: HashMap<u8, Vec<&str>> = HashMap::new();
    for row in SUMMARY_ROWS.iter() {
        rows.entry(row.bytes().next().unwrap_or_default()).or_default().push(row);
    }
    rows
});

fn is_header_again(row: &Row<'_>, labels: &[Label<'_>]) -> bool {
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
