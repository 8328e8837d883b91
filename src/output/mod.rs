//! Output formats, one per file.

mod chart;
mod delimited;
pub mod export;
mod file;
mod graph;
mod grid;
mod json;
mod layout;
mod link;
mod markdown;
mod page;
pub mod report;
mod sanitize;
pub mod snippet;
mod table;
pub mod timeline;
mod tree;
mod visible;

use std::io::{self, Write};

pub use chart::Chart;
pub use delimited::{Cells, Delimited};
pub use file::{Temporary, replace};
pub use graph::{Dot, Mermaid};
pub use json::{Json, JsonLines, Object};
pub use link::Style;
pub use markdown::Markdown;
pub use page::{Page, Traced};
pub use sanitize::sanitize;
pub use table::Table;
pub use timeline::Timeline;
pub use tree::{Branch, Tree};
pub use visible::Visible;

use crate::query::{Column, Row};

/// Output format for rows.
pub trait Format {
    /// Starts to write rows under these columns. Writes nothing before the first row; a format that needs all
    /// rows collects them until the end.
    ///
    /// # Errors
    /// If `out` cannot be written to.
    fn start<'a>(
        &'a self,
        columns: &'a [Column],
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>>;
}

/// Writer of rows.
pub trait Rows {
    /// Writes a row, with one value for each column.
    ///
    /// # Errors
    /// If the output cannot be written to.
    fn row(&mut self, row: Row<'_>) -> io::Result<()>;

    /// Writes what follows the last row, and returns the names of the columns for which there was no room.
    ///
    /// # Errors
    /// If the output cannot be written to.
    fn end(self: Box<Self>) -> io::Result<Vec<String>>;
}

/// Writes rows, and returns the names of the columns for which there was no room.
///
/// # Errors
/// If `out` cannot be written to.
pub fn write_all<'r>(
    format: &dyn Format,
    columns: &[Column],
    rows: impl IntoIterator<Item = Row<'r>>,
    out: &mut dyn Write,
) -> io::Result<Vec<String>> {
    let mut written = format.start(columns, out)?;
    for row in rows {
        written.row(row)?;
    }
    written.end()
}

/// Returns rows of these cells as a format writes them, for tests.
#[cfg(test)]
fn written<'a>(format: &dyn Format, columns: &[Column], rows: Vec<Row<'a>>) -> String {
    let mut out = Vec::new();
    write_all(format, columns, rows, &mut out).expect("memory takes everything");
    String::from_utf8(out).expect("formats write UTF-8")
}
