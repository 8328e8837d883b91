//! T008: votes and a share that imply another total than the other rows.

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::lint::Analysis;
use crate::lint::contest::Contest;
use crate::lint::evidence::span_of;
use crate::model::{Election, ElectionField, Span};

pub static RULE: Rule = Rule {
    code: "T008",
    severity: Severity::Warning,
    topic: Topic::Table,
    summary: "The votes and the share of a row do not fit those of other rows.",
    meaning: "Votes and share together imply the number of votes cast. This row implies about ten times as many as the other rows of the election, or a tenth: a digit or a decimal point is missing or misplaced.",
    example: "| Party | Votes | % |\n| A | 600 | 60.0 |\n| B | 3,000 | 30.0 |\n| C | 60 | 6.0 |\n| D | 40 | 4.0 |",
    help: "compare the votes and the share with the source",
};

/// The number of all votes that the votes and the share of a row imply.
#[derive(Debug, Clone, Copy)]
struct Total {
    total: f64,
    votes: Span,
    share: Span,
}

/// Reports the rows whose votes and share imply a total about ten times as large as the others imply,
/// or a tenth of it. Returns whether there is one.
pub fn check(
    contest: &Contest<'_>,
    analysis: &Analysis<'_, '_>,
    diagnostics: &mut Diagnostics<'_>,
) -> bool {
    const TENFOLD: f64 = 8.0;
    let text = &analysis.document.text;
    let totals: Vec<Total> = contest.rows.iter().filter_map(|row| Total::of(row, text)).collect();
    let mut sorted: Vec<f64> = totals.iter().map(|one| one.total).collect();
    sorted.sort_by(f64::total_cmp);
    let Some(&median) = sorted.get(sorted.len() / 2) else { return false };
    let is_apart = |one: &&Total| one.total > median * TENFOLD || one.total * TENFOLD < median;
    let apart: Vec<&Total> = totals.iter().filter(is_apart).collect();
    let few = totals.len() >= 3 && apart.len() * 4 <= totals.len().max(4);
    let usual = totals.iter().find(|one| !is_apart(one));
    let Some(usual) = usual.filter(|_| few) else { return false };
    for Total { total, votes, share } in &apart {
        let message = format!(
            "the votes and the share of this row imply about {} votes cast, those of another row {}",
            rounded(*total),
            rounded(usual.total)
        );
        let related = vec![
            (*share, "the share".to_owned()),
            (usual.votes, format!("this row implies about {}", rounded(usual.total))),
        ];
        diagnostics.report_with(&RULE, *votes, message, related);
    }
    !apart.is_empty()
}

impl Total {
    /// Returns the total of a row, if rounding moves it by no more than [`MAX_ROUNDING`].
    ///
    /// [`MAX_ROUNDING`]: Self::MAX_ROUNDING
    fn of(row: &Election, text: &str) -> Option<Self> {
        const MIN_VOTES: i64 = 20;
        let (votes, percent) = (row.votes?, row.share?);
        let (votes_at, share_at) =
            (span_of(row, ElectionField::Votes)?, span_of(row, ElectionField::Share)?);
        let written = text.get(share_at.range())?;
        let decimals = written
            .split(['.', ','])
            .nth(1)
            .map_or(0, |after| after.bytes().take_while(u8::is_ascii_digit).count());
        let step = 0.5 / 10_f64.powi(i32::try_from(decimals).ok()?);
        let exact = percent > 0.0 && step / percent <= Self::MAX_ROUNDING && votes >= MIN_VOTES;
        exact.then(|| Total {
            total: votes as f64 / percent * 100.0,
            votes: votes_at,
            share: share_at,
        })
    }

    /// The largest part of a total that may be due to the rounding of its share.
    const MAX_ROUNDING: f64 = 0.2;
}

/// Rounds a number to three significant digits.
fn rounded(number: f64) -> i64 {
    let step = 10_f64.powf((number.max(1.0).log10().floor() - 2.0).max(0.0));
    ((number / step).round() * step) as i64
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{assert_findings, election_page};

    #[test]
    fn votes_and_shares_of_one_election() {
        for (rows, expected) in [
            (
                [
                    "Reed Party | 600 | 60.0", "Mill Party | 3,000 | 30.0", "Sea Party | 60 | 6.0",
                    "Hill Party | 40 | 4.0",
                ],
                &[(&RULE, "3,000")][..],
            ),
            // a share that rounds nearly everything away
            (
                [
                    "Reed Party | 60,000 | 60.0", "Mill Party | 39,000 | 39.0",
                    "Sea Party | 990 | 0.9", "Hill Party | 21 | 0.1",
                ],
                &[],
            ),
        ] {
            assert_findings("a.txt", &election_page("Party | Votes | %", &rows), expected);
        }
    }
}
