//! Words in numbers and seats in English.

use crate::lexicon::language::Numbers;

/// The words.
pub const WORDS: Numbers = Numbers {
    multiples: &[
        ("million", 1_000_000.0),
        ("millions", 1_000_000.0),
        ("thousand", 1_000.0),
        ("m", 1_000_000.0),
        ("mn", 1_000_000.0),
        ("k", 1_000.0),
        ("lakh", 100_000.0),
        ("lakhs", 100_000.0),
        ("lac", 100_000.0),
        ("lacs", 100_000.0),
        ("crore", 10_000_000.0),
        ("crores", 10_000_000.0),
        ("billion", 1_000_000_000.0),
    ],
    approximations: &[
        "about", "around", "approximately", "nearly", "almost", "some", "est.", "c.", "circa",
        "approx.", "ca.",
    ],
    at_least: &["over", "more than", "at least"],
    at_most: &["up to", "fewer than", "less than"],
    seat_nouns: &["seats", "seat"],
    of_words: &["out of a total of", "out of", "of the", "of"],
    rank_endings: &["st", "nd", "rd", "th"],
    blanks: &["n/a", "n.a.", "n.a", "none", "nil", "tbd", "unknown"],
    vote_nouns: &["votes", "vote"],
    percent_nouns: &["percent", "per cent", "pct", "pc"],
};
