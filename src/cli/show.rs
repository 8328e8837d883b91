//! `hustings show`.

use std::borrow::Cow;
use std::io::Write;

use crate::cli::identity;
use crate::cli::list::Filters;
use crate::cli::messages::Summary;
use crate::cli::resolve::{Named, Question};
use crate::cli::{ExitStatus, Messages, console, reading};
use crate::dataset::{Citations, Dataset, merged};
use crate::diagnostic::Topic;
use crate::model::{Election, Event, FieldLines, Parts, Party, Record, fold, slug};
use crate::output::{Page, Traced};

/// Show one organisation: its fields with their source lines, its results and its events
///
/// NAME is the organisation's `entity` or `id`, its Wikidata id or any of its names, ignoring case, accents and dash
/// style, or a part of a name that no other organisation has. All documents about the organisation are shown together,
/// with the results and events that other documents have of it. Of one that only results or events name, these are shown.
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
    #[command(flatten)]
    identity: identity::Arguments,
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
    let decisions = arguments.identity.decisions()?;
    let Arguments { name, reading, evidence, .. } = &arguments;
    let question = Question {
        name,
        reading,
        of,
        evidence: *evidence,
        filters: &filters,
        decisions: &decisions,
        mentions: true,
    };
    let Some(named) = Named::read(&question, messages)? else { return Ok(ExitStatus::Incomplete) };
    let mut summary = Summary::default();
    let all = named.datasets().iter().flat_map(|dataset| &dataset.diagnostics);
    let documents = named.documents();
    summary.extend(all.filter(|one| {
        one.rule.topic == Topic::Document || documents.contains(one.document.as_str())
    }));
    messages.diagnostics(&summary);
    let entries: Vec<Entry<'_>> = match named.organisations.is_empty() {
        true => vec![Entry::mentioned(name, &named.mentions)],
        false => named.organisations.iter().map(|one| Entry::of(&named, *one)).collect(),
    };
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
    party: (Cow<'a, Party>, Option<Citations>),
    elections: Vec<(&'a Election, Option<Citations>)>,
    events: Vec<(&'a Event, Option<Citations>)>,
    lines: Option<&'a FieldLines>,
}

impl<'a> Entry<'a> {
    /// Returns what documents say about one organisation: first those about it, then others.
    fn of(named: &'a Named, entity: usize) -> Self {
        let members = named.members(entity);
        let mut elections: Vec<(&Dataset, &Election)> = Vec::new();
        let mut events: Vec<(&Dataset, &Event)> = Vec::new();
        let mut all: Option<Citations> = None;
        for (dataset, party) in &members {
            let results = dataset.elections_of(party).into_iter();
            elections.extend(
                results
                    .filter(|one| one.details.repeats.is_none())
                    .map(|result| (*dataset, result)),
            );
            events.extend(dataset.events_of(party).into_iter().map(|event| (*dataset, event)));
            match cited((*dataset, *party)).1 {
                Some(own) if members.len() > 1 => {
                    all.get_or_insert_default().join(&party.source.document, own);
                }
                own => all = own.or(all),
            }
        }
        elections.extend(named.elections_elsewhere(entity));
        events.extend(named.events_elsewhere(entity));
        let (party, lines) = match &members[..] {
            [(dataset, party)] => {
                (Cow::Borrowed(*party), dataset.lines.get(&*party.source.document))
            }
            _ => {
                let parties: Vec<&Party> = members.iter().map(|(_, party)| *party).collect();
                (Cow::Owned(merged(&parties, named.entities().id(entity))), None)
            }
        };
        Entry {
            party: (party, all),
            elections: elections.into_iter().map(cited).collect(),
            events: events.into_iter().map(cited).collect(),
            lines,
        }
    }

    /// Returns what documents about others say about an organisation.
    fn mentioned(name: &str, mentions: &'a Dataset) -> Self {
        let key = fold(name);
        let parties = mentions.elections.iter().filter_map(|one| one.party.as_deref());
        let organisations = mentions.events.iter().flat_map(|one| &one.organisations);
        let mut names = parties.chain(organisations.map(String::as_str));
        let written = names.find(|known| fold(known) == key || slug(known) == name);
        let written = written.unwrap_or(name).to_owned();
        let sources = mentions.elections.iter().map(Record::source);
        let mut sources = sources.chain(mentions.events.iter().map(Record::source));
        let party = Party {
            id: slug(&written),
            name: written,
            source: sources.next().cloned().unwrap_or_default(),
            ..Party::default()
        };
        let elections = mentions.elections.iter().filter(|one| one.details.repeats.is_none());
        Entry {
            party: (Cow::Owned(party), None),
            elections: elections.map(|one| cited((mentions, one))).collect(),
            events: mentions.events.iter().map(|one| cited((mentions, one))).collect(),
            lines: None,
        }
    }

    fn page(&self) -> Page<'_> {
        let elections = self.elections.iter().map(borrowed).collect();
        let events = self.events.iter().map(borrowed).collect();
        let party =
            (&*self.party.0, self.party.1.as_ref().map(|citations| citations as &dyn Parts));
        Page::of(&self.party.0.name, party, self.lines)
            .section("elections", elections, &["party"])
            .section("events", events, &[])
    }
}

/// Returns a record of a dataset with its evidence, if that is kept.
fn cited<'a, R: Record>((dataset, record): (&'a Dataset, &'a R)) -> (&'a R, Option<Citations>) {
    let original = dataset.source_documents.get(&*record.source().document);
    (record, original.map(|original| original.citations(record, None)))
}

fn borrowed<'a, R>((record, citations): &'a (&'a R, Option<Citations>)) -> Traced<'a, R> {
    (record, citations.as_ref().map(|citations| citations as &dyn Parts))
}
