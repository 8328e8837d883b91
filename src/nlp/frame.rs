//! Frames of a sentence: which mentions fill which roles of its predicates.

use std::ops::Range;

use crate::lexicon::cues::{COORDINATORS, LOST_ANTECEDENTS, PAST_ENDINGS, PERSONAL_RELATIVES};
use crate::lexicon::frames::{Frame, Marker, Role, Sense, Slot, WordOrder};
use crate::lexicon::tags::{LanguageId, LexicalTag};
use crate::nlp::clause::{Clause, Link};
use crate::nlp::mention::{EntityRef, Mention};
use crate::nlp::noun_phrase::NounPhrase;
use crate::nlp::predicate::{Predicate, Voice};
use crate::nlp::temporal_scope::clause_at;
use crate::nlp::token::Token;

/// A predicate with the mentions that fill its roles.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FilledFrame {
    /// What the predicate means.
    pub sense: Sense,
    /// The index of the predicate.
    pub predicate: usize,
    /// The roles, each with the index of the mention that fills it.
    pub roles: Vec<(Role, usize)>,
    /// The phrase that is its subject, or that a noun says something of.
    pub subject: Option<usize>,
    /// Whether the sentence leaves the subject out.
    pub is_elided: bool,
    /// Whether its subject is nobody who is named: `a group`.
    pub has_other_subject: bool,
    /// Whether it founds or changes something that is no organisation: `founded a newspaper`.
    pub is_of_other: bool,
    /// Whether it is what the predicate before it was done for: `merged with A, which …, to form B`.
    pub is_purpose: bool,
}

impl FilledFrame {
    /// Returns the mentions that fill a role.
    pub fn fillers(&self, role: Role) -> impl Iterator<Item = usize> {
        self.roles.iter().filter(move |(filled, _)| *filled == role).map(|(_, mention)| *mention)
    }

    /// Whether something fills a role.
    pub fn fills(&self, role: Role) -> bool {
        self.fillers(role).next().is_some()
    }
}

/// A sentence with its analysis, of which frames are filled.
#[derive(Debug, Clone, Copy)]
pub struct Parse<'p, 'a> {
    /// The words.
    pub words: &'p [Token<'a>],
    /// The language.
    pub language: Option<LanguageId>,
    /// The clauses.
    pub clauses: &'p [Clause],
    /// The predicates.
    pub predicates: &'p [Predicate],
    /// The mentions.
    pub mentions: &'p [Mention],
    /// The noun phrases.
    pub phrases: &'p [NounPhrase],
    /// The tokens of dates.
    pub dates: &'p [Range<usize>],
}

/// What stands before a predicate as its subject.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Subject {
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

