//! Words that begin sentences and no name.

use crate::lexicon::cues::PAST_ENDINGS;
use crate::lexicon::dates::Meaning;
use crate::lexicon::names::{ALLIANCE_WORDS, INNER_WORDS, PARTITIVE_NOUNS};
use crate::lexicon::tags::LexicalTag;
use crate::nlp::token::Token;

/// Whether a word cannot begin a name, or, inside a sentence, cannot be part of one.
pub(super) fn is_sentence_word(words: &[Token<'_>], at: usize) -> bool {
    let word = &words[at];
    // "Supporters of the Front founded it"
    let is_link = |next: &Token<'_>| next.is(LexicalTag::NameLink) && !next.is_separated();
    let is_partitive = at == 0
        && words.get(1).is_some_and(is_link)
        && PARTITIVE_NOUNS.contains(word.key)
        && !word.is(LexicalTag::Title);
    // "Joined the Front in 1990": a verb at the head
    // "Legalized in 2011, the Front …"
    let is_opening = || {
        words.get(1).is_some_and(|next| {
            next.is(LexicalTag::Marker) && !next.capital && !next.is_separated()
        })
    };
    let is_verb = (at == 0 || follows_entry_date(words, at))
        && PAST_ENDINGS.ends(word.key)
        && (word.is(LexicalTag::PredicateStart)
            || !word.is(LexicalTag::Organisation) && is_opening());
    // "Foundation of the Front in 1954", "Merger of the Front and the League"
    let is_event = (at == 0 || word.before.contains(['–', '—', ':']) || words[at - 1].key == "-")
        && word.is(LexicalTag::LineageStart)
        && !ALLIANCE_WORDS.contains(word.key)
        && words.get(at + 1).is_some_and(|of| is_link(of) && of.is(LexicalTag::Marker))
        && words.get(at + 2).is_some_and(|next| next.is(LexicalTag::DefiniteArticle))
        && words.get(at + 3).is_some_and(|next| next.capital);
    // "People's Party"
    let is_name = word.possessive
        && word.is(LexicalTag::PossessiveName)
        && words.get(at + 1).is_some_and(|next| next.capital && !next.is_separated());
    // "Public Against Violence"
    let is_inner = || {
        at > 0
            && word.is(LexicalTag::Marker)
            && words[at - 1].capital
            && !words[at - 1].is(LexicalTag::Sentence)
            && !word.is_separated()
            && words.get(at + 1).is_some_and(|next| next.capital && !next.is_separated())
    };
    is_verb
        || is_partitive
        || is_event
        || (word.is(LexicalTag::Sentence)
            && !is_name
            && match at {
                0 => !is_abbreviated(words),
                _ => !is_inner() && !INNER_WORDS.contains(word.key),
            })
}

/// Whether an abbreviation in brackets takes in the first word of a sentence: `All People's Congress (APC) was founded`.
fn is_abbreviated(words: &[Token<'_>]) -> bool {
    const MAX_WORDS: usize = 8;
    let is_part = |word: &&Token<'_>| {
        word.capital || word.tags.has_any([LexicalTag::NameLink, LexicalTag::NameJoint])
    };
    let name = words.iter().take(MAX_WORDS).take_while(|word| !word.before.contains('('));
    let length = name.take_while(is_part).count();
    let Some(short) = words.get(length).filter(|short| short.before.ends_with('(')) else {
        return false;
    };
    let initials = words[..length].iter().filter(|word| word.capital);
    let initials = initials.filter_map(|word| word.text.chars().next());
    length > 2 && short.abbreviation && initials.eq(short.text.chars())
}

/// Whether a word is the first one after the date of an entry of a chronicle: `1965 – Joined the Front`.
pub fn follows_entry_date(words: &[Token<'_>], at: usize) -> bool {
    const MAX_DATE: usize = 4;
    let is_date = |word: &Token<'_>| {
        word.key == "-"
            || word.key.starts_with(|c: char| c.is_ascii_digit())
            || Meaning::of(word.key).is_date_word()
    };
    let is_marked = words[at].before.contains(['–', '—', ':']) || words[at - 1].key == "-";
    at <= MAX_DATE && is_marked && words[..at].iter().all(is_date)
}
