//! A text to be read, with the name that its records bear.

use std::ops::Range;
use std::sync::Arc;

/// One text, decoded, with the name that it is known by in every record's `source`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The path as given or walked to, `-` for standard input, the file's name for a bundled document;
    /// for one of many in a file the file's name, `#` and the title.
    pub name: String,
    /// The title that the file gives it that holds it with others, as a dump does; it goes before any
    /// that the text gives itself.
    pub title: Option<String>,
    /// The decoded text, without a byte order mark. All spans are byte offsets into it.
    pub text: String,
    /// The syntax that it is written in, where it is known.
    pub syntax: Option<Syntax>,
    /// The offset of the first character that stands for bytes that were not UTF-8, if there is one.
    pub malformed: Option<usize>,
}

/// Records that were written as lines of JSON, to be read again: some lines of a file.
#[derive(Debug, Clone)]
pub struct RecordLines {
    /// The name of the file.
    pub file: String,
    /// The bytes that the lines are in.
    pub bytes: Arc<Vec<u8>>,
    /// The number of each line in the file, counted from 1, and its bytes.
    pub lines: Vec<(usize, Range<usize>)>,
}

impl RecordLines {
    /// The type that a line tells, and the bytes from the version of its schema on, if it begins as records are
    /// written: `{"type":"party","schema":1`.
    pub fn head(line: &[u8]) -> Option<(&[u8], &[u8])> {
        let named = line.strip_prefix(br#"{"type":""#)?;
        let (name, rest) = named.split_at_checked(memchr::memchr(b'"', named)?)?;
        Some((name, rest.strip_prefix(br#"","schema":"#)?))
    }

    /// The lines with their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &[u8])> {
        self.lines
            .iter()
            .map(|(number, range)| (*number, self.bytes.get(range.clone()).unwrap_or_default()))
    }
}

/// A syntax that documents are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Syntax {
    /// The plain rendering of an article, or plain text.
    Plain,
    /// The wikitext of MediaWiki.
    Wikitext,
    /// HTML: a saved page, or a part of one.
    Html,
}

impl Document {
    /// A document of a text that is in memory already.
    pub fn new(name: impl Into<String>, text: impl Into<String>) -> Self {
        Document {
            name: name.into(),
            title: None,
            text: text.into(),
            syntax: None,
            malformed: None,
        }
    }

    /// Decodes `bytes` as UTF-8, dropping a byte order mark.
    ///
    /// What is not UTF-8 becomes U+FFFD, and the first such place is kept in `malformed`.
    pub fn decode(name: impl Into<String>, bytes: Vec<u8>) -> Self {
        let (mut text, malformed) = match String::from_utf8(bytes) {
            Ok(text) => (text, None),
            Err(error) => {
                let valid = error.utf8_error().valid_up_to();
                (String::from_utf8_lossy(error.as_bytes()).into_owned(), Some(valid))
            }
        };
        let mark = if text.starts_with('\u{feff}') { '\u{feff}'.len_utf8() } else { 0 };
        text.drain(..mark);
        Document {
            name: name.into(),
            title: None,
            text,
            syntax: None,
            malformed: malformed.map(|offset| offset.saturating_sub(mark)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn decoding_drops_the_mark_and_keeps_the_place_of_what_is_malformed() {
        let document = Document::decode("a", b"\xef\xbb\xbfab\xffc".to_vec());
        assert_eq!(document.text, "ab\u{fffd}c");
        assert_eq!(document.malformed, Some(2));
        assert_eq!(Document::decode("a", b"\xef\xbb\xbf".to_vec()).text, "");
    }
}
