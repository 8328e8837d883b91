//! Resolution of names: which party a name means, and the results and events of a party.

use crate::dataset::Dataset;
use crate::model::{Election, Event, Party, fold};

/// The party that a name means.
#[derive(Debug, PartialEq)]
pub enum Resolution<'a> {
    /// The parties with exactly this name, or the only one with a name that contains it.
    Found(Vec<&'a Party>),
    /// Several parties have names that contain it.
    Ambiguous(Vec<&'a Party>),
    /// No party has such a name.
    NotFound,
}

/// The parties that match a name.
#[derive(Debug, Default, PartialEq)]
pub struct NameMatches<'a> {
    /// The parties with exactly this name.
    exact: Vec<&'a Party>,
    /// The parties with a name that contains it.
    partial: Vec<&'a Party>,
}

impl<'a> NameMatches<'a> {
    /// Whether no party matches.
    pub fn is_empty(&self) -> bool {
        self.exact.is_empty() && self.partial.is_empty()
    }

    /// Adds the matches of other documents.
    pub fn append(&mut self, other: NameMatches<'a>) {
        self.exact.extend(other.exact);
        self.partial.extend(other.partial);
    }

    /// Keeps only the parties that `keep` accepts.
    pub fn retain(&mut self, mut keep: impl FnMut(&Party) -> bool) {
        self.exact.retain(|party| keep(party));
        self.partial.retain(|party| keep(party));
    }

    /// Decides which party the name means.
    pub fn resolve(self) -> Resolution<'a> {
        match (self.exact.is_empty(), self.partial.len()) {
            (false, _) => Resolution::Found(self.exact),
            (true, 0) => Resolution::NotFound,
            (true, 1) => Resolution::Found(self.partial),
            (true, _) => Resolution::Ambiguous(self.partial),
        }
    }
}

impl Dataset {
    /// Returns the party that `name` means, compared by [`fold`].
    pub fn resolve(&self, name: &str) -> Resolution<'_> {
        self.matches(name).resolve()
    }

    /// Returns the parties whose name or identifier is `name`, or whose name contains it, compared by [`fold`].
    pub fn matches(&self, name: &str) -> NameMatches<'_> {
        let key = fold(name);
        let mut matches = NameMatches::default();
        for party in &self.parties {
            let names = self.names_of(party);
            let is_id = |id: &str| id == name;
            if names.contains(&key)
                || is_id(&party.id)
                || party.identifiers.iter().any(|(_, id)| is_id(id))
            {
                matches.exact.push(party);
            } else if names.iter().any(|name| name.contains(key.as_str())) {
                matches.partial.push(party);
            }
        }
        matches
    }

    /// Keeps only the results and events that name an organisation, compared by [`fold`]. Returns whether there are any.
    pub fn keep_mentions(&mut self, name: &str) -> bool {
        let key = fold(name);
        let Dataset { elections, events, names, .. } = self;
        let is_name = |document: &str, known: &str| {
            fold(known) == key || names.names(document, known).iter().any(|one| fold(one) == key)
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
    fn a_name_resolves_to_exact_matches_or_the_only_partial_one() {
        let dataset = dataset();
        let parties = &dataset.parties;
        for (name, expected) in [
            ("gp", Resolution::Found(vec![&parties[0]])),
            ("green-left", Resolution::Found(vec![&parties[1]])),
            ("GREEN LEFT", Resolution::Found(vec![&parties[1]])),
            ("workers' list", Resolution::Found(vec![&parties[2]])),
            ("lab", Resolution::Found(vec![&parties[2]])),
            ("green", Resolution::Ambiguous(vec![&parties[0], &parties[1]])),
            ("conservative", Resolution::NotFound),
        ] {
            assert_eq!(dataset.resolve(name), expected, "{name}");
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
