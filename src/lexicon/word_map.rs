//! Maps, sets and finders of words that the program itself gives.

use std::collections::{HashMap, HashSet};

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use foldhash::fast::FixedState;

/// A map whose keys come from the tables, so that it needs no hash that withstands chosen keys.
pub type WordMap<K, V> = HashMap<K, V, FixedState>;

/// A set of such keys.
pub type WordSet<K> = HashSet<K, FixedState>;

/// Finds many words at once in short texts, of the kind that is made soonest. There is one: an automaton
/// of so few words is never too large.
pub fn finder<'w>(words: impl IntoIterator<Item = &'w str>) -> Option<AhoCorasick> {
    let kind = AhoCorasickKind::NoncontiguousNFA;
    AhoCorasick::builder().kind(Some(kind)).prefilter(false).build(words).ok()
}
