//! Words in numbers and seats in Italian.

use crate::lexicon::language::Numbers;

/// The words.
pub const WORDS: Numbers = Numbers {
    multiples: &[("milioni", 1_000_000.0), ("milione", 1_000_000.0), ("mila", 1_000.0)],
    seat_nouns: &["seggi", "deputati"],
    of_words: &["su un totale di", "su", "di"],
    vote_nouns: &["voti"],
    percent_nouns: &["per cento"],
    ..Numbers::EMPTY
};
