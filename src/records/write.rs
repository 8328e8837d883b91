//! Writing of records as lines.

use std::io::{self, Write};

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::dataset::Dataset;
use crate::model::{FieldLines, Record, RecordField, Value};
use crate::records::{SCHEMA, key};

/// Returns the records of a document as lines: parties, then results, then events. They include evidence if the
/// dataset was made [with its source](Dataset::with_source).
///
/// ```
/// use hustings::dataset::Dataset;
/// use hustings::model::Document;
/// use hustings::records::lines;
///
/// let document = Document::new("foo.txt", "= Foo Party =\n\nFoo Party\n- Founded: March 1976\n");
/// let lines = String::from_utf8(lines(&Dataset::of(document))?)?;
/// assert!(lines.starts_with(r#"{"type":"party","schema":2,"id":"foo-party","name":"Foo Party","founded":"1976-03""#));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
/// Never, since writing to memory does not fail.
pub fn lines(dataset: &Dataset) -> io::Result<Vec<u8>> {
    const TYPICAL_LENGTH: usize = 256;
    let records = dataset.parties.len() + dataset.elections.len() + dataset.events.len();
    let mut out = Vec::with_capacity(records * TYPICAL_LENGTH);
    write_lines(dataset, &mut out)?;
    Ok(out)
}

/// Writes the records of a document as [`lines`], one after another, for a document whose lines take much memory.
///
/// # Errors
/// If writing fails.
pub fn write_lines(dataset: &Dataset, out: &mut dyn Write) -> io::Result<()> {
    let mut line = Vec::new();
    for party in &dataset.parties {
        write(party, dataset.lines.get(&*party.source.document), dataset, &mut line, out)?;
    }
    for election in &dataset.elections {
        write(election, None, dataset, &mut line, out)?;
    }
    for event in &dataset.events {
        write(event, None, dataset, &mut line, out)?;
    }
    Ok(())
}

/// Writes a record, whose line is made in `line`.
fn write<R: Record>(
    record: &R,
    lines: Option<&FieldLines>,
    dataset: &Dataset,
    line: &mut Vec<u8>,
    out: &mut dyn Write,
) -> io::Result<()> {
    line.clear();
    serde_json::to_writer(&mut *line, &Line { record, lines, dataset })?;
    line.push(b'\n');
    out.write_all(line)
}

/// Record with the other parts of its line.
struct Line<'a, R> {
    record: &'a R,
    lines: Option<&'a FieldLines>,
    dataset: &'a Dataset,
}

impl<R: Record> Serialize for Line<'_, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Line { record, lines, dataset } = self;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry(key::TYPE, R::NAME)?;
        map.serialize_entry(key::SCHEMA, &SCHEMA)?;
        for field in R::Field::ALL.iter().filter(|field| record.has(**field)) {
            map.serialize_entry(field.name(), &record.value(*field))?;
        }
        let names = dataset.names.of_record(*record);
        if !names.is_empty() {
            map.serialize_entry(key::NAMES, &names)?;
        }
        if let Some(lines) = lines {
            map.serialize_entry(key::LINES, &Value::Object(*lines))?;
        }
        if let Some(original) = dataset.source_documents.get(&*record.source().document) {
            let citations = original.citations(*record, None);
            map.serialize_entry(key::EVIDENCE, &Value::Object(&citations))?;
        }
        map.end()
    }
}
