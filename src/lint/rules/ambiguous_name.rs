//! N001: a name that several parties have.
//!
//! `dataset` compares the parties of all documents, and its tests show what is found.

use crate::diagnostic::{Rule, Severity, Topic};

pub static RULE: Rule = Rule {
    code: "N001",
    severity: Severity::Note,
    topic: Topic::Name,
    summary: "Several parties have the same name.",
    meaning: "Two parties of one country have the same full name or abbreviation, so the name alone does not identify one of them. `--party` and `show` return both.",
    example: "Workers' Party (1920)\nWorkers' Party (1980)",
    help: "select the party by another of its names",
};

/// Says which document has another party of this name; `more` others have it too.
pub fn message(name: &str, other_document: &str, other_name: &str, more: usize) -> String {
    let more = match more {
        0 => String::new(),
        more => format!(" and {more} more"),
    };
    format!("\"{name}\" is also the name of a party in {other_document}{more} ({other_name})")
}

/// Describes the place of another party with the name.
pub fn related() -> String {
    "another party with this name".to_owned()
}
