//! `hustings check`.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::io::{self, Write};

use anyhow::bail;
use clap::ValueEnum;
use serde::Serialize;
use serde::ser::SerializeStruct;

use crate::cli::console::When;
use crate::cli::finding::rendered;
use crate::cli::reading::Reading;
use crate::cli::{ExitStatus, Messages, messages, reading};
use crate::dataset::{Assertion, Dataset, find_conflicts};
use crate::diagnostic::{Code, Diagnostic, Excerpt, Related, Severity};
use crate::model::Span;
use crate::query::nearest;

/// Report problems in documents, errors first
///
/// Each finding has a stable code. Its letter names the area: D documents, S markup, I infoboxes, T tables,
/// P dates, N names, X contradictions between places. An error cannot be true or could not be read, a warning is
/// probably wrong, and a note is informational. CODES is a comma-separated list of codes or prefixes: `T` selects
/// all codes of tables.
///
/// The exit status is 1 if any error is reported.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  hustings check
  hustings check articles/ --select T,X --limit 20
  hustings check articles/ --ignore D003,T002
  hustings check dump.xml.bz2 --format jsonl | jq -r .code | sort | uniq -c
  hustings check --explain T006")]
pub(super) struct Arguments {
    #[command(flatten)]
    reading: reading::Arguments,
    /// Report only these codes
    #[arg(long, value_name = "CODES", value_delimiter = ',', help_heading = "Findings")]
    select: Vec<String>,
    /// Do not report these codes; takes precedence over --select
    #[arg(long, value_name = "CODES", value_delimiter = ',', help_heading = "Findings")]
    ignore: Vec<String>,
    /// Describe CODE and exit
    #[arg(long, value_name = "CODE", help_heading = "Findings")]
    explain: Option<String>,
    /// Output format
    #[arg(
        short,
        long,
        value_name = "FORMAT",
        value_enum,
        default_value_t,
        help_heading = "Output"
    )]
    format: FormatName,
    /// Print at most N findings; the summary counts all
    #[arg(long, value_name = "N", help_heading = "Output")]
    limit: Option<usize>,
    /// When to use colour; respects NO_COLOR
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = When::Auto, help_heading = "Output")]
    color: When,
    #[command(flatten)]
    messages: messages::Arguments,
}

/// The ways to print findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum FormatName {
    /// Source lines and a summary
    #[default]
    Text,
    /// One JSON array
    Json,
    /// One JSON object per line
    Jsonl,
}

pub(super) fn run(
    arguments: Arguments,
    out: &mut dyn Write,
    messages: &mut Messages<'_>,
) -> anyhow::Result<ExitStatus> {
    messages.asked = arguments.messages;
    if let Some(code) = &arguments.explain {
        explain(known_code(code)?, out)?;
        return Ok(ExitStatus::Done);
    }
    let wanted = Wanted::of(&arguments.select, &arguments.ignore)?;
    let mut findings = Findings { limit: arguments.limit, ..Findings::default() };
    let mut assertions: Vec<Assertion> = Vec::new();
    let compares = [Code::AmbiguousName, Code::DocumentsDisagree].map(|code| wanted.holds(code));
    let mut reading = Reading::of(&arguments.reading, Dataset::linted, messages)?;
    while let Some(mut one) = reading.next(messages) {
        findings.next_document(&one);
        let diagnostics = std::mem::take(&mut one.diagnostics);
        diagnostics.into_iter().filter(|one| wanted.holds(one.code)).for_each(|one| {
            findings.add(one);
        });
        if compares.contains(&true) {
            assertions.append(&mut one.assertions);
        }
    }
    let status = reading.finish(messages)?;
    find_conflicts(&assertions).into_iter().filter(|one| wanted.holds(one.code)).for_each(|one| {
        findings.add(one);
    });
    findings.arrange();
    match arguments.format {
        FormatName::Text => findings.write_text(arguments.color.colours(), out)?,
        FormatName::Json => findings.write_json(out)?,
        FormatName::Jsonl => {
            for finding in &findings.told {
                serde_json::to_writer(&mut *out, &Json(&finding.diagnostic))
                    .map_err(io::Error::from)?;
                writeln!(out)?;
            }
        }
    }
    let failed = findings.of(Severity::Error) > 0;
    Ok(if failed { status.max(ExitStatus::Incomplete) } else { status })
}

