//! Sentences with their analysis, for the tests of this layer.

use crate::lexicon::frames::Role;
use crate::markup::{Arena, parse};
use crate::model::{Document, Syntax};
use crate::nlp::clause::clauses;
use crate::nlp::discourse::Discourse;
use crate::nlp::event_mention::{EventMention, event_mentions, given_dates};
use crate::nlp::frame::Parse;
use crate::nlp::mention::{EntityRef, Mention, mentions};
use crate::nlp::noun_phrase::noun_phrases;
use crate::nlp::passage::{Passage, Passages, passages};
use crate::nlp::predicate::predicates;
use crate::nlp::registry::EntityRegistry;
use crate::values::date::find_dates;

/// The roles, in the order in which tests write them.
const ROLES: &[Role] =
    &[Role::Subject, Role::From, Role::Into, Role::With, Role::By, Role::Incoming, Role::Outgoing];

/// Runs a test on the sentences of a text that is about an organisation with these names, or about none.
fn with_passages<T>(
    own: &[&str],
    text: &str,
    test: impl FnOnce(&Passages<'_>, &EntityRegistry) -> T,
) -> T {
    let document = Document { syntax: Some(Syntax::Plain), ..Document::new("test", text) };
    let arena = Arena::new();
    let page = parse(&document, &arena);
    let kept = passages(&page, &arena);
    let passages = Passages::of(&kept);
    let names = own.iter().map(|&name| name.to_owned()).collect();
    let mut registry =
        EntityRegistry::new((!own.is_empty()).then_some(names), &["party".to_owned()]);
    passages.iter().for_each(|passage| registry.learn_qualifiers(&passage.sentence));
    passages.iter().for_each(|passage| registry.learn(&passage.sentence));
    registry.settle();
    test(&passages, &registry)
}

/// Runs a test on the events of a text that is about an organisation with these names, or about none.
pub fn with_events<T>(
    own: &[&str],
    text: &str,
    test: impl FnOnce(&[EventMention<'_>], &EntityRegistry) -> T,
) -> T {
    with_passages(own, text, |passages, registry| {
        let mut discourse = Discourse::default();
        let passages: Vec<Passage<'_>> = passages.iter().collect();
        let events: Vec<EventMention<'_>> = passages
            .iter()
            .flat_map(|passage| {
                let dates = given_dates(&passage.sentence);
                event_mentions(passage, dates, registry, &mut discourse, &mut Vec::new())
            })
            .collect();
        test(&events, registry)
    })
}

/// Returns the events of a text, each as `date kind role=names`. A statement without a date has a `-`.
pub fn events(own: &[&str], text: &str) -> Vec<String> {
    with_events(own, text, |events, registry| {
        events.iter().map(|event| written(event, registry)).collect()
    })
}

fn written(event: &EventMention<'_>, registry: &EntityRegistry) -> String {
    let date = event.date.as_ref().map_or("-".to_owned(), |date| date.value.to_string());
    let roles = ROLES.iter().filter_map(|role| {
        let names: Vec<&str> = event.fillers(*role).map(|filler| name(filler, registry)).collect();
        (!names.is_empty()).then(|| format!(" {role}={}", names.join("+")))
    });
    format!("{date} {}{}", event.kind, roles.collect::<String>())
}

/// Returns the name of what a mention refers to.
pub fn name<'n>(mention: &'n Mention, registry: &'n EntityRegistry) -> &'n str {
    match &mention.entity {
        EntityRef::Own => registry.own().map_or("own", |names| names[0].as_str()),
        EntityRef::Organisation(name)
        | EntityRef::Person(name)
        | EntityRef::Place(name)
        | EntityRef::Authority(name) => name,
    }
}

/// Runs a test on the analysis of a sentence, without its full stop, in a text about no organisation, before any
/// frame is filled.
pub fn with_parse<T>(text: &str, test: impl FnOnce(&Parse<'_, '_>, &EntityRegistry) -> T) -> T {
    let text = format!("{text}.");
    with_passages(&[], &text, |passages, registry| {
        let passage = passages.first().expect("the text has a sentence");
        let sentence = &passage.sentence;
        let words = sentence.words();
        let dates: Vec<_> = find_dates(sentence.text.as_str())
            .into_iter()
            .map(|found| {
                let start = words.partition_point(|word| word.range().end <= found.range.start);
                let end = words.partition_point(|word| word.range().start < found.range.end);
                start..end
            })
            .collect();
        let mentions = mentions(sentence, &dates, registry, &Discourse::default());
        let mut predicates = predicates(words);
        predicates.retain(|predicate| {
            let in_name = |mention: &Mention| mention.tokens.contains(&predicate.tokens.start);
            !mentions.iter().any(in_name)
        });
        let phrases =
            noun_phrases(sentence.text, words, &mentions, &predicates, &dates, sentence.language);
        let parse = Parse {
            home: None,
            words,
            language: sentence.language,
            clauses: &clauses(words, &dates),
            predicates: &predicates,
            mentions: &mentions,
            phrases: &phrases,
            dates: &dates,
        };
        test(&parse, registry)
    })
}
