//! Mentions: the organisations, people and places that a sentence names.

use std::ops::Range;
use std::rc::Rc;

use crate::lexicon::cues::{COORDINATORS, INDEFINITE_WORDS};
use crate::lexicon::elections::ELECTION_WORDS;
use crate::lexicon::frames::Marker;
use crate::lexicon::names::{
    AUTHORITY_NOUNS, DOCTRINE_ADJECTIVES, MEETING_NOUNS, OFFICE_COMPLEMENTS,
};
use crate::lexicon::predicates::NAME_NOUNS;
use crate::lexicon::tags::LexicalTag;
use crate::model::folded;
use crate::nlp::chunk::{
    after_offices, follows_organisation_noun, is_authority, is_organ, is_person, joined,
    joined_key, names_organisation, person_of,
};
use crate::nlp::coreference::{may_refer, reference_at, resolve_ahead};
use crate::nlp::discourse::Discourse;
use crate::nlp::ellipsis::{SharedName, shared_names};
pub use crate::nlp::entity::{EntityRef, Mention, MentionForm};
use crate::nlp::marker::marker_of;
use crate::nlp::name_votes::{heads_government, leader};
use crate::nlp::place::{is_place, names_place, stands_as_place};
use crate::nlp::predicate::ends_state_office;
use crate::nlp::registry::{EntityRegistry, NameType, may_begin_name};
use crate::nlp::sentence::Sentence;
use crate::nlp::token::Token;

