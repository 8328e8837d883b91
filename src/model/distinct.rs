//! Distinct texts for things of one name.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// Makes the texts of a run distinct: a text that was there before gets a number, as in `reed-party-2`.
///
/// It keeps the hash of each text. Two texts of one hash would only get a number that they do not need.
#[derive(Debug)]
pub struct Distinct {
    /// What is between a text and its number.
    separator: &'static str,
    /// The number that each text had last, by its hash.
    numbers: HashMap<u64, u32>,
}

impl Distinct {
    /// Returns that no text was there before.
    pub fn new(separator: &'static str) -> Self {
        Distinct { separator, numbers: HashMap::new() }
    }

    /// Takes the next text. Returns another one if it was there before.
    pub fn take(&mut self, text: &str) -> Option<String> {
        let first = hash(text);
        let Some(mut number) = self.numbers.get(&first).copied() else {
            self.numbers.insert(first, 1);
            return None;
        };
        let own = loop {
            number = number.saturating_add(1);
            let own = format!("{text}{}{number}", self.separator);
            // another one may be written so
            if number == u32::MAX || !self.numbers.contains_key(&hash(&own)) {
                break own;
            }
        };
        self.numbers.insert(hash(&own), 1);
        self.numbers.insert(first, number);
        Some(own)
    }
}

fn hash(text: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    text.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_given_once() {
        for (texts, expected) in [
            (&["a", "b", "a", "a"][..], &["-", "-", "a#2", "a#3"][..]),
            (&["a#2", "a", "a", "a", "a#2"], &["-", "-", "a#3", "a#4", "a#2#2"]),
            (&["", ""], &["-", "#2"]),
        ] {
            let mut distinct = Distinct::new("#");
            let taken: Vec<Option<String>> = texts.iter().map(|text| distinct.take(text)).collect();
            let taken: Vec<&str> =
                taken.iter().map(|text| text.as_deref().unwrap_or("-")).collect();
            assert_eq!(taken, expected);
        }
    }
}
