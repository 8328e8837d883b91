//! Text functions that several readers share.

use std::borrow::Cow;
use std::ops::Range;

use crate::lexicon::names::QUALIFIER_ENDINGS;
use crate::lexicon::numbers::BLANKS;
use crate::lexicon::word_list::{WordList, has_phrase};
use crate::markup::Text;
use crate::model::{folded, folds_by_case};

/// Removes footnote marks in square brackets: `60,396[a]`, `Kaya [1]`. A leaked link such as
/// `[[target|label]]` becomes its label.
pub fn without_footnotes(text: &str) -> Cow<'_, str> {
    if !text.contains('[') {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(open) = rest.find('[') {
        let link = rest[open..].starts_with("[[");
        let (from, closing) = if link { (open + 2, "]]") } else { (open + 1, "]") };
        let Some(length) = rest[from..].find(closing) else { break };
        out.push_str(&rest[..open]);
        if link {
            let inside = &rest[from..from + length];
            out.push_str(inside.rsplit('|').next().unwrap_or(inside));
        }
        rest = &rest[from + length + closing.len()..];
    }
    out.push_str(rest);
    Cow::Owned(out.trim().to_owned())
}

/// Returns a text without white space at its ends, of which most texts have none.
pub fn trimmed(text: &str) -> &str {
    match text.as_bytes() {
        [first, .., last] | [first @ last]
            if first.is_ascii_graphic() && last.is_ascii_graphic() =>
        {
            text
        }
        _ => text.trim(),
    }
}

/// Whether a cell has no value: it is empty, a dash, a question mark, or a word such as `n/a`.
pub fn is_blank(text: &str) -> bool {
    let text = trimmed(text);
    text.chars().all(|c| matches!(c, '-' | '‐'..='―' | '−' | '?' | '.' | '…'))
        || BLANKS.iter().any(|blank| text.eq_ignore_ascii_case(blank))
}

/// Whether a text, folded, is one of several words.
pub fn is_one_of(text: &str, words: &[&str]) -> bool {
    if folds_by_case(text) {
        return words.iter().any(|word| word.eq_ignore_ascii_case(text));
    }
    words.iter().any(|word| may_fold_to(text, word)) && words.contains(&&*folded(text))
}

/// Whether a text folds to a key.
pub fn folds_to(text: &str, key: &str) -> bool {
    may_fold_to(text, key)
        && if folds_by_case(text) { key.eq_ignore_ascii_case(text) } else { folded(text) == key }
}

/// Whether a text may fold to a key, by their first letters.
fn may_fold_to(text: &str, key: &str) -> bool {
    match (text.as_bytes().first(), key.as_bytes().first()) {
        (Some(first), Some(known)) if first.is_ascii_alphanumeric() => {
            first.eq_ignore_ascii_case(known)
        }
        _ => true,
    }
}

/// Whether a text has a digit.
pub fn has_digit(text: &str) -> bool {
    has_byte(text, |byte| byte.is_ascii_digit())
}

/// Whether a text has a byte that passes a test.
pub fn has_byte(text: &str, test: impl Fn(u8) -> bool) -> bool {
    // a fold of some bytes does not stop early, so that the compiler can vectorise it
    const AT_ONCE: usize = 32;
    let has = |bytes: &[u8]| bytes.iter().fold(false, |any, byte| any | test(*byte));
    text.as_bytes().chunks(AT_ONCE).any(has)
}

/// Returns the place of the first byte of a text that passes a test.
pub fn find_byte(text: &[u8], test: impl Fn(u8) -> bool) -> Option<usize> {
    // the compiler can test all bytes of a block at once
    const AT_ONCE: usize = 16;
    let lacks = |block: &&[u8; AT_ONCE]| !block.iter().fold(false, |any, byte| any | test(*byte));
    let start = AT_ONCE * text.as_chunks().0.iter().take_while(lacks).count();
    Some(start + text[start..].iter().position(|byte| test(*byte))?)
}

/// Replaces every run of white space by one space.
pub fn single_spaced(text: &str) -> String {
    with_single_spaces(text).into_owned()
}

/// Does the same, and borrows the text if it is unchanged.
pub fn with_single_spaces(text: &str) -> Cow<'_, str> {
    if is_single_spaced(text) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for word in text.split_whitespace() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(word);
    }
    Cow::Owned(out)
}

