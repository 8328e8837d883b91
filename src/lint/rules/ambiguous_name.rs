//! N001: a name that several parties have.
//!
//! `dataset` compares the parties of all documents, and its tests show what is found.

use crate::diagnostic::{Rule, Severity, Topic};

pub static RULE: Rule = Rule {
    code: "N001",
    severity: Severity::Note,
    topic: Topic::Name,
    summary: "A name is that of several organisations.",
    meaning: "Two parties of one country bear the same full name or abbreviation, so that the name alone does not tell which is meant. `--party` and `show` give both.",
    example: "Workers' Party (1920)\nWorkers' Party (1980)",
    help: "ask for the party by another of its names",
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
    "another of this name".to_owned()
}
