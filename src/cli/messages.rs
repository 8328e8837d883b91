//! Messages on standard error.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fmt::Display;
use std::io::{self, IsTerminal, Write};

use clap::ValueEnum;
use serde::Serialize;

use crate::cli::Progress;
use crate::diagnostic::{Diagnostic, Severity};
use crate::model::LineIndex;
use crate::output::snippet::{Level as Prefix, Mark, Report, Shown};
use crate::output::{Style, sanitize};
use crate::query::ExpressionError;

/// Writer of messages. Failures to write them are ignored.
pub(super) struct Messages<'a> {
    err: &'a mut dyn Write,
    /// Progress bar that messages are printed above.
    pub progress: Progress,
    format: MessageFormat,
    /// Arguments that select which messages are printed.
    pub asked: Arguments,
}

/// Format of messages.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, ValueEnum)]
pub(super) enum MessageFormat {
    /// Lines for people
    #[default]
    Text,
    /// One JSON object per line: level and message; code, document, line and column of a diagnostic
    Json,
}

impl MessageFormat {
    /// Returns the format that is asked for in arguments that could not be parsed.
    pub(super) fn of_arguments(arguments: &[OsString]) -> Self {
        let is_pair = |pair: &[OsString]| pair[0] == "--message-format" && pair[1] == "json";
        let is_joined = |one: &OsString| one == "--message-format=json";
        match arguments.windows(2).any(is_pair) || arguments.iter().any(is_joined) {
            true => MessageFormat::Json,
            false => MessageFormat::Text,
        }
    }
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
    pub(super) fn new(err: &'a mut dyn Write, progress: Progress, format: MessageFormat) -> Self {
        Messages { err, progress, format, asked: Arguments::default() }
    }

    /// Returns messages that are printed nowhere, for reading the same input again.
    pub(super) fn muted<'s>(&self, sink: &'s mut io::Sink) -> Messages<'s> {
        let progress = self.progress.clone();
        Messages { err: sink, progress, format: self.format, asked: self.asked }
    }

    /// Prints an error on one line.
    pub(super) fn error(&mut self, message: impl Display) {
        self.say("error", message);
    }

    /// Prints the error that ends the program, which may have several lines.
    pub(super) fn failure(&mut self, error: &anyhow::Error) {
        self.print_all("error", format!("error: {error:#}"));
    }

    /// Prints advice after an error.
    pub(super) fn hint(&mut self, message: impl Display) {
        match self.format {
            MessageFormat::Text => self.print_line(format_args!("  {message}")),
            MessageFormat::Json => self.say("help", message),
        }
    }

    /// Prints a note, unless `--quiet` is set.
    pub(super) fn note(&mut self, message: impl Display) {
        if !self.asked.quiet {
            self.say("note", message);
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
        self.print_all("error", report.render(Style::default()));
    }

    /// Prints an error in the command line.
    pub(super) fn usage(&mut self, error: &clap::Error) {
        let text = error.render();
        let _ = match self.format {
            MessageFormat::Json => return self.print_all("error", text.to_string()),
            MessageFormat::Text if io::stderr().is_terminal() => {
                write!(self.err, "{}", text.ansi())
            }
            MessageFormat::Text => write!(self.err, "{text}"),
        };
    }

    /// Prints the first diagnostics, most severe first, and the number of the others.
    pub(super) fn diagnostics(&mut self, summary: &Summary) {
        let grave = |severity: Severity| !self.asked.quiet || severity == Severity::Error;
        let levels = summary.levels.iter().rev().filter(|(severity, _)| grave(**severity));
        let number: usize = levels.clone().map(|(_, level)| level.number).sum();
        let firsts: Vec<&Diagnostic> =
            levels.flat_map(|(_, level)| &level.first).take(MAX).collect();
        for diagnostic in firsts {
            match self.format {
                MessageFormat::Text => self.print_line(diagnostic),
                MessageFormat::Json => self.print_json(&Said::of(diagnostic)),
            }
        }
        if let Some(more @ 1..) = number.checked_sub(MAX) {
            self.note(format_args!("{more} more; `hustings check` reports all"));
        }
    }

    /// Prints a message of one line.
    fn say(&mut self, level: &str, message: impl Display) {
        match self.format {
            MessageFormat::Text => self.print_line(format_args!("{level}: {message}")),
            MessageFormat::Json => {
                let message = message.to_string();
                self.print_json(&Said { level, message: &message, place: None });
            }
        }
    }

    /// Prints a message that is rendered over several lines, of which the first begins with the level.
    fn print_all(&mut self, level: &str, rendered: String) {
        match self.format {
            MessageFormat::Text => self.print(rendered),
            MessageFormat::Json => {
                let message = rendered.strip_prefix(level).and_then(|rest| rest.strip_prefix(": "));
                let message = message.unwrap_or(&rendered).trim_end();
                self.print_json(&Said { level, message, place: None });
            }
        }
    }

    fn print_json(&mut self, said: &Said<'_>) {
        let text = serde_json::to_string(said).unwrap_or_default();
        self.print_line(text);
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

/// A message as JSON.
#[derive(Serialize)]
struct Said<'a> {
    /// `error`, `warning`, `note`, or `help` for advice on the message before.
    level: &'a str,
    message: &'a str,
    #[serde(flatten)]
    place: Option<Place<'a>>,
}

/// The code of a diagnostic, and the place that it is about.
#[derive(Serialize)]
struct Place<'a> {
    code: &'a str,
    document: &'a str,
    line: usize,
    column: usize,
}

impl<'a> Said<'a> {
    fn of(diagnostic: &'a Diagnostic) -> Self {
        let Diagnostic { rule, document, line, column, message, .. } = diagnostic;
        let place = Place { code: rule.code, document, line: *line, column: *column };
        Said { level: rule.severity.name(), message, place: Some(place) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Rule;
    use crate::lint::rules::{missing_header, wrong_ordinal};
    use crate::model::Span;

    fn printed(quiet: bool, print: impl FnOnce(&mut Messages<'_>)) -> String {
        printed_as(MessageFormat::Text, quiet, print)
    }

    fn printed_as(
        format: MessageFormat,
        quiet: bool,
        print: impl FnOnce(&mut Messages<'_>),
    ) -> String {
        let mut err = Vec::new();
        let mut messages = Messages::new(&mut err, Progress::default(), format);
        messages.asked.quiet = quiet;
        print(&mut messages);
        String::from_utf8(err).unwrap()
    }

    #[test]
    fn messages_can_be_json() {
        let text = printed_as(MessageFormat::Json, false, |messages| {
            messages.note("three\ndocuments \u{1b}");
            messages.diagnostics(&summary(&[diagnostic(&missing_header::RULE, 3)]));
            messages.error("no such file");
            messages.hint("try another");
        });
        assert_eq!(
            text,
            "{\"level\":\"note\",\"message\":\"three\\ndocuments \\u001b\"}\n\
             {\"level\":\"warning\",\"message\":\"22th\\u001b\\nerror: b\",\"code\":\"T001\",\
             \"document\":\"a.txt\",\"line\":3,\"column\":1}\n\
             {\"level\":\"error\",\"message\":\"no such file\"}\n\
             {\"level\":\"help\",\"message\":\"try another\"}\n"
        );
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
