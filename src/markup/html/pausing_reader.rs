//! A reader for html5gum that interrupts it regularly, so that it does not overflow the stack.
//!
//! The tokenizer calls itself for each attribute and returns only at the end of the tag: tens of thousands of
//! attributes in one tag overflow the stack. It also returns if the reader fails, and resumes there on the next
//! call, provided that nothing of the attribute's value was read.

use html5gum::{Readable, Reader, StringReader};

/// The most attribute values between two pauses.
const MAX_VALUES: usize = 64;

/// Reads a text and fails with [`Pause`] now and then.
pub struct PausingReader<'a> {
    text: StringReader<'a>,
    /// The number of attribute values since the last pause.
    values: usize,
}

/// A pause. It is not an error: the next token can be requested.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a pause")]
pub struct Pause;

impl<'a> PausingReader<'a> {
    /// Creates a reader of a text.
    pub fn new(text: &'a str) -> Self {
        PausingReader { text: text.to_reader(), values: 0 }
    }
}

impl Reader for PausingReader<'_> {
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
        // this searches a value in double quotes, the only state that calls itself
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
