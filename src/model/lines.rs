//! Line numbers of the fields of a record.

use std::borrow::Cow;
use std::fmt;

use crate::model::{Evidence, LineIndex, Parts, Record, RecordField, Value};

/// The lines that each field of a record was read from, without duplicates, in ascending order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FieldLines {
    fields: Vec<(&'static str, Vec<usize>)>,
}

impl FieldLines {
    /// Finds the lines of a record by the line index of its document.
    pub fn of<R: Record>(record: &R, index: &LineIndex) -> Self {
        // in one pass over the evidence: a party has many fields and many places
        let lines_of = |one: &Evidence<R::Field>| (one.field(), index.line(one.span().start));
        let mut lines: Vec<(R::Field, usize)> = record.evidence().iter().map(lines_of).collect();
        lines.sort_unstable();
        lines.dedup();
        let fields = lines.chunk_by(|(field, _), (next, _)| field == next);
        let of = |lines: &[(R::Field, usize)]| {
            (lines[0].0.name(), lines.iter().map(|(_, line)| *line).collect())
        };
        FieldLines { fields: fields.map(of).collect() }
    }

    /// Returns the first line of the field called `name`.
    pub fn first(&self, name: &str) -> Option<usize> {
        let found = self.fields.iter().find(|(field, _)| *field == name);
        found.and_then(|(_, lines)| lines.first().copied())
    }
}

impl FromIterator<(&'static str, Vec<usize>)> for FieldLines {
    fn from_iter<I: IntoIterator<Item = (&'static str, Vec<usize>)>>(fields: I) -> Self {
        FieldLines { fields: fields.into_iter().collect() }
    }
}

impl Parts for FieldLines {
    fn parts(&self) -> Vec<(Cow<'_, str>, Value<'_>)> {
        let line = |line: &usize| Value::Integer(i64::try_from(*line).unwrap_or(i64::MAX));
        let parts = self.fields.iter();
        parts
            .map(|(field, lines)| ((*field).into(), Value::List(lines.iter().map(line).collect())))
            .collect()
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
