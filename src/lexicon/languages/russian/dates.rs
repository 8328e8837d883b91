//! Words in dates in Russian.

use crate::lexicon::date_word::DateWord;
use crate::lexicon::language::Dates;

/// The words.
pub const WORDS: Dates = Dates {
    months: [
        &["январь", "января", "январе"],
        &["февраль", "февраля", "феврале"],
        &["март", "марта", "марте"],
        &["апрель", "апреля", "апреле"],
        &["май", "мая", "мае"],
        &["июнь", "июня", "июне"],
        &["июль", "июля", "июле"],
        &["август", "августа", "августе"],
        &["сентябрь", "сентября", "сентябре"],
        &["октябрь", "октября", "октябре"],
        &["ноябрь", "ноября", "ноябре"],
        &["декабрь", "декабря", "декабре"],
    ],
    abbreviated_months: [
        &["янв"],
        &["фев"],
        &["мар"],
        &["апр"],
        &[],
        &["июн"],
        &["июл"],
        &["авг"],
        &["сен", "сент"],
        &["окт"],
        &["ноя"],
        &["дек"],
    ],
    ambiguous_months: &[],
    words: &[
        (DateWord::Since, "с"),
        (DateWord::From, "с"),
        (DateWord::Until, "до"),
        (DateWord::To, "по до"),
        (DateWord::Or, "или"),
        (DateWord::About, "около"),
        (DateWord::Part, "начало середина конец"),
        (DateWord::Event, "год года году г гг"),
        (DateWord::YearLead, "в год"),
        (DateWord::Counted, "голосов мест членов"),
    ],
    ordinals: &[],
    dotted_days: false,
    days_name: true,
    first_glosses: &["основан", "создан"],
    merger_glosses: &["объедин", "слияни"],
    later_glosses: &["восстановл", "переименован", "регистрац", "возрожд"],
};
