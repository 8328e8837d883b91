//! The events of a document's prose.

use std::ops::Range;

use super::date::find_dates_in_value;
use super::entities::Entities;
use super::mention::Who;
use super::statement::Statement;
use super::subject::key;
use super::text::{single_spaced, split_outside_brackets};
use super::token::tokens;
use super::trigger::triggers;
use crate::markup::{Entry, Infobox, Text};
use crate::model::{Event, Evidence, Party, Record, Source, Span};

/// The event that a statement tells.
pub fn of_statement(
    statement: &Statement<'_>,
    entities: &Entities,
    source: &impl Fn(usize) -> Source,
) -> Event {
    let mut event = Event {
        date: Some(statement.date.clone()),
        kind: statement.kind,
        text: single_spaced(statement.sentence.as_str()),
        source: source(statement.sentence.span().start),
        ..Event::default()
    };
    let cite = |event: &mut Event, field: &'static str, span: Span| {
        event.evidence.push(Evidence { field, span });
    };
    cite(&mut event, "date", statement.date_span);
    if let Some(trigger) = &statement.trigger {
        cite(&mut event, "kind", statement.span_of(trigger));
    }
    cite(&mut event, "text", statement.sentence.span());
    for mention in &statement.mentions {
        let span = statement.span_of(&mention.tokens);
        match &mention.who {
            Who::Own => {
                let label = entities.own().map_or("", |names| names[0].as_str());
                if add(&mut event.organisations, label) {
                    cite(&mut event, "organisations", span);
                }
            }
            Who::Organisation(label) => {
                if add(&mut event.organisations, label) {
                    cite(&mut event, "organisations", span);
                }
            }
            Who::Person(name) => {
                if add(&mut event.people, name) {
                    cite(&mut event, "people", span);
                }
            }
            Who::Place(_) => {}
        }
    }
    if let Some((place, tokens)) = nearest_place(statement) {
        event.place = Some(place.clone());
        cite(&mut event, "place", statement.span_of(tokens));
    }
    event
}

/// The events that the glosses of an infobox's dates tell of the document's own organisation: the
/// renaming of `4 December 1965 (original), 15 January 1980 (renamed)`.
pub fn of_glosses(
    infobox: &Infobox<'_>,
    entities: &Entities,
    source: &impl Fn(usize) -> Source,
) -> Vec<Event> {
    let Some(own) = entities.own() else { return Vec::new() };
    let dated = |entry: &&Entry<'_>| {
        let key = key(entry.key.as_str());
        let fields = ["founded", "dissolved"].map(Party::index);
        fields.into_iter().flatten().any(|index| Party::FIELDS[index].keys.contains(&key.as_str()))
    };
    let mut events = Vec::new();
    for item in infobox.entries.iter().filter(dated).flat_map(|entry| lines(entry.value)) {
        let text = item.as_str();
        let Some(open) = text.find('(') else { continue };
        let gloss = item.slice(open..text.len());
        let dates = find_dates_in_value(&text[..open]);
        let kind = triggers(&tokens(gloss)).into_iter().max_by_key(|trigger| trigger.weight);
        if let ([found], Some(kind)) = (dates.as_slice(), kind) {
            let date = item.slice(found.range.clone()).span();
            events.push(Event {
                date: Some(found.date.clone()),
                kind: kind.kind,
                organisations: vec![own[0].clone()],
                text: single_spaced(text),
                source: source(item.span().start),
                evidence: vec![
                    Evidence { field: "date", span: date },
                    Evidence { field: "kind", span: gloss.span() },
                    Evidence { field: "text", span: item.span() },
                ],
                ..Event::default()
            });
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
fn nearest_place<'s>(statement: &'s Statement<'_>) -> Option<(&'s String, &'s Range<usize>)> {
    let date = &statement.date_tokens;
    let distance = |tokens: &Range<usize>| {
        tokens.start.saturating_sub(date.end).max(date.start.saturating_sub(tokens.end))
    };
    statement
        .mentions
        .iter()
        .filter_map(|mention| match &mention.who {
            Who::Place(place) => Some((place, &mention.tokens)),
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
