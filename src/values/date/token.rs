//! Words, numbers and marks: what dates are made of.

use std::cell::{Cell, RefCell};

use crate::lexicon::dates::{DateWord, Meaning};

/// No more tokens are kept of most texts that have a date.
const MAX_USUAL: usize = 24;

/// A text whose tokens are read when they are asked for first, and kept: a reader looks ahead and returns.
#[derive(Debug)]
pub struct Tokens<'t> {
    text: &'t str,
    /// Where the first of those that are kept was looked for.
    from: Cell<usize>,
    kept: RefCell<Vec<Token<'t>>>,
}

impl<'t> Tokens<'t> {
    /// The tokens of a text, of which none is read yet.
    pub fn new(text: &'t str) -> Self {
        Tokens { text, from: Cell::new(0), kept: RefCell::new(Vec::with_capacity(MAX_USUAL)) }
    }

    /// One of the tokens that are kept, or follow them.
    fn token(&self, index: usize) -> Option<Token<'t>> {
        let mut kept = self.kept.borrow_mut();
        while kept.len() <= index {
            let end = kept.last().map_or(self.from.get(), |last| last.start + last.text.len());
            kept.push(Token::read(self.text, end)?);
        }
        kept.get(index).copied()
    }

    /// Goes on at a byte, and keeps nothing of what stands before.
    fn restart(&self, at: usize) {
        self.kept.borrow_mut().clear();
        self.from.set(at);
    }
}

/// A place in a text, from which its tokens are read one by one.
///
/// It is a few words to copy, so that a reader can look ahead and return.
#[derive(Debug, Clone, Copy)]
pub struct Cursor<'t> {
    tokens: &'t Tokens<'t>,
    /// The token that comes next, of those that are kept.
    index: usize,
    /// The end of the token before.
    at: usize,
}

impl<'t> Cursor<'t> {
    /// The beginning of a text.
    pub fn new(tokens: &'t Tokens<'t>) -> Self {
        Cursor { tokens, index: 0, at: 0 }
    }

    /// The byte of the text that the cursor stands at.
    pub fn offset(self) -> usize {
        self.at
    }

    /// The next token and the place after it.
    pub fn token(self) -> Option<(Token<'t>, Cursor<'t>)> {
        let token = self.tokens.token(self.index)?;
        let at = token.start + token.text.len();
        Some((token, Cursor { index: self.index + 1, at, ..self }))
    }

    /// The place after the next token, if that one passes a test.
    pub fn accept(self, test: impl FnOnce(Token<'t>) -> bool) -> Option<Cursor<'t>> {
        let (token, next) = self.token()?;
        test(token).then_some(next)
    }

    /// The place after the next token if that one passes a test, otherwise this place.
    pub fn skip(self, test: impl FnOnce(Token<'t>) -> bool) -> Cursor<'t> {
        self.accept(test).unwrap_or(self)
    }

    /// The text from here to another place, without the space before it.
    pub fn text_to(self, end: Cursor<'t>) -> &'t str {
        self.tokens.text[self.at..end.at].trim_start_matches(is_space)
    }

    /// The text passed over and the place reached by going on to `offset` and then, not to cut a
    /// word, to its end. No place before it may be returned to.
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
    /// What it is.
    pub kind: Kind,
    /// What separates it from the token before.
    pub gap: Gap,
    /// As it is written.
    pub text: &'t str,
    /// Its first byte in the text.
    pub start: usize,
    /// What is known of it, if it is a word.
    pub meaning: Meaning,
}

impl<'t> Token<'t> {
    /// Reads the token of a text that comes next behind a byte.
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
        let meaning = if kind == Kind::Word { Meaning::of(text) } else { Meaning::default() };
        Some(Token { kind, gap, text, start, meaning })
    }

    /// Whether it is of this kind.
    pub fn is(self, kind: Kind) -> bool {
        self.kind == kind
    }

    /// Whether nothing separates it from the token before.
    pub fn is_glued(self) -> bool {
        self.gap == Gap::None
    }

    /// Whether it is of this kind and nothing separates it from the token before.
    pub fn is_glued_to(self, kind: Kind) -> bool {
        self.is(kind) && self.is_glued()
    }

    /// Its number, if it is one of at most four digits.
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
    /// Any dash that is no hyphen.
    Dash,
    /// `-` or the hyphen proper.
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
    /// `~` and its like.
    Tilde,
    /// Any other mark.
    Mark(char),
    /// A date that has been read; it never comes from a text.
    Date,
}

impl Kind {
    /// The kind of the token that begins with a character.
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

/// A test for words with a date_word.
pub fn has<'t>(date_word: DateWord) -> impl Fn(Token<'t>) -> bool {
    move |token| token.meaning.has(date_word)
}

/// A test for tokens of a kind.
pub fn is<'t>(kind: Kind) -> impl Fn(Token<'t>) -> bool {
    move |token| token.is(kind)
}

/// A test for tokens of a kind with nothing before them.
pub fn glued<'t>(kind: Kind) -> impl Fn(Token<'t>) -> bool {
    move |token| token.is_glued_to(kind)
}

/// Whether a character only separates: white space, no-break spaces, and spaces of no width.
fn is_space(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// The bytes of the word that a text begins with.
fn word_length(text: &str) -> usize {
    text.find(|c: char| !is_word(c)).unwrap_or(text.len())
}

/// Whether a character belongs to a word: a letter, a combining mark, a digit of another script.
fn is_word(c: char) -> bool {
    let is_combining = matches!(c, '\u{300}'..='\u{36f}');
    (c.is_alphanumeric() && !c.is_ascii_digit() && c != 'ʼ') || is_combining || c == '_'
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
    fn a_text_falls_into_words_numbers_and_marks() {
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
    fn a_jump_cuts_no_word() {
        let text = "Kıvılcımlı 1971";
        for offset in 1..12 {
            assert_eq!(Cursor::new(&Tokens::new(text)).jump(offset).0, "Kıvılcımlı", "{offset}");
        }
    }
}
