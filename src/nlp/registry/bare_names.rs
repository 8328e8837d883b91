//! Names of one word with a capital after "the": `the Alliance`, `the Greens`.

use std::ops::Range;

use foldhash::HashMap;

use super::EntityRegistry;
use crate::lexicon::names::{BARE_NAMES, PARTY_NOUNS, PLURAL_ENDINGS};
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::markup::Arena;
use crate::model::{fold, folded};
use crate::nlp::chunk::{joined, names_organisation};
use crate::nlp::token::{Token, tokens_in};

/// The words that stand alone after "the" in a document, and the longer names with the same words.
#[derive(Debug, Default)]
pub(super) struct BareNames {
    /// The words that stand alone, in the order of the document.
    alone: Vec<String>,
    /// The longer names, by the folded words in them without the ending of the plural.
    longer: HashMap<String, Vec<String>>,
}

impl BareNames {
    /// Adds a chunk: a word alone, or a longer name.
    pub(super) fn add_chunk(&mut self, words: &[Token<'_>], chunk: &Range<usize>) {
        const MAX_WORDS: usize = 100;
        match &words[chunk.clone()] {
            [word] => {
                // "The Alliance building": a capital at the head of a sentence shows nothing
                let is_definite = chunk.start > 1
                    && words[chunk.start - 1].is(LexicalTag::DefiniteArticle)
                    && !word.is_separated();
                let goes_on = words.get(chunk.end).is_some_and(|next| {
                    next.key.starts_with(|c: char| c.is_ascii_digit()) && !next.is_separated()
                });
                if is_definite
                    && !goes_on
                    && bare_stem(word.key, word.tags).is_some()
                    && self.alone.len() < MAX_WORDS
                    && !self.alone.iter().any(|known| known == word.text)
                {
                    self.alone.push(word.text.to_owned());
                }
            }
            name if names_organisation(name) => {
                let mut full = None;
                for word in name {
                    if let Some(stem) = stem(word.key, word.tags) {
                        let full = full.get_or_insert_with(|| joined(name));
                        self.insert(stem, full);
                    }
                }
            }
            _ => {}
        }
    }

    /// Adds a name that the document shows to be that of an organisation.
    fn add_name(&mut self, name: &str) {
        let key = folded(name);
        let words = key.split(' ');
        if words.clone().count() > 1 {
            for word in words {
                if let Some(stem) = stem(word, LexicalTags::of(word)) {
                    self.insert(stem, name);
                }
            }
        }
    }

    /// Returns the longer names that have a stem, its plural or its adjective.
    fn names_with(&self, stem: &str) -> Vec<&str> {
        let with = self.longer.iter().filter(|(known, _)| is_form(known, stem));
        let mut names: Vec<&str> = Vec::new();
        for name in with.flat_map(|(_, names)| names) {
            if !names.iter().any(|known| folded(known) == folded(name)) {
                names.push(name);
            }
        }
        names
    }

    fn insert(&mut self, stem: &str, name: &str) {
        const MAX_NAMES: usize = 8;
        if !self.longer.contains_key(stem) {
            self.longer.insert(stem.to_owned(), Vec::new());
        }
        let Some(known) = self.longer.get_mut(stem) else { return };
        let is_same = |one: &String| one == name || folded(one) == folded(name);
        if known.len() < MAX_NAMES && !known.iter().any(is_same) {
            known.push(name.to_owned());
        }
    }
}

impl EntityRegistry {
    /// Adds the words that stand alone after "the": as names of the only organisation that has the word in its name, or as
    /// organisations of their own.
    pub(super) fn settle_bare_names(&mut self) {
        let mut bare = std::mem::take(&mut self.bare_names);
        if bare.alone.is_empty() {
            return; // as in most documents
        }
        self.organisations.iter().flatten().for_each(|name| bare.add_name(name));
        for word in std::mem::take(&mut bare.alone) {
            let key = fold(&word);
            let is_known = self.index_of(&word).is_some()
                || self.excludes(&key)
                || self.is_own_short_name(&key)
                || self.short_names.contains_key(&key)
                || self.is_surname(&key);
            let Some(stem) = bare_stem(&key, LexicalTags::of(&key)).filter(|_| !is_known) else {
                continue;
            };
            let longer = bare.names_with(stem);
            let full: Vec<&str> =
                longer.iter().copied().filter(|name| is_full(name, stem)).collect();
            // "the Alliance" beside the "Blue Alliance", "the Conservatives" beside the "Progressive Conservatives"
            let is_part = |name: &str| stem == key || folded(name).ends_with(&*key);
            if full.is_empty() && !longer.iter().any(|name| is_part(name)) {
                self.add(vec![word]);
            } else if stem != key
                && let Some(name) = only_name(&full)
            {
                let name = name.to_owned();
                self.add(vec![name.clone()]);
                if let Some(index) = self.index_of(&name) {
                    self.know_short_name(&word, index);
                }
            }
        }
    }

