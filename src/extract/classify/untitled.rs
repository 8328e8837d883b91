//! The party of a text without a title.

use std::collections::HashMap;

use crate::lexicon::names::OWN_NOUNS;
use crate::lexicon::pages::{NAMING_ARTICLES, NAMING_COPULAS};
use crate::lexicon::predicates::{FOUNDING_PARTICIPLES, PASSIVE_WORDS};
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::model::folded;
use crate::nlp::mention::{EntityRef, mentions};
use crate::nlp::passage::Passage;
use crate::nlp::registry::{EntityRegistry, Names};
use crate::nlp::token::Token;
use crate::values::name::looks_like_abbreviation;

/// The organisation that a text without a title is about: the one that is founded in it, or else the
/// subject of most of its sentences that have an organisation as their subject; if it is called a
/// party, front, movement or alliance there. With its names as the text gives them, the first that is
/// no abbreviation at their head.
pub fn untitled_party(passages: &[Passage<'_>]) -> Option<Names> {
    let mut registry = EntityRegistry::new(None, &[]);
    for passage in passages {
        registry.learn(&passage.sentence);
    }
    let mut subjects: Vec<(String, usize)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut founded: Vec<usize> = Vec::new();
    for passage in passages.iter().filter(|passage| passage.list_heading.is_none()) {
        let words = passage.sentence.words();
        let named = mentions(&passage.sentence, &[], &registry);
        let first = named.iter().find_map(|mention| match &mention.entity {
            EntityRef::Organisation(label) => Some((label, mention.tokens.end)),
            _ => None,
        });
        let Some((label, end)) = first else { continue };
        let place = *places.entry(label.clone()).or_insert_with(|| {
            subjects.push((label.clone(), 0));
            subjects.len() - 1
        });
        subjects[place].1 += 1;
        let was_founded = words[end..].windows(2).take(6).any(|pair| {
            PASSIVE_WORDS.contains(&pair[0].key) && FOUNDING_PARTICIPLES.contains(&pair[1].key)
        });
        if was_founded {
            founded.push(place);
        }
    }
    let total: usize = subjects.iter().map(|(_, count)| count).sum();
    let founded = founded.into_iter().map(|place| &subjects[place]);
    let (label, _) =
        founded.filter(|(_, count)| *count >= 2).max_by_key(|(_, count)| *count).or_else(|| {
            let most = subjects.iter().max_by_key(|(_, count)| *count);
            most.filter(|(_, count)| *count >= 2 && *count * 2 > total)
        })?;
    let names = registry
        .organisations()
        .iter()
        .find(|names| names.contains(label))
        .cloned()
        .unwrap_or_else(|| vec![label.clone()]);
    let is_party =
        names.iter().any(|name| {
            folded(name)
                .split(|c: char| !c.is_alphanumeric())
                .any(|word| LexicalTags::of(word).has(LexicalTag::Party))
        }) || passages.iter().any(|passage| is_called_party(passage.sentence.words(), &names));
    is_party.then(|| full_name_first(names))
}

/// Whether the words of a sentence call one of the names a party: `TKP became the party of …`.
fn is_called_party(words: &[Token<'_>], names: &[String]) -> bool {
    let called = words.windows(3).any(|words| {
        NAMING_COPULAS.contains(&words[0].key)
            && NAMING_ARTICLES.contains(&words[1].key)
            && OWN_NOUNS[..4].contains(&words[2].key)
    });
    called && words.iter().any(|word| names.iter().any(|name| word.text == name))
}

/// The names in order with the first that is no abbreviation at their head.
fn full_name_first(mut names: Names) -> Names {
    if let Some(full) = names.iter().position(|name| !looks_like_abbreviation(name)) {
        let name = names.remove(full);
        names.insert(0, name);
    }
    names
}
