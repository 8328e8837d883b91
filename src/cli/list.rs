//! Implementation of `parties`, `elections` and `events`, which `lineage` shares: filters, order, counts and output.

use std::convert::Infallible;
use std::io::{self, IsTerminal, Write};
use std::marker::PhantomData;
use std::sync::Arc;

use anyhow::bail;
use clap::ValueEnum;

use crate::cli::messages::Summary;
use crate::cli::reading::Reading;
use crate::cli::{ExitStatus, Messages, console, reading};
use crate::dataset::{Citations, Dataset, NameIndex, RecordTypes, SourceDocument, prefilter};
use crate::diagnostic::{Diagnostic, Topic};
use crate::model::{Range, Record, RecordLines, Value};
use crate::output::{Delimited, Format, Json, JsonLines, Markdown, Rows, write_all};
use crate::query::{
    Aggregation, AggregationOrder, Aggregator, Column, FieldPath, Filter, Order, Pattern,
    Projection, Query, Row, Test, UnknownField,
};
use crate::records::{self, Plan, RecordError, Recorded, Wanted};

/// Arguments of all lists.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Output")]
#[group(skip)]
pub(super) struct Arguments<F: ListFormat = FormatName> {
    #[command(flatten)]
    pub reading: reading::Arguments,
    /// Output format [default: table]
    #[arg(short, long, value_name = "FORMAT", value_enum, conflicts_with_all = ["json", "jsonl", "csv"])]
    format: Option<F>,
    /// Print one JSON array (same as --format json)
    #[arg(long, conflicts_with_all = ["jsonl", "csv"])]
    json: bool,
    /// Print one JSON object per line (same as --format jsonl)
    #[arg(long, conflicts_with = "csv")]
    jsonl: bool,
    /// Print comma-separated values (same as --format csv)
    #[arg(long)]
    csv: bool,
    /// Comma-separated fields to print; --help lists them
    #[arg(long, value_name = "FIELDS", value_delimiter = ',', value_parser = trimmed)]
    fields: Vec<String>,
    /// Include where each value was found and how it was derived (JSON and JSON Lines only)
    ///
    /// Adds the key `evidence` to each record. It maps each printed field to a list of places, which are
    /// objects with `line`, `column`, `start` and `end` (bytes of the decoded document), `text` (the source
    /// text), `how` (stated, normalised, carried, computed or inferred), `section`, `key` and `cell`.
    #[arg(long, conflicts_with_all = ["csv", "count_by"])]
    pub evidence: bool,
    /// Sort by FIELD; prefix with `-` for descending
    ///
    /// Records without a value come last in either direction.
    #[arg(long, value_name = "FIELD", allow_hyphen_values = true)]
    sort: Option<String>,
    /// Print at most N rows
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// Count records by the values of FIELD, most frequent first
    ///
    /// A record with several values counts once for each of them. Records without a value are counted under
    /// an empty one. The output has the fields `value` and `count`, which --sort accepts.
    #[arg(long, value_name = "FIELD", conflicts_with = "fields")]
    count_by: Option<String>,
    #[command(flatten)]
    pub console: console::Arguments,
}

/// Output formats of a list: those of all lists, and perhaps others.
pub(super) trait ListFormat:
    ValueEnum + Copy + From<FormatName> + Send + Sync + 'static
{
    /// Returns the format of all lists that it is, if it is one.
    fn common(self) -> Option<FormatName>;

    /// Returns the writer of another format, which needs all fields.
    fn special(self) -> Option<Box<dyn Format>> {
        None
    }
}

impl ListFormat for FormatName {
    fn common(self) -> Option<FormatName> {
        Some(self)
    }
}

/// Output formats of all lists.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum FormatName {
    /// Aligned columns that fit the terminal; less important ones are left out
    Table,
    /// One JSON array with all fields
    Json,
    /// One JSON object per line with all fields
    Jsonl,
    /// Comma-separated values with all fields
    Csv,
    /// Tab-separated values with all fields
    Tsv,
    /// Markdown table of the most important columns
    Markdown,
}

