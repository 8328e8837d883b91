//! The results of one table grouped by election.

use std::collections::HashMap;

use crate::lint::Analysis;
use crate::lint::blocks::BlockSpans;
use crate::lint::evidence::span_of;
use crate::model::{Election, ElectionField, fold};
use crate::table::PART_OF_TABLE;

/// The rows of one election in one table or infobox.
pub struct Contest<'r> {
    /// The rows.
    pub rows: Vec<&'r Election>,
}

impl Contest<'_> {
    /// Whether two rows have the same contestant, as when lists of several districts follow each other.
    pub fn has_twins(&self) -> bool {
        let name = |row: &&Election| {
            let names = [&row.party, &row.candidate, &row.details.leader];
            names.map(|name| name.as_deref().map(fold))
        };
        let mut names: Vec<[Option<String>; 3]> = self.rows.iter().map(name).collect();
        names.sort_unstable();
        let twins = |pair: &[[Option<String>; 3]]| {
            pair[0] == pair[1] || (pair[0][0] == pair[1][0] && pair[0][1].is_none())
        };
        names.windows(2).any(twins)
    }
}

/// Returns the contests of a document in document order.
pub fn contests<'r>(analysis: &Analysis<'r, '_>) -> Vec<Contest<'r>> {
    let blocks = BlockSpans::of_infobox_and_tables(analysis.page);
    let mut contests: Vec<Contest<'r>> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for row in analysis.elections {
        let figure = span_of(row, ElectionField::Share);
        let figure = figure.or_else(|| span_of(row, ElectionField::Votes));
        let Some(figure) = figure else { continue };
        let Some(block) = blocks.around(figure) else { continue };
        let date = row.date.as_ref().map(ToString::to_string).unwrap_or_default();
        let part = |text: &Option<Box<str>>| text.as_deref().map(fold).unwrap_or_default();
        let other: Vec<&str> = row.other.get(PART_OF_TABLE).into_iter().collect();
        let key = format!(
            "{block}\n{date}\n{:?}\n{:?}\n{}\n{}\n{}\n{:?}",
            row.kind,
            row.details.round,
            part(&row.election),
            part(&row.details.body),
            part(&row.constituency),
            other,
        );
        let at = *known.entry(key).or_insert_with(|| {
            contests.push(Contest { rows: Vec::new() });
            contests.len() - 1
        });
        contests[at].rows.push(row);
    }
    contests
}
