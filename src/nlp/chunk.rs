//! Noun-phrase chunks: runs of capitalised words that may be names.

mod ends;
mod foreign;
mod opening;

use std::ops::Range;
use std::sync::LazyLock;

use crate::lexicon::cues::{COORDINATORS, INDEFINITE_WORDS};
use crate::lexicon::dates::Meaning;
use crate::lexicon::frames::Marker;
use crate::lexicon::lists::POST_NOMINALS;
use crate::lexicon::names::{
    AUTHORITY_NOUNS, DOCTRINE_ADJECTIVES, DOCTRINE_ENDINGS, GENITIVE_WORDS, JOINING_WORDS,
    MEETING_NOUNS, NO_ORGANISATIONS, PARTITIVE_NOUNS, PARTY_ENDINGS, PARTY_NOUNS,
    PLACE_ARTICLE_PREPOSITIONS, PLACE_ARTICLES, PLURAL_ENDINGS,
};
use crate::lexicon::tags::{LanguageId, LexicalTag, LexicalTags};
use crate::model::{Folded, fold};
use crate::nlp::chunk::ends::{
    closes, joins, qualified, quoted, without_adjective, without_honours,
};
use crate::nlp::chunk::foreign::{glossed_name, linked_name, with_small_words};
pub use crate::nlp::chunk::opening::follows_entry_date;
use crate::nlp::chunk::opening::is_sentence_word;
use crate::nlp::marker::marker_of;
use crate::nlp::phrase_trie::PhraseTrie;
use crate::nlp::place::is_city;
use crate::nlp::token::{Token, is_saint};
use crate::values::name::{NO_PERSON, has_capital, is_initial};

/// Returns the runs of capitalised words, including the small words that join them. Tokens in `taken` are left out.
pub fn chunks(
    words: &[Token<'_>],
    taken: &[Range<usize>],
    language: Option<LanguageId>,
) -> Vec<Range<usize>> {
    let is_taken = |at: usize| taken.iter().any(|range| range.contains(&at));
    let proper = |at: usize| {
        words.get(at).is_some_and(|word| {
            // "in A Coruña", "in The Hague": the article belongs to the place name
            let article = || {
                PLACE_ARTICLES.contains(word.key)
                    && at > 0
                    && PLACE_ARTICLE_PREPOSITIONS.contains(words[at - 1].key)
            };
            // "SEOUL, March 26 – The Front …"
            let is_dateline = || {
                at == 0
                    && word.abbreviation
                    && words.get(1).is_some_and(|next| {
                        next.before == "," && Meaning::of(next.key).month.is_some()
                    })
            };
            word.capital
                && !is_dateline()
                && (!is_sentence_word(words, at) || article() || is_apposed_word(words, at))
                && !is_taken(at)
        })
    };
    let joined = |at: usize| words.get(at).is_some_and(|word| !word.is_separated());
    // "Mitglieder der Union": a common noun with a capital letter
    let capitalises = language.is_some_and(|one| !one.words().names.capital_own_nouns.is_empty());
    // "die Freie Union der Partei": the last noun means an organisation that was named before
    let own_nouns = language.map_or(&[][..], |one| one.words().names.capital_own_nouns);
    let is_own_noun = |at: usize| {
        let goes_on = joined(at + 1) && words[at + 1].capital;
        own_nouns.contains(&words[at].key) && !goes_on
    };
    let heads = |word: &Token<'_>| {
        word.tags.has_any([
            LexicalTag::MemberNoun,
            LexicalTag::PredicateStart,
            LexicalTag::OfficeStart,
            LexicalTag::LeadershipNoun,
            LexicalTag::Title,
        ])
    };
    let mut chunks = Vec::new();
    // where the last name and the honours behind it end
    let mut named_end = 0;
    let mut at = 0;
    while at < words.len() {
        if !words[at].capital || !proper(at) {
            at += 1;
            continue;
        }
        let start = at;
        at += 1;
        while joined(at) && !ends_chunk(&words[at - 1]) {
            let word = &words[at];
            let article = usize::from(words.get(at + 1).is_some_and(|next| {
                // "Movement for a Better Dorn", "Students for a Democratic Society"
                let is_aim = || {
                    INDEFINITE_WORDS.contains(next.key)
                        && !GENITIVE_WORDS.contains(word.key)
                        && (names_organisation_ending(&words[start..at])
                            || words[at - 1].is(LexicalTag::PossessiveName))
                };
                next.is(LexicalTag::DefiniteArticle) || is_aim()
            }));
            if proper(at) {
                at += 1;
            } else if let Some(after) =
                after_particles(words, start..at, capitalises).filter(|at| proper(*at))
            {
                at = after + 1;
            } else if word.is(LexicalTag::NameLink)
                && !(capitalises && at == start + 1 && heads(&words[start]))
                && joined(at + 1)
                && !is_own_noun(at + 1)
                && proper(at + 1 + article)
                && joined(at + 1 + article)
                && !words[at + 1 + article].is(LexicalTag::Title)
                && !is_of_person(words, start..at)
            {
                at += 2 + article;
            } else if word.is(LexicalTag::NameJoint)
                && joined(at + 1)
                && proper(at + 1)
                && joins(words, start..at)
            {
                at += 2;
            } else if let Some(end) =
                glossed_name(words, at).or_else(|| linked_name(words, at, language))
            {
                at = end;
            } else if word.key == "-"
                && let Some(end) = second_name(words, start..at, proper)
            {
                at = end;
            } else {
                break;
            }
        }
        at += usize::from(joined(at) && is_noun_of_name(words, start..at));
        at = with_small_words(words, start..at, language);
        at = qualified(words, start..at).unwrap_or(at);
        at = quoted(words, start..at).unwrap_or(at);
        at = without_honours(words, start..at);
        at = without_adjective(words, start..at);
        let named = with_date(words, start..at, is_taken);
        at = named.end.max(at);
        // "Jane Roe, CBE, FRS": no organisation
        let follows = !chunks.is_empty() && named_end == named.start;
        let is_honours = follows && words[named.clone()].iter().all(is_honour);
        named_end = named.end;
        if !is_honours {
            chunks.push(named);
        }
    }
    chunks
}

