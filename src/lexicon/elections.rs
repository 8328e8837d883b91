//! Words in titles, headings and tables of elections.

use std::sync::LazyLock;

use crate::lexicon::languages::{ENGLISH, foreign};
use crate::lexicon::word_list::WordList;
use crate::lexicon::{in_all, in_all_languages};
use crate::model::{Basis, ElectionKind};

in_all_languages! {
    /// Words in the titles of elections.
    ELECTION_WORDS: [&'static str] = elections.election_words;
    /// Words in the headings of results.
    RESULT_WORDS: [&'static str] = elections.result_words;
    /// Words in headings that describe a section and name no place or body.
    SECTION_WORDS: [&'static str] = elections.section_words;
    /// Words in headings and captions of opinion polls and forecasts.
    POLL_WORDS: [&'static str] = elections.poll_words;
    /// Beginnings of rows that sum up or describe the vote; their figures are no contestant's.
    SUMMARY_ROWS: [&'static str] = elections.summary_rows;
    /// Labels of rows that add up all others.
    TOTALS: [&'static str] = elections.totals;
    /// Whole labels of such rows.
    SUMMARY_LABELS: [&'static str] = elections.summary_labels;
    /// Words in place of a change when there is no number.
    CHANGE_WORDS: [&'static str] = elections.change_words;
    /// Words in place of figures where nobody else stood.
    UNCONTESTED: [&'static str] = elections.uncontested;
    /// Abbreviations for a contestant without a party.
    INDEPENDENT_MARKS: [&'static str] = elections.independent_marks;
    /// Parties that follow a person in a header: `Ann Lee Democratic`.
    COMMON_PARTIES: [&'static str] = elections.common_parties;
    /// Words for a place that elects somebody, in brackets or at the end of a title.
    CONSTITUENCY_WORDS: [&'static str] = elections.constituency_words;
    /// Words in headings for a numbered part of a country.
    PART_WORDS: [&'static str] = elections.part_words;
    /// Words in the names of elected bodies.
    BODY_WORDS: [&'static str] = elections.body_words;
    /// Words after "Assembly of" and the like that are not a region.
    NO_REGIONS: [&'static str] = elections.no_regions;
    /// Offices that headings begin with.
    OFFICE_WORDS: [&'static str] = elections.office_words;
    /// Words in titles for an office that one person holds.
    SINGLE_OFFICE_WORDS: [&'static str] = elections.single_office_words;
    /// Answers that approve the question of a referendum.
    ASSENTS: [&'static str] = elections.assents;
    /// Answers that reject it.
    REFUSALS: [&'static str] = elections.refusals;
    /// Nouns for a round of voting.
    ROUND_NOUNS: [&'static str] = elections.round_nouns;
    /// Ordinals of rounds.
    ROUND_ORDINALS: [(&'static str, i64)] = elections.round_ordinals;
    /// Words for a second round.
    RUNOFF_WORDS: [&'static str] = elections.runoff_words;
    /// Words in the headings of general elections.
    GENERAL_WORDS: [&'static str] = elections.general_words;
    /// Words in the titles of pages about many contests.
    PLURAL_WORDS: [&'static str] = elections.plural_words;
    /// Words in headings that divide results: `Results by district`.
    DIVISION_WORDS: [&'static str] = elections.division_words;
    /// Words in headings over numbers of seats.
    SEAT_HEADINGS: [&'static str] = elections.seat_headings;
    /// Words in headings over those who were elected.
    RESULT_HEADINGS: [&'static str] = elections.result_headings;
    /// Words in headings over the members of a body.
    MEMBER_HEADINGS: [&'static str] = elections.member_headings;
    /// Words in headings over percentages that are not shares of votes.
    NO_SHARE_HEADINGS: [&'static str] = elections.no_share_headings;
    /// Words for a contestant without a party.
    NO_PARTY: [&'static str] = elections.no_party;
    /// Names of templates and pictures of an arrow upwards.
    RISES: [&'static str] = elections.rises;
    /// Names of templates and pictures of an arrow downwards.
    FALLS: [&'static str] = elections.falls;
}

/// Beginnings of words that show the kind of an election, folded; the first that a text contains counts, so
/// that particular kinds come before general ones.
///
/// Foreign words come before the English ones, since `senado` is not `general`; but those of general
/// elections come last.
pub static KINDS: LazyLock<Vec<(&str, ElectionKind)>> = LazyLock::new(|| {
    let is_general = |(_, kind): &(&str, ElectionKind)| *kind == ElectionKind::General;
    let foreign = foreign().flat_map(|language| language.elections.kinds).copied();
    let (general, particular): (Vec<_>, Vec<_>) = foreign.partition(is_general);
    let english = ENGLISH.elections.kinds.iter().copied();
    particular.into_iter().chain(english).chain(general).collect()
});

/// Words in headings over tables that repeat results.
pub static BASES: LazyLock<Vec<(&str, Basis)>> =
    LazyLock::new(|| in_all(|language| language.elections.bases));

/// Words of elections that are not ambiguous, in titles or in prose.
pub static CLEAR_ELECTION_WORDS: LazyLock<WordList<&str>> = LazyLock::new(|| {
    let ambiguous = in_all(|language| language.elections.ambiguous_words);
    let electoral = in_all(|language| language.elections.electoral_words);
    let words = ELECTION_WORDS.iter().copied().chain(electoral);
    words.filter(|word| !ambiguous.contains(word)).collect::<Vec<_>>().into()
});

/// Words for a party's part in government, or for the outcome of an election.
pub static STATUS_WORDS: LazyLock<WordList<&str>> =
    LazyLock::new(|| in_all(|language| language.elections.status_words).into());

/// Endings of rows that say who keeps or takes the seat: `Labour hold`.
pub static HOLD_ENDINGS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let words = in_all(|language| language.elections.hold_endings);
    words.into_iter().map(|word| format!(" {word}")).collect()
});

/// What joins the winner and the loser of a seat: `BJP gain from INC`.
pub static GAIN_JOINTS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let words = in_all(|language| language.elections.gain_words);
    words.into_iter().map(|word| format!(" {word} ")).collect()
});

/// Marks of an incumbent after a name.
pub static INCUMBENCY_MARKS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let words = in_all(|language| language.elections.incumbency_marks);
    words.into_iter().chain(["*", "†", "‡"]).collect()
});

/// Marks that separate the candidates of a cell.
pub const ITEM_MARKS: &[char] = &['\n', '•', '▌', '·', '✓', '☑', '✔', ';'];
