//! Tables with one cell on each line.

use super::Found;
use super::column::{Column, Kind, header, is_known};
use super::figure::{is_figure, is_year};
use crate::markup::plain::line::{Line, LineKind, Lines};
use crate::markup::{Row, TableBlock, Text};

/// The most characters of a cell.
const MAX_CELL: usize = 100;

/// The most columns of a table.
const MAX_COLUMNS: usize = 24;

/// Reads the table whose first label is on line `at`.
pub(super) fn table<'a>(lines: Lines<'_, 'a>, at: usize) -> Option<Found<'a>> {
    let (columns, mut next) = labels(lines, at)?;
    let first = columns.first()?.kind;
    let mut rows: Vec<Row<'a>> = Vec::new();
    let mut end = next;
    let mut cells: Vec<Text<'a>> = Vec::new();
    loop {
        let cell = cell(lines.get(next));
        let begins = |text: Text<'_>| {
            let text = text.as_str();
            let after_figure =
                cells.last().is_some_and(|last: &Text<'_>| is_figures(last.as_str()));
            match first {
                Kind::Date => text.split_whitespace().any(is_year) && cells.len() > 1,
                Kind::Rank => cells.len() >= columns.len(),
                _ => !is_figures(text) && after_figure,
            }
        };
        let is_over = match cell {
            Cell::None => true,
            Cell::Blank => false,
            Cell::Text(text) => begins(text) || cells.len() >= columns.len(),
        };
        if is_over && !cells.is_empty() {
            if !cells.iter().any(|cell| is_figures(cell.as_str())) {
                break;
            }
            rows.extend(Row::of(std::mem::take(&mut cells)));
            end = next;
        }
        match cell {
            Cell::None => break,
            Cell::Blank => {}
            Cell::Text(text) => cells.push(text),
        }
        next += 1;
    }
    let width = rows.iter().map(|row| row.cells.len()).max().filter(|_| rows.len() > 1)?;
    let labels = without_groups(columns, width).iter().map(|column| column.label).collect();
    rows.insert(0, Row::of(labels)?);
    Some(Found::Table { table: TableBlock { rows }, end })
}

/// Returns the columns without the labels over several of them, if there are more labels than cells in any row: in
/// `Party, Popular vote, Seats, Votes, %, Won` the votes under the popular vote show where the second row of labels begins.
fn without_groups(mut columns: Vec<Column<'_>>, width: usize) -> Vec<Column<'_>> {
    let groups = columns.len().saturating_sub(width);
    let divides = |at: &usize| {
        let kind = columns[*at].kind;
        kind.is_figure() && kind != Kind::Unknown && kind == columns[at + groups].kind
    };
    if let Some(at) = (0..width).filter(|_| groups > 0).find(divides) {
        columns.drain(at..at + groups);
    }
    columns
}

/// Reads the labels, one on each line, and returns them with the line after the last.
fn labels<'a>(lines: Lines<'_, 'a>, at: usize) -> Option<(Vec<Column<'a>>, usize)> {
    let mut columns: Vec<Column<'a>> = Vec::new();
    let mut next = at;
    let mut end = at;
    loop {
        match cell(lines.get(next)) {
            Cell::Blank => {}
            Cell::Text(text)
                if columns.len() < MAX_COLUMNS
                    && columns
                        .first()
                        .is_none_or(|first| first.label.as_str() != text.as_str())
                    && is_known(text.as_str()) =>
            {
                columns.push(Column::new(text));
                end = next + 1;
            }
            _ => break,
        }
        next += 1;
    }
    Some((header(columns)?, end))
}

/// A line as a cell.
#[derive(Clone, Copy)]
enum Cell<'a> {
    /// The line has no cell.
    None,
    Blank,
    Text(Text<'a>),
}

fn cell<'a>(line: Option<Line<'a>>) -> Cell<'a> {
    let Some(line) = line else { return Cell::None };
    match line.kind {
        LineKind::Blank => Cell::Blank,
        LineKind::Heading(_) => Cell::None,
        _ => {
            let text = without_bars(line.content());
            match text.len() {
                0 => Cell::Blank,
                length if length > MAX_CELL => Cell::None,
                _ => Cell::Text(text),
            }
        }
    }
}

/// Returns a line without the bars around it.
fn without_bars(line: Text<'_>) -> Text<'_> {
    let text = line.as_str();
    let start = text.len() - text.trim_start_matches(['|', ' ']).len();
    let end = text.trim_end_matches(['|', ' ']).len().max(start);
    line.slice(start..end)
}

/// Whether all words of a cell are figures.
fn is_figures(cell: &str) -> bool {
    cell.split_whitespace().all(is_figure)
}
