//! Classification of texts without title and infobox.

use std::ops::Range;

use foldhash::HashMap;

use crate::extract::classify::definition::{defining_noun, is_apposed_party};
use crate::lexicon::frames::Marker;
use crate::lexicon::names::{
    ARTICLES, GENITIVE_WORDS, OWN_NOUNS, PARTITIVE_NOUNS, PARTY_NOUNS, SMALL_PARTY_NOUNS,
};
use crate::lexicon::pages::{NAMING_ARTICLES, NAMING_COPULAS, PageType, type_by_noun};
use crate::lexicon::predicates::{FOUNDING_PARTICIPLES, PASSIVE_WORDS};
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::markup::names::names_several;
use crate::model::folded;
use crate::nlp::chunk::{joined, names_organisation};
use crate::nlp::clause::is_verb;
use crate::nlp::discourse::Discourse;
use crate::nlp::marker::marker_of;
use crate::nlp::mention::{EntityRef, mentions};
use crate::nlp::passage::{Passage, Passages};
use crate::nlp::predicate::defining_copula;
use crate::nlp::registry::{EntityRegistry, Names, members_stem};
use crate::nlp::token::Token;
use crate::values::name::{abbreviates, looks_like_abbreviation};

/// How many other parties a text about several defines.
const MIN_OTHERS: usize = 2;

/// Returns the names of the party that a text without a title is about, the first full name first.
///
/// Its sentences are the only evidence: the text is about the organisation that it says was founded, or
/// else the subject of most of its sentences about organisations. That organisation is a party if a name
/// of it, or a sentence about it, calls it a party, front, movement or alliance.
pub fn untitled_party(passages: &Passages<'_>) -> Option<Names> {
    let first = passages.first()?;
    if is_of_something(first.sentence.words())
        || first.section.is_some_and(|one| names_several(one.as_str()))
    {
        return None;
    }
    let language = passages.language();
    let mut registry = EntityRegistry::new_in(language, None, &[]);
    for passage in passages.iter() {
        registry.learn(&passage.sentence);
    }
    registry.settle();
    if let Some(names) = founded_under_name(&first, &registry) {
        return Some(names);
    }
    if is_about_person(&first) {
        return None;
    }
    if let Some(names) = founded_first(passages, &registry) {
        return Some(names);
    }
    let mut defined = defined_parties(passages, &registry);
    if let Some(names) = defined.next() {
        // a text that defines one party after another is about none
        let others = defined.filter(|other| !other.iter().any(|name| names.contains(name)));
        return (others.count() < MIN_OTHERS).then_some(names);
    }
    let mut subjects: Vec<(String, usize)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::default();
    let mut founded: Vec<usize> = Vec::new();
    for passage in passages.iter().filter(|passage| passage.list_heading.is_none()) {
        let words = passage.sentence.words();
        let named = mentions(&passage.sentence, &[], &registry, &Discourse::default());
        let first = named.iter().find_map(|mention| match &mention.entity {
            EntityRef::Organisation(label) => Some((label.to_string(), mention.tokens.end)),
            _ => None,
        });
        let Some((label, end)) = first else { continue };
        let place = *places.entry(label.clone()).or_insert_with(|| {
            subjects.push((label, 0));
            subjects.len() - 1
        });
        subjects[place].1 += 1;
        let was_founded = words[end..].windows(2).take(6).any(|pair| {
            PASSIVE_WORDS.contains(pair[0].key) && FOUNDING_PARTICIPLES.contains(pair[1].key)
        });
        if was_founded {
            founded.push(place);
        }
    }
    let total: usize = subjects.iter().map(|(_, count)| count).sum();
    let founded = founded.into_iter().map(|place| &subjects[place]);
    let most = subjects.iter().max_by_key(|(_, count)| *count);
    // "The Foo Front was for decades the strongest force of …"
    let opening = subjects.first().filter(|(label, count)| {
        *count >= 2
            && most.is_some_and(|(_, most)| count == most)
            && opens_with(first.sentence.words(), &registry, label)
    });
    let (label, _) = opening.or_else(|| {
        founded
            .filter(|(_, count)| *count >= 2)
            .max_by_key(|(_, count)| *count)
            .or_else(|| most.filter(|(_, count)| *count >= 2 && *count * 2 > total))
    })?;
    let names = registry
        .organisations()
        .iter()
        .find(|names| names.contains(label))
        .cloned()
        .unwrap_or_else(|| vec![label.clone()]);
    let is_party = names.iter().any(|name| is_name_of_party(name))
        || passages.iter().any(|passage| is_called_party(passage.sentence.words(), &names));
    is_party.then(|| full_name_first(names))
}

