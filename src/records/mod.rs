//! Records as JSON Lines, which can be stored and read again: see [`lines`].
//!
//! Each line is an object. It starts with `type`, the type of the record, and `schema`, the [version](SCHEMA)
//! of the format. The fields that have a value follow in the order of their declaration, and then:
//!
//! - `names`: all names of each organisation in the record that has several, starting with the record's own;
//! - `lines`: for a party, the source lines of each field;
//! - `evidence`: the place of every value, if requested.
//!
//! A line does not depend on others, so any tool can filter, sort and join them. The lines of a document are
//! consecutive and in its order.

mod json;
mod read;
mod schema;
mod select;
mod write;

pub use read::{EvidenceUse, RecordError, Recorded, Wanted, datasets};
pub use schema::{Schema, schema, schema_of};
pub use select::{Plan, select};
pub use write::{lines, write_lines};

use crate::model::{Election, Event, Party, Record};

/// Version of the format. It changes when a field is removed or changes its meaning, not when one is added.
pub const SCHEMA: u32 = 2;

/// Types of records, as in `type`.
const TYPES: [&str; 3] = [Party::NAME, Election::NAME, Event::NAME];

/// Keys of a line that are not fields.
mod key {
    pub(super) const TYPE: &str = "type";
    pub(super) const SCHEMA: &str = "schema";
    pub(super) const NAMES: &str = "names";
    pub(super) const LINES: &str = "lines";
    pub(super) const EVIDENCE: &str = "evidence";
}
