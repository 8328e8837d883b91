//! Tables whose cells are divided by bars, tabs, commas or semicolons.

use super::Found;
use super::bars::prose;
use super::column::{is_known, may_begin_header};
use crate::markup::plain::line::{Line, LineKind, Lines};
use crate::markup::{Row, TableBlock, Text};
use crate::model::{Span, push_tight};

/// Reads the table that begins on line `at`.
pub(super) fn table<'a>(lines: Lines<'_, 'a>, at: usize) -> Option<Found<'a>> {
    let first = lines.at(at).content();
    let delimiter =
        [b'\t', b'|', b';', b','].into_iter().find(|delimiter| begins(first, *delimiter))?;
    /// The rows by which a table is known.
    const FIRST_ROWS: usize = 8;
    let mut rows = Vec::new();
    let mut next = at;
    // otherwise they are bars around one cell on each line
    let mut has_columns = false;
    while let Some(line) = lines.get(next) {
        let is_row = |line: Line<'_>| {
            !matches!(line.kind, LineKind::Blank | LineKind::Heading(_))
                && memchr::memchr(delimiter, line.content().as_bytes()).is_some()
                && (delimiter != b'|' || prose(line.content()).is_none())
        };
        if rows.len() > 1 && is_over_rule(lines, next) {
            break;
        }
        let (row, length) = if is_row(line) {
            (split(line.content(), delimiter), 1)
        } else if let (Some(bar), Some(rest)) = (lines.get(next + 1), lines.get(next + 2))
            && line.kind == LineKind::Prose
            && bar.content().as_str() == "|"
            && delimiter == b'|'
            && is_row(rest)
        {
            // the first cell has a line of its own, and the bar after it too
            let mut row = vec![line.content()];
            row.extend(split(rest.content(), delimiter));
            (row, 3)
        } else {
            break;
        };
        let last = lines.at(next + length - 1).content().span();
        next += length;
        if !row.iter().all(|cell| is_rule(cell.as_str())) {
            has_columns |= row.iter().filter(|cell| !cell.is_empty()).count() > 1;
            let span = Span::new(line.content().span().start, last.end);
            push_tight(&mut rows, Row::new(row, span));
        }
        if rows.len() >= FIRST_ROWS && !has_columns {
            return None;
        }
    }
    (rows.len() > 1 && has_columns)
        .then_some(Found::Table { table: TableBlock { rows }, end: next })
}

/// Whether a rule of bars and dashes is under a line, so that it is the header of a table.
pub(in crate::markup::plain) fn is_over_rule(lines: Lines<'_, '_>, at: usize) -> bool {
    let Some(under) = lines.get(at + 1).map(|line| line.content().as_str()) else { return false };
    under.contains("---")
        && under.contains('|')
        && under.bytes().all(|byte| matches!(byte, b'|' | b'-' | b':' | b' '))
}

/// Whether a line is divided by a mark. Commas and semicolons are in sentences too: there the labels must be known.
fn begins(line: Text<'_>, delimiter: u8) -> bool {
    const MIN_KNOWN: usize = 2;
    if memchr::memchr(delimiter, line.as_bytes()).is_none() {
        return false;
    }
    match delimiter {
        b'\t' => true,
        b'|' => prose(line).is_none(),
        // most lines of prose have commas
        _ if !may_begin_header(line.as_str().split(char::from(delimiter)).next().unwrap_or("")) => {
            false
        }
        _ => {
            let cells = split(line, delimiter);
            let known = cells.iter().filter(|cell| is_known(cell.as_str())).count();
            known >= MIN_KNOWN && known * 2 >= cells.len()
        }
    }
}

/// Splits a line at a mark, but not inside quotation marks, and trims the cells.
pub(super) fn split(line: Text<'_>, delimiter: u8) -> Vec<Text<'_>> {
    let content = line.as_str();
    let mut cells =
        Vec::with_capacity(memchr::memchr_iter(delimiter, content.as_bytes()).count() + 1);
    let mut start = 0;
    let mut is_quoted = false;
    for (at, byte) in content.bytes().enumerate() {
        if byte == b'"' {
            // elsewhere in a cell the mark belongs to a name: `William "Dock" Walls`
            is_quoted = !is_quoted && content[start..at].trim().is_empty();
        } else if byte == delimiter && !is_quoted {
            cells.push(unquoted(line.slice(start..at).trim()));
            start = at + 1;
        }
    }
    cells.push(unquoted(line.slice(start..content.len()).trim()));
    cells
}

/// Returns a cell without the quotation marks around it.
fn unquoted(cell: Text<'_>) -> Text<'_> {
    let text = cell.as_str();
    match text.len() > 1 && text.starts_with('"') && text.ends_with('"') {
        true => cell.slice(1..text.len() - 1).trim(),
        false => cell,
    }
}

/// Whether a cell is a part of the rule under the header of a Markdown table.
fn is_rule(cell: &str) -> bool {
    cell.chars().all(|c| matches!(c, '-' | ':' | '='))
}
