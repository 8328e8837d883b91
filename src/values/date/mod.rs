//! Finds the dates of a text, in prose and in the values of fields, and reads them as EDTF.

mod context;
mod grammar;
mod term;
mod token;

use std::ops::Range;

use crate::lexicon::dates::Meaning;
use crate::lexicon::language::{Dates, List};
use crate::lexicon::languages::LANGUAGES;
use crate::model::{Date, Point};
use crate::values::date::context::{Before, Style};
use crate::values::date::grammar::Grammar;
use crate::values::date::token::{Cursor, Kind, Token, Tokens};

/// A date found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDate {
    /// The date.
    pub date: Date,
    /// Its bytes of the text: the date itself and the words that qualify it, as in `since 2005`,
    /// `c. 1920` and `early 1976`; no article, preposition or bracket before it.
    pub range: Range<usize>,
    /// Whether it stands inside round brackets.
    pub bracketed: bool,
    /// What is doubtful about it.
    pub doubt: Option<DateIssue>,
}

/// Why a date may not be what its text meant.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateIssue {
    /// An ordinal has the wrong ending.
    Ordinal {
        /// As it is written: `22th`.
        written: String,
        /// The day that it was read as.
        read: u8,
    },
    /// The calendar has no such day; only its month, or year, was read.
    NoSuchDay {
        /// The date as it is written: `31 February 2005`.
        written: String,
    },
}

/// Every date of a piece of prose, in order, not overlapping.
///
/// A number of four digits is taken for a year only where the words around it show one.
///
/// ```
/// use hustings::values::date::find_dates;
/// let text = "In 1978 it had 1500 members; on 27 October 1992 about 300.";
/// let dates = find_dates(text);
/// assert_eq!(dates.len(), 2);
/// assert_eq!(dates[0].date.to_string(), "1978");
/// assert_eq!(dates[1].date.to_string(), "1992-10-27");
/// assert_eq!(&text[dates[1].range.clone()], "27 October 1992");
/// ```
pub fn find_dates(text: &str) -> Vec<FoundDate> {
    scan(text, Style::Prose)
}

/// Every date of an infobox value or a table cell, in order, not overlapping.
///
/// There a plausible number of four digits is a year, unless something says that it is not.
///
/// ```
/// use hustings::values::date::find_dates_in_value;
/// let dates = find_dates_in_value("Ankara 1971–");
/// assert_eq!(dates[0].date.to_string(), "1971/..");
/// ```
pub fn find_dates_in_value(text: &str) -> Vec<FoundDate> {
    match bare_year(text) {
        Some(year) => vec![year],
        None => scan(text, Style::Value),
    }
}

/// A value that is a year and nothing else, as most labels of a table's rows are: found without the
/// words around it, which a scan weighs.
fn bare_year(text: &str) -> Option<FoundDate> {
    let [b'1'..=b'2', _, _, _] = text.as_bytes() else { return None };
    let year @ 1000..=2100 = text.parse().ok()? else { return None };
    let date = Date::Point(Point::year(year));
    Some(FoundDate { date, range: 0..text.len(), bracketed: false, doubt: None })
}

/// The main date of an infobox value: that of the beginning, where several are glossed.
///
/// Dates of a renaming, refounding, registration and the like are passed over if another remains.
/// Of the others one that is called the original comes first, then the earliest.
///
/// ```
/// use hustings::values::date::read_date;
/// let founded = read_date("15 January 1980 (renamed), 4 December 1965 (original)").unwrap();
/// assert_eq!(founded.date.to_string(), "1965-12-04");
/// ```
pub fn read_date(text: &str) -> Option<FoundDate> {
    let dates = find_dates_in_value(text);
    let mut standings = Vec::with_capacity(dates.len());
    for (i, found) in dates.iter().enumerate() {
        let previous = i.checked_sub(1).map_or(0, |i| dates[i].range.end);
        let next = dates.get(i + 1).map_or(text.len(), |next| next.range.start);
        let before = &text[previous..found.range.start];
        let after = &text[found.range.end..next];
        let gloss = format!("{} {}", gloss_before(before), gloss_after(after));
        standings.push(Standing::of(&gloss));
    }
    // a date in brackets only glosses one outside
    let outside = dates.iter().any(|found| !found.bracketed);
    let ranked =
        standings.into_iter().zip(dates).filter(|(_, found)| !(outside && found.bracketed));
    let (_, main) = ranked.min_by(|(standing, found), (other_standing, other)| {
        standing.cmp(other_standing).then_with(|| found.date.cmp(&other.date))
    })?;
    Some(main)
}

