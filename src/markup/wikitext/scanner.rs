//! Scans wikitext for nested constructs.
//!
//! One pass with a stack, so that the time is linear even if constructs stay open. What is never closed is plain
//! text.

use foldhash::HashMap;
use memchr::memmem;

use crate::markup::hidden::{hides, is_note_mark};
use crate::markup::wikitext::marks::Marks;
use crate::markup::wikitext::tree::{Kind, Node, Tree};
use crate::markup::{Construct, MAX_UNCLOSED, Unclosed};
use crate::model::Span;

/// Parses wikitext into a tree.
pub fn parse(text: &str) -> Tree<'_> {
    let mut scanner = Scanner {
        text,
        at: 0,
        open: Vec::new(),
        templates: 0,
        nodes: Vec::new(),
        closings: HashMap::default(),
        unclosed: Vec::new(),
        tags: HashMap::default(),
    };
    scanner.run();
    Tree::new(text, scanner.nodes, scanner.unclosed)
}

/// Tags whose content is hidden.
pub const HIDDEN_TAGS: &[&str] = &[
    "ref", "math", "gallery", "timeline", "syntaxhighlight", "source", "score", "graph",
    "templatedata", "imagemap", "style", "script", "mapframe", "maplink", "chem", "hiero",
];

/// Tags whose content is shown and that have to be closed.
const SHOWN_TAGS: &[&str] = &[
    "small", "big", "div", "span", "center", "sup", "sub", "font", "blockquote", "strike", "del",
    "abbr", "poem", "b", "i", "u", "s", "em", "strong",
];

/// The bytes that can open or close a construct.
static MARKS: Marks = Marks::of(b"{}[]|=<");

/// Scans a text for constructs.
struct Scanner<'a> {
    text: &'a str,
    at: usize,
    /// The open constructs, with their offsets.
    open: Vec<(Kind, usize)>,
    /// The number of open templates.
    templates: usize,
    nodes: Vec<Node>,
    /// The next offset of each closing mark that was searched.
    closings: HashMap<&'static str, Option<usize>>,
    unclosed: Vec<Unclosed>,
    /// The open tags, by name.
    tags: HashMap<&'static str, Vec<Span>>,
}

