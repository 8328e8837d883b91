//! Provenance of texts.

use crate::markup::Text;
use crate::model::{Method, Provenance};

impl Text<'_> {
    /// Returns how a value that the text states is derived: read, or computed by a template.
    pub fn method(self) -> Method {
        if self.is_computed() { Method::Computed } else { Method::Read }
    }

    /// Returns the provenance of a value that the text states.
    pub fn provenance(self) -> Provenance {
        Provenance::new(self.span(), self.method())
    }
}
