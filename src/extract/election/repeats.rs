//! Results that a page gives more than once: in a table, a summary, a chart, an infobox.

use std::cmp::Reverse;

use foldhash::HashMap;

use crate::extract::election::names::{bare, names};
use crate::model::{Basis, Election, Range, fold, folded};

/// Maximum number of rows of one name, place and year that a row is compared with.
const MAX_COMPARED: usize = 64;

/// Marks the rows whose result a more exact row of the page gives: [`Election::repeats`] is the line of that row.
/// `tables` has the number of the table of each of the last rows; the rows before them are of the infobox.
///
/// Two rows are of one result if they have the same election, constituency, round and contestant. A row of another
/// basis than the more exact one repeats it whatever its figures, as those of a chart are rounded and those of a
/// composition change. A row of a table repeats one of another table only if it has no other figures.
pub fn mark(rows: &mut [Election], tables: &[usize]) {
    let boxed = rows.len() - tables.len();
    let is_of_one = |pair: &[usize]| pair[0] == pair[1];
    let is_alike = |pair: &[Election]| pair[0].basis == pair[1].basis;
    if boxed == 0 && tables.windows(2).all(is_of_one) && rows.windows(2).all(is_alike) {
        return; // the rows of one table, as on most pages
    }
    let table = |at: usize| at.checked_sub(boxed).map(|at| tables[at]);
    let mut order: Vec<usize> = (0..rows.len()).collect();
    order
        .sort_by_key(|at| (rows[*at].basis, Reverse(figures(&rows[*at]).iter().flatten().count())));
    let mut kept: HashMap<Key, Vec<usize>> = HashMap::default();
    for at in order {
        let row = &rows[at];
        let is_repeated = |other: usize| {
            let exact = &rows[other];
            is_of_one_contest(row, exact)
                && is_of_one_contestant(row, exact)
                && (is_other_basis(row, exact)
                    || (table(at) != table(other) && has_same_figures(row, exact)))
        };
        let keys = keys(row);
        let mut known = keys.iter().filter_map(|key| kept.get(key)).flatten().copied();
        if let Some(exact) = known.find(|other| is_repeated(*other)) {
            rows[at].details.repeats = u32::try_from(rows[exact].source.line).ok();
            continue;
        }
        for key in keys {
            let rows = kept.entry(key).or_default();
            if rows.len() < MAX_COMPARED && rows.last() != Some(&at) {
                rows.push(at);
            }
        }
    }
}

/// Name, constituency and year, which rows of one result share.
type Key = (String, Option<String>, Option<i32>);

/// Returns the keys of a row, one for each of its names.
fn keys(row: &Election) -> Vec<Key> {
    let place = row.constituency.as_deref().map(fold);
    let year = row.date.as_ref().and_then(|date| date.start_year());
    let surname = row.candidate.as_deref().map(|name| surname(&folded(name)).to_owned());
    names(row).chain(surname).map(|name| (name, place.clone(), year)).collect()
}

/// Returns the last word of a name.
fn surname(name: &str) -> &str {
    name.rsplit(' ').next().unwrap_or(name)
}

/// Whether a row is based on something else than a table like that of the more exact row.
fn is_other_basis(row: &Election, exact: &Election) -> bool {
    row.basis != exact.basis && row.basis != Some(Basis::Summary)
}

/// Whether two rows of one place and year are of the same election and round.
fn is_of_one_contest(row: &Election, exact: &Election) -> bool {
    let may_be_same = |a: &Option<Box<str>>, b: &Option<Box<str>>| match (a, b) {
        (Some(a), Some(b)) => a == b || folded(a) == folded(b),
        _ => true,
    };
    let is_same_date = match (&row.date, &exact.date) {
        (Some(a), Some(b)) => {
            a.can_lie_in(Range { first: b.earliest(), last: b.latest() }) || a == b
        }
        _ => row.election == exact.election,
    };
    let is_same_round = row.details.round == exact.details.round
        || (is_other_basis(row, exact)
            && (row.details.round.is_none() || exact.details.round.is_none()));
    is_same_date
        && is_same_round
        && (row.kind == exact.kind || row.kind.is_none() || exact.kind.is_none())
        && may_be_same(&row.details.body, &exact.details.body)
}

