//! `hustings export`.

use std::io;
use std::path::Path;

use anyhow::{anyhow, bail};
use clap::ValueEnum;

use crate::cli::messages::Summary;
use crate::cli::reading::{self, Reading, is_in};
use crate::cli::{ExitStatus, Messages, cells, counted, messages};
use crate::dataset::Dataset;
use crate::diagnostic::Diagnostic;
use crate::model::{Document, Election, Event, Parts, Party, Record, RecordLines};
use crate::output::Temporary;
use crate::output::export::{Asked, Database, Folder, Store, Table, Tables, Workbook};
use crate::records::{self, EvidenceUse};

/// Write all records to an SQLite database, a spreadsheet or a folder of CSV files
///
/// OUT is a file that ends in .sqlite, .sqlite3, .db or .xlsx, or a folder, which is created if missing. There is a
/// table for parties, one for results and one for events, and one for each field with several values, such as
/// `party_ideology`, whose column `party` holds the key of the party. Dates also have their year in a column of its
/// own. The table `field` says what each column is.
///
/// In a database the tables `party_fts`, `election_fts` and `event_fts` are full-text indexes. Files are replaced only
/// when the new ones are complete.
#[derive(Debug, clap::Args)]
#[command(
    override_usage = "hustings export [OPTIONS] [PATH]... <OUT>",
    mut_arg("paths", |paths| paths.required(true).help(PATHS)),
    after_help = "\
Examples:
  hustings export articles/ parties.sqlite
  sqlite3 parties.sqlite 'SELECT name, founded FROM party ORDER BY founded_year'
  hustings export dump.xml.bz2 parties.xlsx
  hustings export records.jsonl tables/ --bom
  hustings export articles/ parties.sqlite --evidence --infobox"
)]
pub(super) struct Arguments {
    #[command(flatten)]
    reading: reading::Arguments,
    /// What to write [default: what the name of OUT says]
    #[arg(short, long, value_name = "FORMAT", value_enum, help_heading = "Output")]
    format: Option<Target>,
    /// Add tables with the places that each value was read from
    #[arg(long, help_heading = "Output")]
    evidence: bool,
    /// Add a table with the original text of all infobox entries
    #[arg(long, help_heading = "Output")]
    infobox: bool,
    /// Include results that a page repeats in a summary, a chart or an infobox, as `elections --all` does
    #[arg(long, help_heading = "Output")]
    all: bool,
    #[command(flatten)]
    cells: cells::Arguments,
    #[command(flatten)]
    messages: messages::Arguments,
}

/// The help for the paths, the last of which is the output: options may stand between them.
const PATHS: &str = "Files or directories to read, or `-` for standard input, and last OUT, the file or folder to \
                     write. Without PATH, piped input or else the bundled documents are read";

/// What is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Target {
    /// SQLite database
    Sqlite,
    /// Spreadsheet for Excel, LibreOffice and others
    Xlsx,
    /// Folder with a CSV file for each table
    Csv,
}

impl Target {
    /// Returns what the name of a file says: a name without an ending is that of a folder.
    fn of(path: &Path) -> anyhow::Result<Self> {
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        let is_folder = path.is_dir() || path.to_string_lossy().ends_with(['/', '\\']);
        match ending.as_deref() {
            _ if is_folder => Ok(Target::Csv),
            Some("sqlite" | "sqlite3" | "db") => Ok(Target::Sqlite),
            Some("xlsx") => Ok(Target::Xlsx),
            None => Ok(Target::Csv),
            Some(ending) => bail!(
                "cannot tell from the ending .{ending} what to write to {}; the last argument is \
                 the output: name it .sqlite or .xlsx, end it with / for a folder of CSV files, or \
                 give --format",
                path.display()
            ),
        }
    }
}

/// The records of a document, with what `--evidence` needs.
struct Read {
    dataset: Dataset,
    diagnostics: Vec<Diagnostic>,
}

