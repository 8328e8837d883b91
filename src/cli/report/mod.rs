//! `hustings report`.

mod entry;
mod families;
mod finding;

use std::io::{self, IsTerminal, Write};
use std::path::PathBuf;

use anyhow::{anyhow, bail};

use crate::cli::reading::{self, Reading, is_in};
use crate::cli::{ExitStatus, Messages, counted, messages};
use crate::dataset::{Assertion, Dataset, Lineage, Statements, find_conflicts};
use crate::diagnostic::Diagnostic;
use crate::model::{Document, Election, Event, Method, Party, RecordLines};
use crate::output::report::{Index, RecordType, Report};
use crate::output::{replace, sanitize};
use crate::records::{self, EvidenceUse};
use entry::{Entries, entries};

/// Write a page for the browser: parties, results, family trees, events, findings, and the source of every value
///
/// The page is one HTML file that needs no server and no network. It has a search, filters by country, ideology,
/// position, decade and kind, and a page for each party with its fields, a chart of its results, its family tree, its
/// events and the findings about it. A click on a value shows the line that it was read from.
///
/// Findings and source lines need the documents, or records that were extracted with --evidence.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  hustings report articles/ -o report.html
  hustings report dump.xml.bz2 -o report.html --title \"Parties of Ruritania\"
  hustings report records.jsonl | gzip > report.html.gz")]
pub(super) struct Arguments {
    #[command(flatten)]
    reading: reading::Arguments,
    /// File to write, which is replaced only when the report is complete [default: standard output]
    #[arg(short, long, value_name = "FILE", help_heading = "Output")]
    output: Option<PathBuf>,
    /// Heading of the page
    #[arg(long, value_name = "TEXT", default_value = "Political parties", help_heading = "Output")]
    title: String,
    #[command(flatten)]
    messages: messages::Arguments,
}

/// What was read at a time: a document, all records of one, or those in a run of lines.
enum Piece {
    Document(Box<Read>),
    Read(Box<Read>),
    Records(Box<Dataset>),
}

impl Piece {
    /// Returns the documents about parties.
    fn documents(piece: &Option<Self>) -> Vec<&str> {
        match piece {
            Some(Piece::Document(read) | Piece::Read(read)) => {
                read.statements.documents().collect()
            }
            Some(Piece::Records(dataset)) => reading::parties(dataset),
            None => Vec::new(),
        }
    }
}

/// The parts of a report that come from one document.
#[derive(Default)]
struct Read {
    entries: Vec<entry::Made>,
    statements: Statements,
    assertions: Vec<Assertion>,
    diagnostics: Vec<Diagnostic>,
}

impl Read {
    fn of(document: Document) -> Self {
        let mut dataset = Dataset::linted(document);
        Read {
            entries: entries(&dataset),
            statements: Statements::with_places(&dataset),
            assertions: std::mem::take(&mut dataset.assertions),
            diagnostics: dataset.diagnostics,
        }
    }

    fn of_records(dataset: &Dataset) -> Self {
        Read { entries: entries(dataset), statements: Statements::of(dataset), ..Read::default() }
    }
}

pub(super) fn run(
    arguments: Arguments,
    out: &mut dyn Write,
    messages: &mut Messages<'_>,
) -> anyhow::Result<ExitStatus> {
    messages.asked = arguments.messages;
    if arguments.output.is_none() && io::stdout().is_terminal() {
        bail!("the report is a page for the browser; write it to a file with `-o report.html`");
    }
    let (report, status) = read(&arguments, messages)?;
    match &arguments.output {
        None => report.write(out)?,
        Some(path) => {
            replace(path, |out| report.write(out)).map_err(|error| {
                let path = path.display().to_string();
                anyhow!("cannot write {}: {error}", sanitize(&path))
            })?;
            let parties = report.index.entries.iter().filter(|entry| entry.party).count();
            messages.note(format_args!(
                "{}: {}, {}",
                path.display(),
                counted(parties, "party", "parties"),
                counted(report.findings.len(), "finding", "findings"),
            ));
        }
    }
    Ok(status)
}

