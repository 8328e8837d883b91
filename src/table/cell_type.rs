//! The type of a cell by its text alone.

use crate::lexicon::elections::CHANGE_WORDS;
use crate::markup::change::sign_of;
use crate::model::folded;
use crate::values::date::find_dates_in_value;
use crate::values::name::{has_status_word, looks_like_person};
use crate::values::number::{read_count, read_percent, read_percent_beside, read_rank, read_seats};
use crate::values::text::{has_digit, is_blank, trimmed};

/// Type of a cell, whatever its column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CellType {
    /// Nothing.
    Empty,
    /// A dash or another mark for an empty cell.
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
    /// Words for a part in government.
    Status,
    /// Two or more words, each with a capital.
    Person,
    /// Any other text.
    Text,
}

impl CellType {
    /// Returns the type of a cell's text.
    pub fn of(text: &str) -> CellType {
        let text = trimmed(text);
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
        let inside = text.strip_prefix('(').filter(|_| text.ends_with(')')).unwrap_or(text);
        let signed = inside.starts_with(['+', '−', '±'])
            || (inside.starts_with(['-', '–']) && inside.len() > 1)
            || (has_digit && inside.starts_with(|c: char| sign_of(c).is_some()));
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
            let inside = text.split_once('(').map_or("", |(_, inside)| inside);
            let has_year =
                || inside.as_bytes().windows(4).any(|four| four.iter().all(u8::is_ascii_digit));
            let bracketed_year = has_year() && read_percent_beside(text).is_none();
            // "2005 votes" is a header
            let named_year = (1750..=2100).contains(&count) && text.ends_with(char::is_alphabetic);
            if named_year {
                return CellType::of_words(text);
            }
            if !bracketed_year {
                return CellType::whole(count);
            }
        }
        if read_percent(text).is_some() {
            return if text.contains('%') { CellType::Percent } else { CellType::Decimal };
        }
        match read_seats(text) {
            Some((_, Some(_))) => return CellType::Fraction,
            Some((won, None)) => return CellType::whole(won),
            None => {}
        }
        if read_rank(text).is_some() {
            return CellType::Ordinal;
        }
        if !find_dates_in_value(text).is_empty() {
            return CellType::Date;
        }
        CellType::of_words(text)
    }

    /// Returns the type of a whole number.
    fn whole(number: i64) -> CellType {
        CellType::Integer(number.checked_ilog10().map_or(1, |power| power as u8 + 1))
    }

    /// Returns the type of a figure in one of the common forms, by its bytes: `2015`, `550`, `0.13%`,
    /// `41.4`, `24 / 40`.
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
                // three digits after a dot may be a group of a whole number
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

    /// Returns the type of a text that is neither a figure nor a date and begins with no sign.
    fn of_words(text: &str) -> CellType {
        let key = folded(text);
        if CHANGE_WORDS.contains(&key) {
            CellType::Signed
        } else if has_status_word(&key) {
            CellType::Status
        } else if looks_like_person(text) {
            CellType::Person
        } else {
            CellType::Text
        }
    }

    /// Whether the cell is empty or a dash.
    pub fn is_blank(self) -> bool {
        matches!(self, CellType::Empty | CellType::Dash)
    }

    /// Whether the cell is a number of any kind.
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

    /// Whether the cell is words.
    pub fn is_text(self) -> bool {
        matches!(self, CellType::Status | CellType::Person | CellType::Text)
    }
}

/// Splits a text after the digits that it begins with.
fn leading_digits(text: &[u8]) -> (&[u8], &[u8]) {
    text.split_at(text.iter().take_while(|byte| byte.is_ascii_digit()).count())
}

/// Number of cells of each type in a column.
#[derive(Debug, Clone, Copy, Default)]
pub struct TypeCounts {
    /// For each of [`KINDS`].
    counts: [usize; KINDS.len()],
    /// The digits of the longest whole number.
    digits: u8,
    dashes: usize,
}

/// Types of cells that are not blank, with one for whole numbers of any length. Of two that are equally
/// common the later one wins.
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

    /// Returns the commonest type: a dash only if all cells are blank, and for whole numbers the digits of
    /// the longest.
    pub fn commonest(&self) -> Option<CellType> {
        let counted = KINDS.into_iter().zip(self.counts).filter(|(_, count)| *count > 0);
        match counted.max_by_key(|(_, count)| *count) {
            Some((CellType::Integer(_), _)) => Some(CellType::Integer(self.digits)),
            Some((kind, _)) => Some(kind),
            None => (self.dashes > 0).then_some(CellType::Dash),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn types_of_cells() {
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
            ("▲ 3", CellType::Signed),
            ("(−3)", CellType::Signed),
            ("9 seats", CellType::Integer(1)),
            ("12 (▲ 3)", CellType::Integer(2)),
            ("2005 votes", CellType::Text),
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
