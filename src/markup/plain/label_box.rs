//! Infoboxes that an extraction of text left as lines: `Leader: Jane Roe`, `LeaderJane Roe`, `Leader | Jane Roe`, or the
//! label and the value on lines of their own.

use foldhash::HashSet;

use super::line::{LineKind, Lines, MAX_LENGTH};
use crate::lexicon::labels::{OTHER_LABELS, concept, field_of};
use crate::lexicon::numbers::BLANKS;
use crate::lexicon::pages::CAPTION_WORDS;
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::markup::text::TextBuilder;
use crate::markup::{Arena, Entry, Infobox, Text};
use crate::model::{Folded, PartyField, Span, folded};

/// An infobox with the lines that it takes.
pub(super) struct LabelBox<'a> {
    pub(super) infobox: Infobox<'a>,
    pub(super) title: Option<Text<'a>>,
    pub(super) start: usize,
    pub(super) end: usize,
}

/// The different fields that make an infobox: fewer may be chance.
const MIN_FIELDS: usize = 3;

/// The most entries of an infobox.
const MAX_ENTRIES: usize = 200;

/// Returns the first infobox before any heading. The first paragraph of the text may be above it.
pub(super) fn label_box<'a>(
    lines: Lines<'_, 'a>,
    from: usize,
    title: Option<Text<'a>>,
    arena: &'a Arena,
) -> Option<LabelBox<'a>> {
    const MAX_LINES: usize = 60;
    if lines.len() < from + MIN_FIELDS {
        return None; // an entry takes a line
    }
    let last = lines.len().min(from + MAX_LINES);
    let mut start = from;
    while start < last {
        let line = &lines.at(start);
        if matches!(line.kind, LineKind::Heading(_)) {
            return None;
        }
        if !line.is_long() && labelled(line.content()).is_some() {
            let (entries, end) = entries(lines, start, title, arena);
            let fields: HashSet<PartyField> =
                entries.iter().filter_map(|entry| field(entry.key.as_str())).collect();
            if fields.len() >= MIN_FIELDS {
                let names = names_above(lines, from, start, title);
                let mut names = names.into_iter().map(|at| trimmed(lines.at(at).content()));
                let first = names.clone().next().unwrap_or(entries[0].key).span().start;
                let last = entries.last()?;
                let span = Span::new(first, last.raw.span().end.max(last.key.span().end));
                // without a title the first name is that of the page
                let title = if title.is_none() && names.len() > 1 { names.next() } else { None };
                let infobox = Infobox { template: None, name: names.next_back(), entries, span };
                return Some(LabelBox { infobox, title, start, end });
            }
            start = end.max(start + 1);
        } else {
            start += 1;
        }
    }
    None
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