/// Whether a noun in small letters is the last word of a name: `the Labour party`, `joined Congress party`, but not `a
/// Communist party`, `the Norwegian party`.
fn is_noun_of_name(words: &[Token<'_>], name: Range<usize>) -> bool {
    let noun = &words[name.end];
    // "the Northern People's congress"
    let last = &words[name.end - 1];
    let is_of_people = name.len() > 1 && last.possessive && last.is(LexicalTag::PossessiveName);
    if is_of_people && noun.tags.has_any([LexicalTag::Party, LexicalTag::Organisation]) {
        return true;
    }
    if !PARTY_NOUNS.contains(noun.key) || name.start == 0 {
        return false;
    }
    let before = &words[name.start - 1];
    let is_definite = before.is(LexicalTag::DefiniteArticle);
    let is_other = |word: &Token<'_>| word.is(LexicalTag::Party) || word.possessive;
    if words[name.clone()].iter().any(is_other) {
        return false;
    }
    // "another far left, Eurosceptic party", "a populist and Eurosceptic party"
    let joins = words[name.start].before == "," || COORDINATORS.contains(before.key);
    let is_described = before.is(LexicalTag::Determiner) && !is_definite
        || INDEFINITE_WORDS.contains(before.key)
        || joins && name.len() == 1 && !before.capital;
    let is_place = |word: &Token<'_>| {
        word.tags.has_any([LexicalTag::People, LexicalTag::Country, LexicalTag::Title])
    };
    let last = &words[name.end - 1];
    match last.is(LexicalTag::PartyAdjective) {
        true => is_definite || (!is_described && name.len() > 1),
        false => {
            !is_described
                && !last.is(LexicalTag::Sentence)
                && !DOCTRINE_ADJECTIVES.ends(last.key)
                && last.text.starts_with(char::is_uppercase)
                && !words[name.start].is(LexicalTag::GivenName)
                && !words[name].iter().any(is_place)
        }
    }
}

