//! Plain renderings of articles: `= Title =` or a title on a line of its own, an infobox as a name and
//! `- Key: Value` lines, `== Section ==` headings, pipe tables, `- item` lists, and paragraphs.

mod contestant_box;
mod inline;
pub(in crate::markup) mod label_box;
pub(in crate::markup) mod line;
mod remains;
mod table;
mod title;

use crate::markup::capitals;
use crate::markup::plain::contestant_box::contestant_box;
use crate::markup::plain::inline::without_marks;
use crate::markup::plain::label_box::{BoxLines, LabelBox, is_of_site, label_box};
use crate::markup::plain::line::{AllLines, Line, LineKind, Lines, lines, skip_blank};
use crate::markup::plain::table::{
    Found, data_file, is_over_rule, is_spaced_header, labelled_table, row, table,
};
use crate::markup::plain::title::{title_line, under, without_site};
use crate::markup::text::TextBuilder;
use crate::markup::{Arena, Block, Entry, Infobox, Page, Row, TableBlock, Text, wikitext};
use crate::model::{Span, push_tight};

/// Returns the page of a data file: a table, perhaps under headings.
fn data_page(whole: Text<'_>) -> Option<Page<'_>> {
    let text = whole.as_str();
    let mut blocks = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let first = lines(whole.slice(start..start + line.len())).all().get(0);
        match first.map(|first| (first, first.kind)) {
            Some((_, LineKind::Blank)) => {}
            Some((first, LineKind::Heading(level))) if line.starts_with('=') => {
                blocks.push(Block::heading(level, first.content()));
            }
            _ => break,
        }
        start += line.len();
    }
    blocks.push(Block::Table(data_file::table(whole, start)?));
    Some(Page { blocks, is_data: true, ..Page::default() })
}

