//! What a document is about.

use super::mention::{Organisations, Who, mentions};
use super::name::looks_like_abbreviation;
use super::sentence::sentences;
use super::text::single_spaced;
use super::token::{Token, tokens};
use super::vocabulary::events::OWN_NOUNS;
use super::vocabulary::organisations::{LEADING_OFFICES, PARTY_WORDS};
use super::vocabulary::subjects::{KEYS, NOUNS, PHRASE_ENDS};
use crate::markup::{Block, Infobox, Page, Text};
use crate::model::fold;

/// What a document is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Subject {
    /// A party, or an alliance of parties.
    Party,
    /// A person.
    Person,
    /// An election, or a constituency.
    Election,
    /// Anything else.
    Other,
}

/// What a page is about: an election that its title names, or what its first sentences call it, by the
/// keys of its infobox, and by its title. `None` where nothing tells.
pub fn subject(page: &Page<'_>) -> Option<Subject> {
    let title = page.title.map(Text::as_str).unwrap_or_default();
    let called = lead(page).and_then(called);
    let boxed = page.infobox().and_then(boxed);
    if titled(title) == Some(Subject::Election) && called != Some(Subject::Party) {
        return Some(Subject::Election);
    }
    match (called, boxed) {
        // a box with the keys of a party says more than "is an organisation" or "is a union"
        (Some(Subject::Person | Subject::Election), _) | (_, None) => {
            called.or_else(|| titled(title))
        }
        (Some(Subject::Other), Some((Subject::Party, weight))) if weight < SURE => called,
        (None, Some((_, weight))) if weight < TELLING => titled(title),
        (_, Some((subject, weight))) if weight >= TELLING => Some(subject),
        _ => called,
    }
}

/// The weight of keys that says more than the lead.
const SURE: u32 = 8;
/// The weight of keys that tells anything.
const TELLING: u32 = 2;

/// The first paragraph of a page before any heading.
pub fn lead<'a>(page: &Page<'a>) -> Option<Text<'a>> {
    page.blocks.iter().take_while(|block| !matches!(block, Block::Heading(_))).find_map(|block| {
        match block {
            Block::Paragraph(text) => Some(*text),
            _ => None,
        }
    })
}

/// What a text says its subject is: `X is a … noun`.
fn called(lead: Text<'_>) -> Option<Subject> {
    sentences(lead).into_iter().take(2).find_map(|sentence| {
        let words = tokens(sentence);
        let noun = defining_noun(&words)?;
        NOUNS.iter().find(|(known, _)| *known == noun).map(|(_, subject)| *subject)
    })
}

