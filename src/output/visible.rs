//! Escaping of what goes to a terminal, whatever its format.

use std::io::{self, Write};

use crate::output::sanitize::is_harmful;

/// The only control character of ASCII that JSON does not escape.
const DELETE: u8 = 0x7f;

/// Writer that writes control characters beyond ASCII, and those that reorder the text around them, as in JSON:
/// `\u202e`. Formats for people escape such characters themselves; in JSON, this changes no value.
#[derive(Debug)]
pub struct Visible<W> {
    out: W,
    /// The beginning of a character whose end was not written yet.
    begun: Vec<u8>,
}

impl<W: Write> Visible<W> {
    /// Makes the text that goes to `out` visible.
    pub fn new(out: W) -> Self {
        Visible { out, begun: Vec::new() }
    }
}

impl<W: Write> Write for Visible<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if self.begun.is_empty() && bytes.is_ascii() && !bytes.contains(&DELETE) {
            return self.out.write(bytes);
        }
        let mut whole = std::mem::take(&mut self.begun);
        whole.extend_from_slice(bytes);
        let complete = match str::from_utf8(&whole) {
            Err(error) if error.error_len().is_none() => error.valid_up_to(),
            _ => whole.len(),
        };
        self.begun = whole.split_off(complete);
        let text = String::from_utf8_lossy(&whole);
        // line breaks, tabs and the escapes of colours are the program's own
        let is_replaced = |c: char| is_harmful(c) && (!c.is_ascii() || c == char::from(DELETE));
        let mut visible = String::with_capacity(text.len());
        for c in text.chars() {
            match is_replaced(c) {
                true => {
                    let units = c.encode_utf16(&mut [0; 2]).to_vec();
                    units.iter().for_each(|unit| visible.push_str(&format!("\\u{unit:04x}")));
                }
                false => visible.push(c),
            }
        }
        self.out.write_all(visible.as_bytes())?;
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out.flush()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_keeps_its_value_wherever_it_is_divided() {
        let value = "a\u{202e}b\u{9b}1m\u{e0041}ç–\u{1f600}\u{feff}\u{7f}";
        let json = serde_json::to_string(value).unwrap();
        for length in 1..=json.len() {
            let mut visible = Visible::new(Vec::new());
            json.as_bytes().chunks(length).for_each(|part| visible.write_all(part).unwrap());
            let shown = String::from_utf8(visible.out).unwrap();
            assert_eq!(shown, "\"a\\u202eb\\u009b1m\\udb40\\udc41ç–\u{1f600}\\ufeff\\u007f\"");
            assert_eq!(serde_json::from_str::<String>(&shown).unwrap(), value);
        }
    }

    #[test]
    fn colours_are_kept() {
        let mut visible = Visible::new(Vec::new());
        visible.write_all(b"\x1b[1mbold\x1b[0m\n").unwrap();
        assert_eq!(visible.out, b"\x1b[1mbold\x1b[0m\n");
    }
}
