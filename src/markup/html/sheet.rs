//! Sheets of facts about a party that are not infoboxes by their class: lists, paragraphs, tables and elements with labels
//! and values.
//!
//! The beginning of the page is written as lines, as an extraction of its text has them, with a colon after each label that
//! the markup shows. [`label_box`] reads them.

use std::ops::Range;

use crate::markup::html::flatten::{Flattener, LineBreaks};
use crate::markup::html::infobox::address;
use crate::markup::html::table_nodes::{is_data_table, rows};
use crate::markup::html::tag::Tag;
use crate::markup::html::title::is_shown;
use crate::markup::html::tree::Kind;
use crate::markup::plain::label_box::{BoxLines, is_label, is_of_sheet, label_box};
use crate::markup::plain::line::{AllLines, LineKind, MAX_LENGTH};
use crate::markup::text::{TextBuilder, beginning};
use crate::markup::{Block, Infobox, Text};
use crate::model::{Span, fold};

/// The most lines of a page that are read, without blank ones.
const MAX_LINES: usize = 150;

/// The most bytes of the source of a label.
const MAX_LABEL: usize = 300;

/// The most bytes of the source of a line. Of a longer one, which is no entry, only the beginning is read.
const MAX_LINE: usize = 2000;

/// Returns the sheet of a page with this title. `title_heading` is the node of the title.
pub fn sheet<'a>(
    range: Range<usize>,
    title: Option<Text<'a>>,
    title_heading: Option<usize>,
    flattener: Flattener<'_, 'a>,
) -> Option<Infobox<'a>> {
    let builder = TextBuilder::new(flattener.arena);
    let mut writer = Writer {
        flattener,
        title,
        title_heading,
        builder,
        lines: Vec::new(),
        filled: 0,
        may_begin: false,
    };
    let under = title_heading.map(|heading| flattener.tree.nodes[heading].end());
    let start = under.filter(|start| range.contains(start)).unwrap_or(range.start);
    writer.read(start..range.end, LineKind::Prose);
    let Writer { builder, lines, .. } = writer;
    let lines = AllLines::of(builder.finish(), lines);
    let arena = flattener.arena;
    let sheet = BoxLines { lines: lines.all(), title, is_markdown: false, arena };
    let mut found = label_box(sheet, 0)?.infobox;
    // a line above a sheet is more often a slogan than a name
    found.name = found.name.filter(|_| title.is_none());
    Some(found)
}

/// Writes a page as lines.
struct Writer<'t, 'a> {
    flattener: Flattener<'t, 'a>,
    title: Option<Text<'a>>,
    title_heading: Option<usize>,
    builder: TextBuilder<'a>,
    /// The lines, with their bytes.
    lines: Vec<(LineKind, Range<usize>)>,
    /// The number of lines that are not blank.
    filled: usize,
    /// Whether a line is so short that a sheet may begin with it.
    may_begin: bool,
}

