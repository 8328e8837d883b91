//! Tables with typed columns: finds the header, and lays each row on the columns that its cells fit.

mod align;
pub mod cell_list;
mod cell_type;
pub mod column_roles;
pub mod contestants;
pub mod context;
mod header;
mod issue;
mod line;
pub mod long;
pub mod unpivot;

use std::borrow::Cow;
use std::sync::LazyLock;

use align::{Aligner, Layout};
pub use cell_type::CellType;
use cell_type::ColumnProfiles;
use header::Header;
pub use header::Label;
pub use issue::{ShortRow, TableIssue};
use line::Line;
pub use line::Look;

use crate::lexicon::elections::{
    ASSENTS, GAIN_JOINTS, HOLD_ENDINGS, REFUSALS, SUMMARY_LABELS, SUMMARY_ROWS, UNCONTESTED,
};
use crate::lexicon::names::PARTY_WORDS;
use crate::lexicon::word_map::WordMap;
use crate::markup::{TableBlock, Text};
use crate::model::{ElectionField, Reader, Span, folded};
use crate::values::text::{folds_to, is_one_of};

/// A table whose header is read, before its rows are laid on the columns.
#[derive(Debug)]
pub struct RawTable<'t, 'a> {
    /// Texts that stand alone in the rows above the header.
    pub captions: Vec<Text<'a>>,
    /// Whether the table says what its columns are.
    pub has_header: bool,
    /// The columns from the left.
    pub columns: Vec<Column<'a>>,
    /// The rows under the header, without summaries.
    body: Vec<Line<'t, 'a>>,
    /// The first row of the table.
    first: Span,
}

/// A table whose rows have a cell for each column.
#[derive(Debug)]
pub struct Table<'a> {
    /// Whether the table says what its columns are.
    pub has_header: bool,
    /// The columns from the left.
    pub columns: Vec<Column<'a>>,
    /// The rows from above, without summaries.
    pub rows: Vec<TableRow<'a>>,
}

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column<'a> {
    /// The header; those of several rows are joined by `: `.
    pub header: Cow<'a, str>,
    /// The texts of the header.
    pub label: Label<'a>,
    /// The field that it feeds.
    pub field: Option<ElectionField>,
    /// The type of its cells.
    pub reader: Reader,
    /// What most of its cells look like.
    pub cell_type: Option<CellType>,
}

