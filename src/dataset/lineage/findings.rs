//! Contradictions in the family tree: circles, children older than their parents, and places that disagree.

use std::collections::{HashMap, HashSet};

use crate::dataset::lineage::edges::{Lineage, Stated, TracedEdge, agree, are_of_one_family};
use crate::diagnostic::{Diagnostic, Related, diagnostic_at};
use crate::lint::rules::{child_older_than_parent, conflicting_lineage, lineage_cycle};
use crate::model::{Date, EdgeKind};

impl Lineage {
    /// Returns the contradictions between the statements that the edges come from. They are found only for statements
    /// [with their places](crate::dataset::Statements::with_places).
    pub fn contradictions(&self) -> Vec<Diagnostic> {
        let mut found = Vec::new();
        self.report_directions(&mut found);
        self.report_dates(&mut found);
        self.report_ages(&mut found);
        self.report_cycles(&mut found);
        found
    }

    /// Reports edges that others contradict in their direction.
    fn report_directions(&self, found: &mut Vec<Diagnostic>) {
        let mut reported = HashSet::new();
        for rejected in &self.rejected {
            let (one, other) = (&rejected.edge, &rejected.other);
            let pair = (one.from.min(one.to), one.from.max(one.to));
            let places = first_place(one).zip(first_place(other));
            let Some((place, elsewhere)) = places.filter(|_| reported.insert(pair)) else {
                continue;
            };
            let (from, to) = (&one.edge.from, &one.edge.to);
            let message = conflicting_lineage::message_direction(from, to, &elsewhere.document);
            let label = conflicting_lineage::related_direction(from, to);
            found.push(diagnostic_at(
                &conflicting_lineage::RULE,
                place,
                message,
                vec![labelled(elsewhere, label)],
            ));
        }
    }

    /// Reports edges of which two documents give different years.
    fn report_dates(&self, found: &mut Vec<Diagnostic>) {
        let mut by_ends: HashMap<(usize, usize), Vec<&TracedEdge>> = HashMap::new();
        for edge in self.edges.iter().filter(|edge| edge.from != edge.to) {
            let known = by_ends.entry((edge.from, edge.to)).or_default();
            let family = |other: &&&TracedEdge| are_of_one_family(other.edge.kind, edge.edge.kind);
            let others = known.iter().filter(family).flat_map(|other| &other.stated);
            let conflict = edge.stated.iter().find_map(|one| {
                let mut others = others.clone();
                others.find(|other| differ(one, other)).map(|other| (other, one))
            });
            if let Some((first, second)) = conflict {
                found.extend(date_conflict(edge, first, second));
            }
            known.push(edge);
        }
        for edge in self.edges.iter().filter(|edge| edge.edge.kind == EdgeKind::Merger) {
            // the dates of a dissolution and of a founding may be a year apart
            let conflict = edge.stated.iter().enumerate().find_map(|(at, one)| {
                let others = &edge.stated[at + 1..];
                others.iter().find(|other| are_far(one, other)).map(|other| (one, other))
            });
            if let Some((first, second)) = conflict {
                found.extend(date_conflict(edge, first, second));
            }
        }
    }

    /// Reports organisations that were founded before those that they came from.
    fn report_ages(&self, found: &mut Vec<Diagnostic>) {
        let year = |at: usize| {
            let founded = self.organisations[at].founded.as_ref();
            founded.filter(|date| date.is_certain()).and_then(Date::year)
        };
        for edge in &self.edges {
            // an organisation may succeed another that is younger, or join it
            let comes_from =
                matches!(edge.edge.kind, EdgeKind::Split | EdgeKind::Founding | EdgeKind::Merger);
            if !comes_from || edge.from == edge.to {
                continue;
            }
            let (Some(parent), Some(child)) = (year(edge.from), year(edge.to)) else { continue };
            if child >= parent {
                continue;
            }
            let Some(place) = first_place(edge) else { continue };
            let (from, to) = ((edge.edge.from.as_str(), parent), (edge.edge.to.as_str(), child));
            let message = child_older_than_parent::message(edge.edge.kind, from, to);
            found.push(diagnostic_at(&child_older_than_parent::RULE, place, message, Vec::new()));
        }
    }

