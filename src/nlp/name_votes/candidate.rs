//! Which chunks may be names that no word in them explains.

use std::ops::Range;

use crate::lexicon::cues::COORDINATORS;
use crate::lexicon::lists::POSITIONS;
use crate::lexicon::names::{
    ADVERB_ENDINGS, COMPOUND_ENDINGS, DOCTRINE_ADJECTIVES, PLACE_ADJECTIVE_ENDINGS,
};
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::nlp::chunk::{has_plural_ending, names_organisation};
use crate::nlp::name_votes::apposition::is_called;
use crate::nlp::name_votes::ends_in_capitals;
use crate::nlp::token::Token;

/// Returns the part of a chunk that may be a name which no word in it explains.
pub(super) fn candidate(words: &[Token<'_>], chunk: &Range<usize>) -> Option<Range<usize>> {
    // "Irish Fianna Fáil politician": the adjective is no part of the name
    let adjectives = words[chunk.clone()].iter().take_while(|word| word.is(LexicalTag::People));
    // "Disaffected CP members": the capital is that of the sentence
    let opens = chunk.start == 0 && chunk.len() == 2 && words[1].abbreviation;
    let adjectives = adjectives.count().max(usize::from(opens));
    let start = (chunk.start + adjectives).min(chunk.end - 1);
    // "Dáil for Dublin": only an organisation has such a complement
    let link = (start + 1..chunk.end).find(|&at| words[at].is(LexicalTag::NameLink));
    // "Together for Dorn"
    let link = link.filter(|&link| {
        words[link].is(LexicalTag::Marker)
            && !words[start].is(LexicalTag::Sentence)
            && !names_organisation(&words[start..chunk.end])
    });
    let whole = chunk.start..link.unwrap_or(chunk.end);
    let chunk = start..whole.end;
    let named = &words[chunk.clone()];
    let is_adjective = |word: &Token<'_>| {
        word.tags.has_any([LexicalTag::NotPerson, LexicalTag::People, LexicalTag::Country])
    };
    // "New Centre"
    let is_position = || {
        named.len() > 1
            && POSITIONS.iter().any(|(noun, _)| *noun == named[named.len() - 1].key)
            && !named[..named.len() - 1]
                .iter()
                .any(|word| word.tags.has_any([LexicalTag::People, LexicalTag::Country]))
    };
    // "Maharashtra Chief Minister"
    let is_office = named.len() > 1 && named[named.len() - 1].is(LexicalTag::Title);
    let is_other = names_organisation(named)
        || is_office
        || named.iter().all(is_adjective) && !is_position()
        || named[0].text.starts_with(char::is_lowercase)
        || (named.len() == 1 && is_no_single_name(words, chunk.start));
    if is_other && is_common(words, &whole) {
        return Some(whole);
    }
    (!is_other || named.len() > 1 && is_called(words, &chunk)).then_some(chunk)
}

/// Whether all words of a name after the definite article are common, so that it needs more evidence: `the Jewish Home`, `the
/// New Hope`, but not `the Turkish Parliament`.
pub(super) fn is_common(words: &[Token<'_>], name: &Range<usize>) -> bool {
    let Some([.., last]) = words.get(name.clone()) else { return false };
    let is_adjective = |word: &Token<'_>| {
        word.tags.has_any([LexicalTag::NotPerson, LexicalTag::People, LexicalTag::PartyAdjective])
    };
    let is_definite = name.start > 0 && words[name.start - 1].is(LexicalTag::DefiniteArticle);
    is_definite
        && name.len() == 2
        && is_adjective(&words[name.start])
        && last.capital
        && !last.is_separated()
        && !last.possessive
        && !last.tags.has_any([
            LexicalTag::Country,
            LexicalTag::People,
            LexicalTag::Title,
            LexicalTag::Party,
            LexicalTag::Organisation,
            LexicalTag::PartyAdjective,
            LexicalTag::Body,
            LexicalTag::OfficeStart,
            LexicalTag::NoOrganisationEnding,
        ])
}

/// Whether a single word is no name that the words around it can explain.
fn is_no_single_name(words: &[Token<'_>], at: usize) -> bool {
    let word = &words[at];
    // "a National-Labour coalition"
    let describes = || {
        word.key.contains(['-', '–'])
            && !ends_in_capitals(word.text)
            && words.get(at + 1).is_some_and(|next| !next.capital && !next.is_separated())
            && word.key.split(['-', '–']).all(|part| {
                let tags = LexicalTags::of(part);
                tags.has_any([LexicalTag::PartyAdjective, LexicalTag::NotPerson])
            })
    };
    // "his Warsaw-based group"
    if COMPOUND_ENDINGS.ends(word.key) {
        return true;
    }
    // "a Ruritanian party"
    let is_demonym = || {
        PLACE_ADJECTIVE_ENDINGS.ends(word.key)
            && words.get(at + 1).is_some_and(|next| {
                next.is(LexicalTag::FoundedNoun) && !next.capital && !next.is_separated()
            })
    };
    // "merged with the Liberals"
    let is_plural = || {
        word.is(LexicalTag::Organisation)
            && at.checked_sub(1).is_some_and(|at| words[at].is(LexicalTag::DefiniteArticle))
            && has_plural_ending(word.key)
    };
    // "a coalition with Labour", but not "the Labour government"
    let is_labour = || {
        let has_article = at.checked_sub(1).is_some_and(|at| words[at].is(LexicalTag::Determiner));
        let next = words.get(at + 1).filter(|next| !next.is_separated());
        word.is(LexicalTag::PartyAdjective)
            && !has_article
            && next.is_none_or(|next| {
                next.tags.has_any([
                    LexicalTag::Marker,
                    LexicalTag::Auxiliary,
                    LexicalTag::PastVerb,
                    LexicalTag::Conjunction,
                ]) || COORDINATORS.contains(next.key)
            })
    };
    // "Merger of the Front and the League"
    let opens = at == 0 && word.tags.has_any([LexicalTag::PredicateStart, LexicalTag::MemberNoun]);
    // "Formally disbanded in 1938, it …"
    let is_adverb = at == 0 && word.key.len() > 4 && ADVERB_ENDINGS.ends(word.key);
    word.key.len() < 3
        || opens
        || is_adverb
        || describes()
        || is_demonym()
        || (word.is(LexicalTag::Organisation) && !is_plural() && !is_labour())
        || word.tags.has_any([
            LexicalTag::Country,
            LexicalTag::People,
            LexicalTag::Sentence,
            LexicalTag::NotPerson,
            LexicalTag::Title,
            LexicalTag::Party,
            LexicalTag::Body,
            LexicalTag::NoAbbreviation,
            LexicalTag::GivenName,
            LexicalTag::NoOrganisationEnding,
        ])
        || DOCTRINE_ADJECTIVES.ends(word.key)
}
