//! Temporal scopes: the words of a sentence to which a date applies.

use std::borrow::Cow;
use std::ops::Range;

use crate::lexicon::numbers::RANK_ENDINGS;
use crate::lexicon::predicates::ANNIVERSARY_WORDS;
use crate::lexicon::tags::LexicalTag;
use crate::nlp::clause::{Clause, Link};
use crate::nlp::token::Token;

/// The words to which a date applies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TemporalScope {
    /// The index of the clause that holds the date.
    pub clause: usize,
    /// Whether it is a clause or a phrase.
    pub extent: ScopeExtent,
    /// The tokens, in order; the date's among them.
    pub parts: Vec<Range<usize>>,
}

/// How far a temporal scope extends.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScopeExtent {
    /// The clause.
    Clause,
    /// An independent phrase of the clause, such as the occasion of an anniversary.
    Phrase,
}

impl TemporalScope {
    /// Returns the scope of `date`, which is one of the `dates` of the sentence.
    ///
    /// A date in brackets applies to the words in them and to what precedes the brackets. The date of a temporal
    /// opening, `After the amnesty of 1974, …`, applies only to the opening if the clause has another date; so does
    /// that in `the 35th anniversary of …`.
    pub fn of(
        date: &Range<usize>,
        dates: &[Range<usize>],
        clauses: &[Clause],
        words: &[Token<'_>],
    ) -> Self {
        let clause = clause_at(clauses, date.start).unwrap_or(0);
        let whole = clauses[clause].tokens.clone();
        let phrase = |range: Range<usize>| TemporalScope {
            clause,
            extent: ScopeExtent::Phrase,
            parts: vec![range],
        };
        let mut brackets = brackets(&whole, words);
        if let Some(at) = brackets.iter().position(|bracket| bracket.contains(&date.start)) {
            let around = brackets.remove(at);
            if around.len() > date.len() {
                return phrase(around);
            }
        }
        let mut parts = without(std::slice::from_ref(&whole), &brackets);
        if let Some(anniversary) = anniversary(&whole, words) {
            if anniversary.contains(&date.start) {
                return phrase(anniversary);
            }
            parts = without(&parts, &[anniversary]);
        }
        if let Some(adjunct) = dated_adjunct(date, dates, &whole, words) {
            parts = without(&parts, &[adjunct]);
        }
        if let Some(opening) = opening(&whole, words) {
            let elsewhere = |other: &Range<usize>| {
                !opening.contains(&other.start) && part_at(&parts, other.start).is_some()
            };
            if !opening.contains(&date.start) {
                parts = without(&parts, &[opening]);
            } else if dates.iter().any(elsewhere) {
                return phrase(opening);
            }
        }
        TemporalScope { clause, extent: ScopeExtent::Clause, parts }
    }

    /// Whether the scope contains all of the tokens.
    pub fn holds(&self, tokens: &Range<usize>) -> bool {
        let last = tokens.end.max(tokens.start + 1) - 1;
        part_at(&self.parts, tokens.start).is_some_and(|part| part.contains(&last))
    }

    /// Returns the scope extended back to the antecedent of a relative clause: `the rally that is to be held on
    /// April 2`.
    pub fn with_antecedent(&self, clauses: &[Clause]) -> Cow<'_, TemporalScope> {
        if clauses[self.clause].link != Link::Relative {
            return Cow::Borrowed(self);
        }
        let mut scope = self.clone();
        if let Some(first) = scope.parts.first_mut() {
            first.start = first.start.saturating_sub(2);
        }
        Cow::Owned(scope)
    }
}

