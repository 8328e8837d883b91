//! The title of a page.

use std::ops::Range;

use crate::markup::html::flatten::{Flattener, LineBreaks};
use crate::markup::html::tag::{Name, Tag};
use crate::markup::html::tree::{Kind, Node};
use crate::markup::{Arena, Text};
use crate::model::fold;

/// Returns the heading that is the title of the page: the first one of level 1, unless it heads a section.
pub fn heading(flattener: &Flattener<'_, '_>) -> Option<usize> {
    let tree = flattener.tree;
    let all = 0..tree.nodes.len();
    let first =
        |node: &Node| node.tag() == Some(Tag::H1) && tree.value(node, Name::Id) == "firstHeading";
    tree.find(all.clone(), first).or_else(|| {
        let heading = tree.find(all.clone(), |node| node.tag() == Some(Tag::H1))?;
        let of_section = |node: &Node| tree.has_class(node, &["mw-headline"]);
        let paragraph = tree.find(all, |node| node.tag() == Some(Tag::P));
        let leads = paragraph.is_none_or(|paragraph| heading < paragraph);
        (leads && tree.find(tree.inside(heading), of_section).is_none()).then_some(heading)
    })
}

/// Returns the content of the title element without the name of the site.
pub fn of_title_element<'a>(flattener: &Flattener<'_, 'a>) -> Option<Text<'a>> {
    let tree = flattener.tree;
    let is_title = |node: &Node| node.tag() == Some(Tag::Title);
    let title = tree.nodes.iter().position(is_title)?;
    let text = flattener.text(tree.inside(title), LineBreaks::Joined);
    let text = without_site(text);
    (!text.is_empty()).then_some(text)
}

/// Removes the name of the site after a dash or a bar: `Foo Party - Wikipedia`.
fn without_site(title: Text<'_>) -> Text<'_> {
    let content = title.as_str();
    let cut = SEPARATORS.iter().filter_map(|separator| {
        let at = content.rfind(separator)?;
        let site = fold(&content[at + separator.len()..]);
        SITES.iter().any(|known| site.contains(known)).then_some(at)
    });
    match cut.max() {
        Some(at) => title.slice(0..at).trim(),
        None => title,
    }
}

/// Separators between the title of a page and the name of its site.
const SEPARATORS: &[&str] = &[" - ", " – ", " — ", " | ", " — ", " · ", " :: "];

/// Words in the names of sites, folded.
const SITES: &[&str] = &[
    "wiki", "vikipedi", "wikipedia", "pedia", "википедия", "вікіпедія", "viquipedia", "bikipedia",
    "βικιπαιδεια", "vikisozluk", "encyclopaedia", "britannica", "维基百科", "ウィキペディア",
    "위키백과", "ويكيبيديا", "ויקיפדיה", "ویکی‌پدیا",
];

/// Returns the bold text at the start of the first paragraph, after two words at most: the name of the topic.
pub fn of_lead<'a>(lead: Range<usize>, flattener: &Flattener<'_, 'a>) -> Option<Text<'a>> {
    const MAX_WORDS_BEFORE: usize = 2;
    let tree = flattener.tree;
    let is_bold = |node: &Node| matches!(node.tag(), Some(Tag::B | Tag::Strong));
    let bold = tree.find(lead.clone(), is_bold)?;
    let before = flattener.text(lead.start..bold, LineBreaks::Joined);
    let name = flattener.text(tree.inside(bold), LineBreaks::Joined);
    let begins = before.as_str().split_whitespace().count() <= MAX_WORDS_BEFORE;
    (begins && !name.is_empty()).then_some(name)
}

/// Returns the title in the file name of a saved page: `Swedish_general_election_1998.html`. It must have two words, so
/// that other names are not mistaken for titles.
pub fn of_file<'a>(name: &str, arena: &'a Arena) -> Option<Text<'a>> {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let decompressed =
        [".gz", ".bz2", ".zst"].iter().find_map(|extension| file.strip_suffix(extension));
    let (stem, extension) = decompressed.unwrap_or(file).rsplit_once('.')?;
    if !EXTENSIONS.iter().any(|known| extension.eq_ignore_ascii_case(known)) {
        return None;
    }
    let title = unescaped(stem).replace('_', " ");
    let title = title.trim();
    let has_words = title.split(' ').filter(|word| word.contains(char::is_alphabetic)).count() > 1;
    let begins = title.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    (has_words && begins).then(|| arena.unplaced(arena.alloc_str(title)))
}

/// File extensions of HTML.
pub const EXTENSIONS: &[&str] = &["html", "htm", "xhtml"];

/// Returns the file name at the end of an address: `File:A_logo.svg` gives `A logo.svg`.
pub fn file_in(address: &str) -> Option<String> {
    let address = address.split(['?', '#']).next().unwrap_or(address);
    let last = unescaped(address.rsplit('/').next()?).replace('_', " ");
    let (_, name) = last.split_once(':')?;
    name.contains('.').then(|| name.trim().to_owned())
}

/// Decodes the escapes of an address: `G%C3%B6ran` gives `Göran`. What is not UTF-8 is left unchanged.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let escape = after
            .get(..2)
            .filter(|digits| byte == b'%' && digits.iter().all(u8::is_ascii_hexdigit));
        let escape = escape.and_then(|digits| std::str::from_utf8(digits).ok());
        match escape.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(escaped) => {
                bytes.push(escaped);
                rest = &after[2..];
            }
            None => {
                bytes.push(byte);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// Whether a range of nodes has visible text.
pub fn is_shown(flattener: &Flattener<'_, '_>, range: Range<usize>) -> bool {
    let tree = flattener.tree;
    let shows =
        |node: &Node| node.kind == Kind::Text && !tree.text[node.source()].trim().is_empty();
    tree.find(range, shows).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn titles_of_files() {
        for (name, expected) in [
            ("dir/Swedish_general_election_1998.html", Some("Swedish general election 1998")),
            ("Halk%C4%B1n_Partisi_(T%C3%BCrkiye).htm", Some("Halkın Partisi (Türkiye)")),
            ("2008 Glasgow East by-election.html", Some("2008 Glasgow East by-election")),
            ("Foo_Party.html.gz", Some("Foo Party")),
            ("Many_pages.jsonl#12", None),
            ("a.html", None),
            ("ABW-5519-party.html", None),
            ("IMG_1234.html", None),
            ("my_saved_page.html", None),
            ("-", None),
        ] {
            let arena = Arena::new();
            let title = of_file(name, &arena);
            assert_eq!(title.map(Text::as_str), expected, "{name}");
            assert!(title.is_none_or(|title| title.span().start == title.span().end));
        }
    }

    #[test]
    fn names_of_sites_are_removed() {
        for (title, expected) in [
            ("Foo Party - Wikipedia", "Foo Party"),
            ("Foo Party – Wikipédia", "Foo Party"),
            ("Foo Partisi — Vikipedi", "Foo Partisi"),
            ("Foo - Bar Party - Wikipedia, the free encyclopedia", "Foo - Bar Party"),
            ("Foo - Bar Party", "Foo - Bar Party"),
        ] {
            assert_eq!(without_site(Text::new(title, 0..title.len())).as_str(), expected);
        }
    }

    #[test]
    fn file_names() {
        for (address, expected) in [
            ("//en.wikipedia.org/wiki/File:G%C3%B6ran_Persson.jpg", Some("Göran Persson.jpg")),
            ("./Datei:A.svg?action=raw", Some("A.svg")),
            ("/wiki/Talk:Foo", None),
        ] {
            assert_eq!(file_in(address).as_deref(), expected);
        }
    }
}
