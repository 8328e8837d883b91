//! Values as JSON, written into a buffer.

use std::io::{self, Write};

use crate::model::Value;

/// Writes the key of an object, after another one. It needs no escapes.
pub(super) fn push_key(out: &mut Vec<u8>, key: &str) {
    for part in [",\"", key, "\":"] {
        out.extend_from_slice(part.as_bytes());
    }
}

/// Writes a string.
pub(super) fn push_text(out: &mut Vec<u8>, text: &str) -> io::Result<()> {
    if needs_escapes(text.as_bytes()) {
        return Ok(serde_json::to_writer(out, text)?);
    }
    out.push(b'"');
    out.extend_from_slice(text.as_bytes());
    out.push(b'"');
    Ok(())
}

/// Writes a list, with a function for its items.
pub(super) fn push_list<T>(
    out: &mut Vec<u8>,
    items: impl IntoIterator<Item = T>,
    mut push: impl FnMut(&mut Vec<u8>, T) -> io::Result<()>,
) -> io::Result<()> {
    out.push(b'[');
    for (at, item) in items.into_iter().enumerate() {
        if at > 0 {
            out.push(b',');
        }
        push(out, item)?;
    }
    out.push(b']');
    Ok(())
}

/// Writes a value as it serialises.
pub(super) fn push_value(out: &mut Vec<u8>, value: &Value<'_>) -> io::Result<()> {
    match value {
        Value::Text(text) => push_text(out, text),
        Value::Date(date) => {
            out.push(b'"');
            write!(out, "{date}")?;
            out.push(b'"');
            Ok(())
        }
        Value::List(items) => push_list(out, items, push_value),
        Value::Object(object) => {
            out.push(b'{');
            let (mut comma, mut written) = ("", Ok(()));
            object.each(&mut |name, value| {
                if written.is_ok() {
                    out.extend_from_slice(comma.as_bytes());
                    written = push_part(out, &name, &value);
                    comma = ",";
                }
            });
            out.push(b'}');
            written
        }
        Value::Null | Value::Integer(_) | Value::Decimal(_) | Value::Boolean(_) => {
            Ok(serde_json::to_writer(out, value)?)
        }
    }
}

/// Writes a part of an object with its name.
fn push_part(out: &mut Vec<u8>, name: &str, value: &Value<'_>) -> io::Result<()> {
    push_text(out, name)?;
    out.push(b':');
    push_value(out, value)
}

/// Whether a string has a quotation mark, a backslash or a control character.
fn needs_escapes(text: &[u8]) -> bool {
    static ESCAPED: [bool; 256] = {
        let mut escaped = [false; 256];
        let mut byte = 0;
        while byte < escaped.len() {
            escaped[byte] = matches!(byte as u8, ..b' ' | b'"' | b'\\');
            byte += 1;
        }
        escaped
    };
    // no early end, which most texts do not have: the loop is faster without
    text.iter().fold(false, |any, byte| any | ESCAPED[usize::from(*byte)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_written_as_serde_json_does() {
        let long = "Şişli, 12 Eylül’de";
        for special in ["", "\"", "\\", "\n", "\u{1f}", " ", "\u{7f}", "ö", "é\u{2028}"] {
            for length in (0..=long.len()).filter(|length| long.is_char_boundary(*length)) {
                for text in [
                    format!("{}{special}{}", &long[..length], &long[length..]),
                    format!("{}{special}", &long[..length]),
                ] {
                    let mut out = Vec::new();
                    let written = push_text(&mut out, &text).map(|()| out);
                    assert_eq!(written.ok(), serde_json::to_vec(&text).ok(), "{text:?}");
                }
            }
        }
    }
}