/// Reads all documents and records, and puts the report together.
fn read(
    arguments: &Arguments,
    messages: &mut Messages<'_>,
) -> anyhow::Result<(Report, ExitStatus)> {
    let is_own = arguments.output.as_deref().map(is_in);
    let of = move |document: Document| {
        if is_own.as_ref().is_some_and(|is_own| is_own(&document)) {
            return None;
        }
        Some(Piece::Document(Box::new(Read::of(document))))
    };
    let of_records = |lines: RecordLines| {
        let datasets = records::datasets(&lines, EvidenceUse::IfPresent);
        let last = datasets.len().saturating_sub(1);
        let piece = |(at, read): (usize, Result<Dataset, _>)| {
            read.map(|one| {
                // other records of the first and the last document may be in other runs
                Some(match at == 0 || at == last {
                    true => Piece::Records(Box::new(one)),
                    false => Piece::Read(Box::new(Read::of_records(&one))),
                })
            })
        };
        datasets.into_iter().enumerate().map(piece).collect()
    };
    let mut reading =
        Reading::with_redirects(&arguments.reading, of, of_records, Piece::documents, messages)?;
    let mut collected = Collected::default();
    while let Some(piece) = reading.next(messages) {
        match piece {
            Some(Piece::Document(read)) => {
                collected.is_checked = true;
                collected.end_records();
                collected.add(*read);
            }
            Some(Piece::Read(read)) => {
                collected.end_records();
                collected.add(*read);
            }
            Some(Piece::Records(dataset)) => collected.add_records(*dataset),
            None => {}
        }
    }
    collected.end_records();
    let status = reading.finish(messages)?;
    collected.statements.add_redirects(reading.redirects());
    Ok((collected.report(arguments.title.clone()), status))
}

/// The parts of a report, as they are read.
#[derive(Default)]
struct Collected {
    entries: Entries,
    documents: usize,
    /// Whether any documents were read, and not only records.
    is_checked: bool,
    statements: Statements,
    assertions: Vec<Assertion>,
    diagnostics: Vec<Diagnostic>,
    /// The last records, of whose document more may follow.
    last: Option<Dataset>,
}

impl Collected {
    fn add(&mut self, read: Read) {
        let Read { entries, statements, mut assertions, mut diagnostics } = read;
        self.documents += 1;
        entries.into_iter().for_each(|made| self.entries.add(made));
        self.statements.append(statements);
        self.assertions.append(&mut assertions);
        self.diagnostics.append(&mut diagnostics);
    }

    fn add_records(&mut self, next: Dataset) {
        match &mut self.last {
            Some(last) if last.document() == next.document() => last.append(next),
            _ => {
                self.end_records();
                self.last = Some(next);
            }
        }
    }

    fn end_records(&mut self) {
        if let Some(dataset) = self.last.take() {
            self.add(Read::of_records(&dataset));
        }
    }

    fn report(self, title: String) -> Report {
        let Entries { mut entries, facets, sheets, parties, .. } = self.entries;
        let lineage = Lineage::of(self.statements);
        let mut diagnostics = self.diagnostics;
        diagnostics.extend(find_conflicts(&self.assertions));
        diagnostics.extend(lineage.contradictions());
        let findings = finding::findings(diagnostics);
        finding::count(&findings, &mut entries);
        let joined = families::join(&lineage, &parties, &mut entries);
        let families = families::families(&lineage, &parties, &joined, &mut entries);
        let index = Index {
            title,
            generator: format!("hustings {}", env!("CARGO_PKG_VERSION")),
            documents: self.documents,
            checked: self.is_checked,
            findings: findings.len(),
            families: families.len(),
            methods: Method::NAMES,
            records: vec![
                RecordType::of::<Party>(),
                RecordType::of::<Election>(),
                RecordType::of::<Event>(),
            ],
            facets,
            entries,
        };
        Report { index, findings, families, sheets }
    }
}
