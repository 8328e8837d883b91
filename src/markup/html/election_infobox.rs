//! Election infoboxes: contestants side by side, a few in each band of rows.

use std::ops::Range;

use crate::markup::html::flatten::{Flattener, LineBreaks};
use crate::markup::html::table_nodes::is_label;
use crate::markup::html::tag::Tag;
use crate::markup::{Entry, Text};
use crate::model::fold;

/// The state of an election infobox while its rows are read.
#[derive(Debug, Default)]
pub struct ElectionInfobox {
    /// The number of contestants in the bands above.
    above: usize,
    /// The number of contestants in this band.
    abreast: usize,
    /// The labels of the rows in this band.
    labels: Vec<String>,
    /// Whether the number of seats up for election was read.
    has_seats: bool,
}

impl ElectionInfobox {
    /// Reads a row with a label and a value for each contestant, and returns entries with the keys of wikitext:
    /// `popular_vote1`, `popular_vote2`. A row with arrows gives the dates of this election and of the previous and
    /// the next one.
    pub fn row<'a>(&mut self, cells: &[usize], flattener: &Flattener<'_, 'a>) -> Vec<Entry<'a>> {
        let tree = flattener.tree;
        let text = |cell: usize| flattener.text(tree.inside(cell), LineBreaks::Items);
        if cells.len() <= 3 && cells.iter().any(|cell| text(*cell).as_str().contains(ARROWS)) {
            return dates(cells, flattener);
        }
        let [first, values @ ..] = cells else { return Vec::new() };
        let headers = cells.iter().all(|cell| tree.nodes[*cell].tag() == Some(Tag::Th));
        let label = flattener.text(tree.inside(*first), LineBreaks::Joined);
        let (label, label_span) = (fold(label.as_str()), label.span());
        if headers || label.is_empty() {
            self.end_band();
            return Vec::new();
        }
        let of_contestants = values.len() > 1 || CONTESTANT_LABELS.contains(&label.as_str());
        if !of_contestants || !is_label(tree, *first) {
            return Vec::new();
        }
        if self.labels.contains(&label) {
            self.end_band();
        }
        self.abreast = self.abreast.max(values.len());
        let name = label.replace(' ', "_");
        self.labels.push(label);
        let entries = values.iter().enumerate().filter_map(|(at, cell)| {
            let read = |lines| flattener.text(tree.inside(*cell), lines);
            let (value, raw) = (read(LineBreaks::Items), read(LineBreaks::Commas));
            let key = flattener.made(&format!("{name}{}", self.above + at + 1), label_span);
            (!value.is_empty()).then_some(Entry { key, value, raw })
        });
        entries.collect()
    }

    /// Reads a line across the box: the number of seats up for election.
    pub fn line<'a>(
        &mut self,
        inside: Range<usize>,
        flattener: &Flattener<'_, 'a>,
    ) -> Option<Entry<'a>> {
        let value = flattener.text(inside.clone(), LineBreaks::Items);
        let text = value.as_str();
        let is_seats = text.contains("seats") && text.contains(|c: char| c.is_ascii_digit());
        if self.has_seats || !is_seats {
            return None;
        }
        self.has_seats = true;
        let key = flattener.made("seats_for_election", value.span());
        Some(Entry { key, value, raw: flattener.text(inside, LineBreaks::Commas) })
    }

    fn end_band(&mut self) {
        self.above += self.abreast;
        self.abreast = 0;
        self.labels.clear();
    }
}

/// Marks that point to the previous and the next election.
const ARROWS: [char; 6] = ['←', '→', '⟵', '⟶', '◄', '►'];

/// Labels of rows about contestants even if there is only one, folded.
const CONTESTANT_LABELS: &[&str] = &[
    "nominee", "candidate", "leader", "party", "alliance", "popular vote", "percentage",
    "electoral vote", "running mate", "seats won", "seat change", "seats after", "seats", "swing",
    "leader since", "leader's seat", "last election", "states carried", "home state",
];

/// Returns the entries of a row of dates: `1994 ← 20 September 1998 → 2002`.
fn dates<'a>(cells: &[usize], flattener: &Flattener<'_, 'a>) -> Vec<Entry<'a>> {
    let mut has_date = false;
    let entries = cells.iter().filter_map(|cell| {
        let value = flattener.text(flattener.tree.inside(*cell), LineBreaks::Items);
        let name = match (value.as_str().contains(ARROWS), has_date) {
            (true, false) => "previous_election",
            (true, true) => "next_election",
            (false, _) => "election_date",
        };
        has_date |= name == "election_date";
        let value = without_arrow(value);
        let key = flattener.made(name, value.span());
        (!value.is_empty()).then_some(Entry { key, value, raw: value })
    });
    entries.collect()
}

/// Removes the arrow at one end of a text.
fn without_arrow(text: Text<'_>) -> Text<'_> {
    let content = text.as_str();
    let start = content.len() - content.trim_start_matches(ARROWS).len();
    let end = content.trim_end_matches(ARROWS).len().max(start);
    text.slice(start..end).trim()
}
