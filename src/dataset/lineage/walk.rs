//! Walks through the family tree: from the names of an organisation to its ancestors and descendants.

use std::collections::{HashMap, HashSet, VecDeque};

use crate::dataset::lineage::edges::{Lineage, Organisation, TracedEdge};
use crate::dataset::lineage::name::key;

/// The organisations that a name means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Named {
    /// Those with exactly this name, or the only one with a name that contains it.
    Found(Vec<usize>),
    /// Several have names that contain it.
    Ambiguous(Vec<usize>),
    /// None has such a name.
    NotFound,
}

/// The edges of each organisation.
#[derive(Debug, Default)]
pub struct Relations<'l> {
    /// The edges to older organisations, by the younger one.
    older: HashMap<usize, Vec<&'l TracedEdge>>,
    /// The edges to younger organisations, by the older one.
    younger: HashMap<usize, Vec<&'l TracedEdge>>,
}

impl Lineage {
    /// Returns the organisations that have a name, or the one of an entity.
    pub fn named(&self, name: &str) -> Named {
        let is_entity = |one: &Organisation| one.entity.as_deref() == Some(name);
        let mut organisations = self.organisations.iter();
        if let Some(at) = organisations.position(|one| one.same_as.is_none() && is_entity(one)) {
            return Named::Found(vec![at]);
        }
        let wanted = key(name);
        let (mut exact, mut partial) = (Vec::new(), Vec::new());
        let organisations = self.organisations.iter().enumerate();
        for (at, organisation) in organisations.filter(|(_, one)| one.same_as.is_none()) {
            let names: Vec<String> = organisation.names.iter().map(|name| key(name)).collect();
            let titled = organisation.document.as_deref() == Some(name);
            if titled || names.contains(&wanted) {
                exact.push(at);
            } else if !wanted.is_empty() && names.iter().any(|name| name.contains(&wanted)) {
                partial.push(at);
            }
        }
        match (exact.is_empty(), partial.len()) {
            (false, _) => Named::Found(exact),
            (true, 0) => Named::NotFound,
            (true, 1) => Named::Found(partial),
            (true, _) => Named::Ambiguous(partial),
        }
    }
}

impl<'l> Relations<'l> {
    /// Sorts edges by their ends, and those of one organisation by their dates.
    pub fn of(edges: impl Iterator<Item = &'l TracedEdge>) -> Self {
        let mut relations = Relations::default();
        for edge in edges {
            relations.older.entry(edge.to).or_default().push(edge);
            relations.younger.entry(edge.from).or_default().push(edge);
        }
        let all = relations.older.values_mut().chain(relations.younger.values_mut());
        for edges in all {
            // what has no date comes last
            edges.sort_by(|one, other| match (&one.edge.date, &other.edge.date) {
                (Some(one), Some(other)) => one.cmp(other),
                (one, other) => one.is_none().cmp(&other.is_none()),
            });
        }
        relations
    }

    /// Returns the edges to the older organisations that an organisation came from.
    pub fn older(&self, organisation: usize) -> &[&'l TracedEdge] {
        self.older.get(&organisation).map_or(&[], Vec::as_slice)
    }

    /// Returns the edges to the younger organisations that it led to.
    pub fn younger(&self, organisation: usize) -> &[&'l TracedEdge] {
        self.younger.get(&organisation).map_or(&[], Vec::as_slice)
    }

    /// Returns the edges to all ancestors and all descendants of some organisations, up to a distance.
    pub fn reach(&self, organisations: &[usize], depth: usize) -> HashSet<*const TracedEdge> {
        let mut reached = HashSet::new();
        for upwards in [true, false] {
            let mut seen: HashSet<usize> = organisations.iter().copied().collect();
            let mut waiting: VecDeque<(usize, usize)> =
                organisations.iter().map(|one| (*one, 0)).collect();
            while let Some((at, distance)) = waiting.pop_front() {
                if distance >= depth {
                    continue;
                }
                for edge in if upwards { self.older(at) } else { self.younger(at) } {
                    reached.insert(std::ptr::from_ref(*edge));
                    let next = if upwards { edge.from } else { edge.to };
                    if seen.insert(next) {
                        waiting.push_back((next, distance + 1));
                    }
                }
            }
        }
        reached
    }
}
