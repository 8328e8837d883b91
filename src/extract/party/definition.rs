//! What the sentence that defines a party says of it: `The Reed Party is a far-left party in Ruritania led by Jane Roe`.

use crate::extract::party::infobox::positions_in;
use crate::lexicon::countries::country_in;
use crate::lexicon::cues::PRESENT_COPULAS;
use crate::lexicon::tags::LexicalTag;
use crate::model::{Party, PartyField, Provenance, Record};
use crate::nlp::coreference::Discourse;
use crate::nlp::mention::{EntityRef, Mention, mentions};
use crate::nlp::passage::Passage;
use crate::nlp::predicate::{defining_copula, office_length};
use crate::nlp::registry::EntityRegistry;
use crate::nlp::sentence::Sentence;

/// The most sentences among which the definition is.
const MAX_PASSAGES: usize = 12;

/// Adds the country, the position and the leader that the definition and the sentences after it give.
pub fn complete(party: &mut Party, passages: &[Passage<'_>], registry: &EntityRegistry) {
    let prose = || passages.iter().filter(|one| one.list_heading.is_none()).take(MAX_PASSAGES);
    if let Some(definition) = prose().find(|one| registry.defines_own(&one.sentence)) {
        complete_from(party, &definition.sentence);
    }
    if party.leader.is_empty() {
        let leader = prose().find_map(|one| present_leader(&one.sentence, registry));
        if let Some((name, mention, sentence)) = leader {
            let provenance = Provenance::inferred(sentence.span_of(&mention.tokens));
            party.set(PartyField::Leader, name, provenance);
        }
    }
}

/// Adds the country and the position that a definition gives.
fn complete_from(party: &mut Party, sentence: &Sentence<'_>) {
    let words = sentence.words();
    let Some(verb) = defining_copula(words) else { return };
    // "…, which was founded in Germany": not the country of the party
    let end = words[verb..].iter().position(|word| word.is(LexicalTag::Relative));
    let start = words[verb].range().start;
    let end = end.map_or(sentence.text.as_str().len(), |end| words[verb + end].range().start);
    let definition = sentence.text.slice(start..end).trim();
    let provenance = Provenance::inferred(definition.span());
    if party.country.is_none()
        && let Some(country) = country_in(definition.as_str())
    {
        party.set(PartyField::Country, country.to_owned(), provenance);
    }
    if party.position.is_empty() {
        let before = words[verb..].iter().position(|word| word.is(LexicalTag::FoundedNoun));
        let end = before.map_or(end, |before| words[verb + before].range().start);
        let described = sentence.text.slice(start..end.max(start));
        for position in positions_in(described.as_str()) {
            let provenance = Provenance::inferred(described.span());
            party.set(PartyField::Position, position.to_owned(), provenance);
        }
    }
}

/// Returns the person who leads the document's own party: `It is led by Jane Roe`, `The party leader is Jane Roe`.
fn present_leader<'s, 'a>(
    sentence: &'s Sentence<'a>,
    registry: &EntityRegistry,
) -> Option<(String, Mention, &'s Sentence<'a>)> {
    const MAX_DISTANCE: usize = 3;
    let words = sentence.words();
    let copula = words.iter().position(|word| PRESENT_COPULAS.contains(word.key))?;
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
