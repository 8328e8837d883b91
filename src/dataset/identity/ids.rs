//! Identifiers that are unique within a run.

use foldhash::HashMap;

use crate::dataset::Dataset;

/// The ids of the parties of a run, in the order of the input.
#[derive(Debug, Default)]
pub struct UniqueIds {
    /// How many parties have had each id.
    seen: HashMap<String, u32>,
}

impl UniqueIds {
    /// Takes the id of the next party. Returns another one if an earlier party has it: `reed-party-2`.
    pub fn take(&mut self, id: &str) -> Option<String> {
        let Some(times) = self.seen.get_mut(id) else {
            self.seen.insert(id.to_owned(), 1);
            return None;
        };
        let mut number = *times;
        let own = loop {
            number += 1;
            let own = format!("{id}-{number}");
            if !self.seen.contains_key(&own) {
                break own;
            }
        };
        self.seen.insert(id.to_owned(), number);
        self.seen.insert(own.clone(), 1);
        Some(own)
    }

    /// Replaces the ids of a document's parties that earlier parties have, also in its results. Returns whether there
    /// were any.
    pub fn make_unique(&mut self, dataset: &mut Dataset) -> bool {
        let mut any = false;
        for party in &mut dataset.parties {
            let Some(own) = self.take(&party.id) else { continue };
            let results = dataset.elections.iter_mut();
            for result in results.filter(|one| {
                one.source.document == party.source.document
                    && one.party_id.as_deref() == Some(&party.id)
            }) {
                result.party_id = Some(own.clone());
            }
            party.id = own;
            any = true;
        }
        any
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_given_once() {
        let mut ids = UniqueIds::default();
        let taken = ["a", "b", "a", "a-2", "a", "a"].map(|id| ids.take(id));
        let taken: Vec<&str> = taken.iter().map(|id| id.as_deref().unwrap_or("-")).collect();
        assert_eq!(taken, ["-", "-", "a-2", "a-2-2", "a-3", "a-4"]);
    }
}
