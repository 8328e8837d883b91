//! Cells that span columns and rows: each stands in every place that it spans.

use std::collections::HashSet;

use crate::markup::change::is_change_header;
use crate::markup::{Row, Text};
use crate::model::Span;

/// Wider tables lose their last columns.
const WIDEST: usize = 200;

/// A row as it is written.
pub struct RowSource<C> {
    /// The whole row.
    pub span: Span,
    /// Its own cells.
    pub cells: Vec<CellSource<C>>,
}

/// A cell as it is written.
pub struct CellSource<C> {
    /// What is in it.
    pub content: C,
    /// How many columns it spans.
    pub columns: usize,
    /// How many rows it spans.
    pub rows: usize,
}

/// A cell that spans rows below.
#[derive(Clone, Copy)]
struct Spanning<'a> {
    text: Text<'a>,
    rows: usize,
}

/// Fills the spans of tables.
#[derive(Debug)]
pub struct Filler {
    /// Whether cells that are missing in a row are missing at its left.
    lost_at_left: bool,
    /// How many more places the spans of the document can fill.
    places: usize,
}

impl Filler {
    /// One for the tables of a document of so many bytes, whose spans fill no more places than a quarter of that and
    /// some, whatever they say. Where templates draw the first cells of rows, those `lost_at_left`.
    pub fn new(bytes: usize, lost_at_left: bool) -> Self {
        const AT_LEAST: usize = 10_000;
        Filler { lost_at_left, places: AT_LEAST.saturating_add(bytes / 4) }
    }

    /// The rows of a table. `read` makes the text of a cell, and is told whether its column tells
    /// changes.
    pub fn rows<'a, C>(
        &mut self,
        sources: Vec<RowSource<C>>,
        mut read: impl FnMut(C, bool) -> Text<'a>,
    ) -> Vec<Row<'a>> {
        let mut rows: Vec<Row<'a>> = Vec::new();
        let mut spanning: Vec<Option<Spanning<'a>>> = Vec::new();
        let mut changes: HashSet<usize> = HashSet::new();
        let mut widest = 0_usize;
        for source in sources {
            let mut cells: Vec<Text<'a>> = Vec::new();
            let columns = source.cells.iter().map(|cell| cell.columns.min(WIDEST)).sum::<usize>()
                + spanning.iter().flatten().count();
            let lost = if self.lost_at_left { widest.saturating_sub(columns) } else { 0 };
            widest = widest.max(columns);
            for cell in source.cells {
                self.take_spanning(&mut cells, &mut spanning);
                let text = read(cell.content, changes.contains(&(cells.len() + lost)));
                if is_change_header(text.as_str()) {
                    changes.insert(cells.len());
                }
                for place in 0..cell.columns {
                    if cells.len() >= WIDEST || (place > 0 && !self.take_place()) {
                        break;
                    }
                    if cell.rows > 1 {
                        if spanning.len() <= cells.len() {
                            spanning.resize(cells.len() + 1, None);
                        }
                        spanning[cells.len()] = Some(Spanning { text, rows: cell.rows - 1 });
                    }
                    cells.push(text);
                }
            }
            self.take_spanning(&mut cells, &mut spanning);
            if !cells.is_empty() {
                rows.push(Row { cells, span: source.span });
            }
        }
        rows
    }

    /// Adds the cells above that span the next places of a row.
    fn take_spanning<'a>(
        &mut self,
        cells: &mut Vec<Text<'a>>,
        spanning: &mut [Option<Spanning<'a>>],
    ) {
        while let Some(place) = spanning.get_mut(cells.len()) {
            let Some(above) = place else { break };
            if !self.take_place() {
                *place = None;
                break;
            }
            cells.push(above.text);
            above.rows -= 1;
            if above.rows == 0 {
                *place = None;
            }
        }
    }

    /// Whether there is a place left to be filled, which is then taken.
    fn take_place(&mut self) -> bool {
        let left = self.places.checked_sub(1);
        self.places = left.unwrap_or_default();
        left.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rows of a table whose cells are given as text, columns and rows.
    fn filled(table: &[&[(&'static str, usize, usize)]]) -> Vec<String> {
        let row = |cells: &&[(&'static str, usize, usize)]| RowSource {
            span: Span::default(),
            cells: cells
                .iter()
                .map(|&(content, columns, rows)| CellSource { content, columns, rows })
                .collect(),
        };
        let read = |text: &'static str, _: bool| Text::new(text, 0..text.len());
        let rows = Filler::new(0, false).rows(table.iter().map(row).collect(), read);
        let joined = |row: Row<'_>| {
            let cells: Vec<&str> = row.cells.iter().map(|cell| cell.as_str()).collect();
            cells.join("/")
        };
        rows.into_iter().map(joined).collect()
    }

    #[test]
    fn a_cell_stands_in_each_place_that_it_spans() {
        assert_eq!(
            filled(&[
                &[("a", 2, 1), ("b", 1, 3)],
                &[("c", 1, 2), ("d", 1, 1)],
                &[("e", 1, 1)],
                &[("f", 1, 1)]
            ]),
            ["a/a/b", "c/d/b", "c/e/b", "f"]
        );
    }

    #[test]
    fn spans_of_any_number_are_harmless() {
        let many = 1_000_000_000;
        let first: &[(&'static str, usize, usize)] = &[("a", many, many)];
        let mut table = vec![first];
        let second: &[(&'static str, usize, usize)] = &[("b", 1, 1)];
        table.extend(std::iter::repeat_n(second, 5_000));
        let rows = filled(&table);
        assert_eq!(rows[0].matches('a').count(), WIDEST);
        assert!(rows.iter().map(String::len).sum::<usize>() < 100_000);
    }
}