    /// Whether words after "the" mean the members of the own party, and so the party: `the Evolutionists` for the
    /// Evolutionist Party, `the Social Democrats` for the Norland Social Democratic Party.
    pub fn means_own_members(&self, words: &[Token<'_>]) -> bool {
        let Some((last, first)) = words.split_last() else { return false };
        let stem = without_plural(last.key);
        if stem.len() == last.key.len() {
            return false; // as most names
        }
        self.own().into_iter().flatten().any(|name| {
            let key = folded(name);
            let Some((body, noun)) = key.rsplit_once(' ') else { return false };
            let is_place = |word: &&str| {
                LexicalTags::of(word).has_any([LexicalTag::People, LexicalTag::Country])
            };
            let mut body = body.split(' ').skip_while(is_place);
            PARTY_NOUNS.contains(noun)
                && first.iter().all(|word| body.next() == Some(word.key))
                && body.next().is_some_and(|word| is_form(word, stem))
                && body.next().is_none()
        })
    }

    /// Makes a word mean an organisation without being one of its names.
    pub(super) fn know_short_name(&mut self, word: &str, index: usize) {
        let arena = Arena::new();
        let words = tokens_in(arena.text(word), &arena, self.language);
        self.known.insert(words.iter().map(|word| word.key), index);
    }
}

/// Returns the only name, or the only one that has no more than two words: `Liberal Party` rather than `Liberal Union of
/// Dorn`.
fn only_name<'n>(names: &[&'n str]) -> Option<&'n str> {
    let is_short = |name: &&&str| name.split(' ').count() == 2;
    let mut short = names.iter().filter(is_short);
    match (names, short.next(), short.next()) {
        ([name], ..) | (_, Some(name), None) => Some(name),
        _ => None,
    }
}

/// Whether a name has a word, perhaps after a country or its people, before a noun for organisations: `Swedish Green Party`,
/// but not `Green Liberal Party`.
fn is_full(name: &str, stem: &str) -> bool {
    let key = folded(name);
    let mut words = key.split(' ').skip_while(|word| {
        LexicalTags::of(word).has_any([LexicalTag::People, LexicalTag::Country])
    });
    words.next().is_some_and(|word| is_form(word, stem))
        && words.next().is_some_and(|noun| {
            let tags = LexicalTags::of(noun);
            tags.has_any([LexicalTag::Party, LexicalTag::Organisation])
                && !tags.has(LexicalTag::PartyAdjective)
        })
}

/// Returns a word that may stand alone without the ending of its plural: `green` of `greens`, `alliance`.
fn bare_stem(word: &str, tags: LexicalTags) -> Option<&str> {
    members_stem(word, tags).or_else(|| BARE_NAMES.contains(word).then_some(word))
}

/// Returns the word for one of the members of a party, if a folded word is the plural: `democrat` of `democrats`.
pub fn members_stem(word: &str, tags: LexicalTags) -> Option<&str> {
    let stem = without_plural(word);
    let is_plural = stem.len() < word.len()
        && tags.has(LexicalTag::Organisation)
        && LexicalTags::of(stem).has(LexicalTag::PartyAdjective);
    is_plural.then_some(stem)
}

/// Returns a word in a longer name as [`bare_stem`] has it: `green` of `green`.
fn stem(word: &str, tags: LexicalTags) -> Option<&str> {
    bare_stem(word, tags).or_else(|| tags.has(LexicalTag::PartyAdjective).then_some(word))
}

/// Whether a word is a stem, its plural or its adjective: `democrats`, `democratic` of `democrat`.
fn is_form(word: &str, stem: &str) -> bool {
    let is_adjective =
        || word.starts_with(stem) && LexicalTags::of(word).has(LexicalTag::PartyAdjective);
    without_plural(word) == stem || is_adjective()
}

fn without_plural(word: &str) -> &str {
    PLURAL_ENDINGS.iter().find_map(|ending| word.strip_suffix(ending)).unwrap_or(word)
}

#[cfg(test)]
mod tests {
    use crate::nlp::testing::events;

    #[test]
    fn words_that_stand_alone_after_an_article() {
        for (text, expected) in [
            (
                "In 1970 the Reed Party joined the Alliance.",
                vec!["1970 alliance subject=Reed Party into=Alliance"],
            ),
            (
                "It met the Blue Alliance. In 1970 the Reed Party joined the Alliance.",
                vec!["1970 alliance subject=Reed Party"],
            ),
            (
                "In 1970 the Greens and the Reed Party merged.",
                vec!["1970 merger subject=Greens+Reed Party"],
            ),
            (
                "It met the Swedish Green Party. In 1970 the Greens and the Reed Party merged.",
                vec!["1970 merger subject=Swedish Green Party+Reed Party"],
            ),
            (
                "It met the Green Liberal Party. In 1970 the Greens and the Reed Party merged.",
                vec!["1970 merger subject=Greens+Reed Party"],
            ),
            (
                "It met the Democratic Party. In 1970 the Reed Party merged with the Democrats.",
                vec!["1970 merger subject=Reed Party+Democratic Party"],
            ),
            (
                "It met the Liberal Party. In 1970 the Reed Party merged with the Liberals.",
                vec!["1970 merger subject=Reed Party+Liberal Party"],
            ),
        ] {
            assert_eq!(events(&["Reed Party"], text), expected, "{text:?}");
        }
    }
}
