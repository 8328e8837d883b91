//! Words in names of organisations, people and places in Spanish.

use crate::lexicon::language::Names;

/// The words.
pub const WORDS: Names = Names {
    party_words: &["partido", "liga", "frente", "movimiento", "alianza"],
    organisation_words: &["sindicato", "confederacion"],
    articles: &["el", "la", "los", "las"],
    connectives: &["de", "la", "del", "y", "e", "en", "a"],
    links: &["de", "la", "del", "en"],
    joints: &["y"],
    person_particles: &["de", "la", "del", "y", "san"],
    joining_words: &["de", "y", "del", "en"],
    ..Names::EMPTY
};
