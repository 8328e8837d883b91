//! Records as lines of JSON, to be kept and read again: see [`lines`].
//!
//! A line is an object. It begins with `type`, which tells the record's type, and `schema`, which tells the
//! [version](SCHEMA) of what follows: the fields that have a value, in the order of their declaration, and
//! behind them what else the document tells of the record:
//!
//! - `names`: of each organisation that the record names by one of several names, all of them, the record's own
//!   first;
//! - `lines`: of a party, the lines that each field was read from;
//! - `evidence`: where every value stands, if that is asked for.
//!
//! A line says all that there is to know of its record, so that lines can be filtered, sorted and put
//! together by any tool. Those of one document stand together, in the document's order.

mod read;
mod schema;
mod select;
mod write;

pub use read::{RecordError, Recorded, Wanted, datasets};
pub use schema::{Schema, schema, schema_of};
pub use select::{Plan, select};
pub use write::lines;

use crate::model::{Election, Event, Party, Record};

/// The version of the lines. It becomes another when a field is taken away or changes its meaning, and not when
/// one is added.
pub const SCHEMA: u32 = 1;

/// The types of records, as `type` tells them.
const TYPES: [&str; 3] = [Party::NAME, Election::NAME, Event::NAME];

/// The keys of a line that are no fields.
mod key {
    pub(super) const TYPE: &str = "type";
    pub(super) const SCHEMA: &str = "schema";
    pub(super) const NAMES: &str = "names";
    pub(super) const LINES: &str = "lines";
    pub(super) const EVIDENCE: &str = "evidence";
}
