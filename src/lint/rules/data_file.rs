//! D004: a data file without results.

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::markup::{Block, Page};

pub static RULE: Rule = Rule {
    code: "D004",
    severity: Severity::Warning,
    topic: Topic::Document,
    summary: "A data file has no columns of election results.",
    meaning: "The document is nothing but a table, and its header does not name contestants with their votes, shares or \
              seats.",
    example: "sweet,sugar,price\nfudge,0.7,0.5\ntoffee,0.9,0.3",
    help: "name the columns of results `party` or `candidate`, and `votes`, `share` or `seats`",
};

/// Reports a data file that gave no results at its header.
pub fn report(page: &Page<'_>, diagnostics: &mut Diagnostics<'_>) {
    const MAX_NAMED: usize = 5;
    const MAX_LENGTH: usize = 40;
    let tables = page.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    for table in tables {
        let [header, rows @ ..] = table.rows.as_slice() else { continue };
        let name =
            |label: &str| format!("`{}`", label.chars().take(MAX_LENGTH).collect::<String>());
        let mut columns: Vec<String> =
            header.cells.iter().take(MAX_NAMED).map(|label| name(label.as_str())).collect();
        if header.cells.len() > MAX_NAMED {
            columns.push("…".to_owned());
        }
        let message = format!(
            "no results in this data file of {} rows with the columns {}",
            rows.len(),
            columns.join(", ")
        );
        diagnostics.report(&RULE, header.span(), message);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{assert_findings, findings};

    #[test]
    fn data_files_with_and_without_results() {
        let sweets = "sweet,sugar,price\nfudge,0.7,0.5\ntoffee,0.9,0.3\n";
        assert_findings("a.csv", sweets, &[(&RULE, "sweet,sugar,price")]);
        let results = "PartyName,candidate_votes\nReed Party,1200\nHill Party,980\n";
        assert_findings("a.csv", results, &[]);
        let verse = findings("a.txt", "The reeds,\nthe hills,\nthe rain.\n");
        assert!(verse.iter().all(|(rule, _)| *rule != &RULE));
    }
}
