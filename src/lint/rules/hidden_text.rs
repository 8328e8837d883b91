//! S006: markup that is not closed and hides a part of the document.

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::lint::Analysis;
use crate::lint::unclosed::opener;
use crate::markup::Construct;

pub static RULE: Rule = Rule {
    code: "S006",
    severity: Severity::Error,
    topic: Topic::Syntax,
    summary: "Unclosed markup hides a part of the document.",
    meaning: "A comment, a footnote or the like is never closed, or is closed only after a later heading. The section in between is not read, and readers of the page do not see it either.",
    example: "It won 60,396 votes.<!-- check this\n\n== Leaders ==",
    help: "close it where it should end",
};

/// Reports the comments and tags that hide a section of the document.
pub fn check(analysis: &Analysis<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    for unclosed in analysis.page.unclosed.iter().filter(|unclosed| unclosed.hides) {
        let message = match unclosed.construct {
            Construct::Comment => {
                "the comment is never closed; everything after it is hidden".into()
            }
            _ => format!(
                "\"{}>\" is closed only after a heading; the text in between is hidden",
                opener(analysis, unclosed.opener)
            ),
        };
        diagnostics.report(&RULE, unclosed.opener, message);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{assert_findings, html, wikitext};

    #[test]
    fn comments_and_footnotes() {
        for (rest, expected) in [
            ("It fell.<!-- a", &[(&RULE, "<!--")][..]),
            ("It fell.<!-- a -->", &[]),
            ("It fell.<ref>a\n\n== Leaders ==\nJane Roe</ref>", &[(&RULE, "<ref>")]),
            ("It fell.<ref>a\n\n=== Of the book ===\np. 1</ref>", &[]),
        ] {
            assert_findings("a.wiki", &wikitext(rest), expected);
        }
        assert_findings("a.html", &html("<!-- a --><p>b"), &[]);
        assert_findings("a.html", &html("<!-- a <p>b"), &[(&RULE, "<!--")]);
    }
}
