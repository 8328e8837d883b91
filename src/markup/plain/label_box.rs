//! Infoboxes that the markup does not show as such: `Leader: Jane Roe`, `LeaderJane Roe`, `Leader | Jane Roe`, or the
//! label and the value on lines of their own, as an extraction of text left them or as a page lists the facts about a party.

mod heading;
mod label;

use foldhash::HashSet;

pub(in crate::markup) use self::heading::is_of_sheet;
use self::heading::names_other;
use self::label::{
    Labelled, field, is_glued_text, is_other_label, item, labelled, seats, small_labelled, trimmed,
    with_next,
};
pub(in crate::markup) use self::label::{is_label, is_of_site};
use super::inline::{address, without_marks};
use super::line::{BOLD_LEVEL, Line, LineKind, Lines};
use crate::lexicon::numbers::BLANKS;
use crate::lexicon::pages::CAPTION_WORDS;
use crate::markup::text::TextBuilder;
use crate::markup::{Arena, Entry, Infobox, Text};
use crate::model::{PartyField, Span, folded};

/// An infobox with the lines that it takes.
pub(in crate::markup) struct LabelBox<'a> {
    pub(in crate::markup) infobox: Infobox<'a>,
    pub(in crate::markup) title: Option<Text<'a>>,
    pub(in crate::markup) start: usize,
    pub(in crate::markup) end: usize,
}

/// The different fields that make an infobox: fewer may be chance.
const MIN_FIELDS: usize = 3;

/// The different fields that make one if marks divide their labels from their values.
const MIN_MARKED: usize = 2;

/// The most lines, without blank ones, in which an infobox begins.
const MAX_LINES: usize = 60;

/// The most entries of an infobox.
const MAX_ENTRIES: usize = 200;

/// The text whose lines are read.
#[derive(Clone, Copy)]
pub(in crate::markup) struct BoxLines<'l, 'a> {
    pub(in crate::markup) lines: Lines<'l, 'a>,
    pub(in crate::markup) title: Option<Text<'a>>,
    /// Whether the lines may have marks of Markdown.
    pub(in crate::markup) is_markdown: bool,
    pub(in crate::markup) arena: &'a Arena,
}

/// Returns the first infobox of the party that a page is about. The first paragraph of the text may be above it, and
/// headings that name nothing else.
pub(in crate::markup) fn label_box<'a>(
    sheet: BoxLines<'_, 'a>,
    from: usize,
) -> Option<LabelBox<'a>> {
    let BoxLines { lines, title, .. } = sheet;
    let mut start = from;
    let mut filled = 0;
    while start < lines.len() && filled < MAX_LINES {
        let Some(found) = begins(sheet, start).then(|| entries(sheet, start)) else {
            let line = lines.at(start);
            let is_heading = matches!(line.kind, LineKind::Heading(_));
            let is_name = filled == 0 && is_second_name(lines, start, title);
            if is_heading && !is_name && !is_of_sheet(line.content(), title) {
                return None;
            }
            filled += usize::from(line.kind != LineKind::Blank);
            start += 1;
            continue;
        };
        let marked = found.fields(|one| one.is_marked);
        let all = found.fields(|_| true);
        if all.len() >= MIN_FIELDS || marked.len() >= MIN_MARKED {
            return boxed(sheet, from, start, found);
        }
        let end = found.end.max(start + 1);
        filled += lines.part(start..end).iter().filter(|line| line.kind != LineKind::Blank).count();
        start = end;
    }
    None
}

/// Whether a line in strong emphasis between the title and the heading of a sheet is the name in another language: `**Partia
/// Trzciny**` over `## Basic information`.
fn is_second_name(lines: Lines<'_, '_>, at: usize, title: Option<Text<'_>>) -> bool {
    let next = lines.part(at + 1..).iter().find(|line| line.kind != LineKind::Blank);
    let is_sheet = |next: Line<'_>| {
        matches!(next.kind, LineKind::Heading(level) if level < BOLD_LEVEL)
            && is_of_sheet(next.content(), title)
    };
    title.is_some() && lines.kind(at) == LineKind::Heading(BOLD_LEVEL) && next.is_some_and(is_sheet)
}

