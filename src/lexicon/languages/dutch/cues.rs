//! Function words and fixed phrases of prose in Dutch.

use crate::lexicon::language::Cues;

/// The words.
pub const WORDS: Cues = Cues { and: &["en"], abbreviations: &[("nr", true)], ..Cues::EMPTY };
