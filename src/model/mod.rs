//! Data model: records, their fields and values, dates and spans.
//!
//! Nothing here does I/O or imports other modules of the crate.

mod change;
mod date;
mod distinct;
mod document;
mod edge;
mod election;
mod event;
mod field;
mod fold;
mod kind;
mod lines;
mod link;
mod member;
mod names;
mod party;
mod pieces;
mod provenance;
mod rare;
mod read;
mod span;
mod spare;
mod texts;
mod value;

/// The most bytes of a name or a label that many records repeat. A longer text would make the records of a document
/// much larger than the document.
pub const MAX_REPEATED: usize = 256;

pub use change::{Change, ChangeField};
pub use date::{Date, DateError, Day, Period, Point, Precision, Qualifier, Range, RangeError};
pub use distinct::Distinct;
pub(crate) use document::end_lines;
pub use document::{Document, RecordLines, Redirect, Syntax};
pub use edge::{Edge, EdgeField};
pub use election::{Election, ElectionDetails, ElectionField};
pub use event::{Event, EventField};
pub use field::{Field, Reader, Record, RecordField};
pub use fold::{Folded, fold, folded, folds_by_case, lowered, slug};
pub use kind::{Basis, ChangeKind, EdgeKind, ElectionKind, EventKind, MemberBasis};
pub use lines::FieldLines;
pub use link::{Link, LinkField};
pub use member::{Member, MemberField};
pub use party::{Party, PartyField};
pub use pieces::Pieces;
pub use provenance::{Evidence, Located, Method, Provenance};
pub use rare::{Details, Rare};
pub use span::{LineIndex, Span};
pub(crate) use span::{ShortSpan, SpanSet};
pub use spare::{extend_tight, push_tight, without_spare};
pub use texts::Texts;
pub use value::{FieldValue, Kind, Membership, Pairs, Parts, Reading, Seats, Source, Value};
