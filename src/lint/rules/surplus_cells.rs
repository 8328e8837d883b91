//! T004: a row with more cells than its header.

use crate::diagnostic::{Rule, Severity, Topic};

pub static RULE: Rule = Rule {
    code: "T004",
    severity: Severity::Warning,
    topic: Topic::Table,
    summary: "A row has more cells than its header.",
    meaning: "The cells after the last column have no header and are ignored.",
    example: "| Election | Votes |\n| 2011 | 58,716 |\n| 2015 | 60,396 | 0.13% |\n| 2020 | 61,204 |",
    help: "give the column a header, or join the cells",
};

/// Returns the message about a row with `surplus` cells after its last column.
pub fn message(surplus: usize) -> String {
    match surplus {
        1 => "the row has 1 more cell than its header; it is ignored".to_owned(),
        _ => format!("the row has {surplus} more cells than its header; they are ignored"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{assert_findings, party_page};

    #[test]
    fn row_longer_than_its_header() {
        let page = |second: &str| {
            let first = "| Election | Votes |\n| 2011 | 58,716 |";
            party_page("", "", &format!("{first}\n{second}\n| 2020 | 61,204 |\n"))
        };
        let long = "| 2015 | 60,396 | 0.13% |";
        assert_findings("a.txt", &page(long), &[(&RULE, long)]);
        assert_findings("a.txt", &page("| 2015 | 60,396 |"), &[]);
    }
}
