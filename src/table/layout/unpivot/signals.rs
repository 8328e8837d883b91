//! Signals that the columns of a table are contestants, elections or rounds.

use std::collections::HashSet;

use super::column_header::ColumnHeader;
use super::content::Content;
use crate::lexicon::headers::{WHOLE_WORDS, WINNING_HEADERS};
use crate::markup::Text;
use crate::model::{ElectionField, fold};
use crate::table::evidence::{Condition, VETO, Verdict};
use crate::table::{Column, RawTable, TableContext};
use crate::values::number::read_percent;

/// Signals for and against each dimension of a wide table.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Signals {
    /// The columns of figures are of more than one contestant.
    pub has_several_contestants: bool,
    /// The columns of figures are of more than one election.
    pub has_several_elections: bool,
    /// The columns of figures are of more than one round.
    pub has_several_rounds: bool,
    /// A column names the election of each row.
    pub has_election_column: bool,
    /// The page is about one of the elections, and compares the others with it.
    pub is_comparison: bool,
    /// A column names the place of each row.
    pub has_place_column: bool,
    /// A column names the contestant of each row.
    pub has_contestant_column: bool,
    /// The first column feeds a field other than a place or an election.
    pub begins_with_value: bool,
    /// The first column is itself of a contestant, an election or a round.
    pub begins_with_dimension: bool,
    /// A column of figures is of no contestant, and not of all of them.
    pub has_other_figures: bool,
    /// The shares of the contestants exceed the whole in more than a fifth of the rows.
    pub exceeds_whole: bool,
    /// The document is about a party that is not among the contestants.
    pub lacks_own_party: bool,
}

impl Signals {
    /// Collects the signals of a table.
    pub(super) fn of(
        table: &RawTable<'_, '_>,
        headers: &[ColumnHeader<'_>],
        contents: &[Content],
        context: &TableContext<'_, '_>,
    ) -> Self {
        let measured = || {
            let measured = headers.iter().zip(contents).skip(1);
            measured.filter(|(_, content)| content.is_measured()).map(|(header, _)| header)
        };
        let contestants = distinct(measured().filter_map(|header| header.contestant));
        let elections = distinct(measured().filter_map(|header| header.election));
        let rounds = measured().filter(|header| header.field != Some(ElectionField::Candidate));
        let rounds = distinct(rounds.filter_map(|header| header.round));
        let has_column = |test: &dyn Fn(&Column<'_>) -> bool| {
            let mut others =
                table.columns.iter().zip(headers).filter(|(_, header)| !header.has_dimension());
            others.any(|(column, _)| test(column))
        };
        let own = context.contestant.party.as_ref();
        let has_several_contestants = contestants.len() > 1;
        Signals {
            has_several_contestants,
            has_several_elections: elections.len() > 1,
            has_several_rounds: rounds.len() > 1,
            has_election_column: has_column(&|column| column.feeds(ElectionField::Election)),
            is_comparison: elections.len() > 1 && is_comparison(&elections, context),
            has_place_column: has_column(&|column| column.feeds(ElectionField::Constituency)),
            has_contestant_column: has_column(&|column| {
                column.feeds_any(&[ElectionField::Party, ElectionField::Candidate])
                    && !column.label.has_word(&WINNING_HEADERS)
            }),
            begins_with_value: table.columns[0].field.is_some()
                && !table.columns[0]
                    .feeds_any(&[ElectionField::Constituency, ElectionField::Election]),
            begins_with_dimension: headers[0].has_dimension(),
            has_other_figures: has_column(&|column| {
                column.feeds_any(&[
                    ElectionField::Votes,
                    ElectionField::Share,
                    ElectionField::Seats,
                ]) && !column.label.has_word(&WHOLE_WORDS)
            }),
            exceeds_whole: has_several_contestants && exceeds_whole(table, headers, contents),
            lacks_own_party: own.is_some_and(|party| !contestants.contains(&fold(&party.value.0))),
        }
    }

    /// Weighs the signals that columns are contestants.
    pub fn by_contestant(&self) -> Verdict {
        Verdict::of(&[
            Condition::needs_evidence("columns are contestants")
                .signal(self.has_several_contestants, 2),
            Condition::presumed("rows are places")
                .signal(self.has_place_column, 4)
                .signal(self.has_contestant_column, -2)
                .signal(self.begins_with_value, -2),
            Condition::presumed("the first column is of all contestants")
                .signal(self.begins_with_dimension, VETO),
            Condition::presumed("the figures are those of the contestants")
                .signal(self.has_other_figures, VETO)
                .signal(self.exceeds_whole, VETO),
            Condition::presumed("the document's own party is a contestant")
                .signal(self.lacks_own_party, VETO),
        ])
    }

    /// Weighs the signals that columns are elections.
    pub fn by_election(&self) -> Verdict {
        Verdict::of(&[
            Condition::needs_evidence("columns are elections")
                .signal(self.has_several_elections, 2),
            Condition::presumed("rows are not elections").signal(self.has_election_column, VETO),
            Condition::presumed("results of all elections are given")
                .signal(self.is_comparison, VETO),
        ])
    }

    /// Weighs the signals that columns are rounds.
    pub fn by_round(&self) -> Verdict {
        Verdict::of(&[
            Condition::needs_evidence("columns are rounds").signal(self.has_several_rounds, 2)
        ])
    }
}

/// Returns the distinct texts, folded.
fn distinct<'a>(texts: impl Iterator<Item = Text<'a>>) -> HashSet<String> {
    texts.map(|text| fold(text.as_str())).collect()
}

/// Whether the page is about one of the elections and compares the others with it.
fn is_comparison(elections: &HashSet<String>, context: &TableContext<'_, '_>) -> bool {
    let is_of = |year: String| elections.iter().any(|label| label.contains(&year));
    context.contestant.party.is_none() && context.election.year().is_some_and(is_of)
}

