//! The cells that formats for people have in common.

use super::harmless;
use crate::query::{Column, Row};

/// The columns that are worth showing, and the text of each of their cells.
///
/// Those are the columns that matter by default, but for the ones that are empty in every row, or
/// those that were asked for.
#[derive(Debug)]
pub(super) struct Grid<'c> {
    pub columns: Vec<&'c Column>,
    /// A text for each column in each row, made [`harmless`].
    pub rows: Vec<Vec<String>>,
}

impl<'c> Grid<'c> {
    pub(super) fn of(columns: &'c [Column], rows: &mut dyn Iterator<Item = Row<'_>>) -> Self {
        let matters = |index: &usize| columns[*index].importance > 0;
        let shown: Vec<usize> = (0..columns.len()).filter(matters).collect();
        let text = |row: &Row<'_>, index: usize| harmless(&row[index].to_string()).into_owned();
        let mut grid = Grid {
            columns: shown.iter().map(|&index| &columns[index]).collect(),
            rows: rows.map(|row| shown.iter().map(|&index| text(&row, index)).collect()).collect(),
        };
        let filled: Vec<usize> = (0..grid.columns.len())
            .filter(|&place| {
                grid.columns[place].importance == Column::ASKED_FOR
                    || grid.rows.is_empty()
                    || grid.column(place).any(|cell| !cell.is_empty())
            })
            .collect();
        grid.keep(&filled);
        grid
    }

    /// The cells of the column at `place`, from above.
    pub(super) fn column(&self, place: usize) -> impl Iterator<Item = &str> {
        self.rows.iter().map(move |row| row[place].as_str())
    }

    /// Keeps the columns at `places` only.
    pub(super) fn keep(&mut self, places: &[usize]) {
        if places.len() == self.columns.len() {
            return;
        }
        self.columns = places.iter().map(|&place| self.columns[place]).collect();
        for row in &mut self.rows {
            *row = places.iter().map(|&place| std::mem::take(&mut row[place])).collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Kind, Value};

    fn names(rows: Vec<Row<'_>>) -> Vec<String> {
        let columns = [("name", 9), ("raw", 0), ("place", 1), ("asked", Column::ASKED_FOR)]
            .map(|(name, importance)| Column { name: name.into(), kind: Kind::Text, importance });
        let grid = Grid::of(&columns, &mut rows.into_iter());
        assert!(grid.rows.iter().all(|row| row.len() == grid.columns.len()));
        grid.columns.iter().map(|column| column.name.clone()).collect()
    }

    fn row<'a>(texts: [&'a str; 4]) -> Row<'a> {
        texts.map(|text| Value::Text(text.into())).into()
    }

    #[test]
    fn a_default_column_is_shown_where_it_is_filled() {
        assert_eq!(names(vec![row(["a", "b", "", ""]), row(["", "b", "", ""])]), ["name", "asked"]);
        assert_eq!(names(vec![row(["", "b", "", ""]), row(["", "", "c", ""])]), ["place", "asked"]);
        assert_eq!(names(Vec::new()), ["name", "place", "asked"]);
    }
}
