//! Function words and fixed phrases of prose.

use crate::lexicon::in_all_languages;

in_all_languages! {
    /// Words for "and".
    AND: [&'static str] = cues.and;
    /// Phrases before another name of the organisation that a sentence defines.
    ALIAS_CUES: [&'static str] = cues.alias_cues;
    /// Phrases before a new name of the organisation.
    RENAMING_CUES: [&'static str] = cues.renaming_cues;
    /// Phrases after which a clause names a purpose and not an event.
    PURPOSES: [&'static str] = cues.purposes;
    /// Abbreviations with a full stop, and whether only before a number.
    ABBREVIATIONS: [(&'static str, bool)] = cues.abbreviations;
    /// Endings of a case after the apostrophe of a name. Those of one letter are left out, since they may
    /// belong to the name: `Sana'a`.
    CASE_ENDINGS: [&'static str] = cues.case_endings;
    /// Those of the locative case.
    LOCATIVE_ENDINGS: [&'static str] = cues.locative_endings;
}
