//! Tables whose cells are joined by single spaces: `Labour 4,377 45.2 23`.

use super::column::{Column, Kind, between, words};
use super::figure::{is_arrow, is_figure, is_signed, is_year};
use super::names::split_names;
use crate::markup::{Row, Text};
use crate::model::ElectionField;

/// The columns of a table, from the left.
struct Shape<'c, 'a> {
    /// Whether a place in an order comes first.
    has_rank: bool,
    /// Whether the date of an election comes next.
    has_date: bool,
    /// The columns of names.
    names: Vec<Option<ElectionField>>,
    figures: &'c [Column<'a>],
    /// The number of columns of words after the figures.
    tail: usize,
    /// What ends the names of several rows.
    places: &'c [Vec<&'a str>],
}

impl<'c, 'a> Shape<'c, 'a> {
    /// Returns the shape of a table; `None` if words stand between its figures.
    fn of(columns: &'c [Column<'a>], places: &'c [Vec<&'a str>]) -> Option<Self> {
        let has_rank = columns.first()?.kind == Kind::Rank;
        let rest = &columns[usize::from(has_rank)..];
        let has_date = rest.first()?.kind == Kind::Date;
        let rest = &rest[usize::from(has_date)..];
        let names = rest.iter().take_while(|column| column.kind == Kind::Words).count();
        let (names, rest) = rest.split_at(names);
        let figures = rest.iter().take_while(|column| column.kind.is_figure()).count();
        let (figures, tail) = rest.split_at(figures);
        let is_tail = tail.iter().all(|column| column.kind == Kind::Words);
        (is_tail && tail.len() <= 1 && !figures.is_empty()).then(|| Shape {
            has_rank,
            has_date,
            names: names.iter().map(|column| column.field).collect(),
            figures,
            tail: tail.len(),
            places,
        })
    }

    /// Whether a line may have several rows: each begins with a name and ends with a figure.
    fn may_repeat(&self) -> bool {
        !self.has_rank && !self.has_date && self.tail == 0 && !self.names.is_empty()
    }

    /// Divides the words of a row into cells; `None` if they are no row, or may be divided in several ways.
    fn cells(&self, document: Text<'a>, words: &[Text<'a>]) -> Option<Vec<Text<'a>>> {
        /// The most words of the names in a row.
        const MAX_NAME: usize = 16;
        let mut cells = Vec::new();
        let mut rest = words;
        if self.has_rank {
            let (rank, after) = rest.split_first()?;
            let is_rank = rank.as_str().starts_with(|c: char| c.is_ascii_digit());
            cells.push(*rank);
            rest = is_rank.then_some(after)?;
        }
        if self.has_date {
            const MAX_DATE: usize = 4;
            let year = rest.iter().take(MAX_DATE).position(|word| is_year(word.as_str()))?;
            cells.push(between(document, rest[0], rest[year]));
            rest = &rest[year + 1..];
        }
        let last = rest.iter().rposition(|word| is_figure(word.as_str()))?;
        let (rest, tail) = rest.split_at(last + 1);
        if !tail.is_empty() && self.tail == 0 {
            return None;
        }
        let figures = figures(rest);
        let (names, figures) = rest.split_at(rest.len() - figures);
        let figures = self.figures(document, figures)?;
        if names.is_empty() != self.names.is_empty() || names.len() > MAX_NAME {
            return None;
        }
        cells.extend(split_names(document, names, &self.names, self.places)?);
        cells.extend(figures);
        if let (Some(first), Some(last)) = (tail.first(), tail.last()) {
            cells.push(between(document, *first, *last));
        }
        Some(cells)
    }

    /// Returns the figures of a row without those that have no column; `None` if it is not clear which they are.
    fn figures(&self, document: Text<'a>, words: &[Text<'a>]) -> Option<Vec<Text<'a>>> {
        /// The most words of a figure: `1 234 567`, `0 / 518`.
        const MAX_WORDS: usize = 3;
        if words.len() > MAX_WORDS * self.figures.len() {
            return None;
        }
        let mut figures = joined(document, words);
        join_groups(document, &mut figures, self.figures.len());
        // a change whose column has no label
        let mut at = figures.len();
        while figures.len() > self.figures.len() && at > 0 {
            at -= 1;
            let is_change = self.figures.get(at).is_some_and(|column| column.kind == Kind::Change);
            if is_signed(figures[at].as_str()) && !is_change {
                figures.remove(at);
            }
        }
        (figures.len() <= self.figures.len() && !figures.is_empty()).then_some(figures)
    }
}

