//! P002: a day that the calendar does not have.

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::model::{Date, Span};

pub static RULE: Rule = Rule {
    code: "P002",
    severity: Severity::Error,
    topic: Topic::Date,
    summary: "A date does not exist: `31 February 2005`.",
    meaning: "The calendar has no such day. Only the month, or only the year, is used.",
    example: "It was dissolved on 31 February 2005.",
    help: "correct the day or the month",
};

/// Reports the date at `span`, which is `written` so and was read as `date`.
pub fn report(written: &str, date: &Date, span: Span, diagnostics: &mut Diagnostics<'_>) {
    let message = format!("\"{written}\" does not exist; read as {date}");
    diagnostics.report(&RULE, span, message);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{assert_findings, infobox};

    #[test]
    fn days_in_prose_and_infoboxes() {
        let prose = |date: &str| format!("The Foo Party was founded on {date} in Rome.\n");
        assert_findings("a.txt", &prose("31 February 2005"), &[(&RULE, "31 February 2005")]);
        assert_findings("a.txt", &prose("28 February 2005"), &[]);
        let founded = |date: &str| infobox(&format!("- Founded: {date}\n"));
        assert_findings("a.txt", &founded("31 April 1976"), &[(&RULE, "31 April 1976")]);
        assert_findings("a.txt", &founded("30 April 1976"), &[]);
    }
}
