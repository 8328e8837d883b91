//! The grammar of dates.
//!
//! A date is an optional opening word such as `since`, a [`Term`], and optionally a [`Link`] and a second
//! term. Either term may leave out what the other one says: the first one of `15–16 June 1970` is a bare
//! day.

use crate::lexicon::dates::DateWord;
use crate::model::{Date, Qualifier};
use crate::values::date::DateIssue;
use crate::values::date::context::{self, Grammar, Style};
use crate::values::date::term::{Comma, Parts, Term, TermForm, finish_year};
use crate::values::date::token::{Cursor, Gap, Kind, Token, after_ending, has, is};

/// Whether a date can begin with a token.
pub fn may_begin(token: Token<'_>) -> bool {
    match token.kind {
        Kind::Number | Kind::Tilde => true,
        Kind::Word => {
            token.meaning.month.is_some()
                || token.meaning.has_any(&OPENINGS)
                || token.meaning.has_any(&PREFIXES)
        }
        _ => false,
    }
}

/// The meanings of the words before a whole date. A word may have several: `desde 1990` is an open interval,
/// `desde 1990 hasta 1994` a closed one.
const OPENINGS: [DateWord; 4] =
    [DateWord::From, DateWord::Between, DateWord::Since, DateWord::Until];

/// The meanings of the words before a term.
const PREFIXES: [DateWord; 2] = [DateWord::About, DateWord::Part];

/// A date that was read, with its issue and its end.
#[derive(Debug)]
pub struct Expression<'t> {
    /// The date.
    pub date: Date,
    /// Why it may not be what the text means.
    pub issue: Option<DateIssue>,
    /// The place after it.
    pub end: Cursor<'t>,
}

