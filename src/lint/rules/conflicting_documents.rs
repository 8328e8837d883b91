//! X003: documents that give one party different dates.
//!
//! `dataset` compares the parties of all documents, and its tests show what is found.

use crate::diagnostic::{Rule, Severity, Topic};
use crate::model::Date;

pub static RULE: Rule = Rule {
    code: "X003",
    severity: Severity::Warning,
    topic: Topic::Conflict,
    summary: "Two documents give different dates for one party.",
    meaning: "Two documents about a party with the same title, name and country give founding or dissolution dates that cannot both be right. The record of each document keeps its own date.",
    example: "a.wiki: | founded = 1976\nb.wiki: | founded = 1967",
    help: "check the source for the right date",
};

/// Says what two documents give as the date of `event`: `founded` or `dissolved`.
pub fn message(event: &str, date: &Date, other: &Date, other_document: &str) -> String {
    format!("the party was {event} in {date} here, but in {other} in {other_document}")
}

/// Describes the place of the other date.
pub fn related(event: &str, other: &Date) -> String {
    format!("{event} in {other}")
}
