//! Long tables, with a row for each result, made of wide ones.

use std::collections::HashSet;

use crate::markup::Text;
use crate::model::{ElectionField, Reader, RecordField, Span, push_tight};
use crate::table::layout::Layout;
use crate::table::{Cells, Column, Label, RawTable, Table, TableRow};

/// Long table under construction: the columns of the wide table that every row keeps, and columns that
/// are added as they are needed.
#[derive(Debug)]
pub struct LongTable<'a> {
    columns: Vec<Column<'a>>,
    /// For each of the first columns, its position in the wide table.
    kept: Vec<usize>,
    rows: Vec<TableRow<'a>>,
    /// The text of each column of the row that is open.
    row: Vec<Option<Text<'a>>>,
}

/// Maximum number of columns kept, each of which is repeated in every row made of one.
const MAX_KEPT: usize = 24;

/// Maximum number of columns added.
const MAX_ADDED: usize = 32;

impl<'a> LongTable<'a> {
    /// Begins a table that keeps those columns for which `keep` returns the fields that they may still
    /// feed. The values of other fields go to `other`.
    pub fn of(
        table: &RawTable<'_, 'a>,
        keep: impl Fn(usize) -> Option<&'static [ElectionField]>,
    ) -> Self {
        let kept = (0..table.columns.len()).filter_map(|at| Some((at, keep(at)?)));
        let kept: Vec<(usize, &[ElectionField])> = kept.take(MAX_KEPT).collect();
        let column = |(at, fields): &(usize, &[ElectionField])| {
            let mut column = table.columns[*at].clone();
            if !column.feeds_any(fields) {
                column.field = None;
            }
            column
        };
        let columns: Vec<Column<'a>> = kept.iter().map(column).collect();
        let kept = kept.into_iter().map(|(at, _)| at).collect();
        LongTable { columns, kept, rows: Vec::new(), row: Vec::new() }
    }

    /// Lets a kept column feed a field, without changing how it is read.
    pub fn feed(&mut self, column: usize, field: ElectionField) {
        if let Some(at) = self.kept.iter().position(|kept| *kept == column) {
            self.columns[at].field = Some(field);
        }
    }

    /// Whether a kept column feeds a field.
    pub fn feeds(&self, field: ElectionField) -> bool {
        self.columns.iter().any(|column| column.feeds(field))
    }

    /// Lets no kept column feed any of these fields.
    pub fn withdraw(&mut self, fields: &HashSet<ElectionField>) {
        for column in &mut self.columns {
            column.field = column.field.filter(|field| !fields.contains(field));
        }
    }

    /// Adds a row as it is.
    pub fn push(&mut self, row: TableRow<'a>) {
        push_tight(&mut self.rows, row);
    }

    /// Begins a row with the kept cells of a row of the wide table.
    pub fn begin(&mut self, cells: &Cells<'a>) {
        self.row.clear();
        self.row.extend(self.kept.iter().map(|&at| cells.text(at)));
    }

    /// Sets the text of a field, unless the row has one.
    pub fn set(&mut self, field: ElectionField, text: Text<'a>) {
        self.fill(Some(field), field.name(), text);
    }

    /// Sets the text under a header without a field.
    pub fn set_other(&mut self, header: &str, text: Text<'a>) {
        self.fill(None, header, text);
    }

    /// Sets the text in the column of a field or a header, which is added if it is missing.
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
            self.row.resize(at + 1, None);
        }
        self.row[at].get_or_insert(text);
    }

    /// Ends the row. `span` is the row of the wide table.
    pub fn end(&mut self, span: Span) {
        push_tight(&mut self.rows, TableRow::Cells(Cells::made_of(&self.row), span));
    }

    /// Returns the table.
    pub fn finish(self, layout: Layout) -> Table<'a> {
        Table::new(layout, self.columns, self.rows)
    }
}
