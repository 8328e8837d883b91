//! `hustings parties`.

use std::io::Write;

use crate::cli::identity::{self, Gathered};
use crate::cli::list::{self, Filters, Settings};
use crate::cli::{ExitStatus, Messages, fields};
use crate::dataset::RecordTypes;
use crate::diagnostic::Topic;
use crate::model::{Party, Range};
use crate::query::Pattern;

/// List political parties
///
/// TEXT matches any part of a value, ignoring case, accents and dash style: `marxism-leninism` finds
/// "Marxism–Leninism" and `izmir` finds "İzmir". Text between slashes is a regular expression: `/^Green/`.
/// RANGE is `1976`, `2015-06`, `1970..1990`, `..1980` or `1990..`. A record is printed if it matches all
/// filters; a filter can be given more than once.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES, after_long_help = fields::help::<Party>(EXAMPLES))]
pub(super) struct Arguments {
    /// Filter by any name: full, native, abbreviation or other
    #[arg(long, value_name = "TEXT", help_heading = FILTERS)]
    name: Vec<Pattern>,
    /// Filter by ideology
    #[arg(long, value_name = "TEXT", help_heading = FILTERS)]
    ideology: Vec<Pattern>,
    /// Filter by political position, such as far-left or centre-right
    #[arg(long, value_name = "TEXT", help_heading = FILTERS)]
    position: Vec<Pattern>,
    /// Filter by country, by its whole name
    #[arg(long, value_name = "NAME", value_parser = list::whole_name, help_heading = FILTERS)]
    country: Vec<String>,
    /// Filter by date of founding
    #[arg(long, value_name = "RANGE", help_heading = FILTERS)]
    founded: Option<Range>,
    /// Filter by date of dissolution
    #[arg(long, value_name = "RANGE", help_heading = FILTERS)]
    dissolved: Option<Range>,
    /// Filter by leader
    #[arg(long, value_name = "TEXT", help_heading = FILTERS)]
    leader: Vec<Pattern>,
    /// Print one row for each organisation, with the values of all documents about it
    ///
    /// Fields have the value that most documents give; `conflicts` has the others, each with its document, `aliases` all
    /// names, `sources` all documents. `hustings same` explains why documents are about one organisation.
    #[arg(long, help_heading = identity::HEADING)]
    merge: bool,
    #[command(flatten)]
    identity: identity::Arguments,
    #[command(flatten)]
    list: list::Arguments,
}

const FILTERS: &str = "Filters";

const EXAMPLES: &str = "\
Examples:
  hustings parties
  hustings parties articles/ --ideology hoxhaism --founded 1970..1980
  hustings parties articles/ --where 'founded < 1980 and not dissolved present'
  hustings parties articles/ --fields name,founded,membership.count --sort -membership.count
  hustings parties articles/ --country turkey --count-by ideology --limit 10
  hustings parties articles/ --merge --fields name,aliases,sources
  hustings parties articles/ --json | jq '.[] | {name, leader}'";

pub(super) fn run(
    arguments: Arguments,
    out: &mut dyn Write,
    messages: &mut Messages<'_>,
) -> anyhow::Result<ExitStatus> {
    let filters = Filters::<Party>::new()
        .matching("name", &["name", "native_name", "abbreviation", "other_names"], arguments.name)
        .matching("ideology", &["ideology"], arguments.ideology)
        .matching("position", &["position"], arguments.position)
        .one_of("country", "country", &arguments.country)
        .matching("leader", &["leader"], arguments.leader)
        .within("founded", "founded", arguments.founded)
        .within("dissolved", "dissolved", arguments.dissolved);
    const TOPICS: &[Topic] = &[Topic::Document, Topic::Infobox];
    messages.asked = arguments.list.console.messages;
    let compares =
        arguments.merge || arguments.list.mentions("entity") || arguments.list.selects_by("id");
    if compares {
        let settings = Settings::resolve(&arguments.list, filters)?;
        let decisions = arguments.identity.decisions()?;
        let gathered = Gathered::read(&arguments.list.reading, arguments.list.evidence, messages)?;
        let compared = gathered.compare(&decisions, messages);
        let mut reached = settings.reached();
        let mut records = if arguments.merge { compared.merged() } else { compared.single() };
        records.retain(|(party, _)| settings.accepts(party, &mut reached));
        settings.print(records.into_iter(), reached, out, messages)?;
        return Ok(compared.status);
    }
    list::run(
        arguments.list,
        filters,
        |dataset| &mut dataset.parties,
        RecordTypes::Parties,
        TOPICS,
        out,
        messages,
    )
}
