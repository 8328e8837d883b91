//! I002: an infobox value that should be a date.

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::markup::Text;

pub static RULE: Rule = Rule {
    code: "I002",
    severity: Severity::Warning,
    topic: Topic::Infobox,
    summary: "An infobox value is not a date.",
    meaning: "The key expects a date, but the value contains none that can be read. The field stays empty.",
    example: "| founded = in spring",
    help: "write a date such as 1976, March 2004 or 2005-06-15",
};

/// Reports a value of a date field that holds no date.
pub fn report(value: Text<'_>, diagnostics: &mut Diagnostics<'_>) {
    let message = format!(
        "cannot read \"{}\" as a date; expected one such as 1976, March 2004 or 2005-06-15",
        value.as_str()
    );
    diagnostics.report(&RULE, value.span(), message);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{assert_findings, infobox};

    #[test]
    fn date_fields_without_a_date() {
        assert_findings("a.txt", &infobox("- Founded: in spring\n"), &[(&RULE, "in spring")]);
        assert_findings("a.txt", &infobox("- Founded: in spring 1976\n"), &[]);
        assert_findings("a.txt", &infobox("- Founded: –\n"), &[]);
    }
}