/// Filters that were built from the arguments of a list.
pub(super) struct Filters<R> {
    gathered: Result<Vec<Filter>, UnknownField>,
    record: PhantomData<R>,
}

/// Settings of a list, resolved from its arguments.
pub(super) struct Settings {
    question: Arc<Question>,
    format: Box<dyn Format>,
    columns: Vec<Column>,
}

/// Query and its form of output.
struct Question {
    query: Query,
    view: View,
    /// Fields whose evidence is included, if any.
    cited: Option<Vec<&'static str>>,
}

/// Form of output.
enum View {
    /// One row per record.
    Records(Projection),
    /// One row per value of a field.
    Aggregator { field: FieldPath, order: Option<AggregationOrder>, limit: Option<usize> },
}

/// Reads documents and records, and prints the records of one type that match the filters.
pub(super) fn run<R: Record + 'static>(
    arguments: Arguments,
    filters: Filters<R>,
    records: fn(&mut Dataset) -> &mut Vec<R>,
    types: RecordTypes,
    topics: &'static [Topic],
    out: &mut dyn Write,
    messages: &mut Messages<'_>,
) -> anyhow::Result<ExitStatus> {
    messages.asked = arguments.console.messages;
    let settings = Settings::resolve(&arguments, filters)?;
    let mut reading = {
        let keeps = arguments.evidence;
        let question = Arc::clone(&settings.question);
        // only a filter by name needs the names of organisations in the rest of the document
        let types = if question.needs_names() { RecordTypes::All } else { types };
        let of = move |document| {
            let mut dataset = match keeps {
                true => Dataset::with_source(document),
                false => Dataset::of_types(document, types),
            };
            let records = std::mem::take(records(&mut dataset));
            question.piece(records, &dataset, topics)
        };
        let question = Arc::clone(&settings.question);
        let plan = question.plan::<R>();
        let of_records = move |lines: RecordLines| question.pieces(&lines, &plan);
        let prefilter =
            if types == RecordTypes::Parties { prefilter } else { |_: &str, _: &str| true };
        Reading::with_records(&arguments.reading, of, of_records, prefilter, messages)?
    };
    let mut summary = Summary::default();
    let mut next = reading.next(messages);
    if next.is_none() {
        reading.finish(messages)?; // prints nothing if no input could be read
    }
    let mut answer = Answer::start(&settings, out)?;
    while let Some(piece) = next {
        summary.extend(&piece.diagnostics);
        answer.add(piece)?;
        next = if answer.is_full() { None } else { reading.next(messages) };
    }
    let status = reading.finish(messages)?;
    messages.diagnostics(&summary);
    match answer.end()? {
        0 if !settings.question.query.filters.is_empty() => {
            messages.note(format_args!("no {} matches", R::NAME));
        }
        0 => messages.note(format_args!("no {} found", R::NAME)),
        _ => {}
    }
    Ok(status)
}

impl<R: Record> Filters<R> {
    /// Returns no filters, which all records match.
    pub(super) fn new() -> Self {
        Filters { gathered: Ok(Vec::new()), record: PhantomData }
    }

    /// Requires that every pattern matches a value of one of the fields.
    pub(super) fn text(self, fields: &[&str], patterns: Vec<Pattern>) -> Self {
        self.all(fields, patterns.into_iter().map(Test::Text))
    }

    /// Requires that every pattern matches a name of an organisation in one of the fields.
    pub(super) fn name(self, fields: &[&str], patterns: Vec<Pattern>) -> Self {
        self.all(fields, patterns.into_iter().map(Test::Name))
    }

    /// Requires that a date can be in a range.
    pub(super) fn date(self, field: &str, range: Option<Range>) -> Self {
        self.all(&[field], range.into_iter().map(Test::Date))
    }

    /// Requires that a value is one of `allowed`, unless that is empty.
    pub(super) fn one_of(self, field: &str, allowed: Vec<String>) -> Self {
        let test = (!allowed.is_empty()).then_some(Test::OneOf(allowed));
        self.all(&[field], test.into_iter())
    }

