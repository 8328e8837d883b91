//! The outline of a document: in which section, infobox entry and table cell a span lies.

use std::sync::Arc;

use serde::Deserialize;

use crate::markup::text::{beginning, short};
use crate::markup::{self, Arena, Block, Infobox, TableBlock, Text};
use crate::model::{Document, MAX_REPEATED, Span, push_tight};

/// The headings, infobox entries and table cells of a document, by span.
///
/// It is computed only on request.
#[derive(Debug, Default)]
pub struct Outline {
    sections: Vec<Section>,
    keys: Regions<Arc<str>>,
    /// The row and the column of each.
    cells: Regions<(u32, u32)>,
}

/// A section of a document.
#[derive(Debug)]
struct Section {
    level: u8,
    heading: String,
    /// The span of the heading.
    span: Span,
    /// The index of the section that contains it.
    parent: Option<usize>,
}

/// The position of a table cell, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct TableCell {
    /// The row, counting headers.
    pub row: usize,
    /// The column, counting the cells of the row.
    pub column: usize,
}

/// The location of a span in the structure of its document.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Location {
    /// The headings above it, from the outermost, joined by ` > `.
    pub section: Option<String>,
    /// The key of the infobox entry that contains it.
    pub key: Option<String>,
    /// The table cell that contains it.
    pub cell: Option<TableCell>,
}

impl Outline {
    /// Computes the outline of a document.
    pub fn of(document: &Document) -> Self {
        let arena = Arena::new();
        let page = markup::parse(document, &arena);
        let mut outline = Outline::default();
        for block in &page.blocks {
            match block {
                Block::Heading(heading) => outline.enter(heading.level, heading.text),
                Block::Infobox(infobox) => outline.add_keys(infobox),
                Block::Table(table) => outline.add_cells(table),
                Block::Paragraph(_) | Block::List(_) => {}
            }
        }
        drop(page); // before more is allocated
        outline.sections.sort_by_key(|section| section.span);
        outline.nest();
        outline.keys.sort();
        outline.cells.sort();
        outline
    }

    fn enter(&mut self, level: u8, heading: Text<'_>) {
        // each place in the section has it
        let heading_text = beginning(heading.as_str(), MAX_REPEATED);
        let words: Vec<&str> = heading_text.split_whitespace().collect();
        let heading =
            Section { level, heading: words.join(" "), span: heading.span(), parent: None };
        self.sections.push(heading);
    }

    /// Finds the parent of each section.
    fn nest(&mut self) {
        let mut open: Vec<usize> = Vec::new();
        for at in 0..self.sections.len() {
            let level = self.sections[at].level;
            while open.last().is_some_and(|&last| self.sections[last].level >= level) {
                open.pop();
            }
            self.sections[at].parent = open.last().copied();
            open.push(at);
        }
    }

    fn add_keys(&mut self, infobox: &Infobox<'_>) {
        for entry in &infobox.entries {
            let key: Arc<str> = entry.key.as_str().into();
            let mut last = Span::default();
            for text in [entry.key, entry.value, entry.raw] {
                if text.span() != last {
                    last = text.span();
                    self.keys.add(last, || Arc::clone(&key));
                }
            }
        }
    }

    fn add_cells(&mut self, table: &TableBlock<'_>) {
        for (row, cells) in table.rows.iter().enumerate() {
            for (column, cell) in cells.cells.iter().enumerate() {
                self.cells.add(cell.span(), || (short(row + 1), short(column + 1)));
            }
        }
    }

    /// Returns the location of a span.
    pub fn locate(&self, span: Span) -> Location {
        Location {
            section: self.section(span),
            key: self.keys.around(span).map(|key| key.to_string()),
            cell: self
                .cells
                .around(span)
                .map(|&(row, column)| TableCell { row: row as usize, column: column as usize }),
        }
    }

    fn section(&self, span: Span) -> Option<String> {
        let before = self.sections.partition_point(|section| section.span.start <= span.start);
        let mut section = &self.sections[before.checked_sub(1)?];
        if span.end <= section.span.end {
            // a heading is not under itself
            section = &self.sections[section.parent?];
        }
        let mut headings = vec![section.heading.as_str()];
        while let Some(parent) = section.parent {
            section = &self.sections[parent];
            headings.push(&section.heading);
        }
        headings.reverse();
        Some(headings.join(" > "))
    }
}

/// Values by span.
#[derive(Debug)]
struct Regions<T> {
    /// The first and the last byte of each with its value. A table may have a cell every few bytes, so they are short.
    regions: Vec<(u32, u32, T)>,
}

impl<T> Default for Regions<T> {
    fn default() -> Self {
        Regions { regions: Vec::new() }
    }
}

impl<T> Regions<T> {
    fn add(&mut self, span: Span, content: impl FnOnce() -> T) {
        if !span.is_empty() {
            push_tight(&mut self.regions, (short(span.start), short(span.end), content()));
        }
    }

    /// Sorts the regions for searching; of several with the same span the first one stays.
    fn sort(&mut self) {
        let span = |(start, end, _): &(u32, u32, T)| (*start, *end);
        // as in most documents
        if !self.regions.is_sorted_by_key(span) {
            self.regions.sort_by_key(span);
        }
        self.regions.dedup_by_key(|region| span(region));
    }

    /// Returns the value of the smallest region around a span.
    fn around(&self, span: Span) -> Option<&T> {
        /// Regions are adjacent, or nested only a few levels deep.
        const MAX_NESTED: usize = 32;
        let (first, last) = (short(span.start), short(span.end));
        let before = self.regions.partition_point(|(start, ..)| *start <= first);
        let near = self.regions[..before].iter().rev().take(MAX_NESTED);
        let around = near.filter(|(_, end, _)| last <= *end);
        around.min_by_key(|(start, end, _)| end - start).map(|(.., content)| content)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn locate(document: &Document, part: &str) -> Location {
        let start = document.text.find(part).unwrap();
        Outline::of(document).locate(Span::new(start, start + part.len()))
    }

    #[test]
    fn sections_keys_and_cells() {
        let document = Document::new(
            "a.wiki",
            "{{Infobox political party\n| founded = {{start date|1976|5}}\n}}\nIt is a party.\n\
             == Results ==\n=== Local ===\nText.\n{|\n! Year !! Votes\n|-\n\
             | rowspan=2 | 1980 || 60,396\n|-\n| 60,397\n|}\n== Sources ==\nMore.\n",
        );
        for (part, section, key, cell) in [
            ("1976", None, Some("founded"), None),
            ("is a party", None, None, None),
            ("Results", None, None, None),
            ("Local", Some("Results"), None, None),
            ("Text", Some("Results > Local"), None, None),
            ("Votes", Some("Results > Local"), None, Some((1, 2))),
            ("1980", Some("Results > Local"), None, Some((2, 1))),
            ("60,397", Some("Results > Local"), None, Some((3, 2))),
            ("More", Some("Sources"), None, None),
        ] {
            let expected = Location {
                section: section.map(str::to_owned),
                key: key.map(str::to_owned),
                cell: cell.map(|(row, column)| TableCell { row, column }),
            };
            assert_eq!(locate(&document, part), expected, "{part}");
        }
    }
}
