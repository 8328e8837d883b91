//! The subjects of predicates, and the noun phrases that relative clauses describe.

use super::Parse;
use crate::lexicon::cues::{
    COMPLEMENTIZERS, COORDINATORS, DATIVE_ARTICLES, EXPLETIVES, IMPERSONAL_RELATIVES,
    LOST_ANTECEDENTS, PARTICIPLE_ENDINGS, PERSON_PRONOUNS, PERSONAL_RELATIVES, WHEN_WORDS,
};
use crate::lexicon::frames::{Marker, Sense, WordOrder};
use crate::lexicon::tags::LexicalTag;
use crate::nlp::clause::{Clause, Link, oblique_relative};
use crate::nlp::marker::marker_of;
use crate::nlp::mention::EntityRef;
use crate::nlp::noun_phrase::{NounPhrase, is_inserted};
use crate::nlp::predicate::{Predicate, Voice};
use crate::nlp::temporal_scope::clause_at;
use crate::nlp::token::Token;

/// What stands before a predicate as its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Subject {
    /// A noun phrase.
    Phrase(usize),
    /// The last mention of a noun phrase, which a relative clause describes.
    Antecedent(usize),
    /// Nothing: the sentence leaves it out.
    Elided,
    /// Something that is not an organisation or a person.
    Other,
    /// A name that the text has lost: `heir of the , which was founded …`.
    Lost,
}

impl Parse<'_, '_> {
    /// Returns the subject and the object of a verb. A participle before a noun describes the phrase right after it;
    /// where the order of words is free, the subject may follow the verb, and the object precede it.
    pub(super) fn core_of(&self, index: usize, sense: Sense) -> (Subject, Option<usize>) {
        let predicate = &self.predicates[index];
        let Predicate { tokens, voice, .. } = predicate;
        let object = self.object_of(index);
        if *voice == Voice::Noun {
            return (Subject::Other, object);
        }
        if predicate.is_prenominal {
            let described = self.phrases.iter().position(|phrase| {
                let gap = self.words.get(tokens.end..phrase.tokens.start);
                gap.is_some_and(|gap| gap.iter().all(|word| word.is(LexicalTag::Determiner)))
            });
            return (described.map_or(Subject::Other, Subject::Antecedent), None);
        }
        let clause = clause_at(self.clauses, tokens.start).unwrap_or(0);
        let begin = self.clauses[clause].tokens.start;
        let takes_object = !sense.is_intransitive() || matches!(sense, Sense::Join | Sense::Leave);
        if self.has_order(WordOrder::VerbFinal) && *voice == Voice::Active && object.is_none() {
            let is_bare = |phrase: &&usize| {
                let phrase = &self.phrases[**phrase];
                phrase.marker.is_none()
                    && phrase.tokens.start >= begin
                    && phrase.tokens.end <= tokens.start
            };
            let all: Vec<usize> = (0..self.phrases.len()).collect();
            let mut bare = all.iter().filter(is_bare);
            let (first, last) = (bare.next(), bare.next_back());
            if let (Some(first), Some(last), false) = (first, last, !takes_object) {
                return (Subject::Phrase(*first), Some(*last));
            }
        }
        if self.has_order(WordOrder::Inversion) {
            let opens = self.opens_with_adverbial(begin) || begin == tokens.start;
            let may_follow = match self.subject_in(clause, tokens.start) {
                None => true,
                Some(Subject::Other) => opens || sense == Sense::Lead,
                Some(_) => false,
            };
            let after = self.following(index);
            match after.as_slice() {
                [subject] if may_follow && (self.is_person(*subject) || !takes_object) => {
                    return (Subject::Phrase(*subject), None);
                }
                [subject] if may_follow && *voice == Voice::Passive => {
                    return (Subject::Phrase(*subject), None);
                }
                // a clause whose verb is its second word has a subject: here nobody who is named
                [_] if may_follow && opens && self.has_order(WordOrder::VerbFinal) => {
                    return (Subject::Lost, object);
                }
                [object, subject, ..]
                    if may_follow && sense == Sense::Join && self.is_dative(*object, *subject) =>
                {
                    return (Subject::Phrase(*subject), Some(*object));
                }
                [subject, object, ..] if may_follow => {
                    let object = Some(*object).filter(|_| *voice == Voice::Active && takes_object);
                    return (Subject::Phrase(*subject), object);
                }
                _ => {}
            }
        }
        (self.subject_of(index), object)
    }

