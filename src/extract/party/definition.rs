//! What the sentence that defines a party says of it: `The Reed Party is a far-left party in Ruritania led by Jane Roe`.

use crate::extract::classify::defining_phrase;
use crate::extract::party::infobox::{meanings_in, positions_in};
use crate::lexicon::countries::country_in;
use crate::lexicon::cues::{EXISTENCE_WORDS, POSSESSIVE_PRONOUNS, PRESENT_COPULAS};
use crate::lexicon::labels::{concept, field_of};
use crate::lexicon::lists::DOCTRINES;
use crate::lexicon::pages::COPULAS;
use crate::lexicon::tags::{LanguageId, LexicalTag};
use crate::markup::{Arena, Text};
use crate::model::{Date, Party, PartyField, Provenance, Record, Span, fold};
use crate::nlp::chunk::joined;
use crate::nlp::discourse::Discourse;
use crate::nlp::mention::{EntityRef, Mention, mentions};
use crate::nlp::passage::{Passage, Passages};
use crate::nlp::predicate::{defining_copula, office_length};
use crate::nlp::registry::EntityRegistry;
use crate::nlp::sentence::{Sentence, first_sentence};
use crate::nlp::token::{Token, tokens_in};
use crate::values::date::find_dates;

/// The most sentences among which the definition is.
const MAX_PASSAGES: usize = 12;

/// Adds what the first sentence of a lead says of the party that it defines. It is the first of the `passages`, if these
/// were asked for and begin with it. Returns whether the party no longer exists.
pub fn complete_from_lead(party: &mut Party, lead: Text<'_>, passages: &Passages<'_>) -> bool {
    let Some(sentence) = first_sentence(lead) else { return false };
    let first = passages.first().map(|passage| passage.sentence);
    match first.filter(|first| first.text.span() == sentence.span()) {
        Some(first) => {
            complete_from(party, sentence, first.words());
            is_past(first.words())
        }
        None => {
            let arena = Arena::new();
            let words = tokens_in(sentence, &arena, LanguageId::of_text([lead.as_str()]));
            complete_from(party, sentence, &words);
            is_past(&words)
        }
    }
}

/// Adds what the definition and the sentences after it say: country, position, ideology, years, leader and what has a label.
/// Returns whether the party no longer exists.
pub fn complete(party: &mut Party, passages: &Passages<'_>, registry: &EntityRegistry) -> bool {
    let prose = passages.iter().filter(|one| one.list_heading.is_none()).take(MAX_PASSAGES);
    let prose: Vec<Passage<'_>> = prose.collect();
    let definition = prose.iter().find(|one| registry.defines_own(&one.sentence));
    let mut is_past = party.dissolved.is_some();
    if let Some(definition) = definition {
        let words = definition.sentence.words();
        complete_from(party, definition.sentence.text, words);
        is_past |= self::is_past(words);
    }
    if party.leader.is_empty() {
        let leader = prose.iter().find_map(|one| stated_leader(&one.sentence, registry, is_past));
        if let Some((name, mention, sentence)) = leader {
            let provenance = Provenance::inferred(sentence.span_of(&mention.tokens));
            party.set(PartyField::Leader, name, provenance);
        }
    }
    for (field, name, span) in prose.iter().filter_map(|one| labelled(&one.sentence, registry)) {
        if party.value(field).is_empty() {
            party.set(field, name, Provenance::inferred(span));
        }
    }
    is_past
}

