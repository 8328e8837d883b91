//! The entity registry: the organisations and people that a document names, with their aliases.

use std::ops::Range;

use foldhash::{HashMap, HashSet};

use crate::lexicon::cues::{ALIAS_CUES, DEFINITE_ARTICLES, RENAMING_CUES, SINGULAR_PRONOUNS};
use crate::lexicon::names::{GENITIVE_WORDS, NO_PERSON_WORDS, OWN_NOUNS};
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::markup::{Arena, Text};
use crate::model::{fold, folded};
use crate::nlp::chunk::{joined, names_organisation};
use crate::nlp::phrase_trie::PhraseTrie;
use crate::nlp::sentence::Sentence;
use crate::nlp::token::{Token, phrase_length, tokens};
use crate::values::name::{
    Abbreviable, abbreviates, has_capital, is_person_name, looks_like_abbreviation,
};
use crate::values::text::{single_spaced, split_outside_brackets};

/// The organisations and people that a document names. Its own organisation comes first, if it has one.
#[derive(Debug, Default)]
pub struct EntityRegistry {
    organisations: Vec<Names>,
    /// For each organisation, the index of its first name that is an abbreviation.
    abbreviations: Vec<Option<usize>>,
    /// The organisations' indices by name.
    known: PhraseTrie<usize>,
    /// Groups of names that were already added.
    added: HashSet<Names>,
    /// Whether the first organisation is the document's own.
    has_own: bool,
    /// The folded nouns that mean the own organisation after "the".
    self_reference_nouns: Vec<String>,
    /// Short forms of its name that count only as a whole chunk, folded: `Popular Front`.
    own_short_names: Vec<String>,
    /// Its names, prepared for comparison with abbreviations.
    own_names: Vec<Abbreviable>,
    /// For each word that abbreviates none of its names, how many of them were compared.
    no_abbreviations: HashMap<String, usize>,
    /// Full names by folded surname; `None` if several people share it.
    people: HashMap<String, Option<String>>,
    /// Folded names that look like organisations but are not.
    others: Vec<String>,
}

/// The names of one organisation, in the order of the document.
pub type Names = Vec<String>;

/// The most names of one organisation. Only a text that is made to be slow gives more.
const MAX_NAMES: usize = 100;

impl EntityRegistry {
    /// Creates a registry of the document's own organisation, if it has one. Of the `nouns` that define it, those
    /// for organisations can refer back to it after "the".
    pub fn new(own: Option<Names>, nouns: &[String]) -> Self {
        let mut registry = EntityRegistry { has_own: own.is_some(), ..Self::default() };
        for name in own.iter().flatten() {
            let key = fold(name);
            if let Some((short, _)) = GENITIVE_WORDS
                .iter()
                .find_map(|of| key.split_once(format!(" {of} ").as_str()))
                .filter(|(short, _)| short.contains(' '))
            {
                registry.own_short_names.push(short.to_owned());
            }
        }
        let organised = |noun: &&String| {
            OWN_NOUNS.contains(&noun.as_str())
                || LexicalTags::of(noun).has_any([LexicalTag::Party, LexicalTag::Organisation])
        };
        registry.self_reference_nouns = nouns.iter().filter(organised).cloned().collect();
        if let Some(names) = own {
            registry.add(names);
        }
        registry
    }

    /// Excludes a name that means something else, such as the party's newspaper.
    pub fn exclude(&mut self, name: &str) {
        self.others.push(fold(name));
    }

    /// Whether a name was excluded.
    pub fn excludes(&self, name: &str) -> bool {
        !self.others.is_empty() && self.others.iter().any(|other| *other == folded(name))
    }

    /// Returns the names of each organisation.
    pub fn organisations(&self) -> &[Names] {
        &self.organisations
    }

    /// Returns the names of each organisation.
    pub fn into_organisations(self) -> Vec<Names> {
        self.organisations
    }

    /// Returns the names of the document's own organisation.
    pub fn own(&self) -> Option<&Names> {
        self.organisations.first().filter(|_| self.has_own)
    }

    /// Whether a folded noun after "the" means the own organisation.
    pub fn is_own_noun(&self, noun: &str) -> bool {
        self.has_own && self.self_reference_nouns.iter().any(|own| own == noun)
    }

