//! Dates as precise as their text: EDTF.

use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer};

use crate::model::read::read_text;

/// Date in EDTF (ISO 8601-2:2019), level 1 and the parts of level 2 that documents need.
///
/// It is parsed from and printed as EDTF, and is as precise as its text:
///
/// ```
/// use hustings::model::Date;
/// let founded: Date = "1994-09".parse()?;
/// assert_eq!(founded.earliest(), Some((1994, 9, 1)));
/// assert_eq!(founded.latest(), Some((1994, 9, 30)));
/// assert_eq!(founded.to_string(), "1994-09");
/// # Ok::<(), hustings::model::DateError>(())
/// ```
///
/// Dates are ordered by their earliest day, then by their latest. An open start comes first; dates
/// without a year come last, by month and day.
///
/// ```
/// # use hustings::model::Date;
/// let mut dates = ["XXXX-04-02", "2005/..", "2005", "197X", "../1980"]
///     .map(|text| text.parse::<Date>().unwrap());
/// dates.sort();
/// assert_eq!(dates.map(|date| date.to_string()), ["../1980", "197X", "2005", "2005/..", "XXXX-04-02"]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Date {
    /// `1976`, `1994-09`, `2005-06-15`, `197X`, `18XX`, `1920~`, `XXXX-04-02`.
    Point(Point),
    /// An interval, of which either end may be open: `1983/1984`, `2005/..`, `../1980`.
    Interval(Option<Point>, Option<Point>),
    /// One of several: `[1891,1893]`.
    OneOf(Box<[Point]>),
}

impl Date {
    /// Returns the year that the date begins in, or for `../1980` ends in; `None` without a year.
    ///
    /// ```
    /// # use hustings::model::Date;
    /// assert_eq!("1983/1984".parse::<Date>()?.year(), Some(1983));
    /// assert_eq!("XXXX-04-02".parse::<Date>()?.year(), None);
    /// # Ok::<(), hustings::model::DateError>(())
    /// ```
    pub fn year(&self) -> Option<i32> {
        match self {
            Date::Point(point) => point.year,
            Date::Interval(start, end) => {
                let year = |point: &Option<Point>| point.and_then(|point| point.year);
                year(start).or_else(|| year(end))
            }
            Date::OneOf(points) => points.iter().filter_map(|point| point.year).min(),
        }
    }

    /// Returns how precise the date is; `None` for an interval and for one of several dates.
    ///
    /// ```
    /// # use hustings::model::{Date, Precision};
    /// let precision = |text: &str| text.parse::<Date>().map(|date| date.precision());
    /// assert_eq!(precision("1994-09"), Ok(Some(Precision::Month)));
    /// assert_eq!(precision("197X"), Ok(Some(Precision::Decade)));
    /// assert_eq!(precision("XXXX-04-02"), Ok(Some(Precision::Day)));
    /// assert_eq!(precision("1983/1984"), Ok(None));
    /// ```
    pub fn precision(&self) -> Option<Precision> {
        match self {
            Date::Point(point) => Some(point.precision()),
            Date::Interval(..) | Date::OneOf(_) => None,
        }
    }

    /// Returns the year of a date, or of the start of an interval; `None` for a decade or century, for one of
    /// several dates, and without a year.
    pub fn start_year(&self) -> Option<i32> {
        match self {
            Date::Point(point) | Date::Interval(Some(point), _) if point.period == Period::Year => {
                point.year
            }
            _ => None,
        }
    }

    /// Whether the date is one year, month or day, and the text is sure of it.
    ///
    /// ```
    /// # use hustings::model::Date;
    /// let certain = |text: &str| text.parse::<Date>().map(|date| date.is_certain());
    /// assert_eq!(certain("1976"), Ok(true));
    /// assert_eq!(certain("1976~"), Ok(false));
    /// assert_eq!(certain("1983/1984"), Ok(false));
    /// ```
    pub fn is_certain(&self) -> bool {
        match self {
            Date::Point(point) => {
                point.qualifier == Qualifier::Exact
                    && point.period == Period::Year
                    && point.year.is_some()
            }
            Date::Interval(..) | Date::OneOf(_) => false,
        }
    }

