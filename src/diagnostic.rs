//! Findings about documents, with their places. No finding stops the extraction.

use std::cmp::Ordering;
use std::fmt;

use crate::model::{Document, LineIndex, Span, extend_tight, push_tight};

/// A finding about one place of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// The rule that reports it.
    pub rule: &'static Rule,
    /// The document's name.
    pub document: String,
    /// The line of the place, counted from 1.
    pub line: usize,
    /// The column of the place, in characters counted from 1.
    pub column: usize,
    /// The bytes of the place.
    pub span: Span,
    /// What was found, what was expected, and how it was read.
    pub message: String,
    /// Other places that it is about, such as one that contradicts it.
    pub related: Vec<Related>,
    /// The text around the place, if it was requested.
    pub excerpt: Option<Excerpt>,
}

impl Diagnostic {
    /// Returns the place as one that another diagnostic is about, with a label.
    pub fn related_place(&self, label: &str) -> Related {
        let Diagnostic { document, line, column, span, excerpt, .. } = self.clone();
        Related { document, line, column, span, message: label.to_owned(), excerpt }
    }

    /// Returns the places in a document that it is about.
    pub fn places_in<'d>(&'d self, document: &'d str) -> impl Iterator<Item = (usize, Span)> + 'd {
        let own = (self.document == document).then_some((self.line, self.span));
        let others = self.related.iter().filter(move |related| related.document == document);
        own.into_iter().chain(others.map(|related| (related.line, related.span)))
    }
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Diagnostic { rule, document, line, column, message, .. } = self;
        write!(out, "{document}:{line}:{column}: {}[{}]: {message}", rule.severity, rule.code)
    }
}

/// Another place that a diagnostic is about, of the same document or another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Related {
    /// The document's name.
    pub document: String,
    /// The line of the place, counted from 1.
    pub line: usize,
    /// The column of the place, in characters counted from 1.
    pub column: usize,
    /// The bytes of the place.
    pub span: Span,
    /// A label for the place.
    pub message: String,
    /// The text around the place, if it was requested.
    pub excerpt: Option<Excerpt>,
}

/// Returns what a rule reports at a place, whose label is left out.
pub fn diagnostic_at(
    rule: &'static Rule,
    place: &Related,
    message: String,
    related: Vec<Related>,
) -> Diagnostic {
    let Related { document, line, column, span, excerpt, .. } = place.clone();
    Diagnostic { rule, document, line, column, span, message, related, excerpt }
}

/// The label of a place that repeats a finding.
pub const REPEATED: &str = "here too";

/// Returns what a message says about the number of other parts of a whole that have the same finding.
pub fn and_more(number: usize, part: &str, whole: &str) -> String {
    match number {
        0 => String::new(),
        1 => format!(" (and 1 more {part} of this {whole})"),
        _ => format!(" (and {number} more {part}s of this {whole})"),
    }
}

/// A piece of a document that outlives it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The lines of a place, cut around it where they are long.
    pub text: String,
    /// The byte of the document that it begins at.
    pub start: usize,
    /// The line that it begins on, counted from 1.
    pub line: usize,
    /// The column that it begins at, in characters counted from 1.
    pub column: usize,
}

impl Excerpt {
    /// Returns the text around `span` of a document with these lines.
    pub fn of(text: &str, lines: &LineIndex, span: Span) -> Self {
        /// More than is printed of a line, so that the printer can mark where it cuts.
        const BEFORE: usize = 600;
        const AFTER: usize = 1200;
        let boundary = |mut at: usize| {
            while !text.is_char_boundary(at) {
                at -= 1;
            }
            at
        };
        let first = boundary(span.start.min(text.len()));
        let floor = boundary(first.saturating_sub(BEFORE));
        let start = memchr::memrchr(b'\n', &text.as_bytes()[floor..first])
            .map_or(floor, |newline| floor + newline + 1);
        let most = boundary((first + AFTER).min(text.len()));
        let end = boundary(span.end.clamp(first, most));
        let end = memchr::memchr(b'\n', &text.as_bytes()[end..most])
            .map_or(most, |newline| end + newline);
        Excerpt {
            text: text[start..end].to_owned(),
            start,
            line: lines.line(start),
            column: lines.column(text, start),
        }
    }

    /// Returns the part of the text at a span of the document, as far as it was kept.
    pub fn slice(&self, span: Span) -> &str {
        let place = |offset: usize| offset.saturating_sub(self.start).min(self.text.len());
        self.text.get(place(span.start)..place(span.end)).unwrap_or_default()
    }
}

/// The severity of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// For information only.
    Note,
    /// A value is missing or may be wrong.
    Warning,
    /// A value cannot be true, or a part of the document could not be read.
    Error,
}

