//! Standard output, of which only whole lines are written even where the program is interrupted.

use std::io::{self, IsTerminal, Write};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use console::is_dumb;

use crate::cli::pager::{Screen, pager};
use crate::cli::{BLOCK, Progress};

/// Standard output by whole lines: what is written so far always ends with one, until it is flushed.
#[derive(Debug, Clone)]
pub struct Output(Arc<Shared>);

#[derive(Debug)]
struct Shared {
    lines: Mutex<Lines<Screen>>,
    /// Whether the process was interrupted.
    is_interrupted: AtomicBool,
    /// Whether it is about to end, so that nothing more is to be written.
    is_ending: AtomicBool,
}

impl Output {
    /// The standard output of the process.
    pub fn standard() -> Self {
        let lines = Mutex::new(Lines::new(Screen::new(io::stdout())));
        let (is_interrupted, is_ending) = (AtomicBool::new(false), AtomicBool::new(false));
        Output(Arc::new(Shared { lines, is_interrupted, is_ending }))
    }

    /// From now on an interrupt (SIGINT or SIGTERM) takes away the line of `progress`, waits for the line that is being
    /// written, and then ends the process as it would have done at once. A second one does not wait. A signal that the
    /// process was started to ignore, as in `nohup` or in the background of a script, stays ignored.
    #[cfg(unix)]
    pub fn end_with_a_line(&self, progress: &Progress) {
        use signal_hook::consts::{SIGINT, SIGTERM};
        use signal_hook::iterator::Signals;
        use signal_hook::low_level::emulate_default_handler;

        use crate::source::is_ignored;

        let handled = [SIGINT, SIGTERM].into_iter().filter(|signal| !is_ignored(*signal));
        // without it the process ends at once
        let Ok(mut signals) = Signals::new(handled) else { return };
        let (output, progress) = (self.clone(), progress.clone());
        std::thread::spawn(move || {
            for signal in signals.forever() {
                if output.0.is_interrupted.swap(true, Ordering::SeqCst) {
                    let _ = emulate_default_handler(signal);
                }
                let (output, progress) = (output.clone(), progress.clone());
                std::thread::spawn(move || {
                    // both wait for what is being written; nobody may write any more only when the first
                    // is over, for what is written above the line holds it
                    progress.end();
                    output.0.is_ending.store(true, Ordering::SeqCst);
                    let mut lines = output.lock();
                    let _ = lines.write_whole().and_then(|()| lines.out.flush());
                    lines.out.close();
                    let _ = emulate_default_handler(signal);
                });
            }
        });
    }

    /// Elsewhere an interrupt ends the process at once.
    #[cfg(not(unix))]
    pub fn end_with_a_line(&self, _: &Progress) {}

    /// From now on passes on whole lines every 100 ms, for a program that waits for the answer to what it has just written.
    pub fn pass_on_soon(&self) {
        const PAUSE: Duration = Duration::from_millis(100);
        let output = self.clone();
        std::thread::spawn(move || {
            while !output.0.is_ending.load(Ordering::SeqCst) {
                std::thread::sleep(PAUSE);
                output.lines().pass_on();
            }
        });
    }

    fn lock(&self) -> MutexGuard<'_, Lines<Screen>> {
        self.0.lines.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// The lines, to be written to; does not return when the process is about to end.
    fn lines(&self) -> MutexGuard<'_, Lines<Screen>> {
        while self.0.is_ending.load(Ordering::SeqCst) {
            std::thread::park();
        }
        self.lock()
    }
}

/// Where data is written to.
pub trait Destination: Write {
    /// Shows the output in a pager from now on, if there is one. The returned flag is set while the pager has the
    /// terminal; nothing else should be written to it then.
    fn page(&mut self) -> Option<Arc<AtomicBool>> {
        None
    }

    /// Waits until the user leaves the pager.
    fn close(&mut self) {}
}

impl Destination for Vec<u8> {}

impl Destination for io::Sink {}

impl Destination for Output {
    fn page(&mut self) -> Option<Arc<AtomicBool>> {
        let pager = (io::stdout().is_terminal() && !is_dumb()).then(pager).flatten()?;
        Some(self.lines().out.page(pager))
    }

    fn close(&mut self) {
        self.lines().out.close();
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.lines().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.lines().flush()
    }
}

/// Passes on whole lines, and the rest when it is flushed.
#[derive(Debug)]
struct Lines<W> {
    out: W,
    /// What was not yet passed on.
    buffer: Vec<u8>,
    /// An error that no caller has seen yet.
    error: Option<io::Error>,
}

impl<W: Write> Lines<W> {
    fn new(out: W) -> Self {
        Lines { out, buffer: Vec::new(), error: None }
    }

    /// Returns the error of an earlier [`pass_on`](Lines::pass_on), if there was one.
    fn take_error(&mut self) -> io::Result<()> {
        self.error.take().map_or(Ok(()), Err)
    }

    /// Passes on the lines that have ended. The next write or flush returns the error, if there is one.
    fn pass_on(&mut self) {
        if self.error.is_none() {
            self.error = self.write_whole().and_then(|()| self.out.flush()).err();
        }
    }

    /// Passes on the lines that have ended.
    fn write_whole(&mut self) -> io::Result<()> {
        let Some(newline) = memchr::memrchr(b'\n', &self.buffer) else { return Ok(()) };
        let written = self.out.write_all(&self.buffer[..=newline]);
        // what could not be written is not tried again
        self.buffer.drain(..=newline);
        written
    }
}

impl<W: Write> Write for Lines<W> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.take_error()?;
        let newline = memchr::memrchr(b'\n', bytes);
        let is_block = self.buffer.len() + bytes.len() >= BLOCK;
        match newline.filter(|_| is_block) {
            Some(newline) => {
                // not copied: the records of a document are written at once
                let (whole, rest) = bytes.split_at(newline + 1);
                let written = self.out.write_all(&self.buffer);
                let written = written.and_then(|()| self.out.write_all(whole));
                // what could not be written is not tried again
                self.buffer.clear();
                self.buffer.extend_from_slice(rest);
                written?;
            }
            None => self.buffer.extend_from_slice(bytes),
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        self.take_error()?;
        let written = self.out.write_all(&self.buffer);
        self.buffer.clear();
        written.and_then(|()| self.out.flush())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn output_ends_with_a_complete_line() {
        let mut lines = Lines::new(Vec::new());
        for line in 0..5000 {
            for piece in [format!("{{\"line\":{line},"), "\"text\":".to_owned(), "0}\n".to_owned()]
            {
                lines.write_all(piece.as_bytes()).unwrap();
                assert!(lines.out.is_empty() || lines.out.ends_with(b"}\n"), "{piece}");
            }
        }
        assert!(lines.out.len() > 50_000, "{}", lines.out.len());
        lines.write_all(b"half").unwrap();
        lines.write_whole().unwrap();
        assert!(lines.out.ends_with(b"4999,\"text\":0}\n"));
        lines.flush().unwrap();
        assert!(lines.out.ends_with(b"\nhalf"));
    }

    #[test]
    fn an_error_of_lines_that_are_passed_on_is_that_of_the_next_write() {
        let mut lines = Lines::new(&mut [][..]);
        lines.write_all(b"line\n").unwrap();
        lines.pass_on();
        lines.pass_on();
        assert!(lines.write_all(b"line\n").is_err());
    }
}