/// Returns the infobox of the entries from a line, unless they are those of another organisation.
fn boxed<'a>(
    sheet: BoxLines<'_, 'a>,
    from: usize,
    start: usize,
    found: Found<'a>,
) -> Option<LabelBox<'a>> {
    let BoxLines { lines, title, .. } = sheet;
    let names = names_above(lines, from, start, title);
    let mut names = names.into_iter().map(|at| trimmed(lines.at(at).content()));
    let is_own = |name: Text<'_>| title.is_some_and(|title| !names_other(name, title));
    match repeated(sheet, &found) {
        Repeated::Here if !names.clone().any(is_own) => return None,
        Repeated::UnderHeading if names.len() > 0 && !names.clone().any(is_own) => return None,
        _ => {}
    }
    let end = found.end;
    let entries = found.into_entries(sheet);
    let first = names.clone().next().unwrap_or(entries.first()?.key).span().start;
    let last = entries.last()?;
    let span = Span::new(first, last.raw.span().end.max(last.key.span().end));
    // without a title the first name is that of the page
    let title = if title.is_none() && names.len() > 1 { names.next() } else { None };
    let infobox =
        Infobox { template: None, name: names.next_back(), entries, span, is_sheet: true };
    // the header of the table
    let is_header = |at: &usize| {
        lines.kind(*at) == LineKind::Row || is_rule(trimmed(lines.at(*at).content()).as_str())
    };
    let above = (from..start).rev().take_while(is_header).last().unwrap_or(start);
    let start = if lines.kind(start) == LineKind::Row { above } else { start };
    Some(LabelBox { infobox, title, start, end })
}

/// Where other entries follow that give the same fields, as in a list of parties.
enum Repeated {
    Nowhere,
    /// In the same section.
    Here,
    /// Under a heading.
    UnderHeading,
}

/// Returns where entries for the same fields follow a line.
fn repeated(sheet: BoxLines<'_, '_>, found: &Found<'_>) -> Repeated {
    let (lines, end) = (sheet.lines, found.end);
    let mut seen: HashSet<PartyField> = HashSet::default();
    let mut is_headed = false;
    let filled = (end..lines.len()).filter(|at| lines.kind(*at) != LineKind::Blank);
    for at in filled.take(MAX_LINES) {
        let line = lines.at(at);
        is_headed |= matches!(line.kind, LineKind::Heading(_)) && !begins(sheet, at);
        if line.is_long() {
            continue;
        }
        let Some(label) = label_of(sheet, line) else { continue };
        let is_given = label.is_marked || label.value.is_empty();
        let given = field(label.key.as_str()).filter(|_| is_given);
        // the same sheet may be on a page twice
        let next = lines.part(at + 1..).iter().find(|line| line.kind != LineKind::Blank);
        let value = match label.value.is_empty() {
            true => next.map(|line| trimmed(line.content()).as_str()).unwrap_or_default(),
            false => label.value.as_str(),
        };
        let is_other = |field: &PartyField| found.is_other(*field, value);
        if given.filter(is_other).is_some_and(|field| seen.insert(field))
            && seen.len() >= MIN_MARKED
        {
            return if is_headed { Repeated::UnderHeading } else { Repeated::Here };
        }
    }
    Repeated::Nowhere
}

/// Whether entries may begin at a line.
fn begins(sheet: BoxLines<'_, '_>, at: usize) -> bool {
    let line = sheet.lines.at(at);
    match line.kind {
        LineKind::Blank | LineKind::Rule => false,
        LineKind::Heading(_) => is_headed_value(sheet.lines, at),
        _ => !line.is_long() && label_of(sheet, line).is_some(),
    }
}

