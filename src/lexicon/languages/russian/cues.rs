//! Function words and fixed phrases of prose in Russian.

use crate::lexicon::language::Cues;

/// The words.
pub const WORDS: Cues = Cues { and: &["и"], ..Cues::EMPTY };
