//! How far the reading has come, in the last line of a terminal.

use std::fmt;
use std::io::{self, IsTerminal, Write};
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::mpsc::{RecvTimeoutError, SyncSender, sync_channel};
use std::thread;
use std::time::Duration;

use console::{Term, is_dumb};
use indicatif::{
    HumanCount, ProgressBar, ProgressDrawTarget, ProgressState, ProgressStyle, TermLike,
};

use crate::source::{ByteCounter, is_pipe};

/// The line of a terminal that tells how far the reading has come. Clones are the same line.
///
/// It is there only while documents are read, where that takes long enough to wonder about it, standard
/// error is a terminal, and standard output is no pipe: what stands behind a pipe may print to the same
/// terminal.
#[derive(Debug, Clone)]
pub struct Progress(ProgressBar);

/// How long nothing is told.
const PATIENCE: Duration = Duration::from_secs(1);
/// How long it is between two looks at what was read.
const PAUSE: Duration = Duration::from_millis(100);

/// The line where the size of all is known, by the least columns that it takes: it is never broken.
const OF_ALL: &[(u16, &str)] = &[
    (
        100,
        "{wide_bar} {percent:>3}%  {documents}  {binary_bytes} of {binary_total_bytes}  \
         {binary_bytes_per_sec}  {eta} left",
    ),
    (
        80,
        "{wide_bar} {percent:>3}%  {documents}  {binary_bytes}  {binary_bytes_per_sec}  {eta} left",
    ),
    (30, "{wide_bar} {percent:>3}%  {eta} left"),
    (10, "{percent:>3}%"),
];

/// The line where it is not known.
const SO_FAR: &[(u16, &str)] = &[
    (80, "{spinner} {documents}  {binary_bytes}  {binary_bytes_per_sec}  {elapsed} so far"),
    (30, "{spinner} {binary_bytes}  {elapsed} so far"),
    (10, "{spinner}"),
];

impl Default for Progress {
    /// A line that is not shown.
    fn default() -> Self {
        Progress(ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden()))
    }
}

impl Progress {
    /// Ends it: the line is taken away, and does not come back.
    pub fn end(&self) {
        self.0.finish_and_clear();
    }

    /// Does what prints whole lines to the terminal. They come to stand above this one.
    pub(super) fn above<T>(&self, print: impl FnOnce() -> T) -> T {
        self.0.suspend(print)
    }

    /// Whether it can be told on this terminal, if there is one.
    pub(super) fn can_be_told() -> bool {
        is_fit(io::stderr().is_terminal() && !is_dumb(), is_pipe(io::stdout()))
    }

    /// Follows a reading until what is returned is dropped. `size` tells how many bytes are to be read, if
    /// that can be known; it is asked for only when that is to be shown.
    pub(super) fn follow(
        &self,
        meter: ByteCounter,
        size: impl FnOnce() -> Option<u64> + Send + 'static,
    ) -> Following {
        let documents = Arc::new(AtomicU64::new(0));
        let (stop, stopped) = sync_channel::<()>(1);
        let (progress, read) = (self.clone(), Arc::clone(&documents));
        let goes_on = move |time| stopped.recv_timeout(time) == Err(RecvTimeoutError::Timeout);
        // without a thread nothing is shown
        let _ = thread::Builder::new().spawn(move || {
            if !goes_on(PATIENCE) {
                return;
            }
            progress.show(read, size(), Term::buffered_stderr());
            loop {
                progress.tell(meter.bytes());
                if !goes_on(PAUSE) {
                    return;
                }
            }
        });
        Following { progress: self.clone(), documents, _stop: stop }
    }

    /// From now on shows the line when it is brought up to date: how many documents were read, and bytes of
    /// all if it is known how many these are.
    fn show(
        &self,
        documents: Arc<AtomicU64>,
        size: Option<u64>,
        terminal: impl TermLike + 'static,
    ) {
        let size = size.filter(|size| *size > 0);
        let templates = if size.is_some() { OF_ALL } else { SO_FAR };
        let fitting = templates.iter().find(|(columns, _)| *columns <= terminal.width());
        let template = fitting.map_or("", |(_, template)| template);
        if let Ok(style) = ProgressStyle::with_template(template) {
            let documents = move |_: &ProgressState, out: &mut dyn fmt::Write| {
                let number = documents.load(Ordering::Relaxed);
                let noun = if number == 1 { "document" } else { "documents" };
                let _ = write!(out, "{} {noun}", HumanCount(number));
            };
            self.0.set_style(style.with_key("documents", documents).progress_chars("━╸ "));
        }
        if let Some(size) = size {
            self.0.set_length(size);
        }
        self.0.set_draw_target(ProgressDrawTarget::term_like(Box::new(Narrowed(terminal))));
    }

    /// Brings the line up to date.
    fn tell(&self, bytes: u64) {
        self.0.update(|state| state.set_pos(bytes));
    }
}

/// Whether a line that changes can stand on the terminal without disturbing anything.
fn is_fit(error_is_terminal: bool, output_is_pipe: bool) -> bool {
    error_is_terminal && !output_is_pipe
}

/// A terminal without its last columns. The cursor stands at the end of the line, and there a terminal prints
/// `^C`: in these columns, so that it is taken away with the line.
#[derive(Debug)]
struct Narrowed<T>(T);

impl<T: TermLike> TermLike for Narrowed<T> {
    fn width(&self) -> u16 {
        self.0.width().saturating_sub(2).max(1)
    }

    fn height(&self) -> u16 {
        self.0.height()
    }

