//! The nodes of a table: its rows and cells, and whether it holds data or only lays out the page.

use crate::markup::html::tag::{Name, Tag};
use crate::markup::html::tree::{Node, Tree};

/// The nodes of a table row.
#[derive(Debug)]
pub struct RowNodes {
    /// The node of the row.
    pub row: usize,
    /// The nodes of its cells.
    pub cells: Vec<usize>,
}

/// Returns the rows of a table without those of nested tables; the caption is a row of its own.
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

/// Whether a table holds data and does not only lay out the page: by its class, or because it has rows and columns but
/// neither tables nor headings in its cells.
pub fn is_data_table(tree: &Tree<'_>, table: usize) -> bool {
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

/// Whether a table floats beside the text, as boxes of links do.
pub fn floats(tree: &Tree<'_>, table: usize) -> bool {
    let node = &tree.nodes[table];
    let has_float = |style: &str| {
        let mut parts = style.split(';').filter_map(|part| part.split_once(':'));
        parts.any(|(name, value)| name.trim() == "float" && value.trim() != "none")
    };
    let aligned = tree.value(node, Name::Align);
    has_float(&tree.value(node, Name::Style)) || matches!(&*aligned, "right" | "left")
}

/// Classes of data tables.
const DATA_CLASSES: &[&str] = &["wikitable", "sortable", "prettytable", "infobox"];

/// Whether a cell is a label: a header, a term, or a cell with only bold text.
pub fn is_label(tree: &Tree<'_>, cell: usize) -> bool {
    if matches!(tree.nodes[cell].tag(), Some(Tag::Th | Tag::Dt)) {
        return true;
    }
    let mut parts = tree.children(tree.inside(cell)).filter(|part| {
        let node = &tree.nodes[*part];
        node.tag().is_some() || !tree.text[node.source()].trim().is_empty()
    });
    let is_bold = |node: &Node| matches!(node.tag(), Some(Tag::B | Tag::Strong));
    parts.next().is_some_and(|part| is_bold(&tree.nodes[part])) && parts.next().is_none()
}
