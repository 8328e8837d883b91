//! Words in numbers and seats in German.

use crate::lexicon::language::Numbers;

/// The words.
pub const WORDS: Numbers = Numbers {
    multiples: &[("Millionen", 1_000_000.0)],
    approximations: &["etwa", "rund", "ca."],
    seat_nouns: &["Sitze", "Mandate"],
    of_words: &["von"],
    ..Numbers::EMPTY
};
