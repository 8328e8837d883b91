//! The lines of a text, with their kinds.

use std::ops::Range;
use std::slice::SliceIndex;
use std::sync::LazyLock;

use super::table::prose;
use crate::lexicon::pages::{EDIT_MARKS, SITE_LABELS, SITE_LINES};
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::lexicon::word_list::WordList;
use crate::markup::Text;
use crate::model::folded;

/// A line with its kind and its content without marks.
#[derive(Debug, Clone, Copy)]
pub(in crate::markup) struct Line<'a> {
    pub(in crate::markup) kind: LineKind,
    content: Text<'a>,
}

impl<'a> Line<'a> {
    /// Returns its content without marks.
    pub(in crate::markup) fn content(self) -> Text<'a> {
        self.content
    }

    /// Whether it is too long for a label, a value or a cell.
    pub(in crate::markup) fn is_long(self) -> bool {
        const MAX_WORDS: usize = 16;
        self.content.len() > MAX_LENGTH
            || self.content.as_str().split_whitespace().nth(MAX_WORDS).is_some()
    }
}

/// The kind of a line and the bytes of its content. A text may have one for every other byte, so it is small.
#[derive(Debug, Clone, Copy)]
pub(in crate::markup) struct LinePlace {
    kind: LineKind,
    content: (u32, u32),
}

impl LinePlace {
    /// Returns the line at this place of a text.
    fn line(self, text: Text<'_>) -> Line<'_> {
        Line { kind: self.kind, content: text.at(self.content) }
    }
}

/// All lines of a text.
#[derive(Debug)]
pub(in crate::markup) struct AllLines<'a> {
    text: Text<'a>,
    places: Vec<LinePlace>,
    /// The number of lines that are not blank, and the last of them.
    filled: usize,
    last_filled: usize,
}

impl<'a> AllLines<'a> {
    /// Returns the lines of these kinds at these places of a text.
    pub(in crate::markup) fn of(text: Text<'a>, lines: Vec<(LineKind, Range<usize>)>) -> Self {
        let place = |(kind, range): (LineKind, Range<usize>)| LinePlace {
            kind,
            content: text.slice(range).place(),
        };
        let places = lines.into_iter().map(place).collect();
        AllLines { text, places, filled: 0, last_filled: 0 }
    }

    /// Returns them for reading.
    pub(in crate::markup) fn all(&self) -> Lines<'_, 'a> {
        Lines { text: self.text, places: &self.places }
    }

    /// Changes the kind of a line.
    pub(in crate::markup) fn mark(&mut self, at: usize, kind: LineKind) {
        self.places[at].kind = kind;
    }

    fn push(&mut self, kind: LineKind, content: Text<'a>) {
        if kind != LineKind::Blank {
            self.filled += 1;
            self.last_filled = self.places.len();
        }
        self.places.push(LinePlace { kind, content: content.place() });
    }
}

/// Some lines of a text that follow each other.
#[derive(Debug, Clone, Copy)]
pub(in crate::markup) struct Lines<'l, 'a> {
    text: Text<'a>,
    places: &'l [LinePlace],
}

impl<'l, 'a> Lines<'l, 'a> {
    /// Returns the number of lines.
    pub(in crate::markup) fn len(self) -> usize {
        self.places.len()
    }

    /// Returns the line at an index, which must be one of them.
    pub(in crate::markup) fn at(self, index: usize) -> Line<'a> {
        self.places[index].line(self.text)
    }

    /// Returns the kind of the line at an index, which must be one of them.
    pub(in crate::markup) fn kind(self, index: usize) -> LineKind {
        self.places[index].kind
    }

    /// Returns the line at an index, if it is one of them.
    pub(in crate::markup) fn get(self, index: usize) -> Option<Line<'a>> {
        Some(self.places.get(index)?.line(self.text))
    }

    /// Returns the lines in a range, which must be some of them.
    pub(in crate::markup) fn part(
        self,
        range: impl SliceIndex<[LinePlace], Output = [LinePlace]>,
    ) -> Self {
        Lines { places: &self.places[range], ..self }
    }

    /// Returns the lines in order.
    pub(in crate::markup) fn iter(
        self,
    ) -> impl DoubleEndedIterator<Item = Line<'a>> + ExactSizeIterator + use<'l, 'a> {
        self.places.iter().map(move |place| place.line(self.text))
    }

    /// Returns the number of runs of lines of one kind that are not blank.
    pub(in crate::markup) fn count_runs(self) -> usize {
        let runs = self.places.chunk_by(|one, next| one.kind == next.kind);
        runs.filter(|run| run[0].kind != LineKind::Blank).count()
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::markup) enum LineKind {
    Blank,
    Heading(u8),
    Row,
    Item,
    Prose,
    /// A line of dashes or the like, which divides.
    Rule,
}

