//! Escaping of untrusted text for terminals.

use std::borrow::Cow;

/// Escapes control and bidirectional formatting characters, such as `\u{1b}`, which could move the cursor or
/// reorder the text around them ([Trojan Source](https://trojansource.codes)). Line breaks and tabs become
/// spaces.
pub fn sanitize(text: &str) -> Cow<'_, str> {
    if !text.contains(|c| is_space(c) || is_harmful(c)) {
        return Cow::Borrowed(text);
    }
    let mut sanitize = String::with_capacity(text.len());
    for c in text.chars() {
        if is_space(c) {
            sanitize.push(' ');
        } else if is_harmful(c) {
            sanitize.extend(c.escape_unicode());
        } else {
            sanitize.push(c);
        }
    }
    Cow::Owned(sanitize)
}

fn is_space(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\r' | '\u{2028}' | '\u{2029}')
}

pub(super) fn is_harmful(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            | '\u{feff}' | '\u{e0000}'..='\u{e007f}')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn escapes_control_characters() {
        for (text, expected) in [
            ("İşçi Partisi – “HKP”", "İşçi Partisi – “HKP”"),
            ("\u{1b}[31mred", "\\u{1b}[31mred"),
            ("a\nb\tc", "a b c"),
            ("\u{202e}txt.exe", "\\u{202e}txt.exe"),
            ("\u{9b}2J", "\\u{9b}2J"),
            ("נט\u{5c0}ע", "נט\u{5c0}ע"),
        ] {
            assert_eq!(sanitize(text), expected, "{text:?}");
        }
    }
}
