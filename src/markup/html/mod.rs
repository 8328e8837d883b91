//! HTML: saved pages, fragments from MediaWiki, and pages written by hand.
//!
//! [`tree_builder`] nests the tokens of a page in one pass and marks the excluded elements. The reader here turns the
//! nodes into blocks, and [`flatten`] removes the tags from each.

mod colour;
mod election_infobox;
mod excluded;
mod flatten;
mod infobox;
mod pausing_reader;
mod sheet;
mod table;
mod table_nodes;
mod tag;
mod title;
mod tree;
mod tree_builder;

use std::ops::Range;

use flatten::{Flattener, LineBreaks};
use tag::{Name, Tag};
use title::is_shown;
use tree::{Kind, Node, Tree};

use crate::markup::cell_spans::SpanExpander;
use crate::markup::names::is_election_name;
use crate::markup::text::beginning;
use crate::markup::{Arena, Block, Page, TableBlock, Text};
use crate::model::{fold, push_tight};

pub use title::{EXTENSIONS, of_file as title_of_file};

/// Parses a page in HTML.
pub fn parse<'a>(document: Text<'a>, arena: &'a Arena) -> Page<'a> {
    let text = document.as_str();
    let tree = tree_builder::parse(text);
    let flattener = Flattener { tree: &tree, whole: document, arena };
    let title_heading = title::heading(&flattener);
    let mut reader = Reader {
        flattener,
        expander: SpanExpander::new(text.len()),
        page: Page::default(),
        title_heading,
        lead: None,
    };
    let body = body(&tree);
    reader.read(body.clone(), Run::Paragraph);
    reader.page.title = reader.title();
    if reader.page.infobox().is_none()
        && let Some(found) = sheet::sheet(body, reader.page.title, title_heading, flattener)
    {
        sheet::replace(&mut reader.page.blocks, found);
    }
    reader.page.unclosed.clone_from(&tree.unclosed);
    reader.page
}

/// Returns the name of the tag that begins a text, after comments; `!doctype` for a document type.
pub fn first_tag(text: &str) -> Option<&str> {
    let mut rest = text.trim_start();
    loop {
        let (opening, closing) = match rest {
            _ if rest.starts_with("<!--") => ("<!--", "-->"),
            _ if rest.starts_with("<?") => ("<?", "?>"),
            _ => break,
        };
        let end = memchr::memmem::find(&rest.as_bytes()[opening.len()..], closing.as_bytes())?;
        rest = rest[opening.len() + end + closing.len()..].trim_start();
    }
    let name = rest.strip_prefix('<')?;
    if !name.starts_with(|c: char| c.is_ascii_alphabetic() || c == '!') {
        return None;
    }
    let end = name.find(|c: char| !c.is_ascii_alphanumeric() && c != '!').unwrap_or(name.len());
    (name[end..].starts_with(|c: char| c.is_whitespace() || matches!(c, '>' | '/')))
        .then_some(&name[..end])
}

/// Whether pages or fragments of pages begin with a tag.
pub fn is_page_tag(name: &str) -> bool {
    let tag = Tag::named(name.to_ascii_lowercase().as_bytes());
    tag.is_some_and(|tag| {
        tag.is_block()
            || matches!(
                tag,
                Tag::Link | Tag::Style | Tag::Meta | Tag::Head | Tag::Title | Tag::Script
            )
    })
}

/// Returns the nodes of the article itself.
fn body(tree: &Tree<'_>) -> Range<usize> {
    let all = 0..tree.nodes.len();
    let find = |test: &dyn Fn(&Node) -> bool| tree.find(all.clone(), test);
    let is = |wanted: Tag| move |node: &Node| node.tag() == Some(wanted);
    let articles = tree.nodes.iter().filter(|node| is(Tag::Article)(node)).count();
    let article = || find(&is(Tag::Article)).filter(|_| articles == 1);
    find(&|node| tree.value(node, Name::Id) == "mw-content-text")
        .or_else(|| find(&|node| tree.has_class(node, &["mw-parser-output"])))
        .or_else(|| find(&is(Tag::Main)))
        .or_else(article)
        .or_else(|| find(&is(Tag::Body)))
        .map_or(all.clone(), |index| tree.inside(index))
}

/// The kind of block that a run of text becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Run {
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    Item,
}

/// Reads the blocks of a page.
struct Reader<'t, 'a> {
    flattener: Flattener<'t, 'a>,
    expander: SpanExpander,
    page: Page<'a>,
    /// The node of the heading that is the title.
    title_heading: Option<usize>,
    /// The nodes of the first paragraph.
    lead: Option<Range<usize>>,
}

