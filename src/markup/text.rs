//! Texts that know their position in the document.

use std::cell::Cell;
use std::fmt;
use std::ops::Range;

use crate::model::{Span, push_tight};

/// Holds the texts whose markup was removed.
///
/// Each block of an allocator is at least twice as large as the one before, and the last one may be nearly empty. So there
/// are several allocators, which take new blocks by turns, and one for large texts.
#[derive(Debug, Default)]
pub struct Arena {
    small: [bumpalo::Bump; ALLOCATORS],
    /// The allocator with room.
    turn: Cell<usize>,
    large: bumpalo::Bump,
}

/// The number of allocators for small texts.
const ALLOCATORS: usize = 8;

/// The least bytes of a large text.
const LARGE: usize = 16 * 1024;

#[allow(clippy::mut_from_ref, reason = "each value is new")]
impl Arena {
    /// Creates an arena, which allocates nothing until it is used.
    pub fn new() -> Self {
        Arena::default()
    }

    /// Keeps a value.
    pub fn alloc<T>(&self, value: T) -> &mut T {
        self.of_size(size_of::<T>()).alloc(value)
    }

    /// Keeps a copy of a text.
    pub fn alloc_str(&self, text: &str) -> &mut str {
        self.of_size(text.len()).alloc_str(text)
    }

    /// Keeps a copy of a list.
    pub fn alloc_slice_copy<T: Copy>(&self, list: &[T]) -> &mut [T] {
        self.of_size(size_of_val(list)).alloc_slice_copy(list)
    }

    /// Returns the text of a document, at most its first 4 GiB: places have 32 bits.
    pub fn text<'a>(&'a self, document: &'a str) -> Text<'a> {
        Text::of(self.alloc(Whole::document(document)))
    }

    /// Returns a text that does not occur in the document, such as a page title from a dump. Its span and those of its
    /// parts are empty.
    pub fn unplaced<'a>(&'a self, content: &'a str) -> Text<'a> {
        Text::of(self.alloc(Whole { content, origin: Origin::Pieces(&[]) }))
    }

    /// Drops what it keeps.
    pub fn reset(&mut self) {
        self.small.iter_mut().for_each(bumpalo::Bump::reset);
        self.large.reset();
    }

    fn of_size(&self, bytes: usize) -> &bumpalo::Bump {
        // the alignment may take some
        const PADDING: usize = align_of::<u64>();
        if bytes >= LARGE {
            return &self.large;
        }
        let turn = self.turn.get() % ALLOCATORS;
        if self.small[turn].chunk_capacity() < bytes + PADDING {
            self.turn.set(turn + 1);
            return &self.small[(turn + 1) % ALLOCATORS];
        }
        &self.small[turn]
    }
}

/// Returns so many characters of a text from its beginning, or all of it.
pub fn beginning(text: &str, characters: usize) -> &str {
    text.char_indices().nth(characters).map_or(text, |(end, _)| &text[..end])
}

/// A piece of a document's text, without markup, that knows its position in the document and its links. A page has one for
/// every few bytes, so it is small.
#[derive(Clone, Copy)]
pub struct Text<'a> {
    whole: &'a Whole<'a>,
    /// The bytes of the whole.
    start: u32,
    end: u32,
}

/// A text that others are parts of.
#[derive(Debug)]
pub struct Whole<'a> {
    content: &'a str,
    origin: Origin<'a>,
}

/// The origin of the characters of a text.
#[derive(Debug, Clone, Copy)]
enum Origin<'a> {
    /// They are a document.
    Document,
    /// They were assembled from pieces: from none if they do not occur in the document.
    Pieces(&'a [Piece<'a>]),
}

impl<'a> Whole<'a> {
    /// Creates the text of a document, at most its first 4 GiB: places have 32 bits.
    pub fn document(content: &'a str) -> Self {
        let mut ends = (0..=content.len().min(u32::MAX as usize)).rev();
        let end = ends.find(|end| content.is_char_boundary(*end)).unwrap_or(0);
        Whole { content: &content[..end], origin: Origin::Document }
    }
}

/// A text without characters, which is nowhere in a document.
static EMPTY: Whole<'static> = Whole { content: "", origin: Origin::Pieces(&[]) };

impl fmt::Debug for Text<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Text").field(&self.as_str()).field(&self.span()).finish()
    }
}

impl PartialEq for Text<'_> {
    fn eq(&self, other: &Self) -> bool {
        self.span() == other.span() && self.as_str() == other.as_str()
    }
}

