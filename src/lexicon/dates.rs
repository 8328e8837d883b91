//! What the words in dates mean. A word may belong to several languages; its meanings add up.

use std::num::NonZeroU8;
use std::sync::LazyLock;

pub use crate::lexicon::date_word::DateWord;

use crate::lexicon::List;
use crate::lexicon::date_word::Dates;
use crate::lexicon::languages::LANGUAGES;
use crate::lexicon::word_map::{WordSet, word_set};
use crate::lexicon::word_table::{Builder, WordTable, each, each_word, first_word, is_same};
use crate::model::{fold, lowered};

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
    /// The number that it is as a word, or 0.
    pub number: u8,
    /// The first year of the decade that it names in any century, or 0.
    pub decade: u8,
    /// Whether it names a decade without another word.
    pub decade_stands_alone: bool,
    /// The place in [`PHRASES`] of those that it begins.
    phrases: Option<NonZeroU8>,
    /// The languages in which it is a number, a bit for each.
    number_languages: u16,
    /// The languages in which it names a month.
    month_languages: u16,
    /// A bit for each [`DateWord`].
    words: u64,
}

impl Meaning {
    /// What a word means that is not known.
    pub const NONE: &'static Self = &Meaning {
        month: None,
        is_abbreviated: false,
        follows_dot: false,
        days_name: false,
        needs_capital: false,
        number: 0,
        decade: 0,
        decade_stands_alone: false,
        phrases: None,
        number_languages: 0,
        month_languages: 0,
        words: 0,
    };

    /// Returns the meaning of a word, in any case; the empty one if the word is not known.
    pub fn of(word: &str) -> &'static Self {
        let known = |word: &str| MEANINGS.get(word);
        let known = match word.is_ascii() {
            _ if word.len() > MAX_WORD_LENGTH => None,
            true if !may_be_known(word) => None,
            true => lowered(word, &mut [0; MAX_WORD_LENGTH]).and_then(known),
            false => known(&lower_case(word)),
        };
        known.unwrap_or(Meaning::NONE)
    }

    /// Whether the word means this.
    pub fn has(self, date_word: DateWord) -> bool {
        self.words & date_word.bit() != 0
    }

    /// Whether the word may begin a phrase that means the same as one word.
    pub fn begins_phrase(self) -> bool {
        self.phrases.is_some()
    }

    /// Returns the phrases that it begins: what each means, and its other words in lower case.
    pub fn phrases(self) -> &'static [(DateWord, Vec<String>)] {
        self.phrases.map_or(&[], |place| &PHRASES[usize::from(place.get())])
    }

    /// Whether the word is the number of a day in a language in which `month` names a month.
    pub fn is_day_of(self, month: &Meaning) -> bool {
        self.number_languages & month.month_languages != 0
    }

    /// Whether the word may be part of a date beside a number: `circa`, `early`.
    pub fn is_date_word(self) -> bool {
        self.words != 0 || self.begins_phrase() || self.month.is_some()
    }

    /// Whether the word means one of these.
    pub fn has_any(self, date_words: &[DateWord]) -> bool {
        self.words != 0 && date_words.iter().any(|date_word| self.has(*date_word))
    }
}

/// Whether a known word looks like this one: a quick test that rules out most words of prose.
fn may_be_known(word: &str) -> bool {
    BUILT.looks.may_have(word)
}

/// The lengths and the second letters of some words, a bit for both, by the first and the last letter.
struct Looks([[u32; 32]; 32]);

impl Looks {
    /// Whether one of the words looks like this one.
    fn may_have(&self, word: &str) -> bool {
        let Some((first, last, bit)) = Looks::of(word.as_bytes()) else { return false };
        self.0[first][last] & bit != 0
    }

    const fn add(&mut self, word: &[u8]) {
        if let Some((first, last, bit)) = Looks::of(word) {
            self.0[first][last] |= bit;
        }
    }

    /// Returns the first and the last letter of a word, and the bit of its second one and its length. The bits in which
    /// the cases of letters differ are left out.
    const fn of(word: &[u8]) -> Option<(usize, usize, u32)> {
        let (Some(first), Some(last)) = (word.first(), word.last()) else { return None };
        let second = if word.len() > 1 { word[1] as usize & 31 } else { 0 };
        let bit = (word.len() + 3 * second) % 32;
        Some((*first as usize & 31, *last as usize & 31, 1 << bit))
    }
}

