//! S002: a template that is never closed.

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::lint::Analysis;
use crate::lint::unclosed::unclosed;
use crate::markup::Construct;

pub static RULE: Rule = Rule {
    code: "S002",
    severity: Severity::Warning,
    topic: Topic::Syntax,
    summary: "A template is never closed.",
    meaning: "Two braces open a template that is never closed, so a wiki shows them as text. An unclosed infobox is read up to the first empty line.",
    example: "| founded = {{start date|1976",
    help: "close the template with }}",
};

/// Reports the templates that are never closed.
pub fn check(analysis: &Analysis<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    for (_, span) in unclosed(analysis, Construct::Template) {
        diagnostics.report(&RULE, span, "the template is never closed");
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{assert_findings, findings, wikitext};

    #[test]
    fn templates() {
        assert_findings("a.wiki", &wikitext("It has {{a."), &[(&RULE, "{{")]);
        assert_findings("a.wiki", &wikitext("It has {{a|b}}."), &[]);
        let hidden = wikitext("<nowiki>{{ [[</nowiki> <nowiki/> <!-- {{ -->");
        assert_findings("a.wiki", &hidden, &[]);
    }

    #[test]
    fn count_of_findings_is_limited() {
        for opener in ["{{", "[[", "<small>", "<ref>"] {
            let text = format!("'''A Party''' is a party.\n\n{}", opener.repeat(5000));
            assert!(findings("a.wiki", &text).len() <= 101, "{opener}");
        }
    }
}
