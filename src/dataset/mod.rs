//! The records of many documents, who is meant by a name, and what is doubtful about whom.

mod doubts;
mod lookup;

use std::collections::HashMap;

use rayon::iter::{IndexedParallelIterator, IntoParallelIterator, ParallelIterator};

pub use lookup::Meant;

use crate::diagnostic::Diagnostic;
use crate::extract::{Extraction, extract};
use crate::model::{Document, Election, Event, LineIndex, Party, fold};

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
    /// The lines of each document that has a party, by the document's name.
    pub lines: HashMap<String, LineIndex>,
}

impl Dataset {
    /// Reads all documents, in parallel where the iterator does, and keeps their order.
    ///
    /// What could not be read is returned beside the records of all others.
    ///
    /// ```
    /// use hustings::dataset::Dataset;
    /// use hustings::model::Document;
    /// use rayon::iter::{IntoParallelRefIterator, ParallelIterator};
    ///
    /// let documents = [Document::new("a.txt", "= Green Party =\n")];
    /// let read = documents.par_iter().map(|document| Ok::<_, String>(document.clone()));
    /// let (dataset, errors) = Dataset::gather(read);
    /// assert!(errors.is_empty());
    /// ```
    pub fn gather<I, E>(documents: I) -> (Self, Vec<E>)
    where
        I: IntoParallelIterator<Item = Result<Document, E>>,
        I::Iter: IndexedParallelIterator,
        E: Send,
    {
        let mut readings = Vec::new();
        documents
            .into_par_iter()
            .map(|document| document.map(Reading::of))
            .collect_into_vec(&mut readings);
        let mut dataset = Dataset::default();
        let mut errors = Vec::new();
        for reading in readings {
            match reading {
                Ok(reading) => dataset.add(reading),
                Err(error) => errors.push(error),
            }
        }
        (dataset, errors)
    }

    fn add(&mut self, reading: Reading) {
        let Reading { document, lines, extraction } = reading;
        for party in &extraction.parties {
            let names: Vec<String> = party.names().map(str::to_owned).collect();
            self.names.add(&document, &names);
        }
        for names in &extraction.organisations {
            self.names.add(&document, names);
        }
        self.parties.extend(extraction.parties);
        self.elections.extend(extraction.elections);
        self.events.extend(extraction.events);
        self.diagnostics.extend(extraction.diagnostics);
        self.lines.extend(lines.map(|lines| (document, lines)));
    }
}

/// What is kept of one document.
struct Reading {
    document: String,
    lines: Option<LineIndex>,
    extraction: Extraction,
}

impl Reading {
    fn of(document: Document) -> Self {
        let extraction = extract(&document);
        let lines = (!extraction.parties.is_empty()).then(|| LineIndex::new(&document.text));
        Reading { document: document.name, lines, extraction }
    }
}

/// The names that each document gives to one and the same organisation.
#[derive(Debug, Default)]
pub struct NameIndex {
    by_name: HashMap<(String, String), Vec<String>>,
}

impl NameIndex {
    /// Notes that `names` mean one organisation in the document called `document`.
    pub fn add(&mut self, document: &str, names: &[String]) {
        for name in names {
            let known = self.by_name.entry((document.to_owned(), fold(name))).or_default();
            for other in names {
                if !known.contains(other) {
                    known.push(other.clone());
                }
            }
        }
    }

    /// Every name of the organisation that the document called `document` names `name`, the given
    /// one among them if the document names it at all; none otherwise.
    pub fn names(&self, document: &str, name: &str) -> &[String] {
        self.by_name.get(&(document.to_owned(), fold(name))).map_or(&[], Vec::as_slice)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use rayon::iter::IntoParallelRefIterator;

    #[test]
    fn what_cannot_be_read_is_told_beside_the_rest() {
        let documents = [Ok("a"), Err("b"), Ok("c"), Err("d")];
        let read = documents.par_iter().map(|read| read.map(|name| Document::new(name, "")));
        let (_, errors) = Dataset::gather(read);
        assert_eq!(errors, ["b", "d"]);
    }

    #[test]
    fn a_name_is_known_in_its_own_document_only() {
        let mut names = NameIndex::default();
        names.add("a", &["People's Liberation Party".into(), "HKP".into()]);
        assert_eq!(names.names("a", "hkp"), ["People's Liberation Party", "HKP"]);
        assert!(names.names("b", "hkp").is_empty());
    }
}