    /// Requires that a field has no value.
    pub(super) fn missing(self, field: &str) -> Self {
        self.all(&[field], std::iter::once(Test::Missing))
    }

    fn all(mut self, fields: &[&str], tests: impl Iterator<Item = Test>) -> Self {
        self.gathered = self.gathered.and_then(|mut gathered| {
            for test in tests {
                gathered.push(Filter::new::<R>(fields, test)?);
            }
            Ok(gathered)
        });
        self
    }
}

impl Settings {
    /// Resolves the settings.
    ///
    /// # Errors
    /// If an argument names an unknown field, or arguments exclude each other.
    pub(super) fn resolve<R: Record, F: ListFormat>(
        arguments: &Arguments<F>,
        filters: Filters<R>,
    ) -> anyhow::Result<Self> {
        let mut filters = filters.gathered?;
        filters.sort_by_key(Filter::cost);
        let (query, view) = match &arguments.count_by {
            Some(field) => {
                let field = FieldPath::parse::<R>(field)?;
                let order = arguments.sort.as_deref().map(aggregation_order).transpose()?;
                let query = Query { filters, ..Query::default() };
                (query, View::Aggregator { field, order, limit: arguments.limit })
            }
            None => {
                let order = arguments.sort.as_deref().map(Order::parse::<R>).transpose()?;
                let projection = if arguments.fields.is_empty() {
                    Projection::all::<R>()
                } else {
                    Projection::of::<R>(&arguments.fields)?
                };
                (Query { filters, order, limit: arguments.limit }, View::Records(projection))
            }
        };
        let chosen = arguments.format_name();
        let name = chosen.common();
        let is_json = matches!(name, Some(FormatName::Json | FormatName::Jsonl));
        if arguments.evidence && !is_json {
            bail!("--evidence requires --json or --jsonl");
        }
        let selects = !arguments.fields.is_empty() || arguments.count_by.is_some();
        if name.is_none() && selects {
            let format = chosen.to_possible_value();
            let format = format.as_ref().map_or("", |value| value.get_name());
            bail!("--format {format} cannot be used with --fields or --count-by");
        }
        let (columns, cited) = match &view {
            View::Records(projection) if arguments.evidence => {
                let mut columns = projection.columns().to_vec();
                columns.push(Column::asked_for("evidence", Citations::KIND));
                (columns, Some(projection.fields::<R>()))
            }
            View::Records(projection) => (projection.columns().to_vec(), None),
            View::Aggregator { field, .. } => (Aggregation::columns(field).to_vec(), None),
        };
        let question = Arc::new(Question { query, view, cited });
        let format = match name {
            Some(name) => Some(arguments.format(name)),
            None => chosen.special(),
        };
        let format = format.unwrap_or_else(|| arguments.format(FormatName::Table));
        Ok(Settings { question, format, columns })
    }

    /// Returns whether a record matches the filters, none of which needs the names of its document.
    pub(super) fn accepts<R: Record>(&self, record: &R) -> bool {
        self.question.query.accepts(record, &NameIndex::default())
    }

    /// Returns whether there are filters.
    pub(super) fn has_filters(&self) -> bool {
        !self.question.query.filters.is_empty()
    }

    /// Prints records that match, with their evidence if it was requested.
    ///
    /// # Errors
    /// If the output cannot be written to.
    pub(super) fn print<R: Record>(
        &self,
        records: impl Iterator<Item = (R, Citations)>,
        out: &mut dyn Write,
    ) -> anyhow::Result<()> {
        let mut answer = Answer::start(self, out)?;
        let mut found = self.question.nothing();
        for (record, citations) in records {
            match &mut found {
                Found::Rows(rows) => {
                    let citations =
                        self.question.cited.as_ref().map(|fields| citations.only(fields));
                    rows.push((record, citations));
                }
                Found::Aggregator(counts) => counts.add(&record),
            }
        }
        answer.add(Piece { found, diagnostics: Vec::new() })?;
        answer.end()?;
        Ok(())
    }
}

