//! Removes the markup from wikitext: what a reader sees, with its source spans.

use std::ops::Range;

use crate::lexicon::pages::HIDDEN_NAMESPACES;
use crate::markup::hidden::is_note_mark;
use crate::markup::link;
use crate::markup::text::TextBuilder;
use crate::markup::wikitext::arguments::Arguments;
use crate::markup::wikitext::date_template::date_text;
use crate::markup::wikitext::marks::Marks;
use crate::markup::wikitext::template::{Meaning, meaning};
use crate::markup::wikitext::tree::{Kind, Node, Tree};
use crate::markup::{Arena, Text, UnknownTemplate};
use crate::model::{Span, fold};

/// How line breaks become text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineBreaks {
    /// As separators of items, one per line; list items are separate items too.
    Items,
    /// As spaces.
    Joined,
}

/// Deeper nesting is left out.
const MAX_DEPTH: usize = 40;

/// Removes the markup from ranges of a text.
pub struct Flattener<'t, 'a> {
    /// The tree of the text.
    pub tree: &'t Tree<'a>,
    /// The text, a part of the document.
    pub whole: Text<'a>,
    /// The offset of the text in the document.
    pub offset: usize,
    /// Holds the flattened texts.
    pub arena: &'a Arena,
    /// The templates whose output is unknown.
    pub unknown: Vec<UnknownTemplate<'a>>,
    /// The builder of the last text, whose memory the next one uses.
    spare: Option<TextBuilder<'a>>,
}

impl<'t, 'a> Flattener<'t, 'a> {
    /// Creates a flattener for a part of the document.
    pub fn new(tree: &'t Tree<'a>, whole: Text<'a>, arena: &'a Arena) -> Self {
        Flattener {
            tree,
            whole,
            offset: whole.span().start,
            arena,
            unknown: Vec::new(),
            spare: None,
        }
    }