/// Splits a line that begins with a label. A row of a table has no more than that and the value.
fn label_of<'a>(sheet: BoxLines<'_, 'a>, line: Line<'a>) -> Option<Labelled<'a>> {
    let found = labelled(line.content())?;
    let is_pair =
        !sheet.is_markdown || line.kind != LineKind::Row || !found.value.as_str().contains('|');
    is_pair.then_some(found)
}

/// Whether a heading is the label of the short line under it: `**Founded**` over `1990`.
fn is_headed_value(lines: Lines<'_, '_>, at: usize) -> bool {
    let label = trimmed(lines.at(at).content());
    if !is_label(label.as_str()) || field(label.as_str()).is_none() {
        return false; // as most
    }
    let next = lines.part(at + 1..).iter().find(|line| line.kind != LineKind::Blank);
    next.is_some_and(|next| {
        next.kind == LineKind::Prose && !next.is_long() && !is_sentence(next.content().as_str())
    })
}

/// Returns the lines above an infobox that may be its names, without rules between: the name, and the one in another
/// language.
fn names_above(
    lines: Lines<'_, '_>,
    from: usize,
    start: usize,
    title: Option<Text<'_>>,
) -> Vec<usize> {
    const MAX_WORDS: usize = 10;
    const MAX_NAMES: usize = 2;
    let is_named = |text: &str| title.is_none_or(|title| title.as_str().contains(text));
    let is_name = |at: &usize| {
        let text = trimmed(lines.at(*at).content());
        let text = text.as_str();
        lines.at(*at).kind == LineKind::Prose
            && text.split_whitespace().count() <= MAX_WORDS
            && !text.ends_with(['.', ':', ','])
            // a label that is not known, with its value
            && !text.contains(['|', '\t'])
            // "Comment", "Share on FacebookTweet on Twitter"
            && (text.contains(' ') || is_named(text))
            && !names_picture(text)
            && !is_glued_text(text)
            && !is_of_sheet(lines.at(*at).content(), None)
    };
    let above = (from..start).rev().filter(|at| {
        lines.kind(*at) != LineKind::Blank && !is_rule(lines.at(*at).content().as_str())
    });
    let mut names: Vec<usize> = above.take(MAX_NAMES).take_while(is_name).collect();
    names.reverse();
    names
}

/// Whether a line begins as the caption of a picture does: `Logo of the party`.
fn names_picture(text: &str) -> bool {
    CAPTION_WORDS.contains(&folded(text.split(' ').next().unwrap_or_default()))
}

/// The entries of an infobox with the line after the last.
struct Found<'a> {
    entries: Vec<Values<'a>>,
    end: usize,
}

/// A label with the lines of its value.
struct Values<'a> {
    key: Text<'a>,
    values: Vec<Text<'a>>,
    /// Whether more than a space divides them.
    is_marked: bool,
    /// Whether the label is on a line of its own, without a mark.
    is_alone: bool,
}

impl<'a> Found<'a> {
    /// Returns the different fields of some entries.
    fn fields(&self, test: impl Fn(&Values<'_>) -> bool) -> HashSet<PartyField> {
        let tested = self.entries.iter().filter(|one| test(one));
        tested.filter_map(|one| field(one.key.as_str())).collect()
    }

    /// Whether a field has another value than this one.
    fn is_other(&self, other: PartyField, value: &str) -> bool {
        let known = self.entries.iter().find(|one| field(one.key.as_str()) == Some(other));
        known.is_some_and(|one| one.values.first().is_some_and(|first| first.as_str() != value))
    }

    fn into_entries(self, sheet: BoxLines<'_, 'a>) -> Vec<Entry<'a>> {
        let entry = |Values { key, values, .. }: Values<'a>| {
            let raw = match values.as_slice() {
                [] => key.slice(key.len()..key.len()),
                [value] => *value,
                values => joined(values, "\n", sheet.arena),
            };
            if !sheet.is_markdown {
                return Entry { key, value: raw, raw };
            }
            let value = without_marks(raw, sheet.arena);
            let raw = address(raw).filter(|_| is_of_site(key.as_str())).unwrap_or(value);
            Entry { key, value, raw }
        };
        self.entries.into_iter().map(entry).collect()
    }
}

