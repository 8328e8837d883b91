//! D001: bytes that are not UTF-8.

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::model::{Document, Span};

pub static RULE: Rule = Rule {
    code: "D001",
    severity: Severity::Warning,
    topic: Topic::Document,
    summary: "Bytes that are not UTF-8 were replaced.",
    meaning: "The document is decoded as UTF-8. Invalid bytes are read as U+FFFD, and the first of them is reported; names and words around them may be wrong.",
    example: "caf\u{fffd}",
    help: "convert the document to UTF-8, for example with iconv -f latin1 -t utf-8",
};

/// Reports the first place of a document that could not be decoded.
pub fn check(document: &Document, diagnostics: &mut Diagnostics<'_>) {
    if let Some(offset) = document.malformed {
        let span = Span::new(offset, offset + char::REPLACEMENT_CHARACTER.len_utf8());
        let message = "not UTF-8 from here on; invalid bytes are read as U+FFFD";
        diagnostics.report(&RULE, span, message);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::findings_of;

    #[test]
    fn first_undecodable_byte() {
        let text = "The Foo Party was founded in 1976 in a caf\u{fffd}.";
        let decoded = Document::new("a.txt", text);
        assert_eq!(findings_of(&decoded), []);
        let replaced = Document { malformed: text.find('\u{fffd}'), ..decoded };
        assert_eq!(findings_of(&replaced), [(&RULE, "\u{fffd}".to_owned())]);
    }
}
