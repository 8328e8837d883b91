//! Lists of winners: each row is a contest and names who won it.

use crate::lexicon::elections::{ELECTION_WORDS, MEMBER_HEADINGS, RESULT_HEADINGS};
use crate::lexicon::headers::{
    FORMER_WORDS, MEMBER_WORDS, PARTY_HEADERS, PLACE_HEADERS, RANK_HEADERS, WINNER_WORDS,
};
use crate::lexicon::names::PARTY_WORDS;
use crate::lexicon::word_list::WordList;
use crate::model::ElectionField;
use crate::table::evidence::{Condition, VETO, Verdict};
use crate::table::{Column, RawTable, TableContext};
use crate::values::text::has_word;

/// Signals for and against a list of winners.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Signals {
    /// A column of names has a header for those who were elected: `Winner`, `Member`.
    pub has_winner_column: bool,
    /// A column names the constituency of each row.
    pub has_places: bool,
    /// A column names the election of each row.
    pub has_elections: bool,
    /// Its header says that they are elections, and not those of the document's own contestant: `Election year`.
    pub is_of_elections: bool,
    /// The document is about a party or a person, whose own results dated rows would be.
    pub has_own_contestant: bool,
    /// The header of the winners is also that of the members of a body, whoever elected them: `Member`.
    pub is_of_members: bool,
    /// The nearest text over the table mentions winners or results.
    pub is_under_results: bool,
    /// The nearest text over the table mentions members.
    pub is_under_members: bool,
    /// The page is about an election or a constituency.
    pub is_on_election_page: bool,
    /// Nothing on the page speaks of votes: the winners may be those of matches.
    pub lacks_vote: bool,
    /// KnownContestants have a rank, so that others than winners are listed.
    pub ranks_contestants: bool,
    /// A column names candidates who are not winners.
    pub has_other_candidates: bool,
}

impl Signals {
    /// Weighs the signals.
    pub fn verdict(&self) -> Verdict {
        Verdict::of(&[
            Condition::needs_evidence("a column names winners").signal(self.has_winner_column, 2),
            // a party's or person's own page lists its own elections, unless the rows are places
            Condition::needs_evidence("each row is a contest")
                .signal(self.has_places, 6)
                .signal(self.has_elections, 2)
                .signal(self.is_of_elections, 2)
                .signal(self.has_own_contestant, -2)
                .signal(self.is_of_members, -2),
            Condition::needs_evidence("the winners were elected in it")
                .signal(!self.is_of_members, 4)
                .signal(self.is_under_results, 4)
                .signal(self.is_on_election_page, 2)
                .signal(self.is_of_elections, 2)
                .signal(self.is_under_members, -2)
                .signal(self.lacks_vote && !self.has_places && !self.is_of_elections, -8),
            Condition::presumed("only winners are listed")
                .signal(self.ranks_contestants, VETO)
                .signal(self.has_other_candidates, VETO),
        ])
    }
}

/// Hypothesis that a table lists winners.
#[derive(Debug)]
pub struct Winners {
    signals: Signals,
    /// The column of winners.
    column: Option<usize>,
}

impl Winners {
    /// Collects the signals of a table.
    pub fn of(table: &RawTable<'_, '_>, context: &TableContext<'_, '_>) -> Self {
        let columns = &table.columns;
        let is_of_winners = |at: &usize| {
            is_winning(&columns[*at]) && !is_party(&columns[*at]) && has_names(table, *at)
        };
        let Some(column) = (0..columns.len()).rfind(is_of_winners) else {
            return Winners { signals: Signals::default(), column: None };
        };
        let ranks = |column: &Column<'_>| {
            column.label.has_word(&PLACE_HEADERS)
                || (column.feeds(ElectionField::Rank) && column.label.has_word(&RANK_HEADERS))
        };
        let over = |words: &WordList<&'static str>| context.election.nearest_has_word(words);
        let signals = Signals {
            has_winner_column: true,
            has_places: table.column(ElectionField::Constituency).is_some(),
            has_elections: table.column(ElectionField::Election).is_some(),
            is_of_elections: !context.has_contestant()
                && table.column(ElectionField::Election).is_some_and(|at| {
                    let label = &columns[at].label;
                    label.has_word(&ELECTION_WORDS) && label.key().contains(' ')
                }),
            has_own_contestant: context.has_contestant(),
            is_of_members: columns[column].label.has_word(&MEMBER_WORDS),
            is_under_results: over(&RESULT_HEADINGS),
            is_under_members: over(&MEMBER_HEADINGS),
            is_on_election_page: context.election.is_election_page(),
            lacks_vote: context.election.lacks_vote(),
            ranks_contestants: columns.iter().any(ranks),
            has_other_candidates: columns
                .iter()
                .any(|column| column.feeds(ElectionField::Candidate) && !is_winning(column)),
        };
        Winners { signals, column: Some(column) }
    }

    /// Weighs the signals.
    pub fn verdict(&self) -> Verdict {
        self.signals.verdict()
    }

    /// Makes the winners the candidates of a table, or its parties if most names are those of parties. Former members and other people in the row feed no
    /// field.
    pub fn match_columns(&self, table: &mut RawTable<'_, '_>) {
        let Some(column) = self.column else { return };
        let columns = &table.columns;
        let is_person = |at: &usize| {
            let column = &columns[*at];
            !is_party(column) && (is_former(column) || is_winning(column))
        };
        // the columns of the winner end where those of another person begin
        let end = (column + 1..columns.len()).find(is_person).unwrap_or(columns.len());
        let parties: Vec<usize> = (0..columns.len()).filter(|&at| is_party(&columns[at])).collect();
        let party = parties.iter().copied().find(|at| (column..end).contains(at));
        let several = (0..columns.len()).filter(is_person).count() > 1;
        let party = party.or_else(|| parties.first().copied().filter(|_| !several));
        for (at, column) in table.columns.iter_mut().enumerate() {
            let is_person = is_former(column) || is_winning(column);
            if column.feeds_any(&[ElectionField::Party, ElectionField::Candidate])
                || (is_person && at != end)
            {
                let is_figure = column.feeds_any(&[ElectionField::Votes, ElectionField::Share]);
                if !is_figure || is_former(column) {
                    column.field = None;
                }
            }
        }
        for column in table.columns.iter_mut().filter(|column| column.feeds(ElectionField::Rank)) {
            column.field = None; // the number of the constituency
        }
        if let Some(party) = party {
            table.columns[party].feed(ElectionField::Party);
        }
        let (mut names, mut parties) = (0, 0);
        for text in table.texts(column) {
            names += 1;
            parties += usize::from(has_word(text.as_str(), &PARTY_WORDS));
        }
        let are_parties = party.is_none() && parties * 2 > names;
        table.columns[column].feed(match are_parties {
            true => ElectionField::Party,
            false => ElectionField::Candidate,
        });
    }
}