/// Splits a text into lines and classifies them by their first bytes. Lines that a site adds to a page are blank, and a
/// rule inside a line, as where a text has lost its line breaks, is a line of its own.
pub(in crate::markup) fn lines(whole: Text<'_>) -> AllLines<'_> {
    let text = whole.as_str();
    let count = memchr::memchr_iter(b'\n', text.as_bytes()).count() + 1;
    let mut lines =
        AllLines { text: whole, places: Vec::with_capacity(count), filled: 0, last_filled: 0 };
    let has_rules = ["-----", "====="]
        .iter()
        .any(|rule| memchr::memmem::find(text.as_bytes(), rule.as_bytes()).is_some());
    let mut start = 0;
    for end in memchr::memchr_iter(b'\n', text.as_bytes()).chain([text.len()]) {
        let line = whole.slice(start..end).trim();
        start = end + 1;
        if line.as_bytes().starts_with(b"+") && is_grid_rule(line.as_str()) {
            continue;
        }
        if has_rules && !is_rule(line.as_str()) {
            for part in divided(line) {
                push(&mut lines, part);
            }
        } else {
            push(&mut lines, line);
        }
    }
    lines
}

/// Returns a line without the marks of a quotation in Markdown: `> It met.`
fn without_quote_marks(line: Text<'_>) -> Text<'_> {
    let content = line.as_str();
    let rest = content.trim_start_matches(['>', ' ']);
    let marks = &content[..content.len() - rest.len()];
    let is_quoted = marks.starts_with('>') && (marks.ends_with(' ') || rest.is_empty());
    if is_quoted { line.slice(marks.len()..content.len()) } else { line }
}

/// Adds a line.
fn push<'a>(lines: &mut AllLines<'a>, line: Text<'a>) {
    let line = match line.as_bytes().starts_with(b">") {
        true => without_quote_marks(line),
        false => line,
    };
    if may_be_rule(line.as_bytes()) && is_rule(line.as_str()) {
        lines.push(LineKind::Rule, line);
        return;
    }
    let line = prose(line).unwrap_or(line);
    if line.as_str().starts_with(BOLD) {
        match bold(line) {
            Bold::Mark => return end_bold(lines, line),
            Bold::Heading(text) if lines.filled > 0 => {
                return lines.push(LineKind::Heading(BOLD_LEVEL), text);
            }
            Bold::Open(text) => return lines.push(LineKind::Prose, text),
            Bold::Heading(_) | Bold::Part => {}
        }
    }
    let bare = without_edit_mark(line);
    if bare.len() < line.len() {
        // the mark belongs to the heading after it or, glued to text, before it
        let is_before = line.as_str()[..line.len() - bare.len()].ends_with(' ');
        let is_long = Line { kind: LineKind::Prose, content: bare }.is_long();
        if is_before && !is_long && !bare.as_str().ends_with('.') {
            lines.push(LineKind::Heading(2), bare);
            return;
        }
        if let Some(above) = lines.places.last_mut()
            && above.kind == LineKind::Prose
            && !above.line(lines.text).is_long()
        {
            above.kind = LineKind::Heading(2);
        }
    }
    let line = bare;
    let marked = match line.as_bytes().first() {
        None => Some((LineKind::Blank, line)),
        Some(b'=' | b'#') => heading(line).map(|(level, text)| (LineKind::Heading(level), text)),
        Some(b'|') => match after_leftover(line) {
            Some(prose) => Some((LineKind::Prose, prose)),
            None => Some((LineKind::Row, line)),
        },
        Some(b'A'..=b'Z' | b'a'..=b'z') => None,
        Some(_) => item(line).map(|item| (LineKind::Item, item)),
    };
    let (kind, content) = marked.unwrap_or((LineKind::Prose, line));
    let (kind, content) = match kind {
        LineKind::Prose | LineKind::Heading(_) => without_site_words(kind, content),
        _ => (kind, content),
    };
    lines.push(kind, content);
}

/// The mark of strong emphasis in Markdown.
pub(in crate::markup) const BOLD: &str = "**";

/// The level of a line in strong emphasis, a heading in all but markup.
pub(in crate::markup) const BOLD_LEVEL: u8 = 3;

/// What is in strong emphasis of a line that begins with its mark.
enum Bold<'a> {
    /// All of a short line without a full stop or a colon: `**Reed Party**`.
    Heading(Text<'a>),
    /// All of it, but the closing mark is lost, or no mark as a space is before it: `**Founded: 1990 **`.
    Open(Text<'a>),
    /// Nothing: the line is only the mark.
    Mark,
    /// A part of it, as [`without_marks`](super::inline::without_marks) reads it.
    Part,
}

fn bold(line: Text<'_>) -> Bold<'_> {
    let rest = line.slice(BOLD.len()..line.as_str().len());
    let inside = rest.as_str();
    let (text, closing) = inside.split_once(BOLD).unwrap_or((inside, ""));
    let is_closed = text.len() < inside.len();
    let content = rest.slice(0..text.len()).trim();
    if inside.trim().is_empty() {
        Bold::Mark
    } else if !closing.trim().is_empty() || inside.starts_with(['*', ' ']) {
        Bold::Part
    } else if !is_closed || text.ends_with(' ') {
        Bold::Open(content)
    } else if names(text) {
        Bold::Heading(content)
    } else {
        Bold::Part
    }
}

/// Whether a text in strong emphasis may be a heading, and not a sentence or a label.
fn names(text: &str) -> bool {
    const MAX_WORDS: usize = 10;
    let is_verb = |word: &str| {
        LexicalTags::of(&folded(word)).has_any([LexicalTag::Auxiliary, LexicalTag::PastVerb])
    };
    !text.contains([':', '*'])
        && !text.split_whitespace().any(is_verb)
        && !text.trim_end().ends_with(['.', ',', ';', '!', '?'])
        && text.split_whitespace().nth(MAX_WORDS).is_none()
}

/// Adds a line that is only a closing mark of emphasis: the short line above it that the mark belongs to is a heading.
fn end_bold<'a>(lines: &mut AllLines<'a>, line: Text<'a>) {
    let above = lines.all().get(lines.last_filled).filter(|_| lines.filled > 1);
    let is_name =
        |above: Line<'a>| above.kind == LineKind::Prose && names(above.content().as_str());
    if above.is_some_and(is_name) {
        lines.mark(lines.last_filled, LineKind::Heading(BOLD_LEVEL));
    }
    lines.push(LineKind::Blank, line.slice(0..0));
}

/// Splits a line at the rules in it.
fn divided(line: Text<'_>) -> Vec<Text<'_>> {
    let content = line.as_str();
    let mut parts = Vec::new();
    let mut start = 0;
    let mut at = 0;
    while let Some(offset) = memchr::memchr2(b'-', b'=', &content.as_bytes()[at..]) {
        at += offset;
        let length =
            content[at..].bytes().take_while(|byte| *byte == content.as_bytes()[at]).count();
        if length >= MIN_INNER_RULE {
            parts.extend([line.slice(start..at).trim(), line.slice(at..at + length)]);
            start = at + length;
        }
        at += length;
    }
    parts.push(line.slice(start..content.len()).trim());
    if parts.len() > 1 {
        parts.retain(|part| !part.is_empty());
    }
    parts
}

/// The least dashes of a rule inside a line.
const MIN_INNER_RULE: usize = 5;

/// Whether a line is a rule.
pub(in crate::markup) fn is_rule(line: &str) -> bool {
    const MIN_LENGTH: usize = 3;
    let first = line.bytes().next().unwrap_or_default();
    may_be_rule(line.as_bytes())
        && line.bytes().all(|byte| byte == first || byte == b' ')
        && line.bytes().filter(|byte| *byte == first).count() >= MIN_LENGTH
}

/// Whether a line begins as a rule does.
fn may_be_rule(line: &[u8]) -> bool {
    matches!(line.first(), Some(b'-' | b'=' | b'_' | b'*'))
}

/// Whether a line is a rule between the rows of a grid: `+----+----+`.
fn is_grid_rule(line: &str) -> bool {
    const MIN_LENGTH: usize = 5;
    line.len() >= MIN_LENGTH
        && line.starts_with('+')
        && line.ends_with('+')
        && line.bytes().all(|byte| matches!(byte, b'+' | b'-' | b'=' | b':'))
}

/// The most characters of a line with a label and a value.
pub(in crate::markup) const MAX_LENGTH: usize = 160;

/// Returns a line without the words that a site adds: those after a heading, which is one by them, or the whole line.
fn without_site_words(kind: LineKind, line: Text<'_>) -> (LineKind, Text<'_>) {
    static FIRST_WORDS: LazyLock<WordList<&str>> = LazyLock::new(|| {
        let first = SITE_LINES.iter().filter_map(|line| line.split(' ').next());
        first.collect::<Vec<_>>().into()
    });
    if line.len() > MAX_LENGTH {
        return (kind, line);
    }
    let text = line.as_str();
    if text.ends_with(']')
        && let Some(end) = text.rfind('[')
        && EDIT_MARKS.contains(&folded(&text[end..]))
    {
        let line = line.slice(0..end).trim();
        let kind = match kind {
            _ if line.is_empty() => LineKind::Blank,
            LineKind::Heading(_) => kind,
            _ => LineKind::Heading(2),
        };
        return (kind, line);
    }
    let first = text.split(' ').next().unwrap_or_default();
    let begins_as_of_site = || {
        FIRST_WORDS.contains(&folded(first)) && {
            let key = folded(text);
            let first = key.as_bytes().first();
            let alike = SITE_LINES.iter().filter(|one| one.as_bytes().first() == first);
            alike.copied().any(|beginning| key.starts_with(beginning))
        }
    };
    let is_label = || {
        let label = text.trim_matches(LABEL_MARKS);
        kind == LineKind::Prose
            && label.split(' ').nth(MAX_LABEL_WORDS).is_none()
            && SITE_LABELS.contains(&folded(label))
    };
    let is_of_site = begins_as_of_site() || is_label();
    (if is_of_site { LineKind::Blank } else { kind }, line)
}

/// Returns a line without the link for those who edit the page before it: `[edit]The party …`, `editarPartido`.
fn without_edit_mark(line: Text<'_>) -> Text<'_> {
    const MAX_LENGTH: usize = 40;
    let first = line.as_bytes().first();
    if !matches!(first, Some(b'[' | b'a'..=b'z')) {
        return line; // as most
    }
    let text = line.as_str();
    let end = match first {
        Some(b'[') => text.find(']').map(|end| end + 1),
        _ => text.find(|c: char| !c.is_lowercase()),
    };
    let Some(end) = end.filter(|end| *end < text.len().min(MAX_LENGTH)) else { return line };
    let is_mark = match text.starts_with('[') {
        true => EDIT_MARKS.contains(&folded(&text[..end])),
        false => {
            // at most words a space follows
            text[end..].starts_with(char::is_uppercase) && {
                let mark = folded(&text[..end]);
                EDIT_MARKS.iter().any(|edit| edit.trim_matches(['[', ']']) == &*mark)
            }
        }
    };
    if is_mark { line.slice(end..text.len()).trim() } else { line }
}

/// Marks around the label of a link or a button: `Contents:`, `» Home`.
const LABEL_MARKS: [char; 11] = [':', '»', '«', '›', '‹', '>', '<', '…', '|', '.', ' '];

/// The most words of a label that a site adds.
const MAX_LABEL_WORDS: usize = 3;

/// Returns what follows the end of a template whose beginning was cut off: `|seats1 = | seats2 = }} The Front is …`.
fn after_leftover(line: Text<'_>) -> Option<Text<'_>> {
    let content = line.as_str();
    memchr::memchr(b'}', content.as_bytes())?; // as in most lines
    let end = content.find("}}").filter(|end| !content[..*end].contains("{{"))? + "}}".len();
    let rest = line.slice(end..content.len()).trim();
    (content[..end].contains('=') && !rest.is_empty() && !rest.as_str().contains('|'))
        .then_some(rest)
}

/// Parses `== Heading ==` or `## Heading` into its level and text.
fn heading(line: Text<'_>) -> Option<(u8, Text<'_>)> {
    const MAX_LEVEL: usize = 6;
    let content = line.as_str();
    let marks = content.len() - content.trim_start_matches('#').len();
    if marks > 0 {
        let text = line.slice(marks..content.trim_end_matches('#').len().max(marks)).trim();
        let is_heading = marks <= MAX_LEVEL && content[marks..].starts_with(' ');
        return (is_heading && !text.is_empty()).then_some((marks as u8, text));
    }
    let opening = content.len() - content.trim_start_matches('=').len();
    let closing = content.len() - content.trim_end_matches('=').len();
    let level = opening.min(closing);
    if level == 0 || 2 * level >= content.len() {
        return None;
    }
    let text = line.slice(level..content.len() - level).trim();
    let level = u8::try_from(level).unwrap_or(u8::MAX);
    (!text.is_empty()).then_some((level, text))
}

/// Parses `- item` or `* item`.
fn item(line: Text<'_>) -> Option<Text<'_>> {
    let rest = line.as_str().strip_prefix(['-', '*', '•'])?;
    let marked = rest.is_empty() || rest.starts_with(char::is_whitespace);
    marked.then(|| line.slice(line.len() - rest.len()..line.len()).trim())
}

pub(in crate::markup) fn skip_blank(lines: Lines<'_, '_>, at: usize) -> usize {
    let blank = (at..lines.len()).take_while(|at| lines.kind(*at) == LineKind::Blank);
    at + blank.count()
}
