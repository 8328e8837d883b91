//! `hustings extract`.

use std::io::{self, Write};

use crate::cli::messages::{self, Summary};
use crate::cli::reading::{self, Reading};
use crate::cli::{ExitStatus, Messages};
use crate::dataset::{Dataset, UniqueIds};
use crate::model::RecordLines;
use crate::records;

/// Write all records as JSON Lines
///
/// Each line is an object with `type` (party, election or event), `schema` (the version of the format), the fields
/// that have a value, `names` (all names of each organisation in the record), and for a party `lines` (the source
/// lines of each field). The records of a document are written together, in the order of the documents, and do
/// not depend on other documents.
///
/// `parties`, `elections`, `events` and `show` read the output in place of the documents, with the same results;
/// so does `explain` if it was written with --evidence.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  hustings extract articles/ > records.jsonl
  hustings extract dump.xml.bz2 | gzip > records.jsonl.gz
  hustings extract articles/ --evidence > records.jsonl
  hustings parties records.jsonl --ideology hoxhaism
  hustings extract | jq -r 'select(.type == \"event\") | .date'")]
pub(super) struct Arguments {
    #[command(flatten)]
    reading: reading::Arguments,
    /// Include where each value was found and how it was derived
    #[arg(long, help_heading = "Output")]
    evidence: bool,
    #[command(flatten)]
    messages: messages::Arguments,
}

/// Maximum number of records of a document whose lines are made while other documents are read. More are written one
/// after another, as all their lines together may take much more memory than the document.
const MAX_RECORDS: usize = 4096;

/// Output of one document.
struct Extracted {
    /// The lines of its records, unless they are too many.
    lines: Option<io::Result<Vec<u8>>>,
    /// The records, if they have to be written again when ids of other documents are known.
    dataset: Dataset,
}

impl Extracted {
    fn of(dataset: Dataset) -> Self {
        let records = dataset.parties.len() + dataset.elections.len() + dataset.events.len();
        let lines = (records <= MAX_RECORDS).then(|| records::lines(&dataset));
        Extracted { lines, dataset }
    }
}

pub(super) fn run(
    arguments: Arguments,
    out: &mut dyn Write,
    messages: &mut Messages<'_>,
) -> anyhow::Result<ExitStatus> {
    messages.asked = arguments.messages;
    let of = if arguments.evidence { Dataset::with_source } else { Dataset::of };
    let of = move |document| Extracted::of(of(document));
    let of_records = move |lines: RecordLines| {
        let datasets = records::datasets(&lines, arguments.evidence).into_iter();
        datasets.map(|read| read.map(Extracted::of)).collect()
    };
    let mut reading =
        Reading::with_records(&arguments.reading, of, of_records, |_, _| true, messages)?;
    let mut summary = Summary::default();
    let mut ids = UniqueIds::default();
    while let Some(Extracted { lines, mut dataset }) = reading.next(messages) {
        summary.extend(&dataset.diagnostics);
        let is_changed = ids.make_unique(&mut dataset);
        match lines.filter(|_| !is_changed) {
            Some(lines) => out.write_all(&lines?)?,
            None => records::write_lines(&dataset, out)?,
        }
    }
    let status = reading.finish(messages)?;
    messages.diagnostics(&summary);
    Ok(status)
}
