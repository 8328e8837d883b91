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
    /// Initials of the names and abbreviations of the last sentence.
    here: HashSet<String>,
}

impl Initials {
    /// Begins a sentence. Abbreviation and name in one sentence, and not in brackets, mean two organisations: `The SDM was a
    /// merger of the Social Democratic Movement and others`.
    pub(super) fn begin_sentence(&mut self) {
        self.here.clear();
    }

    /// Adds the words of an organisation: an abbreviation or a name of several words.
    pub(super) fn add_chunk(&mut self, words: &[Token<'_>]) {
        match words {
            [short] if short.abbreviation => {
                if self.here.contains(short.text) {
                    self.names.insert(short.text.to_owned(), None);
                }
                self.here.insert(short.text.to_owned());
                if self.known.insert(short.text.to_owned()) {
                    self.shorts.push(short.text.to_owned());
                }
            }
            [_, _, _, ..] => {
                let name = joined(words);
                let Some(initials) = initials(&name) else { return };
                if self.here.contains(&initials) {
                    self.names.insert(initials, None);
                } else {
                    self.here.insert(initials);
                    self.add_name(&name);
                }
            }
            _ => {}
        }
    }

    /// Adds a name.
    pub(super) fn add_name(&mut self, name: &str) {
        let Some(initials) = initials(name) else { return };
        let same = |known: &Option<String>| {
            known.as_ref().is_some_and(|known| folded(known) == folded(name))
        };
        let known = self.names.entry(initials).or_insert_with(|| Some(name.to_owned()));
        if !same(known) {
            *known = None;
        }
    }

    /// Returns each abbreviation with the only name that has these initials: the name, then the abbreviation.
    pub(super) fn pairs(mut self) -> impl Iterator<Item = [String; 2]> {
        self.shorts.into_iter().filter_map(move |short| Some([self.names.remove(&short)??, short]))
    }
}

/// Returns the initials of a name of at least three words: `SDM` of `Social Democratic Movement`.
fn initials(name: &str) -> Option<String> {
    const MIN_LETTERS: usize = 3;
    const MAX_LETTERS: usize = 8;
    let words = name.split([' ', '-', '–']).filter(|word| !word.starts_with(char::is_lowercase));
    let letters: Option<String> =
        words.map(|word| word.chars().next().filter(|c| c.is_uppercase())).collect();
    letters.filter(|letters| {
        (MIN_LETTERS..=MAX_LETTERS).contains(&letters.chars().count())
            && !LexicalTags::of(&folded(letters))
                .has_any([LexicalTag::NoAbbreviation, LexicalTag::Title])
    })
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
