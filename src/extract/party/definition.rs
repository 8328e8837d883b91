//! What the sentence that defines a party says of it: `The Reed Party is a far-left party in Ruritania led by Jane Roe`.

use crate::extract::classify::defining_phrase;
use crate::extract::party::doctrine::{DoctrineForm, doctrines_in};
use crate::extract::party::infobox::positions_in;
use crate::lexicon::countries::country_in;
use crate::lexicon::cues::{EXISTENCE_WORDS, PRESENT_COPULAS};
use crate::lexicon::names::ARTICLES;
use crate::lexicon::pages::COPULAS;
use crate::lexicon::tags::{LanguageId, LexicalTag};
use crate::markup::{Arena, Text};
use crate::model::{Date, Party, PartyField, Provenance, Record, fold};
use crate::nlp::chunk::{joined, names_organisation};
use crate::nlp::passage::{Passage, Passages};
use crate::nlp::predicate::defining_copula;
use crate::nlp::registry::EntityRegistry;
use crate::nlp::sentence::{Sentence, first_sentence};
use crate::nlp::token::{Token, tokens_in};
use crate::values::date::find_dates;
use crate::values::name::looks_like_abbreviation;

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

/// Adds what the definition and the sentences after it say: country, position, ideology, years and leader.
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
    is_past
}

/// Whether the verb of a definition is in the past.
fn is_past(words: &[Token<'_>]) -> bool {
    defining_copula(words).is_some_and(|copula| !PRESENT_COPULAS.contains(words[copula].key))
}

/// Adds the name that a definition gives after "or": `The Reed Party or Reed, Hill and Dorn Party (RP) is …`.
pub fn read_alternative(party: &mut Party, sentence: &Sentence<'_>, may_have_commas: bool) {
    const MAX_WORDS: usize = 10;
    let Some(language) = sentence.language else { return };
    let words = sentence.words();
    let article = usize::from(words.first().is_some_and(|word| ARTICLES.contains(word.key)));
    let length = party.name.split_whitespace().count();
    let or = article + length;
    let is_own =
        words.get(article..or).is_some_and(|name| fold(&joined(name)) == fold(&party.name));
    if !is_own {
        return; // as most
    }
    let joints = language.words().facts.name_joints;
    if !words.get(or).is_some_and(|word| joints.contains(&word.key) && !word.is_separated()) {
        return; // as most
    }
    let start =
        or + 1 + usize::from(words.get(or + 1).is_some_and(|word| ARTICLES.contains(word.key)));
    let rest = words.get(start..).unwrap_or_default();
    let ends = |word: &Token<'_>| word.before.contains('(') || COPULAS.contains(word.key);
    let Some(length) = rest.iter().skip(1).take(MAX_WORDS).position(ends) else { return };
    let name = &rest[..=length];
    let is_part = |word: &Token<'_>| {
        word.capital || word.tags.has_any([LexicalTag::NameConnective, LexicalTag::NameJoint])
    };
    let is_named = name.first().is_some_and(|word| word.capital) && name.iter().all(is_part);
    let text = joined(name);
    let is_new = party.names().all(|known| fold(known) != fold(&text));
    let is_plain = may_have_commas || !text.contains(',');
    if is_named && is_new && is_plain && names_organisation(name) {
        let field = match party.abbreviation.is_none() && looks_like_abbreviation(&text) {
            true => PartyField::Abbreviation,
            false => PartyField::OtherNames,
        };
        let span = sentence.span_of(&(start..start + name.len()));
        party.set(field, text, Provenance::read(span));
    }
}

/// Adds what a definition says.
fn complete_from(party: &mut Party, sentence: Text<'_>, words: &[Token<'_>]) {
    let phrase = || defining_phrase(words, sentence);
    let verb = defining_copula(words).or_else(|| (words.len() - phrase()?.len()).checked_sub(1));
    let Some(verb) = verb else { return };
    // "…, which was founded in Germany": not the country of the party
    let relatives = [LexicalTag::Relative, LexicalTag::Complementizer];
    let relative = words[verb..].iter().position(|word| word.tags.has_any(relatives));
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
        for doctrine in doctrines_in(described.as_str(), DoctrineForm::Adjective) {
            let provenance = Provenance::inferred(described.span());
            party.set(PartyField::Ideology, doctrine, provenance);
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
