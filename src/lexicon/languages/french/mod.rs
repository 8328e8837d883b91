//! French.

mod cues;
mod dates;
mod elections;
#[cfg(test)]
mod examples;
mod facts;
mod headers;
mod labels;
mod lists;
mod names;
mod numbers;
mod pages;
mod places;
mod predicates;

use crate::lexicon::language::Language;

/// The words of the language.
pub const LANGUAGE: Language = Language {
    name: "French",
    code: "fr",
    dates: dates::WORDS,
    numbers: numbers::WORDS,
    lists: lists::WORDS,
    labels: labels::WORDS,
    headers: headers::WORDS,
    elections: elections::WORDS,
    pages: pages::WORDS,
    places: places::WORDS,
    facts: facts::WORDS,
    names: names::WORDS,
    predicates: predicates::WORDS,
    cues: cues::WORDS,
    #[cfg(test)]
    examples: examples::EXAMPLES,
    ..Language::EMPTY
};
