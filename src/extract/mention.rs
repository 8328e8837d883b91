//! Finds who and what a sentence names: organisations, people, a place.

use std::ops::Range;

use super::entities::Entities;
use super::name::{has_capital, is_person_name, looks_like_abbreviation};
use super::phrase::{joined, names_organisation, phrases};
use super::token::Token;
use super::vocabulary::countries::{is_country_or_people, is_people};
use super::vocabulary::elections::BODY_WORDS;
use super::vocabulary::organisations::{
    NAME_LINKS, NO_ORGANISATION_ENDINGS, NO_PLACES, PARTY_WORDS, PLACE_FOLLOWERS, TITLES,
};
use crate::model::fold;

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
pub fn mentions(words: &[Token<'_>], taken: &[Range<usize>], entities: &Entities) -> Vec<Mention> {
    let has_own = entities.own().is_some();
    let mut mentions = Vec::new();
    let mut phrases = phrases(words, taken).into_iter().peekable();
    let mut at = 0;
    while at < words.len() {
        while phrases.next_if(|phrase| phrase.end <= at).is_some() {}
        let known = entities.organisation_at(words, at).map(|(tokens, index)| {
            let own = has_own && index == 0;
            let label = || Who::Organisation(entities.label(index).to_owned());
            Mention { who: if own { Who::Own } else { label() }, tokens }
        });
        if let Some(mention) = known.or_else(|| own_noun(words, at, entities)) {
            at = mention.tokens.end;
            mentions.push(mention);
            continue;
        }
        let Some(phrase) = phrases.peek().filter(|phrase| phrase.contains(&at)) else {
            at += 1;
            continue;
        };
        let whole = at..phrase.end;
        let known_inside = (at + 1..phrase.end)
            .find(|&inside| entities.organisation_at(words, inside).is_some())
            .filter(|_| !names_organisation(&words[whole.clone()]));
        let tokens = at..known_inside.unwrap_or(whole.end);
        let who = who(words, tokens.clone(), entities);
        // of "Fourth Congress of EDEK", which names nobody, the end may
        let link = (at + 1..tokens.end).find(|&at| NAME_LINKS.contains(&words[at].key.as_str()));
        at = link.filter(|_| who.is_none()).map_or(tokens.end, |link| link + 1);
        mentions.extend(who.map(|who| Mention { who, tokens }));
    }
    if has_own {
        resolve_pronouns(words, &mut mentions);
    }
    mentions
}

/// `the party`, where the document's own organisation is meant.
fn own_noun(words: &[Token<'_>], at: usize, entities: &Entities) -> Option<Mention> {
    let noun = words.get(at + 1)?;
    let plain = words[at].key == "the"
        && entities.is_own_noun(&noun.key)
        && !has_capital(noun.text.as_str())
        && !noun.is_parted();
    let continued = words.get(at + 2).is_some_and(|next| {
        matches!(next.key.as_str(), "of" | "for" | "called" | "named" | "led") && !next.is_parted()
    });
    (plain && !continued).then_some(Mention { who: Who::Own, tokens: at..at + 2 })
}

/// `It` and `they` mean the own organisation at the head of a sentence, and `it` where no other
/// organisation is named before.
fn resolve_pronouns(words: &[Token<'_>], mentions: &mut Vec<Mention>) {
    let Some(at) = words.iter().position(|word| matches!(word.key.as_str(), "it" | "they" | "its"))
    else {
        return;
    };
    let head = words[..at].iter().skip(1).all(|word| !has_capital(word.text.as_str()));
    let named_before = mentions
        .iter()
        .any(|mention| mention.tokens.start < at && !matches!(mention.who, Who::Place(_)));
    if (head || words[at].key != "they") && !named_before {
        let place = mentions.partition_point(|mention| mention.tokens.start < at);
        mentions.insert(place, Mention { who: Who::Own, tokens: at..at + 1 });
    }
}

/// What a capitalised phrase names, by its words and what stands before it.
fn who(words: &[Token<'_>], phrase: Range<usize>, entities: &Entities) -> Option<Who> {
    let text = joined(&words[phrase.clone()]);
    if entities.excludes(&text) {
        return None;
    }
    if entities.is_own_short_name(&text) {
        return Some(Who::Own);
    }
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
    if phrase.len() == 1
        && let Some(person) = entities.person(&text)
    {
        return Some(Who::Person(person.to_owned()));
    }
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
        BODY_WORDS.contains(&word.key.as_str())
            || NO_PLACES.contains(&word.key.as_str())
            || NO_ORGANISATION_ENDINGS.contains(&word.key.as_str())
            || (word.key.ends_with("ism") && word.key.len() > 5)
    });
    !adjective && !rejected && !looks_like_abbreviation(last.text.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::entities::Names;
    use crate::extract::token::tokens;
    use crate::markup::Text;

    fn read(own: &[&str], text: &str) -> Vec<String> {
        let names: Names = own.iter().map(|&name| name.to_owned()).collect();
        let nouns = ["party".to_owned()];
        let mut entities = Entities::new((!own.is_empty()).then_some(names), &nouns);
        let sentence = Text::new(text, 0..text.len());
        entities.learn(sentence);
        mentions(&tokens(sentence), &[], &entities)
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
}
