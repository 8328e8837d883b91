//! Wide tables: those whose columns are contestants, elections or rounds.
//!
//! **The rule.** What stands over a column is taken apart into what its figures measure (votes, a
//! share, seats) and whom or what they are of: a contestant, an election (told by its year), a round.
//! Columns of the same contestant, election and round are a group. A table with two groups or more is
//! *unpivoted*: each row becomes one row for each group that has anything in it, made of the columns
//! that belong to no group (the place above all), of what the group is of, and of its figures. What
//! comes out is a long table, and is read like any other.
//!
//! A header that says only what is measured, and stands several times, belongs to the group on its
//! left: `Brown | Votes | Nixon | Votes`.

mod column_header;
mod content;

use std::collections::{HashMap, HashSet};

use column_header::ColumnHeader;
pub use column_header::year_in;
use content::{Content, both_figures};

use crate::lexicon::elections::COMMON_PARTIES;
use crate::lexicon::headers::{REMAINING_CONTESTANTS, WHOLE_WORDS};
use crate::lexicon::names::{ORGANISATION_WORDS, PARTY_WORDS};
use crate::markup::Text;
use crate::model::{Election, ElectionField, ElectionKind, Span, fold};
use crate::table::PART_OF_TABLE;
use crate::table::cell_list::{Listed, candidates};
use crate::table::contestants::Contestant;
use crate::table::contestants::Contestants;
use crate::table::context::{ContextDefaults, ElectionContext};
use crate::table::is_uncontested;
use crate::table::long::LongTable;
use crate::table::{Cell, Column, RawTable, Table, TableIssue, TableRow, is_choice};
use crate::values::name::is_person_name;
use crate::values::number::read_percent;
use crate::values::text::{has_digit, has_word};

/// The key under which `other` has what stands between that and the contestant: `MUD` over its parties.
const SECOND_PART_OF_TABLE: &str = "Part of table (2)";

/// Heads of more words than this are not parted.
const MAX_WORDS: usize = 8;

/// What a wide table is read with besides itself.
pub struct Setting<'s, 'a> {
    /// What stands over it.
    pub context: &'s ElectionContext<'a>,
    /// What that tells of all its rows.
    pub defaults: &'s ContextDefaults<'s, 'a>,
    /// Whose results the document has where a row does not say it.
    pub contestant: &'s Contestant,
    /// Who stood by the tables before.
    pub known: &'s Contestants,
}

/// A wide table as a long one; `None` for a table that is long as it stands.
pub fn unpivot<'a>(
    raw: &RawTable<'_, 'a>,
    setting: &Setting<'_, 'a>,
    issues: &mut Vec<TableIssue>,
) -> Option<Table<'a>> {
    if !raw.has_header || raw.columns.len() < 3 {
        return None;
    }
    if !raw.columns.iter().any(ColumnHeader::may_have_dimension) {
        return None;
    }
    let heads = heads(raw);
    if !heads.iter().any(ColumnHeader::has_dimension) {
        return None;
    }
    let contents: Vec<Content> = heads
        .iter()
        .enumerate()
        .map(|(at, head)| if head.has_dimension() { Content::of(raw, at) } else { Content::Other })
        .collect();
    let groups = Groups::of(raw, heads, contents, setting)?;
    Some(groups.long(raw, setting, issues))
}

/// The headers of a raw, taken apart; those that only say what is measured, and stand several
/// times, belong to the contestant, election or round on their left.
fn heads<'a>(raw: &RawTable<'_, 'a>) -> Vec<ColumnHeader<'a>> {
    let mut heads: Vec<ColumnHeader<'a>> = raw.columns.iter().map(ColumnHeader::of).collect();
    let mut times: HashMap<String, usize> = HashMap::new();
    let bare = |head: &ColumnHeader<'_>| {
        !head.has_dimension()
            && matches!(
                head.field,
                Some(
                    ElectionField::Votes
                        | ElectionField::Share
                        | ElectionField::Seats
                        | ElectionField::Change
                )
            )
    };
    for head in heads.iter().filter(|head| bare(head)) {
        *times.entry(head.measure.clone()).or_default() += 1;
    }
    let mut left: Option<ColumnHeader<'a>> = None;
    let mut measured: Vec<Option<ElectionField>> = Vec::new();
    for head in &mut heads {
        let repeats = times.get(&head.measure).is_some_and(|times| *times > 1);
        if head.has_dimension() {
            left = Some(head.clone());
            measured = vec![head.field];
        } else if bare(head)
            && let Some(left) = &left
            && (repeats
                || (left.contestant.is_none()
                    && !measured.contains(&head.field)
                    && !has_word(&head.measure, &WHOLE_WORDS)))
        {
            let ColumnHeader { field, measure, header, .. } = std::mem::take(head);
            measured.push(field);
            *head = ColumnHeader { field, measure, header, ..left.clone() };
        } else {
            left = None;
        }
    }
    heads
}

