//! Noun-phrase chunks: runs of capitalised words that may be names.

use std::ops::Range;
use std::sync::LazyLock;

use crate::lexicon::cues::DEFINITE_ARTICLES;
use crate::lexicon::names::{
    INNER_WORDS, MEETING_NOUNS, NO_ORGANISATIONS, PLACE_ARTICLE_PREPOSITIONS, PLACE_ARTICLES,
};
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::nlp::phrase_trie::PhraseTrie;
use crate::nlp::token::Token;

/// Returns the runs of capitalised words, including the small words that join them. Tokens in `taken` are left out.
pub fn chunks(words: &[Token<'_>], taken: &[Range<usize>]) -> Vec<Range<usize>> {
    let is_taken = |at: usize| taken.iter().any(|range| range.contains(&at));
    let proper = |at: usize| {
        words.get(at).is_some_and(|word| {
            // "in A Coruña", "in The Hague": the article belongs to the place name
            let article = || {
                PLACE_ARTICLES.contains(&word.key)
                    && at > 0
                    && PLACE_ARTICLE_PREPOSITIONS.contains(&words[at - 1].key)
            };
            word.capital && (!is_sentence_word(word, at) || article()) && !is_taken(at)
        })
    };
    let joined = |at: usize| words.get(at).is_some_and(|word| !word.is_separated());
    let mut chunks = Vec::new();
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
            let article = usize::from(
                words.get(at + 1).is_some_and(|word| DEFINITE_ARTICLES.contains(&word.key)),
            );
            if proper(at) {
                at += 1;
            } else if word.is(LexicalTag::NameLink)
                && joined(at + 1)
                && proper(at + 1 + article)
                && joined(at + 1 + article)
            {
                at += 2 + article;
            } else if word.is(LexicalTag::NameJoint)
                && joined(at + 1)
                && proper(at + 1)
                && joins(words, start..at)
            {
                at += 2;
            } else {
                break;
            }
        }
        chunks.push(start..at);
    }
    chunks
}

/// Whether a word cannot begin a name, or, inside a sentence, cannot be part of one.
fn is_sentence_word(word: &Token<'_>, at: usize) -> bool {
    word.is(LexicalTag::Sentence) && (at == 0 || !INNER_WORDS.contains(&word.key))
}

/// Whether a possessive separates two names: `Turkey's Communist Party`, but not `People's Party`.
fn ends_chunk(word: &Token<'_>) -> bool {
    word.possessive && !word.is(LexicalTag::PossessiveName)
}

/// Whether `and` after the name at `left` joins parts of one name and not two names: `Labour and Freedom
/// Alliance`, `Union of Workers and Peasants`.
fn joins(words: &[Token<'_>], left: Range<usize>) -> bool {
    let right_end = (left.end + 1..words.len())
        .take_while(|&at| words[at].capital && (at == left.end + 1 || !words[at].is_separated()))
        .last()
        .unwrap_or(left.end + 1);
    let right = &words[left.end + 1..=right_end];
    let left_named = names_organisation(&words[left.clone()]);
    let is_country =
        |word: &Token<'_>| word.tags.has_any([LexicalTag::Country, LexicalTag::People]);
    if left_named {
        let linked = words[left].iter().any(|word| word.is(LexicalTag::NameLink));
        linked && right.len() == 1 && !names_organisation(right) && !is_country(&right[0])
    } else {
        left.len() <= 2 && names_organisation_ending(right) && !is_country(&words[left.end - 1])
    }
}

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
        if at > 0 {
            let opening = word.before.find(['(', '[', '"', '“', '‘']).unwrap_or(word.before.len());
            let (closing, opening) = word.before.split_at(opening);
            out.push_str(closing.trim_end());
            out.push(' ');
            out.push_str(opening);
        }
        out.push_str(word.text);
    }
    if out.contains('(') && !out.contains(')') {
        out.push(')');
    }
    out
}

static NOT_NAMES: LazyLock<PhraseTrie<()>> =
    LazyLock::new(|| PhraseTrie::of(NO_ORGANISATIONS.iter().map(|name| (*name, ()))));

/// Whether the words of a capitalised chunk name an organisation.
pub fn names_organisation(words: &[Token<'_>]) -> bool {
    if let [word] = words {
        return word.abbreviation && !word.is(LexicalTag::NoAbbreviation);
    }
    // the head of "Fourth Conference of the Party" precedes "of"
    let link = words.iter().position(|word| word.is(LexicalTag::NameLink));
    let head = &words[..link.unwrap_or(words.len())];
    let ending = head.last();
    if ending.is_some_and(|word| MEETING_NOUNS.contains(&word.key)) {
        // a name such as "African National Congress", but not "Fourth Party Congress"
        return head.len() >= 3 && !head.iter().any(|word| word.is(LexicalTag::Meeting));
    }
    !ending.is_some_and(|word| word.is(LexicalTag::NoOrganisationEnding))
        && words.iter().any(is_organisation_word)
        && NOT_NAMES.get(words).is_none()
}

/// Whether a word or a part of it marks a name as that of an organisation.
fn is_organisation_word(word: &Token<'_>) -> bool {
    let marks = |tags: LexicalTags| tags.has_any([LexicalTag::Party, LexicalTag::Organisation]);
    match word.key.contains(['/', '-']) {
        true => word.key.split(['/', '-']).any(|part| marks(LexicalTags::of(part))),
        false => marks(word.tags),
    }
}
