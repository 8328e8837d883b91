//! Places that the values of a record were read from.

use crate::lint::blocks::contains;
use crate::model::{Record, Span};

/// Returns the first place of a field's value.
pub fn span_of<R: Record>(record: &R, field: R::Field) -> Option<Span> {
    record.evidence_of(field).next().map(|provenance| provenance.span)
}

/// Returns the places of a field's value that lie within one of the blocks.
pub fn spans_within<R: Record>(
    record: &R,
    field: R::Field,
    blocks: &[Span],
) -> impl Iterator<Item = Span> {
    let spans = record.evidence_of(field).map(|provenance| provenance.span);
    spans.filter(|span| blocks.iter().any(|block| contains(*block, *span)))
}
