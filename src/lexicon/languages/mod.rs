//! The languages beside English, a file each.
//!
//! English stands in the declarations of the fields and in the tables of the other files. A language
//! tells its words for them: the key of an infobox and the header of a table by the English one that
//! means the same, everything else by what it means. Words are folded.

mod dutch;
mod french;
mod german;
mod italian;
mod polish;
mod portuguese;
mod russian;
mod spanish;
mod turkish;

use std::sync::LazyLock;

pub use dutch::DATES as DUTCH_DATES;
pub use french::DATES as FRENCH_DATES;
pub use german::DATES as GERMAN_DATES;
pub use italian::DATES as ITALIAN_DATES;
pub use polish::DATES as POLISH_DATES;
pub use portuguese::DATES as PORTUGUESE_DATES;
pub use russian::DATES as RUSSIAN_DATES;
pub use spanish::DATES as SPANISH_DATES;
pub use turkish::DATES as TURKISH_DATES;

use crate::lexicon::lists::Under;
use crate::lexicon::subjects::PageType;
use crate::lexicon::word_map::WordMap;
use crate::model::ElectionKind;

/// English words, each with those that mean the same.
pub type Synonyms = &'static [(&'static str, &'static [&'static str])];

/// The words of one language for what documents about parties and elections say.
#[derive(Debug)]
pub struct Words {
    /// Words in the names of infobox templates, and what their pages are about.
    pub templates: &'static [(&'static str, PageType)],
    /// English infobox keys, without numbers, each with those that mean the same.
    pub keys: Synonyms,
    /// English table headers, each with those that mean the same.
    pub headers: Synonyms,
    /// How rows begin that sum up.
    pub summary_rows: &'static [&'static str],
    /// How words begin that tell the kind of an election; the first that stands in a text decides.
    pub kinds: &'static [(&'static str, ElectionKind)],
    /// Words that tell that a title or heading is about an election.
    pub election_words: &'static [&'static str],
    /// Words of headings that speak of results.
    pub result_words: &'static [&'static str],
    /// Political positions, with spaces for dashes, and normalised.
    pub positions: &'static [(&'static str, &'static str)],
    /// Words of headings inside a list, and what they make of the items under them.
    pub list_headings: &'static [(&'static str, Under)],
    /// What stands for a leader when there is none.
    pub vacant: &'static [&'static str],
    /// Headings of sections that tell nothing that happened.
    pub appendix_sections: &'static [&'static str],
}

/// The languages beside English.
pub const LANGUAGES: &[&Words] = &[
    &turkish::WORDS,
    &german::WORDS,
    &french::WORDS,
    &spanish::WORDS,
    &italian::WORDS,
    &portuguese::WORDS,
    &dutch::WORDS,
    &polish::WORDS,
    &russian::WORDS,
];

/// English words with those that all the languages add.
pub fn with_all<T: Copy>(english: &[T], words: fn(&Words) -> &'static [T]) -> Vec<T> {
    let others = LANGUAGES.iter().flat_map(|language| words(language));
    english.iter().chain(others).copied().collect()
}

/// The English infobox key that means the same as a folded one without numbers.
pub fn english_key(key: &str) -> Option<&'static str> {
    static KEYS: LazyLock<WordMap<&str, &str>> = LazyLock::new(|| by_word(|words| words.keys));
    KEYS.get(key).copied()
}

/// The English table header that means the same as a folded one.
pub fn english_header(header: &str) -> Option<&'static str> {
    static HEADERS: LazyLock<WordMap<&str, &str>> =
        LazyLock::new(|| by_word(|words| words.headers));
    HEADERS.get(header).copied()
}

/// Words by the English one of each; of two languages that mean different things by a word the first
/// is followed.
fn by_word(table: fn(&Words) -> Synonyms) -> WordMap<&'static str, &'static str> {
    let mut by_word = WordMap::default();
    for (english, words) in LANGUAGES.iter().flat_map(|language| table(language)) {
        for word in *words {
            by_word.entry(*word).or_insert(*english);
        }
    }
    by_word
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::subjects::KEYS;
    use crate::model::{Election, Party, Record, fold};

    #[test]
    fn every_word_is_folded() {
        for words in LANGUAGES {
            let tables = words.keys.iter().chain(words.headers);
            let mut all: Vec<&str> = tables.flat_map(|(_, words)| *words).copied().collect();
            all.extend(words.templates.iter().map(|(word, _)| word));
            all.extend(words.kinds.iter().map(|(word, _)| word));
            all.extend(words.positions.iter().map(|(word, _)| word));
            all.extend(words.list_headings.iter().map(|(word, _)| word));
            let lists = [
                words.summary_rows, words.election_words, words.result_words, words.vacant,
                words.appendix_sections,
            ];
            all.extend(lists.into_iter().flatten());
            for word in all {
                assert_eq!(word, fold(word));
            }
        }
    }

    #[test]
    fn every_english_word_is_known() {
        let boxes = ["party", "candidate", "popular vote", "percentage", "swing", "title", "total"];
        for words in LANGUAGES {
            for (key, _) in words.keys {
                let known = Party::FIELDS.iter().any(|field| field.keys.contains(key))
                    || KEYS.iter().any(|(known, _, _)| known == key)
                    || boxes.iter().any(|known| key.ends_with(known))
                    || *key == "membership year";
                assert!(known, "{key}");
            }
            for (header, _) in words.headers {
                let known = Election::FIELDS.iter().any(|field| field.headers.contains(header));
                assert!(known, "{header}");
            }
        }
    }
}
