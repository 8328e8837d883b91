//! Row alignment: gives each row a cell for each column, even where cells are lost.

mod placement;

use placement::{Aligner, Placement};
pub use placement::{Costs, place};

use crate::markup::Text;
use crate::model::Reader;
use crate::table::cell_type::CellType;
use crate::table::column_profile::ColumnProfiles;
use crate::table::typed_row::TypedRow;
use crate::table::{
    Cells, Column, IssueKind, MAX_COLUMNS_ALIGNED, RawTable, RowSize, TableIssues, TableRow,
};

impl<'a> RawTable<'a, 'a> {
    /// Returns the rows with each cell at its own position; only a row that has lost cells is aligned.
    ///
    /// For tables of which many columns have the same type, where a row with nothing at its end would
    /// fit in as many ways as it has columns.
    pub fn rows_in_place(&self, issues: &mut TableIssues) -> Vec<TableRow<'a>> {
        let width = self.columns.len();
        let lost = |row: &TypedRow<'_, '_>| row.cells.len() < width && width <= MAX_COLUMNS_ALIGNED;
        let mut profiles = ColumnProfiles::new(self.columns.iter().map(|column| column.reader));
        if self.body.iter().any(lost) {
            for row in self.body.iter().filter(|row| !lost(row) && row.sole.is_none()) {
                if row.types.len() <= width {
                    profiles.learn(row, 0..width);
                }
            }
        }
        let mut aligner = Aligner::new(&profiles);
        let mut above: Vec<Option<&'a Text<'a>>> = vec![None; width];
        let mut rows = Vec::with_capacity(self.body.len());
        for row in &self.body {
            if let Some(text) = row.sole.filter(|_| width > 1) {
                rows.push(TableRow::Separator(*text));
                continue;
            }
            let cells = if lost(row) {
                fill(row, &aligner.align(row), &self.columns, &above, issues)
            } else {
                in_place(row, width)
            };
            rows.push(TableRow::Cells(Cells::of(&cells), row.span()));
            above = cells;
        }
        rows
    }

    /// Returns the rows aligned.
    ///
    /// A row that is shorter than its header has lost the cells that a span covered: its cells are
    /// placed, in order, in columns of their types, and a column of names that stays empty takes the
    /// value above. Where more than one placement fits, the ambiguous cells are left empty and reported.
    pub fn aligned_rows(&self, issues: &mut TableIssues) -> Vec<TableRow<'a>> {
        let width = self.columns.len();
        let profiles = self.profiles();
        let mut aligner = profiles.as_ref().map(Aligner::new);
        let mut above: Vec<Option<&'a Text<'a>>> = vec![None; width];
        let mut rows = Vec::with_capacity(self.body.len());
        for row in &self.body {
            if let Some(text) = row.sole.filter(|_| width > 1) {
                rows.push(TableRow::Separator(*text));
                continue;
            }
            let cells = if row.types.len() < width {
                let placement = match &mut aligner {
                    Some(aligner) => aligner.align(row),
                    None => Placement::in_place(row.types.len()),
                };
                fill(row, &placement, &self.columns, &above, issues)
            } else {
                let beyond = &row.types[width..];
                let surplus =
                    beyond.iter().filter(|cell_type| **cell_type != CellType::Empty).count();
                if surplus > 0 {
                    issues.add(row.span(), IssueKind::SurplusCells { surplus });
                }
                in_place(row, width)
            };
            rows.push(TableRow::Cells(Cells::of(&cells), row.span()));
            above = cells;
        }
        rows
    }

    /// Learns the profiles of the columns from the rows that are complete, and then from the short ones
    /// with one placement. `None` if no row needs aligning.
    fn profiles(&self) -> Option<ColumnProfiles> {
        let width = self.columns.len();
        let is_short = |row: &&TypedRow<'_, '_>| row.types.len() < width && row.sole.is_none();
        let mut short = self.body.iter().filter(is_short).peekable();
        if width > MAX_COLUMNS_ALIGNED || short.peek().is_none() {
            return None;
        }
        let mut profiles = ColumnProfiles::new(self.columns.iter().map(|column| column.reader));
        for row in &self.body {
            if row.types.len() == width && row.sole.is_none() {
                profiles.learn(row, 0..width);
            }
        }
        let mut aligner = Aligner::new(&profiles);
        let fitting: Vec<(&TypedRow<'_, '_>, Placement)> = short
            .map(|row| (row, aligner.align(row)))
            .filter(|(_, placement)| placement.ambiguous.is_empty())
            .collect();
        for (row, placement) in fitting {
            profiles.learn(row, placement.columns.into_iter());
        }
        Some(profiles)
    }
}

/// Returns the cell of each column of a row whose cells are at their own positions.
fn in_place<'a>(row: &TypedRow<'a, 'a>, width: usize) -> Vec<Option<&'a Text<'a>>> {
    (0..width).map(|at| (!row.cell_type(at).is_blank()).then(|| &row.texts()[at])).collect()
}

/// Returns the cell of each column of a short row.
fn fill<'a>(
    row: &TypedRow<'a, 'a>,
    placement: &Placement,
    columns: &[Column<'_>],
    above: &[Option<&'a Text<'a>>],
    issues: &mut TableIssues,
) -> Vec<Option<&'a Text<'a>>> {
    let mut cells = vec![None; columns.len()];
    let mut taken = vec![false; columns.len()];
    for (at, &column) in placement.columns.iter().enumerate() {
        taken[column] = true;
        if !row.cell_type(at).is_blank() && !placement.ambiguous.contains(&column) {
            cells[column] = Some(&row.texts()[at]);
        }
    }
    let last = placement.columns.last().copied();
    let mut carried = Vec::new();
    for (column, cell) in cells.iter_mut().enumerate() {
        let ambiguous = placement.ambiguous.contains(&column);
        // after the last cell of a row, a column without a field is more likely empty than spanned
        let beyond = columns[column].field.is_none() && last.is_none_or(|last| column > last);
        if taken[column] || ambiguous || beyond || !spans_rows(columns[column].reader) {
            continue;
        }
        if above[column].is_some() {
            *cell = above[column];
            carried.push(columns[column].header.to_string());
        }
    }
    let size = RowSize { cells: placement.columns.len(), columns: columns.len() };
    if !placement.ambiguous.is_empty() {
        let blank = placement.ambiguous.iter().map(|&column| columns[column].header.to_string());
        issues.add(row.span(), IssueKind::AmbiguousRow { size, blank: blank.collect() });
    } else if !carried.is_empty() || placement.is_shifted() {
        issues.add(row.span(), IssueKind::RealignedRow { size, carried });
    }
    cells
}

/// Whether cells of a type often span rows, so that a lost one is in a row above.
fn spans_rows(reader: Reader) -> bool {
    matches!(reader, Reader::People | Reader::Status | Reader::Party | Reader::Place | Reader::Date)
}
