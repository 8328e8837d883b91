//! The entries of lists of organisations: `Unity (Vienotība) – liberal conservative. It was formed in 2011 …`.

use super::EntityRegistry;
use crate::lexicon::cues::SINGULAR_PRONOUNS;
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::markup::{Arena, Text};
use crate::model::folded;
use crate::nlp::chunk::{follows_entry_date, names_organisation};
use crate::nlp::gloss::{glosses, without_brackets};
use crate::nlp::mention::EntityRef;
use crate::nlp::sentence::Sentence;
use crate::nlp::token::{Token, tokens_in};
use crate::values::name::looks_like_abbreviation;
use crate::values::text::single_spaced;

/// The marks around a name that is quoted: `'Reed Party' – …`.
const QUOTATION_MARKS: [char; 8] = ['\'', '"', '“', '”', '‘', '’', '«', '»'];

/// A name, and the text in brackets after it.
struct Head<'t> {
    name: &'t str,
    gloss: &'t str,
}

impl<'t> Head<'t> {
    /// Splits a name, without its article, and its bracket.
    fn of(text: &'t str) -> Self {
        let name = without_brackets(text);
        let gloss = text[name.len()..].trim_matches([' ', '(', ')']);
        let (first, rest) = name.split_once(' ').unwrap_or_default();
        let has_article = LexicalTags::of(&folded(first)).has(LexicalTag::DefiniteArticle);
        let name = if has_article { rest } else { name };
        Head { name: name.trim_matches(QUOTATION_MARKS), gloss }
    }
}

impl EntityRegistry {
    /// Learns the organisation that a heading names, in a text that is about none of its own, and perhaps `lists` several.
    /// It has a bracket, `Labour Party (Parti travailliste, PTr)`, or the first sentence under it is about something that it
    /// does not name: `Founded in 1990 …`, `A liberal party that …`, `The party …`.
    pub fn learn_heading(&mut self, heading: Text<'_>, first: &Sentence<'_>, lists: bool) {
        const MAX_DATE: usize = 5;
        if self.own().is_some() {
            return;
        }
        let head = Head::of(heading.as_str());
        let words = first.words();
        // "1995 – A workers' party …"
        let start = (1..words.len()).take(MAX_DATE).find(|&at| follows_entry_date(words, at));
        let opening = opening(&words[start.unwrap_or(0)..]);
        if head.gloss.is_empty() && opening.is_none() {
            return; // as most
        }
        let arena = Arena::new();
        let name = tokens_in(arena.text(head.name), &arena, self.language);
        let is_party = || names_organisation(&name);
        let is_known = match opening {
            Some(Opening::Making) => is_name(&name),
            Some(Opening::Party) => {
                let is_glossed = !head.gloss.is_empty() && looks_like_abbreviation(head.gloss);
                is_name(&name) && (lists || is_glossed || is_party())
            }
            None => is_party(),
        };
        if is_known {
            self.add_entry(&head);
        }
    }

    /// Adds a name with those in its bracket, and returns it without the bracket.
    pub(super) fn add_glossed(&mut self, name: &str) -> String {
        let head = Head::of(name);
        self.add_entry(&head);
        single_spaced(head.name)
    }

    /// Adds the name and those in the bracket.
    fn add_entry(&mut self, head: &Head<'_>) {
        let mut names = vec![single_spaced(head.name)];
        names.extend(glosses(head.gloss).into_iter().map(|gloss| gloss.name));
        self.add(names);
    }

    /// Learns the organisation with which an entry of a list begins, in a text that is about none. In a text that
    /// `lists` organisations, one of several words or with a bracket needs no word for one: `Unity (Vienotība) – …`.
    pub fn learn_entry(&mut self, sentence: &Sentence<'_>, lists: bool) {
        if self.own().is_some() {
            return;
        }
        let Some(head) = head(sentence.text.as_str()) else { return };
        let arena = Arena::new();
        let words = tokens_in(arena.text(head.name), &arena, self.language);
        let is_name = words.iter().all(|word| {
            word.capital
                || word.tags.has_any([LexicalTag::NameLink, LexicalTag::NameJoint])
                || word.key.starts_with(|c: char| c.is_ascii_digit())
        });
        let is_person = words.first().is_some_and(|word| word.is(LexicalTag::GivenName));
        let is_long = words.len() > 1 && !words[0].is(LexicalTag::Sentence);
        let is_quoted = sentence.text.as_str().starts_with(QUOTATION_MARKS);
        let is_marked = !head.gloss.is_empty() || is_quoted || is_long;
        let is_listed = lists && is_marked && !is_person;
        if is_name && (names_organisation(&words) || is_listed) {
            self.add_entry(&head);
        }
    }

