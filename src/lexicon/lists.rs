//! Words in lists.

use std::cmp::Reverse;
use std::sync::LazyLock;

use crate::lexicon::cues::AND;
use crate::lexicon::{in_all, in_all_languages};
use crate::model::fold;

/// What a heading inside a list, such as `Factions:`, says about the items below it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Under {
    /// They hold for the whole organisation now.
    Current,
    /// They held formerly.
    Former,
    /// They hold for a part of it.
    Factions,
}

in_all_languages! {
    /// Headings inside a list, by a part of a word, and what they say about the items below them.
    HEADINGS: [(&'static str, Under)] = lists.headings;
    /// Words that are headings without a colon too.
    BARE_HEADINGS: [&'static str] = lists.bare_headings;
    /// Words before or after a value that no longer holds.
    PAST_WORDS: [&'static str] = lists.past_words;
    /// Words in place of a leader when there is none.
    VACANT: [&'static str] = lists.vacant;
    /// Words in the titles of people who do not lead the organisation.
    DEPUTY_WORDS: [&'static str] = lists.deputy_words;
    /// Letters after a person's name for an office or an honour.
    POST_NOMINALS: [&'static str] = lists.post_nominals;
    /// Parts of a name after a comma: `Jr.`.
    NAME_SUFFIXES: [&'static str] = lists.name_suffixes;
    /// Words in a date of founding or dissolution before the name of a relative, with its field.
    RELATIVE_PHRASES: [(&'static str, &'static str)] = lists.relative_phrases;
    /// Words before the name of an organisation that say that a part of it is meant: `factions of`.
    PART_PHRASES: [&'static str] = lists.part_phrases;
    /// Words in brackets after the name of an organisation that are no part of it: `majority`.
    PART_WORDS: [&'static str] = lists.part_words;
}

/// Political positions, with spaces for dashes, and their normal form, [sorted](sorted).
pub static POSITIONS: LazyLock<Vec<(&str, &str)>> =
    LazyLock::new(|| sorted(in_all(|language| language.lists.positions)));

/// Adjectives of doctrines with spaces for hyphens, each with the doctrine, [sorted](sorted).
pub static DOCTRINES: LazyLock<Vec<(&str, &str)>> =
    LazyLock::new(|| sorted(in_all(|language| language.lists.doctrines)));

/// Folded names of doctrines with spaces for hyphens, each with the name as it is written, [sorted](sorted).
pub static DOCTRINE_NAMES: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    static FOLDED: LazyLock<Vec<(String, &str)>> = LazyLock::new(|| {
        let names = DOCTRINES.iter().map(|(_, name)| *name);
        names.map(|name| (fold(name).replace(['-', '–'], " "), name)).collect()
    });
    let of_adjectives = FOLDED.iter().map(|(folded, name)| (folded.as_str(), *name));
    let others = in_all(|language| language.facts.doctrine_names);
    let mut names = sorted(of_adjectives.chain(others).collect());
    names.dedup_by_key(|(folded, _)| *folded);
    names
});

/// Sorts phrases by their first bytes; of those with the same first byte the longest come first.
fn sorted<T>(mut phrases: Vec<(&'static str, T)>) -> Vec<(&'static str, T)> {
    phrases.sort_by_key(|(phrase, _)| {
        (phrase.as_bytes().first().copied(), Reverse(phrase.len()), *phrase)
    });
    phrases
}

/// What joins two names of people.
pub static PEOPLE_JOINTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let words = in_all(|language| language.lists.people_joints).into_iter().chain(["&"]);
    words.map(|word| format!(" {word} ")).collect()
});

/// What joins two full names of people, but may also be inside one.
pub static FULL_NAME_JOINTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let words = in_all(|language| language.lists.full_name_joints);
    words.into_iter().map(|word| format!(" {word} ")).collect()
});

/// What joins two names of colours.
pub static COLOUR_JOINTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let words = AND.iter().map(|word| format!(" {word} "));
    words.chain(["&", "/"].map(str::to_owned)).collect()
});