    /// Whether the article of a phrase may be a dative and that of the next one is none: `schlossen sich der Partei
    /// Teile der Union an`.
    fn is_dative(&self, phrase: usize, next: usize) -> bool {
        let has_dative = |phrase: usize| {
            let start = self.phrases[phrase].tokens.start;
            let words = &self.words[start.saturating_sub(1)..=start];
            words.iter().any(|word| DATIVE_ARTICLES.contains(word.key))
        };
        let begins =
            |phrase: usize| DATIVE_ARTICLES.contains(self.words[self.phrases[phrase].start].key);
        has_dative(phrase) && !begins(next)
    }

    /// Whether a clause opens with a date, a preposition or an adverb and not with a noun phrase.
    fn opens_with_adverbial(&self, begin: usize) -> bool {
        let Some(first) = self.words.get(begin) else { return false };
        let opens_noun = first.tags.has_any([LexicalTag::Determiner, LexicalTag::Pronoun]);
        self.is_date(begin)
            || first.is(LexicalTag::TemporalOpening)
            || (first.tags.has_any([LexicalTag::Marker, LexicalTag::Sentence]) && !opens_noun)
    }

    /// Returns the phrases without a marker after a predicate, up to the next one or the end of the clause.
    fn following(&self, index: usize) -> Vec<usize> {
        let end = self.predicates[index].tokens.end;
        let clause = clause_at(self.clauses, end - 1).unwrap_or(0);
        let next = self.predicates[index + 1..].iter().find(|one| one.voice != Voice::Noun);
        let limit = self.clauses[clause].tokens.end;
        let limit = next.map_or(limit, |next| next.tokens.start.min(limit));
        let follows = |phrase: &NounPhrase| {
            phrase.marker.is_none()
                && phrase.tokens.start >= end
                && phrase.tokens.end <= limit
                && !self.is_bracketed(end, phrase.tokens.start)
        };
        (0..self.phrases.len()).filter(|&at| follows(&self.phrases[at])).collect()
    }

    /// Whether all that a phrase names are people.
    pub(in crate::nlp) fn is_person(&self, phrase: usize) -> bool {
        let mentions = self.phrases[phrase].mentions.clone();
        self.mentions[mentions].iter().all(|one| one.entity.is_person())
    }

    /// Returns the subject of a verb: the phrase before it in its clause, or that of the verb before with which it
    /// is coordinated, or that of the clause before.
    fn subject_of(&self, index: usize) -> Subject {
        let start = self.predicates[index].tokens.start;
        let clause = clause_at(self.clauses, start).unwrap_or(0);
        if start == 0 {
            // "Expelled from A, Roe founded B": the subject follows the comma
            let comma = (1..self.words.len()).find(|&at| self.words[at].before.ends_with(','));
            // "Formed in 2010, when A and B merged"
            let comma = comma.filter(|&at| !WHEN_WORDS.contains(self.words[at].key));
            let follows = |comma: usize| {
                self.phrases.iter().position(|phrase| {
                    phrase.start >= comma && phrase.start <= comma + 2 && phrase.marker.is_none()
                })
            };
            return comma.and_then(follows).map_or(Subject::Elided, Subject::Phrase);
        }
        // "founded A after leaving B", "after being expelled from B"
        if let Some(verb) = self.governing_verb(index) {
            return self.subject_of(verb);
        }
        if let Some(subject) = self.absolute_subject(index) {
            return subject;
        }
        // "merged with A (founded in 1951)", "… with A, founded in 1951,": what precedes is described
        let describes = match self.words[start].before {
            before if before.ends_with('(') => true,
            before => before.ends_with(',') && self.predicates[index].voice == Voice::Passive,
        };
        let adjacent = self.phrases.iter().position(|phrase| {
            phrase.tokens.end == start && !matches!(phrase.marker, Some(Marker::In | Marker::Other))
        });
        // "by the Komeito, founded in 1964": a name that is not known
        let name = start - 1;
        let is_unknown = describes
            && adjacent.is_none()
            && self.words[name].capital
            && !self.mentions.iter().any(|one| one.tokens.contains(&name));
        if is_unknown {
            return Subject::Lost;
        }
        if let Some(phrase) = adjacent.filter(|_| describes) {
            // "A, a breakaway of B, founded by Roe"
            let bearer = self.bearer_of_part(index, phrase);
            return bearer.map_or(Subject::Antecedent(phrase), Subject::Phrase);
        }
        if let Some(phrase) = self.described_apposition(index) {
            return Subject::Antecedent(phrase);
        }
        // "A, founded in 1871 and banned in 1873, …"
        if let Some(before) = index.checked_sub(1)
            && self.is_second_participle(before, index)
            && let Subject::Antecedent(phrase) = self.subject_of(before)
        {
            return Subject::Antecedent(phrase);
        }
        match self.subject_in(clause, start) {
            Some(subject) => subject,
            None => match self.inherited_subject(clause) {
                Some(phrase) if self.is_object(phrase) => Subject::Lost,
                Some(phrase) => Subject::Phrase(phrase),
                None => self.resumed_subject(clause).unwrap_or(Subject::Elided),
            },
        }
    }

