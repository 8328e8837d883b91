//! S005: a tag that is never closed.

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::lint::Analysis;
use crate::lint::unclosed::unclosed;
use crate::markup::Construct;

pub static RULE: Rule = Rule {
    code: "S005",
    severity: Severity::Warning,
    topic: Topic::Syntax,
    summary: "A tag is never closed.",
    meaning: "A tag is opened but not closed within the element around it. The text after it is read as if it were inside the tag.",
    example: "| ideology = <small>Socialism",
    help: "close the tag",
};

/// Reports the tags, and the comments that hide nothing, that are never closed.
pub fn check(analysis: &Analysis<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    for (_, span) in unclosed(analysis, Construct::Comment) {
        diagnostics.report(&RULE, span, "the comment is never closed");
    }
    for (opener, span) in unclosed(analysis, Construct::Tag) {
        diagnostics.report(&RULE, span, format!("the tag \"{opener}>\" is never closed"));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{assert_findings, html, wikitext};

    #[test]
    fn tags_of_wikitext() {
        for (rest, expected) in [
            ("It has <small>d</small>.<ref>e</ref>", &[][..]),
            ("It <small>fell.", &[(&RULE, "<small>")]),
            ("It <b>fell <i>and</b> rose</i>.<br>It <span/> fell.", &[]),
            ("It fell.<ref name=\"a\">", &[(&RULE, "<ref name=\"a\">")]),
            ("It fell.<ref name=\"a\"/> It rose.", &[]),
            ("It fell.<ref name=\"a\"><ref name=\"b\" />c</ref>", &[]),
            ("It fell.<ref name=\"a\"><ref>b</ref>", &[(&RULE, "<ref name=\"a\">")]),
        ] {
            assert_findings("a.wiki", &wikitext(rest), expected);
        }
    }

    #[test]
    fn tags_of_html() {
        for (rest, expected) in [
            ("<p>a<ul><li>b<li>c</ul><br><img src=a>", &[][..]),
            ("<div>a", &[(&RULE, "<div>")]),
            ("<b>a<i>b</b>c</i>", &[]),
            ("<div><b>a</div>", &[(&RULE, "<b>")]),
            ("<span/>a", &[]),
        ] {
            assert_findings("a.html", &html(rest), expected);
        }
    }
}
