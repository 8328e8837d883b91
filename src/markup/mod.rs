//! Syntaxes: the text of a document as blocks, each piece with the bytes that it stands on.
//!
//! One file a syntax. What comes out is the same for all of them, so that extraction never knows
//! how a document was written.

mod change;
mod html;
pub mod outline;
mod plain;
mod provenance;
mod spans;
#[cfg(test)]
mod testing;
mod text;
mod wikitext;
mod words;

pub use text::{Arena, Text};
pub use wikitext::PageHead;

use crate::model::{Document, Span, Syntax};

/// Reads the blocks of a document, in the syntax that it is given in or seems to be in.
///
/// Parsing never fails: what is no heading, table, list or infobox is a paragraph. Texts whose markup
/// was taken out are kept in `arena`.
pub fn parse<'a>(document: &'a Document, arena: &'a Arena) -> Page<'a> {
    let syntax = document.syntax.unwrap_or_else(|| detect(document));
    let page = match syntax {
        Syntax::Plain => plain::parse(&document.text, arena),
        Syntax::Wikitext => wikitext::parse(&document.text, arena),
        Syntax::Html => html::parse(&document.text, arena),
    };
    let given = document.title.as_deref().map(Text::unplaced);
    // a part of a page that was saved says in no other place what it is called
    let by_file = || match syntax {
        Syntax::Html => html::title_of_file(&document.name, arena),
        Syntax::Plain | Syntax::Wikitext => None,
    };
    Page { title: given.or(page.title).or_else(by_file), ..page }
}

/// Reads the blocks of a document that stand before its first heading, and its title, as [`parse`] does; none
/// where they cannot be told without the rest, or the rest is not worth leaving out.
pub fn parse_head<'a>(document: &'a Document, arena: &'a Arena) -> Option<Page<'a>> {
    let syntax = document.syntax.unwrap_or_else(|| detect(document));
    let page = match syntax {
        Syntax::Wikitext => wikitext::parse_head(&document.text, arena)?,
        Syntax::Plain | Syntax::Html => return None,
    };
    let title = document.title.as_deref().map(Text::unplaced).or(page.title)?;
    Some(Page { title: Some(title), ..page })
}

/// The syntax of a document, told by its content, or else by the extension of its name.
///
/// A plain rendering begins with `= Title =`, which wikitext never does; templates, links, tables and
/// bold text are wikitext. HTML begins with a tag; wikitext may too, but then has other marks.
fn detect(document: &Document) -> Syntax {
    let text = document.text.as_str();
    let first = text.lines().find(|line| !line.trim().is_empty()).unwrap_or_default().trim();
    let titled = first.starts_with("= ") && first.ends_with(" =");
    let extension = extension(document);
    let named =
        |extensions: &[&str]| extensions.iter().any(|known| extension.eq_ignore_ascii_case(known));
    let tag = html::first_tag(text);
    if tag
        .is_some_and(|tag| ["!doctype", "html"].iter().any(|whole| tag.eq_ignore_ascii_case(whole)))
    {
        return Syntax::Html;
    }
    let opens = |mark: &str| {
        text.starts_with(mark)
            || memchr::memmem::find(text.as_bytes(), format!("\n{mark}").as_bytes()).is_some()
    };
    let holds = |mark: &str| memchr::memmem::find(text.as_bytes(), mark.as_bytes()).is_some();
    let linked = opens("{{") || opens("{|") || (holds("[[") && holds("]]"));
    let tagged = tag.is_some_and(html::is_of_page) || named(html::EXTENSIONS);
    match () {
        () if titled => Syntax::Plain,
        () if tagged && !linked => Syntax::Html,
        () if linked || holds("'''") || named(&["wiki", "wikitext", "mediawiki"]) => {
            Syntax::Wikitext
        }
        () => Syntax::Plain,
    }
}

