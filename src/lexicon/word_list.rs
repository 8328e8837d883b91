//! A list of words that also answers at once whether it has a word.

use std::ops::Deref;
use std::sync::OnceLock;

use crate::lexicon::word_map::WordSet;

/// The entries of all languages, in order.
#[derive(Debug)]
pub struct WordList<T> {
    entries: Vec<T>,
    /// The same for look-ups, made for the first one: most lists are short or only gone through.
    index: OnceLock<Index>,
}

/// The words of a list, for look-ups.
#[derive(Debug)]
struct Index {
    shapes: Shapes,
    words: WordSet<&'static str>,
}

impl<T> From<Vec<T>> for WordList<T> {
    fn from(entries: Vec<T>) -> Self {
        WordList { entries, index: OnceLock::new() }
    }
}

impl<T> Deref for WordList<T> {
    type Target = [T];

    fn deref(&self) -> &[T] {
        &self.entries
    }
}

impl WordList<&'static str> {
    /// Whether a word is in the list.
    pub fn contains(&self, word: &str) -> bool {
        let index = self.index.get_or_init(|| Index {
            shapes: self.entries.iter().copied().collect(),
            words: self.entries.iter().copied().collect(),
        });
        index.shapes.may_have(word) && index.words.contains(word)
    }
}

/// The first letters and lengths of some words, a bit for each: a quick test that rules out most others.
#[derive(Debug)]
pub struct Shapes(u64);

impl Shapes {
    /// Whether one of the words may be this one.
    pub fn may_have(&self, word: &str) -> bool {
        self.0 & Shapes::of(word) != 0
    }

    /// Returns the bit of a word.
    fn of(word: &str) -> u64 {
        let first = word.as_bytes().first().map_or(0, |byte| usize::from(*byte));
        1 << ((first + 7 * word.len()) % 64)
    }
}

impl<'w> FromIterator<&'w str> for Shapes {
    fn from_iter<I: IntoIterator<Item = &'w str>>(words: I) -> Self {
        Shapes(words.into_iter().fold(0, |bits, word| bits | Shapes::of(word)))
    }
}
