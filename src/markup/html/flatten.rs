//! Takes the tags out of a page: what a reader would see, with the bytes that it comes from.

use std::borrow::Cow;
use std::ops::Range;

use crate::markup::change::{is_unsigned, sign};
use crate::markup::html::table::is_of_data;
use crate::markup::html::tag::{Name, Tag};
use crate::markup::html::tree::{Kind, Node, Tree};
use crate::markup::text::TextBuilder;
use crate::markup::{Arena, Text};
use crate::model::{Span, fold};

/// How the lines of a text are meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Lines {
    /// A break is a space.
    Joined,
    /// Breaks part lines, and tables of data that stand in the text are blocks of their own.
    Parted,
    /// Breaks and links side by side part the items of a value: each is a line.
    Items,
    /// The items of a value, parted by commas.
    Commas,
}

/// Takes the tags out of ranges of a tree's nodes.
#[derive(Debug, Clone, Copy)]
pub struct Flattener<'t, 'a> {
    /// The nesting.
    pub tree: &'t Tree<'a>,
    /// Holds what is made.
    pub arena: &'a Arena,
}

impl<'a> Flattener<'_, 'a> {
    /// The text of a range of nodes.
    pub fn text(&self, range: Range<usize>, lines: Lines) -> Text<'a> {
        self.read(range, lines, false)
    }

    /// The text of a range of nodes that tell a change, so that arrows are its sign.
    pub fn change(&self, range: Range<usize>, lines: Lines) -> Text<'a> {
        self.read(range, lines, true)
    }

    /// A text that the document does not hold, standing for the bytes at `span`.
    pub fn made(&self, text: &str, span: Span) -> Text<'a> {
        let mut builder = TextBuilder::new(self.arena);
        builder.push_made(text, span);
        builder.finish()
    }

    fn read(&self, range: Range<usize>, lines: Lines, is_change: bool) -> Text<'a> {
        let tree = self.tree;
        let mut out = Output {
            builder: TextBuilder::new(self.arena),
            lines,
            is_change,
            gap: None,
            sign: None,
            names: 0,
        };
        // the elements that do something at their end
        let mut open: Vec<(usize, Tag)> = Vec::new();
        let mut at = range.start;
        while at < range.end {
            while let Some((end, tag)) = open.pop_if(|(end, _)| *end <= at) {
                let behind = tree.nodes[end - 1].source.end;
                out.end(tag, behind..behind);
            }
            let node = &tree.nodes[at];
            let tag = match node.kind {
                Kind::Text => {
                    out.text(&tree.text[node.source.clone()], node.source.start);
                    at += 1;
                    continue;
                }
                Kind::Element(tag) => tag,
            };
            let first = node.source.start..node.source.start;
            if tag == Tag::Br {
                out.end(tag, node.source.clone());
            } else if tag == Tag::Img {
                out.arrow(tree, node);
            } else if tag == Tag::A {
                if lines == Lines::Items || lines == Lines::Commas {
                    out.part(&tree.text[..node.source.start], first);
                }
                out.names += usize::from(!node.is_dropped);
            } else if tag.is_block() {
                out.end(tag, first);
            }
            let apart = matches!(lines, Lines::Joined | Lines::Parted)
                && tag == Tag::Table
                && is_of_data(tree, at);
            if node.is_dropped || apart {
                at = node.end;
                if tag.is_block() {
                    out.end(tag, node.source.end..node.source.end);
                }
                continue;
            }
            if tag == Tag::A || tag.is_block() {
                open.push((node.end, tag));
            }
            at += 1;
        }
        out.builder.finish().trim()
    }
}

/// What is being put together.
struct Output<'a> {
    builder: TextBuilder<'a>,
    lines: Lines,
    is_change: bool,
    /// What parts what stands here from what follows.
    gap: Option<Gap>,
    /// The sign of the figure that may follow.
    sign: Option<(&'static str, Span)>,
    /// How many links are open.
    names: usize,
}

/// White space that is shown as soon as anything follows it.
#[derive(Debug, Clone)]
struct Gap {
    is_break: bool,
    source: Range<usize>,
}

