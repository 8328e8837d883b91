//! Irregularities of a table, returned as data for the layers above to report.

use crate::model::Span;

/// An irregularity of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TableIssue {
    /// No row is a header; the columns were recognised by their cells.
    MissingHeader {
        /// The first row of the table.
        first_row: Span,
    },
    /// A row has cells after its last column.
    SurplusCells {
        /// The row.
        row: Span,
        /// The number of cells with content after the last column.
        surplus: usize,
    },
    /// A short row fits its columns in one way.
    RealignedRow {
        /// The row.
        row: ShortRow,
        /// The headers of the columns that took the value of the row above.
        carried: Vec<String>,
    },
    /// A short row fits its columns in several ways.
    AmbiguousRow {
        /// The row.
        row: ShortRow,
        /// The headers of the columns that were left empty.
        blank: Vec<String>,
    },
}

/// A row with fewer cells than its table has columns.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShortRow {
    /// The bytes of the row.
    pub span: Span,
    /// The number of its cells.
    pub cells: usize,
    /// The number of columns.
    pub columns: usize,
}
