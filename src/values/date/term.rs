//! Reads the terms of dates: one day, month, year or decade.

use crate::lexicon::dates::{self, DateWord};
use crate::model::{Point, Qualifier};
use crate::values::date::DateIssue;
use crate::values::date::context::{self, Grammar, Style};
use crate::values::date::token::{Cursor, Kind, Token, after_ending, glued, has, is};

/// One day, month, year or decade, without what its context adds.
#[derive(Debug, Clone)]
pub struct Term<'t> {
    /// Its form.
    pub form: TermForm,
    /// Its numbers.
    pub parts: Parts,
    /// How certain the text is.
    pub qualifier: Qualifier,
    /// Whether it is approximate: `c. 1920`.
    pub is_about: bool,
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
            is_about: false,
            is_part: false,
            issue: None,
            end,
        }
    }

    /// Returns the point in time, if the term is complete, with its issue. A day that does not exist becomes
    /// its month, and a month that does not exist its year.
    pub fn resolve(&self, written: &str) -> Option<(Point, Option<DateIssue>)> {
        let no_such_day = || Some(DateIssue::NoSuchDay { written: written.to_owned() });
        let Parts { year, is_decade, month, day } = self.parts;
        let (point, issue) = match (year, month, day) {
            (Some(year), Some(month), Some(day)) => match Point::day(year, month, day) {
                Some(point) => (point, self.issue.clone()),
                None => (Point::month(year, month).unwrap_or(Point::year(year)), no_such_day()),
            },
            (Some(year), Some(month), None) => (Point::month(year, month)?, self.issue.clone()),
            (Some(year), None, None) if is_decade => (Point::decade(year), None),
            (Some(year), None, None) => (Point::year(year), None),
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
    /// The year, or the first year of a decade.
    pub year: Option<i32>,
    /// Whether only the decade is known.
    pub is_decade: bool,
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

    /// Returns a day of a month.
    fn day(day: u8) -> Self {
        Parts { day: Some(day), ..Parts::default() }
    }

    /// Returns which of the numbers are known.
    pub fn precision(self) -> (bool, bool, bool, bool) {
        (self.year.is_some(), self.is_decade, self.month.is_some(), self.day.is_some())
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
    /// Any other complete date: `2005-06-15`, `March 2004`, `1970s`.
    Whole,
}

impl TermForm {
    /// Whether it needs another term to be a date.
    pub fn is_part(self) -> bool {
        matches!(self, TermForm::Day | TermForm::Month)
    }
}

impl<'t> Grammar<'_, 't> {
    /// Reads one term with its qualifiers: `early 1920s`, `c. 1920`, `15th of June`.
    pub fn term(self, start: Cursor<'t>) -> Option<Term<'t>> {
        let prefix = prefix(start);
        let (token, _) = prefix.end.token()?;
        let term = match (token.kind, token.text.len()) {
            (Kind::Number, 4) => iso(prefix.end).or_else(|| self.year(prefix.end)),
            (Kind::Number, 1 | 2) => numeric(prefix.end).or_else(|| self.day_first(prefix.end)),
            (Kind::Word, _) => self.month_first(prefix.end),
            _ => None,
        }?;
        Some(Term {
            qualifier: if prefix.is_about { Qualifier::Approximate } else { term.qualifier },
            is_about: prefix.is_about,
            is_part: prefix.is_part,
            ..term
        })
    }

    /// Reads a term that begins with a day: `25th of November, 1996`, `2 April`, `15`.
    fn day_first(self, start: Cursor<'t>) -> Option<Term<'t>> {
        let Ordinal { day, issue, end } = Ordinal::read(start)?;
        let bare = (1..=31).contains(&day).then(|| Term {
            issue: issue.clone(),
            ..Term::new(TermForm::Day, Parts::day(day), end)
        });
        let Some(month) = self.month(end.skip(has(DateWord::Of))) else { return bare };
        let parts = Parts { month: Some(month.number), ..Parts::day(day) };
        let term = match self.year_after(month.after_dot, Comma::Unusual) {
            Some((year, end)) => {
                Term::new(TermForm::DayMonth, Parts { year: Some(year), ..parts }, end)
            }
            None if !month.is_certain || month.is_name => return bare,
            None => Term::new(TermForm::DayMonth, parts, month.end),
        };
        Some(Term { issue, ..term })
    }

    /// Reads a term that begins with a month: `November 25, 1996`, `March 2004`, `May`.
    fn month_first(self, start: Cursor<'t>) -> Option<Term<'t>> {
        let month = self.month(start).filter(|month| month.is_certain)?;
        let parts = Parts { month: Some(month.number), ..Parts::default() };
        if let Some((year, end)) = self.year_after(month.after_dot, Comma::Unusual) {
            return Some(Term::new(TermForm::Whole, Parts { year: Some(year), ..parts }, end));
        }
        let Some(Ordinal { day, issue, end }) =
            Ordinal::read(month.after_dot.skip(has(DateWord::The)))
                .filter(|ordinal| ordinal.day <= 31)
        else {
            return Some(Term::new(TermForm::Month, parts, month.end));
        };
        let (year, end) = match self.year_after(end, Comma::Usual) {
            Some((year, end)) => (Some(year), end),
            None => (None, end),
        };
        let parts = Parts { year, day: Some(day), ..parts };
        Some(Term { issue, ..Term::new(TermForm::MonthDay, parts, end) })
    }

    /// Reads the name of a month.
    fn month(self, start: Cursor<'t>) -> Option<Month<'t>> {
        let (token, end) = start.token()?;
        let meaning = token.meaning;
        // tables put a full stop after full names too: `May.`
        let is_dot = |token: Token| token.is_glued_to(Kind::Dot);
        Some(Month {
            number: meaning.month?,
            is_certain: !meaning.needs_capital
                || self.style == Style::Value
                || token.text.starts_with(char::is_uppercase),
            is_name: meaning.days_name && self.style == Style::Prose && after_ending(end).is_none(),
            end,
            after_dot: end.skip(is_dot),
        })
    }

    /// Reads the year that belongs to the day or month before `start`.
    pub fn year_after(self, start: Cursor<'t>, comma: Comma) -> Option<(i32, Cursor<'t>)> {
        let after_comma = start.accept(is(Kind::Comma));
        let at = after_comma.unwrap_or_else(|| start.skip(has(DateWord::Of)));
        let (year, end) = plain_year(at).filter(|&(_, end)| context::number_ends(end))?;
        let is_usual = after_comma.is_some() == (comma == Comma::Usual);
        let is_year = is_usual && context::is_recent(year)
            || !context::counts_what_follows(year, end, self.before);
        is_year.then_some((year, end))
    }

    /// Reads a year or a decade: `1976`, `1920?`, `1970s`, `1970's`.
    fn year(self, start: Cursor<'t>) -> Option<Term<'t>> {
        let (year, end) = plain_year(start)?;
        let s =
            |token: Token| token.is_glued_to(Kind::Word) && token.text.eq_ignore_ascii_case("s");
        let possessive = end.accept(glued(Kind::Apostrophe)).and_then(|at| at.accept(s));
        let decade = |token: Token| token.is_glued() && has(DateWord::DecadeEnding)(token);
        let ending = end.skip(glued(Kind::Apostrophe)).accept(decade).filter(|_| year % 10 == 0);
        let plural = end.accept(s).or(possessive.filter(|_| year % 10 == 0)).or(ending);
        if let Some(end) = plural {
            // `1900s` may be a decade or a century
            let is_decade = year % 10 == 0 && (year % 100 != 0 || year == 2000);
            let parts = Parts { is_decade, ..Parts::year(year) };
            return is_decade.then(|| Term::new(TermForm::Whole, parts, end));
        }
        let term = Term::new(TermForm::Year, Parts::year(year), end);
        match end.accept(glued(Kind::Question)).filter(|&after| self.is_uncertain(after)) {
            Some(end) => Some(Term { qualifier: Qualifier::Uncertain, end, ..term }),
            None => context::number_ends(end).then_some(term),
        }
    }

    /// Whether a question mark that ends at `after` marks the year as uncertain, rather than the end of a
    /// question.
    fn is_uncertain(self, after: Cursor<'t>) -> bool {
        let continues = |(token, _): (Token, _)| match token.kind {
            Kind::Close | Kind::Comma | Kind::Hyphen | Kind::Dash | Kind::Mark(';') => true,
            Kind::Word => token.text.starts_with(char::is_lowercase),
            _ => false,
        };
        self.style == Style::Value || after.token().map_or(self.before.is_empty(), continues)
    }
}

/// Whether a comma is usual before a year: `June 15, 1970` but `15 June 1970`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comma {
    /// After `June 15`.
    Usual,
    /// After `15 June`.
    Unusual,
}

/// The name of a month.
struct Month<'t> {
    number: u8,
    /// Whether the word has no other meaning.
    is_certain: bool,
    /// Whether a day of the month without a year is more likely a name.
    is_name: bool,
    end: Cursor<'t>,
    /// Its end, after a full stop if there is one.
    after_dot: Cursor<'t>,
}

/// The number of a day, with or without the ending of an ordinal.
struct Ordinal<'t> {
    day: u8,
    issue: Option<DateIssue>,
    end: Cursor<'t>,
}

impl<'t> Ordinal<'t> {
    fn read(start: Cursor<'t>) -> Option<Self> {
        let (number, end) = start.token()?;
        let day = u8::try_from(number.number().filter(|_| number.text.len() <= 2)?).ok()?;
        match end.token() {
            Some((ending, after)) if ending.is_glued_to(Kind::Word) => {
                let is_right = dates::ordinal_ending(ending.text, day)?;
                let written = || format!("{}{}", number.text, ending.text);
                let issue =
                    (!is_right).then(|| DateIssue::Ordinal { written: written(), read: day });
                Some(Ordinal { day, issue, end: after })
            }
            Some((dot, after)) if dot.is_glued_to(Kind::Dot) && follows_dot(after, day) => {
                let ending = after.token().filter(|(ending, _)| ending.is_glued());
                Some(Ordinal { day, issue: None, end: ending.map_or(after, |(_, end)| end) })
            }
            _ => context::number_ends(end).then_some(Ordinal { day, issue: None, end }),
        }
    }
}

/// Whether the full stop before `at` belongs to the number of a day: a month of such a language follows, as
/// in `15. Juni`, or the ending of an ordinal, as in `1.º de mayo`.
fn follows_dot(at: Cursor<'_>, day: u8) -> bool {
    at.token().is_some_and(|(word, _)| {
        if word.is_glued() {
            word.is(Kind::Word) && dates::ordinal_ending(word.text, day) == Some(true)
        } else {
            word.meaning.follows_dot
        }
    })
}

/// The qualifiers before a term.
struct Prefix<'t> {
    is_about: bool,
    is_part: bool,
    end: Cursor<'t>,
}

/// Reads the words that qualify a term: `c.`, `mid-`, `the end of the`.
fn prefix(start: Cursor<'_>) -> Prefix<'_> {
    let mut prefix = Prefix { is_about: false, is_part: false, end: start };
    for _ in 0..2 {
        if let Some(end) = prefix.end.accept(is(Kind::Tilde)) {
            prefix = Prefix { is_about: true, end, ..prefix };
        } else if let Some(end) = prefix.end.accept(has(DateWord::About)) {
            let end = end.skip(glued(Kind::Dot)).skip(has(DateWord::The));
            prefix = Prefix { is_about: true, end, ..prefix };
        } else if let Some(end) = prefix.end.accept(has(DateWord::Part)) {
            let links = |token: Token| {
                token.is_glued() && token.kind.is_dash()
                    || has(DateWord::Of)(token)
                    || has(DateWord::In)(token)
            };
            prefix =
                Prefix { is_part: true, end: end.skip(links).skip(has(DateWord::The)), ..prefix };
        }
    }
    prefix
}

/// Reads `2005-06-15`, or `2005-06` unless its dash shows that it is an interval of years.
fn iso(start: Cursor<'_>) -> Option<Term<'_>> {
    let (year, end) = plain_year(start)?;
    let (dash, month, end) = dashed_number(end)?;
    let month_number = u8::try_from(month.number()?).ok()?;
    if let Some((_, day, end)) = dashed_number(end) {
        let day = u8::try_from(day.number()?).ok()?;
        let parts = Parts { month: Some(month_number), day: Some(day), ..Parts::year(year) };
        let is_time = |token: Token| token.is_glued_to(Kind::Word) && token.text == "T";
        let ends = context::number_ends(end) || end.accept(is_time).is_some();
        return ends.then(|| Term::new(TermForm::Whole, parts, end));
    }
    let is_month = month.text.len() == 2 && (1..=12).contains(&month_number);
    let is_span = dash.is(Kind::Dash) && finish_year(year, month).is_some();
    let parts = Parts { month: Some(month_number), ..Parts::year(year) };
    (is_month && !is_span && context::number_ends(end))
        .then(|| Term::new(TermForm::Whole, parts, end))
}

/// Reads a dash and a number of one or two digits, without spaces.
fn dashed_number(start: Cursor<'_>) -> Option<(Token<'_>, Token<'_>, Cursor<'_>)> {
    let (dash, at) = start.token()?;
    let (number, end) = at.token()?;
    let is_dashed = dash.is_glued() && dash.kind.is_dash();
    let is_short = number.is_glued_to(Kind::Number) && number.text.len() <= 2;
    (is_dashed && is_short).then_some((dash, number, end))
}

/// Reads `15.06.2005`.
fn numeric(start: Cursor<'_>) -> Option<Term<'_>> {
    let (day, at) = start.token()?;
    let (month, at) = at.accept(glued(Kind::Dot))?.token()?;
    let (year, end) = plain_year(at.accept(glued(Kind::Dot))?)?;
    let short = |token: Token| {
        token
            .number()
            .filter(|_| token.text.len() <= 2)
            .and_then(|number| u8::try_from(number).ok())
    };
    let parts = Parts { day: Some(short(day)?), month: Some(short(month)?), ..Parts::year(year) };
    let is_dotted = month.is_glued() && context::number_ends(end);
    is_dotted.then(|| Term::new(TermForm::Whole, parts, end))
}

/// Reads a plausible year, whatever follows it.
fn plain_year(start: Cursor<'_>) -> Option<(i32, Cursor<'_>)> {
    let (token, end) = start.token()?;
    let year = i32::from(token.number().filter(|_| token.text.len() == 4)?);
    context::is_plausible(year).then_some((year, end))
}

/// Returns the later year that a number of one or two digits abbreviates: `84` or `4` after 1983, `00` after
/// 1999.
pub fn finish_year(year: i32, number: Token<'_>) -> Option<i32> {
    let digits = i32::from(number.number()?);
    let unit = if number.text.len() == 1 { 10 } else { 100 };
    let same = year / unit * unit + digits;
    let finished = if unit == 100 && year % 100 == 99 && digits == 0 { year + 1 } else { same };
    (finished > year && context::is_plausible(finished)).then_some(finished)
}
