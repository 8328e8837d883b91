//! Words in dates in Dutch.

use crate::lexicon::date_word::DateWord;
use crate::lexicon::language::Dates;

/// The words.
pub const WORDS: Dates = Dates {
    months: [
        &["januari"],
        &["februari"],
        &["maart"],
        &["april"],
        &["mei"],
        &["juni"],
        &["juli"],
        &["augustus"],
        &["september"],
        &["oktober"],
        &["november"],
        &["december"],
    ],
    abbreviated_months: [&[], &[], &["mrt"], &[], &[], &[], &[], &[], &[], &["okt"], &[], &[]],
    ambiguous_months: &[],
    words: &[
        (DateWord::Since, "sinds vanaf"),
        (DateWord::Until, "tot"),
        (DateWord::From, "van"),
        (DateWord::To, "tot"),
        (DateWord::Or, "of"),
        (DateWord::Present, "heden"),
        (DateWord::About, "rond omstreeks ongeveer"),
        (DateWord::Part, "begin medio eind"),
        (DateWord::YearLead, "jaar"),
        (DateWord::Counted, "stemmen zetels leden"),
    ],
    ordinals: &[],
    dotted_days: false,
    days_name: true,
    first_glosses: &["oprichting", "opgericht", "oorspronkelijk"],
    merger_glosses: &["fusie"],
    later_glosses: &["heropricht", "hernoem", "naamswijziging"],
};