    /// Whether a whole chunk is a short form of the own organisation's name.
    pub fn is_own_short_name(&self, chunk: &str) -> bool {
        self.own_short_names.iter().any(|short| *short == folded(chunk))
    }

    /// Returns the full name of the only person with a surname.
    pub fn person(&self, surname: &Token<'_>) -> Option<&str> {
        self.people.get(surname.key)?.as_deref()
    }

    /// Returns the name of an organisation for records: the first name of the document's own one; the abbreviation
    /// of any other one, or else its first name.
    pub fn label(&self, organisation: usize) -> &str {
        let names = &self.organisations[organisation];
        let own = self.has_own && organisation == 0;
        let short = self.abbreviations[organisation].filter(|_| !own);
        &names[short.unwrap_or(0)]
    }

    /// Returns the longest known name of an organisation that begins at a token, and the organisation's index. 0 is
    /// the own organisation, if there is one.
    pub fn organisation_at(&self, words: &[Token<'_>], at: usize) -> Option<(Range<usize>, usize)> {
        if !words[at].capital {
            return None;
        }
        let (length, index) = self.known.longest(&words[at..])?;
        Some((at..at + length, index))
    }

    /// Learns names from a sentence: `Full Name (ABBR)`, abbreviations of the own organisation, and full names of
    /// people.
    pub fn learn(&mut self, sentence: &Sentence<'_>) {
        if !sentence.may_name() {
            return;
        }
        let words = sentence.words();
        for chunk in sentence.chunks() {
            let known = self.organisation_at(words, chunk.start);
            let end = known.as_ref().map_or(chunk.end, |(range, _)| range.end.max(chunk.end));
            let named = known.is_some() || names_organisation(&words[chunk.clone()]);
            let names = match is_glossed(sentence, end) {
                true => glossed(sentence, chunk.start..end),
                false => Names::new(),
            };
            let abbreviated = || names.iter().skip(1).any(|short| abbreviates(short, &names[0]));
            if !(named || abbreviated()) {
                self.learn_person(words, chunk);
            } else if names.len() > 1 {
                self.add(names);
            }
        }
        if self.own().is_some() {
            self.learn_own_abbreviations(words);
            self.learn_new_names(sentence);
        }
    }

    /// Learns new names of the own organisation: `it was renamed the Democratic Union`.
    fn learn_new_names(&mut self, sentence: &Sentence<'_>) {
        let words = sentence.words();
        if !words.iter().any(|word| word.is(LexicalTag::CueEnd)) {
            return;
        }
        let is_own = |at: usize| {
            let known = self.organisation_at(words, at).is_some_and(|(_, index)| index == 0);
            known
                || self.is_own_noun(words[at].key)
                || (at == 0 && SINGULAR_PRONOUNS.contains(&words[at].key))
        };
        let Some(own) = (0..words.len()).find(|&at| is_own(at)) else { return };
        let after = sentence.chunks().iter().filter(|chunk| chunk.start > own);
        self.learn_cued(sentence, after, &RENAMING_CUES);
    }

    /// Learns aliases of the own organisation from a sentence that defines it: `formerly the Democratic Front (DF)`,
    /// `officially the Freedom Party`.
    pub fn learn_definition(&mut self, sentence: &Sentence<'_>) {
        if self.own().is_some() {
            self.learn_cued(sentence, sentence.chunks().iter(), &ALIAS_CUES);
        }
    }

    /// Learns the chunks after a cue as names of the own organisation.
    fn learn_cued<'c>(
        &mut self,
        sentence: &Sentence<'_>,
        chunks: impl Iterator<Item = &'c Range<usize>>,
        cues: &[&str],
    ) {
        for chunk in chunks {
            if is_cued(sentence.words(), chunk.start, cues)
                && names_organisation(&sentence.words()[chunk.clone()])
            {
                for name in glossed(sentence, chunk.clone()) {
                    self.add_to(0, name);
                }
            }
        }
    }