    /// Returns the text of a range.
    pub fn text(&mut self, range: Range<usize>, lines: LineBreaks) -> Text<'a> {
        self.text_within(range, lines, 0)
    }

    /// Returns the text of a range at a nesting depth.
    fn text_within(&mut self, range: Range<usize>, lines: LineBreaks, depth: usize) -> Text<'a> {
        let inner = self.without_spaces(range.clone());
        if self.is_plain(inner.clone()) {
            return self.whole.slice(inner).trim();
        }
        let builder = self.spare.take().unwrap_or_else(|| TextBuilder::new(self.arena));
        let mut out = Output { builder, lines, is_name: false };
        self.range(range, &mut out, depth);
        let text = out.builder.finish_in(self.whole).trim();
        out.builder.clear();
        self.spare = Some(out.builder);
        text
    }

    /// Returns a range without the spaces before its text, and without spaces and line ends after it.
    fn without_spaces(&self, range: Range<usize>) -> Range<usize> {
        let text = &self.tree.text[range.clone()];
        let start = range.start + text.len() - text.trim_start_matches(' ').len();
        let end = range.start + text.trim_end_matches([' ', '\n']).len();
        start.min(end)..end
    }

    /// Whether a range is text without markup, as most cells are.
    fn is_plain(&self, range: Range<usize>) -> bool {
        !range.is_empty()
            && self.tree.nodes_in(range.clone()).next().is_none()
            && first_mark(&self.tree.text.as_bytes()[range]).is_none()
    }

    fn range(&mut self, range: Range<usize>, out: &mut Output<'a>, depth: usize) {
        if depth > MAX_DEPTH {
            return;
        }
        let tree = self.tree;
        let mut at = range.start;
        for node in tree.nodes_in(range.clone()) {
            self.plain(at..node.range().start, out);
            at = node.range().end;
            match node.kind {
                Kind::Hidden | Kind::Table => {}
                Kind::Literal => out.push(tree.text, node.inside(), self.offset),
                Kind::Link => at = self.link(node, out, range.end, depth),
                Kind::Template => self.template(node, out, depth),
            }
        }
        self.plain(at..range.end, out);
    }

    /// Flattens text between nodes: quotes, tags, entities, external links and line breaks.
    fn plain(&mut self, range: Range<usize>, out: &mut Output<'a>) {
        let text = self.tree.text;
        let bytes = text.as_bytes();
        let mut start = range.start;
        let mut at = range.start;
        while at < range.end {
            let Some(distance) = first_mark(&bytes[at..range.end]) else { break };
            at += distance;
            let rest = &text[at..range.end];
            let (made, length) = match bytes[at] {
                b'\'' if rest.starts_with("''") => {
                    let length = rest.len() - rest.trim_start_matches('\'').len();
                    // the first of four is an apostrophe, as are those before the last five
                    (if length == 4 || length > 5 { "'" } else { "" }, length)
                }
                b'<' => match tag(rest) {
                    Some((breaks, length)) => (if breaks { out.line_break() } else { "" }, length),
                    None => ("<", 1),
                },
                // an unclosed template: its name is not text
                b'{' if rest.starts_with("{{") => {
                    let name = rest[2..].find(['|', '<', '[', '{', '\n', '}']);
                    ("", 2 + name.unwrap_or(0))
                }
                b'&' => match entity(rest) {
                    Some(length) => {
                        out.push(text, start..at, self.offset);
                        let decoded = html_escape::decode_html_entities(&rest[..length]);
                        out.make(&decoded, self.span(at..at + length));
                        at += length;
                        start = at;
                        continue;
                    }
                    None => ("&", 1),
                },
                // an unclosed or unopened link
                b'[' if rest.starts_with("[[") => ("", 2),
                b']' if rest.starts_with("]]") => ("", 2),
                b']' => ("]", 1),
                b'[' => match external_link(rest) {
                    Some((label, length)) => {
                        out.push(text, start..at, self.offset);
                        out.push(text, at + label.start..at + label.end, self.offset);
                        at += length;
                        start = at;
                        continue;
                    }
                    None => ("[", 1),
                },
                b'\n' => {
                    let marks = rest[1..].len()
                        - rest[1..].trim_start_matches(['*', '#', ':', ';', ' ', '\n']).len();
                    let listed = rest[1..1 + marks].contains(['*', '#']);
                    (if listed { out.line_break() } else { " " }, 1 + marks)
                }
                // in a value every item mark separates items, even inside a line
                b'*' if out.lines == LineBreaks::Items => ("\n", 1),
                b'*' | b'#' if out.builder.as_str().trim().is_empty() && start == at => ("", 1),
                _ => {
                    at += 1;
                    continue;
                }
            };
            if length == 1 && made.as_bytes() == &bytes[at..=at] && !made.trim().is_empty() {
                at += 1; // a mark that is text
                continue;
            }
            out.push(text, start..at, self.offset);
            out.make(made, self.span(at..at + length));
            at += length;
            start = at;
        }
        out.push(text, start..range.end, self.offset);
    }

    /// Flattens a link in a text that ends at `limit`; returns the end of the link.
    fn link(&mut self, node: &Node, out: &mut Output<'a>, limit: usize, depth: usize) -> usize {
        let inside = node.inside();
        let text = self.tree.text;
        let bar = self.tree.find(inside.clone(), b'|');
        let target = text[inside.start..bar.unwrap_or(inside.end)].trim();
        if is_hidden_link(target) {
            return node.range().end;
        }
        let label = match bar {
            Some(bar) if !text[bar + 1..inside.end].trim().is_empty() => bar + 1..inside.end,
            _ => {
                let end = bar.unwrap_or(inside.end);
                let start = inside.start + usize::from(text[inside.start..end].starts_with(':'));
                start..end
            }
        };
        self.separate_links(node, out);
        let outer = std::mem::replace(&mut out.is_name, true);
        let target = link::of_wikitext(target, self.span(node.range()), self.arena);
        let around = out.builder.set_target(target);
        self.range(label, out, depth + 1);
        out.is_name = outer;
        // small letters after a link belong to it: `[[foo]]s`
        let rest = &text[node.range().end..limit];
        let trail = rest.len() - rest.trim_start_matches(char::is_lowercase).len();
        out.push(text, node.range().end..node.range().end + trail, self.offset);
        out.builder.set_target(around);
        node.range().end + trail
    }

    /// Separates a link from the text before it if it follows another link or a bracket without a separator: they are
    /// two items.
    fn separate_links(&self, node: &Node, out: &mut Output<'a>) {
        let before = &self.tree.text[..node.range().start];
        let adjoining = ["]]", "}}", "</ref>", "/>", ")"].iter().any(|end| before.ends_with(end));
        let follows = out.builder.as_str().ends_with(|c: char| c.is_alphanumeric() || c == ')');
        if !out.is_name && out.lines == LineBreaks::Items && adjoining && follows {
            out.make("\n", self.span(node.range().start..node.range().start));
        }
    }

    fn template(&mut self, node: &Node, out: &mut Output<'a>, depth: usize) {
        let arguments = Arguments::of(self.tree, node);
        let name = arguments.name();
        if let Some(number) = name.strip_prefix("formatnum:") {
            out.make(number.trim(), self.span(node.range()));
            return;
        }
        let span = self.span(node.range());
        if let Some(date) = self.formatted_date(&name, &arguments) {
            self.range(date, out, depth + 1);
            return;
        }
        let meaning = meaning(&name);
        let positional = |number: usize| arguments.positional.get(number - 1).cloned();
        match meaning {
            Some(Meaning::Nothing) => {}
            Some(Meaning::Fixed(text)) => {
                let text = if text == "\n" { out.line_break() } else { text };
                out.make(text, span);
            }
            Some(Meaning::Argument(number)) => {
                let named = arguments.named("lt").or_else(|| arguments.named("text"));
                let argument = named.or_else(|| positional(number)).or_else(|| positional(1));
                if let Some(range) = argument {
                    let shown = self.tree.text[range.clone()].trim_start();
                    if shown.starts_with("[[") || shown.starts_with(char::is_uppercase) {
                        self.separate_links(node, out);
                    }
                    let is_name = matches!(name.as_str(), "ill" | "illm" | "interlanguage link");
                    let outer = out.is_name;
                    out.is_name |= is_name;
                    let around = is_name.then(|| {
                        let page = positional(1).map(|page| self.tree.text[page].trim());
                        let target =
                            page.and_then(|page| link::of_wikitext(page, span, self.arena));
                        out.builder.set_target(target)
                    });
                    self.range(range, out, depth + 1);
                    if let Some(around) = around {
                        out.builder.set_target(around);
                    }
                    out.is_name = outer;
                }
            }
            Some(Meaning::Second) => {
                if let Some(range) = positional(2) {
                    self.range(range, out, depth + 1);
                }
            }
            Some(Meaning::Raised) => {
                if let Some(range) = positional(1)
                    && !is_note_mark(out.builder.as_str(), &self.tree.text[range.clone()])
                {
                    self.range(range, out, depth + 1);
                }
            }
            Some(Meaning::Last) => {
                if let Some(range) = arguments.positional.last() {
                    self.range(range.clone(), out, depth + 1);
                }
            }
            Some(Meaning::List) => {
                self.lines(&arguments.positional, arguments.name.end, out, depth);
            }
            Some(Meaning::Date) => {
                let date = self.date(&arguments, depth);
                self.separate_links(node, out);
                out.make(&date, span);
            }
            Some(Meaning::AsOf) => {
                let begins = if arguments.named("lc").is_some() { "as of " } else { "As of " };
                out.make(begins, span);
                let date = self.date(&arguments, depth);
                out.make(&date, span);
            }
            Some(Meaning::Arrow(arrow)) => out.make(arrow, span),
            Some(Meaning::OldStyleDate) => {
                let date = self.new_style(&arguments, depth);
                out.make(&date, span);
            }
            Some(Meaning::Fraction) => self.joined(&arguments, " / ", 2, out, depth),
            Some(Meaning::Percentage) => {
                let numbers = self.numbers(&arguments);
                match numbers[..] {
                    [part, whole, ref decimals @ ..] if whole > 0.0 => {
                        let decimals = decimals.first().map_or(0, |decimals| *decimals as usize);
                        let share = format!("{:.*}%", decimals.min(4), part / whole * 100.0);
                        out.builder.push_computed(&share, span);
                    }
                    _ => self.joined(&arguments, " / ", 2, out, depth),
                }
            }
            Some(Meaning::All) => self.joined(&arguments, " ", usize::MAX, out, depth),
            Some(Meaning::NamedList) => {
                let names = arguments.named.iter().filter(|(key, _)| {
                    let key = self.tree.text[key.clone()].trim();
                    let number = key.strip_prefix("name");
                    number.is_some_and(|number| number.bytes().all(|byte| byte.is_ascii_digit()))
                });
                let names: Vec<Range<usize>> = names.map(|(_, value)| value.clone()).collect();
                self.lines(&names, arguments.name.end, out, depth);
            }
            Some(Meaning::Pair) => self.joined(&arguments, " ", 2, out, depth),
            Some(Meaning::Circa) => {
                out.make("c. ", span);
                if let Some(range) = positional(1) {
                    self.range(range, out, depth + 1);
                }
                if let Some(range) = positional(2) {
                    out.make(" – c. ", span);
                    self.range(range, out, depth + 1);
                }
            }
            Some(Meaning::Around(before, after)) => {
                if let Some(range) = positional(1) {
                    out.make(before, span);
                    self.range(range, out, depth + 1);
                    out.make(after, span);
                }
            }
            None => {
                let start = node.inside().start;
                let name_end = arguments.name.end;
                let name = self.whole.slice(start..name_end).trim();
                if !name.is_empty() {
                    self.unknown.push(UnknownTemplate { name, span });
                }
                self.joined(&arguments, " ", usize::MAX, out, depth);
            }
        }
    }

    /// Writes the items of a list, one per line. The lines of a single argument are separated by their marks. `end` is the
    /// end of the list if it has no items.
    fn lines(&mut self, items: &[Range<usize>], end: usize, out: &mut Output<'a>, depth: usize) {
        for range in items {
            let span = self.span(range.start..range.start);
            out.make(out.line_break(), span);
            self.range(range.clone(), out, depth + 1);
        }
        let end = items.last().map_or(end, |range| range.end);
        out.make(out.line_break(), self.span(end..end));
    }

    /// Parses the positional arguments as numbers, up to the first that is not a number.
    fn numbers(&self, arguments: &Arguments<'_>) -> Vec<f64> {
        let texts = arguments.positional.iter().map(|range| self.tree.text[range.clone()].trim());
        let number = |text: &str| text.replace([',', ' '], "").parse().ok();
        texts.map_while(number).take_while(|number: &f64| number.is_finite()).collect()
    }

    fn joined(
        &mut self,
        arguments: &Arguments<'_>,
        joint: &str,
        max: usize,
        out: &mut Output<'a>,
        depth: usize,
    ) {
        let mut before: Option<usize> = None;
        for range in arguments.positional.iter().take(max) {
            if let Some(end) = before.replace(range.end) {
                // the joint replaces the separator, so that an empty text has a position too
                out.make(joint, self.span(end..range.start));
            }
            self.range(range.clone(), out, depth + 1);
        }
    }

    /// Returns the date of the arguments, in ISO if they are numbers.
    fn date(&mut self, arguments: &Arguments<'_>, depth: usize) -> String {
        let parts = self.texts(arguments, depth);
        // `df=1990|05|27`: the year is given as a named argument
        let is_year =
            |value: &&str| value.len() == 4 && value.bytes().all(|byte| byte.is_ascii_digit());
        let mut named =
            arguments.named.iter().map(|(_, value)| self.tree.text[value.clone()].trim());
        let misplaced = named.rfind(is_year);
        let is_month = |part: &String| matches!(part.parse::<u32>(), Ok(1..=12));
        let has_year = parts.iter().any(|part| is_year(&part.as_str()));
        let parts: Vec<String> = match misplaced {
            Some(year) if !has_year && parts.first().is_some_and(is_month) => {
                std::iter::once(year.to_owned()).chain(parts).collect()
            }
            _ => parts,
        };
        date_text(&parts)
    }

    /// Returns the date in the Gregorian calendar of a template that has it in both.
    fn new_style(&mut self, arguments: &Arguments<'_>, depth: usize) -> String {
        let parts = self.texts(arguments, depth);
        let is_number = |part: &String| part.bytes().all(|byte| byte.is_ascii_digit());
        let has_year =
            |part: &String| part.len() > 4 && part.ends_with(|c: char| c.is_ascii_digit());
        match parts.as_slice() {
            // `7 November 1917|25 October`, as if the year were missing
            [date, ..] if has_year(date) => date.clone(),
            [day, _, _, ..] if is_number(day) => date_text(&parts[..3]),
            _ => parts[..parts.len().min(2)].join(" "),
        }
    }

    /// Returns the texts of the positional arguments that are not empty.
    fn texts(&mut self, arguments: &Arguments<'_>, depth: usize) -> Vec<String> {
        let mut texts = Vec::with_capacity(arguments.positional.len());
        for range in &arguments.positional {
            let text = self.text_within(range.clone(), LineBreaks::Joined, depth + 1);
            if !text.is_empty() {
                texts.push(text.as_str().to_owned());
            }
        }
        texts
    }

    /// Returns the date that a parser function shows in another form: `#dateformat:4 May 1961|mdy`, `#time:j F
    /// Y|1961-05-04`.
    fn formatted_date(&self, name: &str, arguments: &Arguments<'_>) -> Option<Range<usize>> {
        let function = name.strip_prefix('#')?;
        if function.starts_with("time:") {
            return arguments.positional.first().cloned();
        }
        let is_format = function.starts_with("dateformat:") || function.starts_with("formatdate:");
        let colon = self.tree.find(arguments.name.clone(), b':').filter(|_| is_format)?;
        Some(colon + 1..arguments.name.end)
    }

    fn span(&self, range: Range<usize>) -> Span {
        Span::new(self.offset + range.start, self.offset + range.end)
    }
}

