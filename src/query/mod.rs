//! Filtering, sorting, selecting and counting records of any type by their declared fields.
//!
//! Nothing here knows a party from an election: whatever can be asked is asked of
//! [`Record::FIELDS`].

mod columns;
mod filter;
mod nearest;
mod order;
mod path;
mod pattern;
mod tally;

pub use columns::{Column, Row, Selection};
pub use filter::{Filter, Test};
pub use nearest::nearest;
pub use order::Order;
pub use path::{FieldPath, UnknownField};
pub use pattern::{Pattern, PatternError};
pub use tally::{Tally, TallyOrder};

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
    /// The records that are asked for. `names` knows the other names of whom a record names.
    pub fn select<'a, R: Record>(&self, records: &'a [R], names: &NameIndex) -> Vec<&'a R> {
        let passes = |record: &&R| self.filters.iter().all(|filter| filter.accepts(*record, names));
        let mut selected: Vec<&R> = records.iter().filter(passes).collect();
        if let Some(order) = &self.order {
            order.sort(&mut selected);
        }
        selected.truncate(self.limit.unwrap_or(usize::MAX));
        selected
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
