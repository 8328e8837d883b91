//! The words that extraction depends on, as data.
//!
//! Each language has a folder in [`languages`], English included, in the shape of
//! [`language::Language`]; the other modules look words up in all languages at once. To add a language,
//! add its folder and register it in [`languages::LANGUAGES`].

pub mod claims;
pub mod countries;
pub mod cues;
mod date_word;
pub mod dates;
pub mod elections;
pub mod facts;
pub mod frames;
pub mod headers;
pub mod labels;
pub mod language;
pub mod languages;
pub mod lists;
pub mod names;
pub mod numbers;
mod page_words;
pub mod pages;
pub mod predicates;
pub mod tags;
pub mod word_list;
pub mod word_map;
mod word_table;

use crate::lexicon::language::Language;
use crate::lexicon::languages::LANGUAGES;

/// A list of some words.
pub type List = &'static [&'static str];

/// Returns the words of a kind in all languages, in the order of [`LANGUAGES`].
pub fn in_all<T: Copy + 'static>(words: impl Fn(&'static Language) -> &'static [T]) -> Vec<T> {
    LANGUAGES.iter().flat_map(words).copied().collect()
}

/// Declares lists of the words of a kind in all languages.
macro_rules! in_all_languages {
    ($( $(#[doc = $doc:literal])* $NAME:ident: [$T:ty] = $group:ident.$kind:ident; )*) => {$(
        $(#[doc = $doc])*
        pub static $NAME: std::sync::LazyLock<$crate::lexicon::word_list::WordList<$T>> =
            std::sync::LazyLock::new(|| {
                $crate::lexicon::in_all(|language| language.$group.$kind).into()
            });
    )*};
}

use in_all_languages;

#[cfg(test)]
mod entry;
#[cfg(test)]
mod examples;
#[cfg(test)]
mod tests;
