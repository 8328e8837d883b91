//! Spans of documents, and their lines and columns.

use std::ops::Range;
use std::sync::OnceLock;

/// Range of bytes in the decoded text of a document.
///
/// `text[span.start..span.end]` is what was read; both ends lie on character boundaries.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub struct Span {
    /// The first byte.
    pub start: usize,
    /// One past the last byte.
    pub end: usize,
}

impl Span {
    /// Makes the span `start..end`.
    pub fn new(start: usize, end: usize) -> Self {
        Span { start, end }
    }

    /// Whether it has no bytes.
    pub fn is_empty(self) -> bool {
        self.start >= self.end
    }

    /// Returns the same bytes as a range, for slicing.
    pub fn range(self) -> Range<usize> {
        self.start..self.end
    }
}

/// Span in a text of less than 4 GiB, in half the memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct ShortSpan {
    start: u32,
    end: u32,
}

impl ShortSpan {
    /// Returns the span.
    pub(crate) fn span(self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    /// Moves the end.
    pub(crate) fn end_at(&mut self, end: usize) {
        self.end = u32::try_from(end).unwrap_or(u32::MAX);
    }
}

impl From<Span> for ShortSpan {
    fn from(span: Span) -> Self {
        let short = |offset| u32::try_from(offset).unwrap_or(u32::MAX);
        ShortSpan { start: short(span.start), end: short(span.end) }
    }
}

/// Set of spans that is searched quickly.
#[derive(Debug, Clone, Default)]
pub(crate) struct SpanSet {
    /// In order of their starts.
    spans: Vec<Span>,
    /// The farthest end of the spans up to each.
    ends: Vec<usize>,
}

impl SpanSet {
    /// Whether a span shares a byte with any of the set.
    pub(crate) fn overlaps(&self, span: Span) -> bool {
        let before = self.spans.partition_point(|one| one.start < span.end);
        before > 0 && self.ends[before - 1] > span.start
    }

    /// Whether any span of the set begins in a span.
    pub(crate) fn begins_in(&self, span: Span) -> bool {
        let first = self.spans.partition_point(|one| one.start < span.start);
        self.spans.get(first).is_some_and(|one| one.start < span.end)
    }
}

impl FromIterator<Span> for SpanSet {
    fn from_iter<I: IntoIterator<Item = Span>>(spans: I) -> Self {
        let mut spans: Vec<Span> = spans.into_iter().collect();
        spans.sort_unstable();
        spans.dedup();
        let mut farthest = 0;
        let ends = spans.iter().map(|span| {
            farthest = farthest.max(span.end);
            farthest
        });
        SpanSet { ends: ends.collect(), spans }
    }
}

impl IntoIterator for SpanSet {
    type Item = Span;
    type IntoIter = std::vec::IntoIter<Span>;

    fn into_iter(self) -> Self::IntoIter {
        self.spans.into_iter()
    }
}

/// Index of the lines and columns of a text.
///
/// ```
/// use hustings::model::LineIndex;
/// let lines = LineIndex::new("one\ntwo\n");
/// assert_eq!(lines.line(0), 1);
/// assert_eq!(lines.line(5), 2);
/// ```
#[derive(Debug, Clone)]
pub struct LineIndex {
    /// The place of each line end; a text may have one for every other byte, so they are short.
    newlines: Vec<u32>,
    /// The line and the column at which the text begins.
    first: (usize, usize),
    /// How many characters begin before each stretch of the text, counted when the first column is asked for:
    /// for most documents none is.
    characters: OnceLock<Vec<usize>>,
}

/// The number of bytes of a stretch: the maximum to count for a column, however long its line is.
const STRETCH: usize = 512;

impl LineIndex {
    /// Finds the line ends of `text`.
    pub fn new(text: &str) -> Self {
        LineIndex::beginning_at(text, 1, 1)
    }

