//! Messages on standard error.

use std::collections::BTreeMap;
use std::fmt::Display;
use std::io::{self, IsTerminal, Write};

use crate::cli::Progress;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::LineIndex;
use crate::output::sanitize;
use crate::output::snippet::{Level as Prefix, Mark, Report, Shown};
use crate::query::ExpressionError;

/// Writer of messages. Failures to write them are ignored.
pub(super) struct Messages<'a> {
    err: &'a mut dyn Write,
    /// Progress bar that messages are printed above.
    pub progress: Progress,
    /// Arguments that select which messages are printed.
    pub asked: Arguments,
}

/// Arguments of all commands that print messages about documents.
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

/// Maximum number of diagnostics that are printed one by one.
const MAX: usize = 10;

/// Diagnostics of one run: the first of each severity, and their number.
#[derive(Debug, Default)]
pub(super) struct Summary {
    levels: BTreeMap<Severity, Level>,
}

#[derive(Debug, Default)]
struct Level {
    first: Vec<Diagnostic>,
    number: usize,
}

impl<'d> Extend<&'d Diagnostic> for Summary {
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

    /// Prints an error on one line.
    pub(super) fn error(&mut self, message: impl Display) {
        self.print_line(format_args!("error: {message}"));
    }

    /// Prints the error that ends the program, which may have several lines.
    pub(super) fn failure(&mut self, error: &anyhow::Error) {
        self.print(format_args!("error: {error:#}"));
    }

    /// Prints advice after an error.
    pub(super) fn hint(&mut self, message: impl Display) {
        self.print_line(format_args!("  {message}"));
    }

    /// Prints a note, unless `--quiet` is set.
    pub(super) fn note(&mut self, message: impl Display) {
        if !self.asked.quiet {
            self.print_line(format_args!("note: {message}"));
        }
    }

    /// Prints an error in a filter expression, with its place underlined.
    pub(super) fn expression(&mut self, error: &ExpressionError) {
        let ExpressionError { expression, span, message, label, help } = error;
        let lines = LineIndex::new(expression);
        let document = Shown { name: "--where", text: expression, lines: &lines };
        let report = Report {
            level: Prefix::Error,
            code: None,
            title: message,
            primary: Mark { document, span: *span, label: label.clone() },
            others: Vec::new(),
            help: help.as_deref(),
        };
        self.print(report.render(false));
    }

    /// Prints an error in the command line.
    pub(super) fn usage(&mut self, error: &clap::Error) {
        let text = error.render();
        let _ = if io::stderr().is_terminal() {
            write!(self.err, "{}", text.ansi())
        } else {
            write!(self.err, "{text}")
        };
    }

    /// Prints the first diagnostics, most severe first, and the number of the others.
    pub(super) fn diagnostics(&mut self, summary: &Summary) {
        let grave = |severity: Severity| !self.asked.quiet || severity == Severity::Error;
        let levels = summary.levels.iter().rev().filter(|(severity, _)| grave(**severity));
        let number: usize = levels.clone().map(|(_, level)| level.number).sum();
        let firsts = levels.flat_map(|(_, level)| &level.first).take(MAX);
        let printed: Vec<String> = firsts.map(ToString::to_string).collect();
        printed.iter().for_each(|line| self.print_line(line));
        if let Some(more @ 1..) = number.checked_sub(MAX) {
            self.note(format_args!("{more} more; `hustings check` reports all"));
        }
    }

    /// Prints a line, sanitized: a line break in the name of a document does not begin another one.
    fn print_line(&mut self, message: impl Display) {
        self.progress.above(|| {
            let _ = writeln!(self.err, "{}", sanitize(&message.to_string()));
        });
    }

    /// Prints lines, each sanitized.
    fn print(&mut self, message: impl Display) {
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

    fn printed(quiet: bool, print: impl FnOnce(&mut Messages<'_>)) -> String {
        let mut err = Vec::new();
        let mut messages = Messages::new(&mut err, Progress::default());
        messages.asked.quiet = quiet;
        print(&mut messages);
        String::from_utf8(err).unwrap()
    }

    fn diagnostic(rule: &'static Rule, line: usize) -> Diagnostic {
        Diagnostic {
            rule,
            document: "a.txt".into(),
            line,
            column: 1,
            span: Span::default(),
            message: "22th\u{1b}\nerror: b".into(),
            related: Vec::new(),
            excerpt: None,
        }
    }

    fn summary(all: &[Diagnostic]) -> Summary {
        let mut summary = Summary::default();
        summary.extend(all);
        summary
    }

    #[test]
    fn the_most_severe_diagnostics_come_first_and_the_others_are_counted() {
        let mut all: Vec<Diagnostic> =
            (1..=11).map(|line| diagnostic(&wrong_ordinal::RULE, line)).collect();
        all.push(diagnostic(&missing_header::RULE, 40));
        let text = printed(false, |messages| messages.diagnostics(&summary(&all)));
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), 11);
        assert_eq!(lines[0], "a.txt:40:1: warning[T001]: 22th\\u{1b} error: b");
        assert_eq!(lines[1], "a.txt:1:1: note[P001]: 22th\\u{1b} error: b");
        assert_eq!(lines[10], "note: 2 more; `hustings check` reports all");
    }

    #[test]
    fn quiet_leaves_only_errors() {
        let text = printed(true, |messages| {
            messages.note("three documents");
            messages.diagnostics(&summary(&[diagnostic(&missing_header::RULE, 1)]));
            messages.error("no such file");
        });
        assert_eq!(text, "error: no such file\n");
    }
}
