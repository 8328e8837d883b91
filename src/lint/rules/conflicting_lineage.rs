//! X007: documents that disagree about which organisation came from which, or when.
//!
//! `dataset` puts the family tree together, and its tests show what is found.

use crate::diagnostic::{Rule, Severity, Topic};
use crate::model::Date;

pub static RULE: Rule = Rule {
    code: "X007",
    severity: Severity::Warning,
    topic: Topic::Conflict,
    summary: "Two places disagree about which organisation came from which, or when.",
    meaning: "Two places say the opposite about which of two organisations came from the other, or two documents give different years for it. Of two directions `lineage` prints the one with more evidence, or neither; of two dates it prints both edges.",
    example: "a.wiki: | predecessor = [[Mill Party]]\nb.wiki: | predecessor = [[Reed Party]]",
    help: "check the source for the right direction and date",
};

/// Says that another place has the opposite direction.
pub fn message_direction(from: &str, to: &str, document: &str) -> String {
    format!("{to} came from {from} here, but {from} from {to} in {document}")
}

/// Describes the place of the opposite direction.
pub fn related_direction(from: &str, to: &str) -> String {
    format!("{from} came from {to}")
}

/// Says that another document has another date.
pub fn message_date(from: &str, to: &str, date: &Date, other: &Date, document: &str) -> String {
    format!("{to} came from {from} in {date} here, but in {other} in {document}")
}

/// Describes the place of another date.
pub fn related_date(other: &Date) -> String {
    format!("in {other}")
}
