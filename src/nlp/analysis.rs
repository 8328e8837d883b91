//! The grammatical analysis of a sentence: its mentions, clauses, predicates, noun phrases and statements.

use std::ops::Range;

use crate::lexicon::frames::{Role, Sense};
use crate::lexicon::predicates::{DECISION_PHRASES, RESULT_NOUNS};
use crate::lexicon::tags::{LanguageId, LexicalTag};
use crate::model::EventKind;
use crate::nlp::clause::{Clause, clauses};
use crate::nlp::coreference::default_subject;
use crate::nlp::discourse::Discourse;
use crate::nlp::frame::Parse;
use crate::nlp::mention::{EntityRef, Mention, MentionForm, mentions};
use crate::nlp::noun_phrase::{NounPhrase, noun_phrases};
use crate::nlp::passage::Passage;
use crate::nlp::predicate::{
    Predicate, date_length, defining_copula, may_tell_lineage, predicates_in,
};
use crate::nlp::registry::EntityRegistry;
use crate::nlp::statement::{Statement, statements};
use crate::nlp::temporal_scope::clause_at;
use crate::nlp::token::{Token, phrase_length};

/// The grammatical analysis of a sentence.
pub(super) struct Analysis<'a> {
    pub(super) words: &'a [Token<'a>],
    pub(super) clauses: Vec<Clause>,
    pub(super) predicates: Vec<Predicate>,
    /// The mentions of the sentence, and after them one for the subject that it leaves out.
    pub(super) mentions: Vec<Mention>,
    /// How many mentions the sentence has.
    pub(super) named: usize,
    pub(super) phrases: Vec<NounPhrase>,
    pub(super) statements: Vec<Statement>,
    /// The organisation that an office without one belongs to.
    pub(super) default_subject: Option<EntityRef>,
    /// Whether that is the organisation that the text or the section is about.
    is_at_home: bool,
}

impl<'a> Analysis<'a> {
    /// Analyses a sentence. `taken` are the tokens of dates.
    pub(super) fn of(
        passage: &'a Passage<'_>,
        taken: &[Range<usize>],
        registry: &EntityRegistry,
        discourse: &Discourse,
    ) -> Self {
        let words = passage.sentence.words();
        if taken.is_empty() && !passage.sentence.has(LexicalTag::LineageStart) {
            // most sentences only name those whom later ones refer to
            let mentions = match passage.sentence.may_name() {
                true => mentions(&passage.sentence, taken, registry, discourse),
                false => Vec::new(),
            };
            return Analysis::of_names(words, mentions);
        }
        let mentions = mentions(&passage.sentence, taken, registry, discourse);
        if taken.is_empty() && !may_tell_lineage(words, passage.sentence.language) {
            return Analysis::of_names(words, mentions);
        }
        let mut predicates = predicates_in(words, passage.sentence.language);
        predicates.retain(|predicate| {
            let in_name = |mention: &Mention| {
                mention.tokens.start <= predicate.tokens.start
                    && predicate.tokens.end <= mention.tokens.end
            };
            let of_party = |mention: &Mention| {
                matches!(mention.form, MentionForm::Name | MentionForm::Noun)
                    && !matches!(mention.entity, EntityRef::Authority(_))
            };
            // "in March 1990" is no demonstration
            let in_date = taken.iter().any(|date| contains(date, &predicate.tokens));
            !in_date
                && !((words[predicate.tokens.start].capital
                    || words[predicate.tokens.clone()]
                        .iter()
                        .all(|word| word.is(LexicalTag::Party)))
                    && mentions.iter().any(|mention| of_party(mention) && in_name(mention)))
        });
        drop_decisions(words, &mut predicates);
        let tells = |predicate: &Predicate| predicate.sense.is_some_and(Sense::is_lineage);
        if taken.is_empty() && !predicates.iter().any(tells) {
            return Analysis::of_names(words, mentions);
        }
        let named = mentions.len();
        let clauses = clauses(words, taken);
        let phrases = noun_phrases(
            passage.sentence.text, words, &mentions, &predicates, taken, passage.sentence.language,
        );
        let tells = predicates.iter().any(|predicate| predicate.sense.is_some());
        let mut analysis = Analysis {
            words,
            clauses,
            predicates,
            mentions,
            named,
            phrases,
            statements: Vec::new(),
            default_subject: default_subject(registry, discourse),
            is_at_home: registry.own().is_some() || discourse.home.is_some(),
        };
        if tells {
            analysis.state(passage.sentence.language, taken, registry);
        }
        analysis.resume_merger(discourse.merging());
        analysis
    }

