//! The objects of predicates, and the names that follow a noun for an organisation.

use super::Parse;
use crate::lexicon::cues::{COORDINATORS, LATER_WORDS};
use crate::lexicon::frames::{Marker, Sense, WordOrder};
use crate::lexicon::predicates::NAME_NOUNS;
use crate::lexicon::tags::LexicalTag;
use crate::nlp::marker::marker_of;
use crate::nlp::mention::{Mention, MentionForm};
use crate::nlp::noun_phrase::NounPhrase;
use crate::nlp::predicate::Predicate;
use crate::nlp::token::Token;

impl Parse<'_, '_> {
    /// Returns the direct object of a verb: the phrase right after it, past articles and adjectives.
    pub(super) fn object_of(&self, index: usize) -> Option<usize> {
        const MAX_GAP: usize = 5;
        let end = self.predicates[index].tokens.end;
        let at = self.phrases.iter().position(|phrase| phrase.tokens.start >= end)?;
        let phrase = &self.phrases[at];
        let gap = end..phrase.tokens.start;
        let fills = |at: usize| {
            let word = &self.words[at];
            self.is_date(at)
                || !(word.tags.has_any([
                    LexicalTag::Marker,
                    LexicalTag::Auxiliary,
                    LexicalTag::Conjunction,
                ]) || COORDINATORS.contains(word.key)
                    || self.predicates.iter().any(|one| one.tokens.contains(&at)))
        };
        if let Some(named) = self.named_object(end, at) {
            return Some(named);
        }
        let membered = phrase.is_membership;
        let adjoins = gap.len() <= MAX_GAP
            && (membered || gap.clone().all(fills))
            && (end..=phrase.tokens.start)
                .all(|at| !self.words[at].before.contains([',', ';', ':', '(', ')']));
        (adjoins && phrase.marker.is_none()).then_some(at)
    }

    /// Returns the phrase that names the organisation that is the object of a verb, if a noun for one follows the verb:
    /// `forming a new party, the Front`, `a party called the Front`, `his own party, the Front`. The verb ends at `end`, and
    /// `at` is the next phrase.
    fn named_object(&self, end: usize, at: usize) -> Option<usize> {
        const MAX_GAP: usize = 6;
        let is_owner = |at: usize| {
            let Mention { entity, form, .. } = &self.mentions[at];
            let is_pronoun = || self.words[self.mentions[at].tokens.start].is(LexicalTag::Pronoun);
            *form == MentionForm::Possessive && (entity.is_person() || is_pronoun())
        };
        let at = at + usize::from(self.phrases[at].mentions.clone().all(is_owner));
        let phrase = self.phrases.get(at)?;
        let gap = end..phrase.tokens.start;
        // "took a new name, the Front"
        let is_small = |at: usize| self.words[at].is(LexicalTag::Determiner);
        if NAME_NOUNS.contains(self.words[end - 1].key)
            && phrase.marker.is_none()
            && gap.clone().all(is_small)
            && !self.words[end].before.contains(['.', ';', '('])
        {
            return Some(at);
        }
        let head = gap.clone().rev().find(|&at| self.words[at].is(LexicalTag::FoundedNoun))?;
        // "a party of its own, the Front"
        let owned = self.words.get(head + 1..head + 4).is_some_and(|words| {
            marker_of(&words[0]) == Some(Marker::Of)
                && words[1].is(LexicalTag::Pronoun)
                && !words[2].capital
        });
        let named = head + 1 + if owned { 3 } else { 0 };
        let names = named - end <= MAX_GAP + 3
            && phrase.marker.is_none()
            && named <= phrase.tokens.start
            && (end..=head).all(|at| !self.words[at].is(LexicalTag::Marker))
            && (named..phrase.tokens.start).all(|at| {
                self.words[at].tags.has_any([LexicalTag::Determiner, LexicalTag::Naming])
            });
        (names || named - end <= MAX_GAP && self.is_named_later(named, at)).then_some(at)
    }

    /// Whether a relative clause that begins at a token gives the name in a phrase: `a new party, which was later named the
    /// Front`.
    fn is_named_later(&self, start: usize, phrase: usize) -> bool {
        const MAX_LENGTH: usize = 7;
        let NounPhrase { marker, tokens, .. } = &self.phrases[phrase];
        let Some(clause) = self.words.get(start..tokens.start) else { return false };
        let [first, rest @ ..] = clause else { return false };
        let names =
            |word: &Token<'_>| word.tags.has_any([LexicalTag::Naming, LexicalTag::Becoming]);
        let is_small = |word: &Token<'_>| {
            word.tags.has_any([
                LexicalTag::Auxiliary,
                LexicalTag::PerfectAuxiliary,
                LexicalTag::Determiner,
                LexicalTag::Marker,
            ]) || LATER_WORDS.contains(word.key)
        };
        first.is(LexicalTag::Relative)
            && matches!(first.before, "" | ",")
            && matches!(marker, None | Some(Marker::As))
            && rest.len() <= MAX_LENGTH
            && rest.iter().any(names)
            && rest.iter().all(|word| !word.is_separated() && (names(word) || is_small(word)))
    }

    /// Whether the object of a verb is nothing that it can change: `founded a newspaper`, `dismissed her petition`.
    pub(super) fn has_other_object(&self, predicate: &Predicate, sense: Sense) -> bool {
        const MAX_DISTANCE: usize = 4;
        if self.is_verb_final()
            || !matches!(
                sense,
                Sense::Found
                    | Sense::Ban
                    | Sense::Dissolve
                    | Sense::Rename
                    | Sense::Leave
                    | Sense::Resign
            )
        {
            return false;
        }
        let end = predicate.tokens.end;
        let dated = (end..self.words.len()).take_while(|&at| self.is_date(at)).count();
        let rest = &self.words[end + dated..];
        let opens = rest.first().is_some_and(|word| {
            !word.is_separated()
                && (word.is(LexicalTag::Determiner)
                    || (dated == 0
                        && self.has_order(WordOrder::Inversion)
                        && !word.is(LexicalTag::Marker)))
        });
        let head = rest
            .iter()
            .take(MAX_DISTANCE)
            .take_while(|word| !word.is(LexicalTag::Marker) && !word.before.contains([',', ';']));
        // "dismissed her petition", but "dismissed the chairman"
        let is_fit = |word: &Token<'_>| match sense {
            Sense::Resign => word.tags.has_any([
                LexicalTag::Title,
                LexicalTag::OfficeStart,
                LexicalTag::LeadershipNoun,
                LexicalTag::MemberNoun,
            ]),
            _ => word.is(LexicalTag::FoundedNoun),
        };
        opens && !head.clone().any(is_fit)
    }
}