/// Whether "of" and the beginning of a person's name after that of an organisation say whose it is: `the Green Alliance of
/// Jane Roe`, `of J. Roe`, `of the Reverend Roe`.
fn is_of_person(words: &[Token<'_>], name: Range<usize>) -> bool {
    let rest = words.get(name.end + 1..).unwrap_or_default();
    let article = rest.first().is_some_and(|word| word.is(LexicalTag::DefiniteArticle));
    let [first, last, ..] = &rest[usize::from(article)..] else { return false };
    let is_given = match article {
        true => first.is(LexicalTag::Title) && !first.is(LexicalTag::Organisation),
        false => {
            first.is(LexicalTag::GivenName)
                || is_initial(first.text) && !INDEFINITE_WORDS.contains(first.key)
        }
    };
    name.len() > 1
        && GENITIVE_WORDS.contains(words[name.end].key)
        && is_given
        && last.capital
        && !last.tags.has_any([LexicalTag::Party, LexicalTag::Organisation])
        && !last.is_separated()
        && (names_organisation_ending(&words[name.clone()]) || names_organisation(&words[name]))
}

/// Returns the word after the particles that go on with the name of a person: 3 for `Karl von der Heide`. One particle is not
/// enough in a language that `capitalises` its nouns: `Jane Roe zu Beginn`.
fn after_particles(words: &[Token<'_>], name: Range<usize>, capitalises: bool) -> Option<usize> {
    const MAX_PARTICLES: usize = 3;
    const MAX_GIVEN: usize = 2;
    let rest = &words[name.end..];
    let is_particle = |word: &Token<'_>| word.is(LexicalTag::PersonParticle);
    let between = |at: usize| {
        at > 0 && is_particle(&rest[at - 1]) && rest.get(at + 1).is_some_and(is_particle)
    };
    let count = (0..rest.len().min(MAX_PARTICLES))
        .take_while(|&at| !rest[at].is_separated() && (is_particle(&rest[at]) || between(at)))
        .count();
    if count == 0 {
        return None;
    }
    let is_person = name.len() <= MAX_GIVEN
        && !names_organisation(&words[name])
        && rest.get(count).is_some_and(|word| word.capital && !word.is_separated());
    // a single particle must not be a word of other names: "Ludwig zu Hohenfels", but not "Council of"
    let is_plain = |word: &Token<'_>| {
        word.tags.has_any([
            LexicalTag::NameLink,
            LexicalTag::NameJoint,
            LexicalTag::DefiniteArticle,
        ])
    };
    let is_enough = count > 1 || !(capitalises || is_plain(&rest[0]));
    (is_enough && is_person).then_some(words.len() - rest.len() + count)
}

/// Returns the end of the second part of a name that a dash divides: `the Unity – Left List was founded`, `as the Red Front
/// – Green League`. A dash may begin a clause instead: `left the Red Front – Green League leaders came too`.
fn second_name(
    words: &[Token<'_>],
    name: Range<usize>,
    proper: impl Fn(usize) -> bool,
) -> Option<usize> {
    /// Another dash so near closes what the first one opens.
    const MAX_INSERTION: usize = 12;
    let joined = |at: usize| words.get(at).is_some_and(|word| !word.is_separated());
    let is_the = |word: &Token<'_>| word.is(LexicalTag::DefiniteArticle);
    let article = usize::from(words.get(name.end + 1).is_some_and(is_the));
    let first = name.end + 1 + article;
    let is_small = |at: usize| {
        let is_article =
            INDEFINITE_WORDS.contains(words[at].key) || words[at].is(LexicalTag::DefiniteArticle);
        words[at].is(LexicalTag::NameLink) || (is_article && words[at - 1].is(LexicalTag::NameLink))
    };
    let goes_on = |at: usize| {
        let small = (at..words.len()).take_while(|at| joined(*at) && is_small(*at)).count();
        small > 0 && joined(at + small) && proper(at + small)
    };
    let is_part = |at: usize| joined(at) && (proper(at) || goes_on(at));
    let end = (first..words.len()).find(|at| !is_part(*at)).unwrap_or(words.len());
    let second = &words[first.min(end)..end];
    // "the Communist Party – Red Trench"
    let is_qualifier = || {
        let first = &words[name.clone()];
        second.len() > 1
            && (names_organisation_ending(first) || first.len() > 2 && names_organisation(first))
            && closes(words, end)
            && !second[0].tags.has_any([LexicalTag::GivenName, LexicalTag::Title])
    };
    if second.is_empty() || !(names_organisation(second) || is_qualifier()) {
        return None;
    }
    let before = words[..name.start].iter().rev();
    let is_article = |word: &&Token<'_>| word.is(LexicalTag::Determiner);
    let mut cues = before.clone().skip_while(is_article);
    let is_called = cues.next().is_some_and(|word| word.is(LexicalTag::Naming));
    let first_name = &words[name.clone()];
    let mut articles = before.take_while(is_article);
    let is_definite = articles.next().is_some_and(|word| word.is(LexicalTag::DefiniteArticle));
    let is_person = first_name[0].tags.has_any([LexicalTag::GivenName, LexicalTag::Title]);
    // "Herut – The National Movement"
    let is_titled = article > 0 && words[name.end + 1].capital;
    let is_name = second.len() > 1
        && (is_definite || is_titled || names_organisation(first_name))
        && !is_person
        && !second[second.len() - 1].possessive
        && closes(words, end);
    let is_inserted = || {
        let next = words[end..].iter().take(MAX_INSERTION);
        let mut next = next.take_while(|word| !word.before.contains(['.', ';']));
        // a dash before a capital is part of another name
        next.any(|word| word.key == "-") && next.next().is_none_or(|after| !after.capital)
    };
    (is_called || (is_name && !is_inserted())).then_some(end)
}

/// Whether a word is the letters of an honour behind the name of a person.
fn is_honour(word: &Token<'_>) -> bool {
    word.abbreviation && matches!(word.before, "" | ",") && POST_NOMINALS.contains(word.text)
}

/// Returns a name with the date that is a part of it: `26 July Movement`, `Popular Front of 17 October`, `the 1989
/// Citizens League`.
fn with_date(
    words: &[Token<'_>],
    name: Range<usize>,
    is_taken: impl Fn(usize) -> bool,
) -> Range<usize> {
    // most names stand near no number
    let is_number = |at: usize| {
        words.get(at).is_some_and(|word| word.key.starts_with(|c: char| c.is_ascii_digit()))
    };
    let near = (name.start.saturating_sub(2)..name.start).chain(name.end..name.end + 2);
    if !near.into_iter().any(is_number) {
        return name;
    }
    let is_free = |at: usize| words.get(at).is_some_and(|_| !is_taken(at));
    let joined = |at: usize| is_free(at) && matches!(words[at].before, "" | ".");
    let number = |at: usize| words[at].text.parse::<u16>().unwrap_or(0);
    let is_day = |at: usize| (1..=31).contains(&number(at));
    let is_month = |at: usize| Meaning::of(words[at].key).month.is_some();
    let is_small = |at: usize| JOINING_WORDS.contains(words[at].key);
    let is_year = |at: usize| (1800..2100).contains(&number(at)) && words[at].text.len() == 4;
    let name_end = name.end;
    let Range { mut start, mut end } = name;
    let is_organised = |word: &Token<'_>| {
        word.tags.has_any([LexicalTag::Party, LexicalTag::Organisation]) && !word.abbreviation
    };
    // "26 July Movement": the month may begin the chunk or precede it
    let first = if is_month(start) { start } else { start.saturating_sub(1) };
    let is_headed = is_organised(&words[end - 1]) && end - first > 1;
    if is_headed && first > 0 && is_month(first) && is_free(first - 1) && is_day(first - 1) {
        return first - 1..end;
    }
    // "the 17 November group"
    let follows =
        |at: usize| joined(at) && words[at].is(LexicalTag::FoundedNoun) && !words[at].capital;
    let article = first.checked_sub(2).map(|at| &words[at]);
    let is_group = end - first == 1 && is_month(first) && follows(end);
    let is_definite = article.is_some_and(|word| word.is(LexicalTag::DefiniteArticle));
    if is_group && is_definite && is_free(first - 1) && is_day(first - 1) {
        return first - 1..end + 1;
    }
    // "the 1989 Citizens League split"
    let article = start.checked_sub(2).is_some_and(|at| words[at].is(LexicalTag::DefiniteArticle));
    // "… split from the Front", but not "… leadership election", "… congress in Bonn"
    let is_verb = |next: &Token<'_>| {
        next.is(LexicalTag::PredicateStart)
            && !next.is(LexicalTag::LeadershipNoun)
            && !MEETING_NOUNS.contains(next.key)
            && closes(words, end + 1)
    };
    let ends = closes(words, end) || words.get(end).is_some_and(is_verb);
    if article && ends && is_free(start - 1) && is_year(start - 1) && is_organised(&words[end - 1])
    {
        start -= 1;
    }
    // "Movement of 1 May 1958", "Bewegung 2. Juni", "Mouvement du 23 mars"
    if words[start..end].iter().any(is_organised) {
        let day = end + usize::from(joined(end) && is_small(end));
        let month = day + 1;
        let month = month + usize::from(joined(month) && is_small(month));
        let is_linked = day > end;
        let dated = joined(day) && is_day(day) && joined(month) && is_month(month);
        let has_year = joined(month + 1) && is_year(month + 1);
        // "Parti 16 Ekim 1981'de", "Parti 16 Ekim'de": a date of its own
        if dated && !words[month].possessive && (is_linked || !has_year) {
            end = month + 1 + usize::from(has_year);
        }
    }
    // "the Socialist Party of 1934"
    let of_year = end > start
        && words[end - 1].is(LexicalTag::Party)
        && joined(end)
        && GENITIVE_WORDS.contains(words[end].key)
        && joined(end + 1)
        && is_year(end + 1)
        && start.checked_sub(1).is_some_and(|at| words[at].is(LexicalTag::DefiniteArticle));
    if of_year {
        end += 2;
    }
    if end == name_end && joined(end) && is_numbered(words, start..end) {
        end += 1;
    }
    start..end
}

/// Whether a number after a name is a part of it, as the words around them show: `joined Forum 90`, `the party Action
/// 2012`, `Democracy 2000 was founded`, but not `the leader of Action 2012`.
fn is_numbered(words: &[Token<'_>], name: Range<usize>) -> bool {
    const MAX_NAME: usize = 3;
    let digits = words[name.end].text;
    let next = words.get(name.end + 1);
    let is_number = (2..=4).contains(&digits.len())
        && digits.bytes().all(|b| b.is_ascii_digit())
        && !words[name.end].possessive;
    // "the Labour Party 1945", but "Alliance 90"
    let may_be_year = digits.len() == 4
        && !words[name.end + 1..].iter().take(MAX_NAME).any(|word| word.text == digits);
    let is_other = |word: &Token<'_>| {
        word.tags.has_any([
            LexicalTag::GivenName,
            LexicalTag::Title,
            LexicalTag::People,
            LexicalTag::OfficeStart,
            LexicalTag::NoOrganisationEnding,
        ]) || may_be_year && word.tags.has_any([LexicalTag::Party, LexicalTag::Country])
            || MEETING_NOUNS.contains(word.key)
            || Meaning::of(word.key).is_date_word()
            || word.key.starts_with(|c: char| c.is_ascii_digit())
            || word.possessive
            || word.abbreviation
            || !word.capital
    };
    // "Platform 2000 (P 2000)"
    let is_repeated = next.is_some_and(|next| next.before == "(")
        && words[name.end + 1..].iter().take(MAX_NAME).any(|word| word.text == digits);
    let goes_on = !is_repeated
        && next.is_some_and(|next| {
            next.before.contains(['–', '-', '/', '.', '%', '(']) && !next.before.contains(' ')
                || (!next.is_separated() && next.capital)
        });
    if !is_number || name.len() > MAX_NAME || words[name.clone()].iter().any(is_other) || goes_on {
        return false;
    }
    let mut before =
        words[..name.start].iter().rev().skip_while(|word| word.is(LexicalTag::Determiner));
    let (before, second) = (before.next(), before.next());
    let is_joined = !words[name.start].is_separated();
    let is_cue = |word: &Token<'_>| {
        !word.capital
            && !word.is(LexicalTag::Marker)
            && !MEETING_NOUNS.contains(word.key)
            && word.tags.has_any([
                LexicalTag::PredicateStart,
                LexicalTag::Naming,
                LexicalTag::FoundedNoun,
            ])
    };
    // "set up Forum 90", "merged into Forum 90", but not "left for Kyoto 2000"
    let is_part = |word: &Token<'_>| {
        !word.is(LexicalTag::PlacePreposition)
            && !matches!(marker_of(word), Some(Marker::Of | Marker::In | Marker::Other))
    };
    let is_called = is_joined
        && before.is_some_and(|before| {
            is_cue(before) || is_part(before) && !before.capital && second.is_some_and(is_cue)
        });
    // "Democracy 2000 was founded", "In 2001 Democracy 2000 merged"
    let acts = next.is_some_and(|next| {
        !next.is_separated()
            && next.tags.has_any([
                LexicalTag::Auxiliary,
                LexicalTag::PredicateStart,
                LexicalTag::PastVerb,
            ])
    });
    let is_placed = before.is_some_and(|before| {
        is_joined && before.tags.has_any([LexicalTag::Marker, LexicalTag::PlacePreposition])
    });
    is_repeated || is_called || (acts && !is_placed)
}

