//! Layouts: what the rows and columns of a table are.
//!
//! Each layout is a hypothesis with signals for and against it, and [`read`] reads a table by the
//! admissible one with the best score. A table may be read as it is ([`Layout::Plain`]); the other layouts
//! first change what columns feed, or make a long table, with a row for each result, of a wide one.

pub mod cell_list;
mod long;
pub mod rivals;
pub mod unpivot;
pub mod winners;

use std::fmt;

use cell_list::CellList;
use rivals::Rivals;
use unpivot::Unpivot;
use winners::Winners;

use crate::lexicon::headers::AFFILIATION_HEADERS;
use crate::lexicon::names::ALLIANCE_WORDS;
use crate::model::ElectionField;
use crate::table::contestants::find_contestants;
use crate::table::evidence::Verdict;
use crate::table::schema::choose_year;
use crate::table::{IssueKind, RawTable, Table, TableContext, TableIssues};

/// How a table is laid out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Layout {
    /// Each row is a result as it is. With a column of elections it is the history of one contestant;
    /// otherwise the rows are the contestants of one election.
    Plain,
    /// Each row is a contest and names who won it.
    Winners,
    /// Each row is a contest and lists its candidates, with their figures, in one cell.
    CellList,
    /// Each row is a contest and names who won and who lost it, each with figures.
    Rivals,
    /// Columns are contestants, elections or rounds, and each row has results of several.
    Unpivot,
}

impl Layout {
    /// Returns the score before any signal counts. The more a layout demands of a table, the less likely
    /// that it fits by chance.
    fn prior(self) -> i32 {
        match self {
            Layout::Plain => 0,
            Layout::Winners => 10,
            Layout::CellList => 20,
            Layout::Unpivot => 30,
            Layout::Rivals => 40,
        }
    }
}

/// A layout that a table may have, with the verdict on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hypothesis {
    /// The layout.
    pub layout: Layout,
    /// Whether it is admissible, or why not.
    pub verdict: Verdict,
}

impl Hypothesis {
    /// Returns the score, if the layout is admissible.
    fn score(&self) -> Option<i32> {
        /// Strength counts up to here, so that it never outweighs the prior of another layout.
        const MAX_STRENGTH: i32 = 9;
        self.verdict.strength().map(|strength| self.layout.prior() + strength.min(MAX_STRENGTH))
    }
}

impl fmt::Display for Hypothesis {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:?}: {}", self.layout, self.verdict)
    }
}

/// Returns the layout with the best score; a plain one if no other is admissible.
fn best(hypotheses: &[Hypothesis]) -> Layout {
    let admissible =
        hypotheses.iter().filter_map(|hypothesis| Some((hypothesis.score()?, hypothesis.layout)));
    admissible.max_by_key(|(score, _)| *score).map_or(Layout::Plain, |(_, layout)| layout)
}

/// Reads a table by the layout that fits best.
pub fn read<'a>(mut table: RawTable<'a, 'a>, context: &TableContext<'_, 'a>) -> Table<'a> {
    choose_year(&mut table, context.election);
    withdraw_alliances(&mut table, context);
    let winners = Winners::of(&table, context);
    let has_answers = !winners.verdict().is_admissible() && find_contestants(&mut table, context);
    let cell_list = CellList::of(&table);
    let rivals = Rivals::of(&table);
    let unpivot = Unpivot::of(&table, context);
    let layout = best(&[
        Hypothesis { layout: Layout::Plain, verdict: Verdict::of(&[]) },
        Hypothesis { layout: Layout::Winners, verdict: winners.verdict() },
        Hypothesis { layout: Layout::CellList, verdict: cell_list.verdict() },
        Hypothesis { layout: Layout::Rivals, verdict: rivals.verdict() },
        Hypothesis { layout: Layout::Unpivot, verdict: unpivot.verdict() },
    ]);
    if layout == Layout::Winners {
        winners.match_columns(&mut table);
    }
    let has_parties_after_names = has_parties_after_names(&table);
    let mut issues = TableIssues::default();
    let read = match layout {
        Layout::Unpivot => unpivot.table(&table, context, &mut issues),
        Layout::CellList => cell_list.table(&table, &mut issues),
        Layout::Rivals => rivals.table(&table, &mut issues),
        Layout::Plain | Layout::Winners => {
            let rows = table.aligned_rows(&mut issues);
            if !table.has_header {
                issues.add(table.first, IssueKind::MissingHeader);
            }
            let RawTable { has_header, columns, summaries, .. } = table;
            let has_answers = has_answers && layout == Layout::Plain;
            let mut read = Table { has_header, has_answers, ..Table::new(layout, columns, rows) };
            if layout == Layout::Plain {
                read.find_seats_total(&summaries);
            }
            read
        }
    };
    Table { has_parties_after_names, issues, ..read }
}

