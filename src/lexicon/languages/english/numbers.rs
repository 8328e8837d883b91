//! Words in numbers and seats in English.

use crate::lexicon::language::Numbers;

/// The words.
pub const WORDS: Numbers = Numbers {
    multiples: &[("million", 1_000_000.0), ("millions", 1_000_000.0), ("thousand", 1_000.0)],
    approximations: &[
        "about", "around", "approximately", "nearly", "almost", "some", "est.", "c.", "circa",
        "approx.", "ca.",
    ],
    at_least: &["over", "more than", "at least"],
    at_most: &["up to", "fewer than", "less than"],
    seat_nouns: &["seats", "seat"],
    of_words: &["of"],
    rank_endings: &["st", "nd", "rd", "th"],
    blanks: &["n/a", "n.a.", "n.a", "none", "nil", "tbd", "unknown"],
};
