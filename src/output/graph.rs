//! Graphs: the DOT language of Graphviz, and Mermaid.

use std::collections::HashMap;
use std::io::{self, Write};

use crate::model::{Value, fold};
use crate::output::{Format, Rows, sanitize};
use crate::query::{Column, Row};

/// Graph of the edges in the rows, in the [DOT language](https://graphviz.org/doc/info/lang.html).
///
/// The rows need the columns `from`, `to`, `kind` and `date`, and for the identity of a node `from_document`,
/// `to_document` and `country`.
#[derive(Debug, Clone, Copy, Default)]
pub struct Dot;

/// The same graph as a [Mermaid flowchart](https://mermaid.js.org/syntax/flowchart.html).
#[derive(Debug, Clone, Copy, Default)]
pub struct Mermaid;

impl Format for Dot {
    fn start<'a>(
        &'a self,
        columns: &'a [Column],
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>> {
        let syntax = Syntax {
            begin: "digraph lineage {\n  rankdir=LR;\n  node [shape=box];\n",
            end: "}\n",
            node: |number, name| format!("  n{number} [label=\"{}\"];\n", dot(name)),
            edge: |from, to, label| format!("  n{from} -> n{to} [label=\"{}\"];\n", dot(label)),
        };
        Graph::start(syntax, columns, out)
    }
}

impl Format for Mermaid {
    fn start<'a>(
        &'a self,
        columns: &'a [Column],
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>> {
        let syntax = Syntax {
            begin: "flowchart LR\n",
            end: "",
            node: |number, name| format!("  n{number}[\"{}\"]\n", mermaid(name)),
            edge: |from, to, label| format!("  n{from} -->|\"{}\"| n{to}\n", mermaid(label)),
        };
        Graph::start(syntax, columns, out)
    }
}

/// The parts of a syntax for graphs.
struct Syntax {
    begin: &'static str,
    end: &'static str,
    node: fn(usize, &str) -> String,
    edge: fn(usize, usize, &str) -> String,
}

/// Writer of a graph. A node is written before its first edge.
struct Graph<'a> {
    syntax: Syntax,
    columns: &'a [Column],
    out: &'a mut dyn Write,
    /// The number of each node by what identifies it.
    nodes: HashMap<(String, String), usize>,
}

impl<'a> Graph<'a> {
    fn start(
        syntax: Syntax,
        columns: &'a [Column],
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>> {
        out.write_all(syntax.begin.as_bytes())?;
        Ok(Box::new(Graph { syntax, columns, out, nodes: HashMap::new() }))
    }

    /// Returns the value of a column as text.
    fn text(&self, row: &Row<'_>, name: &str) -> String {
        let at = self.columns.iter().position(|column| column.name == name);
        at.and_then(|at| row.get(at)).map(Value::to_string).unwrap_or_default()
    }

    /// Returns the number of the node at one end of a row, and writes it if it is new.
    fn node(&mut self, row: &Row<'_>, end: &str) -> io::Result<usize> {
        let name = self.text(row, end);
        let document = self.text(row, &format!("{end}_document"));
        let place = if document.is_empty() { self.text(row, "country") } else { document };
        let next = self.nodes.len() + 1;
        let number = *self.nodes.entry((fold(&name), place)).or_insert(next);
        if number == next {
            self.out.write_all((self.syntax.node)(number, &name).as_bytes())?;
        }
        Ok(number)
    }
}

impl Rows for Graph<'_> {
    fn row(&mut self, row: Row<'_>) -> io::Result<()> {
        let from = self.node(&row, "from")?;
        let to = self.node(&row, "to")?;
        let label = format!("{} {}", self.text(&row, "kind"), self.text(&row, "date"));
        self.out.write_all((self.syntax.edge)(from, to, label.trim()).as_bytes())
    }

    fn end(self: Box<Self>) -> io::Result<Vec<String>> {
        self.out.write_all(self.syntax.end.as_bytes()).map(|()| Vec::new())
    }
}

