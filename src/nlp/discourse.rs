//! The discourse: what the sentences so far have named, to which later ones refer.

use std::rc::Rc;

use crate::model::{Date, Located, Point};
use crate::nlp::mention::{EntityRef, Mention, MentionForm};
use crate::nlp::noun_phrase::NounPhrase;
use crate::nlp::taken_names::TakenNames;

/// What the sentences so far have named, nearest first: the antecedents of the next sentence.
#[derive(Debug, Clone, Default)]
pub struct Discourse {
    /// The organisation that the last sentence with one is about.
    pub(super) subject: Option<EntityRef>,
    /// Whether that organisation is neither subject nor object there, so that "it" may mean something else:
    /// `The Voice was the newspaper of A`.
    pub(super) is_aside: bool,
    /// Organisations that it names together: `A and B`.
    pub(super) group: Vec<EntityRef>,
    /// The last lists of three organisations and more, the latest last.
    pub(super) lists: Vec<Vec<EntityRef>>,
    /// The organisations of the last sentences, the latest last, each once.
    pub(super) recent: Vec<EntityRef>,
    /// The person whom the last sentence with one is about.
    pub(super) person: Option<Rc<str>>,
    /// The people of the last sentences, the latest last, each once.
    pub(super) people: Vec<Rc<str>>,
    /// The organisations that the last sentence said merged, if it does not say into what.
    pub(super) merging: Vec<EntityRef>,
    /// In a text about several organisations, the one that the heading of the section names or that a paragraph
    /// begins by defining.
    pub(super) home: Option<EntityRef>,
    /// The organisation that the paragraph has just introduced, until it names another one.
    pub(super) introduced: Option<EntityRef>,
    /// The organisation, other than that of the text, that the last sentence of the paragraph is about.
    pub(super) topic: Option<EntityRef>,
    /// The organisations of the last sentence with one, each once.
    pub(super) last: Vec<EntityRef>,
    /// The organisation that was founded last.
    pub(super) made: Option<EntityRef>,
    /// The names that organisations took.
    pub(super) taken_names: TakenNames,
    /// The organisations that the list under the sentence names.
    pub(super) announced: Vec<EntityRef>,
    /// The last date.
    pub(super) date: Option<Point>,
    /// The date with which an entry of a chronicle begins: `1977 – The Front signs a pact. Roe leaves it`.
    pub(super) entry: Option<Located<Date>>,
}

/// How many organisations are remembered.
const MAX_RECENT: usize = 8;

/// How many lists of organisations are remembered.
const MAX_LISTS: usize = 4;

impl Discourse {
    /// Begins a section, with the organisation that its heading names.
    pub fn begin_section(&mut self, organisation: Option<EntityRef>) {
        self.home = organisation;
        if self.home.is_none() {
            return;
        }
        self.subject = self.home.clone();
        self.is_aside = false;
        self.group.clear();
        self.merging.clear();
    }

    /// Makes the organisation in `History of A` the subject, until a sentence is about another one.
    pub fn resume(&mut self, whole: Option<&str>) {
        if let Some(name) = whole {
            let entity = EntityRef::Organisation(name.into());
            self.subject = Some(entity.clone());
            self.is_aside = false;
            self.recent.retain(|known| *known != entity);
            self.recent.push(entity);
        }
    }

    /// Remembers what a sentence named.
    pub fn remember(&mut self, mentions: &[Mention], phrases: &[NounPhrase]) {
        if mentions.is_empty() {
            return;
        }
        let organisations = mentions.iter().filter(|mention| mention.entity.is_organisation());
        if organisations.clone().next().is_some() {
            self.last.clear();
            add_distinct(&mut self.last, organisations.clone());
        }
        for mention in organisations.clone() {
            self.recent.retain(|known| *known != mention.entity);
            self.recent.push(mention.entity.clone());
        }
        if self.recent.len() > MAX_RECENT {
            self.recent.drain(..self.recent.len() - MAX_RECENT);
        }
        let of = |phrase: &NounPhrase| -> Vec<EntityRef> {
            let named = mentions[phrase.mentions.clone()].iter();
            distinct(named.filter(|mention| mention.entity.is_organisation()))
        };
        let long = phrases.iter().filter(|phrase| phrase.mentions.len() >= MIN_LISTED);
        let lists = long.map(of).filter(|named| named.len() >= MIN_LISTED);
        self.lists.extend(lists);
        if self.lists.len() > MAX_LISTS {
            self.lists.drain(..self.lists.len() - MAX_LISTS);
        }
        let subject = phrases.iter().find(|phrase| phrase.marker.is_none());
        let subject = subject.map(of).filter(|named| !named.is_empty());
        let first = || organisations.clone().next().map(|mention| vec![mention.entity.clone()]);
        let is_aside = subject.is_none();
        if let Some(named) = subject.or_else(first) {
            let is_argument = |phrase: &NounPhrase| {
                let mut named = mentions[phrase.mentions.clone()].iter();
                phrase.marker.is_none() && named.any(|mention| mention.entity.is_organisation())
            };
            self.is_aside = is_aside && !phrases.iter().any(is_argument);
            self.subject = named.first().cloned();
            let groups = || phrases.iter().filter(|phrase| phrase.mentions.len() > 1).map(of);
            self.group = match named.len() > 1 {
                true => named,
                false => groups().find(|named| named.len() > 1).unwrap_or_default(),
            };
            // "These were the Front, the League and the Union": a sentence without an event only lists them
            if phrases.is_empty() && self.group.is_empty() {
                self.group = listed(mentions);
            }
        }
        let people = mentions.iter().filter_map(|mention| match &mention.entity {
            EntityRef::Person(name) => Some(name),
            _ => None,
        });
        for name in people.clone() {
            self.people.retain(|known| known != name);
            self.people.push(name.clone());
        }
        if self.people.len() > MAX_RECENT {
            self.people.drain(..self.people.len() - MAX_RECENT);
        }
        let subject = phrases.iter().filter(|phrase| phrase.marker.is_none());
        let subject = subject.flat_map(|phrase| &mentions[phrase.mentions.clone()]);
        let subject = subject.filter_map(|mention| match &mention.entity {
            EntityRef::Person(name) => Some(name),
            _ => None,
        });
        if let Some(name) = subject.chain(people).next() {
            self.person = Some(name.clone());
        }
    }