/// The last word of the phrase that a sentence defines its subject by, or the last one in it that is
/// known.
fn defining_noun<'a>(words: &'a [Token<'_>]) -> Option<&'a str> {
    let verb = words.windows(2).position(|pair| {
        matches!(pair[0].key.as_str(), "is" | "was" | "are" | "were")
            && matches!(pair[1].key.as_str(), "a" | "an" | "the" | "one")
    })?;
    let phrase = &words[verb + 2..];
    let phrase = if words[verb + 1].key == "one" { phrase.get(2..)? } else { phrase };
    let end = phrase
        .iter()
        .enumerate()
        .position(|(at, word)| {
            at > 0 && (PHRASE_ENDS.contains(&word.key.as_str()) || word.is_parted())
        })
        .unwrap_or(phrase.len());
    phrase[..end]
        .iter()
        .rev()
        .map(|word| word.key.as_str())
        .find(|word| NOUNS.iter().any(|(known, _)| known == word))
}

/// What the keys of an infobox tell, with their weight.
fn boxed(infobox: &Infobox<'_>) -> Option<(Subject, u32)> {
    let weight = |subject: Subject| -> u32 {
        infobox
            .entries
            .iter()
            .map(|entry| key(entry.key.as_str()))
            .filter_map(|key| KEYS.iter().find(|(known, _, _)| *known == key))
            .filter(|(_, told, _)| *told == subject)
            .map(|(_, _, weight)| u32::from(*weight))
            .sum()
    };
    [Subject::Party, Subject::Person, Subject::Election, Subject::Other]
        .into_iter()
        .map(|subject| (subject, weight(subject)))
        .rev()
        .max_by_key(|(_, weight)| *weight)
        .filter(|(_, weight)| *weight > 0)
}

/// An infobox key folded, with spaces for underscores and without numbers: `Leader1_Title` is
/// `leader title`.
pub fn key(key: &str) -> String {
    let spaced: String = fold(key)
        .chars()
        .filter(|c| !c.is_ascii_digit())
        .map(|c| if c.is_alphanumeric() { c } else { ' ' })
        .collect();
    single_spaced(&spaced)
}

/// What a title tells by its words.
fn titled(title: &str) -> Option<Subject> {
    let title = fold(title);
    let words: Vec<&str> = title.split(|c: char| !c.is_alphanumeric() && c != '-').collect();
    let has = |subject: Subject| {
        NOUNS.iter().any(|(noun, told)| *told == subject && words.contains(noun))
    };
    if words.contains(&"list") || words.contains(&"lists") {
        Some(Subject::Other)
    } else if has(Subject::Election) {
        Some(Subject::Election)
    } else if words.iter().any(|word| PARTY_WORDS.contains(word)) {
        Some(Subject::Party)
    } else {
        None
    }
}

/// The organisation that a text without a title is about: the one that is founded in it, or else the
/// subject of most of its sentences that have an organisation as their subject; if it is called a
/// party, front, movement or alliance there. With its names as the text gives them.
pub fn untitled_party(page: &Page<'_>) -> Option<Vec<String>> {
    let prose: Vec<Text<'_>> = page
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Paragraph(text) => Some(sentences(*text)),
            _ => None,
        })
        .flatten()
        .collect();
    let mut organisations = Organisations::new(None);
    for &sentence in &prose {
        organisations.learn(sentence);
    }
    let mut subjects: Vec<(String, usize)> = Vec::new();
    let mut founded: Vec<String> = Vec::new();
    for &sentence in &prose {
        let words = tokens(sentence);
        let named = mentions(&words, &[], &organisations);
        let first = named.iter().find_map(|mention| match &mention.who {
            Who::Organisation(label) => Some((label, mention.tokens.end)),
            _ => None,
        });
        let Some((label, end)) = first else { continue };
        match subjects.iter_mut().find(|(known, _)| known == label) {
            Some((_, count)) => *count += 1,
            None => subjects.push((label.clone(), 1)),
        }
        let was_founded = words[end..].windows(2).take(6).any(|pair| {
            pair[0].key == "was"
                && matches!(pair[1].key.as_str(), "founded" | "established" | "formed")
        });
        if was_founded {
            founded.push(label.clone());
        }
    }
    let total: usize = subjects.iter().map(|(_, count)| count).sum();
    let count = |label: &String| {
        subjects.iter().find(|(known, _)| known == label).map_or(0, |(_, count)| *count)
    };
    let label =
        founded.into_iter().filter(|label| count(label) >= 2).max_by_key(count).or_else(|| {
            let (label, count) = subjects.iter().max_by_key(|(_, count)| *count)?;
            (*count >= 2 && *count * 2 > total).then(|| label.clone())
        })?;
    let names = organisations
        .all()
        .iter()
        .find(|names| names.contains(&label))
        .cloned()
        .unwrap_or_else(|| vec![label.clone()]);
    let is_party = names.iter().any(|name| {
        fold(name).split(|c: char| !c.is_alphanumeric()).any(|word| PARTY_WORDS.contains(&word))
    }) || prose.iter().any(|&sentence| is_called_party(sentence, &names));
    is_party.then_some(names)
}

/// Whether a sentence calls one of the names a party: `TKP became the party of …`.
fn is_called_party(sentence: Text<'_>, names: &[String]) -> bool {
    let words = tokens(sentence);
    let named = words.iter().any(|word| names.iter().any(|name| word.text.as_str() == name));
    named
        && words.windows(3).any(|words| {
            matches!(words[0].key.as_str(), "is" | "was" | "became")
                && matches!(words[1].key.as_str(), "a" | "the")
                && OWN_NOUNS[..4].contains(&words[2].key.as_str())
        })
}

/// The person whom a sentence calls the leader of the organisation with these names: `X, the First
/// Secretary of …`, `X is the chairman of the party`, `led by X`.
pub fn leader_in(
    sentence: Text<'_>,
    organisations: &Organisations,
) -> Option<(String, std::ops::Range<usize>)> {
    let words = tokens(sentence);
    let office = |at: usize| {
        LEADING_OFFICES.iter().find_map(|office| {
            let length = office.split(' ').count();
            let stands = at + length <= words.len()
                && office.split(' ').zip(&words[at..]).all(|(part, word)| word.key == part);
            stands.then_some(at..at + length)
        })
    };
    let office = (0..words.len()).find_map(office)?;
    let of =
        words.get(office.end).is_some_and(|word| matches!(word.key.as_str(), "of" | "to" | "for"));
    let named = mentions(&words, &[], organisations);
    let own = named.iter().any(|mention| {
        mention.who == Who::Own && (office.end..office.end + 10).contains(&mention.tokens.start)
    });
    let nobody_between = |person: &std::ops::Range<usize>| {
        let between = &words[person.end..office.start];
        between.iter().all(|word| {
            matches!(
                word.key.as_str(),
                "the" | "is" | "has" | "been" | "current" | "a" | "who" | "as"
            )
        })
    };
    named.into_iter().find_map(|mention| match mention.who {
        Who::Person(name)
            if of
                && own
                && mention.tokens.end <= office.start
                && nobody_between(&mention.tokens) =>
        {
            let start = words[mention.tokens.start].text.span().start;
            let end = words[mention.tokens.end - 1].text.span().end;
            Some((name, start..end))
        }
        _ => None,
    })
}

/// The names in order with the first that is no abbreviation at their head.
pub fn full_name_first(mut names: Vec<String>) -> Vec<String> {
    if let Some(full) = names.iter().position(|name| !looks_like_abbreviation(name)) {
        let name = names.remove(full);
        names.insert(0, name);
    }
    names
}