    /// Whether a phrase only says between commas what the name before it is a part of: `A, a part of B, was banned`.
    fn is_apposed_part(&self, at: usize) -> bool {
        let NounPhrase { is_membership, tokens, start, .. } = &self.phrases[at];
        let closes = self.words.get(tokens.end).is_some_and(|next| next.before.starts_with(','));
        let opens = |at: usize| self.words[at].before == ",";
        let begins = opens(*start)
            || start.checked_sub(1).is_some_and(|before| {
                opens(before) && self.words[before].is(LexicalTag::Determiner)
            });
        let follows = at > 0 && self.phrases[at - 1].tokens.end + 1 >= *start;
        *is_membership && closes && begins && follows
    }

    /// Returns the phrase of the name whose apposition a relative clause describes: `A, a body of landowners that was set up
    /// in 1956`.
    fn apposed_name(&self, clause: usize) -> Option<usize> {
        const MAX_WORDS: usize = 7;
        let is_free = |at: &usize| {
            let word = &self.words[*at];
            !word.capital && !word.tags.has_any([LexicalTag::Auxiliary, LexicalTag::PastVerb])
        };
        let mut before = (clause.saturating_sub(MAX_WORDS)..clause).rev().take_while(is_free);
        let opening = before.find(|&at| self.words[at].is_separated())?;
        self.name_before_noun(opening).filter(|_| self.words[opening].before == ",")
    }

    /// Returns the phrase that ends where an indefinite noun begins: `A` in `A, a group`.
    fn name_before_noun(&self, noun: usize) -> Option<usize> {
        let opening = &self.words[noun];
        let is_indefinite =
            opening.is(LexicalTag::Determiner) && !opening.is(LexicalTag::DefiniteArticle);
        self.phrases.iter().position(|phrase| is_indefinite && phrase.tokens.end == noun)
    }

    /// Returns the phrase whose apposition a participle ends: `A, a discussion group set up in 1948`.
    fn described_apposition(&self, index: usize) -> Option<usize> {
        const MAX_WORDS: usize = 4;
        let Predicate { tokens, voice, .. } = &self.predicates[index];
        let noun = tokens.start.checked_sub(1)?;
        let is_noun = self.words[noun].is(LexicalTag::FoundedNoun) && !self.words[noun].capital;
        if *voice != Voice::Passive || !is_noun || self.words[tokens.start].is_separated() {
            return None;
        }
        let is_free = |at: &usize| {
            let word = &self.words[*at];
            !word.tags.has_any([LexicalTag::Marker, LexicalTag::Auxiliary, LexicalTag::PastVerb])
        };
        let mut before = (noun.saturating_sub(MAX_WORDS)..=noun).rev().take_while(is_free);
        let comma = before.find(|&at| self.words[at].is_separated())?;
        self.name_before_noun(comma).filter(|_| self.words[comma].before.ends_with(','))
    }

