//! The phrases of a sentence that tell what kind of thing happened.

use std::collections::HashMap;
use std::ops::Range;
use std::sync::LazyLock;

use super::name::has_capital;
use super::token::Token;
use super::vocabulary::events::{
    CHOOSING_WORDS, MANNERS, PURPOSES, SETTINGS, TEMPORAL_WORDS, TRIGGERS,
};
use super::vocabulary::organisations::LEADING_OFFICES;
use crate::model::EventKind;

/// A phrase that tells a kind of event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Trigger {
    /// The kind.
    pub kind: EventKind,
    /// From 1, a hint, to 3, it says so.
    pub weight: u8,
    /// The tokens of the phrase.
    pub tokens: Range<usize>,
    /// Whether the phrase tells only when, where or what for: `after its founding`, `in order to form`.
    pub aside: bool,
}

/// What a phrase tells, with its weight, and its words.
type Phrase = (EventKind, u8, Vec<&'static str>);

/// The phrases of [`TRIGGERS`] by their first word.
static BY_FIRST_WORD: LazyLock<HashMap<&str, Vec<Phrase>>> = LazyLock::new(|| {
    let mut by_first_word: HashMap<&str, Vec<_>> = HashMap::new();
    for (kind, weight, phrases) in TRIGGERS {
        for phrase in *phrases {
            let words: Vec<&str> = phrase.split(' ').collect();
            by_first_word.entry(words[0]).or_default().push((*kind, *weight, words));
        }
    }
    by_first_word
});

/// The phrases of [`TRIGGERS`] that stand in a sentence, in order; of those that overlap, the longest
/// of the first. `elected X chairman` tells leadership, whoever X is; `President X` tells nothing.
pub fn triggers(words: &[Token<'_>]) -> Vec<Trigger> {
    let purpose = PURPOSES.iter().filter_map(|phrase| find_phrase(words, phrase)).min();
    let mut found: Vec<Trigger> = Vec::new();
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
        if words[tokens.start].before.ends_with('(') && words[tokens.start].key == "born" {
            continue;
        }
        let aside =
            is_temporal(words, tokens.start) || purpose.is_some_and(|start| start < tokens.start);
        found.push(Trigger { kind, weight: if setting { 1 } else { weight }, tokens, aside });
    }
    found
}

/// What the longest phrase that begins at a token tells, with its weight and length.
fn phrase_at(words: &[Token<'_>], at: usize) -> Option<(EventKind, u8, usize)> {
    if let Some(length) = choice(words, at) {
        return Some((EventKind::Leadership, 3, length));
    }
    let stands = |phrase: &[&str]| {
        words.len() - at >= phrase.len()
            && phrase.iter().zip(&words[at..]).all(|(part, word)| word.key == *part)
    };
    BY_FIRST_WORD
        .get(words[at].key.as_str())?
        .iter()
        .filter(|(_, _, phrase)| stands(phrase))
        .max_by_key(|(_, weight, phrase)| (phrase.len(), *weight))
        .map(|(kind, weight, phrase)| (*kind, *weight, phrase.len()))
}

/// The length of `elected … chairman`: a word of choosing, and an office a few words behind it.
fn choice(words: &[Token<'_>], at: usize) -> Option<usize> {
    const FARTHEST: usize = 7;
    if !CHOOSING_WORDS.contains(&words[at].key.as_str()) {
        return None;
    }
    let rest = &words[at + 1..words.len().min(at + 1 + FARTHEST)];
    let reach = rest.iter().take_while(|word| !word.before.contains([',', ';'])).count();
    (0..reach).find(|&offset| {
        LEADING_OFFICES.iter().any(|office| {
            office.split(' ').zip(&rest[offset..]).filter(|(part, word)| word.key == *part).count()
                == office.split(' ').count()
        })
    })?;
    Some(1)
}

/// Whether an office is a title before a name, or what somebody stands for: `President X`, `for
/// president`.
fn is_title(words: &[Token<'_>], tokens: &Range<usize>) -> bool {
    let before = tokens.start.checked_sub(1).map_or("", |at| words[at].key.as_str());
    let named = words
        .get(tokens.end)
        .is_some_and(|next| !next.is_parted() && has_capital(next.text.as_str()));
    before == "for" || (named && has_capital(words[tokens.start].text.as_str()))
}

/// Whether a meeting is only where something happened: `at its Fourth Congress`, but not `at its
/// Fourth Congress, held in May`.
fn is_setting(words: &[Token<'_>], meeting: &Range<usize>) -> bool {
    let before = &words[meeting.start.saturating_sub(4)..meeting.start];
    let held = words.get(meeting.end).is_some_and(|next| next.key == "held");
    !held && before.iter().any(|word| SETTINGS.contains(&word.key.as_str()))
}

/// Whether a phrase tells only when: `after its founding`.
fn is_temporal(words: &[Token<'_>], at: usize) -> bool {
    let manner = words.get(at).is_some_and(|word| MANNERS.contains(&word.key.as_str()));
    let clause = (at.saturating_sub(2)..=at).rev().find(|&at| words[at].before.contains(','));
    let near = clause.unwrap_or(at.saturating_sub(3))..at;
    let temporal = |word: &Token<'_>| TEMPORAL_WORDS.contains(&word.key.as_str());
    !manner && at > 1 && words[near].iter().any(temporal)
}

/// Where a phrase stands among words.
fn find_phrase(words: &[Token<'_>], phrase: &str) -> Option<usize> {
    let length = phrase.split(' ').count();
    (0..words.len().saturating_sub(length - 1))
        .find(|&at| phrase.split(' ').zip(&words[at..]).all(|(part, word)| word.key == part))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::token::tokens;
    use crate::markup::Text;

    #[test]
    fn kinds() {
        for (text, expected) in [
            ("It was founded by workers", vec!["founding 3"]),
            ("They elected Jane Roe as its chairwoman", vec!["leadership 3"]),
            ("It met President Roe", vec![]),
            ("It decided at its Fourth Congress", vec!["statement 3", "congress 1"]),
            ("It was banned soon after its founding", vec!["ban 3", "(founding 3)"]),
            ("A committee met in order to found a party", vec![]),
            ("It was born through a split from the front", vec!["founding 3", "split 3"]),
        ] {
            let words = tokens(Text::new(text, 0..text.len()));
            let read: Vec<String> = triggers(&words)
                .into_iter()
                .map(|trigger| match trigger.aside {
                    true => format!("({} {})", trigger.kind, trigger.weight),
                    false => format!("{} {}", trigger.kind, trigger.weight),
                })
                .collect();
            assert_eq!(read, expected, "{text:?}");
        }
    }
}
