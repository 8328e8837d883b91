//! The people that a document names, by the words that may stand for their full names.

use std::ops::Range;
use std::rc::Rc;

use super::{EntityRegistry, NameType};
use crate::lexicon::names::NO_PERSON_WORDS;
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::model::{fold, folded};
use crate::nlp::chunk::{after_offices, is_person, joined};
use crate::nlp::place::{follows_noun, is_birthplace};
use crate::nlp::predicate::defining_copula;
use crate::nlp::sentence::Sentence;
use crate::nlp::token::{Token, is_name_suffix};
use crate::values::name::is_person_name;

impl EntityRegistry {
    /// Sets the person whom the document is about.
    pub fn set_topic_person(&mut self, name: &str) {
        let key = fold(name);
        if let Some(surname) = key.split(' ').next_back() {
            self.people.insert(surname.to_owned(), vec![name.into()]);
        }
        self.remember_inner(&name.into());
        self.topic_person = Some(name.to_owned());
        self.topic_person_key = Some(key);
    }

    /// Sets the person whom a sentence defines: `Jane Roe (born 1950) is a politician`.
    pub fn learn_topic_person(&mut self, sentence: &Sentence<'_>) {
        const MAX_DISTANCE: usize = 30;
        if self.topic_person.is_some() {
            return;
        }
        let words = sentence.words();
        let Some(first) = sentence.chunks().first().filter(|first| first.start == 0) else {
            return;
        };
        let name = joined(&words[first.clone()]);
        let rest = &words[first.end..words.len().min(first.end + MAX_DISTANCE)];
        if defining_copula(rest).is_some() && is_person_name(&name) {
            self.set_topic_person(&name);
        }
    }

    /// Returns the person whom the document is about.
    pub fn topic_person(&self) -> Option<&str> {
        self.topic_person.as_deref()
    }

    /// Returns the full names of the people with a surname.
    pub fn people(&self, surname: &Token<'_>) -> &[Rc<str>] {
        self.people.get(surname.key).map_or(&[], Vec::as_slice)
    }

    /// Returns the full name of the only person with a word inside the name: `Luis Prieto Figueroa` for `Prieto`.
    pub fn person_with(&self, word: &Token<'_>) -> &[Rc<str>] {
        let people = self.inner_names.get(word.key).filter(|people| people.len() == 1);
        people.map_or(&[], Vec::as_slice)
    }

    /// Whether a folded word is the surname of a person.
    pub(super) fn is_surname(&self, word: &str) -> bool {
        self.people.contains_key(word)
            || self.inner_names.get(word).is_some_and(|people| people.len() == 1)
    }

    /// Adds a person by name.
    pub fn add_person(&mut self, name: &str) {
        if is_person_name(name)
            && let Some(surname) = folded(name).rsplit(' ').next()
        {
            let name = name.into();
            self.remember_person(surname, &name);
            self.remember_inner(&name);
        }
    }

    /// Remembers the words inside a person's name, of which one may be the surname: `Prieto` for `Luis Prieto Figueroa`.
    fn remember_inner(&mut self, name: &Rc<str>) {
        const MIN_LETTERS: usize = 4;
        // "Geschichte Hauptstadt der Mark": every noun looks like a name
        let capitalises =
            || self.language.is_some_and(|one| !one.words().names.capital_own_nouns.is_empty());
        // most names have nothing between two words
        if memchr::memchr_iter(b' ', name.as_bytes()).nth(1).is_none() || capitalises() {
            return;
        }
        let key = folded(name);
        let words: Vec<&str> = key.split(' ').collect();
        let [_, inner @ .., _] = words.as_slice() else { return };
        for word in inner.iter().filter(|word| word.chars().count() >= MIN_LETTERS) {
            let tags = LexicalTags::of(word);
            if tags.has_any([LexicalTag::GivenName, LexicalTag::PersonParticle]) {
                continue;
            }
            let people = self.inner_names.entry((*word).to_owned()).or_default();
            // more than two say no more than two
            if people.len() < 2 && !people.iter().any(|one| folded(one) == key) {
                people.push(Rc::clone(name));
            }
        }
    }

