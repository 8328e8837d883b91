//! What is doubtful in a document that was read: its markup, its infobox, its tables, and whether what
//! it says in one place goes with what it says in another.
//!
//! The checks run over what the page holds and what was extracted from it, and change neither. Those
//! of markup and of values stand beside the reading; here is what takes a second look, which is made
//! only where it is asked for.

mod infobox;
mod life;
mod prose;
mod result;
mod syntax;
mod table;

pub use syntax::unknown_templates;
pub use table::{dedup, of_results};

use crate::diagnostic::{Code, Diagnostics};
use crate::lexicon::subjects::PageType;
use crate::markup::{Block, Page};
use crate::model::{Date, Document, Election, Evidence, Party, Record, Span};
use crate::nlp::event_mention::EventMention;
use crate::nlp::passage::Passage;
use crate::nlp::registry::EntityRegistry;

/// A document with all that was read of it.
pub struct Read<'r, 'a> {
    /// The document.
    pub document: &'a Document,
    /// Its blocks.
    pub page: &'r Page<'a>,
    /// What it is about.
    pub page_type: Option<PageType>,
    /// The party that it is about.
    pub party: Option<&'r Party>,
    /// Its results.
    pub elections: &'r [Election],
    /// Its prose.
    pub passages: &'r [Passage<'a>],
    /// Who is named in it.
    pub registry: &'r EntityRegistry,
    /// What its prose says.
    pub event_mentions: &'r [EventMention<'r>],
    /// How many events there are.
    pub events: usize,
}

/// Reports all that a second look at a document finds.
pub fn check(read: &Read<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    nothing_found(read, diagnostics);
    syntax::check(read, diagnostics);
    infobox::check(read, diagnostics);
    table::check(read, diagnostics);
    life::check(read, diagnostics);
    prose::check(read, diagnostics);
}

/// Tells of a document that has a text and gave no record.
fn nothing_found(read: &Read<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    let found = read.party.is_some() || !read.elections.is_empty() || read.events > 0;
    let text = read.document.text.as_str();
    if !found && !text.trim().is_empty() {
        let start = text.len() - text.trim_start().len();
        let line = text[start..].lines().next().unwrap_or_default().trim_end();
        let span = Span::new(start, start + line.len());
        diagnostics.report(
            Code::NothingFound,
            span,
            "no party, election or event was found in the document",
        );
    }
}

/// Where the value of a record's field was read first.
fn place(record: &impl Record, field: &str) -> Option<Span> {
    let places = record.evidence().iter();
    places.filter(|evidence| evidence.field == field).map(|evidence| evidence.span).next()
}

/// Where a record's field was read in a block of one kind: all places of them.
fn places_in<'e>(
    evidence: &'e [Evidence],
    field: &'e str,
    spans: &'e [Span],
) -> impl Iterator<Item = Span> + 'e {
    let inside = |span: Span| spans.iter().any(|whole| holds(*whole, span));
    evidence
        .iter()
        .filter(move |evidence| evidence.field == field && inside(evidence.span))
        .map(|evidence| evidence.span)
}

/// Whether a span lies in another.
fn holds(whole: Span, part: Span) -> bool {
    whole.start <= part.start && part.end <= whole.end && !part.is_empty()
}

/// The infobox's bytes, if there is one.
fn boxed(page: &Page<'_>) -> Vec<Span> {
    page.infobox().map(|infobox| infobox.span).into_iter().collect()
}

/// The bytes of each table, from its first row to its last.
fn tables(page: &Page<'_>) -> Vec<Span> {
    let span = |block: &Block<'_>| match block {
        Block::Table(table) => {
            let (first, last) = (table.rows.first()?, table.rows.last()?);
            Some(Span::new(first.span.start, last.span.end.max(first.span.end)))
        }
        _ => None,
    };
    page.blocks.iter().filter_map(span).collect()
}

/// Whether two dates can be one: one is a part of the other, or they overlap.
fn agree(one: &Date, other: &Date) -> bool {
    let before = |one: &Date, other: &Date| match (one.latest(), other.earliest()) {
        (Some(last), Some(first)) => last < first,
        _ => false,
    };
    !before(one, other) && !before(other, one)
}

/// Whether a date is exactly what it says: no rough one, no decade, no range.
fn is_plain(date: &Date) -> bool {
    matches!(date, Date::Point(_)) && !date.to_string().contains(['~', '?', '%', 'X'])
}

#[cfg(test)]
mod tests;
