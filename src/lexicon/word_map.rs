//! Maps, sets and finders of the program's own words.

use std::collections::{HashMap, HashSet};
use std::hash::Hash;

use aho_corasick::{AhoCorasick, AhoCorasickKind};
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

/// Returns an automaton that finds many words at once in short texts, of the kind that is built fastest.
/// It is always there: an automaton of so few words is never too large.
pub fn finder<'w>(words: impl IntoIterator<Item = &'w str>) -> Option<AhoCorasick> {
    let kind = AhoCorasickKind::NoncontiguousNFA;
    AhoCorasick::builder().kind(Some(kind)).prefilter(false).build(words).ok()
}
