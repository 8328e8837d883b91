//! Relation extraction: what the prose says of the document's own organisation, such as its founders, what it
//! split from or merged into, and who leads it.

use std::ops::Range;

use crate::lexicon::cues::{AGENT_WORDS, COORDINATORS};
use crate::lexicon::names::{OFFICE_COMPLEMENTS, OFFICE_FILLERS};
use crate::lexicon::predicates::{MERGER_NOUNS, ORIGIN_WORDS, RESULT_WORDS};
use crate::lexicon::tags::LexicalTag;
use crate::model::{EventKind, PartyField, Reading, Span};
use crate::nlp::event_mention::EventMention;
use crate::nlp::mention::{EntityRef, Mention, mentions};
use crate::nlp::predicate::office_length;
use crate::nlp::registry::EntityRegistry;
use crate::nlp::sentence::Sentence;
use crate::nlp::token::Token;

/// A relation of the document's own organisation to a date, a person or another organisation.
#[derive(Debug, Clone, PartialEq)]
pub struct Relation {
    /// The field of the party.
    pub field: PartyField,
    /// The value.
    pub reading: Reading,
    /// The span of the value.
    pub span: Span,
}

/// Returns the relations that an event mention states; none if it is about another organisation.
pub fn relations(event: &EventMention<'_>) -> Vec<Relation> {
    let mut relations = Vec::new();
    let Some(predicate) =
        event.predicate.as_ref().filter(|predicate| is_about_own(event, predicate.start))
    else {
        return relations;
    };
    let date = |field| Relation {
        field,
        reading: Reading::Date(event.date.clone()),
        span: event.date_span,
    };
    let named = |field, mention: &Mention| {
        let (EntityRef::Organisation(name) | EntityRef::Person(name)) = &mention.entity else {
            return None;
        };
        Some(Relation {
            field,
            reading: Reading::Text(name.clone()),
            span: event.span_of(&mention.tokens),
        })
    };
    let others: Vec<&Mention> = event
        .mentions
        .iter()
        .filter(|mention| mention.tokens.start >= predicate.end)
        .filter(|mention| matches!(mention.entity, EntityRef::Organisation(_)))
        .collect();
    let follows = |wanted: &[&str]| {
        let words = &event.words;
        let is_wanted = |word: &Token<'_>| !word.capital && wanted.contains(&word.key);
        (predicate.end..words.len()).find(|&at| is_wanted(&words[at]))
    };
    match event.kind {
        EventKind::Founding => {
            relations.push(date(PartyField::Founded));
            relations.extend(
                founders(event, predicate)
                    .into_iter()
                    .filter_map(|who| named(PartyField::Founder, who)),
            );
            if let Some(merger) = follows(&MERGER_NOUNS) {
                let parts = others.iter().filter(|other| other.tokens.start > merger);
                relations.extend(parts.filter_map(|other| named(PartyField::MergerOf, other)));
            }
        }
        EventKind::Split => {
            let origin = event.words.get(predicate.end).map_or("", |word| word.key);
            let from = ORIGIN_WORDS.contains(&origin);
            let parent = others.first().filter(|_| from);
            relations.extend(parent.and_then(|parent| named(PartyField::SplitFrom, parent)));
        }
        EventKind::Merger => {
            let made = follows(&RESULT_WORDS);
            let whole = made.and_then(|at| others.iter().find(|other| other.tokens.start > at));
            if let Some(whole) = whole {
                relations.extend(named(PartyField::MergedInto, whole));
                relations.push(date(PartyField::Dissolved));
            }
        }
        EventKind::Dissolution => relations.push(date(PartyField::Dissolved)),
        _ => {}
    }
    relations
}

/// Returns the people right after `founded … by`.
fn founders<'e>(event: &'e EventMention<'_>, predicate: &Range<usize>) -> Vec<&'e Mention> {
    let by =
        (predicate.end..event.words.len()).find(|&at| AGENT_WORDS.contains(&event.words[at].key));
    let Some(by) = by else { return Vec::new() };
    let mut end = by + 1;
    let mut founders = Vec::new();
    for mention in event.mentions.iter().filter(|mention| mention.tokens.start > by) {
        let gap = &event.words[end..mention.tokens.start];
        let adjoining =
            gap.iter().all(|word| COORDINATORS.contains(&word.key) || word.is(LexicalTag::Title));
        if !adjoining || !matches!(mention.entity, EntityRef::Person(_)) {
            break;
        }
        end = mention.tokens.end;
        founders.push(mention);
    }
    founders
}

/// Whether an event is about the document's own organisation: it is the last organisation before the predicate or,
/// if there is none, the first one after it. In a merger it may be any one before it.
fn is_about_own(event: &EventMention<'_>, predicate: usize) -> bool {
    let before = |mention: &&Mention| mention.tokens.start < predicate;
    let last = event
        .mentions
        .iter()
        .rev()
        .find(|mention| before(mention) && mention.entity.is_organisation());
    let merges = event.kind == EventKind::Merger
        && event.mentions.iter().filter(before).any(|mention| mention.entity == EntityRef::Own);
    let first = || event.mentions.iter().find(|mention| mention.entity.is_organisation());
    merges || last.or_else(first).is_some_and(|mention| mention.entity == EntityRef::Own)
}

/// Returns the person whom a sentence calls the leader of the document's own organisation, with the span of the
/// name: `X, the First Secretary of …`, `X is the chairman of the party`.
pub fn leader_in(sentence: &Sentence<'_>, registry: &EntityRegistry) -> Option<(String, Span)> {
    let words = sentence.words();
    let office = (0..words.len()).find_map(|at| Some(at..at + office_length(&words[at..])?))?;
    words.get(office.end).filter(|word| OFFICE_COMPLEMENTS.contains(&word.key))?;
    let named = mentions(sentence, &[], registry);
    let own = named.iter().any(|mention| {
        mention.entity == EntityRef::Own
            && (office.end..office.end + 10).contains(&mention.tokens.start)
    });
    let adjoins = |person: &Range<usize>| {
        let between = &words[person.end..office.start];
        between.iter().all(|word| OFFICE_FILLERS.contains(&word.key))
    };
    named.into_iter().filter(|_| own).find_map(|mention| match mention.entity {
        EntityRef::Person(name)
            if mention.tokens.end <= office.start && adjoins(&mention.tokens) =>
        {
            Some((name, sentence.span_of(&mention.tokens)))
        }
        _ => None,
    })
}
