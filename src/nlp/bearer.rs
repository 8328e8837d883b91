//! Frames of nouns: who splits in `A, a breakaway from B`, what comes of `the merger of A and B`.

use std::ops::Range;

use crate::lexicon::cues::COORDINATORS;
use crate::lexicon::frames::{Frame, Marker, Sense, WordOrder};
use crate::lexicon::predicates::LINKING_NOUNS;
use crate::lexicon::tags::LexicalTag;
use crate::nlp::frame::{FilledFrame, Parse, Subject};
use crate::nlp::marker::marker_of;
use crate::nlp::predicate::Voice;
use crate::nlp::temporal_scope::clause_at;

impl Parse<'_, '_> {
    /// Finds what a noun says something of: `C is a merger of …`, `C, a breakaway from …`, `an offshoot of A was C`.
    pub(super) fn fill_bearer(&self, index: usize, frame: &Frame, filled: &mut FilledFrame) {
        const MAX_DISTANCE: usize = 6;
        let tokens = &self.predicates[index].tokens;
        // "A's split from B", "its merger with B"
        let owner = self.phrases.iter().position(|phrase| {
            phrase.tokens.end <= tokens.start
                && phrase.tokens.end + 2 >= tokens.start
                && phrase.start == phrase.tokens.start
                && (phrase.marker == Some(Marker::Of)
                    || (phrase.marker.is_none() && self.words[phrase.tokens.end - 1].possessive))
        });
        if let Some(owner) = owner {
            let slot = match frame.sense {
                Sense::SplitOff => frame.bearer,
                // "its alliance with B"
                Sense::Ally if self.phrases[owner].tokens.end == tokens.start => frame.agent,
                _ => frame.patient,
            };
            // "their merger": several
            let tokens = &self.phrases[owner].tokens;
            for at in (0..self.phrases.len()).filter(|&at| self.phrases[at].tokens == *tokens) {
                self.assign(frame, at, slot, filled);
            }
        }
        if let Some(named) = self.named_after(tokens, frame.sense) {
            filled.subject = Some(named);
            return self.assign(frame, named, frame.bearer, filled);
        }
        // "After the death of Roe, the leadership passed to Doe": an office is nobody
        let is_office = self.words[tokens.start].is(LexicalTag::LeadershipNoun);
        if frame.bearer == (None, None) || is_office && tokens.len() > 1 {
            return;
        }
        // "C, an alliance of A and B", but "A had an alliance with B"
        let lists_members = frame.sense == Sense::Ally
            && self.words.get(tokens.end).is_some_and(|next| {
                matches!(marker_of(next), Some(Marker::Of | Marker::Between))
                    && !next.is_separated()
            });
        if frame.sense == Sense::Ally && !lists_members {
            return self.fill_owner(index, frame, filled);
        }
        let clause = clause_at(self.clauses, tokens.start).unwrap_or(0);
        let clause_start = self.clauses[clause].tokens.start;
        for at in (tokens.start.saturating_sub(MAX_DISTANCE)..tokens.start).rev() {
            let word = &self.words[at];
            let next_separated = self.words[at + 1].before.ends_with([',', '(', '–', '—', ':']);
            if next_separated {
                // apposition: "C, a breakaway from A"
                let before = self
                    .phrases
                    .iter()
                    .rposition(|phrase| phrase.tokens.end <= at + 1 && phrase.tokens.end + 2 > at);
                if let Some(before) = before {
                    filled.subject = Some(before);
                    self.assign(frame, before, frame.bearer, filled);
                }
                break;
            }
            // "served as a successor to A", "sees itself as the heir of A"
            let serves = at > 0
                && matches!(frame.sense, Sense::Succeed | Sense::Precede)
                && marker_of(word) == Some(Marker::As);
            if word.is(LexicalTag::PassiveAuxiliary) || word.is(LexicalTag::Becoming) || serves {
                match self
                    .subject_in(clause, at)
                    .or_else(|| self.inherited_subject(clause).map(Subject::Phrase))
                {
                    Some(Subject::Phrase(phrase)) => {
                        filled.subject = Some(phrase);
                        self.assign(frame, phrase, frame.bearer, filled);
                    }
                    Some(Subject::Antecedent(phrase)) => {
                        filled.subject = Some(phrase);
                        self.assign_last(phrase, frame.bearer, filled);
                    }
                    Some(Subject::Other | Subject::Lost) => {}
                    Some(Subject::Elided) | None => filled.is_elided = true,
                }
                break;
            }
            // "was the result of a merger"
            let is_linked = at > 0
                && marker_of(word) == Some(Marker::Of)
                && LINKING_NOUNS.contains(self.words[at - 1].key);
            if word.is(LexicalTag::Marker) && !is_linked
                || COORDINATORS.contains(word.key)
                || word.is(LexicalTag::Relative)
            {
                break;
            }
        }
        if lists_members {
            if filled.subject.is_none() && !filled.is_elided {
                self.fill_owner(index, frame, filled);
            }
            return;
        }
        if tokens.start <= clause_start + 1
            && clause == 0
            && filled.subject.is_none()
            && !filled.is_elided
        {
            // "Splinter group of A, formed in 1990"
            let has_result = self.fill_result(index, frame, filled);
            filled.is_elided = !has_result && tokens.start == 0;
        } else if filled.subject.is_none() {
            let has_result = self.fill_result(index, frame, filled);
            if !has_result
                && self.has_order(WordOrder::VerbFinal)
                && let Some(Subject::Phrase(phrase)) = self.subject_in(clause, tokens.start)
            {
                // "Y, X'in devamıdır": the copula is in the noun
                filled.subject = Some(phrase);
                return self.assign(frame, phrase, frame.bearer, filled);
            }
            if !has_result && frame.sense == Sense::SplitOff && filled.roles.is_empty() {
                // "the party suffered a split"
                self.fill_owner(index, frame, filled);
            }
        }
    }

