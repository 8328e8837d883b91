//! Where the values of records stand in their document, and how they were come by.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::sync::OnceLock;

use crate::markup::outline::{Outline, Standing, TableCell};
use crate::model::{Document, Evidence, How, Kind, LineIndex, Parts, Record, Span, Value};

/// What is kept of a document beside its records, to show where their values stand.
#[derive(Debug)]
pub struct Original {
    kept: Kept,
}

/// What is kept of a document.
#[derive(Debug)]
enum Kept {
    /// All of it.
    Whole(Box<Whole>),
    /// The places that records tell of which they are made.
    Places(HashMap<Span, Place>),
}

/// A document with what is found out about it.
#[derive(Debug)]
struct Whole {
    document: Document,
    lines: LineIndex,
    /// Made for the first record that is traced: in most documents none is.
    outline: OnceLock<Outline>,
}

/// A place in a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The line on which it begins, counted from 1.
    pub line: usize,
    /// The column at which it begins, in characters counted from 1.
    pub column: usize,
    /// What stands there.
    pub text: String,
    /// What it stands in.
    pub standing: Standing,
}

impl Original {
    /// Keeps a document.
    pub fn of(document: Document) -> Self {
        let lines = LineIndex::new(&document.text);
        Self::with(document, lines)
    }

    /// Keeps a document whose lines are known.
    pub(super) fn with(document: Document, lines: LineIndex) -> Self {
        let whole = Whole { document, lines, outline: OnceLock::new() };
        Original { kept: Kept::Whole(Box::new(whole)) }
    }

    /// A document that is known by the places that its records tell, none as yet.
    pub fn recorded() -> Self {
        Original { kept: Kept::Places(HashMap::new()) }
    }

    /// Keeps the place of these bytes, unless all is kept.
    pub fn keep(&mut self, span: Span, place: Place) {
        if let Kept::Places(places) = &mut self.kept {
            places.insert(span, place);
        }
    }

    /// Adds the places that are kept of the same document elsewhere.
    pub(super) fn append(&mut self, other: Original) {
        match (&mut self.kept, other.kept) {
            (Kept::Places(places), Kept::Places(others)) => places.extend(others),
            (kept, Kept::Whole(whole)) => *kept = Kept::Whole(whole),
            (Kept::Whole(_), Kept::Places(_)) => {}
        }
    }

    /// The document and its lines, if all of it is kept.
    pub fn whole(&self) -> Option<(&Document, &LineIndex)> {
        match &self.kept {
            Kept::Whole(whole) => Some((&whole.document, &whole.lines)),
            Kept::Places(_) => None,
        }
    }

    /// The place of these bytes.
    fn place(&self, span: Span) -> Option<Place> {
        match &self.kept {
            Kept::Whole(whole) => {
                let Whole { document, lines, outline } = &**whole;
                let outline = outline.get_or_init(|| Outline::of(document));
                Some(Place {
                    line: lines.line(span.start),
                    column: lines.column(&document.text, span.start),
                    text: document.text.get(span.range())?.to_owned(),
                    standing: outline.standing(span),
                })
            }
            Kept::Places(places) => places.get(&span).cloned(),
        }
    }

    /// The evidence of a record of this document: that of the fields of these names, or of all.
    pub fn traces<R: Record>(&self, record: &R, fields: Option<&[&str]>) -> Traces {
        let asked = |name: &str| fields.is_none_or(|fields| fields.contains(&name));
        let mut traced = Vec::new();
        for (index, field) in R::FIELDS.iter().enumerate().filter(|(_, field)| asked(field.name)) {
            let value = record.get(index);
            let evidence: Vec<&Evidence> = record.evidence_of(field.name).collect();
            let said = Said::of(&value, evidence.len());
            let trace = |(at, evidence): (usize, &&Evidence)| self.trace(evidence, &said, at);
            let traces = evidence.iter().enumerate().filter_map(trace);
            let traces: Vec<Trace> = traces.collect();
            if !traces.is_empty() {
                traced.push((field.name, traces));
            }
        }
        Traces { fields: traced }
    }

    /// The trace of a piece of evidence, which is at this place among those of its field.
    fn trace(&self, evidence: &Evidence, said: &Said, at: usize) -> Option<Trace> {
        let Place { line, column, text, standing } = self.place(evidence.span)?;
        let manner = Manner::of(evidence.how, || said.has(&text, at));
        Some(Trace { line, column, span: evidence.span, text, manner, standing })
    }
}

/// What a value says, as it would stand in a text.
enum Said {
    /// Each piece of evidence is for a text of its own.
    Each(Vec<String>),
    /// Any is for any of these.
    Any(HashSet<String>),
}

