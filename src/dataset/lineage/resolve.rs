//! Resolution of names to the parties that documents are about.

use std::collections::HashMap;

use crate::dataset::identity::Entities;
use crate::dataset::lineage::name::{key, split_gloss};
use crate::dataset::lineage::statement::{KnownParty, Mention};
use crate::lexicon::countries::country_in;
use crate::lexicon::names::{GENITIVE_WORDS, PARTY_WORDS};
use crate::model::{Date, fold, slug};
use crate::values::name::looks_like_abbreviation;
use crate::values::text::{has_one_of, has_word};

/// Parties of all documents, by their identifiers, documents and names.
#[derive(Debug)]
pub(super) struct PartyIndex<'p> {
    parties: &'p [KnownParty],
    entities: &'p Entities,
    by_id: HashMap<String, Vec<usize>>,
    by_document: HashMap<&'p str, usize>,
    by_name: HashMap<&'p str, Vec<usize>>,
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
    /// Whether the name is that of the older organisation.
    pub older: bool,
}

impl<'p> PartyIndex<'p> {
    pub(super) fn of(parties: &'p [KnownParty], entities: &'p Entities) -> Self {
        let mut index = PartyIndex {
            parties,
            entities,
            by_id: HashMap::new(),
            by_document: HashMap::new(),
            by_name: HashMap::new(),
        };
        for (at, party) in parties.iter().enumerate() {
            index.by_id.entry(entities.profiles()[at].own_id()).or_default().push(at);
            index.by_document.entry(&party.source.document).or_insert(at);
            for key in &party.keys {
                index.by_name.entry(key).or_default().push(at);
            }
        }
        index
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
    let (before, after) = if context.older { (1, GAP) } else { (GAP, 1) };
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
