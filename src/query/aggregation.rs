//! Groups of records by the values of fields, with counts and other figures.

use foldhash::{HashMap, HashMapExt};

use crate::model::{Kind, Record, Value, folded};

use crate::query::condition::with_text;
use crate::query::measure::{Figure, Measure, item};
use crate::query::order::{direction, sort_by_value};
use crate::query::{Column, FieldPath, Row, UnknownField, nearest};

/// Fields whose values make groups, and the figures about each group.
#[derive(Debug, Clone, Default)]
pub struct Grouping {
    fields: Vec<FieldPath>,
    measures: Vec<Measure>,
    min_count: i64,
}

impl Grouping {
    /// Returns a grouping by the fields at these paths, without duplicates. Without any, all records are one
    /// group.
    ///
    /// # Errors
    /// If the record has no such field.
    pub fn by<R: Record>(paths: &[impl AsRef<str>]) -> Result<Self, UnknownField> {
        Ok(Grouping { fields: FieldPath::parse_all::<R>(paths)?, ..Grouping::default() })
    }

    /// Adds a figure, unless it is one of them already.
    pub fn with(mut self, measure: Measure) -> Self {
        if !self.measures.contains(&measure) {
            self.measures.push(measure);
        }
        self
    }

    /// Leaves out groups of fewer records.
    pub fn with_min_count(self, min_count: i64) -> Self {
        Grouping { min_count, ..self }
    }

    /// Returns the columns of the output: the fields, `count`, and the figures.
    pub fn columns(&self) -> Vec<Column> {
        let fields =
            self.fields.iter().map(|field| Column::asked_for(field.name(), item(field.kind())));
        let count = Column::asked_for("count", Kind::Integer);
        fields.chain([count]).chain(self.measures.iter().map(Measure::column)).collect()
    }

    /// Returns the names of the fields that are needed.
    pub fn fields<R: Record>(&self) -> Vec<&'static str> {
        let measured = self.measures.iter().map(|measure| &measure.field);
        self.fields.iter().chain(measured).map(|path| path.field::<R>().name).collect()
    }
}

/// Groups of records, with their figures.
///
/// Texts that fold alike are one value. A list puts its record into a group for each of its values, so the sum of the
/// counts can exceed the number of records. A record without a value is in the group of `Null`. Only the first record
/// of each value is kept.
#[derive(Debug, Clone)]
pub struct Aggregator<R> {
    grouping: Grouping,
    /// Values of each field.
    values: Vec<Distinct>,
    /// First record of each value.
    records: Vec<R>,
    groups: Vec<Group>,
    /// Index of each group by the indexes of its values.
    places: HashMap<Vec<usize>, usize>,
    /// Number of records.
    number: usize,
}

/// Maximum number of groups that one record is in: lists that documents make long multiply.
const MAX_GROUPS: usize = 10_000;

/// Distinct values of a field.
#[derive(Debug, Clone, Default)]
struct Distinct {
    /// First record of each value, and the index of the value in it.
    firsts: Vec<(usize, usize)>,
    missing: Option<usize>,
    integers: HashMap<i64, usize>,
    /// Indexes by exact texts, which saves folding most values.
    known: HashMap<String, usize>,
    /// Indexes by folded texts.
    folded: HashMap<String, usize>,
}

/// Records with the same values.
#[derive(Debug, Clone)]
struct Group {
    /// Index of the value of each field.
    values: Vec<usize>,
    count: i64,
    figures: Vec<Figure>,
}

impl<R: Record> Aggregator<R> {
    /// Returns no groups yet.
    pub fn of(grouping: &Grouping) -> Self {
        Aggregator {
            grouping: grouping.clone(),
            values: vec![Distinct::default(); grouping.fields.len()],
            records: Vec::new(),
            groups: Vec::new(),
            places: HashMap::new(),
            number: 0,
        }
    }

