//! Finds dates in prose and in the values of fields, and reads them as EDTF.

mod context;
mod day;
mod grammar;
mod numeric;
mod period;
mod style;
mod term;
mod token;

use std::ops::Range;

use crate::lexicon::List;
use crate::lexicon::dates::Meaning;
use crate::lexicon::language::Dates;
use crate::lexicon::languages::LANGUAGES;
use crate::model::{Date, Point};
use crate::values::date::context::Grammar;
use crate::values::date::context::{Before, Style};
use crate::values::date::token::{Cursor, Kind, Token, Tokens};
use crate::values::text::{find_byte, has_byte};

/// A date found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FoundDate {
    /// The date.
    pub date: Date,
    /// Its bytes in the text: the date with the words that qualify it, as in `since 2005`, `c. 1920` and
    /// `early 1976`, but without an article, preposition or bracket before it.
    pub range: Range<usize>,
    /// Whether it is inside round brackets.
    pub bracketed: bool,
    /// Why it may not be what the text means.
    pub issue: Option<DateIssue>,
}

/// Why a date may not be what the text means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DateIssue {
    /// An ordinal has the wrong ending.
    Ordinal {
        /// The ordinal as written: `22th`.
        written: String,
        /// The day that was read.
        read: u8,
    },
    /// The calendar has no such day; only its month, or year, was read.
    NoSuchDay {
        /// The date as written: `31 February 2005`.
        written: String,
    },
}

/// Returns all dates of a piece of prose, in order, without overlaps.
///
/// A number of four digits is a year only if the words around it show that.
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
    scan(text, Style::Prose, Search::Near)
}

/// Returns the same dates and those without digits: `the eighties`, `the nineteenth century`. It reads the whole
/// text, so that [`find_dates`] is better for one that has no word for decades or centuries.
pub fn find_dates_in_words(text: &str) -> Vec<FoundDate> {
    scan(text, Style::Prose, Search::Everywhere)
}

/// Returns all dates of an infobox value or a table cell, in order, without overlaps.
///
/// A plausible number of four digits is a year unless the words around it show that it is not.
///
/// ```
/// use hustings::values::date::find_dates_in_value;
/// let dates = find_dates_in_value("Ankara 1971–");
/// assert_eq!(dates[0].date.to_string(), "1971/..");
/// ```
pub fn find_dates_in_value(text: &str) -> Vec<FoundDate> {
    match bare_year(text) {
        Some(year) => vec![year],
        None => scan(text, Style::Value, Search::Near),
    }
}

/// Reads a value that is only a year, such as most labels of rows, without a scan.
fn bare_year(text: &str) -> Option<FoundDate> {
    let [b'1'..=b'2', _, _, _] = text.as_bytes() else { return None };
    let year @ 1000..=2100 = text.parse().ok()? else { return None };
    let date = Date::Point(Point::year(year));
    Some(FoundDate { date, range: 0..text.len(), bracketed: false, issue: None })
}

/// Returns the main date of an infobox value: the first event of several that have glosses.
///
/// The date of a renaming, refounding or registration counts only if there is no other. Of the others, one
/// with the gloss "original" comes first, then the earliest.
///
/// ```
/// use hustings::values::date::read_date;
/// let founded = read_date("15 January 1980 (renamed), 4 December 1965 (original)").unwrap();
/// assert_eq!(founded.date.to_string(), "1965-12-04");
/// ```
pub fn read_date(text: &str) -> Option<FoundDate> {
    let dates = match bare_year(text) {
        Some(year) => vec![year],
        None => scan(text, Style::Value, Search::Everywhere),
    };
    let mut ranks = Vec::with_capacity(dates.len());
    for (i, found) in dates.iter().enumerate() {
        let previous = i.checked_sub(1).map_or(0, |i| dates[i].range.end);
        let next = dates.get(i + 1).map_or(text.len(), |next| next.range.start);
        let before = &text[previous..found.range.start];
        let after = &text[found.range.end..next];
        let gloss = format!("{} {}", gloss_before(before), gloss_after(after));
        ranks.push(GlossRank::of(&gloss));
    }
    // a date in brackets is only a gloss of one outside
    let outside = dates.iter().any(|found| !found.bracketed);
    let ranked = ranks.into_iter().zip(dates).filter(|(_, found)| !(outside && found.bracketed));
    let (_, main) = ranked.min_by(|(rank, found), (other_rank, other)| {
        rank.cmp(other_rank).then_with(|| found.date.cmp(&other.date))
    })?;
    Some(main)
}

/// How likely a date is that of the first event, by its gloss; the likeliest comes first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum GlossRank {
    /// The gloss says that it is the original.
    First,
    /// It has no gloss.
    Plain,
    /// The gloss names the merger that created the organisation.
    Merged,
    /// It has another gloss.
    Glossed,
    /// The gloss names a later event, such as a renaming.
    Later,
}

impl GlossRank {
    /// Returns the rank of a gloss.
    fn of(gloss: &str) -> Self {
        if gloss.trim().is_empty() {
            return GlossRank::Plain;
        }
        let gloss = gloss.to_lowercase();
        let mentions = |stems: fn(&Dates) -> List| {
            let mut stems = LANGUAGES.iter().flat_map(|language| stems(&language.dates));
            stems.any(|stem| has_word_beginning(&gloss, stem))
        };
        if mentions(|dates| dates.later_glosses) {
            GlossRank::Later
        } else if mentions(|dates| dates.first_glosses) {
            GlossRank::First
        } else if mentions(|dates| dates.merger_glosses) {
            GlossRank::Merged
        } else {
            GlossRank::Glossed
        }
    }
}

