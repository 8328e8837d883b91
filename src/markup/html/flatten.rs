//! Removes the tags from a page: what a reader sees, with its source spans.

use std::borrow::Cow;
use std::ops::Range;

use crate::markup::change::{arrow_of_file, arrow_of_image};
use crate::markup::html::table_nodes::is_data_table;
use crate::markup::html::tag::{Name, Tag};
use crate::markup::html::tree::{Kind, Node, Tree};
use crate::markup::link;
use crate::markup::text::{Target, TextBuilder};
use crate::markup::{Arena, Text};
use crate::model::Span;

/// How line breaks become text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineBreaks {
    /// As spaces.
    Joined,
    /// As line breaks; data tables in the text are separate blocks.
    Kept,
    /// As separators of items, one per line; adjacent links are separate items too.
    Items,
    /// As separators of items, written as commas.
    Commas,
}

/// Removes the tags from ranges of nodes.
#[derive(Debug, Clone, Copy)]
pub struct Flattener<'t, 'a> {
    /// The element tree.
    pub tree: &'t Tree<'a>,
    /// The document.
    pub whole: Text<'a>,
    /// Holds the texts.
    pub arena: &'a Arena,
}

impl<'a> Flattener<'_, 'a> {
    /// Returns the text of a range of nodes.
    pub fn text(&self, range: Range<usize>, lines: LineBreaks) -> Text<'a> {
        let tree = self.tree;
        let mut out = Output { builder: TextBuilder::new(self.arena), lines, gap: None, links: 0 };
        // the open elements whose end matters
        let mut open: Vec<(usize, Tag)> = Vec::new();
        let mut at = range.start;
        while at < range.end {
            while let Some((end, tag)) = open.pop_if(|(end, _)| *end <= at) {
                let source_end = tree.nodes[end - 1].source().end;
                out.end(tag, source_end..source_end);
            }
            let node = &tree.nodes[at];
            let tag = match node.kind {
                Kind::Text => {
                    out.text(&tree.text[node.source()], node.source().start);
                    at += 1;
                    continue;
                }
                Kind::Element(tag) => tag,
            };
            let first = node.source().start..node.source().start;
            if tag == Tag::Br {
                out.end(tag, node.source());
            } else if tag == Tag::Img {
                out.arrow(tree, node);
            } else if tag == Tag::A {
                if lines == LineBreaks::Items || lines == LineBreaks::Commas {
                    out.separate_links(&tree.text[..node.source().start], first);
                }
                if !node.is_excluded {
                    out.links += 1;
                    out.builder.set_target(self.target(node));
                }
            } else if tag.is_block() {
                out.end(tag, first);
            }
            let is_separate = matches!(lines, LineBreaks::Joined | LineBreaks::Kept)
                && tag == Tag::Table
                && is_data_table(tree, at);
            if node.is_excluded || is_separate {
                at = node.end();
                if tag.is_block() {
                    out.end(tag, node.source().end..node.source().end);
                }
                continue;
            }
            if tag == Tag::A || tag.is_block() {
                open.push((node.end(), tag));
            }
            at += 1;
        }
        out.builder.finish_in(self.whole).trim()
    }

    /// Returns a text that is not in the document but replaces the bytes at `span`.
    pub fn made(&self, text: &str, span: Span) -> Text<'a> {
        let mut builder = TextBuilder::new(self.arena);
        builder.push_made(text, span);
        builder.finish()
    }
}

impl<'a> Flattener<'_, 'a> {
    /// Returns the target of a link.
    fn target(&self, node: &Node) -> Option<Target<'a>> {
        let tree = self.tree;
        let (address, _) = tree.attribute(node, Name::Href)?;
        let is_own = |language: &str| {
            // it is the first element
            let html = tree.nodes.iter().take(3).find(|node| node.tag() == Some(Tag::Html));
            let own = html.and_then(|html| tree.attribute(html, Name::Lang));
            let own = own.and_then(|(own, _)| own.split('-').next()).unwrap_or_default();
            (own.is_empty() || language.split('-').next() == Some(own))
                && !tree.has_class(node, &["external", "extiw"])
        };
        let span = Span::new(node.source().start, node.source().end);
        link::of_address(address, is_own, span, self.arena)
    }
}

/// The text while it is assembled.
struct Output<'a> {
    builder: TextBuilder<'a>,
    lines: LineBreaks,
    /// The white space before the next text.
    gap: Option<Gap>,
    /// The number of open links.
    links: usize,
}

/// White space that is written once text follows it.
#[derive(Debug, Clone)]
struct Gap {
    is_break: bool,
    source: Range<usize>,
}

