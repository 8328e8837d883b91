//! Words in numbers and seats.

use std::cmp::Reverse;
use std::sync::LazyLock;

use crate::lexicon::{in_all, in_all_languages};

in_all_languages! {
    /// Words after a number that multiply it: `8.5 million`.
    MULTIPLES: [(&'static str, f64)] = numbers.multiples;
    /// Words before a number that make it an estimate, such as `about`.
    ESTIMATES: [&'static str] = numbers.approximations;
    /// Words before a number that is a lower bound: `over 3,000`.
    AT_LEAST: [&'static str] = numbers.at_least;
    /// Words before a number that is an upper bound: `up to 500`.
    AT_MOST: [&'static str] = numbers.at_most;
    /// Words after a number of seats: `350 seats`.
    SEAT_NOUNS: [&'static str] = numbers.seat_nouns;
    /// Words after a number of votes: `55,381 votes`.
    VOTE_NOUNS: [&'static str] = numbers.vote_nouns;
    /// Words after a percentage: `11.3 per cent`.
    PERCENT_NOUNS: [&'static str] = numbers.percent_nouns;
    /// Endings of a rank: `8th`.
    RANK_ENDINGS: [&'static str] = numbers.rank_endings;
    /// Words in place of a value that is missing or unknown.
    BLANKS: [&'static str] = numbers.blanks;
}

/// Words before a number that is not exact: [`ESTIMATES`] and the words for bounds.
pub static APPROXIMATIONS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    [&ESTIMATES, &AT_LEAST, &AT_MOST].into_iter().flat_map(|words| words.iter().copied()).collect()
});

/// What joins the seats won with those of the whole body, where no slash does; a phrase comes before its
/// own words: ` van de ` before ` de `.
pub static OF_JOINTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let mut words = in_all(|language| language.numbers.of_words);
    words.sort_by_key(|word| Reverse(word.split(' ').count()));
    words.into_iter().map(|word| format!(" {word} ")).collect()
});