    /// Forgets the words inside names of people that are words of organisations or places.
    pub(super) fn settle_inner_names(&mut self) {
        if self.inner_names.is_empty() {
            return;
        }
        let names = self.organisations.iter().flatten().map(String::as_str);
        for name in names.chain(self.initials.names()) {
            for word in folded(name).split(' ') {
                self.inner_names.remove(word);
            }
        }
        let votes = &self.votes;
        let is_sure = |name: &Rc<str>| {
            let key = folded(name);
            let has_given_name =
                || key.split(' ').any(|word| LexicalTags::of(word).has(LexicalTag::GivenName));
            has_given_name() || votes.name_type(&key) == Some(NameType::Person)
        };
        let topic = self.topic_person.as_deref();
        self.inner_names.retain(|_, people| {
            people.retain(|name| topic == Some(&**name) || is_sure(name));
            !people.is_empty()
        });
    }

    fn remember_person(&mut self, surname: &str, name: &Rc<str>) {
        const MAX_NAMESAKES: usize = 8;
        if self.topic_person_key.as_ref().is_some_and(|topic| topic.ends_with(surname)) {
            return;
        }
        // a name that ends with the surname counts before one that begins with it: "Bob Rae", "Rae Days"
        let ends = |name: &str| folded(name).ends_with(surname);
        match self.people.get_mut(surname) {
            None => {
                self.people.insert(surname.to_owned(), vec![Rc::clone(name)]);
            }
            Some(known) if known.contains(name) => {}
            Some(known) => {
                let known_ends = known.iter().any(|one| ends(one));
                match ends(name) {
                    true if !known_ends => known.clear(),
                    false if known_ends => return,
                    _ => {}
                }
                let key = folded(name);
                let same = |other: &Rc<str>| folded(other) == key;
                if known.len() < MAX_NAMESAKES && !known.iter().any(same) {
                    known.push(Rc::clone(name));
                }
            }
        }
    }

    /// Learns a person's full name by the surname, which may come first.
    pub(super) fn learn_person(&mut self, words: &[Token<'_>], chunk: &Range<usize>) {
        let before = chunk.start.checked_sub(1).map(|at| words[at].key);
        // "Chief of Staff Jane Roe": the name follows the last title
        let offices = after_offices(&words[chunk.clone()]);
        let (start, titled) = (chunk.start + offices, offices > 0);
        if (!titled && before.is_some_and(|word| NO_PERSON_WORDS.contains(word)))
            || chunk.end < start + 2
            || (!titled && (follows_noun(words, start) || is_birthplace(words, chunk)))
        {
            return;
        }
        let named = &words[start..chunk.end];
        if !is_person(named) {
            return;
        }
        let name = Rc::from(joined(named));
        let surname = named.iter().rev().find(|word| !is_name_suffix(word.text));
        let surname = surname.unwrap_or(&named[0]);
        self.remember_person(surname.key, &name);
        self.remember_inner(&name);
        let first = &named[0];
        if named.len() == 2 && !first.is(LexicalTag::GivenName) && first.key.len() > 2 {
            self.remember_person(first.key, &name);
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::nlp::testing::events;

    #[test]
    fn a_word_inside_a_name_may_mean_the_person() {
        for (text, expected) in [
            (
                "Luis Esteban Montoya Quiroga spoke. In 1980 Montoya left the Blue Union.",
                vec!["1980 other"],
            ),
            (
                "Luis Esteban Montoya Quiroga spoke. In 1980 Montoya resigned.",
                vec!["1980 leadership subject=Reed Party outgoing=Luis Esteban Montoya Quiroga"],
            ),
            // one of two: the text does not say which
            (
                "Luis Montoya Quiroga met Ana Montoya Vargas. In 1980 Montoya resigned.",
                vec!["1980 leadership subject=Reed Party outgoing=Montoya"],
            ),
            (
                "Luis Montoya Quiroga met the Montoya Front of Dorn. In 1980 Montoya resigned.",
                vec!["1980 leadership subject=Reed Party outgoing=Montoya"],
            ),
        ] {
            assert_eq!(events(&["Reed Party"], text), expected, "{text:?}");
        }
    }
}
