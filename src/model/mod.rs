//! The words of the program: records, their fields and values, dates and spans.
//!
//! Nothing here reads or prints, and nothing else of the crate is imported.

mod date;
mod document;
mod election;
mod event;
mod field;
mod fold;
mod lines;
mod names;
mod party;
mod read;
mod span;
mod value;

pub use date::{Date, DateError, Day, Point, Qualifier, Range, RangeError};
pub use document::{Document, RecordLines, Syntax};
pub use election::{Election, ElectionKind};
pub use event::{Event, EventKind};
pub use field::{Field, Reader, Record};
pub use fold::{fold, folded, folds_by_case, lowered, slug};
pub use lines::FieldLines;
pub use party::Party;
pub use span::{LineIndex, Span};
pub use value::{
    Evidence, FieldValue, How, Kind, Membership, Pairs, Parts, Reading, Seats, Source, Value,
};
