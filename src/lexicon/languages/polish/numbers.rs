//! Words in numbers and seats in Polish.

use crate::lexicon::language::Numbers;

/// The words.
pub const WORDS: Numbers = Numbers {
    multiples: &[("mln", 1_000_000.0)],
    approximations: &["około", "ok."],
    seat_nouns: &["mandatów"],
    of_words: &["na", "z"],
    ..Numbers::EMPTY
};
