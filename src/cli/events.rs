//! `hustings events`.

use std::io::Write;

use clap::builder::PossibleValuesParser;

use crate::cli::list::{self, Filters};
use crate::cli::resolve::asked_parties;
use crate::cli::{ExitStatus, Messages, fields};
use crate::dataset::RecordTypes;
use crate::diagnostic::Topic;
use crate::model::{Event, EventKind, Range};
use crate::query::Pattern;

/// List events found in the text
///
/// TEXT matches any part of a value, ignoring case, accents and dash style: `izmir` finds "İzmir". Text
/// between slashes is a regular expression: `/^Green/`. RANGE is `1976`, `2015-06`, `1970..1990`, `..1980` or
/// `1990..`. A record is printed if it matches all filters; a filter can be given more than once. Several
/// kinds are alternatives.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES, after_long_help = fields::help::<Event>(EXAMPLES))]
pub(super) struct Arguments {
    /// Filter by organisation that took part, by any name that its document uses, or by its id or entity
    ///
    /// An id or entity of several words, such as `reed-party-malta`, or of Wikidata finds the events of the organisation
    /// in all documents, whatever they call it.
    #[arg(long, value_name = "TEXT", help_heading = FILTERS)]
    party: Vec<Pattern>,
    /// Filter by kind of event
    #[arg(long, value_name = "KIND", value_delimiter = ',', ignore_case = true, help_heading = FILTERS,
          value_parser = PossibleValuesParser::new(EventKind::ALL.iter().map(|kind| kind.name())))]
    kind: Vec<String>,
    /// Filter by date
    #[arg(long, value_name = "RANGE", help_heading = FILTERS)]
    year: Option<Range>,
    /// Filter by place
    #[arg(long, value_name = "TEXT", help_heading = FILTERS)]
    place: Vec<Pattern>,
    /// Filter by sentence
    #[arg(long, value_name = "TEXT", help_heading = FILTERS)]
    text: Vec<Pattern>,
    #[command(flatten)]
    list: list::Arguments,
}

const FILTERS: &str = "Filters";

const EXAMPLES: &str = "\
Examples:
  hustings events
  hustings events articles/ --party TKP/ML --sort date
  hustings events articles/ --kind split,merger --year 1970..1990
  hustings events articles/ --text '/renounced|condemned/' --fields date,text,source
  hustings events articles/ --where 'place present and kind not in (congress, other)'
  hustings events articles/ --count-by kind
  cat article.txt | hustings events --json";

pub(super) fn run(
    arguments: Arguments,
    out: &mut dyn Write,
    messages: &mut Messages<'_>,
) -> anyhow::Result<ExitStatus> {
    messages.asked = arguments.list.console.messages;
    let party = asked_parties(arguments.party, &arguments.list.reading, messages)?;
    let filters = Filters::<Event>::new()
        .meaning("party", "organisations", &[], party)
        .one_of("kind", "kind", &arguments.kind)
        .within("year", "date", arguments.year)
        .matching("place", &["place"], arguments.place)
        .matching("text", &["text"], arguments.text);
    const TOPICS: &[Topic] = &[Topic::Document];
    list::run(
        arguments.list,
        filters,
        |dataset| &mut dataset.events,
        RecordTypes::Events,
        TOPICS,
        out,
        messages,
    )
}
