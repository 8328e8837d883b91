//! Parser of filter expressions.
//!
//! ```text
//! expression  = conjunction { "or" conjunction }
//! conjunction = negation { "and" negation }
//! negation    = "not" negation | "(" expression ")" | condition
//! condition   = field operator value
//!             | field [ "not" ] "in" "(" value { "," value } ")"
//!             | field [ "is" ] [ "not" ] ( "missing" | "present" )
//! operator    = "=" | "!=" | "<" | "<=" | ">" | ">=" | "~" | "!~"
//! ```

use std::marker::PhantomData;

use crate::model::{Date, Kind, Span};

use crate::query::condition::{Comparison, Condition, Test};
use crate::query::filter::{Expression, Filter};
use crate::query::operand::{self, Mismatch, Operator};
use crate::query::token::{Lexer, Place, Token, TokenKind, Unclosed};
use crate::query::{FieldPath, HasFields};

/// Error in a filter expression, with its place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{message} (at byte {} of the expression): {label}", span.start + 1)]
pub struct ExpressionError {
    /// The expression.
    pub expression: String,
    /// Bytes of the expression that are wrong.
    pub span: Span,
    /// What is wrong.
    pub message: String,
    /// What was expected, or meant.
    pub label: String,
    /// More advice.
    pub help: Option<String>,
}

/// Maximum depth of parentheses.
const MAX_DEPTH: usize = 64;

/// Words that end a condition or begin another.
const KEYWORDS: [&str; 7] = ["and", "or", "not", "in", "is", "missing", "present"];

impl Filter {
    /// Parses an expression.
    ///
    /// # Errors
    /// If it is not an expression over the fields of the record.
    pub fn parse<R: HasFields>(text: &str) -> Result<Self, ExpressionError> {
        let parts = Parser::<R>::new(text).parse()?.into_iter();
        Ok(Filter::of(text, Expression::all(parts.map(|(part, _)| part).collect())))
    }

    /// Parses an expression into filters that must all match: the parts that `and` joins at its top.
    ///
    /// # Errors
    /// If it is not an expression over the fields of the record.
    pub fn parse_parts<R: HasFields>(text: &str) -> Result<Vec<Self>, ExpressionError> {
        let parts = Parser::<R>::new(text).parse()?.into_iter();
        Ok(parts.map(|(part, span)| Filter::of(&text[span.range()], part)).collect())
    }
}

/// Part of an expression and its bytes.
type Part = (Expression, Span);

/// Recursive descent parser.
struct Parser<'t, R> {
    text: &'t str,
    lexer: Lexer<'t>,
    /// The next token, if it was looked at.
    next: Option<Token<'t>>,
    /// End of the last token.
    end: usize,
    depth: usize,
    record: PhantomData<R>,
}

type Parsed<T> = Result<T, ExpressionError>;

impl<'t, R: HasFields> Parser<'t, R> {
    fn new(text: &'t str) -> Self {
        let lexer = Lexer::new(text);
        Parser { text, lexer, next: None, end: 0, depth: 0, record: PhantomData }
    }

    /// Parses the whole expression: the parts that `and` joins at its top.
    fn parse(&mut self) -> Parsed<Vec<Part>> {
        let parts = self.expression()?;
        let token = self.take()?;
        match token.kind {
            TokenKind::End => Ok(parts),
            TokenKind::Close => Err(self.error(&token, "unexpected `)`", "no `(` is open here")),
            _ => Err(self.expected_connective(&token)),
        }
    }

    fn expression(&mut self) -> Parsed<Vec<Part>> {
        let start = self.peek()?.span.start;
        let first = self.conjunction()?;
        if !self.skip("or")? {
            return Ok(first);
        }
        let joined =
            |parts: Vec<Part>| Expression::all(parts.into_iter().map(|(part, _)| part).collect());
        let mut parts = vec![joined(first), joined(self.conjunction()?)];
        while self.skip("or")? {
            parts.push(joined(self.conjunction()?));
        }
        Ok(vec![(Expression::any(parts), Span::new(start, self.end))])
    }

