//! The results and events of a party.

use crate::dataset::Dataset;
use crate::model::{Election, Event, Party, fold, slug};

impl Dataset {
    /// Keeps only the results and events that name an organisation, compared by [`fold`], or whose name makes this id.
    /// Returns whether there are any.
    pub fn keep_mentions(&mut self, name: &str) -> bool {
        let key = fold(name);
        let Dataset { elections, events, names, .. } = self;
        let is_name = |document: &str, known: &str| {
            let mut others = names.names(document, known).iter();
            fold(known) == key || slug(known) == name || others.any(|one| fold(one) == key)
        };
        elections.retain(|one| {
            let party = one.party.as_deref();
            party.is_some_and(|party| is_name(&one.source.document, party))
        });
        events.retain(|one| {
            one.organisations.iter().any(|known| is_name(&one.source.document, known))
        });
        !elections.is_empty() || !events.is_empty()
    }

    /// Returns the results of a party in its own document, in document order.
    pub fn elections_of(&self, party: &Party) -> Vec<&Election> {
        let names = self.names_of(party);
        let is_of = |election: &&Election| {
            election.source.document == party.source.document
                && (election.party_id.as_deref() == Some(&party.id)
                    || election.party.as_deref().is_some_and(|name| names.contains(&fold(name))))
        };
        self.elections.iter().filter(is_of).collect()
    }

    /// Returns the events of a party's own document that name it, in document order; all events if the
    /// document has no other party.
    pub fn events_of(&self, party: &Party) -> Vec<&Event> {
        let document = &party.source.document;
        let parties = self.parties.iter().filter(|other| other.source.document == *document);
        let alone = parties.count() == 1;
        let names = self.names_of(party);
        let is_of = |event: &&Event| {
            event.source.document == *document
                && (alone || event.organisations.iter().any(|name| names.contains(&fold(name))))
        };
        self.events.iter().filter(is_of).collect()
    }

    /// Returns the folded names of a party, including those that only the text of its document has.
    fn names_of(&self, party: &Party) -> Vec<String> {
        let others = self.names.names(&party.source.document, &party.name);
        party.names().chain(others.iter().map(String::as_str)).map(fold).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::NameIndex;
    use crate::model::Source;

    fn dataset() -> Dataset {
        let party = |document: &str, name: &str, abbreviation: &str| Party {
            id: name.to_lowercase().replace(' ', "-"),
            name: name.into(),
            abbreviation: Some(abbreviation.into()),
            source: Source { document: document.into(), line: 1 },
            ..Party::default()
        };
        let result = |document: &str, party: Option<&str>, id: Option<&str>| Election {
            party: party.map(Into::into),
            party_id: id.map(Into::into),
            source: Source { document: document.into(), line: 2 },
            ..Election::default()
        };
        let event = |document: &str, organisation: &str| Event {
            organisations: vec![organisation.into()].into(),
            source: Source { document: document.into(), line: 3 },
            ..Event::default()
        };
        let mut names = NameIndex::default();
        names.add("two", &["Labour".into(), "Workers' List".into()]);
        Dataset {
            parties: vec![
                party("one", "Green Party", "GP"),
                party("two", "Green Left", "GL"),
                party("two", "Labour", "L"),
            ],
            elections: vec![
                result("one", None, Some("green-party")),
                result("two", Some("GL"), None),
                result("two", Some("Labour"), None),
            ],
            events: vec![event("one", "Somebody"), event("two", "gl"), event("two", "Labour")],
            names,
            ..Dataset::default()
        }
    }

    #[test]
    fn results_and_events_are_those_of_the_party_in_its_document() {
        let dataset = dataset();
        for (party, elections, events) in [(0, [0], [0]), (1, [1], [1]), (2, [2], [2])] {
            let party = &dataset.parties[party];
            assert_eq!(dataset.elections_of(party), elections.map(|i| &dataset.elections[i]));
            assert_eq!(dataset.events_of(party), events.map(|i| &dataset.events[i]));
        }
    }
}
