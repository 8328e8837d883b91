//! Relation extraction: what the prose says of the document's own organisation, such as its founders, what it
//! split from or merged into, and who leads it.

use std::ops::Range;
use std::rc::Rc;

use crate::lexicon::frames::Role;
use crate::lexicon::lists::DEPUTY_WORDS;
use crate::lexicon::names::{OFFICE_COMPLEMENTS, OFFICE_FILLERS};
use crate::lexicon::pages::COPULAS;
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::model::{
    Date, Day, EventKind, Located, PartyField, Reading, Span, folded, without_spare,
};
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
    let dated = |field: PartyField| dated_by(event.date.as_ref(), field);
    let named = |field: PartyField, filler: &Mention| named(event, field, filler);
    let (subject, into) = (is_own(Role::Subject), is_own(Role::Into));
    match event.kind {
        EventKind::Founding | EventKind::Split if subject => {
            if event.founds > 0 || (event.kind == EventKind::Split && has_other(Role::From)) {
                relations.extend(dated(Founded));
            }
            let people = event.fillers(Role::By);
            let people =
                people.filter(|filler| filler.entity.is_person() && !is_in_bracket(event, filler));
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

/// What an event says of the document's own organisation. A document may have many events, and is read one sentence at a
/// time, so it has only what the fields of the party need.
#[derive(Debug)]
pub struct OwnEvent {
    /// The kind of event.
    pub kind: EventKind,
    /// How plainly it says that something was founded: 0 if it does not.
    pub founds: u8,
    /// The sentence.
    pub sentence: Span,
    /// The index of its passage.
    pub passage: usize,
    /// What its roles say.
    pub relations: Vec<Relation>,
    end: Option<Box<End>>,
}

/// What an event may say about the end of the own organisation.
#[derive(Debug)]
struct End {
    date: Option<Located<Date>>,
    /// The token at which the words of its date or predicate begin.
    place: usize,
    /// The other organisations that are its subjects.
    subjects: Vec<(Rc<str>, Span)>,
    /// Whether it merges, and into what is not said.
    is_merger: bool,
}

impl OwnEvent {
    /// Returns what an event of a passage says of the document's own organisation; `None` if that is nothing. A founding
    /// beside an [open merger](is_open_merger) may say what that makes.
    pub fn of(event: &EventMention<'_>, passage: usize, is_beside_merger: bool) -> Option<Self> {
        let relations = relations(event);
        let is_merger = is_open_merger(event);
        let is_founding = is_beside_merger
            && event.kind == EventKind::Founding
            && event.fillers(Role::By).next().is_none();
        let organisation = |filler: &Mention| match &filler.entity {
            EntityRef::Organisation(name) => Some((name.clone(), event.span_of(&filler.tokens))),
            _ => None,
        };
        let end = (is_merger || is_founding).then(|| End {
            date: event.date.clone(),
            place: event.place.start,
            subjects: event.fillers(Role::Subject).filter_map(organisation).collect(),
            is_merger,
        });
        (!relations.is_empty() || end.is_some()).then(|| OwnEvent {
            kind: event.kind,
            founds: event.founds,
            sentence: event.sentence.span(),
            passage,
            relations: without_spare(relations),
            end: end.map(Box::new),
        })
    }
}

/// Whether an event merges the document's own organisation with others, and does not say into what.
pub fn is_open_merger(event: &EventMention<'_>) -> bool {
    event.kind == EventKind::Merger
        && event.founds == 0
        && event.fillers(Role::Into).next().is_none()
        && event.fillers(Role::Subject).any(|filler| filler.entity == EntityRef::Own)
}

/// Returns what an event says about the end of an organisation if it happened on its `last` known day: what it merged into,
/// and when. Of `all` events one of the same sentence may found what the merger makes.
pub fn ending(event: &OwnEvent, all: &[&OwnEvent], last: Day) -> Vec<Relation> {
    let Some(end) = event.end.as_ref().filter(|end| end.is_merger) else { return Vec::new() };
    let Some(date) = end.date.as_ref().filter(|date| date.value.latest() == Some(last)) else {
        return Vec::new();
    };
    // "It united with the Green League, and they formed the White Union"
    let founds =
        |other: &&&OwnEvent| other.kind == EventKind::Founding && other.sentence == event.sentence;
    let is_same_day = |other: &&End| {
        other.place >= end.place && other.date.as_ref().map(|one| &one.value) == Some(&date.value)
    };
    let made = all.iter().filter(founds).filter_map(|other| other.end.as_deref());
    let made = made.filter(is_same_day).flat_map(|other| &other.subjects);
    let made = made.filter(|(name, _)| !end.subjects.iter().any(|(known, _)| known == name));
    let into = |(name, span): &(Rc<str>, Span)| Relation {
        field: PartyField::MergedInto,
        reading: Reading::Text(without_person(name).to_owned()),
        span: *span,
    };
    let mut relations: Vec<Relation> = made.map(into).collect();
    if relations.is_empty() {
        relations.extend(end.subjects.iter().map(into));
    }
    relations.extend(dated_by(Some(date), PartyField::Dissolved));
    relations
}

/// Returns a date as the value of a field.
fn dated_by(date: Option<&Located<Date>>, field: PartyField) -> Option<Relation> {
    let date = date?;
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

/// A person with the place of the name.
pub type Named = (Rc<str>, Span);

/// Returns the day on which the document's own organisation got another leader, and who that is: `In 2007 Jane Roe replaced
/// John Doe as leader`. Nobody if the leader left.
pub fn new_leader(event: &EventMention<'_>) -> Option<(Day, Option<Named>)> {
    let leads = event.kind == EventKind::Leadership
        && event.fillers(Role::Subject).any(|filler| filler.entity == EntityRef::Own)
        && (0..event.words.len()).any(|at| office_length(&event.words[at..]).is_some())
        && !event.words.iter().any(|word| DEPUTY_WORDS.contains(word.key));
    let day = event.date.as_ref().filter(|_| leads)?.value.earliest()?;
    let filler = event.fillers(Role::Incoming).last();
    let leader = filler.and_then(|filler| match &filler.entity {
        EntityRef::Person(name) => Some((name.clone(), event.span_of(&filler.tokens))),
        _ => None,
    });
    Some((day, leader))
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
        with_events(&["Red Front"], text, |events, _| {
            events.iter().flat_map(relations).map(written).collect()
        })
    }

    fn written(relation: Relation) -> String {
        let value = match &relation.reading {
            Reading::Date(date) => date.to_string(),
            Reading::Text(text) => text.clone(),
            other => format!("{other:?}"),
        };
        format!("{}={value}", relation.field.name())
    }

    /// Returns the relations of the end of the Red Front, each as `field=value`.
    fn read_ending(text: &str) -> Vec<String> {
        let (events, last) = with_events(&["Red Front"], text, |events, _| {
            let own = events.iter().filter_map(|event| OwnEvent::of(event, 0, true));
            let days = events.iter().filter_map(|event| event.date.as_ref()?.value.latest());
            (own.collect::<Vec<_>>(), days.max().expect("an event has a date"))
        });
        let all: Vec<&OwnEvent> = events.iter().collect();
        events.iter().flat_map(|event| ending(event, &all, last)).map(written).collect()
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
        assert_eq!(read_ending(text), ["merged_into=Green League", "dissolved=1999"]);
        assert_eq!(read(text), Vec::<String>::new());
        let text = "The party united in 1999 with the Green League and groups that had left the Blue Union, and they formed the White Union, which won.";
        assert_eq!(read_ending(text), ["merged_into=White Union", "dissolved=1999"]);
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
            let last = with_events(&["Red Front"], text, |events, _| {
                events.iter().filter_map(new_leader).max_by_key(|(day, _)| *day)
            });
            let found = last.and_then(|(_, leader)| leader);
            assert_eq!(found.as_ref().map(|(name, _)| &**name), expected, "{text:?}");
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
