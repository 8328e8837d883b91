//! Words in numbers and seats in Italian.

use crate::lexicon::language::Numbers;

/// The words.
pub const WORDS: Numbers = Numbers {
    multiples: &[("milioni", 1_000_000.0)],
    seat_nouns: &["seggi", "deputati"],
    of_words: &["di"],
    ..Numbers::EMPTY
};
