//! Reads the terms of dates: one day, month, year, decade or century.

use crate::lexicon::dates::{self, DateWord};
use crate::model::{Period, Qualifier};
use crate::values::date::DateIssue;
use crate::values::date::context::{self, Grammar, Style};
use crate::values::date::numeric::joined;
use crate::values::date::period::{decade_ending, is_roman};
use crate::values::date::term::{Parts, Term, TermForm};
use crate::values::date::token::{Cursor, Kind, Token, after_ending, glued, has, is, phrase};

impl<'t> Grammar<'_, 't> {
    /// Reads one term with its qualifiers: `early 1920s`, `c. 1920`, `15th of June`.
    pub fn term(self, start: Cursor<'t>) -> Option<Term<'t>> {
        let prefix = prefix(start);
        let at = prefix.end;
        let (token, _) = at.token()?;
        let term = match (token.kind, token.text.len()) {
            (Kind::Number, 4) => joined(at).or_else(|| iso(at)).or_else(|| self.year(at)),
            (Kind::Number, 1 | 2) => {
                joined(at).or_else(|| self.period_in_digits(at)).or_else(|| self.day_first(at))
            }
            (Kind::Word, _) => self.in_words(at, token),
            (Kind::Apostrophe, _) => self.short_year(at).or_else(|| self.period_in_digits(at)),
            _ => None,
        }?;
        let term = self.in_new_style(&term).unwrap_or(term);
        let (marked, end) = qualifier_after(term.end);
        Some(Term {
            qualifier: prefix.qualifier.max(term.qualifier).max(marked),
            is_qualified: prefix.qualifier != Qualifier::Exact,
            is_part: prefix.is_part || term.is_part,
            end,
            ..term
        })
    }

    /// Reads a term that begins with a word.
    fn in_words(self, start: Cursor<'t>, first: Token<'t>) -> Option<Term<'t>> {
        let meaning = first.meaning;
        if meaning.month.is_some()
            && let Some(term) = self.month_first(start)
        {
            return Some(term);
        }
        let may_be_period = meaning.number > 0
            || meaning.decade > 0
            || meaning.has_any(&[DateWord::Decade, DateWord::Century])
            || is_roman(first);
        if !may_be_period || meaning.number > 0 && !self.continues_number(start) {
            return None;
        }
        self.period_in_words(start).or_else(|| self.day_in_words(start))
    }

    /// Whether what follows the number in words at `start` may make it a date: a quick test that rules out most.
    fn continues_number(self, start: Cursor<'t>) -> bool {
        const LINKS: [DateWord; 5] =
            [DateWord::Of, DateWord::The, DateWord::And, DateWord::Century, DateWord::DecadeNoun];
        let next = start.token().and_then(|(_, next)| next.token());
        next.is_some_and(|(next, _)| {
            let meaning = next.meaning;
            next.kind.is_dash()
                || meaning.month.is_some()
                || meaning.number > 0
                || meaning.decade > 0
                || meaning.has_any(&LINKS)
        })
    }

    /// Reads a day without qualifiers, or a bare number of a day.
    pub fn day(self, start: Cursor<'t>) -> Option<Term<'t>> {
        let (token, _) = start.token()?;
        let term = match token.kind {
            Kind::Number => joined(start).or_else(|| self.plain_day(start)),
            Kind::Word => self.month_first(start),
            _ => None,
        };
        term.filter(|term| term.parts.day.is_some())
    }

    /// Reads the month and year after the number of a day.
    pub fn month_and_year(self, start: Cursor<'t>) -> Option<(u8, Option<i32>, Cursor<'t>)> {
        let month = self.month(start.skip(has(DateWord::Of)))?;
        match self.year_after(month.after_dot, Comma::Unusual) {
            Some((year, end)) => Some((month.number, Some(year), end)),
            None => Some((month.number, None, month.end)),
        }
    }

    /// Reads a year without its century, which the date before gives: `'94`.
    fn short_year(self, start: Cursor<'t>) -> Option<Term<'t>> {
        let (number, end) = start.accept(is(Kind::Apostrophe))?.token()?;
        let is_short = number.is_glued_to(Kind::Number) && number.text.len() == 2;
        let ends = context::number_ends(end) && decade_ending(end).is_none();
        let year = self.full_year(number.number().filter(|_| is_short && ends)?.into())?;
        Some(Term::new(TermForm::Year, Parts::year(year), end))
    }

    /// Reads a day whose number is a word: `fourth of May 1961`.
    fn day_in_words(self, start: Cursor<'t>) -> Option<Term<'t>> {
        let (day, end) = number_in_words(start)?;
        let small = |token: Token| has(DateWord::Of)(token) || has(DateWord::The)(token);
        let at = end.skip(small);
        let is_same_language = start.token()?.0.meaning.is_day_of(at.token()?.0.meaning);
        let month = self.month(at).filter(|_| is_same_language)?;
        let (year, end) = self.year_after(month.after_dot, Comma::Unusual)?;
        let parts = Parts { year: Some(year), month: Some(month.number), ..Parts::day(day) };
        Some(Term::new(TermForm::DayMonth, parts, end))
    }

    /// Reads a term that begins with a day: `25th of November, 1996`, `2 April`, `15`.
    fn day_first(self, start: Cursor<'t>) -> Option<Term<'t>> {
        let term = self.plain_day(start)?;
        let month = term.end.skip(has(DateWord::Of)).token();
        let has_month = month.is_some_and(|(token, _)| token.meaning.month.is_some());
        if term.form != TermForm::Day || !has_month {
            return Some(term);
        }
        // `25 октября (7 ноября) 1917`
        let whole = Grammar { style: Style::Value, ..self }.plain_day(start);
        let styles = whole.and_then(|whole| self.in_new_style(&whole));
        Some(styles.filter(|styles| styles.parts.year.is_some()).unwrap_or(term))
    }

    /// Reads the same, whatever follows.
    fn plain_day(self, start: Cursor<'t>) -> Option<Term<'t>> {
        let Ordinal { day, issue, end } = Ordinal::read(start)?;
        let bare = (1..=31).contains(&day).then(|| Term {
            issue: issue.clone(),
            ..Term::new(TermForm::Day, Parts::day(day), end)
        });
        let Some(month) = self.month(end.skip(has(DateWord::Of))) else { return bare };
        let is_glued = end.accept(|token: Token| token.is_glued_to(Kind::Word)).is_some();
        let parts = Parts { month: Some(month.number), ..Parts::day(day) };
        let term = match self.year_after(month.after_dot, Comma::Unusual) {
            Some((year, end)) => {
                Term::new(TermForm::DayMonth, Parts { year: Some(year), ..parts }, end)
            }
            None if is_glued => return None,
            None if !month.is_certain || month.is_name => return bare,
            None if self.lacks_century(month.after_dot) => return None,
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
        let after_article = month.after_dot.skip(has(DateWord::The));
        let spelled = || {
            let (day, end) = number_in_words(after_article)?;
            let is_same_language =
                after_article.token()?.0.meaning.is_day_of(start.token()?.0.meaning);
            self.year_after(end, Comma::Usual).filter(|_| is_same_language)?;
            Some(Ordinal { day, issue: None, end })
        };
        let ordinal = Ordinal::read(after_article).filter(|ordinal| ordinal.day <= 31);
        let Some(Ordinal { day, issue, end }) = ordinal.or_else(spelled) else {
            return Some(Term::new(TermForm::Month, parts, month.end));
        };
        let (year, end) = match self.year_after(end, Comma::Usual) {
            Some((year, end)) => (Some(year), end),
            None => (None, end),
        };
        let parts = Parts { year, day: Some(day), ..parts };
        Some(Term { issue, ..Term::new(TermForm::MonthDay, parts, end) })
    }

    /// Whether a year without its century follows a day: `11 août 45`. The day is not of any year.
    fn lacks_century(self, at: Cursor<'t>) -> bool {
        let short = |token: Token| token.is(Kind::Number) && token.text.len() == 2;
        let end = at.skip(is(Kind::Apostrophe)).accept(short);
        end.is_some_and(context::clause_ends)
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
        let plural = decade_ending(end).filter(|_| year % 10 == 0);
        if let Some(end) = plural.or_else(|| end.accept(s)) {
            // `1900s` may be a decade or a century
            let is_decade = year % 10 == 0 && (year % 100 != 0 || year == 2000);
            let noun = end.skip(is(Kind::Hyphen)).accept(has(DateWord::DecadeNoun));
            let parts = Parts { period: Period::Decade, ..Parts::year(year) };
            return is_decade.then(|| Term::new(TermForm::Whole, parts, noun.unwrap_or(end)));
        }
        if let Some(term) = self.year_first(year, end) {
            return Some(term);
        }
        let term = Term::new(TermForm::Year, Parts::year(year), end);
        match end.accept(glued(Kind::Question)).filter(|&after| self.is_uncertain(after)) {
            Some(end) => Some(Term { qualifier: Qualifier::Uncertain, end, ..term }),
            None => context::number_ends(end).then_some(term),
        }
    }

    /// Reads the month and day after a year that a value begins with: `1961, May 4`.
    fn year_first(self, year: i32, end: Cursor<'t>) -> Option<Term<'t>> {
        let at = end.skip(is(Kind::Comma));
        let is_month = at.token().is_some_and(|(token, _)| token.meaning.month.is_some());
        if !is_month || self.style != Style::Value || !self.before.is_empty() {
            return None;
        }
        let month = self.month(at)?;
        let parts = Parts { month: Some(month.number), ..Parts::year(year) };
        let (parts, end) = match Ordinal::read(month.after_dot) {
            Some(Ordinal { day, end, .. }) => (Parts { day: Some(day), ..parts }, end),
            None => (parts, month.end),
        };
        context::clause_ends(end).then(|| Term::new(TermForm::Whole, parts, end))
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
            // `4May 1961`
            Some((month, _)) if month.is_glued() && month.meaning.month.is_some() => {
                Some(Ordinal { day, issue: None, end })
            }
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
            _ => {
                // `May 4,1961`
                let comma = end.accept(glued(Kind::Comma));
                let year = comma.filter(|&at| at.accept(glued(Kind::Number)).is_some());
                let is_day = context::number_ends(end) || year.and_then(plain_year).is_some();
                is_day.then_some(Ordinal { day, issue: None, end })
            }
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

/// Reads the number of a day in words: `fourth`, `twenty-first`.
fn number_in_words<'t>(start: Cursor<'t>) -> Option<(u8, Cursor<'t>)> {
    let number = |at: Cursor<'t>| at.token().filter(|(token, _)| token.meaning.number > 0);
    let (first, end) = number(start)?;
    let tens = first.meaning.number;
    let joint = |token: Token| token.is_glued_to(Kind::Hyphen) || has(DateWord::And)(token);
    let unit = number(end.skip(joint)).filter(|(unit, _)| unit.meaning.number < 10);
    match unit {
        Some((unit, end)) if matches!(tens, 10 | 20 | 30) => {
            Some((tens + unit.meaning.number, end))
        }
        _ => Some((tens, end)),
    }
}

/// Reads a mark or word in brackets that qualifies the term before it: `1920 (?)`, `1920 (approx.)`.
fn qualifier_after(at: Cursor<'_>) -> (Qualifier, Cursor<'_>) {
    let read = || {
        let (open, next) = at.token()?;
        let close = match open.kind {
            Kind::Open => Kind::Close,
            Kind::Mark('[') => Kind::Mark(']'),
            _ => return None,
        };
        let (word, next) = next.token()?;
        let qualifier = match word.kind {
            Kind::Question => Qualifier::Uncertain,
            _ if has(DateWord::Perhaps)(word) => Qualifier::Uncertain,
            _ if has(DateWord::About)(word) => Qualifier::Approximate,
            _ => return None,
        };
        Some((qualifier, next.skip(glued(Kind::Dot)).accept(is(close))?))
    };
    read().unwrap_or((Qualifier::Exact, at))
}

/// The qualifiers before a term.
struct Prefix<'t> {
    qualifier: Qualifier,
    is_part: bool,
    end: Cursor<'t>,
}

/// Reads the words that qualify a term: `c.`, `perhaps in`, `mid-`, `the end of the`.
fn prefix(start: Cursor<'_>) -> Prefix<'_> {
    let mut prefix = Prefix { qualifier: Qualifier::Exact, is_part: false, end: start };
    for _ in 0..3 {
        let Some((token, end)) = prefix.end.token() else { break };
        let small = |token: Token| {
            token.meaning.has_any(&[DateWord::In, DateWord::Of, DateWord::The, DateWord::Inner])
        };
        let perhaps = match token.kind {
            Kind::Word if has(DateWord::Perhaps)(token) => Some(end),
            Kind::Word if token.meaning.begins_phrase() => phrase(prefix.end)
                .filter(|(word, _)| *word == DateWord::Perhaps)
                .map(|(_, end)| end),
            _ => None,
        };
        if token.is(Kind::Tilde) {
            prefix =
                Prefix { qualifier: prefix.qualifier.max(Qualifier::Approximate), end, ..prefix };
        } else if has(DateWord::About)(token) {
            let article = |token: Token| token.meaning.has_any(&[DateWord::Of, DateWord::The]);
            let end = end.skip(glued(Kind::Dot)).skip(article).skip(article);
            prefix =
                Prefix { qualifier: prefix.qualifier.max(Qualifier::Approximate), end, ..prefix };
        } else if let Some(end) = perhaps {
            let end = end.skip(is(Kind::Comma)).skip(small).skip(small);
            prefix = Prefix { qualifier: Qualifier::Uncertain, end, ..prefix };
        } else if has(DateWord::Part)(token) {
            let links = |token: Token| token.is_glued() && token.kind.is_dash() || small(token);
            prefix = Prefix { is_part: true, end: end.skip(links).skip(small), ..prefix };
        } else {
            break;
        }
    }
    prefix
}

/// Reads `2005-06`, unless its dash shows that it is an interval of years.
fn iso(start: Cursor<'_>) -> Option<Term<'_>> {
    let (year, end) = plain_year(start)?;
    let (dash, month, end) = dashed_number(end)?;
    let month_number = u8::try_from(month.number()?).ok()?;
    let is_month = month.text.len() == 2 && (1..=12).contains(&month_number);
    let is_span = dash.is(Kind::Dash) && finish_year(year, month).is_some();
    let parts = Parts { month: Some(month_number), ..Parts::year(year) };
    (is_month && !is_span && dashed_number(end).is_none() && context::number_ends(end))
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
