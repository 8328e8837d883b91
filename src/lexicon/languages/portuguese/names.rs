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
    language_names: &[
        "arabe", "hebraico", "iidiche", "hindi", "urdu", "persa", "curdo", "catalao", "valenciano",
        "galego", "basco", "asturiano", "gales", "irlandes", "bretao", "feroes", "frisio",
        "flamengo", "latim", "chines", "tibetano", "mongol", "suaili", "amarico", "afrikaans",
        "malaio", "tartaro", "luxemburgues", "romanche", "corso", "sardo", "veneziano", "friulano",
        "occitano", "mirandes", "quechua", "guarani", "aimara", "tetum",
    ],
    ..Names::EMPTY
};
