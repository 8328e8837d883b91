//! Clauses: the parts of a sentence that each tell one thing.

use std::ops::Range;

use crate::lexicon::tags::LexicalTag;
use crate::nlp::token::Token;

/// A part of a sentence that tells one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// How it hangs on what stands before it.
    pub link: Link,
    /// The clause whose subject is its own too, where it names none.
    pub after: Option<usize>,
    /// Whether it goes on behind a relative clause, so that it has that subject in any case.
    pub goes_on: bool,
}

/// How a clause hangs on what stands before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// It begins the sentence, stands beside the clause before it, or goes on behind a relative one.
    Main,
    /// It is about the name right before it: `…, which was founded in 1954`.
    Relative,
}

/// The clauses of a sentence, which together hold all its tokens.
///
/// A relative pronoun behind a comma begins a clause, and so do `who`, `which`, `that was`, a conjunction
/// behind a comma that a verb follows, what stands behind a semicolon, and `and` between one of the
/// `dates` and what another one tells: `founded in 1954 and banned in 1971`. Behind a relative clause
/// a comma and a verb or `and` go on with what stands before it.
pub fn clauses(words: &[Token<'_>], dates: &[Range<usize>]) -> Vec<Clause> {
    let mut clauses: Vec<Clause> = Vec::new();
    let mut current =
        Clause { tokens: 0..words.len(), link: Link::Main, after: None, goes_on: false };
    let mut main = 0;
    for at in 1..words.len() {
        let key = words[at].key;
        let between_dates = key == "and"
            && dates.last().is_some_and(|date| date.start > at + 1)
            && dates.iter().any(|date| date.end == at)
            && words[current.tokens.start..at].iter().any(is_verb);
        let goes_on = current.link == Link::Relative
            && words[at].before.ends_with(',')
            && (words[at].tags.has_any([LexicalTag::Auxiliary, LexicalTag::PastVerb])
                || key == "and");
        let link = link_at(words, at).or((between_dates || goes_on).then_some(Link::Main));
        let Some(link) = link else { continue };
        current.tokens.end = at;
        if current.link == Link::Main {
            main = clauses.len();
        }
        clauses.push(current);
        let goes_on = goes_on && link == Link::Main && key != "and";
        current = Clause { tokens: at..words.len(), link, after: Some(main), goes_on };
    }
    clauses.push(current);
    clauses
}

/// The link of the clause that begins at a token, if one does.
fn link_at(words: &[Token<'_>], at: usize) -> Option<Link> {
    let word = &words[at];
    let key = word.key;
    let next = words.get(at + 1);
    let comma = word.before.ends_with(',');
    let that = key == "that" && next.is_some_and(|next| next.is(LexicalTag::Auxiliary));
    let behind_preposition =
        next.is_some_and(|next| matches!(next.key, "which" | "whom")) && key.len() <= 4;
    let behind = at.checked_sub(1).map_or("", |at| words[at].key);
    let restrictive = key == "who" || (key == "which" && behind.len() > 4);
    if (comma && (word.is(LexicalTag::Relative) || behind_preposition)) || that || restrictive {
        return Some(Link::Relative);
    }
    let verb_follows =
        || words[at + 1..].iter().take_while(|word| !word.before.contains([',', ';'])).any(is_verb);
    let beside = comma && word.is(LexicalTag::Conjunction) && verb_follows();
    (beside || word.before.contains(';')).then_some(Link::Main)
}

/// Whether a word can be a verb of the past, by its form.
fn is_verb(word: &Token<'_>) -> bool {
    word.tags.has_any([LexicalTag::Auxiliary, LexicalTag::PastVerb])
        || (word.key.len() > 4 && word.key.ends_with("ed"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::markup::{Arena, Text};
    use crate::nlp::token::tokens;

    #[test]
    fn parts() {
        let text = "It is heir of the , which was founded in 1954, and the TKP, which began in 1920; it grew";
        let arena = Arena::new();
        let words = tokens(Text::new(text, 0..text.len()), &arena);
        let read: Vec<(String, Link)> = clauses(words, &[])
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
                ("it grew".to_owned(), Link::Main),
            ]
        );
    }
}
