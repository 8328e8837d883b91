//! Syntaxes: the text of a document as blocks, each piece with the bytes that it stands on.
//!
//! One file a syntax. What comes out is the same for all of them, so that extraction never knows
//! how a document was written.

mod plain;

use std::ops::Range;

use crate::model::Span;

/// Reads the blocks of a document's text.
///
/// Parsing never fails: what is no heading, table, list or infobox is a paragraph.
pub fn parse(text: &str) -> Page<'_> {
    plain::parse(text)
}

/// A document as blocks, in its order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page<'a> {
    /// The title that the document gives itself.
    pub title: Option<Text<'a>>,
    /// Everything else.
    pub blocks: Vec<Block<'a>>,
}

impl<'a> Page<'a> {
    /// The first infobox.
    pub fn infobox(&self) -> Option<&Infobox<'a>> {
        self.blocks.iter().find_map(|block| match block {
            Block::Infobox(infobox) => Some(infobox),
            _ => None,
        })
    }
}

/// One block of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block<'a> {
    /// The box of keys and values at the head of an article.
    Infobox(Infobox<'a>),
    /// The heading of a section.
    Heading(Heading<'a>),
    /// Sentences.
    Paragraph(Text<'a>),
    /// Rows of cells.
    Table(Table<'a>),
    /// The items of a list.
    List(Vec<Text<'a>>),
}

/// The box of keys and values at the head of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Infobox<'a> {
    /// The line above the keys: the name, or the native one.
    pub name: Option<Text<'a>>,
    /// The keys with their values, as they stand.
    pub entries: Vec<Entry<'a>>,
    /// The whole box.
    pub span: Span,
}

/// One key of an infobox with its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The key as it stands.
    pub key: Text<'a>,
    /// The value as it stands; empty if there is none.
    pub value: Text<'a>,
}

/// The heading of a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heading<'a> {
    /// 1 for a title, 2 for a section, 3 for a subsection and so on.
    pub level: usize,
    /// The heading without its marks.
    pub text: Text<'a>,
}

/// Rows of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table<'a> {
    /// The rows from above, not all of the same length.
    pub rows: Vec<Row<'a>>,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'a> {
    /// The cells from the left, trimmed; empty ones are kept.
    pub cells: Vec<Text<'a>>,
    /// The whole row.
    pub span: Span,
}

/// A piece of a document's text that knows where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text<'a> {
    content: &'a str,
    start: usize,
}

impl<'a> Text<'a> {
    /// The piece of `document` at `range`, which must lie on character boundaries.
    pub fn new(document: &'a str, range: Range<usize>) -> Self {
        Text { content: &document[range.clone()], start: range.start }
    }

    /// The characters.
    pub fn as_str(self) -> &'a str {
        self.content
    }

    /// The bytes of the document that hold them.
    pub fn span(self) -> Span {
        Span::new(self.start, self.start + self.content.len())
    }

    /// The piece at `range` of this piece, which must lie on character boundaries.
    pub fn slice(self, range: Range<usize>) -> Text<'a> {
        Text { content: &self.content[range.clone()], start: self.start + range.start }
    }

    /// The same without white space around it.
    pub fn trim(self) -> Text<'a> {
        let start = self.content.len() - self.content.trim_start().len();
        let content = self.content.trim();
        Text { content, start: self.start + start }
    }

    /// Whether there are no characters.
    pub fn is_empty(self) -> bool {
        self.content.is_empty()
    }

    /// The pieces between the places where `separator` stands.
    pub fn split(self, separator: char) -> impl Iterator<Item = Text<'a>> {
        let mut start = 0;
        self.content.split(separator).map(move |content| {
            let piece = Text { content, start: self.start + start };
            start += content.len() + separator.len_utf8();
            piece
        })
    }
}
