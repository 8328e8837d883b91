//! Function words and fixed phrases of prose in Turkish.

use crate::lexicon::language::Cues;

/// The words.
pub const WORDS: Cues = Cues {
    and: &["ve"],
    abbreviations: &[
        ("av", false),
        ("sok", false),
        ("doc", false),
        ("bkz", false),
        ("orn", false),
        ("hz", false),
        ("yy", true),
        ("vb", true),
        ("mah", false),
    ],
    case_endings: &[
        "da", "de", "ta", "te", "dan", "den", "tan", "ten", "nda", "nde", "ndan", "nden", "nin",
        "nın", "nun", "nün", "in", "ın", "un", "ün", "ni", "nı", "nu", "nü", "ya", "ye", "yi",
        "yı", "yu", "yü", "na", "ne", "yla", "yle", "la", "le", "daki", "deki", "taki", "teki",
        "ndaki", "ndeki",
    ],
    locative_endings: &["da", "de", "ta", "te", "nda", "nde"],
    ..Cues::EMPTY
};
