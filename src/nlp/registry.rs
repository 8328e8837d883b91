//! The organisations and people that a document gives names to.

use std::ops::Range;

use foldhash::{HashMap, HashSet};

use crate::lexicon::cues::{ALIAS_CUES, RENAMING_CUES};
use crate::lexicon::names::OWN_NOUNS;
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

/// The organisations and people that a document names, the organisation that it is about first.
#[derive(Debug, Default)]
pub struct EntityRegistry {
    organisations: Vec<Names>,
    /// For each organisation which of its names is the first abbreviation.
    abbreviations: Vec<Option<usize>>,
    /// The indices of the organisations by their names.
    known: PhraseTrie<usize>,
    /// Names that were added together already.
    added: HashSet<Names>,
    /// Whether the first organisation is the one that the document is about.
    has_own: bool,
    /// The nouns that mean it behind "the", folded.
    self_reference_nouns: Vec<String>,
    /// What it is called for short where a whole phrase says it, folded: `Popular Front`.
    own_short_names: Vec<String>,
    /// Its names, each with its words.
    own_names: Vec<Abbreviable>,
    /// Words, with how many of its names they were found not to abbreviate.
    no_abbreviations: HashMap<String, usize>,
    /// Full names by surname, folded; nothing where several people bear it.
    people: HashMap<String, Option<String>>,
    /// Names of other things that look like organisations, folded.
    others: Vec<String>,
}

/// The names of one organisation, in the order in which the document gives them.
pub type Names = Vec<String>;

/// An organisation has no more names than this: what a text gives beyond, it gives to be slow.
const MAX_NAMES: usize = 100;

