//! Words in names of organisations, people and places in Italian.

use crate::lexicon::language::Names;

/// The words.
pub const WORDS: Names = Names {
    party_words: &["partito", "lega", "fronte", "movimento", "alleanza"],
    organisation_words: &["sindicato"],
    articles: &["il", "lo", "la", "gli", "le"],
    connectives: &["e", "di", "della", "del", "la", "le", "i", "da", "per", "a"],
    links: &["del", "della", "di", "da"],
    joints: &["e"],
    person_particles: &["della", "dalla", "dei", "degli", "di", "da", "del", "dal", "e", "san"],
    joining_words: &["del", "per", "della", "dei", "e"],
    doctrine_endings: &["ismo"],
    language_names: &[
        "arabo", "ebraico", "yiddish", "hindi", "urdu", "persiano", "curdo", "catalano",
        "valenciano", "galiziano", "basco", "asturiano", "gallese", "irlandese", "bretone",
        "faroese", "groenlandese", "frisone", "fiammingo", "latino", "cinese", "tibetano",
        "mongolo", "swahili", "amarico", "afrikaans", "malese", "tataro", "lussemburghese",
        "romancio", "corso", "sardo", "veneto", "friulano", "occitano", "ladino", "siciliano",
        "lombardo", "piemontese",
    ],
    ..Names::EMPTY
};
