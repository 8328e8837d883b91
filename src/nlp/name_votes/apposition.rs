//! What a noun beside a name says that it is: `a party called Mapam`, `Mapam, a party in Dorn`.

use std::ops::Range;

use crate::lexicon::cues::{EXISTENCE_WORDS, IMPERSONAL_RELATIVES, RENAMING_CUES};
use crate::lexicon::frames::Marker;
use crate::lexicon::pages::{COPULAS, PageType, type_by_noun};
use crate::lexicon::predicates::NAME_NOUNS;
use crate::lexicon::tags::LexicalTag;
use crate::nlp::gloss::is_cued;
use crate::nlp::marker::marker_of;
use crate::nlp::name_votes::NameType;
use crate::nlp::token::Token;

/// Whether a relative clause at a token tells of an organisation: `…, which had disbanded in 1994`.
pub(super) fn is_told_of(words: &[Token<'_>], at: usize) -> bool {
    const MAX_DISTANCE: usize = 3;
    let Some(rest) = words.get(at..) else { return false };
    let [pronoun, rest @ ..] = rest else { return false };
    let mut verbs = rest.iter().take(MAX_DISTANCE).take_while(|word| !word.is_separated());
    pronoun.before == ","
        && IMPERSONAL_RELATIVES.contains(pronoun.key)
        && verbs.any(|word| word.is(LexicalTag::LineageStart) && !word.is(LexicalTag::Marker))
}

/// Whether a name is that of an organisation that has not been named: `an alliance called Mapam`, `a party known as the
/// Mapam`, but not `a party as such`.
pub(super) fn is_called(words: &[Token<'_>], chunk: &Range<usize>) -> bool {
    const MAX_DISTANCE: usize = 4;
    let first = chunk.start.saturating_sub(MAX_DISTANCE);
    let is_naming = |word: &Token<'_>| word.is(LexicalTag::Naming);
    let before = &words[first..chunk.start];
    let noun = before.iter().rposition(|word| !is_naming(word) && !word.is(LexicalTag::Determiner));
    noun.is_some_and(|noun| {
        let mut called = before[noun + 1..].iter();
        before[noun].is(LexicalTag::FoundedNoun)
            && !before[noun].capital
            && called.any(|word| is_naming(word) && !word.is(LexicalTag::Marker))
            // "one party, called Mapam"
            && matches!(before[noun + 1].before, "" | ",")
            && !words[first + noun + 2..=chunk.start].iter().any(Token::is_separated)
    })
}

/// Whether a name is one that somebody takes: `adopted the name Mapam`, but not `the city was renamed Rosario`.
pub(super) fn is_taken(words: &[Token<'_>], chunk: &Range<usize>) -> bool {
    let before = words[..chunk.start].iter().rev();
    let mut before = before.skip_while(|word| marker_of(word) == Some(Marker::Of));
    let follows_noun = before.next().is_some_and(|word| NAME_NOUNS.contains(word.key));
    follows_noun
        && !words[chunk.end - 1].is(LexicalTag::NotPerson)
        && is_cued(words, chunk.start, &RENAMING_CUES)
}

/// Whether a name explains an indefinite noun for an organisation before it: `a new party, Fianna Fáil`, but not `as leader of the party, Roe`.
pub(super) fn is_apposed(words: &[Token<'_>], chunk: &Range<usize>) -> bool {
    const MAX_DISTANCE: usize = 3;
    let Some(noun) = chunk.start.checked_sub(1) else { return false };
    let opens =
        |word: &Token<'_>| word.is(LexicalTag::Determiner) && !word.is(LexicalTag::DefiniteArticle);
    words[chunk.start].before == ","
        && words[noun].is(LexicalTag::FoundedNoun)
        && !words[noun].capital
        && !words[chunk.start].is(LexicalTag::GivenName)
        && words.get(chunk.end).is_none_or(Token::is_separated)
        && words[noun.saturating_sub(MAX_DISTANCE)..noun].iter().any(opens)
}

/// Returns the place after the bracket that opens at a token, or the token.
fn after_bracket(words: &[Token<'_>], at: usize) -> usize {
    const MAX_LENGTH: usize = 16;
    if !words.get(at).is_some_and(|word| word.before.ends_with('(')) {
        return at; // as after most names
    }
    let inside = at + 1..words.len().min(at + 1 + MAX_LENGTH);
    let mut inside = inside.filter(|&at| words[at].before.contains([')', '(']));
    inside.next().filter(|&end| words[end].before == ")").unwrap_or(at)
}

/// Returns the type that an apposition or a definition gives the name before it: `Egbe Omo Oduduwa, a cultural
/// society`, `the Young Moors are a breakaway`, `Mapam (United Party, UP) was a party founded in 1948`.
pub(super) fn apposition(words: &[Token<'_>], at: usize) -> Option<NameType> {
    const MAX_LENGTH: usize = 7;
    const MAX_DEFINITION: usize = 12;
    let at = after_bracket(words, at);
    let first = words.get(at)?;
    let copula = COPULAS.contains(first.key) && matches!(first.before, "" | ")");
    let noun = if copula { at + 1 } else { at };
    let opens = words.get(noun).filter(|word| word.is(LexicalTag::Determiner))?;
    if !(copula || opens.before == ",") {
        return None;
    }
    let most = if copula { MAX_DEFINITION } else { MAX_LENGTH };
    let rest = words.get(noun + 1..words.len().min(noun + 1 + most))?;
    let phrase = rest.iter().take_while(|word| {
        !word.is_separated()
            && !word.tags.has_any([LexicalTag::Marker, LexicalTag::Auxiliary, LexicalTag::Relative])
    });
    let length = phrase.clone().count();
    // "was a party founded in 1948"
    let describes = |word: &Token<'_>| word.has_past_ending() || EXISTENCE_WORDS.contains(word.key);
    let is_noun = |at: &usize| rest[*at].is(LexicalTag::FoundedNoun) && !rest[*at].capital;
    let head = (0..length).find(is_noun).filter(|_| copula);
    if head.is_some_and(|head| head + 1 < length && describes(&rest[head + 1])) {
        return Some(NameType::Organisation);
    }
    let head = phrase.filter(|word| !word.capital).last()?;
    // "Since World War II, the party has …": no apposition but the subject
    let next = words.get(noun + 1 + length);
    let goes_on = next.is_some_and(|next| !next.is_separated() && next.is(LexicalTag::Auxiliary));
    if !copula && opens.is(LexicalTag::DefiniteArticle) && goes_on {
        return None;
    }
    match type_by_noun(head.key) {
        Some(PageType::Person) => Some(NameType::Person),
        _ if head.is(LexicalTag::FoundedNoun) => Some(NameType::Organisation),
        _ if copula && head.is(LexicalTag::OrganisationFollower) => Some(NameType::Organisation),
        _ => None,
    }
}
