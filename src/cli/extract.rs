//! `hustings extract`.

use std::io::Write;

use crate::cli::messages::{self, Doubts};
use crate::cli::reading::{self, Reading};
use crate::cli::{ExitStatus, Messages};
use crate::dataset::Dataset;
use crate::diagnostic::Diagnostic;
use crate::model::RecordLines;
use crate::records;

/// Write every record of the documents, as lines of JSON
///
/// Each line is an object: `type` (party, election, event), `schema` (the version of the lines), the fields that
/// have a value, and what else the document tells of the record: `names` that mean the same organisation, and of
/// a party the `lines` that each field was read from. The lines of a document stand together, in the documents'
/// order, and depend on no other document. `parties`, `elections`, `events` and `show` read such lines as they
/// read documents, and answer the same; `explain` does where there is evidence.
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
    /// Tell of each value the place that it comes from and how it was read, under the key `evidence`
    #[arg(long, help_heading = "Output")]
    evidence: bool,
    #[command(flatten)]
    messages: messages::Arguments,
}

/// What comes of one document.
struct Extracted {
    lines: std::io::Result<Vec<u8>>,
    diagnostics: Vec<Diagnostic>,
}

impl Extracted {
    fn of(dataset: Dataset) -> Self {
        Extracted { lines: records::lines(&dataset), diagnostics: dataset.diagnostics }
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
    let mut doubts = Doubts::default();
    while let Some(Extracted { lines, diagnostics }) = reading.next(messages) {
        out.write_all(&lines?)?;
        doubts.extend(&diagnostics);
    }
    let status = reading.finish(messages)?;
    messages.doubts(&doubts);
    Ok(status)
}
