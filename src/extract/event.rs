//! The events of a document's prose.

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
            Who::Place(place) => {
                if event.place.is_none() {
                    event.place = Some(place.clone());
                    cite(&mut event, "place", span);
                }
            }
        }
    }
    event
}

fn add(list: &mut Vec<String>, text: &str) -> bool {
    let new = !list.iter().any(|known| known == text);
    if new {
        list.push(text.to_owned());
    }
    new
}