/// Whether a word that begins sentences begins a name after a noun for organisations: `the coalition And Reed`, `the
/// alliance "The Left"`.
fn is_apposed_word(words: &[Token<'_>], at: usize) -> bool {
    let is_next = |next: &Token<'_>| next.capital && !next.is_separated();
    follows_organisation_noun(words, at) && words.get(at + 1).is_some_and(is_next)
}

/// Whether a token comes right after a noun for organisations, with at most a quotation mark between: `the alliance "The`.
pub(super) fn follows_organisation_noun(words: &[Token<'_>], at: usize) -> bool {
    let noun = at.checked_sub(1).map(|at| &words[at]);
    noun.is_some_and(|noun| noun.is(LexicalTag::FoundedNoun) && !noun.capital)
        && matches!(words[at].before, "" | "\"" | "“" | "‘" | "«")
}

/// Whether a possessive separates two names: `Turkey's Communist Party`, but not `People's Party`.
fn ends_chunk(word: &Token<'_>) -> bool {
    word.possessive && !word.is(LexicalTag::PossessiveName)
}

/// Whether the last word of a name marks it as that of an organisation.
fn names_organisation_ending(words: &[Token<'_>]) -> bool {
    words
        .last()
        .is_some_and(|word| word.tags.has_any([LexicalTag::Party, LexicalTag::Organisation]))
}

/// Joins tokens into text, with the punctuation between them.
pub fn joined(words: &[Token<'_>]) -> String {
    let lengths = words.iter().map(|word| word.text.len() + word.before.len() + 2);
    let mut out = String::with_capacity(lengths.sum());
    for (at, word) in words.iter().enumerate() {
        if at > 0 && word.before.is_empty() && !words[at - 1].text.ends_with(['\'', '’']) {
            out.push(' '); // as most words
        } else if at > 0 {
            let opening =
                word.before.find(['(', '[', '"', '“', '‘', '„', '«']).unwrap_or(word.before.len());
            let (closing, opening) = word.before.split_at(opening);
            out.push_str(closing.trim_end());
            if !words[at - 1].text.ends_with(['\'', '’']) {
                out.push(' ');
            }
            out.push_str(opening);
        }
        out.push_str(word.text);
    }
    if out.contains('(') && out.matches('(').count() > out.matches(')').count() {
        out.push(')');
    }
    if words.iter().skip(1).any(|word| !word.before.is_empty()) {
        close_quotation(&mut out);
    }
    out
}

/// Adds the quotation mark that a text lacks at its end.
fn close_quotation(text: &mut String) {
    for (open, close) in [('"', '"'), ('„', '”'), ('“', '”'), ('«', '»')] {
        let is_open = match open == close {
            true => text.matches(open).count() == 1,
            false => text.contains(open) && !text.contains([close, '“']),
        };
        if is_open {
            text.push(close);
            return;
        }
    }
}

/// Returns the folded form of the [`joined`] text of tokens, mostly by joining the folded words.
pub fn joined_key<'w>(words: &[Token<'w>]) -> Folded<'w> {
    let is_plain = |word: &Token<'_>| {
        !word.key.is_empty() && !word.text.ends_with(['\'', '’']) && !word.text.contains('(')
    };
    match words {
        [word] if is_plain(word) => Folded::of_key(word.key),
        [first, rest @ ..]
            if is_plain(first)
                && rest.iter().all(|word| word.before.is_empty() && is_plain(word)) =>
        {
            Folded::of_words(words.iter().map(|word| word.key))
        }
        _ => Folded::of_key(fold(&joined(words))),
    }
}

