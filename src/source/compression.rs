//! Decompression of gzip, bzip2 and Zstandard, detected from the first bytes. A file can be several streams
//! in a row.

use std::io::{self, BufRead, BufReader, Read};

use flate2::bufread::MultiGzDecoder;
use ruzstd::decoding::errors::{FrameDecoderError, ReadFrameHeaderError};
use ruzstd::decoding::{BlockDecodingStrategy, FrameDecoder};

use crate::parallel::Threads;
use crate::source::bzip2::{BLOCK, Bzip2, END};
use crate::source::stream::{Counted, Damage, Stream};

/// Compression format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Compression {
    /// RFC 1952.
    Gzip,
    /// Block-sorting format of Wikimedia's dumps.
    Bzip2,
    /// RFC 8878.
    Zstandard,
}

impl Compression {
    /// Returns the format of bytes that start with `head`.
    pub(super) fn of(head: &[u8]) -> Option<Self> {
        match head {
            [0x1f, 0x8b, 8, ..] => Some(Compression::Gzip),
            [b'B', b'Z', b'h', b'1'..=b'9', magic @ ..]
                if magic.starts_with(&BLOCK) || magic.starts_with(&END) =>
            {
                Some(Compression::Bzip2)
            }
            // a frame, or a skippable frame as in pzstd and seekable archives
            [0x28, 0xb5, 0x2f, 0xfd, ..] | [0x50..=0x5f, 0x2a, 0x4d, 0x18, ..] => {
                Some(Compression::Zstandard)
            }
            _ => None,
        }
    }

    /// Decodes a stream, on several threads if the format allows it. Errors in the compressed data are
    /// [`Damage`].
    pub(super) fn decode(self, stream: Stream, threads: Threads) -> Stream {
        match self {
            Compression::Gzip => {
                Box::new(Gzip(MultiGzDecoder::new(Counted::new(BufReader::new(stream)))))
            }
            Compression::Bzip2 => Box::new(Bzip2::new(stream, threads)),
            Compression::Zstandard => Box::new(Zstandard::new(stream)),
        }
    }
}

struct Gzip(MultiGzDecoder<Counted<BufReader<Stream>>>);

/// Whether something else than a gzip stream follows the last one.
fn is_no_header(error: &io::Error) -> bool {
    error.kind() == io::ErrorKind::InvalidInput && error.to_string().contains("header")
}

impl Gzip {
    /// Whether only zeros are left of the source.
    fn is_padded(&mut self) -> io::Result<bool> {
        let source = self.0.get_mut();
        let mut rest = [0; 4096];
        loop {
            match source.read(&mut rest)? {
                0 => return Ok(true),
                length if rest[..length].iter().any(|byte| *byte != 0) => return Ok(false),
                _ => {}
            }
        }
    }
}

impl Read for Gzip {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        match self.0.read(buffer) {
            // zeros fill the last block of a tape
            Err(error) if is_no_header(&error) && self.is_padded()? => Ok(0),
            read => read.map_err(|error| Damage::wrap(self.0.get_ref().count, error)),
        }
    }
}

/// Decoder of consecutive Zstandard frames.
struct Zstandard {
    source: Counted<BufReader<Stream>>,
    decoder: FrameDecoder,
    /// Whether a frame was started and its checksum not yet verified.
    inside: bool,
}

impl Zstandard {
    fn new(stream: Stream) -> Self {
        let source = Counted::new(BufReader::new(stream));
        Zstandard { source, decoder: FrameDecoder::new(), inside: false }
    }

    /// Reads the header of the next frame, or skips a skippable frame.
    fn enter(&mut self) -> io::Result<()> {
        match self.decoder.init(&mut self.source) {
            Ok(()) => self.inside = true,
            Err(FrameDecoderError::ReadFrameHeaderError(ReadFrameHeaderError::SkipFrame {
                length,
                ..
            })) => {
                let length = u64::from(length);
                let skipped = io::copy(&mut (&mut self.source).take(length), &mut io::sink())?;
                if skipped < length {
                    return Err(io::ErrorKind::UnexpectedEof.into());
                }
            }
            Err(error) => return Err(plain(error)),
        }
        Ok(())
    }

    /// Decodes until there is output or the frame ends, and verifies its checksum.
    fn advance(&mut self) -> io::Result<()> {
        while self.decoder.can_collect() == 0 && !self.decoder.is_finished() {
            let one = BlockDecodingStrategy::UptoBlocks(1);
            self.decoder.decode_blocks(&mut self.source, one).map_err(plain)?;
        }
        if self.decoder.can_collect() == 0 {
            self.inside = false;
            let wanted = self.decoder.get_checksum_from_data();
            if wanted.is_some() && wanted != self.decoder.get_calculated_checksum() {
                return Err(io::Error::other("wrong checksum"));
            }
        }
        Ok(())
    }

    fn fill(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if self.inside {
                let read = self.decoder.read(buffer)?;
                if read > 0 || buffer.is_empty() {
                    return Ok(read);
                }
                self.advance()?;
            } else if self.source.fill_buf()?.is_empty() {
                return Ok(0);
            } else {
                self.enter()?;
            }
        }
    }
}

impl Read for Zstandard {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.fill(buffer).map_err(|error| Damage::wrap(self.source.count, error))
    }
}

/// Converts the error of a frame to one of the stream below it, if it is one.
fn plain(error: FrameDecoderError) -> io::Error {
    let mut cause: Option<&(dyn std::error::Error + 'static)> = Some(&error);
    while let Some(one) = cause {
        if let Some(read) = one.downcast_ref::<io::Error>() {
            return match read.raw_os_error() {
                Some(code) => io::Error::from_raw_os_error(code),
                None => read.kind().into(),
            };
        }
        cause = one.source();
    }
    io::Error::other(error.to_string())
}