    /// Adds a record.
    pub fn add(&mut self, record: &R) {
        self.number += 1;
        let next = self.records.len();
        let mut is_first = false;
        // the combinations of the values of each field
        let mut keys: Vec<Vec<usize>> = vec![Vec::with_capacity(self.values.len())];
        for (field, distinct) in self.grouping.fields.iter().zip(&mut self.values) {
            let mut add = |at: usize, value: &Value<'_>| {
                let (index, is_new) = distinct.index(value, (next, at));
                is_first |= is_new;
                index
            };
            match field.value(record) {
                Value::List(items) if !items.is_empty() => {
                    let mut indexes: Vec<usize> =
                        items.iter().enumerate().map(|(at, item)| add(at, item)).collect();
                    indexes.sort_unstable();
                    indexes.dedup();
                    let longer = |key: &Vec<usize>, index| {
                        let mut key = key.clone();
                        key.push(index);
                        key
                    };
                    let all = keys
                        .iter()
                        .flat_map(|key| indexes.iter().map(move |index| longer(key, *index)));
                    keys = all.take(MAX_GROUPS).collect();
                }
                value => {
                    let value = if value.is_empty() { Value::Null } else { value };
                    let index = add(0, &value);
                    keys.iter_mut().for_each(|key| key.push(index));
                }
            }
        }
        for key in keys {
            let place = self.places.get(&key).copied();
            let place = place.unwrap_or_else(|| self.insert(key));
            let group = &mut self.groups[place];
            group.count += 1;
            for (figure, measure) in group.figures.iter_mut().zip(&self.grouping.measures) {
                figure.add(measure, record);
            }
        }
        if is_first {
            self.records.push(record.clone());
        }
    }

    /// Adds the groups of the records that follow these.
    pub fn append(&mut self, other: Aggregator<R>) {
        let mut records: Vec<Option<R>> = other.records.into_iter().map(Some).collect();
        let mut moved: HashMap<usize, usize> = HashMap::new();
        let mut indexes: Vec<Vec<usize>> = Vec::new();
        let fields = self.grouping.fields.iter().zip(&mut self.values);
        for ((field, distinct), others) in fields.zip(&other.values) {
            let mut index_of = |&(record, at): &(usize, usize)| {
                let next = self.records.len();
                let place = moved.get(&record).copied();
                let from = match place {
                    Some(place) => self.records.get(place),
                    None => records.get(record).and_then(Option::as_ref),
                };
                let value = from.map_or(Value::Null, |from| value_at(field, from, at));
                let (index, is_new) = distinct.index(&value, (place.unwrap_or(next), at));
                drop(value);
                if is_new && place.is_none() {
                    moved.insert(record, next);
                    self.records.extend(records[record].take());
                }
                index
            };
            indexes.push(others.firsts.iter().map(&mut index_of).collect());
        }
        for Group { values, count, figures } in other.groups {
            let key: Vec<usize> =
                values.iter().zip(&indexes).map(|(value, indexes)| indexes[*value]).collect();
            match self.places.get(&key) {
                Some(place) => {
                    let group = &mut self.groups[*place];
                    group.count += count;
                    let measures = &self.grouping.measures;
                    for ((figure, more), measure) in
                        group.figures.iter_mut().zip(figures).zip(measures)
                    {
                        figure.append(measure.function, more);
                    }
                }
                None => {
                    self.places.insert(key.clone(), self.groups.len());
                    self.groups.push(Group { values: key, count, figures });
                }
            }
        }
        self.number += other.number;
    }

    /// Adds an empty group and returns its index.
    fn insert(&mut self, key: Vec<usize>) -> usize {
        let place = self.groups.len();
        self.places.insert(key.clone(), place);
        let figures = self.grouping.measures.iter().map(|measure| Figure::new(measure.function));
        self.groups.push(Group { values: key, count: 0, figures: figures.collect() });
        place
    }

    /// Returns the number of records.
    pub fn number(&self) -> usize {
        self.number
    }

    /// Returns the groups as rows under [`Grouping::columns`], by their values in ascending order. Missing values
    /// come last.
    pub fn rows(&self) -> Vec<Row<'_>> {
        let is_large = |group: &&Group| group.count >= self.grouping.min_count;
        let mut rows: Vec<Row<'_>> =
            self.groups.iter().filter(is_large).map(|group| self.row(group)).collect();
        for column in (0..self.grouping.fields.len()).rev() {
            sort_by_value(&mut rows, false, |row| row[column].clone());
        }
        rows
    }

    fn row<'s>(&'s self, group: &'s Group) -> Row<'s> {
        let values = group.values.iter().zip(&self.grouping.fields).zip(&self.values);
        let mut row: Row<'s> = values
            .map(|((value, field), distinct)| {
                let (record, at) = distinct.firsts[*value];
                value_at(field, &self.records[record], at)
            })
            .collect();
        row.push(Value::Integer(group.count));
        let figures = group.figures.iter().zip(&self.grouping.measures);
        row.extend(figures.map(|(figure, measure)| figure.value(measure)));
        row
    }
}

