//! The records of many documents, who is meant by a name, and what is doubtful about whom.

mod conflicts;
mod evidence;
mod issues;
mod lookup;

use std::borrow::Cow;
use std::collections::HashMap;
use std::collections::hash_map::Entry;

pub use conflicts::{Assertion, find_conflicts};
pub use evidence::{Citation, Citations, SourceDocument};
pub use lookup::{NameMatches, Resolution};

pub use crate::extract::{RecordTypes, prefilter};
pub use crate::markup::outline::TableCell;

use crate::diagnostic::{Diagnostic, Excerpt};
use crate::extract::{Extraction, extract, extract_and_lint, extract_only};
use crate::model::{
    Document, Election, Event, FieldLines, LineIndex, Party, Record, Value, fold, folded,
};

/// All records of a set of documents, in the documents' order.
#[derive(Debug, Default)]
pub struct Dataset {
    /// The parties.
    pub parties: Vec<Party>,
    /// The results.
    pub elections: Vec<Election>,
    /// The dated statements.
    pub events: Vec<Event>,
    /// Who is meant by a name.
    pub names: NameIndex,
    /// What was doubtful.
    pub diagnostics: Vec<Diagnostic>,
    /// The lines that the fields of each document's party were read from, by the document's name.
    pub lines: HashMap<String, FieldLines>,
    /// The documents themselves by their names, where they are [kept](Dataset::with_source).
    pub originals: HashMap<String, SourceDocument>,
    /// What documents that were linted say of their parties.
    pub assertions: Vec<Assertion>,
}

/// The most names of one party by which it is found; each is noted under each.
const MAX_NAMES: usize = 100;

impl Dataset {
    /// The records of one document.
    pub fn of(document: Document) -> Self {
        let extraction = extract(&document);
        Self::gathered(extraction, &document)
    }

    /// The records of one document that are sought, and no others. Who has which names is known only where
    /// all is sought.
    pub fn sought(document: Document, sought: RecordTypes) -> Self {
        let extraction = extract_only(&document, sought);
        if sought == RecordTypes::All {
            return Self::gathered(extraction, &document);
        }
        let Extraction { parties, elections, events, diagnostics, .. } = extraction;
        let mut dataset = Dataset { diagnostics, ..Dataset::default() };
        match sought {
            RecordTypes::Parties => dataset.parties = parties,
            RecordTypes::Elections => dataset.elections = elections,
            RecordTypes::Events | RecordTypes::All => dataset.events = events,
        }
        dataset
    }

    /// The records of one document, and the document itself to show where they stand.
    pub fn with_source(document: Document) -> Self {
        let extraction = extract(&document);
        let mut dataset = Self::gathered(extraction, &document);
        dataset.originals.insert(document.name.clone(), SourceDocument::of(document));
        dataset
    }

    /// The records of one document, with all that is doubtful in it, the text around each place, and what
    /// it assertions of its parties, to be compared with other documents; and the document itself.
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
        let mut dataset = Dataset { assertions, ..Self::gathered(extraction, &document) };
        dataset.originals.insert(document.name.clone(), SourceDocument::with(document, lines));
        dataset
    }

    fn gathered(extraction: Extraction, document: &Document) -> Self {
        let Extraction { parties, elections, events, organisations, diagnostics } = extraction;
        let mut names = NameIndex::default();
        for party in &parties {
            let own: Vec<String> = party.names().take(MAX_NAMES).map(str::to_owned).collect();
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
        let (originals, assertions) = (HashMap::new(), Vec::new());
        Dataset { parties, elections, events, names, diagnostics, lines, originals, assertions }
    }

    /// The name of the document of the first record.
    pub fn document(&self) -> Option<&str> {
        let party = self.parties.first().map(Record::source);
        let source = party.or_else(|| self.elections.first().map(Record::source));
        let source = source.or_else(|| self.events.first().map(Record::source));
        source.map(|source| source.document.as_str())
    }

    /// Adds the records of other documents, or of the same, behind these.
    pub fn append(&mut self, other: Dataset) {
        self.parties.extend(other.parties);
        self.elections.extend(other.elections);
        self.events.extend(other.events);
        self.names.append(other.names);
        self.diagnostics.extend(other.diagnostics);
        self.lines.extend(other.lines);
        for (document, original) in other.originals {
            match self.originals.entry(document) {
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

/// The names of the organisation that has a name, folded.
type NamesByName = foldhash::HashMap<String, Vec<String>>;

/// The names that each document gives to one and the same organisation.
#[derive(Debug, Default)]
pub struct NameIndex {
    /// Names by the document, and by one of them, folded.
    by_document: HashMap<String, NamesByName>,
}

impl NameIndex {
    /// Notes that `names` mean one organisation in the document called `document`.
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

    /// Notes that the first of these names has the others too in the document called `document`, and nothing
    /// about these.
    pub fn know(&mut self, document: &str, names: Vec<String>) {
        let mut names = names.into_iter();
        let Some(name) = names.next() else { return };
        extend(self.of_document(document).entry(fold(&name)).or_default(), names);
    }

    /// Takes over what another knows.
    fn append(&mut self, other: NameIndex) {
        for (document, by_name) in other.by_document {
            let known = self.by_document.entry(document).or_default();
            for (name, names) in by_name {
                extend(known.entry(name).or_default(), names);
            }
        }
    }

    /// The other names of the organisations that a record names, each list with the record's own name for one
    /// of them before all others; none where the record's name is the only one.
    pub fn of_record<'a, R: Record>(&'a self, record: &'a R) -> Vec<Vec<Cow<'a, str>>> {
        let mut lists: Vec<Vec<Cow<'a, str>>> = Vec::new();
        let document = &record.source().document;
        let named = R::FIELDS.iter().enumerate().filter(|(_, field)| field.names);
        for value in named.flat_map(|(index, _)| record.get(index).items()) {
            let Value::Text(name) = value else { continue };
            let others = self.names(document, &name).iter().filter(|other| **other != name);
            let others: Vec<Cow<'a, str>> = others.map(|other| other.as_str().into()).collect();
            if !others.is_empty() && !lists.iter().any(|list| list[0] == name) {
                lists.push(std::iter::once(name).chain(others).collect());
            }
        }
        lists
    }

    /// Every name of the organisation that the document called `document` names `name`, the given
    /// one among them if the document names it at all; none otherwise.
    pub fn names(&self, document: &str, name: &str) -> &[String] {
        let by_name = self.by_document.get(document);
        by_name.and_then(|names| names.get(&*folded(name))).map_or(&[], Vec::as_slice)
    }

    fn of_document(&mut self, document: &str) -> &mut NamesByName {
        self.by_document.entry(document.to_owned()).or_default()
    }
}

/// Adds names to others, each once, as long as they are not too many.
fn extend(known: &mut Vec<String>, names: impl IntoIterator<Item = String>) {
    /// More than any organisation has in documents; records may tell anything.
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