/// The columns of a raw that are of contestants, elections or rounds.
struct Groups<'a> {
    heads: Vec<ColumnHeader<'a>>,
    contents: Vec<Content>,
    /// Which columns are in a group.
    grouped: Vec<bool>,
    /// Whether groups are contestants.
    by_contestant: bool,
}

impl<'a> Groups<'a> {
    /// `None` if there are not two groups or more.
    fn of(
        raw: &RawTable<'_, 'a>,
        heads: Vec<ColumnHeader<'a>>,
        contents: Vec<Content>,
        setting: &Setting<'_, 'a>,
    ) -> Option<Self> {
        let width = heads.len();
        let fed = |at: usize, fields: &[ElectionField]| {
            raw.columns[at].field.is_some_and(|field| fields.contains(&field))
        };
        let counted = |at: &usize| at > &0 && contents[*at].is_measured();
        let distinct = |text: &dyn Fn(&ColumnHeader<'a>) -> Option<Text<'a>>| {
            let found = (0..width).filter(counted).filter_map(|at| text(&heads[at]));
            found.map(|text| fold(text.as_str())).collect::<HashSet<String>>()
        };
        let rounds =
            distinct(&|head| head.round.filter(|_| head.field != Some(ElectionField::Candidate)));
        let elections = distinct(&|head| head.election);
        let contestants = distinct(&|head| head.contestant);
        let own = |at: &usize| !heads[*at].has_dimension();
        let dated = (0..width).filter(own).any(|at| fed(at, &[ElectionField::Election]));
        let by_round = rounds.len() > 1;
        let by_election = elections.len() > 1 && !dated && !setting.is_of_year(&elections);
        let own_figures = (0..width).filter(own).any(|at| {
            fed(at, &[ElectionField::Votes, ElectionField::Share, ElectionField::Seats])
                && !raw.columns[at].label.has_word(&WHOLE_WORDS)
        });
        let named = (0..width).filter(own).any(|at| {
            fed(at, &[ElectionField::Party, ElectionField::Candidate])
                && !raw.columns[at].label.has_word(&["winning", "winner"])
        });
        let placed = (0..width).filter(own).any(|at| fed(at, &[ElectionField::Constituency]));
        let labelled = raw.columns[0]
            .field
            .is_none_or(|_| fed(0, &[ElectionField::Constituency, ElectionField::Election]));
        let of_others = setting
            .contestant
            .party
            .as_ref()
            .is_none_or(|told| contestants.contains(&fold(&told.value.0)));
        let by_contestant = contestants.len() > 1
            && !own_figures
            && (!named || placed)
            && (labelled || placed)
            && own(&0)
            && of_others
            && adds_up(raw, &heads, &contents);
        if !(by_round || by_election || by_contestant) {
            return None;
        }
        let grouped: Vec<bool> = (0..width)
            .map(|at| {
                let head = &heads[at];
                let blank = contents[at] == Content::Blank;
                let figures =
                    contents[at].is_measured() || head.field.is_some() || !head.measure.is_empty();
                at > 0
                    && head.has_dimension()
                    && (figures || blank)
                    && (head.contestant.is_none() || by_contestant)
                    && (head.round.is_none() || by_round)
                    && (head.election.is_none() || by_election)
            })
            .collect();
        Some(Groups { heads, contents, grouped, by_contestant })
    }

    /// The rows of the raw, a row for each group.
    fn long(
        &self,
        raw: &RawTable<'_, 'a>,
        setting: &Setting<'_, 'a>,
        issues: &mut Vec<TableIssue>,
    ) -> Table<'a> {
        let kept: &'static [ElectionField] = if self.by_contestant {
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
        let grouped_fields: HashSet<ElectionField> = (0..self.heads.len())
            .filter(|&at| self.grouped[at])
            .filter_map(|at| self.field(at, raw, setting))
            .collect();
        let mut long = LongTable::of(raw, |at| (!self.grouped[at]).then_some(kept));
        long.withdraw(&grouped_fields);
        if self.by_contestant
            && !long.feeds(ElectionField::Constituency)
            && raw.columns[0].field.is_none()
        {
            long.feed(0, ElectionField::Constituency);
        }
        let mut order: Vec<[String; 4]> = Vec::new();
        let mut members: HashMap<[String; 4], Vec<usize>> = HashMap::new();
        for at in (0..self.heads.len()).filter(|&at| self.grouped[at]) {
            let key = self.heads[at].key();
            if !members.contains_key(&key) {
                order.push(key.clone());
            }
            members.entry(key).or_default().push(at);
        }
        let groups: Vec<Group<'a>> = order
            .iter()
            .filter_map(|key| Some(Group::of(self, members.get(key)?, raw, setting)))
            .collect();
        for row in raw.as_it_stands(issues) {
            match row {
                TableRow::Separator(_) => long.push(row),
                TableRow::Cells(cells, span) => {
                    for group in &groups {
                        group.rows(&cells, span, &mut long);
                    }
                }
            }
        }
        long.finish()
    }