/// Matches in a document or a run of records.
struct Piece<R> {
    found: Found<R>,
    /// Diagnostics of the document.
    diagnostics: Vec<Diagnostic>,
}

/// Records that match the filters.
enum Found<R> {
    Rows(Vec<Traced<R>>),
    Aggregator(Box<Aggregator<R>>),
}

/// Record with its evidence, if requested.
type Traced<R> = (R, Option<Citations>);

impl Question {
    /// Returns whether the filters need the names of organisations.
    fn needs_names(&self) -> bool {
        self.query.filters.iter().any(Filter::needs_names)
    }

    /// Returns the matches in one document.
    fn piece<R: Record>(&self, records: Vec<R>, dataset: &Dataset, topics: &[Topic]) -> Piece<R> {
        let diagnostics =
            dataset.diagnostics_about(&records, topics).into_iter().cloned().collect();
        let mut found = self.nothing();
        for mut record in records {
            if self.query.accepts(&record, &dataset.names) {
                let original = dataset.source_documents.get(&record.source().document);
                found.add(&mut record, original, self);
            }
        }
        Piece { found, diagnostics }
    }

    /// Returns a plan for reading extracted records: the fields of one filter after the other, then those that are
    /// printed.
    fn plan<R: Record>(&self) -> Plan {
        let test = |filter: &Filter| {
            let mut fields: Vec<&str> = filter.fields::<R>().collect();
            if filter.needs_names() {
                fields.push("source");
            }
            Wanted::fields::<R>(&fields).with_names(filter.needs_names())
        };
        let printed = match &self.view {
            View::Records(projection) => projection.fields::<R>(),
            View::Aggregator { field, .. } => vec![field.field::<R>().name],
        };
        let compared = self.query.order.iter().map(Order::field::<R>);
        let wanted: Vec<&str> = printed.into_iter().chain(compared).collect();
        let wanted = Wanted::fields::<R>(&wanted).with_evidence(self.cited.is_some());
        Plan::new::<R>(self.query.filters.iter().map(test).collect(), wanted)
    }

    /// Returns the matches in extracted records.
    fn pieces<R: Record>(
        &self,
        lines: &RecordLines,
        plan: &Plan,
    ) -> Vec<Result<Piece<R>, RecordError>> {
        let accepts = |number: usize, read: &Recorded<R>| {
            let mut names = NameIndex::default();
            for list in &read.names {
                names.know(&read.record.source().document, list.clone());
            }
            self.query.filters[number].accepts(&read.record, &names)
        };
        let mut found = self.nothing();
        let mut pieces = Vec::new();
        records::select(lines, plan, accepts, |read| match read {
            Ok(Recorded { record, original, .. }) => found.add(record, original.as_ref(), self),
            Err(error) => pieces.push(Err(error)),
        });
        if pieces.is_empty() || !found.is_empty() {
            pieces.push(Ok(Piece { found, diagnostics: Vec::new() }));
        }
        pieces
    }

    fn nothing<R: Record>(&self) -> Found<R> {
        match &self.view {
            View::Records(_) => Found::Rows(Vec::new()),
            View::Aggregator { field, .. } => Found::Aggregator(Box::new(Aggregator::of(field))),
        }
    }
}

impl<R: Record> Found<R> {
    fn is_empty(&self) -> bool {
        match self {
            Found::Rows(rows) => rows.is_empty(),
            Found::Aggregator(counts) => counts.number() == 0,
        }
    }

    /// Takes a record, with its source if evidence is requested.
    fn add(&mut self, record: &mut R, original: Option<&SourceDocument>, question: &Question) {
        match self {
            Found::Rows(rows) => {
                let citations = question.cited.as_ref().map(|fields| match original {
                    Some(original) => original.citations(record, Some(fields)),
                    None => Citations::default(),
                });
                rows.push((std::mem::take(record), citations));
            }
            Found::Aggregator(counts) => counts.add(record),
        }
    }
}

/// Output of a list.
struct Answer<'a, R> {
    settings: &'a Settings,
    output: Output<'a, R>,
    /// Number of matching records.
    number: usize,
}