impl Distinct {
    /// Returns the index of a value, and whether it is new.
    fn index(&mut self, value: &Value<'_>, first: (usize, usize)) -> (usize, bool) {
        let next = self.firsts.len();
        let index = match value {
            Value::Null => *self.missing.get_or_insert(next),
            Value::Integer(number) => *self.integers.entry(*number).or_insert(next),
            value => with_text(value, |text| match self.known.get(text) {
                Some(index) => *index,
                None => {
                    let index = entry(&mut self.folded, &folded(text), next);
                    self.known.insert(text.to_owned(), index);
                    index
                }
            }),
        };
        if index == next {
            self.firsts.push(first);
        }
        (index, index == next)
    }
}

/// Returns the value of a key, inserting it if there is none.
fn entry(map: &mut HashMap<String, usize>, key: &str, value: usize) -> usize {
    match map.get(key) {
        Some(known) => *known,
        None => {
            map.insert(key.to_owned(), value);
            value
        }
    }
}

/// Returns the value with this index of a field that may be a list.
fn value_at<'a, R: Record>(field: &FieldPath, record: &'a R, at: usize) -> Value<'a> {
    match field.value(record) {
        Value::List(mut items) if at < items.len() => items.swap_remove(at),
        value if value.is_empty() => Value::Null,
        value => value,
    }
}

/// Sorts rows by columns, joined by commas, each with `-` before it for descending order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ColumnOrder(Vec<(usize, bool)>);

/// Name that is not a column.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("unknown column `{name}`{guess}\ncolumns: {known}")]
pub struct UnknownColumn {
    name: String,
    guess: String,
    known: String,
}

impl ColumnOrder {
    /// Parses an order of rows under these columns.
    ///
    /// # Errors
    /// If there is no such column.
    pub fn parse(text: &str, columns: &[Column]) -> Result<Self, UnknownColumn> {
        let names = || columns.iter().map(|column| column.name.as_str());
        let key = |text: &str| {
            let (name, falling) = direction(text.trim());
            let index = names().position(|column| column == name);
            index.map(|index| (index, falling)).ok_or_else(|| UnknownColumn {
                name: name.to_owned(),
                guess: match nearest(name, names()).first() {
                    Some(near) => format!("; did you mean `{near}`?"),
                    None => String::new(),
                },
                known: names().collect::<Vec<_>>().join(", "),
            })
        };
        Ok(ColumnOrder(text.split(',').map(key).collect::<Result<_, _>>()?))
    }