    /// Whether the date is an interval with an open end.
    pub fn is_open(&self) -> bool {
        matches!(self, Date::Interval(None, _) | Date::Interval(_, None))
    }

    /// Whether the date is a year, and `other` is or begins in that year.
    ///
    /// ```
    /// # use hustings::model::Date;
    /// let year: Date = "1994".parse()?;
    /// assert!(year.is_year_of(&"1994-09".parse()?));
    /// assert!(!year.is_year_of(&"1995".parse()?));
    /// # Ok::<(), hustings::model::DateError>(())
    /// ```
    pub fn is_year_of(&self, other: &Date) -> bool {
        self.precision() == Some(Precision::Year)
            && self.is_certain()
            && self.start_year() == other.start_year()
    }

    /// Whether the date is more precise than `other` and agrees with it.
    ///
    /// ```
    /// # use hustings::model::Date;
    /// let year: Date = "1975".parse()?;
    /// assert!("1975-03-15".parse::<Date>()?.refines(&year));
    /// assert!("1975".parse::<Date>()?.refines(&"197X".parse()?));
    /// assert!(!"1976-03-15".parse::<Date>()?.refines(&year));
    /// assert!(!year.refines(&year));
    /// # Ok::<(), hustings::model::DateError>(())
    /// ```
    pub fn refines(&self, other: &Date) -> bool {
        let (Some(first), Some(last)) = (self.earliest(), self.latest()) else { return false };
        let lies_within = match (other.earliest(), other.latest()) {
            (None, None) => false,
            (earliest, latest) => {
                earliest.is_none_or(|day| day <= first) && latest.is_none_or(|day| last <= day)
            }
        };
        lies_within && (Some(first), Some(last)) != (other.earliest(), other.latest())
    }

    /// Returns a regular expression that matches every date as it is printed.
    pub fn pattern() -> String {
        let year = "(-?[0-9]{4}|Y-?[0-9]{5,})";
        let decade = "(-?[0-9]{3}|Y-?[0-9]{4,})X";
        let century = "(-?[0-9]{2}|Y-?[0-9]{3,})XX";
        let (month, day) = ("(0[1-9]|1[0-2])", "(0[1-9]|[12][0-9]|3[01])");
        let point =
            format!("({year}(-{month}(-{day})?)?|{decade}|{century}|XXXX-{month}-{day})[~?]?");
        let end = format!(r"({point}|\.\.)");
        format!(r"^({point}|{end}/{end}|\[{point}(,{point})*\])$")
    }

    /// Returns the first day that the date can be; `None` without a year or with an open start.
    pub fn earliest(&self) -> Option<Day> {
        match self {
            Date::Point(point) => point.earliest(),
            Date::Interval(start, _) => start.and_then(Point::earliest),
            Date::OneOf(points) => points.iter().filter_map(|point| point.earliest()).min(),
        }
    }

    /// Returns the last day that the date can be; `None` without a year or with an open end.
    pub fn latest(&self) -> Option<Day> {
        match self {
            Date::Point(point) => point.latest(),
            Date::Interval(_, end) => end.and_then(Point::latest),
            Date::OneOf(points) => points.iter().filter_map(|point| point.latest()).max(),
        }
    }

    /// Whether the date, or a part of the time that it spans, can lie in the range.
    ///
    /// A date without a year lies in no range.
    ///
    /// ```
    /// # use hustings::model::{Date, Range};
    /// let seventies: Range = "1970..1979".parse().unwrap();
    /// assert!("1976".parse::<Date>()?.can_lie_in(seventies));
    /// assert!("../1980".parse::<Date>()?.can_lie_in(seventies));
    /// assert!(!"1980/..".parse::<Date>()?.can_lie_in(seventies));
    /// # Ok::<(), hustings::model::DateError>(())
    /// ```
    pub fn can_lie_in(&self, range: Range) -> bool {
        match self {
            Date::OneOf(points) => points.iter().any(|&point| Date::Point(point).can_lie_in(range)),
            _ if self.year().is_none() => false,
            Date::Point(_) | Date::Interval(..) => {
                let begins_in_time =
                    self.earliest().is_none_or(|day| range.last.is_none_or(|last| day <= last));
                let ends_in_time =
                    self.latest().is_none_or(|day| range.first.is_none_or(|first| first <= day));
                begins_in_time && ends_in_time
            }
        }
    }