/// Parses a plain rendering.
pub fn parse<'a>(document: Text<'a>, arena: &'a Arena) -> Page<'a> {
    if let Some(page) = data_page(document) {
        return page;
    }
    let text = document.as_str();
    let mut lines = lines(document);
    mark_underlined(&mut lines, document);
    mark_terms(&mut lines);
    let lines = lines.all();
    let mut page = Page { blocks: Vec::with_capacity(lines.count_runs()), ..Page::default() };
    let mut at = skip_blank(lines, 0);
    let mut is_markdown = false;
    if let Some(line) = lines.get(at).filter(|line| line.kind == LineKind::Heading(1)) {
        let content = line.content();
        // of a page that was made Markdown it has the name of the site
        is_markdown = text[..content.span().start].trim_end().ends_with('#');
        page.title = Some(match is_markdown {
            true => without_site(content, under(content, text)),
            false => content,
        });
        at = skip_blank(lines, at + 1);
    } else if let Some(line) = title_line(lines, at, text) {
        let title = lines.at(line).content();
        page.title = Some(without_site(title, under(title, text)));
        page.is_line_title = true;
        at = skip_blank(lines, line + 1);
    }
    let clean = |text: Text<'a>| without_marks(remains::without(text, arena), arena);
    let mut left = None;
    let mut next_table: Option<(usize, Found<'_>)> = None;
    // a line over a table before the lead is no heading, as what follows belongs to no section
    let mut has_lead = false;
    if let Some((infobox, next)) = infobox(lines, at, page.title.is_some(), arena) {
        push_tight(&mut page.blocks, Block::Infobox(infobox.into()));
        at = next;
    } else {
        // labels of a table of results look like those of a box: "Alliance, Party, Seats"
        let is_table =
            |found: &LabelBox<'_>| labelled_table(document, lines, found.start).is_some();
        let sheet = BoxLines { lines, title: page.title, is_markdown: true, arena };
        left = contestant_box(document, lines, at, arena)
            .or_else(|| label_box(sheet, at).filter(|found| !is_table(found)));
        // a line between the title of a Markdown page and the facts is more often a slogan than a name
        if let Some(found) = left.as_mut().filter(|found| found.infobox.is_sheet && is_markdown) {
            found.infobox.name = None;
        }
        let named = left.as_ref().and_then(|found| found.title);
        page.title = page.title.or(named.map(|title| without_site(title, under(title, text))));
    }
    while let Some(line) = lines.get(at) {
        if let Some(found) = left.take_if(|found| found.start <= at) {
            push_tight(&mut page.blocks, Block::Infobox(found.infobox.into()));
            at = found.end;
            continue;
        }
        let end = left.as_ref().map_or(lines.len(), |found| found.start);
        if let Some(found) = next_table.take_if(|(start, _)| *start == at) {
            at = match found.1 {
                Found::Table { table, end } => {
                    push_tight(&mut page.blocks, Block::Table(table));
                    end
                }
                Found::Unclear { span, end } => {
                    page.unclear_tables.push(span);
                    end
                }
            };
            continue;
        }
        let mut run = 0;
        while at + run < end && lines.kind(at + run) == line.kind {
            if matches!(line.kind, LineKind::Prose | LineKind::Item) {
                let found = table(document, lines.part(..end), at + run);
                next_table = found.map(|found| (at + run, found));
                if next_table.is_some() {
                    break;
                }
            }
            if line.kind == LineKind::Row && run > 0 && is_over_rule(lines.part(..end), at + run) {
                break; // the next table
            }
            run += 1;
        }
        if run == 0 {
            continue;
        }
        let block = lines.part(at..at + run);
        match line.kind {
            LineKind::Blank | LineKind::Rule => {}
            LineKind::Heading(level) => page
                .blocks
                .extend(block.iter().map(|line| Block::heading(level, clean(line.content())))),
            LineKind::Row => {
                // as long as there are lines, as a text may have a table for every few bytes
                let mut rows = Vec::with_capacity(run);
                rows.extend(block.iter().filter_map(|line| row(line.content())).map(|mut row| {
                    row.cells.iter_mut().for_each(|cell| *cell = without_marks(*cell, arena));
                    row
                }));
                // bars with nothing between them are no table
                if rows.iter().any(|row: &Row<'_>| !row.cells.iter().all(|cell| cell.is_empty())) {
                    push_tight(&mut page.blocks, Block::Table(TableBlock { rows }));
                }
            }
            LineKind::Item => {
                let items = block.iter().map(|line| clean(line.content()));
                push_tight(&mut page.blocks, Block::List(items.collect()));
            }
            LineKind::Prose => {
                let after = skip_blank(lines.part(..end), at + run);
                let is_above_table = has_lead
                    && is_caption(block.at(run - 1))
                    && (next_table.is_some()
                        || match lines.part(..end).get(after).map(|line| line.kind) {
                            Some(LineKind::Row) => true,
                            Some(LineKind::Prose | LineKind::Item) => {
                                let found = table(document, lines.part(..end), after);
                                next_table = found.map(|found| (after, found));
                                next_table.is_some()
                            }
                            _ => false,
                        });
                let count = run - usize::from(is_above_table);
                let (prose, caption) = (block.part(..count), block.part(count..));
                if let Some(paragraph) = paragraph_of(document, prose, arena) {
                    let paragraph = without_bars(paragraph, prose, arena);
                    has_lead |= paragraph.len() >= MIN_LEAD && paragraph.as_str().contains(". ")
                        || paragraph.as_str().ends_with(['.', ']']);
                    let is_heading = |block: &Block<'_>| matches!(block, Block::Heading(_));
                    let is_lead =
                        page.blocks.len() < MAX_LEAD && !page.blocks.iter().any(is_heading);
                    let paragraph = match is_lead {
                        true => capitals::lowered(paragraph, text, arena),
                        false => paragraph,
                    };
                    push_tight(&mut page.blocks, Block::Paragraph(clean(paragraph)));
                }
                let heading = |line: Line<'a>| Block::heading(CAPTION_LEVEL, line.content());
                page.blocks.extend(caption.iter().map(heading));
            }
        }
        at += run;
    }
    page
}

/// Returns the text of the lines of a paragraph, without what is between them: the marks of a quotation.
fn paragraph_of<'a>(
    document: Text<'a>,
    lines: Lines<'_, 'a>,
    arena: &'a Arena,
) -> Option<Text<'a>> {
    let (first, last) = (lines.get(0)?, lines.get(lines.len().checked_sub(1)?)?);
    let whole = document.slice(first.content().span().start..last.content().span().end);
    if memchr::memmem::find(whole.as_bytes(), b"\n>").is_none() {
        return Some(whole); // as most
    }
    let mut builder = TextBuilder::new(arena);
    for (at, line) in lines.iter().enumerate() {
        if at > 0 {
            builder.push_made("\n", line.content().span());
        }
        builder.push_text(line.content());
    }
    Some(builder.finish())
}

/// Returns a paragraph without bars if those in its lines divide nothing.
fn without_bars<'a>(paragraph: Text<'a>, lines: Lines<'_, 'a>, arena: &'a Arena) -> Text<'a> {
    let has_bar = |text: Text<'_>| memchr::memchr(b'|', text.as_bytes()).is_some();
    let divides =
        |line: Line<'_>| has_bar(line.content()) && table::prose(line.content()).is_none();
    match has_bar(paragraph) && !lines.iter().any(divides) {
        true => paragraph.replaced(arena, |c| (c == '|').then_some(' ')),
        false => paragraph,
    }
}

