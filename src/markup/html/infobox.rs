//! Infoboxes: rows of labels and values.
//!
//! In HTML the templates are expanded, so that seats and colours are present which wikitext only refers to. The labels
//! are the keys; what has no label gets the key that it has in wikitext.

use std::ops::Range;

use crate::markup::html::colour::{BACKGROUNDS, BORDERS, colour_in, is_grey};
use crate::markup::html::election_infobox::ElectionInfobox;
use crate::markup::html::flatten::{Flattener, LineBreaks};
use crate::markup::html::table_nodes::{is_label, rows};
use crate::markup::html::tag::{Name, Tag};
use crate::markup::html::title::file_in;
use crate::markup::html::tree::Tree;
use crate::markup::names::{continues, is_election_name};
use crate::markup::{Entry, Infobox, Text};
use crate::model::{Span, fold};

/// Whether an element is an infobox.
pub fn is_infobox(tree: &Tree<'_>, index: usize) -> bool {
    let node = &tree.nodes[index];
    match node.tag() {
        Some(Tag::Table) => {
            tree.has_class(node, INFOBOX_CLASSES) || tree.has_class(node, TABLE_CLASSES)
        }
        Some(Tag::Div | Tag::Aside | Tag::Section) => tree.has_class(node, INFOBOX_CLASSES),
        _ => false,
    }
}

/// Classes of infoboxes, in the large Wikipedias and elsewhere.
const INFOBOX_CLASSES: &[&str] = &[
    "infobox", "infobox_v2", "infobox_v3", "infobox-v2", "infobox-v3", "infobox_v4", "infoboks",
    "infokutija", "sinottico", "portable-infobox", "taxobox",
];

/// Further classes of tables that are infoboxes.
const TABLE_CLASSES: &[&str] = &["vcard", "vevent", "bilgi"];

/// Classes of names in the native language.
const NATIVE_CLASSES: &[&str] = &["nickname", "native-name", "infobox-native-name"];

/// Reads an infobox; returns `None` if it has no entries and does not name an election.
pub fn read<'a>(index: usize, flattener: &Flattener<'_, 'a>) -> Option<Infobox<'a>> {
    let tree = flattener.tree;
    let node = &tree.nodes[index];
    let mut reader = Reader {
        flattener,
        name: None,
        entries: Vec::new(),
        label: None,
        has_image: false,
        seat_rows: 0,
        election: tree.has_class(node, &["vevent"]).then(ElectionInfobox::default),
    };
    match node.tag() {
        Some(Tag::Table) => reader.table(index),
        _ => reader.parts(tree.inside(index)),
    }
    reader.colour_of_header(tree.inside(index));
    let Reader { name, entries, election, .. } = reader;
    let span = Span::new(node.source().start, node.source().end);
    // a box of links has the same class, but no entries
    let has_content = !entries.is_empty() || (election.is_some() && name.is_some());
    has_content.then_some(Infobox { template: None, name, entries, span, is_sheet: false })
}

/// Reads the rows of an infobox.
struct Reader<'r, 't, 'a> {
    flattener: &'r Flattener<'t, 'a>,
    name: Option<Text<'a>>,
    entries: Vec<Entry<'a>>,
    /// The label above the next row.
    label: Option<Text<'a>>,
    /// Whether an image was read.
    has_image: bool,
    /// The number of rows of seats so far.
    seat_rows: usize,
    /// The contestants so far, in an election infobox.
    election: Option<ElectionInfobox>,
}

impl<'a> Reader<'_, '_, 'a> {
    /// Reads the rows of a table, including those of nested tables.
    fn table(&mut self, table: usize) {
        for row in rows(self.flattener.tree, table) {
            match row.cells[..] {
                [] => {}
                [cell] => self.single(cell),
                [label, value] => self.pair(label, value),
                _ => self.several(&row.cells),
            }
        }
    }