/// Returns the names under which "the party" of the first sentence was founded: `The party was founded in 1972 as the Foo
/// Front`.
fn founded_under_name(first: &Passage<'_>, registry: &EntityRegistry) -> Option<Names> {
    const MAX_DISTANCE: usize = 8;
    let words = first.sentence.words();
    let [article, noun, verb, made, ..] = words else { return None };
    let speaks = article.is(LexicalTag::DefiniteArticle)
        && noun.is(LexicalTag::OwnNoun)
        && !noun.capital
        && verb.is(LexicalTag::PassiveAuxiliary)
        && made.is(LexicalTag::Making);
    let name = first.sentence.chunks().first().filter(|_| speaks)?;
    let mut before = words[name.start.saturating_sub(2)..name.start].iter().rev();
    let before = before.find(|word| !word.is(LexicalTag::Determiner))?;
    let is_name = name.start <= MAX_DISTANCE && marker_of(before) == Some(Marker::As);
    let known = registry.organisation_at(words, name.start);
    let names = match known {
        Some((_, index)) => registry.organisations()[index].clone(),
        None => vec![joined(&words[name.clone()])],
    };
    is_name.then(|| full_name_first(names))
}

/// Returns the names of the party with whose founding a text begins: `The Foo Party was founded in 1990`. Its name has the
/// noun of parties, or the sentences after it speak of "the party".
fn founded_first(passages: &Passages<'_>, registry: &EntityRegistry) -> Option<Names> {
    const MAX_PASSAGES: usize = 6;
    const MAX_GAP: usize = 6;
    let first = passages.first().filter(|first| first.list_heading.is_none())?;
    let words = first.sentence.words();
    let name = first.sentence.chunks().first()?;
    let opens =
        name.start <= 1 && words[..name.start].iter().all(|word| ARTICLES.contains(word.key));
    let named = &words[name.clone()];
    if !opens || !names_organisation(named) || named.len() < 2 {
        return None;
    }
    // "The Foo Party, founded in 1990, …"
    let is_described =
        words.get(name.end).is_some_and(|word| word.before == "," && word.is(LexicalTag::Making));
    let end = words.len().min(name.end + MAX_GAP);
    let verb = (name.end..end).find(|at| {
        let made = words.get(at + 1).is_some_and(|made| made.is(LexicalTag::Making));
        words[*at].is(LexicalTag::PassiveAuxiliary) && made
    });
    let verb = verb.or(is_described.then_some(name.end))?;
    // only other names, in brackets, are between: "(FP; German: …)"
    let begins = |word: &Token<'_>| word.before.starts_with('(');
    let is_gloss =
        verb == name.end || begins(&words[name.end]) && words[verb].before.starts_with(')');
    let is_noun =
        |word: &Token<'_>| PARTY_NOUNS.contains(word.key) || SMALL_PARTY_NOUNS.contains(word.key);
    let speaks = |passage: Passage<'_>| {
        let mut pairs = passage.sentence.words().windows(2);
        pairs.any(|pair| {
            pair[0].is(LexicalTag::DefiniteArticle) && is_noun(&pair[1]) && !pair[1].capital
        })
    };
    // "the union was formed by the Reed Party": that may be what the text goes on about
    let names_other = || words[verb..].iter().any(|word| word.capital && is_noun(word));
    let is_party = named.iter().any(is_noun)
        || !names_other() && passages.iter().take(MAX_PASSAGES).any(speaks);
    if !is_gloss || !is_party {
        return None;
    }
    Some(match registry.organisation_at(words, name.start) {
        Some((_, index)) => full_name_first(registry.organisations()[index].clone()),
        None => vec![joined(named)],
    })
}

/// Whether a name has a noun for parties, or ends with one for the members of a party: `English Democrats`.
fn is_name_of_party(name: &str) -> bool {
    let name = folded(name);
    let tags = |word: &str| LexicalTags::of(word);
    let of_members = |word: &str| members_stem(word, tags(word)).is_some();
    name.split(|c: char| !c.is_alphanumeric()).any(|word| tags(word).has(LexicalTag::Party))
        || name.rsplit(' ').next().is_some_and(of_members)
}

