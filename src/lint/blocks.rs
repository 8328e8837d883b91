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
pub fn tables<'p, 'a>(page: &'p Page<'a>) -> impl Iterator<Item = &'p TableBlock<'a>> + Clone {
    page.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    })
}

/// Returns the bytes of a table from its first row to its last.
pub fn table_span(table: &TableBlock<'_>) -> Option<Span> {
    let (first, last) = (table.rows.first()?, table.rows.last()?);
    Some(Span::new(first.span().start, last.span().end.max(first.span().end)))
}

/// The places of some blocks of a page.
pub struct BlockSpans {
    /// In order of their starts, with the number of the block.
    spans: Vec<(Span, usize)>,
    /// For each of them the one that ends last of those up to it.
    last: Vec<usize>,
}

impl BlockSpans {
    /// Finds the tables of a page.
    pub fn of_tables(page: &Page<'_>) -> Self {
        Self::of(tables(page).filter_map(table_span))
    }

    /// Finds the infobox and the tables of a page.
    pub fn of_infobox_and_tables(page: &Page<'_>) -> Self {
        let infobox = page.infobox().map(|infobox| infobox.span);
        Self::of(infobox.into_iter().chain(tables(page).filter_map(table_span)))
    }

    fn of(found: impl Iterator<Item = Span> + Clone) -> Self {
        let mut spans = Vec::with_capacity(found.clone().count());
        spans.extend(found.enumerate().map(|(number, span)| (span, number)));
        spans.sort_unstable();
        let mut last = Vec::with_capacity(spans.len());
        for (at, (span, _)) in spans.iter().enumerate() {
            let before =
                last.last().copied().filter(|before: &usize| spans[*before].0.end >= span.end);
            last.push(before.unwrap_or(at));
        }
        BlockSpans { spans, last }
    }

    /// Returns the number of the block that a span lies in; of nested ones, that of the outermost.
    pub fn around(&self, part: Span) -> Option<usize> {
        let before = self.spans.partition_point(|(span, _)| span.start <= part.start);
        let (whole, number) = self.spans[self.last[before.checked_sub(1)?]];
        contains(whole, part).then_some(number)
    }
}

/// Whether a span lies within another.
pub fn contains(whole: Span, part: Span) -> bool {
    whole.start <= part.start && part.end <= whole.end && !part.is_empty()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_is_in_the_outermost_block_around_it() {
        let of = |(start, end)| Span::new(start, end);
        let blocks = BlockSpans::of([(0, 4), (10, 30), (12, 20), (30, 35)].map(of).into_iter());
        for (part, expected) in [
            ((1, 3), Some(0)),
            ((3, 5), None),
            ((5, 6), None),
            ((13, 14), Some(1)),
            ((25, 26), Some(1)),
            ((30, 31), Some(3)),
            ((31, 31), None),
        ] {
            assert_eq!(blocks.around(of(part)), expected, "{part:?}");
        }
        assert_eq!(BlockSpans::of(std::iter::empty()).around(of((0, 1))), None);
    }
}
