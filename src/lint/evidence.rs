//! Places that the values of a record were read from.

use crate::lint::blocks::contains;
use crate::model::{Evidence, Record, Span};

/// Returns the first place of a field's value.
pub fn span_of(record: &impl Record, field: &str) -> Option<Span> {
    let evidence = record.evidence().iter().find(|evidence| evidence.field == field);
    evidence.map(|evidence| evidence.span)
}

/// Returns the places of a field's value that lie within one of the blocks.
pub fn spans_within<'e>(
    evidence: &'e [Evidence],
    field: &'e str,
    blocks: &'e [Span],
) -> impl Iterator<Item = Span> + 'e {
    evidence
        .iter()
        .filter(move |one| one.field == field)
        .map(|one| one.span)
        .filter(|span| blocks.iter().any(|block| contains(*block, *span)))
}