/// Makes headings of the short lines over a rule, unless they are the header of a table.
fn mark_underlined<'a>(all: &mut AllLines<'a>, document: Text<'a>) {
    const MAX_WORDS: usize = 14;
    for at in 1..all.all().len() {
        let lines = all.all();
        if lines.kind(at) != LineKind::Rule {
            continue;
        }
        let level = match lines.at(at).content().as_bytes().first() {
            Some(b'=') => 1,
            Some(b'-') => 2,
            _ => continue,
        };
        let (above, under) = (at.checked_sub(2).map(|at| lines.kind(at)), lines.at(at - 1));
        let begins = matches!(above, None | Some(LineKind::Blank))
            || (level == 1 && above == Some(LineKind::Rule));
        if begins
            && under.kind == LineKind::Prose
            && under.content().as_str().split_whitespace().count() <= MAX_WORDS
            && !is_spaced_header(document, under.content())
        {
            all.mark(at - 1, LineKind::Heading(level));
        }
    }
}

/// Makes headings of names with a bracket on a line of their own right above the text about them:
///
/// ```text
/// Labour Party (Parti travailliste, PTr)
/// The oldest party of the island was founded in 1936 by a doctor.
/// ```
fn mark_terms(all: &mut AllLines<'_>) {
    const MAX_WORDS: usize = 14;
    const MIN_TEXT: usize = 60;
    let count = all.all().len();
    let kind = |at: &usize| all.all().kind(*at);
    let begun = (0..count).find(|at| kind(at) == LineKind::Prose).unwrap_or(count);
    for at in begun + 1..count.saturating_sub(1) {
        let lines = all.all();
        let [above, line, under] = [at - 1, at, at + 1].map(|at| lines.kind(at));
        if line != LineKind::Prose
            || under != LineKind::Prose
            || !matches!(above, LineKind::Blank | LineKind::Heading(_))
        {
            continue;
        }
        let (name, text) = (lines.at(at).content().as_str(), lines.at(at + 1).content().as_str());
        let is_term = name.ends_with(')')
            && name.starts_with(char::is_uppercase)
            && name.contains(" (")
            && !name.contains(". ")
            && name.split_whitespace().nth(MAX_WORDS).is_none()
            && (text.len() >= MIN_TEXT || has_label(text))
            && text.starts_with(char::is_uppercase);
        if is_term {
            all.mark(at, LineKind::Heading(CAPTION_LEVEL));
        }
    }
}

/// Whether a line begins with a label: `Founded: 1990`.
fn has_label(line: &str) -> bool {
    const MAX_WORDS: usize = 3;
    let label = line.split_once(": ").map(|(label, _)| label);
    label.is_some_and(|label| label.split_whitespace().count() <= MAX_WORDS)
}

/// The least bytes of a paragraph that can be the lead.
const MIN_LEAD: usize = 80;

/// The level of the line above a table, a heading in all but markup.
const CAPTION_LEVEL: u8 = 3;

/// Whether a line may be the heading of what is under it: a few words that end in no mark.
fn is_caption(line: Line<'_>) -> bool {
    const MAX_WORDS: usize = 10;
    let text = line.content().as_str();
    text.split_whitespace().nth(MAX_WORDS).is_none()
        && !text.ends_with(['.', ',', ';', '|'])
        && text.starts_with(|c: char| c.is_uppercase() || c.is_numeric())
}

/// The most blocks at the beginning that may name what the text is about.
const MAX_LEAD: usize = 6;

/// Parses the infobox that begins at line `at` and returns it with the index of the line after it. It has an optional
/// name and entries right under it. Without a document title, two entries are needed to distinguish it from a list.
fn infobox<'a>(
    lines: Lines<'_, 'a>,
    at: usize,
    titled: bool,
    arena: &'a Arena,
) -> Option<(Infobox<'a>, usize)> {
    let named =
        lines.get(at).filter(|line| line.kind == LineKind::Prose).map(|line| line.content());
    let first = at + usize::from(named.is_some());
    let mut entries: Vec<Entry<'a>> = Vec::new();
    let mut next = first;
    while let Some(entry) = lines
        .get(next)
        .filter(|line| line.kind == LineKind::Item)
        .and_then(|line| entry(line.content(), arena))
    {
        entries.push(entry);
        next += 1;
    }
    let needed = if titled { 1 } else { 2 };
    let last = entries.last().filter(|_| entries.len() >= needed)?;
    let start = named.unwrap_or(entries[0].key).span().start;
    let span = Span::new(start, last.raw.span().end.max(last.key.span().end));
    Some((Infobox { template: None, name: named, entries, span, is_sheet: false }, next))
}

