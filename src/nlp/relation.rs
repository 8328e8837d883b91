//! Relation extraction: what the prose says of the document's own organisation, such as its founders, what it
//! split from or merged into, and who leads it.

use std::ops::Range;

use crate::lexicon::frames::Role;
use crate::lexicon::lists::DEPUTY_WORDS;
use crate::lexicon::names::{OFFICE_COMPLEMENTS, OFFICE_FILLERS};
use crate::lexicon::pages::COPULAS;
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::model::{EventKind, PartyField, Reading, Span, folded};
use crate::nlp::discourse::Discourse;
use crate::nlp::event_mention::EventMention;
use crate::nlp::mention::{EntityRef, Mention, mentions};
use crate::nlp::predicate::office_length;
use crate::nlp::registry::EntityRegistry;
use crate::nlp::sentence::Sentence;
use crate::nlp::token::Token;
use crate::values::name::is_person_name;

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

/// Returns the relations that an event mention states by the role that the document's own organisation has in it;
/// none if it has no role.
pub fn relations(event: &EventMention<'_>) -> Vec<Relation> {
    use PartyField::{
        Dissolved, Founded, Founder, MergedInto, MergerOf, Predecessor, SplitFrom, Successor,
    };
    let mut relations = Vec::new();
    let is_own = |role: Role| event.fillers(role).any(|filler| filler.entity == EntityRef::Own);
    let others = |role: Role| {
        event.fillers(role).filter(|filler| matches!(filler.entity, EntityRef::Organisation(_)))
    };
    let has_other = |role: Role| others(role).next().is_some();
    let dated = |field: PartyField| dated(event, field);
    let named = |field: PartyField, filler: &Mention| named(event, field, filler);
    let (subject, into) = (is_own(Role::Subject), is_own(Role::Into));
    match event.kind {
        EventKind::Founding | EventKind::Split if subject => {
            if event.founds > 0 || (event.kind == EventKind::Split && has_other(Role::From)) {
                relations.extend(dated(Founded));
            }
            let people = event.fillers(Role::By);
            let people = people.filter(|filler| {
                matches!(filler.entity, EntityRef::Person(_)) && !is_in_bracket(event, filler)
            });
            relations.extend(people.filter_map(|filler| named(Founder, filler)));
            let field = if event.kind == EventKind::Split { SplitFrom } else { Predecessor };
            relations.extend(others(Role::From).filter_map(|filler| named(field, filler)));
        }
        EventKind::Founding if is_own(Role::From) => {
            relations.extend(others(Role::Subject).filter_map(|filler| named(Successor, filler)));
        }
        EventKind::Merger if into && event.founds > 0 => {
            relations.extend(dated(Founded));
            relations.extend(others(Role::Subject).filter_map(|filler| named(MergerOf, filler)));
        }
        EventKind::Merger if subject && has_other(Role::Into) => {
            relations.extend(others(Role::Into).filter_map(|filler| named(MergedInto, filler)));
            relations.extend(dated(Dissolved));
        }
        EventKind::Dissolution if subject => relations.extend(dated(Dissolved)),
        _ => {}
    }
    relations
}

/// Whether a participant stands in a bracket before the predicate, which says something else of it: `Jane Roe (her uncle was
/// Karl Roe) founded the Front`.
fn is_in_bracket(event: &EventMention<'_>, filler: &Mention) -> bool {
    let Some(predicate) = event.predicate.as_ref().map(|predicate| predicate.start) else {
        return false;
    };
    let closes = |word: &Token<'_>| word.before.contains(')') && !word.before.contains('(');
    let opens = |word: &Token<'_>| word.before.contains('(');
    let place = filler.tokens.start;
    let between = event.words.get(filler.tokens.end..=predicate).unwrap_or_default();
    let before = event.words.get(..=place).unwrap_or_default();
    let opened = before.iter().rev().find(|word| word.before.contains(['(', ')']));
    between.iter().find(|word| word.before.contains(['(', ')'])).is_some_and(closes)
        && opened.is_some_and(opens)
}

/// Returns what an event says about the end of an organisation if it is the last one that is known: what it merged into,
/// and when. Of `all` events one of the same sentence may found what the merger makes.
pub fn ending(event: &EventMention<'_>, all: &[&EventMention<'_>]) -> Vec<Relation> {
    let subjects = || event.fillers(Role::Subject);
    let is_merger = event.kind == EventKind::Merger
        && event.founds == 0
        && event.fillers(Role::Into).next().is_none()
        && subjects().any(|filler| filler.entity == EntityRef::Own);
    if !is_merger {
        return Vec::new();
    }
    // "It united with the Green League, and they formed the White Union"
    let day = |event: &EventMention<'_>| event.date.as_ref().map(|date| date.value.clone());
    let made = all.iter().filter(|other| {
        other.kind == EventKind::Founding
            && other.sentence.span() == event.sentence.span()
            && other.place.start >= event.place.start
            && day(other) == day(event)
            && other.fillers(Role::By).next().is_none()
    });
    let made = made.flat_map(|other| {
        let founded = other.fillers(Role::Subject).filter(|filler| {
            matches!(filler.entity, EntityRef::Organisation(_))
                && !subjects().any(|subject| subject.entity == filler.entity)
        });
        founded.filter_map(|filler| named(other, PartyField::MergedInto, filler))
    });
    let mut into: Vec<Relation> = made.collect();
    if into.is_empty() {
        let others = subjects();
        let others = others.filter(|filler| matches!(filler.entity, EntityRef::Organisation(_)));
        into.extend(others.filter_map(|filler| named(event, PartyField::MergedInto, filler)));
    }
    into.into_iter().chain(dated(event, PartyField::Dissolved)).collect()
}

