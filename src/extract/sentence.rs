//! Splits prose into sentences, and sentences into words and capitalised phrases.

use std::ops::Range;

use super::phrase::phrases;
use super::token::{Token, tokens};
use super::vocabulary::events::ABBREVIATIONS;
use crate::markup::Text;
use crate::model::folded;

/// A sentence with its words and the phrases that can be names, which all readers share.
#[derive(Debug)]
pub struct Sentence<'a> {
    /// The sentence as it stands.
    pub text: Text<'a>,
    /// Its words.
    pub words: Vec<Token<'a>>,
    /// Its capitalised phrases.
    pub phrases: Vec<Range<usize>>,
}

impl<'a> Sentence<'a> {
    /// Takes a sentence apart.
    pub fn new(text: Text<'a>) -> Self {
        let words = tokens(text);
        Sentence { text, phrases: phrases(&words, &[]), words }
    }
}

/// The sentences of a paragraph, trimmed, in order.
///
/// A full stop ends a sentence where a capital, a digit or an opening mark follows it, but not behind
/// initials (`J. R.`), abbreviations (`Jun.`, `No.`) and numbers before a small letter. What goes on
/// without an end for longer than any sentence is parted between words, or, where it is a single word,
/// inside it: so what is read of one sentence is bounded.
pub fn sentences(paragraph: Text<'_>) -> Vec<Text<'_>> {
    let text = paragraph.as_str();
    let mut sentences = Vec::new();
    let mut start = 0;
    // the marks around a stop, `?!”`, end together; what follows them is looked at once
    let (mut end, mut next) = (0, None);
    for (at, stop) in text.char_indices().filter(|&(_, c)| matches!(c, '.' | '!' | '?' | '…')) {
        let behind = at + stop.len_utf8();
        if behind > end {
            let after = &text[behind..];
            let closed = after.trim_start_matches(CLOSING);
            end = text.len() - closed.len();
            next = Some(closed.trim_start())
                .filter(|next| next.len() < closed.len() && begins_sentence(next));
        }
        let Some(next) = next.filter(|_| end > start) else { continue };
        if !(stop == '.' && is_abbreviated(&text[start..at], next)) {
            push(&mut sentences, paragraph.slice(start..end));
            start = end;
        }
    }
    push(&mut sentences, paragraph.slice(start..text.len()));
    sentences
}

/// The marks that go with a stop before them.
const CLOSING: [char; 10] = ['.', '!', '?', '"', '\'', '”', '’', '»', ')', ']'];

/// Adds a sentence, or the parts of one that is too long to be one.
fn push<'a>(sentences: &mut Vec<Text<'a>>, sentence: Text<'a>) {
    const LONGEST: usize = 4000;
    let text = sentence.as_str();
    let mut start = 0;
    if text.len() > LONGEST {
        for (at, c) in text.char_indices() {
            let length = at - start;
            if (length > LONGEST && c.is_whitespace()) || length > 2 * LONGEST {
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

/// Whether the full stop behind `before` belongs to an abbreviation or an initial.
fn is_abbreviated(before: &str, next: &str) -> bool {
    let word = before.rsplit(|c: char| c.is_whitespace() || c == '(').next().unwrap_or_default();
    let is_single = |part: &str| part.chars().nth(1).is_none() && !part.is_empty();
    let initial = is_single(word) && word.chars().all(char::is_alphabetic);
    let initials = word.contains('.') && word.split('.').all(is_single);
    if initial || initials {
        let article = next.split_whitespace().next().unwrap_or_default();
        return !(initials && STARTERS.contains(&article));
    }
    let word = folded(word);
    ABBREVIATIONS.iter().any(|(known, before_number)| {
        *known == word && (!before_number || next.starts_with(|c: char| c.is_ascii_digit()))
    })
}

/// Words that begin a sentence and no name, so that initials before them end theirs.
const STARTERS: &[&str] = &[
    "The", "In", "It", "On", "He", "She", "They", "This", "At", "After", "Its", "However", "A",
    "An", "By",
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn splits() {
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
