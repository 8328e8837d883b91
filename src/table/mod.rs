//! Tables of election results.
//!
//! A [`RawTable`] is a table of the markup whose header is read and whose columns are matched to fields of
//! a result (`header`, `label`, `schema`, `contestants`). [`Table::read`] turns it into a [`Table`], each
//! row of which is one result: it asks whether the table gives results at all (`results`), compares the
//! layouts that the table may have (`layout`), and aligns the rows with the columns by the types of their
//! cells (`cell_type`, `column_profile`, `align`). The texts over a table say which election it is about
//! (`context`).

mod align;
mod cell_type;
mod cells;
mod column_profile;
pub mod contestants;
pub mod context;
mod evidence;
mod header;
mod issue;
mod label;
mod layout;
mod results;
mod row_label;
mod schema;
#[cfg(test)]
mod testing;
mod typed_row;

use std::borrow::Cow;

pub use cell_type::CellType;
pub use cells::Cells;
use contestants::{DefaultContestant, KnownContestants};
use context::{ContextDefaults, ElectionContext};
use header::Header;
pub use issue::{IssueKind, RowSize, TableIssue, TableIssues};
pub use label::Label;
pub use layout::Layout;
pub use results::{FIGURES, is_bar_chart, looks_like_results};
use row_label::{first_text, is_assent, is_refusal, is_summary};
pub use row_label::{is_summary_label, is_uncontested};
pub use typed_row::CellTypes;
use typed_row::TypedRow;

use crate::markup::{TableBlock, Text};
use crate::model::{ElectionField, Reader, RecordField, Span};
use crate::values::date::{FoundDate, find_dates_in_value};
use crate::values::number::{read_count, read_seats};

/// The key under which `other` has the separator above a row: `Two-party-preferred result`.
pub const PART_OF_TABLE: &str = "Part of table";

/// Tables with more columns than this are read without aligning their rows.
const MAX_COLUMNS_ALIGNED: usize = 64;

/// A table with its header read, before its rows are aligned with the columns.
#[derive(Debug)]
pub struct RawTable<'t, 'a> {
    /// The sole texts of the rows above the header.
    pub captions: Vec<Text<'a>>,
    /// Whether the table has a header.
    pub has_header: bool,
    /// The columns from the left.
    pub columns: Vec<Column<'a>>,
    /// The rows under the header, without summaries.
    body: Vec<TypedRow<'t, 'a>>,
    /// The summaries: `Total`, `Turnout`.
    summaries: Vec<TypedRow<'t, 'a>>,
    /// The first row of the table.
    first: Span,
}

/// A table in which each row is one result and has a cell for each column.
#[derive(Debug)]
pub struct Table<'a> {
    /// The layout that the rows were read by.
    pub layout: Layout,
    /// Whether the table has a header.
    pub has_header: bool,
    /// The columns from the left.
    pub columns: Vec<Column<'a>>,
    /// The rows from above, without summaries.
    pub rows: Vec<TableRow<'a>>,
    /// The date of each row's election, if there is a column of elections.
    pub dates: Vec<Option<Box<FoundDate>>>,
    /// The seats of the whole body, in the row of totals.
    pub seats_total: Option<Text<'a>>,
    /// Whether the contestants are answers to a question: `Yes`, `No`.
    pub has_answers: bool,
    /// Whether the party follows the name of a candidate: `Candidate and nominating parties`.
    pub has_parties_after_names: bool,
    /// Rows that could not be read as they are.
    pub issues: TableIssues,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column<'a> {
    /// The header; texts of several rows are joined by `: `.
    pub header: Cow<'a, str>,
    /// The texts of the header.
    pub label: Label<'a>,
    /// The field that the column feeds.
    pub field: Option<ElectionField>,
    /// How its cells are read.
    pub reader: Reader,
    /// The type of most of its cells.
    pub cell_type: Option<CellType>,
}

impl Column<'_> {
    /// Whether the column feeds a field.
    pub fn feeds(&self, field: ElectionField) -> bool {
        self.field == Some(field)
    }

    /// Whether the column feeds one of these fields.
    fn feeds_any(&self, fields: &[ElectionField]) -> bool {
        self.field.is_some_and(|field| fields.contains(&field))
    }

    /// Lets the column feed a field.
    fn feed(&mut self, field: ElectionField) {
        self.field = Some(field);
        self.reader = field.declaration().reader;
    }
}

/// A row of a table.
#[derive(Debug)]
pub enum TableRow<'a> {
    /// The sole text of a row, which applies to the rows under it.
    Separator(Text<'a>),
    /// The cells, and the whole row.
    Cells(Cells<'a>, Span),
}

impl<'a> TableRow<'a> {
    /// Returns the text of a column, whichever row it is in.
    pub fn cell(&self, column: usize) -> Option<Text<'a>> {
        match self {
            TableRow::Cells(cells, _) => cells.text(column),
            TableRow::Separator(_) => None,
        }
    }
}

/// What is known about a table besides its cells.
#[derive(Debug)]
pub struct TableContext<'s, 'a> {
    /// The texts over the table.
    pub election: &'s ElectionContext<'a>,
    /// What its results have in common.
    pub defaults: &'s ContextDefaults<'s, 'a>,
    /// The contestant of rows that name none.
    pub contestant: &'s DefaultContestant,
    /// The contestants in the tables before.
    pub known: &'s KnownContestants,
}

impl TableContext<'_, '_> {
    /// Whether the document is about a contestant, whose results a table may give.
    fn has_contestant(&self) -> bool {
        self.contestant.party.is_some() || self.contestant.person.is_some()
    }
}

