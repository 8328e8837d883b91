//! Glosses: the names in brackets after a name.

use crate::lexicon::cues::DEFINITE_ARTICLES;
use crate::lexicon::labels::{concept, field_of};
use crate::lexicon::names::LITERAL_WORDS;
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::model::{PartyField, folded};
use crate::nlp::sentence::Sentence;
use crate::values::name::{has_capital, looks_like_abbreviation};
use crate::values::text::{single_spaced, split_outside_brackets};

/// Whether a bracket opens after the token before `end`.
pub fn is_glossed(sentence: &Sentence<'_>, end: usize) -> bool {
    let after = end_with_case(sentence, end - 1);
    sentence.text.as_str()[after..].trim_start().starts_with('(')
}

/// Returns the byte after a word with its case ending: `Partisi'nin (TİP)`.
pub fn end_with_case(sentence: &Sentence<'_>, word: usize) -> usize {
    let word = &sentence.words()[word];
    let end = word.range().end;
    let rest = &sentence.text.as_str()[end..];
    match word.possessive {
        true => end + rest.find(|c: char| c.is_whitespace() || c == '(').unwrap_or(rest.len()),
        false => end,
    }
}

/// Returns the content of the bracket that opens at `at`, after white space at most, and the offset after it.
pub fn bracket(text: &str, at: usize) -> Option<(&str, usize)> {
    let open = at + text[at..].len() - text[at..].trim_start().len();
    if !text[open..].starts_with('(') {
        return None;
    }
    let mut depth = 0usize;
    for (offset, c) in text[open..].char_indices() {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        if depth == 0 {
            return Some((&text[open + 1..open + offset], open + offset + 1));
        }
    }
    None
}

/// Returns a name without the word before it that says which it is: `schwedisch Ålands Framtid`, `Abkürzung ÅF`.
fn without_language(name: &str) -> &str {
    let Some((first, rest)) = name.split_once(' ') else { return name };
    let key = folded(first.trim_end_matches('.'));
    let is_language =
        first.starts_with(char::is_lowercase) && LexicalTags::of(&key).has(LexicalTag::People);
    let is_abbreviation = field_of(concept(&key).unwrap_or(&key)) == Some(PartyField::Abbreviation);
    // "Cornish for Sons of Cornwall"
    if let Some(("for", meaning)) = rest.split_once(' ')
        && LexicalTags::of(&key).has(LexicalTag::People)
    {
        return meaning;
    }
    let is_named = rest.starts_with(char::is_uppercase);
    if is_named && (is_language || is_abbreviation) { rest } else { name }
}

/// Returns the names in a gloss: `Halkın Kurtuluş Partisi, HKP`, `in Turkish: Türkiye İşçi Partisi`.
pub fn glosses(inside: &str) -> Vec<String> {
    split_outside_brackets(inside, |_, c| matches!(c, ',' | ';'))
        .into_iter()
        .filter_map(|range| {
            let piece = inside[range].trim();
            let name = piece.rsplit_once(": ").map_or(piece, |(_, name)| name);
            let name = without_language(name);
            let literal = LITERAL_WORDS.iter().find_map(|word| name.strip_prefix(word));
            let name = literal.map_or(name, str::trim_start);
            let name = name.trim_matches(|c| matches!(c, '"' | '“' | '”' | '\'' | '‘' | '’'));
            let words: Vec<&str> = name.split_whitespace().collect();
            let proper = words.iter().all(|word| {
                has_capital(word.trim_start_matches('('))
                    || LexicalTags::of(&folded(word))
                        .has_any([LexicalTag::NameLink, LexicalTag::NameJoint])
                    || matches!(*word, "-" | "–")
                    || DEFINITE_ARTICLES.contains(word)
            });
            // "National Democratic Party (East Germany)": a country is no other name
            let tags = |word: &&str| LexicalTags::of(&folded(word));
            let is_country = words
                .iter()
                .any(|word| tags(word).has_any([LexicalTag::Country, LexicalTag::People]))
                && !words
                    .iter()
                    .any(|word| tags(word).has_any([LexicalTag::Party, LexicalTag::Organisation]))
                && words.len() <= 2;
            let is_name = !words.is_empty()
                && proper
                && !is_country
                && !name.contains(|c: char| c.is_ascii_digit())
                && (looks_like_abbreviation(name) || words.len() >= 2 || !name.is_ascii());
            is_name.then(|| single_spaced(name))
        })
        .collect()
}
