//! Registration of the organisations of a document.

use foldhash::HashSet;

use crate::extract::classify::{Part, Subject, Whole, is_organisation, self_reference_nouns};
use crate::extract::party;
use crate::lexicon::cues::PERSON_PRONOUNS;
use crate::lexicon::pages::PageType;
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::markup::names::names_several;
use crate::markup::{Block, Page};
use crate::model::{Election, Party, folded};
use crate::nlp::passage::Passages;
use crate::nlp::registry::EntityRegistry;
use crate::nlp::token::Token;
use crate::values::name::{is_person_name, looks_like_abbreviation, titled_name};
use crate::values::text;

/// How many sentences may define what a document is about: before them an extracted text may have the lines of an
/// infobox.
const MAX_DEFINITIONS: usize = 40;

/// Registers the organisations of a document: the one that it is about, those of its infobox and results,
/// and those that its text names.
pub fn register(
    page: &Page<'_>,
    subject: &Subject<'_>,
    party: Option<&Party>,
    elections: &[Election],
    passages: &Passages<'_>,
) -> EntityRegistry {
    let host = subject.whole.filter(|whole| match whole.part {
        Part::Meeting => true,
        Part::History => begins_with(passages, whole.name.as_str()),
        Part::Other => false,
    });
    // "History of the Labour Party": the party of the page, though no record is made of it
    let is_party = party.is_some() || host.and_then(Whole::party).is_some();
    let nouns = self_reference_nouns(page.title, subject.lead, is_party);
    let name = |title| text::single_spaced(titled_name(title, subject.lead).as_str());
    let title = page.title.map(name);
    let whole = subject.whole.map(|whole| name(whole.name));
    let titled = title.clone().filter(|title| {
        subject.page_type == Some(PageType::Other)
            && is_organisation(title, &nouns)
            && whole.is_none()
    });
    // "Milestones of the National Congress (NC)"
    let is_abbreviated = |name: &str| bracketed(name).1.is_some_and(looks_like_abbreviation);
    let is_about_part = whole.is_some();
    let whole = whole.filter(|name| is_organisation(name, &[]) || is_abbreviated(name));
    let titled = if host.is_some() { whole.clone() } else { titled };
    let spoken = || {
        let is_unknown = subject.page_type.is_none() && party.is_none() && !is_about_part;
        let may_be = is_unknown && !has_named_sections(page);
        title.clone().filter(|name| may_be && speaks_of_party(name, passages))
    };
    let own = party.map(party::names);
    let own = own.or_else(|| titled.or_else(spoken).map(|title| names_of(&title)));
    let language = passages.language();
    let mut registry = EntityRegistry::new_in(language, own, &nouns);
    if is_party {
        registry.set_party();
    }
    if subject.page_type == Some(PageType::Other) && registry.own().is_none() && !is_about_part {
        registry.set_other_topic();
    }
    if let Some(name) = whole {
        registry.set_whole(&name);
    }
    let is_person = subject.page_type == Some(PageType::Person)
        || subject.page_type.is_none()
            && title.as_deref().is_some_and(|name| tells_of(name, passages));
    if is_person {
        title.iter().for_each(|name| registry.set_topic_person(name));
    } else if registry.own().is_none() && subject.page_type != Some(PageType::Election) {
        passages.iter().take(2).for_each(|passage| registry.learn_topic_person(&passage.sentence));
    }
    if let Some(newspaper) = party.and_then(|party| party.newspaper.as_deref()) {
        registry.exclude(newspaper);
    }
    let related = party.map_or_else(Vec::new, party::related);
    let contestants = elections.iter().filter_map(|election| election.party.as_deref());
    // the rows of a page name few
    let mut known: HashSet<&str> = HashSet::default();
    let contestants = contestants.filter(|name| name.contains(' ') && known.insert(name));
    for name in related.into_iter().chain(contestants.map(str::to_owned)) {
        registry.add(vec![name]);
    }
    let people =
        elections.iter().flat_map(|election| [&election.candidate, &election.details.leader]);
    let mut known: HashSet<&str> = HashSet::default();
    let new = people.flatten().filter(|name| known.insert(&**name));
    new.for_each(|name| registry.add_person(name));
    passages.iter().for_each(|passage| registry.learn_qualifiers(&passage.sentence));
    if let Some(first) = passages.first().filter(|passage| passage.is_lead) {
        registry.learn_topic(&first.sentence);
    }
    for passage in passages.iter().take(MAX_DEFINITIONS) {
        if passage.is_lead || registry.defines_own(&passage.sentence) {
            registry.learn_definition(&passage.sentence);
        }
    }
    let lists = title.as_deref().is_some_and(names_several);
    for passage in passages.iter() {
        if let Some(heading) = passage.section {
            registry.learn_heading(*heading, &passage.sentence, lists);
        }
        if passage.begins {
            registry.learn_entry(&passage.sentence, lists);
        }
        registry.learn(&passage.sentence);
    }
    registry.settle();
    registry
}