/// Destination of the matching records.
enum Output<'a, R> {
    /// Printed at once.
    Rows { projection: &'a Projection, rows: Box<dyn Rows + 'a> },
    /// Collected, to be sorted or counted.
    Waiting { found: Found<R>, out: &'a mut dyn Write },
}

impl<'a, R: Record> Answer<'a, R> {
    fn start(settings: &'a Settings, out: &'a mut dyn Write) -> anyhow::Result<Self> {
        let Settings { question, format, columns } = settings;
        let output = match &question.view {
            View::Records(projection) if question.query.order.is_none() => {
                Output::Rows { projection, rows: format.start(columns, out)? }
            }
            _ => Output::Waiting { found: question.nothing(), out },
        };
        Ok(Answer { settings, output, number: 0 })
    }

    /// Adds the matches of a document or a run of records.
    fn add(&mut self, piece: Piece<R>) -> anyhow::Result<()> {
        match (&mut self.output, piece.found) {
            (Output::Rows { projection, rows }, Found::Rows(found)) => {
                let limit = self.settings.question.query.limit;
                let left = limit.map_or(usize::MAX, |limit| limit.saturating_sub(self.number));
                for (record, citations) in found.iter().take(left) {
                    rows.row(row(projection, record, citations.as_ref()))?;
                    self.number += 1;
                }
            }
            (Output::Waiting { found: Found::Rows(waiting), .. }, Found::Rows(found)) => {
                self.number += found.len();
                waiting.extend(found);
            }
            (Output::Waiting { found: Found::Aggregator(all), .. }, Found::Aggregator(found)) => {
                self.number += found.number();
                all.append(*found);
            }
            // all pieces have the same form
            (_, Found::Rows(_) | Found::Aggregator(_)) => {}
        }
        Ok(())
    }

    /// Returns whether no further record would be printed.
    fn is_full(&self) -> bool {
        matches!(self.output, Output::Rows { .. })
            && self.settings.question.query.limit.is_some_and(|limit| self.number >= limit)
    }

    /// Prints the rest, and returns the number of matching records.
    fn end(self) -> anyhow::Result<usize> {
        let Settings { question, format, columns } = self.settings;
        match (self.output, &question.view) {
            (Output::Rows { rows, .. }, _) => rows.end()?,
            (Output::Waiting { found: Found::Rows(found), out }, View::Records(projection)) => {
                let found = question.query.arrange_by(found.iter().collect(), |(record, _)| record);
                let rows = found.into_iter();
                let rows =
                    rows.map(|(record, citations)| row(projection, record, citations.as_ref()));
                write_all(&**format, columns, rows, out)?;
            }
            (
                Output::Waiting { found: Found::Aggregator(counted), out },
                View::Aggregator { order, limit, .. },
            ) => {
                let mut counts = counted.aggregations();
                if let Some(order) = order {
                    order.sort(&mut counts);
                }
                counts.truncate(limit.unwrap_or(usize::MAX));
                let rows = counts.into_iter().map(Aggregation::row);
                write_all(&**format, columns, rows, out)?;
            }
            (Output::Waiting { .. }, _) => {}
        }
        Ok(self.number)
    }
}

/// Returns the values of a record, followed by its evidence if requested.
fn row<'a, R: Record>(
    projection: &Projection,
    record: &'a R,
    citations: Option<&'a Citations>,
) -> Row<'a> {
    let mut row = projection.row(record);
    row.extend(citations.map(|citations| Value::Object(citations)));
    row
}

impl<F: ListFormat> Arguments<F> {
    /// Returns the chosen format.
    pub(super) fn format_name(&self) -> F {
        match self.format {
            Some(name) => name,
            None if self.json => FormatName::Json.into(),
            None if self.jsonl => FormatName::Jsonl.into(),
            None if self.csv => FormatName::Csv.into(),
            None => FormatName::Table.into(),
        }
    }

