//! Texts that know their position in the document.

use std::ops::Range;

use bumpalo::collections::String as ArenaString;
use bumpalo::collections::Vec as ArenaVec;

use crate::model::Span;

/// Holds the texts whose markup was removed.
pub type Arena = bumpalo::Bump;

/// A piece of a document's text, without markup, that knows its position in the document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text<'a> {
    content: &'a str,
    origin: Origin<'a>,
}

/// The origin of the characters of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin<'a> {
    /// They are in the document from this byte on.
    Document(usize),
    /// They were assembled from pieces; the text begins at this byte of the whole.
    Pieces(&'a [Piece], usize),
}

/// A part of an assembled text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    /// Its offset in the whole text.
    at: usize,
    /// The source in the document: the same characters, or what they were made from.
    source: Span,
    /// Whether its characters equal the source.
    verbatim: bool,
    /// Whether it is a single name, in which a comma is not a separator.
    is_name: bool,
    /// Whether it was computed from the source.
    computed: bool,
}

impl<'a> Text<'a> {
    /// Creates a text from a range of the document, which must lie on character boundaries.
    pub fn new(document: &'a str, range: Range<usize>) -> Self {
        Text { content: &document[range.clone()], origin: Origin::Document(range.start) }
    }

    /// Creates a text that does not occur in the document, such as a page title from a dump. Its span and those of its
    /// slices are empty.
    pub fn unplaced(content: &'a str) -> Self {
        Text { content, origin: Origin::Pieces(&[], 0) }
    }

    /// Returns the characters.
    pub fn as_str(self) -> &'a str {
        self.content
    }

    /// Returns the span in the document, including any markup between the characters.
    pub fn span(self) -> Span {
        let length = self.content.len();
        match self.origin {
            Origin::Document(start) => Span::new(start, start + length),
            Origin::Pieces(pieces, offset) => {
                let piece = |at: usize| {
                    pieces[..]
                        .partition_point(|piece| piece.at <= at)
                        .checked_sub(1)
                        .map(|index| pieces[index])
                };
                let Some(first) = piece(offset) else { return Span::default() };
                let last = piece((offset + length).saturating_sub(1).max(offset)).unwrap_or(first);
                let start = if first.verbatim {
                    first.source.start + offset - first.at
                } else {
                    first.source.start
                };
                let end = if last.verbatim {
                    last.source.start + offset + length - last.at
                } else {
                    last.source.end
                };
                Span::new(start, end.max(start))
            }
        }
    }

    /// Returns a part of the text; the range must lie on character boundaries.
    pub fn slice(self, range: Range<usize>) -> Text<'a> {
        let origin = match self.origin {
            Origin::Document(start) => Origin::Document(start + range.start),
            Origin::Pieces(pieces, offset) => Origin::Pieces(pieces, offset + range.start),
        };
        Text { content: &self.content[range], origin }
    }

    /// Returns the text without leading and trailing white space.
    pub fn trim(self) -> Text<'a> {
        if let [first, .., last] | [first @ last] = self.content.as_bytes()
            && first.is_ascii_graphic()
            && last.is_ascii_graphic()
        {
            return self;
        }
        let begun = self.content.trim_start();
        let start = self.content.len() - begun.len();
        self.slice(start..start + begun.trim_end().len())
    }

    /// Returns the text moved by `offset` bytes in the document.
    pub(super) fn moved(self, offset: usize) -> Text<'a> {
        match self.origin {
            Origin::Document(start) => Text { origin: Origin::Document(start + offset), ..self },
            Origin::Pieces(..) => self,
        }
    }

    /// Whether the verbatim pieces equal their sources in the document, and all spans lie on character boundaries.
    #[cfg(test)]
    pub fn agrees_with(self, document: &str) -> bool {
        match self.origin {
            Origin::Document(start) => {
                document.get(start..start + self.content.len()) == Some(self.content)
            }
            Origin::Pieces(pieces, offset) => {
                let ends = pieces.iter().skip(1).map(|piece| piece.at).chain([usize::MAX]);
                let mut shown = pieces.iter().zip(ends).filter_map(|(piece, end)| {
                    let end = end.min(offset + self.content.len());
                    let from = piece.at.max(offset);
                    (from < end).then(|| (piece, &self.content[from - offset..end - offset]))
                });
                document.get(self.span().range()).is_some()
                    && shown.all(|(piece, text)| {
                        let source = document.get(piece.source.range());
                        source.is_some_and(|source| !piece.verbatim || source.contains(text))
                    })
            }
        }
    }

    /// Whether the text has no characters.
    pub fn is_empty(self) -> bool {
        self.content.is_empty()
    }

    /// Whether the byte at `at` is inside a name, such as the label of a link, in which a comma is not a separator.
    pub fn is_in_name(self, at: usize) -> bool {
        match self.origin {
            Origin::Document(_) => false,
            Origin::Pieces(pieces, offset) => {
                let index = pieces.partition_point(|piece| piece.at <= offset + at);
                index.checked_sub(1).is_some_and(|index| pieces[index].is_name)
            }
        }
    }

    /// Whether some of it was computed from the document: `{{percentage|1|8}}`.
    pub fn is_computed(self) -> bool {
        match self.origin {
            Origin::Document(_) => false,
            Origin::Pieces(pieces, offset) => {
                let first = pieces.partition_point(|piece| piece.at <= offset).saturating_sub(1);
                let end = offset + self.content.len();
                pieces[first..]
                    .iter()
                    .take_while(|piece| piece.at < end)
                    .any(|piece| piece.computed)
            }
        }
    }

    /// Splits the text at a separator.
    pub fn split(self, separator: char) -> impl Iterator<Item = Text<'a>> {
        let mut start = 0;
        self.content.split(separator).map(move |content| {
            let piece = self.slice(start..start + content.len());
            start += content.len() + separator.len_utf8();
            piece
        })
    }
}

/// Assembles a text from pieces of a document.
pub struct TextBuilder<'a> {
    content: ArenaString<'a>,
    pieces: ArenaVec<'a, Piece>,
}

impl<'a> TextBuilder<'a> {
    /// Creates an empty builder.
    pub fn new(arena: &'a Arena) -> Self {
        TextBuilder { content: ArenaString::new_in(arena), pieces: ArenaVec::new_in(arena) }
    }

    /// Returns the characters so far.
    pub fn as_str(&self) -> &str {
        &self.content
    }

    /// Appends a piece of the document; `is_name` says that commas in it are not separators.
    pub fn push(&mut self, text: &str, start: usize, is_name: bool) {
        let source = Span::new(start, start + text.len());
        self.add(text, Piece { at: 0, source, verbatim: true, is_name, computed: false });
    }

    /// Appends characters that replace other bytes of the document.
    pub fn push_made(&mut self, text: &str, source: Span) {
        let made = Piece { at: 0, source, verbatim: false, is_name: false, computed: false };
        self.add(text, made);
    }

    /// Appends characters that were computed from other bytes of the document.
    pub fn push_computed(&mut self, text: &str, source: Span) {
        let made = Piece { at: 0, source, verbatim: false, is_name: false, computed: true };
        self.add(text, made);
    }

    fn add(&mut self, text: &str, piece: Piece) {
        if !text.is_empty() {
            self.pieces.push(Piece { at: self.content.len(), ..piece });
            self.content.push_str(text);
        }
    }

    /// Returns the assembled text.
    pub fn finish(self) -> Text<'a> {
        Text {
            content: self.content.into_bump_str(),
            origin: Origin::Pieces(self.pieces.into_bump_slice(), 0),
        }
    }
}
