//! CSV and TSV.

use std::io::{self, Write};

use crate::model::Value;
use crate::output::{Format, Rows, sanitize};
use crate::query::{Column, Row};

/// Values joined by a separator under a line of headings, quoted as RFC 4180 requires.
///
/// A list is joined with `; `, an object is its text in a table, and `null` is empty.
#[derive(Debug, Clone, Copy)]
pub struct Delimited {
    separator: u8,
    terminal: bool,
}

impl Delimited {
    /// Comma-separated values.
    pub const CSV: Delimited = Delimited { separator: b',', terminal: false };
    /// Tab-separated values.
    pub const TSV: Delimited = Delimited { separator: b'\t', terminal: false };

    /// Returns the same format for a terminal or not. On a terminal every value is [sanitized](sanitize).
    pub fn for_terminal(self, terminal: bool) -> Self {
        Delimited { terminal, ..self }
    }

    fn field(self, value: &Value<'_>) -> String {
        let text = value.to_string();
        if self.terminal { sanitize(&text).into_owned() } else { text }
    }
}

impl Format for Delimited {
    fn start<'a>(
        &'a self,
        columns: &'a [Column],
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>> {
        let mut writer = csv::WriterBuilder::new().delimiter(self.separator).from_writer(out);
        writer.write_record(columns.iter().map(|column| &column.name)).map_err(into_io)?;
        Ok(Box::new(Records { format: *self, writer }))
    }
}

/// Writer of records.
struct Records<'a> {
    format: Delimited,
    writer: csv::Writer<&'a mut dyn Write>,
}

impl Rows for Records<'_> {
    fn row(&mut self, row: Row<'_>) -> io::Result<()> {
        self.writer.write_record(row.iter().map(|value| self.format.field(value))).map_err(into_io)
    }

    fn end(mut self: Box<Self>) -> io::Result<Vec<String>> {
        self.writer.flush().map(|()| Vec::new())
    }
}

/// Returns the I/O error inside, so that a closed pipe is recognised.
fn into_io(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::output::written;

    #[test]
    fn quotes_joins_and_leaves_nulls_empty() {
        let columns = ["name", "ideology", "votes"].map(|name| Column::asked_for(name, Kind::Text));
        let ideology = ["Communism", "Marxism, so called"].map(|one| Value::Text(one.into()));
        let row = || vec![Value::Text("a\tb".into()), Value::List(ideology.to_vec()), Value::Null];
        for (format, expected) in [
            (Delimited::CSV, "name,ideology,votes\na\tb,\"Communism; Marxism, so called\",\n"),
            (Delimited::TSV, "name\tideology\tvotes\n\"a\tb\"\tCommunism; Marxism, so called\t\n"),
        ] {
            assert_eq!(written(&format, &columns, vec![row()]), expected);
        }
    }

    #[test]
    fn values_are_sanitized_on_a_terminal_only() {
        let columns = [Column::asked_for("name", Kind::Text)];
        for (terminal, expected) in [(false, "name\n\u{1b}c\n"), (true, "name\n\\u{1b}c\n")] {
            let format = Delimited::CSV.for_terminal(terminal);
            let row = vec![Value::Text("\u{1b}c".into())];
            assert_eq!(written(&format, &columns, vec![row]), expected);
        }
    }

    #[test]
    fn an_empty_list_has_headings() {
        let columns = [Column::asked_for("name", Kind::Text)];
        assert_eq!(written(&Delimited::CSV, &columns, Vec::new()), "name\n");
    }
}
