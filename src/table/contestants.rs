//! Whose results a table gives: the document's own contestant, and those of other tables.

use std::collections::HashMap;

use crate::model::{Election, Located, fold};
use crate::values::name::clean_name;

/// Whose results the tables of a document are, when a row does not say it.
#[derive(Debug, Clone, Default)]
pub struct Contestant {
    /// The party that the document is about, with its identifier.
    pub party: Option<Located<(String, String)>>,
    /// The person that the document is about.
    pub person: Option<Located<String>>,
    /// The country of either.
    pub country: Option<Located<String>>,
}

/// Who stood by the tables that were read so far: whether a name, or the last word of one, is that of
/// a party.
#[derive(Debug, Clone, Default)]
pub struct Contestants {
    is_party: HashMap<String, bool>,
}

impl Contestants {
    /// Takes note of the contestants of results.
    pub fn learn(&mut self, elections: &[Election]) {
        let mut above = None;
        for election in elections {
            if let Some(candidate) = &election.candidate {
                let name = fold(candidate);
                let last = name.rsplit(' ').next().unwrap_or_default().to_owned();
                self.is_party.entry(last).or_insert(false);
                self.is_party.entry(name).or_insert(false);
            }
            // the rows of a party's own table are all its own
            if let Some(party) = election.party.as_deref().filter(|party| above != Some(*party)) {
                self.is_party.insert(fold(party), true);
                above = Some(party);
            }
        }
    }

    /// Whether a name is that of a party; `None` for one that is not known.
    pub fn is_party(&self, name: &str) -> Option<bool> {
        self.is_party.get(&fold(&clean_name(name))).copied()
    }
}
