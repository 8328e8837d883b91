//! Writing of records as lines.

use std::io::{self, Write};

use crate::dataset::{Dataset, RecordNames, SourceDocument};
use crate::model::{FieldLines, Record, RecordField, Value};
use crate::records::json::{push_key, push_list, push_text, push_value};
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
    const TYPICAL_LENGTH: usize = 512;
    let records = dataset.parties.len() + dataset.elections.len() + dataset.events.len();
    let mut out = Lines { text: Vec::with_capacity(records * TYPICAL_LENGTH), sink: None };
    out.write(dataset)?;
    Ok(out.text)
}

/// Writes the records of a document as [`lines`], one after another, for a document whose lines take much memory.
///
/// # Errors
/// If writing fails.
pub fn write_lines(dataset: &Dataset, out: &mut dyn Write) -> io::Result<()> {
    let mut lines = Lines { text: Vec::new(), sink: Some(&mut *out) };
    lines.write(dataset)?;
    let rest = lines.text;
    out.write_all(&rest)
}

/// The lines of records as they are written.
struct Lines<'o> {
    text: Vec<u8>,
    /// Takes the text whenever there is much of it.
    sink: Option<&'o mut dyn Write>,
}

impl Lines<'_> {
    /// Writes all records of a dataset.
    fn write(&mut self, dataset: &Dataset) -> io::Result<()> {
        let names = &mut RecordNames::new(&dataset.names);
        for party in &dataset.parties {
            let lines = dataset.lines.get(&*party.source.document);
            self.write_record(party, lines, names, dataset)?;
        }
        for election in &dataset.elections {
            self.write_record(election, None, names, dataset)?;
        }
        for event in &dataset.events {
            self.write_record(event, None, names, dataset)?;
        }
        Ok(())
    }

    /// Writes the line of a record.
    fn write_record<'d, R: Record>(
        &mut self,
        record: &'d R,
        lines: Option<&FieldLines>,
        names: &mut RecordNames<'d>,
        dataset: &Dataset,
    ) -> io::Result<()> {
        let out = &mut self.text;
        for part in ["{\"", key::TYPE, "\":\"", R::NAME, "\""] {
            out.extend_from_slice(part.as_bytes());
        }
        push_key(out, key::SCHEMA);
        push_value(out, &Value::Integer(SCHEMA.into()))?;
        for field in R::Field::ALL.iter().filter(|field| record.has(**field)) {
            out.extend_from_slice(field.declaration().key.as_bytes());
            match record.texts(*field) {
                [] => push_value(out, &record.value(*field))?,
                texts => push_list(out, texts, |out, text| push_text(out, text))?,
            }
        }
        let names = names.of(record);
        if !names.is_empty() {
            push_key(out, key::NAMES);
            push_list(out, &names, |out, names| push_list(out, names.iter(), push_text))?;
        }
        if let Some(lines) = lines {
            push_key(out, key::LINES);
            push_value(out, &Value::Object(lines))?;
        }
        if let Some(original) = dataset.source_documents.get(&*record.source().document) {
            push_key(out, key::EVIDENCE);
            out.push(b'{');
            self.write_evidence(record, original)?;
            self.text.push(b'}');
        }
        self.text.extend_from_slice(b"}\n");
        self.pass_on()
    }

    /// Writes the evidence of a record, each place of which is made when it is written.
    fn write_evidence<R: Record>(
        &mut self,
        record: &R,
        original: &SourceDocument,
    ) -> io::Result<()> {
        let mut is_first = true;
        for field in R::Field::ALL {
            let mut citations = original.citations_of(record, *field).peekable();
            if citations.peek().is_none() {
                continue;
            }
            if !is_first {
                self.text.push(b',');
            }
            push_text(&mut self.text, field.name())?;
            self.text.extend_from_slice(b":[");
            let mut comma = "";
            for citation in citations {
                self.text.extend_from_slice(comma.as_bytes());
                push_value(&mut self.text, &Value::Object(&citation))?;
                self.pass_on()?;
                comma = ",";
            }
            self.text.push(b']');
            is_first = false;
        }
        Ok(())
    }

    /// Passes the text on to the sink if there is much of it.
    fn pass_on(&mut self) -> io::Result<()> {
        const MUCH: usize = 1 << 12;
        if let Some(sink) = &mut self.sink
            && self.text.len() > MUCH
        {
            sink.write_all(&self.text)?;
            self.text.clear();
        }
        Ok(())
    }
}
