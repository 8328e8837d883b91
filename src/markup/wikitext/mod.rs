//! The wikitext of MediaWiki.
//!
//! [`scanner`] finds the nested constructs in one pass. The reader here turns the lines outside them into blocks, and
//! [`flatten`] removes the markup from each. Templates are not expanded: a table in [`template`] gives their output.

mod arguments;
mod date_template;
mod election_box;
mod flatten;
mod head;
mod marks;
mod scanner;
mod table;
mod template;
mod tree;

use std::ops::Range;
use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

pub use head::PageHead;

use arguments::Arguments;
use flatten::{Flattener, LineBreaks};
use tree::{Kind, Node};

use crate::lexicon::pages::{
    DISAMBIGUATION_TEMPLATES, INFOBOX_NAMES, INFOBOX_PREFIXES, INFOBOX_WORDS,
};
use crate::markup::cell_spans::SpanExpander;
use crate::markup::names::{continues, is_election_name};
use crate::markup::{Arena, Block, Entry, Infobox, Page, Text};
use crate::model::{Span, fold, push_tight};

/// Parses a page in wikitext.
pub fn parse<'a>(document: Text<'a>, arena: &'a Arena) -> Page<'a> {
    let text = document.as_str();
    let tree = scanner::parse(text);
    let flattener = Flattener::new(&tree, document, arena);
    let mut reader = Reader {
        flattener,
        expander: SpanExpander::new(text.len()),
        page: Page::default(),
        paragraph: None,
        has_prose: false,
        boxes: Vec::new(),
    };
    reader.read();
    reader.page.unknown_templates = reader.flattener.unknown;
    reader.page.unclosed.clone_from(&tree.unclosed);
    reader.page
}

/// Parses only the part of a page before its first heading; returns `None` if that depends on the rest.
pub fn parse_head<'a>(document: Text<'a>, arena: &'a Arena) -> Option<Page<'a>> {
    let text = document.as_str();
    let head = PageHead::of(text)?;
    let rest = &text[head.text.len()..];
    (!rest.is_empty() && !may_end_with_meanings(rest))
        .then(|| parse(document.slice(0..head.text.len()), arena))
}

