//! The organisations and people that a document gives names to.

use std::collections::HashMap;
use std::ops::Range;

use super::name::{abbreviates, has_capital, is_person_name, looks_like_abbreviation};
use super::phrase::{joined, names_organisation, phrases};
use super::text::{single_spaced, split_outside_brackets};
use super::token::{Token, tokens};
use super::vocabulary::events::{ALIAS_CUES, OWN_NOUNS, RENAMING_CUES};
use super::vocabulary::organisations::{NAME_JOINTS, NAME_LINKS, ORGANISATION_WORDS, PARTY_WORDS};
use crate::markup::Text;
use crate::model::fold;

/// The organisations and people that a document names, the organisation that it is about first.
#[derive(Debug, Default)]
pub struct Entities {
    organisations: Vec<Names>,
    /// Names as token keys, by their first token, with the index of their organisation.
    by_first_token: HashMap<String, Vec<(Vec<String>, usize)>>,
    /// Whether the first organisation is the one that the document is about.
    has_own: bool,
    /// The nouns that mean it behind "the", folded.
    own_nouns: Vec<String>,
    /// What it is called for short where a whole phrase says it, folded: `Popular Front`.
    own_short_names: Vec<String>,
    /// Full names by surname, folded; nothing where several people bear it.
    people: HashMap<String, Option<String>>,
    /// Names of other things that look like organisations, folded.
    others: Vec<String>,
}

/// The names of one organisation, in the order in which the document gives them.
pub type Names = Vec<String>;

impl Entities {
    /// None but the organisation that the document is about, if it is about one. Of the `nouns` that
    /// define it those mean it behind "the" that mean an organisation.
    pub fn new(own: Option<Names>, nouns: &[String]) -> Self {
        let mut entities = Entities { has_own: own.is_some(), ..Self::default() };
        for name in own.iter().flatten() {
            let key = fold(name);
            if let Some((short, _)) =
                key.split_once(" of ").filter(|(short, _)| short.contains(' '))
            {
                entities.own_short_names.push(short.to_owned());
            }
        }
        let organised = |noun: &&String| {
            let noun = noun.as_str();
            OWN_NOUNS.contains(&noun)
                || PARTY_WORDS.contains(&noun)
                || ORGANISATION_WORDS.contains(&noun)
        };
        entities.own_nouns = nouns.iter().filter(organised).cloned().collect();
        if let Some(names) = own {
            entities.add(names);
        }
        entities
    }

    /// Notes a name that means something else, such as the party's newspaper.
    pub fn exclude(&mut self, name: &str) {
        self.others.push(fold(name));
    }

    /// Whether a name was excluded.
    pub fn excludes(&self, name: &str) -> bool {
        !self.others.is_empty() && self.others.contains(&fold(name))
    }

    /// The organisations, each with its names.
    pub fn organisations(&self) -> &[Names] {
        &self.organisations
    }

    /// The names of the organisation that the document is about.
    pub fn own(&self) -> Option<&Names> {
        self.organisations.first().filter(|_| self.has_own)
    }

    /// Whether a folded noun behind "the" means the own organisation.
    pub fn is_own_noun(&self, noun: &str) -> bool {
        self.has_own && self.own_nouns.iter().any(|own| own == noun)
    }

    /// Whether a whole phrase is what the own organisation is called for short.
    pub fn is_own_short_name(&self, phrase: &str) -> bool {
        self.own_short_names.contains(&fold(phrase))
    }

    /// The full name of the only person with a surname.
    pub fn person(&self, surname: &str) -> Option<&str> {
        self.people.get(&fold(surname))?.as_deref()
    }

    /// What an organisation is called in a record: the document's own one by its first name, any
    /// other by the abbreviation that the document gives it, or else by its first name.
    pub fn label(&self, organisation: usize) -> &str {
        let names = &self.organisations[organisation];
        let own = self.has_own && organisation == 0;
        let short = names.iter().filter(|_| !own).find(|name| looks_like_abbreviation(name));
        short.unwrap_or(&names[0])
    }

