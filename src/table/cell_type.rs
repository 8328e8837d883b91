//! What a cell looks like, and how well that fits a column.

use std::collections::HashMap;

use crate::lexicon::elections::CHANGE_WORDS;
use crate::model::{Reader, fold, folded};
use crate::table::line::Line;
use crate::values::date::find_dates_in_value;
use crate::values::name::{has_status_word, looks_like_person};
use crate::values::number::{
    read_bracketed_percent, read_count, read_percent, read_rank, read_seats,
};
use crate::values::text::{has_digit, is_blank, is_one_of};

/// What a cell looks like when nothing is known of its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CellType {
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

impl CellType {
    /// The cell_type of a cell's text.
    pub fn of(text: &str) -> CellType {
        let text = text.trim();
        if let Some(cell_type) = CellType::of_figure(text.as_bytes()) {
            return cell_type;
        }
        if text.is_empty() {
            return CellType::Empty;
        }
        if is_blank(text) {
            return CellType::Dash;
        }
        let has_digit = has_digit(text);
        let signed =
            text.starts_with(['+', '−', '±']) || (text.starts_with(['-', '–']) && text.len() > 1);
        if signed {
            return if has_digit { CellType::Signed } else { CellType::Text };
        }
        if !has_digit {
            return CellType::of_words(text);
        }
        if text.ends_with('%') && read_percent(text).is_some() {
            return CellType::Percent;
        }
        if let Some(count) = read_count(text) {
            let bracketed_year = text.contains('(') && read_bracketed_percent(text).is_none();
            if !bracketed_year {
                return CellType::Integer(
                    count.checked_ilog10().map_or(1, |power| power as u8 + 1),
                );
            }
        }
        if read_percent(text).is_some() {
            return if text.contains('%') { CellType::Percent } else { CellType::Decimal };
        }
        if read_seats(text).is_some_and(|(_, total)| total.is_some()) {
            return CellType::Fraction;
        }
        if read_rank(text).is_some() {
            return CellType::Ordinal;
        }
        if !find_dates_in_value(text).is_empty() {
            return CellType::Date;
        }
        CellType::of_words(text)
    }

    /// The cell_type of a figure in one of the forms that most have, told by its bytes: `2015`, `550`,
    /// `0.13%`, `41.4`, `24 / 40`.
    fn of_figure(text: &[u8]) -> Option<CellType> {
        const MAX_DIGITS: usize = 9;
        let (whole, rest) = leading_digits(text);
        if !(1..=MAX_DIGITS).contains(&whole.len()) {
            return None;
        }
        match rest {
            [] if whole.len() == 4 && (b"1750"..=b"2100").contains(&whole.first_chunk()?) => {
                Some(CellType::Year)
            }
            [] => {
                let zeros = whole.iter().take_while(|digit| **digit == b'0').count();
                Some(CellType::Integer((whole.len() - zeros).max(1) as u8))
            }
            [b'%'] if whole.len() <= 2 => Some(CellType::Percent),
            [b'.', rest @ ..] if whole.len() <= 2 => match leading_digits(rest) {
                ([], _) => None,
                (_, [b'%']) => Some(CellType::Percent),
                // three digits behind a dot may be a group of a whole number
                (part, []) if part.len() != 3 => Some(CellType::Decimal),
                _ => None,
            },
            [b'/', rest @ ..] | [b' ', b'/', b' ', rest @ ..] => {
                let (total, rest) = leading_digits(rest);
                let is_total = (1..=MAX_DIGITS).contains(&total.len()) && rest.is_empty();
                is_total.then_some(CellType::Fraction)
            }
            _ => None,
        }
    }

    /// The cell_type of a text that is no figure and no date, and begins with no sign.
    fn of_words(text: &str) -> CellType {
        if is_one_of(text, &CHANGE_WORDS) {
            CellType::Signed
        } else if has_status_word(text) {
            CellType::Status
        } else if looks_like_person(text) {
            CellType::Person
        } else {
            CellType::Text
        }
    }

    /// Whether it says nothing.
    pub fn is_blank(self) -> bool {
        matches!(self, CellType::Empty | CellType::Dash)
    }

    /// Whether it is a number of any kind.
    pub fn is_numeric(self) -> bool {
        matches!(
            self,
            CellType::Year
                | CellType::Percent
                | CellType::Decimal
                | CellType::Fraction
                | CellType::Signed
                | CellType::Integer(_)
                | CellType::Ordinal
        )
    }