/// Reads the entries from a line with a label, and returns them with the line after the last.
fn entries<'a>(
    lines: Lines<'_, 'a>,
    start: usize,
    title: Option<Text<'a>>,
    arena: &'a Arena,
) -> (Vec<Entry<'a>>, usize) {
    let mut found: Vec<(Text<'a>, Vec<Text<'a>>)> = Vec::new();
    // whether what follows goes on with the last value
    let (mut is_open, mut after_blank) = (false, false);
    let mut end = start;
    let mut at = start;
    while let Some(line) = lines.get(at) {
        let content = trimmed(line.content());
        if line.kind == LineKind::Blank {
            after_blank = true;
        } else if is_rule(content.as_str()) {
            end = at + 1;
        } else if line.is_long()
            || is_sentence(content.as_str())
            || matches!(line.kind, LineKind::Heading(_))
        {
            break;
        } else if let Some((label, value)) = seats(content).filter(|_| !found.is_empty()) {
            let label = if label.is_empty() { label_above(lines, start, at) } else { Some(label) };
            if let (Some(label), Some((key, values))) = (label, found.last_mut()) {
                let is_same = |text: &Text<'_>| text.span().start == label.span().start;
                if values.last().is_some_and(is_same) {
                    values.pop();
                } else if is_same(key) && values.is_empty() {
                    found.pop();
                }
            }
            found.extend(label.map(|label| (label, vec![value])));
            (is_open, after_blank, end) = (false, false, at + 1);
        } else if let Some(Labelled { key, value }) = labelled(line.content())
            .or_else(|| small_labelled(content).filter(|_| !found.is_empty()))
        {
            // the header of a table under the box: `Leader, Start, End`
            let is_known = |(known, values): &(Text<'_>, Vec<Text<'_>>)| {
                known.as_str() == key.as_str() && !values.is_empty()
            };
            let is_repeated = || after_blank && !is_open && found.iter().any(is_known);
            if found.len() >= MAX_ENTRIES || is_repeated() {
                break;
            }
            // "None" has no further lines
            let is_blank = BLANKS.contains(&folded(value.as_str()));
            found.push((key, if value.is_empty() { Vec::new() } else { vec![value] }));
            (is_open, after_blank, end) = (!is_blank, false, at + 1);
        } else if let Some(key) = broken_label(lines, at, arena) {
            found.push((key, Vec::new()));
            (is_open, after_blank, end) = (true, false, at + 2);
            at += 1;
        } else {
            let is_name = title.is_some_and(|title| title.as_str() == content.as_str());
            let is_other = is_name || is_other_label(content.as_str());
            let values = found.last_mut().map(|(_, values)| values);
            let goes_on = |values: &Vec<Text<'_>>| !after_blank || values.is_empty();
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
    let entry = |(key, values): (Text<'a>, Vec<Text<'a>>)| {
        let value = match values.as_slice() {
            [] => key.slice(key.len()..key.len()),
            [value] => *value,
            values => joined(values, "\n", arena),
        };
        Entry { key, value, raw: value }
    };
    // labels without values at the end are those of a navigation
    while found.last().is_some_and(|(_, values)| values.is_empty()) {
        found.pop();
    }
    (found.into_iter().map(entry).collect(), end)
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

/// A line that begins with a label.
struct Labelled<'a> {
    key: Text<'a>,
    value: Text<'a>,
}

/// Splits a line that begins with a known label: after a colon, a bar, a tab or a space, or where a capital or a digit
/// follows a small letter.
fn labelled(line: Text<'_>) -> Option<Labelled<'_>> {
    const MAX_LABEL: usize = 40;
    let line = trimmed(line);
    let text = line.as_str();
    if text.len() > MAX_LENGTH || !text.starts_with(|c: char| c.is_alphabetic()) {
        return None;
    }
    let split = |at: usize, gap: usize| {
        let (key, value) = (trimmed(line.slice(0..at)), line.slice(at + gap..text.len()));
        is_label(key.as_str()).then(|| Labelled { key, value: item(trimmed(value)) })
    };
    if is_label(text) {
        return split(text.len(), 0);
    }
    if let Some(mark) = text.find([':', '|', '\t']) {
        return split(mark, 1);
    }
    let mut boundaries = text.char_indices().skip(1).take(MAX_LABEL);
    let mut before = text.chars().next()?;
    let mut best = None;
    boundaries.by_ref().for_each(|(at, c)| {
        let is_address = is_address(&text[at..]);
        let is_foreign = !c.is_ascii() && c.is_alphabetic();
        let begins = c.is_uppercase() || c.is_ascii_digit() || is_foreign || is_address;
        if begins && (before.is_lowercase() || before == ')') {
            best = split(at, 0).or(best.take());
        }
        before = c;
    });
    let mut spaces = text.match_indices(' ').take_while(|(at, _)| *at <= MAX_LABEL);
    let spaced = spaces.by_ref().filter_map(|(at, _)| {
        let value = &text[at + 1..];
        let begins = value.starts_with(|c: char| c.is_uppercase() || c.is_ascii_digit())
            || is_address(value);
        // "National Democratic Party": an adjective begins a name
        let is_noun = || {
            !LexicalTags::of(&bare(&text[..at])).has_any([
                LexicalTag::NotPerson,
                LexicalTag::People,
                LexicalTag::Country,
                LexicalTag::Party,
                LexicalTag::Organisation,
            ])
        };
        (begins && is_noun() && !is_body(value)).then(|| split(at, 1)).flatten()
    });
    best.or(spaced.last())
}

/// Splits a short line inside an infobox after a known label before a value without a capital, or a label without one:
/// `Idéologie conservatisme`, `aboli 31 décembre 2020`.
fn small_labelled(line: Text<'_>) -> Option<Labelled<'_>> {
    /// The most words of a value, or of an item of a list.
    const MAX_WORDS: usize = 8;
    const MAX_LABEL_WORDS: usize = 4;
    let text = line.as_str();
    let is_short = |item: &str| item.split_whitespace().count() <= MAX_WORDS;
    if text.contains([':', '|', '\t']) || !text.split(',').all(is_short) {
        return None;
    }
    let ends = text.match_indices(' ').map(|(at, _)| at).take(MAX_LABEL_WORDS);
    let split = |at: usize| {
        let (key, value) = (&text[..at], &text[at + 1..]);
        let first = folded(value.split(' ').next().unwrap_or_default());
        let goes_on = LexicalTags::of(&first).has_any([
            LexicalTag::NameConnective,
            LexicalTag::NameJoint,
            LexicalTag::PlacePreposition,
        ]);
        // a small label only before a number, as it may be a word of a value
        let is_value = !goes_on
            && !value.starts_with('(')
            && (key.starts_with(char::is_uppercase)
                || value.starts_with(|c: char| c.is_ascii_digit()));
        (is_value && !is_body(value) && field(key).is_some())
            .then(|| Labelled { key: line.slice(0..at), value: line.slice(at + 1..text.len()) })
    };
    ends.filter_map(split).last()
}

/// Whether a value is only the second word of the name of a body, whose seats follow: `National Parliament`.
fn is_body(value: &str) -> bool {
    LexicalTags::of(&folded(value)).has(LexicalTag::Body)
}

/// Whether a text is the label of an infobox: `Leader`, `Membership (2022)`.
fn is_label(text: &str) -> bool {
    let is_known =
        |key: &str| field_of(key).is_some() || concept(key).is_some() || OTHER_LABELS.contains(key);
    text.starts_with(char::is_uppercase) && is_known(&bare(text))
}

/// Returns the field that a label gives.
fn field(text: &str) -> Option<PartyField> {
    let key = bare(text);
    field_of(&key).or_else(|| field_of(concept(&key)?))
}

/// Returns a label folded and without its bracket. A range of years stays: `Alliance (1965–1984)` is a value.
fn bare(text: &str) -> Folded<'_> {
    let text = text.trim_end_matches(':');
    let bracket = text.rfind(['(', '[']).filter(|_| text.ends_with([')', ']']));
    let bracket = bracket.filter(|open| !text[*open..].contains(['–', '-']));
    let text = &text[..bracket.unwrap_or(text.len())];
    folded(text.trim_end_matches([':', ' ']))
}

/// Whether a line begins with a label that is not known, so that it goes on with no value before it.
fn is_other_label(text: &str) -> bool {
    const MAX_WORDS: usize = 4;
    let before = text.split([':', '|']).next().unwrap_or_default();
    let marked = before.len() < text.len()
        && !is_address(text)
        && before.split_whitespace().count() <= MAX_WORDS;
    marked || is_glued_text(text)
}

/// Whether a text is the address of a site.
fn is_address(text: &str) -> bool {
    ["www.", "http"].iter().any(|start| text.starts_with(start))
}

/// Whether a capital or a digit follows the small letters of a word, but not of the prefix of a name such as `McBride`.
fn is_glued_text(text: &str) -> bool {
    const MAX_PREFIX: usize = 3;
    let mut letters = 0;
    let mut before = ' ';
    text.chars().any(|c| {
        let is_glued = before.is_lowercase()
            && (c.is_ascii_digit() || c.is_uppercase() && letters > MAX_PREFIX);
        letters = if c.is_lowercase() || !before.is_alphabetic() { letters + 1 } else { 1 };
        letters = if c.is_alphabetic() { letters } else { 0 };
        before = c;
        is_glued
    })
}

/// Splits a line of seats, `Senate 21 / 36`, into its label and its value; the label is empty if it stands above.
fn seats(line: Text<'_>) -> Option<(Text<'_>, Text<'_>)> {
    let text = line.as_str();
    let is_number = |c: char| c.is_ascii_digit() || c == ',';
    let (won, total) = text.rsplit_once('/')?;
    let total = total.split(['[', '(']).next().unwrap_or_default().trim();
    let is_grouped = |c: char| is_number(c) || matches!(c, ' ' | '\u{a0}');
    let before = won.trim_end();
    let start = before.trim_end_matches(is_number).len();
    let label = line.slice(0..start).trim();
    let is_seats = start < before.len() && !total.is_empty() && total.chars().all(is_grouped);
    let is_word = label.as_str().chars().all(|c| c.is_alphabetic() || matches!(c, ' ' | '-'));
    (is_seats && is_word).then(|| (label, line.slice(start..text.len())))
}

/// Returns a line without the marks of emphasis and bars around it.
fn trimmed(line: Text<'_>) -> Text<'_> {
    let text = line.as_str();
    let marks = ['*', '|', ' ', '\u{a0}'];
    let start = text.len() - text.trim_start_matches(marks).len();
    let end = text.trim_end_matches(marks).len().max(start);
    line.slice(start..end)
}

/// Returns a value without the mark of an item: `• Reform Club`.
fn item(value: Text<'_>) -> Text<'_> {
    let text = value.as_str();
    let start = text.len() - text.trim_start_matches(['•', '-', '·', ' ']).len();
    value.slice(start..text.len()).trim()
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
            match mark == "\n" && gap.end == gap.start + mark.len() {
                true => builder.push(mark, gap.start, false),
                false => builder.push_made(mark, gap),
            }
        }
        builder.push(line.as_str(), span.start, false);
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
