//! Plain renderings of articles: `= Title =` or a title on a line of its own, an infobox as a name and
//! `- Key: Value` lines, `== Section ==` headings, pipe tables, `- item` lists, and paragraphs.

mod label_box;

use foldhash::HashSet;

use crate::lexicon::pages::TITLE_ENDINGS;
use crate::markup::capitals;
use crate::markup::plain::label_box::label_box;
use crate::markup::{Arena, Block, Entry, Heading, Infobox, Page, Row, TableBlock, Text, wikitext};
use crate::model::{Span, folded};

/// Parses a plain rendering.
pub fn parse<'a>(text: &'a str, arena: &'a Arena) -> Page<'a> {
    let lines = lines(text);
    let mut page = Page::default();
    let mut at = skip_blank(&lines, 0);
    if let Some(Line { kind: LineKind::Heading(1), content, .. }) = lines.get(at) {
        page.title = Some(*content);
        at = skip_blank(&lines, at + 1);
    } else if let Some(line) = title_line(&lines, at, text) {
        page.title = Some(without_site(lines[line].content));
        page.is_line_title = true;
        at = skip_blank(&lines, line + 1);
    }
    let mut left = None;
    if let Some((infobox, next)) = infobox(&lines, at, page.title.is_some(), arena) {
        page.blocks.push(Block::Infobox(infobox));
        at = next;
    } else {
        left = label_box(&lines, at, page.title, arena);
        page.title = page.title.or(left.as_ref().and_then(|found| found.title).map(without_site));
    }
    while let Some(line) = lines.get(at) {
        if let Some(found) = left.take_if(|found| found.start <= at) {
            page.blocks.push(Block::Infobox(found.infobox));
            at = found.end;
            continue;
        }
        let end = left.as_ref().map_or(lines.len(), |found| found.start);
        let run = lines[at..end].iter().take_while(|next| next.kind == line.kind).count();
        let block = &lines[at..at + run];
        match line.kind {
            LineKind::Blank => {}
            LineKind::Heading(level) => page.blocks.extend(
                block.iter().map(|line| Block::Heading(Heading { level, text: line.content })),
            ),
            LineKind::Row => page.blocks.push(Block::Table(TableBlock {
                rows: block.iter().filter_map(|line| row(line.content)).collect(),
            })),
            LineKind::Item => {
                page.blocks.push(Block::List(block.iter().map(|line| line.content).collect()));
            }
            LineKind::Prose => {
                let span = block[0].content.span().start..block[run - 1].content.span().end;
                let paragraph = Text::new(text, span);
                let is_lead = !page.blocks.iter().any(|block| matches!(block, Block::Heading(_)));
                let paragraph = match is_lead && page.blocks.len() < MAX_LEAD {
                    true => capitals::lowered(paragraph, text, arena),
                    false => paragraph,
                };
                page.blocks.push(Block::Paragraph(paragraph));
            }
        }
        at += run;
    }
    page
}

