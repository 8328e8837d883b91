//! Dates as the texts give them: EDTF.

use std::fmt;
use std::str::FromStr;

/// A date of EDTF (ISO 8601-2:2019), level 1 and what the texts need of level 2.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Date {
    /// `1976`, `1994-09`, `2005-06-15`, `197X`, `1920~`, `XXXX-04-02`.
    Point(Point),
    /// From one to another, either of which may be open: `1983/1984`, `2005/..`, `../1980`.
    Interval(Option<Point>, Option<Point>),
    /// One of several: `[1891,1893]`.
    OneOf(Vec<Point>),
}

/// A year, month or day, known as far as its text says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Point {
    /// The year; of a decade, its first year; `None` where the text names none.
    pub year: Option<i32>,
    /// Whether only the decade is known: `197X`.
    pub decade: bool,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31.
    pub day: Option<u8>,
    /// How sure the text is.
    pub qualifier: Qualifier,
}

/// How sure a text is of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Qualifier {
    /// It is sure.
    #[default]
    Exact,
    /// `~`: about then.
    Approximate,
    /// `?`: perhaps then.
    Uncertain,
}

/// A day of the calendar, for comparing: (year, month, day).
pub type Day = (i32, u8, u8);

/// A range of days that a filter asks for: `1976`, `1970..1990`, `..1980`, `1990..`, `2015-06`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The first day, if the range has one.
    pub first: Option<Day>,
    /// The last day, if the range has one.
    pub last: Option<Day>,
}

/// A text that is no range of dates.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no range of dates")]
pub struct RangeError(String);

impl FromStr for Range {
    type Err = RangeError;

    fn from_str(text: &str) -> Result<Self, RangeError> {
        Err(RangeError(text.to_owned()))
    }
}

impl Date {
    /// The year that the date begins in, or for `../1980` ends in; `None` where the text names none.
    pub fn year(&self) -> Option<i32> {
        None
    }

    /// The first day that the date can be; `None` without a year or with an open start.
    pub fn earliest(&self) -> Option<Day> {
        None
    }

    /// The last day that the date can be; `None` without a year or with an open end.
    pub fn latest(&self) -> Option<Day> {
        None
    }

    /// Whether the date, or a part of the time that it spans, can lie in the range.
    pub fn can_lie_in(&self, _range: Range) -> bool {
        false
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{self:?}")
    }
}
