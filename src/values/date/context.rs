//! Decides by the words around a number whether it is a year or an amount.

use crate::lexicon::dates::{DateWord, Meaning};
use crate::values::date::token::{Cursor, Kind, Token, after_ending};

/// The style of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// Sentences: a number is a year only if the words around it show that.
    Prose,
    /// The value of a field: a plausible number is a year unless the words around it show that it is not.
    Value,
}

/// The last two tokens before the current one, the nearest first.
#[derive(Debug, Clone, Copy, Default)]
pub struct Before<'t>([Option<Token<'t>>; 2]);

impl<'t> Before<'t> {
    /// Adds the next token.
    pub fn push(&mut self, token: Token<'t>) {
        self.0 = [Some(token), self.0[0]];
    }

    /// Whether the tokens before `token` allow a date to begin with it: it is not part of a name, a decimal
    /// number, a price or a path.
    pub fn allows(&self, token: Token<'_>, style: Style) -> bool {
        let [Some(nearest), second] = self.0 else { return true };
        let after_number =
            second.is_some_and(|second| second.is(Kind::Number) && nearest.is_glued());
        match nearest.kind {
            Kind::Mark('$' | '€' | '£' | '¥' | '₺' | '₽' | '#' | '№') => false,
            Kind::Slash if style == Style::Prose => {
                !token.is_glued() && !second.is_some_and(|second| second.is(Kind::Number))
            }
            _ if !token.is_glued() => true,
            Kind::Word | Kind::Number | Kind::Date => false,
            Kind::Dot | Kind::Comma => !after_number,
            Kind::Hyphen | Kind::Dash if token.is(Kind::Number) => {
                !nearest.is_glued()
                    || second.is_none_or(|second| match second.kind {
                        Kind::Word => second.meaning.has(DateWord::YearLead),
                        Kind::Number => style == Style::Value,
                        _ => true,
                    })
            }
            Kind::Mark(mark) => !matches!(mark, '=' | '&' | '@' | '%' | '+' | '\\' | '<' | ':'),
            _ => true,
        }
    }

    /// Whether the token before is a number.
    pub fn ends_with_number(&self) -> bool {
        self.0[0].is_some_and(|token| token.is(Kind::Number))
    }

    /// Whether there is no token before.
    pub fn is_empty(&self) -> bool {
        self.0[0].is_none()
    }

    /// Whether the token before begins a time: `In`, `in the`, `im`.
    pub fn sets_time(&self) -> bool {
        let [nearest, second] = self.0;
        let is_article = |token: &Token| token.meaning.has(DateWord::The);
        let lead = if nearest.is_some_and(|token| is_article(&token)) { second } else { nearest };
        lead.is_some_and(|lead| lead.meaning.has_any(&[DateWord::In, DateWord::Inner]))
    }

    /// Whether the word before names another era: `AH 1341`, `Hicri 1341`, `Rajab 1341`.
    fn names_other_era(&self, year: i32) -> bool {
        let [nearest, second] = self.0;
        let word = match nearest {
            Some(dot) if dot.is_glued_to(Kind::Dot) => second,
            _ => nearest,
        };
        word.is_some_and(|word| {
            let is_capital = word.text.len() > 1 && !word.text.contains(char::is_lowercase);
            word.meaning.has(DateWord::Era)
                || is_capital && word.meaning.has(DateWord::EraMark)
                || is_other(year)
                    && word.meaning.has_any(&[DateWord::EraMark, DateWord::OtherMonth])
        })
    }

    /// Whether the word before has a meaning.
    pub fn ends_with(&self, date_word: DateWord) -> bool {
        self.0[0].is_some_and(|token| token.meaning.has(date_word))
    }

    /// Whether the word before makes the number that of an item: `No. 1990`.
    pub fn numbers(&self) -> bool {
        let [nearest, second] = self.0;
        let word = match nearest {
            Some(mark) if matches!(mark.kind, Kind::Dot | Kind::Mark('°' | 'º')) => second,
            _ => nearest,
        };
        word.is_some_and(|word| word.meaning.has(DateWord::Numbering))
    }

