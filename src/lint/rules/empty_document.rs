//! D002: a document without text.

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::model::{Document, Span};

pub static RULE: Rule = Rule {
    code: "D002",
    severity: Severity::Warning,
    topic: Topic::Document,
    summary: "The document has no text.",
    meaning: "The document is empty or contains only white space.",
    example: "",
    help: "check that the document was written completely, or leave it out",
};

/// Reports a document that is empty or blank.
pub fn check(document: &Document, diagnostics: &mut Diagnostics<'_>) {
    if document.text.trim().is_empty() {
        diagnostics.report(&RULE, Span::default(), "the document is empty");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::assert_findings;

    #[test]
    fn empty_and_blank_documents() {
        assert_findings("a.txt", "", &[(&RULE, "")]);
        assert_findings("a.txt", " \n", &[(&RULE, "")]);
        assert_findings("a.txt", "The Foo Party was founded in 1753.\n", &[]);
    }
}
