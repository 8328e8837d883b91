//! What a document is about.

use std::sync::LazyLock;

use aho_corasick::{AhoCorasick, Match, MatchKind};

use crate::lexicon::elections::CONSTITUENCY_WORDS;
use crate::lexicon::names::{ORGANISATION_WORDS, OWN_NOUNS, PARTY_WORDS};
pub use crate::lexicon::pages::PageType;
use crate::lexicon::pages::{NOUNS, PHRASE_ENDS, TEMPLATES, type_by_label, type_by_noun};
use crate::lexicon::word_map::finder;
use crate::markup::{Arena, Block, Infobox, Page, PageHead, Text};
use crate::model::fold;
use crate::nlp::sentence::sentences;
use crate::nlp::token::{Token, tokens};
use crate::values::key::key;
use crate::values::text::folded_has_word;

/// What a page is about: an election that its title names, or what its first sentences call it, by the
/// keys of its infobox, and by its title. `None` where nothing tells.
pub fn page_type(page: &Page<'_>) -> Option<PageType> {
    let title = page.title.map(Text::as_str).unwrap_or_default();
    let called = lead(page).and_then(called);
    if let Some(subject) = page.infobox().and_then(templated) {
        return Some(subject);
    }
    let boxed = page.infobox().and_then(boxed);
    if titled(title) == Some(PageType::Election) && called != Some(PageType::Party) {
        return Some(PageType::Election);
    }
    match (called, boxed) {
        // a box with the keys of a party says more than "is an organisation" or "is a union"
        (Some(PageType::Person | PageType::Election), _) | (_, None) => {
            called.or_else(|| titled(title))
        }
        (Some(PageType::Other), Some((PageType::Party, weight))) if weight < SURE => called,
        (None, Some((_, weight))) if weight < TELLING => titled(title),
        (_, Some((subject, weight))) if weight >= TELLING => Some(subject),
        _ => called,
    }
}

/// Whether a page in wikitext may be about a party, told by its title and what stands before its first
/// heading, which takes much less than to read it: [`extract`](super::extract) finds a party on no page of
/// which this is false.
///
/// `title` and `text` are as they stand in XML, with `&lt;` for `<`. A noun that markup or letters like those
/// of English hide is not seen: `par&shy;ty`.
///
/// ```
/// use hustings::extract::prefilter;
/// assert!(prefilter("Unity Bloc", "'''Unity Bloc''' is a party in Freedonia.\n== History =="));
/// assert!(!prefilter("Elba", "{{Infobox settlement\n| name = Elba}}\nElba is a town.\n== Party =="));
/// ```
pub fn prefilter(title: &str, text: &str) -> bool {
    let Some(head) = PageHead::of(text, true).filter(|_| !text.trim().is_empty()) else {
        return true;
    };
    if let Some(subject) = head.template().and_then(of_template) {
        return subject == PageType::Party;
    }
    let weight = |written: &str| match type_by_label(&key(written)) {
        Some((PageType::Party, weight)) => u32::from(weight),
        // what an entity stands for is not known here
        _ if written.contains('&') => TELLING,
        _ => 0,
    };
    head.prose().into_iter().any(has_party_noun)
        || titled(title) == Some(PageType::Party)
        || head.keys().map(weight).sum::<u32>() >= TELLING
}

/// Whether a text has one of the nouns that call a thing a party, in small letters, in capitals, or with a
/// capital at its head.
fn has_party_noun(text: &str) -> bool {
    static PARTY_NOUNS: LazyLock<Option<AhoCorasick>> = LazyLock::new(|| {
        let nouns = NOUNS.iter().filter(|(_, told)| *told == PageType::Party);
        let forms = nouns.flat_map(|(noun, _)| {
            let (first, rest) = noun.split_at(1);
            [(*noun).to_owned(), first.to_uppercase() + rest, noun.to_uppercase()]
        });
        AhoCorasick::builder().match_kind(MatchKind::LeftmostLongest).build(forms).ok()
    });
    let is_letter = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphabetic);
    let is_word = |found: Match| {
        let before = found.start().checked_sub(1).and_then(|at| text.as_bytes().get(at));
        !is_letter(before) && !is_letter(text.as_bytes().get(found.end()))
    };
    PARTY_NOUNS.as_ref().is_none_or(|nouns| nouns.find_iter(text).any(is_word))
}

/// The weight of keys that says more than the lead.
const SURE: u32 = 8;
/// The weight of keys that tells anything.
const TELLING: u32 = 2;

