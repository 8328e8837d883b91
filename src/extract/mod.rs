//! Extraction: the blocks of a document become records.
//!
//! [`extract`] never fails; problems become diagnostics. `pipeline` has the steps.

mod classify;
mod election;
mod entities;
mod event;
mod links;
mod party;
mod pipeline;

pub use classify::prefilter;

use crate::diagnostic::Diagnostic;
use crate::model::{Document, Election, Event, Party};

/// The records of one document.
#[derive(Debug, Default)]
pub struct Extraction {
    /// The party that the document is about, if it is about one.
    pub parties: Vec<Party>,
    /// The results in its tables and its infobox.
    pub elections: Vec<Election>,
    /// The events that its text mentions with their date.
    pub events: Vec<Event>,
    /// The names of each organisation that has several.
    pub organisations: Vec<Vec<String>>,
    /// Problems in the document.
    pub diagnostics: Vec<Diagnostic>,
}

/// The types of records that a document is read for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum RecordTypes {
    /// All types, and the names of organisations.
    #[default]
    All,
    /// Parties only.
    Parties,
    /// Results only.
    Elections,
    /// Events only.
    Events,
}

/// Extracts the records of a document.
///
/// ```
/// use hustings::extract::extract;
/// use hustings::model::Document;
///
/// let text = "= Foo Party =\n\nFoo Party\n- Founded: March 1976\n- Ideology: Socialism, Pacifism\n";
/// let party = &extract(&Document::new("foo.txt", text)).parties[0];
/// assert_eq!(party.founded.as_ref().map(ToString::to_string).as_deref(), Some("1976-03"));
/// assert_eq!(party.ideology, ["Socialism", "Pacifism"]);
/// ```
pub fn extract(document: &Document) -> Extraction {
    pipeline::run(document, RecordTypes::All, false)
}

/// Extracts the records of these types: the same as [`extract`] finds, and perhaps some of other types.
pub fn extract_only(document: &Document, types: RecordTypes) -> Extraction {
    pipeline::run(document, types, false)
}

/// Extracts the records of a document as [`extract`] does, and runs the checks that compare all parts of the
/// document: markup that is never closed, impossible figures, contradictions.
pub fn extract_and_lint(document: &Document) -> Extraction {
    pipeline::run(document, RecordTypes::All, true)
}