    /// Returns the phrase of what is said to be a part of the organisation of another phrase that a founding follows:
    /// `A, a breakaway of B, founded in 1990`, but not `A, a breakaway of B (founded in 1950)`.
    fn bearer_of_part(&self, index: usize, whole: usize) -> Option<usize> {
        let noun = &self.predicates[index.checked_sub(1)?];
        let phrase = &self.phrases[whole];
        let founds = self.predicates[index].sense == Some(Sense::Found);
        let is_whole = noun.voice == Voice::Noun
            && noun.sense == Some(Sense::SplitOff)
            && phrase.start == noun.tokens.end
            && matches!(phrase.marker, Some(Marker::Of | Marker::From));
        let is_bracketed = self.words[self.predicates[index].tokens.start].before.contains('(');
        let before = (0..whole).rev().find(|&at| self.phrases[at].tokens.end <= noun.tokens.start);
        before.filter(|_| founds && is_whole && !is_bracketed)
    }

    /// Whether only "and" and a date stand between two participles without an auxiliary: `founded in 1871 and banned`.
    fn is_second_participle(&self, first: usize, second: usize) -> bool {
        let [one, other] = [first, second].map(|at| &self.predicates[at]);
        let start = other.tokens.start;
        let between = one.tokens.end..start;
        let is_participle = |one: &Predicate| one.voice == Voice::Passive && one.sense.is_some();
        is_participle(one)
            && is_participle(other)
            && start > between.start
            && COORDINATORS.contains(self.words[start - 1].key)
            && !between.clone().any(|at| self.words[at].is(LexicalTag::Auxiliary))
            && !self
                .phrases
                .iter()
                .any(|phrase| phrase.marker.is_none() && between.contains(&phrase.tokens.start))
    }

    /// Returns the verb before a participle that a preposition attaches to it: `founded` in `founded A after leaving B`.
    fn governing_verb(&self, index: usize) -> Option<usize> {
        let start = self.predicates[index].tokens.start;
        let is_participle = |at: usize| PARTICIPLE_ENDINGS.ends(self.words[at].key);
        let first = match start.checked_sub(1) {
            Some(before) if self.words[before].is(LexicalTag::PassiveAuxiliary) => before,
            _ => start,
        };
        let preposition = &self.words[first.checked_sub(1)?];
        let attaches = preposition.tags.has_any([LexicalTag::Marker, LexicalTag::Temporal]);
        if !is_participle(first) || !attaches || self.words[first].is_separated() {
            return None;
        }
        let clause = clause_at(self.clauses, start)?;
        let begin = self.clauses[clause].tokens.start;
        let before = self.predicates[..index].iter();
        let is_verb = |one: &Predicate| {
            one.voice != Voice::Noun && one.sense.is_some() && one.tokens.start >= begin
        };
        before.enumerate().filter(|(_, one)| is_verb(one)).map(|(at, _)| at).next_back()
    }

    /// Returns the subject of a participle that a preposition brings in: `with A founding B`, `following A splitting into
    /// B and C`.
    fn absolute_subject(&self, index: usize) -> Option<Subject> {
        const MAX_LENGTH: usize = 12;
        let Predicate { tokens, voice, .. } = &self.predicates[index];
        let start = tokens.start;
        if *voice != Voice::Active || !self.words[start].has_participle_ending() {
            return None;
        }
        let begin = (start.saturating_sub(MAX_LENGTH)..start)
            .rev()
            .take_while(|&at| !self.words[at + 1].is_separated())
            .find(|&at| {
                let marker = marker_of(&self.words[at]);
                matches!(marker, Some(Marker::With | Marker::Other))
            })?;
        if begin + 1 == start || self.has_verb(begin + 1, start) {
            return None;
        }
        let phrase = self.phrases.iter().position(|phrase| {
            phrase.tokens.end == start && phrase.start == begin && !phrase.is_membership
        });
        let is_noun = self.words[begin + 1].is(LexicalTag::Determiner);
        match phrase {
            Some(phrase) => Some(Subject::Phrase(phrase)),
            None => is_noun.then_some(Subject::Other),
        }
    }

