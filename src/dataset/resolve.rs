//! Resolution of names: which party a name means, in a question or in a document.

use std::collections::{HashMap, HashSet};
use std::hash::BuildHasher;
use std::sync::Arc;

use foldhash::fast::FixedState;

use crate::dataset::NameIndex;
use crate::dataset::identity::{Decisions, Entities, Profile, Redirects};
use crate::dataset::known_party::KnownParty;
use crate::dataset::lineage::name::{key, split_gloss};
use crate::lexicon::countries::country_in;
use crate::lexicon::names::{GENITIVE_WORDS, PARTY_WORDS};
use crate::model::{Date, Election, Event, Pairs, Source, fold, slug};
use crate::values::name::looks_like_abbreviation;
use crate::values::text::{has_one_of, has_word};

/// An organisation as a document names it.
#[derive(Debug, Clone, Default)]
pub(super) struct Mention {
    pub name: String,
    /// Its other names in the document.
    pub others: Vec<String>,
    /// The title of the page that the name links to.
    pub page: Option<String>,
    /// Whether it is the party that the document is about.
    pub own: bool,
}

/// Parties of all documents, by their identifiers, documents and names.
#[derive(Debug)]
pub struct PartyIndex {
    pub(super) parties: Vec<KnownParty>,
    entities: Entities,
    by_id: HashMap<String, Vec<usize>>,
    by_document: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
}

/// The organisations that a name in a question means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Resolution {
    /// That of an identifier, those with exactly this name, or the only one with a name that contains it.
    Found(Vec<usize>),
    /// Several have names that contain it.
    Ambiguous(Vec<usize>),
    /// None has such a name.
    NotFound,
}

/// An organisation among the parties of a run, which names in records may mean.
#[derive(Debug, Clone)]
pub struct KnownOrganisation {
    /// The parties.
    pub index: Arc<PartyIndex>,
    /// The index of the organisation.
    pub entity: usize,
}

/// A name in a question, as it is compared.
#[derive(Debug, Clone)]
pub struct Asked {
    text: String,
    key: String,
    slug: String,
}

/// The name of an organisation in a result or an event.
#[derive(Debug, Clone, Copy)]
pub struct NameInRecord<'r> {
    /// The document of the record.
    pub document: &'r str,
    /// The name.
    pub name: &'r str,
    /// Its other names in the document.
    pub others: &'r [String],
    /// The title of the page that the name links to.
    pub page: Option<&'r str>,
    /// The country of the record.
    pub country: Option<&'r str>,
    /// The date of the record.
    pub date: Option<&'r Date>,
}

/// What a name must agree with to mean a party.
#[derive(Debug, Clone, Copy)]
pub(super) struct Context<'c> {
    /// The document that has the name.
    pub document: &'c str,
    /// The country of its party, or the one that the party's name has.
    pub country: Option<&'c str>,
    /// The date of the statement.
    pub date: Option<&'c Date>,
    /// When the organisation existed.
    pub time: Time,
}

/// When an organisation of a statement existed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Time {
    /// Before its date, as the older organisation of an edge.
    Before,
    /// After its date, as the younger one.
    After,
    /// At its date.
    Then,
}

impl Asked {
    /// Returns a name as it is compared.
    pub fn of(name: &str) -> Self {
        Asked { text: name.to_owned(), key: key(name), slug: slug(name) }
    }

    /// Whether a party may have the name or id, or belong to the organisation of this entity.
    pub fn may_mean(&self, party: &KnownParty) -> bool {
        // an entity may have a number after it
        let entity = self.text.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end_matches('-');
        let is_entity = |id: &str| id == self.text || id == entity;
        self.rank(party, &party.profile).is_some()
            || party.profile.entity_ids().any(|id| is_entity(&id))
    }

    /// Returns how a party has the name: 0 by its id, 1 by a whole name or title, 2 by a part of a name.
    fn rank(&self, party: &KnownParty, profile: &Profile) -> Option<u8> {
        let is_named = |test: &dyn Fn(&str) -> bool| {
            !self.key.is_empty() && party.keys.iter().any(|known| test(known))
        };
        let is_titled = || {
            profile
                .identifiers()
                .any(|(_, id)| !id.is_empty() && (id == self.slug || id == self.text))
        };
        match () {
            () if profile.id == self.text => Some(0),
            () if is_named(&|known| known == self.key) || is_titled() => Some(1),
            () if is_named(&|known| known.contains(&self.key)) => Some(2),
            () => None,
        }
    }
}