    fn conjunction(&mut self) -> Parsed<Vec<Part>> {
        let mut parts = vec![self.negation()?];
        while self.skip("and")? {
            parts.push(self.negation()?);
        }
        Ok(parts)
    }

    fn negation(&mut self) -> Parsed<Part> {
        let start = self.peek()?.span.start;
        let mut negate = false;
        while self.skip("not")? {
            negate = !negate;
        }
        let part = if self.peek()?.kind == TokenKind::Open {
            let open = self.take()?;
            if self.depth == MAX_DEPTH {
                let message = format!("more than {MAX_DEPTH} parentheses inside each other");
                return Err(self.error(&open, &message, "remove some of them"));
            }
            self.depth += 1;
            let parts = self.expression()?;
            self.depth -= 1;
            let close = self.take()?;
            if close.kind != TokenKind::Close {
                let mut error = self.expected_connective(&close);
                if close.kind == TokenKind::End {
                    error = self.error(&open, "this `(` is not closed", "expected a `)` for it");
                }
                return Err(error);
            }
            Expression::all(parts.into_iter().map(|(part, _)| part).collect())
        } else {
            self.condition()?
        };
        Ok((part.negated(negate), Span::new(start, self.end)))
    }

    fn condition(&mut self) -> Parsed<Expression> {
        let field = self.take()?;
        let path = self.path(&field)?;
        let token = self.take()?;
        let (is_negated, operator) = match (token.kind, keyword(&token)) {
            (TokenKind::Operator, _) => self.operator(&token)?,
            (_, Some("missing" | "present" | "is")) => {
                return self.presence(path, token);
            }
            (_, Some("in")) => return self.list(&path, &token),
            (_, Some("not")) => {
                let next = self.take()?;
                return match keyword(&next) {
                    Some("in") => Ok(self.list(&path, &next)?.negated(true)),
                    Some("missing" | "present") => Ok(self.presence(path, next)?.negated(true)),
                    _ => Err(self.error(
                        &next,
                        "unfinished condition",
                        "expected `in`, `missing` or `present` after `not`",
                    )),
                };
            }
            _ => return Err(self.expected_operator(&field, &path, &token)),
        };
        operand::check(path.name(), path.kind(), operator)
            .map_err(|error| self.mismatch(&token, error))?;
        let place = if operator == Operator::Matches { Place::Pattern } else { Place::Value };
        let value = self.value(place, &token.text)?;
        let test = operand::test(path.kind(), operator, &value.text)
            .map_err(|error| self.mismatch(&value, error))?;
        let condition = Expression::Condition(Condition::new::<R>(path, test));
        Ok(condition.negated(is_negated))
    }

    /// Reads the field of a condition.
    fn path(&self, token: &Token<'_>) -> Parsed<FieldPath> {
        const EXPECTED: &str = "expected a field";
        let word = keyword(token);
        match (token.kind, word) {
            (TokenKind::Word, None) => {}
            (TokenKind::Word, Some(word)) => {
                return Err(self.error(token, &format!("unexpected `{word}`"), EXPECTED));
            }
            (TokenKind::End, _) => {
                let what = if token.span.start == 0 {
                    "empty expression"
                } else {
                    "unfinished expression"
                };
                return Err(self.error(
                    token,
                    what,
                    "expected a condition, such as `founded < 1980`",
                ));
            }
            (TokenKind::Operator, _) if token.text == "!" => {
                return Err(self.error(token, "unexpected `!`", "write `not`"));
            }
            (TokenKind::Quoted, _) => {
                let message = format!("{:?} is a value, not a field", token.text);
                return Err(self.error(
                    token,
                    &message,
                    "expected a field without quotation marks",
                ));
            }
            _ => {
                return Err(self.error(token, &format!("unexpected `{}`", token.text), EXPECTED));
            }
        }
        let path = FieldPath::parse::<R>(&token.text);
        path.or_else(|unknown| {
            FieldPath::parse::<R>(&token.text.to_lowercase()).map_err(|_| unknown)
        })
        .map_err(|unknown| {
            let is_value = token.text.parse::<Date>().is_ok() || token.text.parse::<f64>().is_ok();
            let label = match unknown.nearest() {
                Some(near) => format!("did you mean `{near}`?"),
                None if is_value => "expected the field first, such as `founded < 1980`".to_owned(),
                None => EXPECTED.to_owned(),
            };
            let message = format!("unknown field `{}` of {}", token.text, R::NAME);
            let help = Some(format!("fields: {}", unknown.known().join(", ")));
            ExpressionError { help, ..self.error(token, &message, &label) }
        })
    }

