//! Finds who and what a sentence names: organisations, people, a place.

use std::collections::HashMap;
use std::ops::Range;

use super::name::{abbreviates, has_capital, is_person_name, looks_like_abbreviation};
use super::text::{single_spaced, split_outside_brackets};
use super::token::{Token, tokens};
use super::vocabulary::countries::{is_country_or_people, is_people};
use super::vocabulary::events::OWN_NOUNS;
use super::vocabulary::organisations::{
    NAME_JOINTS, NAME_LINKS, NO_ABBREVIATIONS, NO_ORGANISATION_ENDINGS, NO_ORGANISATIONS,
    NO_PLACES, ORGANISATION_WORDS, PARTY_WORDS, PLACE_FOLLOWERS, POSSESSIVE_NAME_WORDS,
    SENTENCE_WORDS, TITLES,
};
use crate::markup::Text;
use crate::model::fold;

/// The organisations that a document gives names to, the one that it is about first.
#[derive(Debug, Default)]
pub struct Organisations {
    list: Vec<Names>,
    /// Names as token keys, by their first token, with the index of their organisation.
    by_first_token: HashMap<String, Vec<(Vec<String>, usize)>>,
    /// Whether the first is the one that the document is about.
    has_own: bool,
    /// Names of other things that look like organisations, folded.
    others: Vec<String>,
}

/// The names of one organisation, in the order in which the document gives them.
pub type Names = Vec<String>;

impl Organisations {
    /// None but the one that the document is about, if it is about one.
    pub fn new(own: Option<Names>) -> Self {
        let mut organisations = Organisations { has_own: own.is_some(), ..Self::default() };
        if let Some(names) = own {
            organisations.add(names);
        }
        organisations
    }

    /// Notes a name that means something else, such as the party's newspaper.
    pub fn exclude(&mut self, name: &str) {
        self.others.push(fold(name));
    }

    /// All of them, each with its names.
    pub fn all(&self) -> &[Names] {
        &self.list
    }

    /// The names of the one that the document is about.
    pub fn own(&self) -> Option<&Names> {
        self.list.first().filter(|_| self.has_own)
    }

    /// What an organisation is called in a record: the document's own one by its first name, any
    /// other by the abbreviation that the document gives it, or else by its first name.
    pub fn label(&self, organisation: usize) -> &str {
        let names = &self.list[organisation];
        let own = self.has_own && organisation == 0;
        let short = names.iter().filter(|_| !own).find(|name| looks_like_abbreviation(name));
        short.unwrap_or(&names[0])
    }

    /// Notes the names that a sentence gives: `Full Name (ABBR)`, and abbreviations of the own one.
    pub fn learn(&mut self, sentence: Text<'_>) {
        let words = tokens(sentence);
        for phrase in phrases(&words, &[]) {
            let known = self.known_at(&words, phrase.start);
            let end = known.as_ref().map_or(phrase.end, |(range, _)| range.end.max(phrase.end));
            if known.is_some() || names_organisation(&words[phrase.clone()]) {
                self.learn_glosses(sentence, &words, phrase.start..end);
            }
        }
        self.learn_own_abbreviations(&words);
    }

    /// Reads what stands in brackets behind a name.
    fn learn_glosses(&mut self, sentence: Text<'_>, words: &[Token<'_>], phrase: Range<usize>) {
        let offset = sentence.span().start;
        let from = words[phrase.start].text.span().start - offset;
        let mut to = words[phrase.end - 1].text.span().end - offset;
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
        if names.len() > 1 {
            self.add(names);
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
            self.list.push(Names::new());
            self.list.len() - 1
        });
        for name in names {
            self.add_to(index, name);
        }
    }

    fn add_to(&mut self, index: usize, name: String) {
        let keys = name_keys(&name);
        let Some(first) = keys.first().cloned() else { return };
        let known = self.by_first_token.entry(first).or_default();
        if known.iter().all(|(taken, _)| *taken != keys) {
            known.push((keys, index));
            self.list[index].push(name);
        }
    }

    fn index_of(&self, name: &str) -> Option<usize> {
        let keys = name_keys(name);
        let known = self.by_first_token.get(keys.first()?)?;
        known.iter().find(|(taken, _)| *taken == keys).map(|(_, index)| *index)
    }

    /// The longest known name that begins at a token.
    fn known_at(&self, words: &[Token<'_>], at: usize) -> Option<(Range<usize>, usize)> {
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
fn glosses(inside: &str) -> Vec<String> {
    split_outside_brackets(inside, |c| matches!(c, ',' | ';'))
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
                && (looks_like_abbreviation(name) || words.len() >= 2);
            is_name.then(|| single_spaced(name))
        })
        .collect()
}

