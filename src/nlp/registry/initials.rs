//! Abbreviations that no sentence explains: `The SDM`, after `the Social Democratic Movement`.

use foldhash::{HashMap, HashSet};

use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::model::folded;
use crate::nlp::chunk::joined;
use crate::nlp::token::Token;

/// The abbreviations of a document, and the names that have these initials.
#[derive(Debug, Default)]
pub(super) struct Initials {
    /// Names by their initials; `None` if several have the same.
    names: HashMap<String, Option<String>>,
    /// The abbreviations, in the order of the document.
    shorts: Vec<String>,
    known: HashSet<String>,
    /// The abbreviations of this sentence, and the initials of its names.
    shorts_here: Vec<String>,
    names_here: Vec<String>,
}

impl Initials {
    /// Adds the words of an organisation: an abbreviation or a name of several words.
    pub(super) fn add_chunk(&mut self, words: &[Token<'_>]) {
        match words {
            [short] if short.abbreviation => {
                self.shorts_here.push(short.text.to_owned());
                if self.known.insert(short.text.to_owned()) {
                    self.shorts.push(short.text.to_owned());
                }
            }
            [_, _, _, ..] => {
                let Some(initials) = initials(words.iter().map(|word| word.text)) else { return };
                self.names_here.push(initials.clone());
                self.insert(initials, &joined(words));
            }
            _ => {}
        }
    }

    /// Ends a sentence. Abbreviation and name in one sentence, and not in brackets, mean two organisations: `The SDM was a
    /// merger of the Social Democratic Movement and others`; but four letters are hardly the same by chance.
    pub(super) fn end_sentence(&mut self) {
        const CERTAIN: usize = 4;
        if !self.shorts_here.is_empty() && !self.names_here.is_empty() {
            let shorts: HashSet<String> = self.shorts_here.drain(..).collect();
            let named = self.names_here.drain(..);
            let both = named.filter(|one| one.len() < CERTAIN && shorts.contains(one));
            both.for_each(|initials| {
                self.names.insert(initials, None);
            });
        }
        self.shorts_here.clear();
        self.names_here.clear();
    }

    /// Adds a name.
    pub(super) fn add_name(&mut self, name: &str) {
        let Some(initials) = initials(name.split(' ')) else { return };
        self.insert(initials, name);
    }

    /// Adds a name by its initials, unless another one has the same.
    fn insert(&mut self, initials: String, name: &str) {
        let known = self.names.entry(initials).or_insert_with(|| Some(name.to_owned()));
        if known.as_ref().is_some_and(|known| known != name && folded(known) != folded(name)) {
            *known = None;
        }
    }

    /// Returns the names of three words or more.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.values().flatten().map(String::as_str)
    }

    /// Returns each abbreviation with the only name that has these initials: the name, then the abbreviation.
    pub(super) fn pairs(mut self) -> impl Iterator<Item = [String; 2]> {
        let means_other = |short: &str| {
            LexicalTags::of(&folded(short)).has_any([LexicalTag::NoAbbreviation, LexicalTag::Title])
        };
        self.shorts.into_iter().filter_map(move |short| {
            let name = self.names.remove(&short)??;
            (!means_other(&short)).then_some([name, short])
        })
    }
}

/// Returns the initials of the words of a name, if there are at least three: `SDM` of `Social Democratic Movement`. Small
/// words have none.
fn initials<'w>(words: impl Iterator<Item = &'w str>) -> Option<String> {
    const MIN_LETTERS: usize = 3;
    const MAX_LETTERS: usize = 8;
    let parts = words.flat_map(|word| word.split(['-', '–']));
    let mut letters = String::with_capacity(MAX_LETTERS);
    let mut count = 0;
    for first in parts.filter_map(|part| part.chars().next()).filter(|c| !c.is_lowercase()) {
        if !first.is_uppercase() || count == MAX_LETTERS {
            return None;
        }
        letters.push(first);
        count += 1;
    }
    (count >= MIN_LETTERS).then_some(letters)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_have_the_only_name_with_these_initials() {
        let mut found = Initials::default();
        for name in [
            "Social Democratic Movement", "Union of the Left in Seeland", "Red Front",
            "Red Green Front", "Real Grey Front",
        ] {
            found.add_name(name);
        }
        found.shorts = ["SDM", "ULS", "RF", "RGF", "XYZ"].map(str::to_owned).to_vec();
        let pairs: Vec<String> = found.pairs().map(|pair| pair.join(" ")).collect();
        assert_eq!(pairs, ["Social Democratic Movement SDM", "Union of the Left in Seeland ULS"]);
    }
}
