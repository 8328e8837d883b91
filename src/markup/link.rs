//! Targets of links: the titles of pages in a wiki.
//!
//! The rules are those of MediaWiki, see <https://www.mediawiki.org/wiki/Help:Links> and
//! <https://www.mediawiki.org/wiki/Manual:Page_title>: underscores are spaces, `%C3%B6` is `ö`, what follows `#` is a
//! section, the first letter is a capital. Pages in other namespaces, such as files and categories, in other languages
//! and on other sites are no targets.

use std::borrow::Cow;

use crate::lexicon::pages::{HIDDEN_NAMESPACES, SERVICE_NAMESPACES};
use crate::markup::Arena;
use crate::markup::text::{PageLink, Target};
use crate::model::{Span, fold};

/// Returns the target of a link in wikitext: `:Foo party#History` of `[[:Foo party#History|Foo]]`. `span` is the whole
/// link.
pub fn of_wikitext<'a>(target: &'a str, span: Span, arena: &'a Arena) -> Option<Target<'a>> {
    if target.starts_with(['/', '.']) {
        return None; // a subpage
    }
    Some(arena.alloc(PageLink { title: title(target.trim(), arena)?, span }))
}

/// Returns the target of a link in HTML by its address, not decoded: `/wiki/Foo_party`, `./Foo_party`,
/// `https://en.wikipedia.org/wiki/Foo_party`. `/w/index.php?title=Foo&action=edit&redlink=1` leads to a page that does
/// not exist yet, and is a target too. `is_own` says whether the Wikipedia of a language is the wiki of the page.
pub fn of_address<'a>(
    address: &'a str,
    is_own: impl Fn(&str) -> bool,
    span: Span,
    arena: &'a Arena,
) -> Option<Target<'a>> {
    let mut path = address;
    if !address.starts_with(['.', '/']) || address.starts_with("//") {
        let rest = address.strip_prefix("http").unwrap_or(address);
        let rest = rest.strip_prefix('s').unwrap_or(rest);
        let rest = rest.strip_prefix(':').unwrap_or(rest).strip_prefix("//")?;
        let (host, rest) = rest.split_at(rest.find('/')?);
        let language = host.strip_suffix(".wikipedia.org")?;
        if !is_own(language.strip_suffix(".m").unwrap_or(language)) {
            return None;
        }
        path = rest;
    }
    let name = match path.strip_prefix("/wiki/").or_else(|| path.strip_prefix("./")) {
        Some(name) => {
            let end = memchr::memchr2(b'?', b'#', name.as_bytes());
            let name = &name[..end.unwrap_or(name.len())];
            let is_file = path.starts_with('.')
                && [".html", ".htm", ".php", ".pdf", "/"].iter().any(|end| name.ends_with(end));
            if is_file {
                return None;
            }
            name
        }
        None => missing_page(path)?,
    };
    Some(arena.alloc(PageLink { title: title(name, arena)?, span }))
}

/// Returns the target of a link to a file beside the document, as in Markdown: `Foo_party.md`, `../parties/Foo_party.html`.
pub fn of_path<'a>(path: &'a str, span: Span, arena: &'a Arena) -> Option<Target<'a>> {
    const EXTENSIONS: [&str; 4] = [".md", ".markdown", ".html", ".htm"];
    if path.contains(':') || path.starts_with('#') {
        return None; // an address elsewhere, or a place in this document
    }
    let path = path.split('#').next().unwrap_or_default();
    let name = path.rsplit('/').next().unwrap_or_default();
    let name = EXTENSIONS.iter().find_map(|end| name.strip_suffix(end)).unwrap_or(name);
    Some(arena.alloc(PageLink { title: title(name, arena)?, span }))
}

/// Returns the title in an address such as `/w/index.php?title=Foo`; only a page that does not exist has an action.
fn missing_page(path: &str) -> Option<&str> {
    let script = path.strip_prefix("/w/").or_else(|| path.strip_prefix('/'))?;
    let query = script.strip_prefix("index.php?")?.split('#').next().unwrap_or_default();
    let mut parts = query.split('&').map(|part| part.strip_prefix("amp;").unwrap_or(part));
    let name = parts.clone().find_map(|part| part.strip_prefix("title="))?;
    let is_missing = parts.clone().any(|part| part == "redlink=1");
    let has_action = parts.any(|part| part.starts_with("action="));
    (is_missing || !has_action).then_some(name)
}