/// Lets the alliances in the history of the document's own party feed no field, as the results are the party's.
fn withdraw_alliances(table: &mut RawTable<'_, '_>, context: &TableContext<'_, '_>) {
    let is_history =
        context.contestant.party.is_some() && table.column(ElectionField::Election).is_some();
    for column in table.columns.iter_mut().filter(|_| is_history) {
        if column.feeds(ElectionField::Party) && column.label.has_word(&ALLIANCE_WORDS) {
            column.field = None;
        }
    }
}

/// Whether the header of the candidates says that their parties follow the names.
fn has_parties_after_names(table: &RawTable<'_, '_>) -> bool {
    table.column(ElectionField::Party).is_none()
        && table
            .column(ElectionField::Candidate)
            .is_some_and(|column| table.columns[column].label.has_word(&AFFILIATION_HEADERS))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::table::contestants::DefaultContestant;
    use crate::table::evidence::Condition;
    use crate::table::testing::with_table;

    #[test]
    fn the_admissible_layout_with_the_best_score_wins() {
        let admissible = Verdict::of(&[Condition::presumed("it fits")]);
        let strong = Verdict::of(&[Condition::needs_evidence("it fits").signal(true, 1000)]);
        let rejected = Verdict::of(&[Condition::needs_evidence("it fits")]);
        let all = |winners, cell_list, unpivot| {
            best(&[
                Hypothesis { layout: Layout::Plain, verdict: admissible },
                Hypothesis { layout: Layout::Winners, verdict: winners },
                Hypothesis { layout: Layout::CellList, verdict: cell_list },
                Hypothesis { layout: Layout::Unpivot, verdict: unpivot },
            ])
        };
        assert_eq!(all(rejected, rejected, rejected), Layout::Plain);
        assert_eq!(all(admissible, rejected, rejected), Layout::Winners);
        assert_eq!(all(strong, admissible, rejected), Layout::CellList);
        assert_eq!(all(strong, strong, admissible), Layout::Unpivot);
    }

    #[test]
    fn layouts_of_small_tables() {
        let title = "1990 Freedonian general election";
        for (text, expected) in [
            ("Party|Votes|%\nLabour|1,200|55.1\nUnion|980|44.9", Layout::Plain),
            (
                "Constituency|Winner|Party\nNorth|Ann Lee|Labour\nSouth|Bo Marsh|Union",
                Layout::Winners,
            ),
            ("District|Candidates\n1st|Ann Lee (D) 52% Bo Marsh (R) 48%", Layout::CellList),
            ("County|Labour|Union\nNorth|55.1%|44.9%\nSouth|40.2%|59.8%", Layout::Unpivot),
            // the winner of each county is known from the figures
            ("County|Winner|Lee|Marsh\nNorth|Lee|120|90\nSouth|Marsh|80|85", Layout::Unpivot),
            ("County|Winner|Turnout\nNorth|Lee|60.1%\nSouth|Marsh|58.3%", Layout::Winners),
        ] {
            let layout =
                with_table(title, &DefaultContestant::default(), text, |table, context| {
                    read(table, context).layout
                });
            assert_eq!(layout, expected, "{text}");
        }
    }
}
