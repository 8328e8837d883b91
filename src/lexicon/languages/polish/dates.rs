//! Words in dates in Polish.

use crate::lexicon::date_word::DateWord;
use crate::lexicon::language::Dates;

/// The words.
pub const WORDS: Dates = Dates {
    months: [
        &["styczeń", "stycznia", "styczniu"],
        &["luty", "lutego", "lutym"],
        &["marzec", "marca", "marcu"],
        &["kwiecień", "kwietnia", "kwietniu"],
        &["maj", "maja", "maju"],
        &["czerwiec", "czerwca", "czerwcu"],
        &["lipiec", "lipca", "lipcu"],
        &["sierpień", "sierpnia", "sierpniu"],
        &["wrzesień", "września", "wrześniu"],
        &["październik", "października", "październiku"],
        &["listopad", "listopada", "listopadzie"],
        &["grudzień", "grudnia", "grudniu"],
    ],
    abbreviated_months: [
        &["sty"],
        &["lut"],
        &[],
        &["kwi"],
        &[],
        &["cze"],
        &["lip"],
        &["sie"],
        &["wrz"],
        &["paź"],
        &["lis"],
        &["gru"],
    ],
    ambiguous_months: &["maj", "maja", "lip", "sie", "lis"],
    words: &[
        (DateWord::Since, "od"),
        (DateWord::From, "od"),
        (DateWord::Until, "do"),
        (DateWord::To, "do"),
        (DateWord::Or, "lub"),
        (DateWord::Present, "dziś nadal"),
        (DateWord::About, "około ok"),
        (DateWord::Part, "początek połowa koniec"),
        (DateWord::Event, "roku rok"),
        (DateWord::YearLead, "roku"),
        (DateWord::Counted, "głosów mandatów członków"),
    ],
    ordinals: &[],
    dotted_days: false,
    days_name: true,
    first_glosses: &["założen", "powstan"],
    merger_glosses: &["zjednocz", "połącz"],
    later_glosses: &["reaktyw", "zmiana nazwy", "rejestrac", "przekształc"],
};
