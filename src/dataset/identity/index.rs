//! The profiles of a run with their texts as numbers, and the weights of words.

use foldhash::{HashMap, HashSet};

use crate::dataset::identity::profile::Profile;
use crate::lexicon::countries::country_in;
use crate::lexicon::names::{ALLIANCE_WORDS, PARTY_WORDS};
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::model::{Date, fold};

/// A text of profiles, by its number.
pub type Symbol = u32;

/// A name: its whole key and its words in alphabetical order of their numbers.
#[derive(Debug, Clone)]
pub struct Name {
    pub whole: Symbol,
    pub words: Vec<Symbol>,
    /// Whether it is without the words in brackets after it.
    pub is_bare: bool,
}

/// A profile with its texts as numbers.
#[derive(Debug, Clone, Default)]
pub struct Compact {
    pub snapshot: Option<Symbol>,
    pub country: Option<Symbol>,
    pub names: Vec<Name>,
    pub abbreviations: Vec<Symbol>,
    pub founded: Option<Date>,
    pub dissolved: Option<Date>,
    pub years: Option<(Option<i32>, Option<i32>)>,
    pub website: Option<Symbol>,
    pub people: Vec<Symbol>,
    pub files: Vec<Symbol>,
    pub relatives: Vec<Symbol>,
}

/// The profiles of a run, ready to be compared.
#[derive(Debug, Default)]
pub struct Index {
    symbols: HashMap<Box<str>, Symbol>,
    /// The texts by their numbers.
    texts: Vec<Box<str>>,
    /// How much each text says as a word of a name, from 0 to 1.
    weights: Vec<f32>,
    /// The profiles, in the order in which they were added.
    pub profiles: Vec<Compact>,
    /// Names that a snapshot has for several parties of a country.
    shared: HashSet<(Symbol, Option<Symbol>)>,
}

impl Index {
    /// Makes the index of profiles.
    pub fn of<'p>(profiles: impl IntoIterator<Item = &'p Profile>) -> Self {
        let mut index = Index::default();
        for profile in profiles {
            index.add(profile);
        }
        index.weigh();
        index.find_shared();
        index
    }

    fn add(&mut self, profile: &Profile) {
        let name = |index: &mut Index, name: &String, is_bare: bool| {
            let words = words(name).map(|word| index.symbol(word));
            let mut words: Vec<Symbol> = words.collect();
            words.sort_unstable();
            words.dedup();
            Name { whole: index.symbol(name), words, is_bare }
        };
        let mut names: Vec<Name> = profile.names.iter().map(|one| name(self, one, false)).collect();
        let bare = profile.bare_names.iter().filter(|one| !profile.names.contains(one));
        names.extend(bare.map(|one| name(self, one, true)));
        let compact = Compact {
            snapshot: profile.snapshot.as_deref().map(|text| self.symbol(text)),
            country: profile.country.as_deref().map(|text| self.symbol(&fold(text))),
            names,
            abbreviations: self.symbols_of(&profile.abbreviations),
            founded: profile.founded.clone(),
            dissolved: profile.dissolved.clone(),
            years: profile.years,
            website: profile.website.as_deref().map(|text| self.symbol(text)),
            people: self.symbols_of(&profile.people),
            files: self.symbols_of(&profile.files),
            relatives: self.symbols_of(&profile.relatives),
        };
        self.profiles.push(compact);
    }

    fn symbols_of(&mut self, texts: &[String]) -> Vec<Symbol> {
        texts.iter().map(|text| self.symbol(text)).collect()
    }

    fn symbol(&mut self, text: &str) -> Symbol {
        if let Some(known) = self.symbols.get(text) {
            return *known;
        }
        let number = Symbol::try_from(self.texts.len()).unwrap_or(Symbol::MAX);
        self.symbols.insert(text.into(), number);
        self.texts.push(text.into());
        number
    }

    /// Returns the text of a number.
    pub fn text(&self, symbol: Symbol) -> &str {
        self.texts.get(symbol as usize).map_or("", |text| text)
    }

    /// Returns how much a word of a name says, from 0 to 1: little if many names have it.
    pub fn weight(&self, word: Symbol) -> f32 {
        self.weights.get(word as usize).copied().unwrap_or(0.0)
    }

    /// Whether a snapshot has this name for several parties of the country.
    pub fn is_shared(&self, name: Symbol, country: Option<Symbol>) -> bool {
        self.shared.contains(&(name, country))
    }

    /// Weighs words by the number of profiles that have them. Words that name what kind of thing it is, its country, or
    /// nothing weigh less, which matters most where there are few profiles.
    fn weigh(&mut self) {
        /// Profiles that are added to those of the run, so that two documents are no statistics.
        const PRIOR: f32 = 32.0;
        const LEAST: f32 = 0.03;
        let mut counts: Vec<u32> = vec![0; self.texts.len()];
        let mut last: Vec<usize> = vec![usize::MAX; self.texts.len()];
        for (number, profile) in self.profiles.iter().enumerate() {
            for word in profile.names.iter().flat_map(|name| &name.words) {
                let word = *word as usize;
                if std::mem::replace(&mut last[word], number) != number {
                    counts[word] += 1;
                }
            }
        }
        let all = self.profiles.len() as f32 + PRIOR;
        self.weights = vec![0.0; self.texts.len()];
        for (word, count) in counts.iter().enumerate().filter(|(_, count)| **count > 0) {
            let rarity = (all / (*count as f32 + 0.5)).ln() / all.ln();
            self.weights[word] = (kind_weight(&self.texts[word]) * rarity).clamp(LEAST, 1.0);
        }
    }

    fn find_shared(&mut self) {
        let mut first: HashMap<(Symbol, Option<Symbol>, Symbol), usize> = HashMap::default();
        for (number, profile) in self.profiles.iter().enumerate() {
            let Some(snapshot) = profile.snapshot else { continue };
            for name in &profile.names {
                let other = first.entry((name.whole, profile.country, snapshot)).or_insert(number);
                if *other != number {
                    self.shared.insert((name.whole, profile.country));
                }
            }
        }
    }
}

/// Returns the words of the key of a name.
fn words(key: &str) -> impl Iterator<Item = &str> {
    key.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Returns how much a word can say at most.
fn kind_weight(word: &str) -> f32 {
    let tags = LexicalTags::of(word);
    match () {
        () if tags.has(LexicalTag::NameConnective) || word.chars().nth(1).is_none() => 0.1,
        () if word.bytes().all(|byte| byte.is_ascii_digit()) => 0.15,
        () if PARTY_WORDS.contains(word) || ALLIANCE_WORDS.contains(word) => 0.4,
        () if country_in(word).is_some() => 0.4,
        () => 1.0,
    }
}
