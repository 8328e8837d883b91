//! Documents for the tests of rules, and the findings about them.

use crate::diagnostic::Rule;
use crate::extract::extract_and_lint;
use crate::model::Document;

/// Returns the findings about a document, each with the text at its place.
pub fn findings_of(document: &Document) -> Vec<(&'static Rule, String)> {
    let found = extract_and_lint(document).diagnostics.into_iter();
    found.map(|one| (one.rule, document.text[one.span.range()].to_owned())).collect()
}

/// Returns the findings about a text; `name` gives its syntax.
pub fn findings(name: &str, text: &str) -> Vec<(&'static Rule, String)> {
    findings_of(&Document::new(name, text))
}

/// Asserts that a text has just these findings, each with the text at its place.
#[track_caller]
pub fn assert_findings(name: &str, text: &str, expected: &[(&Rule, &str)]) {
    let found = findings(name, text);
    let found: Vec<(&Rule, &str)> =
        found.iter().map(|(rule, text)| (*rule, text.as_str())).collect();
    assert_eq!(found, expected, "{text}");
}

/// Returns the plain text of a party's page with these lines in its infobox.
pub fn infobox(entries: &str) -> String {
    format!("= Reed Party =\n\nReed Party\n{entries}")
}

/// Returns the plain text of a party's page with lines of an infobox, prose and the rows of a table.
pub fn party_page(entries: &str, prose: &str, table: &str) -> String {
    let table = match table {
        "" => String::new(),
        rows => format!("\n== General elections ==\n{rows}"),
    };
    format!(
        "= Reed Party =\n\nReed Party\n{entries}\nThe Reed Party (RP) is a political party in Ruritania. {prose}\n{table}"
    )
}

/// Returns the plain text of a page about an election with one table.
pub fn election_page(header: &str, rows: &[&str]) -> String {
    let rows: String = rows.iter().map(|row| format!("| {row} |\n")).collect();
    format!("= 2015 Ruritanian general election =\n\n== Results ==\n| {header} |\n{rows}")
}

/// Returns the wikitext of a party's page.
pub fn wikitext(rest: &str) -> String {
    format!("'''Reed Party''' is a party founded in 1976.\n\n{rest}")
}

/// Returns the HTML of a party's page.
pub fn html(rest: &str) -> String {
    format!("<h1>Reed Party</h1><p>It was founded in 1976.{rest}")
}
