//! T001: a table of results without a header.

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::model::Span;

pub static RULE: Rule = Rule {
    code: "T001",
    severity: Severity::Warning,
    topic: Topic::Table,
    summary: "A table of results has no header.",
    meaning: "No row names the columns, so they were recognised by the values in them.",
    example: "| 2015 | 60,396 | 0.13% |",
    help: "give the table a header",
};

/// Reports a table without a header at its first row.
pub fn report(first_row: Span, diagnostics: &mut Diagnostics<'_>) {
    let message = "the table has no header; its columns were recognised by their values";
    diagnostics.report(&RULE, first_row, message);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{assert_findings, party_page};

    #[test]
    fn tables_with_and_without_a_header() {
        let row = "| 2015 | 60,396 | 13.0% |";
        let page = |header: &str| party_page("", "", &format!("{header}{row}\n"));
        assert_findings("a.txt", &page(""), &[(&RULE, row)]);
        assert_findings("a.txt", &page("| Election | Votes | % |\n"), &[]);
    }
}
