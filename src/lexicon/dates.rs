//! The words of dates, language by language, and what they mean.
//!
//! To teach the reader of dates another language is to add a [`Language`] to [`LANGUAGES`]. Words
//! stand in lower case, not folded.

use std::sync::LazyLock;

use crate::lexicon::languages::{
    DUTCH_DATES, FRENCH_DATES, GERMAN_DATES, ITALIAN_DATES, POLISH_DATES, PORTUGUESE_DATES,
    RUSSIAN_DATES, SPANISH_DATES, TURKISH_DATES,
};
use crate::lexicon::word_map::WordMap;
use crate::model::lowered;

/// The languages whose dates are read. A word may stand in several; its roles add up.
pub const LANGUAGES: &[&Language] = &[
    &ENGLISH, &TURKISH_DATES, &GERMAN_DATES, &FRENCH_DATES, &SPANISH_DATES, &ITALIAN_DATES,
    &PORTUGUESE_DATES, &DUTCH_DATES, &POLISH_DATES, &RUSSIAN_DATES,
];

/// The words of dates of one language.
#[derive(Debug)]
pub struct Language {
    /// The months in full, January first; each with its other spellings.
    pub months: [&'static [&'static str]; 12],
    /// The months abbreviated, without a dot.
    pub abbreviated_months: [&'static [&'static str]; 12],
    /// The months that in lower case are also other words.
    pub ambiguous_months: &'static [&'static str],
    /// What other words tell about the date beside them; spaces separate the words.
    pub words: &'static [(DateWord, &'static str)],
    /// The endings of ordinals, each with the days that take it.
    pub ordinals: &'static [(&'static str, &'static [u8])],
    /// Whether a dot stands behind the number of a day: `15. Juni`.
    pub dotted_days: bool,
    /// Whether a day without a year is rather a name in prose: `1 Mayıs Meydanı`.
    pub days_name: bool,
    /// How words begin that gloss a first date: `4 December 1965 (original)`.
    pub first_glosses: &'static [&'static str],
    /// How words begin that gloss the date of a merger: `14 May 1993 (merger)`.
    pub merger_glosses: &'static [&'static str],
    /// How words begin that gloss a later date: `15 January 1980 (renamed)`.
    pub later_glosses: &'static [&'static str],
}

/// What a word tells about the date beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateWord {
    /// Before a date that is not exact: `circa`.
    About,
    /// Between the two ends of `between … and …`.
    And,
    /// After a number, a share or a rate: `percent`, `per`.
    Rate,
    /// Before the first of two ends that `And` joins.
    Between,
    /// After a number that counts it: `votes`.
    Counted,
    /// Counted, and someone who acts: `In 1970 workers went on strike`.
    CountedPerson,
    /// The ending of a decade, at its number or behind an apostrophe: `1970'lerde`, `1970er`.
    DecadeEnding,
    /// The ending of a case behind a number and an apostrophe: `2005'ten beri`.
    Ending,
    /// After the number of a year: `the 1990 congress`.
    Event,
    /// Before the first of two ends that `To` joins.
    From,
    /// Before a month, never before a day: `in May`.
    In,
    /// Before a number that numbers it: `No.`, `article`.
    Numbering,
    /// Between a day or a part of a time and what it belongs to: `15th of June`.
    Of,
    /// After a date that something began with: `1990 onwards`.
    Onwards,
    /// Between two dates of which one is meant.
    Or,
    /// Before a time of which a part is meant: `early`, `summer`.
    Part,
    /// The end of what goes on: `1990–present`.
    Present,
    /// Before a date that something began with.
    Since,
    /// The article.
    The,
    /// Between the first and the last of a span: `1983 to 1984`.
    To,
    /// Before a date that something ended with.
    Until,
    /// Before a number of four digits, tells that it is a year: `in`, `founded`.
    YearLead,
}

/// All that is known of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Meaning {
    /// The month that it names, 1 to 12.
    pub month: Option<u8>,
    /// Whether it is short for a month, so that a dot after it ends no sentence.
    pub is_abbreviated: bool,
    /// Whether a dot may stand between it and the number of a day.
    pub follows_dot: bool,
    /// Whether a day of it without a year is rather a name in prose.
    pub days_name: bool,
    /// Whether it names a month only with a capital letter.
    pub needs_capital: bool,
    roles: u32,
}

