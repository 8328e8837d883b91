//! Words in numbers and seats in German.

use crate::lexicon::language::Numbers;

/// The words.
pub const WORDS: Numbers = Numbers {
    multiples: &[
        ("Millionen", 1_000_000.0),
        ("Million", 1_000_000.0),
        ("Mio", 1_000_000.0),
        ("Tausend", 1_000.0),
        ("Tsd", 1_000.0),
    ],
    approximations: &["etwa", "rund", "ca."],
    seat_nouns: &["Sitze", "Mandate"],
    of_words: &["von insgesamt", "von"],
    vote_nouns: &["stimmen"],
    percent_nouns: &["prozent", "v. h.", "vh"],
    ..Numbers::EMPTY
};