    /// Returns whether an operator is negated, and what it negates.
    fn operator(&self, token: &Token<'_>) -> Parsed<(bool, Operator)> {
        let compare = |comparison| Operator::Compare(comparison);
        let meant = match &*token.text {
            "=" => return Ok((false, compare(Comparison::Equal))),
            "!=" => return Ok((true, compare(Comparison::Equal))),
            "<" => return Ok((false, compare(Comparison::Less))),
            "<=" => return Ok((false, compare(Comparison::LessOrEqual))),
            ">" => return Ok((false, compare(Comparison::Greater))),
            ">=" => return Ok((false, compare(Comparison::GreaterOrEqual))),
            "~" => return Ok((false, Operator::Matches)),
            "!~" => return Ok((true, Operator::Matches)),
            "==" | "===" => "write `=`",
            "<>" | "!==" => "write `!=`",
            "=<" => "write `<=`",
            "=>" => "write `>=`",
            "=~" | "~=" | "~~" => "write `~`",
            _ => "expected `=`, `!=`, `<`, `<=`, `>`, `>=`, `~` or `!~`",
        };
        Err(self.error(token, &format!("unknown operator `{}`", token.text), meant))
    }

    /// Reads the rest of `[is] [not] (missing | present)`.
    fn presence(&mut self, path: FieldPath, mut token: Token<'t>) -> Parsed<Expression> {
        let mut negate = false;
        if keyword(&token) == Some("is") {
            token = self.take()?;
            if keyword(&token) == Some("not") {
                negate = true;
                token = self.take()?;
            }
        }
        let is_present = match keyword(&token) {
            Some("missing") => false,
            Some("present") => true,
            _ => {
                let label = match &*token.text.to_lowercase() {
                    "null" | "none" | "empty" | "unknown" => "write `missing`".to_owned(),
                    _ => format!(
                        "expected `missing` or `present`; to compare, write `{} = …`",
                        path.name()
                    ),
                };
                return Err(self.error(&token, "unfinished condition", &label));
            }
        };
        let condition = Condition::new::<R>(path, Test::Missing);
        Ok(Expression::Condition(condition).negated(is_present != negate))
    }

    /// Reads the values of `in`.
    fn list(&mut self, path: &FieldPath, token: &Token<'_>) -> Parsed<Expression> {
        let open = self.take()?;
        if open.kind != TokenKind::Open {
            return Err(self.error(
                &open,
                "unfinished condition",
                "expected `(` and the values, such as `in (a, b)`",
            ));
        }
        let operator = Operator::Compare(Comparison::Equal);
        let mut tests = Vec::new();
        let mut texts = Vec::new();
        loop {
            let value = self.value(Place::Item, &token.text)?;
            let test = operand::test(path.kind(), operator, &value.text);
            match test.map_err(|error| self.mismatch(&value, error))? {
                Test::OneOf(mut one) => texts.append(&mut one),
                test => tests.push(test),
            }
            let mark = self.take()?;
            match mark.kind {
                TokenKind::Comma => {}
                TokenKind::Close => break,
                _ => {
                    let label = "expected `,` or `)`; put text of several words in quotation marks";
                    return Err(self.error(&mark, "unfinished list", label));
                }
            }
        }
        if !texts.is_empty() {
            tests.push(Test::OneOf(texts));
        }
        let condition = |test| Expression::Condition(Condition::new::<R>(path.clone(), test));
        Ok(Expression::any(tests.into_iter().map(condition).collect()))
    }

