//! The `Member` record.

use crate::model::field::record;
use crate::model::value::Pairs;
use crate::model::{Date, MemberBasis};

record! {
    /// A party of a document that is, or may be, the same organisation as another one.
    pub struct Member("member"), MemberField {
        /// Identifier of the organisation; of a possible member, that of its own
        entity as Entity: String { importance: 5 }
        /// Why it belongs to the organisation; `possible` if it only may
        basis as Basis: MemberBasis { importance: 9 }
        /// Name of the party
        party as Party: String { names: true, importance: 9 }
        /// Country of the party
        country as Country: Option<String> { importance: 4 }
        /// Date of founding
        founded as Founded: Option<Date> { importance: 4 }
        /// Probability that it is the organisation of the member that it is most like, 0 to 1
        score as Score: Option<f64> { importance: 8 }
        /// How it compares with that: each feature with what it adds to the logarithm of the odds
        features as Features: Pairs { importance: 7 }
        /// Document of that member
        with as With: Option<String> { importance: 3 }
        /// Document of the party
        document as Document: String { importance: 6 }
    }
    shorthands {}
}
