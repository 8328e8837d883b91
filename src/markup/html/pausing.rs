//! A text for the tokenizer of HTML that pauses now and then.
//!
//! The tokenizer goes from the value of an attribute to the next attribute by a call, and comes back only
//! when the tag ends: of tens of thousands in one tag the stack overflows. Where the reader fails it comes
//! back too, and goes on from there when it is asked again, if nothing of the value was read.

use html5gum::{Readable, Reader, StringReader};

/// The most values of attributes between two pauses.
const MAX_VALUES: usize = 64;

/// Reads a text, with pauses.
pub struct Pausing<'a> {
    text: StringReader<'a>,
    /// How many values began since the last pause.
    values: usize,
}

/// A pause: nothing is wrong, and the next token can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a pause")]
pub struct Pause;

impl<'a> Pausing<'a> {
    /// The text from its beginning.
    pub fn new(text: &'a str) -> Self {
        Pausing { text: text.to_reader(), values: 0 }
    }
}

impl Reader for Pausing<'_> {
    type Error = Pause;

    fn read_byte(&mut self) -> Result<Option<u8>, Pause> {
        let Ok(byte) = self.text.read_byte();
        Ok(byte)
    }

    fn try_read_string(&mut self, wanted: &[u8], case_sensitive: bool) -> Result<bool, Pause> {
        let Ok(found) = self.text.try_read_string(wanted, case_sensitive);
        Ok(found)
    }

    fn read_until<'b>(
        &'b mut self,
        needle: &[u8],
        buffer: &'b mut [u8; 4],
    ) -> Result<Option<&'b [u8]>, Pause> {
        // so a value between double quotes is looked for, which alone leads back to itself
        if needle.starts_with(b"\"&") {
            if self.values == MAX_VALUES {
                self.values = 0;
                return Err(Pause);
            }
            self.values += 1;
        }
        let Ok(bytes) = self.text.read_until(needle, buffer);
        Ok(bytes)
    }
}
