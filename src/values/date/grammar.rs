//! The grammar of dates.
//!
//! A date is an optional opening word such as `since`, a [`Term`], and optionally a [`Link`] and a second
//! term. Either term may leave out what the other one says: the first one of `15–16 June 1970` is a bare
//! day.

use crate::lexicon::dates::{DateWord, Meaning};
use crate::model::{Date, Period};
use crate::values::date::DateIssue;
use crate::values::date::context::{self, Grammar, Style};
use crate::values::date::day::{Comma, finish_year};
use crate::values::date::period::is_roman;
use crate::values::date::style;
use crate::values::date::term::{Parts, Term, TermForm};
use crate::values::date::token::{Cursor, Gap, Kind, Token, after_ending, glued, has, is, phrase};

/// Whether a date can begin with a token.
pub fn may_begin(token: Token<'_>) -> bool {
    match token.kind {
        Kind::Number | Kind::Tilde | Kind::Apostrophe => true,
        Kind::Word => {
            let meaning = token.meaning;
            begins_term(meaning)
                || meaning.has_any(&OPENINGS)
                || meaning.begins_phrase()
                || is_roman(token)
        }
        _ => false,
    }
}

/// Whether a word with this meaning may begin a term.
fn begins_term(meaning: &Meaning) -> bool {
    meaning.month.is_some()
        || meaning.number > 0
        || meaning.decade > 0
        || meaning.has_any(&PREFIXES)
}

/// The meanings of the words before a whole date. A word may have several: `desde 1990` is an open interval,
/// `desde 1990 hasta 1994` a closed one.
const OPENINGS: [DateWord; 7] = [
    DateWord::From,
    DateWord::WeakFrom,
    DateWord::Between,
    DateWord::Either,
    DateWord::Since,
    DateWord::After,
    DateWord::Until,
];

