//! JSON: one array, or one object per line.

use std::io::{self, Write};

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::output::{Format, Rows};
use crate::query::{Column, Row};

/// JSON array with one object per row, each on its own line.
#[derive(Debug, Clone, Copy, Default)]
pub struct Json;

/// JSON Lines: one object per line.
#[derive(Debug, Clone, Copy, Default)]
pub struct JsonLines;

/// Row as a JSON object: its values under the names of the columns.
#[derive(Debug, Clone, Copy)]
pub struct Object<'a> {
    /// Columns of the object.
    pub columns: &'a [Column],
    /// Values, one for each column.
    pub row: &'a Row<'a>,
}

impl Format for Json {
    fn start<'a>(
        &'a self,
        columns: &'a [Column],
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>> {
        let marks = Marks { first: "[\n", between: ",\n", after: "", last: "\n]\n", none: "[]\n" };
        Ok(Box::new(Objects { columns, out, marks, any: false, line: Vec::new() }))
    }
}

impl Format for JsonLines {
    fn start<'a>(
        &'a self,
        columns: &'a [Column],
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>> {
        let marks = Marks { first: "", between: "", after: "\n", last: "", none: "" };
        Ok(Box::new(Objects { columns, out, marks, any: false, line: Vec::new() }))
    }
}

/// Text around and between objects.
struct Marks {
    first: &'static str,
    between: &'static str,
    after: &'static str,
    last: &'static str,
    /// Text if there are no objects.
    none: &'static str,
}

/// Writer of objects.
struct Objects<'a> {
    columns: &'a [Column],
    out: &'a mut dyn Write,
    marks: Marks,
    /// Whether an object was written.
    any: bool,
    /// Buffer for the current object, which is serialized in many small pieces.
    line: Vec<u8>,
}

impl Rows for Objects<'_> {
    fn row(&mut self, row: Row<'_>) -> io::Result<()> {
        let before = if self.any { self.marks.between } else { self.marks.first };
        self.any = true;
        self.line.clear();
        self.line.extend_from_slice(before.as_bytes());
        serde_json::to_writer(&mut self.line, &Object { columns: self.columns, row: &row })?;
        self.line.extend_from_slice(self.marks.after.as_bytes());
        self.out.write_all(&self.line)
    }

    fn end(self: Box<Self>) -> io::Result<Vec<String>> {
        let end = if self.any { self.marks.last } else { self.marks.none };
        self.out.write_all(end.as_bytes()).map(|()| Vec::new())
    }
}

impl Serialize for Object<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.columns.len()))?;
        for (column, value) in self.columns.iter().zip(self.row) {
            map.serialize_entry(&column.name, value)?;
        }
        map.end()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kind, Value};
    use crate::output::written;

    #[test]
    fn writes_valid_json_with_every_key() {
        let columns =
            [Column::asked_for("name", Kind::Text), Column::asked_for("votes", Kind::Integer)];
        let rows = || {
            vec![
                vec![Value::Text("a \"b\"\u{202e}\u{1}".into()), Value::Integer(7)],
                vec![Value::Null, Value::Null],
            ]
        };
        for (format, rows, expected) in [
            (&Json as &dyn Format, Vec::new(), "[]\n"),
            (
                &Json,
                rows(),
                "[\n{\"name\":\"a \\\"b\\\"\u{202e}\\u0001\",\"votes\":7},\n\
                 {\"name\":null,\"votes\":null}\n]\n",
            ),
            (&JsonLines, Vec::new(), ""),
            (
                &JsonLines,
                rows(),
                "{\"name\":\"a \\\"b\\\"\u{202e}\\u0001\",\"votes\":7}\n\
                 {\"name\":null,\"votes\":null}\n",
            ),
        ] {
            assert_eq!(written(format, &columns, rows), expected);
        }
    }
}