    /// Reads an infobox that is not a table: its tables, description lists, `pi-data` items, and the lines between
    /// them.
    fn parts(&mut self, range: Range<usize>) {
        let tree = self.flattener.tree;
        let mut term = None;
        for index in tree.children(range) {
            let node = &tree.nodes[index];
            match node.tag() {
                Some(Tag::Table) => self.table(index),
                Some(Tag::Dt) => term = Some(index),
                Some(Tag::Dd) => {
                    if let Some(term) = term.take() {
                        self.pair(term, index);
                    }
                }
                Some(_) if tree.has_class(node, &["pi-data"]) => {
                    let part = |class: &str| {
                        tree.find(tree.inside(index), |node| tree.has_class(node, &[class]))
                    };
                    if let (Some(label), Some(value)) =
                        (part("pi-data-label"), part("pi-data-value"))
                    {
                        self.pair(label, value);
                    }
                }
                Some(tag) if tag.level().is_some() && self.name.is_none() => self.single(index),
                Some(_) if node.holds_block => self.parts(tree.inside(index)),
                Some(_) => self.single(index),
                None => {}
            }
        }
    }

    /// Reads a row of one cell: the name, an image, a label for the next row, or the value under such a label.
    fn single(&mut self, cell: usize) {
        let flattener = self.flattener;
        let tree = flattener.tree;
        let node = &tree.nodes[cell];
        let inside = tree.inside(cell);
        if node.holds_table {
            let mut at = inside.start;
            while at < inside.end {
                let part = &tree.nodes[at];
                if part.tag() == Some(Tag::Table) && !part.is_excluded {
                    self.table(at);
                }
                at = match part.tag() {
                    Some(tag) if tag != Tag::Table && part.holds_table => at + 1,
                    _ => part.end(),
                };
            }
            return;
        }
        if let Some((label, value)) = self.labelled(inside.clone()) {
            self.entry(flattener.text(label, LineBreaks::Joined), value);
            return;
        }
        let text = flattener.text(inside.clone(), LineBreaks::Items);
        let is_header = node.tag() != Some(Tag::Td);
        // text under an image is its caption
        if file(tree, inside.clone()).is_some() && (text.is_empty() || self.name.is_some()) {
            self.image(inside);
        } else if text.is_empty() {
            // a rule across the box
        } else if self.name.is_none() && self.entries.is_empty() {
            self.name(text, inside);
        } else if let Some(election) = &mut self.election {
            let entry = election.line(inside, flattener);
            self.entries.extend(entry);
        } else if is_header {
            self.label = Some(flattener.text(inside, LineBreaks::Joined));
        } else if let Some(label) = self.label.take() {
            self.entry(label, inside);
        } else if self.entries.is_empty() && !self.has_image {
            self.native_name(text, inside);
        }
    }

    /// Reads the name from the first line of a cell; further lines may be the native name.
    fn name(&mut self, text: Text<'a>, inside: Range<usize>) {
        let lines = text.split('\n').map(Text::trim);
        let lines: Vec<Text<'a>> = lines.filter(|line| !line.is_empty()).collect();
        let name = match lines[..] {
            [first, second] if continues(first.as_str(), second.as_str()) => {
                self.flattener.text(inside, LineBreaks::Joined)
            }
            [first, ref others @ ..] => {
                for line in others {
                    self.native_name(*line, inside.clone());
                }
                first
            }
            [] => return,
        };
        if is_election_name(&fold(name.as_str())) && self.election.is_none() {
            self.election = Some(ElectionInfobox::default());
        }
        self.name = Some(name);
    }

    /// Reads a line under the name, which is the native name if it is marked as such or has foreign letters.
    fn native_name(&mut self, text: Text<'a>, cell: Range<usize>) {
        let tree = self.flattener.tree;
        let foreign = text.as_str().chars().any(|c| c.is_alphabetic() && !c.is_ascii());
        let marked = tree.find(cell, |node| {
            tree.attribute(node, Name::Lang).is_some() || tree.has_class(node, NATIVE_CLASSES)
        });
        if self.election.is_none() && (foreign || marked.is_some()) {
            let key = self.flattener.made("native_name", text.span());
            self.entries.push(Entry { key, value: text, raw: text });
        }
    }

    /// Reads an image in a row of its own: the logo, or whatever its label says.
    fn image(&mut self, inside: Range<usize>) {
        let flattener = self.flattener;
        let Some((file, span)) = file(flattener.tree, inside) else { return };
        let label = self.label.take();
        if self.election.is_some() || (self.has_image && label.is_none()) {
            return;
        }
        self.has_image = true;
        let value = flattener.made(&file, span);
        let key = label.unwrap_or_else(|| flattener.made("logo", span));
        self.entries.push(Entry { key, value, raw: value });
    }

