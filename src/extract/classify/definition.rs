//! What the first sentences of a page say that its subject is.

use std::cell::LazyCell;
use std::sync::LazyLock;

use crate::lexicon::cues::{COORDINATORS, INDEFINITE_WORDS, PLURAL_OWN_NOUNS};
use crate::lexicon::elections::ELECTION_WORDS;
use crate::lexicon::lists::DOCTRINES;
use crate::lexicon::names::ARTICLES;
use crate::lexicon::pages::{
    COPULAS, DEFINING_ENDINGS, DEFINING_VERBS, DEFINING_WORDS, DISAMBIGUATION_PHRASES,
    PARTITIVE_WORDS, PARTY_CONCEPTS, PHRASE_ENDS, POLITICAL_WORDS, PageType, TEMPLATES,
    type_by_noun,
};
use crate::lexicon::tags::{LanguageId, LexicalTag};
use crate::lexicon::word_list::WordList;
use crate::lexicon::word_map::PartFinder;
use crate::markup::{Arena, Text};
use crate::model::folded;
use crate::nlp::coreference::noted_noun;
use crate::nlp::predicate::defining_copula;
use crate::nlp::sentence::{first_sentence, first_sentences};
use crate::nlp::token::{Token, tokens};
use crate::values::text::has_word;

/// What a lead says that the subject of its page is.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Definition {
    /// The type of page that the definition shows.
    pub page_type: Option<PageType>,
    /// Whether it defines the subject by words that show no type and are not about politics.
    pub is_unknown: bool,
}

impl Definition {
    /// Reads the definition in the first sentences of a lead.
    pub fn of(lead: Text<'_>, title: Option<Text<'_>>) -> Self {
        let is_type = |page_type| Definition { page_type: Some(page_type), is_unknown: false };
        let title = title.map(|title| folded(title.as_str()));
        let beginning = beginning(lead);
        let key = folded(beginning.as_str());
        if lists_meanings(&key)
            || title.as_deref().is_some_and(|title| PARTY_CONCEPTS.contains(title))
        {
            return is_type(PageType::Other);
        }
        let arena = Arena::new();
        // an abbreviation may seem to end the first sentence: "Ewa Partia (ur. 1950) – polska malarka"
        let words = LazyCell::new(|| tokens(beginning, &arena));
        if COPULAS.is_in(&key) && is_kind(&words, title.as_deref()) {
            return is_type(PageType::Other);
        }
        if let Some(page_type) = type_by_definition(lead, &arena) {
            return is_type(page_type);
        }
        let names =
            |word: &Token<'_>| title.as_deref().is_some_and(|title| begins_with(title, word.key));
        let begins = words.iter().take(3).any(names);
        if begins && is_founded_party(&words) {
            return is_type(PageType::Party);
        }
        let Some(phrase) = defining_phrase(&words, lead).filter(|_| begins) else {
            return Definition::default();
        };
        // "an Australian socialist organisation"
        let describes = |at: usize| {
            let next = phrase.get(at + 1).filter(|next| !next.is_separated());
            is_doctrine(&phrase[at]) && next.is_some_and(|next| !PHRASE_ENDS.contains(next.key))
        };
        let mut nouns = (0..phrase.len().min(MAX_PHRASE)).filter(|&at| !describes(at));
        match nouns.find_map(|at| type_by_noun(stem(phrase[at].key))) {
            Some(page_type) => is_type(page_type),
            None => {
                let is_unknown = !is_political(phrase) && !is_contestant(phrase, lead);
                Definition { page_type: None, is_unknown }
            }
        }
    }
}

