//! The nesting of a page in HTML: which elements stand in which, with their bytes.
//!
//! One pass over the tokens with a stack, so that the time is linear whatever is left open. Ends that
//! are left out are supplied, ends of what was never begun are passed over, and what is nested too
//! deep, or has a name that is not known, is as if it had no tags.

use std::borrow::Cow;
use std::convert::Infallible;
use std::ops::Range;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use crate::markup::html::dropped::is_dropped;
use crate::markup::html::pausing::Pausing;
use crate::markup::html::tag::{Name, Tag};
use crate::markup::{MAX_UNCLOSED, Mark, Unclosed};
use crate::model;

/// What is nested deeper than this has no tags. Readers call themselves once for each level.
const MAX_DEPTH: usize = 150;

/// What a node is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// An element.
    Element(Tag),
    /// Characters as they are written.
    Text,
}

/// An element, or the text between two tags.
#[derive(Debug)]
pub struct Node {
    /// What it is.
    pub kind: Kind,
    /// Its bytes, from the beginning of its first tag to the end of its last.
    pub source: Range<usize>,
    /// The index of the first node behind it that it does not hold.
    pub end: usize,
    /// Whether it is no part of what is read.
    pub is_dropped: bool,
    /// Whether it holds an element that begins on a line of its own.
    pub holds_block: bool,
    /// Whether it holds a table.
    pub holds_table: bool,
    /// Its attributes among those of the tree.
    attributes: Range<usize>,
}

impl Node {
    /// The element that it is.
    pub fn tag(&self) -> Option<Tag> {
        match self.kind {
            Kind::Element(tag) => Some(tag),
            Kind::Text => None,
        }
    }
}

/// A page with its nodes in the order of their beginnings.
#[derive(Debug)]
pub struct Tree<'a> {
    /// The page.
    pub text: &'a str,
    /// The nodes.
    pub nodes: Vec<Node>,
    /// What is begun and never ended.
    pub unclosed: Vec<Unclosed>,
    attributes: Vec<(Name, Range<usize>)>,
}

