//! Finds who and what a sentence names: organisations, people, a place.

use std::borrow::Cow;
use std::ops::Range;

use super::entities::Entities;
use super::name::is_person_name;
use super::phrase::{joined, names_organisation, phrases};
use super::sentence::Sentence;
use super::token::Token;
use super::vocabulary::events::{LOCATIVE_ENDINGS, TURKISH_OWN_NOUNS};
use super::vocabulary::roles::Role;

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

impl Who {
    /// Whether it is an organisation, the document's own or another.
    pub fn is_organisation(&self) -> bool {
        matches!(self, Who::Own | Who::Organisation(_))
    }
}

/// Everybody and everything that a sentence names, in order. `taken` are the tokens of dates.
pub fn mentions(
    sentence: &Sentence<'_>,
    taken: &[Range<usize>],
    entities: &Entities,
) -> Vec<Mention> {
    let words = sentence.words();
    let has_own = entities.own().is_some();
    let known: Vec<Option<(Range<usize>, usize)>> =
        (0..words.len()).map(|at| entities.organisation_at(words, at)).collect();
    let cuts_phrases = taken.iter().cloned().flatten().any(|at| words[at].capital);
    let phrases = match cuts_phrases {
        true => Cow::Owned(phrases(words, taken)),
        false => Cow::Borrowed(sentence.phrases()),
    };
    let mut phrases = phrases.iter().peekable();
    let mut mentions = Vec::new();
    let mut at = 0;
    while at < words.len() {
        while phrases.next_if(|phrase| phrase.end <= at).is_some() {}
        let known_here = known[at].clone().map(|(tokens, index)| {
            let own = has_own && index == 0;
            let label = || Who::Organisation(entities.label(index).to_owned());
            Mention { who: if own { Who::Own } else { label() }, tokens }
        });
        if let Some(mention) = known_here.or_else(|| own_noun(words, at, entities)) {
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
            .find(|&inside| known[inside].is_some())
            .filter(|_| !names_organisation(&words[whole.clone()]));
        let tokens = at..known_inside.unwrap_or(whole.end);
        let mut named =
            who(words, tokens.clone(), entities).map(|who| Mention { who, tokens: tokens.clone() });
        let link = || (at + 1..tokens.end).find(|&at| words[at].is(Role::NameLink));
        let mut end = tokens.end;
        if named.is_none()
            && let Some(link) = link()
        {
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
        && !noun.capital
        && entities.is_own_noun(noun.key)
        && !noun.is_parted();
    let continued = words.get(at + 2).is_some_and(|next| {
        matches!(next.key, "of" | "for" | "called" | "named" | "led") && !next.is_parted()
    });
    (plain && !continued).then_some(Mention { who: Who::Own, tokens: at..at + 2 })
}

/// `It` and `they` mean the own organisation at the head of a sentence, and `it` where no other
/// organisation is named before.
fn resolve_pronouns(words: &[Token<'_>], mentions: &mut Vec<Mention>) {
    let pronoun = |at: &usize| matches!(words[*at].key, "it" | "they" | "its");
    for at in (1..words.len()).filter(pronoun) {
        // "…, from which it withdrew": it is not what the clause is about
        if matches!(words[at - 1].key, "which" | "whom") && words[at].key == "it" {
            let place = mentions.partition_point(|mention| mention.tokens.start < at);
            mentions.insert(place, Mention { who: Who::Own, tokens: at..at + 1 });
        }
    }
    let Some(at) = (0..words.len()).find(pronoun) else { return };
    let head = words[..at].iter().skip(1).all(|word| !word.capital);
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
    let named = &words[phrase.clone()];
    let text = joined(named);
    let before = phrase.start.checked_sub(1).map(|at| &words[at]);
    let is_before = |role: Role| before.is_some_and(|word| word.is(role));
    if is_before(Role::Publication) || entities.excludes(&text) {
        return None;
    }
    if entities.is_own_short_name(&text) {
        return Some(Who::Own);
    }
    if names_organisation(named) || (named.len() > 1 && is_before(Role::Making)) {
        return Some(Who::Organisation(text));
    }
    // "Liberal MP Jane Roe": the name stands behind the last title
    let titles = named.iter().rposition(|word| word.is(Role::Title)).map_or(0, |last| last + 1);
    let before_key = before.map(|word| word.key);
    let in_place = titles == 0
        && match before_key {
            Some("in" | "at" | "near") => true,
            Some("the") => phrase.start >= 2 && words[phrase.start - 2].key == "in",
            _ => is_locative(words, &phrase),
        };
    if let [surname] = named
        && let Some(person) = entities.person(surname)
    {
        return Some(Who::Person(person.to_owned()));
    }
    if in_place {
        return is_place(words, &phrase).then_some(Who::Place(text));
    }
    let name = if titles == 0 { text } else { joined(&named[titles..]) };
    let titled = titles > 0 || is_before(Role::Title);
    let single = || titled && matches!(&named[titles..], [surname] if is_surname(surname));
    let is_person = before_key != Some("the") && (is_person_name(&name) || single());
    is_person.then_some(Who::Person(name))
}

fn is_surname(word: &Token<'_>) -> bool {
    word.capital
        && !word.abbreviation
        && !word.roles.has_any([Role::Country, Role::People, Role::Party, Role::Title])
}

/// Whether a word is a Turkish noun that means the own organisation, and no part of a name: `Parti
/// 1999'da …`, not `the Parti Québécois`.
fn is_turkish_own_noun(words: &[Token<'_>], at: usize) -> bool {
    let capital = |at: usize| words.get(at).is_some_and(|word| word.capital);
    TURKISH_OWN_NOUNS.contains(&words[at].key)
        && (at == 0 || !capital(at))
        && (words.get(at + 1).is_some_and(Token::is_parted) || !capital(at + 1))
}

/// Whether a phrase bears the ending of the Turkish case that tells where: `İstanbul'da`.
fn is_locative(words: &[Token<'_>], phrase: &Range<usize>) -> bool {
    let behind = words.get(phrase.end).map_or("", |next| next.before);
    let ending = behind.strip_prefix(['\'', '’']).unwrap_or_default();
    words[phrase.end - 1].possessive && LOCATIVE_ENDINGS.contains(&ending)
}

/// Whether a capitalised phrase behind "in" is a place: not a people's adjective before a noun, not
/// a doctrine, not a body.
fn is_place(words: &[Token<'_>], phrase: &Range<usize>) -> bool {
    let last = &words[phrase.end - 1];
    let next = words.get(phrase.end).filter(|next| !next.is_parted());
    let article = phrase.start.checked_sub(1).is_some_and(|at| words[at].key == "the");
    // "in Turkish politics", "in the Republican primary": an adjective before its noun
    let adjective = next.is_some_and(|next| {
        (last.is(Role::People) && next.key != "and") || (article && !next.is(Role::PlaceFollower))
    });
    let rejected = words[phrase.clone()].iter().any(|word| {
        word.roles.has_any([Role::Body, Role::NoPlace, Role::NoOrganisationEnding])
            || (word.key.ends_with("ism") && word.key.len() > 5)
    });
    !adjective && !rejected && !last.abbreviation
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::entities::Names;
    use crate::markup::{Arena, Text};

    fn read(own: &[&str], text: &str) -> Vec<String> {
        let names: Names = own.iter().map(|&name| name.to_owned()).collect();
        let nouns = ["party".to_owned()];
        let mut entities = Entities::new((!own.is_empty()).then_some(names), &nouns);
        let arena = Arena::new();
        let sentence = Sentence::new(Text::new(text, 0..text.len()), &arena);
        entities.learn(&sentence);
        mentions(&sentence, &[], &entities)
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
