//! Days in two calendars: of `13 March [O.S. 1 March] 1898` and `1 (13) March 1898` the Gregorian one is the date.

use crate::lexicon::dates::DateWord;
use crate::values::date::context::{Grammar, Style};
use crate::values::date::day::Comma;
use crate::values::date::term::{Parts, Term, TermForm};
use crate::values::date::token::{Cursor, Kind, Token};

impl<'t> Grammar<'_, 't> {
    /// Returns a term of a day in the Gregorian calendar, if the same day in the other calendar follows it in
    /// brackets.
    pub fn in_new_style(self, term: &Term<'t>) -> Option<Term<'t>> {
        let (open, at) = term.end.token()?;
        let close = match open.kind {
            Kind::Open => Kind::Close,
            Kind::Mark('[') => Kind::Mark(']'),
            _ => return None,
        };
        term.parts.day?;
        let (at, mut names) = CalendarNames::read(at);
        let other = Grammar { style: Style::Value, ..self }.day(at)?;
        let (at, more) = CalendarNames::read(other.end);
        names.is_old |= more.is_old;
        names.is_new |= more.is_new;
        let end = at.accept(|token: Token| token.is(close))?;
        let (mut first, mut second, mut end) = (term.parts, other.parts, end);
        if first.month.is_none() {
            // `1 (13) March 1898`
            let (month, year, after) = self.month_and_year(end)?;
            first.month = Some(month);
            first.year = year;
            end = after;
        }
        second.month = second.month.or(first.month);
        if first.year.or(second.year).is_none()
            && let Some((year, after)) =
                self.year_after(end, Comma::Usual).or_else(|| self.year_after(end, Comma::Unusual))
        {
            (first.year, end) = (Some(year), after);
        }
        let parts = match (first.year, second.year) {
            (None, None) if names.is_old || names.is_new => {
                if names.is_new {
                    second
                } else {
                    first
                }
            }
            (year, other) => {
                first.year = year.or(other);
                second.year = other.or(year);
                match same_day(first, second) {
                    Some(gregorian) => gregorian,
                    None if names.is_new => second,
                    None if names.is_old => first,
                    None => return None,
                }
            }
        };
        Some(Term { parts, form: TermForm::DayMonth, issue: None, end, ..term.clone() })
    }
}

/// Which calendars a bracket names.
#[derive(Default)]
struct CalendarNames {
    is_old: bool,
    is_new: bool,
}

impl CalendarNames {
    /// Reads the words of a text that name a calendar, and the marks among them.
    fn read(start: Cursor<'_>) -> (Cursor<'_>, Self) {
        const MAX_WORDS: usize = 10;
        let (mut at, mut names) = (start, CalendarNames::default());
        for _ in 0..MAX_WORDS {
            let Some((token, next)) = at.token() else { break };
            let meaning = token.meaning;
            let (is_old, is_new) =
                (meaning.has(DateWord::OldStyle), meaning.has(DateWord::NewStyle));
            let is_small = meaning.has_any(&[
                DateWord::Calendar,
                DateWord::Of,
                DateWord::The,
                DateWord::In,
                DateWord::Inner,
            ]);
            let is_mark =
                matches!(token.kind, Kind::Dot | Kind::Comma | Kind::Apostrophe | Kind::Mark(':'));
            if !(is_old || is_new || is_small || is_mark) {
                break;
            }
            // `O.S.`, `N.S.`
            let initial = |known: &str| token.text.eq_ignore_ascii_case(known);
            names.is_old |= is_old || initial("o");
            names.is_new |= is_new || initial("n");
            at = next;
        }
        (at, names)
    }
}

/// Returns the Gregorian one of two days if they are the same day in the Julian and the Gregorian calendar.
pub fn same_day(one: Parts, other: Parts) -> Option<Parts> {
    let (first, second) = (day_number(one)?, day_number(other)?);
    let year = one.year.max(other.year)?;
    let difference = match year {
        ..1700 => 10,
        1700..1800 => 11,
        1800..1900 => 12,
        1900..1930 => 13,
        // by then all countries had changed
        _ => return None,
    };
    // at the turn of a century it still is that of the one before
    let is_same = [difference, difference - 1].contains(&(first - second).abs());
    is_same.then_some(if first > second { one } else { other })
}

/// Whether a date after a slash is the one before it in the Gregorian calendar: `25 October/7 November 1917`,
/// `1341/1922`.
pub fn is_later_style(first: Parts, second: Parts) -> bool {
    let years = second.year.zip(first.year).map_or(0, |(second, first)| second - first);
    same_day(first, second) == Some(second)
        || super::OTHER_ERAS.contains(&years) && first.period == second.period
}

/// Returns the number of a day in the Gregorian calendar, counted from some day.
fn day_number(parts: Parts) -> Option<i32> {
    let (year, month, day) = (parts.year?, i32::from(parts.month?), i32::from(parts.day?));
    // years that begin in March have their leap day at the end
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    let leap_days = year / 4 - year / 100 + year / 400;
    Some(year * 365 + leap_days + (month * 153 + 2) / 5 + day)
}
