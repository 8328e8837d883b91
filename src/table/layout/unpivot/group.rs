//! Groups of columns: those of one contestant, election and round.

use super::Unpivot;
use super::column_header::ColumnHeader;
use super::content::{Content, both_figures};
use super::name::fields_of_name;
use crate::markup::Text;
use crate::model::{ElectionField, Span};
use crate::table::layout::cell_list::{Listed, candidates};
use crate::table::layout::long::LongTable;
use crate::table::{Cells, PART_OF_TABLE, RawTable, TableContext, is_uncontested};
use crate::values::text::has_digit;

/// The key under which `other` has a second text over a contestant: `MUD` over its parties.
const SECOND_PART_OF_TABLE: &str = "Part of table (2)";

/// Columns of one contestant, election and round.
pub(super) struct Group<'a> {
    header: ColumnHeader<'a>,
    /// The fields that the contestant's name feeds.
    names: Vec<(ElectionField, Text<'a>)>,
    /// Each column with the field that it feeds, and the header under which it is kept if there is none.
    columns: Vec<(usize, Option<ElectionField>, String)>,
}

impl<'a> Group<'a> {
    /// Returns the group of some columns.
    pub(super) fn of(
        unpivot: &Unpivot<'a>,
        columns: &[usize],
        table: &RawTable<'_, 'a>,
        context: &TableContext<'_, 'a>,
    ) -> Self {
        // names with figures are under parties, and seats are won by parties
        let has_seats =
            |&at: &usize| unpivot.field(at, table, context) == Some(ElectionField::Seats);
        let are_parties =
            unpivot.contents.contains(&Content::Named) || columns.iter().any(has_seats);
        let header = columns.first().map(|&at| unpivot.headers[at].clone()).unwrap_or_default();
        let fields = |name: Text<'a>| match are_parties {
            true => vec![(ElectionField::Party, name)],
            false => fields_of_name(name, context),
        };
        let column = |&at: &usize| {
            let header = unpivot.headers[at].header.clone();
            (at, unpivot.field(at, table, context), header)
        };
        Group {
            names: header.contestant.map(fields).unwrap_or_default(),
            columns: columns.iter().map(column).collect(),
            header,
        }
    }

    /// Adds the rows that the group has in a row of the wide table: one, or one for each candidate that
    /// a cell names; none if the cells are empty.
    pub(super) fn add_rows(&self, cells: &Cells<'a>, span: Span, long: &mut LongTable<'a>) {
        let text = |at: usize| cells.text(at);
        if self.columns.iter().all(|(at, _, _)| text(*at).is_none()) {
            return;
        }
        let mut figures: Vec<(ElectionField, Text<'a>)> = Vec::new();
        let mut others: Vec<(&str, Text<'a>)> = Vec::new();
        let mut listed: Vec<Listed<'a>> = Vec::new();
        for (at, field, header) in &self.columns {
            let Some(text) = text(*at) else { continue };
            if let Some((share, votes)) = both_figures(text) {
                figures.extend([(ElectionField::Share, share), (ElectionField::Votes, votes)]);
                continue;
            }
            match field {
                Some(field) => figures.push((*field, text)),
                None if header.is_empty() => listed.extend(candidates(text)),
                None => others.push((header, text)),
            }
        }
        if listed.is_empty() {
            let is_result =
                |text: &Text<'_>| has_digit(text.as_str()) || is_uncontested(text.as_str());
            if !figures.iter().any(|(_, text)| is_result(text)) {
                return;
            }
            listed.push(Listed::default());
        }
        for item in listed {
            long.begin(cells);
            item.add_to(long);
            for (field, text) in &figures {
                long.set(*field, *text);
            }
            for (header, text) in &others {
                long.set_other(header, *text);
            }
            for (field, name) in &self.names {
                long.set(*field, *name);
            }
            if let Some(label) = self.header.election {
                long.set(ElectionField::Election, label);
            }
            if let Some(round) = self.header.round {
                long.set(ElectionField::Round, round);
            }
            let parts = [PART_OF_TABLE, SECOND_PART_OF_TABLE];
            for (header, above) in parts.iter().zip(&self.header.above) {
                long.set_other(header, *above);
            }
            long.end(span);
        }
    }
}