/// Whether all white space of a text is single spaces between words.
fn is_single_spaced(text: &str) -> bool {
    let bytes = text.as_bytes();
    // folds do not stop early, so that the compiler can vectorise them
    let control = bytes.iter().fold(false, |any, byte| any | (*byte < b' '));
    let pairs = bytes.iter().zip(bytes.get(1..).unwrap_or_default());
    let double = pairs.fold(false, |any, (one, next)| any | ((*one == b' ') & (*next == b' ')));
    let other_space = |c: char| !c.is_ascii() && c.is_whitespace();
    !control
        && !double
        && !text.starts_with(' ')
        && !text.ends_with(' ')
        && (text.is_ascii() || !text.contains(other_space))
}

/// Removes the disambiguation in brackets from a title: `Liberal Party (UK)`, but not what belongs to the name:
/// `Communist Party of Greece (Marxist–Leninist)`.
pub fn without_gloss(title: Text<'_>) -> Text<'_> {
    let text = title.as_str();
    let gloss = text.strip_suffix(')').and_then(|text| text.split_once(" ("));
    match gloss {
        Some((name, gloss)) if !name.is_empty() && !is_qualifier(gloss) => {
            title.slice(0..name.len()).trim()
        }
        _ => title,
    }
}

/// Whether what stands in brackets after the name of an organisation belongs to it: `(Marxist–Leninist)`, `(m-l)`.
pub fn is_qualifier(gloss: &str) -> bool {
    const MAX_LENGTH: usize = 24;
    const SHORT: usize = 6;
    let is_small = gloss.len() <= SHORT && gloss.contains(['-', '–']);
    let names_doctrine = || {
        let word = folded(gloss);
        gloss.starts_with(char::is_uppercase) && QUALIFIER_ENDINGS.ends(&word)
    };
    gloss.len() <= MAX_LENGTH && !gloss.contains(' ') && (is_small || names_doctrine())
}

/// Whether a text, folded, has one of the words of a list, whole.
pub fn has_word(text: &str, words: &WordList<&'static str>) -> bool {
    words.is_in(&folded(text))
}

/// Whether a text, folded, has one of a few words, whole.
pub fn has_one_of(text: &str, words: &[&str]) -> bool {
    has_phrase(&folded(text), words)
}

/// Splits a text at separators outside round brackets into the byte ranges of the pieces, untrimmed.
///
/// `is_separator` takes the place and the character. A bracket that is never closed is ignored.
pub fn split_outside_brackets(
    text: &str,
    is_separator: impl Fn(usize, char) -> bool,
) -> impl Iterator<Item = Range<usize>> {
    let mut unclosed = text.matches(')').count();
    let mut depth = 0usize;
    let mut start = 0;
    let separators = text.char_indices().filter(move |(at, c)| {
        match c {
            '(' if depth < unclosed => depth += 1,
            ')' => {
                depth = depth.saturating_sub(1);
                unclosed -= 1;
            }
            c => return depth == 0 && is_separator(*at, *c),
        }
        false
    });
    let ends = separators.map(|(at, c)| (at, c.len_utf8())).chain([(text.len(), 0)]);
    ends.map(move |(end, separator)| {
        let piece = start..end;
        start = end + separator;
        piece
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn footnotes_are_removed() {
        for (text, expected) in [
            ("[[a|b]] c", "b c"),
            ("60,396[a]", "60,396"),
            ("Kaya [1][2]", "Kaya"),
            ("a [b", "a [b"),
            ("", ""),
        ] {
            assert_eq!(without_footnotes(text), expected, "{text:?}");
        }
    }

    #[test]
    fn brackets_are_not_split() {
        let pieces = |text: &'static str| -> Vec<&str> {
            split_outside_brackets(text, |_, c| c == ',').map(|range| &text[range]).collect()
        };
        assert_eq!(pieces("a,b (c, d),e"), ["a", "b (c, d)", "e"]);
        assert_eq!(pieces("a (b,c"), ["a (b", "c"]);
        assert_eq!(pieces("a),b"), ["a)", "b"]);
        assert_eq!(pieces("((a),b"), ["((a)", "b"]);
    }
}
