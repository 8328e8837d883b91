//! What a list leaves out, and why it is empty.

use crate::dataset::NameIndex;
use crate::query::{Filter, HasFields};

/// Number of records that came to each filter, and last of those that passed all.
#[derive(Debug, Clone, Default)]
pub(in crate::cli) struct Reached(Vec<usize>);

/// What was printed.
#[derive(Debug, Default)]
pub(super) struct Outcome {
    pub reached: Reached,
    /// Number of rows printed.
    pub printed: usize,
    /// Number of rows without --limit, if it is known.
    pub all: Option<usize>,
    /// Columns for which a table had no room.
    pub hidden: Vec<String>,
}

impl Reached {
    /// Returns that no record has come to any of this many filters.
    pub(in crate::cli) fn new(filters: usize) -> Self {
        Reached(vec![0; filters + 1])
    }

    /// Counts a record that comes to the filter with this number, or that passes all.
    pub(in crate::cli) fn note(&mut self, filter: usize) {
        self.0[filter] += 1;
    }

    /// Returns whether a record matches all filters, and counts how far it comes.
    pub(in crate::cli) fn matches<R: HasFields>(
        &mut self,
        filters: &[Filter],
        record: &R,
        names: &NameIndex,
    ) -> bool {
        for (number, filter) in filters.iter().enumerate() {
            self.note(number);
            if !filter.accepts(record, names) {
                return false;
            }
        }
        self.note(filters.len());
        true
    }

    /// Adds the numbers of other records.
    pub(in crate::cli) fn append(&mut self, other: &Reached) {
        for (number, more) in self.0.iter_mut().zip(&other.0) {
            *number += more;
        }
    }

    /// Returns whether there was no record.
    pub(in crate::cli) fn is_empty(&self) -> bool {
        self.0.first().is_none_or(|number| *number == 0)
    }

    /// Returns whether any record passes all filters.
    pub(in crate::cli) fn any_passes(&self) -> bool {
        self.0.last().is_some_and(|number| *number > 0)
    }

    /// Says which filter removed the last record, if no record passes all filters.
    pub(in crate::cli) fn explanation(&self, what: &str, filters: &[Filter]) -> Option<String> {
        if self.is_empty() {
            return Some(format!("no {what} found"));
        }
        let last = self.0.iter().position(|number| *number == 0)? - 1;
        let text = |filter: &Filter| format!("`{}`", filter.text());
        let removed_by = text(&filters[last]);
        let all = separated(self.0[0]);
        if last == 0 {
            return Some(format!("no {what} matches: none of {all} matches {removed_by}"));
        }
        let before: Vec<String> = filters[..last].iter().map(text).collect();
        let (left, before) = (separated(self.0[last]), before.join(" and "));
        Some(format!(
            "no {what} matches: {left} of {all} match {before}, but none of these matches {removed_by}"
        ))
    }
}

impl Outcome {
    /// Returns what to say about the rows of records of this type.
    pub(super) fn notes(&self, what: &str, filters: &[Filter], is_table: bool) -> Vec<String> {
        if let Some(explanation) = self.reached.explanation(what, filters) {
            return vec![explanation];
        }
        let mut notes = Vec::new();
        let printed = separated(self.printed);
        match self.all {
            _ if !is_table => {}
            Some(all) if all > self.printed => {
                notes.push(format!("{printed} of {} rows; --limit N prints more", separated(all)));
            }
            Some(_) => {}
            None => notes.push(format!(
                "the first {printed} rows; --limit N prints more if more records match"
            )),
        }
        if is_table && !self.hidden.is_empty() {
            notes.push(format!(
                "no room for {}; --all-columns prints all columns, --fields chooses",
                self.hidden.join(", ")
            ));
        }
        notes
    }
}

/// Returns a number with a comma between thousands.
fn separated(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Party;

    #[test]
    fn the_filter_that_removed_the_last_record_is_named() {
        let filters =
            Filter::parse_parts::<Party>("country = a and name ~ b and year = 1").unwrap();
        for (reached, expected) in [
            ([0, 0, 0, 0], "no party found"),
            ([3, 0, 0, 0], "no party matches: none of 3 matches `country = a`"),
            (
                [4098, 1, 0, 0],
                "no party matches: 1 of 4,098 match `country = a`, but none of these matches `name ~ b`",
            ),
            (
                [5, 4, 2, 0],
                "no party matches: 2 of 5 match `country = a` and `name ~ b`, but none of these \
                 matches `year = 1`",
            ),
        ] {
            let explanation = Reached(reached.to_vec()).explanation("party", &filters);
            assert_eq!(explanation.as_deref(), Some(expected));
        }
        assert_eq!(Reached(vec![5, 4, 2, 1]).explanation("party", &filters), None);
    }

    #[test]
    fn thousands_are_separated() {
        for (number, expected) in [(0, "0"), (999, "999"), (4098, "4,098"), (1234567, "1,234,567")]
        {
            assert_eq!(separated(number), expected);
        }
    }
}
