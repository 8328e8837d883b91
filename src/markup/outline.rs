//! Where in a document a place stands: under which headings, at which key, in which cell.

use serde::Deserialize;

use crate::markup::{self, Arena, Block, Infobox, TableBlock, Text};
use crate::model::{Document, Span};

/// The headings, the keys of infoboxes and the cells of tables of a document, by their bytes.
///
/// It is made of the blocks of the document, and only where somebody asks for it.
#[derive(Debug, Default)]
pub struct Outline {
    sections: Vec<Section>,
    keys: Regions<String>,
    cells: Regions<TableCell>,
}

/// What is under a heading.
#[derive(Debug)]
struct Section {
    level: usize,
    heading: String,
    /// The bytes of the heading.
    span: Span,
    /// The index of the section that it is a part of.
    outer: Option<usize>,
}

/// A place of a table, counted from 1.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
pub struct TableCell {
    /// The row, headers among them.
    pub row: usize,
    /// The column, as the row has cells.
    pub column: usize,
}

/// Where a span stands.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Standing {
    /// The headings over it from the outermost, joined by ` > `.
    pub section: Option<String>,
    /// The key of the infobox that has it in its value.
    pub key: Option<String>,
    /// The cell that holds it.
    pub cell: Option<TableCell>,
}

impl Outline {
    /// The outline of a document.
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
        outline.sections.sort_by_key(|section| section.span);
        outline.nest();
        outline.keys.sort();
        outline.cells.sort();
        outline
    }

    fn enter(&mut self, level: usize, heading: Text<'_>) {
        let words: Vec<&str> = heading.as_str().split_whitespace().collect();
        let heading =
            Section { level, heading: words.join(" "), span: heading.span(), outer: None };
        self.sections.push(heading);
    }

    /// Finds for each section the one that it is a part of.
    fn nest(&mut self) {
        let mut open: Vec<usize> = Vec::new();
        for at in 0..self.sections.len() {
            let level = self.sections[at].level;
            while open.last().is_some_and(|&last| self.sections[last].level >= level) {
                open.pop();
            }
            self.sections[at].outer = open.last().copied();
            open.push(at);
        }
    }

    fn add_keys(&mut self, infobox: &Infobox<'_>) {
        for entry in &infobox.entries {
            for text in [entry.key, entry.value, entry.raw] {
                self.keys.add(text.span(), || entry.key.as_str().to_owned());
            }
        }
    }

    fn add_cells(&mut self, table: &TableBlock<'_>) {
        for (row, cells) in table.rows.iter().enumerate() {
            for (column, cell) in cells.cells.iter().enumerate() {
                self.cells.add(cell.span(), || TableCell { row: row + 1, column: column + 1 });
            }
        }
    }

    /// Where a span of the document stands.
    pub fn standing(&self, span: Span) -> Standing {
        Standing {
            section: self.section(span),
            key: self.keys.around(span).cloned(),
            cell: self.cells.around(span).copied(),
        }
    }

    fn section(&self, span: Span) -> Option<String> {
        let before = self.sections.partition_point(|section| section.span.start <= span.start);
        let mut section = &self.sections[before.checked_sub(1)?];
        if span.end <= section.span.end {
            // a heading is not under itself
            section = &self.sections[section.outer?];
        }
        let mut headings = vec![section.heading.as_str()];
        while let Some(outer) = section.outer {
            section = &self.sections[outer];
            headings.push(&section.heading);
        }
        headings.reverse();
        Some(headings.join(" > "))
    }
}

/// Spans of a document with what they hold.
#[derive(Debug)]
struct Regions<T> {
    regions: Vec<(Span, T)>,
}

impl<T> Default for Regions<T> {
    fn default() -> Self {
        Regions { regions: Vec::new() }
    }
}

impl<T> Regions<T> {
    fn add(&mut self, span: Span, content: impl FnOnce() -> T) {
        if !span.is_empty() {
            self.regions.push((span, content()));
        }
    }

    /// Orders the regions to be searched; of several at one place the first stays.
    fn sort(&mut self) {
        self.regions.sort_by_key(|(span, _)| *span);
        self.regions.dedup_by_key(|(span, _)| *span);
    }

    /// What the smallest region around a span holds.
    fn around(&self, span: Span) -> Option<&T> {
        /// Regions lie side by side, or few in another.
        const MAX_NESTED: usize = 32;
        let before = self.regions.partition_point(|(region, _)| region.start <= span.start);
        let near = self.regions[..before].iter().rev().take(MAX_NESTED);
        let around = near.filter(|(region, _)| span.end <= region.end);
        around.min_by_key(|(region, _)| region.end - region.start).map(|(_, content)| content)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn standing(document: &Document, part: &str) -> Standing {
        let start = document.text.find(part).unwrap();
        Outline::of(document).standing(Span::new(start, start + part.len()))
    }

    #[test]
    fn tells_headings_keys_and_cells() {
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
            let expected = Standing {
                section: section.map(str::to_owned),
                key: key.map(str::to_owned),
                cell: cell.map(|(row, column)| TableCell { row, column }),
            };
            assert_eq!(standing(&document, part), expected, "{part}");
        }
    }
}