/// Which codes are reported.
struct Wanted {
    select: Vec<String>,
    ignore: Vec<String>,
}

impl Wanted {
    fn of(select: &[String], ignore: &[String]) -> anyhow::Result<Self> {
        Ok(Wanted { select: prefixes("--select", select)?, ignore: prefixes("--ignore", ignore)? })
    }

    fn holds(&self, code: Code) -> bool {
        let begins =
            |prefixes: &[String]| prefixes.iter().any(|prefix| code.id().starts_with(prefix));
        (self.select.is_empty() || begins(&self.select)) && !begins(&self.ignore)
    }
}

/// Codes or their beginnings, in capitals.
///
/// # Errors
/// If no code begins with one of them.
fn prefixes(argument: &str, given: &[String]) -> anyhow::Result<Vec<String>> {
    let mut prefixes = Vec::new();
    for prefix in given {
        let prefix = prefix.trim().to_ascii_uppercase();
        if prefix.is_empty() || !Code::ALL.iter().any(|code| code.id().starts_with(&prefix)) {
            bail!("{argument}: no code starts with `{prefix}`{}", suggestion(&prefix));
        }
        prefixes.push(prefix);
    }
    Ok(prefixes)
}

/// The code of this identifier.
///
/// # Errors
/// If there is none.
fn known_code(id: &str) -> anyhow::Result<Code> {
    let id = id.trim().to_ascii_uppercase();
    match Code::ALL.iter().find(|code| code.id() == id) {
        Some(code) => Ok(*code),
        None => bail!("--explain: unknown code `{id}`{}", suggestion(&id)),
    }
}

/// What was probably meant: the nearest code, or the letters that there are.
fn suggestion(given: &str) -> String {
    match nearest(given, Code::ALL.iter().map(|code| code.id())).first() {
        Some(near) => format!("; did you mean `{near}`?"),
        None => {
            let mut letters: Vec<&str> = Code::ALL.iter().map(|code| &code.id()[..1]).collect();
            letters.sort_unstable();
            letters.dedup();
            format!("; codes start with {}", letters.join(", "))
        }
    }
}

/// Prints what is declared of a code.
fn explain(code: Code, out: &mut dyn Write) -> io::Result<()> {
    let about = code.about();
    writeln!(out, "{} ({}, {}): {about}\n", code.id(), code.severity(), code.topic())?;
    writeln!(out, "{}", filled(code.meaning()))?;
    if !code.example().is_empty() {
        writeln!(out, "\nFor example:\n")?;
        for line in code.example().lines() {
            writeln!(out, "{}", format!("    {line}").trim_end())?;
        }
    }
    writeln!(out, "\nWhat to do: {}", filled(code.help()))
}

/// A text in lines that are easy to read.
fn filled(text: &str) -> String {
    const WIDTH: usize = 80;
    let mut filled = String::new();
    let mut width = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        match width {
            0 => {}
            _ if width + 1 + length > WIDTH => {
                filled.push('\n');
                width = 0;
            }
            _ => {
                filled.push(' ');
                width += 1;
            }
        }
        filled.push_str(word);
        width += length;
    }
    filled
}

/// What was found, counted, with those findings that are printed.
#[derive(Debug, Default)]
struct Findings {
    told: Vec<Finding>,
    /// How many there are of each code.
    counts: BTreeMap<Code, usize>,
    /// How many documents were read.
    documents: usize,
    /// The number of each document that says something of a party.
    numbers: HashMap<String, usize>,
    limit: Option<usize>,
}

/// A finding in the order in which findings are printed.
#[derive(Debug)]
struct Finding {
    /// The number of its document.
    document: usize,
    diagnostic: Diagnostic,
}

impl Finding {
    fn order(&self) -> (Reverse<Severity>, usize, Span, Code) {
        let Diagnostic { code, span, .. } = self.diagnostic;
        (Reverse(code.severity()), self.document, span, code)
    }
}

impl Findings {
    fn next_document(&mut self, one: &Dataset) {
        self.documents += 1;
        if let Some(party) = one.parties.first() {
            self.numbers.insert(party.source.document.clone(), self.documents);
        }
    }