    /// Reads a value after an operator.
    fn value(&mut self, place: Place, operator: &str) -> Parsed<Token<'t>> {
        let token = self.read(place)?;
        let expected = format!("expected a value after `{operator}`");
        match token.kind {
            TokenKind::Quoted => Ok(token),
            TokenKind::Word if keyword(&token).is_none() => Ok(token),
            TokenKind::Word => {
                let message = format!("unexpected `{}`", token.text);
                let label = format!("{expected}; put this word in quotation marks if it is one");
                Err(self.error(&token, &message, &label))
            }
            TokenKind::End => Err(self.error(&token, "unfinished condition", &expected)),
            _ => Err(self.error(&token, &format!("unexpected `{}`", token.text), &expected)),
        }
    }

    fn expected_connective(&self, token: &Token<'_>) -> ExpressionError {
        let label = match &*token.text {
            "&&" | "&" => "write `and`",
            "||" | "|" => "write `or`",
            _ if token.kind == TokenKind::Comma => "expected `and` or `or`",
            _ => {
                "expected `and`, `or` or the end; put text of several words or with marks in \
                 quotation marks"
            }
        };
        self.error(token, &format!("unexpected `{}`", token.text), label)
    }

    fn expected_operator(
        &self,
        field: &Token<'_>,
        path: &FieldPath,
        token: &Token<'_>,
    ) -> ExpressionError {
        let label = match &*token.text.to_lowercase() {
            "like" | "ilike" | "contains" | "matches" | "includes" | "has" => "write `~`",
            "eq" | "equals" => "write `=`",
            "exists" => "write `present`",
            "null" | "empty" => "write `missing`",
            _ if matches!(path.kind(), Kind::Boolean) => "expected `= true` or `= false`",
            _ => {
                "expected `=`, `!=`, `<`, `<=`, `>`, `>=`, `~`, `!~`, `in`, `missing` or `present`"
            }
        };
        let message = match token.kind {
            TokenKind::End => format!("no condition on `{}`", field.text),
            _ => format!("unexpected `{}`", token.text),
        };
        self.error(token, &message, label)
    }

    fn error(&self, token: &Token<'_>, message: &str, label: &str) -> ExpressionError {
        ExpressionError {
            expression: self.text.to_owned(),
            span: token.span,
            message: message.to_owned(),
            label: label.to_owned(),
            help: None,
        }
    }

    fn mismatch(&self, token: &Token<'_>, error: Mismatch) -> ExpressionError {
        self.error(token, &error.message, &error.label)
    }

    /// Skips a keyword if it comes next.
    fn skip(&mut self, word: &str) -> Parsed<bool> {
        let is_next = keyword(self.peek()?) == Some(word);
        if is_next {
            self.take()?;
        }
        Ok(is_next)
    }

    fn peek(&mut self) -> Parsed<&Token<'t>> {
        let token = match self.next.take() {
            Some(token) => token,
            None => self.lex(Place::Any)?,
        };
        Ok(self.next.insert(token))
    }

    fn take(&mut self) -> Parsed<Token<'t>> {
        self.read(Place::Any)
    }

    fn read(&mut self, place: Place) -> Parsed<Token<'t>> {
        let token = match self.next.take() {
            Some(token) => token,
            None => self.lex(place)?,
        };
        self.end = token.span.end;
        Ok(token)
    }

    fn lex(&mut self, place: Place) -> Parsed<Token<'t>> {
        self.lexer.next(place).map_err(|Unclosed { mark, span }| {
            let (message, label) = match mark {
                '/' => (
                    "this regular expression is not closed".to_owned(),
                    "expected a `/` at its end; put other text that begins with `/` in quotation marks"
                        .to_owned(),
                ),
                mark => (
                    "this quotation is not closed".to_owned(),
                    format!("expected {mark} at its end"),
                ),
            };
            let expression = self.text.to_owned();
            ExpressionError { expression, span, message, label, help: None }
        })
    }
}

/// Returns the keyword that a token is.
fn keyword(token: &Token<'_>) -> Option<&'static str> {
    let is_word = token.kind == TokenKind::Word;
    KEYWORDS.iter().copied().find(|keyword| is_word && token.text.eq_ignore_ascii_case(keyword))
}

#[cfg(test)]
mod tests;
