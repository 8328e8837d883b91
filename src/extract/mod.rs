//! From blocks of text to records, and the readers of values that they share.

pub mod date;
mod vocabulary;

use crate::diagnostic::Diagnostic;
use crate::model::{Document, Election, Event, Party};

/// What one document says.
#[derive(Debug, Default)]
pub struct Extraction {
    /// The parties that the document is about.
    pub parties: Vec<Party>,
    /// The results.
    pub elections: Vec<Election>,
    /// The dated statements.
    pub events: Vec<Event>,
    /// The names that mean one organisation, a list for each.
    pub organisations: Vec<Vec<String>>,
    /// What was doubtful.
    pub diagnostics: Vec<Diagnostic>,
}

/// Reads the records of a document.
pub fn extract(_document: &Document) -> Extraction {
    Extraction::default()
}
