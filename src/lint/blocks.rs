//! Infoboxes and tables of a page, and their places.

use crate::lexicon::pages::PageType;
use crate::lint::Analysis;
use crate::markup::{Block, Infobox, Page, TableBlock, Text};
use crate::model::Span;
use crate::values::key::key;

/// Returns the infobox of a page about a party.
pub fn party_infobox<'r, 'a>(analysis: &Analysis<'r, 'a>) -> Option<&'r Infobox<'a>> {
    analysis.page.infobox().filter(|_| analysis.page_type == Some(PageType::Party))
}

/// Returns the values that a party's infobox gives for its seats.
pub fn seat_entries<'r, 'a>(analysis: &Analysis<'r, 'a>) -> impl Iterator<Item = Text<'a>> + 'r {
    let entries = party_infobox(analysis).map_or(&[][..], |infobox| &infobox.entries).iter();
    entries.filter(|entry| key(entry.key.as_str()) == "seats").map(|entry| entry.value)
}

/// Returns the tables of a page.
pub fn tables<'p, 'a>(page: &'p Page<'a>) -> impl Iterator<Item = &'p TableBlock<'a>> {
    page.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    })
}

/// Returns the bytes of a table from its first row to its last.
pub fn table_span(table: &TableBlock<'_>) -> Option<Span> {
    let (first, last) = (table.rows.first()?, table.rows.last()?);
    Some(Span::new(first.span.start, last.span.end.max(first.span.end)))
}

/// Returns the bytes of each table of a page.
pub fn table_spans(page: &Page<'_>) -> Vec<Span> {
    tables(page).filter_map(table_span).collect()
}

/// Returns the bytes of the infobox, if there is one.
pub fn infobox_spans(page: &Page<'_>) -> Vec<Span> {
    page.infobox().map(|infobox| infobox.span).into_iter().collect()
}

/// Whether a span lies within another.
pub fn contains(whole: Span, part: Span) -> bool {
    whole.start <= part.start && part.end <= whole.end && !part.is_empty()
}