/// Returns the date of an event as the value of a field.
fn dated(event: &EventMention<'_>, field: PartyField) -> Option<Relation> {
    let date = event.date.as_ref()?;
    Some(Relation { field, reading: Reading::Date(date.value.clone()), span: date.span() })
}

/// Returns a participant of an event as the value of a field.
fn named(event: &EventMention<'_>, field: PartyField, filler: &Mention) -> Option<Relation> {
    match &filler.entity {
        EntityRef::Organisation(name) | EntityRef::Person(name) => Some(Relation {
            field,
            reading: Reading::Text(without_person(name).to_owned()),
            span: event.span_of(&filler.tokens),
        }),
        EntityRef::Own | EntityRef::Place(_) | EntityRef::Authority(_) => None,
    }
}

/// Returns the name of an organisation without the person that it is said to be of: `Green League of Jane Roe`.
fn without_person(name: &str) -> &str {
    let person = name.rsplit_once(" of ");
    let person = person.filter(|(organisation, person)| {
        organisation.contains(' ') && person.contains(' ') && is_given_name(person)
    });
    person.map_or(name, |(organisation, _)| organisation)
}

/// Whether a text has the form of a person's name and begins with a given name.
fn is_given_name(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or_default();
    is_person_name(text) && LexicalTags::of(&folded(first)).has(LexicalTag::GivenName)
}

/// Returns the person who was the last to become the leader of the document's own organisation, with the span of the name:
/// `In 2007 Jane Roe replaced John Doe as leader`. Nobody if that person left later.
pub fn last_leader(events: &[EventMention<'_>]) -> Option<(String, Span)> {
    let leads = |event: &&EventMention<'_>| {
        event.kind == EventKind::Leadership
            && event.fillers(Role::Subject).any(|filler| filler.entity == EntityRef::Own)
            && (0..event.words.len()).any(|at| office_length(&event.words[at..]).is_some())
            && !event.words.iter().any(|word| DEPUTY_WORDS.contains(word.key))
    };
    let changes = events.iter().filter(leads);
    let dated = changes.filter_map(|event| Some((event.date.as_ref()?.value.earliest()?, event)));
    // of two at one time the later in the text
    let (_, last) = dated.max_by_key(|(day, _)| *day)?;
    let filler = last.fillers(Role::Incoming).last()?;
    match &filler.entity {
        EntityRef::Person(name) => Some((name.to_string(), last.span_of(&filler.tokens))),
        _ => None,
    }
}

