//! D003: a document without a party, an election or an event.

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::lint::Analysis;
use crate::model::Span;

pub static RULE: Rule = Rule {
    code: "D003",
    severity: Severity::Note,
    topic: Topic::Document,
    summary: "No party, election or event was found in the document.",
    meaning: "The document is not about a party, has no table of results, and has no sentence with a date.",
    example: "= Rome =\n\nRome is a city.",
    help: "check whether --input-format fits the document, or leave it out",
};

/// Reports a document that has text but gave no record.
pub fn check(analysis: &Analysis<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    let found =
        analysis.party.is_some() || !analysis.elections.is_empty() || analysis.event_count > 0;
    let text = analysis.document.text.as_str();
    // a data file is reported as one
    if !found && !analysis.page.is_data && !text.trim().is_empty() {
        let start = text.len() - text.trim_start().len();
        let line = text[start..].lines().next().unwrap_or_default().trim_end();
        let span = Span::new(start, start + line.len());
        let message = "no party, election or event found";
        diagnostics.report(&RULE, span, message);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::assert_findings;

    #[test]
    fn documents_with_and_without_records() {
        assert_findings("a.txt", "\n = Rome =\n\nRome is a city.\n", &[(&RULE, "= Rome =")]);
        assert_findings("a.txt", "= Rome =\n\nThe Foo Party was founded in 1753.\n", &[]);
    }
}
