//! `hustings elections`.

use std::io::Write;

use clap::builder::PossibleValuesParser;

use crate::cli::list::{self, Filters};
use crate::cli::resolve::asked_parties;
use crate::cli::{ExitStatus, Messages, fields};
use crate::dataset::RecordTypes;
use crate::diagnostic::Topic;
use crate::model::{Election, ElectionKind, Range};
use crate::query::Pattern;

/// List election results, one row per contestant
///
/// TEXT matches any part of a value, ignoring case, accents and dash style: `izmir` finds "İzmir". Text
/// between slashes is a regular expression: `/^Green/`. RANGE is `1976`, `2015-06`, `1970..1990`, `..1980` or
/// `1990..`. A record is printed if it matches all filters; a filter can be given more than once. Several
/// kinds are alternatives.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES, after_long_help = fields::help::<Election>(EXAMPLES))]
pub(super) struct Arguments {
    /// Filter by party, by any name that its document uses, or by its id or entity
    ///
    /// An id or entity of several words, such as `reed-party-malta`, or of Wikidata finds the results of the organisation
    /// in all documents, whatever they call it.
    #[arg(long, value_name = "TEXT", help_heading = FILTERS)]
    party: Vec<Pattern>,
    /// Filter by kind of election
    #[arg(long, value_name = "KIND", value_delimiter = ',', ignore_case = true, help_heading = FILTERS,
          value_parser = PossibleValuesParser::new(ElectionKind::ALL.iter().map(|kind| kind.name())))]
    kind: Vec<String>,
    /// Filter by date
    #[arg(long, value_name = "RANGE", help_heading = FILTERS)]
    year: Option<Range>,
    /// Filter by elected body
    #[arg(long, value_name = "TEXT", help_heading = FILTERS)]
    body: Vec<Pattern>,
    /// Filter by country, by its whole name
    #[arg(long, value_name = "NAME", value_parser = list::whole_name, help_heading = FILTERS)]
    country: Vec<String>,
    /// Print results that a page repeats in a summary, a chart or an infobox, too
    ///
    /// By default each contestant has one row per election, constituency and round: the most exact one. `basis`
    /// names what a row is based on, and `repeats` the line of the more exact row.
    #[arg(long, help_heading = FILTERS)]
    all: bool,
    /// Draw FIELD over time, such as share, votes or seats: a chart for each contestant and kind of election
    #[arg(long, value_name = "FIELD", help_heading = "Output", conflicts_with_all = [
        "format", "json", "jsonl", "csv", "fields", "evidence", "count", "all_columns", "count_by", "group_by", "sum",
        "avg", "min", "max"
    ])]
    chart: Option<String>,
    #[command(flatten)]
    list: list::Arguments,
}

const FILTERS: &str = "Filters";

const EXAMPLES: &str = "\
Examples:
  hustings elections
  hustings elections articles/ --party HKP --kind general --sort -date
  hustings elections articles/ --year 2010.. --fields date,party,votes,share,source.line
  hustings elections articles/ --where 'share > 0.1 or seats > 0' --sort date,-votes
  hustings elections articles/ --group-by party,year --sum votes --max share
  hustings elections articles/ --party HKP --chart share
  hustings elections articles/ --kind general,presidential --csv > results.csv";

/// The fields that say to which line of a chart a result belongs.
const SERIES: &[&str] = &["party", "candidate", "kind", "body", "constituency", "round"];

pub(super) fn run(
    mut arguments: Arguments,
    out: &mut dyn Write,
    messages: &mut Messages<'_>,
) -> anyhow::Result<ExitStatus> {
    messages.asked = arguments.list.console.messages;
    let party = asked_parties(arguments.party, &arguments.list.reading, messages)?;
    let filters = Filters::<Election>::new()
        .meaning("party", "party", &["party_id"], party)
        .one_of("kind", "kind", &arguments.kind)
        .within("year", "date", arguments.year)
        .matching("body", &["body"], arguments.body)
        .one_of("country", "country", &arguments.country)
        .missing("all", "repeats", arguments.all);
    if let Some(field) = arguments.chart {
        arguments.list.draw(SERIES, "date", field);
    }
    const TOPICS: &[Topic] = &[Topic::Document, Topic::Table];
    list::run(
        arguments.list,
        filters,
        |dataset| &mut dataset.elections,
        RecordTypes::Elections,
        TOPICS,
        out,
        messages,
    )
}
