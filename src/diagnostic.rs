//! What is doubtful in a document, told with its place. Nothing that is doubtful stops the work.

use std::fmt;

use crate::model::{Document, LineIndex, Span};

/// One doubt about one place of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Diagnostic {
    /// What kind of doubt.
    pub code: Code,
    /// The document's name.
    pub document: String,
    /// The line of the place, counted from 1.
    pub line: usize,
    /// The column of the place, in characters counted from 1.
    pub column: usize,
    /// The bytes of the place.
    pub span: Span,
    /// What was found, what was expected, and what was made of it.
    pub message: String,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Diagnostic { code, document, line, column, message, .. } = self;
        write!(out, "{document}:{line}:{column}: {}[{}]: {message}", code.severity(), code.id())
    }
}

/// How much a diagnostic weighs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Severity {
    /// Worth knowing; nothing is in doubt.
    Note,
    /// A value is missing or may be wrong.
    Warning,
    /// A document could not be read as it should.
    Error,
}

impl fmt::Display for Severity {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        })
    }
}

/// What a diagnostic is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Topic {
    /// The document as a whole.
    Document,
    /// Its markup.
    Syntax,
    /// Its infobox.
    Infobox,
    /// A table.
    Table,
    /// A date, wherever it stands.
    Date,
}

macro_rules! codes {
    ($(#[doc = $about:literal] $Code:ident = $id:literal, $severity:ident, $topic:ident;)*) => {
        /// The kinds of doubt. Their identifiers are stable.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $(#[doc = $about] $Code,)*
        }

        impl Code {
            /// All of them.
            pub const ALL: &'static [Code] = &[$(Code::$Code),*];

            /// The stable identifier, a letter and a number.
            pub fn id(self) -> &'static str {
                match self { $(Code::$Code => $id,)* }
            }

            /// What it tells, in a sentence.
            pub fn about(self) -> &'static str {
                match self { $(Code::$Code => $about.trim_ascii(),)* }
            }

            /// How much it weighs.
            pub fn severity(self) -> Severity {
                match self { $(Code::$Code => Severity::$severity,)* }
            }

            /// What it is about.
            pub fn topic(self) -> Topic {
                match self { $(Code::$Code => Topic::$topic,)* }
            }
        }
    };
}

codes! {
    /// Bytes that are not UTF-8 were replaced.
    NotUtf8 = "D001", Warning, Document;
    /// The document has no text.
    Empty = "D002", Warning, Document;
    /// An infobox gives a key twice.
    KeyTwice = "I001", Note, Infobox;
    /// An infobox value that should be a date is none.
    InfoboxDate = "I002", Warning, Infobox;
    /// An infobox value that should be a number is none.
    InfoboxNumber = "I003", Warning, Infobox;
    /// A template whose meaning is not known stands in a text.
    UnknownTemplate = "S001", Note, Syntax;
    /// A table of results has no header.
    NoHeader = "T001", Warning, Table;
    /// A row is shorter than its header and was laid on the columns that its cells fit.
    RowRealigned = "T002", Note, Table;
    /// A short row fits its columns in more than one way.
    RowAmbiguous = "T003", Warning, Table;
    /// A row has more cells than its header.
    RowTooLong = "T004", Warning, Table;
    /// A cell is not of its column's type.
    CellType = "T005", Warning, Table;
    /// An ordinal has the wrong ending: `22th`.
    Ordinal = "P001", Note, Date;
    /// A date does not exist: `31 February 2005`.
    NoSuchDate = "P002", Warning, Date;
}

/// Gathers the diagnostics of one document.
#[derive(Debug)]
pub struct Diagnostics<'a> {
    document: &'a Document,
    lines: &'a LineIndex,
    gathered: Vec<Diagnostic>,
}

impl<'a> Diagnostics<'a> {
    /// None yet, for `document` with its lines.
    pub fn new(document: &'a Document, lines: &'a LineIndex) -> Self {
        Diagnostics { document, lines, gathered: Vec::new() }
    }

    /// Adds a diagnostic for the bytes at `span`.
    pub fn report(&mut self, code: Code, span: Span, message: impl Into<String>) {
        self.gathered.push(Diagnostic {
            code,
            document: self.document.name.clone(),
            line: self.lines.line(span.start),
            column: self.lines.column(&self.document.text, span.start),
            span,
            message: message.into(),
        });
    }

    /// None yet, for the same document. What it gathers counts only when it is joined again.
    pub fn fork(&self) -> Self {
        Diagnostics { gathered: Vec::new(), ..*self }
    }

    /// Takes over what a fork has gathered.
    pub fn join(&mut self, fork: Self) {
        self.gathered.extend(fork.gathered);
    }

    /// All that were gathered, in the order of their places.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        self.gathered.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.code));
        self.gathered
    }
}
