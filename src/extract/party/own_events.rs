//! What the events of a text say of the document's own organisation.

use std::cmp::Reverse;

use crate::model::{Day, push_tight};
use crate::nlp::event_mention::EventMention;
use crate::nlp::relation::{Named, OwnEvent, is_open_merger, new_leader};

/// The events of a text that say something of the document's own organisation, in its order.
#[derive(Debug, Default)]
pub struct OwnEvents {
    events: Vec<OwnEvent>,
    /// For each of these, the first day of the first event of its sentence that founds as plainly.
    days: Vec<Option<Day>>,
    /// The last day of any event of the text.
    last_day: Option<Day>,
    /// The last day on which the leader changed, with the new one.
    leader: Option<(Day, Option<Named>)>,
}

impl OwnEvents {
    /// Adds the events that a passage mentions. The passages come in their order.
    pub fn add(&mut self, events: &[EventMention<'_>], passage: usize) {
        let is_beside_merger = events.iter().any(is_open_merger);
        let mut first_days: Vec<(u8, Option<Day>)> = Vec::new();
        for event in events {
            let date = event.date.as_ref().map(|date| &date.value);
            self.last_day = self.last_day.max(date.and_then(|date| date.latest()));
            // of two changes on one day the later in the text
            let change = new_leader(event);
            let last = self.leader.as_ref().map(|(day, _)| *day);
            if change.as_ref().is_some_and(|(day, _)| last.is_none_or(|last| *day >= last)) {
                self.leader = change;
            }
            let known = first_days.iter().find(|(founds, _)| *founds == event.founds);
            let day = known.map_or_else(|| date.and_then(|date| date.earliest()), |(_, day)| *day);
            if known.is_none() {
                first_days.push((event.founds, day));
            }
            if let Some(own) = OwnEvent::of(event, passage, is_beside_merger) {
                push_tight(&mut self.events, own);
                push_tight(&mut self.days, day);
            }
        }
    }

    /// Returns the events in the order of the text.
    pub fn all(&self) -> &[OwnEvent] {
        &self.events
    }

    /// Returns the last day of any event of the text.
    pub(super) fn last_day(&self) -> Option<Day> {
        self.last_day
    }

    /// Returns the person who was the last to become the leader; nobody if that person left later.
    pub(super) fn last_leader(&self) -> Option<&Named> {
        self.leader.as_ref()?.1.as_ref()
    }

    /// Returns the events in the order in which they count: what says that the party was founded comes before what only
    /// implies it, and of the foundings in two sentences the earlier, as what follows it is founded anew.
    pub(super) fn sorted(&self) -> Vec<&OwnEvent> {
        let mut events: Vec<(&OwnEvent, Option<Day>)> =
            self.events.iter().zip(self.days.iter().copied()).collect();
        events.sort_by_key(|(event, day)| (Reverse(event.founds), day.is_none(), *day));
        events.into_iter().map(|(event, _)| event).collect()
    }
}