impl<'t> Grammar<'_, 't> {
    /// Reads the date that begins at `start`.
    pub fn expression(self, start: Cursor<'t>) -> Option<Expression<'t>> {
        openings(start).find_map(|(opening, at)| self.after_opening(start, opening, at))
    }

    /// Reads the date that begins at `start`, with an opening before its first term at `at`.
    fn after_opening(
        self,
        start: Cursor<'t>,
        opening: Option<DateWord>,
        at: Cursor<'t>,
    ) -> Option<Expression<'t>> {
        let first = self.term(at)?;
        let tail = self.tail(&first, opening);
        let end = tail.as_ref().map_or(first.end, Tail::end);
        if !self.is_time(&first, opening, tail.as_ref(), end) {
            return None;
        }
        let written = if opening.is_some() { at } else { start }.text_to(end);
        let (date, issue) = match tail {
            Some(Tail::Second(joint, first, second)) => {
                let (first, first_issue) = first.resolve(written)?;
                let (second, second_issue) = second.resolve(written)?;
                let date = match (joint, opening) {
                    (Joint::Choice, _) => Date::OneOf(vec![first.min(second), first.max(second)]),
                    (Joint::Span, Some(DateWord::Since)) => Date::Interval(Some(first), None),
                    (Joint::Span, Some(DateWord::Until)) => Date::Interval(None, Some(second)),
                    (Joint::Span, _) if first == second => Date::Point(first),
                    (Joint::Span, _) => Date::Interval(Some(first), Some(second)),
                };
                (date, first_issue.or(second_issue))
            }
            Some(Tail::Ongoing(_)) => {
                let (point, issue) = first.resolve(written)?;
                (Date::Interval(Some(point), None), issue)
            }
            Some(Tail::Ended(_)) => {
                let (point, issue) = first.resolve(written)?;
                (Date::Interval(None, Some(point)), issue)
            }
            None => {
                let (point, issue) = first.resolve(written)?;
                let date = match opening {
                    None => Date::Point(point),
                    Some(DateWord::Since) => Date::Interval(Some(point), None),
                    Some(DateWord::Until) => Date::Interval(None, Some(point)),
                    // "From 1971 Roe was the leader", but not "a text from 1971"
                    Some(DateWord::From) if self.begins_sentence(start) => {
                        Date::Interval(Some(point), None)
                    }
                    Some(_) => return None,
                };
                (date, issue)
            }
        };
        Some(Expression { date, issue, end })
    }

    /// Whether a sentence begins at `start`.
    fn begins_sentence(self, start: Cursor<'t>) -> bool {
        let is_capital = |token: Token<'_>| token.text.starts_with(char::is_uppercase);
        self.style == Style::Prose && start.token().is_some_and(|(token, _)| is_capital(token))
    }

    /// Whether the text up to `end` is a date and not an amount.
    fn is_time(
        self,
        first: &Term<'t>,
        opening: Option<DateWord>,
        tail: Option<&Tail<'t>>,
        end: Cursor<'t>,
    ) -> bool {
        match (first.form, first.parts.year) {
            (TermForm::Year, Some(year)) => {
                let is_span = matches!(tail, Some(Tail::Second(Joint::Span, ..)));
                self.is_year(year, first, opening, tail, is_span, end)
            }
            // `In May 20 workers were killed` has no day
            (TermForm::MonthDay, None) if self.before.ends_with(DateWord::In) => {
                let day = first.parts.day.unwrap_or_default();
                !context::counts_what_follows(day.into(), end, self.before)
            }
            _ => true,
        }
    }

    /// Whether a number of four digits is a year and not an amount.
    fn is_year(
        self,
        year: i32,
        first: &Term<'t>,
        opening: Option<DateWord>,
        tail: Option<&Tail<'t>>,
        is_span: bool,
        end: Cursor<'t>,
    ) -> bool {
        let is_recent = context::is_recent(year);
        let is_counting =
            context::counts_what_follows(year, end, self.before) && !(first.is_part && is_recent);
        let may_be_bound = [DateWord::From, DateWord::Between]
            .into_iter()
            .any(|date_word| opening == Some(date_word) || self.before.ends_with(date_word));
        if is_counting || self.before.numbers() {
            false
        } else if self.style == Style::Value {
            true
        } else if may_be_bound || first.is_about {
            is_recent
        } else if opening.is_some() || first.is_part {
            true
        } else {
            let has_lead = self.before.leads_to_year()
                || context::event_follows(end)
                || is_recent && context::has_case(end)
                || matches!(tail, Some(Tail::Ongoing(_) | Tail::Ended(_)));
            (has_lead || is_span && is_recent) && !context::is_glued_to_number(end)
        }
    }

    /// Reads what follows the first term: a second one, or a sign that the interval is open.
    fn tail(self, first: &Term<'t>, opening: Option<DateWord>) -> Option<Tail<'t>> {
        if let Some(tail) = postposition(first, opening) {
            return Some(tail);
        }
        let (token, next) = first.end.token()?;
        if has(DateWord::Onwards)(token) && first.parts.year.is_some() {
            return Some(Tail::Ongoing(next));
        }
        let link = Link::of(token)?;
        if !link.suits(opening) {
            return None;
        }
        if let Some(end) = self.ongoing(first, link, next) {
            return Some(Tail::Ongoing(end));
        }
        let short = |number: Token| number.is_glued_to(Kind::Number) && number.text.len() <= 2;
        if first.form == TermForm::Year && token.is_glued() && next.accept(short).is_some() {
            return short_year(first, link, next);
        }
        let start = if link == Link::Dash { next } else { next.skip(has(DateWord::The)) };
        let second = self.term(start)?;
        self.pair(first, link, second, opening)
    }

    /// Reads the sign of an interval without an end: `–present`, `–)`.
    fn ongoing(self, first: &Term<'t>, link: Link, next: Cursor<'t>) -> Option<Cursor<'t>> {
        if first.parts.year.is_none() || !matches!(link, Link::Dash | Link::To) {
            return None;
        }
        let is_left_open = match self.style {
            Style::Prose => next.accept(is(Kind::Close)).is_some(),
            Style::Value => context::clause_ends(next),
        };
        if link == Link::Dash && is_left_open {
            return Some(next);
        }
        next.skip(has(DateWord::The))
            .accept(has(DateWord::Present))
            .filter(|&end| link == Link::To || context::clause_ends(end))
    }

    /// Joins two terms, each of which completes the other one.
    fn pair(
        self,
        first: &Term<'t>,
        link: Link,
        mut second: Term<'t>,
        opening: Option<DateWord>,
    ) -> Option<Tail<'t>> {
        let mut first = first.clone();
        let are_consecutive = first.precedes(&second);
        let has_part = first.form.is_part() || second.form.is_part();
        let joint = match link {
            Link::Dash | Link::To => Joint::Span,
            Link::And if opening == Some(DateWord::Between) => Joint::Span,
            Link::And if are_consecutive && has_part => Joint::Span,
            Link::And => return None,
            Link::Or => Joint::Choice,
            Link::Slash if are_consecutive => Joint::Span,
            Link::Slash if has_part || first.form == TermForm::Year => Joint::Choice,
            Link::Slash => Joint::Span,
        };
        match (first.form, second.form) {
            (TermForm::Day, TermForm::DayMonth) => first.parts.month = second.parts.month,
            (TermForm::Month, TermForm::Whole) if second.parts.day.is_none() => {
                second.parts.month?;
            }
            (TermForm::MonthDay, TermForm::Day) if first.parts.year.is_none() => {
                second.parts.month = first.parts.month;
                if let Some((year, end)) = self.year_after(second.end, Comma::Usual) {
                    second.parts.year = Some(year);
                    second.end = end;
                }
            }
            (TermForm::Day | TermForm::Month, _) | (_, TermForm::Day | TermForm::Month) => {
                return None;
            }
            _ => {}
        }
        let is_day = |parts: Parts| parts.day.is_some();
        match (first.parts.year, second.parts.year) {
            (None, Some(year)) if is_day(first.parts) == is_day(second.parts) => {
                let turns = first.parts.month > second.parts.month;
                first.parts.year = Some(if turns { year - 1 } else { year });
            }
            (Some(_), None) if is_day(first.parts) => second.parts.year = first.parts.year,
            (Some(_), Some(_)) | (None, None) => {}
            _ => return None,
        }
        second.qualifier = second.qualifier.max(first.qualifier);
        if second.qualifier == Qualifier::Approximate {
            first.qualifier = second.qualifier;
        }
        let is_alike = first.parts.precision() == second.parts.precision();
        match joint {
            Joint::Span if !first.can_precede(&second) => None,
            Joint::Choice if !is_alike || first.parts == second.parts => None,
            _ => Some(Tail::Second(joint, first, second)),
        }
    }
}

