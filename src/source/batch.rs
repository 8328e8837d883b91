//! What a source gives: batches of input, each of which holds some documents.

use std::io::{self, Read};
use std::sync::Arc;

use crate::model::{Document, RecordLines};
use crate::source::compression::Stream;
use crate::source::{Options, SourceError, export, json};

/// A part of an input: a whole document, or a stretch of a file of many.
///
/// To cut the input into batches is quick and done by one thread; to take the documents out of them is
/// more work, and can be done by many: see [`Batch::documents`].
#[derive(Debug)]
pub struct Batch {
    container: Arc<Container>,
    content: Content,
}

/// What a batch holds: see [`Batch::items`].
#[derive(Debug, Clone)]
pub enum Item {
    /// A document.
    Document(Document),
    /// Records that were read from documents before.
    Records(RecordLines),
}

impl Item {
    /// Returns the document.
    ///
    /// # Errors
    /// If the item is records.
    pub fn document(self) -> Result<Document, SourceError> {
        match self {
            Item::Document(document) => Ok(document),
            Item::Records(records) => Err(SourceError::Records(records.file)),
        }
    }
}

/// What is in a batch.
#[derive(Debug)]
pub(super) enum Content {
    /// A text that was decoded already.
    Text(&'static str),
    /// The bytes of one document.
    Document(Vec<u8>),
    /// Pages of an export of MediaWiki.
    Pages(export::Pages),
    /// Values of JSON.
    Values(json::Values),
    /// Small documents, one after the other.
    Several(Vec<Batch>),
    /// Nothing: something went wrong.
    Failed(SourceError),
}

/// The file that batches are of.
#[derive(Debug)]
pub(super) struct Container {
    /// Its name as a document.
    pub(super) name: String,
    /// Whether it was come across under a directory.
    pub(super) walked: bool,
    /// What is to be read of it.
    pub(super) options: Arc<Options>,
}

impl Batch {
    pub(super) fn new(container: &Arc<Container>, content: Content) -> Self {
        Batch { container: Arc::clone(container), content }
    }

    /// How many bytes it has, if it is a document.
    fn length(&self) -> Option<usize> {
        match &self.content {
            Content::Document(bytes) => Some(bytes.len()),
            _ => None,
        }
    }

    /// The documents and records of the batch in their order, and in place of each that could not be read
    /// the reason.
    pub fn items(self) -> Vec<Result<Item, SourceError>> {
        let container = &self.container;
        let documents = match self.content {
            Content::Text(text) => vec![Ok(Document::new(&container.name, text))],
            Content::Document(bytes) => vec![container.document(bytes)],
            Content::Pages(pages) => pages.documents(container),
            Content::Values(values) => return values.items(container),
            Content::Several(each) => return each.into_iter().flat_map(Batch::items).collect(),
            Content::Failed(error) => vec![Err(error)],
        };
        documents.into_iter().map(|read| read.map(Item::Document)).collect()
    }

    /// The documents of the batch alone: that there are records is an error.
    pub fn documents(self) -> Vec<Result<Document, SourceError>> {
        self.items().into_iter().map(|read| read.and_then(Item::document)).collect()
    }
}

/// The same batches, but small documents that follow each other are one: to hand a batch from thread to
/// thread takes as long as to read a small file.
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

/// A byte order mark.
const MARK: char = '\u{feff}';

/// How many bytes are looked at to tell text from anything else.
const LOOKED_AT: usize = 8 * 1024;

impl Container {
    /// A file that is one document.
    fn document(&self, bytes: Vec<u8>) -> Result<Document, SourceError> {
        let name = self.name.clone();
        if is_text(&bytes) {
            Ok(Document::decode(name, bytes))
        } else if self.walked {
            Err(SourceError::PassedOver(name))
        } else {
            Err(SourceError::Binary { name, archive: archive(&bytes) })
        }
    }

    /// A document of many in this file, under its title, or what else tells it from the others.
    pub(super) fn part(&self, title: Option<String>, label: &str, mut text: String) -> Document {
        let name = format!("{}#{}", self.name, title.as_deref().unwrap_or(label));
        // a byte order mark is no text here either
        if text.starts_with(MARK) {
            text.drain(..MARK.len_utf8());
        }
        Document { title, ..Document::new(name, text) }
    }

    /// The error that the file is too large, or what is called so in it.
    pub(super) fn too_large(&self, part: Option<&str>) -> SourceError {
        let name = format!("{}{}", self.name, part.unwrap_or_default());
        SourceError::TooLarge { name, most: self.options.max_document }
    }

    /// The error that reading this file ended with.
    pub(super) fn error(&self, error: io::Error) -> SourceError {
        SourceError::reading(&self.name, error)
    }
}

fn is_text(bytes: &[u8]) -> bool {
    memchr::memchr(0, &bytes[..bytes.len().min(LOOKED_AT)]).is_none()
}

/// What kind of archive bytes are that are not read.
fn archive(bytes: &[u8]) -> Option<&'static str> {
    const ARCHIVES: [(&[u8], &str); 4] = [
        (b"PK\x03\x04", "zip"),
        (b"7z\xbc\xaf\x27\x1c", "7z"),
        (b"\xfd7zXZ\0", "xz"),
        (b"Rar!\x1a\x07", "rar"),
    ];
    let told = ARCHIVES.iter().find(|(magic, _)| bytes.starts_with(magic)).map(|(_, kind)| *kind);
    told.or_else(|| (bytes.get(257..262) == Some(b"ustar")).then_some("tar"))
}

/// The input of a file of many documents, of which whole stretches are cut off.
pub(super) struct Splitter {
    stream: Option<Stream>,
    /// What was read and not yet cut off.
    pub(super) buffer: Vec<u8>,
    /// Where the buffer begins in the file.
    pub(super) offset: u64,
    /// What reading ended with.
    pub(super) error: Option<io::Error>,
}

/// How many bytes are read at a time, and the least of a batch but the last.
pub(super) const STRETCH: usize = 256 * 1024;

impl Splitter {
    pub(super) fn new(stream: Stream) -> Self {
        Splitter { stream: Some(stream), buffer: Vec::new(), offset: 0, error: None }
    }

    /// Reads on by a stretch. Whether there was anything.
    pub(super) fn read(&mut self) -> bool {
        let Some(stream) = &mut self.stream else { return false };
        self.buffer.reserve(STRETCH);
        let read = stream.by_ref().take(STRETCH as u64).read_to_end(&mut self.buffer);
        if !matches!(read, Ok(STRETCH)) {
            self.stream = None;
            self.error = read.err();
        }
        self.stream.is_some() || !self.buffer.is_empty()
    }

    /// Whether all was read.
    pub(super) fn is_at_end(&self) -> bool {
        self.stream.is_none()
    }

    /// Cuts off so many bytes.
    pub(super) fn cut(&mut self, length: usize) -> Vec<u8> {
        let rest = self.buffer.split_off(length);
        self.offset += length as u64;
        std::mem::replace(&mut self.buffer, rest)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn zero_bytes_make_no_text() {
        for (bytes, expected) in
            [(&b"= Title ="[..], true), (b"", true), (b"\x89PNG\0", false), (b"a\0", false)]
        {
            assert_eq!(is_text(bytes), expected, "{bytes:?}");
        }
    }
}
