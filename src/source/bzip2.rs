//! Parallel decoding of bzip2 files with several streams, such as Wikimedia's dumps.

use std::io::{self, BufReader, Cursor, Read};

use bzip2::bufread::MultiBzDecoder;

use crate::parallel::{Ordered, Threads, ordered};
use crate::source::stream::{Counted, Damage, Stream, joined};

/// Magic number of a block: the digits of pi.
pub(super) const BLOCK: [u8; 6] = [0x31, 0x41, 0x59, 0x26, 0x53, 0x59];
/// Magic number of the end of a stream: the digits of the square root of pi.
pub(super) const END: [u8; 6] = [0x17, 0x72, 0x45, 0x38, 0x50, 0x90];

/// Minimum number of compressed bytes of a piece.
const PIECE: usize = 256 * 1024;
/// Maximum number of compressed bytes that are searched for the end of a stream. Longer streams are decoded
/// sequentially.
const MAX_LENGTH: usize = 4 * 1024 * 1024;
/// Maximum size and ratio of a decoded piece. Larger ones are decoded sequentially.
const LARGEST: usize = 32 * 1024 * 1024;
const MAX_TIMES: usize = 32;

/// Decoder of bzip2.
///
/// The input is split into pieces at the 10-byte headers of its streams, and the pieces are decoded in
/// parallel. If such a header occurs by chance inside a stream, the piece before it does not end like a
/// stream, and everything from there on is decoded sequentially.
pub(super) struct Bzip2 {
    /// Pieces that are not decoded yet; `None` once they were moved to `rest`.
    pieces: Option<Ordered<Decoded>>,
    /// Output of the current piece.
    current: Cursor<Vec<u8>>,
    /// Offset of the next piece in the compressed data.
    offset: u64,
    /// Sequential decoder of the rest, once it cannot be split.
    rest: Option<MultiBzDecoder<Counted<BufReader<Stream>>>>,
}

/// Piece of the compressed data.
enum Piece {
    /// Complete streams, by their headers.
    Streams(Vec<u8>),
    /// Beginning of the data that cannot be split, and its rest.
    Rest(Vec<u8>, Stream),
    /// Error of reading the input.
    Failed(io::Error),
}

/// Piece after decoding.
enum Decoded {
    /// Complete streams and the compressed bytes they came from.
    Streams { bytes: Vec<u8>, compressed: Vec<u8> },
    /// Piece that could not be decoded in parallel.
    Undecoded(Piece),
}

impl Bzip2 {
    pub(super) fn new(stream: Stream, threads: Threads) -> Self {
        let pieces = Pieces { stream: Some(stream), buffer: Vec::new() };
        let pieces = ordered(threads, pieces, decode);
        Bzip2 { pieces: Some(pieces), current: Cursor::default(), offset: 0, rest: None }
    }

    /// Moves to the next piece, and returns whether there is one.
    fn advance(&mut self) -> io::Result<bool> {
        let Some(mut pieces) = self.pieces.take() else { return Ok(false) };
        match pieces.next() {
            None => return Ok(false),
            Some(Decoded::Streams { bytes, compressed }) => {
                self.offset += compressed.len() as u64;
                self.current = Cursor::new(bytes);
                self.pieces = Some(pieces);
            }
            Some(Decoded::Undecoded(piece)) => {
                let following = pieces.map(|decoded| match decoded {
                    Decoded::Streams { compressed, .. } => Piece::Streams(compressed),
                    Decoded::Undecoded(piece) => piece,
                });
                let rest: Stream = Box::new(Compressed {
                    pieces: Box::new(std::iter::once(piece).chain(following)),
                    current: Box::new(io::empty()),
                });
                self.rest = Some(MultiBzDecoder::new(Counted::new(BufReader::new(rest))));
            }
        }
        Ok(true)
    }
}

impl Read for Bzip2 {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            if let Some(rest) = &mut self.rest {
                let read = rest.read(buffer);
                let offset = self.offset + rest.get_ref().count;
                return read.map_err(|error| Damage::wrap(offset, error));
            }
            let read = self.current.read(buffer)?;
            if read > 0 || buffer.is_empty() || !self.advance()? {
                return Ok(read);
            }
        }
    }
}

/// Decodes a piece of complete streams.
fn decode(piece: Piece) -> Decoded {
    let Piece::Streams(compressed) = piece else { return Decoded::Undecoded(piece) };
    let mut bytes = Vec::with_capacity(4 * compressed.len());
    let largest = LARGEST.min(PIECE.max(MAX_TIMES * compressed.len()));
    let mut decoder = MultiBzDecoder::new(compressed.as_slice()).take(largest as u64);
    match decoder.read_to_end(&mut bytes) {
        Ok(length) if length < largest => Decoded::Streams { bytes, compressed },
        _ => Decoded::Undecoded(Piece::Streams(compressed)),
    }
}

/// Splitter of the compressed data at the headers of streams.
struct Pieces {
    stream: Option<Stream>,
    buffer: Vec<u8>,
}

impl Iterator for Pieces {
    type Item = Piece;