impl<'r> NameInRecord<'r> {
    /// Returns the names of the party of a result.
    pub fn of_election(election: &'r Election, names: &'r NameIndex) -> Option<Self> {
        let name = election.party.as_deref()?;
        let country = election.country.as_deref();
        let name = Self::of(&election.source, name, &election.links, names);
        Some(NameInRecord { country, date: election.date.as_ref(), ..name })
    }

    /// Returns the names of the organisations of an event.
    pub fn of_event(event: &'r Event, names: &'r NameIndex) -> impl Iterator<Item = Self> {
        let organisations = event.organisations.iter();
        organisations.map(|name| NameInRecord {
            date: event.date.as_ref(),
            ..Self::of(&event.source, name, &event.links, names)
        })
    }

    fn of(source: &'r Source, name: &'r str, links: &'r Pairs, names: &'r NameIndex) -> Self {
        let document = &*source.document;
        let others = names.names(document, name);
        NameInRecord { document, name, others, page: links.get(name), country: None, date: None }
    }

    /// Returns hashes of its names and of the title of its page. A name means an organisation only if they have one in
    /// common, see [`PartyIndex::hashes_of`].
    pub fn hashes(&self) -> impl Iterator<Item = u64> {
        self.keys().chain(self.page.map(slug)).map(|key| hash(&key))
    }

    /// Returns its names as they are compared.
    fn names(&self) -> impl Iterator<Item = String> {
        [self.name].into_iter().chain(self.others.iter().map(String::as_str)).map(key)
    }

    /// Returns its names and the title of its page as they are compared.
    fn keys(&self) -> impl Iterator<Item = String> {
        self.names().chain(self.page.map(|page| key(split_gloss(page).0)))
    }
}

fn hash(text: &str) -> u64 {
    FixedState::default().hash_one(text)
}

impl PartyIndex {
    /// Finds the organisations of parties, and makes the index.
    pub fn compare(
        mut parties: Vec<KnownParty>,
        redirects: &Redirects,
        decisions: &Decisions,
    ) -> Self {
        let profiles = parties
            .iter_mut()
            .map(|party| std::mem::take(&mut party.profile).with_redirects(redirects));
        let entities = Entities::of(profiles.collect(), decisions);
        PartyIndex::of(parties, entities)
    }