/// Reads the entries from a line with a label.
fn entries<'a>(sheet: BoxLines<'_, 'a>, start: usize) -> Found<'a> {
    let BoxLines { lines, title, arena, .. } = sheet;
    let mut found: Vec<Values<'a>> = Vec::new();
    // whether what follows goes on with the last value
    let (mut is_open, mut after_blank) = (false, false);
    let mut end = start;
    let mut at = start;
    while let Some(line) = lines.get(at) {
        let content = trimmed(line.content());
        let is_part = matches!(line.kind, LineKind::Item | LineKind::Row);
        if line.kind == LineKind::Blank {
            after_blank = true;
        } else if is_rule(content.as_str()) {
            end = at + 1;
        } else if matches!(line.kind, LineKind::Heading(_)) && !is_headed_value(lines, at) {
            // sheets may have sections
            if !is_of_sheet(line.content(), title) || !leads_on(lines, at) {
                break;
            }
            (is_open, after_blank) = (false, true);
        } else if is_part
            && (line.is_long() || is_sentence(content.as_str()))
            && is_other_label(content.as_str())
        {
            is_open = false; // a description among the values
        } else if line.is_long() || is_sentence(content.as_str()) {
            break;
        } else if let Some((label, value)) = seats(content).filter(|_| !found.is_empty()) {
            let label = if label.is_empty() { label_above(lines, start, at) } else { Some(label) };
            if let (Some(label), Some(Values { key, values, .. })) = (label, found.last_mut()) {
                let is_same = |text: &Text<'_>| text.span().start == label.span().start;
                if values.last().is_some_and(is_same) {
                    values.pop();
                } else if is_same(key) && values.is_empty() {
                    found.pop();
                }
            }
            let seats =
                |key| Values { key, values: vec![value], is_marked: false, is_alone: false };
            found.extend(label.map(seats));
            (is_open, after_blank, end) = (false, false, at + 1);
        } else if let Some(Labelled { key, value, is_marked }) = label_of(sheet, line)
            .or_else(|| small_labelled(content).filter(|_| !found.is_empty() && !is_part))
        {
            // the header of a table under the box: `Leader, Start, End`
            let is_known =
                |one: &Values<'_>| one.key.as_str() == key.as_str() && !one.values.is_empty();
            let is_first = field(key.as_str()) == Some(PartyField::Founded) && is_marked;
            let is_repeated =
                || (after_blank && !is_open || is_first) && found.iter().any(is_known);
            if found.len() >= MAX_ENTRIES || is_repeated() {
                break;
            }
            // "None" has no further lines
            let is_blank = BLANKS.contains(&folded(value.as_str()));
            // a label without a colon may be a link of a navigation, and has no items as its value
            let is_alone = value.is_empty() && !is_marked;
            let is_closed = is_blank || is_alone && line.kind == LineKind::Item;
            for Labelled { key, value, is_marked } in with_next(Labelled { key, value, is_marked })
            {
                let values = if value.is_empty() { Vec::new() } else { vec![value] };
                found.push(Values { key, values, is_marked, is_alone });
            }
            (is_open, after_blank, end) = (!is_closed, false, at + 1);
        } else if let Some(key) = broken_label(lines, at, arena) {
            found.push(Values { key, values: Vec::new(), is_marked: false, is_alone: false });
            (is_open, after_blank, end) = (true, false, at + 2);
            at += 1;
        } else {
            let is_name = title.is_some_and(|title| title.as_str() == content.as_str());
            // the value of a definition: `: 1990`
            let is_value = content.as_str().starts_with(": ");
            let is_other = is_name || !is_value && is_other_label(content.as_str());
            let values = found.last_mut().map(|one| &mut one.values);
            // the next item of a list, after a value
            let is_next = |values: &Vec<Text<'_>>| {
                line.kind == LineKind::Item
                    && !values.is_empty()
                    && lines.kind(at - 1) == LineKind::Item
                    && is_inline_value(lines.at(at - 1))
            };
            let goes_on =
                |values: &Vec<Text<'_>>| (!after_blank || values.is_empty()) && !is_next(values);
            match values.filter(|values| is_open && !is_other && goes_on(values)) {
                Some(values) => values.push(item(content)),
                // a short line that belongs to nothing, and then nothing more of the box
                None if after_blank && !is_other && !leads_on(lines, at) => break,
                None => is_open = false,
            }
            (after_blank, end) = (false, at + 1);
        }
        at += 1;
    }
    // labels without values at the end are those of a navigation
    while found.last().is_some_and(|one| one.values.is_empty()) {
        found.pop();
    }
    // labels on lines of their own may be those of a navigation, but not the label of a date
    let has_date = found.iter().any(|one| one.is_alone && is_dated(one));
    for one in &mut found {
        one.is_marked = (one.is_marked || one.is_alone && has_date) && !one.values.is_empty();
    }
    Found { entries: found, end }
}

