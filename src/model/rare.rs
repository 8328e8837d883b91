//! Values that few of many records have.

use std::fmt;
use std::ops::{Deref, DerefMut};

/// Values of which most records have none: a box that is made when one is set.
///
/// ```
/// use hustings::model::Election;
/// let mut election = Election::default();
/// assert_eq!(election.details.rank, None);
/// election.details.rank = Some(1);
/// assert_eq!(election.details.rank, Some(1));
/// ```
#[derive(Clone, Default)]
pub struct Rare<T> {
    some: Option<Box<T>>,
}

/// Type of [`Rare`] values.
pub trait Details: Default + 'static {
    /// Returns the values of a record that has none.
    fn none() -> &'static Self;
}

impl<T: Details> Deref for Rare<T> {
    type Target = T;

    fn deref(&self) -> &T {
        match &self.some {
            Some(values) => values,
            None => T::none(),
        }
    }
}

impl<T: Details> DerefMut for Rare<T> {
    fn deref_mut(&mut self) -> &mut T {
        self.some.get_or_insert_default()
    }
}

impl<T: Details + PartialEq> PartialEq for Rare<T> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

impl<T: Details + fmt::Debug> fmt::Debug for Rare<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        (**self).fmt(out)
    }
}
