//! Function words and fixed phrases of prose in German.

use crate::lexicon::language::Cues;

/// The words.
pub const WORDS: Cues = Cues { and: &["und"], abbreviations: &[("nr", true)], ..Cues::EMPTY };
