//! X005: organisations that came from each other in a circle.
//!
//! `dataset` puts the family tree together, and its tests show what is found.

use crate::diagnostic::{Rule, Severity, Topic};

pub static RULE: Rule = Rule {
    code: "X005",
    severity: Severity::Warning,
    topic: Topic::Conflict,
    summary: "Organisations came from each other in a circle.",
    meaning: "By the statements of one or more documents, an organisation descends from itself through others, and the dates do not explain it by an organisation that was founded again. `lineage` prints all of these edges.",
    example: "a.wiki: | predecessor = [[Mill Party]]\nb.wiki: | predecessor = [[Moor Party]]\nc.wiki: | predecessor = [[Reed Party]]",
    help: "check the sources for which organisation came first",
};

/// Names the organisations of a circle, the first one at both ends.
pub fn message(names: &[&str]) -> String {
    /// The most names that are listed.
    const MAX: usize = 8;
    match names.len() {
        0..=MAX => format!("these came from each other in a circle: {}", names.join(" → ")),
        number => {
            let (first, last) = (names[..MAX - 1].join(" → "), names[number - 1]);
            format!("these came from each other in a circle: {first} → … → {last}")
        }
    }
}

/// Describes the place of another edge of the circle.
pub fn related(from: &str, to: &str) -> String {
    format!("{to} came from {from}")
}
