//! The party of a text without a title.

use crate::extract::entities::{Entities, Names};
use crate::extract::mention::{Who, mentions};
use crate::extract::name::looks_like_abbreviation;
use crate::extract::prose::Passage;
use crate::extract::token::tokens;
use crate::extract::vocabulary::events::OWN_NOUNS;
use crate::extract::vocabulary::organisations::PARTY_WORDS;
use crate::markup::Text;
use crate::model::fold;

/// The organisation that a text without a title is about: the one that is founded in it, or else the
/// subject of most of its sentences that have an organisation as their subject; if it is called a
/// party, front, movement or alliance there. With its names as the text gives them, the first that is
/// no abbreviation at their head.
pub fn untitled_party(passages: &[Passage<'_>]) -> Option<Names> {
    let mut entities = Entities::new(None, &[]);
    for passage in passages {
        entities.learn(passage.sentence);
    }
    let mut subjects: Vec<(String, usize)> = Vec::new();
    let mut founded: Vec<String> = Vec::new();
    for passage in passages.iter().filter(|passage| passage.list_heading.is_none()) {
        let words = tokens(passage.sentence);
        let named = mentions(&words, &[], &entities);
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
    let names = entities
        .organisations()
        .iter()
        .find(|names| names.contains(&label))
        .cloned()
        .unwrap_or_else(|| vec![label.clone()]);
    let is_party = names.iter().any(|name| {
        fold(name).split(|c: char| !c.is_alphanumeric()).any(|word| PARTY_WORDS.contains(&word))
    }) || passages.iter().any(|passage| is_called_party(passage.sentence, &names));
    is_party.then(|| full_name_first(names))
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

/// The names in order with the first that is no abbreviation at their head.
fn full_name_first(mut names: Names) -> Names {
    if let Some(full) = names.iter().position(|name| !looks_like_abbreviation(name)) {
        let name = names.remove(full);
        names.insert(0, name);
    }
    names
}