impl<'a> Reader<'_, 'a> {
    /// Reads a range of nodes: blocks, and runs of text between them.
    fn read(&mut self, range: Range<usize>, kind: Run) {
        let tree = self.flattener.tree;
        let mut start = range.start;
        let mut at = range.start;
        // the last line break, if no text followed it
        let mut line_break = None;
        while at < range.end {
            let node = &tree.nodes[at];
            let is_block = match node.kind {
                Kind::Element(tag) => tag.is_block() || (node.holds_block && !node.is_excluded),
                Kind::Text => false,
            };
            let is_break = node.tag() == Some(Tag::Br);
            if is_block || (is_break && line_break.is_some()) {
                self.end_run(start..line_break.unwrap_or(at), kind);
                start = node.end();
                line_break = None;
                if is_block && !node.is_excluded {
                    self.block(at, kind);
                }
            } else if is_break {
                line_break = Some(at);
            } else if !node.is_excluded && is_shown(&self.flattener, at..node.end()) {
                line_break = None;
            }
            at = node.end();
        }
        self.end_run(start..range.end, kind);
    }

    fn block(&mut self, index: usize, kind: Run) {
        let tree = self.flattener.tree;
        let inside = tree.inside(index);
        let Some(tag) = tree.nodes[index].tag() else { return };
        if infobox::is_infobox(tree, index) {
            let infobox = infobox::read(index, &self.flattener);
            self.page.blocks.extend(infobox.map(Box::new).map(Block::Infobox));
        } else if tag == Tag::Table {
            self.table(index);
        } else if let Some(level) = tag.level() {
            let text = self.flattener.text(inside, LineBreaks::Joined);
            if self.title_heading != Some(index) && !text.is_empty() {
                push_tight(&mut self.page.blocks, Block::heading(level, text));
            }
        } else if tag.is_list() || matches!(tag, Tag::Li | Tag::Dt | Tag::Dd) {
            self.read(inside, Run::Item);
        } else {
            self.read(inside, kind);
        }
    }

    /// Reads a table, followed by the tables in its cells. A layout table is replaced by the content of its cells,
    /// unless it floats beside the text.
    fn table(&mut self, index: usize) {
        let tree = self.flattener.tree;
        if table_nodes::is_data_table(tree, index) {
            let table = table::table(index, &mut self.expander, &self.flattener);
            if table.rows.iter().any(|row| !row.cells.iter().all(|cell| cell.is_empty())) {
                push_tight(&mut self.page.blocks, Block::Table(TableBlock { rows: table.rows }));
            }
            self.tables_in(tree.inside(index));
            return;
        }
        if table_nodes::floats(tree, index) {
            self.tables_in(tree.inside(index));
            return;
        }
        for part in tree.children(tree.inside(index)) {
            match tree.nodes[part].tag() {
                Some(Tag::Thead | Tag::Tbody | Tag::Tfoot | Tag::Tr) => {}
                _ => self.read(part..tree.nodes[part].end(), Run::Paragraph),
            }
        }
        for row in table_nodes::rows(tree, index) {
            for cell in row.cells.into_iter().filter(|cell| *cell != row.row) {
                self.read(tree.inside(cell), Run::Paragraph);
            }
        }
    }

    /// Reads only the data tables in a range.
    fn tables_in(&mut self, range: Range<usize>) {
        let tree = self.flattener.tree;
        let mut at = range.start;
        while at < range.end {
            let node = &tree.nodes[at];
            let holds = node.holds_table && !node.is_excluded;
            if node.tag() == Some(Tag::Table)
                && !node.is_excluded
                && table_nodes::is_data_table(tree, at)
            {
                self.block(at, Run::Paragraph);
                at = node.end();
            } else {
                at = if holds { at + 1 } else { node.end() };
            }
        }
    }

    fn end_run(&mut self, range: Range<usize>, kind: Run) {
        let text = self.flattener.text(range.clone(), LineBreaks::Joined);
        if text.is_empty() {
            return;
        }
        match (kind, self.page.blocks.last_mut()) {
            (Run::Item, Some(Block::List(items))) => items.push(text),
            (Run::Item, _) => push_tight(&mut self.page.blocks, Block::List(vec![text])),
            (Run::Paragraph, _) => {
                self.lead.get_or_insert(range);
                push_tight(&mut self.page.blocks, Block::Paragraph(text));
            }
        }
    }

    /// Returns the heading of any level with which the page begins, if the first paragraph uses its words.
    fn first_heading(&self) -> Option<Text<'a>> {
        const MAX_DISTANCE: usize = 150;
        let Some(Block::Heading(heading)) = self.page.blocks.first() else { return None };
        let text = heading.text;
        let lead = self.page.blocks.iter().find_map(Block::paragraph)?;
        let lead = fold(beginning(lead.as_str(), MAX_DISTANCE));
        // "Reed Party (RP)" over "The RP is …", but not "Peoples Party (PP)" over "The People's Party (PP) is …"
        let heading = fold(heading.text.as_str());
        let (name, short) = heading.split_once(" (").unwrap_or((&heading, ""));
        let short = short.trim_end_matches(')');
        let bare = |text: &str| text.replace(['\'', '’'], "");
        let is_short =
            short.len() > 1 && lead.contains(short) && !bare(&lead).contains(&bare(name));
        (lead.contains(name) || is_short).then_some(text)
    }

    /// Returns the title: the first heading, the title element, the name of an election above its infobox, or the bold
    /// text at the start of the first paragraph.
    fn title(&self) -> Option<Text<'a>> {
        let flattener = &self.flattener;
        let headed = self
            .title_heading
            .map(|heading| flattener.text(flattener.tree.inside(heading), LineBreaks::Joined));
        let headed = headed.filter(|title| !title.is_empty());
        // only the infobox names an election in full: the bold text says `General elections`
        let boxed = || {
            self.page.infobox()?.name.filter(|name| {
                let name = name.as_str();
                is_election_name(&fold(name)) && name.contains(|c: char| c.is_ascii_digit())
            })
        };
        headed
            .or_else(|| title::of_title_element(flattener))
            .or_else(|| self.first_heading())
            .or_else(boxed)
            .or_else(|| title::of_lead(self.lead.clone()?, flattener))
    }
}

#[cfg(test)]
mod tests;
