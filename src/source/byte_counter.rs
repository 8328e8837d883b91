//! Sizes of inputs and the number of bytes read.

use std::fs::{self, Metadata};
use std::io::{self, Read};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
#[cfg(unix)]
use std::{fs::File, os::fd::AsFd};

use crate::source::Input;
use crate::source::stream::Stream;

/// Counter of the bytes that are read from inputs, before decompression. Clones share one count.
#[derive(Debug, Clone, Default)]
pub struct ByteCounter(Arc<AtomicU64>);

impl ByteCounter {
    /// Returns the number of bytes read.
    pub fn bytes(&self) -> u64 {
        self.0.load(Ordering::Relaxed)
    }

    /// Wraps a stream so that its bytes are counted.
    pub(super) fn count(&self, stream: Stream) -> Stream {
        Box::new(Counting { stream, counter: self.clone() })
    }
}

struct Counting {
    stream: Stream,
    counter: ByteCounter,
}

impl Read for Counting {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.stream.read(buffer)?;
        self.counter.0.fetch_add(read as u64, Ordering::Relaxed);
        Ok(read)
    }
}

impl Input {
    /// Returns the size of the input in bytes before decompression, or `None` if it is unknown, as for a
    /// pipe. The size of a bundled document is 0.
    pub fn size(&self) -> Option<u64> {
        let metadata = match self {
            Input::File(path) | Input::Walked(path) => fs::metadata(path).ok()?,
            Input::Standard => standing(io::stdin())?,
            Input::Bundled { .. } => return Some(0),
        };
        metadata.is_file().then_some(metadata.len())
    }
}

/// Returns whether a standard stream is a pipe to another program.
#[cfg(unix)]
pub fn is_pipe(stream: impl AsFd) -> bool {
    use std::os::unix::fs::FileTypeExt;

    standing(stream).is_some_and(|metadata| {
        let kind = metadata.file_type();
        kind.is_fifo() || kind.is_socket()
    })
}

/// Returns `false`: other systems are not asked.
#[cfg(not(unix))]
pub fn is_pipe<S>(_: S) -> bool {
    false
}

/// Returns whether standard input is a pipe from another program, which may wait for answers.
pub fn is_stdin_piped() -> bool {
    is_pipe(io::stdin())
}

/// Returns whether standard input was given: whether it is a pipe, a socket or a regular file. A terminal, a
/// closed stream and `/dev/null` do not count.
#[cfg(unix)]
pub fn is_stdin_given() -> bool {
    is_pipe(io::stdin()) || standing(io::stdin()).is_some_and(|metadata| metadata.is_file())
}

/// Returns whether standard input was given: whether it is not a terminal.
#[cfg(not(unix))]
pub fn is_stdin_given() -> bool {
    !io::IsTerminal::is_terminal(&io::stdin())
}

/// Returns the metadata of a standard stream.
#[cfg(unix)]
fn standing(stream: impl AsFd) -> Option<Metadata> {
    let own = stream.as_fd().try_clone_to_owned().ok()?;
    File::from(own).metadata().ok()
}

/// Returns `None`: other systems are not asked.
#[cfg(not(unix))]
fn standing<S>(_: S) -> Option<Metadata> {
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_counted_as_they_are_read() {
        let counter = ByteCounter::default();
        let mut stream = counter.clone().count(Box::new(&[7; 1000][..]));
        let mut buffer = [0; 300];
        for read in [300, 600, 900, 1000, 1000] {
            let _ = stream.read(&mut buffer).expect("memory can be read");
            assert_eq!(counter.bytes(), read);
        }
    }

    #[test]
    fn only_files_have_a_size() {
        for (input, size) in [
            (Input::File("Cargo.toml".into()), Some(fs::metadata("Cargo.toml").unwrap().len())),
            (Input::Walked("no/such/file".into()), None),
            (Input::File("src".into()), None),
            (Input::Bundled { name: "a.txt", text: "four" }, Some(0)),
        ] {
            assert_eq!(input.size(), size, "{input:?}");
        }
    }
}
