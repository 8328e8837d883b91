//! Clusters of profiles, which grow by joining.

use crate::dataset::identity::index::Symbol;

/// Disjoint sets of profiles, with what keeps two of them apart.
#[derive(Debug)]
pub struct Clusters {
    parents: Vec<u32>,
    facts: Vec<Facts>,
}

/// What is true of a cluster as a whole.
#[derive(Debug, Clone, Default)]
pub struct Facts {
    /// The snapshots of its members, each of which lists a party once.
    pub snapshots: Vec<Symbol>,
    /// The Wikidata ids of its members.
    pub items: Vec<Symbol>,
    /// Profiles that somebody decided to be others.
    pub others: Vec<u32>,
}

/// How much is allowed to stand against joining two clusters.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Force {
    /// They are joined whatever is known of them.
    Always,
    /// A decision or another Wikidata id keeps them apart.
    Identifier,
    /// A common snapshot does too.
    Score,
}

impl Clusters {
    /// Makes a cluster of each profile.
    pub fn of(facts: Vec<Facts>) -> Self {
        Clusters { parents: (0..facts.len() as u32).collect(), facts }
    }

    /// Returns the profile that represents the cluster of a profile.
    pub fn root(&mut self, profile: usize) -> usize {
        let mut at = profile;
        while self.parents[at] as usize != at {
            self.parents[at] = self.parents[self.parents[at] as usize];
            at = self.parents[at] as usize;
        }
        at
    }

    /// Notes that two profiles are of different organisations.
    pub fn separate(&mut self, one: usize, other: usize) {
        let (first, second) = (self.root(one), self.root(other));
        if first != second {
            self.facts[first].others.push(other as u32);
            self.facts[second].others.push(one as u32);
        }
    }

    /// Joins the clusters of two profiles unless something stands against it. Returns whether they are one now.
    pub fn join(&mut self, one: usize, other: usize, force: Force) -> bool {
        let (first, second) = (self.root(one), self.root(other));
        if first == second {
            return true;
        }
        if force != Force::Always && !self.can_join(first, second, force) {
            return false;
        }
        // the smaller one goes into the larger one
        let size = |at: usize| self.facts[at].snapshots.len() + self.facts[at].others.len();
        let (kept, gone) =
            if size(first) >= size(second) { (first, second) } else { (second, first) };
        self.parents[gone] = kept as u32;
        let Facts { snapshots, items, others } = std::mem::take(&mut self.facts[gone]);
        let facts = &mut self.facts[kept];
        for (all, more) in [(&mut facts.snapshots, snapshots), (&mut facts.items, items)] {
            for one in more {
                if !all.contains(&one) {
                    all.push(one);
                }
            }
        }
        facts.others.extend(others);
        true
    }

    fn can_join(&mut self, one: usize, other: usize, force: Force) -> bool {
        let (first, second) = (&self.facts[one], &self.facts[other]);
        let shares = |one: &[Symbol], other: &[Symbol]| one.iter().any(|item| other.contains(item));
        let conflict = !first.items.is_empty()
            && !second.items.is_empty()
            && !shares(&first.items, &second.items);
        if conflict || (force == Force::Score && shares(&first.snapshots, &second.snapshots)) {
            return false;
        }
        let (fewer, root) =
            if first.others.len() <= second.others.len() { (one, other) } else { (other, one) };
        let others = self.facts[fewer].others.clone();
        !others.into_iter().any(|profile| self.root(profile as usize) == root)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_against_joining() {
        let facts = |snapshot, item: &[Symbol]| Facts {
            snapshots: vec![snapshot],
            items: item.to_vec(),
            others: Vec::new(),
        };
        let mut clusters = Clusters::of(vec![
            facts(1, &[]),
            facts(2, &[]),
            facts(2, &[7]),
            facts(3, &[8]),
            facts(4, &[]),
        ]);
        assert!(clusters.join(0, 1, Force::Score));
        assert!(!clusters.join(0, 2, Force::Score), "a snapshot lists a party once");
        assert!(clusters.join(0, 2, Force::Identifier));
        assert!(!clusters.join(3, 1, Force::Score), "another Wikidata id");
        clusters.separate(4, 1);
        assert!(!clusters.join(4, 0, Force::Identifier), "somebody decided otherwise");
        assert!(clusters.join(4, 3, Force::Score));
    }
}