    /// Returns the organisation with which an entry of a list begins, if it is known.
    pub fn entry(&self, sentence: &Sentence<'_>) -> Option<EntityRef> {
        if self.own().is_some() {
            return None;
        }
        let head = head(sentence.text.as_str())?;
        Some(self.entity(self.index_of(&single_spaced(head.name))?))
    }
}

/// What the first sentence under a heading is about, without naming it.
enum Opening {
    /// Something that is founded.
    Making,
    /// A party.
    Party,
}

/// Returns what the first sentence under a heading is about, if it does not name it.
fn opening(words: &[Token<'_>]) -> Option<Opening> {
    const MAX_DISTANCE: usize = 6;
    let first = words.first()?;
    let begins = words.iter().take(MAX_DISTANCE).take_while(|word| {
        !word.tags.has_any([LexicalTag::Determiner, LexicalTag::Auxiliary, LexicalTag::Pronoun])
    });
    if begins.into_iter().any(|word| word.is(LexicalTag::Making)) {
        return Some(Opening::Making);
    }
    let mut next = words.iter().skip(1).take(MAX_DISTANCE).take_while(|word| !word.capital);
    let is_party =
        first.is(LexicalTag::Determiner) && next.any(|word| word.is(LexicalTag::OwnNoun));
    (is_party || SINGULAR_PRONOUNS.contains(first.key)).then_some(Opening::Party)
}

/// Whether the words of a heading may be a name.
fn is_name(words: &[Token<'_>]) -> bool {
    const MAX_WORDS: usize = 7;
    let is_part = |word: &Token<'_>| {
        word.capital || word.tags.has_any([LexicalTag::NameLink, LexicalTag::NameJoint])
    };
    (1..=MAX_WORDS).contains(&words.len())
        && words.iter().all(is_part)
        && !words[0].tags.has_any([LexicalTag::Country, LexicalTag::People])
}

/// Splits the beginning of an entry, perhaps numbered: a short name that begins with a capital, perhaps with a bracket,
/// before a dash, or with a bracket before a colon, or a sentence of its own.
fn head(text: &str) -> Option<Head<'_>> {
    const MAX_LENGTH: usize = 120;
    const MAX_WORDS: usize = 9;
    let text = without_number(text);
    let limit = text.len().min(MAX_LENGTH);
    let limit = (0..=limit).rev().find(|&at| text.is_char_boundary(at)).unwrap_or_default();
    let begin = &text[..limit];
    if !begin.trim_start_matches(QUOTATION_MARKS).starts_with(char::is_uppercase) {
        return None;
    }
    let is_dash = |at: &usize| {
        let rest = begin[at + 1..].strip_prefix(['–', '—', '-']);
        rest.is_some_and(|rest| rest.starts_with(' '))
    };
    let dash = memchr::memchr_iter(b' ', begin.as_bytes()).find(is_dash);
    let is_colon = |at: &usize| begin[*at..].starts_with("): ");
    let colon = memchr::memchr_iter(b')', begin.as_bytes()).find(is_colon).map(|at| at + 1);
    let whole = (begin.len() == text.len()).then(|| text.trim_end_matches('.').len());
    let end = dash.into_iter().chain(colon).min().or(whole)?;
    let head = Head::of(text[..end].trim_end());
    let name = head.name;
    let is_short = name.split_whitespace().nth(MAX_WORDS).is_none();
    let is_plain = !name.contains([',', ';', ':', '(']) && !name.contains(". ");
    (is_short && is_plain && !name.is_empty()).then_some(head)
}

/// Returns an entry without its number: `2. `, `3) `.
fn without_number(text: &str) -> &str {
    let rest = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_numbered = rest.len() < text.len() && rest.starts_with(['.', ')']);
    if is_numbered { rest[1..].trim_start() } else { text }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn heads_of_entries() {
        for (text, expected) in [
            ("Unity (Vienotība) – liberal.", Some(("Unity", "Vienotība"))),
            ("Reform Party – centre-right.", Some(("Reform Party", ""))),
            ("Forward Bloc (FB): founded in 1958.", Some(("Forward Bloc", "FB"))),
            ("2. Reform Party (RP) – left", Some(("Reform Party", "RP"))),
            ("3) Reform Party.", Some(("Reform Party", ""))),
            ("Leader: Jane Roe", None),
            ("In 1990 – a bad year – it split.", Some(("In 1990", ""))),
            ("Founded in 1990, it – after long talks – split.", None),
            ("unity (Vienotība) – liberal.", None),
        ] {
            let head = head(text).map(|head| (head.name, head.gloss));
            assert_eq!(head, expected, "{text:?}");
        }
    }
}
