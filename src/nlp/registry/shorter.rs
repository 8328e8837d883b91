//! Names that are short for other names of the document: `Dawa` for `Islamic Dawa Party`.

use foldhash::HashMap;

use super::{EntityRegistry, NameType, Names};
use crate::lexicon::cues::COORDINATORS;
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::markup::Arena;
use crate::model::folded;
use crate::nlp::chunk::{is_person, names_organisation};
use crate::nlp::token::{Token, tokens_in};

impl EntityRegistry {
    /// Joins single words that only the document shows to be names with the only longer name that has the word.
    pub(super) fn join_shorter(&mut self) {
        let mut shorts = self.votes.short_organisations().peekable();
        if shorts.peek().is_none() {
            return; // as in most documents
        }
        // the longer name of each word; `None` for a word of several names
        let mut longer: HashMap<String, Option<&str>> = HashMap::default();
        let known = self.organisations.iter().flatten().map(String::as_str);
        let names = known.chain(self.initials.names()).filter(|name| name.contains(' '));
        for name in names {
            if let Some(word) = short_word(&folded(name)) {
                let only = longer.entry(word.to_owned()).or_insert(Some(name));
                *only = only.filter(|only| *only == name);
            }
        }
        let mut pairs: Vec<Names> = Vec::new();
        for short in shorts {
            let name = longer.get(&*folded(short)).copied().flatten();
            if let Some(name) = name.filter(|_| self.index_of(short).is_none()) {
                pairs.push(vec![name.to_owned(), short.to_owned()]);
            }
        }
        pairs.into_iter().for_each(|names| self.add(names));
    }

    /// Joins abbreviations that nothing explains with the names whose initials they are.
    pub(super) fn join_initials(&mut self) {
        for names in &self.organisations {
            names.iter().for_each(|name| self.initials.add_name(name));
        }
        for [name, short] in std::mem::take(&mut self.initials).pairs() {
            if self.index_of(&short).is_none() && !self.has_qualified_form(&short) {
                self.add(vec![name, short]);
            }
        }
    }

    /// Whether a name is this abbreviation with a qualifier: beside `KFML(r)`, `KFML` is another organisation.
    pub(super) fn has_qualified_form(&self, short: &str) -> bool {
        let qualifies =
            |name: &String| name.strip_prefix(short).is_some_and(|rest| rest.starts_with('('));
        self.organisations.iter().flatten().any(qualifies)
    }

    /// Adds the names in brackets after names that only the document shows to be those of organisations: `Democratic Left
    /// (DIMAR)`.
    pub(super) fn join_glossed(&mut self) {
        for names in std::mem::take(&mut self.glossed) {
            let is_free = names[1..].iter().all(|name| self.index_of(name).is_none());
            let is_voted = self.name_type(&folded(&names[0])) == Some(NameType::Organisation);
            if is_free && is_voted || self.is_translated(&names) {
                self.add(names);
            }
        }
    }

    /// Whether a bracket gives a name with small words, as no person has, in the words of an organisation: `Stranka za Reku
    /// (Party for the River)`.
    fn is_translated(&self, names: &Names) -> bool {
        let arena = Arena::new();
        let is_full = |name: &String| {
            name.starts_with(char::is_uppercase)
                && name.contains(' ')
                && names_organisation(&tokens_in(arena.text(name), &arena, self.language))
        };
        let words = tokens_in(arena.text(&names[0]), &arena, self.language);
        let is_foreign = |word: &Token<'_>| {
            let known = [LexicalTag::Marker, LexicalTag::Determiner];
            !word.capital && !word.tags.has_any(known) && !COORDINATORS.contains(word.key)
        };
        words.iter().any(is_foreign) && !is_person(&words) && names[1..].iter().any(is_full)
    }
}

/// Returns the word that may be short for a folded name: that before a noun for parties.
fn short_word(name: &str) -> Option<&str> {
    let (before, last) = name.rsplit_once(' ')?;
    let is_party = LexicalTags::of(last).has(LexicalTag::Party);
    is_party.then(|| before.rsplit(' ').next().unwrap_or(before))
}
