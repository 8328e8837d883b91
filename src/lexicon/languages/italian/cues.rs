//! Function words and fixed phrases of prose in Italian.

use crate::lexicon::language::Cues;

/// The words.
pub const WORDS: Cues = Cues { and: &["e"], ..Cues::EMPTY };
