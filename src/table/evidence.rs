//! Claims about a table, weighed by the signals for and against them.
//!
//! A hypothesis about a table (that it lists winners, that it gives results at all) has a few conditions.
//! Each signal adds to a condition or takes from it, and a condition of [`ENOUGH`] weight holds. A hypothesis is
//! admissible if all its conditions hold, and as strong as the weakest of them. To let something new count,
//! add a signal with its weight to the condition that it bears on.

use std::fmt;

/// The weight from which a condition holds.
pub const ENOUGH: i32 = 2;

/// The weight of a signal that nothing outweighs.
pub const VETO: i32 = -100;

/// A statement about a table, with the weight of its signals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Condition {
    statement: &'static str,
    weight: i32,
}

impl Condition {
    /// Returns a condition that needs evidence.
    pub fn needs_evidence(statement: &'static str) -> Self {
        Condition { statement, weight: 0 }
    }

    /// Returns a condition that holds unless something speaks against it.
    pub fn presumed(statement: &'static str) -> Self {
        Condition { statement, weight: ENOUGH }
    }

    /// Adds the weight of a signal, if it is present.
    pub fn signal(self, is_present: bool, weight: i32) -> Self {
        Condition { weight: self.weight + if is_present { weight } else { 0 }, ..self }
    }
}

/// Whether the conditions of a hypothesis hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// All conditions hold.
    Admissible {
        /// The weight of the weakest.
        strength: i32,
    },
    /// A condition does not hold.
    Rejected {
        /// The first such condition.
        condition: &'static str,
    },
}

impl Verdict {
    /// Judges the conditions of a hypothesis.
    pub fn of(conditions: &[Condition]) -> Self {
        match conditions.iter().find(|condition| condition.weight < ENOUGH) {
            Some(condition) => Verdict::Rejected { condition: condition.statement },
            None => {
                let weights = conditions.iter().map(|condition| condition.weight);
                Verdict::Admissible { strength: weights.min().unwrap_or(ENOUGH) }
            }
        }
    }

    /// Whether all conditions hold.
    pub fn is_admissible(self) -> bool {
        matches!(self, Verdict::Admissible { .. })
    }

    /// Returns the weight of the weakest condition, if all hold.
    pub fn strength(self) -> Option<i32> {
        match self {
            Verdict::Admissible { strength } => Some(strength),
            Verdict::Rejected { .. } => None,
        }
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Verdict::Admissible { strength } => write!(out, "admissible, strength {strength}"),
            Verdict::Rejected { condition } => write!(out, "rejected: not shown that {condition}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hypothesis_is_as_strong_as_its_weakest_claim() {
        let strong = Condition::needs_evidence("it rains").signal(true, 5);
        let weak = Condition::presumed("it is cold").signal(false, VETO);
        assert_eq!(Verdict::of(&[strong, weak]).strength(), Some(ENOUGH));
    }

    #[test]
    fn the_first_claim_that_does_not_hold_is_named() {
        let strong = Condition::needs_evidence("it rains").signal(true, 5);
        let vetoed = Condition::presumed("it is cold").signal(true, VETO).signal(true, 50);
        let verdict = Verdict::of(&[strong, vetoed]);
        assert!(!verdict.is_admissible());
        assert_eq!(verdict.to_string(), "rejected: not shown that it is cold");
    }
}