/// Whether a sentence begins with the name of a party and says when it was founded: `RPN, or the Reed Party of Norland, was
/// founded in 1919`.
fn is_founded_party(words: &[Token<'_>]) -> bool {
    const MAX_NAME: usize = 20;
    let is_verb = |pair: &[Token<'_>]| {
        pair[0].is(LexicalTag::PassiveAuxiliary) && pair[1].is(LexicalTag::Making)
    };
    let Some(verb) = words.windows(2).take(MAX_NAME).position(is_verb) else { return false };
    let name = &words[..verb];
    name.iter().any(|word| word.capital && word.is(LexicalTag::Party))
        && !name.iter().any(|word| word.is(LexicalTag::Auxiliary))
}

/// Whether a sentence defines a kind of thing rather than one with a name: `A green party is a political party that …`.
fn is_kind(words: &[Token<'_>], title: Option<&str>) -> bool {
    const MAX_START: usize = 4;
    let is_article = |word: &Token<'_>| {
        INDEFINITE_WORDS.contains(word.key)
            || (DEFINING_WORDS.contains(word.key) && !word.is(LexicalTag::DefiniteArticle))
    };
    let Some(copula) = defining_copula(words) else { return false };
    let titled =
        |word: &Token<'_>| title.is_some_and(|title| title.split(' ').next() == Some(word.key));
    // "In meteorology, an occluded front is …", but not "A liberal party that is a member of the Alliance"
    let subject = words[..copula].iter();
    let is_small = |word: &Token<'_>| {
        !word.capital && !words[..copula].iter().any(|word| word.is(LexicalTag::Relative))
    };
    let mut pairs = subject.clone().zip(subject.skip(1)).take(MAX_START).enumerate();
    pairs.any(|(at, (article, noun))| {
        is_article(article) && (titled(noun) || at == 0 && is_small(noun))
    })
}

/// The most words of a defining phrase that are looked at.
const MAX_PHRASE: usize = 8;

/// Whether a folded title begins with a word, perhaps after an article.
fn begins_with(title: &str, word: &str) -> bool {
    let words = title.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let mut words = words.skip_while(|word| ARTICLES.contains(word));
    words.next() == Some(word)
}

/// Returns the part of a lead that a definition is in.
fn beginning(lead: Text<'_>) -> Text<'_> {
    const MAX_LENGTH: usize = 240;
    let text = lead.as_str();
    let end = text.char_indices().map(|(at, _)| at).nth(MAX_LENGTH).unwrap_or(text.len());
    lead.slice(0..end)
}

/// Whether the folded beginning of a lead says that its title has several meanings: `The Labour Party may refer to:`.
fn lists_meanings(beginning: &str) -> bool {
    static PHRASES: LazyLock<PartFinder> =
        LazyLock::new(|| PartFinder::of(DISAMBIGUATION_PHRASES.iter().copied()));
    PHRASES.is_in(beginning)
}

/// Returns the words after the verb or the dash with which a sentence defines its subject; in languages whose sentences end
/// with the verb, its last words.
pub(in crate::extract) fn defining_phrase<'w, 'a>(
    words: &'w [Token<'a>],
    lead: Text<'_>,
) -> Option<&'w [Token<'a>]> {
    const MAX_SUBJECT: usize = 14;
    /// The most bytes of the marks around a dash.
    const MAX_MARKS: usize = 6;
    /// The most words of a phrase that ends a sentence.
    const MAX_FINAL: usize = 3;
    if let Some(copula) = defining_copula(words).filter(|at| is_in_first(&words[*at], lead)) {
        return Some(&words[copula + 2..]);
    }
    static FIRST_WORDS: LazyLock<WordList<&str>> = LazyLock::new(|| {
        let first = DEFINING_VERBS.iter().filter_map(|verb| verb.split(' ').next());
        first.collect::<Vec<_>>().into()
    });
    let is_verb = |at: &usize| {
        let next = words.get(at + 1).map(|word| word.key);
        // "è", and "is een" with its article
        let is_this = |verb: &&'static str| match verb.split_once(' ') {
            None => *verb == words[*at].text,
            Some((verb, article)) => verb == words[*at].text && next == Some(article),
        };
        FIRST_WORDS.contains(words[*at].text) && DEFINING_VERBS.iter().any(is_this)
    };
    let subject = 1..words.len().min(MAX_SUBJECT);
    if let Some(verb) = subject.clone().find(is_verb) {
        return Some(&words[verb + 1..]);
    }
    // "Partia Pracy – polska partia"
    let is_dash = |text: &str| {
        let is_short = text.len() <= MAX_MARKS && !text.is_ascii();
        matches!(text, "-" | ") -") || (is_short && text.contains(['—', '–']))
    };
    if let Some(at) =
        subject.clone().find(|at| is_dash(words[*at].text) || is_dash(words[*at].before))
    {
        return Some(&words[at..]);
    }
    let sentence = first_sentence(lead)?;
    let count = words.iter().take_while(|word| word.range().end <= sentence.len()).count();
    let last = words[..count].last()?;
    let ends = |endings: &[&str]| endings.iter().any(|ending| last.key.ends_with(ending));
    // the language is asked for only where the last word may be a predicate, as in few leads
    let defines = ends(&DEFINING_ENDINGS) && {
        let language = LanguageId::of_text([lead.as_str()])?;
        ends(language.words().pages.defining_endings)
    };
    defines.then(|| &words[count.saturating_sub(MAX_FINAL)..count])
}