/// Whether the shares of a row's contestants exceed the whole in more than a fifth of the rows.
fn exceeds_whole(
    table: &RawTable<'_, '_>,
    headers: &[ColumnHeader<'_>],
    contents: &[Content],
) -> bool {
    /// Rounding may add up to more than 100.
    const WHOLE: f64 = 102.0;
    let shares: Vec<usize> = (1..headers.len())
        .filter(|&at| headers[at].contestant.is_some() && contents[at] == Content::Shares)
        .filter(|&at| headers[at].round.is_none() && headers[at].election.is_none())
        .collect();
    if shares.is_empty() {
        return false;
    }
    let (mut rows, mut good) = (0_usize, 0_usize);
    for cells in table.complete_rows() {
        let sum: f64 = shares.iter().filter_map(|&at| read_percent(cells[at].as_str())).sum();
        rows += 1;
        good += usize::from(sum <= WHOLE);
    }
    good * 5 < rows * 4
}

#[cfg(test)]
mod tests {
    use crate::table::contestants::DefaultContestant;
    use crate::table::layout::unpivot::Unpivot;
    use crate::table::testing::{own_party, with_table};

    const ELECTION: &str = "1990 Freedonian general election";
    const LIST: &str = "Elections in Freedonia";

    /// Returns the verdicts by contestant, election and round on a table under a title.
    fn verdicts(title: &str, contestant: &DefaultContestant, text: &str) -> [String; 3] {
        with_table(title, contestant, text, |table, context| {
            let signals = Unpivot::of(&table, context).signals;
            [signals.by_contestant(), signals.by_election(), signals.by_round()]
                .map(|verdict| verdict.to_string())
        })
    }

    /// Returns the verdict by contestant on a table in a document about nobody.
    fn by_contestant(text: &str) -> String {
        let [verdict, ..] = verdicts(ELECTION, &DefaultContestant::default(), text);
        verdict
    }

    #[test]
    fn columns_with_the_figures_of_contestants_are_unpivoted() {
        let table = "County|Labour|Union\nNorth|55.1%|44.9%\nSouth|40.2%|59.8%";
        assert_eq!(by_contestant(table), "admissible, strength 2");
    }

    #[test]
    fn columns_of_one_contestant_are_not() {
        let expected = "rejected: not shown that columns are contestants";
        assert_eq!(by_contestant("County|Labour|Turnout\nNorth|55.1%|60%"), expected);
        assert_eq!(by_contestant("Party|Votes|%\nLabour|1,200|55.1%"), expected);
    }

    #[test]
    fn rows_of_contestants_are_not_unless_they_have_a_place() {
        let rows = "Party|North|South\nLabour|1,200|900\nUnion|800|700";
        assert_eq!(by_contestant(rows), "rejected: not shown that rows are places");
        let placed = "Party|County|Lee|Marsh\nLabour|North|1,200|900\nUnion|South|800|700";
        assert_eq!(by_contestant(placed), "admissible, strength 2");
    }

    #[test]
    fn other_figures_and_shares_above_the_whole_speak_against_contestants() {
        let expected = "rejected: not shown that the figures are those of the contestants";
        let other = "County|Votes|Lee|Marsh\nNorth|2,100|1,200|900\nSouth|1,500|800|700";
        assert_eq!(by_contestant(other), expected);
        let exceeds = "County|Lee|Marsh\nNorth|80.5%|70.1%\nSouth|60.5%|90.9%";
        assert_eq!(by_contestant(exceeds), expected);
        let total = "County|Total votes|Lee|Marsh\nNorth|2,100|1,200|900\nSouth|1,500|800|700";
        assert_eq!(by_contestant(total), "admissible, strength 2");
    }

    #[test]
    fn on_the_page_of_a_party_it_is_one_of_the_contestants() {
        let table = "County|Labour|Union\nNorth|55.1%|44.9%\nSouth|40.2%|59.8%";
        let [own, ..] = verdicts(LIST, &own_party("Labour"), table);
        assert_eq!(own, "admissible, strength 2");
        let [other, ..] = verdicts(LIST, &own_party("Greens"), table);
        assert_eq!(other, "rejected: not shown that the document's own party is a contestant");
    }

    #[test]
    fn columns_of_several_years_are_unpivoted_by_election() {
        let table = "Party|Seats 1990|Seats 1994\nLabour|12|15\nUnion|30|27";
        let none = DefaultContestant::default();
        let [_, by_election, _] = verdicts(LIST, &none, table);
        assert_eq!(by_election, "admissible, strength 2");
        let [_, compared, _] = verdicts(ELECTION, &none, table);
        assert_eq!(compared, "rejected: not shown that results of all elections are given");
        let dated = "Election|Seats 1990|Seats 1994\n1990|12|15\n1994|30|27";
        let [_, dated, _] = verdicts(LIST, &none, dated);
        assert_eq!(dated, "rejected: not shown that rows are not elections");
    }

    #[test]
    fn columns_of_several_rounds_are_unpivoted_by_round() {
        let table = "Candidate|1st round|2nd round\nAnn Lee|41.0%|52.3%\nBo Marsh|38.5%|47.7%";
        let [by_contestant, _, by_round] = verdicts(ELECTION, &DefaultContestant::default(), table);
        assert_eq!(by_round, "admissible, strength 2");
        assert_eq!(by_contestant, "rejected: not shown that columns are contestants");
        let one = "Candidate|1st round|Swing\nAnn Lee|41.0%|+1\nBo Marsh|38.5%|+2";
        let [.., by_round] = verdicts(ELECTION, &DefaultContestant::default(), one);
        assert_eq!(by_round, "rejected: not shown that columns are rounds");
    }
}
