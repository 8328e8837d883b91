//! Words in numbers and seats in Russian.

use crate::lexicon::language::Numbers;

/// The words.
pub const WORDS: Numbers = Numbers {
    multiples: &[
        ("млн", 1_000_000.0),
        ("миллионов", 1_000_000.0),
        ("миллиона", 1_000_000.0),
        ("миллион", 1_000_000.0),
        ("тыс", 1_000.0),
        ("тысяч", 1_000.0),
        ("тысячи", 1_000.0),
    ],
    approximations: &["около"],
    seat_nouns: &["мест"],
    of_words: &["из"],
    vote_nouns: &["голосов", "голоса"],
    percent_nouns: &["процентов", "процента"],
    ..Numbers::EMPTY
};