impl<'t, 'a> RawTable<'t, 'a> {
    /// Reads the header of a table; `None` for a table without rows. `types` are those of its cells.
    pub fn of(table: &'t TableBlock<'a>, types: &'t CellTypes) -> Option<Self> {
        let rows = types.rows(table);
        let Header { captions, labels, has_header, first_row } = header::find(&rows)?;
        let first = rows.first().map(|row| row.span()).unwrap_or_default();
        let mut body = rows;
        body.drain(..first_row);
        // `No` and `Against` are summaries too, unless there are answers in favour
        let has_assent = body.iter().any(|row| first_text(row).is_some_and(is_assent));
        let is_refused =
            |row: &TypedRow<'_, '_>| has_assent && first_text(row).is_some_and(is_refusal);
        let mut summaries = Vec::new();
        summaries.extend(body.extract_if(.., |row| is_summary(row) && !is_refused(row)));
        body.retain(|row| !repeats_header(row, &labels) && !has_only_years(row));
        let columns = schema::columns(labels, &body);
        Some(RawTable { captions, has_header, columns, body, summaries, first })
    }

    /// Returns the place of the first row.
    pub fn first_row(&self) -> Span {
        self.first
    }

    /// Returns the texts of a column, without separators and blank cells.
    fn texts(&self, column: usize) -> impl Iterator<Item = Text<'a>> {
        self.body
            .iter()
            .filter(move |row| row.sole.is_none() && !row.cell_type(column).is_blank())
            .map(move |row| row.cells[column])
    }

    /// Returns the texts of the rows that have lost no cells, which may be more than the columns.
    fn complete_rows(&self) -> impl Iterator<Item = &'t [Text<'a>]> {
        let width = self.columns.len();
        let is_complete =
            move |row: &&TypedRow<'_, '_>| row.cells.len() >= width && row.sole.is_none();
        self.body.iter().filter(is_complete).map(TypedRow::texts)
    }

    /// Returns the first column that feeds a field.
    fn column(&self, field: ElectionField) -> Option<usize> {
        self.columns.iter().position(|column| column.feeds(field))
    }

    /// Whether a column feeds one of these fields.
    fn has_any(&self, fields: &[ElectionField]) -> bool {
        self.columns.iter().any(|column| column.feeds_any(fields))
    }
}

/// Whether a row is the header of another table below: it has several cells, and all of them are years.
fn has_only_years(row: &TypedRow<'_, '_>) -> bool {
    let mut filled = row.filled().map(|(at, _)| row.cell_type(at) == CellType::Year);
    row.filled().nth(1).is_some() && filled.all(|is_year| is_year)
}

impl<'a> Table<'a> {
    /// Reads the rows of a table by the layout that fits best; `None` if the table gives no results.
    pub fn read(table: RawTable<'a, 'a>, context: &TableContext<'_, 'a>) -> Option<Self> {
        if !results::HeaderSignals::of(&table, context).verdict().is_admissible() {
            return None;
        }
        let table = layout::read(table, context);
        results::RowSignals::of(&table, context).verdict().is_admissible().then_some(table)
    }

    /// Returns a table with these columns and rows.
    fn new(layout: Layout, columns: Vec<Column<'a>>, rows: Vec<TableRow<'a>>) -> Self {
        let elections = columns.iter().position(|column| column.feeds(ElectionField::Election));
        let date = |row: &TableRow<'_>| {
            let label = row.cell(elections?)?;
            find_dates_in_value(label.as_str()).into_iter().next().map(Box::new)
        };
        Table {
            dates: rows.iter().map(date).collect(),
            layout,
            has_header: true,
            columns,
            rows,
            seats_total: None,
            has_answers: false,
            has_parties_after_names: false,
            issues: TableIssues::default(),
        }
    }

    /// Returns the first column that feeds a field.
    pub fn column(&self, field: ElectionField) -> Option<usize> {
        self.columns.iter().position(|column| column.feeds(field))
    }

    /// Finds the cell of a summary that is the sum of the seats, or that of a total if it is more: those are the seats of
    /// the whole body, in a table of one election.
    fn find_seats_total(&mut self, summaries: &[TypedRow<'_, 'a>]) {
        let several = [
            ElectionField::Election,
            ElectionField::Constituency,
            ElectionField::SeatsTotal,
            ElectionField::Round,
        ];
        let Some(seats) = self.column(ElectionField::Seats) else { return };
        if several.into_iter().any(|field| self.column(field).is_some()) {
            return;
        }
        let won: Vec<i64> =
            self.texts(seats).filter_map(|text| Some(read_seats(text.as_str())?.0)).collect();
        let sum: i64 = won.iter().sum();
        let total = |row: &TypedRow<'_, 'a>| {
            let at = (row.types.len() >= self.columns.len()).then_some(seats);
            let is_total = at.is_some() && first_text(row).is_some_and(row_label::is_total);
            let mut cells = row.filled().filter(|(cell, _)| at.is_none_or(|at| *cell == at));
            let is_sum = |seats: i64| seats == sum || (is_total && seats > sum);
            cells
                .find_map(|(_, text)| read_count(text.as_str()).is_some_and(is_sum).then_some(text))
        };
        if won.len() > 1 && sum > 1 {
            self.seats_total = summaries.iter().find_map(total);
        }
    }

    /// Returns the texts of a column.
    fn texts(&self, column: usize) -> impl Iterator<Item = Text<'a>> {
        self.rows.iter().filter_map(move |row| row.cell(column))
    }
}

/// Whether a row repeats the header.
fn repeats_header(row: &TypedRow<'_, '_>, labels: &[Label<'_>]) -> bool {
    row.cells.len() >= 2
        && row.cells.len() == labels.len()
        && row.cells.iter().zip(labels).all(|(cell, label)| label.is(cell.as_str()))
}