/// Returns the title that a target means; none if it is not that of an article.
fn title<'a>(target: &'a str, arena: &'a Arena) -> Option<&'a str> {
    const MAX_LENGTH: usize = 255; // as in MediaWiki
    let title = match simple_title(target, arena) {
        Some(title) => title,
        None => arena.alloc_str(&page_title(target)?),
    };
    (title.len() <= MAX_LENGTH && is_article(title)).then_some(title)
}

/// Returns the title that a target means, if at most its underscores have to be replaced.
fn simple_title<'a>(target: &'a str, arena: &'a Arena) -> Option<&'a str> {
    let bytes = target.as_bytes();
    let (first, last) = (bytes.first()?, bytes.last()?);
    if !(first.is_ascii_uppercase() || first.is_ascii_digit()) || matches!(last, b' ' | b'_') {
        return None;
    }
    let (mut has_underscore, mut after_space) = (false, false);
    for byte in bytes {
        let is_space = matches!(byte, b' ' | b'_');
        let is_marked =
            matches!(byte, b'%' | b'&' | b'#' | b'<' | b'>' | b'['..=b']' | b'{'..=b'}');
        if is_marked || *byte < b' ' || (is_space && after_space) {
            return None;
        }
        has_underscore |= *byte == b'_';
        after_space = is_space;
    }
    if !has_underscore {
        return Some(target);
    }
    let copy = arena.alloc_slice_copy(bytes);
    copy.iter_mut().filter(|byte| **byte == b'_').for_each(|byte| *byte = b' ');
    str::from_utf8(copy).ok()
}

/// Returns the title of the article that a target means, in the form of MediaWiki.
pub fn page_title(target: &str) -> Option<String> {
    let target = html_escape::decode_html_entities(target);
    let target = target.split('#').next().unwrap_or_default();
    let target = percent_decoded(target)?;
    let target = target.split('#').next().unwrap_or_default();
    let is_space = |c: char| c == '_' || c.is_whitespace();
    let target = target.trim_matches(is_space);
    let target = target.strip_prefix(':').unwrap_or(target).trim_start_matches(is_space);
    if target.contains(['[', ']', '{', '}', '|', '<', '>']) {
        return None;
    }
    // the language of a wiki is a prefix in small letters
    if !is_article(target) {
        return None;
    }
    let mut title = String::with_capacity(target.len());
    for word in target.split(is_space).filter(|word| !word.is_empty()) {
        if !title.is_empty() {
            title.push(' ');
        }
        title.push_str(word);
    }
    let first = title.chars().next()?;
    let mut upper = first.to_uppercase();
    // `ß` has no capital of one letter, and Georgian is not written with capitals
    if let (Some(capital), None) = (upper.next(), upper.next())
        && !('\u{10d0}'..='\u{10ff}').contains(&first)
        && capital != first
    {
        title.replace_range(..first.len_utf8(), capital.encode_utf8(&mut [0; 4]));
    }
    Some(title)
}

/// Decodes `%C3%B6`; none if that gives no text.
fn percent_decoded(text: &str) -> Option<Cow<'_, str>> {
    if !text.contains('%') {
        return Some(Cow::Borrowed(text));
    }
    let digit = |byte: Option<&u8>| char::from(*byte?).to_digit(16);
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(&byte) = bytes.get(at) {
        match (byte, digit(bytes.get(at + 1)), digit(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                decoded.push((high * 16 + low) as u8);
                at += 3;
            }
            _ => {
                decoded.push(byte);
                at += 1;
            }
        }
    }
    String::from_utf8(decoded).ok().map(Cow::Owned)
}

/// Whether a title is that of an article in the same wiki: it has no namespace and no prefix of another wiki.
fn is_article(title: &str) -> bool {
    let Some(end) = memchr::memchr(b':', title.as_bytes()) else { return true };
    let prefix = title[..end].trim();
    if is_wiki_prefix(prefix) {
        return false;
    }
    let prefix = fold(&prefix.replace('_', " "));
    let known = |list: &[&str]| list.contains(&prefix.as_str());
    !known(&HIDDEN_NAMESPACES) && !known(&SERVICE_NAMESPACES)
}