    /// Whether it is words.
    pub fn is_text(self) -> bool {
        matches!(self, CellType::Status | CellType::Person | CellType::Text)
    }
}

/// The digits that a text begins with, and what follows them.
fn leading_digits(text: &[u8]) -> (&[u8], &[u8]) {
    text.split_at(text.iter().take_while(|byte| byte.is_ascii_digit()).count())
}

/// How often each cell_type stands in a column.
#[derive(Debug, Clone, Copy, Default)]
pub struct TypeCounts {
    /// Of each of [`KINDS`].
    counts: [usize; KINDS.len()],
    /// The digits of the longest whole number.
    digits: u8,
    dashes: usize,
}

/// The shapes that cells have which say something, whole numbers of any length one; of two that are as
/// common the later one counts.
const KINDS: [CellType; 10] = [
    CellType::Year,
    CellType::Date,
    CellType::Ordinal,
    CellType::Signed,
    CellType::Fraction,
    CellType::Decimal,
    CellType::Integer(0),
    CellType::Status,
    CellType::Person,
    CellType::Text,
];

impl TypeCounts {
    /// Counts a cell.
    pub fn add(&mut self, cell_type: CellType) {
        let kind = match cell_type {
            CellType::Empty => return,
            CellType::Dash => {
                self.dashes += 1;
                return;
            }
            CellType::Integer(digits) => {
                self.digits = self.digits.max(digits);
                CellType::Integer(0)
            }
            CellType::Percent => CellType::Decimal,
            cell_type => cell_type,
        };
        if let Some(at) = KINDS.iter().position(|known| *known == kind) {
            self.counts[at] += 1;
        }
    }

    /// The commonest cell_type that is not empty, a dash only where nothing else stands; of whole numbers,
    /// with the digits of the longest.
    pub fn commonest(&self) -> Option<CellType> {
        let counted = KINDS.into_iter().zip(self.counts).filter(|(_, count)| *count > 0);
        match counted.max_by_key(|(_, count)| *count) {
            Some((CellType::Integer(_), _)) => Some(CellType::Integer(self.digits)),
            Some((kind, _)) => Some(kind),
            None => (self.dashes > 0).then_some(CellType::Dash),
        }
    }
}

/// A cost that no layout pays if there is another.
pub const MISFIT: f64 = 8.0;

/// What is known of the columns of a table, each by its place.
#[derive(Debug)]
pub struct ColumnProfiles {
    columns: Vec<ColumnProfile>,
    /// In which columns a folded text stood, a bit each.
    texts: HashMap<String, u64>,
}

impl ColumnProfiles {
    /// Columns of some types, no more than 64, in which nothing stood yet.
    pub fn new(readers: impl Iterator<Item = Reader>) -> Self {
        ColumnProfiles { columns: readers.map(ColumnProfile::new).collect(), texts: HashMap::new() }
    }

    /// How many columns there are.
    pub fn width(&self) -> usize {
        self.columns.len()
    }

    /// What it costs to leave a column empty: see [`ColumnProfile::skip_cost`].
    pub fn skip_cost(&self, column: usize, at_end: bool) -> f64 {
        self.columns[column].skip_cost(at_end)
    }

    /// Takes note of a row each of whose cells surely stands in the column of `columns`.
    pub fn learn(&mut self, line: &Line<'_, '_>, columns: impl Iterator<Item = usize>) {
        for ((cell, cell_type), column) in line.row.cells.iter().zip(line.shapes).zip(columns) {
            self.columns[column].learn(cell.as_str(), *cell_type);
            if cell_type.is_text() {
                *self.texts.entry(fold(cell.as_str())).or_default() |= 1 << column;
            }
        }
    }

    /// Gives the cost of a cell in each column. A text that stood in another column before fits none but
    /// that.
    pub fn costs(&self, text: &str, cell_type: CellType, costs: &mut [f64]) {
        let asks = cell_type.is_text() && !self.texts.is_empty();
        let stood = asks.then(|| self.texts.get(&*folded(text)).copied()).flatten();
        for (at, (column, cost)) in self.columns.iter().zip(costs).enumerate() {
            *cost = match stood {
                Some(columns) if columns >> at & 1 == 1 => 0.0,
                Some(_) => column.cost(text, cell_type) + 2.0,
                None => column.cost(text, cell_type),
            };
        }
    }
}

/// What is known of a column: its type, and what stood in it.
#[derive(Debug)]
pub struct ColumnProfile {
    reader: Reader,
    single_words: usize,
    seen: usize,
    percents: usize,
    fractions: usize,
    signed: usize,
    digits: Option<(u8, u8)>,
}