/// Somebody or something that a sentence names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Who or what.
    pub who: Who,
    /// The tokens of the sentence that name it.
    pub tokens: Range<usize>,
}

/// Who or what a mention means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Who {
    /// The organisation that the document is about.
    Own,
    /// Another one, by its label.
    Organisation(String),
    /// A person, by the name as it stands.
    Person(String),
    /// A place.
    Place(String),
}

/// Everybody and everything that a sentence names, in order. `taken` are the tokens of dates.
pub fn mentions(
    words: &[Token<'_>],
    taken: &[Range<usize>],
    organisations: &Organisations,
) -> Vec<Mention> {
    let mut mentions = Vec::new();
    let has_own = organisations.own().is_some();
    let phrases = phrases(words, taken);
    let mut at = 0;
    while at < words.len() {
        if let Some((tokens, index)) = organisations.known_at(words, at) {
            let own = has_own && index == 0;
            let label = || Who::Organisation(organisations.label(index).to_owned());
            at = tokens.end;
            mentions.push(Mention { who: if own { Who::Own } else { label() }, tokens });
            continue;
        }
        if has_own && let Some(tokens) = own_noun(words, at) {
            at = tokens.end;
            mentions.push(Mention { who: Who::Own, tokens });
            continue;
        }
        let Some(phrase) = phrases.iter().find(|phrase| phrase.contains(&at)) else {
            at += 1;
            continue;
        };
        let known_inside =
            (at + 1..phrase.end).find(|&inside| organisations.known_at(words, inside).is_some());
        let whole = at..phrase.end;
        let cut = known_inside.filter(|_| !names_organisation(&words[whole.clone()]));
        let phrase = at..cut.unwrap_or(whole.end);
        let named = who(words, phrase.clone());
        // of "Fourth Congress of EDEK", which names nobody, the end may
        let link = (at + 1..phrase.end).find(|&at| NAME_LINKS.contains(&words[at].key.as_str()));
        at = link.filter(|_| named.is_none()).unwrap_or(phrase.end);
        let other = |text: &str| organisations.others.contains(&fold(text));
        if let Some(who) =
            named.filter(|who| !matches!(who, Who::Organisation(text) if other(text)))
        {
            mentions.push(Mention { who, tokens: phrase });
        }
    }
    if has_own {
        resolve_pronouns(words, &mut mentions);
    }
    mentions
}

/// `the party`, where the document's own organisation is meant.
fn own_noun(words: &[Token<'_>], at: usize) -> Option<Range<usize>> {
    let noun = words.get(at + 1)?;
    let plain = words[at].key == "the"
        && OWN_NOUNS.contains(&noun.key.as_str())
        && !has_capital(noun.text.as_str())
        && !noun.is_parted();
    let continued = words.get(at + 2).is_some_and(|next| {
        matches!(next.key.as_str(), "of" | "for" | "called" | "named" | "led") && !next.is_parted()
    });
    (plain && !continued).then_some(at..at + 2)
}

/// `It` and `they` mean the own organisation at the head of a sentence, and `it` where no other
/// organisation is named before.
fn resolve_pronouns(words: &[Token<'_>], mentions: &mut Vec<Mention>) {
    let Some(at) = words.iter().position(|word| matches!(word.key.as_str(), "it" | "they" | "its"))
    else {
        return;
    };
    let head = at == 0
        || words[..at].iter().all(|word| {
            !has_capital(word.text.as_str()) || word.text.span().start == words[0].text.span().start
        });
    let named_before = mentions
        .iter()
        .any(|mention| mention.tokens.start < at && !matches!(mention.who, Who::Place(_)));
    if (head || words[at].key != "they") && !named_before {
        let place = mentions.partition_point(|mention| mention.tokens.start < at);
        mentions.insert(place, Mention { who: Who::Own, tokens: at..at + 1 });
    }
}

/// What a capitalised phrase names, by its words and what stands before it.
fn who(words: &[Token<'_>], phrase: Range<usize>) -> Option<Who> {
    let text = joined(&words[phrase.clone()]);
    if names_organisation(&words[phrase.clone()]) {
        return Some(Who::Organisation(text));
    }
    let before = phrase.start.checked_sub(1).map(|at| words[at].key.as_str());
    let titles =
        words[phrase.clone()].iter().take_while(|word| TITLES.contains(&word.key.as_str())).count();
    let titled = titles > 0 || before.is_some_and(|word| TITLES.contains(&word));
    let name = joined(&words[phrase.start + titles..phrase.end]);
    let in_place = titles == 0
        && match before {
            Some("in" | "at" | "near") => true,
            Some("the") => phrase.start >= 2 && words[phrase.start - 2].key == "in",
            _ => false,
        };
    if in_place {
        return is_place(words, &phrase).then_some(Who::Place(text));
    }
    let length = phrase.len() - titles;
    let single = titled && length == 1 && is_surname(&name);
    let is_person = before != Some("the") && (is_person_name(&name) || single);
    is_person.then_some(Who::Person(name))
}

fn is_surname(name: &str) -> bool {
    let key = fold(name);
    has_capital(name)
        && !is_country_or_people(&key)
        && !looks_like_abbreviation(name)
        && !PARTY_WORDS.contains(&key.as_str())
        && !TITLES.contains(&key.as_str())
}

/// Whether a capitalised phrase behind "in" is a place: not a people's adjective before a noun, not
/// a doctrine, not a body.
fn is_place(words: &[Token<'_>], phrase: &Range<usize>) -> bool {
    let last = &words[phrase.end - 1];
    let next = words.get(phrase.end).filter(|next| !next.is_parted());
    let article = phrase.start.checked_sub(1).is_some_and(|at| words[at].key == "the");
    // "in Turkish politics", "in the Republican primary": an adjective before its noun
    let adjective = next.is_some_and(|next| {
        (is_people(&last.key) && next.key != "and")
            || (article && !PLACE_FOLLOWERS.contains(&next.key.as_str()))
    });
    let rejected = words[phrase.clone()].iter().any(|word| {
        NO_PLACES.contains(&word.key.as_str())
            || NO_ORGANISATION_ENDINGS.contains(&word.key.as_str())
            || (word.key.ends_with("ism") && word.key.len() > 5)
    });
    !adjective && !rejected && !looks_like_abbreviation(last.text.as_str())
}

/// Whether the words of a capitalised phrase name an organisation.
fn names_organisation(words: &[Token<'_>]) -> bool {
    let key = words.iter().map(|word| word.key.as_str()).collect::<Vec<_>>().join(" ");
    if let [word] = words {
        let text = word.text.as_str();
        return looks_like_abbreviation(text) && !NO_ABBREVIATIONS.contains(&key.as_str());
    }
    let telling = |word: &Token<'_>| {
        word.key
            .split(['/', '-'])
            .any(|part| PARTY_WORDS.contains(&part) || ORGANISATION_WORDS.contains(&part))
    };
    // the head of "Fourth Conference of the Party" stands before the link
    let link = words.iter().position(|word| NAME_LINKS.contains(&word.key.as_str()));
    let head = &words[..link.unwrap_or(words.len())];
    let ending = head.last().map_or("", |word| word.key.as_str());
    words.iter().any(telling)
        && !NO_ORGANISATIONS.contains(&key.as_str())
        && !NO_ORGANISATION_ENDINGS.contains(&ending)
}

/// Runs of capitalised words, with the small words that go on with a name.
fn phrases(words: &[Token<'_>], taken: &[Range<usize>]) -> Vec<Range<usize>> {
    let is_taken = |at: usize| taken.iter().any(|range| range.contains(&at));
    let proper = |at: usize| {
        words.get(at).is_some_and(|word| {
            has_capital(word.text.as_str()) && !is_taken(at) && !is_sentence_word(word, at)
        })
    };
    let joined = |at: usize| words.get(at).is_some_and(|word| !word.is_parted());
    let mut phrases = Vec::new();
    let mut at = 0;
    while at < words.len() {
        if !proper(at) {
            at += 1;
            continue;
        }
        let start = at;
        at += 1;
        while joined(at) && !ends_phrase(&words[at - 1]) {
            let key = words[at].key.as_str();
            let article = usize::from(words.get(at + 1).is_some_and(|word| word.key == "the"));
            if proper(at) {
                at += 1;
            } else if NAME_LINKS.contains(&key)
                && joined(at + 1)
                && proper(at + 1 + article)
                && joined(at + 1 + article)
            {
                at += 2 + article;
            } else if NAME_JOINTS.contains(&key)
                && joined(at + 1)
                && proper(at + 1)
                && joins(words, start..at)
            {
                at += 2;
            } else {
                break;
            }
        }
        phrases.push(start..at);
    }
    phrases
}

/// Words that never begin a name; inside a sentence only those that are never part of one.
fn is_sentence_word(word: &Token<'_>, at: usize) -> bool {
    let listed = SENTENCE_WORDS.contains(&word.key.as_str());
    listed && (at == 0 || !matches!(word.key.as_str(), "new" | "people" | "all" | "one" | "our"))
}

/// Whether a possessive parts two names: `Turkey's Communist Party`, but not `People's Party`.
fn ends_phrase(word: &Token<'_>) -> bool {
    word.possessive && !POSSESSIVE_NAME_WORDS.contains(&word.key.as_str())
}

/// Whether `and` between the name at `left` and the capitalised word behind it joins parts of one
/// name: `Labour and Freedom Alliance`, `Union of Workers and Peasants`; not two names.
fn joins(words: &[Token<'_>], left: Range<usize>) -> bool {
    let right_end = (left.end + 1..words.len())
        .take_while(|&at| {
            has_capital(words[at].text.as_str()) && (at == left.end + 1 || !words[at].is_parted())
        })
        .last()
        .unwrap_or(left.end + 1);
    let right = &words[left.end + 1..=right_end];
    let left_named = names_organisation(&words[left.clone()]);
    let linked = words[left.clone()].iter().any(|word| NAME_LINKS.contains(&word.key.as_str()));
    if left_named {
        linked
            && right.len() == 1
            && !names_organisation(right)
            && !is_country_or_people(&right[0].key)
    } else {
        left.len() <= 2
            && names_organisation_ending(right)
            && !is_country_or_people(&words[left.end - 1].key)
    }
}

fn names_organisation_ending(words: &[Token<'_>]) -> bool {
    words.last().is_some_and(|word| {
        PARTY_WORDS.contains(&word.key.as_str()) || ORGANISATION_WORDS.contains(&word.key.as_str())
    })
}

/// The text from the first token to the last.
pub fn joined(words: &[Token<'_>]) -> String {
    let mut out = String::new();
    for word in words {
        if !out.is_empty() {
            out.push(' ');
        }
        if word.before.ends_with('(') {
            out.push('(');
        }
        out.push_str(word.text.as_str());
        if word.possessive && word.text.span().end != words[words.len() - 1].text.span().end {
            out.push_str("'s");
        }
    }
    if out.contains('(') && !out.contains(')') {
        out.push(')');
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(own: &[&str], text: &str) -> Vec<String> {
        let names: Names = own.iter().map(|&name| name.to_owned()).collect();
        let mut organisations = Organisations::new((!own.is_empty()).then_some(names));
        let sentence = Text::new(text, 0..text.len());
        organisations.learn(sentence);
        mentions(&tokens(sentence), &[], &organisations)
            .into_iter()
            .map(|mention| match mention.who {
                Who::Own => "own".to_owned(),
                Who::Organisation(name) => format!("org {name}"),
                Who::Person(name) => format!("person {name}"),
                Who::Place(name) => format!("place {name}"),
            })
            .collect()
    }

    #[test]
    fn who_is_named() {
        let hkp = ["People's Liberation Party", "HKP"];
        for (own, text, expected) in [
            (&hkp[..], "The party met in Kilis Province.", vec!["own", "place Kilis Province"]),
            (&hkp, "It met the Green Left Party.", vec!["own", "org Green Left Party"]),
            (&hkp, "People's Liberation Party and HKP's friends", vec!["own", "own"]),
            (
                &[],
                "Founded by Mustafa Suphi and Ethem Nejat in Baku",
                vec!["person Mustafa Suphi", "person Ethem Nejat", "place Baku"],
            ),
            (
                &[],
                "the Workers Movement of Turkey (TKİH), the TKİH and the MLKP-K",
                vec!["org TKİH", "org TKİH", "org TKİH", "org MLKP-K"],
            ),
            (
                &[],
                "the Labour and Freedom Alliance and the Union of Workers and Peasants",
                vec!["org Labour and Freedom Alliance", "org Union of Workers and Peasants"],
            ),
            (
                &[],
                "Albanian Party of Labour in Turkish politics",
                vec!["org Albanian Party of Labour"],
            ),
            (&[], "The Fourth Congress was held in London", vec!["place London"]),
            (&[], "President Erdoğan spoke", vec!["person Erdoğan"]),
        ] {
            assert_eq!(read(own, text), expected, "{text:?}");
        }
    }

    #[test]
    fn names_are_learnt() {
        let text = "The Party of Turkey/Marxist-Leninist (New Organization) (TKP/ML (YIÖ)) came.";
        let mut organisations = Organisations::new(None);
        organisations.learn(Text::new(text, 0..text.len()));
        assert_eq!(
            organisations.all(),
            [["Party of Turkey/Marxist-Leninist (New Organization)", "TKP/ML (YIÖ)"]]
        );
        assert_eq!(organisations.label(0), "TKP/ML (YIÖ)");
    }
}