    /// Makes the statements, with a mention for the subject that the sentence leaves out.
    fn state(
        &mut self,
        language: Option<LanguageId>,
        dates: &[Range<usize>],
        registry: &EntityRegistry,
    ) {
        let frames = self.parse(language, dates).frames();
        let elided = self.default_subject.clone().map(|entity| {
            let first = frames.iter().find(|frame| frame.is_elided).or(frames.first());
            let tokens =
                first.map_or(0..1, |frame| self.predicates[frame.predicate].tokens.clone());
            Mention { entity, tokens, form: MentionForm::Pronoun }
        });
        let at = elided.as_ref().map(|_| self.mentions.len());
        self.mentions.extend(elided);
        self.statements = statements(&self.parse(language, dates), frames, at, registry);
    }

    fn parse<'p>(
        &'p self,
        language: Option<LanguageId>,
        dates: &'p [Range<usize>],
    ) -> Parse<'p, 'a> {
        Parse {
            words: self.words,
            language,
            clauses: &self.clauses,
            predicates: &self.predicates,
            mentions: &self.mentions,
            phrases: &self.phrases,
            dates,
            home: (self.is_at_home && self.named < self.mentions.len()).then_some(self.named),
        }
    }

    /// The analysis of a sentence without events: only its mentions.
    fn of_names(words: &'a [Token<'a>], mentions: Vec<Mention>) -> Self {
        let named = mentions.len();
        let (clauses, predicates) = (Vec::new(), Vec::new());
        let (phrases, statements) = (Vec::new(), Vec::new());
        Analysis {
            words,
            clauses,
            predicates,
            mentions,
            named,
            phrases,
            statements,
            default_subject: None,
            is_at_home: false,
        }
    }

    /// Makes the founding that a sentence calls the result a merger of what the sentence before said merged: `The
    /// outcome was the formation of the Front`.
    pub(super) fn resume_merger(&mut self, merging: &[EntityRef]) {
        const MAX_DISTANCE: usize = 4;
        let opening = self.words.iter().take(MAX_DISTANCE);
        if merging.is_empty() || !opening.clone().any(|word| RESULT_NOUNS.contains(word.key)) {
            return;
        }
        let mentions = &mut self.mentions;
        let founding = self.statements.iter_mut().find(|one| {
            let made = || one.fillers(Role::Subject).map(|at| &mentions[at].entity);
            one.kind == EventKind::Founding
                && one.founds
                && !one.is_void
                && one.fillers(Role::From).next().is_none()
                && made().next().is_some()
                && !made().any(|made| merging.contains(made))
        });
        let Some(statement) = founding else { return };
        let tokens = self.predicates[statement.main()].tokens.clone();
        let first = mentions.len();
        mentions.extend(merging.iter().map(|entity| Mention {
            entity: entity.clone(),
            tokens: tokens.clone(),
            form: MentionForm::Pronoun,
        }));
        statement.merge(first..mentions.len());
    }

    /// Returns what the sentence says merged, if it does not say into what.
    pub(super) fn merging(&self) -> Vec<EntityRef> {
        let merger = self.statements.iter().find(|one| {
            one.kind == EventKind::Merger
                && !one.is_void
                && one.fillers(Role::Into).next().is_none()
                && one.fillers(Role::Subject).count() > 1
        });
        let subjects = merger.into_iter().flat_map(|one| one.fillers(Role::Subject));
        subjects.map(|at| self.mentions[at].entity.clone()).collect()
    }

    /// Returns the organisation that the sentence defines or whose founding it reports, if there is only one and the
    /// sentence does not name the subject of the text.
    pub(super) fn introduced(&self) -> Option<EntityRef> {
        let is_own = |at: usize| self.mentions[at].entity == EntityRef::Own;
        if (0..self.named).any(is_own) {
            return None;
        }
        if let Some(defined) = self.defined() {
            return Some(defined);
        }
        let mut roles = self.statements.iter().flat_map(|one| &one.roles);
        if roles.any(|(_, at)| is_own(*at)) {
            return None;
        }
        let made = self.statements.iter().filter(|one| !one.is_void).flat_map(|one| {
            let role = match one.kind {
                // "Roe broke away and took up the name Front": from that which the text is about
                EventKind::Split if one.fillers(Role::From).next().is_none() => None,
                EventKind::Founding | EventKind::Split => Some(Role::Subject),
                EventKind::Merger => Some(Role::Into),
                _ => None,
            };
            role.into_iter().flat_map(|role| one.fillers(role))
        });
        let mut made = made
            .map(|at| &self.mentions[at].entity)
            .filter(|entity| matches!(entity, EntityRef::Organisation(_)));
        let first = made.next()?;
        made.all(|other| other == first).then(|| first.clone())
    }

    /// Returns the other organisation with whose name the sentence begins and which it defines: `The Front was a minor party`.
    pub(super) fn defined(&self) -> Option<EntityRef> {
        let topic = self.other_topic().filter(|topic| self.defines(topic))?;
        Some(topic.entity.clone())
    }

    /// Returns the organisation that the sentence says was founded, the last one if there are several.
    pub(super) fn made(&self) -> Option<EntityRef> {
        let made = self.statements.iter().filter(|one| !one.is_void).flat_map(|one| {
            let role = match one.kind {
                EventKind::Founding | EventKind::Split => Some(Role::Subject),
                EventKind::Merger => Some(Role::Into),
                _ => None,
            };
            role.into_iter().flat_map(|role| one.fillers(role))
        });
        let made = made.map(|at| &self.mentions[at].entity);
        made.filter(|entity| entity.is_organisation()).last().cloned()
    }

    /// Returns the other organisation that the sentence is about, and not the subject of the text: it begins with its name
    /// and names no other one.
    pub(super) fn topic(&self) -> Option<EntityRef> {
        let topic = self.other_topic()?;
        let mut organisations =
            self.mentions[..self.named].iter().filter(|one| one.entity.is_organisation());
        organisations.all(|one| one.entity == topic.entity).then(|| topic.entity.clone())
    }

    /// Returns the other organisation with whose name the sentence begins, perhaps after a participle and its date.
    fn other_topic(&self) -> Option<&Mention> {
        let first = self.mentions[..self.named].first()?;
        let before = &self.words[..first.tokens.start];
        let is_article = |word: &Token<'_>| word.is(LexicalTag::Determiner);
        // "Founded in 2011, the Front is a party"
        let opens = before.first().is_some_and(|word| word.has_past_ending()) && {
            let article = before.iter().rev().take_while(|word| is_article(word)).count();
            self.words[first.tokens.start - article].before.ends_with(',')
        };
        let is_topic = matches!(first.entity, EntityRef::Organisation(_))
            && first.form == MentionForm::Name
            && (opens || before.iter().all(is_article));
        is_topic.then_some(first)
    }

    /// Whether the sentence says what an organisation with whose name it begins is: `The Front was a minor party`.
    fn defines(&self, topic: &Mention) -> bool {
        const MAX_DISTANCE: usize = 8;
        let rest = &self.words[topic.tokens.end..];
        let copula = defining_copula(&rest[..rest.len().min(MAX_DISTANCE)]);
        copula.is_some_and(|copula| {
            let mut said = rest[copula..].iter().take(MAX_DISTANCE);
            said.any(|word| word.is(LexicalTag::FoundedNoun))
        })
    }

    /// Returns the statement that a predicate belongs to.
    pub(super) fn statement_of(&self, predicate: usize) -> Option<usize> {
        self.statements.iter().position(|statement| statement.predicates.contains(&predicate))
    }

    /// Returns the clause that contains a token.
    pub(super) fn clause_at(&self, token: usize) -> Option<&Clause> {
        clause_at(&self.clauses, token).map(|at| &self.clauses[at])
    }
}

