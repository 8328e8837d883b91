//! Longer forms of an own name that mean another organisation: on the page of one `Reed Party`, the `Reed Party of Dorn`
//! that people left it for.

use std::ops::Range;

use super::EntityRegistry;
use crate::lexicon::cues::COORDINATORS;
use crate::lexicon::frames::Sense;
use crate::lexicon::names::GENITIVE_WORDS;
use crate::lexicon::tags::{LanguageId, LexicalTag};
use crate::nlp::chunk::joined_key;
use crate::nlp::predicate::{sense_at, sense_before};
use crate::nlp::sentence::Sentence;
use crate::nlp::token::Token;

impl EntityRegistry {
    /// Whether a chunk is a longer form of an own name that means another organisation.
    pub fn is_homonym(&self, words: &[Token<'_>]) -> bool {
        !self.homonyms.is_empty() && self.homonyms.contains(&*joined_key(words))
    }

    /// Learns the longer forms of an own name that a sentence has beside the own organisation.
    pub(super) fn learn_homonyms(&mut self, sentence: &Sentence<'_>) {
        if !sentence.has(LexicalTag::LineageStart) {
            return;
        }
        let words = sentence.words();
        for chunk in sentence.chunks() {
            let is_longer = self.own_at(words, chunk.start).is_some_and(|own| {
                own.end < chunk.end && GENITIVE_WORDS.contains(words[own.end].key)
            });
            if is_longer && self.is_beside_own(words, chunk, sentence.language) {
                self.homonyms.insert(joined_key(&words[chunk.clone()]).into_owned());
            }
        }
    }

    /// Returns the own name that begins at a token.
    fn own_at(&self, words: &[Token<'_>], at: usize) -> Option<Range<usize>> {
        self.organisation_at(words, at).filter(|(_, index)| *index == 0).map(|(range, _)| range)
    }

    /// Whether a name is joined with the own one, or is what those who left the own organisation founded or joined.
    fn is_beside_own(
        &self,
        words: &[Token<'_>],
        chunk: &Range<usize>,
        language: Option<LanguageId>,
    ) -> bool {
        const MAX_DISTANCE: usize = 12;
        let is_article =
            |at: usize| words.get(at).is_some_and(|word| word.is(LexicalTag::Determiner));
        let is_joint =
            |at: usize| words.get(at).is_some_and(|word| COORDINATORS.contains(word.key));
        let start = chunk.start - usize::from(chunk.start > 0 && is_article(chunk.start - 1));
        let first = start.saturating_sub(MAX_DISTANCE);
        // "the Reed Party and the Reed Party of Dorn"
        let ends_before = |end: usize| {
            (first..end).any(|at| self.own_at(words, at).is_some_and(|own| own.end == end))
        };
        let next = chunk.end + 1 + usize::from(is_article(chunk.end + 1));
        let joined = start > 0 && is_joint(start - 1) && ends_before(start - 1)
            || is_joint(chunk.end) && next < words.len() && self.own_at(words, next).is_some();
        // "left the party and founded the Reed Party of Dorn"
        let is_gained =
            matches!(sense_before(words, start, language), Some((Sense::Found | Sense::Join, _)));
        let is_own = |at: usize| {
            let noun = at + usize::from(is_article(at));
            words.get(noun).is_some_and(|word| {
                self.own_at(words, noun).is_some() || (noun > at && self.is_own_noun(word))
            })
        };
        let leaves = |at: usize| {
            let Some((Sense::Leave | Sense::SplitOff, _, length)) = words[at]
                .is(LexicalTag::PredicateStart)
                .then(|| sense_at(words, at, language))
                .flatten()
            else {
                return false;
            };
            let from = at + length;
            is_own(from)
                || words.get(from).is_some_and(|word| word.is(LexicalTag::Marker))
                    && is_own(from + 1)
        };
        joined || (is_gained && (first..start).any(leaves))
    }
}

#[cfg(test)]
mod tests {
    use crate::nlp::testing::events;

    #[test]
    fn longer_forms_of_the_own_name() {
        for (text, expected) in [
            (
                "In 1992 Jane Roe left the party and founded the Reed Party of Dorn.",
                vec!["1992 split subject=Reed Party of Dorn from=Reed Party by=Jane Roe"],
            ),
            (
                "In 1992 the Reed Party and the Reed Party of Dorn merged.",
                vec!["1992 merger subject=Reed Party+Reed Party of Dorn"],
            ),
            (
                "In 1992 Jane Roe founded the Reed Party of Dorn.",
                vec!["1992 founding subject=Reed Party by=Jane Roe"],
            ),
        ] {
            assert_eq!(events(&["Reed Party"], text), expected, "{text:?}");
        }
    }
}