    /// Returns a date without a year in the given year; `None` for any other date, and for 29 February in a
    /// common year.
    ///
    /// ```
    /// # use hustings::model::Date;
    /// let days = "XXXX-06-15/XXXX-06-16".parse::<Date>()?;
    /// assert_eq!(days.in_year(1970).unwrap().to_string(), "1970-06-15/1970-06-16");
    /// # Ok::<(), hustings::model::DateError>(())
    /// ```
    pub fn in_year(&self, year: i32) -> Option<Date> {
        let dated = |point: &Point| match (point.year, point.month, point.day) {
            (None, Some(month), Some(day)) => {
                let qualifier = point.qualifier;
                Point::day(year, month, day).map(|point| Point { qualifier, ..point })
            }
            _ => None,
        };
        match self {
            Date::Point(point) => dated(point).map(Date::Point),
            Date::Interval(None, None) | Date::OneOf(_) => None,
            Date::Interval(start, end) => {
                let dated = |end: &Option<Point>| match end {
                    Some(point) => dated(point).map(Some),
                    None => Some(None),
                };
                Some(Date::Interval(dated(start)?, dated(end)?))
            }
        }
    }

    /// Returns the first and last day, with the year 0 for a missing year; `None` for an open end.
    fn bounds(&self) -> (Option<Day>, Option<Day>) {
        match self {
            Date::Point(point) => (Some(point.first_day()), Some(point.last_day())),
            Date::Interval(start, end) => (start.map(Point::first_day), end.map(Point::last_day)),
            Date::OneOf(points) => (
                points.iter().map(|point| point.first_day()).min(),
                points.iter().map(|point| point.last_day()).max(),
            ),
        }
    }

    /// Returns a key that distinguishes two dates with the same first and last day.
    fn form(&self) -> (u8, Vec<Option<Point>>) {
        match self {
            Date::Point(point) => (0, vec![Some(*point)]),
            Date::Interval(start, end) => (1, vec![*start, *end]),
            Date::OneOf(points) => (2, points.iter().copied().map(Some).collect()),
        }
    }
}

impl Ord for Date {
    fn cmp(&self, other: &Self) -> Ordering {
        let key = |date: &Date| {
            let (first, last) = date.bounds();
            (date.year().is_none(), first, last.is_none(), last)
        };
        key(self).cmp(&key(other)).then_with(|| self.form().cmp(&other.form()))
    }
}

impl PartialOrd for Date {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<Point> for Date {
    fn from(point: Point) -> Self {
        Date::Point(point)
    }
}

impl fmt::Display for Date {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Date::Point(point) => fmt::Display::fmt(point, out),
            Date::Interval(start, end) => {
                write_end(out, *start)?;
                out.write_str("/")?;
                write_end(out, *end)
            }
            Date::OneOf(points) => {
                out.write_str("[")?;
                for (i, point) in points.iter().enumerate() {
                    let separator = if i == 0 { "" } else { "," };
                    write!(out, "{separator}{point}")?;
                }
                out.write_str("]")
            }
        }
    }
}

/// Writes one end of an interval.
fn write_end(out: &mut fmt::Formatter<'_>, end: Option<Point>) -> fmt::Result {
    match end {
        Some(point) => fmt::Display::fmt(&point, out),
        None => out.write_str(OPEN),
    }
}

impl FromStr for Date {
    type Err = DateError;