/// Whether a word is in the first sentence of a lead. Later sentences may have another subject than the page.
fn is_in_first(word: &Token<'_>, lead: Text<'_>) -> bool {
    let Some(first) = first_sentence(lead).map(Text::as_str) else { return true };
    let count = |bracket: char| first.matches(bracket).count();
    // the point of an abbreviation in a bracket ends nothing
    word.range().start < first.len() || count('(') > count(')')
}

/// Returns a word without the ending that makes it a predicate: `partidir`.
fn stem(word: &str) -> &str {
    let stem = DEFINING_ENDINGS.iter().find_map(|ending| word.strip_suffix(ending));
    stem.filter(|stem| type_by_noun(stem).is_some()).unwrap_or(word)
}

/// Whether words say that something has to do with politics.
fn is_political(words: &[Token<'_>]) -> bool {
    words
        .iter()
        .take(MAX_PHRASE)
        .any(|word| POLITICAL_WORDS.contains(word.key) || is_doctrine(word))
}

/// Whether a lead calls its subject an organisation and speaks of elections: `The Reed Union was a militant organisation
/// that … won the 1980 elections`.
fn is_contestant(phrase: &[Token<'_>], lead: Text<'_>) -> bool {
    let is_neutral = |word: &Token<'_>| !word.capital && word.is(LexicalTag::Organisation);
    phrase.iter().take(MAX_PHRASE).any(is_neutral) && has_word(lead.as_str(), &ELECTION_WORDS)
}

/// Whether a word is the adjective of a doctrine: `communist`.
fn is_doctrine(word: &Token<'_>) -> bool {
    DOCTRINES.iter().any(|(adjective, _)| *adjective == word.key)
}

/// Returns the type that the defining noun of a lead shows, or its first words if they are those of a note:
/// `New party formed in 1990`.
fn type_by_definition(lead: Text<'_>, arena: &Arena) -> Option<PageType> {
    let is_apposed = || {
        let first = first_sentence(lead);
        first.is_some_and(|sentence| is_apposed_party(&tokens(sentence, arena)))
    };
    let is_noted = || is_note_of_party(beginning(lead), arena) || is_apposed();
    let noted = || is_noted().then_some(PageType::Party);
    defining_nouns(lead, arena).find_map(|noun| type_by_noun(&noun)).or_else(noted)
}

/// Whether the beginning of a lead is a note about a party that has no article and may have no verb: `Party formed in 1990`,
/// `Electoral alliance was formed in 1990`.
fn is_note_of_party(beginning: Text<'_>, arena: &Arena) -> bool {
    const MAX_WORDS: usize = 8;
    let text = beginning.as_str();
    let head = text.char_indices().filter(|(_, c)| *c == ' ').nth(MAX_WORDS);
    let head = beginning.slice(0..head.map_or(text.len(), |(at, _)| at));
    let words = tokens(head, arena);
    let Some(noun) = noted_noun(&words) else { return false };
    let rest = &words[noun + 1..];
    let bracket = rest.iter().position(|word| word.before.starts_with(')'));
    let begins = |word: &Token<'_>| word.before.starts_with('(');
    let rest = if rest.first().is_some_and(begins) { &rest[bracket.unwrap_or(0)..] } else { rest };
    let verb = rest.iter().take(2).find(|word| !word.is(LexicalTag::PassiveAuxiliary));
    verb.is_some_and(|verb| !verb.capital && verb.is(LexicalTag::PredicateStart))
}

/// Returns the nouns that the first two sentences of a lead define their subject by.
pub(super) fn defining_nouns<'a>(
    lead: Text<'a>,
    arena: &'a Arena,
) -> impl Iterator<Item = String> + use<'a> {
    let first = first_sentences(lead, 2).into_iter().take(2);
    let defining = first.filter(|sentence| has_word(sentence.as_str(), &COPULAS));
    defining.filter_map(|sentence| defining_noun(&tokens(sentence, arena)))
}

/// Whether a sentence defines a party without a verb, as encyclopaedias do: `Reed Party, by name RP, Norwegian political
/// party`, `Hill Party, one of the two major political parties`.
pub(super) fn is_apposed_party(words: &[Token<'_>]) -> bool {
    const MAX_NAME: usize = 12;
    const MAX_LENGTH: usize = 30;
    let mut opening = words.iter().take(MAX_NAME);
    let Some(comma) = opening.position(|word| word.before.ends_with(',')) else { return false };
    let is_small = |word: &Token<'_>| {
        word.capital
            || word.tags.has_any([
                LexicalTag::NameLink,
                LexicalTag::NameJoint,
                LexicalTag::Determiner,
            ])
    };
    if comma == 0 || !words[..comma].iter().all(is_small) {
        return false;
    }
    let said = words[comma..].iter().take(MAX_LENGTH).take_while(|word| {
        !word.tags.has_any([LexicalTag::Auxiliary, LexicalTag::PastVerb, LexicalTag::Relative])
            && !COPULAS.contains(word.key)
    });
    let mut pairs = said.clone().zip(said.skip(1));
    pairs.any(|(before, noun)| {
        let is_party =
            type_by_noun(noun.key) == Some(PageType::Party) || PLURAL_OWN_NOUNS.contains(noun.key);
        is_party && !noun.capital && (POLITICAL_WORDS.contains(before.key) || is_doctrine(before))
    })
}

/// Returns the noun that a sentence defines its subject by: the last word of the phrase after `is a` whose
/// page type is known.
pub(super) fn defining_noun(words: &[Token<'_>]) -> Option<String> {
    let verb = defining_copula(words)?;
    let phrase = &words[verb + 2..];
    let phrase =
        if PARTITIVE_WORDS.contains(words[verb + 1].key) { phrase.get(2..)? } else { phrase };
    let is_type = |word: &Token<'_>| type_by_noun(word.key).is_some();
    // "a communist and nationalist party"
    let is_noun = |word: &Token<'_>| is_type(word) && !is_doctrine(word);
    let ends = |at: usize, word: &Token<'_>| {
        const MAX_OWNER: usize = 5;
        let is_end = PHRASE_ENDS.contains(word.key) || word.is_separated();
        let goes_on = || {
            // "a centrist, liberal and green party", "the Republic of South Africa's governing party"
            let joins = COORDINATORS.contains(word.key) || word.before == ",";
            let owned = phrase[at..].iter().take(MAX_OWNER).any(|word| word.possessive);
            (joins || owned) && !phrase[..at].iter().any(is_noun)
        };
        is_end && !goes_on()
    };
    let end = (1..phrase.len()).find(|at| ends(*at, &phrase[*at])).unwrap_or(phrase.len());
    // "a socialist organisation" is nobody who is a socialist
    let describes = |at: usize| is_doctrine(&phrase[at]) && at + 1 < end;
    let noun = (0..end).rev().find(|&at| is_type(&phrase[at]) && !describes(at))?;
    let key = phrase[noun].key;
    // "un partido político": a politician is called so too
    let before = noun.checked_sub(1).map(|at| phrase[at].key).filter(|before| {
        type_by_noun(key) == Some(PageType::Person)
            && type_by_noun(before) == Some(PageType::Party)
            && TEMPLATES.iter().any(|(name, _)| name.split_once(' ') == Some((*before, key)))
    });
    Some(before.unwrap_or(key).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(title: &str, lead: &str) -> Definition {
        Definition::of(Text::new(lead, 0..lead.len()), Some(Text::new(title, 0..title.len())))
    }

    #[test]
    fn definitions_of_parties() {
        for (title, lead) in [
            ("Reed Party", "The Reed Party (RP) is a centrist party in Norland."),
            ("Reed Party", "Reed Party is the oldest political party."),
            ("Reed Union", "The Reed Union (RU) is a communist and nationalist party in Norland."),
            ("Schilfpartei", "Die Schilfpartei ist eine Partei in Nordland."),
            ("Partito delle canne", "Il Partito delle canne è un partito politico."),
            ("Partido do Junco", "O Partido do Junco é um partido político."),
            ("Rietpartij", "De Rietpartij was een politieke partij."),
            ("Partia Trzcin", "Partia Trzcin – polska partia polityczna."),
            ("Партия камыша", "Партия камыша — политическая партия."),
            ("Kamış Partisi", "Kamış Partisi, 1961'de kurulan bir siyasi partidir."),
            ("1990", "Party formed in 1990 by Jane Roe."),
            ("RPN", "RPN, or the Reed Party of Norland, was founded in 1919."),
            ("Reed Party", "Reed Party, by name RP, Norwegian political party whose aims changed."),
            ("Reed Party", "Reed Party (RP), in Norland, one of the two major political parties."),
        ] {
            assert_eq!(read(title, lead).page_type, Some(PageType::Party), "{lead}");
        }
    }

    #[test]
    fn definitions_of_other_things() {
        for (title, lead) in [
            ("Green party", "A green party is a political party with green aims."),
            ("Occluded front", "In meteorology, an occluded front is a type of weather front."),
            ("Stag party", "A bachelor party, or stag party, is a party held before a wedding."),
            ("Siyasi parti", "Siyasi parti, insanların kurduğu siyasi örgüttür."),
            ("Labour Party", "The Labour Party may refer to:"),
            ("Arbeiterpartei", "Arbeiterpartei ist der Name von:"),
            ("İşçi Partisi", "İşçi Partisi şu anlamlara gelebilir:"),
        ] {
            assert_eq!(read(title, lead).page_type, Some(PageType::Other), "{lead}");
        }
        for (title, lead) in [
            ("Bloc Party", "Bloc Party are an English rock band."),
            ("Eastern Front", "The Eastern Front was a theatre of the war."),
            ("Donner Party", "The Donner Party was a group of pioneers."),
            ("Björn Front", "Björn Front (born 1950) is a Swedish painter."),
            ("Liga Mistrzów", "Liga Mistrzów – rozgrywki piłkarskie w Karstlandzie."),
            ("Ewa Partia", "Ewa Partia (ur. 1950) – polska malarka."),
            ("Hugo Liga", "Hugo Liga (* 14. März 1921) war ein österreichischer Maler."),
            ("Batı Cephesi", "Batı Cephesi, savaşın bir cephesidir."),
            ("Fronte del porto", "Fronte del porto è un film del 1954."),
        ] {
            let found = read(title, lead);
            assert!(found.is_unknown || found.page_type == Some(PageType::Other), "{lead}");
        }
    }

    #[test]
    fn what_is_no_definition_of_the_title() {
        for (title, lead) in [
            ("Reed Party", "Founded in 1990, it is the largest force in Norland."),
            ("Reed Party", "The party is the largest force in Norland."),
            ("Reed Party", "The Reed Party is the largest opposition force in Norland."),
            ("Reed Party", "It won two seats."),
        ] {
            assert_eq!(read(title, lead), Definition::default(), "{lead}");
        }
    }
}