impl Scanner<'_> {
    fn run(&mut self) {
        let bytes = self.text.as_bytes();
        // a bracket and the same one with another bit are `{`, `|` and `}`
        let may_be_mark =
            |byte: u8| ((byte | 0x20).wrapping_sub(b'{') < 3) | (byte == b'=') | (byte == b'<');
        while let Some(offset) = MARKS.find_in(&bytes[self.at..], may_be_mark) {
            self.at += offset;
            let byte = bytes[self.at];
            let pair = bytes.get(self.at + 1) == Some(&byte);
            match byte {
                b'{' if pair => self.push(Kind::Template, 2),
                b'{' if bytes.get(self.at + 1) == Some(&b'|') && self.begins_line() => {
                    self.push(Kind::Table, 2);
                }
                b'[' if pair => self.push(Kind::Link, 2),
                b'}' if pair => self.close_template(),
                b']' if pair => self.close(Kind::Link),
                b'|' if bytes.get(self.at + 1) == Some(&b'}') && self.begins_line() => {
                    // links that are open at the end of a table are text
                    while let Some((kind, start)) =
                        self.open.pop_if(|(kind, _)| *kind == Kind::Link)
                    {
                        self.record_unclosed_at(kind, start);
                    }
                    self.close(Kind::Table);
                }
                // an unclosed table ends before the next heading
                b'=' if pair && self.at > 0 && bytes[self.at - 1] == b'\n' => {
                    self.close_tables();
                    self.at += 2;
                }
                b'<' => self.tag(),
                _ => self.at += 1,
            }
        }
        self.at = bytes.len();
        self.close_tables();
        self.close_infobox();
        for (kind, start) in std::mem::take(&mut self.open) {
            self.record_unclosed_at(kind, start);
        }
        let mut tags: Vec<Span> = self.tags.drain().flat_map(|(_, tags)| tags).collect();
        tags.sort_unstable();
        tags.into_iter().for_each(|opener| self.record_unclosed(Construct::Tag, opener, false));
    }

    /// Records an unclosed construct whose mark has two bytes at `start`.
    fn record_unclosed_at(&mut self, kind: Kind, start: usize) {
        let construct = match kind {
            Kind::Template => Construct::Template,
            Kind::Link => Construct::Link,
            Kind::Table => Construct::Table,
            Kind::Hidden | Kind::Literal => Construct::Tag,
        };
        self.record_unclosed(construct, Span::new(start, start + 2), false);
    }

    fn record_unclosed(&mut self, construct: Construct, opener: Span, hides: bool) {
        if self.unclosed.len() < MAX_UNCLOSED {
            self.unclosed.push(Unclosed { construct, opener, hides });
        }
    }

    /// Closes the innermost tables, with the unclosed links in them.
    fn close_tables(&mut self) {
        let is_closed = |kind: Kind| matches!(kind, Kind::Link | Kind::Table);
        while let Some((kind, start)) = self.open.pop_if(|(kind, _)| is_closed(*kind)) {
            self.record_unclosed_at(kind, start);
            if kind == Kind::Table {
                let range = start..self.at;
                self.nodes.push(Node::new(kind, range, (2, 0)));
            }
        }
    }

    fn begins_line(&self) -> bool {
        const MAX_DEPTH: usize = 8;
        let bytes = &self.text.as_bytes()[..self.at];
        let indent = bytes
            .iter()
            .rev()
            .take_while(|byte| matches!(byte, b' ' | b'\t' | b':'))
            .take(MAX_DEPTH)
            .count();
        let line = bytes.len() - indent;
        line == 0 || bytes[line - 1] == b'\n'
    }

    fn push(&mut self, kind: Kind, length: usize) {
        self.templates += usize::from(kind == Kind::Template);
        self.open.push((kind, self.at));
        self.at += length;
    }

    /// Closes the innermost template at `}}`; unclosed links and tables in it are text.
    fn close_template(&mut self) {
        if self.templates > 0 {
            while let Some((kind, start)) = self.open.pop_if(|(kind, _)| *kind != Kind::Template) {
                self.record_unclosed_at(kind, start);
            }
            self.templates -= 1;
        }
        self.close(Kind::Template);
    }

    /// Closes the innermost construct if it has this kind.
    fn close(&mut self, kind: Kind) {
        let end = self.at + 2;
        if let Some((_, start)) = self.open.pop_if(|(open, _)| *open == kind) {
            self.nodes.push(Node::new(kind, start..end, (2, 2)));
            self.at = end;
        } else {
            self.at += 1;
        }
    }

    /// Skips a comment or the content of a hidden tag; any other tag is left to the flattener.
    fn tag(&mut self) {
        let rest = &self.text[self.at..];
        if let Some(comment) = rest.strip_prefix("<!--") {
            let end = self.find("-->").map(|end| end + 3);
            if end.is_none() {
                let hides = !comment.trim().is_empty();
                self.record_unclosed(Construct::Comment, Span::new(self.at, self.at + 4), hides);
            }
            self.hide(end.unwrap_or(self.text.len()));
            return;
        }
        let bytes = rest.as_bytes();
        let name_length = bytes[1..].iter().take_while(|byte| byte.is_ascii_alphabetic()).count();
        let name = &rest[1..1 + name_length];
        if name.eq_ignore_ascii_case("nowiki") {
            self.literal();
            return;
        }
        let Some(name) = HIDDEN_TAGS.iter().find(|hidden| name.eq_ignore_ascii_case(hidden)) else {
            if let Some(end) = self.hidden_element(name) {
                self.hide(end);
                return;
            }
            self.shown_tag();
            self.at += 1;
            return;
        };
        const MAX_TAG_LENGTH: usize = 2000;
        let window = &bytes[..bytes.len().min(MAX_TAG_LENGTH)];
        let Some(tag_end) = memchr::memchr(b'>', window) else {
            self.at += 1;
            return;
        };
        let after = self.at + tag_end + 1;
        if bytes[tag_end - 1] == b'/' {
            self.hide(after);
            return;
        }
        // footnotes do not nest: if another one begins, this one was never closed
        let nested = if *name == "ref" { self.find_from("<ref", after) } else { None };
        let closed = closing(name).and_then(|closing| self.find(closing));
        let end = closed.filter(|end| nested.is_none_or(|nested| nested > *end));
        let end =
            end.and_then(|end| Some(end + memchr::memchr(b'>', &self.text.as_bytes()[end..])? + 1));
        let opener = Span::new(self.at, after);
        match end {
            None if closed.is_some_and(|end| only_empty_footnotes(&self.text[after..end])) => {}
            None => self.record_unclosed(Construct::Tag, opener, false),
            Some(end) if *name == "ref" && holds_heading(&self.text[after..end]) => {
                self.record_unclosed(Construct::Tag, opener, true);
            }
            Some(_) => {}
        }
        self.hide(end.unwrap_or(after));
    }

    /// Returns the end of the element whose tag begins here, if a reader does not see it as part of the text: it is struck
    /// out, its style hides it, or it is the raised mark of a note.
    fn hidden_element(&self, name: &str) -> Option<usize> {
        const MAX_LENGTH: usize = 2000;
        let name = SHOWN_TAGS.iter().find(|tag| name.eq_ignore_ascii_case(tag))?;
        let source = &self.text.as_bytes()[self.at..];
        let source = &source[..source.len().min(MAX_LENGTH)];
        let opening = memchr::memchr(b'>', source)? + 1;
        let tag = std::str::from_utf8(&source[..opening]).ok()?;
        if tag.ends_with("/>") {
            return None;
        }
        let is_struck = matches!(*name, "s" | "strike" | "del");
        if !is_struck && *name != "sup" && !hides(tag) {
            return None;
        }
        // the end tag that is not one of an element inside
        let mut depth = 0;
        let end = memchr::memchr_iter(b'<', &source[opening..]).find_map(|at| {
            let at = opening + at;
            let rest = &source[at + 1..];
            let is_end = rest.first() == Some(&b'/');
            let rest = &rest[usize::from(is_end)..];
            let named = rest.get(..name.len())?.eq_ignore_ascii_case(name.as_bytes());
            if !named || rest.get(name.len()).is_none_or(u8::is_ascii_alphanumeric) {
                return None;
            }
            match (is_end, depth) {
                (true, 0) => return Some((at, at + 1 + memchr::memchr(b'>', &source[at..])?)),
                (true, _) => depth -= 1,
                (false, _) => depth += 1,
            }
            None
        });
        let (content_end, end) = end?;
        let content = std::str::from_utf8(&source[opening..content_end]).ok()?;
        let is_hidden =
            *name != "sup" || hides(tag) || is_note_mark(&self.text[..self.at], content);
        is_hidden.then_some(self.at + end)
    }

    /// Records a tag whose content is shown, if it has to be closed.
    fn shown_tag(&mut self) {
        const MAX_TAG_LENGTH: usize = 300;
        let bytes = &self.text.as_bytes()[self.at..];
        let is_end = bytes.get(1) == Some(&b'/');
        let start = 1 + usize::from(is_end);
        let letters = bytes[start.min(bytes.len())..].iter().take(12);
        let length = letters.take_while(|byte| byte.is_ascii_alphabetic()).count();
        let Some(name) = self.text.get(self.at + start..self.at + start + length) else { return };
        let Some(name) = SHOWN_TAGS.iter().find(|tag| name.eq_ignore_ascii_case(tag)) else {
            return;
        };
        if !matches!(bytes.get(start + length), Some(b'>' | b' ' | b'\n' | b'\t' | b'/')) {
            return;
        }
        let open = self.tags.entry(*name).or_default();
        if is_end {
            open.pop();
            return;
        }
        let end = memchr::memchr(b'>', &bytes[..bytes.len().min(MAX_TAG_LENGTH)]);
        if let Some(end) = end.filter(|&end| bytes[end - 1] != b'/')
            && open.len() < MAX_UNCLOSED
        {
            open.push(Span::new(self.at, self.at + end + 1));
        }
    }

    /// Returns the offset of the next occurrence of a mark from `from` on.
    fn find_from(&mut self, mark: &'static str, from: usize) -> Option<usize> {
        let at = std::mem::replace(&mut self.at, from);
        let found = self.find(mark);
        self.at = at;
        found
    }

    fn literal(&mut self) {
        const MAX_TAG_LENGTH: usize = 64;
        let bytes = &self.text.as_bytes()[self.at..];
        let opening = memchr::memchr(b'>', &bytes[..bytes.len().min(MAX_TAG_LENGTH)]);
        let Some(opening) = opening else {
            self.at += 1;
            return;
        };
        let inside = self.at + opening + 1;
        let closed = match self.text.as_bytes()[inside - 2] {
            b'/' => None,
            // the first `>` may be that of the end tag: `<nowiki</nowiki>`
            _ => self.find_from("</nowiki>", inside),
        };
        let (end, marks) = match closed {
            Some(end) => (end + 9, (opening + 1, 9)),
            None => {
                if self.text.as_bytes()[inside - 2] != b'/' {
                    self.record_unclosed(Construct::Tag, Span::new(self.at, inside), false);
                }
                (inside, (opening + 1, 0))
            }
        };
        self.nodes.push(Node::new(Kind::Literal, self.at..end, marks));
        self.at = end;
    }

    /// Returns the next offset of a closing mark. Each part of the text is searched once per mark.
    fn find(&mut self, mark: &'static str) -> Option<usize> {
        match self.closings.get(mark) {
            Some(None) => None,
            Some(Some(known)) if *known >= self.at => Some(*known),
            _ => {
                let found = memmem::find(&self.text.as_bytes()[self.at..], mark.as_bytes());
                let found = found.map(|offset| self.at + offset);
                self.closings.insert(mark, found);
                found
            }
        }
    }

    fn hide(&mut self, end: usize) {
        let range = self.at..end;
        self.nodes.push(Node::new(Kind::Hidden, range, (0, 0)));
        self.at = end;
    }

    /// Closes an unclosed infobox before the first empty line.
    fn close_infobox(&mut self) {
        let Some(&(_, start)) = self.open.iter().find(|(kind, start)| {
            *kind == Kind::Template
                && self.text[*start + 2..]
                    .trim_start()
                    .get(..7)
                    .is_some_and(|name| name.eq_ignore_ascii_case("infobox"))
        }) else {
            return;
        };
        let end = memmem::find(&self.text.as_bytes()[start..], b"\n\n")
            .map_or(self.text.len(), |offset| start + offset);
        let crosses = |node: &Node| node.range().start < end && node.range().end > end;
        if end >= start + 2 && !self.nodes.iter().any(crosses) {
            self.nodes.push(Node::new(Kind::Template, start..end, (2, 0)));
        }
    }
}