/// Returns the mentions of a sentence, in order. `taken` are the tokens of dates.
pub fn mentions(
    sentence: &Sentence<'_>,
    taken: &[Range<usize>],
    registry: &EntityRegistry,
    discourse: &Discourse,
) -> Vec<Mention> {
    let words = sentence.words();
    let has_own = registry.own().is_some();
    let known = |at: usize| registry.organisation_at(words, at);
    let chunks = sentence.chunks_without(taken);
    let mut chunks = chunks.iter().peekable();
    let mut mentions: Vec<Mention> = Vec::new();
    let mut at = 0;
    while at < words.len() {
        while chunks.next_if(|chunk| chunk.end <= at).is_some() {}
        let in_chunk = chunks.peek().is_some_and(|chunk| chunk.contains(&at));
        if !in_chunk && !may_refer(words, at) && !may_begin_name(&words[at]) {
            at += 1;
            continue; // as most words
        }
        let shared = shared_names(words, at);
        if let Some(last) = shared.last() {
            at = last.tokens.end;
            mentions.extend(shared.into_iter().map(|SharedName { tokens, name }| {
                let entity = registry.entity_named(name);
                Mention { entity, tokens, form: MentionForm::Name }
            }));
            continue;
        }
        let longer = chunks.peek().copied().filter(|chunk| chunk.start == at).cloned();
        let known_here = known(at).filter(|(tokens, index)| {
            // "Progressive Party of the Cape": not the Progressive Party
            let own = has_own && *index == 0;
            // "Communist Party (Marxist) Reed Centre": not the Communist Party
            let goes_on = |chunk: &Range<usize>| {
                let mut rest = words[chunk.end.min(tokens.end)..chunk.end].iter();
                rest.any(|word| word.before.starts_with(')'))
            };
            if longer.as_ref().is_some_and(goes_on) {
                return false;
            }
            // "left the Reed Party for the Reed Party of Dorn"
            if own
                && longer.as_ref().is_some_and(|chunk| registry.is_homonym(&words[chunk.clone()]))
            {
                return false;
            }
            own || longer.as_ref().is_none_or(|chunk: &Range<usize>| {
                // "Red Front – Green League": not the Red Front
                if chunk.end > tokens.end && words[tokens.end].key == "-" {
                    return false;
                }
                // "Ahdut HaAvoda Poale Zion Movement": not Ahdut HaAvoda
                let goes_on = chunk.end > tokens.end + 1
                    && !words[tokens.end].is(LexicalTag::NameLink)
                    && !words[tokens.end].is(LexicalTag::NameJoint)
                    && words[tokens.clone()].iter().all(|word| {
                        !word.tags.has_any([LexicalTag::Party, LexicalTag::Organisation])
                    })
                    && names_organisation(&words[tokens.end..chunk.end])
                    && registry.organisation_at(words, tokens.end).is_none();
                // "Wildrose Alliance": not Wildrose; "the Right Union": not the Right
                let named = &words[tokens.clone()];
                let is_longer = chunk.end == tokens.end + 1
                    && words[tokens.end]
                        .tags
                        .has_any([LexicalTag::Party, LexicalTag::Organisation])
                    && !words[tokens.end].abbreviation
                    && (registry.is_voted(named) || named.len() == 1 && !named[0].abbreviation);
                if goes_on || is_longer {
                    return false;
                }
                !(chunk.end > tokens.end
                    && words[tokens.end].is(LexicalTag::NameLink)
                    && is_complement(&words[tokens.end..chunk.end])
                    && names_organisation(&words[chunk.clone()]))
            })
        });
        if let Some((tokens, index)) = known_here {
            let entity = registry.entity(index);
            at = tokens.end;
            // "Full Name (ABBR)": the abbreviation is no other mention
            let glosses = mentions.last().is_some_and(|last| {
                last.entity == entity
                    && words[tokens.start].before.ends_with('(')
                    && last.tokens.end + 2 >= tokens.start
            });
            if !glosses {
                mentions.push(Mention { entity, tokens, form: MentionForm::Name });
            }
            continue;
        }
        // "the alliance Nova Ora" means no alliance that was named before
        let is_apposed = |end: usize| {
            let name = chunks.clone().find(|chunk| chunk.start >= end);
            name.is_some_and(|name| is_apposed(words, end, name, registry))
        };
        let reference = reference_at(words, at, &mentions, registry, discourse);
        if let Some(reference) = reference.filter(|found| !is_apposed(found.tokens.end)) {
            at = reference.tokens.end;
            mentions.extend(reference.entities.into_iter().map(|entity| Mention {
                entity,
                tokens: reference.tokens.clone(),
                form: reference.form,
            }));
            continue;
        }
        let Some(chunk) = chunks.peek().filter(|chunk| chunk.contains(&at)) else {
            at += 1;
            continue;
        };
        // "Socialist Party (Limaye)"
        let qualifies = chunk.len() == 1
            && words[at].before == "("
            && words.get(at + 1).is_none_or(|next| next.before.starts_with(')'))
            && !words[at].tags.has_any([LexicalTag::Country, LexicalTag::People])
            && mentions
                .last()
                .is_some_and(|last| last.tokens.end == at && last.entity.is_organisation());
        if qualifies || is_quoted_word(words, at) || is_translation(words, at) {
            at = chunk.end;
            continue;
        }
        let whole = at..chunk.end;
        let known_inside =
            (at + 1..chunk.end).find(|&inside| known(inside).is_some()).filter(|&inside| {
                // "Party Democrats for Change": a noun before a name
                let noun = inside == at + 1 && words[at].is(LexicalTag::Party);
                // "Disaffected CP members": the first word has its capital from the sentence
                let opens = at == 0 && inside == 1 && words[inside].abbreviation;
                // "the Trotskyist Labour Party": a doctrine before a known name
                let doctrine = inside == at + 1
                    && DOCTRINE_ADJECTIVES.ends(words[at].key)
                    && known(inside).is_some_and(|(range, _)| range.len() > 1);
                noun || opens || doctrine || !names_organisation(&words[whole.clone()])
            });
        // "Labour Party leader Jane Roe": an organisation, then a person
        let title_inside = (at + 1..known_inside.unwrap_or(whole.end))
            // "Party of Labour and Justice"
            .filter(|&inside| !words[inside - 1].is(LexicalTag::NameJoint))
            .find(|&inside| words[inside].is(LexicalTag::Title))
            .filter(|&inside| names_organisation(&words[at..inside]));
        let owned = || registry.name_before_owner(&words[whole.clone()]).map(|length| at + length);
        let mut tokens = at..title_inside.or(known_inside).or_else(owned).unwrap_or(whole.end);
        let chunk_end = tokens.end;
        while tokens.len() > 1
            && words[tokens.end - 1].tags.has_any([LexicalTag::NameLink, LexicalTag::NameJoint])
        {
            tokens.end -= 1;
        }
        if let Some((person, organisation)) = person_of(&words[tokens.clone()]) {
            mentions.extend(mention_of(words, at..at + person, registry, discourse));
            at += organisation;
            continue;
        }
        let mut mention = mention_of(words, tokens.clone(), registry, discourse);
        let link = || {
            let link = (at + 1..tokens.end).find(|&at| words[at].is(LexicalTag::NameLink));
            link.filter(|_| !is_organ(&words[tokens.clone()]))
        };
        let mut end = chunk_end;
        if mention.is_none()
            && let Some(link) = link()
        {
            // "Jane Roe of the EDEK", "Fourth Congress of the EDEK": both parts may be names
            mention = mention_of(words, at..link, registry, discourse);
            let small = words[link..tokens.end].iter().take_while(|word| !word.capital);
            end = link + small.count();
        }
        at = end;
        mentions.extend(mention);
    }
    resolve_ahead(words, &mut mentions);
    mentions
}

