//! What a cell looks like, and how well that fits a column.

use std::collections::HashMap;

use super::line::Line;
use crate::extract::date::find_dates_in_value;
use crate::extract::name::{has_status_word, looks_like_person};
use crate::extract::number::{
    read_bracketed_percent, read_count, read_percent, read_rank, read_seats,
};
use crate::extract::text::{has_digit, is_blank, is_one_of};
use crate::extract::vocabulary::elections::CHANGE_WORDS;
use crate::model::{Reader, fold, folded};

/// What a cell looks like when nothing is known of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Shape {
    /// Nothing.
    Empty,
    /// A dash or another mark that stands for nothing.
    Dash,
    /// Four digits that can be a year.
    Year,
    /// A date with letters: `Jun. 2015`.
    Date,
    /// A number with a percent sign.
    Percent,
    /// A number with a fraction and no sign.
    Decimal,
    /// `24 / 40`.
    Fraction,
    /// `+19`, `−3`, `New`.
    Signed,
    /// A whole number, by its count of digits.
    Integer(u8),
    /// `8th`.
    Ordinal,
    /// Words that tell a part in government.
    Status,
    /// Two or more words that each begin with a capital.
    Person,
    /// Any other text.
    Text,
}

impl Shape {
    /// The shape of a cell's text.
    pub fn of(text: &str) -> Shape {
        let text = text.trim();
        if let Some(shape) = Shape::of_figure(text.as_bytes()) {
            return shape;
        }
        if text.is_empty() {
            return Shape::Empty;
        }
        if is_blank(text) {
            return Shape::Dash;
        }
        let has_digit = has_digit(text);
        let signed =
            text.starts_with(['+', '−', '±']) || (text.starts_with(['-', '–']) && text.len() > 1);
        if signed {
            return if has_digit { Shape::Signed } else { Shape::Text };
        }
        if !has_digit {
            return Shape::of_words(text);
        }
        if text.ends_with('%') && read_percent(text).is_some() {
            return Shape::Percent;
        }
        if let Some(count) = read_count(text) {
            let bracketed_year = text.contains('(') && read_bracketed_percent(text).is_none();
            if !bracketed_year {
                return Shape::Integer(count.checked_ilog10().map_or(1, |power| power as u8 + 1));
            }
        }
        if read_percent(text).is_some() {
            return if text.contains('%') { Shape::Percent } else { Shape::Decimal };
        }
        if read_seats(text).is_some_and(|(_, total)| total.is_some()) {
            return Shape::Fraction;
        }
        if read_rank(text).is_some() {
            return Shape::Ordinal;
        }
        if !find_dates_in_value(text).is_empty() {
            return Shape::Date;
        }
        Shape::of_words(text)
    }

    /// The shape of a figure in one of the forms that most have, told by its bytes: `2015`, `550`,
    /// `0.13%`, `41.4`, `24 / 40`.
    fn of_figure(text: &[u8]) -> Option<Shape> {
        const MOST_DIGITS: usize = 9;
        let (whole, rest) = leading_digits(text);
        if !(1..=MOST_DIGITS).contains(&whole.len()) {
            return None;
        }
        match rest {
            [] if whole.len() == 4 && (b"1750"..=b"2100").contains(&whole.first_chunk()?) => {
                Some(Shape::Year)
            }
            [] => {
                let zeros = whole.iter().take_while(|digit| **digit == b'0').count();
                Some(Shape::Integer((whole.len() - zeros).max(1) as u8))
            }
            [b'%'] if whole.len() <= 2 => Some(Shape::Percent),
            [b'.', rest @ ..] if whole.len() <= 2 => match leading_digits(rest) {
                ([], _) => None,
                (_, [b'%']) => Some(Shape::Percent),
                // three digits behind a dot may be a group of a whole number
                (part, []) if part.len() != 3 => Some(Shape::Decimal),
                _ => None,
            },
            [b'/', rest @ ..] | [b' ', b'/', b' ', rest @ ..] => {
                let (total, rest) = leading_digits(rest);
                let is_total = (1..=MOST_DIGITS).contains(&total.len()) && rest.is_empty();
                is_total.then_some(Shape::Fraction)
            }
            _ => None,
        }
    }

    /// The shape of a text that is no figure and no date, and begins with no sign.
    fn of_words(text: &str) -> Shape {
        if is_one_of(text, CHANGE_WORDS) {
            Shape::Signed
        } else if has_status_word(text) {
            Shape::Status
        } else if looks_like_person(text) {
            Shape::Person
        } else {
            Shape::Text
        }
    }

    /// Whether it says nothing.
    pub fn is_blank(self) -> bool {
        matches!(self, Shape::Empty | Shape::Dash)
    }

    /// Whether it is a number of any kind.
    pub fn is_numeric(self) -> bool {
        matches!(
            self,
            Shape::Year
                | Shape::Percent
                | Shape::Decimal
                | Shape::Fraction
                | Shape::Signed
                | Shape::Integer(_)
                | Shape::Ordinal
        )
    }

