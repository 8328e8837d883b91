//! Words in dates in Spanish.

use crate::lexicon::date_word::DateWord;
use crate::lexicon::language::Dates;

/// The words.
pub const WORDS: Dates = Dates {
    months: [
        &["enero"],
        &["febrero"],
        &["marzo"],
        &["abril"],
        &["mayo"],
        &["junio"],
        &["julio"],
        &["agosto"],
        &["septiembre", "setiembre"],
        &["octubre"],
        &["noviembre"],
        &["diciembre"],
    ],
    abbreviated_months: [
        &["ene"],
        &[],
        &[],
        &["abr"],
        &[],
        &[],
        &[],
        &["ago"],
        &[],
        &[],
        &[],
        &["dic"],
    ],
    ambiguous_months: &["ago"],
    words: &[
        (DateWord::Since, "desde"),
        (DateWord::Until, "hasta"),
        (DateWord::From, "desde"),
        (DateWord::To, "hasta"),
        (DateWord::Of, "de del"),
        (DateWord::The, "el"),
        (DateWord::Present, "actualidad"),
        (DateWord::About, "hacia aproximadamente"),
        (DateWord::YearLead, "en año"),
        (DateWord::Counted, "votos escaños militantes afiliados"),
    ],
    ordinals: &[("º", &[1]), ("o", &[1])],
    dotted_days: false,
    days_name: true,
    first_glosses: &["fundación", "fundado", "creación", "original"],
    merger_glosses: &["fusión", "unificación"],
    later_glosses: &["refund", "renombr", "legaliza", "cambio de nombre", "reconstitu"],
};
