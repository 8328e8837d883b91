//! Events of a document's text and infobox.

use std::ops::Range;

use crate::lexicon::labels::field_of;
use crate::markup::{Arena, Entry, Infobox, Text};
use crate::model::{
    Event, EventField, EventKind, Method, PartyField, Provenance, Record, Source, Span, folded,
};
use crate::nlp::chunk::joined;
use crate::nlp::event_mention::EventMention;
use crate::nlp::mention::{EntityRef, Mention, MentionForm};
use crate::nlp::predicate::predicates;
use crate::nlp::registry::EntityRegistry;
use crate::nlp::token::tokens;
use crate::values::date::find_dates_in_value;
use crate::values::key::key;
use crate::values::text::{single_spaced, split_outside_brackets};

/// Returns the event that a sentence mentions.
pub fn of_mention(
    mention: &EventMention<'_>,
    registry: &EntityRegistry,
    source: &impl Fn(usize) -> Source,
) -> Event {
    let sentence = mention.sentence.span();
    // of the date, the kind, the place and the text
    const OTHERS: usize = 4;
    let mut event = Event { source: source(sentence.start), ..Event::default() };
    event.evidence.reserve_exact(mention.roles.len() + mention.mentions.len() + OTHERS);
    if let Some(date) = &mention.date {
        event.set(EventField::Date, date.value.clone(), date.provenance);
    }
    let kind = match (&mention.predicate, mention.heading) {
        (Some(predicate), _) => Provenance::read(mention.span_of(predicate)),
        // without a word for the kind, the whole sentence shows that it is another one
        (None, heading) => Provenance::inferred(heading.unwrap_or(sentence)),
    };
    event.set(EventField::Kind, mention.kind, kind);
    for (role, participant) in &mention.roles {
        // a renaming is about the names as they stand
        let is_name = mention.kind == EventKind::Renaming
            && matches!(role, EventField::From | EventField::Into)
            && participant.form == MentionForm::Name;
        let as_written = is_name.then(|| joined(&mention.words[participant.tokens.clone()]));
        if let Some(name) = as_written.as_deref().or_else(|| name_of(participant, registry)) {
            set_name(&mut event, *role, mention, participant, name);
        }
    }
    if let Some((participant, name)) = former_name(mention, registry) {
        set_name(&mut event, EventField::From, mention, participant, &name);
    }
    for participant in &mention.mentions {
        let field = match participant.entity {
            EntityRef::Own | EntityRef::Organisation(_) => EventField::Organisations,
            EntityRef::Person(_) => EventField::People,
            EntityRef::Place(_) | EntityRef::Authority(_) => continue,
        };
        if let Some(name) = name_of(participant, registry) {
            // the name that is taken, not one that it is short for
            let is_taken = mention.kind == EventKind::Renaming
                && matches!(participant.entity, EntityRef::Organisation(_))
                && mention.fillers(EventField::Into).any(|taken| taken == participant);
            let taken = event.into.first().cloned().filter(|_| is_taken);
            let name = taken.as_deref().unwrap_or(name);
            set_name(&mut event, field, mention, participant, name);
        }
    }
    if let Some((place, tokens)) = nearest_place(mention) {
        event.set(EventField::Place, place.to_owned(), Provenance::read(mention.span_of(tokens)));
    }
    let text = single_spaced(mention.sentence.as_str());
    event.set(EventField::Text, text, Provenance::read(sentence));
    event.evidence.shrink_to_fit();
    event
}

/// Returns the subject of a renaming, as it is written, if it takes the name that it has in records: the Front in `The
/// Front was renamed the Reed Party`, on a page about the latter.
fn former_name<'m>(
    mention: &'m EventMention<'_>,
    registry: &EntityRegistry,
) -> Option<(&'m Mention, String)> {
    let has = |wanted: EventField| mention.roles.iter().any(|(role, _)| *role == wanted);
    if mention.kind != EventKind::Renaming || has(EventField::From) || !has(EventField::Into) {
        return None;
    }
    let written = |participant: &Mention| joined(&mention.words[participant.tokens.clone()]);
    let own = name_of_own(registry).map(folded)?;
    let is_own = |wanted: EventField, role: EventField, participant: &Mention| {
        role == wanted
            && participant.form == MentionForm::Name
            && participant.entity == EntityRef::Own
    };
    let mut roles = mention.roles.iter();
    let is_new = |(role, participant): &(EventField, Mention)| {
        is_own(EventField::Into, *role, participant) && *folded(&written(participant)) == *own
    };
    if !roles.clone().any(is_new) {
        return None;
    }
    let (_, subject) =
        roles.find(|(role, participant)| is_own(EventField::Subject, *role, participant))?;
    let name = written(subject);
    (*folded(&name) != *own).then_some((subject, name))
}

