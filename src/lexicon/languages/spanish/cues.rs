//! Function words and fixed phrases of prose in Spanish.

use crate::lexicon::language::Cues;

/// The words.
pub const WORDS: Cues = Cues { and: &["y"], ..Cues::EMPTY };