    /// Whether the words before a number of four digits show that it is a year.
    pub fn leads_to_year(&self) -> bool {
        let [Some(nearest), second] = self.0 else { return true };
        let is_lead = |token: Token| token.meaning.has(DateWord::YearLead);
        match nearest.kind {
            Kind::Word => {
                let is_possessive = nearest.is_glued()
                    && nearest.text == "s"
                    && second.is_some_and(|second| second.is(Kind::Apostrophe));
                let joins_numbers = second.is_some_and(|second| second.is(Kind::Number))
                    // the Dutch "en" is the Spanish "in"
                    && (self.ends_with(DateWord::To)
                        || self.ends_with(DateWord::And) && !self.ends_with(DateWord::Inner));
                is_possessive || is_lead(nearest) && !joins_numbers
            }
            Kind::Dot => second.is_none_or(|second| second.is(Kind::Word) || second.is(Kind::Date)),
            Kind::Comma | Kind::Hyphen | Kind::Dash => {
                second.is_none_or(|second| !second.is(Kind::Number))
            }
            Kind::Mark(':') => second.is_some_and(is_lead),
            Kind::Mark('&') => second.is_some_and(|second| second.is(Kind::Date)),
            Kind::Mark(';' | '!' | '[' | '*' | '†' | '•') | Kind::Question | Kind::Open => true,
            _ => false,
        }
    }

    /// Whether the token before is the first of a sentence and a word such as `In` or `Since`. Only a date can
    /// follow it, even before people who could be counted.
    fn begins_sentence_with_lead(&self) -> bool {
        let [Some(nearest), second] = self.0 else { return false };
        let begins = second.is_none_or(|second| matches!(second.kind, Kind::Dot | Kind::Question));
        begins
            && nearest.text.starts_with(char::is_uppercase)
            && nearest.meaning.has(DateWord::YearLead)
    }
}

/// Reads dates at one place of a text.
#[derive(Debug, Clone, Copy)]
pub struct Grammar<'b, 't> {
    /// The tokens before the place.
    pub before: &'b Before<'t>,
    /// The style of the text.
    pub style: Style,
    /// The year of the last date before the place.
    pub last_year: Option<i32>,
}

/// Whether a number that ends at `at` is complete: no decimal part, group of digits, unit or percent sign
/// follows.
pub fn number_ends(at: Cursor<'_>) -> bool {
    let Some((token, next)) = at.token() else { return true };
    match token.kind {
        Kind::Word => !(token.is_glued() || token.meaning.has(DateWord::Rate)),
        Kind::Mark('%' | '‰' | '€' | '$' | '£' | '₺') => false,
        Kind::Mark('°' | ':') if token.is_glued() => {
            next.accept(|token| token.is_glued_to(Kind::Number)).is_none()
        }
        Kind::Comma | Kind::Dot if token.is_glued() => {
            let is_continued = |token: Token| {
                let is_ending = token.text.starts_with(char::is_lowercase);
                token.is_glued() && (token.is(Kind::Number) || token.is(Kind::Word) && is_ending)
            };
            next.accept(is_continued).is_none()
        }
        _ => true,
    }
}

/// Whether the number before `at` counts what follows: `1500 votes`, `1000-strong`.
///
/// People are not counted after the beginning of a sentence such as `In 1970`.
pub fn counts_what_follows(year: i32, at: Cursor<'_>, before: &Before<'_>) -> bool {
    let Some((token, next)) = at.token() else { return false };
    let word = match token.kind {
        Kind::Hyphen if token.is_glued() => next.token().map(|(word, _)| word),
        _ => Some(token),
    };
    let Some(word) = word else { return false };
    let meaning = word.meaning;
    meaning.has(DateWord::Counted)
        || meaning.has(DateWord::CountedPerson)
            && !(is_recent(year) && before.begins_sentence_with_lead())
}

/// Whether the year before `at`, after these tokens, is one of another era than the common one: `1341 AH`, `1440–1441
/// Hijri`, `Hicri 1341`.
pub fn is_of_other_era(year: i32, at: Cursor<'_>, before: &Before<'_>) -> bool {
    let joint = |token: Token| token.kind.is_dash() || token.is(Kind::Slash);
    let number = |token: Token| token.is_glued_to(Kind::Number);
    let second = at.accept(joint).and_then(|at| at.accept(number));
    before.names_other_era(year) || era_follows(year, second.unwrap_or(at))
}

