//! What the prose tells of a party's own history: what its founding, splits and mergers made of it,
//! and who leads it.

use std::ops::Range;

use crate::lexicon::tags::LexicalTag;
use crate::model::{EventKind, PartyField, Reading, Span};
use crate::nlp::event_mention::EventMention;
use crate::nlp::mention::{EntityRef, Mention, mentions};
use crate::nlp::predicate::office_length;
use crate::nlp::registry::EntityRegistry;
use crate::nlp::sentence::Sentence;
use crate::nlp::token::Token;

/// Something that a statement tells of the party.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// The name of the field.
    pub field: PartyField,
    /// The value.
    pub reading: Reading,
    /// The bytes that tell it.
    pub span: Span,
}

/// What a statement tells of the document's own party; nothing if it is about another.
pub fn facts(statement: &EventMention<'_>) -> Vec<Fact> {
    let mut facts = Vec::new();
    let Some(predicate) =
        statement.predicate.as_ref().filter(|predicate| is_about_own(statement, predicate.start))
    else {
        return facts;
    };
    let date = |field| Fact {
        field,
        reading: Reading::Date(statement.date.clone()),
        span: statement.date_span,
    };
    let named = |field, mention: &Mention| {
        let (EntityRef::Organisation(name) | EntityRef::Person(name)) = &mention.who else {
            return None;
        };
        Some(Fact {
            field,
            reading: Reading::Text(name.clone()),
            span: statement.span_of(&mention.tokens),
        })
    };
    let others: Vec<&Mention> = statement
        .mentions
        .iter()
        .filter(|mention| mention.tokens.start >= predicate.end)
        .filter(|mention| matches!(mention.who, EntityRef::Organisation(_)))
        .collect();
    let follows = |wanted: &[&str]| {
        let words = &statement.words;
        let is_wanted = |word: &Token<'_>| !word.capital && wanted.contains(&word.key);
        (predicate.end..words.len()).find(|&at| is_wanted(&words[at]))
    };
    match statement.kind {
        EventKind::Founding => {
            facts.push(date(PartyField::Founded));
            facts.extend(
                founders(statement, predicate)
                    .into_iter()
                    .filter_map(|who| named(PartyField::Founder, who)),
            );
            if let Some(merger) = follows(&["merger", "fusion", "unification", "union"]) {
                let parts = others.iter().filter(|other| other.tokens.start > merger);
                facts.extend(parts.filter_map(|other| named(PartyField::MergerOf, other)));
            }
        }
        EventKind::Split => {
            let origin = statement.words.get(predicate.end).map_or("", |word| word.key);
            let from = ["in", "from", "of", "off", "within", "faction", "group"].contains(&origin);
            let parent = others.first().filter(|_| from);
            facts.extend(parent.and_then(|parent| named(PartyField::SplitFrom, parent)));
        }
        EventKind::Merger => {
            let made = follows(&["form", "into", "forming", "formed", "create", "creating"]);
            let whole = made.and_then(|at| others.iter().find(|other| other.tokens.start > at));
            if let Some(whole) = whole {
                facts.extend(named(PartyField::MergedInto, whole));
                facts.push(date(PartyField::Dissolved));
            }
        }
        EventKind::Dissolution => facts.push(date(PartyField::Dissolved)),
        _ => {}
    }
    facts
}

/// The people right behind `founded … by`.
fn founders<'s>(statement: &'s EventMention<'_>, predicate: &Range<usize>) -> Vec<&'s Mention> {
    let by = (predicate.end..statement.words.len()).find(|&at| statement.words[at].key == "by");
    let Some(by) = by else { return Vec::new() };
    let mut end = by + 1;
    let mut founders = Vec::new();
    for mention in statement.mentions.iter().filter(|mention| mention.tokens.start > by) {
        let gap = &statement.words[end..mention.tokens.start];
        let adjoining = gap.iter().all(|word| word.key == "and" || word.is(LexicalTag::Title));
        if !adjoining || !matches!(mention.who, EntityRef::Person(_)) {
            break;
        }
        end = mention.tokens.end;
        founders.push(mention);
    }
    founders
}

/// Whether what happened happened to the document's own organisation: it is the one named last before
/// the phrase that tells it, or, where none is, the first behind; of those that merge, any.
fn is_about_own(statement: &EventMention<'_>, predicate: usize) -> bool {
    let before = |mention: &&Mention| mention.tokens.start < predicate;
    let last = statement
        .mentions
        .iter()
        .rev()
        .find(|mention| before(mention) && mention.who.is_organisation());
    let merges = statement.kind == EventKind::Merger
        && statement.mentions.iter().filter(before).any(|mention| mention.who == EntityRef::Own);
    let first = || statement.mentions.iter().find(|mention| mention.who.is_organisation());
    merges || last.or_else(first).is_some_and(|mention| mention.who == EntityRef::Own)
}

/// The person whom a sentence calls the leader of the organisation with these names: `X, the First
/// Secretary of …`, `X is the chairman of the party`, `led by X`.
pub fn leader_in(sentence: &Sentence<'_>, registry: &EntityRegistry) -> Option<(String, Span)> {
    let words = sentence.words();
    let office = (0..words.len()).find_map(|at| Some(at..at + office_length(&words[at..])?))?;
    words.get(office.end).filter(|word| matches!(word.key, "of" | "to" | "for"))?;
    let named = mentions(sentence, &[], registry);
    let own = named.iter().any(|mention| {
        mention.who == EntityRef::Own
            && (office.end..office.end + 10).contains(&mention.tokens.start)
    });
    let nobody_between = |person: &Range<usize>| {
        let between = &words[person.end..office.start];
        between.iter().all(|word| {
            matches!(word.key, "the" | "is" | "has" | "been" | "current" | "a" | "who" | "as")
        })
    };
    named.into_iter().filter(|_| own).find_map(|mention| match mention.who {
        EntityRef::Person(name)
            if mention.tokens.end <= office.start && nobody_between(&mention.tokens) =>
        {
            Some((name, sentence.span_of(&mention.tokens)))
        }
        _ => None,
    })
}