    /// Sorts rows and keeps the order of equal ones.
    pub fn sort(&self, rows: &mut [Row<'_>]) {
        for (column, falling) in self.0.iter().rev() {
            sort_by_value(rows, *falling, |row| row[*column].clone());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Election, Party};
    use crate::query::Function;

    /// Returns the groups of records, after checking them against the groups of any two parts.
    fn grouped<R: Record>(records: &[R], grouping: &Grouping, order: &str) -> Vec<String> {
        let of = |records: &[R]| {
            let mut groups = Aggregator::of(grouping);
            records.iter().for_each(|record| groups.add(record));
            groups
        };
        let shown = |groups: &Aggregator<R>| {
            let mut rows = groups.rows();
            if !order.is_empty() {
                ColumnOrder::parse(order, &grouping.columns()).unwrap().sort(&mut rows);
            }
            let row =
                |row: Row<'_>| row.iter().map(ToString::to_string).collect::<Vec<_>>().join(" ");
            rows.into_iter().map(row).collect::<Vec<_>>()
        };
        let all = shown(&of(records));
        for at in 0..=records.len() {
            let mut both = of(&records[..at]);
            both.append(of(&records[at..]));
            assert_eq!(both.number(), records.len());
            assert_eq!(shown(&both), all);
        }
        all
    }

    fn parties() -> Vec<Party> {
        [
            (Some("Niger"), "1976", &["Communism", "communism", "Marxism–Leninism"][..]),
            (Some("NIGER"), "1971-05", &["Marxism-Leninism"]),
            (Some("Chad"), "1980", &["Anarchism"]),
            (None, "XXXX-04-02", &[]),
        ]
        .map(|(country, founded, ideology)| Party {
            country: country.map(str::to_owned),
            founded: founded.parse().ok(),
            ideology: ideology.iter().map(|&one| one.to_owned()).collect(),
            ..Party::default()
        })
        .into()
    }

    #[test]
    fn records_are_grouped_by_values_and_combinations() {
        for (fields, order, expected) in [
            (
                &["ideology"][..],
                "",
                &["Anarchism 1", "Communism 1", "Marxism–Leninism 2", " 1"][..],
            ),
            (
                &["ideology"],
                "-count,-ideology",
                &["Marxism–Leninism 2", "Communism 1", "Anarchism 1", " 1"],
            ),
            (&["decade"], "", &["1970 2", "1980 1", " 1"]),
            (&["decade"], "-decade", &["1980 1", "1970 2", " 1"]),
            (&["native_name"], "", &[" 4"]),
            (&["country", "decade"], "", &["Chad 1980 1", "Niger 1970 2", "  1"]),
            (&["decade", "country"], "", &["1970 Niger 2", "1980 Chad 1", "  1"]),
            (
                &["ideology", "country", "ideology"],
                "",
                &["Anarchism Chad 1", "Communism Niger 1", "Marxism–Leninism Niger 2", "  1"],
            ),
            (&[], "", &["4"]),
        ] {
            let grouping = Grouping::by::<Party>(fields).unwrap();
            assert_eq!(grouped(&parties(), &grouping, order), expected, "{fields:?}");
        }
        let large = Grouping::by::<Party>(&["country"]).unwrap().with_min_count(2);
        assert_eq!(grouped(&parties(), &large, ""), ["Niger 2"]);
    }

    #[test]
    fn figures_leave_out_missing_numbers() {
        let rows = [
            ("a", Some(i64::MAX), Some(0.1), Some("2015-11")),
            ("a", Some(i64::MAX - 1), Some(0.2), Some("2014")),
            ("a", Some(-i64::MAX), None, Some("XXXX-04-02")),
            ("b", Some(3), Some(12.34), None),
            ("b", None, Some(0.01), None),
            ("c", None, None, None),
        ]
        .map(|(party, votes, share, date)| Election {
            party: Some(party.into()),
            votes,
            share,
            date: date.and_then(|date| date.parse().ok()),
            ..Election::default()
        });
        let measure = |function, field| Measure::of::<Election>(function, field).unwrap();
        let grouping = Grouping::by::<Election>(&["party"])
            .unwrap()
            .with(measure(Function::Sum, "votes"))
            .with(measure(Function::Average, "votes"))
            .with(measure(Function::Sum, "share"))
            .with(measure(Function::Sum, "votes"))
            .with(measure(Function::Least, "date"))
            .with(measure(Function::Greatest, "date"))
            .with(measure(Function::Greatest, "votes"));
        let columns: Vec<String> =
            grouping.columns().into_iter().map(|column| column.name).collect();
        let expected = [
            "party", "count", "sum_votes", "avg_votes", "sum_share", "min_date", "max_date",
            "max_votes",
        ];
        assert_eq!(columns, expected);
        assert_eq!(
            grouped(&rows, &grouping, ""),
            [
                "a 3 9223372036854775806 3074457345618258400 0.3 2014 2015-11 9223372036854775807",
                "b 2 3 3 12.35   3",
                "c 1      ",
            ]
        );
        // the largest group has the greatest sum
        assert!(grouped(&rows, &grouping, "-sum_votes")[0].starts_with("a "));
    }

    #[test]
    fn only_some_kinds_have_a_sum() {
        for (function, field, expected) in [
            (Function::Sum, "kind", "--sum kind: expected a field of numbers"),
            (Function::Average, "party", "--avg party: expected a field of numbers"),
            (Function::Least, "other", "--min other: expected a field of numbers, dates or texts"),
        ] {
            let error = Measure::of::<Election>(function, field).unwrap_err();
            assert_eq!(error.to_string(), expected);
        }
        let error = Measure::of::<Party>(Function::Sum, "membership").unwrap_err().to_string();
        assert!(error.contains("such as `membership.count`"), "{error}");
        let error = Measure::of::<Election>(Function::Sum, "vote").unwrap_err().to_string();
        assert!(error.contains("did you mean `votes`?"), "{error}");
        let error = ColumnOrder::parse("-cuont", &Grouping::default().columns()).unwrap_err();
        assert_eq!(
            error.to_string(),
            "unknown column `cuont`; did you mean `count`?\ncolumns: count"
        );
    }

    #[test]
    fn a_record_is_in_a_bounded_number_of_groups() {
        let texts = |begin: &str| (0..1000).map(|n| format!("{begin}{n}")).collect::<Vec<_>>();
        let party = Party {
            ideology: texts("a"),
            leader: texts("b"),
            founder: texts("c"),
            ..Party::default()
        };
        let grouping = Grouping::by::<Party>(&["ideology", "leader", "founder"]).unwrap();
        let mut groups = Aggregator::of(&grouping);
        groups.add(&party);
        assert_eq!(groups.rows().len(), MAX_GROUPS);
    }
}
