//! Finds who and what a sentence names: organisations, people, a place.

use std::ops::Range;

use super::entities::Entities;
use super::name::{has_capital, is_person_name, looks_like_abbreviation};
use super::phrase::{joined, names_organisation, phrases};
use super::token::Token;
use super::vocabulary::countries::{is_country_or_people, is_people};
use super::vocabulary::elections::BODY_WORDS;
use super::vocabulary::events::{
    LOCATIVE_ENDINGS, MAKING_WORDS, PUBLICATION_NOUNS, TURKISH_OWN_NOUNS,
};
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
        let mut named =
            who(words, tokens.clone(), entities).map(|who| Mention { who, tokens: tokens.clone() });
        let link = (at + 1..tokens.end).find(|&at| NAME_LINKS.contains(&words[at].key.as_str()));
        let mut end = tokens.end;
        if let Some(link) = link.filter(|_| named.is_none()) {
            // "Jane Roe of the EDEK", "Fourth Congress of the EDEK": both ends may name somebody
            let head = at..link;
            named = who(words, head.clone(), entities).map(|who| Mention { who, tokens: head });
            end = link + 1;
        }
        at = end;
        mentions.extend(named);
    }
    if has_own {
        resolve_pronouns(words, &mut mentions);
    }
    mentions
}

/// `the party`, where the document's own organisation is meant.
fn own_noun(words: &[Token<'_>], at: usize, entities: &Entities) -> Option<Mention> {
    if is_turkish_own_noun(words, at) && entities.is_own_noun("party") {
        return Some(Mention { who: Who::Own, tokens: at..at + 1 });
    }
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
    let pronoun = |at: &usize| matches!(words[*at].key.as_str(), "it" | "they" | "its");
    for at in (1..words.len()).filter(pronoun) {
        // "…, from which it withdrew": it is not what the clause is about
        if matches!(words[at - 1].key.as_str(), "which" | "whom") && words[at].key == "it" {
            let place = mentions.partition_point(|mention| mention.tokens.start < at);
            mentions.insert(place, Mention { who: Who::Own, tokens: at..at + 1 });
        }
    }
    let Some(at) = (0..words.len()).find(pronoun) else { return };
    let head = words[..at].iter().skip(1).all(|word| !has_capital(word.text.as_str()));
    let singular = words[at].key != "they";
    let named_before = mentions.iter().any(|mention| {
        let person = matches!(mention.who, Who::Person(_));
        mention.tokens.start < at && !matches!(mention.who, Who::Place(_)) && !(person && singular)
    });
    if (head || singular) && !named_before {
        let place = mentions.partition_point(|mention| mention.tokens.start < at);
        mentions.insert(place, Mention { who: Who::Own, tokens: at..at + 1 });
    }
}

/// What a capitalised phrase names, by its words and what stands before it.
fn who(words: &[Token<'_>], phrase: Range<usize>, entities: &Entities) -> Option<Who> {
    let text = joined(&words[phrase.clone()]);
    let before = phrase.start.checked_sub(1).map(|at| words[at].key.as_str());
    let published = before.is_some_and(|word| PUBLICATION_NOUNS.contains(&word));
    if published || entities.excludes(&text) {
        return None;
    }
    if entities.is_own_short_name(&text) {
        return Some(Who::Own);
    }
    if names_organisation(&words[phrase.clone()]) {
        return Some(Who::Organisation(text));
    }
    if phrase.len() > 1 && before.is_some_and(|word| MAKING_WORDS.contains(&word)) {
        return Some(Who::Organisation(text));
    }
    // "Liberal MP Jane Roe": the name stands behind the last title
    let is_title = |word: &Token<'_>| TITLES.contains(&word.key.as_str());
    let titles = words[phrase.clone()].iter().rposition(is_title).map_or(0, |last| last + 1);
    let titled = titles > 0 || before.is_some_and(|word| TITLES.contains(&word));
    let name = joined(&words[phrase.start + titles..phrase.end]);
    let in_place = titles == 0
        && match before {
            Some("in" | "at" | "near") => true,
            Some("the") => phrase.start >= 2 && words[phrase.start - 2].key == "in",
            _ => is_locative(words, &phrase),
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

/// Whether a word is a Turkish noun that means the own organisation, and no part of a name: `Parti
/// 1999'da …`, not `the Parti Québécois`.
fn is_turkish_own_noun(words: &[Token<'_>], at: usize) -> bool {
    let capital = |at: usize| words.get(at).is_some_and(|word| has_capital(word.text.as_str()));
    TURKISH_OWN_NOUNS.contains(&words[at].key.as_str())
        && (at == 0 || !capital(at))
        && (words.get(at + 1).is_some_and(Token::is_parted) || !capital(at + 1))
}

/// Whether a phrase bears the ending of the Turkish case that tells where: `İstanbul'da`.
fn is_locative(words: &[Token<'_>], phrase: &Range<usize>) -> bool {
    let behind = words.get(phrase.end).map_or("", |next| next.before);
    let ending = behind.strip_prefix(['\'', '’']).unwrap_or_default();
    words[phrase.end - 1].possessive && LOCATIVE_ENDINGS.contains(&ending)
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
