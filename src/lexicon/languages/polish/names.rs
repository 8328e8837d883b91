//! Words in names of organisations, people and places in Polish.

use crate::lexicon::language::Names;

/// The words.
pub const WORDS: Names =
    Names { party_words: &["partia", "liga"], connectives: &["i", "do"], ..Names::EMPTY };