    /// Whether it is words.
    pub fn is_text(self) -> bool {
        matches!(self, Shape::Status | Shape::Person | Shape::Text)
    }
}

/// The digits that a text begins with, and what follows them.
fn leading_digits(text: &[u8]) -> (&[u8], &[u8]) {
    text.split_at(text.iter().take_while(|byte| byte.is_ascii_digit()).count())
}

/// How often each shape stands in a column.
#[derive(Debug, Clone, Copy, Default)]
pub struct Tally {
    /// Of each of [`KINDS`].
    counts: [usize; KINDS.len()],
    /// The digits of the longest whole number.
    digits: u8,
    dashes: usize,
}

/// The shapes that cells have which say something, whole numbers of any length one; of two that are as
/// common the later one counts.
const KINDS: [Shape; 10] = [
    Shape::Year,
    Shape::Date,
    Shape::Ordinal,
    Shape::Signed,
    Shape::Fraction,
    Shape::Decimal,
    Shape::Integer(0),
    Shape::Status,
    Shape::Person,
    Shape::Text,
];

impl Tally {
    /// Counts a cell.
    pub fn add(&mut self, shape: Shape) {
        let kind = match shape {
            Shape::Empty => return,
            Shape::Dash => {
                self.dashes += 1;
                return;
            }
            Shape::Integer(digits) => {
                self.digits = self.digits.max(digits);
                Shape::Integer(0)
            }
            Shape::Percent => Shape::Decimal,
            shape => shape,
        };
        if let Some(at) = KINDS.iter().position(|known| *known == kind) {
            self.counts[at] += 1;
        }
    }

    /// The commonest shape that is not empty, a dash only where nothing else stands; of whole numbers,
    /// with the digits of the longest.
    pub fn commonest(&self) -> Option<Shape> {
        let counted = KINDS.into_iter().zip(self.counts).filter(|(_, count)| *count > 0);
        match counted.max_by_key(|(_, count)| *count) {
            Some((Shape::Integer(_), _)) => Some(Shape::Integer(self.digits)),
            Some((kind, _)) => Some(kind),
            None => (self.dashes > 0).then_some(Shape::Dash),
        }
    }
}

/// A cost that no layout pays if there is another.
pub const MISFIT: f64 = 8.0;

/// What is known of the columns of a table, each by its place.
#[derive(Debug)]
pub struct Profiles {
    columns: Vec<Profile>,
    /// In which columns a folded text stood, a bit each.
    texts: HashMap<String, u64>,
}

impl Profiles {
    /// Columns of some types, no more than 64, in which nothing stood yet.
    pub fn new(readers: impl Iterator<Item = Reader>) -> Self {
        Profiles { columns: readers.map(Profile::new).collect(), texts: HashMap::new() }
    }

    /// How many columns there are.
    pub fn width(&self) -> usize {
        self.columns.len()
    }

    /// What it costs to leave a column empty: see [`Profile::skip_cost`].
    pub fn skip_cost(&self, column: usize, at_end: bool) -> f64 {
        self.columns[column].skip_cost(at_end)
    }

    /// Takes note of a row each of whose cells surely stands in the column of `columns`.
    pub fn learn(&mut self, line: &Line<'_, '_>, columns: impl Iterator<Item = usize>) {
        for ((cell, shape), column) in line.row.cells.iter().zip(line.shapes).zip(columns) {
            self.columns[column].learn(cell.as_str(), *shape);
            if shape.is_text() {
                *self.texts.entry(fold(cell.as_str())).or_default() |= 1 << column;
            }
        }
    }

    /// Gives the cost of a cell in each column. A text that stood in another column before fits none but
    /// that.
    pub fn costs(&self, text: &str, shape: Shape, costs: &mut [f64]) {
        let asks = shape.is_text() && !self.texts.is_empty();
        let stood = asks.then(|| self.texts.get(&*folded(text)).copied()).flatten();
        for (at, (column, cost)) in self.columns.iter().zip(costs).enumerate() {
            *cost = match stood {
                Some(columns) if columns >> at & 1 == 1 => 0.0,
                Some(_) => column.cost(text, shape) + 2.0,
                None => column.cost(text, shape),
            };
        }
    }
}

/// What is known of a column: its type, and what stood in it.
#[derive(Debug)]
pub struct Profile {
    reader: Reader,
    single_words: usize,
    seen: usize,
    percents: usize,
    fractions: usize,
    signed: usize,
    digits: Option<(u8, u8)>,
}

impl Profile {
    /// A column of a type, in which nothing stood yet.
    pub fn new(reader: Reader) -> Self {
        Profile {
            reader,
            single_words: 0,
            seen: 0,
            percents: 0,
            fractions: 0,
            signed: 0,
            digits: None,
        }
    }

