//! `hustings show`.

use std::io::Write;

use crate::cli::list::Filters;
use crate::cli::messages::Summary;
use crate::cli::resolve::Named;
use crate::cli::{ExitStatus, Messages, console, reading};
use crate::dataset::{Citations, Dataset, SourceDocument};
use crate::diagnostic::{Diagnostic, Topic};
use crate::model::{Election, Event, FieldLines, Parts, Party, Record};
use crate::output::{Page, Traced};

/// Show one organisation: its fields with their source lines, its results and its events
///
/// NAME is the organisation's `id` or any of its names, ignoring case, accents and dash style, or a part of a
/// name that no other organisation has.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  hustings show HKP
  hustings show communist-party-of-turkey
  hustings show \"people's liberation party\" articles/
  hustings show party articles/ --where 'country = turkey and founded > 2000'
  hustings show HKP articles/ --json | jq '.[0].elections'
  hustings show HKP articles/ --json --evidence | jq '.[0].party.evidence.founded'")]
pub(super) struct Arguments {
    /// Name or id of the organisation, or a part of its name
    #[arg(value_name = "NAME")]
    name: String,
    #[command(flatten)]
    reading: reading::Arguments,
    /// Show only an organisation that matches an expression over the fields of parties, such as `country = malta`
    ///
    /// `hustings parties --help` lists the fields and explains expressions.
    #[arg(long = "where", value_name = "EXPR", help_heading = "Filters")]
    filters: Vec<String>,
    /// Print a JSON array with one object per organisation of this name
    #[arg(long, help_heading = "Output")]
    json: bool,
    /// Include where each value was found and how it was derived (JSON only)
    #[arg(long, requires = "json", help_heading = "Output")]
    evidence: bool,
    #[command(flatten)]
    console: console::Arguments,
}

pub(super) fn run(
    arguments: Arguments,
    out: &mut dyn Write,
    messages: &mut Messages<'_>,
) -> anyhow::Result<ExitStatus> {
    messages.asked = arguments.console.messages;
    let filters = Filters::<Party>::new().with_expressions(&arguments.filters)?;
    let of = if arguments.evidence { Dataset::with_source } else { Dataset::of };
    let named = Named::read(&arguments.name, &arguments.reading, of, arguments.evidence, messages)?;
    let Some(parties) = named.parties(&arguments.name, &filters, messages) else {
        return Ok(ExitStatus::Incomplete);
    };
    let mut summary = Summary::default();
    let all = named.datasets.iter().flat_map(|dataset| &dataset.diagnostics);
    summary.extend(all.filter(|one| concerns(one, &parties)));
    messages.diagnostics(&summary);
    let entries: Vec<Entry<'_>> =
        parties.iter().map(|(dataset, party)| Entry::of(dataset, party)).collect();
    let pages: Vec<Page<'_>> = entries.iter().map(Entry::page).collect();
    if arguments.json {
        serde_json::to_writer_pretty(&mut *out, &pages).map_err(std::io::Error::from)?;
        writeln!(out)?;
    } else {
        for (number, page) in pages.iter().enumerate() {
            if number > 0 {
                writeln!(out)?;
            }
            page.write(arguments.console.table(), out)?;
        }
    }
    Ok(named.status)
}

/// Party with its results and events, and their evidence if requested.
struct Entry<'a> {
    party: (&'a Party, Option<Citations>),
    elections: Vec<(&'a Election, Option<Citations>)>,
    events: Vec<(&'a Event, Option<Citations>)>,
    lines: Option<&'a FieldLines>,
}

impl<'a> Entry<'a> {
    fn of(dataset: &'a Dataset, party: &'a Party) -> Self {
        let document = &party.source.document;
        let original = dataset.source_documents.get(document);
        Entry {
            party: cited(party, original),
            elections: dataset
                .elections_of(party)
                .into_iter()
                .filter(|one| one.repeats.is_none())
                .map(|one| cited(one, original))
                .collect(),
            events: dataset.events_of(party).into_iter().map(|one| cited(one, original)).collect(),
            lines: dataset.lines.get(document),
        }
    }

    fn page(&self) -> Page<'_> {
        let elections = self.elections.iter().map(borrowed).collect();
        let events = self.events.iter().map(borrowed).collect();
        Page::of(&self.party.0.name, borrowed(&self.party), self.lines)
            .section("elections", elections, &["party"])
            .section("events", events, &[])
    }
}

fn cited<'a, R: Record>(
    record: &'a R,
    original: Option<&SourceDocument>,
) -> (&'a R, Option<Citations>) {
    (record, original.map(|original| original.citations(record, None)))
}

fn borrowed<'a, R>((record, citations): &'a (&'a R, Option<Citations>)) -> Traced<'a, R> {
    (record, citations.as_ref().map(|citations| citations as &dyn Parts))
}

/// Returns whether a diagnostic is about a document of these parties, or about a document as a whole.
fn concerns(diagnostic: &Diagnostic, parties: &[(&Dataset, &Party)]) -> bool {
    diagnostic.rule.topic == Topic::Document
        || parties.iter().any(|(_, party)| party.source.document == diagnostic.document)
}
