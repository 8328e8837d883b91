//! Predicates: the phrases of a sentence that say what kind of event happened.

use std::ops::Range;
use std::sync::LazyLock;

use crate::lexicon::cues::PURPOSES;
use crate::lexicon::names::{CANDIDACY_WORDS, LEADING_OFFICES};
use crate::lexicon::predicates::{BIRTH_WORDS, HELD_WORDS, PREDICATES};
use crate::lexicon::tags::LexicalTag;
use crate::model::EventKind;
use crate::nlp::phrase_trie::PhraseTrie;
use crate::nlp::token::Token;

/// A phrase that expresses a kind of event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Predicate {
    /// The kind.
    pub kind: EventKind,
    /// From 1, a hint, to 3, an explicit statement.
    pub weight: u8,
    /// The tokens of the phrase.
    pub tokens: Range<usize>,
    /// Whether the phrase only gives a time, place or purpose: `after its founding`, `in order to form`.
    pub is_adjunct: bool,
}

/// The phrases of [`PREDICATES`] with their kinds and weights.
static KINDS: LazyLock<PhraseTrie<(EventKind, u8)>> = LazyLock::new(|| {
    let phrases = PREDICATES.iter().flat_map(|(kind, weight, phrases)| {
        phrases.iter().map(|phrase| (*phrase, (*kind, *weight)))
    });
    // of a phrase with several kinds the heaviest one wins, and of equal ones the last
    let mut phrases: Vec<(&str, (EventKind, u8))> = phrases.collect();
    phrases.sort_by_key(|(_, (_, weight))| *weight);
    PhraseTrie::of(phrases.into_iter().rev())
});

static PURPOSE: LazyLock<PhraseTrie<()>> =
    LazyLock::new(|| PhraseTrie::of(PURPOSES.iter().map(|phrase| (*phrase, ()))));

static OFFICES: LazyLock<PhraseTrie<()>> =
    LazyLock::new(|| PhraseTrie::of(LEADING_OFFICES.iter().map(|phrase| (*phrase, ()))));

/// Returns the phrases of [`PREDICATES`] in a sentence, in order. Where several overlap, the first one wins, and of
/// these the longest. `elected X chairman` means leadership, whoever X is; `President X` means nothing.
pub fn predicates(words: &[Token<'_>]) -> Vec<Predicate> {
    let purpose = (0..words.len()).find(|&at| {
        words[at].is(LexicalTag::PurposeStart) && PURPOSE.longest(&words[at..]).is_some()
    });
    let mut found: Vec<Predicate> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        let (kind, weight, length) = match phrase_at(words, at) {
            Some(phrase) => phrase,
            None => {
                at += 1;
                continue;
            }
        };
        let tokens = at..at + length;
        at = tokens.end;
        if weight == 1 && kind == EventKind::Leadership && is_title(words, &tokens) {
            continue;
        }
        let meets = matches!(kind, EventKind::Congress | EventKind::Demonstration);
        let setting = meets && is_setting(words, &tokens);
        if words[tokens.start].before.ends_with('(')
            && BIRTH_WORDS.contains(&words[tokens.start].key)
        {
            continue;
        }
        let is_adjunct =
            is_temporal(words, tokens.start) || purpose.is_some_and(|start| start < tokens.start);
        found.push(Predicate {
            kind,
            weight: if setting { 1 } else { weight },
            tokens,
            is_adjunct,
        });
    }
    found
}

/// Returns the kind, the weight and the length of the longest phrase that begins at a token.
fn phrase_at(words: &[Token<'_>], at: usize) -> Option<(EventKind, u8, usize)> {
    if is_choice(words, at) {
        return Some((EventKind::Leadership, 3, 1));
    }
    if !words[at].is(LexicalTag::PredicateStart) {
        return None;
    }
    let (length, (kind, weight)) = KINDS.longest(&words[at..])?;
    Some((kind, weight, length))
}

/// Whether the token means choosing and an office follows within a few words: `elected … chairman`.
fn is_choice(words: &[Token<'_>], at: usize) -> bool {
    const MAX_DISTANCE: usize = 7;
    if !words[at].is(LexicalTag::Choosing) {
        return false;
    }
    let rest = &words[at + 1..words.len().min(at + 1 + MAX_DISTANCE)];
    let range = rest.iter().take_while(|word| !word.before.contains([',', ';'])).count();
    (0..range).any(|offset| office_length(&rest[offset..]).is_some())
}

/// Returns the number of words of the leader's office with which `words` begins, if it does.
pub fn office_length(words: &[Token<'_>]) -> Option<usize> {
    words.first().filter(|word| word.is(LexicalTag::OfficeStart))?;
    OFFICES.longest(words).map(|(length, ())| length)
}

/// Whether an office is a title before a name or a candidacy: `President X`, `for president`.
fn is_title(words: &[Token<'_>], tokens: &Range<usize>) -> bool {
    let before = tokens.start.checked_sub(1).map_or("", |at| words[at].key);
    let named = words.get(tokens.end).is_some_and(|next| next.capital && !next.is_separated());
    CANDIDACY_WORDS.contains(&before) || (named && words[tokens.start].capital)
}

/// Whether a meeting is only the setting of another event: `at its Fourth Congress`, but not `at its Fourth
/// Congress, held in May`.
fn is_setting(words: &[Token<'_>], meeting: &Range<usize>) -> bool {
    let before = &words[meeting.start.saturating_sub(4)..meeting.start];
    let held = words.get(meeting.end).is_some_and(|next| HELD_WORDS.contains(&next.key));
    !held && before.iter().any(|word| word.is(LexicalTag::Setting))
}

/// Whether a phrase only gives a time: `after its founding`.
fn is_temporal(words: &[Token<'_>], at: usize) -> bool {
    let manner = words.get(at).is_some_and(|word| word.is(LexicalTag::Manner));
    let clause = (at.saturating_sub(2)..=at).rev().find(|&at| words[at].before.contains(','));
    let near = clause.unwrap_or(at.saturating_sub(3))..at;
    !manner && at > 1 && words[near].iter().any(|word| word.is(LexicalTag::Temporal))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Arena, Text};
    use crate::nlp::token::tokens;

    #[test]
    fn kinds_and_weights() {
        for (text, expected) in [
            ("It was founded by workers", vec!["founding 3"]),
            ("They elected Jane Roe as its chairwoman", vec!["leadership 3"]),
            ("It met President Roe", vec![]),
            ("It decided at its Fourth Congress", vec!["statement 3", "congress 1"]),
            ("It was banned soon after its founding", vec!["ban 3", "(founding 3)"]),
            ("A committee met in order to found a party", vec![]),
            ("It was born through a split from the front", vec!["founding 3", "split 3"]),
        ] {
            let arena = Arena::new();
            let words = tokens(Text::new(text, 0..text.len()), &arena);
            let read: Vec<String> = predicates(words)
                .into_iter()
                .map(|predicate| match predicate.is_adjunct {
                    true => format!("({} {})", predicate.kind, predicate.weight),
                    false => format!("{} {}", predicate.kind, predicate.weight),
                })
                .collect();
            assert_eq!(read, expected, "{text:?}");
        }
    }
}
