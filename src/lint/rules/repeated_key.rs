//! I001: an infobox key that is given more than once.

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

/// Reports a key that the infobox has already, at its second place.
pub fn report(key: Text<'_>, times: usize, diagnostics: &mut Diagnostics<'_>) {
    let key_text = key.as_str();
    let message = match times {
        2 => format!("the key \"{key_text}\" is given twice; both values are kept"),
        _ => format!("the key \"{key_text}\" is given {times} times; all values are kept"),
    };
    diagnostics.report(&RULE, key.span(), message);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::extract_and_lint;
    use crate::lint::testing::{assert_findings, infobox};
    use crate::model::Document;

    #[test]
    fn second_of_two_equal_keys() {
        let twice = infobox("- Leader: Jane Roe\n- Leader: Tom Doe\n");
        assert_findings("a.txt", &twice, &[(&RULE, "Leader")]);
        assert_findings("a.txt", &infobox("- Leader: Jane Roe\n- Secretary: Tom Doe\n"), &[]);
    }

    #[test]
    fn a_key_is_reported_once_however_often_it_is_given() {
        let often = infobox(&"- Leader: Jane Roe\n".repeat(100));
        assert_findings("a.txt", &often, &[(&RULE, "Leader")]);
        let found = extract_and_lint(&Document::new("a.txt", often)).diagnostics;
        assert_eq!(found[0].message, "the key \"Leader\" is given 100 times; all values are kept");
    }
}
