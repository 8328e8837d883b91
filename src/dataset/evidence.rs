//! Evidence of records, as it is printed: where each value is in its document, and how it was derived.

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};
use std::fmt;
use std::sync::OnceLock;

use serde::Deserialize;

use crate::markup::outline::{Location, Outline, TableCell};
use crate::model::{
    Document, Kind, LineIndex, Method, Parts, Provenance, Record, RecordField, Span, Value,
};

/// The document that records were read from, kept to show where their values are.
#[derive(Debug)]
pub struct SourceDocument {
    kept: Kept,
}

/// What is kept of a document.
#[derive(Debug)]
enum Kept {
    /// The whole document.
    Whole(Box<Whole>),
    /// The places that were printed with its records.
    Citations(HashMap<Span, Citation>),
}

/// A whole document with its lines and outline.
#[derive(Debug)]
struct Whole {
    document: Document,
    lines: LineIndex,
    /// Made when the first place is asked for: in most documents none is.
    outline: OnceLock<Outline>,
}

/// One place that a value comes from, as it is printed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Citation {
    /// The name of the document, for a record of several documents.
    #[serde(default)]
    pub document: Option<String>,
    /// The line on which it begins, counted from 1.
    pub line: usize,
    /// The column at which it begins, in characters counted from 1.
    pub column: usize,
    /// Its first byte in the decoded text of the document.
    pub start: usize,
    /// One past its last byte.
    pub end: usize,
    /// The text there.
    pub text: String,
    /// How the value was derived from it.
    pub how: Method,
    /// The section that it is in.
    pub section: Option<String>,
    /// The key of the infobox that it is the value of.
    pub key: Option<String>,
    /// The cell of a table that it is in.
    pub cell: Option<TableCell>,
}

impl SourceDocument {
    /// Keeps a document.
    pub fn of(document: Document) -> Self {
        let lines = LineIndex::new(&document.text);
        Self::with(document, lines)
    }

    /// Keeps a document with its line index.
    pub(super) fn with(document: Document, lines: LineIndex) -> Self {
        let whole = Whole { document, lines, outline: OnceLock::new() };
        SourceDocument { kept: Kept::Whole(Box::new(whole)) }
    }

    /// A document that is known only by the places printed with its records, none so far.
    pub fn recorded() -> Self {
        SourceDocument { kept: Kept::Citations(HashMap::new()) }
    }

    /// Keeps a place that was printed with a record.
    pub fn keep(&mut self, citation: Citation) {
        if let Kept::Citations(citations) = &mut self.kept {
            citations.insert(citation.provenance().span, citation);
        }
    }

    /// Adds what is kept of the same document elsewhere.
    pub(super) fn append(&mut self, other: SourceDocument) {
        match (&mut self.kept, other.kept) {
            (Kept::Citations(citations), Kept::Citations(others)) => citations.extend(others),
            (kept, Kept::Whole(whole)) => *kept = Kept::Whole(whole),
            (Kept::Whole(_), Kept::Citations(_)) => {}
        }
    }

    /// Returns the document and its lines, if the whole document is kept.
    pub fn whole(&self) -> Option<(&Document, &LineIndex)> {
        match &self.kept {
            Kept::Whole(whole) => Some((&whole.document, &whole.lines)),
            Kept::Citations(_) => None,
        }
    }

    /// Returns the place of a value, if it is known.
    pub(super) fn citation(&self, Provenance { span, method }: Provenance) -> Option<Citation> {
        match &self.kept {
            Kept::Whole(whole) => {
                let Whole { document, lines, outline } = &**whole;
                let outline = outline.get_or_init(|| Outline::of(document));
                let text = document.text.get(span.range())?.to_owned();
                let Location { section, key, cell } = outline.locate(span);
                Some(Citation {
                    document: None,
                    line: lines.line(span.start),
                    column: lines.column(&document.text, span.start),
                    start: span.start,
                    end: span.end,
                    text,
                    how: method,
                    section,
                    key,
                    cell,
                })
            }
            Kept::Citations(citations) => {
                citations.get(&span).map(|known| Citation { how: method, ..known.clone() })
            }
        }
    }

    /// Returns the places that the values of a record come from, for the fields with these names or for
    /// all fields.
    pub fn citations<R: Record>(&self, record: &R, fields: Option<&[&str]>) -> Citations {
        let asked = |name: &str| fields.is_none_or(|fields| fields.contains(&name));
        let fields = R::Field::ALL.iter().filter(|field| asked(field.name()));
        let cited = fields.map(|field| (field.name(), self.citations_of(record, *field).collect()));
        Citations {
            fields: cited.filter(|(_, citations): &(_, Vec<_>)| !citations.is_empty()).collect(),
        }
    }