    /// Counts a finding, and keeps it as long as it may be printed.
    fn add(&mut self, diagnostic: Diagnostic) {
        *self.counts.entry(diagnostic.code).or_default() += 1;
        let document = self.numbers.get(&diagnostic.document).copied();
        self.told.push(Finding { document: document.unwrap_or(self.documents), diagnostic });
        const MAX_SPARE: usize = 1000;
        if self.limit.is_some_and(|limit| self.told.len() > limit.saturating_add(MAX_SPARE)) {
            self.arrange();
        }
    }

    /// Sorts the findings, and drops those that are too many.
    fn arrange(&mut self) {
        self.told.sort_by_key(Finding::order);
        self.told.truncate(self.limit.unwrap_or(usize::MAX));
    }

    /// How many findings there are of a severity.
    fn of(&self, severity: Severity) -> usize {
        let of = self.counts.iter().filter(|(code, _)| code.severity() == severity);
        of.map(|(_, number)| number).sum()
    }

    fn write_text(&self, colour: bool, out: &mut dyn Write) -> io::Result<()> {
        for finding in &self.told {
            writeln!(out, "{}", rendered(&finding.diagnostic, colour))?;
        }
        write!(out, "{}", self.summary())
    }

    fn write_json(&self, out: &mut dyn Write) -> io::Result<()> {
        let findings: Vec<Json<'_>> =
            self.told.iter().map(|finding| Json(&finding.diagnostic)).collect();
        serde_json::to_writer_pretty(&mut *out, &findings).map_err(io::Error::from)?;
        writeln!(out)
    }

    /// How many findings there are of each severity, and of each code, the gravest first.
    fn summary(&self) -> String {
        let number = |number: usize, what: &str| match number {
            1 => format!("1 {what}"),
            _ => format!("{number} {what}s"),
        };
        let mut summary = format!(
            "{}, {}, {} in {}\n",
            number(self.of(Severity::Error), "error"),
            number(self.of(Severity::Warning), "warning"),
            number(self.of(Severity::Note), "note"),
            number(self.documents, "document"),
        );
        let mut counts: Vec<(&Code, &usize)> = self.counts.iter().collect();
        counts.sort_by_key(|(code, number)| (Reverse(code.severity()), Reverse(**number), **code));
        let width = counts.iter().map(|(_, number)| number.to_string().len()).max().unwrap_or(0);
        for (code, number) in counts {
            let (id, severity) = (code.id(), code.severity().to_string());
            let _ = writeln!(summary, "  {number:>width$}  {id}  {severity:<7}  {}", code.about());
        }
        summary
    }
}

/// A finding as JSON.
struct Json<'d>(&'d Diagnostic);

/// A place that a finding is about besides, as JSON.
struct JsonRelated<'d>(&'d Related);

/// Writes the fields of a place: its document, line and column, bytes, and text as far as it was kept.
fn place<S: SerializeStruct>(
    object: &mut S,
    document: &str,
    (line, column): (usize, usize),
    span: Span,
    excerpt: &Option<Excerpt>,
) -> Result<(), S::Error> {
    object.serialize_field("document", document)?;
    object.serialize_field("line", &line)?;
    object.serialize_field("column", &column)?;
    object.serialize_field("start", &span.start)?;
    object.serialize_field("end", &span.end)?;
    let text = excerpt.as_ref().map_or("", |excerpt| excerpt.slice(span));
    object.serialize_field("text", text)
}

impl Serialize for Json<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Diagnostic { code, document, line, column, span, message, related, excerpt } = self.0;
        let related: Vec<JsonRelated<'_>> = related.iter().map(JsonRelated).collect();
        let mut object = serializer.serialize_struct("finding", 12)?;
        object.serialize_field("code", code.id())?;
        object.serialize_field("severity", &code.severity().to_string())?;
        object.serialize_field("topic", &code.topic().to_string())?;
        place(&mut object, document, (*line, *column), *span, excerpt)?;
        object.serialize_field("message", message)?;
        object.serialize_field("help", code.help())?;
        object.serialize_field("related", &related)?;
        object.end()
    }
}

impl Serialize for JsonRelated<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Related { document, line, column, span, message, excerpt } = self.0;
        let mut object = serializer.serialize_struct("related", 7)?;
        place(&mut object, document, (*line, *column), *span, excerpt)?;
        object.serialize_field("message", message)?;
        object.end()
    }
}