/// Returns where the first byte is that may be markup.
fn first_mark(text: &[u8]) -> Option<usize> {
    static MARKS: Marks = Marks::of(b"'<&[]{\n*#");
    // `#` to `*`, and both brackets, which are one bit away from `{` and `}`
    MARKS.find_in(text, |byte| {
        (byte.wrapping_sub(b'#') < 8)
            | ((byte | 0x20).wrapping_sub(b'{') < 3)
            | (byte == b'<')
            | (byte == b'\n')
    })
}

/// The text while it is assembled.
struct Output<'a> {
    builder: TextBuilder<'a>,
    lines: LineBreaks,
    is_name: bool,
}

impl Output<'_> {
    /// Adds a part of the text unchanged, except for spaces inside brackets that a template or a link left: `(
    /// {{small|interim}} )`.
    fn push(&mut self, text: &str, range: Range<usize>, offset: usize) {
        let mut shown = &text[range.clone()];
        let trimmed = shown.trim_start_matches(' ');
        if trimmed.starts_with(')') || self.builder.as_str().ends_with('(') {
            shown = trimmed;
        }
        let start = range.end - shown.len();
        if shown.trim_end_matches(' ').ends_with('(') {
            shown = shown.trim_end_matches(' ');
        }
        self.builder.push(shown, offset + start, self.is_name);
    }

    fn make(&mut self, text: &str, source: Span) {
        self.builder.push_made(text, source);
    }

    fn line_break(&self) -> &'static str {
        match self.lines {
            // a break inside a link is only for display
            LineBreaks::Items if !self.is_name => "\n",
            _ => " ",
        }
    }
}