    pub(in crate::nlp) fn subject_in(&self, clause: usize, predicate: usize) -> Option<Subject> {
        let tokens = &self.clauses[clause].tokens;
        // "The life of A ended when the president banned all parties": the subject follows the conjunction
        let when = (tokens.start..predicate).rev();
        let mut when = when.skip(1).filter(|&at| WHEN_WORDS.contains(self.words[at].key));
        let begin = when.next().map_or(tokens.start, |at| at + 1);
        let tokens = &(begin..tokens.end);
        let before = |phrase: &NounPhrase| {
            phrase.tokens.start >= tokens.start
                && phrase.tokens.end <= predicate
                && phrase.marker.is_none()
        };
        let mut phrases = (0..self.phrases.len())
            .filter(|&at| before(&self.phrases[at]) && !self.is_apposed_part(at));
        let first = phrases.next();
        let last = phrases.next_back().or(first);
        if let (Some(first), Some(last)) = (first, last) {
            let follows = self.is_coordinated(self.phrases[last].tokens.end, predicate);
            // "a group left the Front and founded the League": the Front is the object of the first verb
            let start = self.phrases[first].tokens.start;
            let inverts =
                self.has_order(WordOrder::Inversion) && self.opens_with_adverbial(tokens.start);
            if follows && self.has_unnamed_subject(self.phrases[last].tokens.end, predicate) {
                return Some(Subject::Lost);
            }
            if !(follows && !inverts && self.is_after_predicate(tokens.start, start)) {
                return Some(Subject::Phrase(if follows { first } else { last }));
            }
        }
        if self.clauses[clause].link == Link::Relative && predicate > tokens.start {
            let is_lost = tokens.start.checked_sub(1).is_none_or(|before| {
                let word = &self.words[before];
                word.is(LexicalTag::NameLink) || LOST_ANTECEDENTS.contains(word.key)
            });
            let is_oblique = oblique_relative(self.words, tokens.start).is_some();
            return Some(match self.antecedent(tokens.start).filter(|_| !is_oblique) {
                Some(phrase) => Subject::Antecedent(phrase),
                None if is_lost => Subject::Lost,
                None => self.apposed_name(tokens.start).map_or(Subject::Other, Subject::Antecedent),
            });
        }
        // "A's youth left": somebody who is not named
        let owner = |phrase: &NounPhrase| {
            phrase.tokens.start >= tokens.start
                && phrase.tokens.end < predicate
                && phrase.start == phrase.tokens.start
                && phrase.marker == Some(Marker::Of)
                && phrase.is_marked_after
        };
        if self.phrases.iter().any(owner) && !self.has_order(WordOrder::VerbFinal) {
            return Some(Subject::Other);
        }
        // "Splinter group of A was formed", "Dissolution of A was announced"
        let noun = self.predicates.iter().find(|one| {
            one.voice == Voice::Noun
                && one.tokens.start >= tokens.start
                && one.tokens.end <= predicate
                && one.sense.is_some()
        });
        if let Some(noun) = noun {
            let bears = noun.sense.is_some_and(|sense| sense.frame().bearer != (None, None));
            let is_head = noun.tokens.start == 0 && bears;
            return Some(if is_head { Subject::Elided } else { Subject::Other });
        }
        // a noun phrase of something else, or of an organisation that has no name: "a first party"
        let is_free = |at: &usize| {
            !self.is_date(*at) && !self.mentions.iter().any(|one| one.tokens.contains(at))
        };
        let free: Vec<usize> = (tokens.start..predicate).filter(is_free).collect();
        let is_organisation = |at: &usize| {
            let word = &self.words[*at];
            let marked = at.checked_sub(1).is_some_and(|at| self.words[at].is(LexicalTag::Marker));
            word.is(LexicalTag::FoundedNoun) && !word.capital && !marked
        };
        if self.is_fragment(tokens.start, predicate) {
            return Some(Subject::Elided);
        }
        if free.iter().any(is_organisation) {
            return Some(Subject::Lost);
        }
        // "he was succeeded": of somebody who is not known
        let is_somebody = |at: &usize| PERSON_PRONOUNS.contains(self.words[*at].key);
        if free.iter().any(is_somebody) {
            return Some(Subject::Lost);
        }
        let is_other = |at: &usize| {
            let word = &self.words[*at];
            let marked = at.checked_sub(1).is_some_and(|at| self.words[at].is(LexicalTag::Marker));
            let opens = word.capital && !marked && !word.is(LexicalTag::Sentence);
            opens
                || (word.is(LexicalTag::Determiner) && !marked)
                || word.is(LexicalTag::Pronoun)
                || EXPLETIVES.contains(word.key)
        };
        if free.iter().any(is_other) {
            return Some(Subject::Other);
        }
        // "twenty deputies left": a noun without an article
        let is_noun = |at: &usize| {
            let word = &self.words[*at];
            let marked = at.checked_sub(1).is_some_and(|at| self.words[at].is(LexicalTag::Marker));
            word.is(LexicalTag::MemberNoun) && !marked
        };
        free.iter().any(is_noun).then_some(Subject::Lost)
    }

