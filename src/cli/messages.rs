//! What is told on standard error.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::io::{self, IsTerminal, Write};

use crate::cli::Progress;
use crate::diagnostic::{Diagnostic, Severity};
use crate::output::sanitize;

/// The talk of one run. Nothing is done about talk that cannot be written.
pub(super) struct Messages<'a> {
    err: &'a mut dyn Write,
    /// The line that messages come to stand above.
    pub progress: Progress,
    /// What is to be told.
    pub asked: Arguments,
}

/// What is asked of every command that reads documents about what it says of it.
#[derive(Debug, Clone, Copy, Default, clap::Args)]
#[command(next_help_heading = "Output")]
#[group(skip)]
pub(super) struct Arguments {
    /// Print only errors
    #[arg(short, long)]
    pub quiet: bool,
    /// Hide the progress bar
    #[arg(long)]
    pub no_progress: bool,
}

/// The most diagnostics that are told one by one.
const MAX: usize = 10;

/// What is doubtful in the documents of one run: the first few of each severity, and how many there are.
#[derive(Debug, Default)]
pub(super) struct Doubts {
    levels: BTreeMap<Severity, Level>,
}

#[derive(Debug, Default)]
struct Level {
    first: Vec<Diagnostic>,
    number: usize,
}

impl<'d> Extend<&'d Diagnostic> for Doubts {
    fn extend<I: IntoIterator<Item = &'d Diagnostic>>(&mut self, diagnostics: I) {
        for diagnostic in diagnostics {
            let level = self.levels.entry(diagnostic.rule.severity).or_default();
            level.number += 1;
            if level.first.len() < MAX {
                level.first.push(diagnostic.clone());
            }
        }
    }
}

impl<'a> Messages<'a> {
    pub(super) fn new(err: &'a mut dyn Write, progress: Progress) -> Self {
        Messages { err, progress, asked: Arguments::default() }
    }

    /// Tells what could not be done.
    pub(super) fn error(&mut self, message: impl Display) {
        self.tell(format_args!("error: {message}"));
    }

    /// Tells, after an error, what may help.
    pub(super) fn hint(&mut self, message: impl Display) {
        self.tell(format_args!("  {message}"));
    }

    /// Tells what is worth knowing, unless nobody wants to.
    pub(super) fn note(&mut self, message: impl Display) {
        if !self.asked.quiet {
            self.tell(format_args!("note: {message}"));
        }
    }

    /// Tells what is wrong with the command line.
    pub(super) fn usage(&mut self, error: &clap::Error) {
        let text = error.render();
        let _ = if io::stderr().is_terminal() {
            write!(self.err, "{}", text.ansi())
        } else {
            write!(self.err, "{text}")
        };
    }

    /// Tells the first few of what is doubtful, the gravest first, and how many more there are.
    pub(super) fn doubts(&mut self, doubts: &Doubts) {
        let grave = |severity: Severity| !self.asked.quiet || severity == Severity::Error;
        let levels = doubts.levels.iter().rev().filter(|(severity, _)| grave(**severity));
        let number: usize = levels.clone().map(|(_, level)| level.number).sum();
        let firsts = levels.flat_map(|(_, level)| &level.first).take(MAX);
        let told: Vec<String> = firsts.map(ToString::to_string).collect();
        told.iter().for_each(|line| self.tell(line));
        if let Some(more @ 1..) = number.checked_sub(MAX) {
            self.note(format_args!("{more} more; `hustings check` reports all"));
        }
    }

    /// Writes lines, each of them sanitize.
    fn tell(&mut self, message: impl Display) {
        self.progress.above(|| {
            for line in message.to_string().lines() {
                let _ = writeln!(self.err, "{}", sanitize(line));
            }
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Rule;
    use crate::lint::rules::{missing_header, wrong_ordinal};
    use crate::model::Span;

    fn told(quiet: bool, tell: impl FnOnce(&mut Messages<'_>)) -> String {
        let mut err = Vec::new();
        let mut messages = Messages::new(&mut err, Progress::default());
        messages.asked.quiet = quiet;
        tell(&mut messages);
        String::from_utf8(err).unwrap()
    }

    fn diagnostic(rule: &'static Rule, line: usize) -> Diagnostic {
        Diagnostic {
            rule,
            document: "a.txt".into(),
            line,
            column: 1,
            span: Span::default(),
            message: "22th\u{1b}".into(),
            related: Vec::new(),
            excerpt: None,
        }
    }

    fn doubts(all: &[Diagnostic]) -> Doubts {
        let mut doubts = Doubts::default();
        doubts.extend(all);
        doubts
    }

    #[test]
    fn the_gravest_diagnostics_come_first_and_the_rest_is_counted() {
        let mut all: Vec<Diagnostic> =
            (1..=11).map(|line| diagnostic(&wrong_ordinal::RULE, line)).collect();
        all.push(diagnostic(&missing_header::RULE, 40));
        let text = told(false, |messages| messages.doubts(&doubts(&all)));
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 11);
        assert_eq!(lines[0], "a.txt:40:1: warning[T001]: 22th\\u{1b}");
        assert_eq!(lines[1], "a.txt:1:1: note[P001]: 22th\\u{1b}");
        assert_eq!(lines[10], "note: 2 more; `hustings check` reports all");
    }

    #[test]
    fn quiet_leaves_only_errors() {
        let text = told(true, |messages| {
            messages.note("three documents");
            messages.doubts(&doubts(&[diagnostic(&missing_header::RULE, 1)]));
            messages.error("no such file");
        });
        assert_eq!(text, "error: no such file\n");
    }
}
