//! Small words in names: those of languages that write adjectives and nouns so, and those of other languages.

use std::ops::Range;

use crate::lexicon::cues::COORDINATORS;
use crate::lexicon::language::Names;
use crate::lexicon::languages::{ENGLISH, LANGUAGES};
use crate::lexicon::names::SMALL_PARTY_NOUNS;
use crate::lexicon::tags::{LanguageId, LexicalTag, LexicalTags};
use crate::nlp::token::Token;

/// Returns the end of a name in another language that goes on with small words, and that a bracket explains: `Stranka za
/// Reku i Dolinu (Party for River and Valley)`.
pub(super) fn glossed_name(words: &[Token<'_>], at: usize) -> Option<usize> {
    const MAX_WORDS: usize = 8;
    const MAX_LETTERS: usize = 3;
    let is_small = |word: &Token<'_>| {
        word.key.len() <= MAX_LETTERS
            && !COORDINATORS.contains(word.key)
            && !word.tags.has_any([
                LexicalTag::Auxiliary,
                LexicalTag::Conjunction,
                LexicalTag::Determiner,
                LexicalTag::Marker,
                LexicalTag::PastVerb,
                LexicalTag::Pronoun,
                LexicalTag::Relative,
                LexicalTag::Temporal,
            ])
    };
    if words[at].capital || !is_small(&words[at]) {
        return None; // as after most names
    }
    let is_part = |word: &&Token<'_>| !word.is_separated() && (word.capital || is_small(word));
    let end = at + words[at..].iter().take(MAX_WORDS).take_while(is_part).count();
    let is_explained = words.get(end).is_some_and(|next| next.before == "(" && next.capital);
    (is_explained && words[end - 1].capital).then_some(end)
}

/// Returns the end of a name in another language whose parts a small word joins that English does not have:
/// `Socialdemokratiet i Danmark`.
pub(super) fn linked_name(
    words: &[Token<'_>],
    at: usize,
    language: Option<LanguageId>,
) -> Option<usize> {
    const MAX_LETTERS: usize = 3;
    let is_english = language.is_none_or(|language| std::ptr::eq(language.words(), ENGLISH));
    let (link, next) = (&words[at], words.get(at + 1)?);
    let is_unknown = !link.capital
        && link.key.len() <= MAX_LETTERS
        && link.key.starts_with(char::is_alphabetic)
        && link.tags == LexicalTags::default();
    let is_name = next.capital && !next.is_separated() && !next.is(LexicalTag::Sentence);
    (is_english && is_unknown && is_name).then_some(at + 2)
}

/// Returns the end of a name with the adjectives and nouns in lower case that continue it, in languages that write
/// names so: `Parti socialiste unifié`, `Union populaire des vignerons`.
pub(super) fn with_small_words(
    words: &[Token<'_>],
    name: Range<usize>,
    language: Option<LanguageId>,
) -> usize {
    let mut end = name.end;
    let Some(next) = words.get(end).filter(|next| !next.capital && !next.is_separated()) else {
        return end;
    };
    // "Napredna stranka": a noun for parties in another language
    let own_words = language.map_or(&[][..], |language| language.words().names.party_words);
    let is_foreign =
        |word: &Token<'_>| SMALL_PARTY_NOUNS.contains(word.key) && !own_words.contains(&word.key);
    if is_foreign(next) {
        return end + 1;
    }
    let after = words.get(end + 1).filter(|after| !after.is_separated());
    if next.tags == LexicalTags::default() && after.is_some_and(is_foreign) {
        return end + 2;
    }
    let Some(names) = language.map(|language| &language.words().names) else { return end };
    let names = match names.small_adjectives.is_empty() {
        true => foreign_names(&words[name.start], names).unwrap_or(names),
        false => names,
    };
    if names.small_adjectives.is_empty()
        || !words[name].iter().any(|word| {
            word.tags.has_any([LexicalTag::Party, LexicalTag::Organisation]) && !word.abbreviation
        })
    {
        return end;
    }
    let free = |at: usize| {
        words.get(at).filter(|word| {
            !word.capital
                && !word.is_separated()
                && !word.tags.has_any([
                    LexicalTag::PredicateStart,
                    LexicalTag::PastVerb,
                    LexicalTag::Auxiliary,
                    LexicalTag::Marker,
                    LexicalTag::Determiner,
                ])
        })
    };
    let links = |at: usize| {
        words.get(at).is_some_and(|word| word.is(LexicalTag::NameLink) && !word.is_separated())
    };
    loop {
        let adjective = free(end).is_some_and(|word| {
            names.small_adjectives.iter().any(|ending| word.key.ends_with(ending))
        });
        let article = usize::from(
            links(end)
                && words.get(end + 1).is_some_and(|word| word.is(LexicalTag::DefiniteArticle)),
        );
        let noun = links(end)
            && free(end + 1 + article).is_some_and(|word| names.small_nouns.contains(&word.key));
        match (adjective, noun) {
            (true, _) => end += 1,
            (false, true) => end += 2 + article,
            (false, false) => return end,
        }
    }
}

/// Returns the words of the language of a noun for parties that begins a name in another language and is no word of that:
/// `Parti libéral` in English.
fn foreign_names(first: &Token<'_>, names: &Names) -> Option<&'static Names> {
    if !first.is(LexicalTag::Party) || names.party_words.contains(&first.key) {
        return None; // as most
    }
    LANGUAGES
        .iter()
        .map(|language| &language.names)
        .find(|names| !names.small_adjectives.is_empty() && names.party_words.contains(&first.key))
}
