//! A grid that is made of another one, with more and narrower rows.

use std::collections::HashSet;

use crate::markup::Text;
use crate::model::{ElectionField, Reader, RecordField, Span};
use crate::table::cell_list::Listed;
use crate::table::{Cell, Column, Label, RawTable, Table, TableRow};

/// A grid in the making: the columns of a raw that every row keeps, and columns of fields that are
/// added as they are needed.
#[derive(Debug)]
pub struct LongTable<'a> {
    columns: Vec<Column<'a>>,
    /// The column of the raw that each of the first columns is.
    kept: Vec<usize>,
    rows: Vec<TableRow<'a>>,
    row: Vec<Cell<'a>>,
}

/// More columns than this are not kept: each of them stands in every row that is made of one.
const MAX_KEPT: usize = 24;

/// More columns than this are not added, whatever headers a table has.
const MAX_ADDED: usize = 32;

impl<'a> LongTable<'a> {
    /// Begins with those columns of a raw for which `keep` names the fields that they may still
    /// feed; whatever else they feed goes to `other`.
    pub fn of(
        raw: &RawTable<'_, 'a>,
        keep: impl Fn(usize) -> Option<&'static [ElectionField]>,
    ) -> Self {
        let kept = (0..raw.columns.len()).filter_map(|at| Some((at, keep(at)?)));
        let kept: Vec<(usize, &[ElectionField])> = kept.take(MAX_KEPT).collect();
        let column = |(at, fields): &(usize, &[ElectionField])| {
            let mut column = raw.columns[*at].clone();
            column.field = column.field.filter(|field| fields.contains(field));
            column
        };
        let columns: Vec<Column<'a>> = kept.iter().map(column).collect();
        let kept = kept.into_iter().map(|(at, _)| at).collect();
        LongTable { columns, kept, rows: Vec::new(), row: Vec::new() }
    }

    /// Lets a kept column feed a field.
    pub fn feed(&mut self, column: usize, field: ElectionField) {
        if let Some(at) = self.kept.iter().position(|kept| *kept == column) {
            self.columns[at].field = Some(field);
        }
    }

    /// Whether a kept column feeds a field.
    pub fn feeds(&self, field: ElectionField) -> bool {
        self.columns.iter().any(|column| column.field == Some(field))
    }

    /// Lets no kept column feed any of these fields.
    pub fn withdraw(&mut self, fields: &HashSet<ElectionField>) {
        for column in &mut self.columns {
            column.field = column.field.filter(|field| !fields.contains(field));
        }
    }

    /// Adds a row as it stands.
    pub fn push(&mut self, row: TableRow<'a>) {
        self.rows.push(row);
    }

    /// Begins a row with what it keeps of a row of the raw.
    pub fn begin(&mut self, cells: &[Cell<'a>]) {
        self.row.clear();
        self.row.extend(self.kept.iter().map(|&at| cells[at]));
    }

    /// Gives the row a field's text, unless it has one.
    pub fn set(&mut self, field: ElectionField, text: Text<'a>) {
        self.fill(Some(field), field.name(), text);
    }

    /// Gives the row a text under a header that has no field.
    pub fn set_other(&mut self, header: &str, text: Text<'a>) {
        self.fill(None, header, text);
    }

    /// Puts a text in the column of a field or a header, which is added if there is none.
    fn fill(&mut self, field: Option<ElectionField>, header: &str, text: Text<'a>) {
        let is_same = |column: &Column<'_>| {
            column.field == field && (field.is_some() || column.header == header)
        };
        let kept = self.kept.len();
        let at = match self.columns[kept..].iter().position(is_same) {
            Some(at) => kept + at,
            None if self.columns.len() - kept >= MAX_ADDED => return,
            None => {
                self.columns.push(Column {
                    header: header.to_owned().into(),
                    label: Label::default(),
                    field,
                    reader: field.map_or(Reader::Text, |field| field.declaration().reader),
                    cell_type: None,
                });
                self.columns.len() - 1
            }
        };
        if self.row.len() <= at {
            self.row.resize(at + 1, Cell::Empty);
        }
        if self.row[at] == Cell::Empty {
            self.row[at] = Cell::Stated(text);
        }
    }

    /// Gives the row what stands in a cell that lists candidates.
    pub fn set_listed(&mut self, item: &Listed<'a>) {
        let fields = [
            (ElectionField::Candidate, item.candidate),
            (ElectionField::Party, item.party),
            (ElectionField::Share, item.share),
            (ElectionField::Votes, item.votes),
            (ElectionField::Outcome, item.outcome),
        ];
        for (field, text) in fields {
            if let Some(text) = text {
                self.set(field, text);
            }
        }
    }

    /// Ends the row, which stands where the raw's row does.
    pub fn end(&mut self, span: Span) {
        self.rows.push(TableRow::Cells(std::mem::take(&mut self.row), span));
    }

    /// The grid, with a cell for each column in every row.
    pub fn finish(mut self) -> Table<'a> {
        for row in &mut self.rows {
            if let TableRow::Cells(cells, _) = row {
                cells.resize(self.columns.len(), Cell::Empty);
            }
        }
        Table { has_header: true, columns: self.columns, rows: self.rows }
    }
}
