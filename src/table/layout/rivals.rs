//! Tables in which each row is a contest and names who won it and who lost it, each with columns of their own:
//! `Year, Party, Winner, Votes, Party, Loser, Votes`.

use crate::lexicon::headers::{LOSER_WORDS, WINNER_WORDS, fields_of};
use crate::lexicon::word_list::WordList;
use crate::markup::Text;
use crate::model::ElectionField;
use crate::table::evidence::{Condition, Verdict};
use crate::table::layout::Layout;
use crate::table::layout::long::LongTable;
use crate::table::{RawTable, Table, TableIssues, TableRow, is_uncontested};

/// Signals for and against a table of rivals.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Signals {
    /// A column has a header for those who won, and a later one a header for those who lost.
    pub has_rivals: bool,
    /// There are two columns of votes or of shares.
    pub has_pairs: bool,
    /// A column names the election or the constituency of each row.
    pub has_contests: bool,
}

impl Signals {
    /// Weighs the signals.
    pub fn verdict(&self) -> Verdict {
        Verdict::of(&[
            Condition::needs_evidence("columns are those who won and who lost")
                .signal(self.has_rivals, 2),
            Condition::needs_evidence("both have figures").signal(self.has_pairs, 2),
            Condition::needs_evidence("each row is a contest").signal(self.has_contests, 2),
        ])
    }
}

/// Hypothesis that each row names the winner and the loser of a contest.
#[derive(Debug)]
pub struct Rivals {
    signals: Signals,
    /// The columns of the winner and of the loser.
    people: [usize; 2],
    /// The columns of each field, of the winner and of the loser; of a single column both have a part.
    pairs: Vec<(ElectionField, Vec<usize>)>,
}

/// The fields that both rivals have.
const PAIRED: [ElectionField; 4] =
    [ElectionField::Party, ElectionField::Votes, ElectionField::Share, ElectionField::Seats];

/// The columns that say which contest a row is.
const CONTESTS: [ElectionField; 3] =
    [ElectionField::Election, ElectionField::Constituency, ElectionField::Round];

impl Rivals {
    /// Collects the signals of a table.
    pub fn of(table: &RawTable<'_, '_>) -> Self {
        let columns = &table.columns;
        let named = |words: &WordList<&'static str>| {
            columns.iter().position(|column| column.label.has_word(words))
        };
        let winner = named(&WINNER_WORDS);
        let loser = winner.and_then(|_| named(&LOSER_WORDS));
        let people = winner.zip(loser).filter(|(winner, loser)| winner < loser);
        let Some((winner, loser)) = people else {
            return Rivals { signals: Signals::default(), people: [0, 0], pairs: Vec::new() };
        };
        let of_field = |field: ElectionField| {
            let at = |at: &usize| {
                *at != winner
                    && *at != loser
                    && fields_of(&columns[*at].label.whole()).first() == Some(field)
            };
            (field, (0..columns.len()).filter(at).collect::<Vec<usize>>())
        };
        let pairs: Vec<_> = PAIRED.into_iter().map(of_field).collect();
        let signals = Signals {
            has_rivals: true,
            has_pairs: pairs.iter().any(|(field, columns)| {
                matches!(field, ElectionField::Votes | ElectionField::Share) && columns.len() == 2
            }),
            has_contests: table.has_any(&CONTESTS),
        };
        Rivals { signals, people: [winner, loser], pairs }
    }

    /// Weighs the signals.
    pub fn verdict(&self) -> Verdict {
        self.signals.verdict()
    }

    /// Returns a table with a row for each rival.
    pub fn table<'a>(&self, table: &RawTable<'a, 'a>, issues: &mut TableIssues) -> Table<'a> {
        let is_paired = |at: usize| {
            self.people.contains(&at) || self.pairs.iter().any(|(_, columns)| columns.contains(&at))
        };
        let keep = |at: usize| (!is_paired(at)).then_some(&CONTESTS[..]);
        let mut long = LongTable::of(table, keep);
        for row in table.aligned_rows(issues) {
            let TableRow::Cells(cells, span) = row else {
                long.push(row);
                continue;
            };
            for (rival, person) in self.people.into_iter().enumerate() {
                let name = cells.text(person).filter(|name| !is_uncontested(name.as_str()));
                let Some(name) = name else { continue };
                long.begin(&cells);
                long.set(ElectionField::Candidate, name);
                // who won is known by the header
                let header = table.columns[person].label.parts().first().copied();
                if let Some(header) = header.filter(|_| rival == 0) {
                    long.set(ElectionField::Outcome, header);
                }
                for (field, columns) in &self.pairs {
                    let text = match columns.as_slice() {
                        [only] => cells.text(*only).and_then(|text| part(text, *field, rival)),
                        columns => columns.get(rival).and_then(|at| cells.text(*at)),
                    };
                    if let Some(text) = text {
                        long.set(*field, text);
                    }
                }
                long.end(span);
            }
        }
        long.finish(Layout::Rivals)
    }
}

/// Returns the part of a cell that belongs to a rival: of `64% - 36%` the one or the other; of a cell without two parts
/// all for the winner.
fn part(cell: Text<'_>, field: ElectionField, rival: usize) -> Option<Text<'_>> {
    let text = cell.as_str();
    let dash = [" - ", " – ", " — ", "–"].into_iter().find(|dash| text.contains(dash));
    match dash.filter(|_| field != ElectionField::Party).and_then(|dash| text.split_once(dash)) {
        Some((first, second)) => Some(match rival {
            0 => cell.slice(0..first.len()).trim(),
            _ => cell.slice(text.len() - second.len()..text.len()).trim(),
        }),
        None => (rival == 0).then_some(cell),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::contestants::DefaultContestant;
    use crate::table::layout::read;
    use crate::table::testing::with_table;

    #[test]
    fn winners_and_losers_get_a_row_each() {
        let text = "Year|Party|Winner|Votes|Party|Loser|Votes|Share\n1990|Labour|Ann Lee|1,200|Union|Bo Marsh|900|57% - 43%\n1994|Union|Bo Marsh|1,000||||100%";
        let title = "North (Freedonian constituency)";
        let rows = with_table(title, &DefaultContestant::default(), text, |table, context| {
            let table = read(table, context);
            assert_eq!(table.layout, Layout::Rivals);
            let fields = [
                ElectionField::Election,
                ElectionField::Candidate,
                ElectionField::Party,
                ElectionField::Votes,
                ElectionField::Share,
            ];
            let cell = |row: &TableRow<'_>, field: ElectionField| {
                let text = table.column(field).and_then(|at| row.cell(at));
                text.map_or_else(String::new, |text| text.as_str().to_owned())
            };
            let row = |row| fields.map(|field| cell(row, field)).join("|");
            table.rows.iter().map(row).collect::<Vec<String>>()
        });
        let expected = [
            "1990|Ann Lee|Labour|1,200|57%", "1990|Bo Marsh|Union|900|43%",
            "1994|Bo Marsh|Union|1,000|100%",
        ];
        assert_eq!(rows, expected);
    }
}