    /// Takes note of a cell that surely stands in the column.
    fn learn(&mut self, text: &str, shape: Shape) {
        match shape {
            Shape::Empty | Shape::Dash => return,
            Shape::Percent => self.percents += 1,
            Shape::Fraction => self.fractions += 1,
            Shape::Signed => self.signed += 1,
            Shape::Integer(digits) => {
                let (least, most) = self.digits.unwrap_or((digits, digits));
                self.digits = Some((least.min(digits), most.max(digits)));
            }
            shape if shape.is_text() => self.single_words += usize::from(is_single_word(text)),
            _ => {}
        }
        self.seen += 1;
    }

    /// How ill a cell fits whose text did not stand in the column before: 0 is well, [`MISFIT`] is not
    /// at all.
    pub fn cost(&self, text: &str, shape: Shape) -> f64 {
        let usual = |count: usize| count * 2 > self.seen;
        match (self.reader, shape) {
            (_, Shape::Empty) => 0.3,
            (_, Shape::Dash) => 0.4,
            (Reader::Date, Shape::Year | Shape::Date) => 0.0,
            (Reader::Date, Shape::Text | Shape::Person | Shape::Status) => 2.0,
            (Reader::People, Shape::Person) => 0.0,
            // one word is a person's name only where others are
            (Reader::People, Shape::Text) if is_single_word(text) && self.single_words > 0 => 0.3,
            (Reader::People, Shape::Text) => 1.5,
            (Reader::People, Shape::Status) => 3.0,
            (Reader::Status, Shape::Status) => 0.0,
            (Reader::Status, Shape::Text) => 0.5,
            (Reader::Status, Shape::Person) => 1.5,
            (Reader::Status, Shape::Signed) => 1.0,
            (Reader::Party | Reader::Place, Shape::Text | Shape::Person) => 0.0,
            (Reader::Party | Reader::Place, Shape::Status) => 1.0,
            (Reader::Count, Shape::Integer(digits)) => match self.digits {
                Some((least, most)) if digits + 1 < least || digits > most + 1 => 1.5,
                _ => 0.0,
            },
            (Reader::Count, Shape::Year) => 0.5,
            (Reader::Count, Shape::Decimal) => 4.0,
            (Reader::Percent, Shape::Percent) => 0.0,
            (Reader::Percent, Shape::Decimal) => {
                if usual(self.percents) {
                    1.5
                } else {
                    0.0
                }
            }
            (Reader::Percent, Shape::Integer(1..=3)) => {
                if usual(self.percents) {
                    2.0
                } else {
                    1.0
                }
            }
            (Reader::Seats, Shape::Fraction) => 0.0,
            (Reader::Seats, Shape::Integer(1..=4)) => {
                if usual(self.fractions) {
                    1.5
                } else {
                    0.2
                }
            }
            (Reader::Seats, Shape::Integer(_) | Shape::Year) => 3.0,
            (Reader::Change, Shape::Signed) => 0.0,
            (Reader::Change, Shape::Integer(1..=3) | Shape::Decimal | Shape::Percent) => {
                if usual(self.signed) { 1.5 } else { 0.5 }
            }
            (Reader::Rank, Shape::Ordinal | Shape::Integer(1..=2)) => 0.0,
            (Reader::Rank, Shape::Integer(3)) => 2.0,
            (Reader::Text | Reader::Unread, shape) if shape.is_text() => 0.5,
            (Reader::Text | Reader::Unread, _) => 3.0,
            _ => MISFIT,
        }
    }

    /// What it costs to leave the column empty: little where a cell may span rows, and less at the
    /// end of a row, where there may be nothing to say.
    fn skip_cost(&self, at_end: bool) -> f64 {
        match (self.reader, at_end) {
            (Reader::People | Reader::Status | Reader::Party | Reader::Place, true) => 0.3,
            (Reader::Text | Reader::Unread, true) => 0.3,
            (Reader::People | Reader::Status | Reader::Party | Reader::Place, false) => 0.6,
            (Reader::Text | Reader::Unread, false) => 0.8,
            (Reader::Change, true) => 1.0,
            (Reader::Change, false) | (_, true) => 2.0,
            (Reader::Date, false) => 3.0,
            (_, false) => 4.0,
        }
    }
}

fn is_single_word(text: &str) -> bool {
    !text.trim().contains(char::is_whitespace)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shapes() {
        for (text, expected) in [
            ("", Shape::Empty),
            ("–", Shape::Dash),
            ("2015", Shape::Year),
            ("Jun. 2015", Shape::Date),
            ("0.13%", Shape::Percent),
            ("41.4", Shape::Decimal),
            ("0 / 550", Shape::Fraction),
            ("−3", Shape::Signed),
            ("+19", Shape::Signed),
            ("New", Shape::Signed),
            ("60,396", Shape::Integer(5)),
            ("0", Shape::Integer(1)),
            ("8th", Shape::Ordinal),
            ("In opposition", Shape::Status),
            ("Nurullah Ankut", Shape::Person),
            ("Giorgos d'Orme", Shape::Person),
            ("Caretaker", Shape::Status),
            ("Vote of no consequence", Shape::Text),
        ] {
            assert_eq!(Shape::of(text), expected, "{text:?}");
        }
    }
}