/// Reads the rows of a line, of which there may be several: `Labour 4,377 45.2 Greens 1,020 10.5`. `None` if a part of
/// the line is no row.
pub(super) fn rows<'a>(
    document: Text<'a>,
    line: Text<'a>,
    columns: &[Column<'a>],
    places: &[Vec<&'a str>],
) -> Option<Vec<Row<'a>>> {
    /// The figures that end a row before another one on the same line.
    const MIN_FIGURES: usize = 2;
    let shape = Shape::of(columns, places)?;
    let words = words(line);
    let mut rows = Vec::new();
    let mut start = 0;
    for at in 1..=words.len() {
        let ends = match words.get(at) {
            None => true,
            Some(next) => {
                shape.may_repeat()
                    && !is_figure(next.as_str())
                    && figures(&words[start..at]) >= shape.figures.len().min(MIN_FIGURES)
            }
        };
        if ends {
            let cells = shape.cells(document, &words[start..at])?;
            let span = between(document, words[start], words[at - 1]).span();
            rows.push(Row::new(cells, span));
            start = at;
        }
    }
    (!rows.is_empty()).then_some(rows)
}

/// Returns the figures of a line that has nothing else but the same unit after each, joining groups of digits while there
/// are more than `most`: `Increase 12 Decrease 12`, `162 seats 104 seats`.
pub(in crate::markup::plain) fn figure_cells<'a>(
    document: Text<'a>,
    line: Text<'a>,
    most: usize,
) -> Option<Vec<Text<'a>>> {
    let mut cells: Vec<Text<'a>> = Vec::new();
    let mut units: Vec<&str> = Vec::new();
    let mut is_open = false;
    for word in joined(document, &words(line)) {
        let bare = word.as_str().trim_end_matches(char::is_alphabetic);
        let has_digit = bare.contains(|c: char| c.is_ascii_digit());
        if is_arrow(word.as_str()) {
            cells.push(word);
            is_open = true;
        } else if is_figure(word.as_str()) || (has_digit && is_figure(bare)) {
            match cells.last_mut().filter(|_| is_open) {
                Some(last) => *last = between(document, *last, word),
                None => cells.push(word),
            }
            is_open = false;
        } else if word.as_str().starts_with(char::is_lowercase) && !cells.is_empty() && !is_open {
            units.push(word.as_str());
        } else {
            return None;
        }
    }
    let has_units = units.len() == cells.len() && units.iter().all(|unit| *unit == units[0]);
    if cells.is_empty() || is_open || !(units.is_empty() || has_units) {
        return None;
    }
    join_groups(document, &mut cells, most);
    Some(cells)
}

/// Returns the words before the figures of a line.
pub(super) fn names(line: Text<'_>) -> Vec<Text<'_>> {
    let mut words = words(line);
    words.truncate(words.len() - figures(&words));
    words
}

/// Returns how many words at the end are figures, or the stroke in one: `0 / 518`.
fn figures(words: &[Text<'_>]) -> usize {
    let is_part = |word: &&Text<'_>| is_figure(word.as_str()) || word.as_str() == "/";
    words.iter().rev().take_while(is_part).count()
}

/// Joins groups of three digits to the digits before them, from the left, while there are more figures than columns:
/// `24 045`.
fn join_groups<'a>(document: Text<'a>, figures: &mut Vec<Text<'a>>, columns: usize) {
    let is_grouped = |text: &str| {
        let mut groups = text.split(' ');
        let is_first = |group: &str| (1..=3).contains(&group.len());
        groups.next().is_some_and(is_first)
            && text.bytes().all(|byte| byte.is_ascii_digit() || byte == b' ')
    };
    let is_group = |text: &str| text.len() == 3 && text.bytes().all(|byte| byte.is_ascii_digit());
    let mut at = 0;
    while figures.len() > columns && at + 1 < figures.len() {
        let is_group = is_grouped(figures[at].as_str()) && is_group(figures[at + 1].as_str());
        if is_group {
            figures[at] = between(document, figures[at], figures[at + 1]);
            figures.remove(at + 1);
        } else {
            at += 1;
        }
    }
}

/// Joins the words of a figure that has spaces: `0 / 518`, `45.2 %`, `+ 3`.
fn joined<'a>(document: Text<'a>, words: &[Text<'a>]) -> Vec<Text<'a>> {
    let mut joined: Vec<Text<'a>> = Vec::with_capacity(words.len());
    for word in words {
        let goes_on = matches!(word.as_str(), "/" | "%")
            || joined.last().is_some_and(|last| {
                matches!(last.as_str(), "+" | "±" | "▲" | "▼") || last.as_str().ends_with(" /")
            });
        match joined.last_mut().filter(|_| goes_on) {
            Some(last) => *last = between(document, *last, *word),
            None => joined.push(*word),
        }
    }
    joined
}
