//! Tokenizer: splits a sentence into words.

use std::borrow::Cow;
use std::ops::Range;

use crate::lexicon::cues::CASE_ENDINGS;
use crate::lexicon::tags::{LexicalTag, LexicalTags};
use crate::markup::{Arena, Text};
use crate::model::{Span, folded, lowered};
use crate::values::name::{has_capital, looks_like_abbreviation};

/// A word of a sentence.
#[derive(Debug, Clone, Copy)]
pub struct Token<'a> {
    /// The word without the marks around it and without a possessive ending.
    pub text: &'a str,
    /// The word, folded.
    pub key: &'a str,
    /// The punctuation between the previous word and this one: `, (`, `"`, `).`.
    pub before: &'a str,
    /// What the word can be, by its folded form.
    pub tags: LexicalTags,
    /// The byte of the sentence at which it begins.
    start: u32,
    /// Whether a possessive ending was cut off.
    pub possessive: bool,
    /// Whether it begins with a capital letter.
    pub capital: bool,
    /// Whether it looks like an abbreviation.
    pub abbreviation: bool,
}

impl Token<'_> {
    /// Returns its bytes in the sentence.
    pub fn range(&self) -> Range<usize> {
        let start = self.start as usize;
        start..start + self.text.len()
    }

    /// Whether the word has a lexical tag.
    pub fn is(&self, tag: LexicalTag) -> bool {
        self.tags.has(tag)
    }

    /// Whether punctuation separates the word from the previous one.
    pub fn is_separated(&self) -> bool {
        !self.before.is_empty()
            && self.before.contains([',', ';', ':', '(', ')', '.', '–', '—', '"', '“', '”'])
    }
}

/// Returns the span in the document of a range of tokens.
pub fn span_of(sentence: Text<'_>, words: &[Token<'_>], tokens: &Range<usize>) -> Span {
    let last = tokens.end.max(tokens.start + 1) - 1;
    sentence.slice(words[tokens.start].range().start..words[last].range().end).span()
}

/// Returns the number of words of a folded phrase if `words` begins with it.
pub fn phrase_length(words: &[Token<'_>], phrase: &str) -> Option<usize> {
    let mut length = 0;
    for part in phrase.split(' ') {
        words.get(length).filter(|word| word.key == part)?;
        length += 1;
    }
    Some(length)
}

/// Splits a sentence into tokens.
///
/// Punctuation inside a word stays (`TKP/ML-Hareketi`, `d'Orme`), as does a bracket that opens and closes in it:
/// `CPI(M)`. The arena holds the tokens and the folded forms that differ from the text. A sentence must be
/// shorter than 4 GiB.
pub fn tokens<'a>(sentence: Text<'a>, arena: &'a Arena) -> &'a [Token<'a>] {
    let text = sentence.as_str();
    // few sentences have shorter words on average
    const TYPICAL_LENGTH: usize = 5;
    let mut tokens: Vec<Token<'a>> = Vec::with_capacity(text.len() / TYPICAL_LENGTH + 2);
    let (mut at, mut end) = (0, 0);
    while let Some(byte) = text.as_bytes().get(at) {
        if is_space(*byte) {
            at += 1;
            continue;
        }
        let before = |start: usize| between(text, end, start);
        let (token, next) = match simple_word(text, at) {
            Some((word, next)) => {
                let (key, tags) = simple_key(word, arena);
                let token = Token {
                    text: word,
                    key,
                    before: before(at),
                    tags,
                    start: at as u32,
                    possessive: false,
                    capital: word.as_bytes()[0].is_ascii_uppercase(),
                    abbreviation: false,
                };
                (token, next)
            }
            None => {
                let word = text[at..].split(char::is_whitespace).next().unwrap_or_default();
                // the word is empty at white space that is not ASCII
                let space = || text[at..].chars().next().map_or(1, char::len_utf8);
                let next = at + if word.is_empty() { space() } else { word.len() };
                let Some((inner, bare)) = bare(word) else {
                    at = next;
                    continue;
                };
                let start = at + inner.start;
                let (key, tags) = folded_in(bare, arena);
                let token = Token {
                    text: bare,
                    key,
                    before: before(start),
                    tags,
                    start: start as u32,
                    possessive: bare.len() < inner.len(),
                    capital: has_capital(bare),
                    abbreviation: looks_like_abbreviation(bare),
                };
                (token, next)
            }
        };
        end = token.range().end;
        at = next;
        tokens.push(token);
    }
    arena.alloc_slice_copy(&tokens)
}

/// Returns the punctuation between two words, trimmed.
fn between(text: &str, end: usize, start: usize) -> &str {
    match &text.as_bytes()[end..start] {
        [] | [b' '] => "",
        [mark, b' '] if mark.is_ascii_punctuation() => &text[end..=end],
        _ => text[end..start].trim(),
    }
}

/// Reads the word at `at` and returns it with the offset after it, if it is simple, as most words are: ASCII
/// digits, or ASCII letters of which only the first may be a capital, and at most one mark after them.
fn simple_word(text: &str, at: usize) -> Option<(&str, usize)> {
    let word = &text.as_bytes()[at..];
    let first = word.first()?;
    let rest = word[1..].iter();
    let length = 1 + match first {
        b'a'..=b'z' | b'A'..=b'Z' => rest.take_while(|byte| byte.is_ascii_lowercase()).count(),
        b'0'..=b'9' => rest.take_while(|byte| byte.is_ascii_digit()).count(),
        _ => return None,
    };
    let ends = |at: usize| word.get(at).is_none_or(|byte| is_space(*byte));
    if ends(length) {
        return Some((&text[at..at + length], at + length));
    }
    let marked = matches!(word[length], b',' | b';' | b':' | b'.') && ends(length + 1);
    // the full stop of `J.` and `Jr.` belongs to the word
    let is_initial = first.is_ascii_uppercase() && word[length] == b'.' && length < 3;
    (marked && !is_initial).then(|| (&text[at..at + length], at + length + 1))
}

/// Whether a byte is ASCII white space by the rule of [`char::is_whitespace`].
fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t'..=b'\r')
}

