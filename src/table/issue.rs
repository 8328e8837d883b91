//! Irregularities of a table, returned as data for the layers above to report.

use std::mem::discriminant;

use crate::model::Span;

/// An irregularity of a table and the rows that have it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableIssue {
    /// What is irregular about the first row.
    pub kind: IssueKind,
    /// The first row that has it.
    pub row: Span,
    /// The other rows.
    pub more: Vec<Span>,
}

/// A kind of irregularity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum IssueKind {
    /// No row is a header; the columns were recognised by their cells.
    MissingHeader,
    /// A row has cells after its last column.
    SurplusCells {
        /// The number of cells with content after the last column.
        surplus: usize,
    },
    /// A short row fits its columns in one way.
    RealignedRow {
        /// The size of the row.
        size: RowSize,
        /// The headers of the columns that took the value of the row above.
        carried: Vec<String>,
    },
    /// A short row fits its columns in several ways.
    AmbiguousRow {
        /// The size of the row.
        size: RowSize,
        /// The headers of the columns that were left empty.
        blank: Vec<String>,
    },
}

/// The size of a row with fewer cells than its table has columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowSize {
    /// The number of its cells.
    pub cells: usize,
    /// The number of columns.
    pub columns: usize,
}

/// The irregularities of a table, one of each kind.
#[derive(Debug, Default)]
pub struct TableIssues(Vec<TableIssue>);

impl TableIssues {
    /// Adds an irregularity of a row; rows with the same kind are kept together.
    pub fn add(&mut self, row: Span, kind: IssueKind) {
        let is_same = |one: &&mut TableIssue| discriminant(&one.kind) == discriminant(&kind);
        match self.0.iter_mut().find(is_same) {
            Some(one) => one.more.push(row),
            None => self.0.push(TableIssue { kind, row, more: Vec::new() }),
        }
    }

    /// Returns the irregularities in the order of their first rows.
    pub fn all(&self) -> &[TableIssue] {
        &self.0
    }
}
