//! The events of a document's prose.

use std::ops::Range;

use crate::lexicon::labels::field_of;
use crate::markup::{Arena, Entry, Infobox, Text};
use crate::model::{Event, How, Party, Record, Source, Span, fold};
use crate::nlp::event_mention::EventMention;
use crate::nlp::mention::{EntityRef, Mention};
use crate::nlp::predicate::predicates;
use crate::nlp::registry::EntityRegistry;
use crate::nlp::token::tokens;
use crate::values::date::find_dates_in_value;
use crate::values::key::key;
use crate::values::text::{single_spaced, split_outside_brackets};

/// The event that a statement tells.
pub fn of_statement(
    statement: &EventMention<'_>,
    registry: &EntityRegistry,
    source: &impl Fn(usize) -> Source,
) -> Event {
    let mut event = Event {
        date: Some(statement.date.clone()),
        kind: statement.kind,
        text: single_spaced(statement.sentence.as_str()),
        source: source(statement.sentence.span().start),
        ..Event::default()
    };
    event.cite_as("date", statement.date_span, statement.date_how);
    match (&statement.predicate, statement.heading) {
        (Some(predicate), _) => event.cite("kind", statement.span_of(predicate)),
        // where nothing tells a kind, all of the sentence shows that it is another
        (None, heading) => {
            let span = heading.unwrap_or(statement.sentence.span());
            event.cite_as("kind", span, How::Inferred);
        }
    }
    event.cite("text", statement.sentence.span());
    for mention in &statement.mentions {
        let (field, name) = match &mention.who {
            EntityRef::Own => {
                ("organisations", registry.own().map_or("", |names| names[0].as_str()))
            }
            EntityRef::Organisation(label) => ("organisations", label.as_str()),
            EntityRef::Person(name) => ("people", name.as_str()),
            EntityRef::Place(_) => continue,
        };
        let list = match field {
            "people" => &mut event.people,
            _ => &mut event.organisations,
        };
        if add(list, name) {
            event.cite_as(
                field,
                statement.span_of(&mention.tokens),
                naming(statement, mention, name),
            );
        }
    }
    if let Some((place, tokens)) = nearest_place(statement) {
        event.place = Some(place.clone());
        event.cite("place", statement.span_of(tokens));
    }
    event
}

/// How a name is come by from the words that mean it: they say it, or another sentence tells whom they
/// mean: `it`, `the party`, a surname.
fn naming(statement: &EventMention<'_>, mention: &Mention, name: &str) -> How {
    let said = statement.words.get(mention.tokens.clone()).unwrap_or_default();
    let said = said.iter().map(|word| word.text);
    let whole = || said.clone().collect::<Vec<_>>().join(" ");
    let long_enough = said.len() >= name.split_whitespace().count();
    let says = said.clone().eq(name.split_whitespace())
        || (long_enough && fold(&whole()).contains(&fold(name)));
    if says { How::Read } else { How::Inferred }
}

/// The events that the glosses of an infobox's dates tell of the document's own organisation: the
/// renaming of `4 December 1965 (original), 15 January 1980 (renamed)`. `named` is where the document names
/// that organisation.
pub fn of_glosses(
    infobox: &Infobox<'_>,
    registry: &EntityRegistry,
    named: Option<Span>,
    source: &impl Fn(usize) -> Source,
) -> Vec<Event> {
    let Some(own) = registry.own() else { return Vec::new() };
    let dated = |entry: &&Entry<'_>| {
        let fed = || field_of(&key(entry.key.as_str())).map(|index| Party::FIELDS[index].name);
        entry.value.as_str().contains('(') && matches!(fed(), Some("founded" | "dissolved"))
    };
    let mut events = Vec::new();
    for item in infobox.entries.iter().filter(dated).flat_map(|entry| lines(entry.value)) {
        let text = item.as_str();
        let Some(open) = text.find('(') else { continue };
        let gloss = item.slice(open..text.len());
        let dates = find_dates_in_value(&text[..open]);
        let kind = predicates(tokens(gloss, &Arena::new()))
            .into_iter()
            .max_by_key(|predicate| predicate.weight);
        if let ([found], Some(kind)) = (dates.as_slice(), kind) {
            let date = item.slice(found.range.clone()).span();
            let mut event = Event {
                date: Some(found.date.clone()),
                kind: kind.kind,
                organisations: vec![own[0].clone()],
                text: single_spaced(text),
                source: source(item.span().start),
                ..Event::default()
            };
            event.cite("date", date);
            event.cite("kind", gloss.span());
            event.cite_as("organisations", named.unwrap_or_default(), How::Inferred);
            event.cite("text", item.span());
            events.push(event);
        }
    }
    events
}

/// The items of a value, whether lines or commas part them.
fn lines(value: Text<'_>) -> Vec<Text<'_>> {
    let is_separator = |_, c| matches!(c, '\n' | ',' | ';');
    let pieces = split_outside_brackets(value.as_str(), is_separator);
    pieces
        .into_iter()
        .map(|range| value.slice(range).trim())
        .filter(|item| !item.is_empty())
        .collect()
}

/// The place that is named nearest to the date.
fn nearest_place<'s>(statement: &'s EventMention<'_>) -> Option<(&'s String, &'s Range<usize>)> {
    let date = &statement.date_tokens;
    let distance = |tokens: &Range<usize>| {
        tokens.start.saturating_sub(date.end).max(date.start.saturating_sub(tokens.end))
    };
    statement
        .mentions
        .iter()
        .filter_map(|mention| match &mention.who {
            EntityRef::Place(place) => Some((place, &mention.tokens)),
            _ => None,
        })
        .min_by_key(|(_, tokens)| distance(tokens))
}

fn add(list: &mut Vec<String>, text: &str) -> bool {
    let new = !list.iter().any(|known| known == text);
    if new {
        list.push(text.to_owned());
    }
    new
}
