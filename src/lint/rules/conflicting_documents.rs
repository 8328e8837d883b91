//! X003: documents that give one party different dates.
//!
//! `dataset` compares the parties of all documents, and its tests show what is found.

use crate::diagnostic::{Rule, Severity, Topic};
use crate::model::Date;

pub static RULE: Rule = Rule {
    code: "X003",
    severity: Severity::Warning,
    topic: Topic::Conflict,
    summary: "Two documents say different things of one party.",
    meaning: "Two documents about a party of the same title, name and country give it founding or dissolution dates that cannot both be right. Each document's record stands as it is.",
    example: "a.wiki: | founded = 1976\nb.wiki: | founded = 1967",
    help: "see which of the two the source has",
};

/// Says what two documents give as the date of `event`: `founded` or `dissolved`.
pub fn message(event: &str, date: &Date, other: &Date, other_document: &str) -> String {
    format!("the party was {event} in {date} here, and in {other} in {other_document}")
}

/// Describes the place of the other date.
pub fn related(event: &str, other: &Date) -> String {
    format!("here it was {event} in {other}")
}