/// Returns a title without the name of its site: `Reed Party - Wikipedia, the free encyclopedia`, `Reed Party Explained`.
fn without_site(title: Text<'_>) -> Text<'_> {
    let text = title.as_str();
    let names_site = |at: &usize| {
        let rest = folded(text[*at..].trim_start());
        TITLE_ENDINGS.iter().any(|ending| match ending.starts_with(['-', '|']) {
            true => rest.starts_with(ending),
            false => rest == *ending,
        })
    };
    let end = text.match_indices(' ').map(|(at, _)| at).find(names_site);
    title.slice(0..end.unwrap_or(text.len()))
}

/// The most blocks at the beginning that may name what the text is about.
const MAX_LEAD: usize = 6;

/// The most words of a title.
const MAX_TITLE_WORDS: usize = 14;

/// Returns the line that is the title: the first of the short lines of their own at the beginning that does not end as
/// a sentence does, and whose words the text under it uses; or else the first line, if the text names it again.
fn title_line(lines: &[Line<'_>], first: usize, text: &str) -> Option<usize> {
    const MAX_LINES: usize = 4;
    let filled = (first..lines.len()).filter(|at| lines[*at].kind != LineKind::Blank);
    let alone = |at: &usize| {
        lines[*at].kind == LineKind::Prose
            && lines.get(at + 1).is_some_and(|next| next.kind == LineKind::Blank)
            && (*at == first || lines[at - 1].kind == LineKind::Blank)
            && lines[*at].content.as_str().split_whitespace().count() <= MAX_TITLE_WORDS
    };
    let mut titles = filled.take(MAX_LINES).take_while(alone);
    let titled = titles.find(|at| is_title(lines[*at].content, text));
    titled.or_else(|| Some(first).filter(|first| is_repeated_title(lines, *first, text)))
}

/// Whether the first line is a title that other lines follow without a blank one: the text names it again, whole.
fn is_repeated_title(lines: &[Line<'_>], first: usize, text: &str) -> bool {
    let is_prose = |line: &&Line<'_>| line.kind == LineKind::Prose;
    let Some(line) = lines.get(first).filter(is_prose).map(|line| line.content) else {
        return false;
    };
    let under = head(text.get(line.span().end..).unwrap_or_default());
    line.as_str().contains(' ')
        && is_title(line, text)
        && folded(under).contains(&*folded(line.as_str()))
}

/// Whether a line is a title of the text that follows it.
fn is_title(line: Text<'_>, text: &str) -> bool {
    let title = line.as_str();
    let ends = title.ends_with(['.', ':', ';', ',', '!', '?', '|']);
    let begins = title.starts_with(|c: char| c.is_alphanumeric() && !c.is_lowercase());
    let words = || title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let all = words().take(MAX_TITLE_WORDS + 1).count();
    if ends || !begins || all > MAX_TITLE_WORDS || title.contains(": ") {
        return false;
    }
    let under = folded(head(text.get(line.span().end..).unwrap_or_default()));
    let under: HashSet<&str> = under.split(|c: char| !c.is_alphanumeric()).collect();
    words().filter(|word| under.contains(folded(word).as_ref())).count() * 2 >= all
}

/// Returns the beginning of a text that is long enough to name what the text is about.
fn head(text: &str) -> &str {
    const LENGTH: usize = 1500;
    text.char_indices().nth(LENGTH).map_or(text, |(end, _)| &text[..end])
}

/// A line with its kind and its content without marks.
#[derive(Debug)]
struct Line<'a> {
    kind: LineKind,
    content: Text<'a>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum LineKind {
    Blank,
    Heading(usize),
    Row,
    Item,
    Prose,
}

/// Splits a text into lines and classifies them by their first bytes.
fn lines(text: &str) -> Vec<Line<'_>> {
    let whole = Text::new(text, 0..text.len());
    let mut lines = Vec::with_capacity(text.len() / TYPICAL_LINE + 1);
    let mut start = 0;
    for end in memchr::memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
        let line = whole.slice(start..end).trim();
        start = end + 1;
        let marked = match line.as_str().as_bytes().first() {
            None => Some((LineKind::Blank, line)),
            Some(b'=') => heading(line).map(|(level, text)| (LineKind::Heading(level), text)),
            Some(b'|') => match after_leftover(line) {
                Some(prose) => Some((LineKind::Prose, prose)),
                None => Some((LineKind::Row, line)),
            },
            Some(b'A'..=b'Z' | b'a'..=b'z') => None,
            Some(_) => item(line).map(|item| (LineKind::Item, item)),
        };
        let (kind, content) = marked.unwrap_or((LineKind::Prose, line));
        lines.push(Line { kind, content });
    }
    lines
}

