//! Counts of records by the values of a field.

use std::collections::HashMap;

use crate::model::{Kind, Record, Value, folded};

use crate::query::filter::with_text;
use crate::query::order::{direction, sort_by_value};
use crate::query::{Column, FieldPath, Row};

/// Value with the number of its records.
#[derive(Debug, Clone)]
pub struct Aggregation<'a> {
    /// The value as in its first record; `Null` for records without one.
    pub value: Value<'a>,
    /// Number of records.
    pub count: i64,
}

/// Counts of records by the values of a field.
///
/// Texts that fold alike are one value. A list counts once for each of its values, so the sum of the counts
/// can exceed the number of records. A record without a value counts as `Null`. Only the first record of each
/// value is kept.
#[derive(Debug, Clone)]
pub struct Aggregator<R> {
    field: FieldPath,
    /// First record of each value.
    records: Vec<R>,
    counts: Vec<Count>,
    /// Index of each value by its fold.
    places: HashMap<String, usize>,
    /// Index of each value by its exact text, which saves folding most values.
    known: HashMap<String, usize>,
    /// Number of records counted.
    number: usize,
}

/// Number of records with a value.
#[derive(Debug, Clone)]
struct Count {
    /// Value, folded.
    key: String,
    /// First record with the value, and the index of the value in it.
    first: (usize, usize),
    number: i64,
    /// Number of the last record with the value.
    last: usize,
}

impl<R: Record> Aggregator<R> {
    /// Returns empty counts by the values of a field.
    pub fn of(field: &FieldPath) -> Self {
        Aggregator {
            field: field.clone(),
            records: Vec::new(),
            counts: Vec::new(),
            places: HashMap::new(),
            known: HashMap::new(),
            number: 0,
        }
    }

    /// Counts a record.
    pub fn add(&mut self, record: &R) {
        self.number += 1;
        let mut is_first = false;
        for (at, value) in values(&self.field, record).iter().enumerate() {
            let known = with_text(value, |text| self.known.get(text).copied());
            let place = known.unwrap_or_else(|| {
                let place = with_text(value, |text| self.places.get(&*folded(text)).copied());
                let place = place.unwrap_or_else(|| {
                    is_first = true;
                    let key = with_text(value, |text| folded(text).into_owned());
                    let first = (self.records.len(), at);
                    self.note(Count { key, first, number: 0, last: 0 })
                });
                with_text(value, |text| self.known.insert(text.to_owned(), place));
                place
            });
            let count = &mut self.counts[place];
            if count.last != self.number {
                count.last = self.number;
                count.number += 1;
            }
        }
        if is_first {
            self.records.push(record.clone());
        }
    }

    /// Adds the counts of the records that follow these.
    pub fn append(&mut self, other: Aggregator<R>) {
        let mut records: Vec<Option<R>> = other.records.into_iter().map(Some).collect();
        let mut moved: HashMap<usize, usize> = HashMap::new();
        for Count { key, first: (record, at), number, .. } in other.counts {
            match self.places.get(&key) {
                Some(place) => self.counts[*place].number += number,
                None => {
                    let next = self.records.len();
                    let place = *moved.entry(record).or_insert(next);
                    self.records.extend(records[record].take());
                    self.note(Count { key, first: (place, at), number, last: 0 });
                }
            }
        }
        self.number += other.number;
    }

    /// Adds a value and returns its index.
    fn note(&mut self, count: Count) -> usize {
        let place = self.counts.len();
        self.places.insert(count.key.clone(), place);
        self.counts.push(count);
        place
    }

    /// Returns the number of records counted.
    pub fn number(&self) -> usize {
        self.number
    }

    /// Returns the values with their counts, largest first and equal ones by value.
    pub fn aggregations(&self) -> Vec<Aggregation<'_>> {
        let aggregation = |count: &Count| {
            let (record, at) = count.first;
            let value = values(&self.field, &self.records[record]).swap_remove(at);
            Aggregation { value, count: count.number }
        };
        let mut counts: Vec<Aggregation<'_>> = self.counts.iter().map(aggregation).collect();
        AggregationOrder::Value { falling: false }.sort(&mut counts);
        AggregationOrder::Count { falling: true }.sort(&mut counts);
        counts
    }
}

