//! Searches for the bytes that may be markup.

/// A set of bytes.
pub(super) struct Marks([bool; 256]);

impl Marks {
    /// Returns the set of these bytes.
    pub(super) const fn of(marks: &[u8]) -> Self {
        let mut set = [false; 256];
        let mut at = 0;
        while at < marks.len() {
            set[marks[at] as usize] = true;
            at += 1;
        }
        Marks(set)
    }

    /// Whether a byte is one of them.
    #[inline]
    fn has(&self, byte: u8) -> bool {
        self.0[usize::from(byte)]
    }

    /// Returns where the first of the bytes is in a text. `may_be` must hold for all of them and should for few others; it
    /// has no branches, so that the compiler can test many bytes of a text at once.
    #[inline]
    pub(super) fn find_in(&self, text: &[u8], may_be: impl Fn(u8) -> bool) -> Option<usize> {
        const AT_ONCE: usize = 16;
        let first = |bytes: &[u8]| bytes.iter().position(|byte| self.has(*byte));
        let (blocks, rest) = text.as_chunks::<AT_ONCE>();
        let has_some =
            |block: &[u8; AT_ONCE]| block.iter().fold(false, |any, byte| any | may_be(*byte));
        for (block, at) in blocks.iter().zip((0..).step_by(AT_ONCE)) {
            if has_some(block)
                && let Some(mark) = first(block)
            {
                return Some(at + mark);
            }
        }
        Some(text.len() - rest.len() + first(rest)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_first_mark_is_found() {
        static MARKS: Marks = Marks::of(b"[|");
        let may_be = |byte: u8| (byte == b'[') | (byte == b'|') | (byte == b'\\');
        for length in 0..50 {
            let mut text = vec![b'a'; length];
            assert_eq!(MARKS.find_in(&text, may_be), None);
            for at in 0..length {
                text[at] = b'|';
                assert_eq!(MARKS.find_in(&text, may_be), Some(at));
                text[at] = b'\\';
                assert_eq!(MARKS.find_in(&text, may_be), None);
            }
        }
    }
}
