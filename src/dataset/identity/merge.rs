//! One record of all records of an organisation.

use foldhash::{HashMap, HashSet};

use crate::model::{
    Date, Method, Pairs, Party, PartyField, Reading, Record, RecordField, Source, Value, fold,
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
    let mut known: HashSet<String> = HashSet::default();
    for name in parties.iter().flat_map(|party| party.names()) {
        if !name.is_empty() && known.insert(fold(name)) {
            all.accept(PartyField::Aliases, name.to_owned().into());
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
            PartyField::Links => join(&mut all.links, parties.iter().map(|party| &party.links)),
            PartyField::Identifiers => {
                join(&mut all.identifiers, parties.iter().map(|party| &party.identifiers));
            }
            PartyField::Infobox => {
                join(&mut all.infobox, parties.iter().map(|party| &party.infobox));
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
    let mut choices: Vec<Choice> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::default();
    for party in parties {
        let is_read = party.provenance_of(field).method != Method::Inferred;
        for value in party.value(field).items() {
            let text = value.to_string();
            let place = *places.entry(fold(&text)).or_insert(choices.len());
            if let Some(known) = choices.get_mut(place) {
                known.count += 1;
                known.is_read |= is_read;
                continue;
            }
            let (reading, precision) = match &value {
                Value::Date(date) => (Reading::Date((*date).clone()), precision(date)),
                _ => (Reading::Text(text.clone()), 0),
            };
            let source = party.source.clone();
            choices.push(Choice { text, reading, count: 1, is_read, precision, source });
        }
    }
    choices
}

fn precision(date: &Date) -> usize {
    if date.is_certain() { date.to_string().len() } else { 0 }
}

fn single(parties: &[&Party], field: PartyField, all: &mut Party) {
    let mut choices = choices(parties, field);
    support_refined(&mut choices);
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

/// Adds the records that have a less precise form of a date to those that have the date, and drops that form.
fn support_refined(choices: &mut Vec<Choice>) {
    /// The most dates that are compared; so many say nothing.
    const MAX: usize = 50;
    fn date(choice: &Choice) -> Option<&Date> {
        match &choice.reading {
            Reading::Date(date) => Some(date),
            _ => None,
        }
    }
    if choices.len() > MAX {
        return;
    }
    // each round drops one, if it is the less precise form of only one other
    loop {
        let refined_by = |coarse: &Choice| {
            let own = date(coarse)?;
            let is_finer =
                |(_, other): &(usize, &Choice)| date(other).is_some_and(|other| other.refines(own));
            let mut finer = choices.iter().enumerate().filter(is_finer).map(|(at, _)| at);
            finer.next().filter(|_| finer.next().is_none())
        };
        let found = choices.iter().enumerate().find_map(|(at, one)| Some((at, refined_by(one)?)));
        let Some((coarse, refined)) = found else { return };
        let (count, is_read) = (choices[coarse].count, choices[coarse].is_read);
        choices[refined].count += count;
        choices[refined].is_read |= is_read;
        choices.remove(coarse);
    }
}

fn list(parties: &[&Party], field: PartyField, all: &mut Party) {
    let mut choices = choices(parties, field);
    choices.sort_by_key(|one| std::cmp::Reverse(one.count));
    for one in choices {
        all.accept(field, one.reading);
    }
}

/// Adds pairs, of each key the first.
fn join<'p>(all: &mut Pairs, others: impl Iterator<Item = &'p Pairs>) {
    for (key, text) in others.flat_map(Pairs::iter) {
        if all.get(key).is_none() {
            all.add(key, text);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn party(document: &str, founded: &str, ideology: &[&str]) -> Party {
        Party {
            name: "Reed Party".into(),
            founded: founded.parse().ok(),
            ideology: ideology.iter().map(|one| (*one).to_owned()).collect(),
            source: Source { document: document.into(), line: 1 },
            ..Party::default()
        }
    }

    #[test]
    fn most_records_decide() {
        for (founded, expected, conflicts) in [
            (["1976", "1977", "1977"], "1977", "founded: 1976 (a:1)"),
            (["1976", "1976-03", "1977"], "1976-03", "founded: 1977 (c:1)"),
            (["1976", "", ""], "1976", ""),
            (
                ["1976", "1976-03", "1976-04"],
                "1976-03",
                "founded: 1976-04 (c:1); founded (2): 1976 (a:1)",
            ),
        ] {
            let parties = [
                party("a", founded[0], &["Socialism"]),
                party("b", founded[1], &["Pacifism", "socialism"]),
                party("c", founded[2], &[]),
            ];
            let all = merged(&parties.iter().collect::<Vec<_>>(), "e");
            assert_eq!(all.founded.map(|date| date.to_string()).as_deref(), Some(expected));
            assert_eq!(all.conflicts.to_string(), conflicts);
            assert_eq!(all.ideology, ["Socialism", "Pacifism"]);
            assert_eq!(all.sources.len(), 3);
        }
    }
}
