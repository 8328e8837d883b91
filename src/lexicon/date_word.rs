//! The words in dates of a language, and what a word says about the date beside it.

use crate::lexicon::List;

/// What a word says about the date beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateWord {
    /// Before a date that is not exact: `circa`.
    About,
    /// Before a date that something began after.
    After,
    /// Between the two ends of `between … and …`.
    And,
    /// After a date that something was before, as [`Onwards`](DateWord::Onwards) is: `1980 öncesi`.
    Backwards,
    /// After a number, a share or a rate: `percent`, `per`.
    Rate,
    /// Before the first of two ends that [`And`](DateWord::And) joins.
    Between,
    /// After the second of them: `1960 ve 1965 arasında`.
    BetweenPostposition,
    /// In what names a calendar, beside [`OldStyle`](DateWord::OldStyle): `style`.
    Calendar,
    /// Beside the number of a century.
    Century,
    /// After a number that counts it: `votes`.
    Counted,
    /// The same for people, who also act: `In 1970 workers went on strike`.
    CountedPerson,
    /// The ending of a decade, after its number or an apostrophe: `1970'lerde`, `1970er`.
    DecadeEnding,
    /// Before the number of a decade: `années 1970`.
    Decade,
    /// After it: `60er Jahre`.
    DecadeNoun,
    /// After "or" or "and", for any time before a date: `1961 or earlier`.
    Earlier,
    /// Before the first of two dates of which one is meant.
    Either,
    /// The ending of a case after a number and an apostrophe: `2005'ten beri`.
    Ending,
    /// Beside a year of another era than the common one.
    Era,
    /// The same, in capitals: `AH`.
    EraMark,
    /// After the number of a year: `the 1990 congress`.
    Event,
    /// Before the first of two ends that [`To`](DateWord::To) joins.
    From,
    /// Before a month, never before a day: `in May`.
    In,
    /// Between an opening or a qualifier and its date: `jusqu'en 1961`, `bis zum 4. Mai`.
    Inner,
    /// After "or" or "and", for any time after a date: `1961 or later`.
    Later,
    /// Beside a day of the Gregorian calendar.
    NewStyle,
    /// Before a number of an item: `No.`, `article`.
    Numbering,
    /// Between a day or a part of a period and the period: `15th of June`.
    Of,
    /// Beside a day of the Julian calendar.
    OldStyle,
    /// After a date that something began with: `1990 onwards`.
    Onwards,
    /// Between two dates of which one is meant.
    Or,
    /// The month of another calendar.
    OtherMonth,
    /// Before a period of which a part is meant: `early`, `summer`.
    Part,
    /// Before a date that is not certain.
    Perhaps,
    /// The end of an interval that is still open: `1990–present`.
    Present,
    /// Before a date that something began with.
    Since,
    /// After the number of a house, and before or after the name of the street.
    Street,
    /// The article.
    The,
    /// Between the first and the last of a span: `1983 to 1984`.
    To,
    /// Before a date that something ended with.
    Until,
    /// After such a date: `1980'e kadar`.
    UntilPostposition,
    /// Before the first of two ends of a span, where it has other meanings too: `de 1990 a 1994`.
    WeakFrom,
    /// Between the two.
    WeakTo,
    /// Before a number of four digits that is a year: `in`, `founded`.
    YearLead,
    /// After such a number, where it is called a year: `1961 года`.
    YearNoun,
}

/// Words in dates, in lower case with their diacritics.
#[derive(Debug, Clone, Copy)]
pub struct Dates {
    /// The months in full, January first, each with its other spellings and cases.
    pub months: [List; 12],
    /// The months abbreviated, without a full stop.
    pub abbreviated_months: [List; 12],
    /// Months that are other words too, so that they need a capital letter.
    pub ambiguous_months: List,
    /// What other words say about the date beside them; spaces separate the words.
    pub words: &'static [(DateWord, &'static str)],
    /// Phrases that say the same as one word; spaces separate the words of a phrase.
    pub phrases: &'static [(DateWord, List)],
    /// Numbers in words, of days and centuries: ordinals, or whatever is usual before a month. Those from 21
    /// on may be two words, whose numbers add up.
    pub numbers: &'static [(u8, &'static str)],
    /// Words for decades: `sixties`, with 60.
    pub decades: &'static [(u8, &'static str)],
    /// Whether these name a decade without another word, as those of English do.
    pub decades_stand_alone: bool,
    /// Endings of ordinals, each with the days that take it.
    pub ordinals: &'static [(&'static str, &'static [u8])],
    /// Whether a full stop follows the number of a day: `15. Juni`.
    pub dotted_days: bool,
    /// Whether a day without a year is more likely a name in prose: `1 Mayıs Meydanı`.
    pub days_name: bool,
    /// Beginnings of glosses of a first date: `4 December 1965 (original)`.
    pub first_glosses: List,
    /// Beginnings of glosses of a merger's date: `14 May 1993 (merger)`.
    pub merger_glosses: List,
    /// Beginnings of glosses of a later date: `15 January 1980 (renamed)`.
    pub later_glosses: List,
}

impl Dates {
    /// No words of any kind.
    pub const EMPTY: Self = Dates {
        months: [&[]; 12],
        abbreviated_months: [&[]; 12],
        ambiguous_months: &[],
        words: &[],
        phrases: &[],
        numbers: &[],
        decades: &[],
        decades_stand_alone: false,
        ordinals: &[],
        dotted_days: false,
        days_name: false,
        first_glosses: &[],
        merger_glosses: &[],
        later_glosses: &[],
    };

    /// Returns the words of each kind.
    #[cfg(test)]
    pub fn words(&self) -> Vec<(&'static str, Vec<&'static str>)> {
        let others = self.words.iter().flat_map(|(_, words)| words.split_ascii_whitespace());
        let split = |numbers: &'static [(u8, &'static str)]| {
            numbers.iter().flat_map(|(_, words)| words.split_ascii_whitespace()).collect()
        };
        vec![
            ("months", self.months.concat()),
            ("abbreviated_months", self.abbreviated_months.concat()),
            ("ambiguous_months", self.ambiguous_months.to_vec()),
            ("words", others.collect()),
            ("phrases", self.phrases.iter().flat_map(|(_, phrases)| *phrases).copied().collect()),
            ("numbers", split(self.numbers)),
            ("decades", split(self.decades)),
            ("ordinals", self.ordinals.iter().map(|(ending, _)| *ending).collect()),
            ("first_glosses", self.first_glosses.to_vec()),
            ("merger_glosses", self.merger_glosses.to_vec()),
            ("later_glosses", self.later_glosses.to_vec()),
        ]
    }
}
