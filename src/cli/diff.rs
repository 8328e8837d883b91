//! `hustings diff`.

use std::io::Write;
use std::path::Path;

use anyhow::bail;
use clap::builder::PossibleValuesParser;

use crate::cli::identity;
use crate::cli::list::{self, Filters, Settings};
use crate::cli::messages::Summary;
use crate::cli::reading::{self, Reading};
use crate::cli::{ExitStatus, Messages, counted, fields};
use crate::dataset::{Citations, Dataset, Difference, RecordTypes, Snapshot};
use crate::diagnostic::Topic;
use crate::model::{Change, ChangeKind, Document, RecordLines};
use crate::query::Pattern;
use crate::records;

/// List what changed between two snapshots of the same documents
///
/// OLD and NEW are documents, directories, dumps or extracted records. A party is recognised under another name or
/// title; --same FILE corrects that. A row is a field that differs: values are compared, not texts, so markup, order and
/// case are no change. Also printed are parties, results and events that only one snapshot has.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES, after_long_help = fields::help::<Change>(EXAMPLES),
          override_usage = "hustings diff [OPTIONS] <OLD> <NEW>",
          mut_arg("paths", |paths| paths.value_names(["OLD", "NEW"]).num_args(2).required(true)
              .help("Snapshots to compare: files or directories").long_help(None)))]
pub(super) struct Arguments {
    /// Filter by party, by its name, id or entity
    #[arg(long, value_name = "TEXT", help_heading = FILTERS)]
    party: Vec<Pattern>,
    /// Filter by the field that differs
    #[arg(long, value_name = "FIELD", value_delimiter = ',', help_heading = FILTERS)]
    field: Vec<String>,
    /// Filter by kind of change
    #[arg(long, value_name = "KIND", value_delimiter = ',', ignore_case = true, help_heading = FILTERS,
          value_parser = PossibleValuesParser::new(ChangeKind::NAMES))]
    change: Vec<String>,
    /// Filter by country, by its whole name
    #[arg(long, value_name = "NAME", value_parser = list::whole_name, help_heading = FILTERS)]
    country: Vec<String>,
    /// Compare only parties, not results and events, which is faster
    #[arg(long, help_heading = FILTERS)]
    parties_only: bool,
    #[command(flatten)]
    identity: identity::Arguments,
    /// Exit with 1 if anything differs
    #[arg(long, help_heading = "Output")]
    exit_code: bool,
    #[command(flatten)]
    list: list::Arguments,
}

const FILTERS: &str = "Filters";

const EXAMPLES: &str = "\
Examples:
  hustings diff 2021/ 2025/
  hustings diff 2021/ 2025/ --field leader,founded --csv
  hustings diff 2021/ 2025/ --change refined --fields party,old,new
  hustings diff 2021/ 2025/ --count-by field
  hustings diff 2021/ 2025/ --parties-only --jsonl";

pub(super) fn run(
    arguments: Arguments,
    out: &mut dyn Write,
    messages: &mut Messages<'_>,
) -> anyhow::Result<ExitStatus> {
    let Arguments { party, field, change, country, parties_only, identity, exit_code, list } =
        arguments;
    messages.asked = list.console.messages;
    if list.evidence {
        bail!(
            "--evidence cannot be used with `diff`; `old_source` and `new_source` have the places"
        );
    }
    let filters = Filters::<Change>::new()
        .naming("party", "party", &["id", "entity"], party)
        .one_of("field", "field", &field)
        .one_of("change", "change", &change)
        .one_of("country", "country", &country);
    let settings = Settings::resolve(&list, filters)?;
    let decisions = identity.decisions()?;
    let types = if parties_only { RecordTypes::Parties } else { RecordTypes::All };
    let mut status = ExitStatus::Done;
    let mut snapshots = [Snapshot::default(), Snapshot::default()];
    for (snapshot, path) in snapshots.iter_mut().zip(&list.reading.paths) {
        status = status.max(read(&list.reading, path, types, snapshot, messages)?);
    }
    let [old, new] = &snapshots;
    let Difference { mut changes, entities, compared } = Difference::of(old, new, &decisions);
    identity::report(&entities, messages);
    let mut reached = settings.reached();
    changes.retain(|change| settings.accepts(change, &mut reached));
    let differs = !changes.is_empty();
    if settings.is_for_people() {
        messages.note(summary(&changes, compared));
    }
    let changes = changes.into_iter().map(|change| (change, Citations::default()));
    settings.print(changes, reached, out, messages)?;
    Ok(if exit_code && differs { status.max(ExitStatus::Incomplete) } else { status })
}

/// Reads a snapshot.
fn read(
    arguments: &reading::Arguments,
    path: &Path,
    types: RecordTypes,
    snapshot: &mut Snapshot,
    messages: &mut Messages<'_>,
) -> anyhow::Result<ExitStatus> {
    let mut arguments = arguments.clone();
    arguments.paths = vec![path.to_owned()];
    let of = move |document: Document| Dataset::of_types(document, types);
    let of_records = move |lines: RecordLines| {
        let datasets = records::datasets(&lines, false).into_iter();
        let only = move |dataset: Dataset| match types {
            RecordTypes::Parties => {
                Dataset { elections: Vec::new(), events: Vec::new(), ..dataset }
            }
            _ => dataset,
        };
        datasets.map(|dataset| dataset.map(only)).collect()
    };
    let mut reading =
        Reading::with_redirects(&arguments, of, of_records, reading::parties, messages)?;
    let mut summary = Summary::default();
    while let Some(mut dataset) = reading.next(messages) {
        dataset.diagnostics.retain(|one| one.rule.topic == Topic::Document);
        summary.extend(&dataset.diagnostics);
        snapshot.add(dataset);
    }
    let status = reading.finish(messages)?;
    snapshot.add_redirects(reading.redirects());
    messages.diagnostics(&summary);
    Ok(status)
}

/// Counts the changes in one line.
fn summary(changes: &[Change], compared: usize) -> String {
    let of = |field: &str, kind| {
        changes.iter().filter(|one| one.field == field && one.change == kind).count()
    };
    let is_record = |one: &&Change| matches!(one.field.as_str(), "party" | "election" | "event");
    let fields = changes.iter().filter(|one| !is_record(one)).count();
    let both = counted(compared, "party", "parties");
    let differ = counted(fields, "field differs", "fields differ");
    let mut parts = vec![format!("{both} in both"), differ];
    for (field, name) in [("party", "parties"), ("election", "results"), ("event", "events")] {
        let (added, removed) = (of(field, ChangeKind::Added), of(field, ChangeKind::Removed));
        if added + removed > 0 {
            parts.push(format!("{name}: {added} added, {removed} removed"));
        }
    }
    parts.join("; ")
}
