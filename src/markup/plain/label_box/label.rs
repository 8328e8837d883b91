//! The labels of infoboxes at the beginnings of lines, and their values.

use crate::lexicon::labels::{LABEL_PREFIXES, OTHER_LABELS, concept, field_of};
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::markup::Text;
use crate::markup::plain::line::{BOLD, MAX_LENGTH};
use crate::model::{Folded, PartyField, folded};

/// Marks between several labels with their values on a line.
const BETWEEN: [&str; 3] = [" | ", " · ", " • "];

/// Dashes between a label and its value.
const DASHES: [&str; 3] = [" - ", " – ", " — "];

/// A line that begins with a label.
pub(super) struct Labelled<'a> {
    pub(super) key: Text<'a>,
    pub(super) value: Text<'a>,
    /// Whether more than a space divides them.
    pub(super) is_marked: bool,
}

/// Splits a line that begins with a known label: after a colon, a bar, a tab, a dash, the end of emphasis or a space, or
/// where a capital or a digit follows a small letter.
pub(super) fn labelled(line: Text<'_>) -> Option<Labelled<'_>> {
    const MAX_LABEL: usize = 40;
    let line = trimmed(line);
    let text = line.as_str();
    if text.len() > MAX_LENGTH || !text.starts_with(|c: char| c.is_alphabetic()) {
        return None;
    }
    let divided = |at: usize, gap: usize, is_marked: bool| {
        let (key, value) = (trimmed(line.slice(0..at)), line.slice(at + gap..text.len()));
        let is_known = is_label(key.as_str())
            || is_marked
                && key.as_str().starts_with(char::is_uppercase)
                && field(key.as_str()).is_some();
        is_known.then(|| Labelled { key, value: item(trimmed(value)), is_marked })
    };
    let split = |at: usize, gap: usize| divided(at, gap, false);
    let whole = trimmed(line.slice(0..text.trim_end_matches(':').len()));
    if is_label(whole.as_str()) {
        let is_marked = text.ends_with(':');
        return Some(Labelled { key: whole, value: line.slice(text.len()..text.len()), is_marked });
    }
    if let Some(mark) = text.find([':', '|', '\t']) {
        return divided(mark, 1, true);
    }
    if let Some(found) = text.find(BOLD).and_then(|at| divided(at, BOLD.len(), true)) {
        return Some(found);
    }
    let dashes = DASHES.iter().filter_map(|dash| Some((text.find(dash)?, dash.len())));
    if let Some(found) = dashes.min().and_then(|(at, gap)| divided(at, gap, true)) {
        return Some(found);
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
pub(super) fn small_labelled(line: Text<'_>) -> Option<Labelled<'_>> {
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
            .then(|| line.slice(at + 1..text.len()))
            .map(|value| Labelled { key: line.slice(0..at), value, is_marked: false })
    };
    ends.filter_map(split).last()
}

/// Whether a value is only the second word of the name of a body, whose seats follow: `National Parliament`.
fn is_body(value: &str) -> bool {
    LexicalTags::of(&folded(value)).has(LexicalTag::Body)
}

/// Whether a text is the label of an infobox: `Leader`, `Membership (2022)`.
pub(in crate::markup) fn is_label(text: &str) -> bool {
    let is_known =
        |key: &str| field_of(key).is_some() || concept(key).is_some() || OTHER_LABELS.contains(key);
    text.starts_with(char::is_uppercase) && is_known(&bare(text))
}

/// Returns the field that a label gives.
pub(super) fn field(text: &str) -> Option<PartyField> {
    let key = bare(text);
    let current = || key.split_once(' ').filter(|(first, _)| LABEL_PREFIXES.contains(first));
    field_of(&key).or_else(|| field_of(concept(&key)?)).or_else(|| field_of(current()?.1))
}

/// Whether a text is the label of a web site.
pub(in crate::markup) fn is_of_site(text: &str) -> bool {
    field(text) == Some(PartyField::Website)
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
pub(super) fn is_other_label(text: &str) -> bool {
    const MAX_WORDS: usize = 4;
    let before = text.split([':', '|']).next().unwrap_or_default();
    let marked = before.len() < text.len()
        && !is_address(text)
        && before.split_whitespace().count() <= MAX_WORDS;
    marked || is_glued_text(text)
}

/// Whether a text is the address of a site.
pub(super) fn is_address(text: &str) -> bool {
    ["www.", "http"].iter().any(|start| text.starts_with(start))
}

/// Whether a capital or a digit follows the small letters of a word, but not of the prefix of a name such as `McBride`.
pub(super) fn is_glued_text(text: &str) -> bool {
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
pub(super) fn seats(line: Text<'_>) -> Option<(Text<'_>, Text<'_>)> {
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
pub(super) fn trimmed(line: Text<'_>) -> Text<'_> {
    let text = line.as_str();
    let is_mark = |c: char| matches!(c, '*' | '_' | '|' | ' ' | '\u{a0}');
    // a picture before a label: "📅 Founded"
    let is_symbol = |c: char| is_mark(c) || ('\u{2190}'..='\u{2bff}').contains(&c) || is_emoji(c);
    let start = text.len() - text.trim_start_matches(is_symbol).len();
    let end = text.trim_end_matches(is_mark).len().max(start);
    line.slice(start..end)
}

/// Whether a character is a picture, or says how one is shown.
fn is_emoji(c: char) -> bool {
    matches!(c, '\u{1f000}'..='\u{1faff}' | '\u{fe0e}' | '\u{fe0f}' | '\u{200d}')
}

/// Splits the value of a label at the labels after it on the same line: `1990 | Leader: Jane Roe`.
pub(super) fn with_next<'a>(first: Labelled<'a>) -> Vec<Labelled<'a>> {
    let mut all = vec![first];
    while let Some(Labelled { value, is_marked: true, .. }) = all.last() {
        let text = value.as_str();
        let next = BETWEEN.iter().flat_map(|mark| text.match_indices(mark)).min().and_then(
            |(at, mark)| {
                let rest = value.slice(at + mark.len()..text.len());
                labelled(rest).filter(|next| next.is_marked).map(|next| (at, next))
            },
        );
        let Some((end, next)) = next else { break };
        let value = value.slice(0..end).trim();
        if let Some(last) = all.last_mut() {
            last.value = value;
        }
        all.push(next);
    }
    all
}

/// Returns a value without the mark of an item: `• Reform Club`.
pub(super) fn item(value: Text<'_>) -> Text<'_> {
    let text = value.as_str();
    let start = text.len() - text.trim_start_matches(['•', '-', '–', '—', '·', ':', ' ']).len();
    value.slice(start..text.len()).trim()
}