/// Returns the gloss before a date: the words after the last separator.
fn gloss_before(text: &str) -> &str {
    let is_separator = |c: char| matches!(c, ',' | ';' | ')' | '|' | '•' | '·' | '\n');
    text.rsplit(is_separator).next().unwrap_or_default()
}

/// Returns the gloss after a date: the text in the brackets that follow immediately.
fn gloss_after(text: &str) -> &str {
    match text.trim_start().strip_prefix('(') {
        Some(gloss) => gloss.split(')').next().unwrap_or_default(),
        None => "",
    }
}

/// Whether a word or phrase of `text` begins with `stem`.
fn has_word_beginning(text: &str, stem: &str) -> bool {
    text.match_indices(stem).any(|(at, _)| !text[..at].ends_with(char::is_alphanumeric))
}

/// The greatest number of bytes of a date before its first digit.
const MAX_REACH: usize = 64;

/// Which parts of a text are searched for dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Search {
    /// Those near a digit, or near an `X`, which all centuries in Roman capitals begin with.
    Near,
    /// All.
    Everywhere,
}

impl Search {
    /// Whether a date may be near a byte.
    fn is_near(self, byte: u8) -> bool {
        byte.is_ascii_digit() | (byte == b'X') | (self == Search::Everywhere)
    }
}

/// Finds the dates of a text in one pass, which reads only the parts that are searched.
fn scan(text: &str, style: Style, search: Search) -> Vec<FoundDate> {
    let mut found: Vec<FoundDate> = Vec::new();
    if search == Search::Near && !has_byte(text, |byte| Search::Near.is_near(byte)) {
        return found;
    }
    let mut brackets = Brackets::default();
    let mut before = Before::default();
    let tokens = Tokens::new(text);
    let mut at = Cursor::new(&tokens);
    let mut digit = None;
    loop {
        at = at.settled();
        if digit.is_none_or(|digit| digit < at.offset()) {
            let rest = &text.as_bytes()[at.offset()..];
            let Some(distance) = find_byte(rest, |byte| search.is_near(byte)) else { break };
            digit = Some(at.offset() + distance);
            if distance > MAX_REACH {
                let (skipped, next) = at.jump(at.offset() + distance - MAX_REACH);
                brackets.pass(skipped, found.len());
                at = next;
            }
        }
        let Some((token, next)) = at.token() else { break };
        let last_year = found.last().and_then(|found| found.date.year());
        let grammar = Grammar { before: &before, style, last_year };
        let expression = Some(at)
            .filter(|_| grammar::may_begin(token) && before.allows(token, style))
            .and_then(|at| grammar.expression(at));
        match expression {
            Some(expression) => {
                let range = token.start..expression.end.offset();
                let meaning = Meaning::NONE;
                before.push(Token {
                    kind: Kind::Date,
                    text: &text[range.clone()],
                    meaning,
                    ..token
                });
                at = expression.end;
                let (date, issue) = (expression.date, expression.issue);
                found.push(FoundDate { date, range, bracketed: brackets.are_open(), issue });
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
    // a bracket that is never closed is ignored
    if brackets.are_open() {
        found[brackets.found_before..].iter_mut().for_each(|date| date.bracketed = false);
    }
    drop_other_eras(text, &mut found);
    found
}

/// How much later a year is in the common era than in the Rumi, the Persian and the Hijri one.
const OTHER_ERAS: std::ops::RangeInclusive<i32> = 575..=625;

/// Drops the dates of another era that the same date of the common era follows: `10 Temmuz 1324 (23 July 1908)`.
fn drop_other_eras(text: &str, found: &mut Vec<FoundDate>) {
    let year = |found: &FoundDate| found.date.year().unwrap_or_default();
    if !found.iter().any(|found| (1200..1500).contains(&year(found))) {
        return;
    }
    let mut before = None;
    let mut is_other = Vec::with_capacity(found.len());
    for one in found.iter().rev() {
        let follows = before.is_some_and(|next: &FoundDate| {
            let between = text[one.range.end..next.range.start].trim();
            OTHER_ERAS.contains(&(year(next) - year(one))) && matches!(between, "(" | "/" | "[")
        });
        is_other.push(follows);
        before = Some(one);
    }
    let mut is_other = is_other.into_iter().rev();
    found.retain(|_| !is_other.next().unwrap_or_default());
}

/// The round brackets that are open.
#[derive(Debug, Default)]
struct Brackets {
    depth: usize,
    /// The number of dates before the outermost of them.
    found_before: usize,
}

impl Brackets {
    /// Counts the brackets of a text; `found` is the number of dates before it.
    fn pass(&mut self, text: &str, found: usize) {
        for at in memchr::memchr2_iter(b'(', b')', text.as_bytes()) {
            if text.as_bytes()[at] == b')' {
                self.depth = self.depth.saturating_sub(1);
                continue;
            }
            if self.depth == 0 {
                self.found_before = found;
            }
            self.depth += 1;
        }
    }

    fn are_open(&self) -> bool {
        self.depth > 0
    }
}

#[cfg(test)]
mod language_tests;
#[cfg(test)]
mod tests;