impl EntityRegistry {
    /// None but the organisation that the document is about, if it is about one. Of the `nouns` that
    /// define it those mean it behind "the" that mean an organisation.
    pub fn new(own: Option<Names>, nouns: &[String]) -> Self {
        let mut registry = EntityRegistry { has_own: own.is_some(), ..Self::default() };
        for name in own.iter().flatten() {
            let key = fold(name);
            if let Some((short, _)) =
                key.split_once(" of ").filter(|(short, _)| short.contains(' '))
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

    /// Notes a name that means something else, such as the party's newspaper.
    pub fn exclude(&mut self, name: &str) {
        self.others.push(fold(name));
    }

    /// Whether a name was excluded.
    pub fn excludes(&self, name: &str) -> bool {
        !self.others.is_empty() && self.others.iter().any(|other| *other == folded(name))
    }

    /// The organisations, each with its names.
    pub fn organisations(&self) -> &[Names] {
        &self.organisations
    }

    /// The organisations, each with its names.
    pub fn into_organisations(self) -> Vec<Names> {
        self.organisations
    }

    /// The names of the organisation that the document is about.
    pub fn own(&self) -> Option<&Names> {
        self.organisations.first().filter(|_| self.has_own)
    }

    /// Whether a folded noun behind "the" means the own organisation.
    pub fn is_own_noun(&self, noun: &str) -> bool {
        self.has_own && self.self_reference_nouns.iter().any(|own| own == noun)
    }

    /// Whether a whole phrase is what the own organisation is called for short.
    pub fn is_own_short_name(&self, phrase: &str) -> bool {
        self.own_short_names.iter().any(|short| *short == folded(phrase))
    }

    /// The full name of the only person with a surname.
    pub fn person(&self, surname: &Token<'_>) -> Option<&str> {
        self.people.get(surname.key)?.as_deref()
    }

    /// What an organisation is called in a record: the document's own one by its first name, any
    /// other by the abbreviation that the document gives it, or else by its first name.
    pub fn label(&self, organisation: usize) -> &str {
        let names = &self.organisations[organisation];
        let own = self.has_own && organisation == 0;
        let short = self.abbreviations[organisation].filter(|_| !own);
        &names[short.unwrap_or(0)]
    }

    /// The longest known name of an organisation that begins at a token, with its index; 0 is the own
    /// one, if there is one.
    pub fn organisation_at(&self, words: &[Token<'_>], at: usize) -> Option<(Range<usize>, usize)> {
        if !words[at].capital {
            return None;
        }
        let (length, index) = self.known.longest(&words[at..])?;
        Some((at..at + length, index))
    }

    /// Notes the names that a sentence gives: `Full Name (ABBR)`, abbreviations of the own one, and
    /// full names of people.
    pub fn learn(&mut self, sentence: &Sentence<'_>) {
        if !sentence.may_name() {
            return;
        }
        let words = sentence.words();
        for phrase in sentence.chunks() {
            let known = self.organisation_at(words, phrase.start);
            let end = known.as_ref().map_or(phrase.end, |(range, _)| range.end.max(phrase.end));
            let named = known.is_some() || names_organisation(&words[phrase.clone()]);
            let names = match is_glossed(sentence, end) {
                true => glossed(sentence, phrase.start..end),
                false => Names::new(),
            };
            let abbreviated = || names.iter().skip(1).any(|short| abbreviates(short, &names[0]));
            if !(named || abbreviated()) {
                self.learn_person(words, phrase);
            } else if names.len() > 1 {
                self.add(names);
            }
        }
        if self.own().is_some() {
            self.learn_own_abbreviations(words);
            self.learn_new_names(sentence);
        }
    }

    /// Notes the names that the own organisation takes: `it was renamed the Democratic Union`.
    fn learn_new_names(&mut self, sentence: &Sentence<'_>) {
        let words = sentence.words();
        if !words.iter().any(|word| word.is(LexicalTag::CueEnd)) {
            return;
        }
        let is_own = |at: usize| {
            let known = self.organisation_at(words, at).is_some_and(|(_, index)| index == 0);
            known || self.is_own_noun(words[at].key) || (at == 0 && words[at].key == "it")
        };
        let Some(own) = (0..words.len()).find(|&at| is_own(at)) else { return };
        let behind = sentence.chunks().iter().filter(|phrase| phrase.start > own);
        self.learn_cued(sentence, behind, &RENAMING_CUES);
    }

    /// Notes what the defining sentences call the own organisation besides: `formerly the Democratic
    /// Front (DF)`, `officially the Freedom Party`.
    pub fn learn_definition(&mut self, sentence: &Sentence<'_>) {
        if self.own().is_some() {
            self.learn_cued(sentence, sentence.chunks().iter(), &ALIAS_CUES);
        }
    }

    /// Notes those phrases as names of the own organisation that stand behind a cue.
    fn learn_cued<'p>(
        &mut self,
        sentence: &Sentence<'_>,
        phrases: impl Iterator<Item = &'p Range<usize>>,
        cues: &[&str],
    ) {
        for phrase in phrases {
            if is_cued(sentence.words(), phrase.start, cues)
                && names_organisation(&sentence.words()[phrase.clone()])
            {
                for name in glossed(sentence, phrase.clone()) {
                    self.add_to(0, name);
                }
            }
        }
    }

    /// Notes a person's full name by the surname.
    fn learn_person(&mut self, words: &[Token<'_>], phrase: &Range<usize>) {
        let before = phrase.start.checked_sub(1).map(|at| words[at].key);
        if matches!(before, Some("the" | "in" | "at")) || phrase.len() < 2 {
            return;
        }
        let name = joined(&words[phrase.clone()]);
        if !is_person_name(&name) {
            return;
        }
        let surname = words[phrase.end - 1].key;
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

    /// Adds the words that abbreviate a name of the own organisation to its names.
    fn learn_own_abbreviations(&mut self, words: &[Token<'_>]) {
        let asked = self.own_names.len();
        let own = self.organisations[0][asked..].iter().map(|name| Abbreviable::new(name));
        self.own_names.extend(own);
        for at in 0..words.len() {
            if !words[at].abbreviation {
                continue;
            }
            let pair = words
                .get(at + 1)
                .filter(|next| next.capital && !next.is_parted())
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

    /// Whether a word abbreviates one of the own names.
    fn abbreviates_own(&mut self, short: &str) -> bool {
        let asked = self.no_abbreviations.get(short).copied().unwrap_or(0);
        let abbreviates = self.own_names[asked..].iter().any(|name| name.is_abbreviated_by(short));
        if !abbreviates && asked < self.own_names.len() {
            self.no_abbreviations.insert(short.to_owned(), self.own_names.len());
        }
        abbreviates
    }

    /// Adds names that mean one organisation, to one that bears one of them already if there is one.
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
            self.organisations.pop(); // a name without letters is none
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

/// A name as a text of its own.
fn whole(name: &str) -> Text<'_> {
    Text::new(name, 0..name.len())
}

/// Whether one of the cues stands right before a token, an article between them apart.
fn is_cued(words: &[Token<'_>], at: usize, cues: &[&str]) -> bool {
    let article = at.checked_sub(1).is_some_and(|at| words[at].key == "the");
    let before = &words[..at - usize::from(article)];
    before.last().is_some_and(|word| word.is(LexicalTag::CueEnd))
        && cues.iter().any(|cue| {
            let start = before.len().checked_sub(cue.split(' ').count());
            start.is_some_and(|start| phrase_length(&before[start..], cue).is_some())
        })
}

/// Whether a bracket opens behind the token before `end`.
fn is_glossed(sentence: &Sentence<'_>, end: usize) -> bool {
    let behind = sentence.words()[end - 1].range().end;
    sentence.text.as_str()[behind..].trim_start().starts_with('(')
}

/// A name with the names in brackets behind it.
fn glossed(sentence: &Sentence<'_>, phrase: Range<usize>) -> Names {
    let text = sentence.text.as_str();
    let from = sentence.words()[phrase.start].range().start;
    let mut to = sentence.words()[phrase.end - 1].range().end;
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

/// What is inside the bracket that opens at `at`, white space apart, and where it ends.
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

/// The names in a gloss: `Halkın Kurtuluş Partisi, HKP`, `in Turkish: Türkiye İşçi Partisi`.
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
                    || matches!(*word, "-" | "–" | "the")
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

    fn learnt(own: Option<&str>, text: &str) -> EntityRegistry {
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
        let registry = learnt(None, text);
        assert_eq!(
            registry.organisations(),
            [["Party of Turkey/Marxist-Leninist (New Organization)", "TKP/ML (YIÖ)"]]
        );
        assert_eq!(registry.label(0), "TKP/ML (YIÖ)");
    }

    #[test]
    fn names_of_the_own_one() {
        let registry = learnt(
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
        let registry = learnt(None, "Jane Roe met John Doe and Ann Doe");
        let arena = Arena::new();
        let person = |surname| registry.person(&tokens(whole(surname), &arena)[0]);
        assert_eq!(person("Roe"), Some("Jane Roe"));
        assert_eq!(person("Doe"), None);
    }
}
