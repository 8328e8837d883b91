//! I001: an infobox key that is given twice.

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::markup::Text;

pub static RULE: Rule = Rule {
    code: "I001",
    severity: Severity::Note,
    topic: Topic::Infobox,
    summary: "An infobox key is given twice.",
    meaning: "A wiki uses the last of two equal keys and does not show the first. Here both values are kept, and a field with one value takes the first.",
    example: "| founded = 1976\n| founded = 1977",
    help: "join the two values, or delete one of them",
};

/// Reports a key that the infobox already has.
pub fn report(key: Text<'_>, diagnostics: &mut Diagnostics<'_>) {
    let message = format!("the key \"{}\" is given twice; both values are kept", key.as_str());
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