/// Returns the end of a clause that a participle after "before" and the like begins, if the date of the clause precedes it
/// and it has one of its own: `It won a seat in 1945 before merging with the League in 1947`.
fn dated_adjunct(
    date: &Range<usize>,
    dates: &[Range<usize>],
    clause: &Range<usize>,
    words: &[Token<'_>],
) -> Option<Range<usize>> {
    let begins = |at: &usize| {
        let next = &words[at + 1];
        words[*at].tags.has_any([LexicalTag::Temporal, LexicalTag::TemporalOpening])
            && next.has_participle_ending()
            && !next.is_separated()
    };
    let last = clause.end.checked_sub(1)?;
    let start = (date.end..last).find(begins)?;
    let is_inside = |other: &Range<usize>| other.start > start && other.end <= clause.end;
    dates.iter().any(is_inside).then_some(start..clause.end)
}

/// Returns the temporal opening of a clause: `Following the coup of 1980,`.
pub fn opening(clause: &Range<usize>, words: &[Token<'_>]) -> Option<Range<usize>> {
    let first = words.get(clause.start).filter(|_| !clause.is_empty())?;
    if !first.is(LexicalTag::TemporalOpening) {
        return None;
    }
    let comma = (clause.start + 1..clause.end).find(|&at| words[at].before.ends_with(','))?;
    Some(clause.start..comma)
}

/// Returns the phrase of a clause that begins with `the 35th anniversary of`, up to the next comma.
pub fn anniversary(clause: &Range<usize>, words: &[Token<'_>]) -> Option<Range<usize>> {
    let at = words[clause.clone()].windows(2).position(|pair| {
        pair[0].key.as_bytes().first().is_some_and(u8::is_ascii_digit)
            && ANNIVERSARY_WORDS.contains(pair[1].key)
            && ordinal(pair[0].key).is_some()
    })?;
    let start = clause.start + at;
    let end = (start + 2..clause.end).find(|&at| words[at].before.ends_with(','));
    Some(start..end.unwrap_or(clause.end))
}

/// Returns the brackets of a clause that hold a number, and so more than an abbreviation.
fn brackets(clause: &Range<usize>, words: &[Token<'_>]) -> Vec<Range<usize>> {
    let mut brackets = Vec::new();
    let mut start = None;
    for at in clause.clone().filter(|&at| !words[at].before.is_empty()) {
        if words[at].before.contains(')')
            && let Some(start) = start.take()
        {
            brackets.push(start..at);
        }
        if words[at].before.ends_with('(') {
            start = Some(at);
        }
    }
    brackets.extend(start.map(|start| start..clause.end));
    brackets.retain(|bracket| {
        words[bracket.clone()].iter().any(|word| word.key.starts_with(|c: char| c.is_ascii_digit()))
    });
    brackets
}

/// Whether a date begins an entry of a chronicle: `1977 – The Front signs a pact`, `May 1977: the Front is founded`.
pub fn opens_entry(words: &[Token<'_>], date: &Range<usize>) -> bool {
    let next = words.get(date.end);
    let is_mark = |next: &Token<'_>| next.key == "-" || next.before.contains(['–', '—', ':']);
    date.start == 0 && next.is_some_and(is_mark)
}

/// Parses an ordinal such as `35th`.
pub fn ordinal(word: &str) -> Option<u32> {
    // most words are none, and their first byte says so
    if !word.starts_with(|first: char| first.is_ascii_digit()) {
        return None;
    }
    RANK_ENDINGS.iter().find_map(|ending| word.strip_suffix(ending))?.parse().ok()
}

/// Returns the index of the clause that contains a token.
pub fn clause_at(clauses: &[Clause], token: usize) -> Option<usize> {
    let at = clauses.partition_point(|clause| clause.tokens.end <= token);
    clauses.get(at).filter(|clause| clause.tokens.contains(&token)).map(|_| at)
}

/// Returns the range, of sorted ranges, that contains a token.
fn part_at(parts: &[Range<usize>], token: usize) -> Option<&Range<usize>> {
    let at = parts.partition_point(|part| part.end <= token);
    parts.get(at).filter(|part| part.contains(&token))
}

/// Subtracts holes from ranges; both are sorted.
fn without(ranges: &[Range<usize>], holes: &[Range<usize>]) -> Vec<Range<usize>> {
    let mut left = Vec::new();
    let mut holes = holes.iter().peekable();
    for range in ranges {
        let mut start = range.start;
        while holes.next_if(|hole| hole.end <= start).is_some() {}
        while let Some(hole) = holes.next_if(|hole| hole.end <= range.end) {
            left.push(start..hole.start);
            start = start.max(hole.end);
        }
        left.push(start..holes.peek().map_or(range.end, |hole| hole.start.min(range.end)));
    }
    left.retain(|range| !range.is_empty());
    left
}
