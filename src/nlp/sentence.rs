//! Splits prose into sentences, and sentences into tokens and noun-phrase chunks.

use std::cell::OnceCell;
use std::fmt;
use std::ops::Range;
use std::sync::LazyLock;

use crate::lexicon::cues::ABBREVIATIONS;
use crate::lexicon::dates::Meaning;
use crate::lexicon::word_map::WordMap;
use crate::markup::{Arena, Text};
use crate::model::{Span, folded};
use crate::nlp::chunk::chunks;
use crate::nlp::token::{Token, span_of, tokens};

/// A sentence with its tokens and chunks, which all readers share.
pub struct Sentence<'a> {
    /// The text of the sentence.
    pub text: Text<'a>,
    /// Holds the tokens and chunks.
    arena: &'a Arena,
    /// Its tokens and chunks, computed on first use: many sentences never need them.
    parts: OnceCell<(&'a [Token<'a>], &'a [Range<usize>])>,
}

impl<'a> Sentence<'a> {
    /// Creates a sentence that is tokenized on first use, into the arena.
    pub fn new(text: Text<'a>, arena: &'a Arena) -> Self {
        Sentence { text, arena, parts: OnceCell::new() }
    }

    fn parts(&self) -> (&'a [Token<'a>], &'a [Range<usize>]) {
        *self.parts.get_or_init(|| {
            let words = tokens(self.text, self.arena);
            (words, self.arena.alloc_slice_fill_iter(chunks(words, &[])))
        })
    }

    /// Returns its tokens.
    pub fn words(&self) -> &'a [Token<'a>] {
        self.parts().0
    }

    /// Returns its noun-phrase chunks, as ranges of tokens.
    pub fn chunks(&self) -> &'a [Range<usize>] {
        self.parts().1
    }

    /// Whether it may introduce a name: after its first byte it has a bracket, a capital or a letter outside ASCII.
    pub fn may_name(&self) -> bool {
        let hints = |byte: &u8| byte.is_ascii_uppercase() || !byte.is_ascii() || *byte == b'(';
        self.text.as_str().as_bytes().iter().skip(1).any(hints)
    }

    /// Returns the span in the document of a range of tokens.
    pub fn span_of(&self, tokens: &Range<usize>) -> Span {
        span_of(self.text, self.words(), tokens)
    }
}

impl fmt::Debug for Sentence<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.debug_tuple("Sentence").field(&self.text.as_str()).finish()
    }
}

/// Splits a paragraph into sentences, trimmed, in order.
///
/// A full stop ends a sentence where a capital, a digit or an opening mark follows it, but not after initials
/// (`J. R.`), abbreviations (`Jun.`, `No.`) and numbers before a small letter. A sentence that is too long is
/// split between words, or inside a word if need be, so that the work for one sentence is bounded.
pub fn sentences(paragraph: Text<'_>) -> Vec<Text<'_>> {
    let text = paragraph.as_str();
    let mut sentences = Vec::new();
    let mut start = 0;
    // the marks around a stop, `?!”`, end together; what follows them is examined once
    let (mut end, mut next) = (0, None);
    for (at, stop) in stops(text) {
        let stop_end = at + stop;
        if stop_end > end {
            let after = &text[stop_end..];
            let closed = after.trim_start_matches(CLOSING);
            end = text.len() - closed.len();
            next = Some(closed.trim_start())
                .filter(|next| next.len() < closed.len() && begins_sentence(next));
        }
        let Some(next) = next.filter(|_| end > start) else { continue };
        let is_dot = text.as_bytes()[at] == b'.';
        if !(is_dot && is_abbreviated(&text[start..at], next)) {
            push(&mut sentences, paragraph.slice(start..end));
            start = end;
        }
    }
    push(&mut sentences, paragraph.slice(start..text.len()));
    sentences
}

/// Returns the offsets of the marks that can end a sentence, each with its length.
fn stops(text: &str) -> impl Iterator<Item = (usize, usize)> {
    const ELLIPSIS: &str = "…";
    let bytes = text.as_bytes();
    let ellipses = memchr::memchr_iter(ELLIPSIS.as_bytes()[0], bytes);
    let ellipses = ellipses.filter(|&at| bytes[at..].starts_with(ELLIPSIS.as_bytes()));
    let mut ellipses = ellipses.map(|at| (at, ELLIPSIS.len())).peekable();
    let mut marks = memchr::memchr3_iter(b'.', b'!', b'?', bytes).peekable();
    std::iter::from_fn(move || {
        let mark = marks.peek().copied();
        let ellipsis = ellipses.next_if(|(at, _)| mark.is_none_or(|mark| *at < mark));
        ellipsis.or_else(|| marks.next().map(|at| (at, 1)))
    })
}

/// Marks that belong to the stop before them.
const CLOSING: [char; 10] = ['.', '!', '?', '"', '\'', '”', '’', '»', ')', ']'];

/// Adds a sentence, in several parts if it is too long.
fn push<'a>(sentences: &mut Vec<Text<'a>>, sentence: Text<'a>) {
    const MAX_LENGTH: usize = 4000;
    let text = sentence.as_str();
    let mut start = 0;
    if text.len() > MAX_LENGTH {
        for (at, c) in text.char_indices() {
            let length = at - start;
            if (length > MAX_LENGTH && c.is_whitespace()) || length > 2 * MAX_LENGTH {
                sentences.push(sentence.slice(start..at).trim());
                start = at;
            }
        }
    }
    let last = sentence.slice(start..text.len()).trim();
    sentences.extend((!last.is_empty()).then_some(last));
}

