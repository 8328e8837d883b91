//! `hustings show`.

use std::borrow::Cow;
use std::io::Write;

use crate::cli::identity;
use crate::cli::list::Filters;
use crate::cli::messages::Summary;
use crate::cli::resolve::Named;
use crate::cli::{ExitStatus, Messages, console, reading};
use crate::dataset::{Citations, Dataset, Entities, Profile, SourceDocument, merged};
use crate::diagnostic::{Diagnostic, Topic};
use crate::model::{Election, Event, FieldLines, Parts, Party, Record, Source, fold, slug};
use crate::output::{Page, Traced};

/// Show one organisation: its fields with their source lines, its results and its events
///
/// NAME is the organisation's `id`, its Wikidata id or any of its names, ignoring case, accents and dash style, or a
/// part of a name that no other organisation has. All documents about the organisation are shown together. Of one that
/// only results or events name, these are shown.
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
    let mut named = Named::read(name, reading, of, *evidence, messages)?;
    let Some(parties) = named.parties(name, &filters, messages) else {
        return Ok(ExitStatus::Incomplete);
    };
    let found: Vec<Source> = parties.iter().map(|(_, party)| party.source.clone()).collect();
    let entities = named.entities(&decisions);
    named.read_members(&entities, &found, reading, of, *evidence, messages)?;
    let organisations = organisations(&named, &entities, &found);
    let parties: Vec<(&Dataset, &Party)> = organisations.iter().flatten().copied().collect();
    let mut summary = Summary::default();
    let all = named.datasets.iter().flat_map(|dataset| &dataset.diagnostics);
    summary.extend(all.filter(|one| concerns(one, &parties)));
    messages.diagnostics(&summary);
    let entries: Vec<Entry<'_>> = match organisations.is_empty() {
        true => vec![Entry::mentioned(name, &named.mentions)],
        false => organisations.iter().map(|members| Entry::of(members, &entities)).collect(),
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

/// Returns the parties of each organisation that was found, in the order of the input.
fn organisations<'n>(
    named: &'n Named,
    entities: &Entities,
    found: &[Source],
) -> Vec<Vec<(&'n Dataset, &'n Party)>> {
    let profiles = entities.profiles();
    let mut seen = Vec::new();
    for at in (0..profiles.len()).filter(|at| found.contains(&profiles[*at].source)) {
        if !seen.contains(&entities.entity_of(at)) {
            seen.push(entities.entity_of(at));
        }
    }
    let parties = || {
        let of = |dataset: &'n Dataset| dataset.parties.iter().map(move |party| (dataset, party));
        named.datasets.iter().flat_map(of)
    };
    let organisations = seen.into_iter().map(|entity| {
        let members = entities.members(entity).iter();
        // one document may be given twice
        let members = members.filter_map(|at| {
            parties().find(|(_, party)| {
                party.id == profiles[*at].id && party.source == profiles[*at].source
            })
        });
        members.collect()
    });
    organisations.filter(|members: &Vec<_>| !members.is_empty()).collect()
}

/// Party with its results and events, and their evidence if requested.
struct Entry<'a> {
    party: (Cow<'a, Party>, Option<Citations>),
    elections: Vec<(&'a Election, Option<Citations>)>,
    events: Vec<(&'a Event, Option<Citations>)>,
    lines: Option<&'a FieldLines>,
}

impl<'a> Entry<'a> {
    /// Returns what the documents about one organisation say.
    fn of(members: &[(&'a Dataset, &'a Party)], entities: &Entities) -> Self {
        let mut entry = Entry {
            party: (Cow::Owned(Party::default()), None),
            elections: Vec::new(),
            events: Vec::new(),
            lines: None,
        };
        let mut citations: Option<Citations> = None;
        for (dataset, party) in members {
            let document = &party.source.document;
            let original = dataset.source_documents.get(document);
            let (elections, events) = (dataset.elections_of(party), dataset.events_of(party));
            let elections = elections.into_iter().filter(|one| one.repeats.is_none());
            entry.elections.extend(elections.map(|one| cited(one, original)));
            entry.events.extend(events.into_iter().map(|one| cited(one, original)));
            let (_, own) = cited(*party, original);
            match own {
                Some(own) if members.len() > 1 => {
                    citations.get_or_insert_default().join(document, own);
                }
                own => citations = own.or(citations),
            }
        }
        entry.party = match members {
            [(dataset, party)] => {
                entry.lines = dataset.lines.get(&party.source.document);
                (Cow::Borrowed(*party), citations)
            }
            _ => {
                let parties: Vec<&Party> = members.iter().map(|(_, party)| *party).collect();
                let is_first = |profile: &Profile| {
                    parties.first().is_some_and(|party| party.source == profile.source)
                };
                let at = entities.profiles().iter().position(is_first).unwrap_or_default();
                let id = entities.id(entities.entity_of(at));
                (Cow::Owned(merged(&parties, id)), citations)
            }
        };
        entry
    }

    /// Returns what documents about others say about an organisation.
    fn mentioned(name: &str, mentions: &'a Dataset) -> Self {
        let key = fold(name);
        let parties = mentions.elections.iter().filter_map(|one| one.party.as_ref());
        let mut names = parties.chain(mentions.events.iter().flat_map(|one| &one.organisations));
        let written = names.find(|known| fold(known) == key).cloned();
        let written = written.unwrap_or_else(|| name.to_owned());
        let sources = mentions.elections.iter().map(Record::source);
        let mut sources = sources.chain(mentions.events.iter().map(Record::source));
        let party = Party {
            id: slug(&written),
            name: written,
            source: sources.next().cloned().unwrap_or_default(),
            ..Party::default()
        };
        let original = |document: &String| mentions.source_documents.get(document);
        let elections = mentions.elections.iter().filter(|one| one.repeats.is_none());
        Entry {
            party: (Cow::Owned(party), None),
            elections: elections.map(|one| cited(one, original(&one.source.document))).collect(),
            events: mentions
                .events
                .iter()
                .map(|one| cited(one, original(&one.source.document)))
                .collect(),
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