    /// Reads a row of a label and a value.
    fn pair(&mut self, label: usize, value: usize) {
        let flattener = self.flattener;
        let tree = flattener.tree;
        self.label = None;
        if let Some(election) = &mut self.election {
            let entries = election.row(&[label, value], flattener);
            if !entries.is_empty() || !is_label(tree, label) {
                self.entries.extend(entries);
                return;
            }
        }
        if tree.nodes[label].tag() == Some(Tag::Th) && tree.nodes[value].tag() == Some(Tag::Th) {
            return; // two column headers
        }
        self.entry(flattener.text(tree.inside(label), LineBreaks::Joined), tree.inside(value));
    }

    /// Reads a row of several cells: contestants side by side, or a label, a mark and a value.
    fn several(&mut self, cells: &[usize]) {
        let flattener = self.flattener;
        if let Some(election) = &mut self.election {
            self.entries.extend(election.row(cells, flattener));
        } else if let [label, .., value] = cells
            && is_label(flattener.tree, *label)
        {
            self.pair(*label, *value);
        }
    }

    /// Adds a value under its label, and the colour that it shows.
    fn entry(&mut self, label: Text<'a>, value: Range<usize>) {
        let flattener = self.flattener;
        let tree = flattener.tree;
        let end = label.as_str().trim_end_matches([':', ' ', '\u{a0}']).len();
        let label = self.with_plain_spaces(label.slice(0..end));
        let key = fold(label.as_str());
        let text = flattener.text(value.clone(), LineBreaks::Items);
        if key.is_empty() {
            return;
        }
        if text.is_empty() {
            let file = file(tree, value.clone());
            if let Some((file, span)) = file {
                let value = flattener.made(&file, span);
                self.entries.push(Entry { key: label, value, raw: value });
            } else {
                self.colour(&key, value);
            }
            return;
        }
        let mut raw = flattener.text(value.clone(), LineBreaks::Commas);
        if self.election.is_none() && (key.starts_with("seats") || is_fraction(text.as_str())) {
            self.seats(label, text, raw);
            return;
        }
        let is_address = text.as_str().contains('.') && !text.as_str().contains([' ', '\u{a0}']);
        if !is_address && let Some((address, start)) = address(tree, &key, value.clone()) {
            let span = Span::new(start, start + address.len());
            raw = flattener.made(&html_escape::decode_html_entities(address), span);
        }
        self.entries.push(Entry { key: label, value: text, raw });
        self.colour(&key, value);
    }