    /// The longest known name of an organisation that begins at a token, with its index; 0 is the own
    /// one, if there is one.
    pub fn organisation_at(&self, words: &[Token<'_>], at: usize) -> Option<(Range<usize>, usize)> {
        let known = self.by_first_token.get(&words[at].key)?;
        known
            .iter()
            .filter(|(keys, _)| {
                words.len() - at >= keys.len()
                    && words[at..].iter().zip(keys).all(|(word, key)| word.key == *key)
                    && has_capital(words[at].text.as_str())
            })
            .max_by_key(|(keys, _)| keys.len())
            .map(|(keys, index)| (at..at + keys.len(), *index))
    }

    /// Notes the names that a sentence gives: `Full Name (ABBR)`, abbreviations of the own one, and
    /// full names of people.
    pub fn learn(&mut self, sentence: Text<'_>) {
        let words = tokens(sentence);
        for phrase in phrases(&words, &[]) {
            let known = self.organisation_at(&words, phrase.start);
            let end = known.as_ref().map_or(phrase.end, |(range, _)| range.end.max(phrase.end));
            let names = self.glossed(sentence, &words, phrase.start..end);
            let abbreviated = names.iter().skip(1).any(|short| abbreviates(short, &names[0]));
            if known.is_some() || abbreviated || names_organisation(&words[phrase.clone()]) {
                if names.len() > 1 {
                    self.add(names);
                }
            } else {
                self.learn_person(&words, &phrase);
            }
        }
        self.learn_own_abbreviations(&words);
        self.learn_new_names(sentence, &words);
    }

    /// Notes the names that the own organisation takes: `it was renamed the Democratic Union`.
    fn learn_new_names(&mut self, sentence: Text<'_>, words: &[Token<'_>]) {
        let is_own = |at: usize| {
            let known = self.organisation_at(words, at).is_some_and(|(_, index)| index == 0);
            known || self.is_own_noun(&words[at].key) || (at == 0 && words[at].key == "it")
        };
        let Some(own) = (0..words.len()).find(|&at| self.has_own && is_own(at)) else { return };
        for phrase in phrases(words, &[]).into_iter().filter(|phrase| phrase.start > own) {
            if is_cued(words, phrase.start, RENAMING_CUES)
                && names_organisation(&words[phrase.clone()])
            {
                for name in self.glossed(sentence, words, phrase) {
                    self.add_to(0, name);
                }
            }
        }
    }

    /// Notes what the defining sentences call the own organisation besides: `formerly the Democratic
    /// Front (DF)`, `officially the Freedom Party`.
    pub fn learn_definition(&mut self, sentence: Text<'_>) {
        let words = tokens(sentence);
        if !self.has_own {
            return;
        }
        for phrase in phrases(&words, &[]) {
            if is_cued(&words, phrase.start, ALIAS_CUES)
                && names_organisation(&words[phrase.clone()])
            {
                for name in self.glossed(sentence, &words, phrase) {
                    self.add_to(0, name);
                }
            }
        }
    }

