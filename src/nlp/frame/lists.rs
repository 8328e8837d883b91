//! The noun phrases that are listed beside the subject of a verb, or after a colon.

use std::ops::Range;

use super::Parse;
use crate::lexicon::cues::{COORDINATORS, PLURAL_OWN_NOUNS, numeral};
use crate::lexicon::frames::Marker;
use crate::lexicon::tags::LexicalTag;
use crate::nlp::clause::is_verb;
use crate::nlp::noun_phrase::{NounPhrase, is_inserted};
use crate::nlp::temporal_scope::clause_at;
use crate::nlp::token::Token;

impl Parse<'_, '_> {
    /// Returns the phrases that are listed with the subject of a verb: `when A, which …, B and C merged`.
    pub(super) fn listed_before(&self, index: usize, subject: usize) -> Vec<usize> {
        let start = self.predicates[index].tokens.start;
        let at = clause_at(self.clauses, start).unwrap_or(0);
        let clause = &self.clauses[at];
        let in_clause = |phrase: &NounPhrase| {
            clause.tokens.contains(&phrase.tokens.start)
                && phrase.tokens.end <= start
                && phrase.marker.is_none()
                && !self.has_verb(phrase.tokens.end, start)
        };
        let mut listed: Vec<usize> = (0..self.phrases.len())
            .filter(|&at| at != subject && in_clause(&self.phrases[at]))
            .collect();
        let opens_list = self.words[clause.tokens.start].is(LexicalTag::Determiner);
        if clause.resumes && opens_list {
            let relative = clause.tokens.start;
            let before = self.phrases.iter().rposition(|phrase| {
                phrase.tokens.end <= relative
                    && clause.after.is_some_and(|main| {
                        self.clauses[main].tokens.contains(&phrase.tokens.start)
                    })
            });
            listed.extend(before.filter(|&at| self.phrases[at].marker.is_none()));
        }
        // "A, B and those of C which had left D merged"
        if clause.resumes
            && clause.tokens.start == start
            && let Some(main) = clause.after
        {
            let main = &self.clauses[main].tokens;
            let is_listed = |at: &usize| {
                let phrase = &self.phrases[*at];
                *at != subject && main.contains(&phrase.tokens.start) && phrase.marker.is_none()
            };
            if !self.has_verb(main.start, main.end) {
                listed.extend((0..self.phrases.len()).filter(is_listed));
            }
        }
        listed
    }

    /// Returns the phrases of a list after a colon that names what a verb made: `split into two parties: A, which …, and B`.
    pub(super) fn listed_after(&self, verb: &Range<usize>) -> Vec<usize> {
        const MAX_DISTANCE: usize = 12;
        const MAX_ADJECTIVES: usize = 4;
        let end = self.words.len().min(verb.end + MAX_DISTANCE);
        // "split into two parties: A and B", "a merger of three parties, namely A, B and C"
        let opens = |at: &usize| {
            let before = self.words[*at].before;
            // "into two halves, A and B"
            let is_counted = || {
                let counted = at.checked_sub(2).map(|at| self.words[at].key);
                counted.and_then(numeral).is_some()
            };
            let follows_noun =
                || PLURAL_OWN_NOUNS.contains(self.words[*at - 1].key) || is_counted();
            before.contains(':') || before.contains([',', ';', '–', '—', '(']) && follows_noun()
        };
        let Some(mark) = (verb.end..end).find(opens) else { return Vec::new() };
        let is_small = |word: &&Token<'_>| {
            !word.capital && word.tags.has_any([LexicalTag::Relative, LexicalTag::Auxiliary])
        };
        let colon = mark + self.words[mark..].iter().take_while(is_small).count();
        let is_listed = |phrase: &NounPhrase| {
            // "the more radical Front"
            let is_part = |at: &usize| {
                let word = &self.words[*at];
                !self.words[at + 1].is_separated()
                    && !word.capital
                    && !word.is(LexicalTag::Marker)
                    && !COORDINATORS.contains(word.key)
                    && !is_verb(word)
            };
            let start = phrase.tokens.start;
            let before = (start.saturating_sub(MAX_ADJECTIVES)..start).rev().take_while(is_part);
            let article = before.filter(|&at| self.words[at].is(LexicalTag::Determiner)).last();
            let first = article.unwrap_or(start).max(colon.min(start));
            let joined = first > colon && COORDINATORS.contains(self.words[first - 1].key);
            (phrase.marker.is_none() || first == colon && phrase.marker == Some(Marker::Into))
                && first >= colon
                && (first == colon || joined || self.words[first].before.contains(','))
                && phrase.mentions.clone().all(|at| {
                    self.is_organisation(at) || is_inserted(self.words, &self.mentions[at])
                })
        };
        (0..self.phrases.len()).filter(|&at| is_listed(&self.phrases[at])).collect()
    }
}
