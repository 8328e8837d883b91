//! Names in capitals, as renderings of marked-up pages to plain text write what was in bold: `The FREE DEMOCRATIC PARTY
//! is a party`.

use crate::lexicon::names::JOINING_WORDS;
use crate::markup::text::{Arena, Text, TextBuilder};
use crate::model::{Span, folded};

/// The most names that a paragraph is searched for.
const MAX_NAMES: usize = 8;

/// Returns a paragraph with its names in capitals written as names are: as `document` writes them elsewhere, or else with
/// a capital for each word. An abbreviation stays as it is.
pub fn lowered<'a>(paragraph: Text<'a>, document: &str, arena: &'a Arena) -> Text<'a> {
    let content = paragraph.as_str();
    if !may_have_names(content) {
        return paragraph;
    }
    let mut names = names(content);
    names.truncate(MAX_NAMES);
    if names.is_empty() {
        return paragraph;
    }
    let start = paragraph.span().start;
    let mut builder = TextBuilder::new(arena);
    let mut done = 0;
    for name in names {
        builder.push(&content[done..name.start], start + done, false);
        let written = &content[name.clone()];
        let lowered =
            elsewhere(written, document).map_or_else(|| capitalised(written), str::to_owned);
        builder.push_made(&lowered, Span::new(start + name.start, start + name.end));
        done = name.end;
    }
    builder.push(&content[done..], start + done, false);
    builder.finish()
}

/// Whether a text may have words in capitals that are too long for initials: in ASCII, two bytes of one in a row.
fn may_have_names(text: &str) -> bool {
    let is_part = |byte: &u8| byte.is_ascii_uppercase() | (*byte == b'-') | (*byte == b'\'');
    let pairs = text.as_bytes().iter().zip(text.as_bytes().iter().skip(1));
    // a fold does not stop early, so that the compiler can vectorise it
    !text.is_ascii() || pairs.fold(false, |any, (one, next)| any | (is_part(one) & is_part(next)))
}

/// Returns the runs of words in capitals that are too long for abbreviations.
fn names(text: &str) -> Vec<std::ops::Range<usize>> {
    const MIN_WORD: usize = 5;
    let mut names = Vec::new();
    let mut words = 0;
    let mut run = 0..0;
    let mut longest = 0;
    let mut end_of_run = |run: &std::ops::Range<usize>, words: usize, longest: usize| {
        if words > 1 && longest >= MIN_WORD {
            names.push(run.clone());
        }
    };
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let length = rest.find(|c: char| !is_part(c)).unwrap_or(rest.len());
        let word = rest[..length].trim_end_matches(['-', '\'', '’']);
        let adjoins = words > 0 && text[run.end..at] == *" ";
        if !word.is_empty() && is_in_capitals(word) {
            if !adjoins {
                end_of_run(&run, words, longest);
                (words, longest, run.start) = (0, 0, at);
            }
            words += 1;
            run.end = at + word.len();
            longest = longest.max(word.chars().count());
        }
        let skipped = rest[length..].chars().next().map_or(0, char::len_utf8);
        at += length + skipped;
    }
    end_of_run(&run, words, longest);
    names
}

/// Whether a character is part of a word.
fn is_part(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '-' | '\'' | '’')
}

/// Whether all letters of a word are capitals.
fn is_in_capitals(word: &str) -> bool {
    word.chars().any(char::is_uppercase) && !word.chars().any(char::is_lowercase)
}

/// Returns a name as a document writes it where it is not in capitals.
fn elsewhere<'d>(name: &str, document: &'d str) -> Option<&'d str> {
    let first = name.chars().next()?;
    document.match_indices(first).find_map(|(start, _)| {
        let mut rest = document[start..].char_indices();
        for wanted in name.chars() {
            let (_, found) = rest.next()?;
            if !found.to_lowercase().eq(wanted.to_lowercase()) {
                return None;
            }
        }
        let end = rest.next().map_or(document.len(), |(end, _)| start + end);
        let found = &document[start..end];
        found.contains(char::is_lowercase).then_some(found)
    })
}

/// Writes a name in capitals with a capital for each word but the small ones inside.
fn capitalised(name: &str) -> String {
    let mut written = String::with_capacity(name.len());
    for (at, word) in name.split(' ').enumerate() {
        if at > 0 {
            written.push(' ');
        }
        let lower = word.to_lowercase();
        if at > 0 && JOINING_WORDS.contains(&folded(&lower)) {
            written.push_str(&lower);
            continue;
        }
        let mut begins = true;
        for c in word.chars() {
            match begins {
                true => written.push(c),
                false => written.extend(c.to_lowercase()),
            }
            begins = c == '-';
        }
    }
    written
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_lowered() {
        let cases = [
            (
                "The FREE COAST PARTY (, FCP) is a party.",
                "The Free Coast Party (, FCP) is a party.",
            ),
            ("The UNION OF FREE MEN AND WOMEN was", "The Union of Free Men and Women was"),
            ("FIANNA FÁIL – THE REPUBLICAN PARTY is", "Fianna Fáil – The Republican Party is"),
            ("The EAST COAST BY-ELECTION was", "The East Coast By-Election was"),
            // abbreviations and single words stay
            ("PASOK, the KKE and the DFLP PFLP", "PASOK, the KKE and the DFLP PFLP"),
            ("The SOLIDARITY party", "The SOLIDARITY party"),
        ];
        let arena = Arena::new();
        for (written, expected) in cases {
            let text = Text::new(written, 0..written.len());
            assert_eq!(lowered(text, written, &arena).as_str(), expected);
        }
    }

    #[test]
    fn the_document_shows_how_a_name_is_written() {
        let document = "LEFT UNITY UK is a party. Left Unity uk was founded in 2013.";
        let arena = Arena::new();
        let text = Text::new(document, 0..25);
        let lowered = lowered(text, document, &arena);
        assert_eq!(lowered.as_str(), "Left Unity uk is a party.");
        assert_eq!(lowered.slice(0..10).span(), Span::new(0, 13));
    }
}