impl<'a> Parse<'_, 'a> {
    /// Fills the frames of the predicates that have one.
    pub fn frames(&self) -> Vec<FilledFrame> {
        let framed = self.predicates.iter().enumerate().filter_map(|(index, predicate)| {
            predicate.sense.map(|sense| self.fill(index, predicate, sense))
        });
        framed.collect()
    }

    fn fill(&self, index: usize, predicate: &Predicate, sense: Sense) -> FilledFrame {
        let frame = sense.frame();
        let mut filled = FilledFrame {
            sense,
            predicate: index,
            roles: Vec::new(),
            subject: None,
            is_elided: false,
            has_other_subject: false,
            is_of_other: false,
            is_purpose: false,
        };
        let (subject, object) = self.core_of(index, sense);
        match predicate.voice {
            Voice::Noun => self.fill_bearer(index, frame, &mut filled),
            Voice::Active | Voice::Passive => {
                // "which had formed by dissidents"
                let is_made = sense == Sense::Found
                    && object.is_none()
                    && self
                        .arguments_of(index)
                        .iter()
                        .any(|&at| self.phrases[at].marker == Some(Marker::By));
                let slot = match predicate.voice {
                    Voice::Passive => frame.patient,
                    _ if is_made => frame.patient,
                    _ => frame.agent,
                };
                filled.has_other_subject = subject == Subject::Other;
                match subject {
                    Subject::Phrase(phrase) => {
                        filled.subject = Some(phrase);
                        if matches!(sense, Sense::Merge | Sense::Ally) {
                            for other in self.listed_before(index, phrase) {
                                self.assign(frame, other, slot, &mut filled);
                            }
                        }
                        self.assign(frame, phrase, slot, &mut filled);
                    }
                    Subject::Antecedent(phrase) => {
                        filled.subject = Some(phrase);
                        self.assign_last(phrase, slot, &mut filled);
                    }
                    Subject::Elided => filled.is_elided = true,
                    Subject::Other => filled.is_of_other = predicate.voice == Voice::Passive,
                    Subject::Lost => {}
                }
            }
        }
        if predicate.voice == Voice::Active {
            // "B, which Roe had founded": what the relative clause describes is the object
            let clause = clause_at(self.clauses, predicate.tokens.start).unwrap_or(0);
            let antecedent = (object.is_none()
                && self.clauses[clause].link == Link::Relative
                && filled.subject.is_some_and(|subject| {
                    self.phrases[subject].tokens.start > self.clauses[clause].tokens.start
                }))
            .then(|| self.antecedent(self.clauses[clause].tokens.start))
            .flatten();
            match object {
                None if antecedent.is_some() => {
                    let phrase = antecedent.unwrap_or_default();
                    self.assign_last(phrase, frame.patient, &mut filled);
                }
                Some(phrase) => {
                    let slot = if sense == Sense::Rename {
                        (Some(Role::Into), None)
                    } else {
                        frame.patient
                    };
                    self.assign(frame, phrase, slot, &mut filled);
                }
                None => filled.is_of_other |= self.has_other_object(predicate, sense),
            }
        } else if let Some(phrase) = object.filter(|_| sense == Sense::Rename) {
            self.assign(frame, phrase, (Some(Role::Into), None), &mut filled);
        }
        for phrase in self.arguments_of(index) {
            if Some(phrase) == filled.subject {
                continue;
            }
            let marker = self.phrases[phrase].marker;
            let slot = self.slot_of(frame, phrase, predicate.voice);
            // "split over it, with a new party forming"
            let adjoins = self.phrases[phrase].start <= predicate.tokens.end + 1;
            if sense == Sense::SplitOff && marker == Some(Marker::With) && !adjoins {
                continue;
            }
            match (slot, marker) {
                (Some((_, slot)), _) => self.assign(frame, phrase, *slot, &mut filled),
                (None, Some(Marker::Object)) => {
                    self.assign(frame, phrase, frame.patient, &mut filled);
                }
                _ => {}
            }
        }
        let founds = sense == Sense::Found && predicate.voice == Voice::Active;
        if founds && self.is_verb_final() && !filled.fills(Role::Subject) {
            filled.is_of_other = self.is_other_noun(predicate.tokens.start);
        }
        filled
    }

    /// Whether a common noun before a verb at the end is no organisation: `bir gazete kurdu`.
    fn is_other_noun(&self, verb: usize) -> bool {
        let Some(before) = verb.checked_sub(1) else { return false };
        let word = &self.words[before];
        let in_phrase = self.phrases.iter().any(|phrase| phrase.tokens.contains(&before));
        !in_phrase
            && !word.capital
            && !self.is_date(before)
            && !word.tags.has_any([
                LexicalTag::FoundedNoun,
                LexicalTag::Postposition,
                LexicalTag::Determiner,
            ])
    }

    /// Whether verbs end their clauses, so that objects precede them.
    fn is_verb_final(&self) -> bool {
        self.has_order(WordOrder::VerbFinal) && !self.has_order(WordOrder::Inversion)
    }

    /// Returns the slot of an argument. A preposition of several meanings, such as `de` and `von`, has the first one
    /// that the frame knows, and with a noun the genitive; of a founding, only the founder.
    fn slot_of(
        &self,
        frame: &Frame,
        phrase: usize,
        voice: Voice,
    ) -> Option<&'static (Marker, Slot)> {
        let NounPhrase { marker, markers, .. } = self.phrases[phrase];
        let is_known = |wanted: Marker| move |(known, _): &&(Marker, Slot)| *known == wanted;
        if markers.len() < 2 {
            // "durch den Zusammenschluss der A gegründet", "subsumed by the rise of the Front": a genitive
            // belongs to its noun, but not in "it originated of the Front"
            let emerges = frame.sense == Sense::Emerge && !self.has_order(WordOrder::VerbFinal);
            let is_of_noun = marker == Some(Marker::Of) && voice != Voice::Noun;
            if is_of_noun && frame.sense.is_lineage() && !emerges {
                return None;
            }
            return frame.arguments.iter().find(is_known(marker?));
        }
        let is_both = markers.contains(&Marker::In) && markers.contains(&Marker::Into);
        let into = frame.arguments.iter().find(is_known(Marker::Into));
        if voice != Voice::Noun && is_both && into.is_some() {
            return into;
        }
        let makes = matches!(frame.sense, Sense::Found | Sense::Announce);
        let genitive = frame.arguments.iter().find(is_known(Marker::Of));
        if voice == Voice::Noun && markers.contains(&Marker::Of) && genitive.is_some() {
            return genitive;
        }
        frame.arguments.iter().find(|(known, _)| {
            markers.contains(known)
                && !(makes && matches!(known, Marker::Of | Marker::From))
                && !(*known == Marker::Of && frame.sense.is_lineage() && voice != Voice::Noun)
        })
    }

    /// Gives the mentions of a phrase their roles. Members of an organisation who act come from it.
    pub(super) fn assign(
        &self,
        frame: &Frame,
        phrase: usize,
        slot: Slot,
        filled: &mut FilledFrame,
    ) {
        let phrase = &self.phrases[phrase];
        let makes = matches!(
            frame.sense,
            Sense::Found
                | Sense::Announce
                | Sense::Emerge
                | Sense::SplitOff
                | Sense::Leave
                | Sense::Expel
        );
        let acts = matches!(slot, (Some(Role::By), _) | (_, Some(Role::By)));
        let of_members =
            phrase.is_membership && makes && (acts || phrase.marker == Some(Marker::By));
        let joins_as_members = phrase.is_membership && frame.sense == Sense::Join;
        for index in phrase.mentions.clone() {
            let role = match &self.mentions[index].entity {
                EntityRef::Own | EntityRef::Organisation(_) if of_members => Some(Role::From),
                EntityRef::Own | EntityRef::Organisation(_)
                    if joins_as_members && slot.0 == Some(Role::Subject) =>
                {
                    None
                }
                EntityRef::Own | EntityRef::Organisation(_) => slot.0,
                EntityRef::Person(_) => slot.1,
                EntityRef::Authority(_) => {
                    let ends = matches!(frame.sense, Sense::Ban | Sense::Dissolve);
                    ends.then_some(Role::By).filter(|role| slot.1 == Some(*role))
                }
                EntityRef::Place(_) => None,
            };
            if let Some(role) = role
                && !filled.roles.contains(&(role, index))
            {
                filled.roles.push((role, index));
            }
        }
    }

    /// Returns the phrases that are listed with the subject of a verb: `when A, which …, B and C merged`.
    fn listed_before(&self, index: usize, subject: usize) -> Vec<usize> {
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
        listed
    }

    /// Whether a verb stands between two tokens.
    fn has_verb(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| {
            let word = &self.words[at];
            word.tags.has_any([LexicalTag::Auxiliary, LexicalTag::PastVerb])
                || self.predicates.iter().any(|one| one.tokens.contains(&at))
        })
    }

    /// Gives the last mention of a phrase its role: what a relative clause describes.
    pub(super) fn assign_last(&self, phrase: usize, slot: Slot, filled: &mut FilledFrame) {
        let Some(index) = self.phrases[phrase].mentions.clone().next_back() else { return };
        let role = match &self.mentions[index].entity {
            EntityRef::Own | EntityRef::Organisation(_) => slot.0,
            EntityRef::Person(_) => slot.1,
            EntityRef::Place(_) | EntityRef::Authority(_) => None,
        };
        filled.roles.extend(role.map(|role| (role, index)));
    }

    /// Returns the subject and the object of a verb. A participle before a noun describes the phrase right after it;
    /// where the order of words is free, the subject may follow the verb, and the object precede it.
    fn core_of(&self, index: usize, sense: Sense) -> (Subject, Option<usize>) {
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
                [subject, object, ..] if may_follow => {
                    let object = Some(*object).filter(|_| *voice == Voice::Active && takes_object);
                    return (Subject::Phrase(*subject), object);
                }
                _ => {}
            }
        }
        (self.subject_of(index), object)
    }

    pub(super) fn has_order(&self, order: WordOrder) -> bool {
        self.language
            .is_some_and(|language| language.words().predicates.word_orders.contains(&order))
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

    fn is_person(&self, phrase: usize) -> bool {
        let mentions = self.phrases[phrase].mentions.clone();
        self.mentions[mentions].iter().all(|one| matches!(one.entity, EntityRef::Person(_)))
    }

    /// Returns the subject of a verb: the phrase before it in its clause, or that of the verb before with which it
    /// is coordinated, or that of the clause before.
    fn subject_of(&self, index: usize) -> Subject {
        let start = self.predicates[index].tokens.start;
        let clause = clause_at(self.clauses, start).unwrap_or(0);
        if start == 0 {
            // "Expelled from A, Roe founded B": the subject follows the comma
            let comma = (1..self.words.len()).find(|&at| self.words[at].before.ends_with(','));
            let follows = |comma: usize| {
                self.phrases.iter().position(|phrase| {
                    phrase.start >= comma && phrase.start <= comma + 2 && phrase.marker.is_none()
                })
            };
            return comma.and_then(follows).map_or(Subject::Elided, Subject::Phrase);
        }
        // "merged with A (founded in 1951)", "… with A, founded in 1951,": what precedes is described
        let describes = match self.words[start].before {
            before if before.ends_with('(') => true,
            before => before.ends_with(',') && self.predicates[index].voice == Voice::Passive,
        };
        let adjacent = self.phrases.iter().position(|phrase| {
            phrase.tokens.end == start && !matches!(phrase.marker, Some(Marker::In | Marker::Other))
        });
        if let Some(phrase) = adjacent.filter(|_| describes) {
            return Subject::Antecedent(phrase);
        }
        match self.subject_in(clause, start) {
            Some(subject) => subject,
            None => self.inherited_subject(clause).map_or(Subject::Elided, Subject::Phrase),
        }
    }

    pub(super) fn subject_in(&self, clause: usize, predicate: usize) -> Option<Subject> {
        let tokens = &self.clauses[clause].tokens;
        let before = |phrase: &NounPhrase| {
            phrase.tokens.start >= tokens.start
                && phrase.tokens.end <= predicate
                && phrase.marker.is_none()
        };
        let mut phrases = (0..self.phrases.len()).filter(|&at| before(&self.phrases[at]));
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
                word.is(LexicalTag::NameLink) || LOST_ANTECEDENTS.contains(&word.key)
            });
            return Some(match self.antecedent(tokens.start) {
                Some(phrase) => Subject::Antecedent(phrase),
                None if is_lost => Subject::Lost,
                None => Subject::Other,
            });
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
        if free.iter().any(is_organisation) {
            return Some(Subject::Lost);
        }
        let is_other = |at: &usize| {
            let word = &self.words[*at];
            let marked = at.checked_sub(1).is_some_and(|at| self.words[at].is(LexicalTag::Marker));
            let opens = word.capital && !marked && !word.is(LexicalTag::Sentence);
            opens || (word.is(LexicalTag::Determiner) && !marked) || word.is(LexicalTag::Pronoun)
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

    /// Whether a verb is joined to another one before it, with which it shares its subject: no new phrase stands
    /// between "and" or a comma and the verb.
    fn is_coordinated(&self, from: usize, predicate: usize) -> bool {
        ((from..predicate).any(|at| {
            let word = &self.words[at];
            COORDINATORS.contains(&word.key)
                || word.is(LexicalTag::Conjunction)
                || word.before.contains(',')
                || word.key == "to"
        }) || self.words[predicate].is(LexicalTag::Marker))
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
            COORDINATORS.contains(&word.key) || word.is(LexicalTag::Conjunction)
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
    fn has_verb_before(&self, at: usize, predicate: usize) -> bool {
        let clause = clause_at(self.clauses, predicate).unwrap_or(0);
        let start = self.clauses[clause].tokens.start;
        let is_verb = |at: usize| {
            let word = &self.words[at];
            word.tags.has_any([LexicalTag::Auxiliary, LexicalTag::PastVerb])
                || self
                    .predicates
                    .iter()
                    .any(|one| one.tokens.contains(&at) && one.voice != Voice::Noun)
                || (word.key.len() > 4
                    && PAST_ENDINGS.iter().any(|ending| word.key.ends_with(ending)))
        };
        (start..at).any(is_verb)
    }

    /// Returns the subject that a clause takes from the clause before it.
    pub(super) fn inherited_subject(&self, clause: usize) -> Option<usize> {
        let mut at = self.clauses[clause].after?;
        loop {
            let tokens = &self.clauses[at].tokens;
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
    fn antecedent(&self, clause: usize) -> Option<usize> {
        const MAX_GAP: usize = 3;
        const MAX_PERSONAL_GAP: usize = 12;
        let personal = PERSONAL_RELATIVES.contains(&self.words[clause].key);
        let limit = if personal { MAX_PERSONAL_GAP } else { MAX_GAP };
        let fits = |phrase: &NounPhrase| {
            let last = phrase.mentions.clone().next_back().map(|at| &self.mentions[at].entity);
            !personal || matches!(last, Some(EntityRef::Person(_)))
        };
        let before =
            self.phrases.iter().rposition(|phrase| phrase.tokens.end <= clause && fits(phrase))?;
        (clause - self.phrases[before].tokens.end <= limit).then_some(before)
    }

    /// Returns the direct object of a verb: the phrase right after it, past articles and adjectives.
    fn object_of(&self, index: usize) -> Option<usize> {
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
                ]) || COORDINATORS.contains(&word.key)
                    || self.predicates.iter().any(|one| one.tokens.contains(&at)))
        };
        // "forming a new party, the Front", "a party called the Front"
        let head = gap.clone().rev().find(|&at| self.words[at].is(LexicalTag::FoundedNoun));
        if let Some(head) = head
            && gap.len() <= MAX_GAP + 1
            && phrase.marker.is_none()
            && (end..=head).all(|at| !self.words[at].is(LexicalTag::Marker))
            && (head + 1..phrase.tokens.start).all(|at| {
                let word = &self.words[at];
                word.is(LexicalTag::Determiner) || word.is(LexicalTag::Naming)
            })
        {
            return Some(at);
        }
        let membered = phrase.is_membership;
        let adjoins = gap.len() <= MAX_GAP
            && (membered || gap.clone().all(fills))
            && (end..=phrase.tokens.start)
                .all(|at| !self.words[at].before.contains([',', ';', ':', '(', ')']));
        (adjoins && phrase.marker.is_none()).then_some(at)
    }

    /// Whether the object of a verb of founding is no organisation: `founded a newspaper`.
    fn has_other_object(&self, predicate: &Predicate, sense: Sense) -> bool {
        const MAX_DISTANCE: usize = 4;
        if self.is_verb_final()
            || !matches!(
                sense,
                Sense::Found | Sense::Ban | Sense::Dissolve | Sense::Rename | Sense::Leave
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
        opens && !head.clone().any(|word| word.is(LexicalTag::FoundedNoun))
    }

    /// Returns the phrases that may be other arguments of a predicate: those after it, up to the next predicate or
    /// the end of the clause, those between its auxiliary and it, and those before it that a case marks.
    fn arguments_of(&self, index: usize) -> Vec<usize> {
        let Predicate { tokens, sense, voice, .. } = &self.predicates[index];
        let (sense, voice) = (*sense, *voice);
        let clause = clause_at(self.clauses, tokens.start).unwrap_or(0);
        let clause = &self.clauses[clause].tokens;
        // "elected chairman of the Front": the office is no other predicate
        let is_office = |one: &Predicate| {
            one.sense == Some(Sense::Lead)
                && one.voice == Voice::Noun
                && matches!(
                    sense,
                    Some(Sense::Elect | Sense::Lead | Sense::Resign | Sense::Replace)
                )
        };
        let stops =
            |one: &Predicate| (one.sense.is_some() || one.voice != Voice::Noun) && !is_office(one);
        let next = self.predicates[index + 1..].iter().find(|one| stops(one));
        let end = next.map_or(clause.end, |next| next.tokens.start.min(clause.end));
        let previous = self.predicates[..index].iter().rev().find(|one| stops(one));
        let begin = previous.map_or(clause.start, |one| one.tokens.end.max(clause.start));
        let auxiliary = (begin..tokens.start).find(|&at| {
            self.words[at]
                .tags
                .has_any([LexicalTag::PassiveAuxiliary, LexicalTag::PerfectAuxiliary])
        });
        // "gegründet wurde": the auxiliary follows
        let next = self.words.get(tokens.end);
        let closes = next.is_some_and(|next| {
            next.tags.has_any([LexicalTag::PassiveAuxiliary, LexicalTag::PerfectAuxiliary])
        });
        let is_final = self.has_order(WordOrder::VerbFinal) && voice != Voice::Noun;
        let is_argument = |phrase: &NounPhrase| {
            // "leader of the Front": the preposition belongs to the predicate
            let begins = if phrase.start < tokens.end { phrase.tokens.start } else { phrase.start };
            let after = begins >= tokens.end
                && phrase.start >= tokens.start
                && phrase.tokens.start < end
                && !self.is_bracketed(tokens.end, phrase.start);
            // "negotiated with B to merge"
            let company = matches!(sense, Some(Sense::Merge | Sense::Ally))
                && phrase.marker == Some(Marker::With)
                && phrase.tokens.start >= begin
                && phrase.tokens.end <= tokens.start
                && phrase.start > clause.start
                && voice != Voice::Noun;
            let inside = auxiliary.is_some_and(|auxiliary| {
                phrase.start > auxiliary
                    && phrase.tokens.end <= tokens.start
                    && !self.has_verb_before(phrase.start, tokens.start - 1)
            });
            let marked = phrase.tokens.start >= begin
                && phrase.tokens.end <= tokens.start
                && (self.words[phrase.tokens.end - 1].possessive
                    || phrase.is_marked_after
                    || closes
                    || is_final);
            after || inside || marked || company
        };
        let marked = (0..self.phrases.len()).filter(|&at| self.phrases[at].marker.is_some());
        marked.filter(|&at| is_argument(&self.phrases[at])).collect()
    }

    /// Whether a bracket opens between two tokens that is not closed.
    fn is_bracketed(&self, from: usize, to: usize) -> bool {
        let mut depth = 0i32;
        for at in from..=to {
            let before = self.words.get(at).map_or("", |word| word.before);
            for c in before.chars() {
                depth += i32::from(c == '(') - i32::from(c == ')');
            }
        }
        depth > 0
    }

    /// Whether a token is part of a date.
    fn is_date(&self, at: usize) -> bool {
        self.dates.iter().any(|date| date.contains(&at))
    }
}

#[cfg(test)]
mod tests;
