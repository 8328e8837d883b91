//! English.

mod claims;
mod cues;
mod dates;
mod elections;
#[cfg(test)]
mod examples;
mod facts;
mod frames;
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
    name: "English",
    code: "en",
    dates: dates::WORDS,
    numbers: numbers::WORDS,
    lists: lists::WORDS,
    labels: labels::WORDS,
    headers: headers::WORDS,
    elections: elections::WORDS,
    pages: pages::WORDS,
    names: names::WORDS,
    predicates: predicates::WORDS,
    cues: cues::WORDS,
    claims: claims::WORDS,
    places: places::WORDS,
    facts: facts::WORDS,
    #[cfg(test)]
    examples: examples::EXAMPLES,
};