impl<'w> FromIterator<&'w str> for Looks {
    fn from_iter<I: IntoIterator<Item = &'w str>>(words: I) -> Self {
        let mut looks = Looks([[0; 32]; 32]);
        words.into_iter().for_each(|word| looks.add(word.as_bytes()));
        looks
    }
}

/// Returns a word in lower case, with `i` for `ı` and `ss` for `ß`, which has no usual capital.
fn lower_case(word: &str) -> String {
    const UNUSED: char = '\u{307}';
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.to_lowercase()
        .chars()
        .flat_map(|c| match c {
            'ı' => ['i', UNUSED],
            'ß' => ['s', 's'],
            _ => [c, UNUSED],
        })
        .filter(|&c| c != UNUSED)
        .collect()
}

/// Does the same for a word of the program's own, all of which are in lower case. Returns its bytes and their number.
const fn own(word: &str) -> ([u8; MAX_WORD_LENGTH], usize) {
    let (mut key, mut length, mut at) = ([0; MAX_WORD_LENGTH], 0, 0);
    let word = word.as_bytes();
    while at < word.len() {
        (key[length], at) = match word.split_at(at).1 {
            [0xc4, 0xb1, ..] => (b'i', at + 2), // ı
            [0xc3, 0x9f, ..] => {
                // ß
                key[length] = b's';
                length += 1;
                (b's', at + 2)
            }
            _ => (word[at], at + 1),
        };
        length += 1;
    }
    (key, length)
}

impl DateWord {
    const fn bit(self) -> u64 {
        1 << self as u64
    }
}

/// The phrases that begin with one word: what each means, and its other words in lower case.
type Phrases = Vec<(DateWord, Vec<String>)>;

/// All phrases, by the place of their first word. No phrase has place 0.
static PHRASES: LazyLock<Vec<Phrases>> = LazyLock::new(|| {
    let mut lists = vec![Vec::new(); BUILT.first_words.into()];
    let groups = LANGUAGES.iter().flat_map(|language| language.dates.phrases);
    for (date_word, phrase) in groups
        .flat_map(|(date_word, phrases)| phrases.iter().map(move |phrase| (*date_word, *phrase)))
    {
        let mut words = phrase.split(' ').map(lower_case);
        let first = words.next().unwrap_or_default();
        let place = MEANINGS.get(&first).and_then(|meaning| meaning.phrases);
        let Some(place) = place else { continue };
        lists[usize::from(place.get())].push((date_word, words.collect()));
    }
    lists
});

/// Whether a word is one in lower case.
pub fn is_same_word(word: &str, known: &str) -> bool {
    word.eq_ignore_ascii_case(known) || !known.is_ascii() && lower_case(word) == known
}

