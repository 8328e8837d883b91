//! Filtering, sorting, selecting and counting records of any type by their declared fields.
//!
//! Nothing here knows a party from an election: whatever can be asked is asked of
//! [`Record::FIELDS`].

mod aggregation;
mod columns;
mod filter;
mod nearest;
mod order;
mod path;
mod pattern;

pub use aggregation::{Aggregation, Tallies, TallyOrder};
pub use columns::{Column, Projection, Row};
pub use filter::{Filter, Test};
pub use nearest::nearest;
pub use order::Order;
pub use path::{FieldPath, UnknownField};
pub use pattern::{Pattern, PatternError};

use crate::dataset::NameIndex;
use crate::model::Record;

/// What is asked of the records of one type.
#[derive(Debug, Clone, Default)]
pub struct Query {
    /// What a record must pass; every one of them.
    pub filters: Vec<Filter>,
    /// The order of the answer; without one, the records stay as they are.
    pub order: Option<Order>,
    /// The most records to give.
    pub limit: Option<usize>,
}

impl Query {
    /// Whether a record is asked for. `names` knows the other names of whom it names.
    pub fn accepts<R: Record>(&self, record: &R, names: &NameIndex) -> bool {
        self.filters.iter().all(|filter| filter.accepts(record, names))
    }

    /// The records that are asked for, in their order.
    pub fn select<'a, R: Record>(&self, records: &'a [R], names: &NameIndex) -> Vec<&'a R> {
        self.arrange(records.iter().filter(|record| self.accepts(*record, names)).collect())
    }

    /// Records that are all asked for in the order that is, without those beyond the limit.
    pub fn arrange<'a, R: Record>(&self, records: Vec<&'a R>) -> Vec<&'a R> {
        self.arrange_by(records, |record| *record)
    }

    /// The same of whatever comes with a record.
    pub fn arrange_by<'a, T, R: Record + 'a>(
        &self,
        mut rows: Vec<T>,
        record: impl Fn(&T) -> &'a R,
    ) -> Vec<T> {
        if let Some(order) = &self.order {
            order.sort_by(&mut rows, record);
        }
        rows.truncate(self.limit.unwrap_or(usize::MAX));
        rows
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Party;

    #[test]
    fn filters_then_sorts_then_limits() {
        let parties: Vec<Party> =
            [("Workers' Party", "Turkey"), ("Green Party", "Turkey"), ("Labour", "Malta")]
                .map(|(name, country)| Party {
                    name: name.into(),
                    country: Some(country.into()),
                    ..Party::default()
                })
                .into();
        let query = Query {
            filters: vec![
                Filter::new::<Party>(&["country"], Test::Text("turkey".parse().unwrap())).unwrap(),
            ],
            order: Some(Order::parse::<Party>("name").unwrap()),
            limit: Some(1),
        };
        let selected = query.select(&parties, &NameIndex::default());
        assert_eq!(selected, [&parties[1]]);
    }
}