    fn move_cursor_up(&self, lines: usize) -> io::Result<()> {
        self.0.move_cursor_up(lines)
    }

    fn move_cursor_down(&self, lines: usize) -> io::Result<()> {
        self.0.move_cursor_down(lines)
    }

    fn move_cursor_right(&self, columns: usize) -> io::Result<()> {
        self.0.move_cursor_right(columns)
    }

    fn move_cursor_left(&self, columns: usize) -> io::Result<()> {
        self.0.move_cursor_left(columns)
    }

    fn write_line(&self, text: &str) -> io::Result<()> {
        self.0.write_line(text)
    }

    fn write_str(&self, text: &str) -> io::Result<()> {
        self.0.write_str(text)
    }

    fn clear_line(&self) -> io::Result<()> {
        self.0.clear_line()
    }

    fn flush(&self) -> io::Result<()> {
        self.0.flush()
    }
}

/// A reading that is followed; the line goes when it is dropped.
#[derive(Debug)]
pub(super) struct Following {
    progress: Progress,
    documents: Arc<AtomicU64>,
    /// What ends the thread when it is dropped.
    _stop: SyncSender<()>,
}

impl Following {
    /// Notes that a document was read.
    pub(super) fn count_document(&self) {
        self.documents.fetch_add(1, Ordering::Relaxed);
    }
}

impl Drop for Following {
    fn drop(&mut self) {
        self.progress.end();
    }
}

/// Output that may go to the same terminal, which takes whole lines.
pub(super) struct Above<'a> {
    out: &'a mut dyn Write,
    progress: Option<Progress>,
}

impl<'a> Above<'a> {
    /// Prints above the line if standard output is a terminal.
    pub(super) fn new(out: &'a mut dyn Write, progress: &Progress) -> Self {
        Above { out, progress: io::stdout().is_terminal().then(|| progress.clone()) }
    }
}

impl Write for Above<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &self.progress {
            Some(progress) => progress.above(|| self.out.write(bytes)),
            None => self.out.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        match &self.progress {
            Some(progress) => progress.above(|| self.out.flush()),
            None => self.out.flush(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use indicatif::InMemoryTerm;

    /// The line on a terminal of so many columns, when so many documents and bytes were read.
    fn shown(
        columns: u16,
        documents: u64,
        bytes: u64,
        size: Option<u64>,
    ) -> (Progress, InMemoryTerm) {
        let terminal = InMemoryTerm::new(10, columns);
        let progress = Progress::default();
        progress.show(Arc::new(AtomicU64::new(documents)), size, terminal.clone());
        progress.tell(bytes);
        (progress, terminal)
    }

    #[test]
    fn it_is_told_where_it_disturbs_nothing() {
        for (error_is_terminal, output_is_pipe, expected) in
            [(true, false, true), (true, true, false), (false, false, false), (false, true, false)]
        {
            assert_eq!(is_fit(error_is_terminal, output_is_pipe), expected);
        }
    }

    #[test]
    fn the_line_tells_documents_and_bytes() {
        for (documents, bytes, size, parts) in [
            (0, 0, Some(4096), &["  0%", "0 documents", "0 B of 4.00 KiB", " left"][..]),
            (1, 1024, Some(4096), &["━", " 25%", "1 document ", "1.00 KiB of 4.00 KiB", " left"]),
            (1_234_567, 5 << 30, Some(5 << 30), &["100%", "1,234,567 documents", "5.00 GiB of"]),
            (123_456_789, 1023 << 30, Some(1 << 40), &["123,456,789", "1023.00 GiB of 1.00 TiB"]),
            // a file that has grown
            (2, 6000, Some(4096), &["100%", "2 documents", "5.86 KiB of 4.00 KiB"]),
            (2, 6000, None, &["2 documents", "5.86 KiB", "/s"]),
            (2, 6000, Some(0), &["2 documents", "5.86 KiB", "/s"]),
        ] {
            let (_progress, terminal) = shown(100, documents, bytes, size);
            let line = terminal.contents();
            assert_eq!(line.lines().count(), 1, "{line}");
            for part in parts {
                assert!(line.contains(part), "{line:?} has no {part:?}");
            }
        }
    }

    #[test]
    fn what_is_printed_stands_above_and_the_line_goes_at_the_end() {
        for columns in [1, 10, 30, 50, 79, 80, 99, 100, 200] {
            let (progress, terminal) = shown(columns, 123_456_789, 1023 << 30, Some(1 << 60));
            assert!(terminal.contents().lines().count() <= 1, "{}", terminal.contents());
            progress.above(|| terminal.write_line("1").unwrap());
            progress.above(|| terminal.write_line("2").unwrap());
            let contents = terminal.contents();
            assert!(format!("{contents}\n").starts_with("1\n2\n"), "{contents}");
            progress.end();
            assert_eq!(terminal.contents(), "1\n2");
            // and it does not come back
            progress.tell(2048);
            progress.above(|| terminal.write_line("3").unwrap());
            progress.end();
            assert_eq!(terminal.contents(), "1\n2\n3", "{columns}");
        }
    }

    #[test]
    fn an_interrupt_that_the_terminal_prints_goes_too() {
        let (progress, terminal) = shown(80, 7, 1024, Some(4096));
        terminal.write_str("^C").unwrap();
        progress.end();
        assert_eq!(terminal.contents(), "");
    }

    #[test]
    fn a_reading_of_a_moment_shows_nothing() {
        let progress = Progress::default();
        let following =
            progress.follow(ByteCounter::default(), || panic!("nobody asks for the size"));
        following.count_document();
        drop(following);
        assert!(progress.0.is_finished());
    }
}
