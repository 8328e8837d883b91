//! The `Event` record.

use crate::model::field::record;
use crate::model::{Date, EventKind};

record! {
    /// One dated event that a sentence states.
    pub struct Event("event"), EventField {
        /// Date of the event
        date as Date: Option<Date> { importance: 9 }
        /// Kind of event
        kind as Kind: EventKind { importance: 8 }
        /// Organisations involved, under the names that the document uses
        organisations as Organisations: Vec<String> { names: true, importance: 6 }
        /// People involved
        people as People: Vec<String> { importance: 4 }
        /// Place of the event
        place as Place: Option<String> { importance: 5 }
        /// Sentence that states the event
        text as Text: String { importance: 7 }
    }
    shorthands { "year": "date.year", "decade": "date.decade" }
}
