//! Whether a table gives results of elections at all.
//!
//! The question is asked twice: of the header and the texts over it, which spares the work for most other
//! tables, and of the table once its layout is known. A table of results says what was won, by whom, and
//! in which election.

use std::sync::LazyLock;

use crate::lexicon::elections::NO_SHARE_HEADINGS;
use crate::lexicon::headers::{POLL_HEADERS, VOTER_WORDS, is_listed};
use crate::lexicon::word_map::PartFinder;
use crate::markup::Text;
use crate::model::{ElectionField, fold};
use crate::table::evidence::{Condition, VETO, Verdict};
use crate::table::{Column, Layout, RawTable, Table, TableContext, is_uncontested};
use crate::values::number::read_percent;
use crate::values::text::has_digit;

/// The fields that make a row a result.
pub const FIGURES: [ElectionField; 3] =
    [ElectionField::Votes, ElectionField::Share, ElectionField::Seats];

/// Signals in the header of a table and the texts over it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct HeaderSignals {
    /// A heading or a caption mentions polls or forecasts.
    pub is_under_polls: bool,
    /// A header is one that only polls have: `Pollster`, `Sample size`.
    pub has_poll_header: bool,
    /// The page is about neither parties nor elections.
    pub is_on_other_page: bool,
    /// A text over the table names an election; asked on other pages only.
    pub is_under_election: bool,
    /// Columns are of parties and their votes; asked on other pages only.
    pub has_votes_of_parties: bool,
}

impl HeaderSignals {
    /// Collects the signals of a table.
    pub fn of(table: &RawTable<'_, '_>, context: &TableContext<'_, '_>) -> Self {
        let election = context.election;
        let is_on_other_page = election.is_on_other_page();
        HeaderSignals {
            is_under_polls: election.mentions_polls(),
            has_poll_header: has_poll_header(table),
            is_on_other_page,
            is_under_election: is_on_other_page && election.names_election(),
            has_votes_of_parties: is_on_other_page && has_votes_of_parties(table),
        }
    }

    /// Weighs the signals.
    pub fn verdict(&self) -> Verdict {
        Verdict::of(&[
            Condition::presumed("somebody was elected")
                .signal(self.is_under_polls, VETO)
                .signal(self.has_poll_header, VETO),
            // figures of sport and trade look like results
            Condition::presumed("the figures are of an election")
                .signal(self.is_on_other_page, -2)
                .signal(self.is_under_election, 2)
                .signal(self.has_votes_of_parties, 2),
        ])
    }
}

/// Signals in the rows of a table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct RowSignals {
    /// A column of votes, shares or seats has a number, or a cell says that a seat was not contested.
    pub has_figures: bool,
    /// The table is a list of winners.
    pub lists_winners: bool,
    /// The table has a header.
    pub has_header: bool,
    /// There are columns of votes and of shares.
    pub has_votes_and_shares: bool,
    /// The table has nothing but names and shares of one election, as bar charts have; asked without a
    /// header only.
    pub is_bar_chart: bool,
    /// A column names contestants.
    pub has_contestants: bool,
    /// The document is about a contestant.
    pub has_own_contestant: bool,
    /// Half of the cells in the column of elections have a date.
    pub has_dates: bool,
    /// The rows are places with votes or shares, under a text that names an election.
    pub has_places_of_election: bool,
    /// A text over the table mentions an election or results, or has a date; asked only if no other
    /// signal says which election it is.
    pub is_under_election: bool,
    /// The header names parties, votes and shares, on a page without a title.
    pub has_votes_of_parties: bool,
    /// The document is a data file whose header names contestants and votes, shares or seats.
    pub is_data_of_results: bool,
}

impl RowSignals {
    /// Collects the signals of a table. One without figures and winners is not looked at any further.
    pub fn of(table: &Table<'_>, context: &TableContext<'_, '_>) -> Self {
        let figures = RowSignals {
            has_figures: has_figures(table),
            lists_winners: table.layout == Layout::Winners,
            ..RowSignals::default()
        };
        if !figures.has_figures && !figures.lists_winners {
            return figures;
        }
        let elections = table.column(ElectionField::Election);
        let has_dates = elections.is_some_and(|column| {
            table.dates.iter().flatten().count() * 2 >= table.texts(column).count().max(1)
        });
        let has_own_contestant = context.has_contestant();
        RowSignals {
            has_header: table.has_header,
            has_votes_and_shares: table.column(ElectionField::Share).is_some()
                && table.column(ElectionField::Votes).is_some(),
            is_bar_chart: is_bar_chart(table, context),
            has_contestants: table.column(ElectionField::Party).is_some()
                || table.column(ElectionField::Candidate).is_some(),
            has_own_contestant,
            has_dates,
            has_places_of_election: table.column(ElectionField::Constituency).is_some()
                && (table.column(ElectionField::Share).is_some()
                    || table.column(ElectionField::Votes).is_some())
                && context.election.names_election(),
            is_under_election: !has_dates
                && !has_own_contestant
                && context.election.mentions_election()
                // what has no header needs more than a date over it
                && (table.has_header
                    || context.election.is_election_page()
                    || context.election.mentions_vote()),
            has_votes_of_parties: table.has_header
                && context.election.is_untitled()
                && names_votes_of_parties(table),
            is_data_of_results: table.has_header
                && context.election.is_data()
                && names_results(table),
            ..figures
        }
    }

