//! What changed between two snapshots of the same documents.
//!
//! The parties of both are [recognised](crate::dataset::Entities), and their values compared by `values`: markup, order
//! and case are no change. Results and events are compared by what they are about, in `records`.

mod records;
mod values;

use std::collections::HashMap;

use crate::dataset::Dataset;
use crate::dataset::identity::{Decisions, Entities, Profile};
use crate::model::{
    Change, ChangeKind, FieldLines, Party, PartyField, Record, RecordField, Source,
};

use records::RecordChanges;

/// The records of a snapshot.
#[derive(Debug, Default)]
pub struct Snapshot {
    parties: Vec<Party>,
    /// The lines of the fields, by document.
    lines: HashMap<String, FieldLines>,
    records: RecordChanges,
}

/// What differs between two snapshots.
#[derive(Debug)]
pub struct Difference {
    /// The changes: those of parties, in the order of the new snapshot, then those of results and events.
    pub changes: Vec<Change>,
    /// The organisations of both snapshots: first the parties of the old one, then those of the new one.
    pub entities: Entities,
    /// The number of parties in both snapshots.
    pub compared: usize,
}

impl Snapshot {
    /// Adds the records of a document.
    pub fn add(&mut self, dataset: Dataset) {
        let Dataset { parties, elections, events, lines, .. } = dataset;
        self.records.add(&elections, &events);
        self.parties.extend(parties);
        self.lines.extend(lines);
    }

    /// Returns where a field of a party was read.
    fn place(&self, party: &Party, field: PartyField) -> Source {
        let lines = self.lines.get(&party.source.document);
        let line = lines.and_then(|lines| lines.first(field.name()));
        Source { line: line.unwrap_or(party.source.line), ..party.source.clone() }
    }

    fn profiles(&self, name: &str) -> impl Iterator<Item = Profile> {
        self.parties.iter().map(move |party| {
            let mut profile = Profile::of(party);
            // each snapshot lists a party once, however many files it has
            profile.snapshot = Some(name.to_owned());
            profile
        })
    }
}

impl Difference {
    /// Compares two snapshots.
    pub fn of(old: &Snapshot, new: &Snapshot, decisions: &Decisions) -> Self {
        let profiles = old.profiles("old").chain(new.profiles("new")).collect();
        let entities = Entities::of(profiles, decisions);
        let mut changes = Vec::new();
        let mut compared = 0;
        let pairs = pairs(old, new, &entities);
        for (one, other) in pairs {
            compared += usize::from(one.is_some() && other.is_some());
            party_changes(old, new, one, other, &mut changes);
        }
        changes.extend(records::compare(&old.records, &new.records));
        Difference { changes, entities, compared }
    }
}

/// Returns the indexes of the parties of both snapshots that are one, in the order of the new one; then those that only
/// the old one has.
fn pairs(
    old: &Snapshot,
    new: &Snapshot,
    entities: &Entities,
) -> Vec<(Option<usize>, Option<usize>)> {
    let first = old.parties.len();
    let mut is_used = vec![false; first];
    let mut pairs = Vec::new();
    for (at, party) in new.parties.iter().enumerate() {
        let members = entities.members(entities.entity_of(first + at));
        let mut free: Vec<usize> =
            members.iter().copied().filter(|one| *one < first && !is_used[*one]).collect();
        // of several documents about one party, those of one title are compared
        free.sort_by_key(|one| {
            let other = &old.parties[*one];
            (other.id != party.id, file_name(other) != file_name(party))
        });
        let found = free.first().copied();
        found.into_iter().for_each(|one| is_used[one] = true);
        pairs.push((found, Some(at)));
    }
    // what has nothing to be recognised by is the same if its document and id are
    let place = |party: &Party| (file_name(party).to_owned(), party.id.clone());
    let mut left: HashMap<(String, String), Vec<usize>> = HashMap::new();
    for at in (0..first).rev().filter(|at| !is_used[*at]) {
        left.entry(place(&old.parties[at])).or_default().push(at);
    }
    for (one, other) in &mut pairs {
        if let (None, Some(at)) = (&one, other) {
            *one = left.get_mut(&place(&new.parties[*at])).and_then(Vec::pop);
            one.iter().for_each(|one| is_used[*one] = true);
        }
    }
    let gone = (0..first).filter(|at| !is_used[*at]);
    pairs.extend(gone.map(|at| (Some(at), None)));
    pairs
}

fn file_name(party: &Party) -> &str {
    let document = party.source.document.as_str();
    document.rsplit(['/', '\\', '#']).next().unwrap_or(document)
}

/// Adds the changes of a party that one or both snapshots have.
fn party_changes(
    old: &Snapshot,
    new: &Snapshot,
    one: Option<usize>,
    other: Option<usize>,
    changes: &mut Vec<Change>,
) {
    let (one, other) = (one.map(|at| &old.parties[at]), other.map(|at| &new.parties[at]));
    let Some(shown) = other.or(one) else { return };
    let change = |field: &str,
                  kind,
                  values: (Vec<String>, Vec<String>),
                  places: (Option<Source>, Option<Source>)| {
        Change {
            party: Some(shown.name.clone()),
            id: Some(shown.id.clone()),
            country: shown.country.clone(),
            field: field.to_owned(),
            change: kind,
            old: values.0,
            new: values.1,
            ..placed(places)
        }
    };
    let (Some(one), Some(other)) = (one, other) else {
        let kind = if other.is_some() { ChangeKind::Added } else { ChangeKind::Removed };
        let name =
            |party: Option<&Party>| party.map(|party| party.name.clone()).into_iter().collect();
        let source = |party: Option<&Party>| party.map(|party| party.source.clone());
        let values = (name(one), name(other));
        changes.push(change(Party::NAME, kind, values, (source(one), source(other))));
        return;
    };
    for field in PartyField::ALL.iter().filter(|field| values::is_compared(**field)) {
        let (before, after) = (one.value(*field), other.value(*field));
        let Some(kind) = values::compare(*field, &before, &after) else { continue };
        let places = (
            (!before.is_empty()).then(|| old.place(one, *field)),
            (!after.is_empty()).then(|| new.place(other, *field)),
        );
        changes.push(change(
            field.name(),
            kind,
            (values::texts(before), values::texts(after)),
            places,
        ));
    }
}

/// Returns a change of which only the places are known.
fn placed((old_source, new_source): (Option<Source>, Option<Source>)) -> Change {
    let source = new_source.clone().or_else(|| old_source.clone()).unwrap_or_default();
    Change {
        document: source.document.clone(),
        source,
        old_source,
        new_source,
        ..Change::default()
    }
}
