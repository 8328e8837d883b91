//! The rows of a table with what their cells look like, which is told once for all who ask.

use crate::markup::{Row, TableBlock, Text};
use crate::table::cell_type::CellType;
use crate::values::text::has_digit;

/// What the cells of a table look like.
#[derive(Debug)]
pub struct Look {
    /// The shapes of all rows in a row, of each without the empty cells at its end.
    shapes: Vec<CellType>,
}

impl Look {
    /// Looks at every cell of a table.
    pub fn of(table: &TableBlock<'_>) -> Self {
        let cells = table.rows.iter().flat_map(|row| &row.cells[..filled(row)]);
        Look { shapes: cells.map(|cell| CellType::of(cell.as_str())).collect() }
    }

    /// The rows of the table that was looked at.
    pub(super) fn lines<'t, 'a>(&'t self, table: &'t TableBlock<'a>) -> Vec<Line<'t, 'a>> {
        let mut rest = self.shapes.as_slice();
        let line = |row: &'t Row<'a>| {
            let (shapes, after) = rest.split_at(filled(row));
            rest = after;
            Line { row, shapes, lone: lone_text(row, shapes) }
        };
        table.rows.iter().map(line).collect()
    }
}

/// A row with what its cells look like.
#[derive(Debug, Clone, Copy)]
pub struct Line<'t, 'a> {
    /// The row.
    pub row: &'t Row<'a>,
    /// The shapes of its cells, without the empty ones at its end.
    pub shapes: &'t [CellType],
    /// The text of a row that has only one, alone or repeated where it spanned columns.
    pub lone: Option<Text<'a>>,
}

impl<'t, 'a> Line<'t, 'a> {
    /// The cell_type of a cell, empty beyond the last.
    pub fn cell_type(&self, at: usize) -> CellType {
        self.shapes.get(at).copied().unwrap_or(CellType::Empty)
    }

    /// The cells that say something, each with its place.
    pub fn told(&self) -> impl Iterator<Item = (usize, Text<'a>)> + use<'t, 'a> {
        let cells = self.row.cells.iter().zip(self.shapes).enumerate();
        cells.filter(|(_, (_, cell_type))| !cell_type.is_blank()).map(|(at, (cell, _))| (at, *cell))
    }

    /// Whether a cell is a number of any kind.
    pub fn is_number(&self, at: usize) -> bool {
        self.cell_type(at).is_numeric() && has_digit(self.row.cells[at].as_str())
    }
}

/// How many cells a row has without the empty ones at its end.
fn filled(row: &Row<'_>) -> usize {
    row.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1)
}

/// The text of a row that has only one.
fn lone_text<'a>(row: &Row<'a>, shapes: &[CellType]) -> Option<Text<'a>> {
    let mut told = row
        .cells
        .iter()
        .zip(shapes)
        .filter(|(_, cell_type)| !cell_type.is_blank())
        .map(|(cell, _)| *cell);
    let first = told.next()?;
    told.all(|cell| cell.as_str() == first.as_str()).then_some(first)
}
