//! T003: a short row that fits its columns in several ways.

use crate::diagnostic::{Rule, Severity, Topic};
use crate::table::RowSize;

pub static RULE: Rule = Rule {
    code: "T003",
    severity: Severity::Warning,
    topic: Topic::Table,
    summary: "A short row fits its columns in more than one way.",
    meaning: "The row has fewer cells than its header, and several alignments fit equally well. The ambiguous cells are left empty, because a guess would look like a value.",
    example: "| Election | Leader | Deputy | Votes |\n| 2011 | Jane Roe | Tom Doe | 58,716 |\n| 2015 | Ann Lee | 60,396 |\n| 2020 | Jane Roe | Tom Doe | 61,204 |",
    help: "give the row all its cells, including empty ones",
};

/// Returns the message about a short row; `blank` are the headers of the columns that were left empty.
pub fn message(size: RowSize, blank: &[String]) -> String {
    let RowSize { cells, columns } = size;
    format!(
        "the row has {cells} of {columns} cells and fits in more than one way; \"{}\" left empty",
        blank.join("\", \"")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{assert_findings, party_page};

    #[test]
    fn name_of_a_leader_or_a_deputy() {
        let page = |second: &str| {
            let first =
                "| Election | Leader | Deputy | Votes |\n| 2011 | Jane Roe | Tom Doe | 58,716 |";
            let last = "| 2020 | Jane Roe | Tom Doe | 61,204 |";
            party_page("", "", &format!("{first}\n{second}\n{last}\n"))
        };
        let short = "| 2015 | Ann Lee | 60,396 |";
        assert_findings("a.txt", &page(short), &[(&RULE, short)]);
        assert_findings("a.txt", &page("| 2015 | Ann Lee | Tom Doe | 60,396 |"), &[]);
    }
}