/// Returns the values that a record counts for.
fn values<'a, R: Record>(field: &FieldPath, record: &'a R) -> Vec<Value<'a>> {
    let mut values = field.value(record).items();
    if values.is_empty() {
        values.push(Value::Null);
    }
    values
}

impl<'a> Aggregation<'a> {
    /// Returns the columns of the output.
    pub fn columns(field: &FieldPath) -> [Column; 2] {
        let value_kind = match field.kind() {
            Kind::List(item) => *item,
            kind => kind,
        };
        [Column::asked_for("value", value_kind), Column::asked_for("count", Kind::Integer)]
    }

    /// Returns its row under [`Aggregation::columns`].
    pub fn row(self) -> Row<'a> {
        vec![self.value, Value::Integer(self.count)]
    }
}

/// Order of counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[allow(missing_docs)]
pub enum AggregationOrder {
    /// By value.
    Value { falling: bool },
    /// By number of records.
    Count { falling: bool },
}

impl AggregationOrder {
    /// Parses `value` or `count`, with `-` before it for descending order. Returns `None` for anything else.
    pub fn parse(text: &str) -> Option<Self> {
        match direction(text) {
            ("value", falling) => Some(AggregationOrder::Value { falling }),
            ("count", falling) => Some(AggregationOrder::Count { falling }),
            _ => None,
        }
    }

    /// Sorts counts and keeps the order of equal ones.
    pub fn sort(self, counts: &mut [Aggregation<'_>]) {
        match self {
            AggregationOrder::Value { falling } => {
                sort_by_value(counts, falling, |aggregation| aggregation.value.clone());
            }
            AggregationOrder::Count { falling } => {
                sort_by_value(counts, falling, |aggregation| Value::Integer(aggregation.count));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Party;

    /// Returns the counts of records, after checking them against the counts of any two parts.
    fn counts(parties: &[Party], field: &str) -> Aggregator<Party> {
        let field = FieldPath::parse::<Party>(field).unwrap();
        let of = |parties: &[Party]| {
            let mut counts = Aggregator::of(&field);
            parties.iter().for_each(|party| counts.add(party));
            counts
        };
        let all = of(parties);
        for at in 0..=parties.len() {
            let mut both = of(&parties[..at]);
            both.append(of(&parties[at..]));
            assert_eq!(both.number(), parties.len());
            let shown = |counts: &Aggregator<Party>| format!("{:?}", counts.aggregations());
            assert_eq!(shown(&both), shown(&all));
        }
        all
    }

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
        let counted = counts(&parties, field);
        let mut counts = counted.aggregations();
        if let Some(order) = order {
            AggregationOrder::parse(order).unwrap().sort(&mut counts);
        }
        counts
            .into_iter()
            .map(|aggregation| (aggregation.value.to_string(), aggregation.count))
            .collect()
    }

    #[test]
    fn a_list_counts_once_for_each_of_its_values() {
        let expected = [("Marxism–Leninism", 2), ("Anarchism", 1), ("Communism", 1), ("", 1)];
        assert_eq!(counted("ideology", None), expected.map(|(value, n)| (value.to_owned(), n)));
    }

    #[test]
    fn counts_can_be_sorted_by_value() {
        let values: Vec<_> =
            counted("ideology", Some("-value")).into_iter().map(|row| row.0).collect();
        assert_eq!(values, ["Marxism–Leninism", "Communism", "Anarchism", ""]);
    }

    #[test]
    fn years_and_decades_are_counted() {
        let parties = ["1976", "1971-05", "1980", "XXXX-04-02"]
            .map(|date| Party { founded: date.parse().ok(), ..Party::default() });
        let decades = counts(&parties, "decade");
        let decades = decades.aggregations();
        let rows: Vec<_> = decades.iter().map(|one| (one.value.to_string(), one.count)).collect();
        assert_eq!(rows, [("1970".into(), 2), ("1980".into(), 1), (String::new(), 1)]);
    }

    #[test]
    fn records_without_a_value_are_counted() {
        assert_eq!(counted("country", None), [(String::new(), 4)]);
    }
}
