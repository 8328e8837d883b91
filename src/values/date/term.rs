//! The terms of dates: one day, month, year, decade or century.

use crate::model::{Period, Point, Qualifier};
use crate::values::date::DateIssue;
use crate::values::date::token::Cursor;

/// One day, month, year, decade or century, without what its context adds.
#[derive(Debug, Clone)]
pub struct Term<'t> {
    /// Its form.
    pub form: TermForm,
    /// Its numbers.
    pub parts: Parts,
    /// How certain the text is.
    pub qualifier: Qualifier,
    /// Whether a word before it says how certain it is: `c. 1920`.
    pub is_qualified: bool,
    /// Whether only a part of it is meant: `late 1976`.
    pub is_part: bool,
    /// Why it may not be what the text means.
    pub issue: Option<DateIssue>,
    /// The place after it.
    pub end: Cursor<'t>,
}

impl<'t> Term<'t> {
    /// Returns a term without qualifiers.
    pub fn new(form: TermForm, parts: Parts, end: Cursor<'t>) -> Self {
        Term {
            form,
            parts,
            qualifier: Qualifier::Exact,
            is_qualified: false,
            is_part: false,
            issue: None,
            end,
        }
    }

    /// Returns the point in time, if the term is complete, with its issue. A day that does not exist becomes
    /// its month, and a month that does not exist its year.
    pub fn resolve(&self, written: &str) -> Option<(Point, Option<DateIssue>)> {
        let no_such_day = || Some(DateIssue::NoSuchDay { written: written.to_owned() });
        let Parts { year, period, month, day } = self.parts;
        let (point, issue) = match (year, month, day) {
            (Some(year), Some(month), Some(day)) => match Point::day(year, month, day) {
                Some(point) => (point, self.issue.clone()),
                None => (Point::month(year, month).unwrap_or(Point::year(year)), no_such_day()),
            },
            (Some(year), Some(month), None) => (Point::month(year, month)?, self.issue.clone()),
            (Some(year), None, None) => match period {
                Period::Year => (Point::year(year), None),
                Period::Decade => (Point::decade(year), None),
                Period::Century => (Point::century(year), None),
            },
            (None, Some(month), Some(day)) => (Point::yearless(month, day)?, self.issue.clone()),
            _ => return None,
        };
        Some((point.with(self.qualifier), issue))
    }

    /// Whether the other term is the next year, month or day after this one.
    pub fn precedes(&self, other: &Term<'_>) -> bool {
        let Parts { year, month, day, .. } = self.parts;
        match self.form {
            TermForm::Day => day.map(|day| day + 1) == other.parts.day,
            TermForm::Month => month.map(|month| month + 1) == other.parts.month,
            TermForm::MonthDay if other.form == TermForm::Day => {
                day.map(|day| day + 1) == other.parts.day
            }
            _ => year.map(|year| year + 1) == other.parts.year,
        }
    }

    /// Whether an interval from this term to the other one goes forward, if their years show it.
    pub fn can_precede(&self, other: &Term<'_>) -> bool {
        let point = |term: &Term<'_>| term.resolve("").map(|(point, _)| point);
        let (Some(first), Some(last)) = (point(self), point(other)) else { return false };
        match (first.latest(), last.latest()) {
            (Some(first), Some(last)) => first <= last && self.parts != other.parts,
            _ => self.parts.month != other.parts.month || self.parts.day < other.parts.day,
        }
    }
}

/// The numbers of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Parts {
    /// The year, or the first year of a decade or century.
    pub year: Option<i32>,
    /// Whether it is a year, or only its decade or century is known.
    pub period: Period,
    /// The month.
    pub month: Option<u8>,
    /// The day of the month.
    pub day: Option<u8>,
}

impl Parts {
    /// Returns a year.
    pub fn year(year: i32) -> Self {
        Parts { year: Some(year), ..Parts::default() }
    }

    /// Returns a day; `None` if the numbers of the month and the day are too great for any calendar.
    pub fn of_day(year: i32, month: u16, day: u16) -> Option<Self> {
        let (month, day) = (u8::try_from(month).ok()?, u8::try_from(day).ok()?);
        Some(Parts { month: Some(month), day: Some(day), ..Parts::year(year) })
    }

    /// Returns a day of a month.
    pub fn day(day: u8) -> Self {
        Parts { day: Some(day), ..Parts::default() }
    }

    /// Returns a century by its number: the 19th is that of 1800.
    pub fn century(number: i32) -> Self {
        Parts { period: Period::Century, ..Parts::year((number - 1) * 100) }
    }

    /// Returns which of the numbers are known.
    pub fn precision(self) -> (bool, Period, bool, bool) {
        (self.year.is_some(), self.period, self.month.is_some(), self.day.is_some())
    }
}

/// The form of a term.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TermForm {
    /// `15`, which is not a date alone.
    Day,
    /// `May`, which is not a date alone.
    Month,
    /// `1976`, which may be an amount.
    Year,
    /// `15 June` or `15 June 1970`.
    DayMonth,
    /// `June 15` or `June 15, 1970`.
    MonthDay,
    /// `19th century`, which may not be a time in prose.
    Century,
    /// `années 1960`, which may be the first of several decades or years.
    Decades,
    /// `60s`, which may be an age.
    ShortDecade,
    /// Any other complete date: `2005-06-15`, `March 2004`, `1970s`.
    Whole,
}

impl TermForm {
    /// Whether it needs another term to be a date.
    pub fn is_part(self) -> bool {
        matches!(self, TermForm::Day | TermForm::Month)
    }
}
