//! HTML: saved pages, the fragments that a MediaWiki gives out, and pages written by hand.
//!
//! The tokens of a page are nested in one pass; what is not read is marked. Then the nodes are read as
//! blocks, and the tags are taken out of each.

mod colour;
mod dropped;
mod election_box;
mod flatten;
mod infobox;
mod pausing;
mod table;
mod tag;
mod title;
mod tree;

use std::ops::Range;

use flatten::{Flattener, Lines};
use tag::{Name, Tag};
use title::is_shown;
use tree::{Kind, Node, Tree};

use crate::markup::spans::Filler;
use crate::markup::words::is_of_election;
use crate::markup::{Arena, Block, Heading, Page, TableBlock, Text};
use crate::model::fold;

pub use title::{EXTENSIONS, of_file as title_of_file};

/// The blocks of a page in HTML.
pub fn parse<'a>(text: &'a str, arena: &'a Arena) -> Page<'a> {
    let tree = Tree::parse(text);
    let flattener = Flattener { tree: &tree, arena };
    let titled = title::heading(&flattener);
    let mut reader = Reader {
        flattener,
        filler: Filler::new(text.len(), false),
        page: Page::default(),
        titled,
        lead: None,
    };
    reader.read(body(&tree), Run::Paragraph);
    reader.page.title = reader.title();
    reader.page.unclosed.clone_from(&tree.unclosed);
    reader.page
}

/// The name of the tag that begins a text, behind comments; `!doctype` where it says that it is HTML.
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

/// Whether a tag is one that pages, and parts of pages, begin with.
pub fn is_of_page(name: &str) -> bool {
    let tag = Tag::named(name.to_ascii_lowercase().as_bytes());
    tag.is_some_and(|tag| {
        tag.is_block()
            || matches!(
                tag,
                Tag::Link | Tag::Style | Tag::Meta | Tag::PageHead | Tag::Title | Tag::Script
            )
    })
}

/// The nodes of the article itself.
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

/// What a run of text between blocks is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Run {
    /// A paragraph.
    Paragraph,
    /// An item of a list.
    Item,
}

/// A page that is being read.
struct Reader<'t, 'a> {
    flattener: Flattener<'t, 'a>,
    filler: Filler,
    page: Page<'a>,
    /// The heading that is the title.
    titled: Option<usize>,
    /// The nodes of the first paragraph.
    lead: Option<Range<usize>>,
}

impl<'a> Reader<'_, 'a> {
    /// Reads a range of nodes: blocks, and runs of text between them.
    fn read(&mut self, range: Range<usize>, kind: Run) {
        let tree = self.flattener.tree;
        let mut start = range.start;
        let mut at = range.start;
        // where a line was broken, if nothing was shown since
        let mut broken = None;
        while at < range.end {
            let node = &tree.nodes[at];
            let apart = match node.kind {
                Kind::Element(tag) => tag.is_block() || (node.holds_block && !node.is_dropped),
                Kind::Text => false,
            };
            let is_break = node.tag() == Some(Tag::Br);
            if apart || (is_break && broken.is_some()) {
                self.end_run(start..broken.unwrap_or(at), kind);
                start = node.end;
                broken = None;
                if apart && !node.is_dropped {
                    self.block(at, kind);
                }
            } else if is_break {
                broken = Some(at);
            } else if !node.is_dropped && is_shown(&self.flattener, at..node.end) {
                broken = None;
            }
            at = node.end;
        }
        self.end_run(start..range.end, kind);
    }

    fn block(&mut self, index: usize, kind: Run) {
        let tree = self.flattener.tree;
        let inside = tree.inside(index);
        let Some(tag) = tree.nodes[index].tag() else { return };
        if infobox::is_infobox(tree, index) {
            let infobox = infobox::read(index, &self.flattener);
            self.page.blocks.extend(infobox.map(Block::Infobox));
        } else if tag == Tag::Table {
            self.table(index);
        } else if let Some(level) = tag.level() {
            let text = self.flattener.text(inside, Lines::Joined);
            if self.titled != Some(index) && !text.is_empty() {
                self.page.blocks.push(Block::Heading(Heading { level, text }));
            }
        } else if tag.is_list() || matches!(tag, Tag::Li | Tag::Dt | Tag::Dd) {
            self.read(inside, Run::Item);
        } else {
            self.read(inside, kind);
        }
    }

    /// Reads a table, and behind it the tables that stand in its cells; of one that only lays out the
    /// page, what is in its cells, unless it stands beside the text.
    fn table(&mut self, index: usize) {
        let tree = self.flattener.tree;
        if table::is_of_data(tree, index) {
            let table = table::table(index, &mut self.filler, &self.flattener);
            if table.rows.iter().any(|row| !row.cells.iter().all(|cell| cell.is_empty())) {
                self.page.blocks.push(Block::Table(TableBlock { rows: table.rows }));
            }
            self.tables_in(tree.inside(index));
            return;
        }
        if table::stands_beside(tree, index) {
            self.tables_in(tree.inside(index));
            return;
        }
        for part in tree.children(tree.inside(index)) {
            match tree.nodes[part].tag() {
                Some(Tag::Thead | Tag::Tbody | Tag::Tfoot | Tag::Tr) => {}
                _ => self.read(part..tree.nodes[part].end, Run::Paragraph),
            }
        }
        for row in table::rows(tree, index) {
            for cell in row.cells.into_iter().filter(|cell| *cell != row.row) {
                self.read(tree.inside(cell), Run::Paragraph);
            }
        }
    }

    /// Reads the tables of data in a range, of which the text that holds them says nothing.
    fn tables_in(&mut self, range: Range<usize>) {
        let tree = self.flattener.tree;
        let mut at = range.start;
        while at < range.end {
            let node = &tree.nodes[at];
            let holds = node.holds_table && !node.is_dropped;
            if node.tag() == Some(Tag::Table) && !node.is_dropped && table::is_of_data(tree, at) {
                self.block(at, Run::Paragraph);
                at = node.end;
            } else {
                at = if holds { at + 1 } else { node.end };
            }
        }
    }

    fn end_run(&mut self, range: Range<usize>, kind: Run) {
        let text = self.flattener.text(range.clone(), Lines::Joined);
        if text.is_empty() {
            return;
        }
        match (kind, self.page.blocks.last_mut()) {
            (Run::Item, Some(Block::List(items))) => items.push(text),
            (Run::Item, _) => self.page.blocks.push(Block::List(vec![text])),
            (Run::Paragraph, _) => {
                self.lead.get_or_insert(range);
                self.page.blocks.push(Block::Paragraph(text));
            }
        }
    }

    /// The title: the first heading, that of the page's head, the name of an election over its infobox,
    /// or the bold text that begins the first paragraph.
    fn title(&self) -> Option<Text<'a>> {
        let flattener = &self.flattener;
        let headed =
            self.titled.map(|titled| flattener.text(flattener.tree.inside(titled), Lines::Joined));
        let headed = headed.filter(|title| !title.is_empty());
        // an election is named in full only there: the bold text says `General elections`
        let boxed = || {
            self.page.infobox()?.name.filter(|name| {
                let name = name.as_str();
                is_of_election(&fold(name)) && name.contains(|c: char| c.is_ascii_digit())
            })
        };
        headed
            .or_else(|| title::of_head(flattener))
            .or_else(boxed)
            .or_else(|| title::of_lead(self.lead.clone()?, flattener))
    }
}

#[cfg(test)]
mod tests;