/// A row of a grid.
#[derive(Debug)]
pub enum TableRow<'a> {
    /// A text that stands alone in its row, and speaks for the rows under it.
    Separator(Text<'a>),
    /// A cell for each column.
    Cells(Vec<Cell<'a>>, Span),
}

impl<'a> TableRow<'a> {
    /// The text of a column, wherever it stands.
    pub fn cell(&self, column: usize) -> Option<Text<'a>> {
        match self {
            TableRow::Cells(cells, _) => cells[column].text(),
            TableRow::Separator(_) => None,
        }
    }
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
const MAX_COLUMNS_ALIGNED: usize = 64;

impl<'t, 'a> RawTable<'t, 'a> {
    /// Reads the header of a table that was looked at. `None` for a table without rows.
    pub fn of(table: &'t TableBlock<'a>, look: &'t Look) -> Option<Self> {
        let rows = look.lines(table);
        let Header { captions, labels, has_header, first_row } = header::find(&rows)?;
        let first = rows.first().map(|line| line.row.span).unwrap_or_default();
        let mut body = rows;
        body.drain(..first_row);
        let asks = body.iter().any(|line| first_text(line).is_some_and(is_assent));
        let answers = |line: &Line<'_, '_>| asks && first_text(line).is_some_and(is_refusal);
        body.retain(|line| (!is_summary(line) || answers(line)) && !is_header_again(line, &labels));
        let columns = header::columns(labels, &body);
        Some(RawTable { captions, has_header, columns, body, first })
    }

    /// The texts of a column, of the rows that are no separators.
    pub fn texts(&self, column: usize) -> impl Iterator<Item = Text<'a>> {
        self.body
            .iter()
            .filter(move |line| line.lone.is_none() && !line.cell_type(column).is_blank())
            .map(move |line| line.row.cells[column])
    }

    /// The rows with each cell under the header that it stands under; only a row that has lost cells
    /// is laid on the columns.
    ///
    /// For columns of which many have the same type: there a row with nothing at its end would fit in
    /// as many ways as it has places.
    pub fn as_it_stands(&self, issues: &mut Vec<TableIssue>) -> Vec<TableRow<'a>> {
        let width = self.columns.len();
        let lost =
            |line: &Line<'_, '_>| line.row.cells.len() < width && width <= MAX_COLUMNS_ALIGNED;
        let mut profiles = ColumnProfiles::new(self.columns.iter().map(|column| column.reader));
        if self.body.iter().any(lost) {
            for line in self.body.iter().filter(|line| !lost(line) && line.lone.is_none()) {
                if line.shapes.len() <= width {
                    profiles.learn(line, 0..width);
                }
            }
        }
        let mut aligner = Aligner::new(&profiles);
        let mut above: Vec<Cell<'a>> = vec![Cell::Empty; width];
        let mut rows = Vec::with_capacity(self.body.len());
        for line in &self.body {
            if let Some(text) = line.lone.filter(|_| width > 1) {
                rows.push(TableRow::Separator(text));
                continue;
            }
            let cells = if lost(line) {
                fill(line, &aligner.align(line), &self.columns, &above, issues)
            } else {
                straight(line, width)
            };
            above.clone_from(&cells);
            rows.push(TableRow::Cells(cells, line.row.span));
        }
        rows
    }

    /// The texts of the rows that have lost no cells; a column beyond the last has none.
    pub fn whole_rows(&self) -> impl Iterator<Item = &'t [Text<'a>]> {
        let width = self.columns.len();
        let whole =
            move |line: &&Line<'_, '_>| line.row.cells.len() >= width && line.lone.is_none();
        self.body.iter().filter(whole).map(|line| line.row.cells.as_slice())
    }

    /// Lays the rows on the columns.
    ///
    /// A row that is shorter than its header has lost the cells that a span covered: its cells are
    /// laid on the columns, in order, so that their types fit, and a column of texts that is left
    /// empty takes the value above. Where more than one layout fits, the doubtful cells are left
    /// empty and reported.
    pub fn aligned(self, issues: &mut Vec<TableIssue>) -> Table<'a> {
        let width = self.columns.len();
        let profiles = self.profiles();
        let mut aligner = profiles.as_ref().map(Aligner::new);
        let mut above: Vec<Cell<'a>> = vec![Cell::Empty; width];
        let mut rows = Vec::with_capacity(self.body.len());
        for line in &self.body {
            if let Some(text) = line.lone.filter(|_| width > 1) {
                rows.push(TableRow::Separator(text));
                continue;
            }
            let cells = if line.shapes.len() < width {
                let layout = match &mut aligner {
                    Some(aligner) => aligner.align(line),
                    None => Layout::straight(line.shapes.len()),
                };
                fill(line, &layout, &self.columns, &above, issues)
            } else {
                let beyond = &line.shapes[width..];
                let surplus =
                    beyond.iter().filter(|cell_type| **cell_type != CellType::Empty).count();
                if surplus > 0 {
                    issues.push(TableIssue::SurplusCells { row: line.row.span, surplus });
                }
                straight(line, width)
            };
            above.clone_from(&cells);
            rows.push(TableRow::Cells(cells, line.row.span));
        }
        let RawTable { has_header, columns, first, .. } = self;
        if !has_header {
            issues.push(TableIssue::MissingHeader { first_row: first });
        }
        Table { has_header, columns, rows }
    }

    /// What the rows that are whole tell of the columns, and then those of the short ones that fit in
    /// one way. `None` where no row is to be laid on them.
    fn profiles(&self) -> Option<ColumnProfiles> {
        let width = self.columns.len();
        let is_short = |line: &&Line<'_, '_>| line.shapes.len() < width && line.lone.is_none();
        let mut short = self.body.iter().filter(is_short).peekable();
        if width > MAX_COLUMNS_ALIGNED || short.peek().is_none() {
            return None;
        }
        let mut profiles = ColumnProfiles::new(self.columns.iter().map(|column| column.reader));
        for line in &self.body {
            if line.shapes.len() == width && line.lone.is_none() {
                profiles.learn(line, 0..width);
            }
        }
        let mut aligner = Aligner::new(&profiles);
        let fitting: Vec<(&Line<'_, '_>, Layout)> = short
            .map(|line| (line, aligner.align(line)))
            .filter(|(_, layout)| layout.doubtful.is_empty())
            .collect();
        for (line, layout) in fitting {
            profiles.learn(line, layout.columns.into_iter());
        }
        Some(profiles)
    }
}

/// The cells of a row each of which stands in its own place.
fn straight<'a>(line: &Line<'_, 'a>, width: usize) -> Vec<Cell<'a>> {
    let cell = |at: usize| match line.cell_type(at).is_blank() {
        true => Cell::Empty,
        false => Cell::Stated(line.row.cells[at]),
    };
    (0..width).map(cell).collect()
}

