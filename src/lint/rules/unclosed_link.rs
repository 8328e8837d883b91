//! S003: a link that is never closed.

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::lint::Analysis;
use crate::lint::unclosed::unclosed;
use crate::markup::Construct;

pub static RULE: Rule = Rule {
    code: "S003",
    severity: Severity::Warning,
    topic: Topic::Syntax,
    summary: "A link is never closed.",
    meaning: "A link is opened but not closed within its paragraph, cell or element, so a wiki shows its brackets as text.",
    example: "| leader = [[Jane Roe",
    help: "close the link with ]] or </a>",
};

/// Reports the links that are never closed.
pub fn check(analysis: &Analysis<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    for (opener, span) in unclosed(analysis, Construct::Link) {
        let is_html = opener.starts_with('<');
        let message =
            if is_html { "the link has no closing \"</a>\"" } else { "the link is never closed" };
        diagnostics.report(&RULE, span, message);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{assert_findings, html, wikitext};

    #[test]
    fn links_of_wikitext() {
        let link = [(&RULE, "[[")];
        assert_findings("a.wiki", &wikitext("It has [[a.\n\n== Results =="), &link);
        assert_findings("a.wiki", &wikitext("{|\n| a || [[b\n|}"), &link);
        assert_findings("a.wiki", &wikitext("It has [[c]]."), &[]);
    }

    #[test]
    fn links_of_html() {
        assert_findings("a.html", &html("<a href=\"b\">c"), &[(&RULE, "<a href=\"b\">")]);
        assert_findings("a.html", &html("<a href=\"b\">c</a>"), &[]);
    }
}
