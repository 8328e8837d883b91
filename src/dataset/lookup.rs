//! Finding an organisation by a name, and all that its document says of it.

use crate::dataset::Dataset;
use crate::model::{Election, Event, Party, fold};

/// Who is meant by a name.
#[derive(Debug, PartialEq)]
pub enum Resolution<'a> {
    /// The parties that have just this name, or the only one that has it as a part of a name.
    These(Vec<&'a Party>),
    /// Several parties have it as a part of a name.
    OneOf(Vec<&'a Party>),
    /// Nobody.
    Nobody,
}

/// Those who have a name.
#[derive(Debug, Default, PartialEq)]
pub struct NameMatches<'a> {
    /// Those who have just this name.
    exactly: Vec<&'a Party>,
    /// Those who have it as a part of a name.
    partly: Vec<&'a Party>,
}

impl<'a> NameMatches<'a> {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.exactly.is_empty() && self.partly.is_empty()
    }

    /// Adds those of other documents.
    pub fn append(&mut self, other: NameMatches<'a>) {
        self.exactly.extend(other.exactly);
        self.partly.extend(other.partly);
    }

    /// Who of them is meant.
    pub fn meant(self) -> Resolution<'a> {
        match (self.exactly.is_empty(), self.partly.len()) {
            (false, _) => Resolution::These(self.exactly),
            (true, 0) => Resolution::Nobody,
            (true, 1) => Resolution::These(self.partly),
            (true, _) => Resolution::OneOf(self.partly),
        }
    }
}

impl Dataset {
    /// The parties that `name` means, compared through [`fold`].
    pub fn meant_by(&self, name: &str) -> Resolution<'_> {
        self.bearers(name).meant()
    }

    /// The parties that have a name or an identifier, or have it as a part of a name, compared through [`fold`].
    pub fn bearers(&self, name: &str) -> NameMatches<'_> {
        let key = fold(name);
        let mut bearers = NameMatches::default();
        for party in &self.parties {
            let names = self.names_of(party);
            if names.contains(&key) || party.id == name {
                bearers.exactly.push(party);
            } else if names.iter().any(|name| name.contains(key.as_str())) {
                bearers.partly.push(party);
            }
        }
        bearers
    }

    /// The results of a party in its own document, in the document's order.
    pub fn elections_of(&self, party: &Party) -> Vec<&Election> {
        let names = self.names_of(party);
        let is_of = |election: &&Election| {
            election.source.document == party.source.document
                && (election.party_id.as_deref() == Some(&party.id)
                    || election.party.as_deref().is_some_and(|name| names.contains(&fold(name))))
        };
        self.elections.iter().filter(is_of).collect()
    }

    /// The events of a party's own document that name it, in the document's order; all of them where
    /// the document has no other party.
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

    /// The folded names of a party, those that only its document's prose gives it among them.
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
            party: party.map(str::to_owned),
            party_id: id.map(str::to_owned),
            source: Source { document: document.into(), line: 2 },
            ..Election::default()
        };
        let event = |document: &str, organisation: &str| Event {
            organisations: vec![organisation.into()],
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
    fn a_name_means_those_who_have_it_or_the_only_one_who_partly_has_it() {
        let dataset = dataset();
        let parties = &dataset.parties;
        for (name, expected) in [
            ("gp", Resolution::These(vec![&parties[0]])),
            ("green-left", Resolution::These(vec![&parties[1]])),
            ("GREEN LEFT", Resolution::These(vec![&parties[1]])),
            ("workers' list", Resolution::These(vec![&parties[2]])),
            ("lab", Resolution::These(vec![&parties[2]])),
            ("green", Resolution::OneOf(vec![&parties[0], &parties[1]])),
            ("conservative", Resolution::Nobody),
        ] {
            assert_eq!(dataset.meant_by(name), expected, "{name}");
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
