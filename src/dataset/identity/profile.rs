//! What a record says that helps to recognise its organisation.

use crate::dataset::identity::Redirects;
use crate::dataset::identity::country::country as canonical;
use crate::dataset::lineage::name::{key, split_gloss};
use crate::model::{Date, Document, Party, Source, fold, slug};
use crate::values::name::is_abbreviation;

/// What a party record says that helps to recognise its organisation, as it is compared.
///
/// Profiles are ordered by their places, those of one place by what they say, and by their snapshots last, so that
/// exchanging two snapshots keeps the order.
#[derive(Debug, Clone, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Profile {
    /// Where the record was read from.
    pub source: Source,
    /// The id of the record.
    pub id: String,
    /// The name as it is written.
    pub name: String,
    /// The country, under the name that all records have for it.
    pub country: Option<String>,
    /// The Wikidata id.
    pub(in crate::dataset) wikidata: Option<String>,
    /// The title of its page, as an id.
    pub(super) title: Option<String>,
    /// The titles of its page in other languages, as ids.
    pub(super) other_titles: Vec<String>,
    /// The titles that redirect to its page, as ids.
    pub(in crate::dataset) redirects: Vec<String>,
    /// Keys of its names, that of the record first.
    pub(super) names: Vec<String>,
    /// Keys of names without the words in brackets after them: `Reed Party (1920)`.
    pub(super) bare_names: Vec<String>,
    /// Keys of its abbreviations: the whole text, then its parts.
    pub(super) abbreviations: Vec<String>,
    pub(super) founded: Option<Date>,
    pub(super) dissolved: Option<Date>,
    /// The first and last year for which a data set has it.
    pub(in crate::dataset) years: Option<(Option<i32>, Option<i32>)>,
    /// Its address in the web, without what varies.
    pub(super) website: Option<String>,
    /// Keys of leaders and founders.
    pub(super) people: Vec<String>,
    /// Keys of the files of its logo and flag.
    pub(super) files: Vec<String>,
    /// Keys of the organisations that it came from or became.
    pub(super) relatives: Vec<String>,
    /// The collection that lists a party once, such as a dump; `None` for a document of its own.
    pub snapshot: Option<String>,
}

/// The most items of each list that are compared.
const MAX: usize = 12;

impl Profile {
    /// Returns the profile of a party. Its container, `dump.xml` of `dump.xml#Title`, is its snapshot.
    pub fn of(party: &Party) -> Self {
        let country = party.country.as_deref();
        let mut profile = Profile {
            source: party.source.clone(),
            snapshot: Document::container(&party.source.document).map(str::to_owned),
            id: party.id.clone(),
            name: party.name.clone(),
            country: country.map(canonical),
            wikidata: party.identifiers.get("wikidata").map(str::to_owned),
            title: party.identifiers.get("page").map(slug).filter(|title| !title.is_empty()),
            founded: party.founded.clone(),
            dissolved: party.dissolved.clone(),
            website: party.website.as_deref().and_then(website),
            ..Profile::default()
        };
        let others = party.identifiers.iter();
        let others = others.filter(|(kind, _)| !matches!(*kind, "page" | "wikidata"));
        extend(&mut profile.other_titles, others.map(|(_, title)| slug(title)));
        let names = party.native_name.iter().chain(&party.other_names);
        for name in [&party.name].into_iter().chain(names).take(MAX) {
            profile.add_name(name);
        }
        if let Some(short) = &party.abbreviation {
            profile.add_abbreviations(short);
        }
        let people = party.founder.iter().chain(&party.leader);
        extend(&mut profile.people, people.map(|name| key(split_gloss(name).0)));
        extend(&mut profile.files, party.logo.iter().chain(&party.flag).map(|name| key(name)));
        let relatives = party.predecessor.iter().chain(&party.split_from).chain(&party.merger_of);
        let relatives = relatives.chain(&party.successor).chain(&party.merged_into);
        extend(&mut profile.relatives, relatives.map(|name| key(split_gloss(name).0)));
        profile
    }

    /// Returns the profile with the titles that redirect to the page of its document.
    #[must_use]
    pub fn with_redirects(mut self, redirects: &Redirects) -> Self {
        let titles = redirects.to(&self.source.document);
        extend(&mut self.redirects, titles.iter().map(|title| slug(title)));
        self
    }