/// The first paragraph of a page before any heading.
pub fn lead<'a>(page: &Page<'a>) -> Option<Text<'a>> {
    page.blocks.iter().take_while(|block| !matches!(block, Block::Heading(_))).find_map(|block| {
        match block {
            Block::Paragraph(text) => Some(*text),
            _ => None,
        }
    })
}

/// What a text says its subject is: `X is a … noun`.
fn called(lead: Text<'_>) -> Option<PageType> {
    sentences(lead).into_iter().take(2).find_map(|sentence| {
        let noun = defining_noun(tokens(sentence, &Arena::new()))?;
        type_by_noun(&noun)
    })
}

/// The nouns that a page's own organisation is called by behind "the": for a party those of parties,
/// for any other the noun that defines it and the words of its title.
pub fn self_reference_nouns(page: &Page<'_>, is_party: bool) -> Vec<String> {
    let arena = Arena::new();
    let titled = || {
        let words = page.title.into_iter().flat_map(|title| tokens(title, &arena));
        words.map(|word| word.key.to_owned())
    };
    if is_party {
        return OWN_NOUNS.iter().map(|noun| (*noun).to_owned()).chain(titled()).collect();
    }
    let defining = lead(page).into_iter().flat_map(sentences).take(2);
    let defining = defining.filter_map(|sentence| defining_noun(tokens(sentence, &Arena::new())));
    defining.chain(titled()).collect()
}

/// Whether a title, or one of the nouns that define what it names, is that of an organisation.
pub fn is_organisation(title: &str, nouns: &[String]) -> bool {
    let organised = |word: &str| ORGANISATION_WORDS.contains(&word) || PARTY_WORDS.contains(&word);
    let title = fold(title);
    title.split(' ').any(organised) || nouns.iter().any(|noun| organised(noun) || noun == "wing")
}

/// The last word of the phrase that a sentence defines its subject by, or the last one in it that is
/// known.
fn defining_noun(words: &[Token<'_>]) -> Option<String> {
    let verb = words.windows(2).position(|pair| {
        matches!(pair[0].key, "is" | "was" | "are" | "were")
            && matches!(pair[1].key, "a" | "an" | "the" | "one")
    })?;
    let phrase = &words[verb + 2..];
    let phrase = if words[verb + 1].key == "one" { phrase.get(2..)? } else { phrase };
    let end = phrase
        .iter()
        .enumerate()
        .position(|(at, word)| at > 0 && (PHRASE_ENDS.contains(&word.key) || word.is_parted()))
        .unwrap_or(phrase.len());
    phrase[..end]
        .iter()
        .rev()
        .map(|word| word.key)
        .find(|word| type_by_noun(word).is_some())
        .map(str::to_owned)
}

/// What the name of an infobox's template tells.
fn templated(infobox: &Infobox<'_>) -> Option<PageType> {
    of_template(&fold(infobox.template?.as_str()).replace('_', " "))
}

/// What a folded name of a template tells.
fn of_template(name: &str) -> Option<PageType> {
    static WORDS: LazyLock<Option<AhoCorasick>> =
        LazyLock::new(|| finder(TEMPLATES.iter().map(|(word, _)| *word)));
    let found = WORDS.as_ref()?.find_overlapping_iter(name);
    let first = found.map(|found| found.pattern().as_usize()).min()?;
    TEMPLATES.get(first).map(|(_, subject)| *subject)
}

/// What the keys of an infobox tell, with their weight.
fn boxed(infobox: &Infobox<'_>) -> Option<(PageType, u32)> {
    let keys = infobox.entries.iter().map(|entry| key(entry.key.as_str()));
    let defaults: Vec<(PageType, u8)> = keys.filter_map(|key| type_by_label(&key)).collect();
    let weight = |subject: PageType| -> u32 {
        defaults
            .iter()
            .filter(|(told, _)| *told == subject)
            .map(|(_, weight)| u32::from(*weight))
            .sum()
    };
    [PageType::Party, PageType::Person, PageType::Election, PageType::Other]
        .into_iter()
        .map(|subject| (subject, weight(subject)))
        .rev()
        .max_by_key(|(_, weight)| *weight)
        .filter(|(_, weight)| *weight > 0)
}

/// What a title tells by its words.
fn titled(title: &str) -> Option<PageType> {
    let title = fold(title);
    let words: Vec<&str> = title.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
    let of_election = |word: &&str| type_by_noun(word) == Some(PageType::Election);
    if words.contains(&"list") || words.contains(&"lists") {
        Some(PageType::Other)
    } else if words.iter().any(of_election) || folded_has_word(&title, &CONSTITUENCY_WORDS) {
        Some(PageType::Election)
    } else if words.iter().any(|word| PARTY_WORDS.contains(word)) {
        Some(PageType::Party)
    } else {
        None
    }
}
