//! What stands somewhere else than in the record that takes it.

use crate::markup::Text;
use crate::model::{How, Span};

/// A value with the bytes that tell it; none where it stands nowhere in the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Told<T> {
    /// The value.
    pub value: T,
    /// The bytes.
    pub span: Span,
}

/// How a value is come by from a text that says it.
pub fn how(text: Text<'_>) -> How {
    if text.is_computed() { How::Computed } else { How::Read }
}
