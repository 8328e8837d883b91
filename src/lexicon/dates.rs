//! What the words in dates mean. A word may belong to several languages; its meanings add up.

use std::sync::LazyLock;

pub use crate::lexicon::date_word::DateWord;

use crate::lexicon::languages::LANGUAGES;
use crate::lexicon::word_map::WordMap;
use crate::model::lowered;

/// Everything that a word can mean in a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Meaning {
    /// The month that it names, 1 to 12.
    pub month: Option<u8>,
    /// Whether it abbreviates a month, so that a full stop after it does not end a sentence.
    pub is_abbreviated: bool,
    /// Whether a full stop may separate it from the number of a day.
    pub follows_dot: bool,
    /// Whether a day of the month without a year is more likely a name in prose.
    pub days_name: bool,
    /// Whether it names a month only with a capital letter.
    pub needs_capital: bool,
    /// A bit for each [`DateWord`].
    words: u32,
}

impl Meaning {
    /// Returns the meaning of a word, in any case; the empty one if the word is not known.
    pub fn of(word: &str) -> Self {
        let known = |word: &str| MEANINGS.get(word).copied().unwrap_or_default();
        match word.is_ascii() {
            _ if word.len() > MAX_WORD_LENGTH => Meaning::default(),
            true if !may_be_known(word) => Meaning::default(),
            true => lowered(word, &mut [0; MAX_WORD_LENGTH]).map(known).unwrap_or_default(),
            false => known(&lower_case(word)),
        }
    }

    /// Whether the word means this.
    pub fn has(self, date_word: DateWord) -> bool {
        self.words & date_word.bit() != 0
    }

    /// Whether the word means one of these.
    pub fn has_any(self, date_words: &[DateWord]) -> bool {
        self.words != 0 && date_words.iter().any(|date_word| self.has(*date_word))
    }
}

/// Whether a known word begins and ends with the same letters and is as long: a quick test that rules out most
/// words of prose.
fn may_be_known(word: &str) -> bool {
    /// Returns the first and the last letter, without the bits in which the cases differ.
    fn ends(word: &str) -> (Option<usize>, Option<usize>) {
        let letter = |byte: &u8| usize::from(byte & 31);
        (word.as_bytes().first().map(letter), word.as_bytes().last().map(letter))
    }
    /// The lengths of the known words, a bit for each, by the first and the last letter.
    static LENGTHS: LazyLock<[[u32; 32]; 32]> = LazyLock::new(|| {
        let mut lengths = [[0; 32]; 32];
        for word in MEANINGS.keys().filter(|word| word.is_ascii()) {
            if let (Some(first), Some(last)) = ends(word) {
                lengths[first][last] |= 1 << word.len();
            }
        }
        lengths
    });
    let (Some(first), Some(last)) = ends(word) else { return false };
    LENGTHS[first][last] & (1 << word.len()) != 0
}

/// Returns a word in lower case, with `i` for `ı`.
fn lower_case(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.to_lowercase()
        .chars()
        .filter(|&c| c != '\u{307}')
        .map(|c| if c == 'ı' { 'i' } else { c })
        .collect()
}

impl DateWord {
    fn bit(self) -> u32 {
        1 << self as u32
    }
}

/// Returns whether `day` takes an ending of ordinals; `None` if `ending` is not one.
pub fn ordinal_ending(ending: &str, day: u8) -> Option<bool> {
    let endings = LANGUAGES.iter().flat_map(|language| language.dates.ordinals);
    let mut found = None;
    for (known, days) in endings {
        if known.eq_ignore_ascii_case(ending) {
            found = Some(found == Some(true) || days.contains(&day));
        }
    }
    found
}

/// The length in bytes of the longest known word, or more.
const MAX_WORD_LENGTH: usize = 24;

static MEANINGS: LazyLock<WordMap<String, Meaning>> = LazyLock::new(|| {
    let mut meanings: WordMap<String, Meaning> = WordMap::default();
    for dates in LANGUAGES.iter().map(|language| &language.dates) {
        for (months, is_abbreviated) in [(&dates.months, false), (&dates.abbreviated_months, true)]
        {
            for (month, words) in (1..).zip(months) {
                for word in *words {
                    let meaning = meanings.entry(lower_case(word)).or_default();
                    let only = meaning.month.is_none() || meaning.days_name;
                    meaning.days_name = only && dates.days_name;
                    meaning.month = Some(month);
                    meaning.is_abbreviated = is_abbreviated;
                    meaning.follows_dot |= dates.dotted_days;
                    meaning.needs_capital |= dates.ambiguous_months.contains(word);
                }
            }
        }
        for (date_word, words) in dates.words {
            for word in words.split_ascii_whitespace() {
                meanings.entry(lower_case(word)).or_default().words |= date_word.bit();
            }
        }
    }
    meanings
});

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::lexicon::languages::ENGLISH;

    fn words() -> impl Iterator<Item = &'static str> {
        LANGUAGES.iter().map(|language| &language.dates).flat_map(|dates| {
            let months = dates.months.iter().chain(&dates.abbreviated_months);
            let others = dates.words.iter().flat_map(|(_, words)| words.split_ascii_whitespace());
            months.copied().flatten().copied().chain(others)
        })
    }

    #[test]
    fn every_word_is_found_in_any_case() {
        for word in words() {
            assert!(word.len() <= MAX_WORD_LENGTH && word == word.to_lowercase(), "{word}");
            assert_ne!(Meaning::of(word), Meaning::default(), "{word}");
            assert_eq!(Meaning::of(&word.to_uppercase()), Meaning::of(word), "{word}");
        }
    }

    #[test]
    fn no_word_names_two_months() {
        let mut months: std::collections::HashMap<&str, u8> = std::collections::HashMap::new();
        for language in LANGUAGES {
            for table in [&language.dates.months, &language.dates.abbreviated_months] {
                for (month, words) in (1..).zip(table) {
                    for word in *words {
                        assert_eq!(*months.entry(word).or_insert(month), month, "{word}");
                    }
                }
            }
        }
    }

    #[test]
    fn no_word_is_listed_twice_with_the_same_meaning() {
        for (date_word, words) in LANGUAGES.iter().flat_map(|language| language.dates.words) {
            let unique: HashSet<_> = words.split_ascii_whitespace().collect();
            assert_eq!(unique.len(), words.split_ascii_whitespace().count(), "{date_word:?}");
        }
    }

    #[test]
    fn each_day_takes_one_ordinal_ending() {
        for day in 1..=31 {
            let endings = ENGLISH.dates.ordinals.iter().filter(|(_, days)| days.contains(&day));
            assert_eq!(endings.count(), 1, "{day}");
        }
    }

    #[test]
    fn an_ordinal_ending_is_right_or_wrong_for_its_day() {
        let cases = [
            ("nd", 22, Some(true)),
            ("th", 22, Some(false)),
            ("TH", 11, Some(true)),
            ("st", 11, Some(false)),
            ("s", 1, None),
        ];
        for (ending, day, expected) in cases {
            assert_eq!(ordinal_ending(ending, day), expected, "{day}{ending}");
        }
    }
}
