//! Maps, sets and finders of the program's own words.

use std::collections::{HashMap, HashSet};

use aho_corasick::{AhoCorasick, AhoCorasickKind};
use foldhash::fast::FixedState;

/// A map whose keys are the program's own words, so that its hash need not resist chosen keys.
pub type WordMap<K, V> = HashMap<K, V, FixedState>;

/// A set of such keys.
pub type WordSet<K> = HashSet<K, FixedState>;

/// A table of the program's own words for what is looked up most. It has nearly all of them as [`ShortWord`]s, which
/// are compared without following a pointer.
#[derive(Debug)]
pub struct WordTable<V> {
    short: WordMap<ShortWord, V>,
    long: WordMap<Box<str>, V>,
}

impl<V: Default> WordTable<V> {
    /// Returns an empty table with room for some words.
    pub fn with_capacity(words: usize) -> Self {
        let short = WordMap::with_capacity_and_hasher(words, FixedState::default());
        WordTable { short, long: WordMap::default() }
    }

    /// Returns the value of a word, which it gets if it has none.
    pub fn value_of(&mut self, word: &str) -> &mut V {
        match ShortWord::of(word) {
            Some(word) => self.short.entry(word).or_default(),
            None => self.long.entry(word.into()).or_default(),
        }
    }
}

impl<V> WordTable<V> {
    /// Returns the value of a word, if the table has the word.
    #[inline(never)]
    pub fn get(&self, word: &str) -> Option<&V> {
        match ShortWord::of(word) {
            Some(word) => self.short.get(&word),
            None => self.long.get(word),
        }
    }
}

impl<'w> FromIterator<&'w str> for WordTable<()> {
    fn from_iter<I: IntoIterator<Item = &'w str>>(words: I) -> Self {
        let words = words.into_iter();
        let mut table = WordTable::with_capacity(words.size_hint().0);
        words.for_each(|word| *table.value_of(word) = ());
        table
    }
}

/// The bytes of a word of at most fifteen, and in the last byte their number.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct ShortWord(u64, u64);

impl ShortWord {
    /// Returns a word; `None` if it is longer.
    fn of(word: &str) -> Option<Self> {
        let bytes = word.as_bytes();
        let length = bytes.len() as u64;
        // what is read twice is shifted out
        let (low, high) = match (bytes.first_chunk(), bytes.last_chunk()) {
            (Some(first), Some(last)) if length < 16 => {
                let last = u64::from_le_bytes(*last) >> 8;
                (u64::from_le_bytes(*first), last >> (8 * (15 - length)))
            }
            (Some(_), _) => return None,
            _ => match (bytes.first_chunk(), bytes.last_chunk()) {
                (Some(first), Some(last)) => {
                    let last = u64::from(u32::from_le_bytes(*last)) >> (8 * (8 - length));
                    (u64::from(u32::from_le_bytes(*first)) | last << 32, 0)
                }
                _ => (bytes.iter().rev().fold(0, |low, byte| low << 8 | u64::from(*byte)), 0),
            },
        };
        Some(ShortWord(low, high | length << 56))
    }
}

/// Returns an automaton that finds many words at once in short texts, of the kind that is built fastest.
/// It is always there: an automaton of so few words is never too large.
pub fn finder<'w>(words: impl IntoIterator<Item = &'w str>) -> Option<AhoCorasick> {
    let kind = AhoCorasickKind::NoncontiguousNFA;
    AhoCorasick::builder().kind(Some(kind)).prefilter(false).build(words).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_short_word_is_its_bytes_and_their_number() {
        let letters = "abcdefghijklmnop";
        for length in 0..16 {
            let mut bytes = [0; 16];
            bytes[..length].copy_from_slice(&letters.as_bytes()[..length]);
            bytes[15] = length as u8;
            let number = u128::from_le_bytes(bytes);
            let expected = ShortWord(number as u64, (number >> 64) as u64);
            assert_eq!(ShortWord::of(&letters[..length]), Some(expected), "{length}");
        }
        assert_eq!(ShortWord::of(letters), None);
    }

    #[test]
    fn a_table_has_short_and_long_words() {
        let words = ["", "a", "a\0", "aa", "partei", "parlamentswahlen", "party of the left"];
        let table: WordTable<()> = words.into_iter().collect();
        words.iter().for_each(|word| assert!(table.get(word).is_some(), "{word:?}"));
        for word in ["aaa", "parte", "parlamentswahle", "party of the lef"] {
            assert!(table.get(word).is_none(), "{word}");
        }
    }
}