/// Whether the first sentence of a text begins with an organisation, perhaps with an article, and says what it is or was:
/// `The Foo Front, or FF, was …`, but not `The Foo Front was defeated`.
fn opens_with(words: &[Token<'_>], registry: &EntityRegistry, label: &str) -> bool {
    const MAX_DISTANCE: usize = 14;
    let start = usize::from(words.first().is_some_and(|word| ARTICLES.contains(word.key)));
    let known = words.get(start).and_then(|_| registry.organisation_at(words, start));
    let Some((name, _)) = known.filter(|(_, index)| registry.label(*index) == label) else {
        return false;
    };
    let rest = words[name.end..].iter().take(MAX_DISTANCE);
    let is_founded = |word: &Token<'_>| word.is(LexicalTag::Making);
    let mut pairs = rest.clone().zip(rest.skip(1));
    let verb = pairs.find(|(verb, _)| verb.is(LexicalTag::Auxiliary) || verb.has_past_ending());
    verb.is_some_and(|(verb, next)| {
        verb.is(LexicalTag::PassiveAuxiliary) && (!next.has_past_ending() || is_founded(next))
    })
}

/// Whether a sentence begins with the name of a person and says what the person is: `Jane Roe was a politician`.
fn is_about_person(first: &Passage<'_>) -> bool {
    let words = first.sentence.words();
    let name = first.sentence.chunks().first();
    let is_person =
        name.is_some_and(|name| name.start == 0 && !names_organisation(&words[name.clone()]));
    let noun = defining_noun(words).filter(|_| is_person);
    noun.is_some_and(|noun| type_by_noun(&noun) == Some(PageType::Person))
}

/// Whether a text is about one aspect of something, not all of it: `The politics of Ruritania takes place …`.
fn is_of_something(words: &[Token<'_>]) -> bool {
    let article = usize::from(words.first().is_some_and(|word| ARTICLES.contains(word.key)));
    let Some([noun, of]) = words.get(article..article + 2) else { return false };
    // "members of the Front" may open a text about the Front
    let are_people = noun.tags.has_any([LexicalTag::MemberNoun, LexicalTag::OfficeStart]);
    !are_people && PARTITIVE_NOUNS.contains(noun.key) && GENITIVE_WORDS.contains(of.key)
}

/// Returns the names of the parties that paragraphs begin by defining, or one of the first sentences: `The Foo Front (FF) is
/// a party in …`.
fn defined_parties<'p>(
    passages: &'p Passages<'_>,
    registry: &'p EntityRegistry,
) -> impl Iterator<Item = Names> {
    const MAX_PASSAGES: usize = 12;
    let prose = passages.iter().filter(|passage| passage.list_heading.is_none());
    let may_define = |(at, passage): &(usize, Passage<'_>)| *at < MAX_PASSAGES || passage.begins;
    prose.enumerate().filter(may_define).filter_map(|(_, passage)| {
        let words = passage.sentence.words();
        let first = passage.sentence.chunks().first()?;
        let longer = glossed_name(words, first);
        let opens =
            longer.is_some() || words[..first.start].iter().all(|word| ARTICLES.contains(word.key));
        let noun = defining_noun(words)
            .filter(|noun| opens && type_by_noun(noun) == Some(PageType::Party));
        // "The Communist Party of Ruritania is a revolutionary organisation"
        let names_party = || {
            const MAX_PHRASE: usize = 8;
            let is_noun = |word: &Token<'_>| {
                !word.capital
                    && word.tags.has_any([LexicalTag::FoundedNoun, LexicalTag::Organisation])
            };
            // "The Union rejected it, as it was a trick of the big parties" defines nothing
            let is_first = |verb: &usize| {
                let gap = words.get(first.end..*verb).unwrap_or_default();
                !gap.iter().any(|word| is_verb(word) && !word.is(LexicalTag::Naming))
            };
            let verb = defining_copula(words).filter(is_first);
            let mut said = verb.into_iter().flat_map(|verb| &words[verb..]);
            first.len() > 1
                && words[first.clone()].iter().any(|word| word.is(LexicalTag::Party))
                && said.by_ref().take(MAX_PHRASE).any(is_noun)
        };
        if noun.is_none() && !(opens && (is_apposed_party(words) || names_party())) {
            return None;
        }
        let begins = &words[first.start];
        let is_organisation = names_organisation(&words[first.clone()]);
        // "Justice Party": a title elsewhere
        let ends = words[first.end - 1].is(LexicalTag::Party);
        let is_name =
            !begins.tags.has_any([LexicalTag::Title, LexicalTag::People, LexicalTag::Country])
                || (first.len() > 2 || is_organisation) && !begins.is(LexicalTag::Title)
                || (is_organisation && ends);
        if !is_name || begins.text.contains('|') {
            return None;
        }
        if longer.is_some() {
            return longer;
        }
        let known = registry.organisation_at(words, first.start);
        match known {
            Some((_, index)) => Some(full_name_first(registry.organisations()[index].clone())),
            None => Some(vec![joined(&words[first.clone()])]),
        }
    })
}

/// Returns a name at the beginning of a sentence whose first word could begin any sentence, with its abbreviation, which shows
/// that the word belongs to the name: `All Foo Congress (AFC) is …`.
fn glossed_name(words: &[Token<'_>], chunk: &Range<usize>) -> Option<Names> {
    let short = words.get(chunk.end).filter(|short| short.is_gloss() && chunk.start == 1)?;
    let (name, rest) = (joined(&words[..chunk.end]), joined(&words[chunk.clone()]));
    let is_longer = abbreviates(short.text, &name) && !abbreviates(short.text, &rest);
    is_longer.then(|| vec![name, short.text.to_owned()])
}

/// Whether a sentence calls the organisation with these names a party: `TKP became the party of …`.
fn is_called_party(words: &[Token<'_>], names: &[String]) -> bool {
    let called = words.windows(3).any(|words| {
        NAMING_COPULAS.contains(words[0].key)
            && NAMING_ARTICLES.contains(words[1].key)
            && OWN_NOUNS[..4].contains(&words[2].key)
    });
    called && words.iter().any(|word| names.iter().any(|name| word.text == name))
}

/// Moves the first name that is not an abbreviation to the front.
fn full_name_first(mut names: Names) -> Names {
    if let Some(full) = names.iter().position(|name| !looks_like_abbreviation(name)) {
        let name = names.remove(full);
        names.insert(0, name);
    }
    names
}

#[cfg(test)]
mod tests {
    use crate::extract::extract;
    use crate::model::Document;

    #[test]
    fn parties_of_texts_without_a_title() {
        for (text, expected) in [
            ("The Reed Party was founded in 1990.", "Reed Party"),
            ("The Reed Party (RP) was formed in 1990 by Jane Roe.", "Reed Party"),
            ("The Reed Party, founded in 1990, is led by Jane Roe.", "Reed Party"),
            ("Reed Union was formed in 1990 by Jane Roe. The party has 12 seats.", "Reed Union"),
            ("All Reed Congress (ARC) is a political party in Norway.", "All Reed Congress"),
            ("History Of The Party\n\nThe Reed Party is a party in Norway.", "Reed Party"),
            ("About The Party\n\nReed Front is a political party in Norway.", "Reed Front"),
            ("Welcome To Reed Front\n\nReed Front is a political party in Norway.", "Reed Front"),
            (
                "Reed Liberal Party}}\n\nDominated by Jane Roe, the party split. Many left it in 1930.",
                "Reed Liberal Party",
            ),
            (
                "**Reed National Front (RNF)\n\n**\n\nThe Reed National Front was a militant organisation that fought the government. It won the 1980 elections.",
                "Reed National Front",
            ),
            // about no party
            ("Reed Union was formed in 1990 by Jane Roe. The union has 12 branches.", ""),
            ("Reed Union was formed in 1990 by the Green Party. The party has 12 seats.", ""),
            ("The Reed Submarine was launched in 1990.", ""),
            ("Reed Party (song)\n\nReed Party is a song by Jane Roe. The party goes on.", ""),
            ("Welcome to the Party\n\nWelcome to the Party is a song by Jane Roe.", ""),
            ("Reed Front\n\nThe Reed Front is a collective of farmers that sells cheese.", ""),
        ] {
            let found = extract(&Document::new("a.txt", text)).parties;
            let name = found.first().map_or("", |party| party.name.as_str());
            assert_eq!(name, expected, "{text}");
        }
    }
}