/// Whether a prefix is that of a wiki in another language, such as `de`, or of another project, such as `s`.
fn is_wiki_prefix(prefix: &str) -> bool {
    (1..=3).contains(&prefix.len()) && prefix.bytes().all(|byte| byte.is_ascii_lowercase())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wikitext_targets() {
        for (target, expected) in [
            ("Foo Party", Some("Foo Party")),
            ("foo party", Some("Foo party")),
            (" Foo_Party ", Some("Foo Party")),
            ("Foo   Party_", Some("Foo Party")),
            ("Foo Party#History", Some("Foo Party")),
            ("#History", None),
            ("", None),
            (":Foo Party", Some("Foo Party")),
            ("Foo Party (South Africa)", Some("Foo Party (South Africa)")),
            ("Nar%C4%8Dni%20blok", Some("Narčni blok")),
            ("100% Foo", Some("100% Foo")),
            ("%FF", None),
            ("A &amp; B", Some("A & B")),
            ("Foo&#39;s Party", Some("Foo's Party")),
            ("ülke Partisi", Some("Ülke Partisi")),
            ("élan", Some("Élan")),
            ("ßtraße", Some("ßtraße")),
            ("ქართული", Some("ქართული")),
            ("2000: A Party", Some("2000: A Party")),
            ("Union: the party", Some("Union: the party")),
            ("File:Foo.png", None),
            (":Category:Parties", None),
            ("category: Parties", None),
            ("Datei:Foo.png", None),
            ("Help:Links", None),
            ("User_talk:Foo", None),
            ("Wikipedia:Foo", None),
            ("de:Foo Partei", None),
            (":de:Foo Partei", None),
            ("s:Foo", None),
            ("wikt:foo", None),
            ("/History", None),
            ("../Foo", None),
            ("{{PAGENAME}}", None),
            ("Foo [bar", None),
        ] {
            let arena = Arena::new();
            let title = of_wikitext(target, Span::default(), &arena).map(|link| link.title);
            assert_eq!(title, expected, "{target:?}");
        }
        let long = "A".repeat(256);
        assert_eq!(of_wikitext(&long, Span::default(), &Arena::new()), None);
    }

    #[test]
    fn addresses() {
        for (address, language, expected) in [
            ("/wiki/Foo_Party", None, Some("Foo Party")),
            ("/wiki/Foo_Party#History", None, Some("Foo Party")),
            ("/wiki/Nar%C4%8Dni_blok", None, Some("Narčni blok")),
            ("/wiki/Foo_Party?action=edit", None, Some("Foo Party")),
            ("/wiki/A_%26_B%3F", None, Some("A & B?")),
            ("./Foo_Party", None, Some("Foo Party")),
            ("./Foo?action=edit&amp;redlink=1", None, Some("Foo")),
            ("./about.html", None, None),
            ("#cite_note-1", None, None),
            ("./Foo_Party#cite_note-1", None, Some("Foo Party")),
            ("/w/index.php?title=Foo_Party&amp;action=edit&amp;redlink=1", None, Some("Foo Party")),
            ("/w/index.php?title=Foo_Party&action=edit&redlink=1", None, Some("Foo Party")),
            ("/index.php?title=Foo_Party", None, Some("Foo Party")),
            ("/w/index.php?title=Foo_Party&action=edit&section=1", None, None),
            ("/w/index.php?action=edit&redlink=1", None, None),
            ("/wiki/File:Foo.png", None, None),
            ("/wiki/Special:Search", None, None),
            ("https://en.wikipedia.org/wiki/Foo", None, Some("Foo")),
            ("https://en.wikipedia.org/wiki/Foo", Some("en"), Some("Foo")),
            ("https://en.wikipedia.org/wiki/Foo", Some("de"), None),
            ("http://de.m.wikipedia.org/wiki/Foo", Some("de"), Some("Foo")),
            ("//tr.wikipedia.org/wiki/%C4%B0%C5%9F", Some("tr"), Some("İş")),
            ("https://www.wikidata.org/wiki/Q1", None, None),
            ("https://foo.example/wiki/Foo", None, None),
            ("https://en.wikipedia.org", None, None),
            ("//", None, None),
            ("/", None, None),
            ("", None, None),
            ("about.html", None, None),
            ("mailto:foo@bar.example", None, None),
        ] {
            let arena = Arena::new();
            let is_own = |of: &str| language.is_none_or(|own| own == of);
            let title = of_address(address, is_own, Span::default(), &arena).map(|link| link.title);
            assert_eq!(title, expected, "{address:?}");
        }
    }
}
