//! The languages, a folder each.

mod dutch;
mod english;
mod french;
mod german;
mod italian;
mod others;
mod polish;
mod portuguese;
mod russian;
mod spanish;
mod turkish;

use crate::lexicon::language::Language;

/// All languages. If two of them mean different things by a word, the first one counts.
pub static LANGUAGES: &[Language] = &[
    english::LANGUAGE,
    turkish::LANGUAGE,
    german::LANGUAGE,
    french::LANGUAGE,
    spanish::LANGUAGE,
    italian::LANGUAGE,
    portuguese::LANGUAGE,
    dutch::LANGUAGE,
    polish::LANGUAGE,
    russian::LANGUAGE,
    others::LANGUAGE,
];

/// English, the language of the records: the concepts of labels and headers in all languages have English
/// names.
pub static ENGLISH: &Language = &LANGUAGES[0];

/// Returns the languages other than English.
pub fn foreign() -> impl Iterator<Item = &'static Language> {
    LANGUAGES.iter().skip(1)
}