/// The cells of a short row, a cell for each column.
fn fill<'a>(
    line: &Line<'_, 'a>,
    layout: &Layout,
    columns: &[Column<'_>],
    above: &[Cell<'a>],
    issues: &mut Vec<TableIssue>,
) -> Vec<Cell<'a>> {
    let mut cells = vec![Cell::Empty; columns.len()];
    let mut taken = vec![false; columns.len()];
    for (at, &column) in layout.columns.iter().enumerate() {
        taken[column] = true;
        if !line.cell_type(at).is_blank() && !layout.doubtful.contains(&column) {
            cells[column] = Cell::Stated(line.row.cells[at]);
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
            carried.push(columns[column].header.to_string());
        }
    }
    let row = ShortRow { span: line.row.span, cells: layout.columns.len(), columns: columns.len() };
    if !layout.doubtful.is_empty() {
        let blank = layout.doubtful.iter().map(|&column| columns[column].header.to_string());
        issues.push(TableIssue::AmbiguousRow { row, blank: blank.collect() });
    } else if !carried.is_empty() || layout.shifted() {
        issues.push(TableIssue::RealignedRow { row, carried });
    }
    cells
}

/// Whether cells of a type are wont to span rows, so that a lost one stands above.
fn spans_rows(reader: Reader) -> bool {
    matches!(reader, Reader::People | Reader::Status | Reader::Party | Reader::Place | Reader::Date)
}

/// Whether a row sums up or tells who holds the seat.
fn is_summary(line: &Line<'_, '_>) -> bool {
    let nobody = |text: &str| folds_to(text, "no party");
    first_text(line).is_none_or(|text| is_summary_label(text) && !nobody(text))
}

/// The first text of a row that says something.
fn first_text<'a>(line: &Line<'_, 'a>) -> Option<&'a str> {
    line.told().next().map(|(_, text)| text.as_str())
}

/// Whether a text is an answer that agrees to a question.
fn is_assent(text: &str) -> bool {
    is_one_of(text, &ASSENTS)
}

/// Whether a text is an answer that refuses a question.
fn is_refusal(text: &str) -> bool {
    is_one_of(text, &REFUSALS)
}

/// Whether a text is an answer to a question that is voted on: `Yes`, `Against`.
pub fn is_choice(text: &str) -> bool {
    is_assent(text) || is_refusal(text)
}

/// Whether a row with this text in its first cell, or for its contestant, is no contestant's:
/// `Total`, `Turnout`, `Invalid/blank votes`, `Labour hold`.
pub fn is_summary_label(text: &str) -> bool {
    // most first cells are years
    if text.bytes().all(|byte| byte.is_ascii_digit()) {
        return false;
    }
    let label = folded(text);
    let begins = |word: &&str| {
        label
            .strip_prefix(*word)
            .is_some_and(|rest| !rest.starts_with(|c: char| c.is_alphanumeric()))
    };
    let is_party =
        || label.split(|c: char| !c.is_alphanumeric()).any(|word| PARTY_WORDS.contains(&word));
    let first = label.as_bytes().first();
    let alike = || first.and_then(|first| SUMMARY_ROWS_BY_BYTE.get(first)).into_iter().flatten();
    SUMMARY_LABELS.contains(&&*label)
        || HOLD_ENDINGS.iter().any(|ending| label.ends_with(ending))
        || GAIN_JOINTS.iter().any(|gain| label.contains(gain))
        || (alike().any(begins) && !is_party())
}

/// [`SUMMARY_ROWS`] by their first bytes.
static SUMMARY_ROWS_BY_BYTE: LazyLock<WordMap<u8, Vec<&str>>> = LazyLock::new(|| {
    let mut rows: WordMap<u8, Vec<&str>> = WordMap::default();
    for row in SUMMARY_ROWS.iter() {
        rows.entry(row.bytes().next().unwrap_or_default()).or_default().push(row);
    }
    rows
});

fn is_header_again(line: &Line<'_, '_>, labels: &[Label<'_>]) -> bool {
    let cells = &line.row.cells;
    cells.len() >= 2
        && cells.len() == labels.len()
        && cells.iter().zip(labels).all(|(cell, label)| label.is(cell.as_str()))
}

/// Whether a column feeds a field.
pub fn feeds(column: &Column<'_>, field: ElectionField) -> bool {
    column.field == Some(field)
}

/// The key under which `other` has the text that stands alone in a row above, and speaks for the rows
/// under it: `Two-party-preferred result`.
pub const PART_OF_TABLE: &str = "Part of table";

/// Whether a cell says, in place of figures, that nobody else stood.
pub fn is_uncontested(text: Text<'_>) -> bool {
    is_word_uncontested(text.as_str())
}

/// Whether a text says that nobody stood against the winner.
pub fn is_word_uncontested(text: &str) -> bool {
    is_one_of(text.trim_end_matches('.'), &UNCONTESTED)
}
