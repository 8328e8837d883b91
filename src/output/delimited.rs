//! CSV and TSV.

use std::borrow::Cow;
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
    cells: Cells,
}

/// How texts are written in cells.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Cells {
    /// Whether each text is written as it is. Otherwise every row is one line, and no text is run as a formula.
    pub exact: bool,
    /// Whether the file begins with a byte order mark, without which Excel does not read it as UTF-8.
    pub bom: bool,
}

impl Cells {
    /// Returns what the file begins with.
    pub fn mark(self) -> &'static str {
        if self.bom { "\u{feff}" } else { "" }
    }

    /// Returns a text as it is written on one line: unless it is to be exact, line breaks become spaces, and it is no
    /// formula.
    pub fn text(self, text: &str) -> Cow<'_, str> {
        match memchr::memchr2(b'\n', b'\r', text.as_bytes()) {
            Some(_) if !self.exact => {
                let line = text.split(['\n', '\r']).collect::<Vec<_>>().join(" ");
                self.without_formula(&line).into_owned().into()
            }
            _ => self.without_formula(text),
        }
    }

    /// Returns a text that, unless it is to be exact, begins with an apostrophe if a spreadsheet would run it as a
    /// formula (<https://owasp.org/www-community/attacks/CSV_Injection>).
    fn without_formula(self, text: &str) -> Cow<'_, str> {
        if !self.exact && is_formula(text) { format!("'{text}").into() } else { text.into() }
    }
}

/// Returns whether a spreadsheet runs a text as a formula, which a number with a sign is not. After a sign comes an
/// operand, as in `-A1`, but not in `-#Greens`, where `-` is the name of standard input.
fn is_formula(text: &str) -> bool {
    let is_number = |rest: &str| {
        rest.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | ',' | '%' | ' ' | '\u{a0}'))
    };
    match text.strip_prefix(['+', '-']) {
        Some(rest) => !rest.starts_with([':', '#']) && !is_number(rest),
        None => text.starts_with(['=', '@', '\t']),
    }
}

impl Delimited {
    /// Comma-separated values.
    pub const CSV: Delimited = Delimited::of(b',');
    /// Tab-separated values.
    pub const TSV: Delimited = Delimited::of(b'\t');

    const fn of(separator: u8) -> Self {
        Delimited { separator, terminal: false, cells: Cells { exact: false, bom: false } }
    }

    /// Returns the same format for a terminal or not. On a terminal every value is [sanitized](sanitize).
    pub fn for_terminal(self, terminal: bool) -> Self {
        Delimited { terminal, ..self }
    }

    /// Returns the same format with texts written in this way.
    pub fn with(self, cells: Cells) -> Self {
        Delimited { cells, ..self }
    }

    fn field(self, value: &Value<'_>) -> String {
        let text = value.to_string();
        let text = match value {
            Value::Integer(_) | Value::Decimal(_) => Cow::Borrowed(text.as_str()),
            _ if self.is_quoted() => self.cells.text(&text),
            _ => self.cells.without_formula(&text),
        };
        let text = if self.terminal { sanitize(&text).into_owned() } else { text.into_owned() };
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
        out.write_all(self.cells.mark().as_bytes())?;
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
pub(super) fn into_io(error: csv::Error) -> io::Error {
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
    fn a_row_is_one_line_and_no_text_a_formula_unless_exact() {
        let columns = [Column::asked_for("name", Kind::Text)];
        for (text, people, exact) in [
            ("=1+2", "'=1+2", "=1+2"),
            ("@SUM(A1)", "'@SUM(A1)", "@SUM(A1)"),
            ("-2+3", "'-2+3", "-2+3"),
            ("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0", "+cmd|' /C calc'!A0"),
            ("\t=1", "'\t=1", "\t=1"),
            ("one\ntwo", "one two", "\"one\ntwo\""),
            ("a\r=b", "a =b", "\"a\r=b\""),
            ("\n=b", " =b", "\"\n=b\""),
            ("+3.4%", "+3.4%", "+3.4%"),
            ("-1,200", "\"-1,200\"", "\"-1,200\""),
            ("-", "-", "-"),
            ("-#Greens:1", "-#Greens:1", "-#Greens:1"),
            ("Party = people", "Party = people", "Party = people"),
        ] {
            for (exact, expected) in [(false, people), (true, exact)] {
                let format = Delimited::CSV.with(Cells { exact, bom: exact });
                let row = vec![Value::Text(text.into())];
                let mark = if exact { "\u{feff}" } else { "" };
                let expected = format!("{mark}name\n{expected}\n");
                assert_eq!(written(&format, &columns, vec![row]), expected, "{text}");
            }
        }
        let number = written(&Delimited::CSV, &columns, vec![vec![Value::Integer(-5)]]);
        assert_eq!(number, "name\n-5\n");
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