    /// The field that a column of a group feeds.
    fn field(
        &self,
        at: usize,
        raw: &RawTable<'_, 'a>,
        setting: &Setting<'_, 'a>,
    ) -> Option<ElectionField> {
        let head = &self.heads[at];
        let content = self.contents[at];
        let signed = || raw.texts(at).take(3).all(|text| text.as_str().contains('%'));
        match head.field {
            Some(ElectionField::Votes) if content == Content::Shares && signed() => {
                Some(ElectionField::Share)
            }
            // `#` beside `%` counts votes
            Some(ElectionField::Rank)
                if content == Content::Counts && head.contestant.is_some() =>
            {
                Some(ElectionField::Votes)
            }
            Some(ElectionField::Candidate)
                if content.is_measured() && content != Content::Named =>
            {
                None
            }
            Some(field) => Some(field),
            None if !head.measure.is_empty() => None,
            None => match content {
                Content::Shares => Some(ElectionField::Share),
                Content::Fractions => Some(ElectionField::Seats),
                Content::Changes => Some(ElectionField::Change),
                Content::Counts if setting.speaks_of_seats(&raw.columns[at]) => {
                    Some(ElectionField::Seats)
                }
                Content::Counts => Some(ElectionField::Votes),
                _ => None,
            },
        }
    }
}

/// The columns of one contestant, election and round.
struct Group<'a> {
    head: ColumnHeader<'a>,
    /// The fields that the contestant's name feeds.
    named: Vec<(ElectionField, Text<'a>)>,
    /// The columns with what they feed, or else the header under which they are kept.
    columns: Vec<(usize, Option<ElectionField>, String)>,
}

