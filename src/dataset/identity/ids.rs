//! Identifiers that are unique within a run.

use crate::dataset::Dataset;
use crate::model::Distinct;

/// The ids of the parties of a run, in the order of the input.
#[derive(Debug)]
pub struct UniqueIds(Distinct);

impl Default for UniqueIds {
    fn default() -> Self {
        UniqueIds(Distinct::new("-"))
    }
}

impl UniqueIds {
    /// Takes the id of the next party. Returns another one if an earlier party has it: `reed-party-2`.
    pub fn take(&mut self, id: &str) -> Option<String> {
        self.0.take(id)
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
                result.party_id = Some(own.as_str().into());
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
