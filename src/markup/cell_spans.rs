//! Cells that span several columns or rows: each is repeated in every position that it covers.

use crate::markup::{Row, Text};
use crate::model::{MAX_REPEATED, Span, push_tight};

/// The most columns of a table; further ones are dropped.
const MAX_COLUMNS: usize = 200;

/// A row in the source, before spans are expanded.
pub struct RowSource<C> {
    /// The whole row.
    pub span: Span,
    /// The cells that are written in the row.
    pub cells: Vec<CellSource<C>>,
}

/// A cell in the source, with its spans.
pub struct CellSource<C> {
    /// The content, which the syntax can turn into a text.
    pub content: C,
    /// The number of columns that it spans.
    pub columns: usize,
    /// The number of rows that it spans.
    pub rows: usize,
}

/// A cell that continues in the rows below.
#[derive(Clone, Copy)]
struct Spanning<'a> {
    text: Text<'a>,
    rows: usize,
}

/// Expands the spans of a document's tables.
#[derive(Debug)]
pub struct SpanExpander {
    /// The number of positions that may still be filled.
    places: usize,
}

impl SpanExpander {
    /// Creates an expander for a document of `bytes` bytes, which limits the number of filled positions.
    pub fn new(bytes: usize) -> Self {
        const MIN_PLACES: usize = 10_000;
        SpanExpander { places: MIN_PLACES.saturating_add(bytes / 16) }
    }

    /// Returns the rows of a table. `read` returns the text of a cell.
    pub fn rows<'a, C>(
        &mut self,
        sources: Vec<RowSource<C>>,
        mut read: impl FnMut(C) -> Text<'a>,
    ) -> Vec<Row<'a>> {
        let mut rows: Vec<Row<'a>> = Vec::new();
        let mut spanning: Vec<Option<Spanning<'a>>> = Vec::new();
        for source in sources {
            let mut cells: Vec<Text<'a>> = Vec::with_capacity(source.cells.len());
            for cell in source.cells {
                self.take_spanning(&mut cells, &mut spanning);
                let text = read(cell.content);
                // a long text is read in each row that it spans, so it stays in its own
                let below = match text.len() <= MAX_REPEATED {
                    true => text,
                    false => text.slice(0..0),
                };
                for place in 0..cell.columns {
                    if cells.len() >= MAX_COLUMNS || (place > 0 && !self.take_place()) {
                        break;
                    }
                    if cell.rows > 1 {
                        if spanning.len() <= cells.len() {
                            spanning.resize(cells.len() + 1, None);
                        }
                        spanning[cells.len()] = Some(Spanning { text: below, rows: cell.rows - 1 });
                    }
                    cells.push(text);
                }
            }
            self.take_spanning(&mut cells, &mut spanning);
            if !cells.is_empty() {
                push_tight(&mut rows, Row::new(cells, source.span));
            }
        }
        rows
    }

    /// Appends the cells above that cover the next positions of a row.
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

    /// Takes one of the positions that may still be filled; returns false if none is left.
    fn take_place(&mut self) -> bool {
        let left = self.places.checked_sub(1);
        self.places = left.unwrap_or_default();
        left.is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the rows of a table whose cells are given as text, columns and rows.
    fn filled(table: &[&[(&'static str, usize, usize)]]) -> Vec<String> {
        let row = |cells: &&[(&'static str, usize, usize)]| RowSource {
            span: Span::default(),
            cells: cells
                .iter()
                .map(|&(content, columns, rows)| CellSource { content, columns, rows })
                .collect(),
        };
        let read = |text: &'static str| Text::new(text, 0..text.len());
        let rows = SpanExpander::new(0).rows(table.iter().map(row).collect(), read);
        let joined = |row: Row<'_>| {
            let cells: Vec<&str> = row.cells.iter().map(|cell| cell.as_str()).collect();
            cells.join("/")
        };
        rows.into_iter().map(joined).collect()
    }

    #[test]
    fn a_cell_is_repeated_in_each_position_that_it_spans() {
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
    fn a_long_text_stays_in_its_own_row() {
        let long: &str = "long ".repeat(100).leak();
        let rows = filled(&[&[(long, 2, 2), ("a", 1, 2)], &[("b", 1, 1)]]);
        assert_eq!(rows, [format!("{long}/{long}/a"), "//a/b".to_owned()]);
    }

    #[test]
    fn huge_spans_are_limited() {
        let many = 1_000_000_000;
        let first: &[(&'static str, usize, usize)] = &[("a", many, many)];
        let mut table = vec![first];
        let second: &[(&'static str, usize, usize)] = &[("b", 1, 1)];
        table.extend(std::iter::repeat_n(second, 5_000));
        let rows = filled(&table);
        assert_eq!(rows[0].matches('a').count(), MAX_COLUMNS);
        assert!(rows.iter().map(String::len).sum::<usize>() < 100_000);
    }
}
