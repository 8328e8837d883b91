//! Comparison of results and events.

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use crate::dataset::diff::{placed, values};
use crate::model::{
    Change, ChangeKind, Election, ElectionField, Event, Record, RecordField, Source, fold,
};

/// What the results and events of a snapshot are about, each with its place.
#[derive(Debug, Default)]
pub struct RecordChanges {
    elections: BTreeMap<Vec<String>, Election>,
    events: BTreeMap<Vec<String>, Event>,
}

/// Fields that say which result a record is.
const RESULT: [ElectionField; 9] = [
    ElectionField::Date,
    ElectionField::Election,
    ElectionField::Kind,
    ElectionField::Body,
    ElectionField::Country,
    ElectionField::Constituency,
    ElectionField::Party,
    ElectionField::Candidate,
    ElectionField::Round,
];

/// Fields of a result that are compared.
const FIGURES: [ElectionField; 6] = [
    ElectionField::Votes,
    ElectionField::Share,
    ElectionField::Seats,
    ElectionField::SeatsTotal,
    ElectionField::Rank,
    ElectionField::Outcome,
];

impl RecordChanges {
    /// Adds the results and events of a document.
    pub fn add(&mut self, elections: &[Election], events: &[Event]) {
        for election in elections.iter().filter(|one| one.details.repeats.is_none()) {
            let key = RESULT.iter().map(|field| fold(&election.value(*field).to_string()));
            let small =
                Election { evidence: Vec::new(), other: Default::default(), ..election.clone() };
            keep(&mut self.elections, key.collect(), small);
        }
        for event in events {
            let names: BTreeSet<String> =
                event.organisations.iter().map(|name| fold(name)).collect();
            let date = event.date.as_ref().map(ToString::to_string).unwrap_or_default();
            let key = [date, event.kind.name().to_owned()].into_iter().chain(names);
            let small = Event { evidence: Vec::new(), ..event.clone() };
            keep(&mut self.events, key.collect(), small);
        }
    }
}

/// Adds a record; of several about the same, the first by its place is kept, in whatever order documents are read.
fn keep<R: Record>(known: &mut BTreeMap<Vec<String>, R>, key: Vec<String>, record: R) {
    match known.entry(key) {
        Entry::Vacant(place) => {
            place.insert(record);
        }
        Entry::Occupied(mut kept) => {
            let by_place = record.source().cmp(kept.get().source());
            let texts = |record: &R| values::all_texts(record);
            if by_place.then_with(|| texts(&record).cmp(&texts(kept.get()))).is_lt() {
                kept.insert(record);
            }
        }
    }
}

/// Returns the changes of results and events.
pub fn compare(old: &RecordChanges, new: &RecordChanges) -> Vec<Change> {
    let mut changes = Vec::new();
    let keys: BTreeSet<&Vec<String>> = old.elections.keys().chain(new.elections.keys()).collect();
    for key in keys {
        match (old.elections.get(key), new.elections.get(key)) {
            (Some(one), Some(other)) => figures(one, other, &mut changes),
            (one, other) => changes.extend(appeared(one, other, of_election, result_text)),
        }
    }
    let keys: BTreeSet<&Vec<String>> = old.events.keys().chain(new.events.keys()).collect();
    for key in keys {
        let (one, other) = (old.events.get(key), new.events.get(key));
        if one.is_none() || other.is_none() {
            changes.extend(appeared(one, other, of_event, |event| event.text.to_string()));
        }
    }
    changes
}

/// Adds the figures of a result that differ.
fn figures(one: &Election, other: &Election, changes: &mut Vec<Change>) {
    for field in FIGURES {
        let (before, after) = (one.value(field), other.value(field));
        let Some(change) = values::compare(field, &before, &after) else { continue };
        let places = (Some(one.source.clone()), Some(other.source.clone()));
        changes.push(Change {
            field: field.name().to_owned(),
            change,
            old: values::texts(before),
            new: values::texts(after),
            ..of_election(other, placed(places))
        });
    }
}

/// Returns the change of a record that only one snapshot has.
fn appeared<R: Record>(
    one: Option<&R>,
    other: Option<&R>,
    of: impl Fn(&R, Change) -> Change,
    text: impl Fn(&R) -> String,
) -> Option<Change> {
    let record = other.or(one)?;
    let source = |record: Option<&R>| -> Option<Source> { record.map(|one| one.source().clone()) };
    let texts = |record: Option<&R>| record.map(&text).into_iter().collect();
    let change = Change {
        field: R::NAME.to_owned(),
        change: if other.is_some() { ChangeKind::Added } else { ChangeKind::Removed },
        old: texts(one),
        new: texts(other),
        ..of(record, placed((source(one), source(other))))
    };
    Some(change)
}

fn of_election(election: &Election, change: Change) -> Change {
    let owned = |text: &Option<Box<str>>| text.as_deref().map(str::to_owned);
    let date = election.date.as_ref().map(ToString::to_string);
    Change {
        party: owned(&election.party).or_else(|| owned(&election.candidate)),
        id: owned(&election.party_id),
        country: owned(&election.country),
        about: Some(joined([
            date.or_else(|| owned(&election.election)),
            election.kind.map(|kind| kind.name().to_owned()),
            owned(&election.constituency),
        ])),
        ..change
    }
}

fn of_event(event: &Event, change: Change) -> Change {
    Change {
        party: event.organisations.first().cloned(),
        about: Some(joined([
            event.date.as_ref().map(ToString::to_string),
            Some(event.kind.name().to_owned()),
        ])),
        ..change
    }
}

fn joined<const N: usize>(parts: [Option<String>; N]) -> String {
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    parts.join(" ")
}

/// Returns the figures of a result in one line.
fn result_text(election: &Election) -> String {
    let figures = FIGURES.iter().filter(|field| election.has(**field));
    let figures: Vec<String> = figures
        .map(|field| format!("{} {}", field.name().replace('_', " "), election.value(*field)))
        .collect();
    figures.join(", ")
}
