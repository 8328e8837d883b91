//! The records of many documents, and who is meant by a name.

use std::collections::HashMap;

use crate::diagnostic::Diagnostic;
use crate::model::{Election, Event, Party, fold};

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
