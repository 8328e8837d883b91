//! Rows with the types of their cells, which are worked out once.

use std::ops::Deref;

use crate::markup::{Row, TableBlock, Text};
use crate::table::cell_type::CellType;
use crate::values::text::has_digit;

/// The types of all cells of a table.
#[derive(Debug)]
pub struct CellTypes {
    /// Row after row, each without the empty cells at its end.
    types: Vec<CellType>,
}

impl CellTypes {
    /// Works out the type of each cell.
    pub fn of(table: &TableBlock<'_>) -> Self {
        let cells = table.rows.iter().flat_map(|row| &row.cells[..filled(row)]);
        CellTypes { types: cells.map(|cell| CellType::of(cell.as_str())).collect() }
    }

    /// Returns the rows of the same table, each with its types.
    pub(super) fn rows<'t, 'a>(&'t self, table: &'t TableBlock<'a>) -> Vec<TypedRow<'t, 'a>> {
        let mut rest = self.types.as_slice();
        let typed = |row: &'t Row<'a>| {
            let (types, after) = rest.split_at(filled(row));
            rest = after;
            TypedRow { row, types, sole: sole_text(row, types) }
        };
        table.rows.iter().map(typed).collect()
    }
}

/// A row with the types of its cells.
#[derive(Debug, Clone, Copy)]
pub struct TypedRow<'t, 'a> {
    row: &'t Row<'a>,
    /// The types of its cells, without the empty ones at its end.
    pub types: &'t [CellType],
    /// The only text of the row, alone or repeated where it spanned columns.
    pub sole: Option<&'t Text<'a>>,
}

impl<'a> Deref for TypedRow<'_, 'a> {
    type Target = Row<'a>;

    fn deref(&self) -> &Row<'a> {
        self.row
    }
}

impl<'t, 'a> TypedRow<'t, 'a> {
    /// Returns the cells from the left.
    pub fn texts(&self) -> &'t [Text<'a>] {
        &self.row.cells
    }

    /// Returns the type of a cell; cells beyond the last are empty.
    pub fn cell_type(&self, at: usize) -> CellType {
        self.types.get(at).copied().unwrap_or(CellType::Empty)
    }

    /// Returns the cells that are not blank, each with its position.
    pub fn filled(&self) -> impl Iterator<Item = (usize, Text<'a>)> + use<'t, 'a> {
        let cells = self.texts().iter().zip(self.types).enumerate();
        cells.filter(|(_, (_, cell_type))| !cell_type.is_blank()).map(|(at, (cell, _))| (at, *cell))
    }

    /// Whether a cell is a number of any kind.
    pub fn is_number(&self, at: usize) -> bool {
        self.cell_type(at).is_numeric() && has_digit(self.cells[at].as_str())
    }
}

/// Returns the number of cells of a row without the empty ones at its end.
fn filled(row: &Row<'_>) -> usize {
    row.cells.iter().rposition(|cell| !cell.is_empty()).map_or(0, |last| last + 1)
}

/// Returns the text of a row that has only one.
fn sole_text<'t, 'a>(row: &'t Row<'a>, types: &[CellType]) -> Option<&'t Text<'a>> {
    let mut texts = row
        .cells
        .iter()
        .zip(types)
        .filter(|(_, cell_type)| !cell_type.is_blank())
        .map(|(cell, _)| cell);
    let first = texts.next()?;
    texts.all(|text| text.as_str() == first.as_str()).then_some(first)
}
