//! Rows to text, one file a format.

mod delimited;
mod grid;
mod json;
mod layout;
mod markdown;
mod page;
mod sanitize;
pub mod snippet;
mod table;

use std::io::{self, Write};

pub use delimited::Delimited;
pub use json::{Json, JsonLines, Object};
pub use markdown::Markdown;
pub use page::{Page, Traced};
pub use sanitize::sanitize;
pub use table::Table;

use crate::query::{Column, Row};

/// A way of writing rows.
pub trait Format {
    /// Begins to write rows under these columns. Nothing may be written before the first row, and a format
    /// that must know all rows holds them until the end.
    ///
    /// # Errors
    /// If `out` cannot be written to.
    fn start<'a>(
        &'a self,
        columns: &'a [Column],
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>>;
}

/// Rows that are being written.
pub trait Rows {
    /// Writes one row, with a value for each column.
    ///
    /// # Errors
    /// If the output cannot be written to.
    fn row(&mut self, row: Row<'_>) -> io::Result<()>;

    /// Writes what comes after the last row.
    ///
    /// # Errors
    /// If the output cannot be written to.
    fn end(self: Box<Self>) -> io::Result<()>;
}

/// Writes all of these rows.
///
/// # Errors
/// If `out` cannot be written to.
pub fn write_all<'r>(
    format: &dyn Format,
    columns: &[Column],
    rows: impl IntoIterator<Item = Row<'r>>,
    out: &mut dyn Write,
) -> io::Result<()> {
    let mut written = format.start(columns, out)?;
    for row in rows {
        written.row(row)?;
    }
    written.end()
}

/// Writes rows of these cells as a format does, for tests.
#[cfg(test)]
fn written<'a>(format: &dyn Format, columns: &[Column], rows: Vec<Row<'a>>) -> String {
    let mut out = Vec::new();
    write_all(format, columns, rows, &mut out).expect("memory takes everything");
    String::from_utf8(out).expect("formats write UTF-8")
}
