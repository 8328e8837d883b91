//! S004: a table that is never closed.

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::lint::Analysis;
use crate::lint::unclosed::unclosed;
use crate::markup::Construct;

pub static RULE: Rule = Rule {
    code: "S004",
    severity: Severity::Warning,
    topic: Topic::Syntax,
    summary: "A table is never closed.",
    meaning: "The table is read up to the next heading; a wiki treats everything after its start as part of it.",
    example: "{|\n| 2015 || 60,396\n== Leaders ==",
    help: "close the table with |} or </table>",
};

/// Reports the tables that are never closed.
pub fn check(analysis: &Analysis<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    for (_, span) in unclosed(analysis, Construct::Table) {
        diagnostics.report(&RULE, span, "the table is never closed");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{assert_findings, html, wikitext};

    #[test]
    fn tables_of_wikitext() {
        let table = wikitext("{|\n| a || b\n\n== Leaders ==");
        assert_findings("a.wiki", &table, &[(&RULE, "{|")]);
        assert_findings("a.wiki", &wikitext("{|\n| a || b\n|}\n\n== Leaders =="), &[]);
    }

    #[test]
    fn tables_of_html() {
        assert_findings("a.html", &html("<table><tr><td>a"), &[(&RULE, "<table>")]);
        let table = html("<table class=wikitable><tr><td>a<td>b<tr><td>c<td>d</table>");
        assert_findings("a.html", &table, &[]);
    }
}