    /// Replaces the no-break spaces of a label, so that keys can be compared.
    fn with_plain_spaces(&self, label: Text<'a>) -> Text<'a> {
        match label.as_str().contains('\u{a0}') {
            true => self.flattener.made(&label.as_str().replace('\u{a0}', " "), label.span()),
            false => label,
        }
    }

    /// Adds seats and the name of their body: `Seats in the Lok Sabha`.
    fn seats(&mut self, label: Text<'a>, value: Text<'a>, raw: Text<'a>) {
        let flattener = self.flattener;
        self.seat_rows += 1;
        let number = self.seat_rows;
        let lower = label.as_str().to_ascii_lowercase();
        let named = SEATS_IN.iter().find(|words| lower.starts_with(*words));
        let title = named.map_or(label, |words| label.slice(words.len()..label.len()).trim());
        if lower != "seats" && !title.is_empty() {
            let key = flattener.made(&format!("seats{number}_title"), label.span());
            self.entries.push(Entry { key, value: title, raw: title });
        }
        let key = flattener.made(&format!("seats{number}"), label.span());
        self.entries.push(Entry { key, value, raw });
    }

    /// Adds the colour that a value shows if its label is one of colours.
    fn colour(&mut self, key: &str, value: Range<usize>) {
        if COLOUR_WORDS.iter().any(|word| key.contains(word)) {
            self.add_colour(value, |style| colour_in(style, BACKGROUNDS));
        }
    }

    /// Adds the colour of the name's cell if no other was read, except a grey one.
    fn colour_of_header(&mut self, range: Range<usize>) {
        if self.election.is_some() || self.name.is_none() {
            return;
        }
        let tree = self.flattener.tree;
        let header = tree.find(range, |node| matches!(node.tag(), Some(Tag::Th | Tag::Caption)));
        if let Some(header) = header {
            self.add_colour(header..header + 1, |style| {
                let found = colour_in(style, BORDERS).or_else(|| colour_in(style, BACKGROUNDS));
                found.filter(|(colour, _)| !is_grey(colour))
            });
        }
    }

    /// Adds the first colour in the styles of a range of nodes, if there is none yet.
    fn add_colour(
        &mut self,
        range: Range<usize>,
        read: impl Fn(&str) -> Option<(String, Range<usize>)>,
    ) {
        let tree = self.flattener.tree;
        if self.entries.iter().any(|entry| entry.key.as_str() == COLOUR_KEY) {
            return;
        }
        let found = tree.nodes[range].iter().find_map(|node| {
            let (style, start) = tree.attribute(node, Name::Style)?;
            let (colour, at) = read(style)?;
            Some((colour, Span::new(start + at.start, start + at.end)))
        });
        if let Some((colour, span)) = found {
            let key = self.flattener.made(COLOUR_KEY, span);
            let value = self.flattener.made(&colour, span);
            self.entries.push(Entry { key, value, raw: value });
        }
    }

    /// Splits a cell that begins with a bold line into a label and a value.
    fn labelled(&self, inside: Range<usize>) -> Option<(Range<usize>, Range<usize>)> {
        let tree = self.flattener.tree;
        let mut parts = tree.children(inside.clone()).filter(|part| {
            tree.nodes[*part].tag().is_some() || super::is_shown(self.flattener, *part..*part + 1)
        });
        let (label, line) = (parts.next()?, parts.next()?);
        let bold = matches!(tree.nodes[label].tag(), Some(Tag::B | Tag::Strong));
        let broken = tree.nodes[line].tag() == Some(Tag::Br);
        let value = tree.nodes[line].end()..inside.end;
        let is_pair = bold && broken && super::is_shown(self.flattener, value.clone());
        let named = self.name.is_some() && self.election.is_none();
        (is_pair && named).then(|| (tree.inside(label), value))
    }
}

/// The key of a colour.
const COLOUR_KEY: &str = "colorcode";

/// Words in labels of colours, folded.
const COLOUR_WORDS: &[&str] =
    &["colo", "couleur", "farbe", "cores", "kleur", "barw", "kolor", "цвет", "renk"];

/// Beginnings of labels of seats, in small letters, the longest first.
const SEATS_IN: &[&str] =
    &["seats in the ", "seats of the ", "seats on the ", "seats in ", "seats:"];

/// Whether a value is a fraction of at most one: `100 / 349`, but not `1983/84`.
fn is_fraction(value: &str) -> bool {
    let number = |text: &str| text.trim().replace(',', "").parse::<u32>().ok();
    let (part, whole) = value.split_once('/').unwrap_or((value, ""));
    number(part).zip(number(whole)).is_some_and(|(part, whole)| part <= whole)
}

/// Returns the file name of the image in a range of nodes, with its span.
fn file(tree: &Tree<'_>, range: Range<usize>) -> Option<(String, Span)> {
    let nodes = &tree.nodes[range];
    nodes.iter().find(|node| node.tag() == Some(Tag::Img))?;
    let linked = nodes.iter().filter(|node| node.tag() == Some(Tag::A)).find_map(|node| {
        let (href, start) = tree.attribute(node, Name::Href)?;
        let file = file_in(&html_escape::decode_html_entities(href))?;
        Some((file, Span::new(start, start + href.len())))
    });
    linked.or_else(|| {
        let image = nodes.iter().find(|node| node.tag() == Some(Tag::Img))?;
        let (source, start) = tree.attribute(image, Name::Src)?;
        let name = source.split(['?', '#']).next()?.rsplit('/').next()?;
        (!name.is_empty() && !source.starts_with("data:"))
            .then(|| (name.to_owned(), Span::new(start, start + source.len())))
    })
}

/// Returns the address to which a value under a label of web sites links, with its offset.
pub fn address<'a>(tree: &Tree<'a>, key: &str, range: Range<usize>) -> Option<(&'a str, usize)> {
    let is_site = ADDRESS_WORDS.iter().any(|word| key.contains(word));
    tree.nodes[range].iter().filter(|node| node.tag() == Some(Tag::A) && is_site).find_map(|node| {
        tree.attribute(node, Name::Href).filter(|(href, _)| href.starts_with("http"))
    })
}

/// Words in labels of web sites, folded.
const ADDRESS_WORDS: &[&str] = &["site", "web", "homepage", "url", "саит", "internet"];
