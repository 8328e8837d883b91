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
    /// The other places that it is about, as the one that says something else.
    pub related: Vec<Related>,
    /// The text around the place, where it was asked for.
    pub excerpt: Option<Excerpt>,
}

impl fmt::Display for Diagnostic {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Diagnostic { code, document, line, column, message, .. } = self;
        write!(out, "{document}:{line}:{column}: {}[{}]: {message}", code.severity(), code.id())
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
    /// What it says.
    pub message: String,
    /// The text around the place, where it was asked for.
    pub excerpt: Option<Excerpt>,
}

/// A piece of a document, kept when the document is not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Excerpt {
    /// The text: the lines of a place, or of long ones what stands around it.
    pub text: String,
    /// The byte of the document that it begins at.
    pub start: usize,
    /// The line that it begins on, counted from 1.
    pub line: usize,
    /// The column that it begins at, in characters counted from 1.
    pub column: usize,
}

impl Excerpt {
    /// What stands around `span` of a document with these lines.
    pub fn of(text: &str, lines: &LineIndex, span: Span) -> Self {
        /// More than is shown of a line, so that it can be told that something was left out.
        const BEFORE: usize = 600;
        const BEHIND: usize = 1200;
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
        let most = boundary((first + BEHIND).min(text.len()));
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

    /// The text at a span of the document, as far as it was kept.
    pub fn slice(&self, span: Span) -> &str {
        let place = |offset: usize| offset.saturating_sub(self.start).min(self.text.len());
        self.text.get(place(span.start)..place(span.end)).unwrap_or_default()
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
    /// The names of organisations.
    Name,
    /// What several places say of one thing.
    Across,
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
            Topic::Across => "across",
        })
    }
}

macro_rules! codes {
    ($(
        #[doc = $about:literal]
        $Code:ident = $id:literal, $severity:ident, $topic:ident {
            meaning: $meaning:literal,
            example: $example:literal,
            help: $help:literal,
        }
    )*) => {
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

            /// When it is told and what is made of it, in a few sentences.
            pub fn meaning(self) -> &'static str {
                match self { $(Code::$Code => $meaning,)* }
            }

            /// A text that it is told of.
            pub fn example(self) -> &'static str {
                match self { $(Code::$Code => $example,)* }
            }

            /// What to do about it, in a line.
            pub fn help(self) -> &'static str {
                match self { $(Code::$Code => $help,)* }
            }
        }
    };
}

