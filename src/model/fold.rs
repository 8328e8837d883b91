//! The key by which names are compared.

use std::borrow::Cow;
use std::ops::Deref;

use arrayvec::ArrayString;
use unicode_normalization::char::{decompose_compatible, is_combining_mark};

/// The comparison key of a text: compatibility decomposition, no marks, lower case, one kind of
/// dash, of apostrophe and of quotation mark, single spaces, and `ı` as `i`.
///
/// Two names with the same key are the same name. Output always shows the original.
///
/// ```
/// use hustings::model::fold;
/// assert_eq!(fold("İzmir"), "izmir");
/// assert_eq!(fold("Marxism–Leninism"), "marxism-leninism");
/// assert_eq!(fold("People’s\u{a0} Party"), "people's party");
/// ```
pub fn fold(text: &str) -> String {
    folded(text).into_owned()
}

/// Returns the same key without an allocation if the text is its own key, as most words are, or a short text with
/// capitals, as most names are.
pub fn folded(text: &str) -> Folded<'_> {
    match Form::of(text) {
        Form::Folded => return Folded(Key::Same(text)),
        Form::Capitals => return Folded(Key::lowered(text)),
        Form::Other => {}
    }
    let mut key = String::with_capacity(text.len());
    let mut rest = text;
    loop {
        // most names with other letters are mostly ASCII too
        let is_plain = |byte: &u8| CLASSES[usize::from(*byte)] & !CAPITAL == 0;
        let (plain, others) = rest.split_at(rest.bytes().take_while(is_plain).count());
        let start = key.len();
        key.push_str(plain);
        key[start..].make_ascii_lowercase();
        let mut others = others.chars();
        let Some(c) = others.next() else { break };
        rest = others.as_str();
        // these two become sentences of up to eighteen letters; all others become a few letters
        if c.is_ascii() || matches!(c, '\u{fdfa}' | '\u{fdfb}') {
            push_folded(&mut key, c);
        } else {
            // the order of marks, which whole texts are decomposed for, is lost with the marks
            decompose_compatible(c, |part| push_folded(&mut key, part));
        }
    }
    if key.ends_with(' ') {
        key.pop();
    }
    Folded(Key::Long(key))
}

/// The comparison key of a text.
#[derive(Debug, Clone)]
pub struct Folded<'a>(Key<'a>);

#[derive(Debug, Clone)]
enum Key<'a> {
    /// The text itself.
    Same(&'a str),
    /// A short key, kept in place.
    Short(ArrayString<MAX_SHORT>),
    /// Any other.
    Long(String),
}

/// The most bytes of a key that is kept in place: enough for most names.
const MAX_SHORT: usize = 44;

impl Key<'_> {
    /// Returns a text of ASCII in lower case.
    fn lowered(text: &str) -> Self {
        match ArrayString::from(text) {
            Ok(mut key) => {
                key.make_ascii_lowercase();
                Key::Short(key)
            }
            Err(_) => Key::Long(text.to_ascii_lowercase()),
        }
    }
}

impl<'a> Folded<'a> {
    /// Takes a text that is its own key.
    pub fn of_key(key: impl Into<Cow<'a, str>>) -> Self {
        Folded(match key.into() {
            Cow::Borrowed(key) => Key::Same(key),
            Cow::Owned(key) => Key::Long(key),
        })
    }

    /// Joins words that are their own keys with spaces.
    pub fn of_words<'w>(words: impl Iterator<Item = &'w str> + Clone) -> Self {
        let mut key = ArrayString::new();
        let mut add = |word| {
            let space = if key.is_empty() { Ok(()) } else { key.try_push(' ').map_err(drop) };
            space.and_then(|()| key.try_push_str(word).map_err(drop))
        };
        Folded(match words.clone().try_for_each(&mut add) {
            Ok(()) => Key::Short(key),
            Err(()) => Key::Long(words.collect::<Vec<_>>().join(" ")),
        })
    }

    /// Returns the key as a text of its own.
    pub fn into_owned(self) -> String {
        match self.0 {
            Key::Long(key) => key,
            _ => (*self).to_owned(),
        }
    }
}

impl Deref for Folded<'_> {
    type Target = str;

    fn deref(&self) -> &str {
        match &self.0 {
            Key::Same(text) => text,
            Key::Short(key) => key,
            Key::Long(key) => key,
        }
    }
}

impl<'a> From<Folded<'a>> for Cow<'a, str> {
    fn from(key: Folded<'a>) -> Self {
        match key.0 {
            Key::Same(text) => Cow::Borrowed(text),
            _ => Cow::Owned(key.into_owned()),
        }
    }
}

impl AsRef<str> for Folded<'_> {
    fn as_ref(&self) -> &str {
        self
    }
}

impl PartialEq<str> for Folded<'_> {
    fn eq(&self, other: &str) -> bool {
        **self == *other
    }
}

impl PartialEq<&str> for Folded<'_> {
    fn eq(&self, other: &&str) -> bool {
        **self == **other
    }
}

impl PartialEq<String> for Folded<'_> {
    fn eq(&self, other: &String) -> bool {
        **self == **other
    }
}

impl PartialEq for Folded<'_> {
    fn eq(&self, other: &Self) -> bool {
        **self == **other
    }
}

/// Whether folding a text only makes it lower case, as it does for most texts.
pub fn folds_by_case(text: &str) -> bool {
    !matches!(Form::of(text), Form::Other)
}

