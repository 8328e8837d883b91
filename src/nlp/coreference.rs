//! Coreference: whom nouns and pronouns such as "the party", "it", "they" and "he" mean.

mod plural;

use std::ops::Range;
use std::rc::Rc;
use std::sync::LazyLock;

use crate::lexicon::cues::{
    CONTRACTED_ARTICLES, DEMONSTRATIVES, INDEFINITE_WORDS, JOINT_PHRASES, KIND_NOUNS, LATTER_WORDS,
    OBJECT_PRONOUNS, OBLIQUE_RELATIVES, PERSON_POSSESSIVES, PERSON_PRONOUNS, PLURAL_POSSESSIVES,
    PLURAL_PRONOUNS, POSSESSIVE_PRONOUNS, SINGULAR_PRONOUNS,
};
use crate::lexicon::elections::ELECTION_WORDS;
use crate::lexicon::frames::{Form, Marker, Sense};
use crate::lexicon::names::{CAPITAL_OWN_NOUNS, NEW_WORDS, OWN_NOUN_COMPLEMENTS};
use crate::lexicon::tags::LexicalTag;
use crate::lexicon::word_list::WordList;
use crate::model::folded;
use crate::nlp::chunk::{follows_entry_date, joined, names_organisation};
use crate::nlp::clause::is_verb;
use crate::nlp::coreference::plural::plural;
use crate::nlp::discourse::{Discourse, distinct};
use crate::nlp::marker::marker_of;
use crate::nlp::mention::{EntityRef, Mention, MentionForm};
use crate::nlp::passage::Passage;
use crate::nlp::predicate::sense_at;
use crate::nlp::registry::EntityRegistry;
use crate::nlp::token::{Token, listed_phrase_length};

/// A noun or a pronoun, and the entities that it refers to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference {
    /// The entities; several for `the two parties`.
    pub entities: Vec<EntityRef>,
    /// Its tokens.
    pub tokens: Range<usize>,
    /// Its form.
    pub form: MentionForm,
}