    /// Makes the index of parties and their organisations.
    pub fn of(parties: Vec<KnownParty>, entities: Entities) -> Self {
        let mut by_id: HashMap<String, Vec<usize>> = HashMap::new();
        let mut by_document: HashMap<String, usize> = HashMap::new();
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, party) in parties.iter().enumerate() {
            by_id.entry(entities.profiles()[at].own_id()).or_default().push(at);
            by_document.entry(party.source.document.to_string()).or_insert(at);
            for key in &party.keys {
                by_name.entry(key.clone()).or_default().push(at);
            }
        }
        // a title is that of a page, or else of a redirect to one
        for (at, profile) in entities.profiles().iter().enumerate() {
            for title in &profile.redirects {
                by_id.entry(title.clone()).or_insert_with(|| vec![at]);
            }
        }
        PartyIndex { parties, entities, by_id, by_document, by_name }
    }

    /// Returns the organisations of the parties.
    pub fn entities(&self) -> &Entities {
        &self.entities
    }

    /// Returns all names of all parties.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.parties.iter().flat_map(|party| &party.names).map(String::as_str)
    }

    /// Returns the organisation that has an entity or id.
    pub fn identified(&self, asked: &Asked) -> Option<usize> {
        let [ids, ..] = self.ranked(asked, |_| true);
        self.best(asked, &ids)
    }

    /// Finds the organisation that has an entity or id, or else those of a name or of the title of a page, or else the
    /// only one with a name that contains it. Of the parties only those count that `accepts` accepts, by their indexes.
    pub fn find(&self, asked: &Asked, accepts: impl Fn(usize) -> bool) -> Resolution {
        let [ids, named, parts] = self.ranked(asked, accepts);
        match (self.best(asked, &ids), named.is_empty(), parts.len()) {
            (Some(entity), ..) => Resolution::Found(vec![entity]),
            (None, false, _) => Resolution::Found(named),
            (None, true, 0) => Resolution::NotFound,
            (None, true, 1) => Resolution::Found(parts),
            (None, true, _) => Resolution::Ambiguous(parts),
        }
    }

    /// Returns the organisation whose entity is asked for, or else the first: the id of a party may be the entity of another.
    fn best(&self, asked: &Asked, found: &[usize]) -> Option<usize> {
        let is_entity = |one: &usize| self.entities.id(*one) == asked.text;
        found.iter().copied().find(is_entity).or_else(|| found.first().copied())
    }

    /// Returns the organisations that have an entity or id, those of a name, and those with a name that contains it.
    fn ranked(&self, asked: &Asked, accepts: impl Fn(usize) -> bool) -> [Vec<usize>; 3] {
        let mut found: [Vec<usize>; 3] = Default::default();
        for (at, party) in self.parties.iter().enumerate() {
            let entity = self.entities.entity_of(at);
            let profile = &self.entities.profiles()[at];
            let is_entity = self.entities.id(entity) == asked.text
                || profile.wikidata.as_ref() == Some(&asked.text);
            let rank = if is_entity { Some(0) } else { asked.rank(party, profile) };
            if let Some(rank) = rank.filter(|_| accepts(at)) {
                found[usize::from(rank)].push(entity);
            }
        }
        for entities in &mut found {
            entities.sort_unstable();
            entities.dedup();
        }
        found
    }

    /// Returns hashes of all that [`NameInRecord::hashes`] has of names that may mean an organisation.
    pub fn hashes_of(&self, entity: usize) -> HashSet<u64> {
        let members = self.entities.members(entity);
        let titles = members.iter().flat_map(|at| {
            let profile = &self.entities.profiles()[*at];
            let redirects = profile.redirects.iter().map(String::as_str);
            profile.identifiers().map(|(_, id)| id).chain(redirects)
        });
        let keys = members.iter().flat_map(|at| &self.parties[*at].keys).map(String::as_str);
        titles.chain(keys).map(hash).collect()
    }

    /// Whether a name in a record means an organisation.
    pub fn is_meant(&self, entity: usize, record: &NameInRecord<'_>) -> bool {
        let has = |found: Option<&Vec<usize>>| {
            found.is_some_and(|all| all.iter().any(|at| self.entities.entity_of(*at) == entity))
        };
        let is_named = |key: &String| has(self.by_name.get(key));
        let is_linked = |page: &str| has(self.by_id.get(slug(page).as_str()));
        // most records are about others
        (record.keys().any(|key| is_named(&key)) || record.page.is_some_and(is_linked))
            && self.meant(record).is_some_and(|at| self.entities.entity_of(at) == entity)
    }

    /// Returns the party that a name in a record means.
    fn meant(&self, record: &NameInRecord<'_>) -> Option<usize> {
        let own = self.by_document.get(record.document).copied();
        let is_own = |at: &usize| record.names().any(|name| self.parties[*at].keys.contains(&name));
        if let Some(own) = own.filter(is_own) {
            return Some(own);
        }
        let mention = Mention {
            name: record.name.to_owned(),
            others: record.others.to_vec(),
            page: record.page.map(str::to_owned),
            own: false,
        };
        let country = record.country.map(|country| country_in(country).unwrap_or(country));
        let home = || own.and_then(|at| self.parties[at].home.as_deref());
        self.resolve(
            &mention,
            Context {
                document: record.document,
                country: country.or_else(home),
                date: record.date,
                time: Time::Then,
            },
        )
    }

    /// Returns the party that a mention means: that of its own document, the one whose page it links to, or else the
    /// only one of its country that has such a name.
    pub(super) fn resolve(&self, mention: &Mention, context: Context<'_>) -> Option<usize> {
        if mention.own {
            return self.by_document.get(context.document).copied();
        }
        let Some(page) = &mention.page else { return self.by_names(mention, context) };
        let linked = self.by_id.get(slug(page).as_str());
        if let Some(linked) = linked {
            return self.only(linked);
        }
        self.by_title(page, context).or_else(|| {
            // the link leads to a page under another title, so its label is as good as its title
            let (title, _) = split_gloss(page);
            let differs = key(title) != key(&mention.name);
            let found = differs.then(|| self.by_names(mention, context)).flatten()?;
            let short = looks_like_abbreviation(&mention.name);
            (!short || shares_word(title, &self.parties[found])).then_some(found)
        })
    }

    /// Returns the only party with the name that a title has, if the words in brackets after it agree.
    fn by_title(&self, page: &str, context: Context<'_>) -> Option<usize> {
        if let Some(found) = self.named(&key(page), context) {
            return Some(found);
        }
        let (title, gloss) = split_gloss(page);
        let gloss = gloss?;
        let country = country_in(gloss).or(context.country);
        let context = Context { country, ..context };
        // `Reed Party (Ruritania)` may be the `Reed Party of Ruritania`
        let full = GENITIVE_WORDS.iter().map(|of| key(&format!("{title} {of} {gloss}")));
        let found = self.named(&key(title), context);
        let found = found.or_else(|| full.filter_map(|name| self.named(&name, context)).next())?;
        agrees(gloss, &self.parties[found]).then_some(found)
    }

    /// Returns the only party that has one of the names of a mention.
    fn by_names(&self, mention: &Mention, context: Context<'_>) -> Option<usize> {
        // the longer form of a name is the more certain one
        let mut names: Vec<&String> = mention.others.iter().chain([&mention.name]).collect();
        names.sort_by_key(|name| std::cmp::Reverse(name.len()));
        names.into_iter().find_map(|name| self.named(&key(name), context))
    }

    /// Returns the only party of this name that agrees with the context.
    fn named(&self, key: &str, context: Context<'_>) -> Option<usize> {
        /// The most parties of one name that are looked at.
        const MAX: usize = 1000;
        let named = self.by_name.get(key).filter(|named| named.len() <= MAX)?;
        // a relative of the document's own party is another one, even if it has the same name
        let own = self.by_document.get(context.document).copied();
        let entity = |at: &usize| self.entities.entity_of(*at);
        let own = own.as_ref().map(entity);
        let lived = |at: &&usize| own != Some(entity(at)) && lived(&self.parties[**at], context);
        let home = |at: &usize| self.parties[*at].home.as_deref();
        let of_country = |at: &&usize| {
            let countries = home(at).zip(context.country);
            countries.is_some_and(|(one, other)| fold(one) == fold(other))
        };
        let mut near: Vec<usize> = named.iter().filter(lived).filter(of_country).copied().collect();
        if near.is_empty() && is_distinctive(key) {
            let unknown = |at: &&usize| context.country.is_none() || home(at).is_none();
            near = named.iter().filter(lived).filter(unknown).copied().collect();
        }
        self.only(&near)
    }

    /// Returns the only party of a list; the first if all are the same party under several titles.
    fn only(&self, found: &[usize]) -> Option<usize> {
        /// The most parties that are compared; so many are not one.
        const MAX: usize = 100;
        let (first, others) = found.split_first().filter(|_| found.len() <= MAX)?;
        let one = &self.parties[*first];
        let same = |at: &usize| {
            let other = &self.parties[*at];
            self.entities.entity_of(*at) == self.entities.entity_of(*first)
                || (other.keys.contains(&key(&one.name))
                    && one.keys.contains(&key(&other.name))
                    && other.country == one.country
                    && other.founded == one.founded
                    && other.dissolved == one.dissolved)
        };
        others.iter().all(same).then_some(*first)
    }
}

