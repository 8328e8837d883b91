//! Splits a text into words, numbers and marks.

use std::cell::{Cell, RefCell};

use crate::lexicon::dates::{DateWord, Meaning, is_same_word};

/// The number of tokens that suffices for most texts with a date. So many fit into a kilobyte, up to which the allocator
/// keeps what was freed at hand.
const MAX_USUAL: usize = 18;

/// A text whose tokens are read on demand and kept, so that a reader can look ahead and return.
#[derive(Debug)]
pub struct Tokens<'t> {
    text: &'t str,
    /// Where the first kept token was searched from.
    from: Cell<usize>,
    kept: RefCell<Vec<Token<'t>>>,
}

impl<'t> Tokens<'t> {
    /// Starts at the beginning of a text.
    pub fn new(text: &'t str) -> Self {
        Tokens { text, from: Cell::new(0), kept: RefCell::new(Vec::with_capacity(MAX_USUAL)) }
    }

    /// Returns the token at an index, counted from the first kept one.
    #[inline]
    fn token(&self, index: usize) -> Option<Token<'t>> {
        if let Some(token) = self.kept.borrow().get(index) {
            return Some(*token); // as for most, which are asked for several times
        }
        self.read(index)
    }

    /// Reads the tokens up to an index, and returns the one there.
    #[inline(never)]
    fn read(&self, index: usize) -> Option<Token<'t>> {
        let mut kept = self.kept.borrow_mut();
        while kept.len() <= index {
            let end = kept.last().map_or(self.from.get(), |last| last.start + last.text.len());
            kept.push(Token::read(self.text, end)?);
        }
        kept.get(index).copied()
    }

    /// Forgets the tokens before an index, of which the next is searched from `at`.
    fn forget(&self, index: usize, at: usize) {
        self.kept.borrow_mut().drain(..index);
        self.from.set(at);
    }

    /// Continues at a byte and forgets all tokens before it.
    fn restart(&self, at: usize) {
        self.kept.borrow_mut().clear();
        self.from.set(at);
    }
}

/// A place in a text from which tokens are read. It is cheap to copy.
#[derive(Debug, Clone, Copy)]
pub struct Cursor<'t> {
    tokens: &'t Tokens<'t>,
    /// The index of the next token.
    index: usize,
    /// The end of the token before.
    at: usize,
}

impl<'t> Cursor<'t> {
    /// Returns the beginning of a text.
    pub fn new(tokens: &'t Tokens<'t>) -> Self {
        Cursor { tokens, index: 0, at: 0 }
    }

    /// Returns the byte offset in the text.
    pub fn offset(self) -> usize {
        self.at
    }

    /// Returns the next token and the place after it.
    #[inline]
    pub fn token(self) -> Option<(Token<'t>, Cursor<'t>)> {
        let token = self.tokens.token(self.index)?;
        let at = token.start + token.text.len();
        Some((token, Cursor { index: self.index + 1, at, ..self }))
    }