/// Escapes the text of a quoted string: quotation marks, the backslashes of escapes, and the character references that
/// Graphviz replaces in labels.
fn dot(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in sanitize(text).chars() {
        match c {
            '"' => escaped.push_str("\\\""),
            '\\' => escaped.push_str("\\\\"),
            '&' => escaped.push_str("&amp;"),
            c => escaped.push(c),
        }
    }
    escaped
}

/// Writes everything but letters, digits and harmless marks as a character code, because a label may contain Markdown,
/// HTML, directives and comments.
fn mermaid(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in sanitize(text).chars() {
        match c {
            ' ' | ',' | '(' | ')' | '\'' => escaped.push(c),
            '-' if escaped.ends_with(char::is_alphanumeric) => escaped.push(c),
            c if c.is_ascii() && !c.is_ascii_alphanumeric() => {
                escaped.push_str(&format!("#{};", u32::from(c)));
            }
            c => escaped.push(c),
        }
    }
    // a label must not be empty
    if escaped.is_empty() { " ".to_owned() } else { escaped }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Kind;
    use crate::output::written;

    fn graph(format: &dyn Format, rows: &[(&str, &str, &str, &str)]) -> String {
        let columns = ["from", "to", "kind", "date", "from_document"]
            .map(|name| Column::asked_for(name, Kind::Text));
        let text = |text: &str| Value::Text(text.to_owned().into());
        let rows = rows.iter().map(|(from, to, kind, document)| {
            vec![text(from), text(to), text(kind), Value::Null, text(document)]
        });
        written(format, &columns, rows.collect())
    }

    #[test]
    fn nodes_are_written_once() {
        let rows =
            [("A", "B", "split", ""), ("B", "C", "joined", ""), ("A", "C", "merger", "a.txt")];
        assert_eq!(
            graph(&Dot, &rows),
            "digraph lineage {\n  rankdir=LR;\n  node [shape=box];\n  n1 [label=\"A\"];\n  n2 [label=\"B\"];\n  \
             n1 -> n2 [label=\"split\"];\n  n3 [label=\"C\"];\n  n2 -> n3 [label=\"joined\"];\n  \
             n4 [label=\"A\"];\n  n4 -> n3 [label=\"merger\"];\n}\n"
        );
        assert_eq!(
            graph(&Mermaid, &rows[..1]),
            "flowchart LR\n  n1[\"A\"]\n  n2[\"B\"]\n  n1 -->|\"split\"| n2\n"
        );
        assert_eq!(graph(&Mermaid, &[]), "flowchart LR\n");
    }

    #[test]
    fn hostile_names_stay_inside_their_labels() {
        for name in [
            "a\"]; b -> c [label=\"", "\\", "\\\"", "a\nb\r\u{2028}c\u{1b}[31m", "&quot;", "a|b",
            "[a](b){c}<d>", "%%{init: {}}%%", "`**a**`", "#quot;", "end", "1. a", "]\"", "--> n2",
            "",
        ] {
            let dot = graph(&Dot, &[(name, "B", "split", "")]);
            assert_eq!(dot.lines().count(), 7, "{dot}");
            for line in dot.lines().filter(|line| line.contains("label")) {
                let inside = line.split_once("[label=\"").unwrap().1.strip_suffix("\"];").unwrap();
                let bare = inside.replace("\\\\", "").replace("\\\"", "");
                assert!(!bare.contains(['"', '\\']), "{line}");
                assert!(!bare.replace("&amp;", "").contains('&'), "{line}");
            }
            let mermaid = graph(&Mermaid, &[(name, "B", "split", "")]);
            assert_eq!(mermaid.lines().count(), 4, "{mermaid}");
            let node = mermaid.lines().nth(1).unwrap();
            let inside = node.strip_prefix("  n1[\"").unwrap().strip_suffix("\"]").unwrap();
            let codes = inside.replace("#", "").replace(";", "");
            assert!(
                !codes.contains(['"', '[', ']', '{', '}', '|', '<', '>', '`', '%', '&', '*']),
                "{node}"
            );
        }
    }
}
