//! I001: an infobox key that is given twice.

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::markup::Text;

pub static RULE: Rule = Rule {
    code: "I001",
    severity: Severity::Note,
    topic: Topic::Infobox,
    summary: "An infobox gives a key twice.",
    meaning: "A wiki takes the last of two equal keys and shows nothing of the first. Here both values are kept, and the first is read for a field of one value.",
    example: "| founded = 1976\n| founded = 1977",
    help: "join the two values, or delete one of them",
};

/// Reports a key that stands earlier in the same infobox.
pub fn report(key: Text<'_>, diagnostics: &mut Diagnostics<'_>) {
    let message = format!("the key \"{}\" is given twice: both are kept", key.as_str());
    diagnostics.report(&RULE, key.span(), message);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{assert_findings, infobox};

    #[test]
    fn second_of_two_equal_keys() {
        let twice = infobox("- Leader: Jane Roe\n- Leader: Tom Doe\n");
        assert_findings("a.txt", &twice, &[(&RULE, "Leader")]);
        assert_findings("a.txt", &infobox("- Leader: Jane Roe\n- Secretary: Tom Doe\n"), &[]);
    }
}