impl<'a> Writer<'_, 'a> {
    /// Writes a range of nodes: blocks, and the lines between them.
    fn read(&mut self, range: Range<usize>, kind: LineKind) {
        let tree = self.flattener.tree;
        let (mut start, mut at) = (range.start, range.start);
        while at < range.end && self.filled < MAX_LINES {
            let node = &tree.nodes[at];
            let is_block = match node.kind {
                Kind::Element(tag) => tag.is_block() || (node.holds_block && !node.is_excluded),
                Kind::Text => false,
            };
            let is_break = node.tag() == Some(Tag::Br);
            if is_block || is_break {
                self.run(start..at, kind);
                start = node.end();
            }
            if is_block && !node.is_excluded {
                self.block(at, kind);
            }
            at = node.end();
        }
        self.run(start..at.min(range.end), kind);
    }

    fn block(&mut self, index: usize, kind: LineKind) {
        let tree = self.flattener.tree;
        let inside = tree.inside(index);
        let Some(tag) = tree.nodes[index].tag() else { return };
        // the items of a list follow each other
        let is_inner = matches!(tag, Tag::Li | Tag::Dt | Tag::Dd) || kind == LineKind::Item;
        if !is_inner {
            self.blank();
        }
        if let Some(level) = tag.level() {
            if self.title_heading != Some(index) {
                let text = self.flattener.text(inside, LineBreaks::Joined);
                if !self.may_begin && !is_label(text.as_str()) && !is_of_sheet(text, self.title) {
                    self.filled = MAX_LINES; // as in most articles
                    return;
                }
                self.line(LineKind::Heading(level), &[text]);
            }
        } else if tag == Tag::Table {
            self.table(index);
        } else if tag == Tag::Dl {
            self.terms(inside, &mut None);
        } else if let Some((label, value)) = self.parts(index) {
            self.pair(label, value);
        } else {
            let kind = if tag == Tag::Li { LineKind::Item } else { kind };
            self.read(inside, kind);
        }
        if !is_inner {
            self.blank();
        }
    }

    /// Writes the rows of a table of two columns as labels with values, and the cells of one that only lays out the page.
    fn table(&mut self, index: usize) {
        let tree = self.flattener.tree;
        let rows = rows(tree, index);
        let is_pairs =
            rows.iter().all(|row| row.cells.len() <= 2) && !tree.nodes[index].holds_table;
        if !is_pairs && is_data_table(tree, index) {
            return;
        }
        for row in rows {
            if self.filled >= MAX_LINES {
                return;
            }
            match row.cells[..] {
                [label, value] if is_pairs => self.pair(tree.inside(label), tree.inside(value)),
                _ => {
                    for cell in row.cells.into_iter().filter(|cell| *cell != row.row) {
                        self.read(tree.inside(cell), LineKind::Prose);
                        self.blank();
                    }
                }
            }
        }
    }

    /// Writes the terms of a list with their definitions, which may have an element around each pair.
    fn terms(&mut self, range: Range<usize>, term: &mut Option<usize>) {
        let tree = self.flattener.tree;
        for index in tree.children(range) {
            if self.filled >= MAX_LINES {
                return;
            }
            let inside = tree.inside(index);
            match tree.nodes[index].tag() {
                Some(Tag::Dt) => *term = Some(index),
                Some(Tag::Dd) => match term.take() {
                    Some(term) => self.pair(tree.inside(term), inside),
                    None => self.read(inside, LineKind::Prose),
                },
                Some(Tag::Div) => self.terms(inside, term),
                Some(_) if tree.nodes[index].holds_block => self.block(index, LineKind::Prose),
                _ => {}
            }
        }
    }

    /// Returns the label and the value in an element with two parts, of which the first is the label of a field.
    fn parts(&self, index: usize) -> Option<(Range<usize>, Range<usize>)> {
        let tree = self.flattener.tree;
        let mut parts = tree.children(tree.inside(index)).filter(|part| {
            let node = &tree.nodes[*part];
            node.source().len() > MAX_LABEL || is_shown(&self.flattener, *part..node.end())
        });
        let (label, value) = (parts.next()?, parts.next()?);
        let is_block = |part: usize| {
            let node = &tree.nodes[part];
            node.tag().is_some_and(|tag| tag.is_block() && tag != Tag::Table) || node.holds_block
        };
        let is_pair = parts.next().is_none() && (is_block(label) || is_block(value));
        let label = label..tree.nodes[label].end();
        (is_pair && self.is_label(label.clone())).then(|| (label, value..tree.nodes[value].end()))
    }

    /// Whether nodes are the label of a field.
    fn is_label(&self, range: Range<usize>) -> bool {
        self.source(&range).len() <= MAX_LABEL && {
            let text = self.flattener.text(range, LineBreaks::Joined);
            is_label(text.as_str().trim_end_matches(':'))
        }
    }

    /// Writes the line of some nodes in which no line ends.
    fn run(&mut self, range: Range<usize>, kind: LineKind) {
        let tree = self.flattener.tree;
        let source = self.source(&range);
        if source.is_empty() || !is_shown(&self.flattener, range.clone()) {
            return;
        }
        if source.len() > MAX_LINE {
            self.long(range, kind);
            return;
        }
        let mut inner = range.clone();
        let mut shown = Vec::new();
        // the elements around the line
        loop {
            let parts = tree.children(inner.clone());
            shown.clear();
            shown.extend(
                parts
                    .filter(|part| is_shown(&self.flattener, *part..tree.nodes[*part].end()))
                    .take(2),
            );
            match shown[..] {
                [only] if tree.nodes[only].tag().is_some() => inner = tree.inside(only),
                _ => break,
            }
        }
        if let [first, second] = shown[..]
            && self.is_label(first..tree.nodes[first].end())
        {
            let value = self.flattener.text(second..inner.end, LineBreaks::Joined);
            // "Founded: 1990" and "Founded – 1990" have their mark
            if !value.as_str().starts_with([':', '-', '–', '—']) {
                self.pair(first..tree.nodes[first].end(), second..inner.end);
                return;
            }
        }
        let text = self.flattener.text(range.clone(), LineBreaks::Joined);
        let label = text.as_str().split_once(':').map(|(label, _)| label.len());
        match label.and_then(|end| Some((end, self.address(&text.as_str()[..end], range)?))) {
            Some((end, address)) => self.line(kind, &[text.slice(0..end + 1), address]),
            None => self.line(kind, &[text]),
        }
    }

    /// Writes the beginning of a long run.
    fn long(&mut self, range: Range<usize>, kind: LineKind) {
        let tree = self.flattener.tree;
        let start = tree.nodes[range.start].source().start;
        let source = self.flattener.whole.slice(start..start + self.source(&range).len());
        let text = beginning(source.as_str(), MAX_LINE / 4);
        let text = source.slice(0..text.len()).trim();
        if !text.as_str().contains('\n') {
            self.line(kind, &[text]);
            return;
        }
        let line = text.replaced(self.flattener.arena, |c| (c == '\n').then_some(' '));
        self.line(kind, &[line]);
    }

    /// Writes a label with its value.
    fn pair(&mut self, label: Range<usize>, value: Range<usize>) {
        let flattener = self.flattener;
        let [label_source, value_source] = [&label, &value].map(|range| self.source(range).len());
        if label_source > MAX_LABEL || value_source > MAX_LINE {
            self.read(label, LineKind::Prose);
            self.blank();
            self.read(value, LineKind::Prose);
            return;
        }
        let text = flattener.text(label, LineBreaks::Joined);
        let end = text.as_str().trim_end_matches([':', ' ', '\u{a0}']).len();
        let label = text.slice(0..end);
        let address = self.address(label.as_str(), value.clone());
        let value = address.unwrap_or_else(|| flattener.text(value, LineBreaks::Items));
        let mut values = value.split('\n').map(Text::trim);
        if label.is_empty() || label.as_str().contains([':', '|']) {
            values.for_each(|value| self.line(LineKind::Prose, &[value]));
            return;
        }
        let first = values.next().unwrap_or(value);
        let between = Span::new(label.span().end, first.span().start.max(label.span().end));
        let mark = flattener.made(":", between);
        self.line(LineKind::Row, &[label, mark, first]);
        values
            .filter(|value| !value.is_empty())
            .for_each(|value| self.line(LineKind::Prose, &[value]));
    }

    /// Returns the address to which the value of a web site links.
    fn address(&self, label: &str, value: Range<usize>) -> Option<Text<'a>> {
        let tree = self.flattener.tree;
        let (address, start) = address(tree, &fold(label), value)?;
        let span = Span::new(start, start + address.len());
        Some(self.flattener.made(&html_escape::decode_html_entities(address), span))
    }

    /// Returns the source of a range of nodes.
    fn source(&self, range: &Range<usize>) -> Range<usize> {
        let nodes = &self.flattener.tree.nodes[range.clone()];
        match (nodes.first(), nodes.last()) {
            (Some(first), Some(last)) => {
                first.source().start..last.source().end.max(first.source().start)
            }
            _ => 0..0,
        }
    }

    /// Writes a line of some texts with spaces between them.
    fn line(&mut self, kind: LineKind, texts: &[Text<'a>]) {
        let start = self.builder.as_str().len();
        for text in texts.iter().filter(|text| !text.is_empty()) {
            let is_mark = text.as_str() == ":";
            if self.builder.as_str().len() > start && !is_mark {
                let span = text.span();
                self.builder.push_made(" ", Span::new(span.start, span.start));
            }
            self.builder.push_text(*text);
        }
        let end = self.builder.as_str().len();
        if start < end {
            self.filled += 1;
            self.may_begin |= !matches!(kind, LineKind::Heading(_)) && end - start <= MAX_LENGTH;
            self.lines.push((kind, start..end));
            let last = texts.last().map_or_else(Span::default, |text| text.span());
            self.builder.push_made("\n", Span::new(last.end, last.end));
        }
    }

    /// Writes a blank line, unless one is written.
    fn blank(&mut self) {
        let end = self.builder.as_str().len();
        if self.lines.last().is_some_and(|(kind, _)| *kind != LineKind::Blank) {
            self.lines.push((LineKind::Blank, end..end));
        }
    }
}

