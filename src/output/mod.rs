//! Rows to text, one file a format.

mod delimited;
mod grid;
mod harmless;
mod json;
mod layout;
mod markdown;
mod page;
mod table;

use std::io::{self, Write};

pub use delimited::Delimited;
pub use harmless::harmless;
pub use json::{Json, JsonLines, Object};
pub use markdown::Markdown;
pub use page::Page;
pub use table::Table;

use crate::query::{Column, Row};

/// A way of writing rows.
pub trait Format {
    /// Writes the rows under their columns.
    ///
    /// # Errors
    /// If `out` cannot be written to.
    fn write(
        &self,
        columns: &[Column],
        rows: &mut dyn Iterator<Item = Row<'_>>,
        out: &mut dyn Write,
    ) -> io::Result<()>;
}

/// Writes rows of these cells as a format does, for tests.
#[cfg(test)]
fn written<'a>(format: &dyn Format, columns: &[Column], rows: Vec<Row<'a>>) -> String {
    let mut out = Vec::new();
    format.write(columns, &mut rows.into_iter(), &mut out).expect("memory takes everything");
    String::from_utf8(out).expect("formats write UTF-8")
}
