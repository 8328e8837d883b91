//! Writing of records as lines.

use std::io::{self, Write};

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
    for party in &dataset.parties {
        write(party, dataset.lines.get(&party.source.document), dataset, &mut out)?;
    }
    for election in &dataset.elections {
        write(election, None, dataset, &mut out)?;
    }
    for event in &dataset.events {
        write(event, None, dataset, &mut out)?;
    }
    Ok(out)
}

/// Adds a record with the other parts of its line.
fn write<R: Record>(
    record: &R,
    lines: Option<&FieldLines>,
    dataset: &Dataset,
    out: &mut Vec<u8>,
) -> io::Result<()> {
    write!(out, r#"{{"{}":"{}","{}":{SCHEMA}"#, key::TYPE, R::NAME, key::SCHEMA)?;
    for field in R::Field::ALL.iter().filter(|field| record.has(**field)) {
        push_key(out, field.name());
        push_value(out, &record.value(*field))?;
    }
    let names = dataset.names.of_record(record);
    if !names.is_empty() {
        push_key(out, key::NAMES);
        push_list(out, names, |out, names| {
            push_list(out, names, |out, name| push_text(out, &name))
        })?;
    }
    if let Some(lines) = lines {
        push_key(out, key::LINES);
        serde_json::to_writer(&mut *out, &Value::Object(lines))?;
    }
    if let Some(original) = dataset.source_documents.get(&record.source().document) {
        push_key(out, key::EVIDENCE);
        let citations = original.citations(record, None);
        serde_json::to_writer(&mut *out, &Value::Object(&citations))?;
    }
    out.extend_from_slice(b"}\n");
    Ok(())
}

/// Adds the key of a field after another one.
fn push_key(out: &mut Vec<u8>, key: &str) {
    out.extend_from_slice(b",\"");
    out.extend_from_slice(key.as_bytes());
    out.extend_from_slice(b"\":");
}

/// Adds a value. What most values are, texts and lists of them, is written without serde, which looks at each byte.
fn push_value(out: &mut Vec<u8>, value: &Value<'_>) -> io::Result<()> {
    match value {
        Value::Text(text) => push_text(out, text),
        Value::List(items) => push_list(out, items, push_value),
        other => Ok(serde_json::to_writer(out, other)?),
    }
}

fn push_list<T>(
    out: &mut Vec<u8>,
    items: impl IntoIterator<Item = T>,
    push: impl Fn(&mut Vec<u8>, T) -> io::Result<()>,
) -> io::Result<()> {
    out.push(b'[');
    for (at, item) in items.into_iter().enumerate() {
        if at > 0 {
            out.push(b',');
        }
        push(out, item)?;
    }
    out.push(b']');
    Ok(())
}

fn push_text(out: &mut Vec<u8>, text: &str) -> io::Result<()> {
    let is_plain = |byte: u8| byte >= b' ' && byte != b'"' && byte != b'\\';
    // this looks at all bytes, so that the compiler can vectorise it
    if !text.bytes().fold(true, |all, byte| all & is_plain(byte)) {
        return Ok(serde_json::to_writer(out, text)?);
    }
    out.push(b'"');
    out.extend_from_slice(text.as_bytes());
    out.push(b'"');
    Ok(())
}
