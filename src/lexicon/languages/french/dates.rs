//! Words in dates in French.

use crate::lexicon::date_word::DateWord;
use crate::lexicon::language::Dates;

/// The words.
pub const WORDS: Dates = Dates {
    months: [
        &["janvier"],
        &["février", "fevrier"],
        &["mars"],
        &["avril"],
        &["mai"],
        &["juin"],
        &["juillet"],
        &["août", "aout"],
        &["septembre"],
        &["octobre"],
        &["novembre"],
        &["décembre", "decembre"],
    ],
    abbreviated_months: [
        &["janv"],
        &["févr", "fév"],
        &[],
        &["avr"],
        &[],
        &[],
        &["juil"],
        &[],
        &[],
        &[],
        &[],
        &["déc"],
    ],
    ambiguous_months: &[],
    words: &[
        (DateWord::Since, "depuis"),
        (DateWord::Until, "jusqu"),
        (DateWord::To, "à au"),
        (DateWord::Or, "ou"),
        (DateWord::Of, "de"),
        (DateWord::The, "le"),
        (DateWord::About, "vers environ"),
        (DateWord::Part, "début fin"),
        (DateWord::YearLead, "en année an"),
        (DateWord::Counted, "voix sièges adhérents"),
    ],
    ordinals: &[("er", &[1]), ("ᵉʳ", &[1])],
    dotted_days: false,
    days_name: true,
    first_glosses: &["création", "fondation", "origin"],
    merger_glosses: &["fusion"],
    later_glosses: &["refond", "renomm", "recréation", "changement de nom"],
};