/// Returns a word of ASCII in lower case, written into `room` unless it is so already; `None` if it does not fit,
/// or has other letters. Most words that are looked up need no allocation.
pub fn lowered<'r>(word: &'r str, room: &'r mut [u8]) -> Option<&'r str> {
    if word.is_ascii() && !word.bytes().any(|byte| byte.is_ascii_uppercase()) {
        return (word.len() <= room.len()).then_some(word);
    }
    let lower = room.get_mut(..word.len()).filter(|_| word.is_ascii())?;
    lower.copy_from_slice(word.as_bytes());
    lower.make_ascii_lowercase();
    std::str::from_utf8(lower).ok()
}

/// Form of a text before it is folded.
enum Form {
    /// It is its own key.
    Folded,
    /// It is its own key except for capitals.
    Capitals,
    /// It may have another key.
    Other,
}

impl Form {
    fn of(text: &str) -> Self {
        let seen = text.bytes().fold(0, |seen, byte| seen | CLASSES[usize::from(byte)]);
        // folding removes spaces at both ends and after another one
        let is_spaced = || {
            let bytes = text.as_bytes();
            let pairs = bytes.iter().zip(&bytes[1..]);
            // no early end, which most texts do not have: the loop is faster without
            let is_double =
                pairs.fold(false, |any, (one, next)| any | ((*one == b' ') & (*next == b' ')));
            is_double || text.starts_with(' ') || text.ends_with(' ')
        };
        match seen {
            _ if seen & OTHER != 0 || seen & SPACE != 0 && is_spaced() => Form::Other,
            _ if seen & CAPITAL != 0 => Form::Capitals,
            _ => Form::Folded,
        }
    }
}

/// A byte that folding only makes lower case.
const CAPITAL: u8 = 1;
/// A space.
const SPACE: u8 = 2;
/// Any other byte that folding may change.
const OTHER: u8 = 4;

/// The class of each byte; 0 for bytes that folding keeps.
static CLASSES: [u8; 256] = {
    let mut classes = [0; 256];
    let mut byte = 0;
    while byte < classes.len() {
        classes[byte] = match byte as u8 {
            b'A'..=b'Z' => CAPITAL,
            b' ' => SPACE,
            b'`' | b'\t'..=b'\r' | 0x80.. => OTHER,
            _ => 0,
        };
        byte += 1;
    }
    classes
};

/// Adds the folded form of a character of a decomposed text.
fn push_folded(key: &mut String, c: char) {
    match c {
        '`' => key.push('\''),
        c if c.is_whitespace() => {
            if !key.is_empty() && !key.ends_with(' ') {
                key.push(' ');
            }
        }
        c if c.is_ascii() => key.push(c.to_ascii_lowercase()),
        'ı' => key.push('i'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => key.push('-'),
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' => {}
        '‘' | '’' | 'ʼ' => key.push('\''),
        '“' | '”' | '„' | '«' | '»' => key.push('"'),
        'ß' | 'ẞ' => key.push_str("ss"),
        'ø' | 'Ø' => key.push('o'),
        'ł' | 'Ł' => key.push('l'),
        'đ' | 'Đ' => key.push('d'),
        c if is_combining_mark(c) => {}
        c => key.extend(c.to_lowercase().filter(|&lower| !is_combining_mark(lower))),
    }
}

/// Returns a name as a part of an identifier: its key, with a single `-` for everything that is not a letter
/// or digit.
///
/// ```
/// use hustings::model::slug;
/// assert_eq!(slug("People's Liberation Party (Turkey)"), "peoples-liberation-party-turkey");
/// ```
pub fn slug(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in folded(name).chars().filter(|&c| c != '\'') {
        if c.is_alphanumeric() {
            out.push(c);
        } else if !out.is_empty() && !out.ends_with('-') {
            out.push('-');
        }
    }
    if out.ends_with('-') {
        out.pop();
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fold_is_its_own() {
        for c in '\0'..=char::MAX {
            let key = fold(&format!("a{c}b"));
            assert_eq!(fold(&key), key, "{c:?}");
        }
    }

    #[test]
    fn keys_of_any_length_are_equal_to_their_text() {
        for length in [1, MAX_SHORT - 1, MAX_SHORT, MAX_SHORT + 1, 200] {
            for text in ["A".repeat(length), "a".repeat(length), "É".repeat(length)] {
                let letter = if text.starts_with('É') { "e" } else { "a" };
                assert_eq!(folded(&text), letter.repeat(length));
                assert_eq!(folded(&text).into_owned(), fold(&text));
                assert_eq!(Cow::from(folded(&text)), fold(&text));
            }
        }
    }

    #[test]
    fn folds() {
        for (text, expected) in [
            ("İZMİR", "izmir"),
            ("Işık", "isik"),
            ("Devrimci Halkın Birliği", "devrimci halkin birligi"),
            ("  a \u{a0}\t b ", "a b"),
            ("1983−1984", "1983-1984"),
            ("ﬁve", "five"),
            ("Łódź", "lodz"),
            ("People`s", "people's"),
            ("a\u{b}b", "a b"),
            ("its own fold", "its own fold"),
            (" ", ""),
            ("", ""),
        ] {
            assert_eq!(fold(text), expected, "{text:?}");
            assert!(matches!(folded(expected), Folded(Key::Same(key)) if key == expected));
        }
    }
}
