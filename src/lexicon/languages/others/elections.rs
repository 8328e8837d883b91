//! Words in titles and tables of elections in other languages.

use crate::lexicon::language::Elections;

/// The words.
pub const WORDS: Elections = Elections {
    assents: &["taip", "igen", "kylla", "ano"],
    refusals: &["ne", "nei", "nej"],
    ..Elections::EMPTY
};
