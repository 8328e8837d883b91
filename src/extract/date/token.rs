//! Words, numbers and marks: what dates are made of.

use crate::extract::vocabulary::dates::{Meaning, Role};

/// A place in a text, from which its tokens are read one by one.
///
/// It is a pair of words to copy, so that a reader can look ahead and return.
#[derive(Debug, Clone, Copy)]
pub struct Cursor<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Cursor<'t> {
    /// The beginning of a text.
    pub fn new(text: &'t str) -> Self {
        Cursor { text, at: 0 }
    }

    /// The byte of the text that the cursor stands at.
    pub fn offset(self) -> usize {
        self.at
    }

    /// The next token and the place after it.
    pub fn token(self) -> Option<(Token<'t>, Cursor<'t>)> {
        let rest = &self.text[self.at..];
        let body = rest.trim_start_matches(is_space);
        let space = &rest[..rest.len() - body.len()];
        let first = body.chars().next()?;
        let kind = Kind::of(first);
        let length = match kind {
            Kind::Number => body.find(|c: char| !c.is_ascii_digit()),
            Kind::Word => body.find(|c: char| !is_word(c)),
            _ => Some(first.len_utf8()),
        };
        let text = &body[..length.unwrap_or(body.len())];
        let gap = match space {
            "" => Gap::None,
            _ if space.contains('\n') => Gap::Line,
            _ => Gap::Space,
        };
        let start = self.at + space.len();
        let next = Cursor { text: self.text, at: start + text.len() };
        Some((Token { kind, gap, text, start }, next))
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
        self.text[self.at..end.at].trim_start_matches(is_space)
    }

    /// The text passed over and the place reached by going on to `offset` and then, not to cut a
    /// word, to its end.
    pub fn jump(self, offset: usize) -> (&'t str, Cursor<'t>) {
        let offset = (offset.max(self.at)..=self.text.len())
            .find(|&offset| self.text.is_char_boundary(offset))
            .unwrap_or(self.text.len());
        let rest = &self.text[offset..];
        let cut = rest.find(|c: char| !is_word(c)).unwrap_or(rest.len());
        let next = Cursor { text: self.text, at: offset + cut };
        (&self.text[self.at..next.at], next)
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
}

impl<'t> Token<'t> {
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

/// A test for words with a role.
pub fn has<'t>(role: Role) -> impl Fn(Token<'t>) -> bool {
    move |token| token.is(Kind::Word) && Meaning::of(token.text).has(role)
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

/// Whether a character belongs to a word: a letter, a combining mark, a digit of another script.
fn is_word(c: char) -> bool {
    let is_combining = matches!(c, '\u{300}'..='\u{36f}');
    (c.is_alphanumeric() && !c.is_ascii_digit() && c != 'ʼ') || is_combining || c == '_'
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tokens(text: &str) -> Vec<(Kind, Gap, &str)> {
        let mut at = Cursor::new(text);
        let mut tokens = Vec::new();
        while let Some((token, next)) = at.token() {
            assert_eq!(&text[token.start..next.offset()], token.text);
            tokens.push((token.kind, token.gap, token.text));
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
        );
    }

    #[test]
    fn a_jump_cuts_no_word() {
        let text = "Kıvılcımlı 1971";
        for offset in 1..12 {
            assert_eq!(Cursor::new(text).jump(offset).0, "Kıvılcımlı", "{offset}");
        }
    }
}