    /// Returns the phrase of the name that says what a noun is: `A breakaway faction, the Front, emerged`, `Its predecessor,
    /// the Front, was banned`.
    fn named_after(&self, noun: &Range<usize>, sense: Sense) -> Option<usize> {
        let opens = matches!(sense, Sense::SplitOff | Sense::Succeed | Sense::Precede)
            && self.words.get(noun.end).is_some_and(|word| word.before == ",");
        if !opens {
            return None;
        }
        let named = self.phrases.iter().position(|phrase| {
            let gap = noun.end..phrase.tokens.start;
            gap.start <= gap.end
                && gap.len() <= 1
                && phrase.marker.is_none()
                && self.words[gap].iter().all(|word| word.is(LexicalTag::DefiniteArticle))
        })?;
        let ends = self.words.get(self.phrases[named].tokens.end);
        // "After the split, the Front …"
        let before = self.words[..noun.start].iter().rev();
        let opening = before.take_while(|word| !word.capital && !word.is(LexicalTag::Auxiliary));
        let is_marked = opening.clone().any(|word| word.is(LexicalTag::Marker));
        let begins = noun.start.checked_sub(1 + opening.count());
        let is_marked = is_marked || begins.is_some_and(|at| self.words[at].is(LexicalTag::Marker));
        // "after the banning of its predecessor, the Front"
        let is_marked = is_marked && sense == Sense::SplitOff;
        let is_organisation = |at: usize| self.mentions[at].entity.is_organisation();
        let is_named = self.phrases[named].mentions.clone().all(is_organisation);
        let closes = ends.is_some_and(|next| next.before.starts_with([',', '(']));
        (closes && !is_marked && is_named).then_some(named)
    }

    /// Finds who has what a noun means: `A had a pact with B`, `A entered into a coalition`.
    fn fill_owner(&self, index: usize, frame: &Frame, filled: &mut FilledFrame) {
        let start = self.predicates[index].tokens.start;
        let clause = clause_at(self.clauses, start).unwrap_or(0);
        let is_verb = |at: &usize| {
            let word = &self.words[*at];
            word.tags.has_any([LexicalTag::Auxiliary, LexicalTag::PastVerb])
                || self
                    .predicates
                    .iter()
                    .any(|one| one.tokens.contains(at) && one.voice != Voice::Noun)
                || word.has_past_ending()
        };
        let tokens = &self.clauses[clause].tokens;
        let Some(verb) = (tokens.start..start).rev().find(is_verb) else { return };
        if let Some(Subject::Phrase(phrase)) = self.subject_in(clause, verb) {
            filled.subject = Some(phrase);
            // "A was founded as an alliance of B and C"
            let is_founded = self.words[verb].is(LexicalTag::Making)
                && (verb + 1..start).any(|at| marker_of(&self.words[at]) == Some(Marker::As))
                && frame.sense == Sense::Ally;
            let slot = if is_founded { frame.bearer } else { frame.agent };
            self.assign(frame, phrase, slot, filled);
        }
    }

    /// Finds what came of a noun: `an offshoot of A was C`, `the split led to C`.
    fn fill_result(&self, index: usize, frame: &Frame, filled: &mut FilledFrame) -> bool {
        let tokens = &self.predicates[index].tokens;
        let clause = clause_at(self.clauses, tokens.start).unwrap_or(0);
        let end = self.clauses[clause].tokens.end;
        let Some(verb) = (tokens.end..end).find(|&at| self.words[at].is(LexicalTag::ResultVerb))
        else {
            return false;
        };
        if self.predicates.iter().any(|one| {
            one.sense.is_some() && one.tokens.start > tokens.start && one.tokens.start <= verb + 1
        }) {
            return false;
        }
        let result = self.phrases.iter().position(|phrase| {
            phrase.tokens.start > verb
                && phrase.start <= verb + 2
                && phrase.tokens.start < end
                && matches!(phrase.marker, None | Some(Marker::Into | Marker::In))
        });
        let Some(result) = result else { return false };
        filled.subject = Some(result);
        self.assign(frame, result, frame.bearer, filled);
        true
    }
}