/// How near a date stands to the beginning of what it dates, by its gloss.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Standing {
    /// It is called the original.
    First,
    /// It has no gloss.
    Plain,
    /// It is that of the merger which made it.
    Merged,
    /// It has a gloss that says neither.
    Glossed,
    /// It is that of a renaming or the like.
    Later,
}

impl Standing {
    /// The standing that a gloss gives.
    fn of(gloss: &str) -> Self {
        if gloss.trim().is_empty() {
            return Standing::Plain;
        }
        let gloss = gloss.to_lowercase();
        let mentions = |stems: fn(&Dates) -> List| {
            let mut stems = LANGUAGES.iter().flat_map(|language| stems(&language.dates));
            stems.any(|stem| has_word_beginning(&gloss, stem))
        };
        if mentions(|dates| dates.later_glosses) {
            Standing::Later
        } else if mentions(|dates| dates.first_glosses) {
            Standing::First
        } else if mentions(|dates| dates.merger_glosses) {
            Standing::Merged
        } else {
            Standing::Glossed
        }
    }
}

/// What glosses a date in the text before it: the words after the last separator.
fn gloss_before(text: &str) -> &str {
    let is_separator = |c: char| matches!(c, ',' | ';' | ')' | '|' | '•' | '·' | '\n');
    text.rsplit(is_separator).next().unwrap_or_default()
}

/// What glosses a date in the text after it: the brackets that follow at once.
fn gloss_after(text: &str) -> &str {
    match text.trim_start().strip_prefix('(') {
        Some(gloss) => gloss.split(')').next().unwrap_or_default(),
        None => "",
    }
}

/// Whether a word of `text`, or the words from one on, begin with `stem`.
fn has_word_beginning(text: &str, stem: &str) -> bool {
    text.match_indices(stem).any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric))
}

/// No date has more bytes before its first digit.
const REACH: usize = 96;

/// Finds the dates of a text in one pass. Only what stands within reach of a digit is looked at.
fn scan(text: &str, style: Style) -> Vec<FoundDate> {
    let mut found = Vec::new();
    if !text.bytes().any(|byte| byte.is_ascii_digit()) {
        return found;
    }
    let mut brackets = Brackets::default();
    let mut before = Before::default();
    let tokens = Tokens::new(text);
    let mut at = Cursor::new(&tokens);
    let mut digit = None;
    loop {
        if digit.is_none_or(|digit| digit < at.offset()) {
            let rest = &text.as_bytes()[at.offset()..];
            let Some(distance) = rest.iter().position(u8::is_ascii_digit) else { break };
            digit = Some(at.offset() + distance);
            if distance > REACH {
                let (skipped, next) = at.jump(at.offset() + distance - REACH);
                brackets.pass(skipped, found.len());
                at = next;
            }
        }
        let Some((token, next)) = at.token() else { break };
        let grammar = Grammar { before: &before, style };
        let expression = Some(at)
            .filter(|_| grammar::may_begin(token) && before.allows(token, style))
            .and_then(|at| grammar.expression(at));
        match expression {
            Some(expression) => {
                let range = token.start..expression.end.offset();
                let meaning = Meaning::default();
                before.push(Token {
                    kind: Kind::Date,
                    text: &text[range.clone()],
                    meaning,
                    ..token
                });
                at = expression.end;
                let (date, doubt) = (expression.date, expression.doubt);
                found.push(FoundDate { date, range, bracketed: brackets.are_open(), doubt });
            }
            None => {
                if matches!(token.kind, Kind::Open | Kind::Close) {
                    brackets.pass(token.text, found.len());
                }
                before.push(token);
                at = next;
            }
        }
    }
    brackets.pass(&text[at.offset()..], found.len());
    // A bracket that is never closed is no bracket.
    if brackets.are_open() {
        found[brackets.found_before..].iter_mut().for_each(|date| date.bracketed = false);
    }
    found
}

/// Counts round brackets.
#[derive(Debug, Default)]
struct Brackets {
    depth: usize,
    /// How many dates had been found when the outermost of the open ones was opened.
    found_before: usize,
}

impl Brackets {
    /// Passes over a text; `found` dates have been found before it.
    fn pass(&mut self, text: &str, found: usize) {
        for byte in text.bytes() {
            match byte {
                b'(' => {
                    if self.depth == 0 {
                        self.found_before = found;
                    }
                    self.depth += 1;
                }
                b')' => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
        }
    }

    fn are_open(&self) -> bool {
        self.depth > 0
    }
}

#[cfg(test)]
mod tests;