impl ColumnProfile {
    /// A column of a type, in which nothing stood yet.
    pub fn new(reader: Reader) -> Self {
        ColumnProfile {
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
    fn learn(&mut self, text: &str, cell_type: CellType) {
        match cell_type {
            CellType::Empty | CellType::Dash => return,
            CellType::Percent => self.percents += 1,
            CellType::Fraction => self.fractions += 1,
            CellType::Signed => self.signed += 1,
            CellType::Integer(digits) => {
                let (least, most) = self.digits.unwrap_or((digits, digits));
                self.digits = Some((least.min(digits), most.max(digits)));
            }
            cell_type if cell_type.is_text() => {
                self.single_words += usize::from(is_single_word(text))
            }
            _ => {}
        }
        self.seen += 1;
    }

    /// How ill a cell fits whose text did not stand in the column before: 0 is well, [`MISFIT`] is not
    /// at all.
    pub fn cost(&self, text: &str, cell_type: CellType) -> f64 {
        let usual = |count: usize| count * 2 > self.seen;
        match (self.reader, cell_type) {
            (_, CellType::Empty) => 0.3,
            (_, CellType::Dash) => 0.4,
            (Reader::Date, CellType::Year | CellType::Date) => 0.0,
            (Reader::Date, CellType::Text | CellType::Person | CellType::Status) => 2.0,
            (Reader::People, CellType::Person) => 0.0,
            // one word is a person's name only where others are
            (Reader::People, CellType::Text) if is_single_word(text) && self.single_words > 0 => {
                0.3
            }
            (Reader::People, CellType::Text) => 1.5,
            (Reader::People, CellType::Status) => 3.0,
            (Reader::Status, CellType::Status) => 0.0,
            (Reader::Status, CellType::Text) => 0.5,
            (Reader::Status, CellType::Person) => 1.5,
            (Reader::Status, CellType::Signed) => 1.0,
            (Reader::Party | Reader::Place, CellType::Text | CellType::Person) => 0.0,
            (Reader::Party | Reader::Place, CellType::Status) => 1.0,
            (Reader::Count, CellType::Integer(digits)) => match self.digits {
                Some((least, most)) if digits + 1 < least || digits > most + 1 => 1.5,
                _ => 0.0,
            },
            (Reader::Count, CellType::Year) => 0.5,
            (Reader::Count, CellType::Decimal) => 4.0,
            (Reader::Percent, CellType::Percent) => 0.0,
            (Reader::Percent, CellType::Decimal) => {
                if usual(self.percents) {
                    1.5
                } else {
                    0.0
                }
            }
            (Reader::Percent, CellType::Integer(1..=3)) => {
                if usual(self.percents) {
                    2.0
                } else {
                    1.0
                }
            }
            (Reader::Seats, CellType::Fraction) => 0.0,
            (Reader::Seats, CellType::Integer(1..=4)) => {
                if usual(self.fractions) {
                    1.5
                } else {
                    0.2
                }
            }
            (Reader::Seats, CellType::Integer(_) | CellType::Year) => 3.0,
            (Reader::Change, CellType::Signed) => 0.0,
            (Reader::Change, CellType::Integer(1..=3) | CellType::Decimal | CellType::Percent) => {
                if usual(self.signed) {
                    1.5
                } else {
                    0.5
                }
            }
            (Reader::Rank, CellType::Ordinal | CellType::Integer(1..=2)) => 0.0,
            (Reader::Rank, CellType::Integer(3)) => 2.0,
            (Reader::Text | Reader::Unread, cell_type) if cell_type.is_text() => 0.5,
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
            ("", CellType::Empty),
            ("–", CellType::Dash),
            ("2015", CellType::Year),
            ("Jun. 2015", CellType::Date),
            ("0.13%", CellType::Percent),
            ("41.4", CellType::Decimal),
            ("0 / 550", CellType::Fraction),
            ("−3", CellType::Signed),
            ("+19", CellType::Signed),
            ("New", CellType::Signed),
            ("60,396", CellType::Integer(5)),
            ("0", CellType::Integer(1)),
            ("8th", CellType::Ordinal),
            ("In opposition", CellType::Status),
            ("Nurullah Ankut", CellType::Person),
            ("Giorgos d'Orme", CellType::Person),
            ("Caretaker", CellType::Status),
            ("Vote of no consequence", CellType::Text),
        ] {
            assert_eq!(CellType::of(text), expected, "{text:?}");
        }
    }
}
