//! Wide tables: those whose columns are contestants, elections or rounds.
//!
//! The header of a column is split into what its figures measure (votes, a share, seats) and what they are
//! of, its *dimensions*: a contestant, an election (with its year), a round. Columns of the same
//! contestant, election and round are a group. A table with two groups or more is unpivoted: each row
//! becomes one row for each group with a value, made of the columns that belong to no group (above all the
//! place), of the group's dimensions and of its figures. The result is a long table, read like any other.
//!
//! A header that is repeated and only says what is measured belongs to the group on its left:
//! `Brown | Votes | Nixon | Votes`.

mod column_header;
mod content;
mod group;
mod name;
mod signals;

use std::collections::{HashMap, HashSet};

use column_header::ColumnHeader;
use content::Content;
use group::Group;
pub use signals::Signals;

use crate::lexicon::elections::SEAT_HEADINGS;
use crate::lexicon::headers::WHOLE_WORDS;
use crate::model::ElectionField;
use crate::table::evidence::Verdict;
use crate::table::layout::Layout;
use crate::table::layout::long::LongTable;
use crate::table::{Column, RawTable, Table, TableContext, TableIssues, TableRow};
use crate::values::text::has_word;

/// Minimum number of columns of a wide table: one for the rows, two of figures.
const MIN_COLUMNS: usize = 3;

/// Hypothesis that columns are contestants, elections or rounds.
#[derive(Debug, Default)]
pub struct Unpivot<'a> {
    headers: Vec<ColumnHeader<'a>>,
    contents: Vec<Content>,
    signals: Signals,
}

impl<'a> Unpivot<'a> {
    /// Collects the signals of a table.
    pub fn of(table: &RawTable<'_, 'a>, context: &TableContext<'_, 'a>) -> Self {
        if !table.has_header
            || table.columns.len() < MIN_COLUMNS
            || !table.columns.iter().any(ColumnHeader::may_have_dimension)
        {
            return Unpivot::default();
        }
        let headers = headers(table);
        if !headers.iter().any(ColumnHeader::has_dimension) {
            return Unpivot::default();
        }
        let content = |(at, header): (usize, &ColumnHeader<'_>)| match header.has_dimension() {
            true => Content::of(table, at),
            false => Content::Other,
        };
        let contents: Vec<Content> = headers.iter().enumerate().map(content).collect();
        let signals = Signals::of(table, &headers, &contents, context);
        Unpivot { headers, contents, signals }
    }

    /// Returns the verdict on the strongest dimension, or the one against contestants if none is
    /// admissible.
    pub fn verdict(&self) -> Verdict {
        let by_contestant = self.signals.by_contestant();
        let others = [self.signals.by_election(), self.signals.by_round()];
        let stronger = |best: Verdict, other: Verdict| {
            if other.strength() > best.strength() { other } else { best }
        };
        others.into_iter().fold(by_contestant, stronger)
    }

    /// Whether each column belongs to a group, which it does if all its dimensions are admissible and it
    /// has figures.
    fn grouped(&self) -> Vec<bool> {
        let by_contestant = self.signals.by_contestant().is_admissible();
        let by_election = self.signals.by_election().is_admissible();
        let by_round = self.signals.by_round().is_admissible();
        let columns = self.headers.iter().zip(&self.contents).enumerate();
        columns
            .map(|(at, (header, content))| {
                let has_figures =
                    content.is_measured() || header.field.is_some() || !header.measure.is_empty();
                at > 0
                    && header.has_dimension()
                    && (has_figures || *content == Content::Blank)
                    && (header.contestant.is_none() || by_contestant)
                    && (header.round.is_none() || by_round)
                    && (header.election.is_none() || by_election)
            })
            .collect()
    }

