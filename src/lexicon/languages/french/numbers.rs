//! Words in numbers and seats in French.

use crate::lexicon::language::Numbers;

/// The words.
pub const WORDS: Numbers = Numbers {
    multiples: &[("millions", 1_000_000.0), ("million", 1_000_000.0), ("mille", 1_000.0)],
    approximations: &["environ"],
    seat_nouns: &["sièges", "députés"],
    of_words: &["sur un total de", "sur", "de"],
    vote_nouns: &["voix", "suffrages", "votes"],
    percent_nouns: &["pour cent", "pourcent"],
    ..Numbers::EMPTY
};
