//! T001: a table of results without a header.

use crate::diagnostic::{Rule, Severity, Topic};

pub static RULE: Rule = Rule {
    code: "T001",
    severity: Severity::Warning,
    topic: Topic::Table,
    summary: "A table of results has no header.",
    meaning: "No row names the columns, so they were recognised by the values in them.",
    example: "| 2015 | 60,396 | 0.13% |",
    help: "give the table a header",
};

/// Returns the message about a table without a header.
pub fn message() -> String {
    "the table has no header; its columns were recognised by their values".to_owned()
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