pub(super) fn run(
    mut arguments: Arguments,
    messages: &mut Messages<'_>,
) -> anyhow::Result<ExitStatus> {
    messages.asked = arguments.messages;
    let Some(path) = arguments.reading.paths.pop() else {
        bail!("name the file or folder to write")
    };
    let path = path.as_path();
    let target = match arguments.format {
        Some(target) => target,
        None => Target::of(path)?,
    };
    if target != Target::Csv {
        arguments.cells.refuse()?;
    }
    let asked = Asked { infobox: arguments.infobox, evidence: arguments.evidence };
    let mut tables =
        Tables::new().with::<Party>(asked).with::<Election>(asked).with::<Event>(asked);
    if target == Target::Csv && !Folder::is_free(path, tables.tables()) {
        bail!(
            "the folder {} has other files in it; the last argument is the output: name a new \
             folder, or a file that ends in .sqlite or .xlsx",
            path.display()
        );
    }
    let cannot = |error: io::Error| anyhow!("cannot write {}: {error}", path.display());
    let mut reading = read(&arguments, path, messages)?;
    let mut next = reading.next(messages);
    if next.is_none() {
        reading.finish(messages)?; // writes nothing if no input could be read
    }
    // the temporary file is deleted where an error ends this function
    let temporary = match target {
        Target::Csv => None,
        Target::Sqlite | Target::Xlsx => Some(Temporary::beside(path).map_err(cannot)?),
    };
    let written = temporary.as_ref().map_or(path, Temporary::path);
    let mut store = start(target, written, tables.tables(), arguments.cells).map_err(cannot)?;
    tables.describe(&mut *store).map_err(cannot)?;
    let mut summary = Summary::default();
    while let Some(piece) = next {
        if let Some(Read { dataset, diagnostics }) = piece {
            summary.extend(&diagnostics);
            add(&mut tables, &dataset, &arguments, &mut *store).map_err(cannot)?;
        }
        next = reading.next(messages);
    }
    let status = reading.finish(messages)?;
    store.finish().map_err(cannot)?;
    temporary.map_or(Ok(()), Temporary::replace).map_err(cannot)?;
    messages.diagnostics(&summary);
    messages.note(format_args!(
        "{}: {}, {}, {}",
        path.display(),
        counted(tables.count::<Party>(), "party", "parties"),
        counted(tables.count::<Election>(), "result", "results"),
        counted(tables.count::<Event>(), "event", "events"),
    ));
    Ok(status)
}

/// Starts to read all documents and records, except for an earlier export in a folder that is read.
fn read(
    arguments: &Arguments,
    output: &Path,
    messages: &mut Messages<'_>,
) -> anyhow::Result<Reading<Option<Read>>> {
    let is_own = is_in(output);
    let evidence = arguments.evidence;
    let of = move |document: Document| {
        if is_own(&document) {
            return None;
        }
        let mut dataset =
            if evidence { Dataset::with_source(document) } else { Dataset::of(document) };
        let diagnostics = std::mem::take(&mut dataset.diagnostics);
        Some(Read { dataset, diagnostics })
    };
    let of_records = move |lines: RecordLines| {
        let datasets = records::datasets(&lines, EvidenceUse::from(evidence)).into_iter();
        let read = |dataset| Some(Read { dataset, diagnostics: Vec::new() });
        datasets.map(|made| made.map(read)).collect()
    };
    Reading::with_records(&arguments.reading, of, of_records, |_, _| true, messages)
}

/// Starts to write the tables to a file or a folder.
fn start(
    target: Target,
    path: &Path,
    tables: &[Table],
    cells: cells::Arguments,
) -> io::Result<Box<dyn Store>> {
    Ok(match target {
        Target::Sqlite => Box::new(Database::create(path, tables)?),
        Target::Xlsx => Box::new(Workbook::create(path, tables)),
        Target::Csv => Box::new(Folder::create(path, tables, cells.cells())?),
    })
}

/// Adds the records of a document.
fn add(
    tables: &mut Tables,
    dataset: &Dataset,
    arguments: &Arguments,
    store: &mut dyn Store,
) -> io::Result<()> {
    let Dataset { parties, elections, events, .. } = dataset;
    parties.iter().try_for_each(|party| add_one(tables, dataset, party, store))?;
    let shown = |one: &&Election| arguments.all || one.details.repeats.is_none();
    elections.iter().filter(shown).try_for_each(|one| add_one(tables, dataset, one, store))?;
    events.iter().try_for_each(|event| add_one(tables, dataset, event, store))
}

fn add_one<R: Record>(
    tables: &mut Tables,
    dataset: &Dataset,
    record: &R,
    store: &mut dyn Store,
) -> io::Result<()> {
    let source = dataset.source_documents.get(&*record.source().document);
    let citations = source.map(|source| source.citations(record, None));
    let evidence = citations.as_ref().map(|citations| citations as &dyn Parts);
    tables.add(record, evidence, store)
}