/// Whether the name of an organisation comes right after a noun for one: `the alliance "The Hope"`.
fn is_apposed(
    words: &[Token<'_>],
    end: usize,
    name: &Range<usize>,
    registry: &EntityRegistry,
) -> bool {
    let named = &words[name.clone()];
    name.start == end
        && follows_organisation_noun(words, end)
        && words.get(name.end).is_none_or(|next| next.is_separated() || !next.has_past_ending())
        && (names_organisation(named)
            || registry.name_type(&joined_key(named)) == Some(NameType::Organisation))
}

/// Whether a name is only spoken of as words: `by the addition of "The People's Union"`.
fn is_quoted_word(words: &[Token<'_>], at: usize) -> bool {
    let quoted = words[at].before.contains(['"', '“', '\'', '‘']);
    let of = at.checked_sub(1).filter(|&at| marker_of(&words[at]) == Some(Marker::Of));
    let noun = of.and_then(|of| of.checked_sub(1)).map_or("", |at| words[at].key);
    quoted && of.is_some() && !NAME_NOUNS.contains(noun)
}

/// Whether a bracket gives a name in another language: `(Irish: Na Léinte Gorma)`.
fn is_translation(words: &[Token<'_>], at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        words[before].is(LexicalTag::People)
            && words[before].before.ends_with('(')
            && words[at].before.starts_with(':')
    })
}

/// Whether `of the …` after a name belongs to it: not a person, nor another organisation.
fn is_complement(words: &[Token<'_>]) -> bool {
    let rest = words.iter().skip(1).filter(|word| word.capital);
    !rest.clone().any(|word| {
        word.abbreviation
            || word.tags.has_any([
                LexicalTag::GivenName,
                LexicalTag::Party,
                LexicalTag::Organisation,
            ])
    }) && rest.clone().next().is_some()
}

/// Returns the mention in a chunk, if it names an entity.
fn mention_of(
    words: &[Token<'_>],
    chunk: Range<usize>,
    registry: &EntityRegistry,
    discourse: &Discourse,
) -> Option<Mention> {
    let entity = classify(words, chunk.clone(), registry, discourse)?;
    // "the Roe cabinet resigned": what is said of a government is not said of who heads it
    let is_owner = entity.is_person() && heads_government(words, &chunk);
    let form = if is_owner { MentionForm::Possessive } else { MentionForm::Name };
    Some(Mention { entity, tokens: chunk, form })
}

/// Classifies a chunk as an organisation, a person or a place by its words and the word before it.
fn classify(
    words: &[Token<'_>],
    chunk: Range<usize>,
    registry: &EntityRegistry,
    discourse: &Discourse,
) -> Option<EntityRef> {
    let named = &words[chunk.clone()];
    let text = || joined(named);
    let key = joined_key(named);
    let before = chunk.start.checked_sub(1).map(|at| &words[at]);
    let is_before = |tag: LexicalTag| before.is_some_and(|word| word.is(tag));
    // "held a Conference for Peace"
    let is_meeting = before.is_some_and(|word| INDEFINITE_WORDS.contains(word.key))
        && MEETING_NOUNS.contains(named[0].key);
    if is_before(LexicalTag::Publication) || is_meeting || registry.excludes(&key) {
        return None;
    }
    if registry.is_own_short_name(&key)
        || is_before(LexicalTag::DefiniteArticle) && registry.means_own_members(named)
    {
        return Some(EntityRef::Own);
    }
    // "the 17 November group"
    let is_dated = named.len() > 1 && named[0].key.starts_with(|c: char| c.is_ascii_digit());
    if is_dated || names_organisation(named) || (named.len() > 1 && is_before(LexicalTag::Making)) {
        return Some(EntityRef::Organisation(text().into()));
    }
    if named.len() == 1
        && !is_before(LexicalTag::PlacePreposition)
        && let Some(name) = registry.by_short_name(&key)
    {
        return Some(EntityRef::Organisation(name.into()));
    }
    if let Some(name) = leader(words, &chunk) {
        let known = registry.name_type(&folded(&name)) == Some(NameType::Organisation);
        return known.then(|| EntityRef::Organisation(name.into()));
    }
    let name_type = registry.name_type(&key);
    if name_type == Some(NameType::Organisation) {
        return Some(EntityRef::Organisation(text().into()));
    }
    if is_authority(named) {
        return Some(EntityRef::Authority(text().into()));
    }
    // "Liberal MP Jane Roe": the name follows the last title
    let titles = after_offices(named);
    let before_key = before.map(|word| word.key);
    let in_place = titles == 0 && stands_as_place(words, &chunk);
    if let [surname] = named
        && let Some(person) = discourse.namesake(registry.people(surname))
    {
        return Some(EntityRef::Person(Rc::clone(person)));
    }
    if let [word] = named
        && !in_place
        && let Some(person) = discourse.namesake(registry.person_with(word))
    {
        return Some(EntityRef::Person(Rc::clone(person)));
    }
    if in_place {
        return is_place(words, &chunk).then_some(EntityRef::Place(text().into()));
    }
    if titles == 0 && names_place(words, &chunk) {
        // "control of Cape Town", but not "the mayors met Cape Town"
        let is_of = before.is_some_and(|word| marker_of(word) == Some(Marker::Of));
        return is_of.then(|| EntityRef::Place(text().into()));
    }
    if titles == 0 && name_type == Some(NameType::Neither) {
        return None;
    }
    // "_Imongo Vaovao_": the title of a work or a foreign word
    if named[0].before.ends_with(['_', '*']) {
        return None;
    }
    if titles == 0 && is_portfolio(words, &chunk) {
        return None;
    }
    let titled = titles > 0 || is_before(LexicalTag::Title);
    // "Kowalski resigned"
    let is_shown = name_type == Some(NameType::Person) && before.is_none_or(|word| !word.capital);
    let single =
        || (titled || is_shown) && matches!(&named[titles..], [surname] if is_surname(surname));
    // "der Arzt Karl Vogt", but not "the Mother Jones"
    let is_full = is_person(&named[titles..]);
    let is_named = titles > 0 && is_full
        || before_key.is_none_or(|word| {
            // "the 21st Seanad Éireann"
            let counts = word.starts_with(|c: char| c.is_ascii_digit())
                && word.ends_with(char::is_alphabetic);
            !is_before(LexicalTag::DefiniteArticle) && !counts
        }) && (is_full || single());
    is_named.then(|| match titles {
        0 => EntityRef::Person(text().into()),
        _ => EntityRef::Person(joined(&named[titles..]).into()),
    })
}

/// Whether a name is what a minister is responsible for: `Minister of Natural Resources`, `of Finance and Public Works`.
fn is_portfolio(words: &[Token<'_>], chunk: &Range<usize>) -> bool {
    const MAX_DISTANCE: usize = 8;
    if words[chunk.start].is_separated() || words[chunk.start].is(LexicalTag::GivenName) {
        return false;
    }
    let is_listed = |at: usize| words[at].capital || COORDINATORS.contains(words[at].key);
    let first = chunk.start.saturating_sub(MAX_DISTANCE);
    let before = (first..chunk.start).rev().find(|&at| !is_listed(at));
    before.is_some_and(|at| {
        OFFICE_COMPLEMENTS.contains(words[at].key)
            && at > 0
            && (ends_state_office(words, at) || AUTHORITY_NOUNS.contains(words[at - 1].key))
    })
}

/// Whether a word after a title can be a surname. A `General Election` is no general.
fn is_surname(word: &Token<'_>) -> bool {
    word.capital
        && !word.abbreviation
        && !ELECTION_WORDS.contains(word.key)
        && !word.tags.has_any([
            LexicalTag::Country,
            LexicalTag::People,
            LexicalTag::Party,
            LexicalTag::Title,
        ])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Arena, Text};
    use crate::nlp::registry::Names;

    fn read(own: &[&str], text: &str) -> Vec<String> {
        let names: Names = own.iter().map(|&name| name.to_owned()).collect();
        let nouns = ["party".to_owned()];
        let mut registry = EntityRegistry::new((!own.is_empty()).then_some(names), &nouns);
        let arena = Arena::new();
        let sentence = Sentence::new(Text::new(text, 0..text.len()), &arena);
        registry.learn(&sentence);
        registry.settle();
        mentions(&sentence, &[], &registry, &Discourse::default())
            .into_iter()
            .map(|mention| match mention.entity {
                EntityRef::Own => "own".to_owned(),
                EntityRef::Organisation(name) => format!("org {name}"),
                EntityRef::Person(name) => format!("person {name}"),
                EntityRef::Place(name) => format!("place {name}"),
                EntityRef::Authority(name) => format!("authority {name}"),
            })
            .collect()
    }

    #[test]
    fn organisations_people_and_places() {
        let hkp = ["People's Liberation Party", "HKP"];
        for (own, text, expected) in [
            (&hkp[..], "The party met in Kilis Province.", vec!["own", "place Kilis Province"]),
            (&hkp, "It met the Green Left Party.", vec!["own", "org Green Left Party"]),
            (&hkp, "People's Liberation Party and HKP's friends", vec!["own", "own"]),
            (
                &[],
                "Founded by Mustafa Suphi and Ethem Nejat in Baku",
                vec!["person Mustafa Suphi", "person Ethem Nejat", "place Baku"],
            ),
            (
                &[],
                "the Workers Movement of Turkey (TKİH), the TKİH and the MLKP-K",
                vec![
                    "org Workers Movement of Turkey", "org Workers Movement of Turkey",
                    "org MLKP-K",
                ],
            ),
            (
                &[],
                "the Labour and Freedom Alliance and the Union of Workers and Peasants",
                vec!["org Labour and Freedom Alliance", "org Union of Workers and Peasants"],
            ),
            (
                &[],
                "Albanian Party of Labour in Turkish politics",
                vec!["org Albanian Party of Labour"],
            ),
            (
                &[],
                "It stood as the Red Front – Green Alliance",
                vec!["org Red Front – Green Alliance"],
            ),
            (
                &[],
                "It left the Peasants' Party \"Piast\" and the Workers' Union „Nowa Wola” in 1919",
                vec!["org Peasants' Party \"Piast\"", "org Workers' Union „Nowa Wola”"],
            ),
            (&[], "Roe was Minister of Natural Resources", vec![]),
            (&[], "Roe was Minister for Finance and Public Works", vec![]),
            (&[], "It met the Minister of Finance, Jane Roe", vec!["person Jane Roe"]),
            (
                &[],
                "It met the Red Front – Green Alliance leaders came too",
                vec!["org Red Front", "org Green Alliance"],
            ),
            (
                &[],
                "The Unity – Left List was founded by members of the Red Front - The Green Party.",
                vec!["org Unity – Left List", "org Red Front - The Green Party"],
            ),
            (
                &[],
                "It left the Red Front – Green Alliance – and joined the Blue Front – Green Alliance in Dorn",
                vec![
                    "org Red Front", "org Green Alliance", "org Blue Front – Green Alliance",
                    "place Dorn",
                ],
            ),
            (
                &[],
                "It met Jane Roe – Green Alliance and the Green Alliance – Jane Roe's party",
                vec![
                    "person Jane Roe", "org Green Alliance", "org Green Alliance",
                    "person Jane Roe",
                ],
            ),
            (&[], "The Fourth Congress was held in London", vec!["place London"]),
            (
                &[],
                "It met the Reed Congress for Democracy and the Congress of Free Democrats",
                vec!["org Reed Congress for Democracy", "org Congress of Free Democrats"],
            ),
            (
                &[],
                "It held a Congress for Peace and the Congress of the Red Party",
                vec!["org Red Party"],
            ),
            (
                &[],
                "Supporters of the Swedish Workers League founded the Red Front",
                vec!["org Swedish Workers League", "org Red Front"],
            ),
            (
                &[],
                "It met the Union of Christian and Social Democrats and the Party of Labour and Justice",
                vec![
                    "org Union of Christian and Social Democrats",
                    "org Party of Labour and Justice",
                ],
            ),
            (
                &[],
                "It met the Union of Liberals and Social Democrats and the Party of Dorn and Red Greens",
                vec![
                    "org Union of Liberals", "org Social Democrats", "org Party of Dorn",
                    "org Red Greens",
                ],
            ),
            (
                &[],
                "It met the Reed Union for the Swedish elections and the League of Norwegian Workers",
                vec!["org Reed Union", "org League of Norwegian Workers"],
            ),
            (
                &[],
                "It met the Red Party (Marxist-Leninist) Unity Centre and the Red Party (Marxist) (Nalgonda)",
                vec![
                    "org Red Party (Marxist-Leninist) Unity Centre",
                    "org Red Party (Marxist) (Nalgonda)",
                ],
            ),
            (&[], "It met the Red Front (RF), a Ruritanian party", vec!["org Red Front"]),
            (
                &[],
                "Jane Roe (Dorn Valley, 3 May 1931 - Monte Brea, 9 June 1999) met it in the province of Reed Hills",
                vec![
                    "person Jane Roe", "place Dorn Valley", "place Monte Brea", "place Reed Hills",
                ],
            ),
            (&[], "The mayors met Buenos Aires and Reed Osê", vec!["person Reed Osê"]),
            (
                &[],
                "It joined the coalition And Nova Ora, the alliance \"The Hope\" and the literary circle Brea Osê",
                vec!["org And Nova Ora", "org The Hope", "org Brea Osê"],
            ),
            (&[], "It founded the newspaper Red Banner and read the magazine \"Nova Ora\"", vec![]),
            (
                &[],
                "The PMZ, Itzel Huerta and the Blue League founded one",
                vec!["org PMZ", "person Itzel Huerta", "org Blue League"],
            ),
            (
                &[],
                "The PMZ, Nova Ora and the Blue League merged",
                vec!["org PMZ", "org Nova Ora", "org Blue League"],
            ),
            (&[], "President Erdoğan spoke", vec!["person Erdoğan"]),
        ] {
            assert_eq!(read(own, text), expected, "{text:?}");
        }
    }
}
