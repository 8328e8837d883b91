//! Words in numbers and seats in Dutch.

use crate::lexicon::language::Numbers;

/// The words.
pub const WORDS: Numbers = Numbers {
    multiples: &[("miljoen", 1_000_000.0), ("mln", 1_000_000.0), ("duizend", 1_000.0)],
    approximations: &["ongeveer"],
    seat_nouns: &["zetels"],
    of_words: &["van de in totaal", "van de", "van"],
    vote_nouns: &["stemmen"],
    percent_nouns: &["procent"],
    ..Numbers::EMPTY
};
