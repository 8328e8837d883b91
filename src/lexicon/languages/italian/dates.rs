//! Words in dates in Italian.

use crate::lexicon::date_word::DateWord;
use crate::lexicon::language::Dates;

/// The words.
pub const WORDS: Dates = Dates {
    months: [
        &["gennaio"],
        &["febbraio"],
        &["marzo"],
        &["aprile"],
        &["maggio"],
        &["giugno"],
        &["luglio"],
        &["agosto"],
        &["settembre"],
        &["ottobre"],
        &["novembre"],
        &["dicembre"],
    ],
    abbreviated_months: [
        &["genn"],
        &["febbr"],
        &[],
        &[],
        &["magg"],
        &["giu"],
        &["lug"],
        &[],
        &["sett"],
        &["ott"],
        &[],
        &["dic"],
    ],
    ambiguous_months: &[],
    words: &[
        (DateWord::Since, "dal"),
        (DateWord::Until, "fino"),
        (DateWord::From, "dal"),
        (DateWord::To, "al"),
        (DateWord::Of, "del"),
        (DateWord::The, "il al"),
        (DateWord::Present, "oggi"),
        (DateWord::About, "intorno verso"),
        (DateWord::Part, "inizio metà"),
        (DateWord::YearLead, "nel anno"),
        (DateWord::Counted, "voti seggi iscritti"),
    ],
    ordinals: &[("º", &[1]), ("°", &[1])],
    dotted_days: false,
    days_name: true,
    first_glosses: &["fondazione", "nascita", "origin"],
    merger_glosses: &["fusione", "unificazione"],
    later_glosses: &["rifond", "ricostitu", "cambio di nome", "rinomina"],
};