/// Whether a column is about who held the seat before.
fn is_former(column: &Column<'_>) -> bool {
    column.label.has_word(&FORMER_WORDS)
}

/// Whether a column is about who won.
fn is_winning(column: &Column<'_>) -> bool {
    column.label.has_word(&WINNER_WORDS) && !is_former(column)
}

/// Whether the header of a column names parties.
fn is_party(column: &Column<'_>) -> bool {
    column.label.has_word(&PARTY_HEADERS)
}

/// Whether three quarters of the first cells of a column have no digit.
fn has_names(table: &RawTable<'_, '_>, column: usize) -> bool {
    const CELLS: usize = 40;
    let texts: Vec<&str> = table.texts(column).map(|text| text.as_str()).take(CELLS).collect();
    let names = texts.iter().filter(|text| !text.contains(|c: char| c.is_ascii_digit()));
    !texts.is_empty() && names.count() * 4 >= texts.len() * 3
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::contestants::DefaultContestant;
    use crate::table::testing::{own_party, with_table};

    const ELECTION: &str = "1990 Freedonian general election";
    const LIST: &str = "List of ministries of Freedonia";

    /// Returns the verdict on a table under a title.
    fn verdict(title: &str, contestant: &DefaultContestant, text: &str) -> String {
        with_table(title, contestant, text, |table, context| {
            Winners::of(&table, context).verdict().to_string()
        })
    }

    #[test]
    fn a_table_of_constituencies_and_who_won_them_lists_winners() {
        let table =
            "Constituency|Winner|Party|Votes\nNorth|Ann Lee|Labour|1,200\nSouth|Bo Marsh|Union|900";
        let none = DefaultContestant::default();
        assert_eq!(verdict(ELECTION, &none, table), "admissible, strength 2");
        // rows that are places are not a party's own history
        assert_eq!(verdict(LIST, &own_party("Labour"), table), "admissible, strength 2");
    }

    #[test]
    fn a_table_without_a_column_of_winners_does_not() {
        let table = "Constituency|Candidate|Votes\nNorth|Ann Lee|1,200\nSouth|Bo Marsh|900";
        let expected = "rejected: not shown that a column names winners";
        assert_eq!(verdict(ELECTION, &DefaultContestant::default(), table), expected);
    }

    #[test]
    fn rows_that_are_elections_are_contests_only_where_they_are_not_of_the_own_party() {
        let table = "Election|Winner|Party\n1990|Ann Lee|Labour\n1994|Bo Marsh|Union";
        assert_eq!(verdict(LIST, &DefaultContestant::default(), table), "admissible, strength 2");
        let expected = "rejected: not shown that each row is a contest";
        assert_eq!(verdict(LIST, &own_party("Labour"), table), expected);
    }

    #[test]
    fn members_are_winners_only_where_they_were_elected() {
        let table = "Constituency|Member|Party\nNorth|Ann Lee|Labour\nSouth|Bo Marsh|Union";
        let none = DefaultContestant::default();
        assert_eq!(verdict(ELECTION, &none, table), "admissible, strength 2");
        let expected = "rejected: not shown that the winners were elected in it";
        assert_eq!(verdict(LIST, &none, table), expected);
        let captioned = |caption: &str| verdict(LIST, &none, &format!("{caption}\n{table}"));
        assert_eq!(captioned("Results"), "admissible, strength 2");
        assert_eq!(captioned("Members by district"), expected);
        let members = verdict(ELECTION, &none, &format!("Members\n{table}"));
        assert_eq!(members, expected);
    }

    #[test]
    fn a_table_that_ranks_contestants_or_names_others_does_not() {
        let expected = "rejected: not shown that only winners are listed";
        for table in [
            "Constituency|Place|Winner\nNorth|1|Ann Lee\nSouth|2|Bo Marsh",
            "Constituency|Winner|Candidate\nNorth|Ann Lee|Di Fox\nSouth|Bo Marsh|Ed Gray",
        ] {
            assert_eq!(
                verdict(ELECTION, &DefaultContestant::default(), table),
                expected,
                "{table}"
            );
        }
    }

    #[test]
    fn the_former_member_is_no_candidate() {
        let text = "Constituency|Incumbent|Party|Winner|Party\nNorth|Di Fox|Green|Ann Lee|Labour";
        with_table(ELECTION, &DefaultContestant::default(), text, |mut table, context| {
            let winners = Winners::of(&table, context);
            assert!(winners.verdict().is_admissible());
            winners.match_columns(&mut table);
            assert_eq!(table.column(ElectionField::Candidate), Some(3));
            assert_eq!(table.column(ElectionField::Party), Some(4));
        });
    }
}
