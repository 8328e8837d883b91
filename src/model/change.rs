//! The `Change` record.

use crate::model::ChangeKind;
use crate::model::field::record;
use crate::model::value::Source;

record! {
    /// A field of an organisation that differs between two snapshots, or a record that only one of them has.
    pub struct Change("change"), ChangeField {
        /// Name of the party, or of the contestant of a result
        party as Party: Option<String> { names: true, importance: 9 }
        /// Identifier of the party
        id as Id: Option<String> {}
        /// Organisation that the party is, the same for all documents about it
        entity as Entity: Option<String> {}
        /// Country of the party
        country as Country: Option<String> { importance: 1 }
        /// Field that differs; `party`, `election` or `event` for a record that only one snapshot has
        field as Field: String { importance: 9 }
        /// Election or event that differs
        about as About: Option<String> { importance: 6 }
        /// Kind of change
        change as Change: ChangeKind { importance: 9 }
        /// Value in the old snapshot; the items of a list
        old as Old: Vec<String> { importance: 8 }
        /// Value in the new snapshot; the items of a list
        new as New: Vec<String> { importance: 8 }
        /// Document of the new value, or of the old one if there is no new one
        document as Document: String {}
        /// Document and line of the old value
        old_source as OldSource: Option<Source> { importance: 2 }
        /// Document and line of the new value
        new_source as NewSource: Option<Source> { importance: 2 }
    }
    shorthands {}
}
