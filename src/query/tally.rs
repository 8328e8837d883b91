//! Counting records by the values of a field.

use std::collections::{HashMap, HashSet};

use crate::model::{Kind, Record, Value, fold};

use super::order::{direction, sort_by_value};
use super::{Column, FieldPath, Row};

/// A value and the number of records that have it.
#[derive(Debug, Clone)]
pub struct Tally<'a> {
    /// The value, as the first record with it writes it; `Null` for the records without one.
    pub value: Value<'a>,
    /// The number of records.
    pub count: i64,
}

impl<'a> Tally<'a> {
    /// Counts records by the value of a field: the largest count first, equal ones by their value.
    ///
    /// Texts that fold alike are one value. A list counts once for each of its values, so the counts
    /// can add up to more than there are records; a record without a value counts as `Null`.
    pub fn by<R: Record + 'a>(
        records: impl IntoIterator<Item = &'a R>,
        field: &FieldPath,
    ) -> Vec<Tally<'a>> {
        let mut tallies: Vec<Tally<'a>> = Vec::new();
        let mut places: HashMap<String, usize> = HashMap::new();
        for record in records {
            let mut values = field.value(record).items();
            if values.is_empty() {
                values.push(Value::Null);
            }
            let mut seen = HashSet::new();
            for value in values {
                let place = *places.entry(fold(&value.to_string())).or_insert(tallies.len());
                if place == tallies.len() {
                    tallies.push(Tally { value, count: 0 });
                }
                if seen.insert(place) {
                    tallies[place].count += 1;
                }
            }
        }
        TallyOrder::Value { falling: false }.sort(&mut tallies);
        TallyOrder::Count { falling: true }.sort(&mut tallies);
        tallies
    }

    /// The columns that tallies of a field print in.
    pub fn columns(field: &FieldPath) -> [Column; 2] {
        let value_kind = match field.kind() {
            Kind::List(item) => *item,
            kind => kind,
        };
        [Column::asked_for("value", value_kind), Column::asked_for("count", Kind::Integer)]
    }

    /// The row that it prints as, under [`Tally::columns`].
    pub fn row(self) -> Row<'a> {
        vec![self.value, Value::Integer(self.count)]
    }
}

/// An order of tallies, rising or falling.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum TallyOrder {
    /// By the value.
    Value { falling: bool },
    /// By the number of records.
    Count { falling: bool },
}

impl TallyOrder {
    /// Reads `value` or `count`, with a `-` before it for falling; `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        match direction(text) {
            ("value", falling) => Some(TallyOrder::Value { falling }),
            ("count", falling) => Some(TallyOrder::Count { falling }),
            _ => None,
        }
    }

    /// Sorts tallies; equal ones stay as they were.
    pub fn sort(self, tallies: &mut [Tally<'_>]) {
        match self {
            TallyOrder::Value { falling } => {
                sort_by_value(tallies, falling, |tally| tally.value.clone());
            }
            TallyOrder::Count { falling } => {
                sort_by_value(tallies, falling, |tally| Value::Integer(tally.count));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Party;

    fn counted(field: &str, order: Option<&str>) -> Vec<(String, i64)> {
        let parties = [
            &["Communism", "communism", "Marxism–Leninism"][..],
            &["Marxism-Leninism"],
            &["Anarchism"],
            &[],
        ]
        .map(|ideology| Party {
            ideology: ideology.iter().map(|&one| one.to_owned()).collect(),
            ..Party::default()
        });
        let mut tallies = Tally::by(&parties, &FieldPath::parse::<Party>(field).unwrap());
        if let Some(order) = order {
            TallyOrder::parse(order).unwrap().sort(&mut tallies);
        }
        tallies.into_iter().map(|tally| (tally.value.to_string(), tally.count)).collect()
    }

    #[test]
    fn a_list_counts_once_for_each_of_its_values() {
        let expected = [("Marxism–Leninism", 2), ("Anarchism", 1), ("Communism", 1), ("", 1)];
        assert_eq!(counted("ideology", None), expected.map(|(value, n)| (value.to_owned(), n)));
    }

    #[test]
    fn tallies_sort_by_value_too() {
        let values: Vec<_> =
            counted("ideology", Some("-value")).into_iter().map(|row| row.0).collect();
        assert_eq!(values, ["Marxism–Leninism", "Communism", "Anarchism", ""]);
    }

    #[test]
    fn years_and_decades_are_counted() {
        let parties = ["1976", "1971-05", "1980", "XXXX-04-02"]
            .map(|date| Party { founded: date.parse().ok(), ..Party::default() });
        let decades = Tally::by(&parties, &FieldPath::parse::<Party>("decade").unwrap());
        let rows: Vec<_> = decades.iter().map(|one| (one.value.to_string(), one.count)).collect();
        assert_eq!(rows, [("1970".into(), 2), ("1980".into(), 1), (String::new(), 1)]);
    }

    #[test]
    fn records_without_a_value_are_counted() {
        assert_eq!(counted("country", None), [(String::new(), 4)]);
    }
}
