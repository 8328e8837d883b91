//! The `Event` record.

use crate::model::field::record;
use crate::model::{Date, EventKind, Texts};

record! {
    /// One event that a sentence states: what happened to whom, and when.
    pub struct Event("event"), EventField {
        /// Date of the event; none if an undated sentence says which organisation came from which
        date as Date: Option<Date> { importance: 9 }
        /// Kind of event
        kind as Kind: EventKind { importance: 8 }
        /// What was founded, split off, merged, renamed, dissolved, banned, led, or entered an alliance
        subject as Subject: Texts { names: true, linked: true }
        /// What the subject descends from or left; of a renaming, the old name
        from as From: Texts { names: true, linked: true }
        /// What a merger makes or joins, the alliance, or the new name
        into as Into: Texts { names: true, linked: true }
        /// Allies of the subject
        with as With: Texts { names: true, linked: true }
        /// Founders, those who led a split, or who dissolved or banned the subject
        by as By: Texts { names: true, linked: true }
        /// People who take an office
        incoming as Incoming: Texts { linked: true }
        /// People who leave an office
        outgoing as Outgoing: Texts { linked: true }
        /// All organisations involved, under the names that the document uses
        organisations as Organisations: Texts { names: true, linked: true, importance: 6 }
        /// All people involved
        people as People: Texts { linked: true, importance: 4 }
        /// Place of the event
        place as Place: Option<Box<str>> { importance: 5 }
        /// Sentence that states the event
        text as Text: Box<str> { importance: 7 }
    }
    shorthands { "year": "date.year", "decade": "date.decade" }
}