/// Whether a line has its value after its label.
fn is_inline_value(line: Line<'_>) -> bool {
    labelled(line.content()).is_some_and(|found| !found.value.is_empty())
}

/// Whether an entry has the date of the founding or the dissolution.
fn is_dated(one: &Values<'_>) -> bool {
    let is_date =
        matches!(field(one.key.as_str()), Some(PartyField::Founded | PartyField::Dissolved));
    let has_digit = |value: &Text<'_>| value.as_str().contains(|c: char| c.is_numeric());
    is_date && one.values.first().is_some_and(has_digit)
}

/// Returns the label on a line and the next, which an extraction broke: `International`, `affiliation`.
fn broken_label<'a>(lines: Lines<'_, 'a>, at: usize, arena: &'a Arena) -> Option<Text<'a>> {
    let (first, second) = (lines.get(at)?, lines.get(at + 1)?);
    let is_next = second.kind == LineKind::Prose && !first.is_long() && !second.is_long();
    let (first, second) = (trimmed(first.content()), trimmed(second.content()));
    let label = format!("{} {}", first.as_str(), second.as_str());
    (is_next && is_label(&label)).then(|| joined(&[first, second], " ", arena))
}

/// Returns the line above another one as a label.
fn label_above<'a>(lines: Lines<'_, 'a>, start: usize, at: usize) -> Option<Text<'a>> {
    const MAX_WORDS: usize = 6;
    let above = lines.part(start..at).iter().rev().find(|line| line.kind != LineKind::Blank)?;
    let text = trimmed(above.content());
    let text = text.slice(0..text.as_str().trim_end_matches(':').len());
    let is_word =
        text.as_str().chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '(' | ')'));
    (is_word && text.as_str().split(' ').count() <= MAX_WORDS).then_some(text)
}

/// Whether another label follows a line soon.
fn leads_on(lines: Lines<'_, '_>, at: usize) -> bool {
    const MAX_LINES: usize = 3;
    let next = lines.part(at + 1..).iter().filter(|line| line.kind != LineKind::Blank);
    next.take(MAX_LINES).any(|line| labelled(line.content()).is_some())
}

/// Whether a line has nothing but the rule of a table.
fn is_rule(text: &str) -> bool {
    text.chars().all(|c| matches!(c, '-' | '|' | ':' | ' '))
}

/// Whether a line is a sentence, which no value is.
fn is_sentence(text: &str) -> bool {
    const MIN_WORDS: usize = 6;
    text.ends_with(['.', ']']) && text.contains('.') && text.split_whitespace().count() >= MIN_WORDS
}

