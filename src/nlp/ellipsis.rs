//! Names that share their last word: `the Liberal and Conservative parties`.

use std::ops::Range;

use crate::lexicon::cues::COORDINATORS;
use crate::lexicon::names::PLURAL_NAME_NOUNS;
use crate::lexicon::tags::LexicalTag;
use crate::nlp::chunk::joined;
use crate::nlp::token::Token;

/// A name whose last word stands only after the last of several names.
#[derive(Debug, PartialEq, Eq)]
pub struct SharedName {
    /// Its own words.
    pub tokens: Range<usize>,
    /// The whole name: `Liberal Party`.
    pub name: String,
}

/// Returns the names that begin at a token and share a last word, which follows them in the plural. Each has a word of
/// names of parties, which `the French and German parties` have not.
pub fn shared_names(words: &[Token<'_>], at: usize) -> Vec<SharedName> {
    const MAX_WORDS: usize = 16;
    let follows_article =
        at.checked_sub(1).is_some_and(|before| words[before].is(LexicalTag::DefiniteArticle));
    if !follows_article || words[at].is_separated() || !words[at].capital {
        return Vec::new();
    }
    let ends = |word: &Token<'_>| !word.capital || word.is_separated();
    let end = words[at + 1..].iter().position(ends).map_or(words.len(), |end| at + 1 + end);
    let goes_on = |next: &Token<'_>| next.before == "," || COORDINATORS.contains(next.key);
    if !words.get(end).is_some_and(goes_on) {
        return Vec::new(); // as after most names
    }
    let mut parts: Vec<Range<usize>> = std::iter::once(at..at + 1).collect();
    let mut is_joined = false;
    let mut opens = false;
    for next in at + 1..words.len().min(at + MAX_WORDS) {
        let word = &words[next];
        let comma = word.before == ",";
        if !comma && word.is_separated() {
            return Vec::new();
        }
        if COORDINATORS.contains(word.key) {
            (is_joined, opens) = (true, true);
        } else if word.capital {
            match parts.last_mut().filter(|_| !opens && !comma) {
                Some(part) => part.end = next + 1,
                None => parts.push(next..next + 1),
            }
            opens = false;
        } else {
            let singular = PLURAL_NAME_NOUNS.iter().find(|(plural, _)| *plural == word.key);
            let singular = singular.filter(|_| is_joined && !comma && !opens && parts.len() > 1);
            let is_party = |part: &Range<usize>| {
                words[part.clone()]
                    .iter()
                    .any(|word| word.tags.has_any([LexicalTag::PartyAdjective, LexicalTag::Party]))
            };
            let Some((_, singular)) = singular.filter(|_| parts.iter().all(is_party)) else {
                return Vec::new();
            };
            let name = |part: &Range<usize>| joined(&words[part.clone()]) + " " + singular;
            let named =
                parts.iter().map(|part| SharedName { tokens: part.clone(), name: name(part) });
            let mut named: Vec<SharedName> = named.collect();
            named.iter_mut().next_back().into_iter().for_each(|last| last.tokens.end = next + 1);
            return named;
        }
    }
    Vec::new()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Arena, Text};
    use crate::nlp::token::tokens;

    #[test]
    fn names_share_their_last_word() {
        for (text, expected) in [
            ("the Liberal and Conservative parties merged", "Liberal Party, Conservative Party"),
            (
                "the People's Progressive, Radical and Agrarian parties",
                "People's Progressive Party, Radical Party, Agrarian Party",
            ),
            ("the Socialist and Communist Youth Leagues", ""),
            ("the French and German parties", ""),
            ("the Liberal parties", ""),
            ("the Liberal Party and other parties", ""),
            ("the Liberal, which two parties", ""),
        ] {
            let arena = Arena::new();
            let words = tokens(Text::new(text, 0..text.len()), &arena);
            let names: Vec<String> =
                shared_names(&words, 1).into_iter().map(|shared| shared.name).collect();
            assert_eq!(names.join(", "), expected, "{text}");
        }
    }
}
