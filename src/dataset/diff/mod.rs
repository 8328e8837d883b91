//! What changed between two snapshots of the same documents.
//!
//! The parties of both are [recognised](crate::dataset::Entities), and their values compared by `values`: markup, order
//! and case are no change. Results and events are compared by what they are about, in `records`.

mod records;
mod values;

use std::collections::HashMap;

use crate::dataset::Dataset;
use crate::dataset::identity::{Decisions, Entities, Profile, Redirects};
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
    redirects: Redirects,
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

    /// Adds the redirects to the pages of parties.
    pub fn add_redirects(&mut self, redirects: Redirects) {
        self.redirects.append(redirects);
    }

    /// Returns where a field of a party was read.
    fn place(&self, party: &Party, field: PartyField) -> Source {
        let lines = self.lines.get(&*party.source.document);
        let line = lines.and_then(|lines| lines.first(field.name()));
        Source { line: line.unwrap_or(party.source.line), ..party.source.clone() }
    }

    fn profiles(&self, name: &str) -> impl Iterator<Item = Profile> {
        self.parties.iter().map(move |party| {
            let mut profile = Profile::of(party).with_redirects(&self.redirects);
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
        for (one, other) in Pairing::of(old, new, &entities).pairs() {
            compared += usize::from(one.is_some() && other.is_some());
            let Some(at) = other.or(one) else { continue };
            let entity = entities.id(entities.entity_of(at));
            let other = other.map(|at| &new.parties[at - old.parties.len()]);
            let one = one.map(|at| &old.parties[at]);
            let first = changes.len();
            party_changes(old, new, one, other, &mut changes);
            changes[first..].iter_mut().for_each(|one| one.entity = Some(entity.to_owned()));
        }
        changes.extend(records::compare(&old.records, &new.records));
        Difference { changes, entities, compared }
    }
}

/// The parties of two snapshots that are one, while they are found.
struct Pairing<'s> {
    /// The parties of the old snapshot, then those of the new one.
    parties: Vec<&'s Party>,
    /// The number of parties of the old snapshot.
    old: usize,
    /// The party of the other snapshot that each one is.
    partners: Vec<Option<usize>>,
}

/// What paired parties have in common: organisation, id and file.
type Key<'s> = (Option<usize>, Option<&'s str>, Option<&'s str>);

impl<'s> Pairing<'s> {
    /// Pairs parties of one organisation; of several documents about it those of one title and file first. What has
    /// nothing to be recognised by is the same if its file and id are.
    fn of(old: &'s Snapshot, new: &'s Snapshot, entities: &Entities) -> Self {
        let parties: Vec<&Party> = old.parties.iter().chain(&new.parties).collect();
        let partners = vec![None; parties.len()];
        let mut pairing = Pairing { parties, old: old.parties.len(), partners };
        let entity = |at: usize| Some(entities.entity_of(at));
        let id = |party: &'s Party| Some(party.id.as_str());
        pairing.join(|at, party| (entity(at), id(party), Some(file_name(party))));
        pairing.join(|at, party| (entity(at), id(party), None));
        pairing.join(|at, party| (entity(at), None, Some(file_name(party))));
        pairing.join(|at, _| (entity(at), None, None));
        pairing.join(|_, party| (None, id(party), Some(file_name(party))));
        pairing
    }

    /// Pairs the parties that have the same key and are left. Where a key has several of a snapshot, their values decide
    /// which ones are paired, as their order in the input must not.
    fn join(&mut self, key: impl Fn(usize, &'s Party) -> Key<'s>) {
        let mut groups: HashMap<Key<'s>, [Vec<usize>; 2]> = HashMap::new();
        for (at, party) in self.parties.iter().enumerate() {
            if self.partners[at].is_none() {
                let side = usize::from(at >= self.old);
                groups.entry(key(at, party)).or_default()[side].push(at);
            }
        }
        for mut group in groups.into_values() {
            for side in group.iter_mut().filter(|side| side.len() > 1) {
                side.sort_by_cached_key(|at| values::all_texts(self.parties[*at]));
            }
            let [old, new] = group;
            for (one, other) in old.into_iter().zip(new) {
                self.partners[one] = Some(other);
                self.partners[other] = Some(one);
            }
        }
    }

    /// Returns the indexes of each pair in the order of the new snapshot, then of the parties that only the old one has.
    fn pairs(self) -> impl Iterator<Item = (Option<usize>, Option<usize>)> {
        let Pairing { parties, old, partners } = self;
        let new = old..parties.len();
        let gone = (0..old).filter(|at| partners[*at].is_none()).collect::<Vec<usize>>();
        let pairs = new.map(move |at| (partners[at], Some(at)));
        pairs.chain(gone.into_iter().map(|at| (Some(at), None)))
    }
}

fn file_name(party: &Party) -> &str {
    let document = &*party.source.document;
    document.rsplit(['/', '\\', '#']).next().unwrap_or(document)
}

/// Adds the changes of a party that one or both snapshots have.
fn party_changes(
    old: &Snapshot,
    new: &Snapshot,
    one: Option<&Party>,
    other: Option<&Party>,
    changes: &mut Vec<Change>,
) {
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
        document: source.document.to_string(),
        source,
        old_source,
        new_source,
        ..Change::default()
    }
}
