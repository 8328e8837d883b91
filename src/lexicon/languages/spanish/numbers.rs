//! Words in numbers and seats in Spanish.

use crate::lexicon::language::Numbers;

/// The words.
pub const WORDS: Numbers = Numbers {
    multiples: &[("millones", 1_000_000.0)],
    approximations: &["aproximadamente"],
    seat_nouns: &["escaños", "diputados"],
    of_words: &["de"],
    rank_endings: &["º", "ª"],
    ..Numbers::EMPTY
};
