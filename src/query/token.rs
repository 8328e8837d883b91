//! Tokens of filter expressions.

use std::borrow::Cow;

use crate::model::Span;

/// Token of an expression.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Token<'t> {
    pub kind: TokenKind,
    /// Its text, without quotation marks.
    pub text: Cow<'t, str>,
    pub span: Span,
}

/// Type of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum TokenKind {
    /// Name, number, date or keyword.
    Word,
    /// Text in quotation marks.
    Quoted,
    /// Run of `=`, `!`, `<`, `>` and `~`.
    Operator,
    /// `(`
    Open,
    /// `)`
    Close,
    /// `,`
    Comma,
    /// End of the expression.
    End,
}

/// How the next token is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Place {
    /// Anywhere but for a value.
    Any,
    /// As a value: `1,000` is one number.
    Value,
    /// As a value in a list, where commas separate.
    Item,
    /// As a value after `~`: everything between two slashes is one token.
    Pattern,
}

/// Text that cannot be divided into tokens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Unclosed {
    pub mark: char,
    pub span: Span,
}

/// Divides an expression into tokens.
#[derive(Debug, Clone)]
pub(super) struct Lexer<'t> {
    text: &'t str,
    at: usize,
}

impl<'t> Lexer<'t> {
    pub(super) fn new(text: &'t str) -> Self {
        Lexer { text, at: 0 }
    }

    /// Returns the next token.
    ///
    /// # Errors
    /// If a quotation mark or the slash of a regular expression is not closed.
    pub(super) fn next(&mut self, place: Place) -> Result<Token<'t>, Unclosed> {
        self.at = self.text.len() - self.rest().trim_start().len();
        let start = self.at;
        let Some(first) = self.rest().chars().next() else {
            return Ok(self.token(TokenKind::End, start));
        };
        let single = match first {
            '(' => Some(TokenKind::Open),
            ')' => Some(TokenKind::Close),
            ',' => Some(TokenKind::Comma),
            _ => None,
        };
        if let Some(kind) = single {
            self.at += 1;
            return Ok(self.token(kind, start));
        }
        match first {
            '"' | '\'' => {
                let text = self.quoted(first)?;
                Ok(Token { kind: TokenKind::Quoted, text, span: Span::new(start, self.at) })
            }
            '/' if place == Place::Pattern => {
                self.expression()?;
                Ok(self.token(TokenKind::Quoted, start))
            }
            _ if is_operator(first) => {
                self.at += self.rest().find(|c| !is_operator(c)).unwrap_or(self.rest().len());
                Ok(self.token(TokenKind::Operator, start))
            }
            _ => self.word(place),
        }
    }

    fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    fn token(&self, kind: TokenKind, start: usize) -> Token<'t> {
        let span = Span::new(start, self.at);
        Token { kind, text: Cow::Borrowed(&self.text[start..self.at]), span }
    }

    /// Reads a text in quotation marks. A mark in the text is written twice.
    fn quoted(&mut self, mark: char) -> Result<Cow<'t, str>, Unclosed> {
        let start = self.at;
        let inside = start + mark.len_utf8();
        let mut end = inside;
        loop {
            let Some(length) = self.text[end..].find(mark) else {
                let span = Span::new(start, self.text.trim_end().len());
                return Err(Unclosed { mark, span });
            };
            end += length + mark.len_utf8();
            if !self.text[end..].starts_with(mark) {
                break;
            }
            end += mark.len_utf8();
        }
        self.at = end;
        let text = &self.text[inside..end - mark.len_utf8()];
        Ok(match text.contains(mark) {
            true => Cow::Owned(text.replace(&format!("{mark}{mark}"), &mark.to_string())),
            false => Cow::Borrowed(text),
        })
    }

    /// Reads a regular expression with its slashes.
    fn expression(&mut self) -> Result<(), Unclosed> {
        let mut is_escaped = false;
        for (at, c) in self.rest().char_indices().skip(1) {
            match c {
                '/' if !is_escaped => {
                    self.at += at + 1;
                    return Ok(());
                }
                _ => is_escaped = c == '\\' && !is_escaped,
            }
        }
        Err(Unclosed { mark: '/', span: Span::new(self.at, self.text.trim_end().len()) })
    }

    /// Reads a word. After a dot, the rest of a path may be in quotation marks: `infobox."Party name"`.
    fn word(&mut self, place: Place) -> Result<Token<'t>, Unclosed> {
        let start = self.at;
        let mut length = 0;
        for (at, c) in self.rest().char_indices() {
            let continues = match c {
                ',' => {
                    place == Place::Value && is_thousands(&self.rest()[..at], &self.rest()[at..])
                }
                '(' | ')' | '"' => false,
                _ => !c.is_whitespace() && !is_operator(c),
            };
            // the `!` at the end of a name
            let continues =
                continues || c == '!' && !self.rest()[at + 1..].starts_with(is_operator);
            if !continues {
                break;
            }
            length = at + c.len_utf8();
        }
        self.at += length;
        let token = self.token(TokenKind::Word, start);
        let quoted = self.rest().chars().next().filter(|c| ['"', '\''].contains(c));
        match quoted {
            Some(mark) if place == Place::Any && token.text.ends_with('.') => {
                let part = self.quoted(mark)?;
                let text = Cow::Owned(format!("{}{part}", token.text));
                Ok(Token { text, span: Span::new(start, self.at), ..token })
            }
            _ => Ok(token),
        }
    }
}