    /// Parses EDTF.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let error = || DateError(text.to_owned());
        let end = |text: &str| match text {
            OPEN => Ok(None),
            _ => Point::from_edtf(text).map(Some).ok_or_else(error),
        };
        if let Some(members) = text.strip_prefix('[') {
            let members = members.strip_suffix(']').ok_or_else(error)?;
            let points = members.split(',').map(|member| Point::from_edtf(member.trim()));
            return points.collect::<Option<_>>().map(Date::OneOf).ok_or_else(error);
        }
        match text.split_once('/') {
            Some((start, finish)) => {
                let date = Date::Interval(end(start)?, end(finish)?);
                match (date.earliest(), date.latest()) {
                    (Some(first), Some(last)) if last < first => Err(error()),
                    _ => Ok(date),
                }
            }
            None => Point::from_edtf(text).map(Date::Point).ok_or_else(error),
        }
    }
}

impl<'de> Deserialize<'de> for Date {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        read_text(deserializer, "an EDTF date", |text| text.parse().ok())
    }
}

/// Error for a text that is not an EDTF date.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is no EDTF date; expected one such as 1976, 1994-09, 2005-06-15, 197X or 2005/..")]
pub struct DateError(String);

/// Mark of an open end of an interval or a range.
const OPEN: &str = "..";

/// How precise a [`Point`] is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Precision {
    /// `18XX`.
    Century,
    /// `197X`.
    Decade,
    /// `1976`.
    Year,
    /// `1994-09`.
    Month,
    /// `2005-06-15`, `XXXX-04-02`.
    Day,
}

/// How many years a [`Point`] may lie in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Period {
    /// One: `1976`.
    #[default]
    Year,
    /// The ten of a decade: `197X`.
    Decade,
    /// The hundred that begin with the same digits: `18XX`.
    Century,
}

impl Period {
    /// Returns the number of years.
    const fn years(self) -> i32 {
        match self {
            Period::Year => 1,
            Period::Decade => 10,
            Period::Century => 100,
        }
    }
}

/// A century, decade, year, month or day, as precise as the text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Point {
    /// The year; for a decade or century, its first year; `None` if the text names none.
    pub year: Option<i32>,
    /// Whether it is a year, or only its decade or century is known.
    pub period: Period,
    /// The month, 1 to 12.
    pub month: Option<u8>,
    /// The day of the month, 1 to 31.
    pub day: Option<u8>,
    /// How certain the text is.
    pub qualifier: Qualifier,
}

impl Point {
    /// A year: `1976`.
    pub const fn year(year: i32) -> Self {
        Point {
            year: Some(year),
            period: Period::Year,
            month: None,
            day: None,
            qualifier: Qualifier::Exact,
        }
    }

    /// The decade that a year lies in: `197X`.
    ///
    /// ```
    /// use hustings::model::Point;
    /// assert_eq!(Point::decade(1976).to_string(), "197X");
    /// ```
    pub const fn decade(year: i32) -> Self {
        Point::within(Period::Decade, year)
    }

    /// The hundred years with the same first digits as a year, as a century is written: `18XX`.
    ///
    /// ```
    /// use hustings::model::Point;
    /// assert_eq!(Point::century(1871).to_string(), "18XX");
    /// ```
    pub const fn century(year: i32) -> Self {
        Point::within(Period::Century, year)
    }

    /// The period that a year lies in.
    const fn within(period: Period, year: i32) -> Self {
        let years = period.years();
        // before the year 0 they are counted by their digits too: -004X is -49 to -40
        let first = if year < 0 {
            (year / years * years).saturating_sub(years - 1)
        } else {
            year - year.rem_euclid(years)
        };
        Point { period, ..Point::year(first) }
    }

    /// A month of a year, `1994-09`; `None` unless it is 1 to 12.
    pub const fn month(year: i32, month: u8) -> Option<Self> {
        match month {
            1..=12 => Some(Point { month: Some(month), ..Point::year(year) }),
            _ => None,
        }
    }

    /// A day, `2005-06-15`; `None` if the Gregorian calendar does not have it.
    ///
    /// ```
    /// use hustings::model::Point;
    /// assert!(Point::day(2004, 2, 29).is_some());
    /// assert!(Point::day(1900, 2, 29).is_none());
    /// ```
    pub const fn day(year: i32, month: u8, day: u8) -> Option<Self> {
        match Point::month(year, month) {
            Some(point) if 1 <= day && day <= days_in_month(year, month) => {
                Some(Point { day: Some(day), ..point })
            }
            _ => None,
        }
    }

