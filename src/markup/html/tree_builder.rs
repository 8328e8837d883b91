//! Builds the element tree of an HTML page from its tokens.
//!
//! One pass with a stack of open elements, so that the time is linear even if elements stay open. Missing end tags are
//! supplied and stray end tags ignored. Elements that are nested too deep, or whose names are unknown, are treated
//! as if their tags were not there.

use std::convert::Infallible;
use std::ops::Range;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span, Tokenizer};

use crate::markup::html::excluded::is_excluded;
use crate::markup::html::pausing_reader::PausingReader;
use crate::markup::html::tag::{Name, Tag};
use crate::markup::html::tree::{Kind, Node, Tree};
use crate::markup::{Construct, MAX_UNCLOSED, Unclosed};
use crate::model;

/// Deeper elements are ignored, since readers recurse once per level.
const MAX_DEPTH: usize = 150;

/// Parses a page.
pub fn parse(text: &str) -> Tree<'_> {
    // about a node for each tag: an element for one that begins it, and a text for one that ends it
    let bytes = text.as_bytes();
    let is_tag = |at: &usize| {
        bytes
            .get(at + 1)
            .is_some_and(|next| next.is_ascii_alphabetic() || matches!(next, b'/' | b'!'))
    };
    let tags = memchr::memchr_iter(b'<', bytes).filter(is_tag).count();
    let nodes = Vec::with_capacity(tags + 1);
    let mut builder = Builder {
        tree: Tree { text, nodes, unclosed: Vec::new(), attributes: Vec::new() },
        open: Vec::new(),
        places: vec![Vec::new(); Tag::ALL.len()],
        scopes: Vec::new(),
        token_end: 0,
        text_end: 0,
        start_tag: None,
    };
    let mut emitter =
        CallbackEmitter::new(|event: CallbackEvent<'_>, span: Span<usize>| -> Option<Infallible> {
            builder.take(event, span.start..span.end);
            None
        });
    emitter.naively_switch_states(true);
    for read in Tokenizer::new_with_emitter(PausingReader::new(text), emitter) {
        match read {
            Ok(never) => match never {},
            Err(_pause) => {}
        }
    }
    builder.finish()
}

/// Builds a tree from tokens.
struct Builder<'a> {
    tree: Tree<'a>,
    /// The nodes of the open elements.
    open: Vec<usize>,
    /// For each tag, the positions of its open elements in `open`.
    places: Vec<Vec<usize>>,
    /// The positions in `open` of scope boundaries.
    scopes: Vec<usize>,
    /// The end of the last token that is not text.
    token_end: usize,
    /// The end of the last text.
    text_end: usize,
    /// The start tag that is being read.
    start_tag: Option<StartTag>,
}

/// A start tag while it is read.
struct StartTag {
    tag: Option<Tag>,
    start: usize,
    attributes: Vec<(Name, Range<usize>)>,
    /// Whether the next value belongs to the last attribute.
    expects_value: bool,
}

impl<'a> Builder<'a> {
    fn take(&mut self, event: CallbackEvent<'_>, span: Range<usize>) {
        match event {
            CallbackEvent::OpenStartTag { name } => {
                self.text(span.start);
                self.token_end = span.end;
                self.start_tag = Some(StartTag {
                    tag: Tag::named(name),
                    start: span.start,
                    attributes: Vec::new(),
                    expects_value: false,
                });
            }
            CallbackEvent::AttributeName { name } => {
                if let Some(tag) = &mut self.start_tag {
                    // of repeated attributes the first one counts
                    let name = Name::named(name)
                        .filter(|name| tag.attributes.iter().all(|(known, _)| known != name));
                    tag.expects_value = name.is_some();
                    tag.attributes.extend(name.map(|name| (name, span.end..span.end)));
                }
            }
            CallbackEvent::AttributeValue { .. } => {
                let tag = self.start_tag.as_mut().filter(|tag| tag.expects_value);
                if let Some((_, value)) = tag.and_then(|tag| tag.attributes.last_mut())
                    && self.tree.text.get(span.clone()).is_some()
                {
                    *value = span;
                }
            }
            CallbackEvent::CloseStartTag { self_closing } => {
                self.token_end = span.end;
                if let Some(tag) = self.start_tag.take() {
                    self.begin(tag, span.end, self_closing);
                }
            }
            CallbackEvent::EndTag { name } => {
                self.text(span.start);
                self.token_end = span.end;
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
                self.token_end = span.end;
            }
            CallbackEvent::String { .. } => self.text_end = span.end,
            CallbackEvent::Error(_) => {}
        }
    }

