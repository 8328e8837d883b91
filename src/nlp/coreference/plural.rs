//! Coreference of plurals: `the two parties`, `these parties`, `the four parties`.

use crate::lexicon::cues::{
    DUAL_WORDS, PAIR_WORDS, PLURAL_DEMONSTRATIVES, PLURAL_OWN_NOUNS, numeral,
};
use crate::lexicon::tags::LexicalTag;
use crate::nlp::clause::is_verb;
use crate::nlp::coreference::Reference;
use crate::nlp::discourse::{Discourse, MIN_LISTED};
use crate::nlp::entity::{EntityRef, Mention, MentionForm};
use crate::nlp::registry::EntityRegistry;
use crate::nlp::token::Token;

/// Resolves a noun for several organisations.
pub(super) fn plural(
    words: &[Token<'_>],
    at: usize,
    before: &[Mention],
    registry: &EntityRegistry,
    discourse: &Discourse,
) -> Option<Reference> {
    definite_plural(words, at, before, discourse, registry)
        .or_else(|| demonstrative_plural(words, at, before, discourse))
        .or_else(|| counted_plural(words, at, before, discourse))
        .or_else(|| known_number(words, at, before, discourse))
}

/// Whether a word is a noun for several organisations, right after its determiner: `parties`.
fn is_plural_noun(word: &Token<'_>) -> bool {
    !word.capital && !word.is_separated() && PLURAL_OWN_NOUNS.contains(word.key)
}

/// Returns the place of a noun for several organisations at `start` or after that many adjectives at most.
fn plural_noun(words: &[Token<'_>], start: usize, adjectives: usize) -> Option<usize> {
    (start..words.len().min(start + 1 + adjectives))
        .take_while(|&at| !words[at].capital && !words[at].is_separated())
        .find(|&at| is_plural_noun(&words[at]))
}

/// Whether one of these mentions is that of an organisation.
fn names_organisation(mentions: &[Mention]) -> bool {
    mentions.iter().any(|mention| mention.entity.is_organisation())
}

/// Resolves `these parties`, `all those organisations` to what was listed before.
fn demonstrative_plural(
    words: &[Token<'_>],
    at: usize,
    before: &[Mention],
    discourse: &Discourse,
) -> Option<Reference> {
    let entities = Some(&discourse.group).filter(|group| group.len() >= MIN_LISTED)?;
    let points = PLURAL_DEMONSTRATIVES.contains(words[at].key)
        && words.get(at + 1).is_some_and(is_plural_noun);
    let is_free = !names_organisation(before);
    (points && is_free).then(|| Reference {
        entities: entities.clone(),
        tokens: at..at + 2,
        form: MentionForm::Noun,
    })
}

/// Resolves `Four parties` before a list of them: `Four parties merged:`.
fn counted_plural(
    words: &[Token<'_>],
    at: usize,
    before: &[Mention],
    discourse: &Discourse,
) -> Option<Reference> {
    const MAX_ADJECTIVES: usize = 3;
    let entities = Some(&discourse.announced).filter(|named| named.len() > 1)?;
    let count = numeral(words[at].key)?;
    let noun = plural_noun(words, at + 1, MAX_ADJECTIVES)?;
    let is_free = !names_organisation(before);
    let is_all = usize::try_from(count).is_ok_and(|count| count == entities.len());
    (is_all && is_free).then(|| Reference {
        entities: entities.clone(),
        tokens: at..noun + 1,
        form: MentionForm::Noun,
    })
}

/// Resolves `the four parties` to the last list of so many.
fn known_number(
    words: &[Token<'_>],
    at: usize,
    before: &[Mention],
    discourse: &Discourse,
) -> Option<Reference> {
    const MAX_ADJECTIVES: usize = 2;
    if discourse.lists.is_empty() {
        return None; // as in most documents
    }
    let count = words.get(at + 1).and_then(|word| numeral(word.key))?;
    let is_definite =
        words[at].is(LexicalTag::DefiniteArticle) || PLURAL_DEMONSTRATIVES.contains(words[at].key);
    let noun = plural_noun(words, at + 2, MAX_ADJECTIVES)?;
    let is_free = !names_organisation(before);
    let is_all = |list: &&Vec<EntityRef>| usize::try_from(count).is_ok_and(|all| all == list.len());
    let list = discourse.lists.iter().rev().find(is_all).filter(|_| is_definite && is_free)?;
    Some(Reference { entities: list.clone(), tokens: at..noun + 1, form: MentionForm::Noun })
}

/// Resolves `the two parties`, `both parties`, `the parties`.
fn definite_plural(
    words: &[Token<'_>],
    at: usize,
    before: &[Mention],
    discourse: &Discourse,
    registry: &EntityRegistry,
) -> Option<Reference> {
    if !words[at].is(LexicalTag::Determiner) {
        return None;
    }
    let noun_follows = |at: usize| words.get(at).is_some_and(is_plural_noun);
    let is_dual = DUAL_WORDS.contains(words[at].key);
    let verb_follows = |at: usize| {
        words.get(at).is_some_and(|next| {
            !next.is_separated() && (is_verb(next) || next.is(LexicalTag::PredicateStart))
        })
    };
    // "the two merged", "both merged"
    let names = |mention: &Mention| mention.entity.is_organisation();
    let stands_alone = is_dual && verb_follows(at + 1) && before.iter().any(names)
        || verb_follows(at + 2)
            && PAIR_WORDS.contains(words[at + 1].key)
            && words[at].is(LexicalTag::DefiniteArticle);
    if !noun_follows(at + 1) && !noun_follows(at + 2) && !stands_alone {
        return None; // as after most articles
    }
    // "Two parties arose from it: A and B"
    let names_others = || words[at..].iter().any(|word| word.before.contains(':'));
    let pair = is_dual && !names_others();
    let counted = words.get(at + 1).is_some_and(|word| PAIR_WORDS.contains(word.key));
    // "both liberal parties"
    let described = is_dual
        && !noun_follows(at + 1)
        && words.get(at + 1).is_some_and(|word| !word.capital && !word.is_separated());
    let noun = at + 1 + usize::from(counted || described);
    let definite = words[at].is(LexicalTag::DefiniteArticle);
    if !stands_alone && (!noun_follows(noun) || !(pair || (definite && counted))) {
        return None;
    }
    let end = match stands_alone {
        true => at + 1 + usize::from(!is_dual),
        false => noun + 1,
    };
    // "A and B formed an alliance. The two parties …"
    let group = Some(&discourse.group).filter(|group| {
        group.len() == 2
            && !names_organisation(before)
            && (registry.own().is_none() || group.contains(&EntityRef::Own))
    });
    // "The KLD won nothing, while the UD kept its seats. The two parties merged"
    let last = Some(&discourse.last).filter(|last| {
        last.len() == 2 && !last.contains(&EntityRef::Own) && !names_organisation(before)
    });
    let mut named: Vec<EntityRef> = group.or(last).cloned().unwrap_or_default();
    let here = before.iter().rev().map(|mention| &mention.entity);
    let own = registry.own().map(|_| &EntityRef::Own);
    for entity in here.chain(own).chain(discourse.recent.iter().rev()) {
        if entity.is_organisation() && !named.contains(entity) && named.len() < 2 {
            named.push(entity.clone());
        }
    }
    let is_pair = named.len() == 2;
    is_pair.then_some(Reference { entities: named, tokens: at..end, form: MentionForm::Noun })
}