/// Whether a page may end with a template that says that it lists the meanings of its title.
fn may_end_with_meanings(text: &str) -> bool {
    const MAX_LENGTH: usize = 600;
    let start = text.len().saturating_sub(MAX_LENGTH);
    let start = (start..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap_or(text.len());
    text[start..].match_indices("{{").any(|(at, _)| {
        let name = text[start + at + 2..].split(['|', '}', '\n']).next().unwrap_or_default();
        DISAMBIGUATION_TEMPLATES.contains(&arguments::template_name(name))
    })
}

/// Returns the text of a value with leftover wikitext in another syntax.
pub fn value<'a>(raw: Text<'a>, arena: &'a Arena) -> Text<'a> {
    let tree = scanner::parse(raw.as_str());
    let mut flattener = Flattener::new(&tree, raw, arena);
    flattener.text(0..raw.len(), LineBreaks::Items)
}

/// Reads the blocks of a page.
struct Reader<'t, 'a> {
    flattener: Flattener<'t, 'a>,
    expander: SpanExpander,
    page: Page<'a>,
    /// The paragraph that is still open.
    paragraph: Option<Range<usize>>,
    /// Whether the page has a paragraph already.
    has_prose: bool,
    /// The templates of the election box that is still open.
    boxes: Vec<Node>,
}

impl<'a> Reader<'_, 'a> {
    fn read(&mut self) {
        let text = self.flattener.tree.text;
        let mut at = 0;
        while at < text.len() {
            at = self.line(at);
        }
        self.end_paragraph();
        self.end_boxes();
    }

    /// Reads the construct that begins at a line; returns the start of the next line.
    fn line(&mut self, start: usize) -> usize {
        let tree = self.flattener.tree;
        let text = tree.text;
        let indent = text[start..].len() - text[start..].trim_start_matches([' ', '\t', ':']).len();
        let node = tree.nodes_in(start + indent..text.len()).next();
        if let Some(node) = node.filter(|node| node.range().start == start + indent).copied()
            && let Some(next) = self.node(&node)
        {
            return next;
        }
        let end = tree.find(start..text.len(), b'\n').unwrap_or(text.len());
        let line = start..end;
        let content = text[line.clone()].trim();
        if content.is_empty() {
            self.end_paragraph();
        } else if let Some((level, heading)) = heading(text, line.clone()) {
            self.end_paragraph();
            self.end_boxes();
            let text = self.flattener.text(heading, LineBreaks::Joined);
            if !text.is_empty() {
                push_tight(&mut self.page.blocks, Block::heading(level, text));
            }
        } else if text[line.clone()].starts_with(['*', '#', ';', ':']) {
            self.end_paragraph();
            let marks = text[line.clone()].len()
                - text[line.clone()].trim_start_matches(['*', '#', ';', ':']).len();
            self.item(line.start + marks..line.end);
        } else if !content.starts_with("__") {
            match &mut self.paragraph {
                Some(paragraph) => paragraph.end = line.end,
                None => self.paragraph = Some(line),
            }
        }
        (end + 1).min(text.len().max(end))
    }

    /// Reads a node that begins a line, if it is a block; returns the start of the next line.
    fn node(&mut self, node: &Node) -> Option<usize> {
        let text = self.flattener.tree.text;
        let end = node.range().end;
        let next = end + usize::from(text[end..].starts_with('\n'));
        match node.kind {
            Kind::Table => {
                self.end_paragraph();
                let table = table::table(node, &mut self.expander, &mut self.flattener);
                push_tight(&mut self.page.blocks, Block::Table(table));
                Some(next)
            }
            Kind::Template => {
                let name = Arguments::of(self.flattener.tree, node).name();
                self.page.has_meanings |= DISAMBIGUATION_TEMPLATES.contains(&name);
                if is_infobox(&name) {
                    self.end_paragraph();
                    let infobox = self.infobox(node);
                    // only the infobox names an election in full: the bold text says `General elections`
                    if self.page.title.is_none() && is_election_name(&name) {
                        let dated =
                            |name: &Text<'_>| name.as_str().contains(|c: char| c.is_ascii_digit());
                        self.page.title = infobox.name.filter(dated);
                    }
                    push_tight(&mut self.page.blocks, Block::Infobox(infobox.into()));
                    return Some(next);
                }
                if election_box::is_part(&name) {
                    self.end_paragraph();
                    self.boxes.push(*node);
                    if election_box::is_end(&name) {
                        self.end_boxes();
                    }
                    return Some(next);
                }
                // a template alone on its line is a note, a box of links or an image
                let rest = text[end..].split('\n').next().unwrap_or_default().trim();
                let alone = rest.is_empty()
                    && template::meaning(&name)
                        .is_none_or(|meaning| meaning == template::Meaning::Nothing);
                (alone && self.paragraph.is_none()).then_some(next)
            }
            Kind::Hidden if self.paragraph.is_none() => Some(next),
            _ => None,
        }
    }

    fn infobox(&mut self, node: &Node) -> Infobox<'a> {
        let tree = self.flattener.tree;
        let document = self.flattener.whole;
        let arguments = Arguments::of(tree, node);
        let mut entries = Vec::with_capacity(arguments.named.len());
        for (key, value) in &arguments.named {
            let key = document.slice(key.clone()).trim();
            let raw = document.slice(value.clone()).trim();
            let value = self.flattener.text(value.clone(), LineBreaks::Items);
            if !key.is_empty() {
                entries.push(Entry { key, value, raw });
            }
        }
        let name = NAME_KEYS.iter().find_map(|wanted| {
            let at = entries
                .iter()
                .position(|entry| fold(entry.key.as_str()).replace('_', " ") == *wanted)?;
            let lines = entries[at].value.split('\n').map(Text::trim);
            let lines: Vec<Text<'a>> = lines.filter(|line| !line.is_empty()).collect();
            match lines[..] {
                [first, second] if continues(first.as_str(), second.as_str()) => {
                    let raw = entries[at].raw.span();
                    Some(self.flattener.text(raw.range(), LineBreaks::Joined))
                }
                _ => lines.first().copied(),
            }
        });
        Infobox {
            template: Some(document.slice(arguments.name.clone()).trim()),
            name,
            entries,
            span: Span::new(node.range().start, node.range().end),
            is_sheet: false,
        }
    }

    fn item(&mut self, range: Range<usize>) {
        let item = self.flattener.text(range, LineBreaks::Joined);
        match self.page.blocks.last_mut() {
            Some(Block::List(items)) => push_tight(items, item),
            _ => push_tight(&mut self.page.blocks, Block::List(vec![item])),
        }
    }

    fn end_paragraph(&mut self) {
        let Some(range) = self.paragraph.take() else { return };
        if self.page.title.is_none() && !self.has_prose {
            self.page.title = self.bold(range.clone());
        }
        let text = self.flattener.text(range, LineBreaks::Joined);
        if !text.is_empty() {
            push_tight(&mut self.page.blocks, Block::Paragraph(text));
            self.has_prose = true;
        }
    }

    /// Returns the bold text at the start of the first paragraph: the name of the topic.
    fn bold(&mut self, range: Range<usize>) -> Option<Text<'a>> {
        const MAX_DISTANCE: usize = 120;
        let text = &self.flattener.tree.text[range.clone()];
        let start = text.find("'''").filter(|start| *start <= MAX_DISTANCE)?;
        // the first of four is an apostrophe: "L''''Unione'''"
        let is_four = text[start..].starts_with("''''") && !text[start..].starts_with("'''''");
        let start = start + usize::from(is_four);
        let inner = start + 3;
        let length = text[inner..].find("'''")?;
        let bold = self
            .flattener
            .text(range.start + inner..range.start + inner + length, LineBreaks::Joined);
        (!bold.is_empty()).then_some(bold)
    }

    fn end_boxes(&mut self) {
        let boxes = std::mem::take(&mut self.boxes);
        if let Some(table) = election_box::table(&boxes, &mut self.flattener) {
            push_tight(&mut self.page.blocks, Block::Table(table));
        }
    }
}

