//! What a word says about the date beside it.

/// What a word says about the date beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateWord {
    /// Before a date that is not exact: `circa`.
    About,
    /// Between the two ends of `between … and …`.
    And,
    /// After a number, a share or a rate: `percent`, `per`.
    Rate,
    /// Before the first of two ends that [`And`](DateWord::And) joins.
    Between,
    /// After a number that counts it: `votes`.
    Counted,
    /// The same for people, who also act: `In 1970 workers went on strike`.
    CountedPerson,
    /// The ending of a decade, after its number or an apostrophe: `1970'lerde`, `1970er`.
    DecadeEnding,
    /// The ending of a case after a number and an apostrophe: `2005'ten beri`.
    Ending,
    /// After the number of a year: `the 1990 congress`.
    Event,
    /// Before the first of two ends that [`To`](DateWord::To) joins.
    From,
    /// Before a month, never before a day: `in May`.
    In,
    /// Before a number of an item: `No.`, `article`.
    Numbering,
    /// Between a day or a part of a period and the period: `15th of June`.
    Of,
    /// After a date that something began with: `1990 onwards`.
    Onwards,
    /// Between two dates of which one is meant.
    Or,
    /// Before a period of which a part is meant: `early`, `summer`.
    Part,
    /// The end of an interval that is still open: `1990–present`.
    Present,
    /// Before a date that something began with.
    Since,
    /// The article.
    The,
    /// Between the first and the last of a span: `1983 to 1984`.
    To,
    /// Before a date that something ended with.
    Until,
    /// Before a number of four digits that is a year: `in`, `founded`.
    YearLead,
}
