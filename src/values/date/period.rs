//! Reads decades and centuries, in digits or in words: `1970s`, `années 60`, `the eighties`, `19. Jahrhundert`.

use crate::lexicon::dates::DateWord;
use crate::model::Period;
use crate::values::date::context::{Grammar, is_plausible};
use crate::values::date::numeric::roman;
use crate::values::date::term::{Parts, Term, TermForm};
use crate::values::date::token::{Cursor, Gap, Kind, Token, glued, has, is};

impl<'t> Grammar<'_, 't> {
    /// Reads a decade or century that begins with a word.
    pub fn period_in_words(self, start: Cursor<'t>) -> Option<Term<'t>> {
        let (token, next) = start.token()?;
        let meaning = token.meaning;
        let century = || self.century(start);
        match () {
            () if meaning.decade > 0 => self.spelled_decade(start, None).or_else(century),
            () if meaning.number > 0 => {
                self.spelled_decade(next.skip(joins), Some(meaning.number)).or_else(century)
            }
            () if has(DateWord::Decade)(token) => self.decade_after_noun(next),
            () if has(DateWord::Century)(token) || is_roman(token) => century(),
            () => None,
        }
    }

    /// Reads a decade or century that begins with one or two digits, or an apostrophe before them: `60er Jahre`,
    /// `'60s`, `19th century`.
    pub fn period_in_digits(self, start: Cursor<'t>) -> Option<Term<'t>> {
        let at = start.skip(is(Kind::Apostrophe));
        let (number, end) = at.token()?;
        let digits = number.number().filter(|_| number.text.len() == 2);
        if at.offset() == start.offset()
            && let Some(century) = self.century(start)
        {
            return Some(century);
        }
        let tens = u8::try_from(digits.filter(|digits| digits % 10 == 0)?).ok()?;
        let end = decade_ending(end)?;
        let noun = end.accept(joins).unwrap_or(end).accept(has(DateWord::DecadeNoun));
        let is_certain = at.offset() > start.offset() || noun.is_some();
        let form = if is_certain { TermForm::Whole } else { TermForm::ShortDecade };
        Some(Term { form, ..self.short_decade(tens, noun.unwrap_or(end)) })
    }

    /// Reads the number of a decade after the noun: `années 1970`, `anni '60`, `lata 60. XX wieku`.
    fn decade_after_noun(self, start: Cursor<'t>) -> Option<Term<'t>> {
        let small = |token: Token<'_>| has(DateWord::Of)(token) || has(DateWord::The)(token);
        let at = start.skip(small).skip(small);
        let spelled = at.token().filter(|(word, _)| word.meaning.decade > 0);
        if let Some((word, end)) = spelled {
            return Some(self.short_decade(word.meaning.decade, end));
        }
        let at = at.skip(is(Kind::Apostrophe));
        let (number, end) = at.token()?;
        let digits = i32::from(number.number()?);
        let end = decade_ending(end).unwrap_or(end);
        let is_counting = end.token().is_some_and(|(token, _)| {
            token.meaning.has_any(&[DateWord::Counted, DateWord::CountedPerson, DateWord::Rate])
                || matches!(token.kind, Kind::Mark('%'))
                || token.is_glued_to(Kind::Word)
        });
        match number.text.len() {
            _ if digits % 10 != 0 || is_counting => None,
            2 => Some(self.short_decade(u8::try_from(digits).ok()?, end.skip(glued(Kind::Dot)))),
            4 if is_plausible(digits) => {
                Some(Term { form: TermForm::Decades, ..decade(digits, end) })
            }
            _ => None,
        }
    }

    /// Reads a decade in words, after the number of its century, if there is one: `nineteen-eighties`, `sechziger
    /// Jahre`.
    fn spelled_decade(self, start: Cursor<'t>, century: Option<u8>) -> Option<Term<'t>> {
        let (word, end) = start.token().filter(|(word, _)| word.meaning.decade > 0)?;
        let noun = end.accept(joins).unwrap_or(end).accept(has(DateWord::DecadeNoun));
        let alone = word.meaning.decade_stands_alone || word.text.len() > MIN_COMPOUND;
        let end = noun.or(alone.then_some(end))?;
        match century {
            Some(century @ 10..=20) => {
                Some(decade(i32::from(century) * 100 + i32::from(word.meaning.decade), end))
            }
            Some(_) => None,
            None => {
                let form = if noun.is_some() { TermForm::Whole } else { TermForm::ShortDecade };
                Some(Term { form, ..self.short_decade(word.meaning.decade, end) })
            }
        }
    }

    /// Makes a decade of its tens, in the century that follows it or else is known.
    fn short_decade(self, tens: u8, end: Cursor<'t>) -> Term<'t> {
        let roman = end.token().filter(|(token, _)| is_roman(*token));
        match roman.and_then(|_| Century::read(end)) {
            Some(Century { parts: Parts { year: Some(first), .. }, end, .. }) => {
                decade(first + i32::from(tens), end)
            }
            _ => decade(self.full_year(tens.into()).unwrap_or(1900 + i32::from(tens)), end),
        }
    }

    /// Returns the year with these last two digits that is nearest to the last date before, if there is one.
    pub fn full_year(self, digits: i32) -> Option<i32> {
        /// Later years are not in a past that documents tell.
        const LATEST: i32 = 2035;
        let known = self.last_year?;
        let century = known / 100 * 100;
        [century - 100, century, century + 100]
            .map(|century| century + digits)
            .into_iter()
            .filter(|year| is_plausible(*year) && *year <= LATEST)
            .min_by_key(|year| (year - known).abs())
    }

    /// Reads a century: `19th century`, `19. Jahrhundert`, `XIXe siècle`, `siglo XIX`, `nineteenth century`.
    fn century(self, start: Cursor<'t>) -> Option<Term<'t>> {
        let century = Century::read(start)?;
        let owns = century.end.accept(glued(Kind::Apostrophe)).is_some();
        // `20th Century Fox`
        let is_capital = |token: Token| token.text.starts_with(char::is_uppercase);
        let names = century.is_capital && century.end.accept(is_capital).is_some();
        let term = Term::new(TermForm::Century, century.parts, century.end);
        (!owns && !names).then_some(Term { is_part: century.is_time, ..term })
    }
}

/// Compounds such as `sechzigerjahre` are longer than any other word for a decade that needs a noun.
const MIN_COMPOUND: usize = 13;

/// Returns a decade.
fn decade<'t>(year: i32, end: Cursor<'t>) -> Term<'t> {
    let parts = Parts { period: Period::Decade, ..Parts::year(year) };
    Term::new(TermForm::Whole, parts, end)
}

/// Reads the ending that makes a number a decade: `s`, `er`, `-е`, `'lar`.
pub fn decade_ending(end: Cursor<'_>) -> Option<Cursor<'_>> {
    let is_s = |token: Token| token.text.eq_ignore_ascii_case("s");
    let ending = |token: Token| {
        token.is_glued_to(Kind::Word) && (is_s(token) || has(DateWord::DecadeEnding)(token))
    };
    let mark =
        |token: Token| token.is_glued() && matches!(token.kind, Kind::Apostrophe | Kind::Hyphen);
    end.skip(mark).accept(ending)
}

/// The number of a century with its noun.
struct Century<'t> {
    parts: Parts,
    /// Whether the noun says itself that it is the time of something: `yüzyılda`.
    is_time: bool,
    /// Whether the noun begins with a capital letter.
    is_capital: bool,
    end: Cursor<'t>,
}

impl<'t> Century<'t> {
    /// Reads the number and the noun, in either order.
    fn read(start: Cursor<'t>) -> Option<Self> {
        let (token, next) = start.token()?;
        let is_noun = |token: Token| token.is(Kind::Word) && has(DateWord::Century)(token);
        let in_words = |token: Token| Some(token.meaning.number).filter(|number| *number > 0);
        let number_of = |token| roman_ordinal(token).or(in_digits(token)).or(in_words(token));
        if is_noun(token) {
            let (number, end) = next.skip(glued(Kind::Dot)).token()?;
            return Century::new(number_of(number)?, token, end);
        }
        let number = number_of(token)?;
        let (number, next) = match next.skip(joins).token().filter(|_| number == 20) {
            // `twenty-first`
            Some((unit, end)) if unit.meaning.number == 1 => (21, end),
            _ => (number, next),
        };
        let (noun, end) = ordinal_ending(next).token().filter(|(noun, _)| is_noun(*noun))?;
        Century::new(number, noun, end)
    }

    fn new(number: u8, noun: Token<'t>, end: Cursor<'t>) -> Option<Self> {
        let is_time = has(DateWord::Event)(noun);
        let parts = Parts::century(number.into());
        let is_capital = noun.text.starts_with(char::is_uppercase);
        (10..=21).contains(&number).then_some(Century { parts, is_time, is_capital, end })
    }
}

/// Skips what makes a number of a century an ordinal: `th`, `e`, `-й`, `.`.
fn ordinal_ending(at: Cursor<'_>) -> Cursor<'_> {
    const MAX_LENGTH: usize = 6;
    let short = |token: Token| token.is_glued_to(Kind::Word) && token.text.len() <= MAX_LENGTH;
    let hyphen = at.accept(glued(Kind::Hyphen)).and_then(|at| at.accept(short));
    hyphen.or_else(|| at.accept(short)).unwrap_or_else(|| at.skip(glued(Kind::Dot)))
}

/// Returns a number of two digits.
fn in_digits(token: Token<'_>) -> Option<u8> {
    token.number().filter(|_| token.text.len() == 2).and_then(|number| u8::try_from(number).ok())
}

/// Returns the number of Roman capitals with or without the ending of an ordinal: `XIXe`.
fn roman_ordinal(token: Token<'_>) -> Option<u8> {
    let is_capital = |c: char| matches!(c, 'X' | 'V' | 'I');
    roman(token.text.trim_end_matches(|c: char| !is_capital(c))).filter(|_| token.is(Kind::Word))
}

/// Whether a token may be the number of a century in Roman capitals.
pub fn is_roman(token: Token<'_>) -> bool {
    token.text.starts_with('X') && token.is(Kind::Word)
}

/// Whether a token is a hyphen inside a word.
fn joins(token: Token<'_>) -> bool {
    token.gap == Gap::None && token.kind.is_dash()
}
