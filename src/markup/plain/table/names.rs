//! The names in a row whose cells are joined.

use std::collections::BTreeMap;

use super::column::between;
use crate::lexicon::elections::{COMMON_PARTIES, INDEPENDENT_MARKS, NO_PARTY};
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::markup::Text;
use crate::model::{ElectionField, folded};

/// Divides the words of a row before its figures among the columns of names; `None` if that is not clear. `places` are
/// those of the table, the longest first.
pub(super) fn split_names<'a>(
    document: Text<'a>,
    words: &[Text<'a>],
    columns: &[Option<ElectionField>],
    places: &[Vec<&str>],
) -> Option<Vec<Text<'a>>> {
    let whole = |words: &[Text<'a>]| Some(between(document, *words.first()?, *words.last()?));
    match columns {
        [] => Some(Vec::new()),
        [_] => Some(vec![whole(words)?]),
        [first, second] => {
            let is_person = |field: &Option<ElectionField>| {
                matches!(field, None | Some(ElectionField::Candidate | ElectionField::Leader))
            };
            let at = match (first, second) {
                (Some(ElectionField::Party), second) if is_person(second) => party_before(words)?,
                (first, Some(ElectionField::Party)) if is_person(first) => party_after(words)?,
                (Some(ElectionField::Party), Some(ElectionField::Constituency)) => {
                    words.len() - places.iter().find(|place| ends_with(words, place))?.len()
                }
                _ => return None,
            };
            Some(vec![whole(&words[..at])?, whole(&words[at..])?])
        }
        _ => None,
    }
}

/// Returns what ends the names of several rows, the longest first: their places, in `List of Change Curaçao`.
pub(super) fn common_endings<'a>(rows: &[Vec<Text<'a>>]) -> Vec<Vec<&'a str>> {
    const MAX_WORDS: usize = 3;
    let mut counts: BTreeMap<Vec<&'a str>, usize> = BTreeMap::new();
    for words in rows {
        for length in 1..=MAX_WORDS.min(words.len().saturating_sub(1)) {
            let ending: Vec<&str> =
                words[words.len() - length..].iter().map(|word| word.as_str()).collect();
            if ending.iter().all(|word| word.starts_with(char::is_uppercase)) {
                *counts.entry(ending).or_default() += 1;
            }
        }
    }
    let mut endings: Vec<Vec<&str>> =
        counts.into_iter().filter(|(_, count)| *count > 1).map(|(ending, _)| ending).collect();
    endings.sort_by_key(|ending| std::cmp::Reverse(ending.len()));
    endings
}

/// Whether the last of some words are these.
fn ends_with(words: &[Text<'_>], ending: &[&str]) -> bool {
    words.len() > ending.len()
        && words[words.len() - ending.len()..]
            .iter()
            .zip(ending)
            .all(|(word, other)| word.as_str() == *other)
}

/// Returns how many words at the beginning name the party of the person after it: `Labour Jane Roe`.
fn party_before(words: &[Text<'_>]) -> Option<usize> {
    let run = words.iter().take_while(|word| may_name_party(word.as_str())).count();
    let links = words[..run].iter().rev().take_while(|word| is_link(word.as_str())).count();
    let of_party = run - links;
    let person = words.iter().skip(1).position(|word| begins_person(word.as_str()));
    let at = person.map_or(of_party, |at| of_party.max(at + 1));
    (at > 0 && is_name(&words[at..])).then_some(at)
}

/// Returns how many words at the beginning name a person before the party: `Jane Roe Labour`.
fn party_after(words: &[Text<'_>]) -> Option<usize> {
    let run = words.iter().rev().take_while(|word| may_name_party(word.as_str())).count();
    let links = words[words.len() - run..].iter().take_while(|word| is_link(word.as_str())).count();
    let at = words.len() - (run - links);
    (at < words.len() && is_name(&words[..at])).then_some(at)
}

/// Whether some words can be the name of a person.
fn is_name(words: &[Text<'_>]) -> bool {
    const LENGTHS: std::ops::RangeInclusive<usize> = 1..=7;
    LENGTHS.contains(&words.len())
        && words[0].as_str().starts_with(|c: char| !c.is_lowercase() && !c.is_ascii_digit())
}

/// Whether a word may be a part of the name of a party: an adjective or a noun of parties, an abbreviation, a small word.
fn may_name_party(word: &str) -> bool {
    let bare = word.trim_matches(['(', ')', ',']);
    let key = folded(bare);
    let is_abbreviation = bare.chars().count() > 1
        && bare.chars().all(|c| c.is_uppercase() || matches!(c, '-' | '/'));
    COMMON_PARTIES.contains(&key)
        || NO_PARTY.contains(&key)
        || INDEPENDENT_MARKS.contains(&key)
        || is_abbreviation
        || LexicalTags::of(&key).has_any([
            LexicalTag::PartyAdjective,
            LexicalTag::Party,
            LexicalTag::Organisation,
            LexicalTag::Country,
            LexicalTag::People,
            LexicalTag::NameConnective,
        ])
}

/// Whether a word is a small word inside names.
fn is_link(word: &str) -> bool {
    LexicalTags::of(word).has(LexicalTag::NameConnective)
}

/// Whether a word begins the name of a person: a common given name, or a title.
fn begins_person(word: &str) -> bool {
    let key = folded(word.trim_end_matches('.'));
    LexicalTags::of(&key).has_any([LexicalTag::GivenName, LexicalTag::Title])
}
