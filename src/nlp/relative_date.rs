//! Dates that a text counts from the one before: `two weeks later`, `the following year`, `later that year`.

use std::sync::LazyLock;

use crate::lexicon::cues::{
    AGO_WORDS, BEFORE_WORDS, LATER_WORDS, NEXT_WORDS, SAME_WORDS, TIME_UNITS, TimeUnit, numeral,
};
use crate::lexicon::dates::Meaning;
use crate::lexicon::names::GENITIVE_WORDS;
use crate::lexicon::tags::LexicalTag;
use crate::lexicon::word_list::Shapes;
use crate::lexicon::word_map::WordMap;
use crate::model::{Date, Period, Point};
use crate::nlp::token::Token;
use crate::values::date::FoundDate;

/// Adds the dates that are counted from the nearest one before them, or else from the last one of the text before.
/// Precision is never invented: two weeks after a month is no date.
pub fn relative_dates(words: &[Token<'_>], before: Option<Point>, found: &mut Vec<FoundDate>) {
    if before.is_none() && found.is_empty() {
        return; // there is no date to count from
    }
    let shapes = &*SHAPES;
    for at in 1..words.len() {
        let Some(unit) = unit_of(&words[at], shapes) else { continue };
        let Some((start, end, count)) = counted(words, at) else { continue };
        let (start, month) = month_before(words, start).unwrap_or((start, None));
        let range = words[start].range().start..words[end - 1].range().end;
        let place = found.partition_point(|one| one.range.start < range.start);
        // "a year later, in July 1975" says more itself
        const NEAR: usize = 16;
        let explicit = found.get(place).is_some_and(|next| next.range.start < range.end + NEAR);
        let context = found[..place].iter().rev().find_map(|one| point_of(&one.date)).or(before);
        let Some(context) = context.filter(|_| !explicit) else { continue };
        let point = later(context, unit, count);
        // "in June of the following year"
        if let Some(point) = point.map(|point| Point { month: month.or(point.month), ..point }) {
            let date = Date::Point(point);
            found.insert(place, FoundDate { date, range, bracketed: false, issue: None });
        }
    }
}

/// Returns the point of a date from which others are counted: of an interval its end.
pub fn point_of(date: &Date) -> Option<Point> {
    match date {
        Date::Point(point) | Date::Interval(_, Some(point)) | Date::Interval(Some(point), None) => {
            (point.year.is_some() && point.period == Period::Year).then_some(*point)
        }
        _ => None,
    }
}

/// The [`TIME_UNITS`] by their words.
static UNITS: LazyLock<WordMap<&str, TimeUnit>> =
    LazyLock::new(|| TIME_UNITS.iter().rev().copied().collect());

/// The shapes of these words: few others have one of them.
static SHAPES: LazyLock<Shapes> = LazyLock::new(|| UNITS.keys().copied().collect());

fn unit_of(word: &Token<'_>, shapes: &Shapes) -> Option<TimeUnit> {
    if !shapes.may_have(word.key) {
        return None;
    }
    UNITS.get(word.key).copied()
}

/// Returns the first token of a phrase of time whose unit is at `at`, the token after its last one, and the number
/// of units that it counts.
fn counted(words: &[Token<'_>], at: usize) -> Option<(usize, usize, i32)> {
    let before = &words[at - 1];
    if words[at].is_separated() {
        return None;
    }
    if SAME_WORDS.contains(before.key) {
        return Some((at - 1, at + 1, 0));
    }
    if NEXT_WORDS.contains(before.key) {
        return Some((at - 1, at + 1, 1));
    }
    let next = words.get(at + 1).filter(|word| !word.is_separated())?;
    // "the year before"
    let ends = words.get(at + 2).is_none_or(Token::is_separated);
    if before.is(LexicalTag::DefiniteArticle) && BEFORE_WORDS.contains(next.key) && ends {
        return Some((at - 1, at + 2, -1));
    }
    let sign = match next.key {
        key if LATER_WORDS.contains(key) => 1,
        key if AGO_WORDS.contains(key) => -1,
        // "three years before", but not "three years before the election"
        key if BEFORE_WORDS.contains(key) && words.get(at + 2).is_none_or(Token::is_separated) => {
            -1
        }
        _ => return None,
    };
    let count = numeral(before.key)?;
    Some((at - 1, at + 2, sign * count as i32))
}

/// Returns the token of the month of which a phrase of time gives the year, and the month: `June of the following
/// year`.
pub fn month_before(words: &[Token<'_>], phrase: usize) -> Option<(usize, Option<u8>)> {
    let before = words[..phrase].iter().rev().take_while(|word| !word.is_separated());
    let articles = before.take_while(|word| word.is(LexicalTag::DefiniteArticle)).count();
    let of = phrase.checked_sub(articles + 1)?;
    let month = of.checked_sub(1)?;
    let is_bare = month == 0 || !words[month - 1].key.starts_with(|c: char| c.is_ascii_digit());
    let is_of = GENITIVE_WORDS.contains(words[of].key) && !words[of].is_separated();
    let meaning = Meaning::of(words[month].key).month.filter(|_| is_of && is_bare)?;
    Some((month, Some(meaning)))
}

/// Returns a point so many units later; `None` if it is not precise enough to tell.
fn later(from: Point, unit: TimeUnit, count: i32) -> Option<Point> {
    let year = from.year?;
    match unit {
        TimeUnit::Year => Some(Point::year(year + count)),
        TimeUnit::Month => {
            let months = year * 12 + i32::from(from.month?) - 1 + count;
            Point::month(months.div_euclid(12), u8::try_from(months.rem_euclid(12) + 1).ok()?)
        }
        TimeUnit::Week => days_later(from, count * 7),
        TimeUnit::Day => days_later(from, count),
    }
}

fn days_later(from: Point, days: i32) -> Option<Point> {
    const MAX_DAYS: i32 = 400;
    let (mut year, mut month, mut day) = (from.year?, from.month?, from.day?);
    for _ in 0..days.min(MAX_DAYS) {
        if Point::day(year, month, day + 1).is_some() {
            day += 1;
        } else if month < 12 {
            (month, day) = (month + 1, 1);
        } else {
            (year, month, day) = (year + 1, 1, 1);
        }
    }
    Point::day(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Arena, Text};
    use crate::nlp::token::tokens;

    #[test]
    fn counted_dates() {
        for (context, text, expected) in [
            ("1976-11-02", "Two weeks later it united", vec!["1976-11-16"]),
            ("1976-11", "Two weeks later it united", vec![]),
            ("1976-12-30", "Three days later it united", vec!["1977-01-02"]),
            ("1976", "The following year it split", vec!["1977"]),
            ("1976-11", "Later that year it split", vec!["1976"]),
            ("1976-11", "It split the next month", vec!["1976-12"]),
            ("1976", "He had left a year earlier", vec!["1975"]),
            ("1976", "In June of the following year it split", vec!["1977-06"]),
            ("1976", "It had split three years before.", vec!["1973"]),
            ("1976", "The year before, it had split", vec!["1975"]),
            ("1976", "It split three years before the election", vec![]),
        ] {
            let arena = Arena::new();
            let words = tokens(Text::new(text, 0..text.len()), &arena);
            let mut found = Vec::new();
            let date: Option<Date> = context.parse().ok();
            relative_dates(&words, date.as_ref().and_then(point_of), &mut found);
            let read: Vec<String> = found.iter().map(|one| one.date.to_string()).collect();
            assert_eq!(read, expected, "{text:?}");
        }
    }
}
