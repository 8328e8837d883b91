//! JSON that is safe inside a script element.

use std::io::{self, Write};

use serde::Serialize;
use serde_json::Serializer;
use serde_json::ser::{CharEscape, CompactFormatter, Formatter};

use crate::output::sanitize::is_harmful;

/// Returns a value as JSON on one line, which neither ends the script element that it is in nor begins a comment there.
/// Control characters and those that change the direction of the text around them are replaced by their numbers, as on
/// a terminal.
pub fn to_line(value: &impl Serialize) -> String {
    let mut line = Vec::new();
    // what is written to memory, with keys that are texts, does not fail
    let written = value.serialize(&mut Serializer::with_formatter(&mut line, Harmless));
    match (written, String::from_utf8(line)) {
        (Ok(()), Ok(line)) => line,
        _ => "null".to_owned(),
    }
}

/// Whether a character is written as its number. Line breaks and tabs are not.
fn is_replaced(c: char) -> bool {
    is_harmful(c) && !matches!(c, '\n' | '\t' | '\r')
}

/// Whether a text has only ASCII characters that are not replaced.
fn is_plain(text: &str) -> bool {
    let is_plain = |byte| matches!(byte, b' '..=b'~' | b'\n' | b'\t' | b'\r');
    // without an early end, many bytes are tested at a time
    text.bytes().fold(true, |plain, byte| plain & is_plain(byte))
}

/// Returns how many UTF-16 units a text has in a script, with the replacements that [`to_line`] makes.
pub(super) fn length(text: &str) -> usize {
    let length = |c: char| match c {
        ' '..='~' => 1, // as most
        c if is_replaced(c) => c.escape_unicode().len(),
        c => c.len_utf16(),
    };
    if is_plain(text) { text.len() } else { text.chars().map(length).sum() }
}

/// Writer of the characters of JSON.
struct Harmless;

impl Formatter for Harmless {
    fn write_string_fragment<W: Write + ?Sized>(
        &mut self,
        out: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        if is_plain(fragment) && !fragment.contains('<') {
            return out.write_all(fragment.as_bytes());
        }
        let is_special = |c: char| matches!(c, '<' | '\u{2028}' | '\u{2029}') || is_replaced(c);
        let mut rest = fragment;
        while let Some(at) = rest.find(is_special) {
            out.write_all(&rest.as_bytes()[..at])?;
            let mut chars = rest[at..].chars();
            match chars.next() {
                Some(c) if is_replaced(c) => write!(out, "\\{}", c.escape_unicode())?,
                Some(c) => write!(out, "\\u{:04x}", u32::from(c))?,
                None => {}
            }
            rest = chars.as_str();
        }
        out.write_all(rest.as_bytes())
    }

    fn write_char_escape<W: Write + ?Sized>(
        &mut self,
        out: &mut W,
        escape: CharEscape,
    ) -> io::Result<()> {
        match escape {
            CharEscape::Backspace => out.write_all(br"\\u{8}"),
            CharEscape::FormFeed => out.write_all(br"\\u{c}"),
            CharEscape::AsciiControl(byte) => write!(out, "\\\\u{{{byte:x}}}"),
            known => CompactFormatter.write_char_escape(out, known),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_text_ends_the_script_or_reorders_it() {
        for (text, expected) in [
            ("Reed “Party” – İşçi", r#""Reed “Party” – İşçi""#),
            ("</script><!--", r#""\u003c/script>\u003c!--""#),
            ("a\u{2028}b\u{2029}c", r#""a\u2028b\u2029c""#),
            ("\u{202e}txt\u{9b}", r#""\\u{202e}txt\\u{9b}""#),
            ("\u{0}\u{8}\u{c}\u{1b}\u{7f}", r#""\\u{0}\\u{8}\\u{c}\\u{1b}\\u{7f}""#),
            ("a\nb\tc\r\"\\", r#""a\nb\tc\r\"\\""#),
        ] {
            let line = to_line(&text);
            assert_eq!(line, expected);
            let read: String = serde_json::from_str(&line).expect("it is JSON");
            assert_eq!(read.encode_utf16().count(), length(text));
        }
    }
}