/// The meanings of the words that a term begins with.
const PREFIXES: [DateWord; 5] =
    [DateWord::About, DateWord::Part, DateWord::Perhaps, DateWord::Decade, DateWord::Century];

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
        if opening == Some(DateWord::After) && !self.is_after(start, &first, at) {
            return None;
        }
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
                    (Joint::Choice, _) => {
                        Date::OneOf([first.min(second), first.max(second)].into())
                    }
                    (Joint::Styles, _) => Date::Point(second),
                    (Joint::Span, Some(DateWord::Either)) => return None,
                    (Joint::Span, Some(DateWord::Since | DateWord::After)) => {
                        Date::Interval(Some(first), None)
                    }
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
                    Some(DateWord::Since | DateWord::After) => Date::Interval(Some(point), None),
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

    /// Whether "after" at `start` opens an interval: a date follows it, and not `the 1980 coup`, after which something
    /// was.
    fn is_after(self, start: Cursor<'t>, first: &Term<'t>, at: Cursor<'t>) -> bool {
        let mut opening = start.token();
        let mut has_article = false;
        while let Some((_, next)) = opening.filter(|(_, next)| next.offset() < at.offset()) {
            opening = next.token();
            // the Dutch article "de" is a preposition elsewhere
            has_article |= opening.is_some_and(|(Token { meaning, .. }, _)| {
                meaning.has_any(&[DateWord::The, DateWord::WeakTo]) && !meaning.has(DateWord::Of)
            });
        }
        let has_noun = || {
            let ends = |token: Token| token.meaning.has_any(&[DateWord::The, DateWord::YearNoun]);
            first.end.accept(ends).is_none() && context::event_follows(first.end)
        };
        self.style == Style::Value
            || !has_noun()
                && !(has_article && (first.form == TermForm::Year || first.parts.year.is_none()))
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
            // `août 15` of `11 août 15`
            (TermForm::MonthDay, None) if self.style == Style::Value => {
                !self.before.ends_with_number()
            }
            (TermForm::Century, _) if self.style == Style::Prose => {
                opening.is_some() || first.is_part || self.before.sets_time()
            }
            (TermForm::ShortDecade, _) if self.style == Style::Prose => {
                let leads = [DateWord::The, DateWord::In, DateWord::Inner];
                opening.is_some() || leads.iter().any(|&lead| self.before.ends_with(lead))
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
        let is_other = opening.is_none() && self.before.numbers()
            || context::is_of_other_era(year, first.end, self.before)
            || context::is_house_number(first.end);
        if is_counting || is_other {
            false
        } else if self.style == Style::Value {
            true
        } else if may_be_bound || first.is_qualified {
            is_recent
        } else if opening.is_some_and(|opening| opening != DateWord::WeakFrom) || first.is_part {
            true
        } else {
            let has_lead = self.before.leads_to_year()
                || opening == Some(DateWord::WeakFrom) && is_span
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
        if has(DateWord::Backwards)(token) && first.parts.year.is_some() {
            return Some(Tail::Ended(next));
        }
        if let Some(tail) = open_choice(first, token, next) {
            return Some(tail);
        }
        let (link, next) = Link::read(first.end, opening)?;
        if let Some(end) = self.ongoing(first, link, next) {
            return Some(Tail::Ongoing(end));
        }
        let short = |number: Token| number.is_glued_to(Kind::Number) && number.text.len() <= 2;
        if first.form == TermForm::Year && token.is_glued() && next.accept(short).is_some() {
            return short_year(first, link, next);
        }
        let small = |token: Token| {
            token.meaning.has_any(&[DateWord::The, DateWord::Inner])
                || link == Link::Or && token.meaning.has_any(&[DateWord::In, DateWord::Either])
        };
        let start = if link == Link::Dash { next } else { next.skip(small).skip(small) };
        let last_year = first.parts.year.or(self.last_year);
        let second = Grammar { last_year, ..self }.term(start)?;
        self.pair(first, link, token.is_glued(), second, opening)
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
        is_glued: bool,
        mut second: Term<'t>,
        opening: Option<DateWord>,
    ) -> Option<Tail<'t>> {
        let mut first = first.clone();
        let are_periods = share_noun(&mut first, &mut second);
        let after = after_ending(second.end).unwrap_or(second.end);
        let between = after.accept(has(DateWord::BetweenPostposition));
        if let Some(end) = between {
            second.end = end;
        }
        let are_consecutive = first.precedes(&second);
        let has_part = first.form.is_part() || second.form.is_part();
        let joint = match link {
            Link::Dash | Link::To => Joint::Span,
            Link::And if opening == Some(DateWord::Between) || between.is_some() => Joint::Span,
            Link::And if are_consecutive && has_part || are_periods => Joint::Span,
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
        // `c. 1920–1925`, but each end of `from c. 1920 to 1925` has its own
        if first.is_qualified && (joint == Joint::Choice || is_glued && opening.is_none()) {
            second.qualifier = second.qualifier.max(first.qualifier);
        }
        if joint == Joint::Choice {
            first.qualifier = first.qualifier.max(second.qualifier);
        }
        if link == Link::Slash && style::is_later_style(first.parts, second.parts) {
            return Some(Tail::Second(Joint::Styles, first, second));
        }
        let is_alike = first.parts.precision() == second.parts.precision();
        match joint {
            Joint::Span if !first.can_precede(&second) => None,
            Joint::Choice if !is_alike || first.parts == second.parts => None,
            _ => Some(Tail::Second(joint, first, second)),
        }
    }
}

/// Makes two terms periods if the noun of one of them is meant for both: `19th and 20th centuries`, `années
/// 1960-1970`. A decade is a year if no decade is the other end: `années 1960-1965`.
fn share_noun(first: &mut Term<'_>, second: &mut Term<'_>) -> bool {
    match (first.form, second.parts.period, first.parts.day, second.parts.year) {
        (TermForm::Day, Period::Century, Some(century @ 10..=21), _) => {
            first.parts = Parts::century(century.into());
            first.form = TermForm::Century;
            true
        }
        (TermForm::Decades, Period::Year, _, Some(year)) if second.form == TermForm::Year => {
            let is_decade = year % 10 == 0;
            if is_decade {
                second.parts.period = Period::Decade;
            } else {
                first.parts.period = Period::Year;
            }
            is_decade
        }
        _ => false,
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
    /// The second date, which is the first one in the Gregorian calendar.
    Styles,
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
    /// Reads the link at a place that can follow a first term after an opening word.
    fn read(at: Cursor<'_>, opening: Option<DateWord>) -> Option<(Self, Cursor<'_>)> {
        // "soit en 1961, soit en 1962"
        let at = if opening == Some(DateWord::Either) { at.skip(is(Kind::Comma)) } else { at };
        let (token, next) = at.token()?;
        let link = match token.kind {
            Kind::Dash | Kind::Hyphen => (token.gap != Gap::Line).then_some(Link::Dash),
            Kind::Slash => token.is_glued().then_some(Link::Slash),
            Kind::Mark('&') => Some(Link::And),
            Kind::Word => return Link::in_words(at, token, next, opening),
            _ => None,
        };
        link.filter(|link| link.suits(opening)).map(|link| (link, next))
    }

    /// Reads a link that begins with a word.
    fn in_words<'t>(
        at: Cursor<'t>,
        first: Token<'t>,
        next: Cursor<'t>,
        opening: Option<DateWord>,
    ) -> Option<(Self, Cursor<'t>)> {
        let phrase = phrase(at);
        if let Some((DateWord::Or, end)) = phrase
            && Link::Or.suits(opening)
        {
            return Some((Link::Or, end));
        }
        if opening == Some(DateWord::Either) && has(DateWord::Either)(first) {
            return Some((Link::Or, next)); // "ya 1961 ya 1962"
        }
        // "from 2002 up to 2003"
        if matches!(opening, Some(DateWord::From | DateWord::WeakFrom)) {
            let until = phrase.filter(|(date_word, _)| *date_word == DateWord::Until);
            let word = has(DateWord::Until)(first).then_some(next);
            if let Some(end) = until.map(|(_, end)| end).or(word) {
                return Some((Link::To, end.skip(glued(Kind::Apostrophe))));
            }
        }
        let is_span =
            matches!(opening, Some(DateWord::WeakFrom | DateWord::From | DateWord::Since));
        let link = LINKS.into_iter().find_map(|(date_word, link)| {
            let is_allowed = date_word != DateWord::WeakTo || is_span;
            (has(date_word)(first) && link.suits(opening) && is_allowed).then_some(link)
        });
        link.map(|link| (link, next))
    }

    /// Whether it can follow a first term after an opening word.
    fn suits(self, opening: Option<DateWord>) -> bool {
        match opening {
            Some(DateWord::From | DateWord::WeakFrom) => matches!(self, Link::Dash | Link::To),
            Some(DateWord::Either) => self == Link::Or,
            Some(DateWord::Between) => matches!(self, Link::Dash | Link::And),
            Some(_) => matches!(self, Link::Dash | Link::Slash),
            None => true,
        }
    }
}

/// The words that link two terms.
const LINKS: [(DateWord, Link); 4] = [
    (DateWord::To, Link::To),
    (DateWord::WeakTo, Link::To),
    (DateWord::And, Link::And),
    (DateWord::Or, Link::Or),
];

/// Reads what leaves one side of a date open, after "or" or "and": `1961 or earlier`.
fn open_choice<'t>(first: &Term<'t>, link: Token<'t>, next: Cursor<'t>) -> Option<Tail<'t>> {
    let is_or = has(DateWord::Or)(link);
    if !(is_or || has(DateWord::And)(link)) || first.parts.year.is_none() {
        return None;
    }
    let (word, end) = next.token()?;
    if !is_or && !context::clause_ends(end) {
        return None; // "in 1961 and later in Bern"
    }
    if has(DateWord::Earlier)(word) {
        return Some(Tail::Ended(end));
    }
    has(DateWord::Later)(word).then_some(Tail::Ongoing(end))
}

