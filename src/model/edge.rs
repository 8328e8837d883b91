//! The `Edge` record.

use crate::model::field::record;
use crate::model::value::Source;
use crate::model::{Date, EdgeKind};

record! {
    /// An edge of the family tree: one organisation that came from another, or went into it.
    pub struct Edge("edge"), EdgeField {
        /// Date on which the younger came from the older, or on which the older went into the younger
        date as Date: Option<Date> { importance: 8 }
        /// Kind of edge
        kind as Kind: EdgeKind { importance: 8 }
        /// Older organisation, or the old name
        from as From: String { names: true, importance: 9 }
        /// Younger organisation, or the new name
        to as To: String { names: true, importance: 9 }
        /// Document about the older organisation
        from_document as FromDocument: Option<String> {}
        /// Document about the younger organisation
        to_document as ToDocument: Option<String> {}
        /// Country of the two
        country as Country: Option<String> { importance: 3 }
        /// All documents that state it, each with its first line
        sources as Sources: Vec<Source> {}
    }
    shorthands { "year": "date.year", "decade": "date.decade" }
}