impl<'a> Group<'a> {
    fn of(
        groups: &Groups<'a>,
        columns: &[usize],
        raw: &RawTable<'_, 'a>,
        setting: &Setting<'_, 'a>,
    ) -> Self {
        // names with figures behind them stand under parties, and seats are won by parties
        let seats = |&at: &usize| groups.field(at, raw, setting) == Some(ElectionField::Seats);
        let named = groups.contents.contains(&Content::Named) || columns.iter().any(seats);
        let head = columns.first().map(|&at| groups.heads[at].clone()).unwrap_or_default();
        let of_name = |name: Text<'a>| match setting.part(name) {
            _ if named => vec![(ElectionField::Party, name)],
            Some((person, party)) => {
                vec![(ElectionField::Candidate, person), (ElectionField::Party, party)]
            }
            None if setting.is_party(name.as_str()) => vec![(ElectionField::Party, name)],
            None => vec![(ElectionField::Candidate, name)],
        };
        let column = |&at: &usize| {
            let header = groups.heads[at].header.clone();
            (at, groups.field(at, raw, setting), header)
        };
        Group {
            named: head.contestant.map(of_name).unwrap_or_default(),
            columns: columns.iter().map(column).collect(),
            head,
        }
    }

    /// Adds the rows that the group has in a row of the raw: one, or one for each candidate that a
    /// cell names; none if nothing stands there.
    fn rows(&self, cells: &[Cell<'a>], span: Span, long: &mut LongTable<'a>) {
        let filled = |at: usize| cells.get(at).and_then(|cell| cell.text());
        if self.columns.iter().all(|(at, _, _)| filled(*at).is_none()) {
            return;
        }
        let mut figures: Vec<(ElectionField, Text<'a>)> = Vec::new();
        let mut others: Vec<(&str, Text<'a>)> = Vec::new();
        let mut listed: Vec<Listed<'a>> = Vec::new();
        for (at, field, header) in &self.columns {
            let Some(text) = filled(*at) else { continue };
            let both = both_figures(text);
            match field {
                _ if both.is_some() => {
                    if let Some((share, votes)) = both {
                        figures
                            .extend([(ElectionField::Share, share), (ElectionField::Votes, votes)]);
                    }
                }
                Some(field) => figures.push((*field, text)),
                None if header.is_empty() => listed.extend(candidates(text)),
                None => others.push((header, text)),
            }
        }
        if listed.is_empty() {
            let told = |text: &Text<'_>| has_digit(text.as_str()) || is_uncontested(*text);
            if !figures.iter().any(|(_, text)| told(text)) {
                return;
            }
            listed.push(Listed::default());
        }
        for item in listed {
            long.begin(cells);
            long.set_listed(&item);
            for (field, text) in &figures {
                long.set(*field, *text);
            }
            for (header, text) in &others {
                long.set_other(header, *text);
            }
            for (field, name) in &self.named {
                long.set(*field, *name);
            }
            if let Some(label) = self.head.election {
                long.set(ElectionField::Election, label);
            }
            if let Some(round) = self.head.round {
                long.set(ElectionField::Round, round);
            }
            let parts = [PART_OF_TABLE, SECOND_PART_OF_TABLE];
            for (header, above) in parts.iter().zip(&self.head.above) {
                long.set_other(header, *above);
            }
            long.end(span);
        }
    }
}

/// Whether the shares that a row has under its contestants are no more than the whole, in most rows.
fn adds_up(raw: &RawTable<'_, '_>, heads: &[ColumnHeader<'_>], contents: &[Content]) -> bool {
    const WHOLE: f64 = 102.0;
    let shares: Vec<usize> = (1..heads.len())
        .filter(|&at| heads[at].contestant.is_some() && contents[at] == Content::Shares)
        .filter(|&at| heads[at].round.is_none() && heads[at].election.is_none())
        .collect();
    let (mut rows, mut good) = (0_usize, 0_usize);
    for cells in raw.whole_rows() {
        let read = |&at: &usize| read_percent(cells[at].as_str());
        let sum: f64 = shares.iter().filter_map(read).sum();
        rows += 1;
        good += usize::from(sum <= WHOLE);
    }
    shares.is_empty() || good * 5 >= rows * 4
}

impl Setting<'_, '_> {
    /// Whether the page is about the election of one of these years, so that the others are only
    /// compared with it.
    fn is_of_year(&self, elections: &HashSet<String>) -> bool {
        self.contestant.party.is_none()
            && self
                .context
                .year()
                .is_some_and(|year| elections.iter().any(|label| label.contains(&year)))
    }

    /// Whether whole numbers of a column are seats.
    fn speaks_of_seats(&self, column: &Column<'_>) -> bool {
        const SEATS: &[&str] = &["seats", "seat", "mandates", "councillors", "composition"];
        column.label.has_word(SEATS) || self.context.nearest_has_word(SEATS)
    }

    /// The person and the party that the head of a column names both: `Ann Lee (Union)`, or `Ann Lee
    /// Union` where the one or the other is known.
    fn part<'t>(&self, name: Text<'t>) -> Option<(Text<'t>, Text<'t>)> {
        let text = name.as_str();
        if let Some((person, party)) = text.strip_suffix(')').and_then(|text| text.split_once('('))
        {
            let at = person.len() + 1;
            return is_person_name(person.trim())
                .then(|| (name.slice(0..at - 1).trim(), name.slice(at..at + party.len()).trim()));
        }
        let gaps = text.char_indices().filter(|(_, c)| c.is_whitespace()).map(|(at, _)| at);
        gaps.take(MAX_WORDS)
            .map(|at| (name.slice(0..at).trim(), name.slice(at..text.len()).trim()))
            .find(|(person, party)| {
                let (person, party) = (person.as_str(), party.as_str());
                let ends = self.known.is_party(party) == Some(true)
                    || COMMON_PARTIES.contains(&fold(party).as_str());
                let begins = self.known.is_party(person) == Some(false) && person.contains(' ');
                (ends && is_person_name(person)) || begins
            })
    }

    /// Whether the head of a column names a party rather than a person: as the tables before know the
    /// name, by its form, or else by what kind of election it is.
    fn is_party(&self, name: &str) -> bool {
        if let Some(is_party) = self.known.is_party(name) {
            return is_party;
        }
        let first = fold(name);
        let first = first.split(|c: char| !c.is_alphanumeric()).next().unwrap_or_default();
        if is_choice(name) {
            return false;
        }
        if REMAINING_CONTESTANTS.contains(&first)
            || has_word(name, &PARTY_WORDS)
            || COMMON_PARTIES.contains(&fold(name).as_str())
            || name.chars().filter(|c| c.is_alphabetic()).all(char::is_uppercase)
        {
            return true;
        }
        let mut election = Election::default();
        self.defaults.complete(&mut election, None);
        let of_people =
            matches!(election.kind, Some(ElectionKind::Presidential | ElectionKind::Primary))
                || self.context.elects_one();
        if name.contains(' ') { !is_person_name(name) || of_parties(name) } else { !of_people }
    }
}

/// Whether a name of several words has one that only parties have.
fn of_parties(name: &str) -> bool {
    has_word(name, &ORGANISATION_WORDS)
}
