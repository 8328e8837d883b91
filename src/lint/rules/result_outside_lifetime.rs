//! X004: a result from before a party was founded or after it was dissolved.

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::lint::Analysis;
use crate::lint::dates::is_exact;
use crate::lint::evidence::span_of;
use crate::model::{Date, ElectionField, Party, PartyField};

pub static RULE: Rule = Rule {
    code: "X004",
    severity: Severity::Warning,
    topic: Topic::Conflict,
    summary: "A result is from outside the lifetime of its party.",
    meaning: "The party's own table has a result from more than a year before the party was founded or after it was dissolved, and the party has no predecessor, successor or alliance that explains it.",
    example: "- Founded: 1976\n\n| Election | Votes |\n| 1963 | 58,716 |",
    help: "correct the date of the election, of the founding or of the dissolution",
};

/// Reports the results that a party's own page gives it more than a year outside its lifetime.
///
/// Stays silent about a party with predecessors, successors or alliances, whose results such a table
/// often has too.
pub fn check(analysis: &Analysis<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    let Some(party) = analysis.party else { return };
    if has_relatives(party) {
        return;
    }
    let own = analysis.elections.iter().filter(|row| row.party_id.as_deref() == Some(&party.id));
    for row in own {
        let Some((date, span)) = row.date.as_ref().zip(span_of(row, ElectionField::Date)) else {
            continue;
        };
        let bound = party
            .founded
            .as_ref()
            .filter(|founded| is_exact(founded) && is_before(date, founded))
            .map(|founded| (PartyField::Founded, founded, "before the party was founded"))
            .or_else(|| {
                let dissolved = party.dissolved.as_ref()?;
                let late = is_exact(dissolved) && is_before(dissolved, date);
                late.then_some((PartyField::Dissolved, dissolved, "after the party was dissolved"))
            });
        if let Some((field, bound, what)) = bound {
            let message =
                format!("the result is dated {date}, {what} ({bound}); kept as the party's own");
            let related = span_of(party, field).map(|span| (span, format!("{field} in {bound}")));
            diagnostics.report_with(&RULE, span, message, related.into_iter().collect());
        }
    }
}

/// Whether the results of a party may be those of another organisation.
fn has_relatives(party: &Party) -> bool {
    let lists = [
        &party.predecessor, &party.successor, &party.split_from, &party.merged_into,
        &party.merger_of, &party.alliances,
    ];
    lists.into_iter().any(|list| !list.is_empty())
}

/// Whether a date is more than a year before another.
fn is_before(one: &Date, other: &Date) -> bool {
    match (one.latest(), other.earliest()) {
        (Some((year, ..)), Some((other, ..))) => year + 1 < other,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{assert_findings, party_page};

    #[test]
    fn results_outside_the_life_of_a_party() {
        for (entries, year, is_outside) in [
            ("- Founded: 1976\n- Dissolved: 1990\n", "1980", false),
            ("- Founded: 1976\n- Dissolved: 1990\n", "1975", false),
            ("- Founded: 1976\n- Dissolved: 1990\n", "1974", true),
            ("- Founded: 1976\n- Dissolved: 1990\n", "1991", false),
            ("- Founded: 1976\n- Dissolved: 1990\n", "1995", true),
            ("- Founded: 1976\n- Predecessor: Mill Party\n", "1963", false),
            ("- Founded: c. 1976\n", "1963", false),
            ("- Ideology: Socialism\n", "1963", false),
        ] {
            let table =
                format!("| Election | Votes | % | Seats |\n| {year} | 58,716 | 12.9% | 5 / 50 |\n");
            let expected = [(&RULE, year)];
            let expected = if is_outside { &expected[..] } else { &[] };
            assert_findings("a.txt", &party_page(entries, "", &table), expected);
        }
    }
}