impl Eq for Text<'_> {}

/// A part of an assembled text. A page may have one for every few bytes, so it is small.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece<'a> {
    /// Its offset in the whole text.
    at: u32,
    /// The source in the document: the same characters, or what they were made from.
    start: u32,
    end: u32,
    /// Whether its characters equal the source.
    verbatim: bool,
    /// Whether it is a single name, in which a comma is not a separator.
    is_name: bool,
    /// Whether it was computed from the source.
    computed: bool,
    /// The link that it belongs to. All pieces of a link share one target.
    target: Option<Target<'a>>,
}

impl Piece<'_> {
    fn at(&self) -> usize {
        self.at as usize
    }

    fn source(&self) -> Span {
        Span::new(self.start as usize, self.end as usize)
    }

    /// Whether the next piece is the next part of the same source, so that both can be one.
    fn continues_with(&self, next: &Piece<'_>) -> bool {
        let same_target = match (self.target, next.target) {
            (Some(one), Some(next)) => std::ptr::eq(one, next),
            (one, next) => one.is_none() && next.is_none(),
        };
        let same_kind = self.is_name == next.is_name && !self.computed && !next.computed;
        self.verbatim && next.verbatim && self.end == next.start && same_kind && same_target
    }
}

/// Returns an offset of a text as pieces hold it: no text is longer than 4 GiB.
pub(super) fn short(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

/// The target of a link, behind a reference to keep pieces small.
pub(super) type Target<'a> = &'a PageLink<'a>;

/// A link to another page.
#[derive(Debug, PartialEq, Eq)]
pub struct PageLink<'a> {
    /// The title of the page.
    pub title: &'a str,
    /// The whole link in the document, with its markup.
    pub span: Span,
}

/// A part of a text that is linked to another page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Link<'a> {
    /// The bytes of the text.
    pub range: Range<usize>,
    /// The page, with the whole link in the document.
    pub page: &'a PageLink<'a>,
}

impl<'a> Text<'a> {
    /// Returns all of a text.
    pub fn of(whole: &'a Whole<'a>) -> Self {
        Text { whole, start: 0, end: short(whole.content.len()) }
    }

    /// Returns a range of a document, which must lie on character boundaries.
    #[cfg(test)]
    pub fn new(document: &'a str, range: Range<usize>) -> Self {
        Text::of(Box::leak(Whole::document(document).into())).slice(range)
    }

