//! The events of a document's prose.

use std::ops::Range;

use super::entities::Entities;
use super::mention::Who;
use super::statement::Statement;
use super::text::single_spaced;
use crate::model::{Event, Evidence, Source, Span};

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