impl Meaning {
    /// The meaning of a word, in any case; the empty one where the word is not known.
    pub fn of(word: &str) -> Self {
        let known = |word: &str| MEANINGS.get(word).copied().unwrap_or_default();
        match word.is_ascii() {
            _ if word.len() > MAX_WORD_LENGTH => Meaning::default(),
            true if !may_be_known(word) => Meaning::default(),
            true => lowered(word, &mut [0; MAX_WORD_LENGTH]).map(known).unwrap_or_default(),
            false => known(&lower_case(word)),
        }
    }

    /// Whether the word has a date_word.
    pub fn has(self, date_word: DateWord) -> bool {
        self.roles & date_word.bit() != 0
    }

    /// Whether the word has one of some roles.
    pub fn has_any(self, roles: &[DateWord]) -> bool {
        self.roles != 0 && roles.iter().any(|date_word| self.has(*date_word))
    }
}

/// Whether a word of the tables begins with the same letter and is as long; most words of prose are found
/// to mean nothing by that.
fn may_be_known(word: &str) -> bool {
    static LENGTHS: LazyLock<[u32; 128]> = LazyLock::new(|| {
        let mut lengths = [0; 128];
        for word in MEANINGS.keys().filter(|word| word.is_ascii() && !word.is_empty()) {
            lengths[usize::from(word.as_bytes()[0])] |= 1 << word.len();
        }
        lengths
    });
    let first = word.bytes().next().map(|byte| usize::from(byte.to_ascii_lowercase()));
    first.is_some_and(|first| LENGTHS[first] & (1 << word.len()) != 0)
}

/// A word in lower case, with one letter for the two that Turkish has for `i`.
fn lower_case(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.to_lowercase()
        .chars()
        .filter(|&c| c != '\u{307}')
        .map(|c| if c == 'ı' { 'i' } else { c })
        .collect()
}