/// Whether the name or mark of another era follows a year.
fn era_follows(year: i32, at: Cursor<'_>) -> bool {
    // `1341 de l'hégire`, `1341 год хиджры`
    const SMALL: [DateWord; 4] = [DateWord::Of, DateWord::The, DateWord::In, DateWord::Event];
    let small = |token: Token| {
        token.meaning.has_any(&SMALL)
            || token.is(Kind::Apostrophe)
            || is_dot(token)
            || token.text.eq_ignore_ascii_case("l")
    };
    let names_era = |token: Token| {
        token.meaning.has(DateWord::Era) || is_other(year) && token.meaning.has(DateWord::EraMark)
    };
    let Some((token, next)) = at.token() else { return false };
    if token.meaning.has(DateWord::Era) {
        return true;
    }
    let mark = dotted(at).or_else(|| token.meaning.has(DateWord::EraMark).then_some((token, next)));
    if let Some((first, end)) = mark {
        let is_small = first.text.chars().any(char::is_lowercase);
        // `1962 H. Roe`
        let names = end.skip(is_dot).token().is_some_and(|(word, _)| {
            word.is(Kind::Word) && word.text.starts_with(char::is_uppercase)
        });
        return is_other(year) || !is_small && !names;
    }
    small(token) && next.skip(small).skip(small).accept(names_era).is_some()
}

/// Reads the mark of an era whose letters have full stops: `A.H.`; returns its first letter and the place before the
/// last stop.
fn dotted(at: Cursor<'_>) -> Option<(Token<'_>, Cursor<'_>)> {
    let letter = |token: Token| token.is(Kind::Word) && token.text.len() == 1;
    let (first, next) = at.token().filter(|(first, _)| letter(*first))?;
    let next = next.accept(is_dot)?;
    let (second, end) = next.token().filter(|(second, _)| letter(*second) && second.is_glued())?;
    let mark = [first.text, second.text].concat();
    Meaning::of(&mark).has(DateWord::EraMark).then_some((first, end))
}

/// Whether a token is a full stop right after a word.
fn is_dot(token: Token<'_>) -> bool {
    token.is_glued_to(Kind::Dot)
}

/// Whether a year is long before all parties, so that it most likely is one of another era.
fn is_other(year: i32) -> bool {
    year < 1600
}

/// Whether a number is that of a house: `1954 SW 68th Parkway`, `1954, rue de la Paix`.
pub fn is_house_number(at: Cursor<'_>) -> bool {
    const MAX_WORDS: usize = 4;
    let mut at = at.skip(|token: Token| token.is_glued_to(Kind::Comma));
    for place in 0..MAX_WORDS {
        let Some((token, next)) = at.token() else { return false };
        if token.meaning.has(DateWord::Street) {
            return place > 0 || token.text.starts_with(char::is_lowercase);
        }
        let is_name = token.is(Kind::Number)
            || token.is(Kind::Word)
                && (token.is_glued() || token.text.starts_with(char::is_uppercase));
        if !is_name {
            return false;
        }
        at = next;
    }
    false
}

/// Whether a dash or slash and another number follow immediately: `1990-1`.
pub fn is_glued_to_number(at: Cursor<'_>) -> bool {
    let is_joint =
        |token: Token| token.is_glued() && (token.kind.is_dash() || token.is(Kind::Slash));
    let is_number = |token: Token| token.is_glued_to(Kind::Number);
    at.accept(is_joint).and_then(|at| at.accept(is_number)).is_some()
}

/// Whether one of the next words is an event of the year: `1990 party congress`.
pub fn event_follows(at: Cursor<'_>) -> bool {
    let mut at = at;
    for _ in 0..3 {
        match at.token() {
            Some((token, _)) if !token.is(Kind::Word) => return false,
            Some((token, _)) if token.meaning.has(DateWord::Event) => return true,
            Some((_, next)) => at = next,
            None => return false,
        }
    }
    false
}

/// Whether the ending of a case follows, without a word that makes the number an amount: `1976'da`, but not
/// `1500'den fazla`.
pub fn has_case(at: Cursor<'_>) -> bool {
    after_ending(at)
        .is_some_and(|end| end.token().is_none_or(|(next, _)| !next.meaning.has(DateWord::Rate)))
}

/// Whether a clause ends at `at`.
pub fn clause_ends(at: Cursor<'_>) -> bool {
    at.token().is_none_or(|(token, _)| match token.kind {
        Kind::Comma | Kind::Dot | Kind::Close => true,
        Kind::Mark(mark) => matches!(mark, ';' | '!' | ']' | '|'),
        _ => false,
    })
}

/// Whether a number can be a year.
pub fn is_plausible(year: i32) -> bool {
    (1000..=2100).contains(&year)
}

/// Whether a number is most likely a year: one of the time of parties.
pub fn is_recent(year: i32) -> bool {
    (1800..=2100).contains(&year)
}