    /// A day of an unknown year, `XXXX-04-02`; `None` if no year has it.
    pub const fn yearless(month: u8, day: u8) -> Option<Self> {
        match Point::day(LEAP_YEAR, month, day) {
            Some(point) => Some(Point { year: None, ..point }),
            None => None,
        }
    }

    /// Returns how precise the point is.
    pub const fn precision(self) -> Precision {
        match (self.day, self.month, self.period) {
            (Some(_), ..) => Precision::Day,
            (None, Some(_), _) => Precision::Month,
            (None, None, Period::Year) => Precision::Year,
            (None, None, Period::Decade) => Precision::Decade,
            (None, None, Period::Century) => Precision::Century,
        }
    }

    /// Returns the same point with this qualifier.
    pub const fn with(self, qualifier: Qualifier) -> Self {
        Point { qualifier, ..self }
    }

    /// Returns the first day that the point can be; `None` without a year.
    pub fn earliest(self) -> Option<Day> {
        self.year.map(|_| self.first_day())
    }

    /// Returns the last day that the point can be; `None` without a year.
    pub fn latest(self) -> Option<Day> {
        self.year.map(|_| self.last_day())
    }

    /// Returns the first day, in the year 0 if the text names none.
    fn first_day(self) -> Day {
        (self.year.unwrap_or_default(), self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// Returns the last day, in the year 0 if the text names none.
    fn last_day(self) -> Day {
        let first = self.year.unwrap_or_default();
        let year = first.saturating_add(self.period.years() - 1);
        let month = self.month.unwrap_or(12);
        (year, month, self.day.unwrap_or(days_in_month(year, month)))
    }

    /// Parses one point of EDTF.
    fn from_edtf(text: &str) -> Option<Self> {
        let (text, qualifier) = Qualifier::ALL
            .into_iter()
            .find_map(|qualifier| Some((text.strip_suffix(qualifier.mark()?)?, qualifier)))
            .unwrap_or((text, Qualifier::Exact));
        let (body, is_long) = text.strip_prefix('Y').map_or((text, false), |body| (body, true));
        let (digits, sign) = body.strip_prefix('-').map_or((body, 1), |digits| (digits, -1));

        let mut parts = digits.split('-');
        let year = parts.next()?;
        let month = parts.next().map(two_digits);
        let day = parts.next().map(two_digits);
        let has_form = if is_long { year.len() > 4 } else { year.len() == 4 };
        if !has_form || parts.next().is_some() {
            return None;
        }
        let (known, period) = match (year.strip_suffix("XX"), year.strip_suffix('X')) {
            (Some(known), _) => (known, Period::Century),
            (None, Some(known)) => (known, Period::Decade),
            (None, None) => (year, Period::Year),
        };
        let point = match (period, month, day) {
            (Period::Century, Some(month), Some(day)) if text.starts_with("XXXX") => {
                Point::yearless(month?, day?)
            }
            // the first year; before the year 0 it is the one with the greater number
            (Period::Decade | Period::Century, None, None) => {
                let years = period.years();
                let first = signed(sign, known)?.checked_mul(years)?;
                let first = if sign < 0 { first.checked_sub(years - 1)? } else { first };
                Some(Point { period, ..Point::year(first) })
            }
            (Period::Year, None, None) => Some(Point::year(signed(sign, year)?)),
            (Period::Year, Some(month), None) => Point::month(signed(sign, year)?, month?),
            (Period::Year, Some(month), Some(day)) => Point::day(signed(sign, year)?, month?, day?),
            _ => None,
        };
        point.map(|point| point.with(qualifier))
    }
}

/// Parses a number of two digits.
fn two_digits(text: &str) -> Option<u8> {
    if text.len() == 2 { signed(1, text).and_then(|number| number.try_into().ok()) } else { None }
}

/// Parses a number of digits only, and applies the sign.
fn signed(sign: i64, digits: &str) -> Option<i32> {
    let all_digits = !digits.is_empty() && digits.bytes().all(|byte| byte.is_ascii_digit());
    let number: i64 = if all_digits { digits.parse().ok()? } else { return None };
    i32::try_from(sign * number).ok()
}

impl fmt::Display for Point {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        // the form of nearly all points; formatting each number would take many times as long
        let mut digits = *b"0000-00-00";
        if let (Some(year @ 0..=9999), Period::Year) = (self.year, self.period) {
            let (month, day) = (self.month.unwrap_or(0), self.day.unwrap_or(0));
            let pairs = [year / 100, year % 100, month.into(), day.into()];
            for (at, pair) in [0, 2, 5, 8].into_iter().zip(pairs) {
                digits[at] += (pair / 10) as u8;
                digits[at + 1] += (pair % 10) as u8;
            }
            let length = match (self.month, self.day) {
                (None, _) => 4,
                (Some(_), None) => 7,
                (Some(_), Some(_)) => 10,
            };
            out.write_str(std::str::from_utf8(&digits[..length]).unwrap_or_default())?;
            return out.write_str(self.qualifier.mark().unwrap_or_default());
        }
        match self.year {
            Some(year) => {
                let long = if (-9999..=9999).contains(&year) { "" } else { "Y" };
                let sign = if year < 0 { "-" } else { "" };
                let digits = year.unsigned_abs();
                match self.period {
                    Period::Year => write!(out, "{long}{sign}{digits:04}")?,
                    Period::Decade => write!(out, "{long}{sign}{:03}X", digits / 10)?,
                    Period::Century => write!(out, "{long}{sign}{:02}XX", digits / 100)?,
                }
            }
            None => out.write_str("XXXX")?,
        }
        if let Some(month) = self.month {
            write!(out, "-{month:02}")?;
            if let Some(day) = self.day {
                write!(out, "-{day:02}")?;
            }
        }
        out.write_str(self.qualifier.mark().unwrap_or_default())
    }
}

/// How certain a text is about a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Qualifier {
    /// Certain.
    #[default]
    Exact,
    /// `~`: approximate.
    Approximate,
    /// `?`: uncertain.
    Uncertain,
}

