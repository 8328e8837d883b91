//! Words in numbers and seats in Polish.

use crate::lexicon::language::Numbers;

/// The words.
pub const WORDS: Numbers = Numbers {
    multiples: &[
        ("mln", 1_000_000.0),
        ("milionów", 1_000_000.0),
        ("miliony", 1_000_000.0),
        ("milion", 1_000_000.0),
        ("tys", 1_000.0),
        ("tysięcy", 1_000.0),
        ("tysiące", 1_000.0),
    ],
    approximations: &["około", "ok."],
    seat_nouns: &["mandatów"],
    of_words: &["na", "z"],
    vote_nouns: &["glosow", "glosy"],
    percent_nouns: &["procent", "proc."],
    ..Numbers::EMPTY
};
