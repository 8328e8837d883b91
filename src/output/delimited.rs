//! CSV and TSV.

use std::io::{self, Write};

use csv::QuoteStyle;

use crate::model::Value;
use crate::output::{Format, Rows, sanitize};
use crate::query::{Column, Row};

/// Values joined by a separator under a line of headings. CSV is quoted as RFC 4180 requires. TSV has no quotes: a tab,
/// a line break and a backslash in a value are `\t`, `\n`, `\r` and `\\`, so that every line is a row.
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
        let text = if self.terminal { sanitize(&text).into_owned() } else { text };
        if self.is_quoted() { text } else { backslashed(text) }
    }

    fn is_quoted(self) -> bool {
        self.separator == b','
    }
}

impl Format for Delimited {
    fn start<'a>(
        &'a self,
        columns: &'a [Column],
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>> {
        let style = if self.is_quoted() { QuoteStyle::Necessary } else { QuoteStyle::Never };
        let mut writer =
            csv::WriterBuilder::new().delimiter(self.separator).quote_style(style).from_writer(out);
        writer.write_record(columns.iter().map(|column| &column.name)).map_err(into_io)?;
        Ok(Box::new(Records { format: *self, writer }))
    }
}

/// Writes tabs, line breaks and backslashes as two characters each.
fn backslashed(text: String) -> String {
    if !text.contains(['\t', '\n', '\r', '\\']) {
        return text;
    }
    let mut escaped = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '\t' => escaped.push_str("\\t"),
            '\n' => escaped.push_str("\\n"),
            '\r' => escaped.push_str("\\r"),
            '\\' => escaped.push_str("\\\\"),
            c => escaped.push(c),
        }
    }
    escaped
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
            (Delimited::TSV, "name\tideology\tvotes\na\\tb\tCommunism; Marxism, so called\t\n"),
        ] {
            assert_eq!(written(&format, &columns, vec![row()]), expected);
        }
    }

    #[test]
    fn every_line_of_tsv_is_a_row() {
        let columns = ["name", "text"].map(|name| Column::asked_for(name, Kind::Text));
        let row = ["\"a\"\nb\r", "\\n"].map(|text| Value::Text(text.into()));
        assert_eq!(
            written(&Delimited::TSV, &columns, vec![row.to_vec()]),
            "name\ttext\n\"a\"\\nb\\r\t\\\\n\n"
        );
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
