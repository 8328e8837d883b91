//! The one key by which names are compared.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

/// The comparison key of a text: compatibility decomposition, no marks, lower case, one kind of
/// dash, of apostrophe and of quotation mark, single spaces, and `ı` as `i`.
///
/// Two names that fold alike are the same name. What is shown is always the original.
///
/// ```
/// use hustings::model::fold;
/// assert_eq!(fold("İzmir"), "izmir");
/// assert_eq!(fold("Marxism–Leninism"), "marxism-leninism");
/// assert_eq!(fold("People’s\u{a0} Party"), "people's party");
/// ```
pub fn fold(text: &str) -> String {
    let mut key = String::with_capacity(text.len());
    let mut push = |c: char| match c {
        'ı' => key.push('i'),
        '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{fe63}' | '\u{ff0d}' => key.push('-'),
        '\u{ad}' | '\u{200b}' | '\u{200e}' | '\u{200f}' | '\u{feff}' => {}
        '‘' | '’' | 'ʼ' | '`' => key.push('\''),
        '“' | '”' | '„' | '«' | '»' => key.push('"'),
        'ß' => key.push_str("ss"),
        'ø' | 'Ø' => key.push('o'),
        'ł' | 'Ł' => key.push('l'),
        'đ' | 'Đ' => key.push('d'),
        c if c.is_whitespace() => {
            if !key.is_empty() && !key.ends_with(' ') {
                key.push(' ');
            }
        }
        c if c.is_ascii() => key.push(c.to_ascii_lowercase()),
        c => key.extend(c.to_lowercase().filter(|&lower| !is_combining_mark(lower))),
    };
    if text.is_ascii() {
        text.chars().for_each(&mut push);
    } else {
        text.nfkd().filter(|&c| !is_combining_mark(c)).for_each(&mut push);
    }
    if key.ends_with(' ') {
        key.pop();
    }
    key
}

/// A name as a part of an identifier: its fold, with everything that is no letter or digit as a
/// single `-`.
///
/// ```
/// use hustings::model::slug;
/// assert_eq!(slug("People's Liberation Party (Turkey)"), "peoples-liberation-party-turkey");
/// ```
pub fn slug(name: &str) -> String {
    let mut out = String::with_capacity(name.len());
    for c in fold(name).chars().filter(|&c| c != '\'') {
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
    fn folds() {
        for (text, expected) in [
            ("İZMİR", "izmir"),
            ("Işık", "isik"),
            ("Devrimci Halkın Birliği", "devrimci halkin birligi"),
            ("  a \u{a0}\t b ", "a b"),
            ("1983−1984", "1983-1984"),
            ("ﬁve", "five"),
            ("Łódź", "lodz"),
            ("", ""),
        ] {
            assert_eq!(fold(text), expected, "{text:?}");
        }
    }
}
