//! Reads dates whose parts are joined by the same mark: `2005-06-15`, `15.06.2005`, `3.IV.1995`, `03-Sep-1962`.

use crate::values::date::context::{self, is_plausible};
use crate::values::date::term::{Parts, Term, TermForm};
use crate::values::date::token::{Cursor, Kind, Token};

/// Reads three parts that two equal marks join without spaces, or a Roman month between spaces.
///
/// The order is that of the only reading: no country writes year, day, month; `15/4/1963` has no month 15.
/// Dots are always between day, month and year. `3/4/1995` may be two days, so it is none here.
pub fn joined(start: Cursor<'_>) -> Option<Term<'_>> {
    let (first, at) = start.token()?;
    let (mark, at) = at.token()?;
    let is_mark =
        mark.is_glued() && (mark.kind.is_dash() || matches!(mark.kind, Kind::Slash | Kind::Dot));
    if !is_mark {
        return roman_between_spaces(first, mark, at);
    }
    let (second, at) = at.token()?;
    // `3. Okt.1990` is no chain, but `15.Okt.1990` is
    let (last_mark, at) = at.token()?;
    let (third, end) = at.token()?;
    let is_joined = second.is_glued()
        && last_mark.is_glued()
        && last_mark.kind == mark.kind
        && third.is_glued_to(Kind::Number);
    if !is_joined || !ends(end) {
        return None;
    }
    let month = named_month(second).or_else(|| roman_month(second));
    let short = |token: Token<'_>| token.number().filter(|_| token.text.len() <= 2);
    let parts = match (year(first), year(third), month) {
        (Some(year), None, Some(month)) => Parts::of_day(year, month.into(), short(third)?)?,
        (Some(year), None, None) => Parts::of_day(year, short(second)?, short(third)?)?,
        (None, Some(year), Some(month)) => Parts::of_day(year, month.into(), short(first)?)?,
        (None, Some(year), None) => {
            let (first, second) = (short(first)?, short(second)?);
            match (first <= 12, second <= 12) {
                _ if mark.is(Kind::Dot) || first == second => Parts::of_day(year, second, first)?,
                (false, true) => Parts::of_day(year, second, first)?,
                (true, false) => Parts::of_day(year, first, second)?,
                _ => return None,
            }
        }
        _ => return None,
    };
    Some(Term::new(TermForm::Whole, parts, end))
}

/// Reads `3 IV 1995`, of which the first token and the second one are given.
fn roman_between_spaces<'t>(day: Token<'t>, month: Token<'t>, at: Cursor<'t>) -> Option<Term<'t>> {
    let day = day.number().filter(|_| day.text.len() <= 2)?;
    let month = roman_month(month)?;
    let (last, end) = at.token()?;
    let parts = Parts::of_day(year(last)?, month.into(), day)?;
    ends(end).then(|| Term::new(TermForm::Whole, parts, end))
}

/// Whether a date of digits is complete at `at`; a time may follow.
fn ends(at: Cursor<'_>) -> bool {
    let is_time = |token: Token| token.is_glued_to(Kind::Word) && token.text == "T";
    context::number_ends(at) || at.accept(is_time).is_some()
}

/// Returns the plausible year that a token of four digits is.
fn year(token: Token<'_>) -> Option<i32> {
    let year = i32::from(token.number().filter(|_| token.text.len() == 4)?);
    is_plausible(year).then_some(year)
}

/// Returns the month that a word names.
fn named_month(token: Token<'_>) -> Option<u8> {
    token.meaning.month.filter(|_| token.is(Kind::Word))
}

/// Returns the month that Roman capitals number.
fn roman_month(token: Token<'_>) -> Option<u8> {
    let number = roman(token.text).filter(|_| token.is(Kind::Word))?;
    (1..=12).contains(&number).then_some(number)
}

/// Returns the number that Roman capitals up to `XXXIX` write in the usual way.
pub fn roman(text: &str) -> Option<u8> {
    const UNITS: [&str; 10] = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"];
    let units = text.trim_start_matches('X');
    let tens = text.len() - units.len();
    let unit = UNITS.iter().position(|known| *known == units)?;
    match tens * 10 + unit {
        0 | 40.. => None,
        number => u8::try_from(number).ok(),
    }
}
