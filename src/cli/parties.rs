//! `hustings parties`.

use std::io::Write;

use crate::cli::list::{self, Filters};
use crate::cli::{ExitStatus, Messages, fields};
use crate::dataset::RecordTypes;
use crate::diagnostic::Topic;
use crate::model::{Party, Range};
use crate::query::Pattern;

/// List political parties
///
/// A text filter matches a part of a value, whatever its case, marks and dashes: `marxism-leninism`
/// finds "Marxism–Leninism", `izmir` finds "İzmir". A text between slashes is a regular expression.
/// A filter that is given twice asks for both. RANGE is `1976`, `2015-06`, `1970..1990`, `..1980` or
/// `1990..`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES, after_long_help = fields::help::<Party>(EXAMPLES))]
pub(super) struct Arguments {
    /// The name: full, native, abbreviation or any other
    #[arg(long, value_name = "TEXT", help_heading = FILTERS)]
    name: Vec<Pattern>,
    /// What the party stands for
    #[arg(long, value_name = "TEXT", help_heading = FILTERS)]
    ideology: Vec<Pattern>,
    /// The political position: far-left, centre-right …
    #[arg(long, value_name = "TEXT", help_heading = FILTERS)]
    position: Vec<Pattern>,
    /// The country
    #[arg(long, value_name = "TEXT", help_heading = FILTERS)]
    country: Vec<Pattern>,
    /// When it was founded
    #[arg(long, value_name = "RANGE", help_heading = FILTERS)]
    founded: Option<Range>,
    /// When it ceased to exist
    #[arg(long, value_name = "RANGE", help_heading = FILTERS)]
    dissolved: Option<Range>,
    /// Who leads it
    #[arg(long, value_name = "TEXT", help_heading = FILTERS)]
    leader: Vec<Pattern>,
    #[command(flatten)]
    list: list::Arguments,
}

const FILTERS: &str = "Filters";

const EXAMPLES: &str = "\
Examples:
  hustings parties
  hustings parties articles/ --ideology hoxhaism --founded 1970..1980
  hustings parties articles/ --fields name,founded,membership.count --sort -membership.count
  hustings parties articles/ --country turkey --count-by ideology --limit 10
  hustings parties articles/ --json | jq '.[] | {name, leader}'";

pub(super) fn run(
    arguments: Arguments,
    out: &mut dyn Write,
    messages: &mut Messages<'_>,
) -> anyhow::Result<ExitStatus> {
    let filters = Filters::<Party>::new()
        .text(&["name", "native_name", "abbreviation", "other_names"], arguments.name)
        .text(&["ideology"], arguments.ideology)
        .text(&["position"], arguments.position)
        .text(&["country"], arguments.country)
        .text(&["leader"], arguments.leader)
        .date("founded", arguments.founded)
        .date("dissolved", arguments.dissolved);
    const TOPICS: &[Topic] = &[Topic::Document, Topic::Infobox];
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
