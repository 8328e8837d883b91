//! The expected content of each column, and the cost of placing a cell in it.

use std::collections::HashMap;

use crate::model::{Reader, fold, folded};
use crate::table::cell_type::CellType;
use crate::table::typed_row::TypedRow;

/// Cost of a cell in a column of another type, paid only where there is no other column.
pub const MISFIT: f64 = 8.0;

/// Profiles of the columns of a table, by position.
#[derive(Debug)]
pub struct ColumnProfiles {
    columns: Vec<ColumnProfile>,
    /// The columns that a folded text was seen in, one bit each.
    texts: HashMap<String, u64>,
}

impl ColumnProfiles {
    /// Returns the profiles of at most 64 columns, before any cell is seen.
    pub fn new(readers: impl Iterator<Item = Reader>) -> Self {
        ColumnProfiles { columns: readers.map(ColumnProfile::new).collect(), texts: HashMap::new() }
    }

    /// Returns the number of columns.
    pub fn width(&self) -> usize {
        self.columns.len()
    }

    /// Returns the cost of leaving a column empty: see [`ColumnProfile::skip_cost`].
    pub fn skip_cost(&self, column: usize, at_end: bool) -> f64 {
        self.columns[column].skip_cost(at_end)
    }

    /// Learns from a row each of whose cells certainly belongs in the column that `columns` gives.
    pub fn learn(&mut self, row: &TypedRow<'_, '_>, columns: impl Iterator<Item = usize>) {
        for ((cell, cell_type), column) in row.cells.iter().zip(row.types).zip(columns) {
            self.columns[column].learn(cell.as_str(), *cell_type);
            if cell_type.is_text() {
                *self.texts.entry(fold(cell.as_str())).or_default() |= 1 << column;
            }
        }
    }

    /// Writes the cost of a cell in each column to `costs`. A text that was seen before fits only the
    /// columns that it was seen in.
    pub fn costs(&self, text: &str, cell_type: CellType, costs: &mut [f64]) {
        let may_be_seen = cell_type.is_text() && !self.texts.is_empty();
        let seen = may_be_seen.then(|| self.texts.get(&*folded(text)).copied()).flatten();
        for (at, (column, cost)) in self.columns.iter().zip(costs).enumerate() {
            *cost = match seen {
                Some(columns) if columns >> at & 1 == 1 => 0.0,
                Some(_) => column.cost(text, cell_type) + 2.0,
                None => column.cost(text, cell_type),
            };
        }
    }
}

/// Type of a column, and the cells seen in it.
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
    /// Returns the profile of a column of a type, before any cell is seen.
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

    /// Learns from a cell that certainly belongs in the column.
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

    /// Returns the cost of placing a cell in the column, if its text was not seen in it: 0 is a good fit,
    /// [`MISFIT`] the worst.
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

    /// Returns the cost of leaving the column empty: little where a cell may span rows, and less at the
    /// end of a row.
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
