//! Tables whose columns are aligned by spaces.

use super::Found;
use super::figure::is_figure;
use crate::markup::plain::line::{Line, LineKind};
use crate::markup::{Row, TableBlock, Text};

/// A cell with its place in the line, in characters.
#[derive(Clone, Copy)]
struct Placed<'a> {
    text: Text<'a>,
    start: usize,
    end: usize,
}

/// Reads the table that begins on line `at`: lines with wide gaps, at least two of which have figures.
pub(super) fn table<'a>(document: &'a str, lines: &[Line<'a>], at: usize) -> Option<Found<'a>> {
    const MIN_CELLS: usize = 3;
    const MIN_ROWS: usize = 3;
    /// The rows by which a table is known.
    const FIRST_ROWS: usize = 8;
    // nearly all lines of prose have no gap
    let has_gap = memchr::memmem::find(lines[at].content().as_str().as_bytes(), b"  ").is_some();
    if !has_gap || placed(document, lines[at].content()).len() < MIN_CELLS {
        return None;
    }
    let has_figures =
        |row: &Vec<Placed<'_>>| row.iter().filter(|cell| is_figure(cell.text.as_str())).count() > 1;
    let mut rows: Vec<Vec<Placed<'a>>> = Vec::new();
    let (mut end, mut figures) = (at, 0);
    for (offset, line) in lines[at..].iter().enumerate() {
        match line.kind {
            LineKind::Blank | LineKind::Rule => continue,
            LineKind::Heading(_) => break,
            _ => {}
        }
        let cells = placed(document, line.content());
        if cells.len() < 2 {
            break;
        }
        rows.push(cells);
        end = at + offset + 1;
        figures += usize::from(has_figures(&rows[rows.len() - 1]));
        if rows.len() >= FIRST_ROWS && figures < MIN_ROWS - 1 {
            return None;
        }
    }
    if rows.len() < MIN_ROWS || figures < MIN_ROWS - 1 {
        return None;
    }
    let columns = columns(&rows);
    let rows = rows.into_iter().filter_map(|row| aligned(document, &row, &columns)).collect();
    Some(Found::Table { table: TableBlock { rows }, end })
}

/// Splits a line at gaps of two spaces or more.
fn placed<'a>(document: &'a str, line: Text<'a>) -> Vec<Placed<'a>> {
    let start = document[..line.span().start].rfind('\n').map_or(0, |at| at + 1);
    let indent = document[start..line.span().start].chars().count();
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

/// Returns the ranges of characters that the columns take: those of cells that overlap in any rows.
fn columns(rows: &[Vec<Placed<'_>>]) -> Vec<(usize, usize)> {
    let mut ranges: Vec<(usize, usize)> =
        rows.iter().flatten().map(|cell| (cell.start, cell.end)).collect();
    ranges.sort_unstable();
    let mut columns: Vec<(usize, usize)> = Vec::new();
    for (start, end) in ranges {
        match columns.last_mut().filter(|last| start < last.1) {
            Some(last) => last.1 = last.1.max(end),
            None => columns.push((start, end)),
        }
    }
    columns
}

/// Returns a row with a cell for each column, if no column has two cells of it; or else its cells as they are.
fn aligned<'a>(
    document: &'a str,
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
        cells.resize(column, Text::new(document, at..at));
        cells.push(cell.text);
    }
    Row::of(cells)
}
