//! Writing of records as lines.

use std::cell::Cell;
use std::io::{self, BufWriter, Write};

use serde::ser::{SerializeMap, SerializeSeq};
use serde::{Serialize, Serializer};

use crate::dataset::{Citation, Dataset, SourceDocument};
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
    write_to(dataset, &mut out)?;
    Ok(out)
}

/// Writes the records of a document as [`lines`], one after another, for a document whose lines take much memory.
///
/// # Errors
/// If writing fails.
pub fn write_lines(dataset: &Dataset, out: &mut dyn Write) -> io::Result<()> {
    let mut out = BufWriter::new(out);
    write_to(dataset, &mut out)?;
    out.flush()
}

fn write_to(dataset: &Dataset, out: &mut impl Write) -> io::Result<()> {
    for party in &dataset.parties {
        write(party, dataset.lines.get(&*party.source.document), dataset, out)?;
    }
    for election in &dataset.elections {
        write(election, None, dataset, out)?;
    }
    for event in &dataset.events {
        write(event, None, dataset, out)?;
    }
    Ok(())
}

/// Writes the line of a record.
fn write<R: Record>(
    record: &R,
    lines: Option<&FieldLines>,
    dataset: &Dataset,
    out: &mut impl Write,
) -> io::Result<()> {
    serde_json::to_writer(&mut *out, &Line { record, lines, dataset })?;
    out.write_all(b"\n")
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
            map.serialize_entry(key::EVIDENCE, &Evidence { record: *record, original })?;
        }
        map.end()
    }
}

/// The evidence of a record, each place of which is made when it is written.
struct Evidence<'a, R> {
    record: &'a R,
    original: &'a SourceDocument,
}

impl<R: Record> Serialize for Evidence<'_, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        for field in R::Field::ALL {
            let mut citations = self.original.citations_of(self.record, *field).peekable();
            if citations.peek().is_some() {
                map.serialize_entry(field.name(), &List(Cell::new(Some(citations))))?;
            }
        }
        map.end()
    }
}

/// A list whose items are made when it is written, which is once.
struct List<I>(Cell<Option<I>>);

impl<I: Iterator<Item = Citation>> Serialize for List<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut list = serializer.serialize_seq(None)?;
        for citation in self.0.take().into_iter().flatten() {
            list.serialize_element(&Value::Object(&citation))?;
        }
        list.end()
    }
}