    /// Returns the place after the next token if the token passes a test.
    pub fn accept(self, test: impl FnOnce(Token<'t>) -> bool) -> Option<Cursor<'t>> {
        let (token, next) = self.token()?;
        test(token).then_some(next)
    }

    /// Returns the place after the next token if the token passes a test, otherwise this place.
    pub fn skip(self, test: impl FnOnce(Token<'t>) -> bool) -> Cursor<'t> {
        self.accept(test).unwrap_or(self)
    }

    /// Returns the text from here to another place, without leading space.
    pub fn text_to(self, end: Cursor<'t>) -> &'t str {
        self.tokens.text[self.at..end.at].trim_start_matches(is_space)
    }

    /// Returns the same place, and forgets the tokens before it if they are many. Cursors before it are invalid afterwards.
    pub fn settled(self) -> Cursor<'t> {
        const MANY: usize = 64;
        if self.index < MANY {
            return self;
        }
        self.tokens.forget(self.index, self.at);
        Cursor { index: 0, ..self }
    }

    /// Skips to `offset` and to the end of the word there; returns the skipped text and the new place. Cursors
    /// before it are invalid afterwards.
    pub fn jump(self, offset: usize) -> (&'t str, Cursor<'t>) {
        let text = self.tokens.text;
        let offset = (offset.max(self.at)..=text.len())
            .find(|&offset| text.is_char_boundary(offset))
            .unwrap_or(text.len());
        let rest = &text[offset..];
        let at = offset + rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
        self.tokens.restart(at);
        (&text[self.at..at], Cursor { index: 0, at, ..self })
    }
}

/// A word, a number or a mark of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token<'t> {
    /// Its kind.
    pub kind: Kind,
    /// What separates it from the token before.
    pub gap: Gap,
    /// Its text.
    pub text: &'t str,
    /// Its byte offset in the text.
    pub start: usize,
    /// Its meaning, if it is a word.
    pub meaning: &'static Meaning,
}

impl<'t> Token<'t> {
    /// Reads the next token of a text from a byte on.
    fn read(text: &'t str, from: usize) -> Option<Self> {
        let bytes = text.as_bytes();
        let mut start = from;
        let mut gap = Gap::None;
        loop {
            let space = match bytes.get(start)? {
                b' ' | b'\t'..=b'\r' => 1,
                byte if byte.is_ascii() => break,
                _ => match text[start..].chars().next().filter(|&c| is_space(c)) {
                    Some(space) => space.len_utf8(),
                    None => break,
                },
            };
            gap = if gap == Gap::Line || bytes[start] == b'\n' { Gap::Line } else { Gap::Space };
            start += space;
        }
        let rest = &bytes[start..];
        let (kind, length) = match rest[0] {
            b'0'..=b'9' => {
                (Kind::Number, rest.iter().take_while(|byte| byte.is_ascii_digit()).count())
            }
            b'a'..=b'z' | b'A'..=b'Z' | b'_' => {
                let inside = |byte: &&u8| byte.is_ascii_alphabetic() || **byte == b'_';
                let length = rest.iter().take_while(inside).count();
                let more = rest.get(length).is_some_and(|byte| !byte.is_ascii());
                (Kind::Word, if more { word_length(&text[start..]) } else { length })
            }
            byte if byte.is_ascii() => (Kind::of(char::from(byte)), 1),
            _ => {
                let first = text[start..].chars().next()?;
                let kind = Kind::of(first);
                let word = kind == Kind::Word;
                (kind, if word { word_length(&text[start..]) } else { first.len_utf8() })
            }
        };
        let text = &text[start..start + length];
        let meaning = if kind == Kind::Word { Meaning::of(text) } else { Meaning::NONE };
        Some(Token { kind, gap, text, start, meaning })
    }

    /// Whether it has a kind.
    pub fn is(self, kind: Kind) -> bool {
        self.kind == kind
    }

    /// Whether nothing separates it from the token before.
    pub fn is_glued(self) -> bool {
        self.gap == Gap::None
    }

    /// Whether it has a kind and nothing separates it from the token before.
    pub fn is_glued_to(self, kind: Kind) -> bool {
        self.is(kind) && self.is_glued()
    }

    /// Returns its number, if it has at most four digits.
    pub fn number(self) -> Option<u16> {
        if self.is(Kind::Number) && self.text.len() <= 4 { self.text.parse().ok() } else { None }
    }
}

/// The kinds of tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Letters.
    Word,
    /// ASCII digits.
    Number,
    /// Any dash except a hyphen.
    Dash,
    /// `-` or another hyphen.
    Hyphen,
    /// `/`
    Slash,
    /// `,`
    Comma,
    /// `.`
    Dot,
    /// `'` in any form.
    Apostrophe,
    /// `(`
    Open,
    /// `)`
    Close,
    /// `?`
    Question,
    /// `~` or a similar mark.
    Tilde,
    /// Any other mark.
    Mark(char),
    /// A date that has been read; a text has no such token.
    Date,
}

impl Kind {
    /// Returns the kind of a token by its first character.
    fn of(first: char) -> Self {
        match first {
            '0'..='9' => Kind::Number,
            '-' | '‐' | '‑' => Kind::Hyphen,
            '‒' | '–' | '—' | '―' | '−' => Kind::Dash,
            '/' | '⁄' => Kind::Slash,
            ',' => Kind::Comma,
            '.' => Kind::Dot,
            '\'' | '’' | '‘' | 'ʼ' => Kind::Apostrophe,
            '(' => Kind::Open,
            ')' => Kind::Close,
            '?' => Kind::Question,
            '~' | '∼' | '≈' => Kind::Tilde,
            letter if is_word(letter) => Kind::Word,
            mark => Kind::Mark(mark),
        }
    }

    /// Whether it is a dash or a hyphen.
    pub fn is_dash(self) -> bool {
        matches!(self, Kind::Dash | Kind::Hyphen)
    }
}

/// What separates two tokens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gap {
    /// Nothing.
    None,
    /// Space within a line.
    Space,
    /// The end of a line.
    Line,
}

/// Returns a test for words with a meaning.
pub fn has<'t>(date_word: DateWord) -> impl Fn(Token<'t>) -> bool {
    move |token| token.meaning.has(date_word)
}

