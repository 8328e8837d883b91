//! Words in dates in German.

use crate::lexicon::date_word::DateWord;
use crate::lexicon::language::Dates;

/// The words.
pub const WORDS: Dates = Dates {
    months: [
        &["januar", "jänner"],
        &["februar", "feber"],
        &["märz"],
        &["april"],
        &["mai"],
        &["juni"],
        &["juli"],
        &["august"],
        &["september"],
        &["oktober"],
        &["november"],
        &["dezember"],
    ],
    abbreviated_months: [
        &["jän"],
        &[],
        &["mär", "mrz"],
        &[],
        &[],
        &[],
        &[],
        &[],
        &[],
        &["okt"],
        &[],
        &["dez"],
    ],
    ambiguous_months: &["august"],
    words: &[
        (DateWord::Since, "seit ab"),
        (DateWord::Until, "bis"),
        (DateWord::From, "von vom"),
        (DateWord::To, "bis"),
        (DateWord::Or, "oder"),
        (DateWord::The, "dem den"),
        (DateWord::Present, "heute"),
        (DateWord::About, "um etwa ungefähr"),
        (DateWord::Part, "anfang mitte ende"),
        (DateWord::DecadeEnding, "er ern"),
        (
            DateWord::YearLead,
            "im jahr jahre am sich wurde wurden hatte hatten haben er sie es bereits erst ging gingen trat \
             traten spaltete spalteten gründete gründeten schloss schlossen benannte \
             löste nannte folgte übernahm fusionierte fusionierten entstand entstanden bildete verbot \
             partei gruppe war ist landtagswahl bundestagswahl kommunalwahl europawahl parlamentswahl wahl",
        ),
        (DateWord::Counted, "stimmen sitze mitglieder"),
    ],
    ordinals: &[],
    dotted_days: true,
    days_name: true,
    first_glosses: &["gründung", "gegründet", "ursprüng"],
    merger_glosses: &["vereinigung", "zusammenschluss"],
    later_glosses: &["neugründung", "wiedergründung", "umbenenn", "umbenannt", "wiederzulassung"],
};