/// Whether the first sentence of a text begins with a name, perhaps after an article.
fn begins_with(passages: &Passages<'_>, name: &str) -> bool {
    let (name, _) = bracketed(name);
    passages.first().is_some_and(|first| {
        let words = first.sentence.words();
        let article = words.first().is_some_and(|word| word.is(LexicalTag::DefiniteArticle));
        let start = words.get(usize::from(article)).map(|word| word.range().start);
        start.is_some_and(|start| first.sentence.text.as_str()[start..].starts_with(name))
    })
}

/// Splits a title into the name and what the bracket after it holds: `Labour Party (Malta)`.
fn bracketed(title: &str) -> (&str, Option<&str>) {
    let parts = title.strip_suffix(')').and_then(|title| title.rsplit_once(" ("));
    parts.map_or((title, None), |(name, inside)| (name, Some(inside)))
}

/// Returns the name in a title, and the abbreviation if the bracket after it holds one.
fn names_of(title: &str) -> Vec<String> {
    let (name, inside) = bracketed(title);
    let short = inside.filter(|short| looks_like_abbreviation(short));
    [name].into_iter().chain(short).map(str::to_owned).collect()
}

/// Whether headings of a page are names with a bracket, so that its title is only the first of them.
fn has_named_sections(page: &Page<'_>) -> bool {
    page.blocks.iter().any(|block| match block {
        Block::Heading(heading) => {
            let text = heading.text.as_str();
            text.ends_with(')') && text.contains(" (")
        }
        _ => false,
    })
}

/// Whether a page is about the person in its title: its sentences use the surname, and "he" or "she".
fn tells_of(title: &str, passages: &Passages<'_>) -> bool {
    const MIN_PRONOUNS: usize = 2;
    let mut names = title.rsplit(' ').map(folded);
    let [surname, before] = [names.next(), names.next()]
        .map(|name| name.map_or_else(String::new, |one| one.to_string()));
    let pronouns = |words: &[Token<'_>]| {
        words.iter().filter(|word| PERSON_PRONOUNS.contains(word.key)).count()
    };
    let is_surname = |pair: &[Token<'_>]| {
        pair[1].capital && pair[1].key == surname && pair[0].key != before
            || pair[0].key == surname && pair[0].capital
    };
    is_person_name(title)
        && has_at_least(MIN_PRONOUNS, passages, pronouns)
        && passages.iter().any(|passage| passage.sentence.words().windows(2).any(is_surname))
}

/// Whether a count in the words of each sentence reaches a number in all.
fn has_at_least(
    number: usize,
    passages: &Passages<'_>,
    count: impl Fn(&[Token<'_>]) -> usize,
) -> bool {
    let mut found = 0;
    passages.iter().any(|passage| {
        found += count(passage.sentence.words());
        found >= number
    })
}

/// Whether the sentences of a page call what is in its title "the party", and nobody "he" or "she".
fn speaks_of_party(title: &str, passages: &Passages<'_>) -> bool {
    const MIN_NOUNS: usize = 2;
    const MAX_WORDS: usize = 7;
    let is_link = |word: &str| LexicalTags::of(&folded(word)).has(LexicalTag::NameLink);
    let is_name = title.starts_with(char::is_uppercase)
        && !title.contains(|c: char| c.is_ascii_digit())
        && !LexicalTags::of(&folded(title)).has(LexicalTag::Country)
        && title.split(' ').count() <= MAX_WORDS
        && title.split(' ').filter(|word| word.starts_with(char::is_lowercase)).all(is_link);
    let is_noun = |pair: &&[Token<'_>]| {
        pair[0].is(LexicalTag::DefiniteArticle)
            && pair[1].is(LexicalTag::OwnNoun)
            && !pair[1].capital
    };
    let nouns = |words: &[Token<'_>]| words.windows(2).filter(is_noun).count();
    let is_pronoun = |word: &Token<'_>| PERSON_PRONOUNS.contains(word.key);
    is_name
        && has_at_least(MIN_NOUNS, passages, nouns)
        && !passages.iter().any(|passage| passage.sentence.words().iter().any(is_pronoun))
}