    /// Adds a name, and if it is an abbreviation, that.
    fn add_name(&mut self, name: &str) {
        extend(&mut self.names, [key(name)]);
        let (bare, gloss) = split_gloss(name);
        if gloss.is_some() {
            extend(&mut self.bare_names, [key(bare)]);
        }
        for name in gloss.into_iter().chain([bare]).filter(|name| is_abbreviation(name)) {
            self.add_abbreviations(name);
        }
    }

    /// Adds the abbreviations in a text: `RP / PR`.
    fn add_abbreviations(&mut self, text: &str) {
        let parts = [text].into_iter().chain(text.split(['/', ',', ';', '|', '•', '\n']));
        let letters = |part: &str| fold(part).chars().filter(|c| c.is_alphanumeric()).collect();
        let parts = parts.map(letters).filter(|part: &String| part.chars().nth(1).is_some());
        extend(&mut self.abbreviations, parts);
    }

    /// Returns the identifiers that decide alone, each with whether it is that of Wikidata.
    pub(in crate::dataset) fn identifiers(&self) -> impl Iterator<Item = (bool, &str)> + Clone {
        let titles = self.title.iter().chain(&self.other_titles);
        let items = self.wikidata.iter().map(|item| (true, item.as_str()));
        items.chain(titles.map(|title| (false, title.as_str())))
    }

    /// Returns the id that its title or name gives, without the number that makes an id unique in a run.
    pub(in crate::dataset) fn own_id(&self) -> String {
        let is_number =
            |rest: &str| rest.strip_prefix('-').is_some_and(|n| n.parse::<u32>().is_ok());
        let base = slug(&self.name);
        match (&self.title, self.id.strip_prefix(base.as_str())) {
            (Some(title), _) => title.clone(),
            (None, Some(rest)) if is_number(rest) => base,
            _ => self.id.clone(),
        }
    }

    /// Returns the entities that the organisation may have, see [`Entities::id`](crate::dataset::Entities::id).
    pub(in crate::dataset) fn entity_ids(&self) -> impl Iterator<Item = String> {
        let known = self.wikidata.iter().chain(&self.title).cloned();
        known.chain([self.name_id()])
    }

    /// Returns the id that its name and country give.
    pub(super) fn name_id(&self) -> String {
        match &self.country {
            Some(country) => slug(&format!("{} {country}", self.name)),
            None => slug(&self.name),
        }
    }

    /// Returns the id under which the organisation is known elsewhere: of Wikidata, or of its page.
    pub(super) fn best_id(&self) -> Option<&str> {
        self.wikidata.as_deref().or(self.title.as_deref())
    }
}

/// Adds texts that are not empty, without duplicates, up to a limit.
fn extend(known: &mut Vec<String>, texts: impl IntoIterator<Item = String>) {
    for text in texts {
        if known.len() < MAX && !text.is_empty() && !known.contains(&text) {
            known.push(text);
        }
    }
}

/// Returns an address without its scheme, `www.`, and what follows the path. Pages on sites of others keep their path.
fn website(address: &str) -> Option<String> {
    let address = address.trim();
    let bare = address.split_once("://").map_or(address, |(_, rest)| rest);
    let bare = bare.strip_prefix("www.").unwrap_or(bare);
    let bare = bare.split(['?', '#', ' ']).next().unwrap_or_default().trim_end_matches('/');
    let (host, path) = bare.split_once('/').map_or((bare, ""), |(host, path)| (host, path));
    let host = host.to_lowercase();
    if !host.contains('.') {
        return None;
    }
    // an archive's address ends with the original one
    if host.contains("archive.") {
        let original = path.find("://").and_then(|at| path.get(at + 3..));
        return original.and_then(website);
    }
    const SHARED: [&str; 8] = [
        "facebook.", "twitter.", "instagram.", "google.", "geocities.", "wordpress.com/",
        "youtube.", "tripod.",
    ];
    let is_shared = SHARED.iter().any(|shared| host.contains(shared));
    Some(if is_shared && !path.is_empty() {
        format!("{host}/{}", path.to_lowercase())
    } else {
        host
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_compared_by_site() {
        for (address, expected) in [
            ("https://www.reed.example/en/", Some("reed.example")),
            ("http://reed.example", Some("reed.example")),
            ("https://facebook.com/ReedParty?x=1", Some("facebook.com/reedparty")),
            ("https://web.archive.org/web/2010/http://www.reed.example/a", Some("reed.example")),
            ("none", None),
        ] {
            assert_eq!(website(address).as_deref(), expected, "{address}");
        }
    }

    #[test]
    fn containers() {
        assert_eq!(Document::container("dump.xml#Reed Party"), Some("dump.xml"));
        assert_eq!(Document::container("reed.txt"), None);
    }
}
