//! Batches of input, each with some documents.

use std::fmt::Debug;
use std::io::{self, Read};
use std::sync::Arc;

use crate::model::{Document, MAX_REPEATED, RecordLines, Redirect, end_lines};
use crate::source::stream::Stream;
use crate::source::{Options, SourceError};

/// Part of an input: a whole document, or a stretch of a file of many.
///
/// Splitting the input into batches is fast and done by one thread. [`Batch::items`] parses a batch, which is
/// more work and can be done by many threads.
#[derive(Debug)]
pub struct Batch {
    container: Arc<Container>,
    content: Content,
}

/// Item of a batch.
#[derive(Debug, Clone)]
pub enum Item {
    /// A document.
    Document(Document),
    /// Records that were extracted before.
    Records(RecordLines),
    /// A redirect to a document, if redirects are [read](Options::redirects).
    Redirect(Redirect),
}

impl Item {
    /// Returns the document.
    ///
    /// # Errors
    /// If the item is records or a redirect.
    pub fn document(self) -> Result<Document, SourceError> {
        match self {
            Item::Document(document) => Ok(document),
            Item::Records(records) => Err(SourceError::Records(records.file)),
            Item::Redirect(redirect) => Err(SourceError::Skipped(redirect.title)),
        }
    }
}

/// Content of a batch.
#[derive(Debug)]
pub(super) enum Content {
    /// Text that is decoded already.
    Text(&'static str),
    /// Bytes of one document.
    Document(Vec<u8>),
    /// Part of a file of many documents.
    Part(Box<dyn Part>),
    /// Small documents.
    Several(Vec<Batch>),
    /// Error in place of content.
    Failed(SourceError),
}

/// Part of a file of many documents that is not parsed yet.
pub(super) trait Part: Debug + Send {
    /// Parses the part into documents and records in their order, with an error for each that could not be read.
    fn items(self: Box<Self>, container: &Container) -> Vec<Result<Item, SourceError>>;
}

/// File that a batch belongs to.
#[derive(Debug)]
pub(super) struct Container {
    /// Name as a document.
    pub(super) name: String,
    /// Whether it was found in a directory.
    pub(super) walked: bool,
    /// Settings for reading it.
    pub(super) options: Arc<Options>,
}

impl Batch {
    pub(super) fn new(container: &Arc<Container>, content: Content) -> Self {
        Batch { container: Arc::clone(container), content }
    }

    /// Returns the size in bytes of a single document.
    fn length(&self) -> Option<usize> {
        match &self.content {
            Content::Document(bytes) => Some(bytes.len()),
            _ => None,
        }
    }

    /// Returns the documents and records of the batch in their order, with an error for each that could not
    /// be read.
    pub fn items(self) -> Vec<Result<Item, SourceError>> {
        let container = &self.container;
        match self.content {
            Content::Text(text) => vec![Ok(Item::Document(Document::new(&container.name, text)))],
            Content::Document(bytes) => vec![container.document(bytes).map(Item::Document)],
            Content::Part(part) => part.items(container),
            Content::Several(each) => each.into_iter().flat_map(Batch::items).collect(),
            Content::Failed(error) => vec![Err(error)],
        }
    }

    /// Returns the documents of the batch. Records are an error.
    pub fn documents(self) -> Vec<Result<Document, SourceError>> {
        self.items().into_iter().map(|read| read.and_then(Item::document)).collect()
    }
}

/// Joins consecutive small documents into one batch, since passing a batch between threads takes as long as
/// reading a small file.
pub(super) fn together(
    batches: impl Iterator<Item = Batch> + Send + 'static,
) -> impl Iterator<Item = Batch> + Send + 'static {
    const ENOUGH: usize = 64 * 1024;
    let is_small = |batch: &Batch| batch.length().is_some_and(|length| length < ENOUGH / 4);
    let mut batches = batches.peekable();
    std::iter::from_fn(move || {
        let first = batches.next()?;
        if !is_small(&first) {
            return Some(first);
        }
        let container = Arc::clone(&first.container);
        let mut length = first.length().unwrap_or_default();
        let mut several = vec![first];
        while length < ENOUGH
            && let Some(next) = batches.next_if(is_small)
        {
            length += next.length().unwrap_or_default();
            several.push(next);
        }
        Some(Batch { container, content: Content::Several(several) })
    })
}

/// Name of standard input.
pub(super) const STANDARD_INPUT: &str = "-";

/// Byte order mark.
const MARK: char = '\u{feff}';

/// Number of bytes in which a NUL byte means that a file is not text.
const LOOKED_AT: usize = 8 * 1024;

impl Container {
    /// Returns the document of a file that holds one.
    fn document(&self, bytes: Vec<u8>) -> Result<Document, SourceError> {
        let name = self.name.clone();
        if is_text(&bytes) {
            Ok(Document::decode(name, bytes))
        } else if self.walked {
            Err(SourceError::Skipped(name))
        } else {
            Err(SourceError::Binary { name, archive: archive(&bytes) })
        }
    }

