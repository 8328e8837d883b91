//! The `Link` record.

use crate::model::field::record;
use crate::model::value::Pairs;

record! {
    /// A party with its id in another data set.
    pub struct Link("link"), LinkField {
        /// Name of the party
        party as Party: String { names: true, importance: 9 }
        /// Identifier of the party here
        party_id as PartyId: String {}
        /// Organisation that the party is, the same for all documents about it
        entity as Entity: Option<String> {}
        /// Country of the party
        country as Country: Option<String> { importance: 5 }
        /// Id in the other data set, if it is certain
        id as Id: Option<String> { importance: 9 }
        /// Name of the best candidate in the other data set
        name as Name: Option<String> { importance: 8 }
        /// Probability that the best candidate is the party, 0 to 1
        score as Score: Option<f64> { importance: 8 }
        /// How the best candidate compares: each feature with what it adds to the logarithm of the odds
        features as Features: Pairs {}
        /// Ids of all candidates, the best first
        candidates as Candidates: Vec<String> { importance: 4 }
        /// Id of the second best candidate
        runner_up as RunnerUp: Option<String> { importance: 6 }
        /// Name of the second best candidate
        runner_up_name as RunnerUpName: Option<String> { importance: 3 }
        /// Probability that it is the party
        runner_up_score as RunnerUpScore: Option<f64> { importance: 5 }
    }
    shorthands {}
}