    /// Learns a person's full name by the surname.
    fn learn_person(&mut self, words: &[Token<'_>], chunk: &Range<usize>) {
        let before = chunk.start.checked_sub(1).map(|at| words[at].key);
        if before.is_some_and(|word| NO_PERSON_WORDS.contains(&word)) || chunk.len() < 2 {
            return;
        }
        let name = joined(&words[chunk.clone()]);
        if !is_person_name(&name) {
            return;
        }
        let surname = words[chunk.end - 1].key;
        match self.people.get_mut(surname) {
            None => {
                self.people.insert(surname.to_owned(), Some(name));
            }
            Some(known) => {
                let same = known.as_ref().is_none_or(|known| folded(known) == folded(&name));
                *known = known.take().filter(|_| same);
            }
        }
    }

    /// Learns the words that abbreviate a name of the own organisation as its names.
    fn learn_own_abbreviations(&mut self, words: &[Token<'_>]) {
        let known = self.own_names.len();
        let own = self.organisations[0][known..].iter().map(|name| Abbreviable::new(name));
        self.own_names.extend(own);
        for at in 0..words.len() {
            if !words[at].abbreviation {
                continue;
            }
            let pair = words
                .get(at + 1)
                .filter(|next| next.capital && !next.is_separated())
                .map(|next| format!("{} {}", words[at].text, next.text));
            let candidates = pair.into_iter().chain([words[at].text.to_owned()]);
            for short in candidates {
                if self.abbreviates_own(&short) {
                    self.add_to(0, short);
                    break;
                }
            }
        }
    }

    /// Whether a word abbreviates a name of the own organisation.
    fn abbreviates_own(&mut self, short: &str) -> bool {
        let compared = self.no_abbreviations.get(short).copied().unwrap_or(0);
        let abbreviates =
            self.own_names[compared..].iter().any(|name| name.is_abbreviated_by(short));
        if !abbreviates && compared < self.own_names.len() {
            self.no_abbreviations.insert(short.to_owned(), self.own_names.len());
        }
        abbreviates
    }

    /// Adds names of one organisation, which may already be known by one of them.
    pub fn add(&mut self, names: Names) {
        if self.added.contains(&names) {
            return;
        }
        let index = names.iter().find_map(|name| self.index_of(name)).unwrap_or_else(|| {
            self.organisations.push(Names::new());
            self.abbreviations.push(None);
            self.organisations.len() - 1
        });
        for name in &names {
            self.add_to(index, name.clone());
        }
        if self.organisations[index].is_empty() {
            self.organisations.pop(); // a name without letters is not a name
            self.abbreviations.pop();
        }
        self.added.insert(names);
    }

    fn add_to(&mut self, index: usize, name: String) {
        let names = &mut self.organisations[index];
        let arena = Arena::new();
        let words = || tokens(whole(&name), &arena).iter().map(|word| word.key);
        if names.len() < MAX_NAMES && self.known.insert(words(), index) {
            if looks_like_abbreviation(&name) {
                self.abbreviations[index].get_or_insert(names.len());
            }
            names.push(name);
        }
    }

    fn index_of(&self, name: &str) -> Option<usize> {
        self.known.get(tokens(whole(name), &Arena::new()))
    }
}

/// Returns a name as a text.
fn whole(name: &str) -> Text<'_> {
    Text::new(name, 0..name.len())
}

/// Whether one of the cues comes right before a token or its article.
fn is_cued(words: &[Token<'_>], at: usize, cues: &[&str]) -> bool {
    let article = at.checked_sub(1).is_some_and(|at| DEFINITE_ARTICLES.contains(&words[at].key));
    let before = &words[..at - usize::from(article)];
    before.last().is_some_and(|word| word.is(LexicalTag::CueEnd))
        && cues.iter().any(|cue| {
            let start = before.len().checked_sub(cue.split(' ').count());
            start.is_some_and(|start| phrase_length(&before[start..], cue).is_some())
        })
}

/// Whether a bracket opens after the token before `end`.
fn is_glossed(sentence: &Sentence<'_>, end: usize) -> bool {
    let after = sentence.words()[end - 1].range().end;
    sentence.text.as_str()[after..].trim_start().starts_with('(')
}

/// Returns the name in a range of tokens and the names in brackets after it.
fn glossed(sentence: &Sentence<'_>, tokens: Range<usize>) -> Names {
    let text = sentence.text.as_str();
    let from = sentence.words()[tokens.start].range().start;
    let mut to = sentence.words()[tokens.end - 1].range().end;
    let mut names = vec![single_spaced(&text[from..to])];
    while let Some((inside, end)) = bracket(text, to) {
        let glosses = glosses(inside);
        let next_is_bracket = bracket(text, end).is_some();
        if glosses.is_empty() {
            break;
        }
        if next_is_bracket && !glosses.iter().any(|gloss| looks_like_abbreviation(gloss)) {
            names[0] = single_spaced(&text[from..end]);
        } else {
            names.extend(glosses);
        }
        to = end;
    }
    names
}

/// Returns the content of the bracket that opens at `at`, after white space at most, and the offset after it.
fn bracket(text: &str, at: usize) -> Option<(&str, usize)> {
    let open = at + text[at..].len() - text[at..].trim_start().len();
    if !text[open..].starts_with('(') {
        return None;
    }
    let mut depth = 0usize;
    for (offset, c) in text[open..].char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((&text[open + 1..open + offset], open + offset + 1));
        }
    }
    None
}

