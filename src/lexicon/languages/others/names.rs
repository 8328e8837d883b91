//! Words in names of organisations, people and places in other languages.

use crate::lexicon::language::Names;

/// The words.
pub const WORDS: Names = Names {
    party_words: &[
        "partiya", "strana", "stranka", "puolue", "partiet", "partija", "partidul", "partit",
        "partiyasi", "partijata", "flokkurinn",
    ],
    connectives: &["al", "en-nahda"],
    links: &["bin", "al"],
    person_particles: &["al", "el", "bin", "ibn", "abu", "ben", "af", "av", "arap"],
    ..Names::EMPTY
};
