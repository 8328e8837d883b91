//! Words in numbers and seats in Spanish.

use crate::lexicon::language::Numbers;

/// The words.
pub const WORDS: Numbers = Numbers {
    multiples: &[("millones", 1_000_000.0), ("millón", 1_000_000.0), ("mil", 1_000.0)],
    approximations: &["aproximadamente"],
    seat_nouns: &["escaños", "diputados"],
    of_words: &["de un total de", "de", "sobre"],
    rank_endings: &["º", "ª"],
    vote_nouns: &["votos", "sufragios"],
    percent_nouns: &["por ciento"],
    ..Numbers::EMPTY
};
