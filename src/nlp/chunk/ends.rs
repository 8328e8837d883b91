//! Where a name ends: with what belongs to it, and without what describes the next word.

use std::ops::Range;

use crate::lexicon::lists::POST_NOMINALS;
use crate::lexicon::names::{DOCTRINE_ADJECTIVES, PLACE_ADJECTIVE_ENDINGS};
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::nlp::chunk::{
    has_plural_ending, is_authority, names_organisation, names_organisation_ending,
};
use crate::nlp::token::Token;
use crate::values::text::is_qualifier;

/// Returns the end of a name of an organisation with the words in quotation marks after it: `the Peasants' Party "Piast"`.
pub(super) fn quoted(words: &[Token<'_>], name: Range<usize>) -> Option<usize> {
    const MAX_WORDS: usize = 4;
    const MARKS: [&str; 5] = ["\"", "“", "„", "«", "”"];
    let first = words.get(name.end).filter(|first| MARKS.contains(&first.before))?;
    if !first.capital || !names_organisation_ending(&words[name.clone()]) {
        return None;
    }
    let closes =
        |at: usize| words.get(at).is_none_or(|next| next.before.starts_with(['"', '”', '“', '»']));
    (name.end + 1..=words.len().min(name.end + MAX_WORDS))
        .take_while(|&end| {
            words[end - 1].capital && (end == name.end + 1 || !words[end - 1].is_separated())
        })
        .find(|&end| closes(end))
}

/// Returns the end of a name with the qualifier in brackets that belongs to it: `Communist Party of Greece
/// (Marxist–Leninist)`, `KKE (m-l)`, `Communist Party (Marxist) Reed Centre`.
pub(super) fn qualified(words: &[Token<'_>], name: Range<usize>) -> Option<usize> {
    let qualifier = words.get(name.end)?;
    let end = name.end + 1;
    let closes = words.get(end).is_none_or(|next| next.before.starts_with(')'));
    let qualifies = qualifier.before == "("
        && closes
        && is_qualifier(qualifier.text)
        && names_organisation(&words[name]);
    qualifies.then(|| end + goes_on(&words[end..]))
}

/// Returns the number of words after a qualifier that go on with the name: 2 in `(Marxist) Reed Centre`, 1 in `(Marxist)
/// (Reed)`.
fn goes_on(rest: &[Token<'_>]) -> usize {
    const MAX_WORDS: usize = 4;
    let Some(first) = rest.first().filter(|first| first.capital) else { return 0 };
    let is_other = |word: &Token<'_>| {
        word.tags.has_any([
            LexicalTag::Sentence,
            LexicalTag::Title,
            LexicalTag::GivenName,
            LexicalTag::People,
            LexicalTag::Country,
        ])
    };
    let brackets: String = first.before.split_whitespace().collect();
    let closes = || rest.get(1).is_none_or(|next| next.before.starts_with(')'));
    match brackets.as_str() {
        ")(" => usize::from(!first.abbreviation && !is_other(first) && closes()),
        ")" => {
            let words = rest
                .iter()
                .enumerate()
                .take_while(|(at, word)| word.capital && (*at == 0 || !word.is_separated()));
            let count = words.count();
            match count <= MAX_WORDS && !rest[..count].iter().any(is_other) {
                true => count,
                false => 0,
            }
        }
        _ => 0,
    }
}

/// Returns the end of a name without the adjective that describes the noun after it: `the Reed Union for the Italian
/// elections`.
pub(super) fn without_adjective(words: &[Token<'_>], name: Range<usize>) -> usize {
    let [.., link, article, adjective] = &words[name.clone()] else { return name.end };
    let (link, length) = match article.is(LexicalTag::DefiniteArticle) {
        true => (link, 3),
        false => (article, 2),
    };
    let describes = name.len() > length
        && link.is(LexicalTag::NameLink)
        && !adjective.possessive
        && (adjective.is(LexicalTag::People) || PLACE_ADJECTIVE_ENDINGS.ends(adjective.key))
        && words.get(name.end).is_some_and(|next| {
            !next.capital
                && next.key.starts_with(char::is_alphabetic)
                && !next.tags.has_any([LexicalTag::NameJoint, LexicalTag::NameLink])
                && !next.has_past_ending()
        })
        && !closes(words, name.end);
    name.end - if describes { length } else { 0 }
}

/// Whether a name ends before a token: a mark, a verb, a small word or nothing follows.
pub(super) fn closes(words: &[Token<'_>], at: usize) -> bool {
    words.get(at).is_none_or(|next| {
        next.is_separated()
            || next.tags.has_any([
                LexicalTag::Auxiliary,
                LexicalTag::PastVerb,
                LexicalTag::Marker,
                LexicalTag::Relative,
                LexicalTag::Determiner,
            ])
    })
}

/// Returns the end of a name without the letters of honours behind it: `Jane Roe QC`.
pub(super) fn without_honours(words: &[Token<'_>], name: Range<usize>) -> usize {
    const MIN_WORDS: usize = 2;
    let mut end = name.end;
    while end > name.start + MIN_WORDS && POST_NOMINALS.contains(words[end - 1].text) {
        end -= 1;
    }
    end
}

/// Whether `and` after the name at `left` joins parts of one name and not two names: `Labour and Freedom
/// Alliance`, `Union of Workers and Peasants`.
pub(super) fn joins(words: &[Token<'_>], left: Range<usize>) -> bool {
    let right_end = (left.end + 1..words.len())
        .take_while(|&at| words[at].capital && (at == left.end + 1 || !words[at].is_separated()))
        .last()
        .unwrap_or(left.end + 1);
    let right = &words[left.end + 1..=right_end];
    let left_named = names_organisation(&words[left.clone()]);
    let is_country =
        |word: &Token<'_>| word.tags.has_any([LexicalTag::Country, LexicalTag::People]);
    if left_named {
        let linked = words[left.clone()].iter().any(|word| word.is(LexicalTag::NameLink));
        let is_single = || right.len() == 1 && !names_organisation(right) && !is_country(&right[0]);
        linked && (is_single() || shares_noun(&words[left], right))
    } else {
        // "the Socialists and Reform Party"
        let are_members = left.len() == 1 && left.start > 0 && {
            let stem = words[left.start].key.strip_suffix('s');
            words[left.start - 1].is(LexicalTag::DefiniteArticle)
                && stem.is_some_and(|stem| LexicalTags::of(stem).has(LexicalTag::PartyAdjective))
        };
        left.len() <= 2
            && !are_members
            && (names_organisation_ending(right) || is_authority(right))
            && !is_country(&words[left.end - 1])
    }
}

/// Whether a name ends with an adjective that describes the noun after "and" too: `Union of Christian and Social Democrats`.
fn shares_noun(left: &[Token<'_>], right: &[Token<'_>]) -> bool {
    const MAX_WORDS: usize = 3;
    let [.., link, adjective] = left else { return false };
    let is_plural = |word: &Token<'_>| has_plural_ending(word.key);
    let describes = (adjective.tags.has_any([
        LexicalTag::PartyAdjective,
        LexicalTag::NotPerson,
        LexicalTag::People,
    ]) || DOCTRINE_ADJECTIVES.ends(adjective.key))
        && !adjective.tags.has_any([LexicalTag::Organisation, LexicalTag::Country]);
    link.is(LexicalTag::NameLink)
        && describes
        && !is_plural(adjective)
        && (2..=MAX_WORDS).contains(&right.len())
        && right.last().is_some_and(|last| is_plural(last) && !last.abbreviation)
}
