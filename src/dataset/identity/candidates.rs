//! Pairs of profiles that are worth comparing.
//!
//! Each profile is in a few blocks: of its country and a name, an abbreviation, a rare word of a name, a person, and so
//! on. Only profiles of one block are compared. Blocks have a limit, so that the pairs grow with the profiles, not with
//! their square.

use foldhash::HashMap;

use crate::dataset::identity::index::{Compact, Index, Symbol};

/// The most profiles of a block; what so many have in common says nothing.
const MAX_BLOCK: usize = 60;

/// The words of each name by which it is found.
const WORDS: usize = 3;

/// What the profiles of a block have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Key {
    Name(Symbol),
    NameIn(Symbol, Symbol),
    AbbreviationIn(Symbol, Symbol),
    WordIn(Symbol, Symbol),
    Website(Symbol),
    File(Symbol),
    PersonIn(Symbol, Symbol),
}

/// The profiles of an index by what they have in common.
#[derive(Debug, Default)]
pub struct Blocks {
    blocks: HashMap<Key, Vec<u32>>,
}

impl Blocks {
    /// Puts these profiles of an index into blocks.
    pub fn of(index: &Index, profiles: impl IntoIterator<Item = usize>) -> Self {
        let mut blocks = Blocks::default();
        for number in profiles {
            for key in keys(index, &index.profiles[number]) {
                let block = blocks.blocks.entry(key).or_default();
                if block.len() <= MAX_BLOCK {
                    block.push(number as u32);
                }
            }
        }
        blocks
    }

    /// Returns the profiles that share a block with a profile, each once, in order.
    pub fn candidates(&self, index: &Index, profile: &Compact) -> Vec<usize> {
        let blocks = keys(index, profile).into_iter().filter_map(|key| self.blocks.get(&key));
        let small = blocks.filter(|block| block.len() <= MAX_BLOCK);
        let mut found: Vec<usize> = small.flatten().map(|number| *number as usize).collect();
        found.sort_unstable();
        found.dedup();
        found
    }
}

fn keys(index: &Index, profile: &Compact) -> Vec<Key> {
    let mut keys = Vec::new();
    keys.extend(profile.names.iter().map(|name| Key::Name(name.whole)));
    keys.extend(profile.website.map(Key::Website));
    keys.extend(profile.files.iter().map(|file| Key::File(*file)));
    if let Some(country) = profile.country {
        for name in &profile.names {
            keys.push(Key::NameIn(country, name.whole));
            let mut words = name.words.clone();
            words.sort_by(|one, other| index.weight(*other).total_cmp(&index.weight(*one)));
            keys.extend(words.into_iter().take(WORDS).map(|word| Key::WordIn(country, word)));
        }
        let short = profile.abbreviations.iter();
        keys.extend(short.map(|short| Key::AbbreviationIn(country, *short)));
        keys.extend(profile.people.iter().map(|person| Key::PersonIn(country, *person)));
    }
    keys.sort_unstable();
    keys.dedup();
    keys
}