static NOT_NAMES: LazyLock<PhraseTrie<()>> =
    LazyLock::new(|| PhraseTrie::of(NO_ORGANISATIONS.iter().map(|name| (*name, ()))));

/// Whether the words of a capitalised chunk name an organisation.
pub fn names_organisation(words: &[Token<'_>]) -> bool {
    if let [word] = words {
        return word.abbreviation && !word.is(LexicalTag::NoAbbreviation);
    }
    // "M-L KKE", "KKE (m-l)": an abbreviation with its qualifier
    if let [one, other] = words {
        let full = |word: &Token<'_>| {
            word.abbreviation && word.text.len() > 2 && !word.is(LexicalTag::NoAbbreviation)
        };
        let hyphened = |word: &Token<'_>| word.text.len() <= 6 && word.text.contains(['-', '–']);
        if (full(one) && hyphened(other)) || (full(other) && hyphened(one)) {
            return true;
        }
    }
    // the head of "Fourth Conference of the Party" precedes "of"
    let link = words.iter().position(|word| word.is(LexicalTag::NameLink));
    let head = &words[..link.unwrap_or(words.len())];
    if link == Some(1) && PARTITIVE_NOUNS.contains(words[0].key) {
        return false;
    }
    let ending = head.last();
    if ending.is_some_and(|word| MEETING_NOUNS.contains(word.key)) {
        // a name such as "African National Congress", but not "Fourth Party Congress"
        let is_named = head.len() >= 3 || has_members(&words[head.len()..]);
        return is_named && !head.iter().any(|word| word.is(LexicalTag::Meeting));
    }
    !ending.is_some_and(|word| word.is(LexicalTag::NoOrganisationEnding))
        && words.iter().any(is_organisation_word)
        && !is_organ(words)
}

