//! Documents: texts with the name that their records refer to.

use std::ops::Range;
use std::sync::Arc;

/// Decoded text, with the name that `source` of its records has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document {
    /// The path as given or found, `-` for standard input, the file name for a bundled document; for one of
    /// several documents in a file the file name, `#` and the title.
    pub name: String,
    /// The title that a container such as a dump gives it, which takes precedence over a title in the text.
    pub title: Option<String>,
    /// The decoded text, without a byte order mark. All spans are byte offsets into it.
    pub text: String,
    /// The syntax, if known.
    pub syntax: Option<Syntax>,
    /// The offset of the first character that replaces invalid UTF-8, if there is one.
    pub malformed: Option<usize>,
}

impl Document {
    /// Returns the file that has the document called `name` and others, such as `dump.xml` of `dump.xml#Title`.
    pub fn container(name: &str) -> Option<&str> {
        name.split_once('#').map(|(file, _)| file).filter(|file| !file.is_empty())
    }
}

/// Page of a wiki that only leads to another one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Redirect {
    /// Its title.
    pub title: String,
    /// The name of the document that it leads to.
    pub document: String,
}

/// Lines of a file that hold records as JSON.
#[derive(Debug, Clone)]
pub struct RecordLines {
    /// The name of the file.
    pub file: String,
    /// The bytes that contain the lines.
    pub bytes: Arc<Vec<u8>>,
    /// The number of each line in the file, counted from 1, and its range of bytes.
    pub lines: Vec<(usize, Range<usize>)>,
}

impl RecordLines {
    /// Returns the type of a line's record, and the bytes from the schema version on, if the line begins as
    /// records are written: `{"type":"party","schema":2`.
    pub fn head(line: &[u8]) -> Option<(&[u8], &[u8])> {
        let named = line.strip_prefix(br#"{"type":""#)?;
        let (name, rest) = named.split_at_checked(memchr::memchr(b'"', named)?)?;
        Some((name, rest.strip_prefix(br#"","schema":"#)?))
    }

    /// Iterates over the lines with their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &[u8])> {
        self.lines
            .iter()
            .map(|(number, range)| (*number, self.bytes.get(range.clone()).unwrap_or_default()))
    }
}

/// Syntax of a document.
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
    /// Makes a document of a text.
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
    /// Invalid UTF-8 becomes U+FFFD, and `malformed` holds the first such place.
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
        end_lines(&mut text);
        Document {
            name: name.into(),
            title: None,
            text,
            syntax: None,
            malformed: malformed.map(|offset| offset.saturating_sub(mark)),
        }
    }
}

/// Ends lines with a line feed where a carriage return alone does. All offsets stay the same.
pub(crate) fn end_lines(text: &mut String) {
    if memchr::memchr(b'\r', text.as_bytes()).is_none() {
        return;
    }
    let mut bytes = std::mem::take(text).into_bytes();
    for at in 0..bytes.len() {
        if bytes[at] == b'\r' && bytes.get(at + 1) != Some(&b'\n') {
            bytes[at] = b'\n';
        }
    }
    // one ASCII byte for another
    *text = String::from_utf8(bytes).unwrap_or_default();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_carriage_return_alone_ends_a_line() {
        let mut text = "a\rb\r\nc\r\rd\r".to_owned();
        end_lines(&mut text);
        assert_eq!(text, "a\nb\r\nc\n\nd\n");
    }

    #[test]
    fn decoding_drops_the_mark_and_keeps_the_place_of_invalid_bytes() {
        let document = Document::decode("a", b"\xef\xbb\xbfab\xffc".to_vec());
        assert_eq!(document.text, "ab\u{fffd}c");
        assert_eq!(document.malformed, Some(2));
        assert_eq!(Document::decode("a", b"\xef\xbb\xbf".to_vec()).text, "");
    }
}
