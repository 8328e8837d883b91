//! Records of one or many documents, the names of their organisations, and conflicts between them.

mod conflicts;
mod diagnostics;
mod diff;
mod evidence;
mod identity;
mod known_party;
mod lineage;
mod link;
mod records_of;
mod resolve;

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

pub use conflicts::{Assertion, find_conflicts};
pub use diff::{Difference, Snapshot};
pub use evidence::{Citation, Citations, SourceDocument};
pub use identity::{
    Decision, Decisions, DecisionsError, Entities, Feature, Match, Profile, Redirects, Score,
    UniqueIds, merged,
};
pub use known_party::KnownParty;
pub use lineage::{
    Lineage, Named as NamedOrganisations, Organisation, Relations, Statements, TracedEdge,
};
pub use link::{Candidate, LinkRow, LinkTable, LinkTableError, Linker, is_certain};
pub use resolve::{Asked, KnownOrganisation, NameInRecord, PartyIndex, Resolution};

pub use crate::extract::{RecordTypes, prefilter};
pub use crate::markup::outline::TableCell;

use crate::diagnostic::{Diagnostic, Excerpt};
use crate::extract::{Extraction, extract, extract_and_lint, extract_only};
use crate::model::{
    Document, Election, Event, FieldLines, LineIndex, MAX_REPEATED, Party, Record, RecordField,
    Value, fold, folded,
};

/// Records of documents, in document order.
///
/// The dataset of one document is made by [`of`](Dataset::of) and its variants; [`append`](Dataset::append)
/// joins datasets, so that one type serves a document and a collection. `source_documents` and `assertions` stay
/// empty unless the constructor says that it fills them.
#[derive(Debug, Default)]
pub struct Dataset {
    /// The parties.
    pub parties: Vec<Party>,
    /// The results.
    pub elections: Vec<Election>,
    /// The events.
    pub events: Vec<Event>,
    /// The names of organisations.
    pub names: NameIndex,
    /// Problems in the documents.
    pub diagnostics: Vec<Diagnostic>,
    /// The lines that the fields of each document's party were read from, by document name.
    pub lines: HashMap<String, FieldLines>,
    /// The documents by name, if they are [kept](Dataset::with_source).
    pub source_documents: HashMap<String, SourceDocument>,
    /// What [linted](Dataset::linted) documents say about their parties.
    pub assertions: Vec<Assertion>,
}

/// The maximum number of names by which a party is found; each is stored under each.
const MAX_NAMES: usize = 100;

impl Dataset {
    /// Extracts the records of a document.
    pub fn of(document: Document) -> Self {
        let extraction = extract(&document);
        Self::from_extraction(extraction, &document)
    }

    /// Extracts the records of a document that have these types. The names of organisations are known only
    /// for all types.
    pub fn of_types(document: Document, types: RecordTypes) -> Self {
        let extraction = extract_only(&document, types);
        if types == RecordTypes::All {
            return Self::from_extraction(extraction, &document);
        }
        let Extraction { parties, elections, events, diagnostics, .. } = extraction;
        let mut dataset = Dataset { diagnostics, ..Dataset::default() };
        match types {
            RecordTypes::Parties => dataset.parties = parties,
            RecordTypes::Elections => {
                dataset.elections = elections;
                dataset.parties = parties; // whose ids the results have
            }
            RecordTypes::Events | RecordTypes::All => dataset.events = events,
        }
        dataset
    }

    /// Extracts the records of a document, and keeps the document to show where their values are.
    pub fn with_source(document: Document) -> Self {
        let extraction = extract(&document);
        let mut dataset = Self::from_extraction(extraction, &document);
        dataset.source_documents.insert(document.name.clone(), SourceDocument::of(document));
        dataset
    }

    /// Extracts the records of a document, and lints it: each diagnostic has its excerpt, the document is kept,
    /// and its assertions can be compared with those of other documents.
    pub fn linted(document: Document) -> Self {
        let mut extraction = extract_and_lint(&document);
        let text = document.text.as_str();
        let lines = LineIndex::new(text);
        for one in &mut extraction.diagnostics {
            one.excerpt = Some(Excerpt::of(text, &lines, one.span));
            for related in &mut one.related {
                related.excerpt = Some(Excerpt::of(text, &lines, related.span));
            }
        }
        let parties = extraction.parties.iter();
        let assertions = parties.filter_map(|party| Assertion::of(party, text, &lines)).collect();
        let mut dataset = Dataset { assertions, ..Self::from_extraction(extraction, &document) };
        dataset
            .source_documents
            .insert(document.name.clone(), SourceDocument::with(document, lines));
        dataset
    }

