//! Progress bar on the last line of a terminal.

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

/// Progress bar. Clones are the same bar.
///
/// It is shown only while documents are read, after a delay, if standard error is a terminal and standard
/// output is not a pipe: the program after the pipe may print to the same terminal.
#[derive(Debug, Clone)]
pub struct Progress(ProgressBar);

/// Delay before the bar is shown.
const PATIENCE: Duration = Duration::from_secs(1);
/// Interval between updates.
const PAUSE: Duration = Duration::from_millis(100);

/// Templates with a known total, each with the minimum width of the terminal. The bar is never wrapped.
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

/// Templates without a known total.
const SO_FAR: &[(u16, &str)] = &[
    (80, "{spinner} {documents}  {binary_bytes}  {binary_bytes_per_sec}  {elapsed} so far"),
    (30, "{spinner} {binary_bytes}  {elapsed} so far"),
    (10, "{spinner}"),
];

impl Default for Progress {
    /// Returns a bar that is not shown.
    fn default() -> Self {
        Progress(ProgressBar::with_draw_target(None, ProgressDrawTarget::hidden()))
    }
}

impl Progress {
    /// Removes the bar for good.
    pub fn end(&self) {
        self.0.finish_and_clear();
    }

    /// Prints whole lines to the terminal above the bar.
    pub(super) fn above<T>(&self, print: impl FnOnce() -> T) -> T {
        self.0.suspend(print)
    }

    /// Returns whether the bar can be shown on this terminal.
    pub(super) fn can_be_shown() -> bool {
        is_fit(io::stderr().is_terminal() && !is_dumb(), is_pipe(io::stdout()))
    }

    /// Shows the progress of reading until the returned guard is dropped. `size` returns the number of bytes
    /// to read, if known; it is called only when the bar is shown.
    pub(super) fn follow(
        &self,
        counter: ByteCounter,
        size: impl FnOnce() -> Option<u64> + Send + 'static,
    ) -> Following {
        let documents = Arc::new(AtomicU64::new(0));
        let (stop, stopped) = sync_channel::<()>(1);
        let (progress, read) = (self.clone(), Arc::clone(&documents));
        let goes_on = move |time| stopped.recv_timeout(time) == Err(RecvTimeoutError::Timeout);
        // without a thread the bar is not shown
        let _ = thread::Builder::new().spawn(move || {
            if !goes_on(PATIENCE) {
                return;
            }
            progress.show(read, size(), Term::buffered_stderr());
            loop {
                progress.update(counter.bytes());
                if !goes_on(PAUSE) {
                    return;
                }
            }
        });
        Following { progress: self.clone(), documents, _stop: stop }
    }

    /// Shows the bar from the next update on, with the number of documents and the bytes read, of `size` if
    /// it is known.
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

    /// Updates the bar.
    fn update(&self, bytes: u64) {
        self.0.update(|state| state.set_pos(bytes));
    }
}

/// Returns whether a line that changes disturbs no other output.
fn is_fit(error_is_terminal: bool, output_is_pipe: bool) -> bool {
    error_is_terminal && !output_is_pipe
}

/// Terminal without its last two columns. A terminal prints `^C` at the cursor, which is at the end of the
/// bar; in these columns it is removed with the bar.
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

/// Guard of the bar, which is removed when it is dropped.
#[derive(Debug)]
pub(super) struct Following {
    progress: Progress,
    documents: Arc<AtomicU64>,
    /// Stops the thread when it is dropped.
    _stop: SyncSender<()>,
}

impl Following {
    /// Counts a document.
    pub(super) fn count_document(&self) {
        self.documents.fetch_add(1, Ordering::Relaxed);
    }
}

impl Drop for Following {
    fn drop(&mut self) {
        self.progress.end();
    }
}

/// Output of whole lines that may go to the same terminal.
pub(super) struct Above<'a> {
    out: &'a mut dyn Write,
    progress: Option<Progress>,
    /// Whether a pager takes the terminal with the first write.
    is_paged: bool,
}

impl<'a> Above<'a> {
    /// Prints above the bar if standard output is a terminal, or ends it where a pager takes the terminal.
    pub(super) fn new(out: &'a mut dyn Write, progress: &Progress, is_paged: bool) -> Self {
        let progress = io::stdout().is_terminal().then(|| progress.clone());
        Above { out, progress, is_paged }
    }
}

impl Write for Above<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &self.progress {
            Some(progress) if self.is_paged => {
                progress.end();
                self.out.write(bytes)
            }
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

    /// Returns the bar on a terminal of this width, after this many documents and bytes.
    fn shown(
        columns: u16,
        documents: u64,
        bytes: u64,
        size: Option<u64>,
    ) -> (Progress, InMemoryTerm) {
        let terminal = InMemoryTerm::new(10, columns);
        let progress = Progress::default();
        progress.show(Arc::new(AtomicU64::new(documents)), size, terminal.clone());
        progress.update(bytes);
        (progress, terminal)
    }

    #[test]
    fn the_bar_is_shown_where_it_disturbs_nothing() {
        for (error_is_terminal, output_is_pipe, expected) in
            [(true, false, true), (true, true, false), (false, false, false), (false, true, false)]
        {
            assert_eq!(is_fit(error_is_terminal, output_is_pipe), expected);
        }
    }

    #[test]
    fn the_bar_shows_documents_and_bytes() {
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
    fn output_is_printed_above_the_bar() {
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
            progress.update(2048);
            progress.above(|| terminal.write_line("3").unwrap());
            progress.end();
            assert_eq!(terminal.contents(), "1\n2\n3", "{columns}");
        }
    }

    #[test]
    fn an_interrupt_character_is_removed_with_the_bar() {
        let (progress, terminal) = shown(80, 7, 1024, Some(4096));
        terminal.write_str("^C").unwrap();
        progress.end();
        assert_eq!(terminal.contents(), "");
    }

    #[test]
    fn a_short_run_shows_no_bar() {
        let progress = Progress::default();
        let following =
            progress.follow(ByteCounter::default(), || panic!("nobody asks for the size"));
        following.count_document();
        drop(following);
        assert!(progress.0.is_finished());
    }
}
