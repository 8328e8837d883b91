//! Results as contests: the rows of one table that are of one election.

use std::collections::HashMap;

use crate::lint::{Read, boxed, holds, tables};
use crate::model::{Election, Span, fold};

/// The rows of one election in one table or infobox.
pub struct Contest<'r> {
    /// The rows.
    pub rows: Vec<&'r Election>,
}

impl Contest<'_> {
    /// Whether two rows have the same contestant, as where lists of several districts follow each other.
    pub fn has_twins(&self) -> bool {
        let name = |row: &&Election| {
            let names = [&row.party, &row.candidate, &row.leader];
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

/// The contests of a document, in its order.
pub fn contests<'r>(read: &Read<'r, '_>) -> Vec<Contest<'r>> {
    let blocks: Vec<Span> = boxed(read.page).into_iter().chain(tables(read.page)).collect();
    let mut order: Vec<Contest<'r>> = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    for row in read.elections {
        let figure = |field: &str| {
            row.evidence.iter().find(|evidence| evidence.field == field).map(|one| one.span)
        };
        let Some(figure) = figure("share").or_else(|| figure("votes")) else { continue };
        let Some(block) = blocks.iter().position(|block| holds(*block, figure)) else { continue };
        let date = row.date.as_ref().map(ToString::to_string).unwrap_or_default();
        let part = |text: &Option<String>| text.as_deref().map(fold).unwrap_or_default();
        let other: Vec<&str> = row.other.get("Part of table").into_iter().collect();
        let key = format!(
            "{block}\n{date}\n{:?}\n{:?}\n{}\n{}\n{}\n{:?}",
            row.kind,
            row.round,
            part(&row.election),
            part(&row.body),
            part(&row.constituency),
            other,
        );
        let at = *known.entry(key).or_insert_with(|| {
            order.push(Contest { rows: Vec::new() });
            order.len() - 1
        });
        order[at].rows.push(row);
    }
    order
}
