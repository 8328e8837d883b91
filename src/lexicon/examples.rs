//! The shape of the examples of a language: phrases with their expected readings.

/// Phrases of a language, each with its expected reading, by what reads them. An empty reading is a
/// negative example: a phrase that looks like one and must not be read.
pub type Examples = &'static [(Reading, &'static [(&'static str, &'static str)])];

/// What reads a phrase, and how its reading is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    /// The dates of a sentence in EDTF, separated by spaces.
    Dates,
    /// The main date of an infobox value in EDTF.
    MainDate,
    /// The field of `Party` that a label of an infobox gives.
    Label,
    /// The fields of `Election` that a header of a table can mean, separated by spaces.
    Header,
    /// The kind of the election that a title names.
    ElectionKind,
    /// `summary`, for the first cell of a row that is no contestant's.
    Row,
    /// A number of things.
    Count,
    /// Seats, and the seats of the whole body after a slash.
    Seats,
    /// The number of a round of voting.
    Round,
    /// The names of people, separated by semicolons.
    People,
    /// The items of a list, separated by semicolons, those of the past and of factions with that mark.
    List,
    /// The political positions that an infobox value names, separated by spaces.
    Positions,
    /// `yes` or `no`, for an answer to the question of a referendum.
    Answer,
    /// The kinds of event whose predicates a sentence has, with their weights; in brackets if they only
    /// say when or what for.
    Events,
    /// What a text says happened, with the roles of those who took part: `split subject=B from=A by=Roe`,
    /// several separated by semicolons, several in one role by `+`.
    Statements,
    /// `organisation` or `person`, for a capitalised name.
    Name,
    /// The country that a text names.
    Country,
    /// `party`, for the first sentence of a page about one.
    Page,
}
