//! Finds who and what a sentence names: organisations, people, a place.

use std::borrow::Cow;
use std::ops::Range;

use crate::lexicon::cues::LOCATIVE_ENDINGS;
use crate::lexicon::names::BARE_OWN_NOUNS;
use crate::lexicon::tags::LexicalTag;
use crate::nlp::chunk::{chunks, joined, names_organisation};
use crate::nlp::registry::EntityRegistry;
use crate::nlp::sentence::Sentence;
use crate::nlp::token::Token;
use crate::values::name::is_person_name;

/// Somebody or something that a sentence names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// Who or what.
    pub who: EntityRef,
    /// The tokens of the sentence that name it.
    pub tokens: Range<usize>,
}

/// Who or what a mention means.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntityRef {
    /// The organisation that the document is about.
    Own,
    /// Another one, by its label.
    Organisation(String),
    /// A person, by the name as it stands.
    Person(String),
    /// A place.
    Place(String),
}

impl EntityRef {
    /// Whether it is an organisation, the document's own or another.
    pub fn is_organisation(&self) -> bool {
        matches!(self, EntityRef::Own | EntityRef::Organisation(_))
    }
}

/// Everybody and everything that a sentence names, in order. `taken` are the tokens of dates.
pub fn mentions(
    sentence: &Sentence<'_>,
    taken: &[Range<usize>],
    registry: &EntityRegistry,
) -> Vec<Mention> {
    let words = sentence.words();
    let has_own = registry.own().is_some();
    let known: Vec<Option<(Range<usize>, usize)>> =
        (0..words.len()).map(|at| registry.organisation_at(words, at)).collect();
    let cuts_phrases = taken.iter().cloned().flatten().any(|at| words[at].capital);
    let phrases = match cuts_phrases {
        true => Cow::Owned(chunks(words, taken)),
        false => Cow::Borrowed(sentence.chunks()),
    };
    let mut phrases = phrases.iter().peekable();
    let mut mentions = Vec::new();
    let mut at = 0;
    while at < words.len() {
        while phrases.next_if(|phrase| phrase.end <= at).is_some() {}
        let known_here = known[at].clone().map(|(tokens, index)| {
            let own = has_own && index == 0;
            let label = || EntityRef::Organisation(registry.label(index).to_owned());
            Mention { who: if own { EntityRef::Own } else { label() }, tokens }
        });
        if let Some(mention) = known_here.or_else(|| own_noun(words, at, registry)) {
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
            who(words, tokens.clone(), registry).map(|who| Mention { who, tokens: tokens.clone() });
        let link = || (at + 1..tokens.end).find(|&at| words[at].is(LexicalTag::NameLink));
        let mut end = tokens.end;
        if named.is_none()
            && let Some(link) = link()
        {
            // "Jane Roe of the EDEK", "Fourth Congress of the EDEK": both ends may name somebody
            let head = at..link;
            named = who(words, head.clone(), registry).map(|who| Mention { who, tokens: head });
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
fn own_noun(words: &[Token<'_>], at: usize, registry: &EntityRegistry) -> Option<Mention> {
    if is_turkish_own_noun(words, at) && registry.is_own_noun("party") {
        return Some(Mention { who: EntityRef::Own, tokens: at..at + 1 });
    }
    let noun = words.get(at + 1)?;
    let plain = words[at].key == "the"
        && !noun.capital
        && registry.is_own_noun(noun.key)
        && !noun.is_parted();
    let continued = words.get(at + 2).is_some_and(|next| {
        matches!(next.key, "of" | "for" | "called" | "named" | "led") && !next.is_parted()
    });
    (plain && !continued).then_some(Mention { who: EntityRef::Own, tokens: at..at + 2 })
}

/// `It` and `they` mean the own organisation at the head of a sentence, and `it` where no other
/// organisation is named before.
fn resolve_pronouns(words: &[Token<'_>], mentions: &mut Vec<Mention>) {
    let pronoun = |at: &usize| matches!(words[*at].key, "it" | "they" | "its");
    for at in (1..words.len()).filter(pronoun) {
        // "…, from which it withdrew": it is not what the clause is about
        if matches!(words[at - 1].key, "which" | "whom") && words[at].key == "it" {
            let place = mentions.partition_point(|mention| mention.tokens.start < at);
            mentions.insert(place, Mention { who: EntityRef::Own, tokens: at..at + 1 });
        }
    }
    let Some(at) = (0..words.len()).find(pronoun) else { return };
    let head = words[..at].iter().skip(1).all(|word| !word.capital);
    let singular = words[at].key != "they";
    let named_before = mentions.iter().any(|mention| {
        let person = matches!(mention.who, EntityRef::Person(_));
        mention.tokens.start < at
            && !matches!(mention.who, EntityRef::Place(_))
            && !(person && singular)
    });
    if (head || singular) && !named_before {
        let place = mentions.partition_point(|mention| mention.tokens.start < at);
        mentions.insert(place, Mention { who: EntityRef::Own, tokens: at..at + 1 });
    }
}

/// What a capitalised phrase names, by its words and what stands before it.
fn who(words: &[Token<'_>], phrase: Range<usize>, registry: &EntityRegistry) -> Option<EntityRef> {
    let named = &words[phrase.clone()];
    let text = joined(named);
    let before = phrase.start.checked_sub(1).map(|at| &words[at]);
    let is_before = |role: LexicalTag| before.is_some_and(|word| word.is(role));
    if is_before(LexicalTag::Publication) || registry.excludes(&text) {
        return None;
    }
    if registry.is_own_short_name(&text) {
        return Some(EntityRef::Own);
    }
    if names_organisation(named) || (named.len() > 1 && is_before(LexicalTag::Making)) {
        return Some(EntityRef::Organisation(text));
    }
    // "Liberal MP Jane Roe": the name stands behind the last title
    let titles =
        named.iter().rposition(|word| word.is(LexicalTag::Title)).map_or(0, |last| last + 1);
    let before_key = before.map(|word| word.key);
    let in_place = titles == 0
        && match before_key {
            Some("in" | "at" | "near") => true,
            Some("the") => phrase.start >= 2 && words[phrase.start - 2].key == "in",
            _ => is_locative(words, &phrase),
        };
    if let [surname] = named
        && let Some(person) = registry.person(surname)
    {
        return Some(EntityRef::Person(person.to_owned()));
    }
    if in_place {
        return is_place(words, &phrase).then_some(EntityRef::Place(text));
    }
    let name = if titles == 0 { text } else { joined(&named[titles..]) };
    let titled = titles > 0 || is_before(LexicalTag::Title);
    let single = || titled && matches!(&named[titles..], [surname] if is_surname(surname));
    let is_person = before_key != Some("the") && (is_person_name(&name) || single());
    is_person.then_some(EntityRef::Person(name))
}

fn is_surname(word: &Token<'_>) -> bool {
    word.capital
        && !word.abbreviation
        && !word.tags.has_any([
            LexicalTag::Country,
            LexicalTag::People,
            LexicalTag::Party,
            LexicalTag::Title,
        ])
}

/// Whether a word is a Turkish noun that means the own organisation, and no part of a name: `Parti
/// 1999'da …`, not `the Parti Québécois`.
fn is_turkish_own_noun(words: &[Token<'_>], at: usize) -> bool {
    let capital = |at: usize| words.get(at).is_some_and(|word| word.capital);
    BARE_OWN_NOUNS.contains(&words[at].key)
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
        (last.is(LexicalTag::People) && next.key != "and")
            || (article && !next.is(LexicalTag::PlaceFollower))
    });
    let rejected = words[phrase.clone()].iter().any(|word| {
        word.tags.has_any([LexicalTag::Body, LexicalTag::NoPlace, LexicalTag::NoOrganisationEnding])
            || (word.key.ends_with("ism") && word.key.len() > 5)
    });
    !adjective && !rejected && !last.abbreviation
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Arena, Text};
    use crate::nlp::registry::Names;

    fn read(own: &[&str], text: &str) -> Vec<String> {
        let names: Names = own.iter().map(|&name| name.to_owned()).collect();
        let nouns = ["party".to_owned()];
        let mut registry = EntityRegistry::new((!own.is_empty()).then_some(names), &nouns);
        let arena = Arena::new();
        let sentence = Sentence::new(Text::new(text, 0..text.len()), &arena);
        registry.learn(&sentence);
        mentions(&sentence, &[], &registry)
            .into_iter()
            .map(|mention| match mention.who {
                EntityRef::Own => "own".to_owned(),
                EntityRef::Organisation(name) => format!("org {name}"),
                EntityRef::Person(name) => format!("person {name}"),
                EntityRef::Place(name) => format!("place {name}"),
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
