//! Words of languages that have no folder of their own yet.
//!
//! A language that gets its own folder takes its words with it.

mod dates;
mod elections;
#[cfg(test)]
mod examples;
mod names;
mod pages;

use crate::lexicon::language::Language;

/// The words of these languages.
pub const LANGUAGE: Language = Language {
    name: "Others",
    code: "mul",
    dates: dates::WORDS,
    elections: elections::WORDS,
    pages: pages::WORDS,
    names: names::WORDS,
    #[cfg(test)]
    examples: examples::EXAMPLES,
    ..Language::EMPTY
};
