//! Words in numbers and seats in Portuguese.

use crate::lexicon::language::Numbers;

/// The words.
pub const WORDS: Numbers = Numbers {
    multiples: &[("milhões", 1_000_000.0)],
    approximations: &["aproximadamente"],
    seat_nouns: &["assentos", "deputados"],
    of_words: &["de"],
    rank_endings: &["º", "ª"],
    ..Numbers::EMPTY
};