/// Returns a test for tokens of a kind.
pub fn is<'t>(kind: Kind) -> impl Fn(Token<'t>) -> bool {
    move |token| token.is(kind)
}

/// Returns a test for tokens of a kind that nothing separates from the token before.
pub fn glued<'t>(kind: Kind) -> impl Fn(Token<'t>) -> bool {
    move |token| token.is_glued_to(kind)
}

/// Whether a character is white space, a no-break space or a zero-width space.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Returns the length in bytes of the word that a text begins with.
fn word_length(text: &str) -> usize {
    text.find(|c: char| !is_word(c)).unwrap_or(text.len())
}

/// Whether a character belongs to a word: a letter, a combining mark or a digit of another script.
fn is_word(c: char) -> bool {
    let is_combining = matches!(c, '\u{300}'..='\u{36f}');
    (c.is_alphanumeric() && !c.is_ascii_digit() && c != 'ʼ') || is_combining || c == '_'
}

/// Reads a phrase of several words: what it means, and the place after it. Hyphens may join its words.
pub fn phrase(start: Cursor<'_>) -> Option<(DateWord, Cursor<'_>)> {
    let (first, at) = start.token()?;
    first.meaning.phrases().iter().find_map(|(date_word, others)| {
        let end = others.iter().try_fold(at, |at, known| {
            at.skip(glued(Kind::Hyphen))
                .accept(|word: Token| word.is(Kind::Word) && is_same_word(word.text, known))
        });
        Some((*date_word, end?))
    })
}

/// Returns the place after the ending of a case: `2005'ten`.
pub fn after_ending(at: Cursor<'_>) -> Option<Cursor<'_>> {
    let ending = |token: Token| token.is_glued() && has(DateWord::Ending)(token);
    at.accept(glued(Kind::Apostrophe))?.accept(ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<(Kind, Gap, String)> {
        let read = Tokens::new(text);
        let mut at = Cursor::new(&read);
        let mut tokens = Vec::new();
        while let Some((token, next)) = at.token() {
            assert_eq!(&text[token.start..next.offset()], token.text);
            tokens.push((token.kind, token.gap, token.text.to_owned()));
            at = next;
        }
        tokens
    }

    #[test]
    fn a_text_is_split_into_words_numbers_and_marks() {
        use Gap::{Line, None, Space};
        use Kind::{Close, Dash, Hyphen, Mark, Number, Open, Word};
        assert_eq!(
            tokens("(İzmir\u{a0}15th–16\n-%)"),
            [
                (Open, None, "("),
                (Word, None, "İzmir"),
                (Number, Space, "15"),
                (Word, None, "th"),
                (Dash, None, "–"),
                (Number, None, "16"),
                (Hyphen, Line, "-"),
                (Mark('%'), None, "%"),
                (Close, None, ")"),
            ]
            .map(|(kind, gap, text)| (kind, gap, text.to_owned()))
        );
    }

    #[test]
    fn a_jump_ends_after_a_word() {
        let text = "Kıvılcımlı 1971";
        for offset in 1..12 {
            assert_eq!(Cursor::new(&Tokens::new(text)).jump(offset).0, "Kıvılcımlı", "{offset}");
        }
    }
}
