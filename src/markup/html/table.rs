//! Tables: the texts of their cells, with spans expanded.

use crate::markup::TableBlock;
use crate::markup::cell_spans::{CellSource, RowSource, SpanExpander};
use crate::markup::html::flatten::{Flattener, LineBreaks};
use crate::markup::html::table_nodes::{RowNodes, rows};
use crate::markup::html::tag::{Name, Tag};
use crate::model::Span;

/// Reads a data table; a cell that spans columns or rows is repeated in each of them.
pub fn table<'a>(
    index: usize,
    expander: &mut SpanExpander,
    flattener: &Flattener<'_, 'a>,
) -> TableBlock<'a> {
    let tree = flattener.tree;
    let cell = |cell: usize| {
        let node = &tree.nodes[cell];
        let spans = |name| number(&tree.value(node, name));
        CellSource { content: cell, columns: spans(Name::Colspan), rows: spans(Name::Rowspan) }
    };
    let sources = rows(tree, index).into_iter().map(|RowNodes { row, cells }| {
        let source = tree.nodes[row].source();
        RowSource {
            span: Span::new(source.start, source.end),
            cells: cells.into_iter().map(cell).collect(),
        }
    });
    let rows = expander.rows(sources.collect(), |cell| {
        let lines = match tree.nodes[cell].tag() {
            Some(Tag::Td) => LineBreaks::Kept,
            _ => LineBreaks::Joined,
        };
        flattener.text(tree.inside(cell), lines)
    });
    TableBlock { rows }
}

/// Parses the value of a span attribute; returns at least 1.
fn number(value: &str) -> usize {
    const MAX_DIGITS: usize = 6;
    let digits = value.trim_start().bytes().take_while(u8::is_ascii_digit).take(MAX_DIGITS).count();
    value.trim_start()[..digits].parse().unwrap_or(1).max(1)
}
