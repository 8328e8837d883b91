//! Splits a sentence into clauses, each of which says one thing.

use std::ops::Range;

use crate::lexicon::cues::{
    COMPLEMENTIZERS, COORDINATORS, IMPERSONAL_RELATIVES, LATER_WORDS, LISTING_WORDS,
    OBLIQUE_RELATIVES, PERSON_PRONOUNS, PERSONAL_RELATIVES, PLURAL_PRONOUNS, SINGULAR_PRONOUNS,
    numeral,
};
use crate::lexicon::dates::Meaning;
use crate::lexicon::tags::LexicalTag;
use crate::nlp::token::Token;

/// A clause of a sentence.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// How it relates to what precedes it.
    pub link: Link,
    /// The clause from which it takes its subject if it names none.
    pub after: Option<usize>,
    /// Whether it resumes after a relative clause, and so takes that subject in any case.
    pub resumes: bool,
}

/// How a clause relates to what precedes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// It begins the sentence, is coordinate with the previous clause, or resumes after a relative one.
    Main,
    /// It describes the name right before it: `…, which was founded in 1954`.
    Relative,
}

/// Splits a sentence into clauses that together cover all its tokens.
///
/// A clause begins with a relative pronoun after a comma, with `who`, `which` or `that was`, with a conjunction after
/// a comma if a verb follows, after a semicolon, with an `and` between two of the `dates`: `founded in 1954 and
/// banned in 1971`, and with an `and` before a date or before a subject of its own with a verb: `founded by Roe, and in
/// 1971 banned`, `it split and the Union was founded`. After a relative clause, a comma with a verb or `and`, or the
/// end of its brackets, resumes the clause before it.
pub fn clauses(words: &[Token<'_>], dates: &[Range<usize>]) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    let mut current =
        Clause { tokens: 0..words.len(), link: Link::Main, after: None, resumes: false };
    let mut main = 0;
    let opening = participial_opening(words, dates);
    for at in 1..words.len() {
        let joins = COORDINATORS.contains(words[at].key);
        let between_dates = joins
            && dates.iter().any(|date| date.end == at)
            && has_date_after(words, dates, at)
            && words[current.tokens.start..at].iter().any(is_verb);
        // "removed from the bureau (October 1926), expelled from the party (1927)"
        let follows_bracket = words[at].before.starts_with(')')
            && words[at].before.ends_with(',')
            && is_verb(&words[at])
            && dates.iter().any(|date| date.end == at);
        let between_dates = between_dates
            || follows_bracket
            || ((joins || words[at].is(LexicalTag::Conjunction))
                && opens_with_dated_verb(words, dates, current.tokens.start, at))
            || (joins
                && (opens_with_subject(words, at)
                    || opens_with_date(words, dates, at)
                    || opens_with_pronoun(words, at + 1))
                && has_verb(words, current.tokens.start..at));
        let resumes = current.link == Link::Relative
            && words[at].before.ends_with(',')
            && (words[at].tags.has_any([LexicalTag::Auxiliary, LexicalTag::PastVerb])
                || joins
                || is_verb(&words[at])
                || (opens_name(words, at) && words[current.tokens.start..at].iter().any(is_verb)));
        // "the Front (which Roe led) split"
        let closes = current.link == Link::Relative
            && words[current.tokens.start].before.ends_with('(')
            && words[at].before.starts_with(')');
        let resumes = resumes || closes || resumes_bare(words, &clauses, &current, main, at);
        // "It was founded in 1988, winning two seats in 1990"
        let goes_on = opens_participle(words, at)
            && dates.iter().any(|date| date.start >= current.tokens.start && date.end <= at)
            && dates.last().is_some_and(|date| date.start > at);
        let chains = opens_verb(words, at)
            && current.link == Link::Main
            && words[current.tokens.start..at].iter().any(is_verb)
            && dates.iter().any(|date| date.start >= current.tokens.start && date.end <= at)
            && has_date_after(words, dates, at);
        let is_other = between_dates || resumes || goes_on || chains || opening == Some(at);
        let link = link_at(words, at).or(is_other.then_some(Link::Main));
        let Some(link) = link else { continue };
        // "A, B, and C tried": a clause has a verb
        let lists = link == Link::Main
            && current.link == Link::Main
            && !current.resumes
            && words[at].before.ends_with(',')
            && !words[current.tokens.start..at].iter().any(is_verb);
        if lists && !resumes && !between_dates {
            continue;
        }
        current.tokens.end = at;
        // "split in 1980, joined the Front in 1981 and dissolved in 1990": all have the first subject
        if current.link == Link::Main
            && !(current.after.is_some() && lacks_subject(words, &current))
        {
            main = clauses.len();
        }
        clauses.push(current);
        // "which was founded in 1934 and renamed in 1936": the second verb has the same subject
        let goes_on = between_dates
            && link == Link::Main
            && clauses.last().is_some_and(|last| last.link == Link::Relative)
            && words.get(at + 1).is_some_and(is_verb);
        let after = if goes_on { clauses.len() - 1 } else { main };
        let resumes = resumes && link == Link::Main && !joins;
        current = Clause { tokens: at..words.len(), link, after: Some(after), resumes };
    }
    clauses.push(current);
    clauses
}

/// Returns where the main clause begins after a participle with a date: `Founded in 1951, it merged with the Front in
/// 1952`.
fn participial_opening(words: &[Token<'_>], dates: &[Range<usize>]) -> Option<usize> {
    const MAX_LENGTH: usize = 30;
    let (date, first) = (dates.first()?, words.first()?);
    let is_participle = first.is(LexicalTag::PredicateStart)
        && (is_verb(first) || first.has_participle_ending())
        && !first.tags.has_any([LexicalTag::Temporal, LexicalTag::Determiner]);
    if !is_participle || date.start > MAX_LENGTH {
        return None;
    }
    let is_comma = |at: &usize| words[*at].before.ends_with(',');
    let mut commas = (1..words.len()).take(MAX_LENGTH).filter(is_comma);
    // "Founded in Paris, France, in 1951, it …": the first comma that a verb follows
    let comma = commas.find(|&comma| {
        let rest = &words[comma..];
        let end = rest.iter().skip(1).position(|word| word.before.contains([',', ';']));
        let part = &rest[..end.map_or(rest.len(), |end| end + 1)];
        part.iter().any(|word| is_verb(word) && !word.capital)
    })?;
    (date.end <= comma).then_some(comma)
}

/// Whether a verb with a date of its own follows a token that joins two clauses, the first of which begins at `start` and
/// has one too: `founded in 1995 from a part of the Front and dissolved in 2009`.
fn opens_with_dated_verb(
    words: &[Token<'_>],
    dates: &[Range<usize>],
    start: usize,
    at: usize,
) -> bool {
    let Some(verb) = words.get(at + 1) else { return false };
    let follows = dates.partition_point(|date| date.start <= at);
    let is_dated = follows > 0 && dates[follows - 1].start >= start;
    is_dated
        && is_verb(verb)
        && !verb.capital
        && !verb.is_separated()
        && !verb.is(LexicalTag::Auxiliary)
        && dates.get(follows).is_some_and(|date| {
            // "abolished for the 1974 election"
            date.start > at + 1
                && !words[date.start - 1].is(LexicalTag::Determiner)
                && !words[at + 1..=date.start].iter().any(|word| word.before.contains([',', ';']))
        })
}

/// Whether a date begins right after a token that joins two clauses, and a verb follows: `and in 1971 joined the Front`.
fn opens_with_date(words: &[Token<'_>], dates: &[Range<usize>], at: usize) -> bool {
    let next = dates.get(dates.partition_point(|date| date.start <= at));
    let Some(date) = next.filter(|date| date.start <= at + 2) else { return false };
    let opens = words[at + 1..date.start].iter().all(|word| word.is(LexicalTag::Marker));
    let mut rest = words[date.end..].iter().enumerate();
    let mut rest = rest
        .by_ref()
        .take_while(|(nth, word)| *nth == 0 || !word.before.contains([',', ';']))
        .map(|(_, word)| word);
    opens && rest.any(is_verb)
}

/// Whether a subject and its verb follow a token that joins two clauses: `and the Union of Labour was founded`.
fn opens_with_subject(words: &[Token<'_>], at: usize) -> bool {
    const MAX_LENGTH: usize = 8;
    let rest = words[at + 1..].iter().take(MAX_LENGTH).take_while(|word| !word.is_separated());
    let names = rest.take_while(|word| !is_verb(word) || word.capital);
    let (mut length, mut is_named) = (0, false);
    for word in names {
        length += 1;
        is_named |= word.capital;
    }
    let verb = at + 1 + length;
    is_named
        && length < MAX_LENGTH
        && words[at + 1].tags.has_any([LexicalTag::DefiniteArticle])
        && words
            .get(verb)
            .is_some_and(|word| word.is(LexicalTag::Auxiliary) && !word.is_separated())
}

/// Whether a verb goes on with the main clause, which has none yet, after a relative clause without a comma: `the part of
/// the Front which had stayed out of the League merged with it`.
fn resumes_bare(
    words: &[Token<'_>],
    clauses: &[Clause],
    current: &Clause,
    main: usize,
    at: usize,
) -> bool {
    let word = &words[at];
    if current.link != Link::Relative || !is_verb(word) {
        return false; // as at most words
    }
    // "and later merged"
    let is_adverb = LATER_WORDS.contains(words[at - 1].key);
    let before = &words[at.saturating_sub(1 + usize::from(is_adverb))];
    let joins = |word: &Token<'_>| {
        is_verb(word)
            || COORDINATORS.contains(word.key)
            || word.tags.has_any([LexicalTag::Marker, LexicalTag::Conjunction])
    };
    // "the League formed in 1990 merged": a participle, if another verb follows
    let is_participle = || {
        words.get(at + 1).is_some_and(|next| next.is(LexicalTag::Marker))
            && words[at + 1..].iter().any(|word| is_verb(word) && !word.capital)
    };
    !word.capital
        && !word.is_separated()
        && !joins(before)
        && !before.is(LexicalTag::Relative)
        && (word.is(LexicalTag::Auxiliary) || word.is(LexicalTag::PastVerb) || !is_participle())
        && words[current.tokens.start..at]
            .iter()
            .rfind(|word| is_verb(word))
            .is_some_and(|verb| !verb.is(LexicalTag::Auxiliary))
        && clauses.get(main).is_some_and(|main| !words[main.tokens.clone()].iter().any(is_verb))
}

/// Whether a participle after a comma goes on with what its subject did: `…, winning two seats`.
fn opens_participle(words: &[Token<'_>], at: usize) -> bool {
    let word = &words[at];
    word.before.ends_with(',')
        && !word.capital
        && word.has_participle_ending()
        && !word.tags.has_any([LexicalTag::Marker, LexicalTag::Temporal])
}

/// Whether a clause begins with its verb, or with "and" and its verb.
fn lacks_subject(words: &[Token<'_>], clause: &Clause) -> bool {
    let joins = |word: &Token<'_>| COORDINATORS.contains(word.key);
    let mut words = words[clause.tokens.clone()].iter().skip_while(|word| joins(word));
    words.next().is_some_and(is_verb)
}

/// Whether a verb after a comma says what its subject did next: `ran with A in 1979, called for B in 1980 and …`, but not
/// `…, founded in 1980, …`.
fn opens_verb(words: &[Token<'_>], at: usize) -> bool {
    let word = &words[at];
    let has_object = |next: &Token<'_>| {
        !next.is_separated()
            && numeral(next.key).is_none()
            && (next.capital || next.tags.has_any([LexicalTag::Determiner, LexicalTag::Pronoun]))
    };
    word.before == ","
        && !word.capital
        && (word.is(LexicalTag::PastVerb) || word.has_past_ending())
        && !word.is(LexicalTag::Auxiliary)
        && words.get(at + 1).is_some_and(has_object)
}

/// Whether a date follows a token that joins two, before a semicolon.
fn has_date_after(words: &[Token<'_>], dates: &[Range<usize>], at: usize) -> bool {
    let next = &dates[dates.partition_point(|date| date.start <= at + 1)..];
    next.first()
        .is_some_and(|next| !words[at..next.start].iter().any(|word| word.before.contains(';')))
}

/// Returns the link of the clause that begins at a token, if one does.
fn link_at(words: &[Token<'_>], at: usize) -> Option<Link> {
    const MAX_ADVERBS: usize = 2;
    let word = &words[at];
    let key = word.key;
    let next = words.get(at + 1);
    let comma = word.before.ends_with(',');
    let bracket = word.before.ends_with('(');
    let may_begin = comma
        || bracket
        || word.tags.has_any([LexicalTag::Relative, LexicalTag::Complementizer])
        || word.before.contains(';');
    if !may_begin {
        return None; // as at most words
    }
    // "that was …", and after a name or a noun for a party "that broke away"
    let before = at.checked_sub(1).map(|at| &words[at]).filter(|_| !word.is_separated());
    let own_noun = before.is_some_and(|before| before.is(LexicalTag::OwnNoun));
    let named = own_noun || before.is_some_and(|before| before.capital);
    let that = COMPLEMENTIZERS.contains(key)
        && next.is_some_and(|next| {
            next.is(LexicalTag::Auxiliary)
                || (named && next.is(LexicalTag::PastVerb))
                || (own_noun
                    && next.is(LexicalTag::PredicateStart)
                    && !next.capital
                    && !next.has_past_ending())
        });
    let after_preposition = oblique_relative(words, at).is_some();
    let previous = at.checked_sub(1).map_or("", |at| words[at].key);
    let restrictive = PERSONAL_RELATIVES.contains(key)
        || (IMPERSONAL_RELATIVES.contains(key) && previous.len() > 4);
    // "…, die Union": the pronoun may be an article too
    let article = word.is(LexicalTag::Determiner) && next.is_none_or(|next| next.capital);
    let relative = word.is(LexicalTag::Relative) && !article;
    let opens = (comma && (relative || after_preposition)) || (bracket && after_preposition);
    if opens || that || restrictive {
        return Some(Link::Relative);
    }
    let verb_follows = || {
        let rest = &words[at + 1..];
        let end = |from: usize| {
            let next = rest.iter().skip(from).position(|word| word.before.contains([',', ';']));
            next.map_or(rest.len(), |next| from + next)
        };
        let part = end(0);
        // "but soon after the election, it split": the time comes before the subject
        let begins = rest
            .iter()
            .take(part.min(MAX_ADVERBS))
            .any(|word| word.tags.has_any([LexicalTag::TemporalOpening, LexicalTag::Temporal]));
        let opens_subject = |next: &Token<'_>| {
            next.before == ","
                && (next.capital
                    || next.tags.has_any([LexicalTag::Pronoun, LexicalTag::Determiner]))
        };
        rest[..part].iter().any(is_verb)
            || begins
                && rest.get(part).is_some_and(opens_subject)
                && rest[part..end(part + 1)].iter().any(is_verb)
    };
    let coordinate = comma
        && word.is(LexicalTag::Conjunction)
        && !ends_list_of_names(words, at)
        && verb_follows();
    // "of six parties; including the Front"
    let semicolon = word.before.contains(';') && !LISTING_WORDS.contains(key);
    (coordinate || semicolon).then_some(Link::Main)
}

/// Whether a clause after "and" begins with a pronoun as its subject, perhaps after a date: `and later in 1977 it merged`.
fn opens_with_pronoun(words: &[Token<'_>], start: usize) -> bool {
    const MAX_DISTANCE: usize = 5;
    let mut opening = words.iter().enumerate().skip(start).take(MAX_DISTANCE + 1);
    let found = opening.find(|(_, word)| word.is(LexicalTag::Pronoun) || word.is_separated());
    found.is_some_and(|(at, word)| {
        let is_subject = PERSON_PRONOUNS.contains(word.key)
            || SINGULAR_PRONOUNS.contains(word.key)
            || PLURAL_PRONOUNS.contains(word.key);
        let acts = |next: &Token<'_>| is_verb(next) || next.is(LexicalTag::PredicateStart);
        let opens = words[start..at].iter().all(|word| {
            word.tags.has_any([
                LexicalTag::Marker,
                LexicalTag::Temporal,
                LexicalTag::TemporalOpening,
            ]) || word.key.starts_with(|c: char| c.is_ascii_digit())
                || Meaning::of(word.key).is_date_word()
                || LATER_WORDS.contains(word.key)
        });
        let is_apart = SINGULAR_PRONOUNS.contains(word.key) || at > start;
        is_subject
            && is_apart
            && !word.is_separated()
            && opens
            && words.get(at + 1).is_some_and(acts)
    })
}

/// Whether "and" after a comma brings in the last of three names or more: `Roe, Doe, and Poe founded the Front`.
fn ends_list_of_names(words: &[Token<'_>], at: usize) -> bool {
    let mut start = at;
    while start > 0 && words[start - 1].capital && (start == at || words[start].before.is_empty()) {
        start -= 1;
    }
    start > 0
        && start < at
        && words[start].before == ","
        && words[start - 1].capital
        && words.get(at + 1).is_some_and(|next| next.capital && !next.is_separated())
}

/// Returns the place of the relative pronoun after the preposition that begins at a token: `with which`, `out of which`.
pub fn oblique_relative(words: &[Token<'_>], at: usize) -> Option<usize> {
    const MAX_LETTERS: usize = 4;
    let is_preposition = |word: &Token<'_>| !word.capital && word.key.len() <= MAX_LETTERS;
    let adjoins = |at: usize| words.get(at).is_some_and(|word| !word.is_separated());
    let is_relative = |at: &usize| adjoins(*at) && OBLIQUE_RELATIVES.contains(words[*at].key);
    let end = (at + 1..=at + 2).find(is_relative)?;
    words[at..end].iter().all(is_preposition).then_some(end)
}

/// Whether a name with an article begins at a token: after a relative clause it goes on with a list.
fn opens_name(words: &[Token<'_>], at: usize) -> bool {
    words[at].is(LexicalTag::Determiner)
        && words.get(at + 1).is_some_and(|word| {
            (word.capital || word.is(LexicalTag::OwnNoun)) && !word.is_separated()
        })
}

/// Whether there is a verb among some words: not a participle between an article and what it describes, `a revived Front`.
fn has_verb(words: &[Token<'_>], range: Range<usize>) -> bool {
    let describes = |at: usize| {
        let is_article = |at: usize| words[at].is(LexicalTag::Determiner);
        at.checked_sub(1).is_some_and(is_article) && !words[at].is_separated()
    };
    range.into_iter().any(|at| is_verb(&words[at]) && !describes(at))
}

/// Whether a word looks like a verb in the past tense.
pub fn is_verb(word: &Token<'_>) -> bool {
    word.tags.has_any([LexicalTag::Auxiliary, LexicalTag::PastVerb]) || word.has_past_ending()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Arena, Text};
    use crate::nlp::token::tokens;

    #[test]
    fn relative_and_coordinate_clauses() {
        let text = "It is heir of the , which was founded in 1954, and the TKP, which began in 1920; its rival (which was banned) grew";
        let arena = Arena::new();
        let words = tokens(Text::new(text, 0..text.len()), &arena);
        let read: Vec<(String, Link)> = clauses(&words, &[])
            .into_iter()
            .map(|clause| {
                let keys: Vec<&str> = words[clause.tokens].iter().map(|word| word.key).collect();
                (keys.join(" "), clause.link)
            })
            .collect();
        assert_eq!(
            read,
            [
                ("it is heir of the".to_owned(), Link::Main),
                ("which was founded in 1954".to_owned(), Link::Relative),
                ("and the tkp".to_owned(), Link::Main),
                ("which began in 1920".to_owned(), Link::Relative),
                ("its rival".to_owned(), Link::Main),
                ("which was banned".to_owned(), Link::Relative),
                ("grew".to_owned(), Link::Main),
            ]
        );
    }
}