/// Resolves the noun or pronoun at `at`, if there is one: `the party`, `it`, `he`. `before` are the
/// mentions of the sentence so far.
pub fn reference_at(
    words: &[Token<'_>],
    at: usize,
    before: &[Mention],
    registry: &EntityRegistry,
    discourse: &Discourse,
) -> Option<Reference> {
    if !may_refer(words, at) {
        return None;
    }
    if words[at].capital && at > 0 && !words[at].is(LexicalTag::Sentence) {
        return bare_noun(words, at, registry, discourse);
    }
    pronoun(words, at, before, registry, discourse)
        .or_else(|| plural(words, at, before, registry, discourse))
        .or_else(|| one_of_two(words, at, before, discourse))
        .or_else(|| definite_noun(words, at, before, registry, discourse))
        .or_else(|| new_one(words, at, before, registry, discourse))
        .or_else(|| described(words, at, registry, discourse))
        .or_else(|| bare_noun(words, at, registry, discourse))
}

/// Whether a noun or a pronoun that refers to something may begin at a token, as at few.
pub fn may_refer(words: &[Token<'_>], at: usize) -> bool {
    const OPENINGS: [LexicalTag; 3] =
        [LexicalTag::Pronoun, LexicalTag::Determiner, LexicalTag::BareOwnNoun];
    at == 0 || words[at].tags.has_any(OPENINGS) || is_contracted(&words[at])
}

/// Whether a word is a preposition and a definite article in one: `del`.
fn is_contracted(word: &Token<'_>) -> bool {
    word.is(LexicalTag::Marker) && CONTRACTED_ARTICLES.contains(word.key)
}

/// Gives the pronouns of an opening phrase the person who follows it: `Until his death in 1980, Roe led the party`.
pub fn resolve_ahead(words: &[Token<'_>], mentions: &mut [Mention]) {
    const MAX_DISTANCE: usize = 2;
    let opens = words.first().is_some_and(|word| {
        !word.is(LexicalTag::Pronoun)
            && word.tags.has_any([
                LexicalTag::Marker,
                LexicalTag::Temporal,
                LexicalTag::TemporalOpening,
                LexicalTag::Sentence,
            ])
    });
    if opens {
        resolve_owner_ahead(words, mentions);
    }
    let Some(comma) = words.iter().position(|word| word.before.starts_with(',')).filter(|_| opens)
    else {
        return;
    };
    // "In 2001 he was succeeded by his deputy, Roe": the sentence itself goes before the comma
    let is_clause = words[0].is(LexicalTag::Marker)
        && !words[0].is(LexicalTag::Temporal)
        && words[..comma].iter().any(|word| word.is(LexicalTag::Auxiliary));
    if is_clause {
        return;
    }
    let is_person = |mention: &&Mention| mention.entity.is_person();
    let is_pronoun = |mention: &Mention| words[mention.tokens.start].is(LexicalTag::Pronoun);
    let follows = |mention: &&Mention| mention.tokens.start >= comma && !is_pronoun(mention);
    let Some(subject) = mentions.iter().find(follows).filter(is_person) else { return };
    let entity = subject.entity.clone();
    let adjoins = subject.tokens.start <= comma + MAX_DISTANCE
        && words[comma..subject.tokens.start]
            .iter()
            .all(|word| word.tags.has_any([LexicalTag::Determiner, LexicalTag::Title]));
    let mut opening = mentions.iter().filter(is_person).take_while(|one| one.tokens.end <= comma);
    if adjoins && opening.all(is_pronoun) {
        for mention in mentions.iter_mut().take_while(|mention| mention.tokens.end <= comma) {
            if mention.entity.is_person() {
                mention.entity = entity.clone();
            }
        }
    }
}

/// Gives the owner in an opening phrase the party that follows as the subject: `At its congress of 1990 the party …`.
fn resolve_owner_ahead(words: &[Token<'_>], mentions: &mut [Mention]) {
    const MAX_START: usize = 2;
    const MAX_DISTANCE: usize = 8;
    let mut named = mentions.iter().enumerate().filter(|(_, one)| one.entity.is_participant());
    let (Some((owner, first)), Some((_, subject))) = (named.next(), named.next()) else {
        return;
    };
    let is_owner = first.form == MentionForm::Possessive
        && first.entity.is_organisation()
        && first.tokens.start <= MAX_START
        && words[first.tokens.start].is(LexicalTag::Pronoun);
    let gap = first.tokens.end..subject.tokens.start;
    let is_subject = subject.form == MentionForm::Noun
        && subject.entity.is_organisation()
        && gap.len() <= MAX_DISTANCE
        && !follows_preposition(words, subject)
        && words.get(gap).is_some_and(|gap| !gap.iter().any(is_verb));
    if is_owner && is_subject {
        mentions[owner].entity = subject.entity.clone();
    }
}

/// The subject of a sentence that leaves it out: the organisation of the document or the section, else the person of the
/// document, else the organisation of the last sentence.
pub fn default_subject(registry: &EntityRegistry, discourse: &Discourse) -> Option<EntityRef> {
    let person = || registry.topic_person().map(|name| EntityRef::Person(name.into()));
    home(registry, discourse).or_else(person).or_else(|| discourse.subject.clone())
}

/// The organisation that the document is about, or else the section.
fn home(registry: &EntityRegistry, discourse: &Discourse) -> Option<EntityRef> {
    registry.own().map(|_| EntityRef::Own).or_else(|| discourse.home.clone())
}

/// Resolves a pronoun.
fn pronoun(
    words: &[Token<'_>],
    at: usize,
    before: &[Mention],
    registry: &EntityRegistry,
    discourse: &Discourse,
) -> Option<Reference> {
    let key = words[at].key;
    if !words[at].is(LexicalTag::Pronoun) {
        return None;
    }
    let reference = |entities: Vec<EntityRef>, form| {
        (!entities.is_empty()).then(|| Reference { entities, tokens: at..at + 1, form })
    };
    if PERSON_PRONOUNS.contains(key) {
        // "Together with Roe he founded it": he is not Roe
        let opens_with_company = company_length(words).is_some()
            && !words[..at].iter().any(|word| {
                word.tags.has_any([LexicalTag::Auxiliary, LexicalTag::PastVerb])
                    || !word.capital && word.has_past_ending()
            });
        let near = before.iter().find_map(|mention| match &mention.entity {
            EntityRef::Person(name) if !opens_with_company => Some(name),
            _ => None,
        });
        let near = near.or(discourse.person.as_ref());
        let person = registry.topic_person().map(Rc::from).or_else(|| near.cloned())?;
        return reference(vec![EntityRef::Person(person)], MentionForm::Pronoun);
    }
    if PERSON_POSSESSIVES.contains(key) {
        let near = before.iter().rev().find_map(|mention| match &mention.entity {
            EntityRef::Person(name) => Some(name),
            _ => None,
        });
        let topic = || registry.topic_person().map(Rc::from);
        let person = near.cloned().or_else(topic).or_else(|| discourse.person.clone())?;
        return reference(vec![EntityRef::Person(person)], MentionForm::Possessive);
    }
    if OBJECT_PRONOUNS.contains(key) {
        let person = object_person(before, registry, discourse)?;
        return reference(vec![EntityRef::Person(person)], MentionForm::Pronoun);
    }
    let possessive = POSSESSIVE_PRONOUNS.contains(key);
    let form = if possessive { MentionForm::Possessive } else { MentionForm::Pronoun };
    let organisations = || before.iter().filter(|mention| mention.entity.is_organisation());
    if PLURAL_POSSESSIVES.contains(key) {
        let named = distinct(organisations().filter(|mention| mention.form == MentionForm::Name));
        let people = before.iter().any(|mention| mention.entity.is_person());
        let named = if people || named.len() != 2 { Vec::new() } else { named };
        return reference(named, MentionForm::Possessive);
    }
    if PLURAL_PRONOUNS.contains(key) {
        let people = before.iter().any(|mention| mention.entity.is_person());
        // "several politicians published what they …"
        let others = words[..at].iter().any(|word| word.is(LexicalTag::MemberNoun));
        let named = distinct(organisations());
        // "A and B went on working together, and they merged"
        if !people && named.len() == 2 && organisations().all(|one| one.form == MentionForm::Name) {
            return reference(named, form);
        }
        if people || others || !named.is_empty() {
            return None;
        }
        if discourse.group.len() > 1 {
            return reference(discourse.group.clone(), form);
        }
        // "In the 1991 Constituent Assembly elections they won": it names who was elected, and nobody else
        let in_election = words[..at].iter().any(|word| ELECTION_WORDS.contains(word.key));
        let at_head = in_election || words[..at].iter().skip(1).all(|word| !word.capital);
        let own = registry.own().filter(|_| at_head).map(|_| EntityRef::Own);
        let own = introduced(before, discourse).or(own);
        return reference(own.into_iter().collect(), form);
    }
    if !possessive && !SINGULAR_PRONOUNS.contains(key) {
        return None;
    }
    // "…, from which it withdrew": the pronoun does not mean the antecedent of the relative pronoun
    let after_relative =
        at.checked_sub(1).is_some_and(|at| OBLIQUE_RELATIVES.contains(words[at].key));
    // "merged into it": not the subject of the same clause
    let is_object = at.checked_sub(1).is_some_and(|at| {
        !words[at + 1].is_separated()
            && (words[at].is(LexicalTag::Marker)
                || words[at].tags.has_any([LexicalTag::PastVerb, LexicalTag::PredicateStart]))
    });
    let first = organisations().next();
    // "the Front, whose policy led to a group withdrawing from it": the subject of another clause may be meant
    let is_subject = |mention: &&Mention| {
        mention.form != MentionForm::Possessive
            && !words[mention.tokens.end..at].iter().any(|word| word.is(LexicalTag::Relative))
    };
    let subject = first.filter(is_subject).map(|mention| &mention.entity);
    // "Roe launched the Front; the League joined it": the subject of the clause
    let semicolon = (1..=at).rev().find(|&at| words[at].before.contains(';'));
    let here = semicolon.and_then(|start| organisations().find(|one| one.tokens.start >= start));
    let subject = here.map(|mention| &mention.entity).or(subject);
    let first = first.map(|mention| mention.entity.clone());
    if is_object && !possessive && !after_relative {
        let other = organisations().rev().map(|mention| &mention.entity);
        let mut other = other.filter(|entity| Some(*entity) != subject);
        // "A, B and C merged to form it": what the text is about
        let is_made = at.checked_sub(1).is_some_and(|verb| founds(words, verb));
        if is_made {
            let known = home(registry, discourse).or_else(|| discourse.subject.clone());
            let known = known.filter(|made| organisations().all(|one| one.entity != *made));
            return reference(known.into_iter().collect(), form);
        }
        let entity = match other.next() {
            Some(entity) => entity.clone(),
            None => continued_subject(registry, discourse).filter(|one| Some(one) != subject)?,
        };
        return reference(vec![entity], form);
    }
    // "Founded by a merger of A and B, it …", "Originally called A, it …": on the page of an organisation it goes on about
    // that
    let opens = opens_with_participle(words, at);
    let is_oblique = || opens || organisations().all(|mention| follows_preposition(words, mention));
    // "With A and B it founded C", "Together with A it founded C"
    let is_company = |first: &EntityRef| {
        let named = organisations().next().filter(|one| one.entity == *first);
        named.is_some_and(|one| {
            company_length(words).is_some_and(|length| one.tokens.start <= length + 1)
        })
    };
    // "A is an offshoot of B, from which it separated"
    let main = organisations().next().filter(|main| {
        let antecedent = organisations().next_back().map(|mention| &mention.entity);
        antecedent != Some(&main.entity)
            && main.form != MentionForm::Possessive
            && !follows_preposition(words, main)
    });
    let main = main.filter(|_| after_relative && !possessive).map(|main| main.entity.clone());
    // "Roe, who had left A, founded B; its first leader …": what the clause before is about last
    let close = after_semicolon(words, at, before);
    // "A is regarded as its successor": not that of A
    let is_complement = at.checked_sub(1).is_some_and(|at| {
        words[at].is(LexicalTag::Auxiliary) || marker_of(&words[at]) == Some(Marker::As)
    });
    let of_relation = possessive && is_complement && first.is_some() && {
        let noun = (at + 1..words.len().min(at + 3)).find_map(|at| sense_at(words, at, None));
        matches!(noun, Some((Sense::Succeed | Sense::Precede, Form::Noun, _)))
    };
    let other = of_relation.then(|| continued_subject(registry, discourse)).flatten();
    let other = other.filter(|one| Some(one) != first.as_ref());
    let made = founded_by_person(words, before);
    let on_own_page = registry.own().is_some();
    let follows_own_subject = discourse.subject.is_some();
    let entity = match first {
        _ if main.is_some() => main?,
        _ if close.is_some() => close?,
        _ if made.is_some() => made?,
        _ if other.is_some() => other?,
        Some(first)
            if !(after_relative
                || is_company(&first)
                || (on_own_page || follows_own_subject) && is_oblique()) =>
        {
            first
        }
        _ if registry.has_other_topic() && discourse.home.is_none() && discourse.is_aside => {
            return None;
        }
        _ => continued_subject(registry, discourse)?,
    };
    reference(vec![entity], form)
}

/// Whether a participle opens a sentence up to the comma before a word: `Founded by a merger of A and B, it …`.
fn opens_with_participle(words: &[Token<'_>], at: usize) -> bool {
    words[0].is(LexicalTag::PredicateStart)
        && words[at].before.contains(',')
        && !words[..at].iter().any(|word| word.is(LexicalTag::Auxiliary))
}

/// Returns the number of words with which a sentence begins by saying in whose company: `With A`, `Together with A`.
fn company_length(words: &[Token<'_>]) -> Option<usize> {
    static FIRST_WORDS: LazyLock<WordList<&str>> = LazyLock::new(|| {
        let first = JOINT_PHRASES.iter().filter_map(|phrase| phrase.split(' ').next());
        first.collect::<Vec<_>>().into()
    });
    if marker_of(&words[0]) == Some(Marker::With) {
        return Some(1);
    }
    if !FIRST_WORDS.contains(words[0].key) {
        return None; // as of most sentences
    }
    listed_phrase_length(words, &JOINT_PHRASES)
}

/// The person whom a pronoun such as "him" means: not the last one of the sentence, who is the subject.
fn object_person(
    before: &[Mention],
    registry: &EntityRegistry,
    discourse: &Discourse,
) -> Option<Rc<str>> {
    let people = before.iter().rev().filter_map(|mention| match &mention.entity {
        EntityRef::Person(name) => Some(name.clone()),
        _ => None,
    });
    let subject = people.clone().next();
    let topic = registry.topic_person().map(Rc::from);
    let known = topic.into_iter().chain(people).chain(discourse.person.clone());
    known.into_iter().find(|person| Some(person) != subject.as_ref())
}

/// The organisation that a clause before a semicolon or a colon names last, and not after a preposition.
fn after_semicolon(words: &[Token<'_>], at: usize, before: &[Mention]) -> Option<EntityRef> {
    let semicolon = (1..=at).rev().find(|&at| words[at].before.contains([';', ':']))?;
    let names_other =
        |mention: &Mention| mention.entity.is_organisation() && mention.tokens.start >= semicolon;
    if before.iter().any(names_other) {
        return None;
    }
    let mut named = before.iter().rev().filter(|mention| mention.entity.is_organisation());
    let last = named.find(|mention| !follows_preposition(words, mention))?;
    Some(last.entity.clone()).filter(|_| last.form != MentionForm::Possessive)
}

/// Whether a verb that says that somebody founds something begins at a token.
fn founds(words: &[Token<'_>], at: usize) -> bool {
    words[at].is(LexicalTag::PredicateStart)
        && matches!(sense_at(words, at, None), Some((Sense::Found, ..)))
}

/// The organisation that the sentence has just said its subject, a person, founded: `Roe left A and founded B, and it …`.
fn founded_by_person(words: &[Token<'_>], before: &[Mention]) -> Option<EntityRef> {
    const MAX_DISTANCE: usize = 7;
    let mut participants = before.iter().filter(|one| one.entity.is_participant());
    if !participants.next()?.entity.is_person() {
        return None;
    }
    let is_founded = |mention: &&Mention| {
        let start = mention.tokens.start;
        let mut near = (start.saturating_sub(MAX_DISTANCE)..start).rev();
        let verb = near.find(|&at| words[at].is(LexicalTag::Marker) || founds(words, at));
        mention.entity.is_organisation() && verb.is_some_and(|verb| founds(words, verb))
    };
    before.iter().rev().find(is_founded).map(|one| one.entity.clone())
}

/// Whether a name stands after a preposition, past its article and adjectives.
fn follows_preposition(words: &[Token<'_>], mention: &Mention) -> bool {
    const MAX_DISTANCE: usize = 3;
    let start = mention.tokens.start;
    // "Before the election of 1951 the Front fell apart": a date ends what the preposition has
    let is_number = |word: &Token<'_>| word.key.starts_with(|c: char| c.is_ascii_digit());
    let mut before = (start.saturating_sub(MAX_DISTANCE)..start).rev().take_while(|&at| {
        !words[at + 1].is_separated() && !words[at].capital && !is_number(&words[at])
    });
    mention.form != MentionForm::Possessive && before.any(|at| words[at].is(LexicalTag::Marker))
}

/// The organisation that a sentence goes on about: on the page of an organisation its own, unless the last sentence
/// is about another one and does not name it.
fn continued_subject(registry: &EntityRegistry, discourse: &Discourse) -> Option<EntityRef> {
    match home(registry, discourse) {
        Some(home) => {
            let other = discourse.introduced.as_ref().or(discourse.topic.as_ref());
            Some(other.cloned().unwrap_or(home))
        }
        None => discourse.subject.clone().or_else(|| discourse.recent.last().cloned()),
    }
}

/// Resolves `the latter` to the last of several organisations named, here or else in the sentence before.
fn one_of_two(
    words: &[Token<'_>],
    at: usize,
    before: &[Mention],
    discourse: &Discourse,
) -> Option<Reference> {
    let points = words[at].is(LexicalTag::DefiniteArticle)
        && words.get(at + 1).is_some_and(|next| LATTER_WORDS.contains(next.key));
    if !points {
        return None; // as after most articles
    }
    let here = distinct(before.iter().filter(|mention| mention.entity.is_organisation()));
    // "the Council banned the latter": not what acts
    let entity = here.last().filter(|_| here.len() > 1).or(discourse.last.last())?.clone();
    Some(Reference { entities: vec![entity], tokens: at..at + 2, form: MentionForm::Noun })
}

/// Returns the organisations with which the passages of a list begin: `- the Front (F), which …`.
pub fn leading_names<'p>(
    list: impl Iterator<Item = Passage<'p>>,
    registry: &EntityRegistry,
) -> Vec<EntityRef> {
    let first = |passage: Passage<'p>| {
        let words = passage.sentence.words();
        let start = usize::from(words.first()?.is(LexicalTag::Determiner));
        let known = words.get(start).and_then(|_| registry.organisation_at(words, start));
        let chunk = passage.sentence.chunks().iter().find(|chunk| chunk.start <= start)?;
        let named =
            || names_organisation(&words[chunk.clone()]).then(|| joined(&words[chunk.clone()]));
        match known {
            Some((_, index)) => Some(registry.entity(index)),
            None => named().map(|name| registry.entity_named(name)),
        }
    };
    list.filter(|passage| passage.begins).filter_map(first).collect()
}

/// Resolves a noun after "the" that means an organisation: `the party`.
fn definite_noun(
    words: &[Token<'_>],
    at: usize,
    before: &[Mention],
    registry: &EntityRegistry,
    discourse: &Discourse,
) -> Option<Reference> {
    let noun = words.get(at + 1)?;
    // "presidenta del partido": the preposition is no part of the noun phrase
    if noun.is_separated() {
        return None;
    }
    let contracted = is_contracted(&words[at]);
    let points = DEMONSTRATIVES.contains(words[at].key);
    if !(contracted || points || words[at].is(LexicalTag::DefiniteArticle)) {
        return None;
    }
    // "the league", on the page of a party that is not called one
    let is_kind = !noun.capital
        && KIND_NOUNS.contains(noun.key)
        && !registry.refers_to_itself(noun.key)
        && !registry.own_name_has(noun.key, true);
    let named = || called(noun.key, before, discourse);
    let own = registry.is_own_noun(noun) && !is_kind;
    let other = !own && registry.own().is_none() && noun.is(LexicalTag::OwnNoun);
    if !(own || other || is_kind) {
        return None; // as most nouns
    }
    // "the Front" on the page of the Workers' Front
    let may_be = || {
        CAPITAL_OWN_NOUNS.contains(noun.key)
            || registry.own_name_has(noun.key, noun.is(LexicalTag::OwnNoun))
    };
    let goes_on = || words.get(at + 2).is_some_and(|next| next.capital && !next.is_separated());
    if noun.capital && (goes_on() || !may_be()) {
        return None;
    }
    // "the party of …" means another one, and so does "the party leader"
    let next = words.get(at + 2).filter(|next| !next.is_separated());
    let qualified = next.is_some_and(|next| OWN_NOUN_COMPLEMENTS.contains(next.key));
    // "the party with the most votes", but not "the merger of the party with the Front"
    let is_company = || {
        let rest = words[at + 3..].iter().skip_while(|word| word.is(LexicalTag::Determiner));
        let is_name = rest.clone().next().is_some_and(|word| word.capital);
        next.and_then(marker_of) == Some(Marker::With) && is_name
    };
    if qualified && !is_company() {
        return None;
    }
    let entity = match (points, own) {
        (true, _) if before.is_empty() => {
            let made = discourse.made.as_ref().filter(|made| discourse.last.contains(made));
            // "A joined B. That party …": what was named last
            let last = discourse.last.last().filter(|_| !own);
            let pointed = made.or(last).or(discourse.subject.as_ref()).cloned();
            pointed.or(Some(EntityRef::Own).filter(|_| own))?
        }
        // "Roe had broken with the Front and later rejoined that party"
        (true, _) if before.iter().any(|mention| mention.entity.is_organisation()) => {
            let mut named = before.iter().rev().map(|mention| &mention.entity);
            named.find(|entity| entity.is_organisation())?.clone()
        }
        (_, true) => introduced(before, discourse).unwrap_or(EntityRef::Own),
        (_, false) if is_kind && registry.own().is_some() => named()?,
        (_, false) if is_kind => named().or_else(|| nearest(before, discourse))?,
        (_, false) => {
            let home = || introduced(before, discourse).or_else(|| discourse.home.clone());
            match discourse.home {
                Some(_) => home()?,
                // "Set up with the help of A, the party …"
                None if opens_with_participle(words, at) && discourse.subject.is_some() => {
                    discourse.subject.clone()?
                }
                None => nearest(before, discourse)?,
            }
        }
    };
    let form = match noun.possessive {
        true => MentionForm::Possessive,
        false => MentionForm::Noun,
    };
    let tokens = at + usize::from(contracted)..at + 2;
    Some(Reference { entities: vec![entity], tokens, form })
}

/// Returns the organisation with a noun in its name that was named last: for `the league` the Green League.
fn called(noun: &str, before: &[Mention], discourse: &Discourse) -> Option<EntityRef> {
    let here = before.iter().rev().map(|mention| &mention.entity);
    let mut named = here.chain(discourse.recent.iter().rev());
    let has_noun = |entity: &&EntityRef| match entity {
        EntityRef::Organisation(name) => {
            folded(name).split(|c: char| !c.is_alphanumeric()).any(|word| word == noun)
        }
        _ => false,
    };
    named.find(has_noun).cloned()
}

/// Resolves `the new party`: the organisation named last, or else the own one.
fn new_one(
    words: &[Token<'_>],
    at: usize,
    before: &[Mention],
    registry: &EntityRegistry,
    discourse: &Discourse,
) -> Option<Reference> {
    let noun = words.get(at + 2)?;
    let is_new = words[at].is(LexicalTag::DefiniteArticle)
        && noun.is(LexicalTag::OwnNoun)
        && NEW_WORDS.contains(words[at + 1].key);
    if !is_new || noun.capital || noun.is_separated() {
        return None; // as after most articles
    }
    let names_other = |next: &Token<'_>| {
        !next.is_separated() && (next.capital || OWN_NOUN_COMPLEMENTS.contains(next.key))
    };
    if words.get(at + 3).is_some_and(names_other) {
        return None;
    }
    let own = || registry.own().map(|_| EntityRef::Own);
    // "Roe, who had left the Front, founded the new party": what is founded was not there before
    let is_founded = at > 0 && words[at - 1].is(LexicalTag::Making);
    let founded = own().filter(|_| is_founded);
    let is_free = !before.iter().any(|mention| mention.entity.is_organisation());
    let made = discourse.made.clone().filter(|_| is_free);
    // "The League merged with the new party": not the League
    let of_other = || own().filter(|_| !is_free);
    let entity = founded.or(made).or_else(of_other);
    let entity = entity.or_else(|| nearest(before, discourse)).or_else(own)?;
    Some(Reference { entities: vec![entity], tokens: at..at + 3, form: MentionForm::Noun })
}

/// The organisation that the text has just introduced, if the sentence has named none.
fn introduced(before: &[Mention], discourse: &Discourse) -> Option<EntityRef> {
    let names = before.iter().any(|mention| mention.entity.is_organisation());
    discourse.introduced.clone().filter(|_| !names)
}

/// Resolves the noun of a note that only describes what its heading names: `A green party that split from the Front`, also
/// after the date of an entry.
fn described(
    words: &[Token<'_>],
    at: usize,
    registry: &EntityRegistry,
    discourse: &Discourse,
) -> Option<Reference> {
    const MAX_ADJECTIVES: usize = 4;
    let begins = at == 0 || follows_entry_date(words, at);
    if !begins || !INDEFINITE_WORDS.contains(words[at].key) {
        return None;
    }
    let home = discourse.home.clone().filter(|_| registry.own().is_none())?;
    let is_head =
        |word: &Token<'_>| word.tags.has_any([LexicalTag::OwnNoun, LexicalTag::FoundedNoun]);
    let is_adjective = |word: &&Token<'_>| {
        !is_head(word)
            && !word.is_separated()
            && !word.tags.has_any([
                LexicalTag::Marker,
                LexicalTag::Auxiliary,
                LexicalTag::Relative,
                LexicalTag::Conjunction,
            ])
    };
    let noun =
        at + 1 + words[at + 1..].iter().take(MAX_ADJECTIVES).take_while(is_adjective).count();
    let is_noun = words.get(noun).is_some_and(|word| is_head(word) && !word.capital);
    // "A party of farmers was founded" says what happened to another one
    let is_verb =
        |word: &&Token<'_>| word.tags.has_any([LexicalTag::Auxiliary, LexicalTag::Relative]);
    let rest = words.get(noun..).unwrap_or_default();
    let end = rest.iter().skip(1).position(|word| word.before.contains(';'));
    let verb = rest[..end.map_or(rest.len(), |end| end + 1)].iter().find(is_verb);
    let speaks = verb.is_some_and(|verb| verb.is(LexicalTag::Auxiliary));
    let tokens = at..noun + 1;
    (is_noun && !speaks).then(|| Reference {
        entities: vec![home],
        tokens,
        form: MentionForm::Noun,
    })
}

/// The organisation named last.
fn nearest(before: &[Mention], discourse: &Discourse) -> Option<EntityRef> {
    let organisations = before.iter().filter(|mention| mention.entity.is_organisation());
    let here = organisations.map(|mention| mention.entity.clone()).next();
    here.or_else(|| discourse.subject.clone()).or_else(|| discourse.recent.last().cloned())
}

/// Resolves a noun that means the own organisation without an article: in Turkish `Parti 1999'da …`, but not
/// `the Parti Québécois`; and at the head of a telegraphic sentence, `Party formed in 1990`, `New party formed in
/// 1990`.
fn bare_noun(
    words: &[Token<'_>],
    at: usize,
    registry: &EntityRegistry,
    discourse: &Discourse,
) -> Option<Reference> {
    let capital = |at: usize| words.get(at).is_some_and(|word| word.capital);
    let bare = words[at].is(LexicalTag::BareOwnNoun)
        && (registry.own().is_none() || registry.is_called("party"))
        && at.checked_sub(1).is_none_or(|at| !INDEFINITE_WORDS.contains(words[at].key))
        && (at == 0 || !capital(at))
        && (words.get(at + 1).is_some_and(Token::is_separated) || !capital(at + 1));
    let reference = |tokens: Range<usize>| {
        let entity = default_subject(registry, discourse)?;
        Some(Reference { entities: vec![entity], tokens, form: MentionForm::Noun })
    };
    if bare {
        return reference(at..at + 1);
    }
    if at > 0 || home(registry, discourse).is_none() {
        return None;
    }
    let noun = noted_noun(words)?;
    let next = words.get(noun + 1)?;
    // "New party (electoral alliance) formed": what is in brackets does not matter
    let after = match next.before.starts_with('(') {
        true => (noun + 1..words.len()).find(|&at| words[at].before.starts_with(')'))?,
        false if next.is_separated() => return None,
        false => noun + 1,
    };
    let speaks = |at: usize| words.get(at).is_some_and(|word| word.is(LexicalTag::PredicateStart));
    let auxiliary = words[after].is(LexicalTag::Auxiliary);
    (!words[after].capital && (auxiliary || speaks(after) || speaks(after + 1)))
        .then(|| reference(0..noun + 1))?
}

/// Returns the place of the noun that begins a note without an article: `New party formed in 1990`.
pub fn noted_noun(words: &[Token<'_>]) -> Option<usize> {
    const MAX_ADJECTIVES: usize = 3;
    let is_noun = |word: &Token<'_>| word.is(LexicalTag::OwnNoun);
    let first = words.iter().take(MAX_ADJECTIVES + 1).position(is_noun)?;
    let run =
        words[first..].iter().take_while(|word| is_noun(word) && !word.is_separated()).count();
    let noun = first + run.max(1) - 1;
    let plain = words[..=noun].iter().enumerate().all(|(at, word)| {
        let generic = at == 0
            || !word.capital
            || words[..at].iter().all(|word| word.is(LexicalTag::Sentence));
        generic
            && (at == 0 || !word.is_separated())
            && !word.tags.has_any([
                LexicalTag::Determiner,
                LexicalTag::Marker,
                LexicalTag::Auxiliary,
                LexicalTag::Pronoun,
            ])
            && !(at < first && word.is(LexicalTag::MemberNoun))
    });
    plain.then_some(noun)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Arena, Text};
    use crate::nlp::token::tokens;

    fn resolve(own: bool, text: &str, at: usize) -> Option<Vec<EntityRef>> {
        let names = own.then(|| vec!["Foo Party".to_owned()]);
        let registry = EntityRegistry::new(names, &["party".to_owned()]);
        let other = |name: &str| EntityRef::Organisation(name.into());
        let discourse = Discourse {
            subject: Some(other("Bar Front")),
            group: vec![other("Bar Front"), other("Baz League")],
            recent: vec![other("Bar Front"), other("Baz League")],
            person: Some("Jane Roe".into()),
            ..Discourse::default()
        };
        let arena = Arena::new();
        let words = tokens(Text::new(text, 0..text.len()), &arena);
        reference_at(&words, at, &[], &registry, &discourse).map(|reference| reference.entities)
    }

    #[test]
    fn references() {
        let bar = || EntityRef::Organisation("Bar Front".into());
        let baz = || EntityRef::Organisation("Baz League".into());
        for (own, text, at, expected) in [
            (true, "the party met", 0, Some(vec![EntityRef::Own])),
            (false, "the party met", 0, Some(vec![bar()])),
            (true, "the party of workers", 0, None),
            (true, "the Party met", 0, Some(vec![EntityRef::Own])),
            (true, "the Front met", 0, None),
            (true, "It left the alliance", 0, Some(vec![EntityRef::Own])),
            (false, "It left the alliance", 0, Some(vec![bar()])),
            (false, "In 1978 they met", 2, Some(vec![bar(), baz()])),
            (true, "Later the two parties met", 1, Some(vec![EntityRef::Own, baz()])),
            (false, "both parties met", 0, Some(vec![bar(), baz()])),
            (false, "he met her", 0, Some(vec![EntityRef::Person("Jane Roe".into())])),
            (true, "New party formed in 1990", 0, Some(vec![EntityRef::Own])),
            (true, "Parti 1999'da kuruldu", 0, Some(vec![EntityRef::Own])),
            (true, "New Party headquarters", 0, None),
            (true, "the league met", 0, Some(vec![baz()])),
            (true, "the council met", 0, None),
            (false, "They made him leader", 2, Some(vec![EntityRef::Person("Jane Roe".into())])),
        ] {
            assert_eq!(resolve(own, text, at), expected, "{text:?}");
        }
    }
}
