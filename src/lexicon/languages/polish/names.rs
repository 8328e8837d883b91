//! Words in names of organisations, people and places in Polish.

use crate::lexicon::language::Names;

/// The words.
pub const WORDS: Names = Names {
    party_words: &["partia", "liga", "stronnictwo"],
    connectives: &["i", "do"],
    language_names: &[
        "arab", "hebr", "arabski", "hebrajski", "jidysz", "hindi", "urdu", "perski", "kurdyjski",
        "katalonski", "walencki", "galicyjski", "baskijski", "walijski", "irlandzki", "bretonski",
        "farerski", "grenlandzki", "fryzyjski", "flamandzki", "lacinski", "chinski", "tybetanski",
        "mongolski", "suahili", "amharski", "afrikaans", "malajski", "tatarski", "serboluzycki",
        "luksemburski", "korsykanski", "sardynski", "oksytanski", "kaszubski", "slaski",
    ],
    ..Names::EMPTY
};
