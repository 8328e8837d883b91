//! Russian.

mod cues;
mod dates;
mod elections;
#[cfg(test)]
mod examples;
mod headers;
mod labels;
mod lists;
mod names;
mod numbers;
mod pages;
mod places;

use crate::lexicon::language::Language;

/// The words of the language.
pub const LANGUAGE: Language = Language {
    name: "Russian",
    code: "ru",
    dates: dates::WORDS,
    numbers: numbers::WORDS,
    lists: lists::WORDS,
    labels: labels::WORDS,
    headers: headers::WORDS,
    elections: elections::WORDS,
    pages: pages::WORDS,
    names: names::WORDS,
    places: places::WORDS,
    cues: cues::WORDS,
    #[cfg(test)]
    examples: examples::EXAMPLES,
    ..Language::EMPTY
};