/// Whether two rows have the same party or candidate, and no other. A chart gives the surname of a candidate.
fn is_of_one_contestant(row: &Election, exact: &Election) -> bool {
    let is_party = |(a, b): (&str, &str)| a == b || bare(a) == bare(b);
    let is_person = |(a, b): (&str, &str)| {
        a == b || {
            let (a, b) = (folded(a), folded(b));
            a == b || a == *surname(&b)
        }
    };
    let party = row.party.as_deref().zip(exact.party.as_deref()).map(is_party);
    let person = row.candidate.as_deref().zip(exact.candidate.as_deref()).map(is_person);
    (party.is_some() || person.is_some()) && party.unwrap_or(true) && person.unwrap_or(true)
}

/// Returns the figures of a row: votes, share and seats.
fn figures(row: &Election) -> [Option<f64>; 3] {
    [row.votes.map(|votes| votes as f64), row.share, row.seats.map(|seats| seats as f64)]
}

/// Whether a row has votes or a share, and no other figure than the more exact row.
fn has_same_figures(row: &Election, exact: &Election) -> bool {
    /// Difference of shares that are rounded differently.
    const ROUNDING: f64 = 0.11;
    let mut pairs = figures(row).into_iter().zip(figures(exact));
    (row.votes.is_some() || row.share.is_some())
        && pairs.all(|(figure, exact)| match (figure, exact) {
            (Some(figure), Some(exact)) => (figure - exact).abs() < ROUNDING,
            (Some(_), None) => false,
            (None, _) => true,
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Source;

    fn row(line: usize, basis: Basis, party: &str, votes: i64) -> Election {
        Election {
            date: "2003-05-01".parse().ok(),
            party: Some(party.into()),
            votes: Some(votes),
            basis: Some(basis),
            source: Source { document: "a".into(), line },
            ..Election::default()
        }
    }

    #[test]
    fn each_result_is_given_once() {
        use Basis::{Chart, Summary, Table, TwoPartyPreferred};
        for (rows, tables, expected) in [
            // a summary before the table
            (vec![row(1, Summary, "Greens", 9), row(5, Table, "Greens", 9)], vec![0, 1], [5, 0]),
            // other figures of a table are another result
            (vec![row(1, Table, "Greens", 9), row(5, Table, "Greens", 8)], vec![0, 1], [0, 0]),
            (vec![row(1, Table, "Greens", 9), row(5, Table, "Greens", 9)], vec![0, 1], [0, 1]),
            // two contestants of one name
            (vec![row(1, Table, "None", 9), row(2, Table, "None", 9)], vec![0, 0], [0, 0]),
            // votes after preferences in the same table
            (
                vec![row(1, Table, "Greens", 9), row(5, TwoPartyPreferred, "Greens", 12)],
                vec![0, 0],
                [0, 1],
            ),
            (vec![row(1, Table, "Greens", 9), row(5, Chart, "Labour", 9)], vec![0, 1], [0, 0]),
            // what only a chart gives
            (vec![row(1, Chart, "Greens", 9), row(5, Chart, "Labour", 8)], vec![0, 0], [0, 0]),
        ] {
            let mut rows = rows;
            mark(&mut rows, &tables);
            let marks = rows.iter().map(|row| row.details.repeats.unwrap_or_default());
            assert_eq!(marks.collect::<Vec<_>>(), expected, "{rows:?}");
        }
    }

    #[test]
    fn contests_are_told_apart() {
        let exact =
            Election { candidate: Some("Ann Lee".into()), ..row(1, Basis::Table, "Greens", 9) };
        let with = |change: fn(&mut Election)| {
            let mut other = row(5, Basis::Infobox, "Greens", 9);
            change(&mut other);
            let mut rows = [other, exact.clone()];
            mark(&mut rows, &[0]);
            rows[0].details.repeats.is_some()
        };
        assert!(with(|_| ()));
        assert!(with(|row| row.date = "2003".parse().ok()));
        assert!(!with(|row| row.date = "2004".parse().ok()));
        assert!(!with(|row| row.constituency = Some("North".into())));
        assert!(with(|row| row.details.round = Some(1)));
        assert!(!with(|row| row.party = None));
        assert!(with(|row| row.candidate = Some("Lee".into())));
        assert!(!with(|row| row.candidate = Some("Bo Marsh".into())));
    }
}