    /// Returns the places that the value of a field comes from, one after another: a record may have very many.
    pub fn citations_of<R: Record>(
        &self,
        record: &R,
        field: R::Field,
    ) -> impl Iterator<Item = Citation> {
        let count = record.evidence_of(field).count();
        let wording = (count > 0).then(|| Wording::of(&record.value(field), count));
        record.evidence_of(field).enumerate().filter_map(move |(at, provenance)| {
            let mut citation = self.citation(provenance)?;
            if matches!(citation.how, Method::Stated | Method::Read) {
                let stated =
                    wording.as_ref().is_some_and(|wording| wording.has(&citation.text, at));
                citation.how = if stated { Method::Stated } else { Method::Read };
            }
            Some(citation)
        })
    }
}

/// The texts that state a value word for word.
enum Wording {
    /// One text for all places.
    One(String),
    /// One text for each place.
    Each(Vec<String>),
    /// Any of these texts, at any place.
    Any(HashSet<String>),
}

impl Wording {
    /// The texts that state a value with this many places.
    fn of(value: &Value<'_>, places: usize) -> Self {
        match value {
            Value::List(items) if items.len() == places => {
                Wording::Each(items.iter().map(Value::to_string).collect())
            }
            Value::Object(object) => {
                let mut texts = HashSet::from_iter([object.to_string()]);
                object.each(&mut |_, part| texts.extend([part.to_string()]));
                Wording::Any(texts)
            }
            value => Wording::One(value.to_string()),
        }
    }

    /// Whether the text of the place with this index states the value word for word.
    fn has(&self, text: &str, at: usize) -> bool {
        match self {
            Wording::One(stated) => stated == text,
            Wording::Each(texts) => texts[at] == text,
            Wording::Any(texts) => texts.contains(text),
        }
    }
}

/// The evidence of a record: for each field the places that its value comes from.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Citations {
    fields: Vec<(&'static str, Vec<Citation>)>,
}

impl Citations {
    /// The type of the JSON: its keys are the names of fields.
    pub const KIND: Kind = Kind::Object(&[]);

    /// Returns the places of the fields with these names.
    pub fn only(&self, fields: &[&str]) -> Citations {
        let kept = self.fields.iter().filter(|(field, _)| fields.contains(field));
        Citations { fields: kept.cloned().collect() }
    }

    /// Adds a place that the value of the field called `name` comes from.
    pub(super) fn add(&mut self, name: &'static str, citation: Citation) {
        match self.fields.iter_mut().find(|(field, _)| *field == name) {
            Some((_, citations)) if citations.contains(&citation) => {}
            Some((_, citations)) => citations.push(citation),
            None => self.fields.push((name, vec![citation])),
        }
    }

    /// Adds the places of a record of another document.
    pub fn join(&mut self, document: &str, other: Citations) {
        for (name, citations) in other.fields {
            for citation in citations {
                let document = Some(citation.document.unwrap_or_else(|| document.to_owned()));
                self.add(name, Citation { document, ..citation });
            }
        }
    }

    /// Removes the places of the field called `name`.
    pub(super) fn remove(&mut self, name: &str) {
        self.fields.retain(|(field, _)| *field != name);
    }

    /// Returns the places of the field called `name`.
    pub fn of(&self, name: &str) -> &[Citation] {
        let found = self.fields.iter().find(|(field, _)| *field == name);
        found.map_or(&[], |(_, citations)| citations)
    }
}

impl Parts for Citations {
    fn each<'p>(&'p self, pass: &mut dyn FnMut(Cow<'p, str>, Value<'p>)) {
        for (field, citations) in &self.fields {
            let citations = citations.iter().map(|citation| Value::Object(citation)).collect();
            pass(Cow::Borrowed(*field), Value::List(citations));
        }
    }
}

impl fmt::Display for Citations {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.fields.iter().flat_map(|(_, citations)| citations);
        for (i, citation) in all.enumerate() {
            let separator = if i == 0 { "" } else { "; " };
            write!(out, "{separator}{citation}")?;
        }
        Ok(())
    }
}

impl Citation {
    /// The bytes of the place, and how the value was derived from them.
    pub fn provenance(&self) -> Provenance {
        Provenance::new(Span::new(self.start, self.end), self.how)
    }
}

impl Parts for Citation {
    fn each<'p>(&'p self, pass: &mut dyn FnMut(Cow<'p, str>, Value<'p>)) {
        if let Some(document) = self.document.as_deref() {
            pass("document".into(), optional(Some(document)));
        }
        pass("line".into(), number(self.line));
        pass("column".into(), number(self.column));
        pass("start".into(), number(self.start));
        pass("end".into(), number(self.end));
        pass("text".into(), Value::Text(Cow::Borrowed(&self.text)));
        pass("how".into(), Value::Text(self.how.name().into()));
        pass("section".into(), optional(self.section.as_deref()));
        pass("key".into(), optional(self.key.as_deref()));
        pass("cell".into(), self.cell.as_ref().map_or(Value::Null, |cell| Value::Object(cell)));
    }
}

impl fmt::Display for Citation {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}:{} {}", self.line, self.column, self.how)
    }
}

impl Parts for TableCell {
    fn each<'p>(&'p self, pass: &mut dyn FnMut(Cow<'p, str>, Value<'p>)) {
        pass("row".into(), number(self.row));
        pass("column".into(), number(self.column));
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