/// Returns the folded form and the tags of a [`simple_word`].
fn simple_key<'a>(word: &'a str, arena: &'a Arena) -> (&'a str, LexicalTags) {
    const MAX_LENGTH: usize = 32;
    if !word.as_bytes()[0].is_ascii_uppercase() {
        return (word, LexicalTags::of(word));
    }
    match lowered(word, &mut [0; MAX_LENGTH]) {
        Some(key) => known_in(key, arena),
        None => folded_in(word, arena),
    }
}

/// Returns the folded form and the tags of a word.
fn folded_in<'a>(word: &'a str, arena: &'a Arena) -> (&'a str, LexicalTags) {
    match folded(word) {
        Cow::Borrowed(key) => (key, LexicalTags::of(key)),
        Cow::Owned(key) => known_in(&key, arena),
    }
}

/// Returns a folded word as the lexicon or else the arena holds it, with its tags.
fn known_in<'a>(key: &str, arena: &'a Arena) -> (&'a str, LexicalTags) {
    LexicalTags::known(key).unwrap_or_else(|| (arena.alloc_str(key), LexicalTags::default()))
}

/// Strips the punctuation around a word. Returns the bytes that remain, and the word also without a possessive
/// ending; `None` if there is only punctuation.
fn bare(word: &str) -> Option<(Range<usize>, &str)> {
    let start = word.len() - word.trim_start_matches(is_mark).len();
    let mut end = start + word.trim_matches(is_mark).len();
    if (is_initial(&word[start..end]) || matches!(&word[start..end], "Jr" | "Sr"))
        && word[end..].starts_with('.')
    {
        end += 1;
    }
    if word[start..end].contains('(') && word[end..].starts_with(')') {
        end += 1;
    }
    let inner = if start < end { start..end } else { 0..word.len() };
    (start < end || is_dash(word)).then(|| (inner.clone(), without_possessive(&word[inner])))
}

/// Whether a word consists of initials, to which their full stop belongs: `C.`, `J.R.`.
fn is_initial(word: &str) -> bool {
    word.split('.').all(|part| {
        let mut letters = part.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next().is_none()
    })
}

fn is_mark(c: char) -> bool {
    !c.is_alphanumeric() && !matches!(c, '%' | '#' | '+' | '$' | '€' | '£')
}

fn is_dash(word: &str) -> bool {
    !word.is_empty() && word.chars().all(|c| matches!(c, '-' | '–' | '—'))
}

/// Cuts off `'s`, or what follows the apostrophe after capitals: `TKP'nin`.
fn without_possessive(word: &str) -> &str {
    let Some((head, ending)) = word.split_once(['\'', '’']) else { return word };
    let capitals = head.chars().count() >= 2 && head.chars().all(|c| !c.is_lowercase());
    let small = ending.chars().all(char::is_lowercase);
    if !head.is_empty() && (ending == "s" || (capitals && small) || is_case(head, ending)) {
        head
    } else {
        word
    }
}

/// Whether a name has the ending of a Turkish case: `Partisi'nin`, `İstanbul'da`.
fn is_case(name: &str, ending: &str) -> bool {
    name.starts_with(char::is_uppercase) && CASE_ENDINGS.contains(&ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn punctuation_is_stripped() {
        for (text, expected) in [
            ("The HKP's \"line\", (so to say).", "The HKP line so to say"),
            ("TKP'nin d'Orme CPI(M) (TKP/ML (YIÖ))", "TKP d'Orme CPI(M) TKP/ML YIÖ"),
            ("Halk Partisi'nin İstanbul’da Qur'an Sana'a", "Halk Partisi İstanbul Qur'an Sana'a"),
            ("A – B", "A – B"),
            ("by Donald C. MacDonald and J.R. Doe.", "by Donald C. MacDonald and J.R. Doe"),
            ("0.13% of $5", "0.13% of $5"),
        ] {
            let arena = Arena::new();
            let words = tokens(Text::new(text, 0..text.len()), &arena);
            let read: Vec<&str> = words.iter().map(|token| token.text).collect();
            assert_eq!(read.join(" "), expected, "{text:?}");
        }
    }
}
