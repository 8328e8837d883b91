//! Reading of records from lines.

use std::borrow::Cow;
use std::fmt;
use std::marker::PhantomData;

use serde::Deserialize;
use serde::de::{DeserializeSeed, Error, IgnoredAny, MapAccess, Visitor};

use crate::dataset::{Citation, Dataset, SourceDocument};
use crate::model::{Election, FieldLines, Party, Record, RecordField, RecordLines};
use crate::records::{SCHEMA, TYPES, key};

/// Reason why a line gives no record, with what was expected.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RecordError {
    /// Line that is not a known record.
    #[error("{what}")]
    Bad {
        /// Number of the line.
        line: usize,
        /// Description of the fault.
        what: String,
    },
    /// Line without evidence where evidence is requested.
    #[error(
        "these records have no evidence; extract them again with --evidence, or pass the documents"
    )]
    NoEvidence,
}

/// Parts of a line to read. The others are treated as missing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Wanted {
    /// Whether each field is read.
    pub(super) fields: Vec<bool>,
    pub(super) names: bool,
    pub(super) lines: bool,
    pub(super) evidence: bool,
}

impl Wanted {
    /// Returns everything, with evidence if requested.
    pub fn all<R: Record>(evidence: bool) -> Self {
        Wanted { fields: vec![true; R::FIELDS.len()], names: true, lines: true, evidence }
    }

    /// Returns the fields with these names.
    pub fn fields<R: Record>(names: &[&str]) -> Self {
        let fields = R::FIELDS.iter().map(|field| names.contains(&field.name)).collect();
        Wanted { fields, names: false, lines: false, evidence: false }
    }

    /// Adds the names of organisations.
    pub fn with_names(self, names: bool) -> Self {
        Wanted { names, ..self }
    }

    /// Adds the evidence.
    pub fn with_evidence(self, evidence: bool) -> Self {
        Wanted { evidence, ..self }
    }

    /// Returns the union of two selections.
    pub(super) fn and(mut self, other: &Wanted) -> Self {
        for (field, other) in self.fields.iter_mut().zip(&other.fields) {
            *field |= other;
        }
        self.names |= other.names;
        self.lines |= other.lines;
        self.evidence |= other.evidence;
        self
    }
}

/// Record that was read, with the other parts of its line.
#[derive(Debug, Default)]
pub struct Recorded<R> {
    /// The record.
    pub record: R,
    /// Names of each organisation in the record, starting with the record's own.
    pub names: Vec<Vec<String>>,
    /// Source lines of each field.
    pub lines: FieldLines,
    /// Places of the values.
    pub original: Option<SourceDocument>,
}

/// Whether the evidence of records is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EvidenceUse {
    /// No.
    Ignored,
    /// Yes, as far as there is any.
    IfPresent,
    /// Yes; records without evidence are an error.
    Required,
}

impl From<bool> for EvidenceUse {
    fn from(requested: bool) -> Self {
        if requested { EvidenceUse::Required } else { EvidenceUse::Ignored }
    }
}

/// Reads records of all types. Consecutive records of a document form one dataset.
pub fn datasets(
    lines: &RecordLines,
    evidence: impl Into<EvidenceUse>,
) -> Vec<Result<Dataset, RecordError>> {
    let evidence = evidence.into();
    let required = evidence == EvidenceUse::Required;
    let evidence = evidence != EvidenceUse::Ignored;
    let mut all: Vec<Result<Dataset, RecordError>> = Vec::new();
    for (number, bytes) in lines.iter() {
        let read = type_of(bytes).and_then(|name| match name {
            Party::NAME => dataset(bytes, evidence, |dataset| &mut dataset.parties),
            Election::NAME => dataset(bytes, evidence, |dataset| &mut dataset.elections),
            _ => dataset(bytes, evidence, |dataset| &mut dataset.events),
        });
        match read.map_err(|what| RecordError::Bad { line: number, what }) {
            Ok(one) if required && one.source_documents.is_empty() => {
                all.push(Err(RecordError::NoEvidence));
            }
            Ok(one) => match all.last_mut() {
                Some(Ok(last)) if last.document() == one.document() => last.append(one),
                _ => all.push(Ok(one)),
            },
            Err(error) => all.push(Err(error)),
        }
    }
    all
}