/// Whether a party can be the older or the younger organisation of a statement of this date. An organisation may be
/// followed after some time, but not by one that is gone already.
fn lived(party: &KnownParty, context: Context<'_>) -> bool {
    const GAP: i32 = 30;
    let Some(year) = context.date.and_then(Date::year) else { return true };
    let (before, after) = match context.time {
        Time::Before => (1, GAP),
        Time::After => (GAP, 1),
        Time::Then => (1, 1),
    };
    let founded = party.founded.as_ref().and_then(Date::year);
    let dissolved = party.dissolved.as_ref().and_then(Date::year);
    founded.is_none_or(|founded| founded <= year.saturating_add(before))
        && dissolved.is_none_or(|dissolved| dissolved.saturating_add(after) >= year)
}

/// Whether a name, as it is compared, is hardly that of parties of several countries: it is long, or names a country.
pub(super) fn is_distinctive(key: &str) -> bool {
    const LONG: usize = 4;
    key.split(' ').count() >= LONG || country_in(key).is_some()
}

/// Whether a title and the names of a party have a word in common, other than those of most parties.
fn shares_word(title: &str, party: &KnownParty) -> bool {
    let key = key(title);
    let mut words = key
        .split(|c: char| !c.is_alphanumeric())
        .filter(|word| word.len() > 3 && !PARTY_WORDS.contains(word) && country_in(word).is_none());
    words.any(|word| party.keys.iter().any(|name| has_one_of(name, &[word])))
}

