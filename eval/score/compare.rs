//! When a value of the output equals one of the truth.

use std::collections::BTreeMap;

use hustings::model::{Date, fold};
use serde_json::Value;

use super::truth::Alternatives;

/// The names in one document that mean the same organisation or person.
#[derive(Debug, Default)]
pub struct Aliases(Vec<Vec<String>>);

impl Aliases {
    /// Makes groups of names from the `aliases` of a truth file.
    pub fn new(aliases: &BTreeMap<String, Vec<String>>) -> Self {
        let group = |(name, others): (&String, &Vec<String>)| {
            std::iter::once(name).chain(others).map(|name| key(name)).collect()
        };
        Aliases(aliases.iter().map(group).collect())
    }

    /// Whether one of the wanted names, or an alias of it, is the given name.
    pub fn same(&self, wanted: &Alternatives, given: &str) -> bool {
        let given = key(given);
        let grouped = |wanted: &String| {
            self.0.iter().any(|group| group.contains(wanted) && group.contains(&given))
        };
        wanted.0.iter().map(|name| key(name)).any(|wanted| wanted == given || grouped(&wanted))
    }
}

/// The key by which names and texts are compared.
pub fn key(text: &str) -> String {
    let folded = fold(text);
    let bare = folded.trim_matches(|c: char| matches!(c, '"' | '\'' | '«' | '»' | '„' | '“' | '”'));
    bare.strip_prefix("the ").unwrap_or(bare).trim().to_owned()
}

/// Whether a field of a party or a cell of a result has one of the wanted values.
pub fn same_value(field: &str, wanted: &Alternatives, given: &Value, aliases: &Aliases) -> bool {
    let any = |test: &dyn Fn(&str) -> bool| wanted.0.iter().any(|one| test(one));
    match (field, given) {
        ("founded" | "dissolved" | "date", Value::String(given)) => {
            any(&|wanted| same_date(wanted, given))
        }
        ("membership", given) => any(&|wanted| same_membership(wanted, given)),
        ("seats", Value::Object(_)) => any(&|wanted| same_seats(wanted, given)),
        ("website", Value::String(given)) => any(&|wanted| address(wanted) == address(given)),
        (_, Value::Number(given)) => {
            any(&|wanted| wanted.parse::<f64>().ok().is_some_and(|it| Some(it) == given.as_f64()))
        }
        (_, Value::String(given)) => aliases.same(wanted, given),
        _ => false,
    }
}

/// Whether both are the same EDTF.
pub fn same_date(wanted: &str, given: &str) -> bool {
    matches!((wanted.parse::<Date>(), given.parse::<Date>()), (Ok(a), Ok(b)) if a == b)
}

/// Compares `COUNT (YEAR)` with a membership record.
fn same_membership(wanted: &str, given: &Value) -> bool {
    let (count, year) = match wanted.split_once(" (") {
        Some((count, year)) => (count, year.strip_suffix(')')),
        None => (wanted, None),
    };
    count.parse().ok() == given["count"].as_i64()
        && year.and_then(|it| it.parse().ok()) == given["year"].as_i64()
}

/// Compares `BODY WON/TOTAL` with a seats record.
fn same_seats(wanted: &str, given: &Value) -> bool {
    let (body, numbers) = wanted.rsplit_once(' ').unwrap_or(("", wanted));
    let (won, total) = numbers.split_once('/').unwrap_or((numbers, ""));
    let words = |text: &str| key(text).split(' ').map(str::to_owned).collect::<Vec<_>>();
    let (wanted, have) = (words(body), words(given["body"].as_str().unwrap_or_default()));
    let within = |a: &[String], b: &[String]| a.iter().all(|word| b.contains(word));
    won.parse().ok() == given["won"].as_i64()
        && total.parse().ok() == given["total"].as_i64()
        && (within(&wanted, &have) || within(&have, &wanted))
}

/// A web address without its scheme, `www.` and trailing slash.
fn address(text: &str) -> String {
    let text = fold(text);
    let bare = ["https://", "http://", "www."]
        .iter()
        .fold(text.as_str(), |text, prefix| text.strip_prefix(prefix).unwrap_or(text));
    bare.trim_end_matches('/').to_owned()
}