    /// Records a comment that is never closed and so extends to the end of the page.
    fn comment(&mut self, span: Range<usize>) {
        let text = self.tree.text;
        let source = text.get(self.token_end.max(self.text_end)..span.end).unwrap_or_default();
        let start = span.end - source.len();
        let opener = source.find("<!--").map(|at| start + at);
        if let Some(opener) = opener.filter(|_| span.end == text.len() && !source.ends_with("-->"))
        {
            let hides = !text[opener + 4..].trim().is_empty();
            let opener = model::Span::new(opener, opener + 4);
            self.record_unclosed(Construct::Comment, opener, hides);
        }
    }

    fn record_unclosed(&mut self, construct: Construct, opener: model::Span, hides: bool) {
        if self.tree.unclosed.len() < MAX_UNCLOSED {
            self.tree.unclosed.push(Unclosed { construct, opener, hides });
        }
    }

    /// Records an element without the end tag that it needs.
    fn record_unclosed_element(&mut self, index: usize, tag: Tag) {
        let start = self.tree.nodes[index].source().start;
        if tag.may_stay_open() || !self.tree.text[start..].starts_with('<') {
            return;
        }
        let construct = match tag {
            Tag::Table => Construct::Table,
            Tag::A => Construct::Link,
            _ => Construct::Tag,
        };
        const MAX_TAG_LENGTH: usize = 300;
        let bytes = &self.tree.text.as_bytes()[start..];
        let length = memchr::memchr(b'>', &bytes[..bytes.len().min(MAX_TAG_LENGTH)]);
        let opener = model::Span::new(start, start + length.map_or(1, |length| length + 1));
        self.record_unclosed(construct, opener, false);
    }

    /// Removes the record that the last element of a name is never closed, since its end tag comes after that of its
    /// parent.
    fn closed_late(&mut self, tag: Tag) {
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
        let range = self.token_end..end;
        if self.tree.text.get(range.clone()).is_some_and(|text| !text.is_empty()) {
            self.node(Kind::Text, range, Vec::new());
        }
    }

    /// Adds a node without children and returns its index.
    fn node(
        &mut self,
        kind: Kind,
        source: Range<usize>,
        attributes: Vec<(Name, Range<usize>)>,
    ) -> usize {
        let first = self.tree.attributes.len();
        self.tree.attributes.extend(attributes);
        let index = self.tree.nodes.len();
        let attributes = first..self.tree.attributes.len();
        self.tree.nodes.push(Node::new(kind, source, index, attributes));
        index
    }

