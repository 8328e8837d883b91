//! What helps to find the party that a document is about by its names.

use crate::dataset::identity::Profile;
use crate::dataset::lineage::name::{self, key};
use crate::dataset::{Dataset, MAX_NAMES};
use crate::lexicon::countries::country_in;
use crate::model::{Date, Party, Source};

/// A party that a document is about.
#[derive(Debug, Clone)]
pub struct KnownParty {
    pub(super) name: String,
    /// All its names, as they are compared.
    pub(super) keys: Vec<String>,
    /// Its names, as they are written.
    pub(super) names: Vec<String>,
    pub(super) country: Option<String>,
    /// Its country, or else the one that its name has.
    pub(super) home: Option<String>,
    pub(super) founded: Option<Date>,
    pub(super) dissolved: Option<Date>,
    pub(super) source: Source,
    /// What helps to recognise it in other documents.
    pub(super) profile: Profile,
}

impl KnownParty {
    /// Returns what is known of a party, with its names in the text of its document.
    pub fn of(party: &Party, dataset: &Dataset) -> Self {
        let known = dataset.names.names(&party.source.document, &party.name);
        let mut names: Vec<String> = Vec::new();
        let mut keys: Vec<String> = Vec::new();
        for name in party.names().chain(known.iter().map(String::as_str)).take(MAX_NAMES) {
            let read = name::read(name, &[]);
            let short = read.iter().map(|read| read.name.as_str());
            for name in [name].into_iter().chain(short) {
                let key = key(name);
                if !key.is_empty() && !keys.contains(&key) {
                    keys.push(key);
                    names.push(name.to_owned());
                }
            }
        }
        KnownParty {
            name: party.name.clone(),
            keys,
            names,
            country: country(party),
            home: home(party),
            founded: party.founded.clone(),
            dissolved: party.dissolved.clone(),
            source: party.source.clone(),
            profile: Profile::of(party),
        }
    }
}

/// Returns the country of a party under the name that all records have for it.
pub(super) fn country(party: &Party) -> Option<String> {
    let country = party.country.as_deref()?;
    Some(country_in(country).unwrap_or(country).to_owned())
}

/// Returns the country of a party, or else the one that its name has: `Communist Party of Turkey`.
pub(super) fn home(party: &Party) -> Option<String> {
    country(party).or_else(|| country_in(&party.name).map(str::to_owned))
}
