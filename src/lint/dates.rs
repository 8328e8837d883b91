//! Comparison of dates that may be imprecise.

use crate::model::Date;

/// Whether two dates can be the same.
pub fn overlap(one: &Date, other: &Date) -> bool {
    let before = |one: &Date, other: &Date| match (one.latest(), other.earliest()) {
        (Some(last), Some(first)) => last < first,
        _ => false,
    };
    !before(one, other) && !before(other, one)
}

/// Whether a date is neither approximate nor a decade or an interval.
pub fn is_exact(date: &Date) -> bool {
    date.is_certain()
}