    /// Returns the one of several people of one surname who was named last.
    pub fn namesake<'p>(&self, people: &'p [Rc<str>]) -> Option<&'p Rc<str>> {
        match people {
            [] => None,
            [person] => Some(person),
            _ => {
                let recent = self.people.iter().rev();
                let mut named = recent.filter_map(|name| people.iter().find(|one| *one == name));
                named.next()
            }
        }
    }

    /// Returns the organisations that the last sentence said merged, if it does not say into what.
    pub fn merging(&self) -> &[EntityRef] {
        &self.merging
    }

    /// Remembers what a sentence said merged.
    pub fn remember_merging(&mut self, organisations: Vec<EntityRef>) {
        self.merging = organisations;
    }

    /// Sets the organisations that the list under the next sentence names, if it has one.
    pub fn announce(&mut self, organisations: Vec<EntityRef>) {
        self.announced = organisations;
    }

    /// Begins a paragraph, which is about the topic of the text again.
    pub fn begin_paragraph(&mut self) {
        self.introduced = None;
        self.topic = None;
    }

    /// Sets the organisation that a paragraph begins by defining, in a text that is about several.
    pub fn set_home(&mut self, organisation: EntityRef) {
        self.home = Some(organisation);
    }

    /// Remembers the organisations that a sentence introduces and that it is about, if it does so, and else whether it goes
    /// on about those of the sentence before.
    pub fn remember_topics(
        &mut self,
        introduced: Option<EntityRef>,
        topic: Option<EntityRef>,
        mentions: &[Mention],
    ) {
        let names_other = |known: &Option<EntityRef>| {
            mentions.iter().any(|mention| {
                mention.entity.is_organisation() && Some(&mention.entity) != known.as_ref()
            })
        };
        for (known, new) in [(&mut self.introduced, introduced), (&mut self.topic, topic)] {
            if new.is_some() || names_other(known) {
                *known = new;
            }
        }
    }

    /// Remembers the organisation that a sentence says was founded.
    pub fn remember_made(&mut self, made: Option<EntityRef>) {
        self.made = made.or(self.made.take());
    }

    /// Returns the last date.
    pub fn date(&self) -> Option<Point> {
        self.date
    }

    /// Remembers a date.
    pub fn remember_date(&mut self, date: Option<Point>) {
        self.date = date.or(self.date);
    }
}

/// The least organisations of a list that "these parties" may mean.
pub(super) const MIN_LISTED: usize = 3;

/// The organisations of a sentence that names several and nobody else.
fn listed(mentions: &[Mention]) -> Vec<EntityRef> {
    let named = distinct(mentions.iter().filter(|mention| mention.form == MentionForm::Name));
    let is_list = named.len() >= MIN_LISTED && named.iter().all(EntityRef::is_organisation);
    if is_list { named } else { Vec::new() }
}

/// Returns what mentions mean, each once.
pub(super) fn distinct<'m>(mentions: impl Iterator<Item = &'m Mention>) -> Vec<EntityRef> {
    let mut entities: Vec<EntityRef> = Vec::new();
    add_distinct(&mut entities, mentions);
    entities
}

/// Adds what mentions mean, each once.
fn add_distinct<'m>(entities: &mut Vec<EntityRef>, mentions: impl Iterator<Item = &'m Mention>) {
    for mention in mentions {
        if !entities.contains(&mention.entity) {
            entities.push(mention.entity.clone());
        }
    }
}
