//! Tables of a page: their rows with spans filled, and whether they are tables at all or only lay out
//! the page.

use crate::markup::TableBlock;
use crate::markup::html::flatten::{Flattener, Lines};
use crate::markup::html::tag::{Name, Tag};
use crate::markup::html::tree::{Node, Tree};
use crate::markup::spans::{CellSource, Filler, RowSource};
use crate::model::Span;

/// A row of a table with its cells, by their nodes.
#[derive(Debug)]
pub struct RowNodes {
    /// The row.
    pub row: usize,
    /// Its cells.
    pub cells: Vec<usize>,
}

/// The rows of a table without those of tables in it; the caption is a row of its own.
pub fn rows(tree: &Tree<'_>, table: usize) -> Vec<RowNodes> {
    let mut rows = Vec::new();
    for part in tree.children(tree.inside(table)) {
        match tree.nodes[part].tag() {
            Some(Tag::Caption) => rows.push(RowNodes { row: part, cells: vec![part] }),
            Some(Tag::Tr) => rows.push(row(tree, part)),
            Some(Tag::Thead | Tag::Tbody | Tag::Tfoot) => {
                let own = tree.children(tree.inside(part));
                let own = own.filter(|row| tree.nodes[*row].tag() == Some(Tag::Tr));
                rows.extend(own.map(|own| row(tree, own)));
            }
            _ => {}
        }
    }
    rows
}

fn row(tree: &Tree<'_>, row: usize) -> RowNodes {
    let is_cell = |cell: &usize| matches!(tree.nodes[*cell].tag(), Some(Tag::Td | Tag::Th));
    RowNodes { row, cells: tree.children(tree.inside(row)).filter(is_cell).collect() }
}

/// Whether a table holds data, and does not lay out the page: it says so by its class, or it has rows
/// and columns and neither tables nor headings in its cells.
pub fn is_of_data(tree: &Tree<'_>, table: usize) -> bool {
    let node = &tree.nodes[table];
    if tree.has_class(node, DATA_CLASSES) {
        return true;
    }
    if node.holds_table || tree.value(node, Name::Role) == "presentation" {
        return false;
    }
    let rows = rows(tree, table);
    let rows: Vec<&RowNodes> = rows.iter().filter(|row| !row.cells.is_empty()).collect();
    let headed = |node: &Node| node.tag().is_some_and(|tag| tag.level().is_some());
    rows.len() > 1
        && rows.iter().any(|row| row.cells.len() > 1)
        && tree.find(tree.inside(table), headed).is_none()
}

/// Whether a table stands beside the text, which flows around it: a box of links, not of the text.
pub fn stands_beside(tree: &Tree<'_>, table: usize) -> bool {
    let node = &tree.nodes[table];
    let floats = |style: &str| {
        let mut parts = style.split(';').filter_map(|part| part.split_once(':'));
        parts.any(|(name, value)| name.trim() == "float" && value.trim() != "none")
    };
    let aligned = tree.value(node, Name::Align);
    floats(&tree.value(node, Name::Style)) || matches!(&*aligned, "right" | "left")
}

/// Classes of tables that hold data.
const DATA_CLASSES: &[&str] = &["wikitable", "sortable", "prettytable", "infobox"];

/// The rows of a table; a cell that spans columns or rows stands in each of them.
pub fn table<'a>(
    index: usize,
    filler: &mut Filler,
    flattener: &Flattener<'_, 'a>,
) -> TableBlock<'a> {
    let tree = flattener.tree;
    let cell = |cell: usize| {
        let node = &tree.nodes[cell];
        let spans = |name| number(&tree.value(node, name));
        CellSource { content: cell, columns: spans(Name::Colspan), rows: spans(Name::Rowspan) }
    };
    let sources = rows(tree, index).into_iter().map(|RowNodes { row, cells }| {
        let source = &tree.nodes[row].source;
        RowSource {
            span: Span::new(source.start, source.end),
            cells: cells.into_iter().map(cell).collect(),
        }
    });
    let rows = filler.rows(sources.collect(), |cell, is_change| {
        let lines = match tree.nodes[cell].tag() {
            Some(Tag::Td) => Lines::Parted,
            _ => Lines::Joined,
        };
        match is_change {
            true => flattener.change(tree.inside(cell), lines),
            false => flattener.text(tree.inside(cell), lines),
        }
    });
    TableBlock { rows }
}

/// The number that an attribute gives, at least 1.
fn number(value: &str) -> usize {
    const MAX_DIGITS: usize = 6;
    let digits = value.trim_start().bytes().take_while(u8::is_ascii_digit).take(MAX_DIGITS).count();
    value.trim_start()[..digits].parse().unwrap_or(1).max(1)
}