/// Returns the dataset of a line.
fn dataset<R: Record>(
    bytes: &[u8],
    evidence: bool,
    of_type: impl Fn(&mut Dataset) -> &mut Vec<R>,
) -> Result<Dataset, String> {
    let Recorded { record, names, lines, original } =
        recorded::<R>(bytes, &Wanted::all::<R>(evidence))?;
    let mut dataset = Dataset::default();
    let document = &record.source().document;
    names.into_iter().for_each(|names| dataset.names.know(document, names));
    if R::NAME == Party::NAME {
        dataset.lines.insert(document.to_string(), lines);
    }
    if let Some(original) = original {
        dataset.source_documents.insert(document.to_string(), original);
    }
    of_type(&mut dataset).push(record);
    Ok(dataset)
}

/// Returns the type of the record on a line.
///
/// # Errors
/// If it is not a known type.
pub(super) fn type_of(bytes: &[u8]) -> Result<&'static str, String> {
    let head = match written_head(bytes) {
        Some(head) => head,
        None => serde_json::from_slice(bytes).map_err(|error| reason(&error))?,
    };
    let Head { name, schema } = head;
    if schema > SCHEMA.into() {
        return Err(format!(
            "schema version {schema} is not supported: the latest known is {SCHEMA}; upgrade hustings"
        ));
    }
    TYPES.iter().copied().find(|one| *one == name).ok_or_else(|| {
        let known = TYPES.join(", ");
        format!("unknown record type `{name}`; expected one of {known}")
    })
}

/// Beginning of a line.
#[derive(Deserialize)]
struct Head<'a> {
    #[serde(rename = "type", borrow)]
    name: Cow<'a, str>,
    schema: u64,
}

/// Returns the beginning of a line in the form in which lines are written.
fn written_head(bytes: &[u8]) -> Option<Head<'_>> {
    let (name, number) = RecordLines::head(bytes).filter(|(name, _)| !name.contains(&b'\\'))?;
    let number = &number[..number.iter().position(|byte| matches!(byte, b',' | b'}'))?];
    let schema = str::from_utf8(number).ok()?.parse().ok()?;
    Some(Head { name: str::from_utf8(name).ok()?.into(), schema })
}

/// Reads the record on a line.
///
/// # Errors
/// If it is invalid.
pub(super) fn recorded<R: Record>(bytes: &[u8], wanted: &Wanted) -> Result<Recorded<R>, String> {
    let mut json = serde_json::Deserializer::from_slice(bytes);
    let read = Line { wanted, record: PhantomData }.deserialize(&mut json);
    let read = read.and_then(|read| json.end().map(|()| read));
    read.map_err(|error| reason(&error))
}

/// Formats an error with its column.
fn reason(error: &serde_json::Error) -> String {
    let text = error.to_string();
    let text = text.split(" at line ").next().unwrap_or_default();
    let text = text.replace("expected i64", "expected a whole number");
    let text = text.replace("expected f64", "expected a number");
    let what = if error.is_data() { "record" } else { "JSON" };
    format!("invalid {what}: {text} (column {})", error.column())
}

/// Deserializer of a line.
struct Line<'a, R> {
    wanted: &'a Wanted,
    record: PhantomData<R>,
}

impl<'de, R: Record> DeserializeSeed<'de> for Line<'_, R> {
    type Value = Recorded<R>;

    fn deserialize<D: serde::Deserializer<'de>>(self, json: D) -> Result<Recorded<R>, D::Error> {
        json.deserialize_map(self)
    }
}