/// Returns the name of the document's own organisation for records.
fn name_of_own(registry: &EntityRegistry) -> Option<&str> {
    registry.own().map(|names| names[0].as_str())
}

/// Returns the name of a participant for records.
fn name_of<'n>(participant: &'n Mention, registry: &'n EntityRegistry) -> Option<&'n str> {
    match &participant.entity {
        EntityRef::Own => name_of_own(registry),
        EntityRef::Organisation(name) | EntityRef::Person(name) | EntityRef::Authority(name) => {
            Some(name)
        }
        EntityRef::Place(_) => None,
    }
}

/// Adds a name to a field of an event.
fn set_name(
    event: &mut Event,
    field: EventField,
    mention: &EventMention<'_>,
    participant: &Mention,
    name: &str,
) {
    if event.texts(field).iter().any(|known| known == name) {
        return;
    }
    let method = method_of_name(mention, participant, name);
    let span = mention.span_of(&participant.tokens);
    event.set(field, name.to_owned(), Provenance::new(span, method));
}

/// Returns how a name is derived from the words that refer to it: read where they contain the name,
/// inferred for `it`, `the party` or a surname.
fn method_of_name(mention: &EventMention<'_>, participant: &Mention, name: &str) -> Method {
    let words = mention.words.get(participant.tokens.clone()).unwrap_or_default();
    // as most names are written
    let spaced =
        words.iter().map(|word| word.text).enumerate().try_fold(name, |rest, (at, word)| {
            let rest = if at > 0 { rest.strip_prefix(' ')? } else { rest };
            rest.strip_prefix(word)
        });
    if spaced == Some("") && !words.is_empty() {
        return Method::Read;
    }
    let words = words.iter().map(|word| word.text);
    let joined = || words.clone().collect::<Vec<_>>().join(" ");
    let long_enough = || name.split_whitespace().nth(words.len()).is_none();
    let contained = words.clone().eq(name.split_whitespace())
        || (long_enough() && folded(&joined()).contains(&*folded(name)));
    if contained { Method::Read } else { Method::Inferred }
}

/// Returns the events of the page's organisation in the glosses of its infobox's dates: the renaming in
/// `4 December 1965 (original), 15 January 1980 (renamed)`. `named` is where the document names the
/// organisation.
pub fn of_glosses(
    infobox: &Infobox<'_>,
    registry: &EntityRegistry,
    named: Span,
    source: &impl Fn(usize) -> Source,
) -> Vec<Event> {
    let Some(own) = registry.own() else { return Vec::new() };
    let dated = |entry: &&Entry<'_>| {
        let field = || field_of(&key(entry.key.as_str()));
        entry.value.as_str().contains('(')
            && matches!(field(), Some(PartyField::Founded | PartyField::Dissolved))
    };
    let mut events = Vec::new();
    for item in infobox.entries.iter().filter(dated).flat_map(|entry| lines(entry.value)) {
        let text = item.as_str();
        let Some(open) = text.find('(') else { continue };
        let gloss = item.slice(open..text.len());
        let dates = find_dates_in_value(&text[..open]);
        let kind = predicates(&tokens(gloss, &Arena::new()))
            .into_iter()
            .max_by_key(|predicate| predicate.weight);
        if let ([found], Some(kind)) = (dates.as_slice(), kind) {
            let date = item.slice(found.range.clone()).span();
            let mut event = Event { source: source(item.span().start), ..Event::default() };
            event.set(EventField::Date, found.date.clone(), Provenance::read(date));
            event.set(EventField::Kind, kind.kind, Provenance::read(gloss.span()));
            event.set(EventField::Organisations, own[0].clone(), Provenance::inferred(named));
            event.set(EventField::Text, single_spaced(text), Provenance::read(item.span()));
            events.push(event);
        }
    }
    events
}

/// Splits a value at line breaks, commas and semicolons outside brackets.
fn lines(value: Text<'_>) -> Vec<Text<'_>> {
    let is_separator = |_, c| matches!(c, '\n' | ',' | ';');
    let pieces = split_outside_brackets(value.as_str(), is_separator);
    pieces.map(|range| value.slice(range).trim()).filter(|item| !item.is_empty()).collect()
}

/// Returns the place that is nearest to the date.
fn nearest_place<'s>(mention: &'s EventMention<'_>) -> Option<(&'s str, &'s Range<usize>)> {
    let date = &mention.place;
    let distance = |tokens: &Range<usize>| {
        tokens.start.saturating_sub(date.end).max(date.start.saturating_sub(tokens.end))
    };
    mention
        .mentions
        .iter()
        .filter_map(|mention| match &mention.entity {
            EntityRef::Place(place) => Some((&**place, &mention.tokens)),
            _ => None,
        })
        .min_by_key(|(_, tokens)| distance(tokens))
}