/// Pairs wanted items with given ones so that as many as possible are paired. Returns for each wanted
/// item the index of its given one.
pub fn pair(
    wanted: usize,
    given: usize,
    same: impl Fn(usize, usize) -> bool,
) -> Vec<Option<usize>> {
    let mut owner: Vec<Option<usize>> = vec![None; given];
    for one in 0..wanted {
        place(one, &mut vec![false; given], &mut owner, &same);
    }
    let mut pairs = vec![None; wanted];
    for (given, wanted) in owner.iter().enumerate() {
        if let Some(wanted) = wanted {
            pairs[*wanted] = Some(given);
        }
    }
    pairs
}

/// Finds a given item for a wanted one, moving others where they have a second choice.
fn place(
    wanted: usize,
    seen: &mut Vec<bool>,
    owner: &mut Vec<Option<usize>>,
    same: &impl Fn(usize, usize) -> bool,
) -> bool {
    for given in 0..owner.len() {
        if seen[given] || !same(wanted, given) {
            continue;
        }
        seen[given] = true;
        let free = match owner[given] {
            None => true,
            Some(other) => place(other, seen, owner, same),
        };
        if free {
            owner[given] = Some(wanted);
            return true;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn alternatives(text: &str) -> Alternatives {
        Alternatives(text.split('|').map(str::to_owned).collect())
    }

    #[test]
    fn values_are_equal_or_not() {
        let aliases = BTreeMap::from([("Farmers' League".to_owned(), vec!["FL".to_owned()])]);
        let aliases = Aliases::new(&aliases);
        let cases = [
            ("name", "Łódź–Party", json!("łódź-party"), true),
            ("name", "Farmers’ League", json!("farmers' league"), true),
            ("name", "Farmers' League", json!("FL"), true),
            ("name", "FL", json!("Farmers' League"), true),
            ("name", "The Left", json!("Left"), true),
            ("name", "«Север»", json!("Север"), true),
            ("name", "Farmers' League", json!("Farmers' Leagues"), false),
            ("name", "Green Party", json!("Green"), false),
            ("name", "Green Party|Greens", json!("Greens"), true),
            ("name", "Green Party", json!(null), false),
            ("leader", "Ann Lee", json!("Lee"), false),
            ("founded", "1990-05", json!("1990-05"), true),
            ("founded", "1990-05", json!("1990"), false),
            ("founded", "1990", json!("1990/.."), false),
            ("founded", "1990|1990/..", json!("1990/.."), true),
            ("founded", "1990", json!("1990~"), false),
            ("votes", "31960", json!(31960), true),
            ("votes", "31960", json!(31961), false),
            ("share", "1.4", json!(1.4), true),
            ("share", "1.4", json!(1.40001), false),
            ("share", "46", json!(46.0), true),
            ("change", "+3", json!("3"), false),
            ("change", "-6", json!("−6"), true),
            ("membership", "985 (2025)", json!({"count": 985, "year": 2025}), true),
            ("membership", "985 (2025)", json!({"count": 985, "year": null}), false),
            ("membership", "985", json!({"count": 985, "year": 2025}), false),
            ("membership", "985", json!({"count": 986, "year": null}), false),
            ("seats", "Senate 3/40", json!({"body": "Senate", "won": 3, "total": 40}), true),
            (
                "seats",
                "Senate 3/40",
                json!({"body": "Senate of Chile", "won": 3, "total": 40}),
                true,
            ),
            ("seats", "Senate 3/40", json!({"body": "Congress", "won": 3, "total": 40}), false),
            ("seats", "Senate 3/40", json!({"body": "Senate", "won": 4, "total": 40}), false),
            ("seats", "Senate 3/40", json!({"body": "Senate", "won": 3, "total": null}), false),
            ("seats", "3", json!(3), true),
            ("website", "www.fl.example", json!("https://fl.example/"), true),
            ("website", "www.fl.example", json!("https://fl.example/x"), false),
        ];
        for (field, wanted, given, equal) in cases {
            let is = same_value(field, &alternatives(wanted), &given, &aliases);
            assert_eq!(is, equal, "{field}: {wanted} and {given}");
        }
    }

    #[test]
    fn pairs_as_many_as_possible() {
        // The first wanted item fits both given ones, the second only the first.
        let fits = [[true, true], [true, false]];
        assert_eq!(pair(2, 2, |a, b| fits[a][b]), [Some(1), Some(0)]);
        assert_eq!(pair(2, 1, |_, _| true), [Some(0), None]);
        assert_eq!(pair(1, 3, |_, b| b == 2), [Some(2)]);
        assert!(pair(0, 3, |_, _| true).is_empty());
    }
}
