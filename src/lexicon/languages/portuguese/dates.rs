//! Words in dates in Portuguese.

use crate::lexicon::date_word::DateWord;
use crate::lexicon::language::Dates;

/// The words.
pub const WORDS: Dates = Dates {
    months: [
        &["janeiro"],
        &["fevereiro"],
        &["março", "marco"],
        &["abril"],
        &["maio"],
        &["junho"],
        &["julho"],
        &["agosto"],
        &["setembro"],
        &["outubro"],
        &["novembro"],
        &["dezembro"],
    ],
    abbreviated_months: [
        &[],
        &["fev"],
        &[],
        &["abr"],
        &["mai"],
        &[],
        &[],
        &["ago"],
        &["set"],
        &["out"],
        &[],
        &["dez"],
    ],
    ambiguous_months: &["marco", "ago", "set", "out"],
    words: &[
        (DateWord::Since, "desde"),
        (DateWord::Until, "até"),
        (DateWord::From, "desde"),
        (DateWord::To, "até"),
        (DateWord::Or, "ou"),
        (DateWord::Of, "de do"),
        (DateWord::Present, "atualidade presente"),
        (DateWord::About, "aproximadamente"),
        (DateWord::Part, "início meados"),
        (DateWord::YearLead, "em ano"),
        (DateWord::Counted, "votos assentos filiados"),
    ],
    ordinals: &[("º", &[1])],
    dotted_days: false,
    days_name: true,
    first_glosses: &["fundação", "criação", "original"],
    merger_glosses: &["fusão"],
    later_glosses: &["refund", "registro", "renome", "mudança de nome"],
};
