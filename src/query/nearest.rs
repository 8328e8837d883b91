//! "Did you mean" suggestions.

use crate::model::fold;

/// Returns the candidates that are spelt like `wanted`, nearest first and without duplicates.
pub fn nearest<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    /// Minimum similarity, from 0 (nothing in common) to 1 (equal).
    const ENOUGH: f64 = 0.6;
    let wanted = fold(wanted);
    let likeness =
        |candidate: &str| strsim::normalized_damerau_levenshtein(&wanted, &fold(candidate));
    let mut near: Vec<(f64, &str)> = Vec::new();
    for candidate in candidates {
        let likeness = likeness(candidate);
        if likeness >= ENOUGH && !near.iter().any(|(_, known)| *known == candidate) {
            near.push((likeness, candidate));
        }
    }
    near.sort_by(|(one, _), (other, _)| other.total_cmp(one));
    near.into_iter().map(|(_, candidate)| candidate).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_the_nearest() {
        let fields = ["name", "founded", "founder", "ideology"];
        for (wanted, expected) in [
            ("foundd", &["founded", "founder"][..]),
            ("Founder", &["founder", "founded"]),
            ("idelogy", &["ideology"]),
            ("nmae", &["name"]),
            ("votes", &[]),
            ("", &[]),
        ] {
            assert_eq!(nearest(wanted, fields), expected, "{wanted}");
        }
    }
}
