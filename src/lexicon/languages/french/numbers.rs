//! Words in numbers and seats in French.

use crate::lexicon::language::Numbers;

/// The words.
pub const WORDS: Numbers = Numbers {
    approximations: &["environ"],
    seat_nouns: &["sièges", "députés"],
    of_words: &["sur", "de"],
    ..Numbers::EMPTY
};
