//! Where values come from.

use crate::model::names::names;
use crate::model::{ShortSpan, Span};

/// The bytes that a value comes from, and how it was derived from them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Provenance {
    /// The bytes, in the record's document; empty if the value stands nowhere in it.
    pub span: Span,
    /// How the value was derived from them.
    pub method: Method,
}

impl Provenance {
    /// A value that was read from `span`.
    pub const fn read(span: Span) -> Self {
        Provenance { span, method: Method::Read }
    }

    /// A value that was inferred from `span`.
    pub const fn inferred(span: Span) -> Self {
        Provenance { span, method: Method::Inferred }
    }

    /// A value that was derived from `span` by `method`.
    pub const fn new(span: Span, method: Method) -> Self {
        Provenance { span, method }
    }
}

names! {
    /// How a value was derived from the bytes that are its evidence.
    pub enum Method {
        /// The bytes are the value, character by character. Extraction notes [`Method::Read`]; the two
        /// are told apart when evidence is printed.
        Stated = "stated",
        /// The bytes state the value, perhaps in another form.
        #[default]
        Read = "normalised",
        /// The bytes are in a cell above, which spans the record's row too.
        Carried = "carried",
        /// The value was computed from the bytes: the year, from a day and the anniversary that it is.
        Computed = "computed",
        /// The value follows from bytes about something else: a heading that names the kind of all
        /// elections under it, a sentence about the origin of a party.
        Inferred = "inferred",
    }
}

/// One place that the value of a field comes from. A document has several for every few bytes, so it is small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Evidence<F> {
    field: F,
    method: Method,
    /// The bytes. Larger documents than 4 GiB have no evidence beyond.
    span: ShortSpan,
}

impl<F: Copy> Evidence<F> {
    /// Notes a place of a field.
    pub fn new(field: F, Provenance { span, method }: Provenance) -> Self {
        Evidence { field, method, span: span.into() }
    }

    /// The field.
    pub fn field(&self) -> F {
        self.field
    }

    /// The bytes of the place.
    pub fn span(&self) -> Span {
        self.span.span()
    }

    /// The place.
    pub fn provenance(&self) -> Provenance {
        Provenance::new(self.span(), self.method)
    }
}

/// A value with its provenance, before a record takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Located<T> {
    /// The value.
    pub value: T,
    /// Where it comes from.
    pub provenance: Provenance,
}

impl<T> Located<T> {
    /// A value that was read from `span`.
    pub fn read(value: T, span: Span) -> Self {
        Located { value, provenance: Provenance::read(span) }
    }

    /// A value that was inferred from `span`.
    pub fn inferred(value: T, span: Span) -> Self {
        Located { value, provenance: Provenance::inferred(span) }
    }

    /// The bytes that the value comes from.
    pub fn span(&self) -> Span {
        self.provenance.span
    }
}