/// Returns the names in a gloss: `Halkın Kurtuluş Partisi, HKP`, `in Turkish: Türkiye İşçi Partisi`.
fn glosses(inside: &str) -> Names {
    split_outside_brackets(inside, |_, c| matches!(c, ',' | ';'))
        .into_iter()
        .filter_map(|range| {
            let piece = inside[range].trim();
            let name = piece.rsplit_once(": ").map_or(piece, |(_, name)| name);
            let name = name.trim_matches(|c| matches!(c, '"' | '“' | '”' | '\'' | '‘' | '’'));
            let words: Vec<&str> = name.split_whitespace().collect();
            let proper = words.iter().all(|word| {
                has_capital(word.trim_start_matches('('))
                    || LexicalTags::of(&folded(word))
                        .has_any([LexicalTag::NameLink, LexicalTag::NameJoint])
                    || matches!(*word, "-" | "–")
                    || DEFINITE_ARTICLES.contains(word)
            });
            let is_name = !words.is_empty()
                && proper
                && !name.contains(|c: char| c.is_ascii_digit())
                && (looks_like_abbreviation(name) || words.len() >= 2 || !name.is_ascii());
            is_name.then(|| single_spaced(name))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn registry_of(own: Option<&str>, text: &str) -> EntityRegistry {
        let mut registry = EntityRegistry::new(own.map(|name| vec![name.to_owned()]), &[]);
        let arena = Arena::new();
        let sentence = Sentence::new(whole(text), &arena);
        registry.learn_definition(&sentence);
        registry.learn(&sentence);
        registry
    }

    #[test]
    fn names_in_brackets() {
        let text = "The Party of Turkey/Marxist-Leninist (New Organization) (TKP/ML (YIÖ)) came.";
        let registry = registry_of(None, text);
        assert_eq!(
            registry.organisations(),
            [["Party of Turkey/Marxist-Leninist (New Organization)", "TKP/ML (YIÖ)"]]
        );
        assert_eq!(registry.label(0), "TKP/ML (YIÖ)");
    }

    #[test]
    fn names_of_the_own_organisation() {
        let registry = registry_of(
            Some("Freedom Party of Foo"),
            "The Freedom Party of Foo (FPF), formerly known as the Democratic Front (DF), is a party.",
        );
        assert_eq!(
            registry.own().map(Vec::as_slice),
            Some(
                ["Freedom Party of Foo", "Democratic Front", "DF", "FPF"]
                    .map(str::to_owned)
                    .as_slice()
            )
        );
        assert!(registry.is_own_short_name("Freedom Party"));
    }

    #[test]
    fn surnames() {
        let registry = registry_of(None, "Jane Roe met John Doe and Ann Doe");
        let arena = Arena::new();
        let person = |surname| registry.person(&tokens(whole(surname), &arena)[0]);
        assert_eq!(person("Roe"), Some("Jane Roe"));
        assert_eq!(person("Doe"), None);
    }
}
