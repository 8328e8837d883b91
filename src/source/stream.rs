//! Streams of bytes, and damage in compressed ones.

use std::io::{self, BufRead, Cursor, Read};

/// Stream of bytes.
pub(super) type Stream = Box<dyn Read + Send>;

/// Returns a stream of `head` followed by `rest`.
pub(super) fn joined(head: Vec<u8>, rest: Stream) -> Stream {
    Box::new(Cursor::new(head).chain(rest))
}

/// Damage in compressed data.
#[derive(Debug, thiserror::Error)]
#[error("damaged at byte {offset} of the compressed data: {what}")]
pub(super) struct Damage {
    /// Number of compressed bytes read.
    pub(super) offset: u64,
    /// Description of the damage.
    pub(super) what: String,
}

impl Damage {
    /// Converts the error of a decoder that has read `offset` bytes: an error of the stream below it stays as
    /// it is, any other is damage.
    pub(super) fn wrap(offset: u64, error: io::Error) -> io::Error {
        if error.raw_os_error().is_some()
            || error.get_ref().is_some_and(|inner| inner.is::<Damage>())
        {
            return error;
        }
        let what = match error.kind() {
            io::ErrorKind::UnexpectedEof => "unexpected end".to_owned(),
            _ => error.to_string(),
        };
        io::Error::new(io::ErrorKind::InvalidData, Damage { offset, what })
    }
}

/// Reader that counts the bytes read from it.
#[derive(Debug)]
pub(super) struct Counted<R> {
    inner: R,
    /// Number of bytes read.
    pub(super) count: u64,
}

impl<R: BufRead> Counted<R> {
    pub(super) fn new(inner: R) -> Self {
        Counted { inner, count: 0 }
    }
}

impl<R: BufRead> Read for Counted<R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.inner.read(buffer)?;
        self.count += read as u64;
        Ok(read)
    }
}

impl<R: BufRead> BufRead for Counted<R> {
    fn fill_buf(&mut self) -> io::Result<&[u8]> {
        self.inner.fill_buf()
    }

    fn consume(&mut self, amount: usize) {
        self.inner.consume(amount);
        self.count += amount as u64;
    }
}
