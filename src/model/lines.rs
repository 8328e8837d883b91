//! Line numbers of the fields of a record.

use std::borrow::Cow;
use std::fmt;

use crate::model::{Evidence, LineIndex, Parts, Record, RecordField, Value};

/// The lines that each field of a record was read from, without duplicates, in ascending order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FieldLines {
    /// Each field with each of its lines.
    lines: Vec<(&'static str, usize)>,
}

impl FieldLines {
    /// Finds the lines of a record by the line index of its document.
    pub fn of<R: Record>(record: &R, index: &LineIndex) -> Self {
        // in one pass over the evidence: a party has many fields and many places
        let lines_of = |one: &Evidence<R::Field>| (one.field(), index.line(one.span().start));
        let mut lines: Vec<(R::Field, usize)> = record.evidence().iter().map(lines_of).collect();
        lines.sort_unstable();
        lines.dedup();
        let named = lines.into_iter().map(|(field, line)| (field.name(), line));
        FieldLines { lines: named.collect() }
    }

    /// Returns the first line of the field called `name`.
    pub fn first(&self, name: &str) -> Option<usize> {
        let found = self.lines.iter().find(|(field, _)| *field == name);
        found.map(|(_, line)| *line)
    }
}

impl FromIterator<(&'static str, Vec<usize>)> for FieldLines {
    fn from_iter<I: IntoIterator<Item = (&'static str, Vec<usize>)>>(fields: I) -> Self {
        let fields = fields.into_iter();
        let lines = |(field, lines): (&'static str, Vec<usize>)| {
            lines.into_iter().map(move |line| (field, line))
        };
        FieldLines { lines: fields.flat_map(lines).collect() }
    }
}

impl Parts for FieldLines {
    fn each<'p>(&'p self, pass: &mut dyn FnMut(Cow<'p, str>, Value<'p>)) {
        let line =
            |(_, line): &(_, usize)| Value::Integer(i64::try_from(*line).unwrap_or(i64::MAX));
        for of_field in self.lines.chunk_by(|(field, _), (next, _)| field == next) {
            pass(of_field[0].0.into(), Value::List(of_field.iter().map(line).collect()));
        }
    }
}

impl fmt::Display for FieldLines {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, (field, value)) in self.parts().iter().enumerate() {
            let separator = if i == 0 { "" } else { "; " };
            write!(out, "{separator}{field}: {value}")?;
        }
        Ok(())
    }
}