codes! {
    /// Bytes that are not UTF-8 were replaced.
    NotUtf8 = "D001", Warning, Document {
        meaning: "The document is read as UTF-8. What cannot be decoded is read as U+FFFD, and the first such place is shown; names and words around it may be wrong.",
        example: "caf\u{fffd}",
        help: "convert the document to UTF-8, as with iconv -f latin1 -t utf-8",
    }
    /// The document has no text.
    Empty = "D002", Warning, Document {
        meaning: "The document is empty, or holds white space only.",
        example: "",
        help: "see whether the document was written completely, or leave it out",
    }
    /// Nothing was found in the document: no party, election or event.
    NothingFound = "D003", Note, Document {
        meaning: "The document is about no party, has no table of results, and none of its sentences has a date.",
        example: "= Rome =\n\nRome is a city.",
        help: "if it should say something, see whether --input-format fits it; or else leave it out",
    }
    /// An infobox gives a key twice.
    KeyTwice = "I001", Note, Infobox {
        meaning: "A wiki takes the last of two equal keys and shows nothing of the first. Here both values are kept, and the first is read for a field of one value.",
        example: "| founded = 1976\n| founded = 1977",
        help: "join the two values, or delete one of them",
    }
    /// An infobox value that should be a date is none.
    InfoboxDate = "I002", Warning, Infobox {
        meaning: "The key says that its value is a date, but none can be read of it. The field stays empty.",
        example: "| founded = in spring",
        help: "write a date such as 1976, March 2004 or 2005-06-15",
    }
    /// An infobox value that should be a number is none.
    InfoboxNumber = "I003", Warning, Infobox {
        meaning: "The key says that its value is a number, and there are digits in it, but no number can be read of it. The field stays empty.",
        example: "| membership = 12,34",
        help: "write a whole number such as 60,396, and what there is to say of it in brackets behind it",
    }
    /// An infobox key is not known, but nearly one that is.
    KeyMisspelt = "I004", Warning, Infobox {
        meaning: "A key that no template has differs in a letter or two from one that is read, which is missing, and its value would fit there. A wiki shows nothing of it, and it feeds no field.",
        example: "| fouded = 1976",
        help: "correct the key",
    }
    /// The meaning of a template in a value is not known.
    UnknownTemplate = "S001", Note, Syntax {
        meaning: "Templates are not expanded: what those stand for that are common is known, and of any other the texts are read as they stand. The value that it stands in may have too much, or lack what the template adds.",
        example: "| founded = {{some template|1976|x}}",
        help: "see whether the value was read as the page shows it",
    }
    /// A template is never closed.
    UnclosedTemplate = "S002", Warning, Syntax {
        meaning: "Two braces open a template and are never closed, so that a wiki shows them as text. An infobox that is never closed is read up to the first empty line.",
        example: "| founded = {{start date|1976",
        help: "close the template with }}",
    }
    /// A link is never closed.
    UnclosedLink = "S003", Warning, Syntax {
        meaning: "Two brackets open a link and are not closed where what they stand in ends, so that a wiki shows them as text.",
        example: "| leader = [[Jane Roe",
        help: "close the link with ]]",
    }
    /// A table is never closed.
    UnclosedTable = "S004", Warning, Syntax {
        meaning: "A table is begun and never ended. It is read up to the next heading; a wiki takes all that follows for a part of it.",
        example: "{|\n| 2015 || 60,396\n== Leaders ==",
        help: "close the table with |}",
    }
    /// A tag is never closed.
    UnclosedTag = "S005", Warning, Syntax {
        meaning: "A tag is begun and not ended where what it stands in ends. What it means is then taken to go on.",
        example: "| ideology = <small>Socialism",
        help: "close the tag",
    }
    /// Markup that is never closed hides a part of the document.
    Swallowed = "S006", Error, Syntax {
        meaning: "A comment, a footnote or the like is never closed, or only far behind, so that a section of the document is hidden: nothing of it was read, and a reader sees nothing of it.",
        example: "It won 60,396 votes.<!-- check this\n\n== Leaders ==",
        help: "close it where it should end",
    }
    /// A table of results has no header.
    NoHeader = "T001", Warning, Table {
        meaning: "No row of the table says what its columns are. They were told by what stands in them.",
        example: "| 2015 | 60,396 | 0.13% |",
        help: "give the table a header",
    }
    /// A row is shorter than its header and was laid on the columns that its cells fit.
    RowRealigned = "T002", Note, Table {
        meaning: "A cell that spanned several rows is missing in the rows under it, so that their cells stand too far to the left. Each was laid on the column whose type it has, in order, and the column left empty took the value above.",
        example: "| Election | Leader | Votes |\n| 2011 | Jane Roe | 58,716 |\n| 2015 | 60,396 |",
        help: "see whether the values stand under the right headers",
    }
    /// A short row fits its columns in more than one way.
    RowAmbiguous = "T003", Warning, Table {
        meaning: "The row has fewer cells than its header, and they fit the columns in several ways that are equally good. The doubtful cells were left empty, for a guess would look like a figure.",
        example: "| Election | Votes | Seats |\n| 2015 | 12 |",
        help: "give the row all its cells, empty ones too",
    }
    /// A row has more cells than its header.
    RowTooLong = "T004", Warning, Table {
        meaning: "The cells beyond the last column have no header, and were passed over.",
        example: "| Election | Votes |\n| 2015 | 60,396 | 0.13% |",
        help: "give the column a header, or join the cells",
    }
    /// A cell is not of its column's type.
    CellType = "T005", Warning, Table {
        meaning: "The header says what stands under it, and the cell holds something else. It is kept in `other`, under the header. Where all cells of a column misfit it is told once.",
        example: "| Election | Votes |\n| 2015 | 12,34 |",
        help: "correct the cell, or the header if it says something that the column is not",
    }
    /// A result has more seats than there are.
    SeatsAboveTotal = "T006", Error, Table {
        meaning: "The seats won are more than the seats of the whole body.",
        example: "| Election | Seats |\n| 2015 | 62 / 60 |",
        help: "correct one of the two numbers",
    }
    /// The shares of one election add up to more than the whole.
    SharesAboveWhole = "T007", Error, Table {
        meaning: "The percentages of one election, in one table, add up to more than 100.5, and neither coalitions beside their members nor several votes or rounds explain it.",
        example: "| Party | Votes | % |\n| A | 600 | 60.0 |\n| B | 400 | 48.0 |",
        help: "compare the shares with the votes, and correct the one that does not fit",
    }
    /// The votes and the share of a row do not fit those of another.
    TotalsApart = "T008", Warning, Table {
        meaning: "Votes and share together say how many votes were cast. The rows of one election say so many, and this one ten times as many or a tenth: a digit or a point is missing or misplaced.",
        example: "| Party | Votes | % |\n| A | 600 | 60.0 |\n| B | 400 | 4.0 |",
        help: "compare the votes and the share with the source",
    }
    /// An ordinal has the wrong ending: `22th`.
    Ordinal = "P001", Note, Date {
        meaning: "The ending of an ordinal does not go with its number. The number is read.",
        example: "on the 22th of August 1994",
        help: "give the number the ending that it has: 1st, 2nd, 3rd, 4th, 22nd",
    }
    /// A date does not exist: `31 February 2005`.
    NoSuchDate = "P002", Error, Date {
        meaning: "The calendar has no such day. Only the month, or the year, is read.",
        example: "on 31 February 2005",
        help: "correct the day or the month",
    }
    /// A name is that of several organisations.
    AmbiguousName = "N001", Note, Name {
        meaning: "Two parties of one country bear the same full name or abbreviation, so that the name alone does not tell which is meant. `--party` and `show` give both.",
        example: "Workers' Party (1920)\nWorkers' Party (1980)",
        help: "ask for the party by another of its names",
    }
    /// The prose and a table say different things of one result.
    ProseAndTable = "X001", Warning, Across {
        meaning: "A sentence gives the votes, the share, the seats or the day of the party's result in an election, and a row of a table gives another, beyond what rounding explains. The row is what `elections` gives.",
        example: "In the 2015 general election it won 60,396 votes.\n\n| Election | Votes |\n| 2015 | 60,936 |",
        help: "see which of the two the source has",
    }
    /// The prose and the infobox say different things of a party.
    ProseAndInfobox = "X002", Warning, Across {
        meaning: "A sentence says when the party was founded, who leads it or how many members it has, and the infobox says something that does not go with it. The infobox is what `parties` gives.",
        example: "| founded = 1976\n\nThe party was founded in 1978.",
        help: "see which of the two the source has",
    }
    /// Two documents say different things of one party.
    DocumentsDisagree = "X003", Warning, Across {
        meaning: "Two documents about a party of the same title, name and country give it founding or dissolution dates that cannot both be right. Each document's record stands as it is.",
        example: "a.wiki: | founded = 1976\nb.wiki: | founded = 1967",
        help: "see which of the two the source has",
    }
    /// A result lies outside the life of its party.
    OutsideLife = "X004", Warning, Across {
        meaning: "The party's own table gives it a result more than a year before it was founded or after it was dissolved, and it has no predecessor, successor or alliance that could have stood for it.",
        example: "| founded = 1976\n\n| Election | Votes |\n| 1963 | 58,716 |",
        help: "correct the date of the election, or that of the founding or dissolution",
    }
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
        self.report_with(code, span, message, Vec::new());
    }

    /// Adds a diagnostic for the bytes at `span`, and those of the document that it is about besides.
    pub fn report_with(
        &mut self,
        code: Code,
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
        self.gathered.push(Diagnostic {
            code,
            document: document.name.clone(),
            line: lines.line(span.start),
            column: column(span),
            span,
            message: message.into(),
            related: related.collect(),
            excerpt: None,
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

    /// Drops those that do not pass a test, which is given the text of the document too.
    pub fn retain(&mut self, test: impl Fn(&Diagnostic, &str) -> bool) {
        let text = self.document.text.as_str();
        self.gathered.retain(|diagnostic| test(diagnostic, text));
    }

    /// What was gathered so far, to be looked through and changed.
    pub fn gathered(&mut self) -> &mut Vec<Diagnostic> {
        &mut self.gathered
    }

    /// All that were gathered, in the order of their places.
    pub fn finish(mut self) -> Vec<Diagnostic> {
        self.gathered.sort_by_key(|diagnostic| (diagnostic.span, diagnostic.code));
        self.gathered
    }
}
