//! Tables whose columns are aligned by spaces.

use super::Found;
use super::figure::is_figure;
use crate::markup::plain::line::{LineKind, Lines};
use crate::markup::{Row, TableBlock, Text};

/// A cell with its place in the line, in characters.
#[derive(Clone, Copy)]
struct Placed<'a> {
    text: Text<'a>,
    start: usize,
    end: usize,
}

/// Reads the table that begins on line `at`: lines with wide gaps, at least two of which have figures.
pub(super) fn table<'a>(document: Text<'a>, lines: Lines<'_, 'a>, at: usize) -> Option<Found<'a>> {
    const MIN_CELLS: usize = 3;
    const MIN_ROWS: usize = 3;
    /// The rows by which a table is known.
    const FIRST_ROWS: usize = 8;
    // nearly all lines of prose have no gap
    let has_gap = memchr::memmem::find(lines.at(at).content().as_bytes(), b"  ").is_some();
    if !has_gap || placed(document, lines.at(at).content()).len() < MIN_CELLS {
        return None;
    }
    let has_figures =
        |row: &[Placed<'_>]| row.iter().filter(|cell| is_figure(cell.text.as_str())).count() > 1;
    let is_over = |kind: LineKind| matches!(kind, LineKind::Blank | LineKind::Rule);
    let mut columns = Columns::default();
    let (mut rows, mut end, mut figures) = (0, at, 0);
    for (offset, line) in lines.part(at..).iter().enumerate() {
        match line.kind {
            kind if is_over(kind) => continue,
            LineKind::Heading(_) => break,
            _ => {}
        }
        let cells = placed(document, line.content());
        if cells.len() < 2 {
            break;
        }
        rows += 1;
        end = at + offset + 1;
        figures += usize::from(has_figures(&cells));
        columns.add(&cells);
        if rows >= FIRST_ROWS && figures < MIN_ROWS - 1 {
            return None;
        }
    }
    if rows < MIN_ROWS || figures < MIN_ROWS - 1 {
        return None;
    }
    // split again, as the places of all cells would take more memory than the table
    let columns = columns.merged();
    let mut table = Vec::with_capacity(rows);
    let lines = lines.part(at..end).iter().filter(|line| !is_over(line.kind));
    table.extend(
        lines.filter_map(|line| aligned(document, &placed(document, line.content()), &columns)),
    );
    Some(Found::Table { table: TableBlock { rows: table }, end })
}

/// Splits a line at gaps of two spaces or more.
fn placed<'a>(document: Text<'a>, line: Text<'a>) -> Vec<Placed<'a>> {
    let start = document.as_str()[..line.span().start].rfind('\n').map_or(0, |at| at + 1);
    let indent = document.as_str()[start..line.span().start].chars().count();
    let content = line.as_str();
    let mut cells = Vec::new();
    let mut from = 0;
    for (at, gap) in content.match_indices("  ").chain([(content.len(), "")]) {
        let cell = line.slice(from..at.max(from)).trim();
        from = (at + gap.len()).max(from);
        if !cell.is_empty() {
            let before = cell.span().start - line.span().start;
            let start = indent + content[..before].chars().count();
            cells.push(Placed { text: cell, start, end: start + cell.as_str().chars().count() });
        }
    }
    cells
}

/// The ranges of characters that the columns take: those of cells that overlap in any rows.
#[derive(Default)]
struct Columns {
    ranges: Vec<(usize, usize)>,
    /// How many of them were merged last.
    merged: usize,
}

impl Columns {
    /// Adds the cells of a row.
    fn add(&mut self, row: &[Placed<'_>]) {
        /// Fewer ranges are not worth merging.
        const FEW: usize = 256;
        self.ranges.extend(row.iter().map(|cell| (cell.start, cell.end)));
        if self.ranges.len() > FEW.max(2 * self.merged) {
            self.merge();
        }
    }

    /// Returns the columns from the left.
    fn merged(mut self) -> Vec<(usize, usize)> {
        self.merge();
        self.ranges
    }

    fn merge(&mut self) {
        self.ranges.sort_unstable();
        self.ranges.dedup_by(|next, last| {
            let overlaps = next.0 < last.1;
            if overlaps {
                last.1 = last.1.max(next.1);
            }
            overlaps
        });
        self.merged = self.ranges.len();
    }
}

/// Returns a row with a cell for each column, if no column has two cells of it; or else its cells as they are.
fn aligned<'a>(
    document: Text<'a>,
    row: &[Placed<'a>],
    columns: &[(usize, usize)],
) -> Option<Row<'a>> {
    let mut cells: Vec<Text<'a>> = Vec::with_capacity(columns.len());
    for cell in row {
        let column =
            columns.iter().position(|(start, end)| cell.start < *end && cell.end > *start)?;
        if column < cells.len() {
            return Row::of(row.iter().map(|cell| cell.text).collect());
        }
        let at = cell.text.span().start;
        cells.resize(column, document.slice(at..at));
        cells.push(cell.text);
    }
    Row::of(cells)
}