impl Severity {
    /// Returns its name.
    pub fn name(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

/// The part of a document that a diagnostic is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Topic {
    /// The document as a whole.
    Document,
    /// The infobox.
    Infobox,
    /// The markup.
    Syntax,
    /// A table.
    Table,
    /// A date anywhere.
    Date,
    /// The name of an organisation.
    Name,
    /// Several places that contradict each other.
    Conflict,
}

impl fmt::Display for Topic {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Topic::Document => "document",
            Topic::Syntax => "syntax",
            Topic::Infobox => "infobox",
            Topic::Table => "table",
            Topic::Date => "date",
            Topic::Name => "name",
            Topic::Conflict => "across",
        })
    }
}

/// A rule that documents are checked against.
///
/// Rules are equal if their codes are, and ordered by topic and code.
#[derive(Clone, Copy)]
pub struct Rule {
    /// The stable identifier: a letter for the topic and a number, such as `T006`.
    pub code: &'static str,
    /// The severity of its findings.
    pub severity: Severity,
    /// The part of a document that it is about.
    pub topic: Topic,
    /// What it finds, in one sentence.
    pub summary: &'static str,
    /// When it applies and how the text is read then, in a few sentences.
    pub meaning: &'static str,
    /// A text that it finds something in, or the empty string.
    pub example: &'static str,
    /// What to do about a finding, in one line.
    pub help: &'static str,
}

impl fmt::Debug for Rule {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "Rule({})", self.code)
    }
}

impl PartialEq for Rule {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for Rule {}

impl PartialOrd for Rule {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Rule {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.topic, self.code).cmp(&(other.topic, other.code))
    }
}

/// Collector of the diagnostics of one document.
#[derive(Debug)]
pub struct Diagnostics<'a> {
    document: &'a Document,
    lines: &'a LineIndex,
    collected: Vec<Diagnostic>,
}

impl<'a> Diagnostics<'a> {
    /// Creates an empty collector for `document` with its lines.
    pub fn new(document: &'a Document, lines: &'a LineIndex) -> Self {
        Diagnostics { document, lines, collected: Vec::new() }
    }

    /// Adds a diagnostic for the bytes at `span`.
    pub fn report(&mut self, rule: &'static Rule, span: Span, message: impl Into<String>) {
        self.report_with(rule, span, message, Vec::new());
    }

    /// Adds a diagnostic for the bytes at `span`, with labelled related places.
    pub fn report_with(
        &mut self,
        rule: &'static Rule,
        span: Span,
        message: impl Into<String>,
        related: Vec<(Span, String)>,
    ) {
        let Self { document, lines, .. } = self;
        let column = |span: Span| lines.column(&document.text, span.start);
        let related = related.into_iter().map(|(span, message)| Related {
            document: document.name.clone(),
            line: lines.line(span.start),
            column: column(span),
            span,
            message,
            excerpt: None,
        });
        let diagnostic = Diagnostic {
            rule,
            document: document.name.clone(),
            line: lines.line(span.start),
            column: column(span),
            span,
            message: message.into(),
            related: related.collect(),
            excerpt: None,
        };
        push_tight(&mut self.collected, diagnostic);
    }

    /// Adds a diagnostic for the first of the rows of a table that have it; the others are related places.
    pub fn report_rows(
        &mut self,
        rule: &'static Rule,
        first: Span,
        mut message: String,
        more: &[Span],
    ) {
        message += &and_more(more.len(), "row", "table");
        let related = more.iter().map(|span| (*span, REPEATED.to_owned()));
        self.report_with(rule, first, message, related.collect());
    }

    /// Creates an empty collector for the same document; [`join`](Self::join) adds its diagnostics.
    pub fn fork(&self) -> Self {
        Diagnostics { collected: Vec::new(), ..*self }
    }

    /// Adds the diagnostics of a fork.
    pub fn join(&mut self, fork: Self) {
        match self.collected.is_empty() {
            true => self.collected = fork.collected,
            false => extend_tight(&mut self.collected, fork.collected),
        }
    }

    /// Drops the diagnostics that fail a test, which also gets the text of the document.
    pub fn retain(&mut self, test: impl Fn(&Diagnostic, &str) -> bool) {
        let text = self.document.text.as_str();
        self.collected.retain(|diagnostic| test(diagnostic, text));
    }

    /// Returns the diagnostics collected so far.
    pub fn collected(&mut self) -> &mut Vec<Diagnostic> {
        &mut self.collected
    }

    /// Returns all diagnostics in order of their places.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        self.collected.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.rule));
        self.collected
    }
}
