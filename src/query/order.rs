//! Sorting by the value of a field.

use std::cmp::{Ordering, Reverse};

use crate::model::{Date, Record, Value, fold};

use crate::query::{FieldPath, UnknownField};

/// Order of records by one field or more, each ascending or descending.
///
/// Later fields decide between records that are equal by the fields before.
/// Numbers are compared by value, dates by their earliest day, texts by their fold, and lists item by item.
/// Records without a value, and dates without a year, come last in either direction. Equal records keep their
/// order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Order {
    /// Fields, each with whether it is descending.
    keys: Vec<(FieldPath, bool)>,
}

impl Order {
    /// Parses paths of fields, joined by commas, with `-` before each for descending order.
    ///
    /// # Errors
    /// If the record has no such field.
    pub fn parse<R: Record>(text: &str) -> Result<Self, UnknownField> {
        let key = |text: &str| {
            let (field, falling) = direction(text.trim());
            Ok((FieldPath::parse::<R>(field)?, falling))
        };
        Ok(Order { keys: text.split(',').map(key).collect::<Result<_, _>>()? })
    }

    /// Returns the names of the fields.
    pub fn fields<R: Record>(&self) -> impl Iterator<Item = &'static str> {
        self.keys.iter().map(|(field, _)| field.field::<R>().name)
    }

    /// Sorts records.
    pub fn sort<R: Record>(&self, records: &mut [&R]) {
        self.sort_by(records, |record| *record);
    }

    /// Sorts values that have a record.
    pub fn sort_by<'a, T, R: Record + 'a>(&self, rows: &mut [T], record: impl Fn(&T) -> &'a R) {
        // sorting is stable, so the most important field comes last
        for (field, falling) in self.keys.iter().rev() {
            sort_by_value(rows, *falling, |row| field.value(record(row)));
        }
    }
}

/// Splits off a `-` at the start, and returns whether there was one.
pub(super) fn direction(text: &str) -> (&str, bool) {
    match text.strip_prefix('-') {
        Some(rest) => (rest, true),
        None => (text, false),
    }
}

/// Sorts rows by the values that `value` returns, as [`Order`] describes.
pub(super) fn sort_by_value<'a, T>(rows: &mut [T], falling: bool, value: impl Fn(&T) -> Value<'a>) {
    if falling {
        rows.sort_by_cached_key(|row| {
            let key = SortKey::of(value(row));
            (key.is_none(), Reverse(key))
        });
    } else {
        rows.sort_by_cached_key(|row| {
            let key = SortKey::of(value(row));
            (key.is_none(), key)
        });
    }
}

/// Sort key of a value.
#[derive(Debug, Clone)]
pub(super) enum SortKey {
    Number(f64),
    Date(Date),
    Text(String),
    List(Vec<SortKey>),
}

impl SortKey {
    /// Returns the key of a value, or `None` if it cannot be compared.
    pub(super) fn of(value: Value<'_>) -> Option<Self> {
        if value.is_empty() {
            return None;
        }
        let list = |values: Vec<Value<'_>>| {
            let keys: Vec<SortKey> = values.into_iter().filter_map(SortKey::of).collect();
            (!keys.is_empty()).then_some(SortKey::List(keys))
        };
        match value {
            Value::Null => None,
            Value::Integer(number) => Some(SortKey::Number(number as f64)),
            Value::Decimal(number) => Some(SortKey::Number(number)),
            Value::Boolean(so) => Some(SortKey::Number(f64::from(u8::from(so)))),
            Value::Date(date) => date.year().map(|_| SortKey::Date(date.clone())),
            Value::Text(text) => Some(SortKey::Text(fold(&text))),
            Value::Object(object) => {
                list(object.parts().into_iter().map(|(_, part)| part).collect())
            }
            Value::List(items) => list(items),
        }
    }

    fn rank(&self) -> u8 {
        match self {
            SortKey::Number(_) => 0,
            SortKey::Date(_) => 1,
            SortKey::Text(_) => 2,
            SortKey::List(_) => 3,
        }
    }
}

impl Ord for SortKey {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self, other) {
            (SortKey::Number(one), SortKey::Number(other)) => one.total_cmp(other),
            (SortKey::Date(one), SortKey::Date(other)) => one.cmp(other),
            (SortKey::Text(one), SortKey::Text(other)) => one.cmp(other),
            (SortKey::List(one), SortKey::List(other)) => one.cmp(other),
            _ => self.rank().cmp(&other.rank()),
        }
    }
}

impl PartialOrd for SortKey {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl PartialEq for SortKey {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other) == Ordering::Equal
    }
}

impl Eq for SortKey {}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Election, Event, Membership, Party};

    fn sorted<R: Record>(order: &str, records: &[R], show: &str) -> Vec<String> {
        let mut rows: Vec<&R> = records.iter().collect();
        Order::parse::<R>(order).unwrap().sort(&mut rows);
        let show = FieldPath::parse::<R>(show).unwrap();
        rows.into_iter().map(|row| show.value(row).to_string()).collect()
    }

    #[test]
    fn missing_values_come_last_in_both_directions_and_equals_keep_their_order() {
        let rows = [(Some(9), "a"), (None, "b"), (Some(10), "c"), (Some(9), "d")].map(
            |(votes, election)| Election {
                votes,
                election: Some(election.into()),
                ..Election::default()
            },
        );
        assert_eq!(sorted("votes", &rows, "election"), ["a", "d", "c", "b"]);
        assert_eq!(sorted("-votes", &rows, "election"), ["c", "a", "d", "b"]);
    }

    #[test]
    fn later_fields_decide_between_equals() {
        let rows = [(Some(9), "b"), (None, "a"), (Some(9), "a"), (Some(1), "c")].map(
            |(votes, election)| Election {
                votes,
                election: Some(election.into()),
                ..Election::default()
            },
        );
        assert_eq!(sorted("-votes,election", &rows, "election"), ["a", "b", "c", "a"]);
        assert_eq!(sorted("election, -votes", &rows, "votes"), ["9", "", "9", "1"]);
    }

    #[test]
    fn dates_without_a_year_come_last_in_both_directions() {
        let events = ["2005", "XXXX-05-01", "1983/1984", "2005/..", "197X", "XXXX-04-02"]
            .map(|date| Event { date: date.parse().ok(), ..Event::default() });
        assert_eq!(
            sorted("date", &events, "date"),
            ["197X", "1983/1984", "2005", "2005/..", "XXXX-05-01", "XXXX-04-02"]
        );
        assert_eq!(
            sorted("-date", &events, "date"),
            ["2005/..", "2005", "1983/1984", "197X", "XXXX-05-01", "XXXX-04-02"]
        );
        assert_eq!(sorted("-year", &events[..3], "year"), ["2005", "1983", ""]);
    }

    #[test]
    fn texts_sort_by_their_fold_and_objects_by_their_parts() {
        let parties = [("İşçi", 20), ("hkp", 3), ("Green", 100)].map(|(name, count)| Party {
            name: name.into(),
            membership: Some(Membership { count: Some(count), ..Membership::default() }),
            ..Party::default()
        });
        assert_eq!(sorted("name", &parties, "name"), ["Green", "hkp", "İşçi"]);
        assert_eq!(sorted("membership", &parties, "name"), ["hkp", "İşçi", "Green"]);
        assert_eq!(sorted("-membership.count", &parties, "name"), ["Green", "İşçi", "hkp"]);
    }
}
