//! Sentences as words.

use std::borrow::Cow;
use std::ops::Range;

use super::name::{has_capital, looks_like_abbreviation};
use super::vocabulary::events::CASE_ENDINGS;
use super::vocabulary::roles::{Role, Roles};
use crate::markup::Text;
use crate::model::{Span, folded};

/// A word of a sentence.
#[derive(Debug, Clone)]
pub struct Token<'a> {
    /// The word without the marks around it and without a possessive ending.
    pub text: Text<'a>,
    /// The bytes of the sentence that hold it.
    pub range: Range<usize>,
    /// Its fold.
    pub key: Cow<'a, str>,
    /// What stands between the word before and this one, besides white space: `, (`, `"`, `).`.
    pub before: &'a str,
    /// Whether a possessive ending was cut off.
    pub possessive: bool,
    /// Whether it begins with a capital.
    pub capital: bool,
    /// Whether it has the form of an abbreviation.
    pub abbreviation: bool,
    /// What it can be, by its fold.
    pub roles: Roles,
}

impl Token<'_> {
    /// Whether the word has a role.
    pub fn is(&self, role: Role) -> bool {
        self.roles.has(role)
    }

    /// Whether a comma, a semicolon or a bracket stands before the word.
    pub fn is_parted(&self) -> bool {
        self.before.contains([',', ';', ':', '(', ')', '.', '–', '—', '"', '“', '”'])
    }
}

/// The bytes from the first of some tokens to the last.
pub fn span_of(words: &[Token<'_>], tokens: &Range<usize>) -> Span {
    let first = words[tokens.start].text.span();
    let last = words[tokens.end.max(tokens.start + 1) - 1].text.span();
    Span::new(first.start, last.end)
}

/// The number of words of a folded phrase, if it stands at the head of `words`.
pub fn phrase_length(words: &[Token<'_>], phrase: &str) -> Option<usize> {
    let mut length = 0;
    for part in phrase.split(' ') {
        words.get(length).filter(|word| word.key == part)?;
        length += 1;
    }
    Some(length)
}

/// The words of a sentence in order. Marks inside a word (`TKP/ML-Hareketi`, `d'Orme`) stay.
///
/// A bracket inside a word that is closed in it stays too: `CPI(M)`.
pub fn tokens(sentence: Text<'_>) -> Vec<Token<'_>> {
    let text = sentence.as_str();
    // about as many as there will be: a list of short items must not keep room for long ones
    const LENGTH: usize = 6;
    let mut tokens: Vec<Token<'_>> = Vec::with_capacity(text.len() / LENGTH + 1);
    let mut end = 0;
    for (at, word) in words(text) {
        if let Some((bare, capital)) = plain(word) {
            let key = if capital { folded(bare) } else { Cow::Borrowed(bare) };
            tokens.push(Token {
                text: sentence.slice(at..at + bare.len()),
                range: at..at + bare.len(),
                before: text[end..at].trim(),
                possessive: false,
                capital,
                abbreviation: false,
                roles: Roles::of(&key),
                key,
            });
            end = at + bare.len();
            continue;
        }
        let inner_start = word.len() - word.trim_start_matches(is_mark).len();
        let mut inner = word.trim_matches(is_mark);
        if (is_initial(inner) || matches!(inner, "Jr" | "Sr"))
            && word[inner_start + inner.len()..].starts_with('.')
        {
            inner = &word[inner_start..inner_start + inner.len() + 1];
        }
        if inner.contains('(') && word[inner_start + inner.len()..].starts_with(')') {
            inner = &word[inner_start..inner_start + inner.len() + 1];
        }
        if inner.is_empty() && !is_dash(word) {
            continue;
        }
        let (inner, inner_start) = if inner.is_empty() { (word, 0) } else { (inner, inner_start) };
        let bare = without_possessive(inner);
        let start = at + inner_start;
        let key = folded(bare);
        tokens.push(Token {
            text: sentence.slice(start..start + bare.len()),
            range: start..start + bare.len(),
            before: text[end..start].trim(),
            possessive: bare.len() < inner.len(),
            capital: has_capital(bare),
            abbreviation: looks_like_abbreviation(bare),
            roles: Roles::of(&key),
            key,
        });
        end = start + bare.len();
    }
    // most of what is kept of a page are its words
    tokens.shrink_to_fit();
    tokens
}

/// The letters of a word that is nothing but small ones of English, but for the first and a mark behind
/// them, and whether the first is a capital: as most words are.
fn plain(word: &str) -> Option<(&str, bool)> {
    let bare = word.strip_suffix([',', ';', ':', '.']).unwrap_or(word);
    let (first, rest) = bare.as_bytes().split_first()?;
    let capital = first.is_ascii_uppercase();
    let small = rest.iter().all(u8::is_ascii_lowercase);
    // the stop of `J.` and `Jr.` belongs to them
    let of_name = capital && word.ends_with('.') && rest.len() < 2;
    ((capital || first.is_ascii_lowercase()) && small && !of_name).then_some((bare, capital))
}

/// The pieces between white space with their places.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut start = 0;
    text.split_inclusive(char::is_whitespace).filter_map(move |piece| {
        let at = start;
        start += piece.len();
        let word = piece.trim_end();
        (!word.is_empty()).then_some((at, word))
    })
}

/// Whether a word is the initial of a name, to which its full stop belongs: `C.`, `J.R.`.
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

/// A word without `'s`, or without what follows the apostrophe behind capitals: `TKP'nin`.
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

/// Whether a name bears the ending of a Turkish case: `Partisi'nin`, `İstanbul'da`.
fn is_case(name: &str, ending: &str) -> bool {
    name.starts_with(char::is_uppercase) && CASE_ENDINGS.contains(&ending)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_without_marks() {
        for (text, expected) in [
            ("The HKP's \"line\", (so to say).", "The HKP line so to say"),
            ("TKP'nin d'Orme CPI(M) (TKP/ML (YIÖ))", "TKP d'Orme CPI(M) TKP/ML YIÖ"),
            ("Halk Partisi'nin İstanbul’da Qur'an Sana'a", "Halk Partisi İstanbul Qur'an Sana'a"),
            ("A – B", "A – B"),
            ("by Donald C. MacDonald and J.R. Doe.", "by Donald C. MacDonald and J.R. Doe"),
            ("0.13% of $5", "0.13% of $5"),
        ] {
            let read: Vec<&str> = tokens(Text::new(text, 0..text.len()))
                .iter()
                .map(|token| token.text.as_str())
                .collect();
            assert_eq!(read.join(" "), expected, "{text:?}");
        }
    }
}
