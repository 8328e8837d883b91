//! Cells that the formats for people share.

use std::io;

use crate::output::{Rows, sanitize};
use crate::query::{Column, Row};

/// Columns to show, with the text of each cell.
///
/// These are the requested columns, or by default the important ones that are not empty in every row.
#[derive(Debug)]
pub(super) struct Grid<'c> {
    pub columns: Vec<&'c Column>,
    /// Texts of each row, sanitized.
    pub rows: Vec<Vec<String>>,
    /// Index of each column in a row.
    places: Vec<usize>,
}

/// Rows that are gathered in a grid and written at the end.
pub(super) struct Gathered<'c, F> {
    pub grid: Grid<'c>,
    /// Function that writes the grid and returns the columns that it left out.
    pub finish: F,
}

impl<F: FnOnce(Grid<'_>) -> io::Result<Vec<String>>> Rows for Gathered<'_, F> {
    fn row(&mut self, row: Row<'_>) -> io::Result<()> {
        self.grid.add(&row);
        Ok(())
    }

    fn end(self: Box<Self>) -> io::Result<Vec<String>> {
        let Gathered { mut grid, finish } = *self;
        grid.drop_empty();
        finish(grid)
    }
}

impl<'c> Grid<'c> {
    /// Returns a grid of the important columns without rows.
    pub(super) fn new(columns: &'c [Column]) -> Self {
        let shown = (0..columns.len()).filter(|&index| columns[index].importance > 0);
        let (places, columns) = shown.map(|index| (index, &columns[index])).unzip();
        Grid { columns, rows: Vec::new(), places }
    }

    fn add(&mut self, row: &Row<'_>) {
        let text = |&place: &usize| sanitize(&row[place].to_string()).into_owned();
        self.rows.push(self.places.iter().map(text).collect());
    }

    /// Removes the columns that are empty in every row, except requested ones.
    fn drop_empty(&mut self) {
        let filled: Vec<usize> = (0..self.columns.len())
            .filter(|&place| {
                self.columns[place].importance == Column::ASKED_FOR
                    || self.rows.is_empty()
                    || self.column(place).any(|cell| !cell.is_empty())
            })
            .collect();
        self.keep(&filled);
    }

    /// Returns the cells of the column at `place`, top to bottom.
    pub(super) fn column(&self, place: usize) -> impl Iterator<Item = &str> {
        self.rows.iter().map(move |row| row[place].as_str())
    }

    /// Keeps only the columns at `places`.
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
        let mut grid = Grid::new(&columns);
        rows.iter().for_each(|row| grid.add(row));
        grid.drop_empty();
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