    /// Returns the characters.
    #[inline]
    pub fn as_str(self) -> &'a str {
        &self.whole.content[self.start as usize..self.end as usize]
    }

    /// Returns the bytes of the characters.
    pub fn as_bytes(self) -> &'a [u8] {
        &self.whole.content.as_bytes()[self.start as usize..self.end as usize]
    }

    /// Returns the number of bytes.
    pub fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Returns its bytes in the text that it is a part of.
    pub(super) fn place(self) -> (u32, u32) {
        (self.start, self.end)
    }

    /// Returns the part of the same text at a place that another part has.
    pub(super) fn at(self, (start, end): (u32, u32)) -> Self {
        Text { start, end, ..self }
    }

    /// Returns the pieces that the whole was assembled from; `None` if it is a document.
    fn pieces(self) -> Option<&'a [Piece<'a>]> {
        match self.whole.origin {
            Origin::Document => None,
            Origin::Pieces(pieces) => Some(pieces),
        }
    }

    /// Returns the span in the document, including any markup between the characters.
    #[inline]
    pub fn span(self) -> Span {
        match self.pieces() {
            None => Span::new(self.start as usize, self.end as usize),
            Some(pieces) => self.span_of(pieces),
        }
    }

    /// Returns the span of these pieces.
    fn span_of(self, pieces: &[Piece<'_>]) -> Span {
        let (from, to) = (self.start as usize, self.end as usize);
        let Some(index) = pieces.partition_point(|piece| piece.at() <= from).checked_sub(1) else {
            return Span::default();
        };
        let (first, rest) = (&pieces[index], &pieces[index + 1..]);
        let last = match rest.first() {
            Some(next) if next.at() < to => {
                &rest[rest.partition_point(|piece| piece.at() < to) - 1]
            }
            _ => first, // as of most texts
        };
        let source = first.source().start;
        let start = if first.verbatim { source + from - first.at() } else { source };
        let end = match last.verbatim {
            true => last.source().start + to - last.at(),
            false => last.source().end,
        };
        Span::new(start, end.max(start))
    }

    /// Returns a part of the text; the range must lie on character boundaries.
    #[inline]
    pub fn slice(self, range: Range<usize>) -> Text<'a> {
        assert!(range.start <= range.end && range.end <= self.len(), "a part of the text");
        let start = self.start + range.start as u32;
        Text { start, end: self.start + range.end as u32, ..self }
    }

    /// Returns the text with other characters in place of some.
    pub(super) fn replaced(self, arena: &'a Arena, by: impl Fn(char) -> Option<char>) -> Text<'a> {
        let mut builder = TextBuilder::new(arena);
        let content = self.as_str();
        builder.content.reserve(content.len());
        // the runs of characters that stay and of those that are replaced, by turns
        let mut made = String::new();
        let mut start = 0;
        for (at, c) in content.char_indices().chain([(content.len(), '\0')]) {
            let other = by(c).filter(|_| at < content.len());
            let ends = at == content.len() || other.is_some() == made.is_empty();
            if ends && at > start {
                let run = self.slice(start..at);
                match made.is_empty() {
                    true => builder.push_text(run),
                    false => builder.push_made(&made, run.span()),
                }
                made.clear();
                start = at;
            }
            made.extend(other);
        }
        builder.finish()
    }

    /// Returns the text without leading and trailing white space.
    pub fn trim(self) -> Text<'a> {
        // most texts have nothing but spaces around them
        let bytes = self.as_bytes();
        let is_filled = |byte: &u8| *byte != b' ';
        let before = bytes.iter().position(is_filled).unwrap_or(0);
        let end = bytes.iter().rposition(is_filled).map_or(0, |last| last + 1);
        if let Some([first, .., last] | [first @ last]) = bytes.get(before..end)
            && first.is_ascii_graphic()
            && last.is_ascii_graphic()
        {
            return self.slice(before..end);
        }
        let content = self.as_str();
        let begun = content.trim_start();
        let start = content.len() - begun.len();
        self.slice(start..start + begun.trim_end().len())
    }

    /// Whether the verbatim pieces equal their sources in the document, and all spans lie on character boundaries.
    #[cfg(test)]
    pub fn agrees_with(self, document: &str) -> bool {
        let (content, offset) = (self.as_str(), self.start as usize);
        match self.pieces() {
            None => document.get(self.span().range()) == Some(content),
            Some(pieces) => {
                let ends = pieces.iter().skip(1).map(Piece::at).chain([usize::MAX]);
                let mut shown = pieces.iter().zip(ends).filter_map(|(piece, end)| {
                    let end = end.min(offset + content.len());
                    let from = piece.at().max(offset);
                    (from < end).then(|| (piece, &content[from - offset..end - offset]))
                });
                document.get(self.span().range()).is_some()
                    && shown.all(|(piece, text)| {
                        let source = document.get(piece.source().range());
                        source.is_some_and(|source| !piece.verbatim || source.contains(text))
                    })
            }
        }
    }

    /// Whether the text has no characters.
    pub fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether the byte at `at` is inside a name, such as the label of a link, in which a comma is not a separator.
    pub fn is_in_name(self, at: usize) -> bool {
        self.pieces().is_some_and(|pieces| {
            let index = pieces.partition_point(|piece| piece.at() <= self.start as usize + at);
            index.checked_sub(1).is_some_and(|index| pieces[index].is_name)
        })
    }

    /// Returns the title of the page that a range of the text is linked to, if it is inside one link.
    pub fn link_at(self, range: Range<usize>) -> Option<&'a str> {
        let pieces = self.pieces_in(range);
        let target = pieces.first()?.target?;
        let is_same = |piece: &Piece<'_>| piece.target.is_some_and(|one| std::ptr::eq(one, target));
        pieces.iter().all(is_same).then_some(target.title)
    }

    /// Whether the text may have links: one that is in the document as it is has none.
    pub fn may_have_links(self) -> bool {
        self.pieces().is_some()
    }

    /// Returns the links in the text, in order, without white space at their ends. A link that the text cuts has the
    /// range that is left.
    pub fn links(self) -> impl Iterator<Item = Link<'a>> {
        let (content, offset) = (self.as_str(), self.start as usize);
        let pieces = self.pieces_in(0..content.len());
        let same = |one: &Piece<'_>, next: &Piece<'_>| match (one.target, next.target) {
            (Some(one), Some(next)) => std::ptr::eq(one, next),
            (one, next) => one.is_none() && next.is_none(),
        };
        let mut runs = pieces.chunk_by(same).peekable();
        std::iter::from_fn(move || {
            let run = runs.next()?;
            let start = run.first()?.at().max(offset) - offset;
            let next = runs.peek().and_then(|run| run.first());
            let end = next.map_or(content.len(), |next| next.at() - offset);
            Some((run.first()?.target, start..end))
        })
        .filter_map(move |(target, range)| {
            let page = target?;
            let shown = &content[range.clone()];
            let start = range.start + shown.len() - shown.trim_start().len();
            let range = start..start + shown.trim().len();
            (!range.is_empty()).then_some(Link { range, page })
        })
    }

    /// Returns the pieces that a range of the text is in; none if it is in the document as it is.
    fn pieces_in(self, range: Range<usize>) -> &'a [Piece<'a>] {
        let Some(pieces) = self.pieces() else { return &[] };
        let offset = self.start as usize;
        let first = pieces.partition_point(|piece| piece.at() <= offset + range.start);
        let first = first.saturating_sub(1);
        let last = offset + range.end.max(range.start + 1);
        let count = pieces[first..].partition_point(|piece| piece.at() < last);
        &pieces[first..first + count]
    }

    /// Whether some of it was computed from the document: `{{percentage|1|8}}`.
    pub fn is_computed(self) -> bool {
        self.pieces().is_some_and(|pieces| {
            let (start, end) = (self.start as usize, self.end as usize);
            let first = pieces.partition_point(|piece| piece.at() <= start).saturating_sub(1);
            let parts = pieces[first..].iter().take_while(|piece| piece.at() < end);
            parts.into_iter().any(|piece| piece.computed)
        })
    }

    /// Splits the text at a separator.
    pub fn split(self, separator: char) -> impl Iterator<Item = Text<'a>> {
        let mut start = 0;
        self.as_str().split(separator).map(move |content| {
            let piece = self.slice(start..start + content.len());
            start += content.len() + separator.len_utf8();
            piece
        })
    }
}