    fn from_extraction(extraction: Extraction, document: &Document) -> Self {
        let Extraction { parties, elections, events, organisations, diagnostics } = extraction;
        let mut names = NameIndex::default();
        for party in &parties {
            let own = party.names().take(MAX_NAMES).filter(|name| name.len() <= MAX_REPEATED);
            let own: Vec<String> = own.map(str::to_owned).collect();
            names.add(&document.name, &own);
        }
        for organisation in &organisations {
            names.add(&document.name, organisation);
        }
        let mut lines = HashMap::new();
        if let Some(party) = parties.first() {
            let index = LineIndex::new(&document.text);
            lines.insert(document.name.clone(), FieldLines::of(party, &index));
        }
        let (source_documents, assertions) = (HashMap::new(), Vec::new());
        Dataset {
            parties,
            elections,
            events,
            names,
            diagnostics,
            lines,
            source_documents,
            assertions,
        }
    }

    /// Returns the document name of the first record.
    pub fn document(&self) -> Option<&str> {
        let party = self.parties.first().map(Record::source);
        let source = party.or_else(|| self.elections.first().map(Record::source));
        let source = source.or_else(|| self.events.first().map(Record::source));
        source.map(|source| &*source.document)
    }

    /// Appends the records of other documents, or of the same document.
    pub fn append(&mut self, other: Dataset) {
        self.parties.extend(other.parties);
        self.elections.extend(other.elections);
        self.events.extend(other.events);
        self.names.append(other.names);
        self.diagnostics.extend(other.diagnostics);
        self.lines.extend(other.lines);
        for (document, original) in other.source_documents {
            match self.source_documents.entry(document) {
                Entry::Occupied(known) => known.into_mut().append(original),
                Entry::Vacant(place) => {
                    place.insert(original);
                }
            }
        }
        self.assertions.extend(other.assertions);
    }
}

impl FromIterator<Dataset> for Dataset {
    fn from_iter<I: IntoIterator<Item = Dataset>>(datasets: I) -> Self {
        let mut all = Dataset::default();
        datasets.into_iter().for_each(|one| all.append(one));
        all
    }
}

/// All names of an organisation, by one folded name.
type NamesByName = foldhash::HashMap<String, Vec<String>>;

/// Index of the names that a document gives to the same organisation.
#[derive(Debug, Default)]
pub struct NameIndex {
    /// By document name.
    by_document: foldhash::HashMap<String, NamesByName>,
}

impl NameIndex {
    /// Adds the names of one organisation in the document called `document`.
    pub fn add(&mut self, document: &str, names: &[String]) {
        let by_name = self.of_document(document);
        for name in names {
            let known = by_name.entry(fold(name)).or_default();
            for other in names {
                if !known.contains(other) {
                    known.push(other.clone());
                }
            }
        }
    }

    /// Adds the other names of the organisation with the first name, found by the first one only.
    pub fn know(&mut self, document: &str, names: Vec<String>) {
        let mut names = names.into_iter();
        let Some(name) = names.next() else { return };
        extend(self.of_document(document).entry(fold(&name)).or_default(), names);
    }

    /// Adds the names of another index.
    fn append(&mut self, other: NameIndex) {
        for (document, by_name) in other.by_document {
            let known = self.by_document.entry(document).or_default();
            for (name, names) in by_name {
                extend(known.entry(name).or_default(), names);
            }
        }
    }

    /// Returns all names of the organisation called `name` in the document called `document`; empty if the
    /// document does not name it.
    pub fn names(&self, document: &str, name: &str) -> &[String] {
        let by_name = self.by_document.get(document);
        by_name.and_then(|names| names.get(&*folded(name))).map_or(&[], Vec::as_slice)
    }