/// Whether one of some folded words may be part of a date without digits: `the eighties`, `siècle`.
pub fn are_in_words<'k>(keys: impl IntoIterator<Item = &'k str>) -> bool {
    static WORDS: LazyLock<WordSet<String>> = LazyLock::new(|| {
        // the languages whose prose is parsed
        let parsed = LANGUAGES.iter().filter(|language| !language.predicates.frames.is_empty());
        let words = parsed.map(|language| &language.dates).flat_map(|dates| {
            let centuries = dates.words.iter().filter(|(one, _)| *one == DateWord::Century);
            let decades = dates.decades.iter().map(|(_, words)| *words);
            centuries.map(|(_, words)| *words).chain(decades)
        });
        word_set(words.flat_map(str::split_ascii_whitespace).map(fold))
    });
    static LOOKS: LazyLock<Looks> = LazyLock::new(|| WORDS.iter().map(String::as_str).collect());
    // `mid-eighties`; shorter words are no compounds
    const MIN_COMPOUND: usize = 12;
    let looks = &*LOOKS;
    let is_known = |word: &str| looks.may_have(word) && WORDS.contains(word);
    let is_compound = |key: &str| key.rsplit_once('-').is_some_and(|(_, last)| is_known(last));
    keys.into_iter().any(|key| is_known(key) || key.len() >= MIN_COMPOUND && is_compound(key))
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
const MAX_WORD_LENGTH: usize = 32;

/// The most words and their bytes, and twice as many slots: little more than there are.
const MAX_WORDS: usize = 2000;
const MAX_BYTES: usize = 16_000;
const SLOTS: usize = 1 << 12;

static BUILT: Meanings = Meanings::of_all_languages();

static MEANINGS: WordTable<Meaning> = BUILT.words.table();

/// All words with their meanings.
struct Meanings {
    words: Builder<Meaning, MAX_WORDS, MAX_BYTES, SLOTS>,
    looks: Looks,
    /// The number of first words of phrases, and 1.
    first_words: u8,
}

impl Meanings {
    const fn of_all_languages() -> Self {
        let mut meanings = Meanings {
            words: Builder::new(*Meaning::NONE),
            looks: Looks([[0; 32]; 32]),
            first_words: 1,
        };
        let mut place = 0;
        while place < LANGUAGES.len() {
            meanings.add(&LANGUAGES[place].dates, 1 << place);
            place += 1;
        }
        meanings
    }

    /// Adds the words of a language, which is a bit.
    const fn add(&mut self, dates: &Dates, language: u16) {
        self.add_months(dates, &dates.months, false, language);
        self.add_months(dates, &dates.abbreviated_months, true, language);
        each!((date_word, words) in dates.words => {
            each_word!(word in words => { self.entry(word).words |= date_word.bit(); });
        });
        each!((number, words) in dates.numbers => {
            each_word!(word in words => {
                let meaning = self.entry(word);
                meaning.number = number;
                meaning.number_languages |= language;
            });
        });
        each!((decade, words) in dates.decades => {
            each_word!(word in words => {
                let meaning = self.entry(word);
                meaning.decade = decade;
                meaning.decade_stands_alone |= dates.decades_stand_alone;
            });
        });
        each!((_, phrases) in dates.phrases => {
            each!(phrase in phrases => {
                let next = self.first_words;
                let meaning = self.entry(first_word(phrase).0);
                if meaning.phrases.is_none() {
                    meaning.phrases = NonZeroU8::new(next);
                    self.first_words += 1;
                }
            });
        });
    }

    const fn add_months(
        &mut self,
        dates: &Dates,
        months: &[List; 12],
        is_abbreviated: bool,
        language: u16,
    ) {
        let mut month = 0;
        while month < months.len() {
            each!(word in months[month] => {
                let meaning = self.entry(word);
                let only = meaning.month.is_none() || meaning.days_name;
                meaning.days_name = only && dates.days_name;
                meaning.month = Some(month as u8 + 1);
                meaning.month_languages |= language;
                meaning.is_abbreviated = is_abbreviated;
                meaning.follows_dot |= dates.dotted_days;
                each!(ambiguous in dates.ambiguous_months => {
                    meaning.needs_capital |= is_same(ambiguous, word);
                });
            });
            month += 1;
        }
    }

    const fn entry(&mut self, word: &str) -> &mut Meaning {
        let (key, length) = own(word);
        let key = key.split_at(length).0;
        self.looks.add(key);
        self.words.entry(key)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;
    use crate::lexicon::languages::ENGLISH;

    fn words() -> impl Iterator<Item = &'static str> {
        LANGUAGES.iter().map(|language| &language.dates).flat_map(|dates| {
            let months = dates.months.iter().chain(&dates.abbreviated_months);
            let numbers = dates.numbers.iter().chain(dates.decades).map(|(_, words)| *words);
            let others = dates.words.iter().map(|(_, words)| *words).chain(numbers);
            months.copied().flatten().copied().chain(others.flat_map(str::split_ascii_whitespace))
        })
    }

    #[test]
    fn the_table_has_little_more_room_than_it_needs() {
        let bytes: usize = MEANINGS.words().map(str::len).sum();
        for (used, most) in [(MEANINGS.words().count(), MAX_WORDS), (bytes, MAX_BYTES)] {
            assert!(most / 2 < used, "{used} of {most}");
        }
    }

    #[test]
    fn every_word_is_found_in_any_case() {
        for word in words() {
            assert!(word.len() <= MAX_WORD_LENGTH && word == word.to_lowercase(), "{word}");
            let (key, length) = own(word);
            assert_eq!(str::from_utf8(&key[..length]), Ok(&*lower_case(word)));
            assert_ne!(Meaning::of(word), Meaning::NONE, "{word}");
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
    fn no_word_is_two_numbers_or_decades() {
        let mut known: std::collections::HashMap<&str, u8> = std::collections::HashMap::new();
        for language in LANGUAGES {
            for (number, words) in language.dates.numbers.iter().chain(language.dates.decades) {
                for word in words.split_ascii_whitespace() {
                    assert_eq!(*known.entry(word).or_insert(*number), *number, "{word}");
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
