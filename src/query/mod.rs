//! Filters, order, projection and counts for records of any type.
//!
//! This module does not know the types of records: everything is done by [`Record::FIELDS`].

mod aggregation;
mod columns;
mod condition;
mod filter;
mod measure;
mod nearest;
mod operand;
mod order;
mod parser;
mod path;
mod pattern;
mod token;

pub use aggregation::{Aggregator, ColumnOrder, Grouping, UnknownColumn};
pub use columns::{Column, Projection, Row};
pub use filter::Filter;
pub use measure::{Function, Measure, MeasureError};
pub use nearest::nearest;
pub use order::Order;
pub use parser::ExpressionError;
pub use path::{FieldPath, HasFields, UnknownField};
pub use pattern::{Pattern, PatternError};

use crate::dataset::NameIndex;
use crate::model::Record;

/// Query for records of one type.
#[derive(Debug, Clone, Default)]
pub struct Query {
    /// Filters that must all match.
    pub filters: Vec<Filter>,
    /// Order of the results; by default that of the records.
    pub order: Option<Order>,
    /// Maximum number of results.
    pub limit: Option<usize>,
}

impl Query {
    /// Returns whether a record matches all filters. `names` has the names of organisations in its document.
    pub fn accepts<R: Record>(&self, record: &R, names: &NameIndex) -> bool {
        self.filters.iter().all(|filter| filter.accepts(record, names))
    }

    /// Returns the results of the query.
    pub fn select<'a, R: Record>(&self, records: &'a [R], names: &NameIndex) -> Vec<&'a R> {
        self.arrange(records.iter().filter(|record| self.accepts(*record, names)).collect())
    }

    /// Sorts records that match, and drops those above the limit.
    pub fn arrange<'a, R: Record>(&self, records: Vec<&'a R>) -> Vec<&'a R> {
        self.arrange_by(records, |record| *record)
    }

    /// Does the same as [`Query::arrange`] for values that have a record.
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
            filters: vec![Filter::parse::<Party>("country = turkey").unwrap()],
            order: Some(Order::parse::<Party>("name").unwrap()),
            limit: Some(1),
        };
        let selected = query.select(&parties, &NameIndex::default());
        assert_eq!(selected, [&parties[1]]);
    }
}
