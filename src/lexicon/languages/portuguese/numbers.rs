//! Words in numbers and seats in Portuguese.

use crate::lexicon::language::Numbers;

/// The words.
pub const WORDS: Numbers = Numbers {
    multiples: &[("milhões", 1_000_000.0), ("milhão", 1_000_000.0), ("mil", 1_000.0)],
    approximations: &["aproximadamente"],
    seat_nouns: &["assentos", "deputados"],
    of_words: &["de um total de", "de", "em"],
    rank_endings: &["º", "ª"],
    vote_nouns: &["votos"],
    percent_nouns: &["por cento"],
    ..Numbers::EMPTY
};