    fn of_document(&mut self, document: &str) -> &mut NamesByName {
        self.by_document.entry(document.to_owned()).or_default()
    }
}

/// All names of an organisation that a record names.
#[derive(Debug)]
pub struct AllNames<'d> {
    /// The name in the record.
    name: Cow<'d, str>,
    /// The names that its document gives it.
    known: &'d [String],
}

impl AllNames<'_> {
    /// Returns the names, first that in the record.
    pub fn iter(&self) -> impl Iterator<Item = &str> {
        let others = self.known.iter().filter(|other| **other != self.name);
        std::iter::once(&*self.name).chain(others.map(String::as_str))
    }
}

/// The names of the organisations that records name. Each name is looked up once, as the records of a document repeat few.
#[derive(Debug)]
pub struct RecordNames<'d> {
    names: &'d NameIndex,
    /// The document of the last record, and its names.
    document: Option<(&'d str, &'d NamesByName)>,
    /// All names of each organisation that a record of the document named.
    known: foldhash::HashMap<&'d str, &'d [String]>,
}

impl<'d> RecordNames<'d> {
    /// Looks names up in an index.
    pub fn new(names: &'d NameIndex) -> Self {
        RecordNames { names, document: None, known: foldhash::HashMap::default() }
    }

    /// Returns the names of each organisation that a record names, except those without other names.
    pub fn of<R: Record>(&mut self, record: &'d R) -> Vec<AllNames<'d>> {
        let mut lists: Vec<AllNames<'d>> = Vec::new();
        let document = &*record.source().document;
        if self.document.is_none_or(|(last, _)| last != document) {
            let by_name = self.names.by_document.get(document);
            self.document = by_name.map(|by_name| (document, by_name));
            self.known.clear();
        }
        let Some((_, by_name)) = self.document else { return lists };
        let all = |name: &str| by_name.get(&*folded(name)).map_or(&[][..], Vec::as_slice);
        let named = R::Field::ALL.iter().filter(|field| field.declaration().names);
        let named = named.filter(|field| record.has(**field));
        for name in named.flat_map(|field| texts(record, *field)) {
            let known = match name {
                Cow::Borrowed(name) => *self.known.entry(name).or_insert_with(|| all(name)),
                Cow::Owned(ref name) => all(name),
            };
            // most organisations have one name; a name in a role is among the organisations too
            if known.iter().all(|other| *other == name)
                || lists.iter().any(|list| list.name == name)
            {
                continue;
            }
            lists.push(AllNames { name, known });
        }
        lists
    }
}

/// Returns the text of a field, or the texts of a list.
fn texts<R: Record>(record: &R, field: R::Field) -> impl Iterator<Item = Cow<'_, str>> {
    let texts = record.texts(field);
    let one = texts.is_empty().then(|| match record.value(field) {
        Value::Text(text) => Some(text),
        _ => None,
    });
    one.flatten().into_iter().chain(texts.iter().map(|text| Cow::Borrowed(text.as_str())))
}

/// Adds names without duplicates, up to a limit.
fn extend(known: &mut Vec<String>, names: impl IntoIterator<Item = String>) {
    /// More than any organisation has; records may contain anything.
    const MAX: usize = 1000;
    for name in names {
        if known.len() < MAX && !known.contains(&name) {
            known.push(name);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn records_of_many_documents_are_put_together() {
        let document = |name: &str| {
            Document::new(name, format!("= {name} Party =\n\n{name} Party\n- Founded: 1980\n"))
        };
        let all: Dataset = ["Green", "Red"].map(document).map(Dataset::of).into_iter().collect();
        let names: Vec<&str> = all.parties.iter().map(|party| party.name.as_str()).collect();
        assert_eq!(names, ["Green Party", "Red Party"]);
        assert_eq!(all.names.names("Red", "red party"), ["Red Party"]);
        assert_eq!(all.lines.len(), 2);
    }

    #[test]
    fn a_name_is_known_in_its_own_document_only() {
        let mut names = NameIndex::default();
        names.add("a", &["People's Liberation Party".into(), "HKP".into()]);
        assert_eq!(names.names("a", "hkp"), ["People's Liberation Party", "HKP"]);
        assert!(names.names("b", "hkp").is_empty());
    }
}