/// Assembles a text from pieces of a document. Only the finished text is in the arena, where nothing is freed.
pub struct TextBuilder<'a> {
    arena: &'a Arena,
    content: String,
    pieces: Vec<Piece<'a>>,
    /// The target of the link that is open.
    target: Option<Target<'a>>,
}

impl<'a> TextBuilder<'a> {
    /// Creates an empty builder.
    pub fn new(arena: &'a Arena) -> Self {
        TextBuilder { arena, content: String::new(), pieces: Vec::new(), target: None }
    }

    /// Empties the builder, which keeps its memory for another text.
    pub fn clear(&mut self) {
        self.content.clear();
        self.pieces.clear();
        self.target = None;
    }

    /// Returns the characters so far.
    pub fn as_str(&self) -> &str {
        &self.content
    }

    /// Sets the link that what is appended belongs to, and returns the one before. Each link has a target of its own,
    /// even if it is equal to that of the link before.
    pub(super) fn set_target(&mut self, target: Option<Target<'a>>) -> Option<Target<'a>> {
        std::mem::replace(&mut self.target, target)
    }

    /// Appends a piece of the document; `is_name` says that commas in it are not separators.
    pub fn push(&mut self, text: &str, start: usize, is_name: bool) {
        let source = Span::new(start, start + text.len());
        self.add(text, source, true, is_name, false);
    }

    /// Appends a text with its pieces.
    pub fn push_text(&mut self, text: Text<'a>) {
        let (content, offset) = (text.as_str(), text.start as usize);
        match text.pieces() {
            None => return self.push(content, offset, false),
            Some([]) => return self.push_made(content, Span::default()),
            Some(_) => {}
        }
        let end = offset + content.len();
        let pieces = text.pieces_in(0..content.len());
        for (index, piece) in pieces.iter().enumerate() {
            let next = pieces.get(index + 1).map_or(end, Piece::at);
            let (from, to) = (piece.at().max(offset), next.min(end));
            if from < to {
                let mut source = piece.source();
                if piece.verbatim {
                    let start = source.start + from - piece.at();
                    source = Span::new(start, start + to - from);
                }
                let at = short(self.content.len());
                let (start, end) = (short(source.start), short(source.end));
                self.pieces.push(Piece { at, start, end, ..*piece });
                self.content.push_str(&content[from - offset..to - offset]);
            }
        }
    }

    /// Appends characters that replace other bytes of the document.
    pub fn push_made(&mut self, text: &str, source: Span) {
        self.add(text, source, false, false, false);
    }

    /// Appends characters that were computed from other bytes of the document.
    pub fn push_computed(&mut self, text: &str, source: Span) {
        self.add(text, source, false, false, true);
    }

    fn add(&mut self, text: &str, source: Span, verbatim: bool, is_name: bool, computed: bool) {
        if !text.is_empty() {
            let (at, target) = (short(self.content.len()), self.target);
            let (start, end) = (short(source.start), short(source.end));
            let piece = Piece { at, start, end, verbatim, is_name, computed, target };
            match self.pieces.last_mut().filter(|last| last.continues_with(&piece)) {
                Some(last) => last.end = end,
                None => push_tight(&mut self.pieces, piece),
            }
            self.content.push_str(text);
        }
    }

    /// Returns the assembled text, made of a part of the document. If it is a part of that, as most texts are, it takes no
    /// memory.
    pub fn finish_in(&self, whole: Text<'a>) -> Text<'a> {
        let offset = whole.span().start;
        let part = self.only_piece().and_then(|source| {
            let range = source.start.checked_sub(offset)?..source.end - offset;
            let content = whole.as_str().get(range.clone())?;
            (content == self.content).then(|| whole.slice(range))
        });
        part.unwrap_or_else(|| self.finish())
    }

    /// Returns the source of the text if it is one part of the document as it is, without a link.
    fn only_piece(&self) -> Option<Span> {
        match self.pieces.as_slice() {
            [piece] if piece.verbatim && !piece.is_name && !piece.computed => {
                piece.target.is_none().then(|| piece.source())
            }
            _ => None,
        }
    }

    /// Returns the assembled text.
    pub fn finish(&self) -> Text<'a> {
        if self.content.is_empty() {
            return Text::of(&EMPTY);
        }
        // the smaller one first, as what follows it takes a larger block
        let content = self.arena.alloc_str(&self.content);
        let pieces = self.arena.alloc_slice_copy(&self.pieces);
        Text::of(self.arena.alloc(Whole { content, origin: Origin::Pieces(pieces) }))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_are_found_in_slices() {
        let arena = Arena::new();
        let mut builder = TextBuilder::new(&arena);
        let foo = PageLink { title: "Foo Party", span: Span::new(6, 26) };
        let bar = PageLink { title: "Bar", span: Span::new(28, 35) };
        builder.push("The ", 0, false);
        builder.set_target(Some(arena.alloc(foo)));
        builder.push("Foo", 10, true);
        builder.push_made(" ", Span::new(13, 19));
        builder.push("Party", 19, true);
        builder.set_target(Some(arena.alloc(bar)));
        builder.push("Bar", 30, true);
        builder.set_target(None);
        builder.push(" left.", 40, false);
        let text = builder.finish();
        assert_eq!(text.as_str(), "The Foo PartyBar left.");
        for (range, expected) in [
            (4..13, Some("Foo Party")),
            (4..7, Some("Foo Party")),
            (8..13, Some("Foo Party")),
            (13..16, Some("Bar")),
            (4..16, None),
            (0..7, None),
            (13..18, None),
            (0..3, None),
            (5..5, Some("Foo Party")),
            (22..22, None),
        ] {
            assert_eq!(text.link_at(range.clone()), expected, "{range:?}");
            if range.start >= 2 {
                let slice = text.slice(2..text.len());
                let range = range.start - 2..range.end - 2;
                assert_eq!(slice.link_at(range.clone()), expected, "{range:?} of a slice");
            }
        }
        let links = |text: Text<'_>| {
            text.links().map(|link| (link.range, link.page.title.to_owned())).collect::<Vec<_>>()
        };
        assert!(text.links().map(|link| link.page.span).eq([Span::new(6, 26), Span::new(28, 35)]));
        let (foo, bar) = ("Foo Party".to_owned(), "Bar".to_owned());
        assert_eq!(links(text), [(4..13, foo.clone()), (13..16, bar.clone())]);
        assert_eq!(links(text.slice(8..14)), [(0..5, foo), (5..6, bar)]);
        assert_eq!(links(text.slice(16..22)), []);
        assert_eq!(links(text.slice(5..5)), []);
        assert_eq!(links(arena.unplaced("a")), []);
        assert_eq!(arena.unplaced("a").link_at(0..1), None);
    }
}