fn is_operator(c: char) -> bool {
    matches!(c, '=' | '!' | '<' | '>' | '~')
}

/// Returns whether a comma that begins `rest` is in a number such as 1,000 that begins with `before`.
fn is_thousands(before: &str, rest: &str) -> bool {
    let digits = |text: &str| text.bytes().take_while(u8::is_ascii_digit).count();
    let before = before.trim_start_matches(['-', '+']);
    let last = before.rsplit(',').next().unwrap_or_default();
    let is_group = (1..=3).contains(&last.len()) && digits(last) == last.len();
    is_group && digits(&rest[1..]) == 3
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(text: &str, place: Place) -> Vec<(TokenKind, String)> {
        let mut lexer = Lexer::new(text);
        let mut all = Vec::new();
        loop {
            let token = lexer.next(place).unwrap();
            assert!(token.span.end <= text.len());
            if token.kind == TokenKind::End {
                return all;
            }
            all.push((token.kind, token.text.into_owned()));
        }
    }

    #[test]
    fn divides_words_quotes_and_operators() {
        use TokenKind::{Close, Comma, Open, Operator, Quoted, Word};
        for (text, place, expected) in [
            ("founded<1980", Place::Any, &[(Word, "founded"), (Operator, "<"), (Word, "1980")][..]),
            ("a>=1970..1980", Place::Any, &[(Word, "a"), (Operator, ">="), (Word, "1970..1980")]),
            ("x ~ people's", Place::Any, &[(Word, "x"), (Operator, "~"), (Word, "people's")]),
            ("'a b'", Place::Any, &[(Quoted, "a b")]),
            (r#""say ""no""""#, Place::Any, &[(Quoted, r#"say "no""#)]),
            (
                r#"infobox."Party name"!=x"#,
                Place::Any,
                &[(Word, "infobox.Party name"), (Operator, "!="), (Word, "x")],
            ),
            ("Forward! != x", Place::Any, &[(Word, "Forward!"), (Operator, "!="), (Word, "x")]),
            ("TKP/ML", Place::Any, &[(Word, "TKP/ML")]),
            (r"/a b(\/|\))/", Place::Pattern, &[(Quoted, r"/a b(\/|\))/")]),
            ("1,000 12,345,678", Place::Value, &[(Word, "1,000"), (Word, "12,345,678")]),
            ("1,00", Place::Value, &[(Word, "1"), (Comma, ","), (Word, "00")]),
            ("100,200", Place::Item, &[(Word, "100"), (Comma, ","), (Word, "200")]),
            (
                "(a,b)",
                Place::Item,
                &[(Open, "("), (Word, "a"), (Comma, ","), (Word, "b"), (Close, ")")],
            ),
            ("İzmir\u{a0}x", Place::Any, &[(Word, "İzmir"), (Word, "x")]),
            (" ", Place::Any, &[]),
        ] {
            let expected: Vec<_> =
                expected.iter().map(|(kind, text)| (*kind, (*text).to_owned())).collect();
            assert_eq!(texts(text, place), expected, "{text}");
        }
    }

    #[test]
    fn what_is_opened_must_be_closed() {
        for (text, place, mark, span) in [
            ("'a ", Place::Any, '\'', 0..2),
            (r#"x."a"#, Place::Any, '"', 2..4),
            (r#""a"""#, Place::Value, '"', 0..4),
            (r"/a\/", Place::Pattern, '/', 0..4),
        ] {
            let error = Lexer::new(text).next(place).unwrap_err();
            assert_eq!((error.mark, error.span), (mark, Span::new(span.start, span.end)), "{text}");
        }
    }
}
