//! T009: a table that looks like one of results but was not read.

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::model::Span;

pub static RULE: Rule = Rule {
    code: "T009",
    severity: Severity::Warning,
    topic: Topic::Table,
    summary: "A table that looks like one of results was not read.",
    meaning: "Its header has contestants and figures, but its cells can be divided in several ways, as an extraction of \
              text joined them, or nothing on the page says which election they are of.",
    example: "PartyVotes%Seats\nReed Party123.41\nHill Party256.62",
    help: "divide the cells, or name the election in the title or over the table",
};

/// Why a table was not read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Cause {
    /// The cells can be divided in several ways.
    JoinedCells,
    /// No row gives a result under the header.
    NoResults,
}

/// Reports a table that was not read at its first row.
pub fn report(table: Span, cause: Cause, diagnostics: &mut Diagnostics<'_>) {
    let message = match cause {
        Cause::JoinedCells => {
            "the cells of this table of results can be divided in several ways; it was not read"
        }
        Cause::NoResults => {
            "this table has the header of results, but none were read from it; nothing near it says which election or \
             whose results they are"
        }
    };
    diagnostics.report(&RULE, table, message);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{assert_findings, findings};

    #[test]
    fn tables_of_joined_cells() {
        let clear = "1990 Skaldian general election\n\nThe 1990 general election was held.\n\nPartyVotes%Seats\nReed \
                     Party1,20055.112\nHill Party98044.910\n";
        assert_findings("a.txt", clear, &[]);
        let unclear = "1990 Skaldian general election\n\nThe 1990 general election was held.\n\nPartyVotes%Seats\nReed \
                       Party123.41\nHill Party256.62\n";
        let table = "PartyVotes%Seats\nReed Party123.41\nHill Party256.62";
        assert_findings("a.txt", unclear, &[(&RULE, table)]);
    }

    #[test]
    fn tables_of_an_unknown_election() {
        let header = "| Party | Votes | Seats |";
        let table = format!("{header}\n| Reed Party | 1,200 | 12 |\n| Hill Party | 980 | 10 |\n");
        let known = format!("The general election was held on 3 May 1990.\n\n{table}");
        assert_findings("a.txt", &known, &[]);
        let codes = |text: &str| -> Vec<&str> {
            findings("a.txt", text).iter().map(|(rule, _)| rule.code).collect()
        };
        assert!(codes(&format!("Here are some figures.\n\n{table}")).contains(&RULE.code));
        let other =
            "| Team | Played | Points |\n| Reed Town | 12 | 30 |\n| Hill City | 12 | 28 |\n";
        assert!(!codes(other).contains(&RULE.code));
    }
}