/// Returns the person whom a sentence calls the leader of the document's own organisation, with the span of the
/// name: `X, the First Secretary of …`, `X is the chairman of the party`, or `was` if the party no longer exists.
pub fn leader_in(
    sentence: &Sentence<'_>,
    registry: &EntityRegistry,
    is_past: bool,
) -> Option<(String, Span)> {
    let words = sentence.words();
    let office = (0..words.len()).find_map(|at| Some(at..at + office_length(&words[at..])?))?;
    words.get(office.end).filter(|word| OFFICE_COMPLEMENTS.contains(word.key))?;
    let named = mentions(sentence, &[], registry, &Discourse::default());
    let own = named.iter().any(|mention| {
        mention.entity == EntityRef::Own
            && (office.end..office.end + 10).contains(&mention.tokens.start)
    });
    let adjoins = |person: &Range<usize>| {
        let between = &words[person.end..office.start];
        let was = |word: &Token<'_>| is_past && COPULAS.contains(word.key);
        between.iter().all(|word| OFFICE_FILLERS.contains(word.key) || was(word))
    };
    named.into_iter().filter(|_| own).find_map(|mention| match mention.entity {
        EntityRef::Person(name)
            if mention.tokens.end <= office.start && adjoins(&mention.tokens) =>
        {
            Some((name.to_string(), sentence.span_of(&mention.tokens)))
        }
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::RecordField;
    use crate::nlp::testing::with_events;

    /// Returns the relations of a text on the page of the Red Front, each as `field=value`.
    fn read(text: &str) -> Vec<String> {
        read_by(text, |event, _| relations(event))
    }

    fn read_by(
        text: &str,
        reader: fn(&EventMention<'_>, &[&EventMention<'_>]) -> Vec<Relation>,
    ) -> Vec<String> {
        with_events(&["Red Front"], text, |events, _| {
            let all: Vec<&EventMention<'_>> = events.iter().collect();
            let relations = events.iter().flat_map(|event| reader(event, &all)).map(|relation| {
                let value = match &relation.reading {
                    Reading::Date(date) => date.to_string(),
                    Reading::Text(text) => text.clone(),
                    other => format!("{other:?}"),
                };
                format!("{}={value}", relation.field.name())
            });
            relations.collect()
        })
    }

    #[test]
    fn roles_of_the_own_organisation_become_fields() {
        for (text, expected) in [
            (
                "The party was founded in 1990 by Jane Roe.",
                vec!["founded=1990", "founder=Jane Roe"],
            ),
            (
                "It split from the Green League in 1990.",
                vec!["founded=1990", "split_from=Green League"],
            ),
            (
                "It was formed in 1990 by the merger of the Green League and the White Union.",
                vec!["founded=1990", "merger_of=Green League", "merger_of=White Union"],
            ),
            (
                "In 1990 it merged into the Green League.",
                vec!["merged_into=Green League", "dissolved=1990"],
            ),
            ("The party was dissolved in 1990.", vec!["dissolved=1990"]),
            ("It split from the Green League of Jane Roe.", vec!["split_from=Green League"]),
            ("It was the successor of the Green League.", vec!["predecessor=Green League"]),
            (
                "The party was succeeded by the Green League in 1990.",
                vec!["successor=Green League"],
            ),
        ] {
            assert_eq!(read(text), expected, "{text:?}");
        }
    }

    #[test]
    fn the_last_merger_ends_an_organisation() {
        let text = "In 1999 the party merged with the Green League.";
        assert_eq!(read_by(text, ending), ["merged_into=Green League", "dissolved=1999"]);
        assert_eq!(read(text), Vec::<String>::new());
        let text = "The party united in 1999 with the Green League and groups that had left the Blue Union, and they formed the White Union, which won.";
        assert_eq!(read_by(text, ending), ["merged_into=White Union", "dissolved=1999"]);
    }

    #[test]
    fn the_last_leader_leads() {
        for (text, expected) in [
            (
                "In 2012 Ann Moss succeeded Jane Roe as leader. In 2007 Jane Roe replaced John Doe as leader.",
                Some("Ann Moss"),
            ),
            ("In 2007 Jane Roe replaced John Doe as deputy leader.", None),
            ("In 2007 Jane Roe replaced John Doe as leader of the Green League.", None),
            ("In 2007 Jane Roe became leader. She resigned as leader in 2009.", None),
        ] {
            let found = with_events(&["Red Front"], text, |events, _| last_leader(events));
            assert_eq!(found.map(|(name, _)| name).as_deref(), expected, "{text:?}");
        }
    }

    #[test]
    fn roles_of_others_become_none() {
        for text in [
            "The Green League was founded in 1990 by Jane Roe.",
            "In 1990 the Green League split from the White Union.",
            "Jane Roe left the party in 1990 to form the Green League.",
            "In 1990 the Green League merged into the party.",
            "The party tried to merge with the Green League in 1990.",
            "The party was banned in 1990.",
            "The party was named by Jane Roe (her uncle was Karl Roe) in 1990.",
            "The Green League was another breakaway. It was founded in 1990 by Jane Roe.",
            "The Green League won two seats. It was dissolved in 1990.",
        ] {
            assert_eq!(read(text), Vec::<String>::new(), "{text:?}");
        }
    }
}
