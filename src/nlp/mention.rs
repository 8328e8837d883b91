//! Mentions: the organisations, people and places that a sentence names.

use std::borrow::Cow;
use std::ops::Range;

use crate::lexicon::cues::{COORDINATORS, DEFINITE_ARTICLES, LOCATIVE_ENDINGS};
use crate::lexicon::names::{DOCTRINE_ENDINGS, PLACE_PREPOSITIONS, REGION_PREPOSITIONS};
use crate::lexicon::tags::LexicalTag;
use crate::nlp::chunk::{chunks, joined, names_organisation};
use crate::nlp::coreference::{own_noun, own_pronouns};
use crate::nlp::registry::EntityRegistry;
use crate::nlp::sentence::Sentence;
use crate::nlp::token::Token;
use crate::values::name::is_person_name;

/// A reference to an entity in a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mention {
    /// The entity.
    pub entity: EntityRef,
    /// The tokens of the sentence that refer to it.
    pub tokens: Range<usize>,
}

/// The entity to which a mention refers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum EntityRef {
    /// The document's own organisation.
    Own,
    /// Another organisation, by its label.
    Organisation(String),
    /// A person, by the name in the text.
    Person(String),
    /// A place.
    Place(String),
}

impl EntityRef {
    /// Whether it is an organisation, the document's own or another one.
    pub fn is_organisation(&self) -> bool {
        matches!(self, EntityRef::Own | EntityRef::Organisation(_))
    }
}

/// Returns the mentions of a sentence, in order. `taken` are the tokens of dates.
pub fn mentions(
    sentence: &Sentence<'_>,
    taken: &[Range<usize>],
    registry: &EntityRegistry,
) -> Vec<Mention> {
    let words = sentence.words();
    let has_own = registry.own().is_some();
    let known: Vec<Option<(Range<usize>, usize)>> =
        (0..words.len()).map(|at| registry.organisation_at(words, at)).collect();
    let cuts_chunks = taken.iter().cloned().flatten().any(|at| words[at].capital);
    let chunks = match cuts_chunks {
        true => Cow::Owned(chunks(words, taken)),
        false => Cow::Borrowed(sentence.chunks()),
    };
    let mut chunks = chunks.iter().peekable();
    let mut mentions = Vec::new();
    let mut at = 0;
    while at < words.len() {
        while chunks.next_if(|chunk| chunk.end <= at).is_some() {}
        let known_here = known[at].clone().map(|(tokens, index)| {
            let own = has_own && index == 0;
            let label = || EntityRef::Organisation(registry.label(index).to_owned());
            Mention { entity: if own { EntityRef::Own } else { label() }, tokens }
        });
        if let Some(mention) = known_here.or_else(|| own_noun(words, at, registry).map(own_mention))
        {
            at = mention.tokens.end;
            mentions.push(mention);
            continue;
        }
        let Some(chunk) = chunks.peek().filter(|chunk| chunk.contains(&at)) else {
            at += 1;
            continue;
        };
        let whole = at..chunk.end;
        let known_inside = (at + 1..chunk.end)
            .find(|&inside| known[inside].is_some())
            .filter(|_| !names_organisation(&words[whole.clone()]));
        let tokens = at..known_inside.unwrap_or(whole.end);
        let mut mention = mention_of(words, tokens.clone(), registry);
        let link = || (at + 1..tokens.end).find(|&at| words[at].is(LexicalTag::NameLink));
        let mut end = tokens.end;
        if mention.is_none()
            && let Some(link) = link()
        {
            // "Jane Roe of the EDEK", "Fourth Congress of the EDEK": both parts may be names
            mention = mention_of(words, at..link, registry);
            end = link + 1;
        }
        at = end;
        mentions.extend(mention);
    }
    if has_own {
        insert_pronouns(words, &mut mentions);
    }
    mentions
}

fn own_mention(tokens: Range<usize>) -> Mention {
    Mention { entity: EntityRef::Own, tokens }
}

