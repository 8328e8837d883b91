//! P001: an ordinal with the wrong ending.

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::model::Span;

pub static RULE: Rule = Rule {
    code: "P001",
    severity: Severity::Note,
    topic: Topic::Date,
    summary: "An ordinal has the wrong ending: `22th`.",
    meaning: "The ending of an ordinal does not match its number. The number is used.",
    example: "The Foo Party was founded on the 22th of August 1994.",
    help: "correct the ending: 1st, 2nd, 3rd, 4th, 22nd",
};

/// Reports the date at `span`, whose ordinal is `written` so and was read as `day`.
pub fn report(written: &str, day: u8, span: Span, diagnostics: &mut Diagnostics<'_>) {
    let message = format!("\"{written}\" is not an ordinal; read as {day}");
    diagnostics.report(&RULE, span, message);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::assert_findings;

    #[test]
    fn ordinals_of_days() {
        let page = |day: &str| format!("The Foo Party was founded on the {day} of August 1994.\n");
        assert_findings("a.txt", &page("22th"), &[(&RULE, "22th of August 1994")]);
        assert_findings("a.txt", &page("22nd"), &[]);
    }
}