    /// Opens an element whose start tag ends at `end`.
    fn begin(&mut self, start_tag: StartTag, end: usize, is_empty: bool) {
        let StartTag { tag: Some(tag), start, attributes, .. } = start_tag else { return };
        if tag.is_of_table() && self.places[Tag::Table as usize].is_empty() {
            return;
        }
        if matches!(tag, Tag::Html | Tag::Body) && !self.places[tag as usize].is_empty() {
            return;
        }
        self.close_implied(tag, start);
        if tag.is_void() {
            let index = self.node(Kind::Element(tag), start..end, attributes);
            self.complete(index, tag);
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

    /// Returns the innermost open element.
    fn top(&self) -> Option<Tag> {
        self.tree.nodes[*self.open.last()?].tag()
    }

    /// Closes the open elements that cannot contain a tag.
    fn close_implied(&mut self, tag: Tag, at: usize) {
        use Tag::*;
        let is_of_head =
            matches!(tag, Title | Meta | Link | Style | Script | Base | Noscript | Template | Head);
        if !is_of_head && let Some(&place) = self.places[Head as usize].last() {
            self.pop(place, at, at);
        }
        let (ended, bounds) = tag.closes();
        let last = |tag: Tag| self.places[tag as usize].last().copied();
        let bound = bounds.iter().filter_map(|bound| last(*bound)).max();
        let bound = if tag.is_of_table() { bound } else { bound.max(self.scopes.last().copied()) };
        let open = ended.iter().filter_map(|ended| last(*ended));
        if let Some(place) = open.filter(|place| Some(*place) > bound).min() {
            self.pop(place, at, at);
        }
        // close what lies between a row or a cell and the element that must contain it
        let parents: &[Tag] = match tag {
            Td | Th => &[Tr, Thead, Tbody, Tfoot, Table],
            Tr => &[Thead, Tbody, Tfoot, Table],
            _ if tag.is_of_table() => &[Table],
            _ => return,
        };
        let last = |tag: &Tag| self.places[*tag as usize].last().copied();
        if let Some(parent) = parents.iter().filter_map(last).max()
            && parent + 1 < self.open.len()
        {
            self.pop(parent + 1, at, at);
        }
    }

    /// Handles the end tag at `span`: closes the innermost element that it can close.
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
        // the end tag of any heading closes a heading
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
            None => self.closed_late(tag),
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
            node.close(nodes, end);
            let Some(tag) = node.tag() else { continue };
            if !is_ended {
                self.record_unclosed_element(index, tag);
            }
            self.places[tag as usize].pop();
            if tag.is_scope() {
                self.scopes.pop();
            }
            self.complete(index, tag);
        }
    }

    /// Completes an element: decides whether it is excluded, and what its parent contains.
    fn complete(&mut self, index: usize, tag: Tag) {
        let is_excluded = is_excluded(&self.tree, &self.tree.nodes[index]);
        let node = &mut self.tree.nodes[index];
        node.is_excluded = is_excluded;
        let holds_block = node.holds_block || tag.is_block();
        let holds_table = node.holds_table || tag == Tag::Table;
        if let Some(&parent) = self.open.last().filter(|_| !is_excluded) {
            self.tree.nodes[parent].holds_block |= holds_block;
            self.tree.nodes[parent].holds_table |= holds_table;
        }
    }

    fn finish(mut self) -> Tree<'a> {
        if self.start_tag.is_none() {
            self.text(self.text_end);
        }
        let end = self.tree.text.len();
        self.pop(0, end, end);
        self.tree.nodes.shrink_to_fit();
        self.tree
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the tree in short.
    fn sketch(text: &str) -> String {
        fn walk(tree: &Tree<'_>, range: Range<usize>, out: &mut String) {
            let mut at = range.start;
            while at < range.end {
                let node = &tree.nodes[at];
                match node.kind {
                    Kind::Text => out.push_str(tree.text[node.source()].trim()),
                    Kind::Element(tag) => {
                        out.push_str(&format!("{tag:?}("));
                        walk(tree, tree.inside(at), out);
                        out.push(')');
                    }
                }
                at = node.end();
            }
        }
        let tree = parse(text);
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
            ("<head><title>a &lt;b></title><p>c", "Head(Title(a &lt;b>))P(c)"),
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
    fn unclosed_elements_take_linear_time() {
        for opener in [
            "<div>", "<b>", "<p><b>", "<table>", "<table><tr><td>", "<ul><li>", "<td>", "</td>",
            "<table><b>", "<a href=", "<!--", "<a b c d e ", "<h1>", "<table><caption>", "</b><b>",
            "<script>", "&amp", "<p></table>", "<dl><dd><table><tr>", "<span/>",
        ] {
            let text = opener.repeat(30_000);
            parse(&text);
        }
    }
}