impl Qualifier {
    const ALL: [Qualifier; 3] = [Qualifier::Exact, Qualifier::Approximate, Qualifier::Uncertain];

    /// Returns the mark after a qualified date.
    fn mark(self) -> Option<&'static str> {
        match self {
            Qualifier::Exact => None,
            Qualifier::Approximate => Some("~"),
            Qualifier::Uncertain => Some("?"),
        }
    }
}

/// A day of the calendar, for comparing: (year, month, day).
pub type Day = (i32, u8, u8);

/// A year with a 29 February.
const LEAP_YEAR: i32 = 2000;

/// Returns the number of days of a month in the Gregorian calendar; 31 for an invalid month.
const fn days_in_month(year: i32, month: u8) -> u8 {
    match month {
        4 | 6 | 9 | 11 => 30,
        2 if year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) => 29,
        2 => 28,
        _ => 31,
    }
}

/// Range of days in a filter: `1976`, `1970..1990`, `..1980`, `1990..`, `2015-06`.
///
/// It includes both ends: `1970..1990` ends with the last day of 1990. A decade may be written `1970s` or
/// `197X`, and `..` includes every day.
///
/// ```
/// use hustings::model::Range;
/// let range: Range = "2015-06..2016".parse()?;
/// assert_eq!(range.first, Some((2015, 6, 1)));
/// assert_eq!(range.last, Some((2016, 12, 31)));
/// assert_eq!(range.to_string(), "2015-06..2016");
/// # Ok::<(), hustings::model::RangeError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Range {
    /// The first day, if the range has one.
    pub first: Option<Day>,
    /// The last day, if the range has one.
    pub last: Option<Day>,
}

