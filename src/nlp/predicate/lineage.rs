//! Whether a sentence may say which organisation came from which.

use crate::lexicon::frames::Sense;
use crate::lexicon::tags::{LanguageId, LexicalTag};
use crate::nlp::predicate::phrases::{Entry, entries};
use crate::nlp::predicate::{entry_around_date, gapped_at, is_name_of_organisation};
use crate::nlp::token::Token;

/// Whether one of the predicates of a sentence may be of lineage: it has a phrase of one. All predicates take much longer
/// to find.
pub fn may_tell_lineage(words: &[Token<'_>], language: Option<LanguageId>) -> bool {
    let tells = |entry: Entry| entry.frame.is_some_and(|(sense, _)| Sense::is_lineage(sense));
    let begins = |at: usize| {
        let becomes = words[at].is(LexicalTag::Becoming) && is_name_of_organisation(words, at + 1);
        let known = || entries(language).longest(&words[at..]).map(|(_, entry)| entry);
        let divided = || entry_around_date(words, at, language).map(|(entry, _)| entry);
        let gapped = || gapped_at(words, at, language).map(|(entry, ..)| entry);
        becomes
            || known().is_some_and(tells)
            || divided().is_some_and(tells)
            || gapped().is_some_and(tells)
    };
    (0..words.len()).any(|at| words[at].is(LexicalTag::LineageStart) && begins(at))
}