fn begins_sentence(text: &str) -> bool {
    let first = text.trim_start_matches(['"', '\'', '“', '‘', '«', '(', '[']).chars().next();
    first.is_some_and(|c| !c.is_lowercase() && c.is_alphanumeric())
}

/// Whether the full stop after `before` belongs to an abbreviation or an initial.
fn is_abbreviated(before: &str, next: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let is_single = |part: &str| part.chars().nth(1).is_none() && !part.is_empty();
    let initial = is_single(word) && word.chars().all(char::is_alphabetic);
    let initials = word.contains('.') && word.split('.').all(is_single);
    if initial || initials {
        let article = next.split_whitespace().next().unwrap_or_default();
        return !(initials && STARTERS.contains(&article));
    }
    if is_dotted_day(word, next) {
        return true;
    }
    const MAX_LENGTH: usize = 16;
    if word.len() > MAX_LENGTH {
        return false;
    }
    let before_number = || next.starts_with(|c: char| c.is_ascii_digit());
    let known = BEFORE_DOT.get(&*folded(word));
    known.is_some_and(|only_before_number| !only_before_number || before_number())
}

/// The entries of [`ABBREVIATIONS`], each with whether it is an abbreviation only before a number.
static BEFORE_DOT: LazyLock<WordMap<&str, bool>> =
    LazyLock::new(|| ABBREVIATIONS.iter().copied().collect());

/// Whether a full stop makes a number the day of the month that follows: `24. März`. If the month has the same name
/// in English, the stop ends a sentence.
fn is_dotted_day(word: &str, next: &str) -> bool {
    let day = (1..=2).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_digit());
    let month = || Meaning::of(next.split(|c: char| !c.is_alphabetic()).next().unwrap_or_default());
    day && month().follows_dot && month().days_name
}

/// Words that begin sentences but not names, so that initials before them end a sentence.
const STARTERS: &[&str] = &[
    "The", "In", "It", "On", "He", "She", "They", "This", "At", "After", "Its", "However", "A",
    "An", "By",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentence_boundaries() {
        for (text, expected) in [
            ("One. Two! Three? Four", vec!["One.", "Two!", "Three?", "Four"]),
            ("In Jun. 2015 it won. It lost.", vec!["In Jun. 2015 it won.", "It lost."]),
            ("Law No. 5 passed. Then", vec!["Law No. 5 passed.", "Then"]),
            ("J. R. Doe led it. He left.", vec!["J. R. Doe led it.", "He left."]),
            (
                "It moved to the U.S. The party grew.",
                vec!["It moved to the U.S.", "The party grew."],
            ),
            ("It won 0.13% of it. Good.", vec!["It won 0.13% of it.", "Good."]),
            ("Dr. Doe said \"No!\" Then he left.", vec!["Dr. Doe said \"No!\"", "Then he left."]),
            ("(See it.) 1978 came.", vec!["(See it.)", "1978 came."]),
            ("Ended in May. June came.", vec!["Ended in May.", "June came."]),
            ("Am 3. März 1990. Am 4. Mai.", vec!["Am 3. März 1990.", "Am 4. Mai."]),
            ("İzmir. Şişli.", vec!["İzmir.", "Şişli."]),
            ("... and so on", vec!["... and so on"]),
            ("", vec![]),
        ] {
            let read: Vec<&str> = sentences(Text::new(text, 0..text.len()))
                .into_iter()
                .map(|sentence| sentence.as_str())
                .collect();
            assert_eq!(read, expected, "{text:?}");
        }
    }
}