/// Drops the decisions that say no more than the predicate after them: `decided to disband`.
fn drop_decisions(words: &[Token<'_>], predicates: &mut Vec<Predicate>) {
    let decides = |at: usize| {
        let (decision, next) = (&predicates[at], predicates.get(at + 1)?);
        if decision.sense.is_some() || next.sense.is_none() {
            return None;
        }
        let start = decision.tokens.start;
        // "decided in March 1990 to leave"
        let date = date_length(&words[start + 1..]).unwrap_or(0);
        let phrase = DECISION_PHRASES.iter().find_map(|one| {
            let (verb, preposition) = one.split_once(' ')?;
            let rest = words.get(start + 1 + date..).filter(|_| words[start].key == verb)?;
            Some(1 + date + phrase_length(rest, preposition)?)
        })?;
        (next.tokens.start == start + phrase).then_some(())
    };
    let decisions: Vec<usize> = (0..predicates.len()).filter(|&at| decides(at).is_some()).collect();
    if decisions.is_empty() {
        return; // as in most sentences
    }
    let mut at = 0..;
    predicates.retain(|_| at.next().is_some_and(|at| decisions.binary_search(&at).is_err()));
}

/// Whether a range contains another one.
pub(super) fn contains(outer: &Range<usize>, inner: &Range<usize>) -> bool {
    outer.start <= inner.start && inner.end <= outer.end
}

/// Whether two ranges have a token in common.
pub(super) fn overlaps(a: &Range<usize>, b: &Range<usize>) -> bool {
    a.start < b.end && b.start < a.end
}