    /// Reports circles of organisations that came from each other.
    fn report_cycles(&self, found: &mut Vec<Diagnostic>) {
        for cycle in self.cycles() {
            let years: Vec<Option<i32>> =
                cycle.iter().map(|edge| edge.edge.date.as_ref().and_then(Date::year)).collect();
            // an organisation that was founded again
            let explained =
                years.iter().all(Option::is_some) && years.iter().any(|year| *year != years[0]);
            if explained {
                continue;
            }
            let mut names: Vec<&str> = cycle.iter().map(|edge| edge.edge.from.as_str()).collect();
            names.extend(names.first().copied());
            let mut places = cycle.iter().filter_map(|edge| Some((edge, first_place(edge)?)));
            let Some((_, place)) = places.next() else { continue };
            const MAX: usize = 5;
            let others = places.take(MAX).map(|(edge, place)| {
                labelled(place, lineage_cycle::related(&edge.edge.from, &edge.edge.to))
            });
            let message = lineage_cycle::message(&names);
            found.push(diagnostic_at(&lineage_cycle::RULE, place, message, others.collect()));
        }
    }

    /// Returns circles of edges by which an organisation came into being; at least one for each group of organisations
    /// that came from each other.
    fn cycles(&self) -> Vec<Vec<&TracedEdge>> {
        let mut younger: HashMap<usize, Vec<&TracedEdge>> = HashMap::new();
        let mut older_count: HashMap<usize, usize> = HashMap::new();
        let creates =
            |edge: &&TracedEdge| edge.edge.kind != EdgeKind::Joined && edge.from != edge.to;
        for edge in self.edges.iter().filter(creates) {
            younger.entry(edge.from).or_default().push(edge);
            *older_count.entry(edge.to).or_default() += 1;
        }
        // what descends from nothing that is left is on no circle
        let starts = younger.keys().filter(|at| !older_count.contains_key(at));
        let mut free: Vec<usize> = starts.copied().collect();
        while let Some(at) = free.pop() {
            for edge in younger.remove(&at).unwrap_or_default() {
                let count = older_count.entry(edge.to).or_default();
                *count -= 1;
                if *count == 0 {
                    free.push(edge.to);
                }
            }
        }
        // from any other organisation the ways upwards never end, so they run into a circle
        let mut older: HashMap<usize, &TracedEdge> = HashMap::new();
        let mut left: Vec<&TracedEdge> = younger.into_values().flatten().collect();
        left.sort_by_key(|edge| (edge.to, edge.from));
        for edge in &left {
            older.entry(edge.to).or_insert(edge);
        }
        let mut walk_of: HashMap<usize, usize> = HashMap::new();
        let mut cycles = Vec::new();
        for (number, start) in left.iter().enumerate() {
            let mut at = start.to;
            while let (None, Some(edge)) = (walk_of.get(&at), older.get(&at)) {
                walk_of.insert(at, number);
                at = edge.from;
            }
            if walk_of.get(&at) != Some(&number) || !older.contains_key(&at) {
                continue;
            }
            let first = at;
            let mut cycle = Vec::new();
            loop {
                let edge = older[&at];
                cycle.push(edge);
                at = edge.from;
                if at == first {
                    break;
                }
            }
            cycle.reverse();
            cycles.push(cycle);
        }
        cycles
    }
}

/// Returns the first place that states an edge.
fn first_place(edge: &TracedEdge) -> Option<&Related> {
    edge.stated.iter().find_map(|stated| stated.place.as_ref())
}

/// Whether two documents state dates of an edge that cannot both be right.
fn differ(one: &Stated, other: &Stated) -> bool {
    let stated = one.document != other.document && !one.implied && !other.implied;
    let dates = one.date.as_ref().zip(other.date.as_ref());
    stated
        && dates.is_some_and(|(one, other)| {
            one.is_certain()
                && other.is_certain()
                && one.year() != other.year()
                && !agree(one, other)
        })
}

/// Whether two documents imply dates of a merger that are more than a year apart.
fn are_far(one: &Stated, other: &Stated) -> bool {
    let year = |stated: &Stated| {
        let date = stated.date.as_ref().filter(|date| date.is_certain());
        date.and_then(Date::year)
    };
    let years = year(one).zip(year(other));
    one.document != other.document && years.is_some_and(|(one, other)| one.abs_diff(other) > 1)
}

fn date_conflict(edge: &TracedEdge, first: &Stated, second: &Stated) -> Option<Diagnostic> {
    let (place, elsewhere) = (first.place.as_ref()?, second.place.as_ref()?);
    let (date, other) = (first.date.as_ref()?, second.date.as_ref()?);
    let (from, to) = (&edge.edge.from, &edge.edge.to);
    let message = conflicting_lineage::message_date(from, to, date, other, &second.document);
    let related = labelled(elsewhere, conflicting_lineage::related_date(other));
    Some(diagnostic_at(&conflicting_lineage::RULE, place, message, vec![related]))
}

fn labelled(place: &Related, message: String) -> Related {
    Related { message, ..place.clone() }
}