/// Whether all footnotes in a text are empty.
fn only_empty_footnotes(text: &str) -> bool {
    const MAX_FOOTNOTES: usize = 10;
    let is_empty = |at: usize| {
        let tag = &text.as_bytes()[at..];
        memchr::memchr(b'>', tag).is_some_and(|end| tag[end - 1] == b'/')
    };
    let mut footnotes = memmem::find_iter(text.as_bytes(), b"<ref");
    footnotes.by_ref().take(MAX_FOOTNOTES).all(is_empty) && footnotes.next().is_none()
}

/// Whether a text contains the heading of a section.
fn holds_heading(text: &str) -> bool {
    memmem::find_iter(text.as_bytes(), b"\n==").any(|at| {
        let line = text[at + 1..].lines().next().unwrap_or_default().trim_end();
        let level = line.bytes().take_while(|byte| *byte == b'=').count();
        level == 2 && line.len() > 4 && line.ends_with("==")
    })
}

/// Returns the closing mark of a hidden tag.
fn closing(name: &str) -> Option<&'static str> {
    const CLOSINGS: &[&str] = &[
        "</ref", "</math", "</gallery", "</timeline", "</syntaxhighlight", "</source", "</score",
        "</graph", "</templatedata", "</imagemap", "</style", "</script", "</mapframe",
        "</maplink", "</chem", "</hiero",
    ];
    CLOSINGS.iter().copied().find(|closing| closing[2..] == *name)
}

