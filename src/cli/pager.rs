//! A pager for output that is longer than a terminal.

use std::env;
use std::io::{self, Stdout, Write};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

/// Standard output, or a pager in front of it.
#[derive(Debug)]
pub(super) struct Screen {
    stdout: Stdout,
    state: State,
    /// Whether a pager has the terminal.
    is_paging: Arc<AtomicBool>,
}

#[derive(Debug)]
enum State {
    /// There is no pager.
    Plain,
    /// The first write starts a pager.
    Asked(Command),
    /// The pager reads what is written.
    Paging(Child),
}

impl Screen {
    pub(super) fn new(stdout: Stdout) -> Self {
        Screen { stdout, state: State::Plain, is_paging: Arc::default() }
    }

    /// From now on the first write starts a pager. Returns whether one has the terminal.
    pub(super) fn page(&mut self, pager: Command) -> Arc<AtomicBool> {
        if matches!(self.state, State::Plain) {
            self.state = State::Asked(pager);
        }
        Arc::clone(&self.is_paging)
    }

    /// Ends the input of the pager, and waits until the user leaves it.
    pub(super) fn close(&mut self) {
        if let State::Paging(mut pager) = std::mem::replace(&mut self.state, State::Plain) {
            drop(pager.stdin.take());
            // what it printed is on the screen, whatever its status
            let _ = pager.wait();
            self.is_paging.store(false, Ordering::SeqCst);
        }
    }

    /// Starts the pager if one was asked for. Without it the output goes to the terminal itself.
    fn start(&mut self) {
        if let State::Asked(pager) = &mut self.state {
            let started = pager.stdin(Stdio::piped()).spawn();
            self.is_paging.store(started.is_ok(), Ordering::SeqCst);
            self.state = started.map_or(State::Plain, State::Paging);
        }
    }

    fn out(&mut self) -> &mut dyn Write {
        match &mut self.state {
            State::Paging(Child { stdin: Some(stdin), .. }) => stdin,
            _ => &mut self.stdout,
        }
    }
}

impl Write for Screen {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        if !bytes.is_empty() {
            self.start();
        }
        self.out().write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.out().flush()
    }
}

/// Messages, which wait while a pager has the terminal.
pub(super) struct Waiting<'a> {
    err: &'a mut dyn Write,
    is_paging: Option<Arc<AtomicBool>>,
    waiting: Vec<u8>,
}

impl<'a> Waiting<'a> {
    pub(super) fn new(err: &'a mut dyn Write, is_paging: Option<Arc<AtomicBool>>) -> Self {
        Waiting { err, is_paging, waiting: Vec::new() }
    }

    /// Writes what has waited. Failures to write messages are ignored.
    pub(super) fn end(self) {
        let _ = self.err.write_all(&self.waiting);
    }
}

impl Write for Waiting<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        match &self.is_paging {
            Some(is_paging) if is_paging.load(Ordering::SeqCst) => self.waiting.write(bytes),
            _ => self.err.write(bytes),
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.err.flush()
    }
}

/// Returns the command of the pager: that of the variable `PAGER`, none if it is empty or `cat`, and by default `less`,
/// which ends by itself if everything is on the screen.
pub(super) fn pager() -> Option<Command> {
    let chosen = env::var("PAGER").ok();
    let chosen = match chosen.as_deref().map(str::trim) {
        Some("" | "cat") => return None,
        Some(chosen) => chosen,
        None if cfg!(unix) => "less",
        None => return None,
    };
    let mut command = if chosen.contains(['\'', '"', '$', '|', '&', ';', '\\']) && cfg!(unix) {
        let mut shell = Command::new("sh");
        shell.args(["-c", chosen]);
        shell
    } else {
        let mut words = chosen.split_whitespace();
        let mut command = Command::new(words.next()?);
        command.args(words);
        command
    };
    if env::var_os("LESS").is_none() {
        command.env("LESS", "FRX");
    }
    Some(command)
}

#[cfg(all(test, unix))]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn the_pager_gets_everything_and_is_waited_for() {
        let mut seen = tempfile::NamedTempFile::new().unwrap();
        let mut screen = Screen::new(io::stdout());
        let mut pager = Command::new("sh");
        pager.args(["-c", "sleep 0.1; cat > \"$0\""]).arg(seen.path());
        let is_paging = screen.page(pager);
        screen.flush().unwrap();
        assert!(!is_paging.load(Ordering::SeqCst), "nothing was written yet");
        screen.write_all(b"one\n").unwrap();
        assert!(is_paging.load(Ordering::SeqCst));
        screen.write_all(b"two\n").unwrap();
        screen.close();
        let mut text = String::new();
        seen.read_to_string(&mut text).unwrap();
        assert_eq!(text, "one\ntwo\n");
        assert!(!is_paging.load(Ordering::SeqCst));
        screen.close();
    }

    #[test]
    fn a_pager_that_cannot_be_started_or_ends_early_does_no_harm() {
        let mut screen = Screen::new(io::stdout());
        screen.page(Command::new("/no/such/pager"));
        screen.write_all(b"").unwrap();
        screen.start();
        assert!(matches!(screen.state, State::Plain));

        screen.page(Command::new("true"));
        let written = (0..).try_for_each(|_| screen.write_all(&[b'\n'; 4096]));
        assert_eq!(written.unwrap_err().kind(), io::ErrorKind::BrokenPipe);
        screen.close();
    }
}
