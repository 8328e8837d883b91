//! The `Event` record.

use crate::model::field::record;
use crate::model::{Date, EventKind};

record! {
    /// One dated statement of a document's prose.
    pub struct Event("event"), EventField {
        /// When it happened
        date as Date: Option<Date> { importance: 9 }
        /// The kind of event
        kind as Kind: EventKind { importance: 8 }
        /// The organisations that took part, under the names that the document gives them
        organisations as Organisations: Vec<String> { names: true, importance: 6 }
        /// The people who took part
        people as People: Vec<String> { importance: 4 }
        /// Where it happened
        place as Place: Option<String> { importance: 5 }
        /// The sentence that states it
        text as Text: String { importance: 7 }
    }
    shorthands { "year": "date.year", "decade": "date.decade" }
}
