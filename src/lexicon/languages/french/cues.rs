//! Function words and fixed phrases of prose in French.

use crate::lexicon::language::Cues;

/// The words.
pub const WORDS: Cues = Cues { and: &["et"], ..Cues::EMPTY };