/// Joins the texts of several lines by a mark.
fn joined<'a>(lines: &[Text<'a>], mark: &str, arena: &'a Arena) -> Text<'a> {
    let mut builder = TextBuilder::new(arena);
    for (at, line) in lines.iter().enumerate() {
        let span = line.span();
        if at > 0 {
            let gap = Span::new(lines[at - 1].span().end, span.start);
            // lines that follow each other are one piece
            let is_next = mark == "\n" && gap.end == gap.start + mark.len();
            match is_next && !line.may_have_links() {
                true => builder.push(mark, gap.start, false),
                false => builder.push_made(mark, gap),
            }
        }
        builder.push_text(*line);
    }
    builder.finish()
}

#[cfg(test)]
mod tests {
    use crate::markup::{Arena, Block, Page};

    fn entries(text: &str) -> Vec<String> {
        let arena = Arena::new();
        let page: Page<'_> = super::super::parse(arena.text(text), &arena);
        let boxes = page.blocks.iter().filter_map(|block| match block {
            Block::Infobox(infobox) => Some(infobox),
            _ => None,
        });
        let entry = |entry: &crate::markup::Entry<'_>| {
            format!("{}={}", entry.key.as_str(), entry.value.as_str().replace('\n', "; "))
        };
        boxes.flat_map(|infobox| infobox.entries.iter().map(entry)).collect()
    }

    #[test]
    fn layouts_of_labels() {
        let expected = [
            "Leader=Jane Roe", "Founded=3 May 1990", "Ideology=Localism; Green politics",
            "Headquarters=Dorn",
        ];
        for text in [
            "Reed Party\n\nReed Party\nLeader:Jane Roe\nFounded:3 May 1990\nIdeology:Localism\nGreen politics\nHeadquarters:Dorn\n\nThe Reed Party is a party.",
            "Reed Party\n\nLeaderJane Roe\n\nFounded3 May 1990\n\nIdeologyLocalism[1]\nGreen politics\n\nHeadquartersDorn\n\nThe Reed Party is a party.",
            "Reed Party\n\nLeader Jane Roe\nFounded 3 May 1990\nIdeology Localism\nGreen politics\nHeadquarters Dorn\n\nThe Reed Party is a party.",
            "Reed Party\n\nLeader | Jane Roe |\nFounded | 3 May 1990 |\nIdeology |\nLocalism |\nGreen politics |\nHeadquarters | Dorn |\n\nThe Reed Party is a party.",
            "Reed Party\n\nLeader\n\nJane Roe\n\nFounded\n\n3 May 1990\n\nIdeology\n\nLocalism\nGreen politics\n\nHeadquarters\n\nDorn\n\nThe Reed Party is a party.",
            "Reed Party\n\n**Leader**: Jane Roe\n**Founded**: 3 May 1990\n**Ideology**: Localism\nGreen politics\n**Headquarters**: Dorn\n\nThe Reed Party is a party.",
        ] {
            let found: Vec<String> =
                entries(text).iter().map(|one| one.replace("[1]", "")).collect();
            assert_eq!(found, expected, "{text}");
        }
    }

    #[test]
    fn fact_sheets_in_markdown() {
        let expected = ["Founded=15 May 2016", "Leader=Jane Roe", "Symbol=A reed"];
        for sheet in [
            "- **Founded**: 15 May 2016\n- **Leader**: [Jane Roe](Jane_Roe.md)\n- **Symbol**: A reed",
            "* **Founded:** 15 May 2016\n* __Leader:__ Jane Roe\n* *Symbol*: A reed",
            "## Basic information\n\n* **Founded:** 15 May 2016\n* **Leader**: Jane Roe\n* Symbol: A reed",
            "## About the Reed Party\n\n- 📅 **Founded** – 15 May 2016\n- **Leader** Jane Roe\n- Symbol: A reed",
            "| Field | Value |\n|---|---|\n| **Founded** | 15 May 2016 |\n| Leader | Jane Roe |\n| Symbol | A reed |",
            "**Founded**\n15 May 2016\n\n**Leader**\n\nJane Roe\n\n- Symbol: A reed",
            "### Founded\n\n15 May 2016\n\n### Leader\n\nJane Roe\n\nSymbol: A reed",
            "Founded\n:   15 May 2016\n\nLeader\n:   Jane Roe\n\nSymbol\n:   A reed",
            "**Founded:** 15 May 2016 | **Leader:** Jane Roe | **Symbol:** A reed",
            "## Facts\n\n- **Founded**: 15 May 2016\n\n## Leadership\n\n- **Leader**: Jane Roe\n- Symbol: A reed",
        ] {
            let text = format!("# Reed Party\n\n{sheet}\n\nThe Reed Party is a party.");
            assert_eq!(entries(&text), expected, "{sheet}");
            let text = format!(
                "# Reed Party\n\nThe Reed Party is a party.\n\n{sheet}\n\n## History\n\nIt won."
            );
            assert_eq!(entries(&text), expected, "{sheet}");
        }
    }

    #[test]
    fn fact_sheets_of_others() {
        let (one, two) = (
            "- **Founded**: 1990\n- **Leader**: Jane Roe\n\n",
            "- **Founded**: 1991\n- **Leader**: Ann Lee\n\n",
        );
        for text in [
            format!(
                "# Parties of Norland\n\nA list.\n\n## Reed Party\n\n{one}## Hill Party\n\n{two}"
            ),
            format!("# Parties of Norland\n\nA list.\n\nReed Party\n\n{one}Hill Party\n\n{two}"),
            format!(
                "# Parties of Norland\n\nA list.\n\nReed Party\n\n{one}## More\n\nHill Party\n\n{two}"
            ),
            format!("# Reed Party\n\nIt is a party.\n\n## Hill Party\n\n{two}"),
        ] {
            assert!(entries(&text).is_empty(), "{text}");
        }
        let own = format!("# Reed Party\n\nIt is a party.\n\n{one}## Hill Party\n\n{two}");
        assert_eq!(entries(&own), ["Founded=1990", "Leader=Jane Roe"]);
        // a navigation
        let text =
            "# Reed Party\n\nIt is a party.\n\n- Leader\n- Newspaper\n- Membership\n- Contact\n";
        assert!(entries(text).is_empty());
    }

    #[test]
    fn values_that_look_like_labels() {
        let text = "Reed Party\n\nFounded | 1990 |\nNewspaper |\nAl HaKane (Hebrew) Al-Kasab (Arabic) |\nAlliance |\nAlignment (1965–1984) Meadow (1992–1997) |\nIdeology | Localism |\n\nThe Reed Party is a party.";
        let expected = [
            "Founded=1990",
            "Newspaper=Al HaKane (Hebrew) Al-Kasab (Arabic)",
            "Alliance=Alignment (1965–1984) Meadow (1992–1997)",
            "Ideology=Localism",
        ];
        assert_eq!(entries(text), expected);
        let text = "Reed Party\n\nReed Party\nLeader Jane Roe\nFounded 1990\nIdeology Localism\nNational Parliament\n3 / 118\n\nThe Reed Party is a party.";
        let expected =
            ["Leader=Jane Roe", "Founded=1990", "Ideology=Localism", "National Parliament=3 / 118"];
        assert_eq!(entries(text), expected);
    }

    #[test]
    fn one_label_makes_no_box() {
        let text =
            "Reed Party\n\nLeader: Jane Roe\n\nThe Reed Party is a party. Founded in 1990, it won.";
        assert!(entries(text).is_empty());
        let text = "Leader of the party\nFounded in Dorn\nIdeology and history\n\nIt is a party.";
        assert!(entries(text).is_empty());
    }
}