    fn next(&mut self) -> Option<Piece> {
        let mut wanted = PIECE;
        loop {
            let mut stream = self.stream.take()?;
            let missing = wanted.saturating_sub(self.buffer.len());
            match stream.by_ref().take(missing as u64).read_to_end(&mut self.buffer) {
                Err(error) => return Some(Piece::Failed(error)),
                Ok(read) if read < missing => {
                    let last = std::mem::take(&mut self.buffer);
                    return (!last.is_empty()).then_some(Piece::Streams(last));
                }
                Ok(_) => {}
            }
            if let Some(start) = last_start(&self.buffer) {
                let next = self.buffer.split_off(start);
                self.stream = Some(stream);
                return Some(Piece::Streams(std::mem::replace(&mut self.buffer, next)));
            }
            if wanted >= MAX_LENGTH {
                return Some(Piece::Rest(std::mem::take(&mut self.buffer), stream));
            }
            wanted *= 2;
            self.stream = Some(stream);
        }
    }
}

/// Returns where the last stream starts after the first byte.
fn last_start(bytes: &[u8]) -> Option<usize> {
    let mut end = bytes.len();
    loop {
        let block = memchr::memmem::rfind(&bytes[..end], &BLOCK)?;
        let start = block.checked_sub(4).filter(|start| *start > 0)?;
        if bytes[start..].starts_with(b"BZh") && bytes[start + 3].is_ascii_digit() {
            return Some(start);
        }
        end = block + BLOCK.len() - 1;
    }
}

/// Compressed bytes of consecutive pieces.
struct Compressed {
    pieces: Box<dyn Iterator<Item = Piece> + Send>,
    current: Stream,
}

impl Read for Compressed {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        loop {
            let read = self.current.read(buffer)?;
            if read > 0 || buffer.is_empty() {
                return Ok(read);
            }
            match self.pieces.next() {
                None => return Ok(0),
                Some(Piece::Streams(bytes)) => self.current = Box::new(Cursor::new(bytes)),
                Some(Piece::Rest(bytes, stream)) => self.current = joined(bytes, stream),
                Some(Piece::Failed(error)) => return Err(error),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use bzip2::read::BzEncoder;

    /// Returns bytes that do not compress well.
    fn noise(length: usize) -> Vec<u8> {
        let mut state = 7_u32;
        let mut next = || {
            state = state.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            (state >> 24) as u8
        };
        (0..length).map(|_| next()).collect()
    }

    fn compressed(bytes: &[u8]) -> Vec<u8> {
        let mut out = Vec::new();
        let level = ::bzip2::Compression::best();
        BzEncoder::new(bytes, level).read_to_end(&mut out).expect("memory can be read");
        out
    }

    fn read(pieces: Vec<Piece>) -> io::Result<Vec<u8>> {
        let pieces = Some(ordered(Threads::default(), pieces, decode));
        let mut bzip2 = Bzip2 { pieces, current: Cursor::default(), offset: 0, rest: None };
        let mut bytes = Vec::new();
        bzip2.read_to_end(&mut bytes).map(|_| bytes)
    }

    #[test]
    fn streams_are_split_and_joined() {
        let bytes = noise(2_000_000);
        let streams: Vec<u8> = bytes.chunks(90_000).flat_map(compressed).collect();
        let stream = Box::new(Cursor::new(streams.clone()));
        let number = Pieces { stream: Some(stream), buffer: Vec::new() }.count();
        assert!(number > 4, "{number} pieces");
        let mut out = Vec::new();
        Bzip2::new(Box::new(Cursor::new(streams)), Threads::default())
            .read_to_end(&mut out)
            .unwrap();
        assert!(out == bytes);
    }

    #[test]
    fn one_long_stream_is_read() {
        let bytes = noise(2 * MAX_LENGTH);
        let mut out = Vec::new();
        let stream = Box::new(Cursor::new(compressed(&bytes)));
        Bzip2::new(stream, Threads::default()).read_to_end(&mut out).unwrap();
        assert!(out == bytes);
    }

    #[test]
    fn a_chance_header_loses_no_data() {
        let bytes = noise(300_000);
        let whole = compressed(&bytes);
        for cut in [10, whole.len() / 2, whole.len() - 1] {
            let (first, second) = whole.split_at(cut);
            let halves = [first, second, &whole].map(|part| Piece::Streams(part.to_vec()));
            assert!(read(halves.into()).unwrap() == [&bytes[..], &bytes].concat(), "{cut}");
        }
    }

    #[test]
    fn damage_is_located_and_everything_before_it_read() {
        let bytes = noise(100_000);
        let whole = compressed(&bytes);
        let pieces = [&whole[..], &whole[..5000]].map(|part| Piece::Streams(part.to_vec()));
        let mut bzip2 = Bzip2 {
            pieces: Some(ordered(Threads::default(), pieces, decode)),
            ..Bzip2::new(Box::new(io::empty()), Threads::default())
        };
        let mut out = Vec::new();
        let error = bzip2.read_to_end(&mut out).unwrap_err();
        assert!(out.starts_with(&bytes));
        let offset = whole.len() + 5000;
        let messages = format!("damaged at byte {offset} of the compressed data: unexpected end");
        assert_eq!(error.to_string(), messages);
    }
}
