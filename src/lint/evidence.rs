//! Places that the values of a record were read from.

use crate::lint::blocks::contains;
use crate::model::{Record, Span};

/// Returns the first place of a field's value.
pub fn span_of<R: Record>(record: &R, field: R::Field) -> Option<Span> {
    record.evidence_of(field).next().map(|provenance| provenance.span)
}

/// Returns the first place of a field's value that lies within a block.
pub fn span_within<R: Record>(record: &R, field: R::Field, block: Span) -> Option<Span> {
    let mut spans = record.evidence_of(field).map(|provenance| provenance.span);
    spans.find(|span| contains(block, *span))
}