    /// Whether a sentence begins with a noun and a participle and names no subject: `Liberal political party
    /// founded in 1990`.
    fn is_fragment(&self, start: usize, predicate: usize) -> bool {
        let small = |word: &Token<'_>| {
            !word.tags.has_any([
                LexicalTag::Determiner,
                LexicalTag::Auxiliary,
                LexicalTag::Pronoun,
                LexicalTag::Marker,
            ])
        };
        let noun = predicate.checked_sub(1).map(|at| &self.words[at]);
        start == 0
            && noun.is_some_and(|noun| noun.is(LexicalTag::FoundedNoun))
            && self.words[..predicate].iter().all(small)
    }

    /// Whether a verb is joined to another one before it, with which it shares its subject: no new phrase stands
    /// between "and" or a comma and the verb.
    fn is_coordinated(&self, from: usize, predicate: usize) -> bool {
        let verb = &self.words[predicate];
        // "left the Front, forming the League", "left the Front, founded the League, and …"
        let is_active = self.predicates.iter().any(|one| {
            one.tokens.start == predicate && one.voice == Voice::Active && one.sense.is_some()
        });
        let goes_on = verb.before.ends_with(',') && (verb.has_participle_ending() || is_active);
        ((from..predicate).any(|at| {
            let word = &self.words[at];
            COORDINATORS.contains(word.key)
                || word.is(LexicalTag::Conjunction)
                || word.before.contains(',')
                || word.key == "to"
        }) || verb.is(LexicalTag::Marker)
            || goes_on)
            && self.has_verb_before(from, predicate)
    }

    /// Whether a verb that has a frame stands between two tokens.
    fn is_after_predicate(&self, from: usize, to: usize) -> bool {
        self.predicates.iter().any(|one| {
            one.sense.is_some()
                && one.voice == Voice::Active
                && one.tokens.start >= from
                && one.tokens.end <= to
        })
    }

    /// Whether a noun without a name stands between "and" and a verb: `and a faction reformed it`.
    fn has_unnamed_subject(&self, from: usize, predicate: usize) -> bool {
        let joint = (from..predicate).rev().find(|&at| {
            let word = &self.words[at];
            COORDINATORS.contains(word.key) || word.is(LexicalTag::Conjunction)
        });
        let is_noun = |at: usize| {
            let word = &self.words[at];
            let marked = self.words[at - 1].is(LexicalTag::Marker);
            !marked
                && !self.is_date(at)
                && (word.is(LexicalTag::Determiner) || word.is(LexicalTag::MemberNoun))
        };
        joint.is_some_and(|joint| (joint + 1..predicate).any(is_noun))
    }

    /// Whether the clause has a verb before the token.
    pub(super) fn has_verb_before(&self, at: usize, predicate: usize) -> bool {
        let clause = clause_at(self.clauses, predicate).unwrap_or(0);
        let start = self.clauses[clause].tokens.start;
        let is_verb = |at: usize| {
            let word = &self.words[at];
            word.tags.has_any([LexicalTag::Auxiliary, LexicalTag::PastVerb])
                || self
                    .predicates
                    .iter()
                    .any(|one| one.tokens.contains(&at) && one.voice != Voice::Noun)
                || word.has_past_ending()
        };
        (start..at).any(is_verb)
    }

    /// Whether a phrase follows a verb of its clause, so that somebody else is the subject.
    fn is_object(&self, phrase: usize) -> bool {
        let start = self.phrases[phrase].tokens.start;
        let clause = clause_at(self.clauses, start).map_or(0, |at| self.clauses[at].tokens.start);
        !self.has_order(WordOrder::Inversion) && self.is_after_predicate(clause, start)
    }

    /// Returns the subject that is not named of a clause that a relative one interrupts: `the party's right wing, which
    /// had …, left`.
    fn resumed_subject(&self, clause: usize) -> Option<Subject> {
        let Clause { resumes: true, after: Some(main), .. } = self.clauses[clause] else {
            return None;
        };
        let end = self.clauses[main].tokens.end;
        self.subject_in(main, end)
            .filter(|subject| matches!(subject, Subject::Other | Subject::Lost))
    }

    /// Returns the subject that a clause takes from the clause before it.
    pub(in crate::nlp) fn inherited_subject(&self, clause: usize) -> Option<usize> {
        let mut at = self.clauses[clause].after?;
        loop {
            let tokens = &self.clauses[at].tokens;
            // "which was founded in 1934 and renamed in 1936"
            if self.clauses[at].link == Link::Relative {
                let is_oblique = oblique_relative(self.words, tokens.start).is_some();
                return self.antecedent(tokens.start).filter(|_| !is_oblique);
            }
            let subject = self.phrases.iter().position(|phrase| {
                tokens.contains(&phrase.tokens.start) && phrase.marker.is_none()
            });
            match (subject, self.clauses[at].after) {
                (Some(subject), _) => return Some(subject),
                (None, Some(before)) if before < at => at = before,
                _ => return None,
            }
        }
    }

    /// Returns the phrase that a relative clause describes: after "who" one of people.
    pub(super) fn antecedent(&self, clause: usize) -> Option<usize> {
        const MAX_GAP: usize = 3;
        const MAX_PERSONAL_GAP: usize = 12;
        let key = self.words[clause].key;
        let personal = PERSONAL_RELATIVES.contains(key);
        let limit = if personal { MAX_PERSONAL_GAP } else { MAX_GAP };
        let fits = |phrase: usize| {
            let last = self.last_of(phrase).map(|at| &self.mentions[at].entity);
            // "formed A with Roe, which merged with B": not Roe
            let is_person = last.is_some_and(EntityRef::is_person);
            is_person == personal || !personal && !IMPERSONAL_RELATIVES.contains(key)
        };
        let mut before = (0..self.phrases.len()).rev();
        let nearest = before.find(|&at| self.phrases[at].tokens.end <= clause && fits(at))?;
        // "the Front of Jane Roe, from which …": not whose it is
        let owner = self.phrases[nearest].mentions.start;
        let is_owner = !personal
            && self.phrases[nearest].mentions.len() == 1
            && is_inserted(self.words, &self.mentions[owner]);
        let owned = before.next().filter(|&at| {
            is_owner && self.phrases[at].tokens.end + 2 >= self.phrases[nearest].tokens.start
        });
        if let Some(owned) = owned {
            let end = self.phrases[nearest].tokens.end;
            return (clause - end <= limit).then_some(owned);
        }
        let before = nearest;
        let end = self.phrases[before].tokens.end;
        (clause - end <= limit || self.defines_in_place(end, clause)).then_some(before)
    }

    /// Whether the clause is about an organisation just defined before `from`: `A was a party in Dorn which …`, `A was a
    /// communist party, which …`.
    fn defines_in_place(&self, from: usize, clause: usize) -> bool {
        const MAX_LENGTH: usize = 6;
        const MAX_DEFINITION: usize = 14;
        // "A is a party in Dorn based in Hill that was founded in 1911"
        let gloss = usize::from(self.words.get(from).is_some_and(Token::is_gloss));
        let said = self.words.get(from + gloss..clause).unwrap_or_default();
        let is_verb = |word: &Token<'_>| {
            word.tags.has_any([LexicalTag::Auxiliary, LexicalTag::PastVerb, LexicalTag::Relative])
        };
        let defines = COMPLEMENTIZERS.contains(self.words[clause].key)
            && said.len() <= MAX_DEFINITION
            && said.first().is_some_and(|verb| verb.is(LexicalTag::PassiveAuxiliary))
            && said.iter().any(|noun| noun.is(LexicalTag::FoundedNoun) && !noun.capital)
            && !said.iter().skip(1).any(|word| is_verb(word) || word.is_separated());
        if defines {
            return true;
        }
        let mut places =
            self.mentions.iter().filter(|one| matches!(one.entity, EntityRef::Place(_)));
        let place = places.find(|one| one.tokens.end == clause && one.tokens.start > from + 1);
        let end = place.map_or(clause, |place| place.tokens.start - 1);
        self.words.get(from..end).is_some_and(|said| {
            said.len() <= MAX_LENGTH
                && said.first().is_some_and(|verb| verb.is(LexicalTag::PassiveAuxiliary))
                && said.last().is_some_and(|noun| noun.is(LexicalTag::FoundedNoun))
                && !said.iter().any(Token::is_separated)
        })
    }
}
