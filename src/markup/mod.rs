//! Parsers of markup: from the text of a document to a page of blocks, each with its source span.
//!
//! There is one file or folder per syntax. All of them produce the same blocks, so that extraction does not depend on
//! the syntax.

mod capitals;
mod cell_spans;
pub mod change;
mod digits;
mod hidden;
mod html;
mod link;
pub mod names;
pub mod outline;
mod page;
mod plain;
mod provenance;
#[cfg(test)]
mod testing;
mod text;
mod wikitext;

pub use link::page_title;
pub use page::{
    Block, Construct, Entry, Heading, Infobox, MAX_UNCLOSED, Page, Row, TableBlock, Unclosed,
    UnknownTemplate,
};
pub use text::{Arena, Link, PageLink, Text, TextBuilder};
pub use wikitext::PageHead;

use crate::model::{Document, Syntax, without_spare};

/// Parses a document in its declared syntax, or else in the detected one.
///
/// Parsing never fails: what is not a heading, table, list or infobox is a paragraph. The arena holds the texts whose
/// markup was removed.
pub fn parse<'a>(document: &'a Document, arena: &'a Arena) -> Page<'a> {
    let syntax = document.syntax.unwrap_or_else(|| detect(document));
    let text = arena.text(&document.text);
    let mut page = match syntax {
        Syntax::Plain => plain::parse(text, arena),
        Syntax::Wikitext => wikitext::parse(text, arena),
        Syntax::Html => html::parse(text, arena),
    };
    page.blocks = without_spare(page.blocks);
    digits::latin(&mut page, &document.text, arena);
    page.title = page.title.filter(|title| title.len() <= MAX_TITLE);
    let given = document.title.as_deref().map(|title| arena.unplaced(title));
    // a saved fragment of a page has its title nowhere else
    let by_file = || match syntax {
        Syntax::Html => html::title_of_file(&document.name, arena),
        Syntax::Plain | Syntax::Wikitext => None,
    };
    let is_line_title = given.is_none() && page.is_line_title;
    let is_page_title = match syntax {
        Syntax::Plain => !is_line_title,
        Syntax::Wikitext => given.is_some(), // else the first name in bold
        Syntax::Html => true,
    };
    Page { title: given.or(page.title).or_else(by_file), is_line_title, is_page_title, ..page }
}

/// Parses only the part of a document before its first heading, as [`parse`] does. Returns `None` if that depends on the
/// rest, or if there is little to save.
pub fn parse_head<'a>(document: &'a Document, arena: &'a Arena) -> Option<Page<'a>> {
    let syntax = document.syntax.unwrap_or_else(|| detect(document));
    let mut page = match syntax {
        Syntax::Wikitext => wikitext::parse_head(arena.text(&document.text), arena)?,
        Syntax::Plain | Syntax::Html => return None,
    };
    digits::latin(&mut page, &document.text, arena);
    let title = document.title.as_deref().map(|title| arena.unplaced(title)).or(page.title)?;
    Some(Page { title: Some(title), ..page })
}

/// Detects the syntax of a document by its content, or else by its file extension.
///
/// A plain rendering begins with `= Title =`, which wikitext never does; templates, links, tables and bold text are
/// wikitext. HTML begins with a tag; wikitext may too, but has other markup as well.
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
    let find = |mark: &str| memchr::memmem::find(text.as_bytes(), mark.as_bytes());
    let holds = |mark: &str| find(mark).is_some();
    let opens = |mark: &str, line: &str| text.starts_with(mark) || holds(line);
    // an article has its name in bold at once; later it is what an extraction of text left
    let is_bold = find("'''").is_some_and(|at| at < MAX_BEFORE_NAME);
    let linked = opens("{{", "\n{{") || opens("{|", "\n{|") || (holds("[[") && holds("]]"));
    let tagged = tag.is_some_and(html::is_page_tag) || named(html::EXTENSIONS);
    match () {
        () if titled => Syntax::Plain,
        () if tagged && !linked => Syntax::Html,
        () if linked || is_bold || named(&["wiki", "wikitext", "mediawiki"]) => Syntax::Wikitext,
        () => Syntax::Plain,
    }
}

/// Maximum length of a title in bytes. MediaWiki allows 255; anything longer is text.
const MAX_TITLE: usize = 1000;

/// The most bytes before the name of an article.
const MAX_BEFORE_NAME: usize = 300;

/// Returns the file extension of a document, ignoring those of compression; empty if it comes from a container.
fn extension(document: &Document) -> &str {
    let mut parts = document.name.rsplit('.').take(if document.title.is_some() { 0 } else { 3 });
    parts.find(|part| !matches!(*part, "gz" | "bz2" | "zst")).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Span;

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