    /// A name with the names in brackets behind it.
    fn glossed(&self, sentence: Text<'_>, words: &[Token<'_>], phrase: Range<usize>) -> Names {
        let from = words[phrase.start].range.start;
        let mut to = words[phrase.end - 1].range.end;
        let text = sentence.as_str();
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

    /// Notes a person's full name by the surname.
    fn learn_person(&mut self, words: &[Token<'_>], phrase: &Range<usize>) {
        let name = joined(&words[phrase.clone()]);
        let before = phrase.start.checked_sub(1).map(|at| words[at].key.as_str());
        if matches!(before, Some("the" | "in" | "at")) || !is_person_name(&name) {
            return;
        }
        let surname = words[phrase.end - 1].key.clone();
        let known = self.people.entry(surname).or_insert_with(|| Some(name.clone()));
        if known.as_deref().is_some_and(|known| fold(known) != fold(&name)) {
            *known = None;
        }
    }

    /// Adds the words that abbreviate a name of the own organisation to its names.
    fn learn_own_abbreviations(&mut self, words: &[Token<'_>]) {
        let Some(own) = self.own().cloned() else { return };
        for at in 0..words.len() {
            if !looks_like_abbreviation(words[at].text.as_str()) {
                continue;
            }
            let pair = words
                .get(at + 1)
                .filter(|next| !next.is_parted() && has_capital(next.text.as_str()))
                .map(|next| format!("{} {}", words[at].text.as_str(), next.text.as_str()));
            let candidates = pair.into_iter().chain([words[at].text.as_str().to_owned()]);
            for short in candidates {
                if own.iter().any(|name| abbreviates(&short, name)) {
                    self.add_to(0, short);
                    break;
                }
            }
        }
    }

    /// Adds names that mean one organisation, to one that bears one of them already if there is one.
    pub fn add(&mut self, names: Names) {
        let index = names.iter().find_map(|name| self.index_of(name)).unwrap_or_else(|| {
            self.organisations.push(Names::new());
            self.organisations.len() - 1
        });
        for name in names {
            self.add_to(index, name);
        }
        if self.organisations[index].is_empty() {
            self.organisations.pop(); // a name without letters is none
        }
    }

    fn add_to(&mut self, index: usize, name: String) {
        let keys = name_keys(&name);
        let Some(first) = keys.first().cloned() else { return };
        let known = self.by_first_token.entry(first).or_default();
        if known.iter().all(|(taken, _)| *taken != keys) {
            known.push((keys, index));
            self.organisations[index].push(name);
        }
    }

    fn index_of(&self, name: &str) -> Option<usize> {
        let keys = name_keys(name);
        let known = self.by_first_token.get(keys.first()?)?;
        known.iter().find(|(taken, _)| *taken == keys).map(|(_, index)| *index)
    }
}

/// Whether one of the cues stands right before a token, an article between them apart.
fn is_cued(words: &[Token<'_>], at: usize, cues: &[&str]) -> bool {
    let article = at.checked_sub(1).is_some_and(|at| words[at].key == "the");
    let end = at - usize::from(article);
    cues.iter().any(|cue| {
        let length = cue.split(' ').count();
        length <= end
            && cue.split(' ').zip(&words[end - length..end]).all(|(part, word)| word.key == part)
    })
}

/// A name as the keys of its tokens.
fn name_keys(name: &str) -> Vec<String> {
    tokens(Text::new(name, 0..name.len())).into_iter().map(|token| token.key).collect()
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
                    || NAME_LINKS.contains(&fold(word).as_str())
                    || NAME_JOINTS.contains(&fold(word).as_str())
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

    fn learnt(own: Option<&str>, text: &str) -> Entities {
        let mut entities = Entities::new(own.map(|name| vec![name.to_owned()]), &[]);
        let sentence = Text::new(text, 0..text.len());
        entities.learn_definition(sentence);
        entities.learn(sentence);
        entities
    }

    #[test]
    fn names_in_brackets() {
        let text = "The Party of Turkey/Marxist-Leninist (New Organization) (TKP/ML (YIÖ)) came.";
        let entities = learnt(None, text);
        assert_eq!(
            entities.organisations(),
            [["Party of Turkey/Marxist-Leninist (New Organization)", "TKP/ML (YIÖ)"]]
        );
        assert_eq!(entities.label(0), "TKP/ML (YIÖ)");
    }

    #[test]
    fn names_of_the_own_one() {
        let entities = learnt(
            Some("Freedom Party of Foo"),
            "The Freedom Party of Foo (FPF), formerly known as the Democratic Front (DF), is a party.",
        );
        assert_eq!(
            entities.own().map(Vec::as_slice),
            Some(
                ["Freedom Party of Foo", "Democratic Front", "DF", "FPF"]
                    .map(str::to_owned)
                    .as_slice()
            )
        );
        assert!(entities.is_own_short_name("Freedom Party"));
    }

    #[test]
    fn surnames() {
        let entities = learnt(None, "Jane Roe met John Doe and Ann Doe");
        assert_eq!(entities.person("Roe"), Some("Jane Roe"));
        assert_eq!(entities.person("Doe"), None);
    }
}
