//! Bars beside the figures of groups.

use std::borrow::Cow;

use crate::model::{Kind, Value};
use crate::query::{Column, Row};

/// Bars beside the last figure of each group.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Bars {
    /// Years between two groups, if the groups are of years or decades.
    step: Option<i64>,
}

/// The most terminal cells of a bar.
const MAX_CELLS: usize = 30;

/// Blocks that fill a part of a cell, in eighths.
const PARTS: [char; 7] = ['▏', '▎', '▍', '▌', '▋', '▊', '▉'];

/// The most groups without records that are shown between others.
const MAX_GAP: i64 = 300;

impl Bars {
    /// Returns bars for groups of one field at a path, or of several.
    pub(super) fn of(fields: &[String]) -> Self {
        let step = match fields {
            [field] => match field.rsplit('.').next() {
                Some("year") => Some(1),
                Some("decade") => Some(10),
                _ => None,
            },
            _ => None,
        };
        Bars { step }
    }

    /// Whether the groups are points in time, in whose order bars are read.
    pub(super) fn are_in_time(self) -> bool {
        self.step.is_some()
    }

    /// Adds the column of bars.
    pub(super) fn extend(columns: &mut Vec<Column>) {
        columns.push(Column::asked_for("", Kind::Text));
    }

    /// Adds the rows of years or decades without records, if the rows are in the order of time.
    pub(super) fn fill<'a>(self, rows: Vec<Row<'a>>) -> Vec<Row<'a>> {
        let Some(step) = self.step else { return rows };
        let time = |row: &Row<'_>| match row.first() {
            Some(Value::Integer(time)) => Some(*time),
            _ => None,
        };
        if !rows.iter().filter_map(time).is_sorted() {
            return rows;
        }
        let mut filled: Vec<Row<'a>> = Vec::with_capacity(rows.len());
        for row in rows {
            let gap = filled.last().and_then(time).zip(time(&row));
            if let Some((last, next)) = gap.filter(|(last, next)| next - last <= MAX_GAP * step) {
                let between = (1..).map(|at| last + at * step).take_while(|time| *time < next);
                let empty = |time: i64| {
                    let rest = std::iter::repeat_with(|| Value::Null).take(row.len() - 2);
                    [Value::Integer(time), Value::Integer(0)].into_iter().chain(rest).collect()
                };
                filled.extend(between.map(empty));
            }
            filled.push(row);
        }
        filled
    }

    /// Adds a bar to each row, whose length is that of its last figure. Figures below zero have none.
    pub(super) fn add(rows: &mut [Row<'_>]) {
        let figures: Vec<f64> = rows.iter().map(|row| figure(row.last())).collect();
        let most = figures.iter().copied().fold(0.0, f64::max);
        for (row, figure) in rows.iter_mut().zip(figures) {
            row.push(Value::Text(Cow::Owned(bar(figure / most))));
        }
    }
}

/// Returns a value as a number; 0 for any other.
fn figure(value: Option<&Value<'_>>) -> f64 {
    match value {
        Some(Value::Integer(number)) => *number as f64,
        Some(Value::Decimal(number)) => *number,
        _ => 0.0,
    }
}

/// Returns a bar of a share of the longest. Any share above zero is visible.
fn bar(share: f64) -> String {
    if !(share > 0.0 && share <= 1.0) {
        return String::new();
    }
    let eighths = ((share * (MAX_CELLS * 8) as f64).round() as usize).max(1);
    let mut bar = "█".repeat(eighths / 8);
    bar.extend((eighths % 8).checked_sub(1).map(|part| PARTS[part]));
    bar
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bars_are_as_long_as_their_figures() {
        for (share, expected) in [
            (1.0, "█".repeat(30)),
            (0.5, "█".repeat(15)),
            (0.0001, "▏".to_owned()),
            (0.05, "█▌".to_owned()),
            (0.0, String::new()),
            (-0.5, String::new()),
            (f64::NAN, String::new()),
        ] {
            assert_eq!(bar(share), expected, "{share}");
        }
    }

    #[test]
    fn years_without_records_are_shown() {
        let row = |time: Option<i64>, count| {
            vec![time.map_or(Value::Null, Value::Integer), Value::Integer(count)]
        };
        let rows = vec![row(Some(1970), 2), row(Some(2000), 1), row(None, 4)];
        let times = |fields: &str| -> Vec<String> {
            let filled = Bars::of(&[fields.to_owned()]).fill(rows.clone());
            filled.iter().map(|row| row[0].to_string()).collect()
        };
        assert_eq!(times("founded.decade"), ["1970", "1980", "1990", "2000", ""]);
        assert_eq!(times("founded.year").len(), 32);
        assert_eq!(times("country"), ["1970", "2000", ""]);
    }
}
