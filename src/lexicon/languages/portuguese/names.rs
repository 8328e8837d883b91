//! Words in names of organisations, people and places in Portuguese.

use crate::lexicon::language::Names;

/// The words.
pub const WORDS: Names = Names {
    party_words: &["partido", "frente", "movimento", "liga"],
    organisation_words: &["sindicato"],
    articles: &["o", "os", "a", "as"],
    connectives: &["de", "do", "da", "dos", "e", "a"],
    links: &["de", "da", "do"],
    joints: &["e"],
    person_particles: &["da", "do", "dos", "das", "de", "e"],
    joining_words: &["de", "do", "da", "e"],
    doctrine_endings: &["ismo"],
    ..Names::EMPTY
};
