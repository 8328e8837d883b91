//! T007: shares of one election that add up to more than the whole.

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::lint::contest::Contest;
use crate::lint::evidence::span_of;
use crate::model::{ElectionField, Span};

pub static RULE: Rule = Rule {
    code: "T007",
    severity: Severity::Error,
    topic: Topic::Table,
    summary: "The shares of one election add up to more than 100 percent.",
    meaning: "The percentages of one election in one table add up to more than 100.5, and neither coalitions listed with their members nor several votes or rounds explain it.",
    example: "| Party | Votes | % |\n| A | 600 | 60.0 |\n| B | 300 | 30.0 |\n| C | 100 | 20.0 |",
    help: "compare the shares with the votes, and correct the one that does not fit",
};

/// A share with its place and the votes of its row.
#[derive(Debug, Clone, Copy)]
struct Share {
    span: Span,
    percent: f64,
    votes: Option<i64>,
}

/// Reports the share that is too large in a contest whose shares add up to more than the whole: the one
/// that does not fit its votes, or the largest where there are no votes.
///
/// Stays silent if something explains the sum: a coalition beside its members, contestants that occur
/// twice, several votes for each voter, or votes that add up in the same way.
pub fn check(contest: &Contest<'_>, diagnostics: &mut Diagnostics<'_>) {
    const WHOLE: f64 = 100.5;
    const MAX_SUM: f64 = 180.0;
    let Some(shares) = shares(contest) else { return };
    let sum: f64 = shares.iter().map(|share| share.percent).sum();
    if sum <= WHOLE || shares.len() < 2 || contest.has_twins() {
        return;
    }
    let several_votes = (2..=5).any(|votes| (sum - 100.0 * f64::from(votes)).abs() < 3.0);
    if several_votes || sum > MAX_SUM || has_subtotal(&shares) {
        return;
    }
    let wrong = match all_votes(&shares) {
        Some(votes) => {
            let wrong: Vec<&Share> = shares.iter().filter(|one| one.exceeds(votes)).collect();
            // If several differ, the shares are of something else than these votes.
            let [one] = wrong.as_slice() else { return };
            Some(**one)
        }
        None => None,
    };
    let largest = shares.iter().copied().max_by(|one, other| one.percent.total_cmp(&other.percent));
    let Some(Share { span, .. }) = wrong.or(largest) else { return };
    let message =
        format!("the {} shares of this election add up to {sum:.1} percent", shares.len());
    let related = shares
        .iter()
        .filter(|other| other.span != span && wrong.is_none())
        .take(1)
        .map(|other| (other.span, "another share".to_owned()))
        .collect();
    diagnostics.report_with(&RULE, span, message, related);
}

/// Returns the shares of a contest, each cell once, or `None` if there are too many to compare.
fn shares(contest: &Contest<'_>) -> Option<Vec<Share>> {
    const MAX_ROWS: usize = 200;
    let mut shares: Vec<Share> = Vec::new();
    for row in &contest.rows {
        let Some((percent, span)) = row.share.zip(span_of(*row, ElectionField::Share)) else {
            continue;
        };
        if !shares.iter().any(|known| known.span == span) {
            shares.push(Share { span, percent, votes: row.votes });
        }
        if shares.len() > MAX_ROWS {
            return None;
        }
    }
    Some(shares)
}

/// Returns the sum of all votes, if every row has votes.
fn all_votes(shares: &[Share]) -> Option<i64> {
    let votes: Option<Vec<i64>> = shares.iter().map(|share| share.votes).collect();
    votes.map(|votes| votes.iter().sum())
}

impl Share {
    /// Whether the share is larger than the one that its votes give of `all` votes.
    fn exceeds(&self, all: i64) -> bool {
        let expected = self.votes.unwrap_or_default() as f64 / all.max(1) as f64 * 100.0;
        self.percent - expected > 0.5 && self.percent > expected * 1.02
    }
}

/// Whether one of the shares is the sum of a run of others: that of a coalition beside its members.
fn has_subtotal(shares: &[Share]) -> bool {
    let near = |one: f64, other: f64, rows: usize| (one - other).abs() <= 0.06 * (rows + 1) as f64;
    (0..shares.len()).any(|from| {
        let mut sum = 0.0;
        (from..shares.len()).any(|to| {
            sum += shares[to].percent;
            let rows = to - from + 1;
            let run = from..=to;
            rows >= 2
                && shares.iter().enumerate().any(|(at, Share { percent, .. })| {
                    !run.contains(&at) && *percent > 1.0 && near(*percent, sum, rows)
                })
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{assert_findings, election_page};

    #[test]
    fn shares_of_one_election() {
        let with_votes = "Party | Votes | %";
        for (header, rows, expected) in [
            (with_votes, &["Reed Party | 600 | 60.0", "Mill Party | 400 | 40.0"][..], &[][..]),
            (
                with_votes,
                &["Reed Party | 600 | 60.0", "Mill Party | 300 | 30.0", "Sea Party | 100 | 20.0"],
                &[(&RULE, "20.0")],
            ),
            // without votes: the largest
            (
                "Party | %",
                &["Reed Party | 60.0", "Mill Party | 30.0", "Sea Party | 21.0"],
                &[(&RULE, "60.0")],
            ),
            // rounding
            ("Party | %", &["Reed Party | 60.2", "Mill Party | 40.2"], &[]),
            // an alliance and its members
            (
                "Party | %",
                &[
                    "Reed Alliance | 60.0", "Mill Party | 35.0", "Sea Party | 25.0",
                    "Hill Party | 40.0",
                ],
                &[],
            ),
            // two votes for each voter
            ("Party | %", &["Reed Party | 90.0", "Mill Party | 70.0", "Sea Party | 40.0"], &[]),
            // votes that add up in the same way
            (with_votes, &["Reed Party | 600 | 60.0", "Mill Party | 480 | 48.0"], &[]),
            // the same party in two lists
            ("Party | %", &["Reed Party | 60.0", "Mill Party | 30.0", "Reed Party | 21.0"], &[]),
        ] {
            assert_findings("a.txt", &election_page(header, rows), expected);
        }
    }
}