impl Output<'_> {
    /// A break, or the end of a block or a link.
    fn end(&mut self, tag: Tag, source: Range<usize>) {
        if tag == Tag::A {
            self.names = self.names.saturating_sub(1);
        } else if !self.gap.as_ref().is_some_and(|gap| gap.is_break) {
            // a break inside a link is for its looks
            self.gap = Some(Gap { is_break: self.names == 0, source });
        }
    }

    /// Two links without anything between them are two items whose separator was lost; so is a link
    /// behind a footnote or a bracket.
    fn part(&mut self, before: &str, source: Range<usize>) {
        let adjoining = ["</a>", "</sup>", ")"].iter().any(|end| before.ends_with(end));
        let follows = self.builder.as_str().ends_with(|c: char| c.is_alphanumeric() || c == ')');
        if self.names == 0 && self.gap.is_none() && adjoining && follows {
            self.gap = Some(Gap { is_break: true, source });
        }
    }

    /// A picture, which may be an arrow that stands for the sign of a change.
    fn arrow(&mut self, tree: &Tree<'_>, node: &Node) {
        if self.is_change && self.builder.as_str().is_empty() {
            let name = tree.value(node, Name::Alt);
            self.sign = sign(fold(&name).trim())
                .map(|sign| (sign, Span::new(node.source.start, node.source.end)));
        } else if self.is_change
            && is_unsigned(self.builder.as_str())
            && let Some(sign) = sign(fold(&tree.value(node, Name::Alt)).trim())
        {
            self.builder.push_made(sign, Span::new(node.source.start, node.source.end));
        }
    }

    /// Adds the text between two tags, which begins at `start` of the document.
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
                } else if !is_unseen(&decoded) {
                    self.show(&decoded, source, false);
                }
                at += length;
                continue;
            }
            let end = chunk(bytes, at);
            self.show(&text[at..end], start + at..start + end, true);
            at = end;
        }
    }

    fn space(&mut self, source: Range<usize>) {
        if self.gap.is_none() {
            self.gap = Some(Gap { is_break: false, source });
        }
    }

    /// Adds what is seen, with the gap before it.
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
                Lines::Parted | Lines::Items if is_break => "\n",
                Lines::Commas if is_break && !ended => ", ",
                _ if in_brackets => "",
                _ => " ",
            };
            self.builder.push_made(joint, Span::new(source.start, source.end));
        } else if let Some((sign, span)) = self.sign.take()
            && self.builder.as_str().is_empty()
            && text.starts_with(|c: char| c.is_ascii_digit())
        {
            self.builder.push_made(sign, span);
        }
        if verbatim {
            self.builder.push(text, source.start, self.names > 0);
        } else {
            self.builder.push_made(text, Span::new(source.start, source.end));
        }
    }
}

/// Where the part of a text that begins at `at` ends, which is shown as it stands: at a reference to a
/// character, and at white space that is more than one space between words.
fn chunk(bytes: &[u8], at: usize) -> usize {
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

/// The character that a reference stands for. A number that is none of a character that is shown is
/// that of Windows: `&#146;` is an apostrophe.
fn decoded(reference: &str) -> Cow<'_, str> {
    let decoded = html_escape::decode_html_entities(reference);
    let code = decoded.chars().next().map_or(0, u32::from);
    let of_windows = code.checked_sub(0x80).and_then(|at| WINDOWS.chars().nth(at as usize));
    match of_windows {
        Some(character) => Cow::Owned(character.to_string()),
        None => decoded,
    }
}

/// The characters of Windows from 128 to 159; a space where there is none.
const WINDOWS: &str = "€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ";

/// The length of the reference to a character that begins a text.
fn entity(text: &str) -> Option<usize> {
    const MAX_LENGTH: usize = 34;
    let end = text.bytes().take(MAX_LENGTH).position(|byte| byte == b';')?;
    let inner = &text.as_bytes()[1..end];
    let known =
        !inner.is_empty() && inner.iter().all(|byte| byte.is_ascii_alphanumeric() || *byte == b'#');
    known.then_some(end + 1)
}

/// Whether characters only tell where a word may be broken or which way it runs.
fn is_unseen(text: &str) -> bool {
    text.chars().all(|c| {
        matches!(c, '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{2060}' | '\u{feff}')
    })
}
