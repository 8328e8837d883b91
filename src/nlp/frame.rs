//! Frames of a sentence: which mentions fill which roles of its predicates.

use std::ops::Range;

use crate::lexicon::cues::{INDEFINITE_WORDS, LEADER_PREPOSITIONS, WHEN_WORDS};
use crate::lexicon::frames::{Frame, Marker, Role, Sense, Slot, WordOrder};
use crate::lexicon::predicates::{CHANGE_PREPOSITIONS, NAME_NOUNS, PURPOSE_PREPOSITIONS};
use crate::lexicon::tags::{LanguageId, LexicalTag};
use crate::nlp::clause::{Clause, Link, oblique_relative};
use crate::nlp::marker::marker_of;
use crate::nlp::mention::{EntityRef, Mention, MentionForm};
use crate::nlp::noun_phrase::{NounPhrase, is_affiliation, is_inserted};
use crate::nlp::predicate::{Predicate, Voice};
use crate::nlp::temporal_scope::clause_at;
use crate::nlp::token::Token;

pub use subject::Subject;

mod lists;
mod object;
mod subject;

const SUBJECT: Slot = (Some(Role::Subject), None);
const FROM: Slot = (Some(Role::From), None);

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
    /// The index of a mention of what the text or the section is about.
    pub home: Option<usize>,
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
                // "which had formed by dissidents", "a party formed when members left"
                let by_others = || {
                    let mut arguments = self.arguments_of(index).into_iter();
                    arguments.any(|at| self.phrases[at].marker == Some(Marker::By))
                };
                let begins_clause = || {
                    let next = self.words.get(predicate.tokens.end);
                    next.is_some_and(|next| WHEN_WORDS.contains(next.key))
                };
                let is_made =
                    sense == Sense::Found && object.is_none() && (begins_clause() || by_others());
                let slot = match predicate.voice {
                    Voice::Passive => frame.patient,
                    _ if is_made => frame.patient,
                    _ if sense == Sense::Resign && object.is_some_and(|at| self.has_person(at)) => {
                        self.ousting(object)
                    }
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
                        // "A and B, which merged in 1921"
                        let next = self.words.get(predicate.tokens.end).and_then(marker_of);
                        let with_other = matches!(next, Some(Marker::With | Marker::Into));
                        match sense == Sense::Merge && !with_other {
                            true => self.assign(frame, phrase, slot, &mut filled),
                            false => self.assign_last(phrase, slot, &mut filled),
                        }
                    }
                    Subject::Elided => filled.is_elided = true,
                    Subject::Other => {
                        // "the name was changed"
                        let is_name = NAME_NOUNS.contains(self.words[predicate.tokens.start].key);
                        filled.is_of_other = predicate.voice == Voice::Passive && !is_name;
                    }
                    Subject::Lost => {}
                }
            }
        }
        if matches!(sense, Sense::Found | Sense::SplitOff | Sense::Leave)
            && predicate.voice == Voice::Active
            && let Some(leader) = self.leader_before(predicate)
        {
            self.assign(frame, leader, (None, Some(Role::By)), &mut filled);
        }
        if predicate.voice == Voice::Active {
            // "B, which Roe had founded": what the relative clause describes is the object
            let clause = clause_at(self.clauses, predicate.tokens.start).unwrap_or(0);
            let Clause { tokens: clause_tokens, link, .. } = &self.clauses[clause];
            let antecedent = (object.is_none()
                && *link == Link::Relative
                && oblique_relative(self.words, clause_tokens.start).is_none()
                && filled.subject.is_some_and(|subject| {
                    self.phrases[subject].tokens.start > clause_tokens.start
                }))
            .then(|| self.antecedent(clause_tokens.start))
            .flatten();
            match object {
                None if antecedent.is_some() => {
                    let phrase = antecedent.unwrap_or_default();
                    self.assign_last(phrase, frame.patient, &mut filled);
                }
                Some(phrase) if sense == Sense::Rename => {
                    // "Roe renamed the party the Front"
                    let new = self.new_name(predicate, phrase);
                    let old = new.is_some().then_some(phrase);
                    let into = (Some(Role::Into), None);
                    old.into_iter().for_each(|old| self.assign(frame, old, SUBJECT, &mut filled));
                    let new = new.unwrap_or(Some(phrase));
                    new.into_iter().for_each(|new| self.assign(frame, new, into, &mut filled));
                }
                // "came out of A"
                Some(phrase)
                    if sense == Sense::Emerge
                        && self.words[predicate.tokens.end - 1].is(LexicalTag::Marker) =>
                {
                    self.assign(frame, phrase, FROM, &mut filled);
                }
                // "A and B became one party, called C"
                Some(phrase)
                    if sense == Sense::Merge
                        && self.words[predicate.tokens.start].is(LexicalTag::Becoming) =>
                {
                    self.assign(frame, phrase, frame.bearer, &mut filled);
                }
                Some(phrase) => {
                    let slot = self.last_word_slot(frame, predicate).unwrap_or(frame.patient);
                    self.assign(frame, phrase, slot, &mut filled);
                }
                None if filled.fills(Role::Outgoing) => {}
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
            let opening = predicate.tokens.end..=self.phrases[phrase].start;
            let adjoins = self.phrases[phrase].start <= predicate.tokens.end + 1
                && !self.words.get(opening).is_some_and(|gap| gap.iter().any(Token::is_separated));
            if sense == Sense::SplitOff && marker == Some(Marker::With) && !adjoins {
                continue;
            }
            // "stepped down for Roe"
            let gives = sense == Sense::Resign && marker == Some(Marker::Other) && {
                let opening = &self.words[self.phrases[phrase].start];
                PURPOSE_PREPOSITIONS.contains(opening.key)
            };
            // "had its roots in the Front"
            let is_rooted =
                sense == Sense::Emerge && marker == Some(Marker::In) && predicate.tokens.len() > 2;
            // "evolved in 1912 into the Front"
            let opening = &self.words[self.phrases[phrase].start];
            let changes = sense == Sense::Emerge
                && marker == Some(Marker::Into)
                && CHANGE_PREPOSITIONS.contains(opening.key);
            // "was founded, with Roe as its first chairman"
            let end = self.phrases[phrase].tokens.end;
            let has_office = sense == Sense::Found
                && marker == Some(Marker::With)
                && self.words.get(end).is_some_and(|word| marker_of(word) == Some(Marker::As));
            // "A founded the Front together with B"
            let founds_too = sense == Sense::Found
                && marker == Some(Marker::With)
                && predicate.voice == Voice::Active
                && filled.fillers(Role::By).any(|at| self.mentions[at].entity.is_organisation());
            // "the leadership passed to her deputy": she has it no more
            let is_owner = sense == Sense::Lead
                && marker == Some(Marker::Of)
                && self.mentions[self.phrases[phrase].mentions.start].form
                    == MentionForm::Possessive;
            // "was founded as a Labour League branch"
            let describes = marker == Some(Marker::As) && self.describes_noun(phrase);
            match (slot, marker) {
                _ if has_office || is_owner || describes => {}
                _ if founds_too => self.assign(frame, phrase, frame.agent, &mut filled),
                _ if changes => {
                    self.assign(frame, phrase, (Some(Role::Into), None), &mut filled);
                }
                _ if is_rooted => self.assign(frame, phrase, FROM, &mut filled),
                _ if gives => {
                    let given = (Some(Role::Into), Some(Role::Incoming));
                    self.assign(frame, phrase, given, &mut filled);
                }
                // "A formed B with C"
                (Some((Marker::With, _)), _)
                    if sense == Sense::Found
                        && filled.fillers(Role::By).any(|at| self.is_organisation(at)) =>
                {
                    self.assign(frame, phrase, frame.agent, &mut filled);
                }
                (Some((_, slot)), _) => self.assign(frame, phrase, *slot, &mut filled),
                (None, Some(Marker::Object)) => {
                    self.assign(frame, phrase, frame.patient, &mut filled);
                }
                _ => {}
            }
        }
        let lists = match predicate.voice {
            Voice::Noun => sense == Sense::Merge && !filled.fills(Role::Subject),
            // "five groups united as the Front: A, B and C"
            _ if sense == Sense::Merge => !filled.fills(Role::Subject) && !filled.is_elided,
            _ => matches!(sense, Sense::SplitOff | Sense::Emerge),
        };
        if lists {
            for phrase in self.listed_after(&predicate.tokens) {
                self.assign(frame, phrase, SUBJECT, &mut filled);
            }
        }
        self.fill_relative(frame, predicate, &mut filled);
        let founds = sense == Sense::Found && predicate.voice == Voice::Active;
        if founds && self.is_verb_final() && !filled.fills(Role::Subject) {
            filled.is_of_other = self.is_other_noun(predicate.tokens.start);
        }
        filled
    }

    /// Returns the phrase of who leads the group that is the subject of a verb: `a group around Roe left`.
    fn leader_before(&self, predicate: &Predicate) -> Option<usize> {
        const MAX_GAP: usize = 3;
        let leads = |phrase: &NounPhrase| {
            let noun = phrase.start.checked_sub(1).map(|at| &self.words[at]);
            let end = phrase.tokens.end;
            LEADER_PREPOSITIONS.contains(self.words[phrase.start].key)
                && noun.is_some_and(|noun| noun.is(LexicalTag::MemberNoun) && !noun.capital)
                && (end..=end + MAX_GAP).contains(&predicate.tokens.start)
                && !self.words[end..=predicate.tokens.start].iter().any(Token::is_separated)
        };
        let phrase = self.phrases.iter().position(leads)?;
        self.has_person(phrase).then_some(phrase)
    }

    /// Whether a name stands between an indefinite article and the noun that it describes: `a Labour League branch`.
    fn describes_noun(&self, phrase: usize) -> bool {
        let tokens = &self.phrases[phrase].tokens;
        let before = tokens.start.checked_sub(1).map(|at| &self.words[at]);
        let is_indefinite = before.is_some_and(|word| INDEFINITE_WORDS.contains(word.key));
        let is_noun = |word: &Token<'_>| {
            !word.capital
                && word.key.starts_with(char::is_alphabetic)
                && matches!(word.before, "" | ")")
                && !word.tags.has_any([
                    LexicalTag::Marker,
                    LexicalTag::Auxiliary,
                    LexicalTag::Relative,
                    LexicalTag::Conjunction,
                ])
        };
        let gloss = self.words.get(tokens.end).is_some_and(Token::is_gloss);
        is_indefinite && self.words.get(tokens.end + usize::from(gloss)).is_some_and(is_noun)
    }

    fn has_person(&self, phrase: usize) -> bool {
        let mut mentions = self.phrases[phrase].mentions.clone();
        mentions.any(|at| self.mentions[at].entity.is_person())
    }

    /// Returns the slot of who makes another leave: who takes the office in `Roe ousted Doe as leader`, nobody otherwise.
    fn ousting(&self, ousted: Option<usize>) -> Slot {
        let end = ousted.map_or(0, |phrase| self.phrases[phrase].tokens.end);
        let takes = self.words.get(end).is_some_and(|word| marker_of(word) == Some(Marker::As));
        (None, takes.then_some(Role::Incoming))
    }

    /// Returns the slot of what follows a verb that ends with a preposition: `came together as the Front`.
    fn last_word_slot(&self, frame: &Frame, predicate: &Predicate) -> Option<Slot> {
        let last = predicate.tokens.clone().skip(1).last()?;
        let marker = marker_of(&self.words[last]).filter(|marker| *marker != Marker::Of)?;
        frame.arguments.iter().find(|(known, _)| *known == marker).map(|(_, slot)| *slot)
    }

    /// Returns the phrase of the new name that somebody gives what is in a phrase, if it names one; `None` if what is in
    /// the phrase is the new name.
    fn new_name(&self, predicate: &Predicate, object: usize) -> Option<Option<usize>> {
        let object = &self.phrases[object];
        let is_name = |at: usize| self.mentions[at].form == MentionForm::Name;
        let follows_verb = object.tokens.start >= predicate.tokens.end;
        if !follows_verb || predicate.is_prenominal {
            return None;
        }
        let next = self.phrases.iter().position(|phrase| {
            phrase.tokens.start >= object.tokens.end
                && phrase.start <= object.tokens.end + 1
                && (object.tokens.end..=phrase.start).all(|at| !self.words[at].is_separated())
        });
        let is_plain = |next: &usize| self.phrases[*next].marker.is_none();
        if !object.mentions.clone().any(is_name) {
            return Some(next.filter(is_plain));
        }
        // "renamed the Front the League", "renamed the Front to the League"
        let renames = |next: &usize| {
            let phrase = &self.phrases[*next];
            matches!(phrase.marker, None | Some(Marker::Into | Marker::As))
                && phrase.mentions.clone().any(is_name)
        };
        next.filter(renames).map(|next| Some(next).filter(is_plain))
    }

    /// Gives the predicate of a relative clause with a preposition what the clause describes: `A, out of which B emerged`.
    fn fill_relative(&self, frame: &Frame, predicate: &Predicate, filled: &mut FilledFrame) {
        let Some(clause) = clause_at(self.clauses, predicate.tokens.start) else { return };
        let Clause { tokens, link: Link::Relative, .. } = &self.clauses[clause] else { return };
        let Some(pronoun) = oblique_relative(self.words, tokens.start) else { return };
        let marker = marker_of(&self.words[pronoun - 1]);
        let known = |(known, _): &&(Marker, Slot)| Some(*known) == marker;
        let slot = frame.arguments.iter().find(known).map(|(_, slot)| *slot);
        let from = (marker == Some(Marker::Of)).then_some((Some(Role::From), None));
        let is_free = |slot: &Slot| {
            marker == Some(Marker::With) || slot.0.is_some_and(|role| !filled.fills(role))
        };
        if let (Some(phrase), Some(slot)) =
            (self.antecedent(tokens.start), slot.or(from).filter(is_free))
        {
            self.assign_last(phrase, slot, filled);
        }
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

    pub(super) fn has_order(&self, order: WordOrder) -> bool {
        self.language
            .is_some_and(|language| language.words().predicates.word_orders.contains(&order))
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
            // "resigned as leader of the Front", but "deposed in favour of Roe"
            const OF_ORGANISATION: (Marker, Slot) = (Marker::Of, (Some(Role::Subject), None));
            if is_of_noun && frame.sense == Sense::Resign {
                return Some(&OF_ORGANISATION);
            }
            return frame.arguments.iter().find(is_known(marker?));
        }
        let is_both = markers.contains(&Marker::In) && markers.contains(&Marker::Into);
        let into = frame.arguments.iter().find(is_known(Marker::Into));
        if voice != Voice::Noun && is_both && into.is_some() {
            return into;
        }
        let makes = matches!(frame.sense, Sense::Found | Sense::Announce | Sense::Register);
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
                | Sense::Register
                | Sense::Emerge
                | Sense::SplitOff
                | Sense::Leave
                | Sense::Expel
        );
        let acts = matches!(slot, (Some(Role::By), _) | (_, Some(Role::By)));
        let of_members =
            phrase.is_membership && makes && (acts || phrase.marker == Some(Marker::By));
        // "Roe, a former Front minister, was elected"
        let changes_office =
            matches!(frame.sense, Sense::Elect | Sense::Lead | Sense::Resign | Sense::Replace);
        let is_person = |at: usize| self.mentions[at].entity.is_person();
        let describes_person =
            phrase.is_membership && changes_office && phrase.mentions.clone().any(is_person);
        let joins_as_members = phrase.is_membership && frame.sense == Sense::Join;
        let is_list = phrase.mentions.len() > 1;
        for index in phrase.mentions.clone() {
            if is_list && is_inserted(self.words, &self.mentions[index]) {
                continue;
            }
            // "Roe of the Front and Doe of the League"
            if is_list
                && index > phrase.mentions.start
                && self.mentions[index - 1].entity.is_person()
                && is_affiliation(self.words, &self.mentions[index])
            {
                continue;
            }
            let role = match &self.mentions[index].entity {
                EntityRef::Own | EntityRef::Organisation(_) if of_members => Some(Role::From),
                EntityRef::Own | EntityRef::Organisation(_) if describes_person => None,
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

    /// Whether a mention is of the organisation that the text or the section is about.
    pub(super) fn is_home(&self, mention: usize) -> bool {
        let entity = &self.mentions[mention].entity;
        *entity == EntityRef::Own
            || self.home.is_some_and(|home| self.mentions[home].entity == *entity)
    }

    fn is_organisation(&self, mention: usize) -> bool {
        self.mentions[mention].entity.is_organisation()
    }

    /// Whether a verb stands between two tokens.
    fn has_verb(&self, from: usize, to: usize) -> bool {
        (from..to).any(|at| {
            let word = &self.words[at];
            word.tags.has_any([LexicalTag::Auxiliary, LexicalTag::PastVerb])
                || self.predicates.iter().any(|one| one.tokens.contains(&at))
        })
    }

    /// Returns the last mention of a phrase, but of `Roe, a former Front minister`, the person.
    pub(super) fn last_of(&self, phrase: usize) -> Option<usize> {
        let NounPhrase { mentions, is_membership, .. } = &self.phrases[phrase];
        let is_person = |at: &usize| self.mentions[*at].entity.is_person();
        let person = mentions.clone().rev().find(|at| *is_membership && is_person(at));
        person.or_else(|| mentions.clone().next_back())
    }

    /// Gives the last mention of a phrase its role: what a relative clause describes.
    pub(super) fn assign_last(&self, phrase: usize, slot: Slot, filled: &mut FilledFrame) {
        let Some(index) = self.last_of(phrase) else { return };
        let role = match &self.mentions[index].entity {
            EntityRef::Own | EntityRef::Organisation(_) => slot.0,
            EntityRef::Person(_) => slot.1,
            EntityRef::Place(_) | EntityRef::Authority(_) => None,
        };
        filled.roles.extend(role.map(|role| (role, index)));
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
            let between = self.words.get(tokens.end..phrase.start).unwrap_or_default();
            let after = begins >= tokens.end
                && !(phrase.is_marked_after && phrase.marker == Some(Marker::Of))
                && phrase.start >= tokens.start
                && phrase.tokens.start < end
                // "born of opposition: to the support of the Front"
                && !between.iter().any(|one| one.before.contains(':'))
                && !self.is_bracketed(tokens.end, phrase.start);
            // "negotiated with B to merge"
            // "With A and B it formed C"
            let founds = sense == Some(Sense::Found)
                && voice == Voice::Active
                && self.mentions[phrase.mentions.start].entity.is_participant();
            let company = (founds || matches!(sense, Some(Sense::Merge | Sense::Ally)))
                && phrase.marker == Some(Marker::With)
                && phrase.tokens.start >= begin
                && phrase.tokens.end <= tokens.start
                && (phrase.start > clause.start || founds)
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

    /// Whether a bracket opens between two tokens that is not closed, or closes that is not opened.
    fn is_bracketed(&self, from: usize, to: usize) -> bool {
        let mut depth = 0i32;
        for at in from..=to {
            let before = self.words.get(at).map_or("", |word| word.before);
            for c in before.chars() {
                depth += i32::from(c == '(') - i32::from(c == ')');
            }
        }
        depth != 0
    }

    /// Whether a date begins among some tokens.
    pub(super) fn has_date_in(&self, tokens: Range<usize>) -> bool {
        self.dates.iter().any(|date| tokens.contains(&date.start))
    }

    /// Whether a token is part of a date.
    fn is_date(&self, at: usize) -> bool {
        self.dates.iter().any(|date| date.contains(&at))
    }
}

#[cfg(test)]
mod tests;