impl DateWord {
    fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// Whether `ending` is the ending of ordinals, and if so, whether `day` takes it.
pub fn ordinal_ending(ending: &str, day: u8) -> Option<bool> {
    let endings = LANGUAGES.iter().flat_map(|language| language.ordinals);
    let mut found = None;
    for (known, days) in endings {
        if known.eq_ignore_ascii_case(ending) {
            found = Some(found == Some(true) || days.contains(&day));
        }
    }
    found
}

/// No word of the tables has more bytes.
const MAX_WORD_LENGTH: usize = 24;

static MEANINGS: LazyLock<WordMap<String, Meaning>> = LazyLock::new(|| {
    let mut meanings: WordMap<String, Meaning> = WordMap::default();
    for language in LANGUAGES {
        for (months, is_abbreviated) in
            [(&language.months, false), (&language.abbreviated_months, true)]
        {
            for (month, words) in (1..).zip(months) {
                for word in *words {
                    let meaning = meanings.entry(lower_case(word)).or_default();
                    let only = meaning.month.is_none() || meaning.days_name;
                    meaning.days_name = only && language.days_name;
                    meaning.month = Some(month);
                    meaning.is_abbreviated = is_abbreviated;
                    meaning.follows_dot |= language.dotted_days;
                    meaning.needs_capital |= language.ambiguous_months.contains(word);
                }
            }
        }
        for (date_word, words) in language.words {
            for word in words.split_ascii_whitespace() {
                meanings.entry(lower_case(word)).or_default().roles |= date_word.bit();
            }
        }
    }
    meanings
});

const ENGLISH: Language = Language {
    months: [
        &["january"],
        &["february"],
        &["march"],
        &["april"],
        &["may"],
        &["june"],
        &["july"],
        &["august"],
        &["september"],
        &["october"],
        &["november"],
        &["december"],
    ],
    abbreviated_months: [
        &["jan"],
        &["feb", "febr"],
        &["mar"],
        &["apr"],
        &[],
        &["jun"],
        &["jul"],
        &["aug"],
        &["sep", "sept"],
        &["oct"],
        &["nov"],
        &["dec"],
    ],
    ambiguous_months: &["march", "mar", "may", "august"],
    words: &[
        (DateWord::Since, "since"),
        (DateWord::Until, "before til till until"),
        (DateWord::From, "from"),
        (DateWord::Between, "between"),
        (DateWord::And, "and"),
        (DateWord::Or, "or"),
        (DateWord::To, "through thru til till to until"),
        (DateWord::Of, "of"),
        (DateWord::The, "the"),
        (DateWord::In, "during in"),
        (DateWord::Onwards, "onward onwards"),
        (DateWord::Present, "date now ongoing present today"),
        (DateWord::About, "about approx approximately around c ca cca circa roughly"),
        (
            DateWord::Part,
            "autumn beginning early end fall late mid middle spring start summer winter",
        ),
        (
            DateWord::YearLead,
            "after and b before born but by created d day died dissolved during elected est \
             established following for formed founded from her his in inter its least of on our \
             post pre prior published renamed since the their this throughout till to until \
             when year years",
        ),
        (
            DateWord::Event,
            "agreement attack attempt campaign conference congress constitution convention coup \
             crisis declaration earthquake election elections founding general invasion \
             manifesto massacre memorandum merger parliamentary plenum poll polls presidential \
             primaries primary protests rebellion referendum reform revolution saw split strike \
             treaty uprising vote war",
        ),
        (
            DateWord::Numbering,
            "article chapter decree flight law no nos nr number numbers p page pages paragraph \
             pp resolution room section vol volume",
        ),
        (DateWord::Rate, "pct per percent percentage"),
        (
            DateWord::CountedPerson,
            "activists candidates citizens civilians communists delegates employees farmers fighters guerillas \
             guerrillas members men militants miners participants peasants people police \
             prisoners protesters representatives residents soldiers strikers students supporters troops \
             voters women workers",
        ),
        (
            DateWord::Counted,
            "acres ballots branches cadres casualties cents children cities \
             copies countries days dead deaths deputies districts dollars euro euros families \
             feet guests hectares hours households inhabitants injured kg kilometers kilometres \
             km lira locals man member meters metres miles million minutes months \
             municipalities occasions others pages persons places points pounds registered \
             roubles rubles schools seat seats signatories signatures spectators \
             staff strong thousand times tonnes tons towns units valid victims villages \
             volunteers votes weeks wounded yards years",
        ),
    ],
    ordinals: &[
        ("st", &[1, 21, 31]),
        ("nd", &[2, 22]),
        ("rd", &[3, 23]),
        (
            "th",
            &[
                4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 24, 25, 26, 27, 28,
                29, 30,
            ],
        ),
    ],
    dotted_days: false,
    days_name: false,
    first_glosses: &["original", "founded", "foundation", "first", "initial", "launch"],
    merger_glosses: &["merg", "unification", "fusion"],
    later_glosses: &[
        "current form", "legal", "present form", "re-est", "re-found", "re-form", "re-launch",
        "re-regist", "reactivat", "reconstitut", "reestablish", "refound", "reformed",
        "registered", "registration", "relaunch", "renam", "reorgani", "restor", "reviv",
    ],
};

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    fn words() -> impl Iterator<Item = &'static str> {
        LANGUAGES.iter().flat_map(|language| {
            let months = language.months.iter().chain(&language.abbreviated_months);
            let others =
                language.words.iter().flat_map(|(_, words)| words.split_ascii_whitespace());
            months.copied().flatten().copied().chain(others)
        })
    }

    #[test]
    fn every_word_is_found_in_any_case() {
        for word in words() {
            assert!(word.len() <= MAX_WORD_LENGTH && word == word.to_lowercase(), "{word}");
            assert_ne!(Meaning::of(word), Meaning::default(), "{word}");
            assert_eq!(Meaning::of(&word.to_uppercase()), Meaning::of(word), "{word}");
        }
    }

    #[test]
    fn no_word_names_two_months() {
        let mut months: std::collections::HashMap<&str, u8> = std::collections::HashMap::new();
        for language in LANGUAGES {
            for table in [&language.months, &language.abbreviated_months] {
                for (month, words) in (1..).zip(table) {
                    for word in *words {
                        assert_eq!(*months.entry(word).or_insert(month), month, "{word}");
                    }
                }
            }
        }
    }

    #[test]
    fn no_role_names_a_word_twice() {
        for (date_word, words) in LANGUAGES.iter().flat_map(|language| language.words) {
            let unique: HashSet<_> = words.split_ascii_whitespace().collect();
            assert_eq!(unique.len(), words.split_ascii_whitespace().count(), "{date_word:?}");
        }
    }

    #[test]
    fn each_day_takes_one_ordinal_ending() {
        for day in 1..=31 {
            let endings = ENGLISH.ordinals.iter().filter(|(_, days)| days.contains(&day));
            assert_eq!(endings.count(), 1, "{day}");
        }
    }

    #[test]
    fn an_ordinal_ending_is_right_or_wrong_for_its_day() {
        let cases = [
            ("nd", 22, Some(true)),
            ("th", 22, Some(false)),
            ("TH", 11, Some(true)),
            ("st", 11, Some(false)),
            ("s", 1, None),
        ];
        for (ending, day, expected) in cases {
            assert_eq!(ordinal_ending(ending, day), expected, "{day}{ending}");
        }
    }
}