impl<'de, R: Record> Visitor<'de> for Line<'_, R> {
    type Value = Recorded<R>;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("an object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Recorded<R>, A::Error> {
        let Wanted { fields, names, lines, evidence } = self.wanted;
        const { assert!(R::FIELDS.len() <= u64::BITS as usize) };
        let mut read = Recorded::default();
        let mut seen: u64 = 0;
        let mut next = 0;
        while let Some(key) = map.next_key_seed(KeyOf::<R> { next, record: PhantomData })? {
            match key {
                Key::Field(index) => {
                    next = index + 1;
                    // the first of duplicate keys counts
                    let is_first = seen & (1 << index) == 0;
                    seen |= 1 << index;
                    if fields[index] && is_first {
                        map.next_value_seed(FieldOf { record: &mut read.record, index })?;
                        continue;
                    }
                }
                Key::Names if *names => {
                    read.names = map.next_value::<Option<_>>()?.unwrap_or_default();
                    continue;
                }
                Key::Lines if *lines => {
                    let Entries(entries) = map.next_value()?;
                    read.lines = entries.into_iter().filter_map(known::<R, _>).collect();
                    continue;
                }
                Key::Evidence if *evidence => {
                    let Entries(entries) = map.next_value()?;
                    read.original = Some(cited(&mut read.record, entries));
                    continue;
                }
                Key::Names | Key::Lines | Key::Evidence | Key::Other => {}
            }
            map.next_value::<IgnoredAny>()?;
        }
        Ok(read)
    }
}

/// Adds the evidence to a record.
fn cited<R: Record>(record: &mut R, entries: Vec<(String, Vec<Citation>)>) -> SourceDocument {
    let mut original = SourceDocument::recorded();
    for (name, citations) in entries {
        let Some(field) = R::Field::named(&name) else { continue };
        for citation in citations {
            record.cite(field, citation.provenance());
            original.keep(citation);
        }
    }
    original
}

/// Returns an entry if its key is the name of a field.
fn known<R: Record, T>((name, value): (String, T)) -> Option<(&'static str, T)> {
    Some((R::FIELDS[R::index(&name)?].name, value))
}

/// Key of a line.
enum Key {
    Field(usize),
    Names,
    Lines,
    Evidence,
    /// `type`, `schema`, or a key of a newer version.
    Other,
}

/// Deserializer of a key. Fields are mostly in order, so the search starts after the last one.
struct KeyOf<R> {
    next: usize,
    record: PhantomData<R>,
}

impl<'de, R: Record> DeserializeSeed<'de> for KeyOf<R> {
    type Value = Key;

    fn deserialize<D: serde::Deserializer<'de>>(self, json: D) -> Result<Key, D::Error> {
        json.deserialize_identifier(self)
    }
}

impl<R: Record> Visitor<'_> for KeyOf<R> {
    type Value = Key;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("a key")
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<Key, E> {
        let (before, behind) = R::FIELDS.split_at(self.next);
        let found = behind.iter().position(|field| field.name == text).map(|at| self.next + at);
        Ok(match (found, text) {
            (Some(index), _) => Key::Field(index),
            (None, key::TYPE | key::SCHEMA) => Key::Other,
            (None, key::NAMES) => Key::Names,
            (None, key::LINES) => Key::Lines,
            (None, key::EVIDENCE) => Key::Evidence,
            (None, _) => {
                let found = before.iter().position(|field| field.name == text);
                found.map_or(Key::Other, Key::Field)
            }
        })
    }
}

/// Deserializer of a field.
struct FieldOf<'a, R> {
    record: &'a mut R,
    index: usize,
}

impl<'de, R: Record> DeserializeSeed<'de> for FieldOf<'_, R> {
    type Value = ();

    fn deserialize<D: serde::Deserializer<'de>>(self, json: D) -> Result<(), D::Error> {
        self.record.read(self.index, json)
    }
}

/// Entries of an object, in order.
struct Entries<T>(Vec<(String, T)>);

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Entries<T> {
    fn deserialize<D: serde::Deserializer<'de>>(json: D) -> Result<Self, D::Error> {
        struct Each<T>(PhantomData<T>);

        impl<'de, T: Deserialize<'de>> Visitor<'de> for Each<T> {
            type Value = Entries<T>;

            fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str("an object with a key for each field")
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Entries<T>, A::Error> {
                let mut entries = Vec::new();
                while let Some(entry) = map.next_entry()? {
                    entries.push(entry);
                }
                Ok(Entries(entries))
            }
        }

        json.deserialize_map(Each(PhantomData))
    }
}
