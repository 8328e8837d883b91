//! The blocks of a page, the same for every syntax.

use crate::markup::text::Text;
use crate::model::{ShortSpan, Span};

/// A document as a sequence of blocks.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page<'a> {
    /// The title, from the document itself or from the file that contains it.
    pub title: Option<Text<'a>>,
    /// Whether the title is only the first line of an extracted text.
    pub is_line_title: bool,
    /// Whether the title is that of the page in its wiki or on its site, not just the first name in its text.
    pub is_page_title: bool,
    /// Whether the document is a data file: nothing but a table.
    pub is_data: bool,
    /// Whether a template says that the page lists the meanings of its title.
    pub has_meanings: bool,
    /// The blocks, in the order of the document.
    pub blocks: Vec<Block<'a>>,
    /// The templates whose output is unknown.
    pub unknown_templates: Vec<UnknownTemplate<'a>>,
    /// Markup that is never closed, in no particular order; at most [`MAX_UNCLOSED`].
    pub unclosed: Vec<Unclosed>,
    /// Tables of results whose cells an extraction of text joined, so that they can be divided in several ways.
    pub unclear_tables: Vec<Span>,
}

/// The most unclosed markup that is recorded for a document.
pub const MAX_UNCLOSED: usize = 100;

/// A template whose output is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownTemplate<'a> {
    /// Its name.
    pub name: Text<'a>,
    /// The whole template.
    pub span: Span,
}

/// Markup that is opened and never closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unclosed {
    /// The kind of markup.
    pub construct: Construct,
    /// The span of the opening mark.
    pub opener: Span,
    /// Whether it hides a part of the document.
    pub hides: bool,
}

/// A kind of markup that has to be closed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Construct {
    /// A template.
    Template,
    /// A link.
    Link,
    /// A table.
    Table,
    /// A tag or an element.
    Tag,
    /// A comment.
    Comment,
}

impl<'a> Page<'a> {
    /// Returns the first infobox.
    pub fn infobox(&self) -> Option<&Infobox<'a>> {
        self.blocks.iter().find_map(|block| match block {
            Block::Infobox(infobox) => Some(&**infobox),
            _ => None,
        })
    }
}

impl<'a> Block<'a> {
    /// Returns the texts that a reader sees, in order.
    pub fn texts(&self) -> impl Iterator<Item = Text<'a>> {
        let (infobox, text, rows, items) = match self {
            Block::Infobox(infobox) => (Some(infobox), None, &[][..], &[][..]),
            Block::Heading(heading) => (None, Some(heading.text), &[][..], &[][..]),
            Block::Paragraph(text) => (None, Some(*text), &[][..], &[][..]),
            Block::Table(table) => (None, None, &table.rows[..], &[][..]),
            Block::List(items) => (None, None, &[][..], &items[..]),
        };
        let entries = infobox.map_or(&[][..], |infobox| &infobox.entries);
        let named = infobox.and_then(|infobox| infobox.name);
        named
            .into_iter()
            .chain(entries.iter().map(|entry| entry.value))
            .chain(text)
            .chain(rows.iter().flat_map(|row| row.cells.iter().copied()))
            .chain(items.iter().copied())
    }
}

/// One block of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block<'a> {
    /// The table of facts beside the lead of an article.
    Infobox(Box<Infobox<'a>>),
    /// The heading of a section.
    Heading(Box<Heading<'a>>),
    /// A paragraph of prose.
    Paragraph(Text<'a>),
    /// A table.
    Table(TableBlock<'a>),
    /// The items of a list.
    List(Vec<Text<'a>>),
}

impl<'a> Block<'a> {
    /// Returns the heading of a section. It is boxed, as blocks are many and few of them are headings.
    pub fn heading(level: u8, text: Text<'a>) -> Self {
        Block::Heading(Heading { level, text }.into())
    }

    /// Returns the text of a paragraph.
    pub fn paragraph(&self) -> Option<Text<'a>> {
        match self {
            Block::Paragraph(text) => Some(*text),
            _ => None,
        }
    }
}

/// The table of facts beside the lead of an article: keys with values.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Infobox<'a> {
    /// The name of the template, if the syntax has templates.
    pub template: Option<Text<'a>>,
    /// The line above the entries: the name, possibly in the native language.
    pub name: Option<Text<'a>>,
    /// The entries, in order.
    pub entries: Vec<Entry<'a>>,
    /// The whole box.
    pub span: Span,
    /// Whether it is one by its labels only, not by its markup.
    pub is_sheet: bool,
}

/// A key of an infobox with its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry<'a> {
    /// The key, unchanged.
    pub key: Text<'a>,
    /// The value without markup, one item per line; empty if there is none.
    pub value: Text<'a>,
    /// The value with its markup; in HTML, without tags and on one line.
    pub raw: Text<'a>,
}

/// The heading of a section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Heading<'a> {
    /// The level: 1 for a title, 2 for a section, 3 for a subsection and so on.
    pub level: u8,
    /// The heading without markup.
    pub text: Text<'a>,
}

/// A table as rows of cells.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TableBlock<'a> {
    /// The rows from top to bottom; their lengths may differ.
    pub rows: Vec<Row<'a>>,
}

/// One row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<'a> {
    /// The cells from left to right, trimmed; empty ones are kept.
    pub cells: Box<[Text<'a>]>,
    /// The bytes of the whole row. A page may have a row for every few bytes, so they are short.
    span: ShortSpan,
}

impl<'a> Row<'a> {
    /// Creates the row of some cells at a place.
    pub fn new(cells: impl Into<Box<[Text<'a>]>>, span: Span) -> Self {
        Row { cells: cells.into(), span: span.into() }
    }

    /// Returns the row of some cells, from the first to the last; `None` without any.
    pub fn of(cells: Vec<Text<'a>>) -> Option<Self> {
        let span = Span::new(cells.first()?.span().start, cells.last()?.span().end);
        Some(Row::new(cells, span))
    }

    /// Returns the bytes of the whole row.
    pub fn span(&self) -> Span {
        self.span.span()
    }
}