    /// Returns the redirect from one title to another, unless redirects are not read or it leads to a section.
    pub(super) fn redirect(&self, title: &str, target: Option<String>) -> Option<Redirect> {
        let target = target.filter(|target| self.options.redirects && !target.contains('#'))?;
        let document = format!("{}#{target}", self.name);
        Some(Redirect { title: title.to_owned(), document })
    }

    /// Returns one of the documents in the file, named by its title, or by its label if it has none.
    pub(super) fn part(&self, title: Option<String>, label: &str, mut text: String) -> Document {
        // each record has it
        let title_end: String =
            title.as_deref().unwrap_or(label).chars().take(MAX_REPEATED).collect();
        let name = format!("{}#{title_end}", self.name);
        // a byte order mark is not part of the text here either
        if text.starts_with(MARK) {
            text.drain(..MARK.len_utf8());
        }
        end_lines(&mut text);
        Document { title, ..Document::new(name, text) }
    }

    /// Returns the error that the file, or a part of it, is too large.
    pub(super) fn too_large(&self, part: Option<&str>) -> SourceError {
        let name = format!("{}{}", self.name, part.unwrap_or_default());
        SourceError::TooLarge { name, most: self.options.max_document }
    }

    /// Returns the error of reading this file.
    pub(super) fn error(&self, error: io::Error) -> SourceError {
        SourceError::reading(&self.name, error)
    }
}

fn is_text(bytes: &[u8]) -> bool {
    memchr::memchr(0, &bytes[..bytes.len().min(LOOKED_AT)]).is_none()
}

/// Returns the kind of an archive that hustings does not unpack.
fn archive(bytes: &[u8]) -> Option<&'static str> {
    const ARCHIVES: [(&[u8], &str); 4] = [
        (b"PK\x03\x04", "zip"),
        (b"7z\xbc\xaf\x27\x1c", "7z"),
        (b"\xfd7zXZ\0", "xz"),
        (b"Rar!\x1a\x07", "rar"),
    ];
    let kind = ARCHIVES.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, kind)| *kind);
    kind.or_else(|| (bytes.get(257..262) == Some(b"ustar")).then_some("tar"))
}

/// Reader that splits a file of many documents into stretches.
pub(super) struct Splitter {
    stream: Option<Stream>,
    /// Whether to take what is available instead of waiting for a whole stretch.
    is_live: bool,
    /// Bytes that were read and not yet split off.
    pub(super) buffer: Vec<u8>,
    /// Offset of the buffer in the file.
    pub(super) offset: u64,
    /// Error that ended the input.
    pub(super) error: Option<io::Error>,
}

/// Number of bytes that are read at a time, and the minimum size of all batches but the last.
pub(super) const STRETCH: usize = 256 * 1024;

impl Splitter {
    pub(super) fn new(stream: Stream) -> Self {
        Splitter {
            stream: Some(stream),
            is_live: false,
            buffer: Vec::new(),
            offset: 0,
            error: None,
        }
    }

    /// Creates a splitter for a container. From standard input it takes what is available, as the other program may
    /// write more later.
    pub(super) fn of(container: &Container, stream: Stream) -> Self {
        Splitter { is_live: container.name == STANDARD_INPUT, ..Splitter::new(stream) }
    }

    /// Reads the next stretch, and returns whether there is any input left.
    pub(super) fn read(&mut self) -> bool {
        let Some(stream) = &mut self.stream else { return false };
        if self.is_live {
            match read_once(stream, &mut self.buffer) {
                Ok(0) => self.stream = None,
                Ok(_) => {}
                Err(error) => (self.stream, self.error) = (None, Some(error)),
            }
            return self.stream.is_some() || !self.buffer.is_empty();
        }
        self.buffer.reserve(STRETCH);
        let read = stream.by_ref().take(STRETCH as u64).read_to_end(&mut self.buffer);
        if !matches!(read, Ok(STRETCH)) {
            self.stream = None;
            self.error = read.err();
        }
        self.stream.is_some() || !self.buffer.is_empty()
    }

    /// Returns whether all input was read.
    pub(super) fn is_at_end(&self) -> bool {
        self.stream.is_none()
    }

    /// Splits off the first `length` bytes of the buffer.
    pub(super) fn cut(&mut self, length: usize) -> Vec<u8> {
        let rest = self.buffer.split_off(length);
        self.offset += length as u64;
        std::mem::replace(&mut self.buffer, rest)
    }
}

/// Reads once, appends what was read, and returns its length; 0 at the end of the stream.
pub(super) fn read_once(stream: &mut Stream, buffer: &mut Vec<u8>) -> io::Result<usize> {
    const PIECE: usize = 64 * 1024;
    let start = buffer.len();
    buffer.resize(start + PIECE, 0);
    let read = loop {
        match stream.read(&mut buffer[start..]) {
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            read => break read,
        }
    };
    buffer.truncate(start + read.as_ref().copied().unwrap_or(0));
    read
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nul_bytes_are_not_text() {
        for (bytes, expected) in
            [(&b"= Title ="[..], true), (b"", true), (b"\x89PNG\0", false), (b"a\0", false)]
        {
            assert_eq!(is_text(bytes), expected, "{bytes:?}");
        }
    }
}