    /// Returns the table with a row for each group of columns in each row.
    pub fn table(
        &self,
        table: &RawTable<'a, 'a>,
        context: &TableContext<'_, 'a>,
        issues: &mut TableIssues,
    ) -> Table<'a> {
        let by_contestant = self.signals.by_contestant().is_admissible();
        let kept: &'static [ElectionField] = if by_contestant {
            &[ElectionField::Election, ElectionField::Constituency, ElectionField::Round]
        } else {
            &[
                ElectionField::Election,
                ElectionField::Constituency,
                ElectionField::Party,
                ElectionField::Candidate,
                ElectionField::Leader,
                ElectionField::SeatsTotal,
                ElectionField::Votes,
                ElectionField::Share,
                ElectionField::Seats,
                ElectionField::Change,
                ElectionField::Rank,
                ElectionField::Outcome,
                ElectionField::Round,
            ]
        };
        let grouped = self.grouped();
        let in_groups = || (0..grouped.len()).filter(|&at| grouped[at]);
        let fields: HashSet<ElectionField> =
            in_groups().filter_map(|at| self.field(at, table, context)).collect();
        let mut long = LongTable::of(table, |at| (!grouped[at]).then_some(kept));
        long.withdraw(&fields);
        if by_contestant
            && !long.feeds(ElectionField::Constituency)
            && table.columns[0].field.is_none()
        {
            long.feed(0, ElectionField::Constituency);
        }
        let mut order: Vec<[String; 4]> = Vec::new();
        let mut members: HashMap<[String; 4], Vec<usize>> = HashMap::new();
        for at in in_groups() {
            let key = self.headers[at].key();
            if !members.contains_key(&key) {
                order.push(key.clone());
            }
            members.entry(key).or_default().push(at);
        }
        let groups: Vec<Group<'a>> = order
            .iter()
            .filter_map(|key| Some(Group::of(self, members.get(key)?, table, context)))
            .collect();
        for row in table.rows_in_place(issues) {
            match row {
                TableRow::Separator(_) => long.push(row),
                TableRow::Cells(cells, span) => {
                    for group in &groups {
                        group.add_rows(&cells, span, &mut long);
                    }
                }
            }
        }
        long.finish(Layout::Unpivot)
    }

    /// Returns the field that a column of a group feeds.
    fn field(
        &self,
        at: usize,
        table: &RawTable<'_, 'a>,
        context: &TableContext<'_, 'a>,
    ) -> Option<ElectionField> {
        let header = &self.headers[at];
        let content = self.contents[at];
        let has_signs = || table.texts(at).take(3).all(|text| text.as_str().contains('%'));
        match header.field {
            Some(ElectionField::Votes) if content == Content::Shares && has_signs() => {
                Some(ElectionField::Share)
            }
            // `#` next to `%` counts votes
            Some(ElectionField::Rank)
                if content == Content::Counts && header.contestant.is_some() =>
            {
                Some(ElectionField::Votes)
            }
            Some(ElectionField::Candidate)
                if content.is_measured() && content != Content::Named =>
            {
                None
            }
            Some(field) => Some(field),
            None if !header.measure.is_empty() => None,
            None => match content {
                Content::Shares => Some(ElectionField::Share),
                Content::Fractions => Some(ElectionField::Seats),
                Content::Changes => Some(ElectionField::Change),
                Content::Counts if counts_seats(&table.columns[at], context) => {
                    Some(ElectionField::Seats)
                }
                Content::Counts => Some(ElectionField::Votes),
                _ => None,
            },
        }
    }
}

/// Whether the whole numbers of a column are seats.
fn counts_seats(column: &Column<'_>, context: &TableContext<'_, '_>) -> bool {
    column.label.has_word(&SEAT_HEADINGS) || context.election.nearest_has_word(&SEAT_HEADINGS)
}

/// Splits the headers of a table. Those that are repeated and only say what is measured get the
/// dimensions on their left.
fn headers<'a>(table: &RawTable<'_, 'a>) -> Vec<ColumnHeader<'a>> {
    let mut headers: Vec<ColumnHeader<'a>> = table.columns.iter().map(ColumnHeader::of).collect();
    let is_bare = |header: &ColumnHeader<'_>| {
        !header.has_dimension()
            && matches!(
                header.field,
                Some(
                    ElectionField::Votes
                        | ElectionField::Share
                        | ElectionField::Seats
                        | ElectionField::Change
                )
            )
    };
    let mut times: HashMap<String, usize> = HashMap::new();
    for header in headers.iter().filter(|header| is_bare(header)) {
        *times.entry(header.measure.clone()).or_default() += 1;
    }
    let mut left: Option<ColumnHeader<'a>> = None;
    let mut measured: Vec<Option<ElectionField>> = Vec::new();
    for header in &mut headers {
        let repeats = times.get(&header.measure).is_some_and(|times| *times > 1);
        if header.has_dimension() {
            left = Some(header.clone());
            measured = vec![header.field];
        } else if is_bare(header)
            && let Some(left) = &left
            && (repeats
                || (left.contestant.is_none()
                    && !measured.contains(&header.field)
                    && !has_word(&header.measure, &WHOLE_WORDS)))
        {
            let ColumnHeader { field, measure, header: text, .. } = std::mem::take(header);
            measured.push(field);
            *header = ColumnHeader { field, measure, header: text, ..left.clone() };
        } else {
            left = None;
        }
    }
    headers
}
