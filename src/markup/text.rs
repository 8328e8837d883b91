//! Pieces of a document's text that know where they stand.

use std::ops::Range;

use bumpalo::collections::String as ArenaString;
use bumpalo::collections::Vec as ArenaVec;

use crate::model::Span;

/// Holds the texts whose markup was taken out, as long as the blocks that show them.
pub type Arena = bumpalo::Bump;

/// A piece of a document's text, without markup, that knows where it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Text<'a> {
    content: &'a str,
    origin: Origin<'a>,
}

/// Where the characters of a text come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Origin<'a> {
    /// They stand in the document from this byte on.
    Document(usize),
    /// They were put together of pieces; the text begins at this byte of them all.
    Pieces(&'a [Piece], usize),
}

/// A part of a text that was put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Piece {
    /// Where it begins in the whole.
    at: usize,
    /// The bytes of the document that it stands for: the same characters, or what they were made of.
    source: Span,
    /// Whether its characters are those of the source.
    verbatim: bool,
    /// Whether it is one name, so that a comma in it parts nothing.
    is_name: bool,
    /// Whether its characters were reckoned from those of the source.
    computed: bool,
}

impl<'a> Text<'a> {
    /// The piece of `document` at `range`, which must lie on character boundaries.
    pub fn new(document: &'a str, range: Range<usize>) -> Self {
        Text { content: &document[range.clone()], origin: Origin::Document(range.start) }
    }

    /// A text that stands nowhere in the document, such as the title that a dump gives a page: its span,
    /// and that of any piece of it, is empty.
    pub fn unplaced(content: &'a str) -> Self {
        Text { content, origin: Origin::Pieces(&[], 0) }
    }

    /// The characters.
    pub fn as_str(self) -> &'a str {
        self.content
    }

    /// The bytes of the document that hold them, with the markup between them.
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

    /// The piece at `range` of this piece, which must lie on character boundaries.
    pub fn slice(self, range: Range<usize>) -> Text<'a> {
        let origin = match self.origin {
            Origin::Document(start) => Origin::Document(start + range.start),
            Origin::Pieces(pieces, offset) => Origin::Pieces(pieces, offset + range.start),
        };
        Text { content: &self.content[range], origin }
    }

    /// The same without white space around it.
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

    /// The same text in a document in which it stands so many bytes further on.
    pub(super) fn moved(self, offset: usize) -> Text<'a> {
        match self.origin {
            Origin::Document(start) => Text { origin: Origin::Document(start + offset), ..self },
            Origin::Pieces(..) => self,
        }
    }

    /// Whether what stands in the document at the pieces that are verbatim is what the text says, and
    /// all of them lie on its character boundaries.
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

    /// Whether there are no characters.
    pub fn is_empty(self) -> bool {
        self.content.is_empty()
    }

    /// Whether the byte at `at` stands inside a name, which no comma parts: the label of a link.
    pub fn is_in_name(self, at: usize) -> bool {
        match self.origin {
            Origin::Document(_) => false,
            Origin::Pieces(pieces, offset) => {
                let index = pieces.partition_point(|piece| piece.at <= offset + at);
                index.checked_sub(1).is_some_and(|index| pieces[index].is_name)
            }
        }
    }

    /// Whether some of it was reckoned from what stands in the document: `{{percentage|1|8}}`.
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

    /// The pieces between the places where `separator` stands.
    pub fn split(self, separator: char) -> impl Iterator<Item = Text<'a>> {
        let mut start = 0;
        self.content.split(separator).map(move |content| {
            let piece = self.slice(start..start + content.len());
            start += content.len() + separator.len_utf8();
            piece
        })
    }
}

/// Puts a text together of pieces of a document.
pub struct TextBuilder<'a> {
    content: ArenaString<'a>,
    pieces: ArenaVec<'a, Piece>,
}

impl<'a> TextBuilder<'a> {
    /// Nothing yet.
    pub fn new(arena: &'a Arena) -> Self {
        TextBuilder { content: ArenaString::new_in(arena), pieces: ArenaVec::new_in(arena) }
    }

    /// The characters so far.
    pub fn as_str(&self) -> &str {
        &self.content
    }

    /// Adds a piece of the document as it stands; in a name a comma parts nothing.
    pub fn push(&mut self, text: &str, start: usize, is_name: bool) {
        let source = Span::new(start, start + text.len());
        self.add(text, Piece { at: 0, source, verbatim: true, is_name, computed: false });
    }

    /// Adds characters that stand for other bytes of the document.
    pub fn push_made(&mut self, text: &str, source: Span) {
        let made = Piece { at: 0, source, verbatim: false, is_name: false, computed: false };
        self.add(text, made);
    }

    /// Adds characters that were reckoned from other bytes of the document.
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

    /// The text.
    pub fn finish(self) -> Text<'a> {
        Text {
            content: self.content.into_bump_str(),
            origin: Origin::Pieces(self.pieces.into_bump_slice(), 0),
        }
    }
}