/// What follows a first term.
#[derive(Debug)]
enum Tail<'t> {
    /// A second term, and the first one completed by it.
    Second(Joint, Term<'t>, Term<'t>),
    /// The interval has no end.
    Ongoing(Cursor<'t>),
    /// The interval has no beginning.
    Ended(Cursor<'t>),
}

impl<'t> Tail<'t> {
    fn end(&self) -> Cursor<'t> {
        match self {
            Tail::Second(_, _, second) => second.end,
            Tail::Ongoing(end) | Tail::Ended(end) => *end,
        }
    }
}

/// How two terms are combined.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    /// The interval from one to the other.
    Span,
    /// One of the two dates.
    Choice,
}

/// What joins two terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Link {
    Dash,
    Slash,
    To,
    And,
    Or,
}

impl Link {
    /// Returns the link of a token.
    fn of(token: Token<'_>) -> Option<Self> {
        match token.kind {
            Kind::Dash | Kind::Hyphen => (token.gap != Gap::Line).then_some(Link::Dash),
            Kind::Slash => token.is_glued().then_some(Link::Slash),
            Kind::Mark('&') => Some(Link::And),
            _ => [(DateWord::To, Link::To), (DateWord::And, Link::And), (DateWord::Or, Link::Or)]
                .into_iter()
                .find_map(|(date_word, link)| has(date_word)(token).then_some(link)),
        }
    }

    /// Whether it can follow a first term after an opening word.
    fn suits(self, opening: Option<DateWord>) -> bool {
        match opening {
            Some(DateWord::From) => matches!(self, Link::Dash | Link::To),
            Some(DateWord::Between) => matches!(self, Link::Dash | Link::And),
            Some(_) => matches!(self, Link::Dash | Link::Slash),
            None => true,
        }
    }
}

/// Reads a postposition after the ending of a case, which makes the term the beginning or end of an interval:
/// `2005'ten beri`, `2005 yılından bu yana`, `2005'e kadar`.
fn postposition<'t>(first: &Term<'t>, opening: Option<DateWord>) -> Option<Tail<'t>> {
    let ended = after_ending(first.end);
    let noun = |at: Cursor<'t>| at.accept(has(DateWord::Event));
    let at = ended.or_else(|| noun(first.end)).filter(|_| opening.is_none())?;
    if let Some(end) = at.accept(has(DateWord::Until)) {
        return Some(Tail::Ended(end));
    }
    let that = |token: Token| has(DateWord::The)(token);
    at.skip(that).accept(has(DateWord::Onwards)).map(Tail::Ongoing)
}

/// Returns the openings that the first word can be, with the places after it; `None` if it is not an opening.
fn openings<'t>(start: Cursor<'t>) -> impl Iterator<Item = (Option<DateWord>, Cursor<'t>)> {
    let first = start.token();
    let opens = move |date_word: DateWord| first.filter(|(token, _)| token.meaning.has(date_word));
    let opened = move |date_word: DateWord| {
        Some((Some(date_word), opens(date_word)?.1.skip(has(DateWord::The))))
    };
    let none = OPENINGS.into_iter().all(|date_word| opens(date_word).is_none());
    OPENINGS.into_iter().filter_map(opened).chain(none.then_some((None, start)))
}

/// Reads the second year of `1983–84`, `2006/7`.
fn short_year<'t>(first: &Term<'t>, link: Link, start: Cursor<'t>) -> Option<Tail<'t>> {
    let (number, end) = start.token()?;
    let year = first.parts.year?;
    let last = finish_year(year, number).filter(|_| context::number_ends(end))?;
    let joint = match link {
        Link::Slash if last == year + 1 => Joint::Span,
        // `2006/09` may be a month
        Link::Slash if number.number()? <= 12 => return None,
        Link::Slash => Joint::Choice,
        _ => Joint::Span,
    };
    let second = Term { parts: Parts::year(last), end, ..first.clone() };
    Some(Tail::Second(joint, first.clone(), second))
}
