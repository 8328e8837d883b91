//! The element tree of an HTML page, with the source bytes of each node.

use std::borrow::Cow;
use std::ops::Range;

use crate::markup::Unclosed;
use crate::markup::html::tag::{Name, Tag};
use crate::markup::text::short;

/// The kind of a node.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An element.
    Element(Tag),
    /// Text, not decoded.
    Text,
}

/// An element, or the text between two tags. A page has one for every few bytes, so it is small.
#[derive(Debug)]
pub struct Node {
    /// Its kind.
    pub kind: Kind,
    /// Whether it is excluded from reading.
    pub is_excluded: bool,
    /// Whether it contains a block element.
    pub holds_block: bool,
    /// Whether it contains a table.
    pub holds_table: bool,
    source: Range<u32>,
    end: u32,
    attributes: Range<u32>,
}

impl Node {
    /// Creates a node without children, which is the node at `index` of its tree.
    pub fn new(kind: Kind, source: Range<usize>, index: usize, attributes: Range<usize>) -> Self {
        Node {
            kind,
            is_excluded: false,
            holds_block: false,
            holds_table: false,
            source: short(source.start)..short(source.end),
            end: short(index + 1),
            attributes: short(attributes.start)..short(attributes.end),
        }
    }

    /// Ends the node before the node at `index` of its tree and at this byte, or at its present end if that is later.
    pub fn close(&mut self, index: usize, end: usize) {
        self.end = short(index);
        self.source.end = short(end).max(self.source.end);
    }

    /// Returns the tag of an element.
    pub fn tag(&self) -> Option<Tag> {
        match self.kind {
            Kind::Element(tag) => Some(tag),
            Kind::Text => None,
        }
    }

    /// Returns its source, from its start tag to its end tag.
    pub fn source(&self) -> Range<usize> {
        self.source.start as usize..self.source.end as usize
    }

    /// Returns the index of the first node after it and its descendants.
    pub fn end(&self) -> usize {
        self.end as usize
    }

    /// Returns the range of its attributes in the tree.
    fn attributes(&self) -> Range<usize> {
        self.attributes.start as usize..self.attributes.end as usize
    }
}

/// A page with its nodes in document order.
#[derive(Debug)]
pub struct Tree<'a> {
    /// The page.
    pub text: &'a str,
    /// The nodes.
    pub nodes: Vec<Node>,
    /// Markup that is never closed.
    pub unclosed: Vec<Unclosed>,
    /// The attributes of all nodes, with the ranges of their values.
    pub attributes: Vec<(Name, Range<usize>)>,
}

impl<'a> Tree<'a> {
    /// Returns the value of an attribute, not decoded, and its offset in the page.
    pub fn attribute(&self, node: &Node, name: Name) -> Option<(&'a str, usize)> {
        let own = &self.attributes[node.attributes()];
        let (_, range) = own.iter().find(|(known, _)| *known == name)?;
        Some((&self.text[range.clone()], range.start))
    }

    /// Returns the decoded value of an attribute; empty if there is none.
    pub fn value(&self, node: &Node, name: Name) -> Cow<'a, str> {
        let value = self.attribute(node, name).map_or("", |(value, _)| value);
        html_escape::decode_html_entities(value)
    }

    /// Whether an element has one of the classes.
    pub fn has_class(&self, node: &Node, classes: &[&str]) -> bool {
        let own = self.attribute(node, Name::Class).map_or("", |(value, _)| value);
        own.split_ascii_whitespace().any(|class| classes.contains(&class))
    }

    /// Returns the top-level nodes of a range, without the excluded ones.
    pub fn children(&self, range: Range<usize>) -> impl Iterator<Item = usize> {
        let mut at = range.start;
        std::iter::from_fn(move || {
            while at < range.end {
                let index = at;
                at = self.nodes[index].end();
                if !self.nodes[index].is_excluded {
                    return Some(index);
                }
            }
            None
        })
    }

    /// Returns the descendants of a node.
    pub fn inside(&self, index: usize) -> Range<usize> {
        index + 1..self.nodes[index].end()
    }

    /// Returns the first node in a range, at any depth, that passes a test and is not excluded.
    pub fn find(&self, range: Range<usize>, test: impl Fn(&Node) -> bool) -> Option<usize> {
        let mut at = range.start;
        while at < range.end {
            let node = &self.nodes[at];
            if node.is_excluded {
                at = node.end();
                continue;
            }
            if test(node) {
                return Some(at);
            }
            at += 1;
        }
        None
    }
}