impl Range {
    /// Returns the days before the range; none but those before every calendar if it has no first day.
    ///
    /// ```
    /// # use hustings::model::Range;
    /// assert_eq!("1980".parse::<Range>()?.before().to_string(), "..1979");
    /// assert_eq!("1980-02".parse::<Range>()?.after().to_string(), "1980-03..");
    /// # Ok::<(), hustings::model::RangeError>(())
    /// ```
    pub fn before(self) -> Range {
        let (year, month, day) = self.first.unwrap_or((i32::MIN, 1, 1));
        let last = match (month, day) {
            (1, 1) => (year.saturating_sub(1), 12, 31),
            (_, 1) => (year, month - 1, days_in_month(year, month - 1)),
            _ => (year, month, day - 1),
        };
        Range { first: None, last: Some(last) }
    }

    /// Returns the days after the range; none but those after every calendar if it has no last day.
    pub fn after(self) -> Range {
        let (year, month, day) = self.last.unwrap_or((i32::MAX, 12, 31));
        let first = match (month, day) {
            (12, 31) => (year.saturating_add(1), 1, 1),
            _ if day == days_in_month(year, month) => (year, month + 1, 1),
            _ => (year, month, day + 1),
        };
        Range { first: Some(first), last: None }
    }
}

impl FromStr for Range {
    type Err = RangeError;

    fn from_str(text: &str) -> Result<Self, RangeError> {
        let point = |text: &str| range_end(text).ok_or_else(|| RangeError::Form(text.to_owned()));
        let end = |text: &str| match text.trim() {
            "" => Ok(None),
            text => point(text).map(Some),
        };
        let form = |_| RangeError::Form(text.to_owned());
        let (first, last) = match text.split_once(OPEN) {
            Some((first, last)) => (end(first).map_err(form)?, end(last).map_err(form)?),
            None => {
                let point = point(text.trim()).map_err(form)?;
                (Some(point), Some(point))
            }
        };
        let (first, last) = (first.and_then(Point::earliest), last.and_then(Point::latest));
        match (first, last) {
            (Some(start), Some(end)) if end < start => Err(RangeError::Backwards(text.to_owned())),
            _ => Ok(Range { first, last }),
        }
    }
}

/// Parses one end of a range: a certain point with a year.
fn range_end(text: &str) -> Option<Point> {
    let point = match text.strip_suffix("0s") {
        Some(tens) => Point::from_edtf(&format!("{tens}X")),
        None => Point::from_edtf(text),
    };
    point.filter(|point| point.year.is_some() && point.qualifier == Qualifier::Exact)
}

impl fmt::Display for Range {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let (Some(first), Some(last)) = (self.first, self.last)
            && let Some(point) = whole(first, last)
        {
            return write!(out, "{point}");
        }
        if let Some((year, month, day)) = self.first {
            let month = Some(month).filter(|&month| (month, day) != (1, 1));
            let day = Some(day).filter(|&day| day != 1);
            write!(out, "{}", Point { month, day, ..Point::year(year) })?;
        }
        out.write_str(OPEN)?;
        if let Some((year, month, day)) = self.last {
            let is_last = day == days_in_month(year, month);
            let day = Some(day).filter(|_| !is_last);
            let month = Some(month).filter(|&month| !(is_last && month == 12));
            write!(out, "{}", Point { month, day, ..Point::year(year) })?;
        }
        Ok(())
    }
}

/// Returns the year, month or day with this first and last day.
fn whole(first: Day, last: Day) -> Option<Point> {
    let (year, month, day) = first;
    [Some(Point::year(year)), Point::month(year, month), Point::day(year, month, day)]
        .into_iter()
        .flatten()
        .find(|point| (point.first_day(), point.last_day()) == (first, last))
}

/// Error for a text that is not a range of dates.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RangeError {
    /// It does not have the form of a range.
    #[error(
        "{0:?} is no range of dates: \
         expected a year, a month, a day or a range such as 1970..1990, ..1980 or 2015-06"
    )]
    Form(String),
    /// Its end is before its start.
    #[error("the range {0:?} ends before it begins")]
    Backwards(String),
}

#[cfg(test)]
mod tests;