impl Output<'_> {
    /// Handles a line break, or the end of a block or a link.
    fn end(&mut self, tag: Tag, source: Range<usize>) {
        if tag == Tag::A {
            self.links = self.links.saturating_sub(1);
            self.builder.set_target(None);
        } else if !self.gap.as_ref().is_some_and(|gap| gap.is_break) {
            // a break inside a link is only for display
            self.gap = Some(Gap { is_break: self.links == 0, source });
        }
    }

    /// Separates a link from the text before it if it follows another link, a footnote or a bracket without a
    /// separator: they are two items.
    fn separate_links(&mut self, before: &str, source: Range<usize>) {
        let adjoining = ["</a>", "</sup>", ")"].iter().any(|end| before.ends_with(end));
        let follows = self.builder.as_str().ends_with(|c: char| c.is_alphanumeric() || c == ')');
        if self.links == 0 && self.gap.is_none() && adjoining && follows {
            self.gap = Some(Gap { is_break: true, source });
        }
    }

    /// Adds the arrow that an image shows, if it shows one.
    fn arrow(&mut self, tree: &Tree<'_>, node: &Node) {
        let text = tree.value(node, Name::Alt);
        let by_file = || arrow_of_file(&tree.value(node, Name::Src)).filter(|_| text.is_empty());
        if let Some(arrow) = arrow_of_image(&text).or_else(by_file) {
            self.show(arrow, node.source(), false);
        }
    }

    /// Adds the text between two tags, which begins at byte `start` of the document.
    fn text(&mut self, text: &str, start: usize) {
        let bytes = text.as_bytes();
        let mut at = 0;
        while let Some(&byte) = bytes.get(at) {
            if byte.is_ascii_whitespace() {
                self.space(start + at..start + at + 1);
                at += 1;
                continue;
            }
            if byte == b'&'
                && let Some(length) = entity(&text[at..])
            {
                let source = start + at..start + at + length;
                let decoded = decoded(&text[at..at + length]);
                if decoded.chars().all(|c| c.is_ascii_whitespace()) {
                    self.space(source);
                } else if !is_invisible(&decoded) {
                    self.show(&decoded, source, false);
                }
                at += length;
                continue;
            }
            let end = verbatim_end(bytes, at);
            self.show(&text[at..end], start + at..start + end, true);
            at = end;
        }
    }

    fn space(&mut self, source: Range<usize>) {
        if self.gap.is_none() {
            self.gap = Some(Gap { is_break: false, source });
        }
    }

    /// Adds visible text, preceded by the pending gap.
    fn show(&mut self, text: &str, source: Range<usize>, verbatim: bool) {
        let shown = self.builder.as_str();
        if shown.is_empty() && text == "\u{a0}" {
            return;
        }
        let gap = self.gap.take().filter(|_| !shown.is_empty());
        if let Some(Gap { is_break, source }) = gap {
            let in_brackets = shown.ends_with('(') || text.starts_with(')');
            let ended = shown.ends_with([',', ';', ':']) || text.starts_with('(');
            let joint = match self.lines {
                LineBreaks::Kept | LineBreaks::Items if is_break => "\n",
                LineBreaks::Commas if is_break && !ended => ", ",
                _ if in_brackets => "",
                _ => " ",
            };
            self.builder.push_made(joint, Span::new(source.start, source.end));
        }
        if verbatim {
            self.builder.push(text, source.start, self.links > 0);
        } else {
            self.builder.push_made(text, Span::new(source.start, source.end));
        }
    }
}

/// Returns the end of the part of a text, from `at`, that is shown unchanged: it stops at a character reference and at
/// white space other than a single space between words.
fn verbatim_end(bytes: &[u8], at: usize) -> usize {
    let mut end = at + 1;
    while let Some(&byte) = bytes.get(end) {
        if byte == b'&' {
            break;
        }
        if byte.is_ascii_whitespace() {
            let single = byte == b' '
                && bytes
                    .get(end + 1)
                    .is_some_and(|next| !next.is_ascii_whitespace() && *next != b'&');
            // a bracket may lose the space inside it
            if !single || bytes[end - 1] == b'(' || bytes[end + 1] == b')' {
                break;
            }
        }
        end += 1;
    }
    end
}

/// Decodes a character reference. The numbers of control characters are read as Windows-1252, as browsers do: `&#146;` is
/// an apostrophe.
fn decoded(reference: &str) -> Cow<'_, str> {
    let decoded = html_escape::decode_html_entities(reference);
    let code = decoded.chars().next().map_or(0, u32::from);
    let windows_character = code.checked_sub(0x80).and_then(|at| WINDOWS.chars().nth(at as usize));
    match windows_character {
        Some(character) => Cow::Owned(character.to_string()),
        None => decoded,
    }
}

/// The characters 128 to 159 of Windows-1252; a space if there is none.
const WINDOWS: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/// Returns the length of the character reference that begins a text.
fn entity(text: &str) -> Option<usize> {
    const MAX_LENGTH: usize = 34;
    let end = text.bytes().take(MAX_LENGTH).position(|byte| byte == b';')?;
    let inner = &text.as_bytes()[1..end];
    let known =
        !inner.is_empty() && inner.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'#');
    known.then_some(end + 1)
}

/// Whether all characters are invisible: marks for hyphenation, direction and the like.
fn is_invisible(text: &str) -> bool {
    text.chars().all(|c| {
        matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}')
    })
}
