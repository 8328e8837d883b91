//! The votes, shares and seats that a sentence gives.

use std::ops::Range;

use crate::lexicon::claims::{PERCENT_WORDS, ROUGH_WORDS, SEAT_WORDS, VOTE_WORDS};
use crate::model::{Election, ElectionField};
use crate::values::number::{read_count, read_percent};

/// The quantity that a figure gives.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Measure {
    /// The number of votes.
    Votes,
    /// The share of the votes in percent.
    Share,
    /// The number of seats.
    Seats,
}

impl Measure {
    /// Returns the field of an election that holds the quantity.
    pub fn field(self) -> ElectionField {
        match self {
            Measure::Votes => ElectionField::Votes,
            Measure::Share => ElectionField::Share,
            Measure::Seats => ElectionField::Seats,
        }
    }

    /// Returns the value of a row.
    pub fn of(self, row: &Election) -> Option<f64> {
        match self {
            Measure::Votes => row.votes.map(|votes| votes as f64),
            Measure::Share => row.share,
            Measure::Seats => row.seats.map(|seats| seats as f64),
        }
    }
}

/// A number in a sentence.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The quantity.
    pub measure: Measure,
    /// The number.
    value: f64,
    /// The largest error that rounding explains.
    rounding: f64,
    /// Its bytes of the sentence, without its unit but for a `%`.
    pub range: Range<usize>,
}

impl Figure {
    /// Whether the figure equals one of these values but for rounding. The values are in ascending order.
    pub fn agrees_with_any(&self, values: &[f64]) -> bool {
        let most = self.rounding + 1e-9;
        let first = values.partition_point(|value| *value < self.value - most);
        values.get(first).is_some_and(|value| *value <= self.value + most)
    }

    /// Whether a value is close enough that one of the two may be a slip.
    pub fn is_near(&self, value: f64) -> bool {
        let (less, more) = (self.value.min(value), self.value.max(value));
        more <= less * 2.0 || (self.measure == Measure::Seats && more - less <= 3.0)
    }
}

/// Returns the votes, shares and seats that a sentence gives, in order.
pub fn figures(text: &str) -> Vec<Figure> {
    let mut found = Vec::new();
    let words: Vec<(usize, &str)> = text
        .split_whitespace()
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
        .collect();
    let plain = |at: usize| {
        words
            .get(at)
            .map_or("", |(_, word)| word.trim_matches(|c: char| !c.is_alphanumeric() && c != '%'))
    };
    for (at, (start, word)) in words.iter().enumerate() {
        let number = word.trim_start_matches(['(', '[', '"']);
        let inner = start + word.len() - number.len();
        let number = number.trim_end_matches(['.', ',', ';', ')', ']', ':', '"']);
        if !number.starts_with(|c: char| c.is_ascii_digit()) {
            continue;
        }
        let next = plain(at + 1).to_lowercase();
        let measure = match next.as_str() {
            _ if number.ends_with('%') => Measure::Share,
            word if PERCENT_WORDS.contains(word) => Measure::Share,
            "per" if plain(at + 2) == "cent" => Measure::Share,
            word if VOTE_WORDS.contains(word) => Measure::Votes,
            next if SEAT_WORDS.contains(next) => Measure::Seats,
            _ => continue,
        };
        let before = |back: usize| at.checked_sub(back).map_or("", &plain).to_lowercase();
        // `12 of the 60 seats`: the number is the total
        let is_whole = before(1) == "of" || (before(1) == "the" && before(2) == "of");
        let rough = [before(1), before(2)].iter().any(|word| ROUGH_WORDS.contains(word.as_str()));
        let value = match measure {
            Measure::Share => read_percent(number),
            Measure::Votes | Measure::Seats => read_count(number).map(|count| count as f64),
        };
        let Some(value) = value.filter(|_| !(is_whole && measure == Measure::Seats)) else {
            continue;
        };
        let step = match measure {
            Measure::Share => {
                let digits = |after: &str| after.bytes().filter(u8::is_ascii_digit).count();
                let decimals = number.split(['.', ',']).nth(1).map_or(0, digits);
                10_f64.powi(-i32::try_from(decimals).unwrap_or(0))
            }
            Measure::Votes => {
                let digits = number.replace([',', '.'], "");
                let zeros = digits.len() - digits.trim_end_matches('0').len();
                if zeros >= 2 { 10_f64.powi(i32::try_from(zeros).unwrap_or(0)) } else { 0.0 }
            }
            Measure::Seats => 0.0,
        };
        let rounding = if rough { step.max(value * 0.1) } else { step };
        found.push(Figure { measure, value, rounding, range: inner..inner + number.len() });
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures_of_a_sentence() {
        let read = |text: &str| -> Vec<(Measure, f64)> {
            figures(text).into_iter().map(|one| (one.measure, one.value)).collect()
        };
        for (text, expected) in [
            (
                "They received a total of 60,396 votes or 0.13%.",
                vec![(Measure::Votes, 60_396.0), (Measure::Share, 0.13)],
            ),
            ("It won 12 seats (3.5 percent).", vec![(Measure::Seats, 12.0), (Measure::Share, 3.5)]),
            ("It won 12 of the 60 seats.", vec![]),
            ("In 2015 it had 3 leaders.", vec![]),
        ] {
            assert_eq!(read(text), expected, "{text}");
        }
    }
}
