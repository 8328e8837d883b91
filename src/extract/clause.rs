//! Clauses: the parts of a sentence that each tell one thing.

use std::ops::Range;

use super::token::Token;
use super::vocabulary::events::{CONJUNCTIONS, RELATIVES};

/// A part of a sentence that tells one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Clause {
    /// Its tokens.
    pub tokens: Range<usize>,
    /// How it hangs on what stands before it.
    pub link: Link,
}

/// How a clause hangs on what stands before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Link {
    /// It begins the sentence, or stands beside the clause before it.
    Main,
    /// It is about the name right before it: `…, which was founded in 1954`.
    Relative,
}

/// The clauses of a sentence, which together hold all its tokens.
///
/// A relative pronoun behind a comma begins a clause, and so do `that was`, a conjunction behind a
/// comma, what stands behind a semicolon, and `and` between one of the `dates` and what another one
/// tells: `founded in 1954 and banned in 1971`.
pub fn clauses(words: &[Token<'_>], dates: &[Range<usize>]) -> Vec<Clause> {
    let mut clauses = Vec::new();
    let mut current = Clause { tokens: 0..words.len(), link: Link::Main };
    for at in 1..words.len() {
        let between_dates = words[at].key == "and"
            && dates.iter().any(|date| date.end == at)
            && dates.iter().any(|date| date.start > at + 1);
        let link = link_at(words, at).or(between_dates.then_some(Link::Main));
        let Some(link) = link else { continue };
        current.tokens.end = at;
        clauses.push(current);
        current = Clause { tokens: at..words.len(), link };
    }
    clauses.push(current);
    clauses
}

/// The link of the clause that begins at a token, if one does.
fn link_at(words: &[Token<'_>], at: usize) -> Option<Link> {
    let word = &words[at];
    let key = word.key.as_str();
    let next = words.get(at + 1).map_or("", |word| word.key.as_str());
    let comma = word.before.ends_with(',');
    let that = key == "that"
        && matches!(
            next,
            "is" | "was" | "were" | "are" | "had" | "has" | "have" | "would" | "will"
        );
    if (comma && RELATIVES.contains(&key)) || that {
        return Some(Link::Relative);
    }
    let beside = (comma && CONJUNCTIONS.contains(&key)) || word.before.contains(';');
    beside.then_some(Link::Main)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::extract::token::tokens;
    use crate::markup::Text;

    #[test]
    fn parts() {
        let text = "It is heir of the , which was founded in 1954, and the TKP, which began in 1920; it grew";
        let words = tokens(Text::new(text, 0..text.len()));
        let read: Vec<(String, Link)> = clauses(&words, &[])
            .into_iter()
            .map(|clause| {
                let keys: Vec<&str> =
                    words[clause.tokens].iter().map(|word| word.key.as_str()).collect();
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
