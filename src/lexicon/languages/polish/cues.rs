//! Function words and fixed phrases of prose in Polish.

use crate::lexicon::language::Cues;

/// The words.
pub const WORDS: Cues = Cues { and: &["i"], abbreviations: &[("nr", true)], ..Cues::EMPTY };
