//! The tree of nested constructs in wikitext: templates, links, tables, and what is not shown.

use std::ops::Range;

use crate::markup::Unclosed;
use crate::markup::text::short;

/// The kind of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// `{{…}}`
    Template,
    /// `[[…]]`
    Link,
    /// `{|…|}`
    Table,
    /// A comment, a footnote, a formula: content that is not read.
    Hidden,
    /// `<nowiki>…</nowiki>`: text in which nothing is markup.
    Literal,
}

/// A construct in the text. A page may have one for every few bytes, so it is small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Node {
    /// Its kind.
    pub kind: Kind,
    /// The lengths of the marks at its beginning and at its end.
    marks: (u8, u8),
    start: u32,
    end: u32,
    /// The index of the first node after it and its descendants.
    next: u32,
}

impl Node {
    /// Creates a node; `marks` are the lengths of the marks at its beginning and at its end, less than 256.
    pub fn new(kind: Kind, range: Range<usize>, marks: (usize, usize)) -> Self {
        let mark = |length| u8::try_from(length).unwrap_or(u8::MAX);
        let marks = (mark(marks.0), mark(marks.1));
        Node { kind, marks, start: short(range.start), end: short(range.end), next: 0 }
    }

    /// Returns its range, including the marks at both ends.
    pub fn range(&self) -> Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Returns the range between the marks.
    pub fn inside(&self) -> Range<usize> {
        let Range { start, end } = self.range();
        start + usize::from(self.marks.0)..end - usize::from(self.marks.1)
    }
}

/// A text with its nodes in document order.
#[derive(Debug)]
pub struct Tree<'a> {
    /// The text.
    pub text: &'a str,
    /// Constructs that are never closed.
    pub unclosed: Vec<Unclosed>,
    nodes: Vec<Node>,
}

impl<'a> Tree<'a> {
    /// Creates a tree of nodes that do not overlap, in any order.
    pub fn new(text: &'a str, mut nodes: Vec<Node>, unclosed: Vec<Unclosed>) -> Self {
        nodes.sort_unstable_by_key(|node| (node.start, std::cmp::Reverse(node.end)));
        let mut parents: Vec<usize> = Vec::new();
        for index in 0..nodes.len() {
            let start = nodes[index].start;
            while let Some(parent) = parents.pop_if(|parent| nodes[*parent].end <= start) {
                nodes[parent].next = short(index);
            }
            parents.push(index);
        }
        let end = short(nodes.len());
        for parent in parents {
            nodes[parent].next = end;
        }
        Tree { text, unclosed, nodes }
    }

    /// Returns the top-level nodes in a range of the text.
    pub fn nodes_in(&self, range: Range<usize>) -> impl Iterator<Item = &Node> {
        let mut index = self.nodes.partition_point(|node| node.range().start < range.start);
        std::iter::from_fn(move || {
            let node = self.nodes.get(index).filter(|node| node.range().end <= range.end)?;
            index = node.next as usize;
            Some(node)
        })
    }

    /// Splits a range at the separators outside nodes.
    pub fn split(&self, range: Range<usize>, separator: u8) -> Vec<Range<usize>> {
        let bytes = self.text.as_bytes();
        let mut parts = Vec::new();
        let mut start = range.start;
        let mut at = range.start;
        let cut = |from: usize, to: usize, start: &mut usize, parts: &mut Vec<Range<usize>>| {
            for offset in memchr::memchr_iter(separator, &bytes[from..to]) {
                parts.push(*start..from + offset);
                *start = from + offset + 1;
            }
        };
        for node in self.nodes_in(range.clone()) {
            cut(at, node.range().start, &mut start, &mut parts);
            at = node.range().end;
        }
        cut(at, range.end, &mut start, &mut parts);
        parts.push(start..range.end);
        parts
    }

    /// Returns the first offset of a byte in a range, outside nodes.
    pub fn find(&self, range: Range<usize>, byte: u8) -> Option<usize> {
        let bytes = self.text.as_bytes();
        let mut at = range.start;
        for node in self.nodes_in(range.clone()) {
            if let Some(offset) = memchr::memchr(byte, &bytes[at..node.range().start]) {
                return Some(at + offset);
            }
            at = node.range().end;
        }
        memchr::memchr(byte, &bytes[at..range.end]).map(|offset| at + offset)
    }
}
