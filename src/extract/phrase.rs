//! Capitalised phrases: the runs of words that can be names.

use std::ops::Range;

use super::name::{has_capital, looks_like_abbreviation};
use super::token::Token;
use super::vocabulary::countries::is_country_or_people;
use super::vocabulary::organisations::{
    MEETING_WORDS, NAME_JOINTS, NAME_LINKS, NO_ABBREVIATIONS, NO_ORGANISATION_ENDINGS,
    NO_ORGANISATIONS, ORGANISATION_WORDS, PARTY_WORDS, POSSESSIVE_NAME_WORDS, SENTENCE_WORDS,
};

/// Runs of capitalised words, with the small words that go on with a name.
pub fn phrases(words: &[Token<'_>], taken: &[Range<usize>]) -> Vec<Range<usize>> {
    let is_taken = |at: usize| taken.iter().any(|range| range.contains(&at));
    let proper = |at: usize| {
        words.get(at).is_some_and(|word| {
            // "in A Coruña", "in The Hague": an article that belongs to the name of a place
            let article = matches!(word.key.as_str(), "a" | "the")
                && at > 0
                && matches!(words[at - 1].key.as_str(), "in" | "at" | "from" | "of" | "near");
            let name = article || !is_sentence_word(word, at);
            has_capital(word.text.as_str()) && !is_taken(at) && name
        })
    };
    let joined = |at: usize| words.get(at).is_some_and(|word| !word.is_parted());
    let mut phrases = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if !proper(at) {
            at += 1;
            continue;
        }
        let start = at;
        at += 1;
        while joined(at) && !ends_phrase(&words[at - 1]) {
            let key = words[at].key.as_str();
            let article = usize::from(words.get(at + 1).is_some_and(|word| word.key == "the"));
            if proper(at) {
                at += 1;
            } else if NAME_LINKS.contains(&key)
                && joined(at + 1)
                && proper(at + 1 + article)
                && joined(at + 1 + article)
            {
                at += 2 + article;
            } else if NAME_JOINTS.contains(&key)
                && joined(at + 1)
                && proper(at + 1)
                && joins(words, start..at)
            {
                at += 2;
            } else {
                break;
            }
        }
        phrases.push(start..at);
    }
    phrases
}

/// Words that never begin a name; inside a sentence only those that are never part of one.
fn is_sentence_word(word: &Token<'_>, at: usize) -> bool {
    let listed = SENTENCE_WORDS.contains(&word.key.as_str());
    listed && (at == 0 || !matches!(word.key.as_str(), "new" | "people" | "all" | "one" | "our"))
}

/// Whether a possessive parts two names: `Turkey's Communist Party`, but not `People's Party`.
fn ends_phrase(word: &Token<'_>) -> bool {
    word.possessive && !POSSESSIVE_NAME_WORDS.contains(&word.key.as_str())
}

/// Whether `and` between the name at `left` and the capitalised word behind it joins parts of one
/// name: `Labour and Freedom Alliance`, `Union of Workers and Peasants`; not two names.
fn joins(words: &[Token<'_>], left: Range<usize>) -> bool {
    let right_end = (left.end + 1..words.len())
        .take_while(|&at| {
            has_capital(words[at].text.as_str()) && (at == left.end + 1 || !words[at].is_parted())
        })
        .last()
        .unwrap_or(left.end + 1);
    let right = &words[left.end + 1..=right_end];
    let left_named = names_organisation(&words[left.clone()]);
    let linked = words[left.clone()].iter().any(|word| NAME_LINKS.contains(&word.key.as_str()));
    if left_named {
        linked
            && right.len() == 1
            && !names_organisation(right)
            && !is_country_or_people(&right[0].key)
    } else {
        left.len() <= 2
            && names_organisation_ending(right)
            && !is_country_or_people(&words[left.end - 1].key)
    }
}

fn names_organisation_ending(words: &[Token<'_>]) -> bool {
    words.last().is_some_and(|word| {
        PARTY_WORDS.contains(&word.key.as_str()) || ORGANISATION_WORDS.contains(&word.key.as_str())
    })
}

/// The text from the first token to the last.
pub fn joined(words: &[Token<'_>]) -> String {
    let mut out = String::new();
    for (at, word) in words.iter().enumerate() {
        if at > 0 {
            let opening = word.before.find(['(', '[', '"', '“', '‘']).unwrap_or(word.before.len());
            let (closing, opening) = word.before.split_at(opening);
            out.push_str(closing.trim_end());
            out.push(' ');
            out.push_str(opening);
        }
        out.push_str(word.text.as_str());
    }
    if out.contains('(') && !out.contains(')') {
        out.push(')');
    }
    out
}

/// Whether the words of a capitalised phrase name an organisation.
pub fn names_organisation(words: &[Token<'_>]) -> bool {
    let key = words.iter().map(|word| word.key.as_str()).collect::<Vec<_>>().join(" ");
    if let [word] = words {
        let text = word.text.as_str();
        return looks_like_abbreviation(text) && !NO_ABBREVIATIONS.contains(&key.as_str());
    }
    let telling = |word: &Token<'_>| {
        word.key
            .split(['/', '-'])
            .any(|part| PARTY_WORDS.contains(&part) || ORGANISATION_WORDS.contains(&part))
    };
    // the head of "Fourth Conference of the Party" stands before the link
    let link = words.iter().position(|word| NAME_LINKS.contains(&word.key.as_str()));
    let head = &words[..link.unwrap_or(words.len())];
    let ending = head.last().map_or("", |word| word.key.as_str());
    if matches!(ending, "congress" | "conference") {
        // a name such as "African National Congress", but not "Fourth Party Congress"
        return head.len() >= 3
            && !head.iter().any(|word| MEETING_WORDS.contains(&word.key.as_str()));
    }
    words.iter().any(telling)
        && !NO_ORGANISATIONS.contains(&key.as_str())
        && !NO_ORGANISATION_ENDINGS.contains(&ending)
}