/// Reads a postposition after the ending of a case, which makes the term the beginning or end of an interval:
/// `2005'ten beri`, `2005 yılından bu yana`, `2005'e kadar`.
fn postposition<'t>(first: &Term<'t>, opening: Option<DateWord>) -> Option<Tail<'t>> {
    let ended = after_ending(first.end);
    let noun = |at: Cursor<'t>| at.accept(has(DateWord::Event));
    let at = ended.or_else(|| noun(first.end)).filter(|_| opening.is_none())?;
    if let Some(end) = at.accept(has(DateWord::UntilPostposition)) {
        return Some(Tail::Ended(end));
    }
    let that = |token: Token| has(DateWord::The)(token);
    at.skip(that).accept(has(DateWord::Onwards)).map(Tail::Ongoing)
}

/// Returns the openings that the first word or phrase can be, with the places after it; `None` if it is not an
/// opening.
fn openings<'t>(start: Cursor<'t>) -> impl Iterator<Item = (Option<DateWord>, Cursor<'t>)> {
    let first = start.token();
    let meaning = first.map(|(token, _)| token.meaning).unwrap_or(Meaning::NONE);
    let phrase = phrase(start);
    let is_word = meaning.has_any(&OPENINGS);
    let none = !is_word
        && match phrase {
            Some((date_word, _)) => date_word == DateWord::Perhaps,
            None => !meaning.begins_phrase() || begins_term(meaning),
        };
    let phrase = phrase.filter(|(date_word, _)| OPENINGS.contains(date_word));
    let words = OPENINGS.into_iter().filter(move |date_word| is_word && meaning.has(*date_word));
    let words = words.filter_map(move |date_word| Some((date_word, first?.1)));
    let known = phrase.into_iter().chain(words);
    let known = known.map(|(date_word, end)| (Some(date_word), after_small_words(date_word, end)));
    known.chain(none.then_some((None, start)))
}

/// Skips the articles and prepositions between an opening and its date: `jusqu'en 1961`, `bis zum 4. Mai`.
fn after_small_words(opening: DateWord, start: Cursor<'_>) -> Cursor<'_> {
    let small = |token: Token| match opening {
        DateWord::Either => token.meaning.has_any(&[DateWord::The, DateWord::In, DateWord::Inner]),
        _ => token.meaning.has_any(&[DateWord::The, DateWord::Inner]),
    };
    start.skip(glued(Kind::Apostrophe)).skip(small).skip(small).skip(small)
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
