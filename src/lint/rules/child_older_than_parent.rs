//! X006: an organisation that was founded before the one that it came from.
//!
//! `dataset` puts the family tree together, and its tests show what is found.

use crate::diagnostic::{Rule, Severity, Topic};
use crate::model::EdgeKind;

pub static RULE: Rule = Rule {
    code: "X006",
    severity: Severity::Warning,
    topic: Topic::Conflict,
    summary: "An organisation is older than the one that it came from.",
    meaning: "A document says that an organisation split from another, was founded by it, or arose from a merger of it, but by its own document it was founded in an earlier year than the other. `lineage` prints the edge as it is stated.",
    example: "a.wiki: | founded = 1950 | split = [[Mill Party]]\nb.wiki: | founded = 1970",
    help: "check the source for the direction and the dates",
};

/// Says which organisation is older, with the years of both.
pub fn message(kind: EdgeKind, (from, founded): (&str, i32), (to, born): (&str, i32)) -> String {
    let came = match kind {
        EdgeKind::Founding => "was founded by",
        EdgeKind::Split => "split from",
        EdgeKind::Merger => "arose from a merger of",
        EdgeKind::Joined | EdgeKind::Renaming | EdgeKind::Successor => "came from",
    };
    format!("{to} ({born}) {came} {from}, which was founded later ({founded})")
}
