//! Words in numbers and seats in Turkish.

use crate::lexicon::language::Numbers;

/// The words.
pub const WORDS: Numbers = Numbers {
    multiples: &[("milyon", 1_000_000.0), ("bin", 1_000.0)],
    approximations: &["yaklaşık"],
    seat_nouns: &["sandalye", "milletvekili"],
    vote_nouns: &["oy"],
    percent_nouns: &["yuzde"],
    ..Numbers::EMPTY
};