/// Whether what follows a noun for meetings makes it the name of an organisation: `Congress for Democracy`, `Congress of
/// Democrats`, but not `Congress of the Democrats`, `Congress of Dorn`.
fn has_members(complement: &[Token<'_>]) -> bool {
    let [link, rest @ ..] = complement else { return false };
    let is_plural = |word: &Token<'_>| {
        word.tags.has_any([LexicalTag::Party, LexicalTag::Organisation])
            && has_plural_ending(word.key)
    };
    match GENITIVE_WORDS.contains(link.key) {
        true => rest.first().is_some_and(|word| word.capital) && rest.last().is_some_and(is_plural),
        false => rest.last().is_some_and(|word| word.capital),
    }
}

/// Whether a name is that of an organ of an organisation or a state: `Iraqi Council of Representatives`.
pub fn is_organ(words: &[Token<'_>]) -> bool {
    let adjectives = words
        .iter()
        .take_while(|word| word.tags.has_any([LexicalTag::People, LexicalTag::Country]));
    let rest = &words[adjectives.count()..];
    NOT_NAMES.get(words).is_some()
        || (rest.len() > 1 && rest.len() < words.len() && NOT_NAMES.get(rest).is_some())
}

/// Whether the words of a capitalised chunk are the full name of a person, as
/// [`is_person_name`](crate::values::name::is_person_name) decides it for a text.
pub fn is_person(words: &[Token<'_>]) -> bool {
    const MAX_WORDS: usize = 6;
    const MAX_ABBREVIATION: usize = 4;
    let is_mark =
        |byte: u8| byte.is_ascii_digit() || matches!(byte, b'/' | b':' | b'%' | b'|' | b';');
    let is_capital = |word: &Token<'_>| word.capital || has_capital(word.text);
    let may_be = |(at, word): (usize, &Token<'_>)| {
        (is_capital(word) || word.is(LexicalTag::PersonParticle) || is_between_particles(words, at))
            && (!word.tags.has_any(NO_PERSON) || follows_particles(words, at))
            && (!word.possessive || at + 1 == words.len())
            && !DOCTRINE_ENDINGS.ends(word.key)
            // "Canarian Nationalist Left"
            && !(at + 1 < words.len()
                && word.is(LexicalTag::PartyAdjective)
                && DOCTRINE_ADJECTIVES.ends(word.key))
            && !word.text.bytes().any(is_mark)
            && (at == 0 || !word.before.bytes().any(is_mark))
    };
    // "Dissident PSOE": a surname in capitals is longer or follows another one
    let is_short = |word: &Token<'_>| word.abbreviation && word.key.len() <= MAX_ABBREVIATION;
    (2..=MAX_WORDS).contains(&words.len())
        // "St. Patrick" names a saint, a church or a place
        && !is_saint(words[0].text)
        && !is_city(words)
        && !words.last().is_some_and(|last| is_short(last) && !words[0].abbreviation)
        // "Mau Mau"
        && (words.len() != 2 || words[0].key != words[1].key)
        && words.iter().enumerate().all(may_be)
        && words.iter().filter(|word| is_capital(word)).count() >= 2
}

/// Whether two particles stand before a word, so that whatever it means else it is a surname: `de los Ríos`.
fn follows_particles(words: &[Token<'_>], at: usize) -> bool {
    at > 1 && words[at - 2..at].iter().all(|word| word.is(LexicalTag::PersonParticle))
}

/// Whether a word stands between two particles: `von und zu`.
fn is_between_particles(words: &[Token<'_>], at: usize) -> bool {
    let is_particle =
        |at: usize| words.get(at).is_some_and(|word| word.is(LexicalTag::PersonParticle));
    at > 0 && is_particle(at - 1) && is_particle(at + 1)
}

/// Returns where a name begins after the offices in a chunk: 1 in `President Roe`, 3 in `Minister of Finance Jane Roe`.
pub fn after_offices(words: &[Token<'_>]) -> usize {
    // "Rudolf Bauer": a surname that is an office in another language
    let surname = words.len() > 1 && words[0].is(LexicalTag::GivenName);
    let before = &words[..words.len() - usize::from(surname)];
    let Some(title) = before.iter().rposition(|word| word.is(LexicalTag::Title)) else { return 0 };
    let is_link = |word: &Token<'_>| word.is(LexicalTag::NameLink);
    let is_part = |word: &Token<'_>| {
        word.tags.has_any([
            LexicalTag::NotPerson,
            LexicalTag::NameLink,
            LexicalTag::NameJoint,
            LexicalTag::DefiniteArticle,
            LexicalTag::Country,
        ])
    };
    let rest = &words[title + 1..];
    let parts = match rest.first().is_some_and(is_link) {
        true => rest[1..].iter().take_while(|word| is_part(word)).count(),
        false => 0,
    };
    // but not "President of Dorn"
    match parts > 0 && rest.len() > parts + 2 {
        true => title + 2 + parts,
        false => title + 1,
    }
}

/// Returns where the name of a person ends and where that of their organisation begins: 2 and 4 for `Jane Roe of the
/// Labour Party`.
pub fn person_of(words: &[Token<'_>]) -> Option<(usize, usize)> {
    let link = words.iter().position(|word| word.is(LexicalTag::NameLink))?;
    let rest = &words[link + 1..];
    let article =
        usize::from(rest.first().is_some_and(|word| word.is(LexicalTag::DefiniteArticle)));
    let is_organ = words[..link].iter().any(|word| {
        word.tags.has_any([LexicalTag::Party, LexicalTag::Organisation]) || word.abbreviation
    });
    let organisation = rest.get(article..)?;
    // "Jane Roe of the Socialists"
    let is_plural =
        |word: &Token<'_>| word.is(LexicalTag::Organisation) && has_plural_ending(word.key);
    let of_members = article > 0 && matches!(organisation, [word] if is_plural(word));
    (is_person(&words[..link]) && !is_organ && (of_members || names_organisation(organisation)))
        .then_some((link, link + 1 + article))
}

/// Whether the words of a capitalised chunk name a court, a ministry or another authority: `Supreme Court of Foo`,
/// `Anayasa Mahkemesi`.
pub fn is_authority(words: &[Token<'_>]) -> bool {
    let link = words.iter().position(|word| word.is(LexicalTag::NameLink));
    let head = words[..link.unwrap_or(words.len())].last();
    let is_head = head.is_some_and(|head| AUTHORITY_NOUNS.contains(head.key));
    words.len() > 1 && is_head
}

/// Whether a folded word ends as plurals do.
pub fn has_plural_ending(word: &str) -> bool {
    PLURAL_ENDINGS.iter().any(|ending| word.ends_with(ending))
}

/// Whether a word or a part of it marks a name as that of an organisation.
fn is_organisation_word(word: &Token<'_>) -> bool {
    let marks = |tags: LexicalTags| tags.has_any([LexicalTag::Party, LexicalTag::Organisation]);
    match word.key.bytes().any(|byte| matches!(byte, b'/' | b'-')) {
        true => word.key.split(['/', '-']).any(|part| marks(LexicalTags::of(part))),
        false => marks(word.tags) || is_compound(word.key),
    }
}

/// Whether a folded word is a compound with a noun for parties: `Volkspartei`.
pub fn is_compound(word: &str) -> bool {
    PARTY_ENDINGS.ends(word)
        && PARTY_ENDINGS.iter().any(|ending| word.len() > ending.len() && word.ends_with(ending))
}