impl<'a> Tree<'a> {
    /// Finds the nodes of a page.
    pub fn parse(text: &'a str) -> Self {
        let mut builder = Builder {
            tree: Tree { text, nodes: Vec::new(), unclosed: Vec::new(), attributes: Vec::new() },
            open: Vec::new(),
            places: vec![Vec::new(); Tag::ALL.len()],
            scopes: Vec::new(),
            behind: 0,
            text_end: 0,
            begun: None,
        };
        let mut emitter = CallbackEmitter::new(
            |event: CallbackEvent<'_>, span: Span<usize>| -> Option<Infallible> {
                builder.take(event, span.start..span.end);
                None
            },
        );
        emitter.naively_switch_states(true);
        for read in Tokenizer::new_with_emitter(Pausing::new(text), emitter) {
            match read {
                Ok(never) => match never {},
                Err(_pause) => {}
            }
        }
        builder.finish()
    }

    /// The value of an attribute as it is written, with the byte that it begins at.
    pub fn attribute(&self, node: &Node, name: Name) -> Option<(&'a str, usize)> {
        let own = &self.attributes[node.attributes.clone()];
        let (_, range) = own.iter().find(|(known, _)| *known == name)?;
        Some((&self.text[range.clone()], range.start))
    }

    /// The value of an attribute, decoded; empty if there is none.
    pub fn value(&self, node: &Node, name: Name) -> Cow<'a, str> {
        let value = self.attribute(node, name).map_or("", |(value, _)| value);
        html_escape::decode_html_entities(value)
    }

    /// Whether an element has one of the classes.
    pub fn has_class(&self, node: &Node, classes: &[&str]) -> bool {
        let own = self.attribute(node, Name::Class).map_or("", |(value, _)| value);
        own.split_ascii_whitespace().any(|class| classes.contains(&class))
    }

    /// The indices of the nodes that a range of nodes holds and none other in it does, without those
    /// that are dropped.
    pub fn children(&self, range: Range<usize>) -> impl Iterator<Item = usize> {
        let mut at = range.start;
        std::iter::from_fn(move || {
            while at < range.end {
                let index = at;
                at = self.nodes[index].end;
                if !self.nodes[index].is_dropped {
                    return Some(index);
                }
            }
            None
        })
    }

    /// The nodes that a node holds.
    pub fn inside(&self, index: usize) -> Range<usize> {
        index + 1..self.nodes[index].end
    }

    /// The first node of a range, at whatever depth, that is not dropped and passes a test.
    pub fn find(&self, range: Range<usize>, test: impl Fn(&Node) -> bool) -> Option<usize> {
        let mut at = range.start;
        while at < range.end {
            let node = &self.nodes[at];
            if node.is_dropped {
                at = node.end;
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

/// Builds a tree of tokens.
struct Builder<'a> {
    tree: Tree<'a>,
    /// The open elements.
    open: Vec<usize>,
    /// For each tag the places of its open elements in `open`.
    places: Vec<Vec<usize>>,
    /// The places in `open` of elements that bound ends.
    scopes: Vec<usize>,
    /// Where the last token ends that is no text.
    behind: usize,
    /// Where the last text ends.
    text_end: usize,
    /// The first tag that is being read.
    begun: Option<Begun>,
}

/// The first tag of an element that is being read.
struct Begun {
    tag: Option<Tag>,
    start: usize,
    attributes: Vec<(Name, Range<usize>)>,
    /// Whether the last attribute is the one that a value belongs to.
    is_named: bool,
}

impl<'a> Builder<'a> {
    fn take(&mut self, event: CallbackEvent<'_>, span: Range<usize>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.text(span.start);
                self.behind = span.end;
                self.begun = Some(Begun {
                    tag: Tag::named(name),
                    start: span.start,
                    attributes: Vec::new(),
                    is_named: false,
                });
            }
            CallbackEvent::AttributeName { name } => {
                if let Some(begun) = &mut self.begun {
                    // of an attribute that is given again the first value stands
                    let name = Name::named(name)
                        .filter(|name| begun.attributes.iter().all(|(known, _)| known != name));
                    begun.is_named = name.is_some();
                    begun.attributes.extend(name.map(|name| (name, span.end..span.end)));
                }
            }
            CallbackEvent::AttributeValue { .. } => {
                let named = self.begun.as_mut().filter(|begun| begun.is_named);
                if let Some((_, value)) = named.and_then(|begun| begun.attributes.last_mut())
                    && self.tree.text.get(span.clone()).is_some()
                {
                    *value = span;
                }
            }
            CallbackEvent::CloseStartTag { self_closing } => {
                self.behind = span.end;
                if let Some(begun) = self.begun.take() {
                    self.begin(begun, span.end, self_closing);
                }
            }
            CallbackEvent::EndTag { name } => {
                self.text(span.start);
                self.behind = span.end;
                match Tag::named(name) {
                    Some(Tag::Br) => {
                        self.node(Kind::Element(Tag::Br), span, Vec::new());
                    }
                    Some(tag) => self.end(tag, span),
                    None => {}
                }
            }
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } => {
                self.comment(span.clone());
                self.text(span.start);
                self.behind = span.end;
            }
            CallbackEvent::String { .. } => self.text_end = span.end,
            CallbackEvent::Error(_) => {}
        }
    }

    /// Notes a comment that goes on to the end of the page, for nothing ends it.
    fn comment(&mut self, span: Range<usize>) {
        let text = self.tree.text;
        let source = text.get(self.behind.max(self.text_end)..span.end).unwrap_or_default();
        let start = span.end - source.len();
        let opener = source.find("<!--").map(|at| start + at);
        if let Some(opener) = opener.filter(|_| span.end == text.len() && !source.ends_with("-->"))
        {
            let hides = !text[opener + 4..].trim().is_empty();
            let opener = model::Span::new(opener, opener + 4);
            self.leave_open(Mark::Comment, opener, hides);
        }
    }

    fn leave_open(&mut self, mark: Mark, opener: model::Span, hides: bool) {
        if self.tree.unclosed.len() < MAX_UNCLOSED {
            self.tree.unclosed.push(Unclosed { mark, opener, hides });
        }
    }

    /// Notes that an element has no end where it has to have one.
    fn leave_tag(&mut self, index: usize, tag: Tag) {
        let start = self.tree.nodes[index].source.start;
        if tag.may_stay_open() || !self.tree.text[start..].starts_with('<') {
            return;
        }
        let mark = match tag {
            Tag::Table => Mark::Table,
            Tag::A => Mark::Link,
            _ => Mark::Tag,
        };
        const MAX_TAG_LENGTH: usize = 300;
        let bytes = &self.tree.text.as_bytes()[start..];
        let length = memchr::memchr(b'>', &bytes[..bytes.len().min(MAX_TAG_LENGTH)]);
        let opener = model::Span::new(start, start + length.map_or(1, |length| length + 1));
        self.leave_open(mark, opener, false);
    }

    /// Takes back that the last element of a name is never ended: its end stands behind that of what
    /// holds it.
    fn ends_late(&mut self, tag: Tag) {
        let text = self.tree.text;
        let named = |one: &Unclosed| {
            let tag_name = &text.as_bytes()[one.opener.start + 1..];
            let end = tag_name.iter().position(|byte| !byte.is_ascii_alphanumeric());
            end.is_some_and(|end| Tag::named(&tag_name[..end].to_ascii_lowercase()) == Some(tag))
        };
        if let Some(at) = self.tree.unclosed.iter().rposition(named) {
            self.tree.unclosed.remove(at);
        }
    }

    /// Adds the text between the last token and `end`.
    fn text(&mut self, end: usize) {
        let range = self.behind..end;
        if self.tree.text.get(range.clone()).is_some_and(|text| !text.is_empty()) {
            self.node(Kind::Text, range, Vec::new());
        }
    }

    /// Adds a node that holds nothing yet; returns its index.
    fn node(
        &mut self,
        kind: Kind,
        source: Range<usize>,
        attributes: Vec<(Name, Range<usize>)>,
    ) -> usize {
        let first = self.tree.attributes.len();
        self.tree.attributes.extend(attributes);
        let index = self.tree.nodes.len();
        self.tree.nodes.push(Node {
            kind,
            source,
            end: index + 1,
            is_dropped: false,
            holds_block: false,
            holds_table: false,
            attributes: first..self.tree.attributes.len(),
        });
        index
    }

    /// Begins an element whose first tag ends at `end`.
    fn begin(&mut self, begun: Begun, end: usize, is_empty: bool) {
        let Begun { tag: Some(tag), start, attributes, .. } = begun else { return };
        if tag.is_of_table() && self.places[Tag::Table as usize].is_empty() {
            return;
        }
        if matches!(tag, Tag::Html | Tag::Body) && !self.places[tag as usize].is_empty() {
            return;
        }
        self.end_implied(tag, start);
        if tag.is_void() {
            let index = self.node(Kind::Element(tag), start..end, attributes);
            self.leave(index, tag);
            return;
        }
        if self.open.len() >= MAX_DEPTH {
            return;
        }
        if matches!(tag, Tag::Td | Tag::Th) && self.top() != Some(Tag::Tr) {
            self.push(Tag::Tr, start..start, Vec::new());
        }
        self.push(tag, start..end, attributes);
        if is_empty {
            let unclosed = self.tree.unclosed.len();
            self.pop(self.open.len() - 1, end, end);
            self.tree.unclosed.truncate(unclosed);
        }
    }

    fn push(&mut self, tag: Tag, source: Range<usize>, attributes: Vec<(Name, Range<usize>)>) {
        let index = self.node(Kind::Element(tag), source, attributes);
        self.places[tag as usize].push(self.open.len());
        if tag.is_scope() {
            self.scopes.push(self.open.len());
        }
        self.open.push(index);
    }

    /// The innermost open element.
    fn top(&self) -> Option<Tag> {
        self.tree.nodes[*self.open.last()?].tag()
    }

    /// Ends the elements that one of this tag cannot stand in.
    fn end_implied(&mut self, tag: Tag, at: usize) {
        use Tag::*;
        let of_head = matches!(
            tag,
            Title | Meta | Link | Style | Script | Base | Noscript | Template | PageHead
        );
        if !of_head && let Some(&place) = self.places[PageHead as usize].last() {
            self.pop(place, at, at);
        }
        let (ended, bounds) = tag.ends();
        let last = |tag: Tag| self.places[tag as usize].last().copied();
        let bound = bounds.iter().filter_map(|bound| last(*bound)).max();
        let bound = if tag.is_of_table() { bound } else { bound.max(self.scopes.last().copied()) };
        let open = ended.iter().filter_map(|ended| last(*ended));
        if let Some(place) = open.filter(|place| Some(*place) > bound).min() {
            self.pop(place, at, at);
        }
        // what a row or a cell stands in is ended, as far as it is not what it has to stand in
        let holders: &[Tag] = match tag {
            Td | Th => &[Tr, Thead, Tbody, Tfoot, Table],
            Tr => &[Thead, Tbody, Tfoot, Table],
            _ if tag.is_of_table() => &[Table],
            _ => return,
        };
        let last = |tag: &Tag| self.places[*tag as usize].last().copied();
        if let Some(holder) = holders.iter().filter_map(last).max()
            && holder + 1 < self.open.len()
        {
            self.pop(holder + 1, at, at);
        }
    }

    /// Ends the innermost element of a tag that an end at `span` can end.
    fn end(&mut self, tag: Tag, span: Range<usize>) {
        if matches!(tag, Tag::Html | Tag::Body) {
            return; // what follows is still read
        }
        let last = |tag: Tag| self.places[tag as usize].last().copied();
        let bound = match tag {
            Tag::Table => None,
            _ if tag.is_of_table() => last(Tag::Table),
            _ => self.scopes.last().copied(),
        };
        // a heading ends by whatever heading's end
        let place = match tag.level() {
            Some(_) => Tag::ALL
                .iter()
                .filter(|tag| tag.level().is_some())
                .filter_map(|tag| last(*tag))
                .max(),
            None => last(tag),
        };
        match place.filter(|place| Some(*place) > bound) {
            Some(place) => self.pop(place, span.start, span.end),
            None => self.ends_late(tag),
        }
    }

    /// Ends the element at a place, whose last tag ends at `end`, with all in it, which ends at `inner`.
    fn pop(&mut self, place: usize, inner: usize, end: usize) {
        while self.open.len() > place
            && let Some(index) = self.open.pop()
        {
            let is_ended = self.open.len() == place && end > inner;
            let end = if self.open.len() == place { end } else { inner };
            let nodes = self.tree.nodes.len();
            let node = &mut self.tree.nodes[index];
            node.end = nodes;
            node.source.end = end.max(node.source.end);
            let Some(tag) = node.tag() else { continue };
            if !is_ended {
                self.leave_tag(index, tag);
            }
            self.places[tag as usize].pop();
            if tag.is_scope() {
                self.scopes.pop();
            }
            self.leave(index, tag);
        }
    }

    /// Settles what an element that is complete is, and what that makes of the one that holds it.
    fn leave(&mut self, index: usize, tag: Tag) {
        let is_dropped = is_dropped(&self.tree, &self.tree.nodes[index]);
        let node = &mut self.tree.nodes[index];
        node.is_dropped = is_dropped;
        let holds_block = node.holds_block || tag.is_block();
        let holds_table = node.holds_table || tag == Tag::Table;
        if let Some(&holder) = self.open.last().filter(|_| !is_dropped) {
            self.tree.nodes[holder].holds_block |= holds_block;
            self.tree.nodes[holder].holds_table |= holds_table;
        }
    }

    fn finish(mut self) -> Tree<'a> {
        if self.begun.is_none() {
            self.text(self.text_end);
        }
        let end = self.tree.text.len();
        self.pop(0, end, end);
        self.tree
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The nesting in short.
    fn sketch(text: &str) -> String {
        fn walk(tree: &Tree<'_>, range: Range<usize>, out: &mut String) {
            let mut at = range.start;
            while at < range.end {
                let node = &tree.nodes[at];
                match node.kind {
                    Kind::Text => out.push_str(tree.text[node.source.clone()].trim()),
                    Kind::Element(tag) => {
                        out.push_str(&format!("{tag:?}("));
                        walk(tree, tree.inside(at), out);
                        out.push(')');
                    }
                }
                at = node.end;
            }
        }
        let tree = Tree::parse(text);
        let mut out = String::new();
        walk(&tree, 0..tree.nodes.len(), &mut out);
        out
    }

    #[test]
    fn nesting() {
        for (text, expected) in [
            ("", ""),
            ("a <b>c</b> d", "aB(c)d"),
            ("<p>a<p>b<div>c</div>d</p>", "P(a)P(b)Div(c)d"),
            ("<ul><li>a<li>b<ul><li>c</ul><li>d</ul>", "Ul(Li(a)Li(bUl(Li(c)))Li(d))"),
            ("<dl><dt>a<dd>b<dt>c</dl>", "Dl(Dt(a)Dd(b)Dt(c))"),
            ("<table><tr><td>a<td>b<tr><th>c</table>d", "Table(Tr(Td(a)Td(b))Tr(Th(c)))d"),
            ("<table><td>a<tbody><td>b</table>", "Table(Tr(Td(a))Tbody(Tr(Td(b))))"),
            ("<table><caption>a<tr><td>b", "Table(Caption(a)Tr(Td(b)))"),
            (
                "<table><tr><td><table><tr><td>a</table>b</table>",
                "Table(Tr(Td(Table(Tr(Td(a)))b)))",
            ),
            ("<p>a<table><tr><td>b</p>c</td></tr></table>", "P(a)Table(Tr(Td(bc)))"),
            ("<b>a<i>b</b>c</i>", "B(aI(b))c"),
            ("<td>a</td></div>b", "ab"),
            ("<foo>a</foo><br/>b</br>c<br></p>d", "aBr()bBr()cBr()d"),
            ("<h2>a</h3>b", "H2(a)b"),
            ("<a name=\"x\"/>b<a href=c>d<a>e</a>f", "A()bA(d)A(e)f"),
            ("<head><title>a &lt;b></title><p>c", "PageHead(Title(a &lt;b>))P(c)"),
            ("<script>a<b></script><!-- c -->d<style>e", "Script(a<b>)dStyle(e)"),
            ("<html><body>a</body>b</html>c", "Html(Body(abc))"),
            ("a < b <c", "a < b"),
            ("a</", "a</"),
            ("<tr><td", ""),
        ] {
            assert_eq!(sketch(text), expected, "{text:?}");
        }
    }

    #[test]
    fn what_is_open_costs_no_more_than_its_length() {
        for opener in [
            "<div>", "<b>", "<p><b>", "<table>", "<table><tr><td>", "<ul><li>", "<td>", "</td>",
            "<table><b>", "<a href=", "<!--", "<a b c d e ", "<h1>", "<table><caption>", "</b><b>",
            "<script>", "&amp", "<p></table>", "<dl><dd><table><tr>", "<span/>",
        ] {
            let text = opener.repeat(30_000);
            Tree::parse(&text);
        }
    }
}
