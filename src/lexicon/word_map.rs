//! Maps, sets and finders of the program's own words.

use std::collections::{HashMap, HashSet};

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use foldhash::fast::FixedState;

/// A map whose keys are the program's own words, so that its hash need not resist chosen keys.
pub type WordMap<K, V> = HashMap<K, V, FixedState>;

/// A set of such keys.
pub type WordSet<K> = HashSet<K, FixedState>;

/// Returns an automaton that finds many words at once in short texts, of the kind that is built fastest.
/// It is always there: an automaton of so few words is never too large.
pub fn finder<'w>(words: impl IntoIterator<Item = &'w str>) -> Option<AhoCorasick> {
    let kind = AhoCorasickKind::NoncontiguousNFA;
    AhoCorasick::builder().kind(Some(kind)).prefilter(false).build(words).ok()
}