/// Whether the verb of a definition is in the past.
fn is_past(words: &[Token<'_>]) -> bool {
    defining_copula(words).is_some_and(|copula| !PRESENT_COPULAS.contains(words[copula].key))
}

/// Fields that a sentence may give by their label: `Its newspaper is the weekly Red Star`.
const LABELLED: [PartyField; 2] = [PartyField::Newspaper, PartyField::YouthWing];

/// Returns the name that a sentence gives after the label of a field and a copula, with the field.
fn labelled(
    sentence: &Sentence<'_>,
    registry: &EntityRegistry,
) -> Option<(PartyField, String, Span)> {
    const MAX_LABEL: usize = 3;
    const MAX_ADJECTIVES: usize = 4;
    let words = sentence.words();
    let copula = words.iter().position(|word| PRESENT_COPULAS.contains(word.key))?;
    let (start, field) = (copula.saturating_sub(MAX_LABEL)..copula).find_map(|start| {
        let label: Vec<&str> = words[start..copula].iter().map(|word| word.key).collect();
        let label = label.join(" ");
        let field = field_of(concept(&label).unwrap_or(&label))?;
        LABELLED.contains(&field).then_some((start, field))
    })?;
    let owner = &words[..start];
    let is_own = match owner.last()? {
        word if POSSESSIVE_PRONOUNS.contains(word.key) => true,
        word => {
            let named = mentions(sentence, &[], registry, &Discourse::default());
            word.possessive
                && named.iter().any(|one| one.entity == EntityRef::Own && one.tokens.end == start)
        }
    };
    let chunk = sentence.chunks().iter().find(|chunk| chunk.start > copula)?;
    let between = &words[copula + 1..chunk.start];
    let is_name = between.len() <= MAX_ADJECTIVES
        && between
            .iter()
            .all(|word| !word.is_separated() && !word.is(LexicalTag::PlacePreposition));
    (is_own && is_name).then(|| {
        let span = sentence.span_of(chunk);
        (field, joined(&words[chunk.clone()]), span)
    })
}

/// Adds what a definition says.
fn complete_from(party: &mut Party, sentence: Text<'_>, words: &[Token<'_>]) {
    let phrase = || defining_phrase(words, sentence);
    let verb = defining_copula(words).or_else(|| (words.len() - phrase()?.len()).checked_sub(1));
    let Some(verb) = verb else { return };
    // "…, which was founded in Germany": not the country of the party
    let relative = words[verb..].iter().position(|word| word.is(LexicalTag::Relative));
    let end_of = |word: usize| words.get(word).map_or(sentence.len(), |word| word.range().start);
    let start = words[verb].range().start;
    let end = relative.map_or(sentence.len(), |at| end_of(verb + at));
    let definition = sentence.slice(start..end).trim();
    if party.country.is_none()
        && let Some(country) = country_in(definition.as_str())
    {
        // the country's name, or all of it where an adjective implies the country: `a Turkish party`
        let place = definition.as_str().find(country);
        let place = place.map_or(definition, |at| definition.slice(at..at + country.len()));
        party.set(PartyField::Country, country.to_owned(), Provenance::inferred(place.span()));
    }
    // "The Socialist Party (SP) of Chile is a …"
    if party.country.is_none()
        && let Some((country, place)) = country_after_of(sentence.slice(0..start))
    {
        party.set(PartyField::Country, country.to_owned(), Provenance::inferred(place.span()));
    }
    // adjectives stand before the noun, or between it and a comma
    let noun = words[verb..].iter().position(|word| word.is(LexicalTag::FoundedNoun));
    let noun = noun.map(|noun| verb + noun);
    if party.position.is_empty() {
        let described = sentence.slice(start..noun.map_or(end, end_of).max(start));
        for position in positions_in(described.as_str()) {
            let provenance = Provenance::inferred(described.span());
            party.set(PartyField::Position, position.to_owned(), provenance);
        }
    }
    if party.ideology.is_empty()
        && let Some(noun) = noun
    {
        let phrase = words[noun + 1..].iter().position(|word| word.is_separated());
        let after = phrase.map_or(end, |at| end_of(noun + 1 + at).min(end));
        let described = sentence.slice(start..after.max(start)).trim();
        for doctrine in doctrines_in(described.as_str()) {
            let provenance = Provenance::inferred(described.span());
            party.set(PartyField::Ideology, doctrine.to_owned(), provenance);
        }
    }
    read_existence(party, sentence, words);
}