/// Inserts mentions for the pronouns that mean the document's own organisation.
fn insert_pronouns(words: &[Token<'_>], mentions: &mut Vec<Mention>) {
    let pronouns = own_pronouns(words, |at, singular| {
        mentions.iter().any(|mention| match mention.entity {
            EntityRef::Place(_) => false,
            EntityRef::Person(_) => !singular && mention.tokens.start < at,
            EntityRef::Own | EntityRef::Organisation(_) => mention.tokens.start < at,
        })
    });
    for at in pronouns {
        let place = mentions.partition_point(|mention| mention.tokens.start < at);
        mentions.insert(place, own_mention(at..at + 1));
    }
}

/// Returns the mention in a chunk, if it names an entity.
fn mention_of(
    words: &[Token<'_>],
    chunk: Range<usize>,
    registry: &EntityRegistry,
) -> Option<Mention> {
    let entity = classify(words, chunk.clone(), registry)?;
    Some(Mention { entity, tokens: chunk })
}

/// Classifies a chunk as an organisation, a person or a place by its words and the word before it.
fn classify(
    words: &[Token<'_>],
    chunk: Range<usize>,
    registry: &EntityRegistry,
) -> Option<EntityRef> {
    let named = &words[chunk.clone()];
    let text = joined(named);
    let before = chunk.start.checked_sub(1).map(|at| &words[at]);
    let is_before = |tag: LexicalTag| before.is_some_and(|word| word.is(tag));
    if is_before(LexicalTag::Publication) || registry.excludes(&text) {
        return None;
    }
    if registry.is_own_short_name(&text) {
        return Some(EntityRef::Own);
    }
    if names_organisation(named) || (named.len() > 1 && is_before(LexicalTag::Making)) {
        return Some(EntityRef::Organisation(text));
    }
    // "Liberal MP Jane Roe": the name follows the last title
    let titles =
        named.iter().rposition(|word| word.is(LexicalTag::Title)).map_or(0, |last| last + 1);
    let before_key = before.map(|word| word.key);
    let in_place = titles == 0
        && match before_key {
            Some(word) if PLACE_PREPOSITIONS.contains(&word) => true,
            Some(word) if DEFINITE_ARTICLES.contains(&word) => {
                chunk.start >= 2 && REGION_PREPOSITIONS.contains(&words[chunk.start - 2].key)
            }
            _ => is_locative(words, &chunk),
        };
    if let [surname] = named
        && let Some(person) = registry.person(surname)
    {
        return Some(EntityRef::Person(person.to_owned()));
    }
    if in_place {
        return is_place(words, &chunk).then_some(EntityRef::Place(text));
    }
    let name = if titles == 0 { text } else { joined(&named[titles..]) };
    let titled = titles > 0 || is_before(LexicalTag::Title);
    let single = || titled && matches!(&named[titles..], [surname] if is_surname(surname));
    let is_person = before_key.is_none_or(|word| !DEFINITE_ARTICLES.contains(&word))
        && (is_person_name(&name) || single());
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

/// Whether a chunk has a Turkish locative ending: `İstanbul'da`.
fn is_locative(words: &[Token<'_>], chunk: &Range<usize>) -> bool {
    let after = words.get(chunk.end).map_or("", |next| next.before);
    let ending = after.strip_prefix(['\'', '’']).unwrap_or_default();
    words[chunk.end - 1].possessive && LOCATIVE_ENDINGS.contains(&ending)
}

/// Whether a chunk after "in" is a place, and not a people's adjective before a noun, a doctrine or a body.
fn is_place(words: &[Token<'_>], chunk: &Range<usize>) -> bool {
    let last = &words[chunk.end - 1];
    let next = words.get(chunk.end).filter(|next| !next.is_separated());
    let article =
        chunk.start.checked_sub(1).is_some_and(|at| DEFINITE_ARTICLES.contains(&words[at].key));
    // "in Turkish politics", "in the Republican primary": an adjective before its noun
    let adjective = next.is_some_and(|next| {
        (last.is(LexicalTag::People) && !COORDINATORS.contains(&next.key))
            || (article && !next.is(LexicalTag::PlaceFollower))
    });
    let rejected = words[chunk.clone()].iter().any(|word| {
        word.tags.has_any([LexicalTag::Body, LexicalTag::NoPlace, LexicalTag::NoOrganisationEnding])
            || (word.key.len() > 5
                && DOCTRINE_ENDINGS.iter().any(|ending| word.key.ends_with(ending)))
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
            .map(|mention| match mention.entity {
                EntityRef::Own => "own".to_owned(),
                EntityRef::Organisation(name) => format!("org {name}"),
                EntityRef::Person(name) => format!("person {name}"),
                EntityRef::Place(name) => format!("place {name}"),
            })
            .collect()
    }

    #[test]
    fn organisations_people_and_places() {
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
