//! Words in names of organisations, people and places in French.

use crate::lexicon::language::Names;

/// The words.
pub const WORDS: Names = Names {
    party_words: &["parti", "mouvement"],
    organisation_words: &["syndicat"],
    articles: &["le", "la", "les"],
    connectives: &["de", "la", "le", "les", "des", "du", "et", "en"],
    links: &["de", "la", "du", "des"],
    joints: &["et"],
    person_particles: &["de", "la", "du", "le"],
    joining_words: &["de", "du", "des", "et"],
    ..Names::EMPTY
};
