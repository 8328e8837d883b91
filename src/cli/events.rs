//! `hustings events`.

use std::io::Write;

use clap::builder::PossibleValuesParser;

use crate::cli::list::{self, Filters};
use crate::cli::{ExitStatus, Messages, fields};
use crate::dataset::RecordTypes;
use crate::diagnostic::Topic;
use crate::model::{Event, EventKind, Range};
use crate::query::Pattern;

/// List events: the dated statements of the prose
///
/// A text filter matches a part of a value, whatever its case, marks and dashes: `izmir` finds
/// "İzmir". A text between slashes is a regular expression. A filter that is given twice asks for
/// both, but several kinds are alternatives. RANGE is `1976`, `2015-06`, `1970..1990`, `..1980` or
/// `1990..`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES, after_long_help = fields::help::<Event>(EXAMPLES))]
pub(super) struct Arguments {
    /// A party or other organisation that took part, by any name that the document gives it
    #[arg(long, value_name = "TEXT", help_heading = FILTERS)]
    party: Vec<Pattern>,
    /// The kind of event
    #[arg(long, value_name = "KIND", value_delimiter = ',', ignore_case = true, help_heading = FILTERS,
          value_parser = PossibleValuesParser::new(EventKind::ALL.iter().map(|kind| kind.name())))]
    kind: Vec<String>,
    /// When it happened
    #[arg(long, value_name = "RANGE", help_heading = FILTERS)]
    year: Option<Range>,
    /// Where it happened
    #[arg(long, value_name = "TEXT", help_heading = FILTERS)]
    place: Vec<Pattern>,
    /// The sentence that states it
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
  hustings events articles/ --count-by kind
  cat article.txt | hustings events - --json";

pub(super) fn run(
    arguments: Arguments,
    out: &mut dyn Write,
    messages: &mut Messages<'_>,
) -> anyhow::Result<ExitStatus> {
    let filters = Filters::<Event>::new()
        .name(&["organisations"], arguments.party)
        .one_of("kind", arguments.kind)
        .date("date", arguments.year)
        .text(&["place"], arguments.place)
        .text(&["text"], arguments.text);
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