    /// Weighs the signals.
    pub fn verdict(&self) -> Verdict {
        Verdict::of(&[
            Condition::needs_evidence("rows say what was won")
                .signal(self.has_figures, 2)
                .signal(self.lists_winners, 2),
            Condition::needs_evidence("the meaning of the columns is known")
                .signal(self.has_header, 2)
                .signal(self.has_votes_and_shares, 2)
                .signal(self.is_bar_chart, 2),
            Condition::needs_evidence("the election is known")
                .signal(self.has_dates, 2)
                .signal(self.has_own_contestant, 2)
                .signal(self.is_under_election, 2)
                .signal(self.has_votes_of_parties, 2)
                .signal(self.is_data_of_results, 2),
            // the rows of a contestant's own history need not name it
            Condition::needs_evidence("the contestant is known")
                .signal(self.has_contestants, 2)
                .signal(self.has_own_contestant, 1)
                .signal(self.has_dates, 1)
                .signal(self.has_places_of_election, 1),
        ])
    }
}

/// Whether a table has the header of results and numbers under it, on a page that may have results.
pub fn looks_like_results(table: &RawTable<'_, '_>, context: &TableContext<'_, '_>) -> bool {
    const MIN_FIGURES: usize = 2;
    const MIN_ROWS: usize = 2;
    let is_named = |field: ElectionField| listed_column(&table.columns, field);
    let figures: Vec<usize> = FIGURES.into_iter().filter_map(is_named).collect();
    let has_numbers =
        |at: &usize| table.texts(*at).filter(|text| has_digit(text.as_str())).count() >= MIN_ROWS;
    table.has_header
        && (is_named(ElectionField::Party).or(is_named(ElectionField::Candidate))).is_some()
        && figures.len() >= MIN_FIGURES
        && figures.iter().all(has_numbers)
        && HeaderSignals::of(table, context).verdict().is_admissible()
}

/// Whether a header is one that only polls have.
fn has_poll_header(table: &RawTable<'_, '_>) -> bool {
    table.columns.iter().any(|column| POLL_FINDER.is_in(column.label.key()))
}

/// All of [`POLL_HEADERS`] at once.
static POLL_FINDER: LazyLock<PartFinder> =
    LazyLock::new(|| PartFinder::of(POLL_HEADERS.iter().copied()));

/// Whether the headers are those of parties and of votes, not of voters.
fn has_votes_of_parties(table: &RawTable<'_, '_>) -> bool {
    let votes = table.column(ElectionField::Votes);
    votes.is_some_and(|votes| {
        let header = fold(&table.columns[votes].header);
        !VOTER_WORDS.iter().any(|word| header.contains(word))
    }) && table.column(ElectionField::Party).is_some()
}

/// Whether labels of parties, votes and shares are all listed headers.
fn names_votes_of_parties(table: &Table<'_>) -> bool {
    let fields = [ElectionField::Party, ElectionField::Votes, ElectionField::Share];
    fields.into_iter().all(|field| listed_column(&table.columns, field).is_some())
}

/// Whether a column of figures has a number, or a cell says that a seat was not contested.
fn has_figures(table: &Table<'_>) -> bool {
    let is_uncontested = |text: Text<'_>| is_uncontested(text.as_str());
    table.columns.iter().enumerate().any(|(at, column)| {
        (column.feeds_any(&FIGURES)
            && table.texts(at).any(|text| has_digit(text.as_str()) || is_uncontested(text)))
            || (column.feeds(ElectionField::Outcome) && table.texts(at).any(is_uncontested))
    })
}

/// Whether listed headers name contestants and a figure.
fn names_results(table: &Table<'_>) -> bool {
    let is_listed = |field: ElectionField| listed_column(&table.columns, field).is_some();
    [ElectionField::Party, ElectionField::Candidate].into_iter().any(is_listed)
        && FIGURES.into_iter().any(is_listed)
}