    /// Finds the line ends of a piece of a document that begins at this line and column.
    pub fn beginning_at(text: &str, line: usize, column: usize) -> Self {
        let short = |place| u32::try_from(place).unwrap_or(u32::MAX);
        let newlines = memchr::memchr_iter(b'\n', text.as_bytes()).map(short).collect();
        LineIndex { newlines, first: (line, column), characters: OnceLock::new() }
    }

    /// Returns the line, counted from 1, of the byte at `offset`.
    pub fn line(&self, offset: usize) -> usize {
        self.newlines.partition_point(|&newline| (newline as usize) < offset) + self.first.0
    }

    /// Returns the bytes of the line with this number, without its line break.
    ///
    /// `text` is the indexed text; a line that it does not have is empty.
    pub fn bytes(&self, text: &str, line: usize) -> Range<usize> {
        let line = line.saturating_sub(self.first.0 - 1).max(1);
        let start = match line.checked_sub(2) {
            None => 0,
            Some(before) => self.newline(before).map_or(text.len(), |newline| newline + 1),
        };
        let end = self.newline(line.saturating_sub(1)).unwrap_or(text.len());
        start..start + text[start..end].strip_suffix('\r').unwrap_or(&text[start..end]).len()
    }

    /// Returns the column, in characters counted from 1, of the byte at `offset`.
    ///
    /// `text` is the indexed text.
    pub fn column(&self, text: &str, offset: usize) -> usize {
        match self.line(offset) - self.first.0 {
            0 => self.before(text, offset) + self.first.1,
            breaks => {
                let start = self.newline(breaks - 1).map_or(0, |newline| newline + 1);
                self.before(text, offset) - self.before(text, start) + 1
            }
        }
    }

    /// Returns the place of a line end.
    fn newline(&self, at: usize) -> Option<usize> {
        self.newlines.get(at).map(|newline| *newline as usize)
    }

    /// Counts the characters that begin before the byte at `offset`.
    fn before(&self, text: &str, offset: usize) -> usize {
        let stretches = self.characters.get_or_init(|| {
            let mut all = 0;
            let before = |stretch| {
                let here = characters(stretch);
                all += here;
                all - here
            };
            text.as_bytes().chunks(STRETCH).map(before).collect()
        });
        let stretch = (offset / STRETCH).min(stretches.len().saturating_sub(1));
        let counted = stretches.get(stretch).copied().unwrap_or_default();
        counted + characters(&text.as_bytes()[stretch * STRETCH..offset])
    }
}

/// Counts the characters that begin in these bytes of a text.
fn characters(bytes: &[u8]) -> usize {
    // the count of so few fits in a byte, so that the compiler can count many at once
    const AT_ONCE: usize = 255;
    let begins = |byte: &u8| u8::from(!matches!(byte, 0x80..=0xbf));
    bytes.chunks(AT_ONCE).map(|some| usize::from(some.iter().map(begins).sum::<u8>())).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sets_of_spans_are_searched() {
        let set: SpanSet = [(10, 12), (0, 30), (20, 20), (40, 41)]
            .map(|(start, end)| Span::new(start, end))
            .into_iter()
            .collect();
        for (start, end, overlaps, begins) in [
            (0, 1, true, true),
            (15, 16, true, false),
            (15, 25, true, true),
            (30, 40, false, false),
            (30, 41, true, true),
            (41, 50, false, false),
        ] {
            let span = Span::new(start, end);
            assert_eq!((set.overlaps(span), set.begins_in(span)), (overlaps, begins), "{span:?}");
        }
    }

    #[test]
    fn columns_are_counted_in_characters_however_long_a_line_is() {
        let text = format!("aü\n{}b\n", "ü–x".repeat(STRETCH));
        let lines = LineIndex::new(&text);
        for (offset, _) in text.char_indices().chain([(text.len(), ' ')]) {
            let start = text[..offset].rfind('\n').map_or(0, |newline| newline + 1);
            assert_eq!(lines.line(offset), 1 + text[..offset].matches('\n').count());
            assert_eq!(lines.column(&text, offset), 1 + text[start..offset].chars().count());
        }
        assert_eq!(LineIndex::new("").column("", 0), 1);
    }
}