/// Parses `Key: Value`, where the key is a few words.
fn entry<'a>(item: Text<'a>, arena: &'a Arena) -> Option<Entry<'a>> {
    let colon = memchr::memchr(b':', item.as_bytes())?;
    let content = item.as_str();
    let key = item.slice(0..colon).trim();
    if key.as_str().starts_with(['*', '_']) {
        return emphasised_entry(key, item.slice(colon + 1..content.len()), arena);
    }
    entry_of(key, item.slice(colon + 1..content.len()).trim(), arena)
}

/// Returns the entry of a key and a value with its markup.
fn entry_of<'a>(key: Text<'a>, raw: Text<'a>, arena: &'a Arena) -> Option<Entry<'a>> {
    const MAX_KEY_LENGTH: usize = 60;
    let plausible = !key.is_empty()
        && key.len() <= MAX_KEY_LENGTH
        && !key.as_str().contains(['.', ';', '?', '!', '*']);
    let has_wikitext = raw.as_str().contains(['{', '['])
        && ["{{", "[[", "[http"].iter().any(|mark| raw.as_str().contains(mark));
    if has_wikitext {
        let value = wikitext::value(raw, arena);
        return plausible.then_some(Entry { key, value, raw });
    }
    let value = without_marks(raw, arena);
    let raw = inline::address(raw).filter(|_| is_of_site(key.as_str())).unwrap_or(value);
    plausible.then_some(Entry { key, value, raw })
}

/// Returns the entry of a label in emphasis, whose marks may be around the colon too: `**Founded**: 1990`, `**Founded:** 1990`.
fn emphasised_entry<'a>(label: Text<'a>, value: Text<'a>, arena: &'a Arena) -> Option<Entry<'a>> {
    let text = label.as_str();
    let marks = text.len() - text.trim_start_matches(['*', '_']).len();
    let closing: String = text[..marks].chars().rev().collect();
    let (key, value) = match value.as_str().strip_prefix(&*closing) {
        Some(rest) => {
            (label.slice(marks..text.len()), value.slice(value.len() - rest.len()..value.len()))
        }
        None => (without_marks(label, arena), value),
    };
    entry_of(key.trim(), value.trim(), arena)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the blocks in short, one per line.
    fn sketch(text: &str) -> String {
        let arena = Arena::new();
        crate::markup::testing::sketch(&parse(arena.text(text), &arena))
    }

    #[test]
    fn blocks() {
        for (text, expected) in [
            ("", ""),
            (
                "= T =\n\nName\n- A: 1\n- B: x: y\n- C:\n\nLead.\n",
                "title T\ninfobox Name: A=1 B=x: y C=\np Lead.\n",
            ),
            ("= T =\r\n\r\n- A: 1\r\n\r\nLead.\r\n", "title T\ninfobox : A=1\np Lead.\n"),
            (
                "# T\n\n- **A**: 1\n* __B:__ [c](d.md)\n- *C* (d): 2\n\nLead.\n",
                "title T\ninfobox : A=1 B=c C (d)=2\np Lead.\n",
            ),
            ("= T =\n\nLead.\n\n- a\n- b: c\n", "title T\np Lead.\n- a\n- b: c\n"),
            ("They want:\n- peace: now\n", "p They want:\n- peace: now\n"),
            ("==A==\n=== B ===\ntwo\nlines\n", "h2 A\nh3 B\np two/lines\n"),
            ("| a | b |\n|---|:-:|\n| 1 | |\n| - |\n", "row a|b\nrow 1|\nrow -\n"),
            ("| [[a|b]] | {{c|d}} | [[e | f |\n", "row [[a|b]]|{{c|d}}|[[e|f\n"),
            ("| style=\"width: 5px;\" | a | b |\n", "row a|b\n"),
            ("|\n||\n| a |\n", "row \nrow \nrow a\n"),
            ("a\n|\nb\n||\n", "p a\np b\n"),
            ("=\n==\n= =\n", "p =/==/= =\n"),
            ("-\n-5 degrees\n", "- \np -5 degrees\n"),
            ("[edit] Party history\nIt met.\n", "h2 Party history\np It met.\n"),
            ("History\n[edit]The party met.\n", "h2 History\np The party met.\n"),
            ("Resultados\neditarPartido met.\n", "h2 Resultados\np Partido met.\n"),
            ("> It met\n> here.\n>\n> - a\n>\n> Then.\n", "p It met/here.\n- a\np Then.\n"),
            ("| [a](b.md) | **c** |\n", "row a|c\n"),
            ("edited by Roe\n[3]The party met.\n", "p edited by Roe/[3]The party met.\n"),
        ] {
            assert_eq!(sketch(text), expected, "{text:?}");
        }
    }
}
