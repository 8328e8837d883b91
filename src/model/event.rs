//! The `Event` record.

use crate::model::Date;
use crate::model::field::record;
use crate::model::names::names;

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

names! {
    /// The kinds of event.
    pub enum EventKind {
        /// An organisation comes into being.
        Founding = "founding",
        /// A part leaves and forms something of its own.
        Split = "split",
        /// Organisations become one.
        Merger = "merger",
        /// An organisation takes another name.
        Renaming = "renaming",
        /// An organisation ends.
        Dissolution = "dissolution",
        /// An organisation is forbidden.
        Ban = "ban",
        /// A congress or conference is held.
        Congress = "congress",
        /// Votes are cast.
        Election = "election",
        /// Somebody takes or leaves an office.
        Leadership = "leadership",
        /// Organisations join forces.
        Alliance = "alliance",
        /// Something is published.
        Publication = "publication",
        /// Something is declared, demanded or decided.
        Statement = "statement",
        /// A rally, march or strike.
        Demonstration = "demonstration",
        /// People are attacked or killed.
        Violence = "violence",
        /// Somebody is arrested, tried or sentenced.
        Trial = "trial",
        /// An organisation takes up or leaves a doctrine.
        Ideology = "ideology",
        /// A quarrel inside an organisation.
        Conflict = "conflict",
        /// People leave one place for another.
        Migration = "migration",
        /// Anything else.
        #[default]
        Other = "other",
    }
}
