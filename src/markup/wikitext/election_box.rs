//! Election results written as templates: `Election box …` and `Election results`.

use std::ops::Range;

use crate::markup::text::TextBuilder;
use crate::markup::wikitext::arguments::Arguments;
use crate::markup::wikitext::flatten::{Flattener, LineBreaks};
use crate::markup::wikitext::tree::Node;
use crate::markup::{Row, TableBlock, Text};
use crate::model::Span;

/// Whether the folded name of a template belongs to an election box or a list of results.
pub fn is_part(name: &str) -> bool {
    name.starts_with("election box") || name == "election results"
}

/// Whether a template ends an election box.
pub fn is_end(name: &str) -> bool {
    name == "election box end" || name == "election results"
}

/// Reads the templates of an election box as a table; returns `None` if they name no contestant.
pub fn table<'a>(nodes: &[Node], flattener: &mut Flattener<'_, 'a>) -> Option<TableBlock<'a>> {
    let mut rows = Vec::new();
    for node in nodes {
        let arguments = Arguments::of(flattener.tree, node);
        let name = arguments.name();
        if let Some(title) = arguments.named("title") {
            let caption = flattener.text(title, LineBreaks::Joined);
            rows.insert(0, Row::new([caption], span(node, flattener)));
        }
        if name == "election results" {
            rows.extend(results(node, &arguments, flattener));
        } else if name.contains("candidate") || name.contains("registered party") {
            rows.push(row(node, &arguments, BOX_COLUMNS, "", flattener));
        }
    }
    let first = nodes.first()?;
    let results =
        nodes.iter().any(|node| Arguments::of(flattener.tree, node).name() == "election results");
    let columns = if results { RESULT_COLUMNS } else { BOX_COLUMNS };
    let captions = rows.iter().take_while(|row| row.cells.len() == 1).count();
    if rows.len() == captions {
        return None;
    }
    let span = span(first, flattener);
    let cells: Vec<Text<'a>> =
        columns.iter().map(|(header, _)| made(header, span, flattener)).collect();
    rows.insert(captions, Row::new(cells, span));
    Some(TableBlock { rows })
}

/// The columns of an election box, with their arguments.
const BOX_COLUMNS: &[(&str, &[&str])] = &[
    ("Party", &["party"]),
    ("Candidate", &["candidate"]),
    ("Votes", &["votes"]),
    ("%", &["percentage"]),
    ("±", &["change"]),
];

/// The columns of a list of results, with their arguments, to which a number is appended.
const RESULT_COLUMNS: &[(&str, &[&str])] = &[
    ("Party", &["party"]),
    ("Candidate", &["cand", "candidate"]),
    ("Votes", &["votes"]),
    ("Seats", &["seats"]),
    ("+/–", &["sc"]),
];

/// Returns the rows of `Election results`: `party1`, `votes1`, `seats1` and so on.
fn results<'a>(
    node: &Node,
    arguments: &Arguments<'_>,
    flattener: &mut Flattener<'_, 'a>,
) -> Vec<Row<'a>> {
    const MAX_ROWS: usize = 200;
    let mut rows = Vec::new();
    for number in 1..=MAX_ROWS {
        let number = number.to_string();
        let named = |name: &str| arguments.named(&format!("{name}{number}")).is_some();
        if !named("party") && !named("cand") && !named("candidate") {
            break;
        }
        rows.push(row(node, arguments, RESULT_COLUMNS, &number, flattener));
    }
    rows
}

fn row<'a>(
    node: &Node,
    arguments: &Arguments<'_>,
    columns: &[(&str, &[&str])],
    number: &str,
    flattener: &mut Flattener<'_, 'a>,
) -> Row<'a> {
    let values: Vec<Option<Range<usize>>> = columns
        .iter()
        .map(|(_, names)| names.iter().find_map(|name| arguments.named(&format!("{name}{number}"))))
        .collect();
    let span = span(node, flattener);
    let cells: Vec<Text<'a>> = values
        .into_iter()
        .map(|value| match value {
            Some(range) => flattener.text(range, LineBreaks::Joined),
            None => made("", span, flattener),
        })
        .collect();
    Row::new(cells, span)
}

fn span(node: &Node, flattener: &Flattener<'_, '_>) -> Span {
    Span::new(flattener.offset + node.range().start, flattener.offset + node.range().end)
}

/// Returns a text that is not in the document but replaces the bytes at `span`.
fn made<'a>(text: &str, span: Span, flattener: &Flattener<'_, 'a>) -> Text<'a> {
    let mut builder = TextBuilder::new(flattener.arena);
    builder.push_made(text, span);
    builder.finish()
}
