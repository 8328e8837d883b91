//! One record of all records of an organisation.

use crate::model::{
    Date, Method, Party, PartyField, Reading, Record, RecordField, Source, Value, fold,
};

/// Makes one record of those of an organisation, given in the order of the input.
///
/// Of a field with one value it takes the value that most records have; of several, the one that is read, not inferred,
/// then the more precise one, then the first. The others are in `conflicts`, each with its document. Lists have the
/// items of all records, those of most records first. `aliases` are all names, `sources` all documents.
pub fn merged(parties: &[&Party], entity: &str) -> Party {
    let Some(first) = parties.first() else { return Party::default() };
    let mut all = Party {
        id: first.id.clone(),
        entity: Some(entity.to_owned()),
        source: first.source.clone(),
        ..Party::default()
    };
    all.sources = parties.iter().map(|party| party.source.clone()).collect();
    for name in parties.iter().flat_map(|party| party.names()) {
        let known = all.aliases.iter().any(|known| fold(known) == fold(name));
        if !known && !name.is_empty() {
            all.aliases.push(name.to_owned());
        }
    }
    for field in PartyField::ALL {
        match field {
            PartyField::Id
            | PartyField::Entity
            | PartyField::Aliases
            | PartyField::Conflicts
            | PartyField::Sources
            | PartyField::Source => {}
            PartyField::Links | PartyField::Identifiers | PartyField::Infobox => {
                pairs(parties, *field, &mut all);
            }
            PartyField::Seats => {
                all.seats = parties
                    .iter()
                    .map(|party| &party.seats)
                    .find(|seats| !seats.is_empty())
                    .cloned()
                    .unwrap_or_default();
            }
            PartyField::Membership => {
                let known = parties.iter().filter_map(|party| party.membership.clone());
                all.membership = known.max_by_key(|membership| membership.year);
            }
            _ => match first.value(*field) {
                Value::List(_) => list(parties, *field, &mut all),
                _ => single(parties, *field, &mut all),
            },
        }
    }
    all.evidence = Vec::new(); // its places are in several documents
    all
}

/// A value with the records that have it.
struct Choice {
    text: String,
    reading: Reading,
    count: usize,
    is_read: bool,
    precision: usize,
    source: Source,
}

fn choices(parties: &[&Party], field: PartyField) -> Vec<Choice> {
    let mut choices: Vec<(String, Choice)> = Vec::new();
    for party in parties {
        let is_read = party.provenance_of(field).method != Method::Inferred;
        for value in party.value(field).items() {
            let text = value.to_string();
            let key = fold(&text);
            if let Some((_, known)) = choices.iter_mut().find(|(known, _)| *known == key) {
                known.count += 1;
                known.is_read |= is_read;
                continue;
            }
            let (reading, precision) = match &value {
                Value::Date(date) => (Reading::Date((*date).clone()), precision(date)),
                _ => (Reading::Text(text.clone()), 0),
            };
            let source = party.source.clone();
            choices.push((key, Choice { text, reading, count: 1, is_read, precision, source }));
        }
    }
    choices.into_iter().map(|(_, choice)| choice).collect()
}

fn precision(date: &Date) -> usize {
    if date.is_certain() { date.to_string().len() } else { 0 }
}

fn single(parties: &[&Party], field: PartyField, all: &mut Party) {
    let mut choices = choices(parties, field);
    let rank = |one: &Choice| std::cmp::Reverse((one.count, one.is_read, one.precision));
    choices.sort_by_key(rank);
    let mut choices = choices.into_iter();
    let Some(best) = choices.next() else { return };
    for other in choices {
        let text = format!("{} ({})", other.text, other.source);
        all.accept(PartyField::Conflicts, (field.name().to_owned(), text).into());
    }
    all.accept(field, best.reading);
}

fn list(parties: &[&Party], field: PartyField, all: &mut Party) {
    let mut choices = choices(parties, field);
    choices.sort_by_key(|one| std::cmp::Reverse(one.count));
    for one in choices {
        all.accept(field, one.reading);
    }
}

fn pairs(parties: &[&Party], field: PartyField, all: &mut Party) {
    for party in parties {
        let Value::Object(object) = party.value(field) else { continue };
        for (key, value) in object.parts() {
            let Value::Object(known) = all.value(field) else { continue };
            if known.parts().iter().all(|(other, _)| *other != key) {
                let pair = (key.into_owned(), value.to_string());
                all.accept(field, pair.into());
            }
        }
    }
}
