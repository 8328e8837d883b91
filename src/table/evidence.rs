//! Claims about a table, weighed by the signals for and against them.
//!
//! A hypothesis about a table (that it lists winners, that it gives results at all) makes a few claims.
//! Each signal adds to a claim or takes from it, and a claim of [`ENOUGH`] weight holds. A hypothesis is
//! admissible if all its claims hold, and as strong as the weakest of them. To let something new count,
//! add a signal with its weight to the claim that it bears on.

use std::fmt;

/// The weight from which a claim holds.
pub const ENOUGH: i32 = 2;

/// The weight of a signal that nothing outweighs.
pub const VETO: i32 = -100;

/// A statement about a table, with the weight of its signals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Claim {
    statement: &'static str,
    weight: i32,
}

impl Claim {
    /// Returns a claim that needs evidence.
    pub fn needs_evidence(statement: &'static str) -> Self {
        Claim { statement, weight: 0 }
    }

    /// Returns a claim that holds unless something speaks against it.
    pub fn presumed(statement: &'static str) -> Self {
        Claim { statement, weight: ENOUGH }
    }

    /// Adds the weight of a signal, if it is present.
    pub fn signal(self, is_present: bool, weight: i32) -> Self {
        Claim { weight: self.weight + if is_present { weight } else { 0 }, ..self }
    }
}

/// Whether the claims of a hypothesis hold.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// All claims hold.
    Admissible {
        /// The weight of the weakest.
        strength: i32,
    },
    /// A claim does not hold.
    Rejected {
        /// The first such claim.
        claim: &'static str,
    },
}

impl Verdict {
    /// Judges the claims of a hypothesis.
    pub fn of(claims: &[Claim]) -> Self {
        match claims.iter().find(|claim| claim.weight < ENOUGH) {
            Some(claim) => Verdict::Rejected { claim: claim.statement },
            None => {
                let weights = claims.iter().map(|claim| claim.weight);
                Verdict::Admissible { strength: weights.min().unwrap_or(ENOUGH) }
            }
        }
    }

    /// Whether all claims hold.
    pub fn is_admissible(self) -> bool {
        matches!(self, Verdict::Admissible { .. })
    }

    /// Returns the weight of the weakest claim, if all hold.
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
            Verdict::Rejected { claim } => write!(out, "rejected: not shown that {claim}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hypothesis_is_as_strong_as_its_weakest_claim() {
        let strong = Claim::needs_evidence("it rains").signal(true, 5);
        let weak = Claim::presumed("it is cold").signal(false, VETO);
        assert_eq!(Verdict::of(&[strong, weak]).strength(), Some(ENOUGH));
    }

    #[test]
    fn the_first_claim_that_does_not_hold_is_named() {
        let strong = Claim::needs_evidence("it rains").signal(true, 5);
        let vetoed = Claim::presumed("it is cold").signal(true, VETO).signal(true, 50);
        let verdict = Verdict::of(&[strong, vetoed]);
        assert!(!verdict.is_admissible());
        assert_eq!(verdict.to_string(), "rejected: not shown that it is cold");
    }
}
