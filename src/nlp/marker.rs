//! Prepositions: how they attach what follows them to a predicate.

use std::sync::LazyLock;

use crate::lexicon::frames::{MARKERS, Marker};
use crate::lexicon::tags::LexicalTag;
use crate::lexicon::word_map::WordMap;
use crate::nlp::token::Token;

static WORDS: LazyLock<WordMap<&str, Vec<Marker>>> = LazyLock::new(|| {
    let mut meanings: WordMap<&str, Vec<Marker>> = WordMap::default();
    for (marker, words) in MARKERS.iter() {
        for word in *words {
            let known = meanings.entry(*word).or_default();
            if !known.contains(marker) {
                known.push(*marker);
            }
        }
    }
    meanings
});

/// Returns how a preposition attaches what follows it.
pub fn marker_of(word: &Token<'_>) -> Option<Marker> {
    word.is(LexicalTag::Marker).then(|| meanings(word.key)[0])
}

/// Returns what a preposition can mean, the most common first.
pub fn meanings(word: &str) -> &'static [Marker] {
    WORDS.get(word).map_or(&[Marker::Other], Vec::as_slice)
}