#[cfg(test)]
mod tests {
    use std::ops::Range;

    use super::*;

    fn sketch(text: &str) -> String {
        fn walk(tree: &Tree<'_>, range: Range<usize>, out: &mut String) {
            for node in tree.nodes_in(range) {
                let mark = match node.kind {
                    Kind::Template => 'T',
                    Kind::Link => 'L',
                    Kind::Table => 'B',
                    Kind::Hidden => 'H',
                    Kind::Literal => 'N',
                };
                out.push(mark);
                out.push('(');
                if !matches!(node.kind, Kind::Hidden | Kind::Literal) {
                    walk(tree, node.inside(), out);
                }
                out.push(')');
            }
        }
        let tree = parse(text);
        let mut out = String::new();
        walk(&tree, 0..text.len(), &mut out);
        out
    }

    #[test]
    fn nesting() {
        for (text, expected) in [
            ("a {{b|{{c}}|[[d]]}} [[e]]", "T(T()L())L()"),
            ("{{a [[b}} c]]", "T()"),
            ("[[a {{b]] c", ""),
            ("{{a", ""),
            ("}} ]] |}", ""),
            ("{|\n| a || [[b]]\n|}", "B(L())"),
            ("{{a|\n{|\n| b\n|}\n}}", "T(B())"),
            ("{{a|b\n|}}", "T()"),
            ("{{a|\n{|\n| b }} [[c]]", "T()L()"),
            ("{|\n| {{a}} || [[b\n== c ==\n[[d]]", "B(T())L()"),
            ("{|\n| [[b]]", "B(L())"),
            ("<ref>{{a</ref>{{b}}<ref name=c />", "H()T()H()"),
            ("<!-- {{ --> a <nowiki>{{b}}</nowiki>", "H()N()"),
            ("<ref>a", "H()"),
            ("<ref> {{a}} <ref>b</ref> {{c}}", "H()T()H()T()"),
            ("{{Infobox x\n| a = {{b}}\n\nText", "T(T())"),
            ("{{{1}}}", "T()"),
            ("a < b", ""),
        ] {
            assert_eq!(sketch(text), expected, "{text:?}");
        }
    }

    #[test]
    fn unclosed_constructs_take_linear_time() {
        for opener in ["{{", "[[", "{|\n", "<ref>", "<!--", "<nowiki>", "{{a|[[", "<ref", "|}\n[["]
        {
            let text = opener.repeat(100_000);
            parse(&text);
        }
    }
}
