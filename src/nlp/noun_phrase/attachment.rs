//! How a noun phrase is attached: the preposition before it, past articles, adjectives and nouns for members.

use std::ops::Range;

use crate::lexicon::cues::{COORDINATORS, LISTING_WORDS, PLURAL_OWN_NOUNS, SUBJECT_PRONOUNS};
use crate::lexicon::frames::{Marker, Sense};
use crate::lexicon::predicates::{
    FAVOUR_NOUNS, GENITIVE_ARTICLES, NAME_NOUNS, PART_NOUNS, REMAINS_NOUNS, REST_PHRASES,
};
use crate::lexicon::tags::LexicalTag;
use crate::nlp::chunk::has_plural_ending;
use crate::nlp::clause::is_verb;
use crate::nlp::marker::{marker_of, meanings};
use crate::nlp::noun_phrase::NounPhrase;
use crate::nlp::predicate::{Predicate, Voice, office_length};
use crate::nlp::token::{Token, phrase_length};

/// Finds the preposition before a phrase, past articles, adjectives and nouns for its members, but not that of the
/// last place, which ends at `place`.
pub(super) fn attach(
    words: &[Token<'_>],
    phrase: &mut NounPhrase,
    previous: Option<&NounPhrase>,
    place: usize,
    predicates: &[Predicate],
    dates: &[Range<usize>],
) {
    const MAX_DISTANCE: usize = 5;
    const MAX_MEMBER_DISTANCE: usize = 10;
    let mut at = phrase.tokens.start;
    // "until it was renamed": no preposition
    let acts = words.get(phrase.tokens.end).is_some_and(is_verb);
    if acts && SUBJECT_PRONOUNS.contains(words[at].key) && phrase.tokens.len() == 1 {
        return;
    }
    // "the former Social Democratic (SPD) minister": the brackets are no boundary
    let is_gloss = words[at].before.ends_with('(')
        && words.get(phrase.tokens.end).is_some_and(|next| next.before.starts_with(')'));
    let is_predicate = |at: usize| predicates.iter().any(|one| one.tokens.contains(&at));
    if let Some(noun) = name_noun(words, at).filter(|noun| !is_predicate(*noun)) {
        phrase.marker = Some(Marker::As);
        phrase.markers = &[];
        phrase.start = noun;
        return;
    }
    let genitive = |article: usize| {
        words[article].is(LexicalTag::Determiner)
            && GENITIVE_ARTICLES.contains(words[article].key)
            && previous.is_none_or(|previous| article > previous.tokens.end)
            && article.checked_sub(1).is_some_and(|noun| {
                words[noun].capital
                    && !words[article].is_separated()
                    && !words[noun].is(LexicalTag::Sentence)
            })
    };
    if let Some(preposition) = before_description(words, at, predicates) {
        phrase.start = preposition;
        phrase.markers = meanings(words[preposition].key);
        phrase.marker = phrase.markers.first().copied();
        return;
    }
    if let Some(group) = listed_group(words, at, place) {
        (at, phrase.start) = (group, group);
    }
    let begin = at;
    if genitive(at) {
        // "Mitglieder der Partei": the article belongs to the phrase
        let noun = at - 1;
        phrase.is_membership = words[noun].is(LexicalTag::MemberNoun);
        if !phrase.is_membership {
            phrase.marker = Some(Marker::Of);
            return;
        }
        at = noun;
        phrase.start = noun;
    }
    while let Some(before) = at.checked_sub(1).filter(|&before| before >= place) {
        let limit = if phrase.is_membership { MAX_MEMBER_DISTANCE } else { MAX_DISTANCE };
        let bracket = is_gloss && at == begin;
        // "with a smaller group, the Front": the name says which group
        let names = words[at].before == ","
            && begin <= at + 1
            && words[before].is(LexicalTag::FoundedNoun)
            && !words[before].capital;
        let is_open = bracket || names;
        if begin - at > limit || (words[at].before.contains([',', ';', ':', '(', ')']) && !is_open)
        {
            return;
        }
        let word = &words[before];
        if let Some(previous) = previous.filter(|previous| before < previous.tokens.end) {
            // "by Labour minister Jane Roe"
            if previous.is_membership || phrase.is_membership {
                phrase.marker = previous.marker;
                phrase.markers = previous.markers;
            }
            return;
        }
        if is_predicate(before) || dates.iter().any(|date| date.contains(&before)) {
            // "leader of the Front": the preposition is part of the predicate
            let is_noun =
                |one: &Predicate| one.voice == Voice::Noun && one.tokens.contains(&before);
            if word.is(LexicalTag::Marker) && predicates.iter().any(is_noun) {
                phrase.markers = meanings(word.key);
                phrase.marker = phrase.markers.first().copied();
            }
            return;
        }
        // "Mitglieder der Union", but not "trat der Union bei"
        let is_genitive = genitive(before);
        if word.is(LexicalTag::Marker) || is_genitive {
            let meanings = if is_genitive { &[Marker::Of] } else { meanings(word.key) };
            let marker = meanings[0];
            if before == 0 && begins_after_opening(words, phrase.tokens.start, marker) {
                phrase.start = phrase.tokens.start - 1;
                return;
            }
            // "in favour of Roe"
            let favour = before
                .checked_sub(1)
                .filter(|&at| marker == Marker::Of && FAVOUR_NOUNS.contains(words[at].key));
            if let Some(favour) = favour {
                phrase.start = favour.saturating_sub(1);
                phrase.marker = Some(Marker::Into);
                phrase.markers = &[];
                return;
            }
            // "what was left of the Front" acts as the Front
            if let Some(rest) = rest_phrase(words, before).filter(|_| marker == Marker::Of) {
                phrase.start = rest;
                return;
            }
            // "members of the Front": the members are the argument
            // "by former leaders of the Front"
            let are_leaders = |at: usize| {
                let mut at_word = predicates.iter().filter(|one| one.tokens.contains(&at));
                at_word.all(|one| one.sense.is_none() && one.weight == 1)
            };
            let members = before.checked_sub(1).filter(|at| !is_predicate(*at) || are_leaders(*at));
            let of_members = members.is_some_and(|at| {
                words[at].is(LexicalTag::MemberNoun) && !is_office_of(words, at, predicates)
            }) && matches!(marker, Marker::Of | Marker::From | Marker::In);
            phrase.start = before;
            if !of_members {
                phrase.marker = Some(marker);
                phrase.markers = meanings;
                return;
            }
            phrase.is_membership = true;
            at = before - 1;
            phrase.start = at;
            continue;
        }
        let joins = COORDINATORS.contains(word.key) && !phrase.is_membership;
        if joins
            || word.tags.has_any([LexicalTag::Auxiliary, LexicalTag::PastVerb])
            || (word.is(LexicalTag::Relative) && !word.is(LexicalTag::Determiner))
            || (word.is(LexicalTag::Conjunction) && !phrase.is_membership)
        {
            return;
        }
        if word.is(LexicalTag::MemberNoun) && !word.capital {
            phrase.is_membership |= at < phrase.tokens.start;
        }
        at = before;
        if word.is(LexicalTag::Determiner) || !word.capital {
            phrase.start = phrase.start.min(before);
        }
    }
}

/// Attaches members or parts after a pronoun: `some of its members`, `by its remnants`.
/// Returns whether the phrase is of such.
pub(super) fn attach_members(words: &[Token<'_>], phrase: &mut NounPhrase) -> bool {
    const MAX_QUANTITY: usize = 3;
    let end = phrase.tokens.end;
    // "its left wing": past an adjective
    let is_part = |at: usize| {
        words.get(at).is_some_and(|noun| {
            !noun.capital && !noun.is_separated() && PART_NOUNS.contains(noun.key)
        })
    };
    let is_adjective = words
        .get(end)
        .is_some_and(|word| !word.capital && !word.is_separated() && !word.is(LexicalTag::Marker));
    let are_members = phrase.is_membership
        && words.get(end).is_some_and(|noun| {
            !noun.capital && (has_plural_ending(noun.key) || REMAINS_NOUNS.contains(noun.key))
        });
    let is_of_own = phrase.tokens.len() == 1 && words[phrase.tokens.start].is(LexicalTag::Pronoun);
    if !is_of_own || !(are_members || is_part(end) || is_adjective && is_part(end + 1)) {
        return false;
    }
    phrase.is_membership = true;
    let mut start = phrase.tokens.start;
    let before = |at: usize| at.checked_sub(1).filter(|_| !words[at].is_separated());
    if let Some(of) = before(start).filter(|&of| marker_of(&words[of]) == Some(Marker::Of)) {
        // "a number of its members"
        let is_quantity = |at: &usize| {
            let word = &words[*at];
            !word.capital
                && !words[at + 1].is_separated()
                && !word.tags.has_any([
                    LexicalTag::Marker,
                    LexicalTag::Auxiliary,
                    LexicalTag::PastVerb,
                ])
        };
        let quantity = (of.saturating_sub(MAX_QUANTITY)..of).rev().take_while(is_quantity);
        start = quantity.last().unwrap_or(of);
    }
    let preposition = before(start).filter(|&at| words[at].is(LexicalTag::Marker));
    phrase.start = preposition.unwrap_or(start);
    phrase.markers = preposition.map_or(&[][..], |at| meanings(words[at].key));
    phrase.marker = phrase.markers.first().copied();
    true
}

/// Returns the preposition after a predicate that attaches a name past what describes it: 3 for `was succeeded by her
/// deputy, Doe`. Where no predicate precedes, the comma ends an opening: `After his death, Doe …`.
fn before_description(words: &[Token<'_>], name: usize, predicates: &[Predicate]) -> Option<usize> {
    const MAX_WORDS: usize = 4;
    const MAX_GAP: usize = 3;
    if words[name].before != "," || !words[name].capital {
        return None; // as most names
    }
    let is_small = |at: &usize| {
        let word = &words[*at];
        !word.capital
            && !words[at + 1].is_separated()
            && !word.tags.has_any([
                LexicalTag::Auxiliary,
                LexicalTag::PastVerb,
                LexicalTag::Conjunction,
                LexicalTag::Relative,
            ])
            && !word.key.starts_with(|c: char| c.is_ascii_digit())
    };
    let noun = name.checked_sub(1).filter(|&noun| !words[noun].capital)?;
    let mut before = (noun.saturating_sub(MAX_WORDS)..noun).rev().take_while(is_small);
    let preposition = before.find(|&at| words[at].is(LexicalTag::Marker))?;
    let opens = words[preposition + 1].tags.has_any([LexicalTag::Determiner, LexicalTag::Pronoun]);
    let is_agent =
        matches!(marker_of(&words[preposition]), Some(Marker::By | Marker::Into | Marker::With));
    // "was replaced as leader by a lawyer, Doe"
    let follows = predicates.iter().any(|one| {
        let gap = one.tokens.end..preposition;
        gap.len() <= MAX_GAP
            && words.get(gap.start..=gap.end).is_some_and(|gap| {
                !gap.iter().any(|word| word.is_separated() || word.is(LexicalTag::Auxiliary))
            })
    });
    (opens && is_agent && follows).then_some(preposition)
}

/// Whether a name with its article begins the sentence proper, after a noun with a preposition: `For that reason the Front
/// left`, but not `With its ally the Front it left`.
fn begins_after_opening(words: &[Token<'_>], name: usize, marker: Marker) -> bool {
    let Some(article) = name.checked_sub(1).filter(|&at| at > 1) else { return false };
    let noun = &words[article - 1];
    words[article].is(LexicalTag::DefiniteArticle)
        && !matches!(marker, Marker::With | Marker::By)
        && !noun.capital
        && words[1].tags.has_any([LexicalTag::Determiner, LexicalTag::Pronoun])
        && !noun.tags.has_any([
            LexicalTag::Determiner,
            LexicalTag::Marker,
            LexicalTag::MemberNoun,
            LexicalTag::FoundedNoun,
        ])
}

/// Returns where the noun for several organisations begins that those from a token on are listed after: `six parties,
/// including the Front`, `two groups: the Front`.
fn listed_group(words: &[Token<'_>], at: usize, place: usize) -> Option<usize> {
    const MAX_DISTANCE: usize = 4;
    let is_article = |at: usize| words[at].is(LexicalTag::Determiner);
    let first = at.checked_sub(1).filter(|&at| is_article(at)).unwrap_or(at);
    let listing = first.checked_sub(1).filter(|&at| LISTING_WORDS.contains(words[at].key));
    let opens = words[first].before.ends_with([',', ':', '–', '—']);
    let noun = listing.or(Some(first).filter(|_| opens))?.checked_sub(1)?;
    if words[noun].capital || !PLURAL_OWN_NOUNS.contains(words[noun].key) {
        return None;
    }
    let describes = |at: &usize| {
        let word = &words[*at];
        !words[at + 1].is_separated()
            && !word.tags.has_any([LexicalTag::Marker, LexicalTag::Auxiliary, LexicalTag::PastVerb])
            && !COORDINATORS.contains(word.key)
    };
    let start = (noun.saturating_sub(MAX_DISTANCE).max(place)..noun).rev().take_while(describes);
    Some(start.last().unwrap_or(noun))
}

/// Returns the noun that says that a name at a token is one: `under the name of the Front`.
fn name_noun(words: &[Token<'_>], at: usize) -> Option<usize> {
    const MAX_DISTANCE: usize = 3;
    let small = |at: &usize| {
        words[*at].is(LexicalTag::Determiner) || marker_of(&words[*at]) == Some(Marker::Of)
    };
    let mut before = (at.saturating_sub(MAX_DISTANCE)..at).rev();
    let noun = before.find(|at| !small(at))?;
    let article = noun.checked_sub(2).map(|at| &words[at..noun]);
    let is_place = article.is_some_and(|words| {
        words[0].is(LexicalTag::Marker) && words[1].is(LexicalTag::Determiner)
    });
    (NAME_NOUNS.contains(words[noun].key) && is_place).then_some(noun)
}

/// Whether somebody takes or leaves the office at a token: `elected chairman of the Front`, but not `the chairman of
/// the Front founded A`.
fn is_office_of(words: &[Token<'_>], at: usize, predicates: &[Predicate]) -> bool {
    const MAX_DISTANCE: usize = 7;
    predicates.iter().any(|one| {
        let gap = one.tokens.end..at;
        matches!(one.sense, Some(Sense::Elect | Sense::Lead | Sense::Resign | Sense::Replace))
            && one.tokens.end <= at
            && gap.len() <= MAX_DISTANCE
            && !words[gap.start..=at].iter().any(Token::is_separated)
    }) && ends_office(words, at)
}

/// Whether an office ends with a token: `general secretary`.
fn ends_office(words: &[Token<'_>], at: usize) -> bool {
    const MAX_WORDS: usize = 3;
    let mut starts = at.saturating_sub(MAX_WORDS - 1)..=at;
    starts.any(|start| office_length(&words[start..]).is_some_and(|length| start + length > at))
}

/// Returns where a phrase for what is left of something begins that ends before a token: `what was left`.
fn rest_phrase(words: &[Token<'_>], end: usize) -> Option<usize> {
    const MAX_LENGTH: usize = 4;
    let mut starts = end.saturating_sub(MAX_LENGTH)..end;
    let is_whole = |start: usize| {
        let length = |phrase: &str| phrase_length(&words[start..], phrase);
        REST_PHRASES.iter().any(|phrase| length(phrase) == Some(end - start))
    };
    starts.rfind(|&start| is_whole(start))
}
