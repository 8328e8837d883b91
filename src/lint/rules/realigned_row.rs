//! T002: a short row that fits its columns in one way.

use crate::diagnostic::{Rule, Severity, Topic};
use crate::table::RowSize;

pub static RULE: Rule = Rule {
    code: "T002",
    severity: Severity::Note,
    topic: Topic::Table,
    summary: "A row shorter than its header was aligned with the columns that its cells fit.",
    meaning: "A cell that spanned several rows is missing from the rows below it, which shifts their cells to the left. Each cell was moved to a column of its type, in order, and the column left empty took the value of the row above.",
    example: "| Election | Leader | Votes |\n| 2011 | Jane Roe | 58,716 |\n| 2015 | 60,396 |\n| 2020 | Jane Roe | 61,204 |",
    help: "check that the values are under the right headers",
};

/// Returns the message about a short row; `carried` are the headers of the columns whose value the row above gives.
pub fn message(size: RowSize, carried: &[String]) -> String {
    let RowSize { cells, columns } = size;
    let carried: Vec<String> =
        carried.iter().map(|header| format!("\"{header}\" is taken from the row above")).collect();
    let done = if carried.is_empty() {
        "moved to the columns that they fit".to_owned()
    } else {
        carried.join(", ")
    };
    format!("the row has {cells} of {columns} cells; {done}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::extract_and_lint;
    use crate::lint::testing::{assert_findings, party_page};
    use crate::model::Document;

    #[test]
    fn row_under_a_spanning_cell() {
        let page = |second: &str| {
            party_page(
                "",
                "",
                &format!(
                    "| Election | Leader | Votes |\n| 2011 | Jane Roe | 58,716 |\n{second}\n| 2020 | Jane Roe | 61,204 |\n"
                ),
            )
        };
        let short = "| 2015 | 60,396 |";
        assert_findings("a.txt", &page(short), &[(&RULE, short)]);
        assert_findings("a.txt", &page("| 2015 | Jane Roe | 60,396 |"), &[]);
    }
    #[test]
    fn rows_of_one_table() {
        let rows =
            ["| 2015 | 60,396 |", "| 2016 | 60,397 |", "| 2017 | Ann Lee | 1 |", "| 2018 | 2 |"];
        let table = format!(
            "| Election | Leader | Votes |\n| 2011 | Jane Roe | 58,716 |\n{}\n",
            rows.join("\n")
        );
        let text = party_page("", "", &format!("{table}\n== Local elections ==\n{table}"));
        assert_findings("a.txt", &text, &[(&RULE, rows[0]), (&RULE, rows[0])]);
        let found = extract_and_lint(&Document::new("a.txt", text.as_str())).diagnostics;
        assert!(found[0].message.ends_with("(and 2 more rows of this table)"), "{found:?}");
        let related = found[0].related.iter().map(|one| &text[one.span.range()]);
        assert_eq!(related.collect::<Vec<_>>(), [rows[1], rows[3]]);
    }
}
