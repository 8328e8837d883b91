//! Places: names that the words around them show to be those of places.

use std::ops::Range;
use std::sync::LazyLock;

use crate::lexicon::cues::{COORDINATORS, LOCATIVE_ENDINGS};
use crate::lexicon::dates::Meaning;
use crate::lexicon::frames::Marker;
use crate::lexicon::names::{
    CITIES, DOCTRINE_ENDINGS, GENITIVE_WORDS, GOAL_PREPOSITIONS, PLACE_ADJECTIVE_ENDINGS,
    PLACE_NOUNS, REGION_PREPOSITIONS,
};
use crate::lexicon::tags::LexicalTag;
use crate::nlp::marker::marker_of;
use crate::nlp::phrase_trie::PhraseTrie;
use crate::nlp::token::Token;

static KNOWN: LazyLock<PhraseTrie<()>> =
    LazyLock::new(|| PhraseTrie::of(CITIES.iter().map(|name| (*name, ()))));

/// Whether the words are the name of a great city that looks like that of a person: `Buenos Aires`.
pub fn is_city(words: &[Token<'_>]) -> bool {
    words.len() > 1 && KNOWN.get(words).is_some()
}

/// Whether a name stands where that of a place does: `in Dorn`, `the city of Dorn`, `(Dorn, 3 May 1931 – …)`.
pub fn stands_as_place(words: &[Token<'_>], chunk: &Range<usize>) -> bool {
    const MAX_DISTANCE: usize = 4;
    let Some(before) = chunk.start.checked_sub(1).map(|at| &words[at]) else {
        return is_locative(words, chunk);
    };
    // "in the then Dorn"
    let is_then = before.is(LexicalTag::Attributive)
        && matches!(&words[..chunk.start - 1], [.., preposition, article]
            if article.is(LexicalTag::DefiniteArticle)
                && preposition.is(LexicalTag::PlacePreposition));
    if before.is(LexicalTag::PlacePreposition) || is_then {
        true
    } else if GOAL_PREPOSITIONS.contains(before.key) {
        let verbs = chunk.start.saturating_sub(MAX_DISTANCE)..chunk.start - 1;
        words[verbs].iter().any(|word| word.is(LexicalTag::Motion))
    } else if before.is(LexicalTag::DefiniteArticle) {
        chunk.start >= 2 && REGION_PREPOSITIONS.contains(words[chunk.start - 2].key)
    } else {
        is_locative(words, chunk)
            || (follows_noun(words, chunk.start) && stands_in(words, chunk.start))
            || is_birthplace(words, chunk)
    }
}

/// Whether a noun for places says that the name after it is that of one: `the province of Dorn`.
pub fn follows_noun(words: &[Token<'_>], at: usize) -> bool {
    let Some([.., noun, of]) = words.get(..at) else { return false };
    GENITIVE_WORDS.contains(of.key)
        && !words[at].is_separated()
        && PLACE_NOUNS.contains(noun.key)
        && !noun.capital
}

/// Whether the noun for places before a name stands after a preposition: `in the old city of Dorn`, but not `governed the
/// city of Dorn`.
fn stands_in(words: &[Token<'_>], at: usize) -> bool {
    const MAX_DISTANCE: usize = 4;
    let noun = at.saturating_sub(2);
    let before = words[noun.saturating_sub(MAX_DISTANCE)..noun].iter().rev();
    let mut before = before.skip_while(|word| {
        !word.tags.has_any([
            LexicalTag::Marker,
            LexicalTag::PredicateStart,
            LexicalTag::PlacePreposition,
        ])
    });
    before.next().is_some_and(|word| word.is(LexicalTag::PlacePreposition))
}

/// Whether a name is the place of a birth or a death, in brackets before its date: `(Dorn, 3 May 1931 – Bree, 9 June 1999)`.
pub fn is_birthplace(words: &[Token<'_>], chunk: &Range<usize>) -> bool {
    const MAX_DISTANCE: usize = 8;
    const MAX_DATE: usize = 4;
    let is_date = |word: &Token<'_>| {
        word.key.starts_with(|c: char| c.is_ascii_digit()) || Meaning::of(word.key).month.is_some()
    };
    if !words.get(chunk.end).is_some_and(|date| date.before == "," && is_date(date)) {
        return false; // as most names
    }
    // the dash is a word where spaces stand around it
    let is_dash = |text: &str| matches!(text, "-" | "–" | "—");
    let follows_dash = |at: usize| {
        words.get(at).is_some_and(|word| is_dash(word.before))
            || at.checked_sub(1).is_some_and(|at| is_dash(words[at].text))
    };
    let opens = |at: usize| words[at].before.ends_with('(');
    let date = words[chunk.end..].iter().take(MAX_DATE).take_while(|word| is_date(word));
    let end = chunk.end + date.count();
    let next = end + usize::from(words.get(end).is_some_and(|word| is_dash(word.text)));
    let is_first = opens(chunk.start)
        && follows_dash(next)
        && words.get(next).is_some_and(|name| name.capital && !is_date(name));
    let first = chunk.start.saturating_sub(MAX_DISTANCE);
    is_first || (follows_dash(chunk.start) && (first..chunk.start).any(opens))
}

/// Whether a name cannot be that of a person, as it is that of a place wherever it stands.
pub fn names_place(words: &[Token<'_>], chunk: &Range<usize>) -> bool {
    is_city(&words[chunk.clone()]) || follows_noun(words, chunk.start)
}

/// Whether a name is that of a place where it stands, as far as the words show.
pub fn shows_place(words: &[Token<'_>], chunk: &Range<usize>) -> bool {
    is_city(&words[chunk.clone()])
        || follows_noun(words, chunk.start)
        || is_birthplace(words, chunk)
        || (chunk.start > 0
            && words[chunk.start - 1].is(LexicalTag::PlacePreposition)
            && marker_of(&words[chunk.start - 1]) != Some(Marker::Of)
            && !words[chunk.start].is_separated()
            && !words[chunk.end - 1].possessive
            && is_place(words, chunk))
}

/// Whether a chunk has a Turkish locative ending: `İstanbul'da`.
fn is_locative(words: &[Token<'_>], chunk: &Range<usize>) -> bool {
    let after = words.get(chunk.end).map_or("", |next| next.before);
    let ending = after.strip_prefix(['\'', '’']).unwrap_or_default();
    words[chunk.end - 1].possessive && LOCATIVE_ENDINGS.contains(ending)
}

/// Whether a chunk after "in" is a place, and not a people's adjective before a noun, a doctrine or a body.
pub fn is_place(words: &[Token<'_>], chunk: &Range<usize>) -> bool {
    let last = &words[chunk.end - 1];
    let next = words.get(chunk.end).filter(|next| !next.is_separated());
    let article =
        chunk.start.checked_sub(1).is_some_and(|at| words[at].is(LexicalTag::DefiniteArticle));
    // "in Turkish politics", "in the Republican primary": an adjective before its noun
    let follows = |at: usize| words.get(at).filter(|next| !next.is_separated() && !next.capital);
    let adjective = next.is_some_and(|next| {
        let ends = PLACE_ADJECTIVE_ENDINGS.ends(last.key);
        (last.is(LexicalTag::People) && !COORDINATORS.contains(next.key))
            || ((article || ends) && !next.is(LexicalTag::PlaceFollower))
            // "in the Saxon state assembly"
            || (article && follows(chunk.end + 1).is_some_and(|after| after.is(LexicalTag::Body)))
    });
    let is_person = chunk.len() > 1 && words[chunk.start].is(LexicalTag::GivenName);
    let rejected = is_person
        || words[chunk.clone()].iter().any(|word| {
            word.tags.has_any([
                LexicalTag::Body,
                LexicalTag::NoPlace,
                LexicalTag::NoOrganisationEnding,
            ]) || (word.key.len() > 5 && DOCTRINE_ENDINGS.ends(word.key))
        });
    !adjective && !rejected && !last.abbreviation
}
