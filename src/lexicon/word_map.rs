//! Maps, sets and finders of the program's own words.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use foldhash::fast::FixedState;

/// A map whose keys are the program's own words, so that its hash need not resist chosen keys.
pub type WordMap<K, V> = HashMap<K, V, FixedState>;

/// A set of such keys.
pub type WordSet<K> = HashSet<K, FixedState>;

/// Returns a map of words; of equal ones the first wins.
pub fn word_map<K: Eq + Hash, V>(entries: impl IntoIterator<Item = (K, V)>) -> WordMap<K, V> {
    // a map that does not know how many there will be grows, and hashes them all again each time
    let entries: Vec<(K, V)> = entries.into_iter().collect();
    entries.into_iter().rev().collect()
}

/// Returns a set of words.
pub fn word_set<K: Eq + Hash>(words: impl IntoIterator<Item = K>) -> WordSet<K> {
    let words: Vec<K> = words.into_iter().collect();
    words.into_iter().collect()
}

/// Finds many parts of words at once in short texts. It is made with less work than an automaton.
#[derive(Debug)]
pub struct PartFinder {
    /// Each part with its number, sorted.
    parts: Vec<(&'static str, usize)>,
    /// The first two letters of the parts, a bit for each pair: they rule out most places of a text.
    pairs: [u64; 64],
}

impl PartFinder {
    /// Returns the finder of some parts, none of which is empty.
    pub fn of(parts: impl IntoIterator<Item = &'static str>) -> Self {
        let mut parts: Vec<_> = parts.into_iter().zip(0..).collect();
        parts.sort_unstable();
        let mut pairs = [0; 64];
        for (part, _) in &parts {
            let seconds = match *part.as_bytes() {
                [_, second, ..] => second..=second,
                _ => 0..=u8::MAX, // whatever is after it
            };
            for (group, bit) in seconds.map(|second| pair(part.as_bytes()[0], second)) {
                pairs[group] |= bit;
            }
        }
        PartFinder { parts, pairs }
    }

    /// Returns where parts are in a text, from its beginning, each with its number.
    pub fn find_in(&self, text: &str) -> impl Iterator<Item = (usize, usize)> {
        let bytes = text.as_bytes();
        let may_be = move |at: &usize| {
            let (group, bit) = pair(bytes[*at], bytes.get(at + 1).copied().unwrap_or_default());
            self.pairs[group] & bit != 0
        };
        (0..bytes.len()).filter(may_be).flat_map(move |at| {
            let first = self.parts.partition_point(|(part, _)| part.as_bytes()[0] < bytes[at]);
            let alike = self.parts[first..].iter();
            let alike = alike.take_while(move |(part, _)| part.as_bytes()[0] == bytes[at]);
            let here = alike.filter(move |(part, _)| bytes[at..].starts_with(part.as_bytes()));
            here.map(move |(_, number)| (at, *number))
        })
    }

    /// Whether a text has one of the parts.
    pub fn is_in(&self, text: &str) -> bool {
        self.find_in(text).next().is_some()
    }
}

/// Returns the bit of two bytes, and its group.
fn pair(first: u8, second: u8) -> (usize, u64) {
    (usize::from(first & 63), 1 << (second & 63))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_found_wherever_they_are() {
        let finder = PartFinder::of(["vote", "%", "votes", "oте", "ote"]);
        let found = |text: &str| finder.find_in(text).collect::<Vec<_>>();
        assert_eq!(found("votes (%)"), [(0, 0), (0, 2), (1, 4), (7, 1)]);
        assert_eq!(found("vot"), []);
        assert_eq!(found(""), []);
        assert!(finder.is_in("9%") && !finder.is_in("a vöte"));
    }
}