/// The extension of a document that is a file of its own, without those of compression.
fn extension(document: &Document) -> &str {
    let mut parts = document.name.rsplit('.').take(if document.title.is_some() { 0 } else { 3 });
    parts.find(|part| !matches!(*part, "gz" | "bz2" | "zst")).unwrap_or_default()
}

/// A document as blocks, in its order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Page<'a> {
    /// The title that the document gives itself, or bears in the file that holds it with others.
    pub title: Option<Text<'a>>,
    /// Everything else.
    pub blocks: Vec<Block<'a>>,
    /// The templates whose value is not known.
    pub unknown_templates: Vec<UnknownTemplate<'a>>,
    /// What is begun and never ended, in no order, and no more than [`MAX_UNCLOSED`].
    pub unclosed: Vec<Unclosed>,
}

/// Of what is never ended in one document no more is noted: what has more is no text.
pub const MAX_UNCLOSED: usize = 100;

/// A template whose value is not known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownTemplate<'a> {
    /// What it is called.
    pub name: Text<'a>,
    /// All of it.
    pub span: Span,
}

/// Markup that is begun and never ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Unclosed {
    /// What is begun.
    pub mark: Mark,
    /// The bytes that begin it.
    pub opener: Span,
    /// Whether a section of the document is hidden by it.
    pub hides: bool,
}

/// What markup begins.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// A template.
    Template,
    /// A link.
    Link,
    /// A table.
    Table,
    /// A tag, by its name or as a whole.
    Tag,
    /// A comment.
    Comment,
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
    Table(TableBlock<'a>),
    /// The items of a list.
    List(Vec<Text<'a>>),
}

/// The box of keys and values at the head of an article.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Infobox<'a> {
    /// The name of the template, where the syntax has templates.
    pub template: Option<Text<'a>>,
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
    /// The value without markup, its items on lines; empty if there is none.
    pub value: Text<'a>,
    /// The value as it stands; where the syntax is HTML, without tags and in one line.
    pub raw: Text<'a>,
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
pub struct TableBlock<'a> {
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn syntaxes() {
        for (name, text, expected) in [
            ("a.txt", "= T =\n\n<p>a", Syntax::Plain),
            ("a.txt", "The party's <b>bold</b> plan", Syntax::Plain),
            ("a.txt", "<!DOCTYPE html><p>[[a]] {{b}}", Syntax::Html),
            ("a.txt", "<!-- a -->\n<html lang=en>", Syntax::Html),
            ("a.txt", "<!-- a -->\n<table class=\"infobox\"><tr><td>b", Syntax::Html),
            ("-", "<p>a</p>", Syntax::Html),
            ("-", "<h2 id='a'>a</h2>", Syntax::Html),
            ("-", "<div>\n{{Infobox a}}</div>\n[[b]]", Syntax::Wikitext),
            ("-", "<div>a</div>\n{|\n| b\n|}", Syntax::Wikitext),
            ("-", "<!-- a -->\n'''B''' is<ref>c</ref>", Syntax::Wikitext),
            ("-", "<ref>a</ref> b", Syntax::Plain),
            ("-", "<3 is a heart", Syntax::Plain),
            ("a.html", "Text without a tag", Syntax::Html),
            ("a.HTM", "<b>Text</b>", Syntax::Html),
            ("a.html", "= T =\n\na", Syntax::Plain),
            ("a.wiki", "a", Syntax::Wikitext),
            ("a", "a", Syntax::Plain),
        ] {
            assert_eq!(detect(&Document::new(name, text)), expected, "{name} {text:?}");
        }
    }

    #[test]
    fn a_saved_page_without_a_title_is_called_by_its_file() {
        let document = Document::new("a/1998_Foo_election.html", "<p>Elections were held.");
        let arena = Arena::new();
        let title = parse(&document, &arena).title;
        assert_eq!(title.map(Text::as_str), Some("1998 Foo election"));
        assert!(title.is_some_and(|title| title.span() == Span::default()));
    }
}
