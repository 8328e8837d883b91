//! Words in names of organisations, people and places in Dutch.

use crate::lexicon::language::Names;

/// The words.
pub const WORDS: Names = Names {
    party_words: &["partij"],
    articles: &["de", "het"],
    connectives: &["van", "den", "het", "voor", "en", "de"],
    links: &["van", "de", "en"],
    person_particles: &["van", "der", "den", "ten", "ter", "de", "'t", "t", "het"],
    joining_words: &["de", "van", "voor", "en"],
    language_names: &[
        "arabisch", "hebreeuws", "jiddisch", "hindi", "urdu", "tamil", "perzisch", "koerdisch",
        "catalaans", "valenciaans", "galicisch", "baskisch", "asturisch", "welsh", "iers",
        "bretons", "samisch", "faeroers", "groenlands", "fries", "vlaams", "latijn", "chinees",
        "tibetaans", "mongools", "swahili", "amhaars", "afrikaans", "maleis", "tataars",
        "sorbisch", "luxemburgs", "corsicaans", "sardijns", "occitaans", "papiaments",
        "nedersaksisch",
    ],
    ..Names::EMPTY
};
