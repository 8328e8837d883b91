//! What a page is called.

use std::ops::Range;

use crate::markup::html::flatten::{Flattener, Lines};
use crate::markup::html::tag::{Name, Tag};
use crate::markup::html::tree::{Kind, Node};
use crate::markup::{Arena, Text};
use crate::model::fold;

/// The heading that is the title of the page: the first one of the highest level, unless it is that of
/// a section.
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

/// The title that the head of the page gives, without the name of the site.
pub fn of_head<'a>(flattener: &Flattener<'_, 'a>) -> Option<Text<'a>> {
    let tree = flattener.tree;
    let is_title = |node: &Node| node.tag() == Some(Tag::Title);
    let title = tree.nodes.iter().position(is_title)?;
    let text = flattener.text(tree.inside(title), Lines::Joined);
    let text = without_site(text);
    (!text.is_empty()).then_some(text)
}

/// A title without the name of the site behind a dash or a bar: `Foo Party - Wikipedia`.
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

/// What stands between the title of a page and the name of its site.
const SEPARATORS: &[&str] = &[" - ", " – ", " — ", " | ", " — ", " · ", " :: "];

/// Words in the names of sites, folded.
const SITES: &[&str] = &[
    "wiki", "vikipedi", "wikipedia", "pedia", "википедия", "вікіпедія", "viquipedia", "bikipedia",
    "βικιπαιδεια", "vikisozluk", "encyclopaedia", "britannica", "维基百科", "ウィキペディア",
    "위키백과", "ويكيبيديا", "ויקיפדיה", "ویکی‌پدیا",
];

/// The bold text that begins the first paragraph, or stands behind no more than an article and a word:
/// the name of what the page is about.
pub fn of_lead<'a>(lead: Range<usize>, flattener: &Flattener<'_, 'a>) -> Option<Text<'a>> {
    const MAX_WORDS_BEFORE: usize = 2;
    let tree = flattener.tree;
    let is_bold = |node: &Node| matches!(node.tag(), Some(Tag::B | Tag::Strong));
    let bold = tree.find(lead.clone(), is_bold)?;
    let before = flattener.text(lead.start..bold, Lines::Joined);
    let name = flattener.text(tree.inside(bold), Lines::Joined);
    let begins = before.as_str().split_whitespace().count() <= MAX_WORDS_BEFORE;
    (begins && !name.is_empty()).then_some(name)
}

/// The title that the name of a saved page's file tells: `Swedish_general_election_1998.html`. It takes
/// two words to tell it from any other name.
pub fn of_file<'a>(name: &str, arena: &'a Arena) -> Option<Text<'a>> {
    let file = name.rsplit(['/', '\\']).next().unwrap_or(name);
    let packed = [".gz", ".bz2", ".zst"].iter().find_map(|packed| file.strip_suffix(packed));
    let (stem, extension) = packed.unwrap_or(file).rsplit_once('.')?;
    if !EXTENSIONS.iter().any(|known| extension.eq_ignore_ascii_case(known)) {
        return None;
    }
    let title = unescaped(stem).replace('_', " ");
    let title = title.trim();
    let worded = title.split(' ').filter(|word| word.contains(char::is_alphabetic)).count() > 1;
    let begins = title.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit());
    (worded && begins).then(|| Text::unplaced(arena.alloc_str(title)))
}

/// The extensions of files that hold HTML.
pub const EXTENSIONS: &[&str] = &["html", "htm", "xhtml"];

/// The name of the file that an address ends in: `File:A_logo.svg` is `A logo.svg`.
pub fn file_in(address: &str) -> Option<String> {
    let address = address.split(['?', '#']).next().unwrap_or(address);
    let last = unescaped(address.rsplit('/').next()?).replace('_', " ");
    let (_, name) = last.split_once(':')?;
    name.contains('.').then(|| name.trim().to_owned())
}

/// A part of an address without its escapes: `G%C3%B6ran` is `Göran`. What is not UTF-8 stays.
fn unescaped(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&byte, behind)) = rest.split_first() {
        let escape = behind
            .get(..2)
            .filter(|digits| byte == b'%' && digits.iter().all(u8::is_ascii_hexdigit));
        let escape = escape.and_then(|digits| std::str::from_utf8(digits).ok());
        match escape.and_then(|digits| u8::from_str_radix(digits, 16).ok()) {
            Some(escaped) => {
                bytes.push(escaped);
                rest = &behind[2..];
            }
            None => {
                bytes.push(byte);
                rest = behind;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// Whether a range of nodes shows any text.
pub fn is_shown(flattener: &Flattener<'_, '_>, range: Range<usize>) -> bool {
    let tree = flattener.tree;
    let shows =
        |node: &Node| node.kind == Kind::Text && !tree.text[node.source.clone()].trim().is_empty();
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
    fn names_of_sites_go() {
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
    fn files() {
        for (address, expected) in [
            ("//en.wikipedia.org/wiki/File:G%C3%B6ran_Persson.jpg", Some("Göran Persson.jpg")),
            ("./Datei:A.svg?action=raw", Some("A.svg")),
            ("/wiki/Talk:Foo", None),
        ] {
            assert_eq!(file_in(address).as_deref(), expected);
        }
    }
}
