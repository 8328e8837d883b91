//! Rows between bars: `| a | b |`.

use crate::markup::{Row, Text};

/// Parses `| a | b |`; returns `None` for the rule under a Markdown header.
pub(in crate::markup::plain) fn row(line: Text<'_>) -> Option<Row<'_>> {
    let content = line.as_str();
    let end = content.len() - usize::from(content.len() > 1 && content.ends_with('|'));
    let mut cells = cells(line.slice(1..end));
    if content.contains('=') {
        cells.retain(|cell| !is_attribute(cell.as_str()));
    }
    let rule = |cell: &Text<'_>| {
        cell.as_str().len() >= 3 && cell.as_str().chars().all(|c| c == '-' || c == ':')
    };
    (!cells.iter().all(rule)).then(|| Row { cells, span: line.span() })
}

/// Splits a row at its bars and trims the cells. A bar inside leftover wikitext does not separate cells.
fn cells(row: Text<'_>) -> Vec<Text<'_>> {
    let content = row.as_str();
    let bars = memchr::memchr_iter(b'|', content.as_bytes()).count();
    let mut cells = Vec::with_capacity(bars + 1);
    let mut start = 0;
    let mut at = 0;
    while let Some(offset) = memchr::memchr3(b'|', b'[', b'{', &content.as_bytes()[at..]) {
        at += offset;
        let rest = &content[at..];
        let closing = match rest.as_bytes() {
            [b'[', b'[', ..] => Some("]]"),
            [b'{', b'{', ..] => Some("}}"),
            _ => None,
        };
        let leftover = closing.and_then(|closing| {
            let window =
                rest.char_indices().nth(MAX_LEFTOVER_LENGTH).map_or(rest, |(end, _)| &rest[..end]);
            window.find(closing).map(|end| end + closing.len())
        });
        if rest.starts_with('|') {
            cells.push(row.slice(start..at).trim());
            start = at + 1;
        }
        at += leftover.unwrap_or(1);
    }
    cells.push(row.slice(start..content.len()).trim());
    cells
}

/// Whether a cell is only a leftover attribute: `style="width: 5px"`.
fn is_attribute(cell: &str) -> bool {
    cell.split_once('=').is_some_and(|(name, value)| {
        let name = name.trim();
        !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_lowercase())
            && value.trim().len() >= 2
            && value.trim().starts_with('"')
            && value.trim().ends_with('"')
    })
}

/// The most characters of a leftover link or template in a cell, so that unclosed ones cost little.
const MAX_LEFTOVER_LENGTH: usize = 300;