/// Whether the words in brackets after a title are true of a party: its country, the year of its founding, or what kind
/// of thing it is, as in `Reed Party (Ruritania, 1919)`.
fn agrees(gloss: &str, party: &KnownParty) -> bool {
    gloss.split(',').map(str::trim).all(|part| match part.parse::<i32>() {
        Ok(year) => party.founded.as_ref().and_then(Date::year) == Some(year),
        Err(_) => match country_in(part) {
            Some(country) => party.home.as_deref() == Some(country),
            None => {
                party.home.as_deref().is_some_and(|country| fold(country) == fold(part))
                    || has_word(part, &PARTY_WORDS)
            }
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::dataset::Dataset;
    use crate::model::{Party, PartyField, Record};

    /// Returns an index of parties, each with its document, name, abbreviation, country and title.
    fn index(parties: &[[&str; 5]]) -> PartyIndex {
        let known = parties.iter().map(|[document, name, short, country, page]| {
            let filled = |text: &str| (!text.is_empty()).then(|| text.to_owned());
            let mut party = Party {
                id: slug(name),
                name: (*name).to_owned(),
                abbreviation: filled(short),
                country: filled(country),
                source: Source { document: (*document).into(), line: 1 },
                ..Party::default()
            };
            if let Some(page) = filled(page) {
                party.accept(PartyField::Identifiers, ("page".to_owned(), page).into());
            }
            KnownParty::of(&party, &Dataset::default())
        });
        PartyIndex::compare(known.collect(), &Redirects::default(), &Decisions::default())
    }

    #[test]
    fn a_name_finds_organisations() {
        let index = index(&[
            ["a", "Green Party", "GP", "Malta", "Greens"],
            ["b", "Green Left", "GL", "Malta", ""],
            ["c", "Green Party", "", "Turkey", ""],
            ["d", "Labour", "L", "Malta", ""],
        ]);
        for (name, expected) in [
            ("gp", Resolution::Found(vec![0])),
            ("GREEN LEFT", Resolution::Found(vec![1])),
            ("green-left-malta", Resolution::Found(vec![1])),
            ("the green party", Resolution::Found(vec![0, 2])),
            ("green-party-turkey", Resolution::Found(vec![2])),
            ("greens", Resolution::Found(vec![0])),
            ("lab", Resolution::Found(vec![3])),
            ("green", Resolution::Ambiguous(vec![0, 1, 2])),
            ("conservative", Resolution::NotFound),
            ("", Resolution::NotFound),
        ] {
            assert_eq!(index.find(&Asked::of(name), |_| true), expected, "{name}");
        }
        let only = index.find(&Asked::of("green"), |at| at == 1);
        assert_eq!(only, Resolution::Found(vec![1]));
    }

    #[test]
    fn a_name_in_a_record_means_one_organisation() {
        let index = index(&[
            ["a", "Green Party", "GP", "Malta", "Greens"],
            ["b", "Green Party", "", "Turkey", ""],
            ["c", "Labour", "L", "Malta", ""],
        ]);
        let malta = Some("Malta");
        for (document, name, page, country, expected) in [
            ("x", "Green Party", None, malta, Some(0)),
            ("x", "GP", None, malta, Some(0)),
            ("x", "Green Party", None, Some("Turkey"), Some(1)),
            ("x", "Green Party", None, Some("Greece"), None),
            ("x", "Green Party", None, None, None),
            ("x", "Our friends", Some("Greens"), None, Some(0)),
            // the document's own party, and the country of that
            ("b", "Green Party", None, malta, Some(1)),
            ("c", "Green Party", None, None, Some(0)),
        ] {
            let record = NameInRecord { document, name, others: &[], page, country, date: None };
            let meant: Vec<usize> =
                (0..3).filter(|entity| index.is_meant(*entity, &record)).collect();
            assert_eq!(meant, expected.into_iter().collect::<Vec<_>>(), "{name} in {document}");
        }
    }
}
