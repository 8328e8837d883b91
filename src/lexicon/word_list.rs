//! A list of words that also answers at once whether it has a word.

use std::ops::{BitOr, Deref};
use std::sync::OnceLock;

use crate::lexicon::word_table::{hash, is_equal};

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
    words: Words,
    /// Their last bytes, a bit for each.
    lasts: u64,
    /// Those that are more than letters and digits: `general election`.
    phrases: Vec<&'static str>,
}

impl Index {
    // the shape, which rules out most words, is looked at without a call
    #[inline(always)]
    fn has(&self, word: &str) -> bool {
        self.shapes.may_have(word) && self.words.contains(word)
    }
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
        self.index().has(word)
    }

    /// Whether a word ends with one of these endings.
    pub fn ends(&self, word: &str) -> bool {
        let last = word.as_bytes().last().map_or(0, last_bit);
        self.index().lasts & last != 0 && self.entries.iter().any(|ending| word.ends_with(ending))
    }

    /// Whether a folded text has one of the words or phrases, whole.
    pub fn is_in(&self, text: &str) -> bool {
        let index = self.index();
        any_word(text, |word| index.has(word)) || has_phrase(text, &index.phrases)
    }

    fn index(&self) -> &Index {
        self.index.get_or_init(|| {
            let words = || self.entries.iter().copied();
            let is_phrase = |entry: &&str| !entry.chars().all(char::is_alphanumeric);
            Index {
                shapes: words().collect(),
                words: words().collect(),
                lasts: words()
                    .filter_map(|word| word.as_bytes().last())
                    .map(last_bit)
                    .fold(0, BitOr::bitor),
                phrases: words().filter(is_phrase).collect(),
            }
        })
    }
}

/// Words by their hashes. It is faster than a set of the standard library, as the program's own words need no hash that
/// resists chosen keys.
#[derive(Debug)]
struct Words {
    /// Each word with a part of its hash, at the number that is another part or, where others are, after it. There are at
    /// least twice as many as words, and the number is a power of two.
    slots: Vec<Option<(u32, &'static str)>>,
}

impl Words {
    #[inline(never)]
    fn contains(&self, word: &str) -> bool {
        let mask = self.slots.len() - 1;
        let (mut slot, tag) = hash(word.as_bytes());
        while let Some((other, known)) = self.slots[slot & mask] {
            if other == tag && is_equal(known.as_bytes(), word.as_bytes()) {
                return true;
            }
            slot += 1;
        }
        false
    }
}

impl FromIterator<&'static str> for Words {
    fn from_iter<I: IntoIterator<Item = &'static str>>(words: I) -> Self {
        let words: Vec<&str> = words.into_iter().collect();
        let mut slots = vec![None; (2 * words.len() + 1).next_power_of_two()];
        let mask = slots.len() - 1;
        for word in words {
            let (mut slot, tag) = hash(word.as_bytes());
            while slots[slot & mask].is_some() {
                slot += 1;
            }
            slots[slot & mask] = Some((tag, word));
        }
        Words { slots }
    }
}

/// Returns the bit of the last byte of a word.
fn last_bit(byte: &u8) -> u64 {
    1 << (byte % 64)
}

/// Whether a run of letters and digits in a text passes a test.
fn any_word(text: &str, test: impl Fn(&str) -> bool) -> bool {
    if !text.is_ascii() {
        return text.split(|c: char| !c.is_alphanumeric()).any(test);
    }
    // bytes are read faster than characters, and most texts are ASCII
    let bytes = text.as_bytes();
    let mut start = 0;
    while start < text.len() {
        let length = bytes[start..].iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
        if test(&text[start..start + length]) {
            return true;
        }
        start += length + 1;
    }
    false
}

/// Whether a folded text has one of several phrases, whole.
pub fn has_phrase(text: &str, phrases: &[&str]) -> bool {
    let bytes = text.as_bytes();
    let may_begin = |at: &usize| *at == 0 || !bytes[at - 1].is_ascii_alphanumeric();
    let begins = |at: usize| {
        // a quick test: few phrases begin with the same letter
        let alike = phrases.iter().filter(move |phrase| phrase.as_bytes().first() == bytes.get(at));
        alike.copied().any(|phrase| is_whole_at(text, at, phrase))
    };
    !phrases.is_empty() && (0..bytes.len()).filter(may_begin).any(begins)
}

/// Whether a folded text has one phrase, whole. For several, [`has_phrase`] goes through the text only once.
pub fn has_whole(text: &str, phrase: &str) -> bool {
    let Some(first) = phrase.as_bytes().first() else { return false };
    memchr::memchr_iter(*first, text.as_bytes()).any(|at| is_whole_at(text, at, phrase))
}

/// Whether a phrase that has the byte at a place as its first is there, whole.
fn is_whole_at(text: &str, at: usize, phrase: &str) -> bool {
    // where a phrase is, characters begin and end
    text.as_bytes()[at..].starts_with(phrase.as_bytes())
        && !text[..at].ends_with(char::is_alphanumeric)
        && !text[at + phrase.len()..].starts_with(char::is_alphanumeric)
}

/// The first and last letters and the lengths of some words, a bit for each: a quick test that rules out most others.
#[derive(Debug)]
pub struct Shapes([u64; SHAPES]);

/// The number of groups of 64 bits: some hundreds of words leave most bits free.
const SHAPES: usize = 16;

impl Shapes {
    /// Whether one of the words may be this one.
    pub fn may_have(&self, word: &str) -> bool {
        let (group, bit) = Shapes::of(word);
        self.0[group] & bit != 0
    }

    /// Returns the bit of a word, and its group.
    fn of(word: &str) -> (usize, u64) {
        let [first, .., last] = *word.as_bytes() else { return (0, 1) };
        let shape = usize::from(first) + 31 * usize::from(last) + 7 * word.len();
        (shape / 64 % SHAPES, 1 << (shape % 64))
    }
}

impl<'w> FromIterator<&'w str> for Shapes {
    fn from_iter<I: IntoIterator<Item = &'w str>>(words: I) -> Self {
        let mut shapes = Shapes([0; SHAPES]);
        for (group, bit) in words.into_iter().map(Shapes::of) {
            shapes.0[group] |= bit;
        }
        shapes
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_has_whole_words_and_phrases() {
        let words = WordList::from(vec!["poll", "by-election", "% of", "wahl", "şube"]);
        for (text, expected) in [
            ("poll", true),
            ("a poll, then", true),
            ("polls", false),
            ("unpoll", false),
            ("the by-election of 1990", true),
            ("by-elections", false),
            ("by election", false),
            ("50 % of all", true),
            ("50% of all", false),
            ("(wahl)", true),
            ("wahlkreis", false),
            ("bir şube", true),
            ("bir şubesi", false),
            ("", false),
        ] {
            assert_eq!(words.is_in(text), expected, "{text:?}");
            assert_eq!(has_phrase(text, &words), expected, "{text:?}");
            let has_one = words.iter().any(|word| has_whole(text, word));
            assert_eq!(has_one, expected, "{text:?}");
        }
        assert!(!WordList::from(Vec::<&str>::new()).is_in("poll"));
    }

    #[test]
    fn a_word_ends_with_one_of_the_endings() {
        let endings = WordList::from(vec!["ism", "ists", "ка"]);
        for (word, expected) in [
            ("marxism", true),
            ("ism", true),
            ("marxists", true),
            ("партиика", true),
            ("marxist", false),
            ("m", false),
            ("", false),
        ] {
            assert_eq!(endings.ends(word), expected, "{word}");
        }
    }
}