/// Returns the country that the name of a party ends with after "of", perhaps after a bracket, and its place.
fn country_after_of<'t>(subject: Text<'t>) -> Option<(&'static str, Text<'t>)> {
    const MAX_WORDS: usize = 4;
    let text = subject.as_str();
    let mut places = text.match_indices(" of ").map(|(at, of)| at + of.len());
    places.find_map(|at| {
        let article = if text[at..].starts_with("the ") { "the ".len() } else { 0 };
        let from = at + article;
        let words = text[from..].match_indices([' ', ',', ')', '(']).map(|(end, _)| from + end);
        let ends: Vec<usize> = words.chain([text.len()]).take(MAX_WORDS).collect();
        ends.into_iter().rev().find_map(|end| {
            let place = subject.slice(from..end).trim();
            let country = country_in(place.as_str())?;
            fold(place.as_str()).eq(&fold(country)).then_some((country, place))
        })
    })
}

/// Returns the doctrines whose adjectives a text has, in its order: two for `a liberal and separatist party`.
fn doctrines_in(text: &str) -> Vec<&'static str> {
    let text = fold(text).replace(['-', '–'], " ");
    let mut found = Vec::new();
    // "a party of Maoists"
    for doctrine in meanings_in(&text, &DOCTRINES, "s") {
        if !found.contains(&doctrine) {
            found.push(doctrine);
        }
    }
    found
}

/// Adds the years between which a party existed: `which existed from 1990 to 1994`.
fn read_existence(party: &mut Party, sentence: Text<'_>, words: &[Token<'_>]) {
    let Some(exists) = words.iter().find(|word| EXISTENCE_WORDS.contains(word.key)) else { return };
    let after = sentence.slice(exists.range().end..sentence.len());
    let Some(found) = find_dates(after.as_str()).into_iter().next() else { return };
    let Date::Interval(first, last) = found.date else { return };
    let provenance = Provenance::inferred(after.slice(found.range).span());
    if party.founded.is_none()
        && let Some(first) = first
    {
        party.set(PartyField::Founded, Date::Point(first), provenance);
    }
    if party.dissolved.is_none()
        && let Some(last) = last
    {
        party.set(PartyField::Dissolved, Date::Point(last), provenance);
    }
}

/// Returns the person who leads the document's own party: `It is led by Jane Roe`, `The party leader is Jane Roe`; or who
/// led it, if it is no more.
fn stated_leader<'s, 'a>(
    sentence: &'s Sentence<'a>,
    registry: &EntityRegistry,
    is_past: bool,
) -> Option<(String, Mention, &'s Sentence<'a>)> {
    const MAX_DISTANCE: usize = 3;
    let words = sentence.words();
    let is_copula = |word: &Token<'_>| {
        PRESENT_COPULAS.contains(word.key) || (is_past && COPULAS.contains(word.key))
    };
    let copula = words.iter().position(is_copula)?;
    let named = mentions(sentence, &[], registry, &Discourse::default());
    let office = (copula.saturating_sub(MAX_DISTANCE)..copula)
        .any(|at| office_length(&words[at..]).is_some_and(|length| at + length == copula));
    let led = words.get(copula + 1).is_some_and(|word| word.is(LexicalTag::PredicateStart))
        && words.get(copula + 2).is_some_and(|word| word.is(LexicalTag::Marker));
    let from = copula + if office { 1 } else { 3 };
    let is_own = named.iter().any(|one| one.entity == EntityRef::Own && one.tokens.end <= copula);
    let party = words[..copula].iter().any(|word| word.is(LexicalTag::FoundedNoun));
    if !(office && (is_own || party) || led && is_own && words[copula + 1].key == "led") {
        return None;
    }
    named.into_iter().find_map(|mention| match &mention.entity {
        EntityRef::Person(name) if (from..=from + MAX_DISTANCE).contains(&mention.tokens.start) => {
            Some((name.to_string(), mention.clone(), sentence))
        }
        _ => None,
    })
}