/// Parses a heading into its level and the range of its text.
fn heading(text: &str, line: Range<usize>) -> Option<(u8, Range<usize>)> {
    let content = text[line.clone()].trim_end();
    let opening = content.len() - content.trim_start_matches('=').len();
    let closing = content.len() - content.trim_end_matches('=').len();
    let level = opening.min(closing).min(6);
    (level > 0 && 2 * level < content.len())
        .then(|| (level as u8, line.start + level..line.start + content.len() - level))
}

/// Whether the folded name of a template is that of an infobox.
fn is_infobox(name: &str) -> bool {
    static WORDS: LazyLock<Option<AhoCorasick>> =
        LazyLock::new(|| AhoCorasick::new(INFOBOX_WORDS.iter()).ok());
    INFOBOX_PREFIXES.iter().any(|prefix| name.starts_with(prefix))
        || WORDS.as_ref().is_some_and(|words| words.is_match(name))
        || INFOBOX_NAMES.contains(name)
}

/// The keys for the name of an infobox, folded, the likeliest first.
const NAME_KEYS: &[&str] = &[
    "name", "party name", "name english", "election name", "nombre", "nom", "nome", "naam",
    "nazwa", "isim", "ad", "parti adi", "название", "название партии", "nome partito",
    "parteiname", "partijnaam", "titel", "titre", "title",
];

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::select;

    use super::*;
    use crate::markup::testing::assert_texts_match;

    proptest! {
        #[test]
        fn verbatim_texts_match_the_document(
            pieces in proptest::collection::vec(select(PIECES), 0..60),
        ) {
            let document = pieces.concat();
            let arena = Arena::new();
            assert_texts_match(&parse(arena.text(&document), &arena), &document)?;
        }
    }

    #[test]
    fn what_nobody_sees_is_left_out() {
        for (cell, expected) in [
            ("587<sup>2</sup>", "587"),
            ("587{{sup|a}}", "587"),
            ("1<sup>er</sup> mai", "1er mai"),
            ("<span style=\"display:none\">7</span>587", "587"),
            ("<span style='display: none'>a<span>b</span>c</span>587", "587"),
            ("{{hs|0587}}587", "587"),
            ("{{ntsh|587}}587", "587"),
            ("{{sort|0587|587}}", "587"),
            ("<s>586</s> 587", "587"),
            ("<del>586</del> <ins>587</ins>", "587"),
            ("{{0}}587", "587"),
            ("{{colour|red|587}}", "587"),
            ("{{increase}} 3", "▲ 3"),
            ("{{nowrap|{{decrease}}&nbsp;3}}", "▼\u{a0}3"),
            ("{{Party shading/Reed}}|1958", "1958"),
            ("<s>never closed", "never closed"),
        ] {
            let document = format!("{{|\n| {cell}\n|}}");
            let arena = Arena::new();
            let page = parse(arena.text(&document), &arena);
            let Some(Block::Table(table)) = page.blocks.first() else { panic!("{cell}") };
            assert_eq!(table.rows[0].cells[0].as_str(), expected, "{cell}");
        }
    }

    #[test]
    fn links_keep_their_targets() {
        for (text, expected) in [
            ("In 1990 it left [[Foo Party (Bar)|the ''Foo'' Party]].", "16..29 Foo Party (Bar)"),
            ("[[foo Party]]s and [[Bar|a]][[Bar|b]].", "0..10 Foo Party, 15..16 Bar, 16..17 Bar"),
            ("[[A &amp; B]] left", "0..5 A & B"),
            ("[[ Foo | the Foo ]] left", "0..7 Foo"),
            ("{{ill|Foo Front|de|Foofront|lt=Front}} left", "0..5 Foo Front"),
            ("{{nowrap|[[Foo]]}} [[Bar]]", "0..3 Foo, 4..7 Bar"),
            (
                "[[File:A.png|[[Foo]]]] [[de:Bar]] [[:de:Baz|Baz]] [http://a.example c] [[b]]",
                "6..7 B",
            ),
            ("[[Foo|a [[Bar|b]] c]]", "0..1 Foo, 2..3 Bar, 4..5 Foo"),
            ("a b", ""),
        ] {
            let arena = Arena::new();
            let page = parse(arena.text(text), &arena);
            let Some(Block::Paragraph(text)) = page.blocks.first() else { panic!("{text}") };
            assert_eq!(crate::markup::testing::links(*text), expected, "{}", text.as_str());
        }
    }

    #[test]
    fn nested_templates_take_linear_time() {
        for opener in
            ["{{dts|", "{{percentage|", "{{as of|", "{{ubl|", "{{unknown|", "[[a|", "{{osd|a|"]
        {
            let closer = if opener.starts_with('[') { "]]" } else { "}}" };
            for depth in [30, 50_000] {
                let document = format!("a {}b{}", opener.repeat(depth), closer.repeat(depth));
                let arena = Arena::new();
                parse(arena.text(&document), &arena);
            }
        }
    }

    const PIECES: &[&str] = &[
        "{{",
        "}}",
        "}}",
        "[[",
        "]]",
        "|",
        "|",
        "=",
        "\n",
        "\n|",
        "\n| a = ",
        "{|\n",
        "\n|}",
        "\n|-\n",
        "||",
        "!!",
        "\n! ",
        "\n* ",
        "\n== ",
        " ==\n",
        "'''",
        "<br>",
        "<ref>",
        "</ref>",
        "<!--",
        "-->",
        "<nowiki>",
        "</nowiki>",
        "&nbsp;",
        "&amp;",
        "{{Infobox a\n",
        "{{ubl|",
        "{{start date|2013|4}}",
        "{{circa|",
        "{{nowrap|",
        "{{lang|tr|",
        "{{formatnum:1",
        "{{percentage|",
        "{{unknown|",
        "rowspan=2|",
        "colspan=3|",
        "{{Election box candidate|party=İ|votes=1",
        "{{Election box end}}",
        "[http://a b]",
        "[[:tr:İ|ı]]",
        "[[File:a]]",
        "İzmir ",
        "ğ",
        "党",
        "\u{a0}",
        "\r\n",
        " ",
        "a, b",
    ];
}
