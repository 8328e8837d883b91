//! Words in numbers and seats in Russian.

use crate::lexicon::language::Numbers;

/// The words.
pub const WORDS: Numbers = Numbers {
    multiples: &[("млн", 1_000_000.0)],
    approximations: &["около"],
    seat_nouns: &["мест"],
    of_words: &["из"],
    ..Numbers::EMPTY
};
