//! Names of one word with a capital after "the": `the Alliance`, `the Greens`.

use std::ops::Range;

use foldhash::HashMap;

use super::EntityRegistry;
use crate::lexicon::names::{BARE_NAMES, PLURAL_ENDINGS};
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::model::{fold, folded};
use crate::nlp::chunk::{joined, names_organisation};
use crate::nlp::token::Token;

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

    fn insert(&mut self, stem: &str, name: &str) {
        /// Two names say as much as more.
        const MAX_NAMES: usize = 2;
        if !self.longer.contains_key(stem) {
            self.longer.insert(stem.to_owned(), Vec::new());
        }
        let Some(known) = self.longer.get_mut(stem) else { return };
        if known.len() < MAX_NAMES && !known.iter().any(|one| folded(one) == folded(name)) {
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
        for word in bare.alone {
            let key = fold(&word);
            let is_known = self.index_of(&word).is_some()
                || self.excludes(&key)
                || self.is_own_short_name(&key)
                || self.short_names.contains_key(&key)
                || self.is_surname(&key);
            let Some(stem) = bare_stem(&key, LexicalTags::of(&key)).filter(|_| !is_known) else {
                continue;
            };
            match bare.longer.get(stem).map_or(&[][..], Vec::as_slice) {
                [] => self.add(vec![word]),
                [name] if begins_with(name, stem) && stem != key => {
                    self.add(vec![name.clone()]);
                    match self.index_of(name) {
                        Some(0) if self.has_own => self.own_short_names.push(key),
                        Some(index) => {
                            self.short_names.insert(key, index);
                        }
                        None => {}
                    }
                }
                _ => {}
            }
        }
    }
}

/// Whether a name begins with a word, perhaps after a country or its people: `Swedish Green Party`.
fn begins_with(name: &str, stem: &str) -> bool {
    let key = folded(name);
    let mut words = key.split(' ').skip_while(|word| {
        LexicalTags::of(word).has_any([LexicalTag::People, LexicalTag::Country])
    });
    words.next().is_some_and(|word| without_plural(word) == stem)
}

/// Returns a word that may stand alone without the ending of its plural: `green` of `greens`, `alliance`.
fn bare_stem(word: &str, tags: LexicalTags) -> Option<&str> {
    let stem = without_plural(word);
    let is_plural = stem.len() < word.len()
        && tags.has(LexicalTag::Organisation)
        && LexicalTags::of(stem).has(LexicalTag::PartyAdjective);
    (is_plural || BARE_NAMES.contains(word)).then_some(if is_plural { stem } else { word })
}

/// Returns a word in a longer name as [`bare_stem`] has it: `green` of `green`.
fn stem(word: &str, tags: LexicalTags) -> Option<&str> {
    bare_stem(word, tags).or_else(|| tags.has(LexicalTag::PartyAdjective).then_some(word))
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
                "It met the Liberal Party. In 1970 the Reed Party merged with the Liberals.",
                vec!["1970 merger subject=Reed Party+Liberal Party"],
            ),
        ] {
            assert_eq!(events(&["Reed Party"], text), expected, "{text:?}");
        }
    }
}