/// Returns the first column that feeds a field, if its header is listed.
fn listed_column(columns: &[Column<'_>], field: ElectionField) -> Option<usize> {
    let at = columns.iter().position(|column| column.feeds(field))?;
    is_listed(&columns[at].label.whole()).then_some(at)
}

/// Whether a table without a header has two columns, of which one is shares with percent signs that add up
/// to no more than the whole, on a page about an election.
pub fn is_bar_chart(table: &Table<'_>, context: &TableContext<'_, '_>) -> bool {
    /// Rounding may add up to more than 100.
    const WHOLE: f64 = 102.0;
    if table.has_header {
        return false;
    }
    let Some(share) = table.column(ElectionField::Share) else { return false };
    let has_sign = |text: &Text<'_>| text.as_str().contains('%');
    let read = |text: Text<'_>| read_percent(text.as_str());
    let shares: f64 = table.texts(share).filter(has_sign).filter_map(read).sum();
    table.columns.iter().filter(|column| column.field.is_some()).count() == 2
        && shares > 0.0
        && shares <= WHOLE
        && !context.election.nearest_has_word(&NO_SHARE_HEADINGS)
        && context.election.is_election_page()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::contestants::DefaultContestant;
    use crate::table::layout;
    use crate::table::testing::{own_party, with_table};

    const ELECTION: &str = "1990 Freedonian general election";

    /// Returns the verdict on the rows of a table under a title.
    fn of_rows(title: &str, contestant: &DefaultContestant, text: &str) -> String {
        with_table(title, contestant, text, |table, context| {
            let table = layout::read(table, context);
            RowSignals::of(&table, context).verdict().to_string()
        })
    }

    #[test]
    fn polls_elect_nobody() {
        let expected = "rejected: not shown that somebody was elected";
        for text in ["Opinion polls\nParty|Votes\nLabour|12", "Pollster|Labour\nAcme|12%"] {
            let verdict =
                with_table(ELECTION, &DefaultContestant::default(), text, |table, context| {
                    HeaderSignals::of(&table, context).verdict().to_string()
                });
            assert_eq!(verdict, expected, "{text}");
        }
    }

    #[test]
    fn a_page_about_something_else_needs_evidence_of_an_election() {
        let other = HeaderSignals { is_on_other_page: true, ..HeaderSignals::default() };
        let expected = "rejected: not shown that the figures are of an election";
        assert_eq!(other.verdict().to_string(), expected);
        let named = HeaderSignals { is_under_election: true, ..other };
        let voted = HeaderSignals { has_votes_of_parties: true, ..other };
        for signals in [HeaderSignals::default(), named, voted] {
            assert!(signals.verdict().is_admissible(), "{signals:?}");
        }
    }

    #[test]
    fn parties_with_votes_in_an_election_are_results() {
        let none = DefaultContestant::default();
        let table = "Party|Votes|%\nLabour|1,200|55.1\nUnion|980|44.9";
        assert_eq!(of_rows(ELECTION, &none, table), "admissible, strength 2");
        let expected = "rejected: not shown that the election is known";
        assert_eq!(of_rows("Freedonia", &none, table), expected);
    }

    #[test]
    fn a_history_needs_the_contestant_that_the_document_is_about() {
        let table = "Election|Votes\n1990|1,200\n1994|980";
        assert_eq!(of_rows("Labour", &own_party("Labour"), table), "admissible, strength 2");
        let expected = "rejected: not shown that the contestant is known";
        assert_eq!(of_rows("Freedonia", &DefaultContestant::default(), table), expected);
    }

    #[test]
    fn a_table_without_figures_or_winners_gives_no_results() {
        let table = "Party|Leader\nLabour|Ann Lee\nUnion|Bo Marsh";
        let expected = "rejected: not shown that rows say what was won";
        assert_eq!(of_rows(ELECTION, &DefaultContestant::default(), table), expected);
        let winners = "Constituency|Winner\nNorth|Ann Lee\nSouth|Bo Marsh";
        assert_eq!(
            of_rows(ELECTION, &DefaultContestant::default(), winners),
            "admissible, strength 2"
        );
    }

    #[test]
    fn without_a_header_only_both_figures_or_a_bar_chart_are_trusted() {
        let none = DefaultContestant::default();
        let both = "Labour|1,200|55.1%\nUnion|980|44.9%";
        assert_eq!(of_rows(ELECTION, &none, both), "admissible, strength 2");
        let bars = "Labour|55.1%\nUnion|44.9%";
        assert_eq!(of_rows(ELECTION, &none, bars), "admissible, strength 2");
        let expected = "rejected: not shown that the meaning of the columns is known";
        assert_eq!(of_rows(ELECTION, &none, "Labour|1,200\nUnion|980"), expected);
        assert_eq!(of_rows(ELECTION, &none, "Labour|85.1%\nUnion|74.9%"), expected);
    }
}