    /// Returns whether the arguments choose how the rows are printed: another format than the default, some fields, or
    /// counts.
    pub(super) fn chooses_output(&self) -> bool {
        self.format.is_some()
            || self.json
            || self.jsonl
            || self.csv
            || self.sort.is_some()
            || self.limit.is_some()
            || !self.fields.is_empty()
            || self.count_by.is_some()
    }

    fn format(&self, name: FormatName) -> Box<dyn Format> {
        let terminal = io::stdout().is_terminal();
        match name {
            FormatName::Table => Box::new(self.console.table()) as Box<dyn Format>,
            FormatName::Json => Box::new(Json),
            FormatName::Jsonl => Box::new(JsonLines),
            FormatName::Csv => Box::new(Delimited::CSV.for_terminal(terminal)),
            FormatName::Tsv => Box::new(Delimited::TSV.for_terminal(terminal)),
            FormatName::Markdown => Box::new(Markdown),
        }
    }
}

/// Removes spaces around the name of a field, as in `name, year`.
fn trimmed(text: &str) -> Result<String, Infallible> {
    Ok(text.trim().to_owned())
}

fn aggregation_order(text: &str) -> anyhow::Result<AggregationOrder> {
    match AggregationOrder::parse(text) {
        Some(order) => Ok(order),
        None => bail!("unknown field `{text}`; with --count-by, --sort accepts `value` or `count`"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Election;
    use clap::Parser;

    #[derive(Debug, Parser)]
    struct Line {
        #[command(flatten)]
        list: Arguments,
    }

    /// Returns the output of a list of three results.
    fn printed(arguments: &[&str]) -> anyhow::Result<String> {
        let elections = [("a", Some(7), "X"), ("b", None, "Y"), ("c", Some(9), "X")].map(
            |(election, votes, country)| Election {
                election: Some(election.into()),
                votes,
                country: Some(country.into()),
                ..Election::default()
            },
        );
        let line = Line::try_parse_from(std::iter::once(&"list").chain(arguments))?;
        let settings = Settings::resolve(&line.list, Filters::<Election>::new())?;
        let mut out = Vec::new();
        let mut answer = Answer::start(&settings, &mut out)?;
        for election in elections {
            answer.add(settings.question.piece(vec![election], &Dataset::default(), &[]))?;
        }
        answer.end()?;
        Ok(String::from_utf8(out)?)
    }

    #[test]
    fn arguments_become_output() {
        for (arguments, expected) in [
            (&["--csv", "--fields", "election,votes"][..], "election,votes\na,7\nb,\nc,9\n"),
            (&["--csv", "--fields", "election", "--sort", "-votes"], "election\nc\na\nb\n"),
            (
                &["-f", "tsv", "--fields", "votes, election", "--limit", "1"],
                "votes\telection\n7\ta\n",
            ),
            (
                &["--jsonl", "--fields", "votes", "--limit", "2"],
                "{\"votes\":7}\n{\"votes\":null}\n",
            ),
            (&["--csv", "--count-by", "country"], "value,count\nX,2\nY,1\n"),
            (&["--csv", "--count-by", "country", "--sort", "-value"], "value,count\nY,1\nX,2\n"),
            (&["--csv", "--count-by", "country", "--limit", "1"], "value,count\nX,2\n"),
            (&["--fields", "election", "--limit", "1"], "election\n────────\na\n"),
        ] {
            assert_eq!(printed(arguments).unwrap(), expected, "{arguments:?}");
        }
    }

    #[test]
    fn conflicting_and_unknown_arguments_are_errors() {
        for arguments in [
            &["--json", "--csv"][..],
            &["--json", "--format", "csv"],
            &["--fields", "votes", "--count-by", "votes"],
            &["--count-by", "vote"],
            &["--sort", "vote"],
            &["--evidence"],
            &["--evidence", "--csv"],
            &["--evidence", "--format", "markdown"],
            &["--evidence", "--json", "--count-by", "votes"],
            &["--count-by", "votes", "--sort", "votes"],
        ] {
            assert!(printed(arguments).is_err(), "{arguments:?}");
        }
    }
}