impl Said {
    /// What a value says that has so many pieces of evidence.
    fn of(value: &Value<'_>, places: usize) -> Self {
        match value {
            Value::List(items) if items.len() == places => {
                Said::Each(items.iter().map(Value::to_string).collect())
            }
            Value::Object(object) => {
                let parts = object.parts();
                let parts = parts.iter().map(|(_, part)| part.to_string());
                Said::Any(parts.chain([object.to_string()]).collect())
            }
            value => Said::Any(HashSet::from([value.to_string()])),
        }
    }

    /// Whether a text, the evidence at this place, is what is said.
    fn has(&self, text: &str, at: usize) -> bool {
        match self {
            Said::Each(texts) => texts[at] == text,
            Said::Any(texts) => texts.contains(text),
        }
    }
}

/// How a value is come by, as it is told: [`How`], with the two ways of being read told apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Manner {
    /// The bytes are the value as it stands.
    Stated,
    /// The bytes say the value in other words.
    Normalised,
    /// The bytes are those of a cell above that goes on into the record's row.
    Carried,
    /// The value was reckoned from the bytes.
    Computed,
    /// The bytes speak of something else, from which the value follows.
    Inferred,
}

impl Manner {
    /// All of them.
    pub const ALL: [Manner; 5] =
        [Manner::Stated, Manner::Normalised, Manner::Carried, Manner::Computed, Manner::Inferred];

    fn of(how: How, is_value: impl FnOnce() -> bool) -> Self {
        match how {
            How::Read if is_value() => Manner::Stated,
            How::Read => Manner::Normalised,
            How::Carried => Manner::Carried,
            How::Computed => Manner::Computed,
            How::Inferred => Manner::Inferred,
        }
    }

    /// Its name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Manner::Stated => "stated",
            Manner::Normalised => "normalised",
            Manner::Carried => "carried",
            Manner::Computed => "computed",
            Manner::Inferred => "inferred",
        }
    }
}

impl fmt::Display for Manner {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

/// The evidence of a record: for each field the places that its value comes from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Traces {
    fields: Vec<(&'static str, Vec<Trace>)>,
}

impl Traces {
    /// The shape of the JSON: its keys are the names of fields.
    pub const KIND: Kind = Kind::Object(&[]);

    /// The places of the field called `name`.
    pub fn of(&self, name: &str) -> &[Trace] {
        let found = self.fields.iter().find(|(field, _)| *field == name);
        found.map_or(&[], |(_, traces)| traces)
    }
}

impl Parts for Traces {
    fn parts(&self) -> Vec<(Cow<'_, str>, Value<'_>)> {
        let mut parts = Vec::with_capacity(self.fields.len());
        for (field, traces) in &self.fields {
            let traces = traces.iter().map(|trace| Value::Object(trace)).collect();
            parts.push((Cow::Borrowed(*field), Value::List(traces)));
        }
        parts
    }
}

impl fmt::Display for Traces {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.fields.iter().flat_map(|(_, traces)| traces);
        for (i, trace) in all.enumerate() {
            let separator = if i == 0 { "" } else { "; " };
            write!(out, "{separator}{trace}")?;
        }
        Ok(())
    }
}

/// One place that a value comes from.
#[derive(Debug, Clone, PartialEq)]
pub struct Trace {
    /// The line on which it begins, counted from 1.
    pub line: usize,
    /// The column at which it begins, in characters counted from 1.
    pub column: usize,
    /// Its bytes in the decoded text of the document.
    pub span: Span,
    /// What these bytes are.
    pub text: String,
    /// What was made of them.
    pub manner: Manner,
    /// What it stands in.
    pub standing: Standing,
}

impl Parts for Trace {
    fn parts(&self) -> Vec<(Cow<'_, str>, Value<'_>)> {
        let Standing { section, key, cell } = &self.standing;
        vec![
            ("line".into(), number(self.line)),
            ("column".into(), number(self.column)),
            ("start".into(), number(self.span.start)),
            ("end".into(), number(self.span.end)),
            ("text".into(), Value::Text(Cow::Borrowed(&self.text))),
            ("how".into(), Value::Text(self.manner.name().into())),
            ("section".into(), optional(section.as_deref())),
            ("key".into(), optional(key.as_deref())),
            ("cell".into(), cell.as_ref().map_or(Value::Null, |cell| Value::Object(cell))),
        ]
    }
}

impl fmt::Display for Trace {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{} {}", self.line, self.column, self.manner)
    }
}

impl Parts for TableCell {
    fn parts(&self) -> Vec<(Cow<'_, str>, Value<'_>)> {
        vec![("row".into(), number(self.row)), ("column".into(), number(self.column))]
    }
}

impl fmt::Display for TableCell {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "row {}, column {}", self.row, self.column)
    }
}

fn optional(text: Option<&str>) -> Value<'_> {
    text.map_or(Value::Null, |text| Value::Text(Cow::Borrowed(text)))
}

fn number(number: usize) -> Value<'static> {
    Value::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}
