//! The shapes of cells with figures.

use super::column::Kind;
use crate::lexicon::elections::{CHANGE_WORDS, FALLS, RISES, UNCONTESTED};
use crate::markup::change::sign_of;
use crate::model::folded;

/// Whether a word is a figure, or stands in place of one: `1,234`, `45.2%`, `+3`, `0/518`, `–`, `New`, `▲3`.
pub(super) fn is_figure(word: &str) -> bool {
    let word = without_notes(word);
    if word.is_empty() {
        return false;
    }
    if is_number(word) {
        return true;
    }
    let key = folded(word);
    if CHANGE_WORDS.contains(&key) || UNCONTESTED.contains(&key) {
        return true;
    }
    let rest = without_arrow(&key);
    let is_mark = |c: char| {
        matches!(c, '.' | ',' | '\'' | '%' | '/' | '(' | ')' | '+' | '-' | '−' | '–' | '—' | '±')
    };
    let is_blank = |text: &str| text.chars().all(|c| matches!(c, '-' | '−' | '–' | '—'));
    !rest.ends_with(',')
        && rest.chars().all(|c| c.is_ascii_digit() || is_mark(c))
        && (is_blank(rest) || rest.contains(|c: char| c.is_ascii_digit()))
}

/// Whether a word is a number of digits, as most figures are: `1,234`, `45.2%`.
fn is_number(word: &str) -> bool {
    let is_part = |byte: u8| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'%');
    word.starts_with(|c: char| c.is_ascii_digit())
        && !word.ends_with(',')
        && word.bytes().all(is_part)
}

/// Whether a word only says how the figure after it changes: `Increase`, `Decrease`.
pub(super) fn is_arrow(word: &str) -> bool {
    let key = folded(word);
    RISES.contains(&key) || FALLS.contains(&key)
}

/// Whether a figure has a sign, so that it is a change.
pub(super) fn is_signed(word: &str) -> bool {
    let key = folded(word);
    CHANGE_WORDS.contains(without_notes(&key))
        || without_arrow(&key).len() < key.len()
        || (key.len() > 1 && key.starts_with(['+', '-', '−', '–', '±']))
}

/// Whether a figure can be in a column of a kind: a percentage is at most 100, and a number of votes is whole.
pub(super) fn fits(word: &str, kind: Kind) -> bool {
    let word = without_notes(word);
    let whole = word.split(['.', ',']).next().unwrap_or_default();
    let digits = whole.bytes().filter(u8::is_ascii_digit).count();
    let decimals = word.rsplit(['.', ',']).next().unwrap_or_default();
    let has_decimals = decimals.len() < word.len() && decimals.trim_end_matches('%').len() != 3;
    match kind {
        Kind::Percent => digits <= 3 && (digits < 3 || whole.starts_with("100")),
        Kind::Count => !word.ends_with('%') && !has_decimals,
        Kind::Seats => !word.ends_with('%') && !word.contains('.'),
        Kind::Change => is_signed(word) || !word.contains(|c: char| matches!(c, '1'..='9')),
        _ => true,
    }
}

/// Whether a word is a year.
pub(super) fn is_year(word: &str) -> bool {
    let word = without_notes(word);
    word.len() == 4
        && word.bytes().all(|byte| byte.is_ascii_digit())
        && ("1750".."2100").contains(&word)
}

/// Returns a folded figure without an arrow before it, or the word for one: `▲3`, `increase3`.
fn without_arrow(key: &str) -> &str {
    let bare = key.trim_start_matches(|c: char| sign_of(c).is_some());
    let letters = bare.find(|c: char| !c.is_alphabetic()).unwrap_or(bare.len());
    let (word, rest) = bare.split_at(letters);
    let is_arrow = RISES.contains(word) || FALLS.contains(word) || CHANGE_WORDS.contains(word);
    if is_arrow { rest } else { bare }
}

/// Returns a word without the marks of notes at its end: `1,234[a]`, `45.2*`.
fn without_notes(word: &str) -> &str {
    let mut word = word;
    loop {
        let rest = word.trim_end_matches(['*', '†', '‡']);
        let rest = match rest.strip_suffix(']').and_then(|open| open.rfind('[')) {
            Some(bracket) => &rest[..bracket],
            None => rest,
        };
        if rest.len() == word.len() {
            return word;
        }
        word = rest;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn figures() {
        for word in [
            "1,234", "45.2%", "+3", "0/518", "–", "New", "▲3", "Increase3", "12[a]", "−1.5",
            "(+2)", "1'234", "%5.2",
        ] {
            assert!(is_figure(word), "{word}");
        }
        for word in ["Party", "A1", "D66", "", "[a]", "*", "Newton", "2nd"] {
            assert!(!is_figure(word), "{word}");
        }
        for (word, expected) in
            [("+3", true), ("▼1", true), ("New", true), ("–", false), ("3", false)]
        {
            assert_eq!(is_signed(word), expected, "{word}");
        }
        assert!(is_year("1979") && !is_year("1,979") && !is_year("2500"));
    }
}