/// Puts a sheet in place of the blocks that it was read from.
pub fn replace<'a>(blocks: &mut Vec<Block<'a>>, sheet: Infobox<'a>) {
    let span = sheet.span;
    let is_part = |text: &Text<'_>| {
        let own = text.span();
        span.start <= own.start && own.end <= span.end && !own.is_empty()
    };
    let mut kept = Vec::with_capacity(blocks.len());
    let mut sheet = Some(Block::Infobox(sheet.into()));
    for block in blocks.drain(..) {
        let (before, after) = match &block {
            Block::Paragraph(text) if overlaps(text.span(), span) => {
                let [before, after] = outside(*text, span).map(|part| part.map(Block::Paragraph));
                (before, after)
            }
            Block::List(items) if items.iter().any(|item| overlaps(item.span(), span)) => {
                let parts: Vec<[Option<Text<'a>>; 2]> =
                    items.iter().map(|item| outside(*item, span)).collect();
                let list = |side: usize| {
                    let items: Vec<Text<'a>> = parts.iter().filter_map(|part| part[side]).collect();
                    (!items.is_empty()).then_some(Block::List(items))
                };
                (list(0), list(1))
            }
            Block::Table(table) if table.rows.iter().any(|row| overlaps(row.span(), span)) => {
                (None, None)
            }
            Block::Heading(heading) if is_part(&heading.text) => (None, None),
            _ => {
                kept.push(block);
                continue;
            }
        };
        kept.extend(before);
        kept.extend(sheet.take());
        kept.extend(after);
    }
    kept.extend(sheet);
    *blocks = kept;
}

fn overlaps(one: Span, other: Span) -> bool {
    one.start < other.end && other.start < one.end
}

/// Returns the parts of a text before and after a span of the document.
fn outside<'a>(text: Text<'a>, span: Span) -> [Option<Text<'a>>; 2] {
    let content = text.as_str();
    let place = |at: usize, c: char| text.slice(at..at + c.len_utf8()).span().start;
    let find = |from: usize| {
        let mut all = content.char_indices();
        all.find(|(at, c)| place(*at, *c) >= from).map_or(content.len(), |(at, _)| at)
    };
    let (start, end) = (find(span.start), find(span.end));
    let parts = [text.slice(0..start).trim(), text.slice(end.max(start)..content.len()).trim()];
    parts.map(|part| Some(part).filter(|part| !part.is_empty()))
}
