//! What was probably meant.

use crate::model::fold;

/// The candidates that are spelt much like `wanted`, the nearest first and each once.
pub fn nearest<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Vec<&'a str> {
    /// From 0, nothing in common, to 1, the same.
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
