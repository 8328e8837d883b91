//! Identifiers of a party outside its document: the title of its page, its Wikidata id, its titles in other languages.

use crate::markup::{Page, page_title};
use crate::model::{Party, PartyField, Provenance, Record, Span};
use crate::values::text::is_blank;

/// Keys of an infobox that hold a Wikidata id, folded.
const WIKIDATA_KEYS: [&str; 4] = ["wikidata", "wikidata id", "qid", "wikidata_id"];

/// Addresses of Wikidata items in saved pages, up to the id.
const WIKIDATA_ADDRESSES: [&str; 3] = [
    "www.wikidata.org/wiki/Special:EntityPage/",
    "www.wikidata.org\\/entity\\/",
    "www.wikidata.org/entity/",
];

/// Sets what the page itself says: its title, and a Wikidata id in its infobox.
pub fn read(page: &Page<'_>, party: &mut Party) {
    if let Some(title) = page.title.filter(|title| page.is_page_title && !is_blank(title.as_str()))
    {
        set(party, "page", title.as_str(), title.span());
    }
    let entries = page.infobox().into_iter().flat_map(|infobox| &infobox.entries);
    for entry in entries {
        let key = entry.key.as_str();
        if WIKIDATA_KEYS.iter().any(|known| key.eq_ignore_ascii_case(known))
            && item_id(entry.value.as_str()) == Some(entry.value.as_str())
        {
            set(party, "wikidata", entry.value.as_str(), entry.value.span());
        }
    }
}

/// Sets what only the markup of the document says: the Wikidata item of a saved page, and links to the same page in
/// other languages, `[[de:Titel]]`, each on a line of its own, or those beside a saved page.
pub fn read_markup(text: &str, party: &mut Party) {
    for address in WIKIDATA_ADDRESSES {
        if let Some(at) = memchr::memmem::find(text.as_bytes(), address.as_bytes()) {
            let start = at + address.len();
            if let Some(id) = text.get(start..).and_then(item_id) {
                set(party, "wikidata", id, Span::new(start, start + id.len()));
                break;
            }
        }
    }
    for at in memchr::memmem::find_iter(text.as_bytes(), b"\n[[").take(MAX) {
        let start = at + 1;
        let line = text[start..].split('\n').next().unwrap_or_default().trim_end();
        if let Some((language, title)) = language_link(line) {
            set(party, language, title, Span::new(start, start + line.len()));
        }
    }
    for at in memchr::memmem::find_iter(text.as_bytes(), LANGUAGE_CLASS).take(MAX) {
        if let Some((language, title, span)) = language_address(text, at) {
            set(party, language, &title, span);
        }
    }
}

/// The most links to other languages that are looked at.
const MAX: usize = 400;

/// Class of a link to the same page in another language, in a saved page.
const LANGUAGE_CLASS: &[u8] = b"interlanguage-link-target";

/// Sets an identifier unless one of its kind is known.
fn set(party: &mut Party, kind: &str, id: &str, span: Span) {
    if party.identifiers.get(kind).is_none() {
        let pair = (kind.to_owned(), id.to_owned());
        party.set(PartyField::Identifiers, pair, Provenance::read(span));
    }
}

/// Returns the id of a Wikidata item that a text begins with: `Q42`.
fn item_id(text: &str) -> Option<&str> {
    const MAX_DIGITS: usize = 12;
    let digits = text.strip_prefix('Q')?.bytes().take_while(u8::is_ascii_digit).count();
    (1..=MAX_DIGITS).contains(&digits).then(|| &text[..=digits])
}

/// Returns the language, the title and the address of the link around a place: `<a href="https://de.wikipedia.org/wiki/Titel">`.
fn language_address(text: &str, at: usize) -> Option<(&str, String, Span)> {
    const HREF: &str = "href=\"";
    /// The most bytes of a tag on either side of its class.
    const WINDOW: usize = 2000;
    let bytes = text.as_bytes();
    let first = at.saturating_sub(WINDOW);
    let start = first + memchr::memrchr(b'<', &bytes[first..at])?;
    let last = bytes.len().min(at + WINDOW);
    let end = at + memchr::memchr(b'>', &bytes[at..last])?;
    let tag = &text[start..end];
    let start = start + tag.find(HREF)? + HREF.len();
    let address = text[start..].split('"').next()?;
    let (host, name) = address.split_once("//")?.1.split_once("/wiki/")?;
    let language = host.strip_suffix(".wikipedia.org")?;
    let language = language.strip_suffix(".m").unwrap_or(language);
    let name = name.split(['?', '#']).next()?;
    let title = page_title(name).filter(|_| is_language(language))?;
    Some((language, title, Span::new(start, start + address.len())))
}

/// Returns whether a text is the code of a language: `de`, `pt-br`.
fn is_language(code: &str) -> bool {
    (2..=3).contains(&code.split('-').next().unwrap_or_default().len())
        && code.len() <= 12
        && code.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'-')
}

/// Returns the language and the title of a link to a page in another language: `[[pt-br:Título]]`.
fn language_link(line: &str) -> Option<(&str, &str)> {
    let (language, title) = line.strip_prefix("[[")?.strip_suffix("]]")?.split_once(':')?;
    let title = title.trim();
    (is_language(language) && !title.is_empty() && !title.contains(['|', '[', ']']))
        .then_some((language, title))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_read_from_markup() {
        for (text, expected) in [
            ("a\n[[de:Schilfpartei]]\n[[Category:Reeds]]\n[[fr:Parti|x]]", "de: Schilfpartei"),
            ("<a href=\"https://www.wikidata.org/wiki/Special:EntityPage/Q42\">", "wikidata: Q42"),
            ("\"sameAs\":\"http:\\/\\/www.wikidata.org\\/entity\\/Q7\"", "wikidata: Q7"),
            ("https://www.wikidata.org/wiki/Special:EntityPage/", ""),
            (
                "<a href=\"https://de.wikipedia.org/wiki/Die_Sch%C3%BCler\" lang=\"de\" \
                 class=\"interlanguage-link-target\"><span>Deutsch</span></a>",
                "de: Die Schüler",
            ),
            ("<a href=\"/wiki/A\" class=\"interlanguage-link-target\">", ""),
            (".interlanguage-link-target { color: red }", ""),
        ] {
            let mut party = Party::default();
            read_markup(text, &mut party);
            assert_eq!(party.identifiers.to_string(), expected, "{text}");
        }
    }
}
