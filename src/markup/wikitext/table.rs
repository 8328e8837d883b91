//! Tables in wikitext: `{|`, `|-`, `!`, `|`, `||`, with spans expanded.

use std::ops::Range;

use crate::markup::TableBlock;
use crate::markup::cell_spans::{CellSource, RowSource, SpanExpander};
use crate::markup::wikitext::flatten::{Flattener, LineBreaks};
use crate::markup::wikitext::tree::Node;
use crate::model::{Span, fold};

/// Reads a table; a cell that spans columns or rows is repeated in each of them.
pub fn table<'a>(
    node: &Node,
    expander: &mut SpanExpander,
    flattener: &mut Flattener<'_, 'a>,
) -> TableBlock<'a> {
    let rows = expander
        .rows(sources(node, flattener), |content| flattener.text(content, LineBreaks::Joined));
    TableBlock { rows }
}

/// Returns the rows of a table in the source; the caption is a row of its own.
fn sources(node: &Node, flattener: &Flattener<'_, '_>) -> Vec<RowSource<Range<usize>>> {
    let tree = flattener.tree;
    let span =
        |start: usize, end: usize| Span::new(flattener.offset + start, flattener.offset + end);
    let mut rows: Vec<RowSource<Range<usize>>> = Vec::new();
    let mut lines = tree.split(node.inside(), b'\n').into_iter();
    lines.next(); // the attributes of the table
    for line in lines {
        let text = &tree.text[line.clone()];
        let indent = text.len() - text.trim_start().len();
        let start = line.start + indent;
        let text = text.trim_start();
        if let Some(caption) = text.strip_prefix("|+") {
            let content = line.end - caption.len()..line.end;
            let cell = CellSource { content, columns: 1, rows: 1 };
            rows.push(RowSource { span: span(start, line.end), cells: vec![cell] });
            rows.push(RowSource { span: span(line.end, line.end), cells: Vec::new() });
        } else if text.starts_with("|-") {
            rows.push(RowSource { span: span(start, line.end), cells: Vec::new() });
        } else if text.starts_with(['|', '!']) {
            if rows.is_empty() {
                rows.push(RowSource { span: span(start, line.end), cells: Vec::new() });
            }
            if let Some(row) = rows.last_mut() {
                let begun = if row.cells.is_empty() { span(start, start) } else { row.span };
                row.span = Span::new(begun.start, flattener.offset + line.end);
                for cell in cells(flattener, start + 1..line.end, text.starts_with('!')) {
                    if has_colour_cell(&tree.text[cell.content.clone()]) {
                        row.cells.push(empty(cell.content.start));
                    }
                    row.cells.push(cell);
                }
            }
        } else if text.starts_with("{{") && rows.last().is_some_and(|row| row.cells.is_empty()) {
            // a template that produces the first cell: a party's colour
            if let Some(row) = rows.last_mut() {
                row.span = span(start, line.end);
                row.cells.push(empty(line.end));
            }
        } else if let Some(cell) = rows.last_mut().and_then(|row| {
            row.span.end = flattener.offset + line.end;
            row.cells.last_mut()
        }) {
            cell.content.end = line.end; // the cell continues
        }
    }
    rows
}

/// Whether the template in a cell produces two cells: a party's colour and its name.
fn has_colour_cell(content: &str) -> bool {
    let name = content.trim_start().strip_prefix("{{").unwrap_or_default();
    name.get(..20).is_some_and(|name| fold(name).starts_with("party name with colo"))
}

/// Whether the text before a bar in a cell is attributes, perhaps from a template: `{{Party shading/Reed}}|1958`.
fn is_attributes(text: &str) -> bool {
    let text = text.trim();
    let is_template = text.starts_with("{{") && text.ends_with("}}");
    text.is_empty() || text.contains('=') || is_template
}

/// Returns an empty cell.
fn empty(at: usize) -> CellSource<Range<usize>> {
    CellSource { content: at..at, columns: 1, rows: 1 }
}

/// Splits a line into cells at `||`, and in a line of headers also at `!!`.
fn cells(
    flattener: &Flattener<'_, '_>,
    line: Range<usize>,
    is_header: bool,
) -> Vec<CellSource<Range<usize>>> {
    let tree = flattener.tree;
    let text = tree.text;
    let mut bounds: Vec<usize> = vec![line.start];
    let mut marks = |mark: u8| {
        let mut last = None;
        for part in tree.split(line.clone(), mark).into_iter().skip(1) {
            let at = part.start - 1;
            if last == Some(at - 1) && at > line.start {
                bounds.push(at + 1);
                last = None;
            } else {
                last = Some(at);
            }
        }
    };
    marks(b'|');
    if is_header {
        marks(b'!');
    }
    bounds.sort_unstable();
    let ends = bounds.iter().skip(1).map(|next| next - 2).chain([line.end]);
    bounds
        .iter()
        .zip(ends)
        .map(|(&start, end)| {
            let range = start..end.max(start);
            let bar = tree.find(range.clone(), b'|');
            match bar.filter(|bar| is_attributes(&text[start..*bar])) {
                Some(bar) => {
                    let attributes = &text[start..bar];
                    CellSource {
                        content: bar + 1..range.end,
                        columns: attribute(attributes, "colspan"),
                        rows: attribute(attributes, "rowspan"),
                    }
                }
                None => CellSource { content: range, columns: 1, rows: 1 },
            }
        })
        .collect()
}

/// Parses a span attribute; returns at least 1.
fn attribute(attributes: &str, name: &str) -> usize {
    let value = attributes.find(name).map(|at| &attributes[at + name.len()..]).unwrap_or_default();
    let value =
        value.trim_start().trim_start_matches('=').trim_start().trim_start_matches(['"', '\'']);
    let digits: String = value.chars().take_while(char::is_ascii_digit).take(6).collect();
    digits.parse().unwrap_or(1).max(1)
}