/// Returns what follows the end of a template whose beginning was cut off: `|seats1 = | seats2 = }} The Front is …`.
fn after_leftover(line: Text<'_>) -> Option<Text<'_>> {
    let content = line.as_str();
    let end = content.find("}}").filter(|end| !content[..*end].contains("{{"))? + "}}".len();
    let rest = line.slice(end..content.len()).trim();
    (content[..end].contains('=') && !rest.is_empty() && !rest.as_str().contains('|'))
        .then_some(rest)
}

/// The typical number of bytes in a line, for allocation.
const TYPICAL_LINE: usize = 64;

/// Parses `== Heading ==` into its level and text.
fn heading(line: Text<'_>) -> Option<(usize, Text<'_>)> {
    let content = line.as_str();
    let opening = content.len() - content.trim_start_matches('=').len();
    let closing = content.len() - content.trim_end_matches('=').len();
    let level = opening.min(closing);
    if level == 0 || 2 * level >= content.len() {
        return None;
    }
    let text = line.slice(level..content.len() - level).trim();
    (!text.is_empty()).then_some((level, text))
}

/// Parses `- item` or `* item`.
fn item(line: Text<'_>) -> Option<Text<'_>> {
    let rest = line.as_str().strip_prefix(['-', '*', '•'])?;
    let marked = rest.is_empty() || rest.starts_with(char::is_whitespace);
    marked.then(|| line.slice(line.as_str().len() - rest.len()..line.as_str().len()).trim())
}

/// Parses `| a | b |`; returns `None` for the rule under a Markdown header.
fn row(line: Text<'_>) -> Option<Row<'_>> {
    let content = line.as_str();
    let end = content.len() - usize::from(content.len() > 1 && content.ends_with('|'));
    let mut cells = cells(line.slice(1..end));
    if content.contains('=') {
        cells.retain(|cell| !is_attribute(cell.as_str()));
    }
    let rule = |cell: &Text<'_>| {
        cell.as_str().len() >= 3 && cell.as_str().chars().all(|c| c == '-' || c == ':')
    };
    (!cells.iter().all(rule)).then(|| Row { cells, span: line.span() })
}

/// Splits a row at its bars and trims the cells. A bar inside leftover wikitext does not separate cells.
fn cells(row: Text<'_>) -> Vec<Text<'_>> {
    let content = row.as_str();
    let bars = memchr::memchr_iter(b'|', content.as_bytes()).count();
    let mut cells = Vec::with_capacity(bars + 1);
    let mut start = 0;
    let mut at = 0;
    while let Some(offset) = memchr::memchr3(b'|', b'[', b'{', &content.as_bytes()[at..]) {
        at += offset;
        let rest = &content[at..];
        let closing = match rest.as_bytes() {
            [b'[', b'[', ..] => Some("]]"),
            [b'{', b'{', ..] => Some("}}"),
            _ => None,
        };
        let leftover = closing.and_then(|closing| {
            let window =
                rest.char_indices().nth(MAX_LEFTOVER_LENGTH).map_or(rest, |(end, _)| &rest[..end]);
            window.find(closing).map(|end| end + closing.len())
        });
        if rest.starts_with('|') {
            cells.push(row.slice(start..at).trim());
            start = at + 1;
        }
        at += leftover.unwrap_or(1);
    }
    cells.push(row.slice(start..content.len()).trim());
    cells
}

/// Whether a cell is only a leftover attribute: `style="width: 5px"`.
fn is_attribute(cell: &str) -> bool {
    cell.split_once('=').is_some_and(|(name, value)| {
        let name = name.trim();
        !name.is_empty()
            && name.bytes().all(|byte| byte.is_ascii_lowercase())
            && value.trim().len() >= 2
            && value.trim().starts_with('"')
            && value.trim().ends_with('"')
    })
}

/// The most characters of a leftover link or template in a cell, so that unclosed ones cost little.
const MAX_LEFTOVER_LENGTH: usize = 300;

/// Parses the infobox that begins at line `at` and returns it with the index of the line after it. It has an optional
/// name and entries right under it. Without a document title, two entries are needed to distinguish it from a list.
fn infobox<'a>(
    lines: &[Line<'a>],
    at: usize,
    titled: bool,
    arena: &'a Arena,
) -> Option<(Infobox<'a>, usize)> {
    let named = lines.get(at).filter(|line| line.kind == LineKind::Prose).map(|line| line.content);
    let first = at + usize::from(named.is_some());
    let mut entries: Vec<Entry<'a>> = Vec::new();
    let mut next = first;
    while let Some(entry) = lines
        .get(next)
        .filter(|line| line.kind == LineKind::Item)
        .and_then(|line| entry(line.content, arena))
    {
        entries.push(entry);
        next += 1;
    }
    let needed = if titled { 1 } else { 2 };
    let last = entries.last().filter(|_| entries.len() >= needed)?;
    let start = named.unwrap_or(entries[0].key).span().start;
    let span = Span::new(start, last.raw.span().end.max(last.key.span().end));
    Some((Infobox { template: None, name: named, entries, span }, next))
}

/// Parses `Key: Value`, where the key is a few words.
fn entry<'a>(item: Text<'a>, arena: &'a Arena) -> Option<Entry<'a>> {
    const MAX_KEY_LENGTH: usize = 60;
    let content = item.as_str();
    let colon = content.find(':')?;
    let key = item.slice(0..colon).trim();
    let plausible = !key.is_empty()
        && key.as_str().len() <= MAX_KEY_LENGTH
        && !key.as_str().contains(['.', ';', '?', '!']);
    let raw = item.slice(colon + 1..content.len()).trim();
    let has_wikitext = raw.as_str().contains(['{', '['])
        && ["{{", "[[", "[http"].iter().any(|mark| raw.as_str().contains(mark));
    let value = if has_wikitext { wikitext::value(raw, arena) } else { raw };
    plausible.then_some(Entry { key, value, raw })
}

fn skip_blank(lines: &[Line<'_>], at: usize) -> usize {
    at + lines[at..].iter().take_while(|line| line.kind == LineKind::Blank).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Returns the blocks in short, one per line.
    fn sketch(text: &str) -> String {
        crate::markup::testing::sketch(&parse(text, &Arena::new()))
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
            ("= T =\n\nLead.\n\n- a\n- b: c\n", "title T\np Lead.\n- a\n- b: c\n"),
            ("They want:\n- peace: now\n", "p They want:\n- peace: now\n"),
            ("==A==\n=== B ===\ntwo\nlines\n", "h2 A\nh3 B\np two/lines\n"),
            ("| a | b |\n|---|:-:|\n| 1 | |\n| - |\n", "row a|b\nrow 1|\nrow -\n"),
            ("| [[a|b]] | {{c|d}} | [[e | f |\n", "row [[a|b]]|{{c|d}}|[[e|f\n"),
            ("| style=\"width: 5px;\" | a | b |\n", "row a|b\n"),
            ("|\n||\n", "row \nrow \n"),
            ("=\n==\n= =\n", "p =/==/= =\n"),
            ("-\n-5 degrees\n", "- \np -5 degrees\n"),
        ] {
            assert_eq!(sketch(text), expected, "{text:?}");
        }
    }
}