/// Whether a link is not shown: a file, a category, the same page in another language.
fn is_hidden_link(target: &str) -> bool {
    let Some((namespace, _)) = target.split_once(':') else { return false };
    let namespace = namespace.trim();
    let language = (2..=3).contains(&namespace.len())
        && namespace.bytes().all(|byte| byte.is_ascii_lowercase());
    language || HIDDEN_NAMESPACES.contains(fold(namespace).as_str())
}

/// Parses the tag that begins a text: whether it breaks the line, and its length.
fn tag(text: &str) -> Option<(bool, usize)> {
    const MAX_LENGTH: usize = 1000;
    let bytes = text.as_bytes();
    let name_start = 1 + usize::from(bytes.get(1) == Some(&b'/'));
    let name_length =
        bytes.get(name_start..)?.iter().take_while(|byte| byte.is_ascii_alphanumeric()).count();
    if name_length == 0 || !bytes.get(name_start)?.is_ascii_alphabetic() {
        return None;
    }
    let window = &bytes[..bytes.len().min(MAX_LENGTH)];
    let end = memchr::memchr(b'>', window)?;
    let name = text[name_start..name_start + name_length].to_ascii_lowercase();
    let breaks = matches!(
        name.as_str(),
        "br" | "li" | "p" | "div" | "tr" | "hr" | "dd" | "dt" | "ul" | "ol" | "td"
    );
    Some((breaks, end + 1))
}

/// Returns the length of the entity that begins a text.
fn entity(text: &str) -> Option<usize> {
    const MAX_LENGTH: usize = 12;
    let end = text.bytes().take(MAX_LENGTH).position(|byte| byte == b';')?;
    let inner = &text[1..end];
    let known =
        !inner.is_empty() && inner.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#');
    known.then_some(end + 1)
}

/// Parses the external link that begins a text: the range of its label or else its address, and its length.
fn external_link(text: &str) -> Option<(Range<usize>, usize)> {
    const MAX_LENGTH: usize = 2000;
    let address = text.get(1..)?;
    let is_web = ["http://", "https://", "//", "ftp://", "mailto:"]
        .iter()
        .any(|scheme| address.starts_with(scheme));
    if !is_web {
        return None;
    }
    let end = memchr::memchr2(b']', b'\n', &text.as_bytes()[..text.len().min(MAX_LENGTH)])?;
    if text.as_bytes()[end] != b']' {
        return None;
    }
    let label = text[..end].find(' ').map_or(1..end, |space| space + 1..end);
    Some((label, end + 1))
}
