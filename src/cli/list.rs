//! Implementation of `parties`, `elections` and `events`, which `lineage` shares: filters, order, counts and output.

mod bars;
mod filters;
mod groups;
mod outcome;

use std::cell::RefCell;
use std::convert::Infallible;
use std::io::{self, IsTerminal, Write};
use std::sync::Arc;

use anyhow::bail;
use clap::ValueEnum;

use crate::cli::messages::Summary;
use crate::cli::reading::Reading;
use crate::cli::{ExitStatus, Messages, cells, console, reading};
use crate::dataset::{
    Citations, Dataset, NameIndex, RecordTypes, SourceDocument, UniqueIds, prefilter,
};
use crate::diagnostic::{Diagnostic, Topic};
use crate::model::{Kind, Provenance, Record, RecordField, RecordLines, Value};
use crate::output::{Chart, Delimited, Format, Json, JsonLines, Markdown, Rows, Table, write_all};
use crate::query::{
    Aggregator, Column, ColumnOrder, Filter, Grouping, Order, Projection, Query, Row,
};
use crate::records::{self, Plan, RecordError, Recorded, Wanted};

use bars::Bars;
pub(super) use filters::{AskedParty, Filters, whole_name};
use outcome::Outcome;
pub(super) use outcome::Reached;

/// Arguments of all lists.
#[derive(Debug, clap::Args)]
#[command(next_help_heading = "Output")]
#[group(skip)]
pub(super) struct Arguments<F: ListFormat = FormatName> {
    /// Filter by an expression, such as `founded < 1980 and not dissolved present`
    ///
    /// Fields as in --fields; `=` compares the whole value, `~` a part or a `/regex/`, both ignoring case, accents
    /// and dash style. Also `!=`, `<`, `<=`, `>`, `>=`, `!~`, `in (a, b)`, `missing`, `present`, `and`, `or`, `not`
    /// and parentheses. Put text of several words in quotation marks. A list matches if any of its items does. A
    /// date matches if it can: `founded < 1976` finds 197X. A missing value matches only `missing`.
    #[arg(long = "where", value_name = "EXPR", help_heading = "Filters")]
    filters: Vec<String>,
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
    #[arg(long, conflicts_with_all = ["csv", "count_by", "group_by", "sum", "avg", "min", "max", "count"])]
    pub evidence: bool,
    /// Sort by comma-separated FIELDS; prefix each with `-` for descending
    ///
    /// Rows without a value come last in either direction.
    #[arg(long, value_name = "FIELDS", value_delimiter = ',', value_parser = trimmed, allow_hyphen_values = true)]
    sort: Vec<String>,
    /// Print at most N rows
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// Print only the number of rows
    #[arg(long)]
    count: bool,
    /// Print a table with all columns that have a value, however wide; in CSV and TSV also the raw infobox
    #[arg(long)]
    all_columns: bool,
    #[command(flatten)]
    cells: cells::Arguments,
    /// The field whose values are drawn over time, in place of rows.
    #[arg(skip)]
    chart: Option<String>,
    #[command(flatten)]
    groups: groups::Arguments,
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
    /// Comma-separated values with all fields except the raw infobox
    Csv,
    /// Tab-separated values with the same fields
    Tsv,
    /// Markdown table of the most important columns
    Markdown,
}

/// Settings of a list, resolved from its arguments.
pub(super) struct Settings {
    question: Arc<Question>,
    format: Box<dyn Format>,
    columns: Vec<Column>,
    /// Whether the rows are printed as a table, for people.
    is_table: bool,
}

/// Query and its form of output.
struct Question {
    query: Query,
    view: View,
    /// Whether only the number of rows is printed.
    counts: bool,
    /// Bars beside groups, if requested.
    bars: Option<Bars>,
    /// Fields whose evidence is included, if any.
    cited: Option<Vec<&'static str>>,
}

/// Form of output.
enum View {
    /// One row per record.
    Records(Projection),
    /// One row per group of records.
    Groups { grouping: Box<Grouping>, order: Option<ColumnOrder> },
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
        let has_ids = ids_of_parties::<R>().next().is_some();
        let question = Arc::clone(&settings.question);
        // only a filter by name needs the names of organisations in the rest of the document
        let types = if question.needs_names() { RecordTypes::All } else { types };
        let of = move |document| {
            let mut dataset = match keeps {
                true => Dataset::with_source(document),
                false => Dataset::of_types(document, types),
            };
            let ids = dataset.parties.iter().filter(|_| has_ids).map(|party| party.id.clone());
            let ids = ids.collect();
            let records = std::mem::take(records(&mut dataset));
            Piece { ids, ..question.piece(records, &dataset, topics) }
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
    let mut ids = UniqueIds::default();
    while let Some(mut piece) = next {
        summary.extend(&piece.diagnostics);
        piece.make_unique(&mut ids);
        answer.add(piece)?;
        next = if answer.is_full() { None } else { reading.next(messages) };
    }
    let status = reading.finish(messages)?;
    messages.diagnostics(&summary);
    let outcome = answer.end()?;
    settings.explain::<R>(&outcome, messages);
    Ok(status)
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
        let mut filters = filters.with_expressions(&arguments.filters)?;
        filters.sort_by_key(Filter::cost);
        let Arguments { sort, limit, .. } = arguments;
        let chosen = arguments.format_name();
        let name = chosen.common();
        let is_sheet = matches!(name, Some(FormatName::Csv | FormatName::Tsv));
        let sort = (!sort.is_empty()).then(|| sort.join(","));
        let mut query = Query { filters, order: None, limit: *limit };
        let view = match arguments.groups.grouping::<R>()? {
            Some(grouping) => {
                let order = arguments.groups.order(sort.as_deref(), &grouping)?;
                View::Groups { grouping: Box::new(grouping), order }
            }
            None => {
                query.order = sort.as_deref().map(Order::parse::<R>).transpose()?;
                View::Records(if !arguments.fields.is_empty() {
                    Projection::of::<R>(&arguments.fields)?
                } else if is_sheet && !arguments.all_columns {
                    Projection::of_values::<R>()
                } else {
                    Projection::all::<R>()
                })
            }
        };
        let is_json = matches!(name, Some(FormatName::Json | FormatName::Jsonl));
        if arguments.evidence && !is_json {
            bail!("--evidence requires --json or --jsonl");
        }
        let selects = !arguments.fields.is_empty() || matches!(view, View::Groups { .. });
        if name.is_none() && selects {
            let format = chosen.to_possible_value();
            let format = format.as_ref().map_or("", |value| value.get_name());
            bail!("--format {format} cannot be used with --fields, --count-by or --group-by");
        }
        let (columns, cited) = match &view {
            View::Records(projection) if arguments.evidence => {
                let mut columns = projection.columns().to_vec();
                columns.push(Column::asked_for("evidence", Citations::KIND));
                (columns, Some(projection.fields::<R>()))
            }
            View::Records(projection) => (projection.columns().to_vec(), None),
            View::Groups { grouping, .. } => (arguments.groups.columns(grouping), None),
        };
        let mut columns = if arguments.all_columns { shown(columns) } else { columns };
        let bars = arguments.groups.bars(name == Some(FormatName::Table))?;
        if bars.is_some() {
            Bars::extend(&mut columns);
        }
        if !is_sheet {
            arguments.cells.refuse()?;
        }
        let question = Arc::new(Question { query, view, counts: arguments.count, bars, cited });
        let draws = arguments.chart.is_some();
        let is_table = name == Some(FormatName::Table) && !arguments.count && !draws;
        let format = match name {
            _ if draws => Some(arguments.drawing(&columns)?),
            Some(name) => Some(arguments.format(name)),
            None => chosen.special(),
        };
        let format = format.unwrap_or_else(|| arguments.format(FormatName::Table));
        Ok(Settings { question, format, columns, is_table })
    }

    /// Returns that no record has come to a filter yet.
    pub(super) fn reached(&self) -> Reached {
        Reached::new(self.question.query.filters.len())
    }

    /// Returns whether a record matches the filters, none of which needs the names of its document. Notes how far
    /// it comes.
    pub(super) fn accepts<R: Record>(&self, record: &R, reached: &mut Reached) -> bool {
        reached.matches(&self.question.query.filters, record, &NameIndex::default())
    }

    /// Returns whether rows are printed as a table, for people.
    pub(super) fn is_for_people(&self) -> bool {
        self.is_table
    }

    /// Prints records that match, with their evidence if it was requested. Then says what was left out, and if there
    /// are no records, why.
    ///
    /// # Errors
    /// If the output cannot be written to.
    pub(super) fn print<R: Record>(
        &self,
        records: impl Iterator<Item = (R, Citations)>,
        reached: Reached,
        out: &mut dyn Write,
        messages: &mut Messages<'_>,
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
                Found::Groups(groups) => groups.add(&record),
                Found::Number(number) => *number += 1,
            }
        }
        answer.add(Piece { found, reached, diagnostics: Vec::new(), ids: Vec::new() })?;
        let outcome = answer.end()?;
        self.explain::<R>(&outcome, messages);
        Ok(())
    }

    /// Says what was left out of a table, and if there are no rows, why.
    fn explain<R: Record>(&self, outcome: &Outcome, messages: &mut Messages<'_>) {
        let filters = &self.question.query.filters;
        outcome.notes(R::NAME, filters, self.is_table).iter().for_each(|note| messages.note(note));
    }
}

/// Matches in a document or a run of records.
struct Piece<R> {
    found: Found<R>,
    reached: Reached,
    /// Diagnostics of the document.
    diagnostics: Vec<Diagnostic>,
    /// Ids of all parties of the document, if the records have such ids.
    ids: Vec<String>,
}

/// Returns the fields of a record that have the id of a party.
fn ids_of_parties<R: Record>() -> impl Iterator<Item = R::Field> {
    ["id", "party_id"].into_iter().filter_map(R::Field::named)
}

impl<R: Record> Piece<R> {
    /// Replaces the ids of parties that parties of earlier documents have.
    fn make_unique(&mut self, ids: &mut UniqueIds) {
        for id in &self.ids {
            let (Some(own), Found::Rows(rows)) = (ids.take(id), &mut self.found) else { continue };
            for field in ids_of_parties::<R>() {
                for (record, _) in rows.iter_mut() {
                    if matches!(record.value(field), Value::Text(known) if known == *id) {
                        record.replace(field, own.clone(), Provenance::default());
                    }
                }
            }
        }
    }
}

/// Records that match the filters.
enum Found<R> {
    Rows(Vec<Traced<R>>),
    Groups(Box<Aggregator<R>>),
    /// Only their number.
    Number(usize),
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
        let mut reached = Reached::new(self.query.filters.len());
        for mut record in records {
            if reached.matches(&self.query.filters, &record, &dataset.names) {
                let original = dataset.source_documents.get(&*record.source().document);
                found.add(&mut record, original, self);
            }
        }
        Piece { found, reached, diagnostics, ids: Vec::new() }
    }

    /// Returns a plan for reading extracted records: the fields of one filter after the other, then those that are
    /// printed.
    fn plan<R: Record>(&self) -> Plan {
        let test = |filter: &Filter| {
            let mut fields = filter.fields::<R>();
            if filter.needs_names() {
                fields.push("source");
            }
            Wanted::fields::<R>(&fields).with_names(filter.needs_names())
        };
        let mut wanted = match &self.view {
            View::Records(_) if self.counts => Vec::new(),
            View::Records(projection) => projection.fields::<R>(),
            View::Groups { grouping, .. } => grouping.fields::<R>(),
        };
        if let Some(order) = self.query.order.as_ref().filter(|_| !self.counts) {
            wanted.extend(order.fields::<R>());
        }
        let wanted = Wanted::fields::<R>(&wanted).with_evidence(self.cited.is_some());
        Plan::new::<R>(self.query.filters.iter().map(test).collect(), wanted)
    }

    /// Returns the matches in extracted records.
    fn pieces<R: Record>(
        &self,
        lines: &RecordLines,
        plan: &Plan,
    ) -> Vec<Result<Piece<R>, RecordError>> {
        let reached = RefCell::new(Reached::new(self.query.filters.len()));
        let accepts = |number: usize, read: &Recorded<R>| {
            let mut names = NameIndex::default();
            for list in &read.names {
                names.know(&read.record.source().document, list.clone());
            }
            reached.borrow_mut().note(number);
            self.query.filters[number].accepts(&read.record, &names)
        };
        let mut found = self.nothing();
        let mut pieces = Vec::new();
        records::select(lines, plan, accepts, |read| match read {
            Ok(Recorded { record, original, .. }) => {
                reached.borrow_mut().note(self.query.filters.len());
                found.add(record, original.as_ref(), self);
            }
            Err(error) => pieces.push(Err(error)),
        });
        let reached = reached.into_inner();
        if pieces.is_empty() || !reached.is_empty() {
            pieces.push(Ok(Piece { found, reached, diagnostics: Vec::new(), ids: Vec::new() }));
        }
        pieces
    }

    fn nothing<R: Record>(&self) -> Found<R> {
        match &self.view {
            View::Records(_) if self.counts => Found::Number(0),
            View::Records(_) => Found::Rows(Vec::new()),
            View::Groups { grouping, .. } => Found::Groups(Box::new(Aggregator::of(grouping))),
        }
    }
}

impl<R: Record> Found<R> {
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
            Found::Groups(groups) => groups.add(record),
            Found::Number(number) => *number += 1,
        }
    }
}

/// Output of a list.
struct Answer<'a, R> {
    settings: &'a Settings,
    output: Output<'a, R>,
    reached: Reached,
    /// Number of rows printed so far, and of records that match.
    printed: usize,
    matching: usize,
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
        let Settings { question, format, columns, .. } = settings;
        let output = match &question.view {
            View::Records(projection) if question.query.order.is_none() && !question.counts => {
                Output::Rows { projection, rows: format.start(columns, out)? }
            }
            _ => Output::Waiting { found: question.nothing(), out },
        };
        Ok(Answer { settings, output, reached: settings.reached(), printed: 0, matching: 0 })
    }

    /// Adds the matches of a document or a run of records.
    fn add(&mut self, piece: Piece<R>) -> anyhow::Result<()> {
        self.reached.append(&piece.reached);
        match (&mut self.output, piece.found) {
            (Output::Rows { projection, rows }, Found::Rows(found)) => {
                let limit = self.settings.question.query.limit;
                let left = limit.map_or(usize::MAX, |limit| limit.saturating_sub(self.printed));
                self.matching += found.len();
                for (record, citations) in found.iter().take(left) {
                    rows.row(row(projection, record, citations.as_ref()))?;
                    self.printed += 1;
                }
            }
            (Output::Waiting { found: Found::Rows(waiting), .. }, Found::Rows(found)) => {
                waiting.extend(found);
            }
            (Output::Waiting { found: Found::Groups(all), .. }, Found::Groups(found)) => {
                all.append(*found);
            }
            (Output::Waiting { found: Found::Number(all), .. }, Found::Number(found)) => {
                *all += found;
            }
            // all pieces have the same form
            (_, Found::Rows(_) | Found::Groups(_) | Found::Number(_)) => {}
        }
        Ok(())
    }

    /// Returns whether no further record would be printed.
    fn is_full(&self) -> bool {
        matches!(self.output, Output::Rows { .. })
            && self.settings.question.query.limit.is_some_and(|limit| self.printed >= limit)
    }

    /// Prints the rest, and returns what was printed.
    fn end(self) -> anyhow::Result<Outcome> {
        let is_full = self.is_full();
        let Settings { question, format, columns, .. } = self.settings;
        let limit = question.query.limit.unwrap_or(usize::MAX);
        let mut outcome = Outcome { reached: self.reached, ..Outcome::default() };
        match (self.output, &question.view) {
            (Output::Rows { rows, .. }, _) => {
                outcome.hidden = rows.end()?;
                outcome.printed = self.printed;
                outcome.all = (!is_full).then_some(self.matching);
            }
            (Output::Waiting { found: Found::Rows(found), out }, View::Records(projection)) => {
                outcome.all = Some(found.len());
                let found = question.query.arrange_by(found.iter().collect(), |(record, _)| record);
                outcome.printed = found.len();
                let rows = found.into_iter();
                let rows =
                    rows.map(|(record, citations)| row(projection, record, citations.as_ref()));
                outcome.hidden = write_all(&**format, columns, rows, out)?;
            }
            (Output::Waiting { found: Found::Groups(groups), out }, View::Groups { order, .. }) => {
                let mut rows = groups.rows();
                outcome.all = Some(rows.len());
                if let Some(order) = order {
                    order.sort(&mut rows);
                }
                rows.truncate(limit);
                outcome.printed = rows.len();
                if let Some(bars) = question.bars {
                    rows = bars.fill(rows);
                    Bars::add(&mut rows);
                }
                if question.counts {
                    writeln!(out, "{}", rows.len())?;
                } else {
                    outcome.hidden = write_all(&**format, columns, rows, out)?;
                }
            }
            (Output::Waiting { found: Found::Number(number), out }, _) => {
                writeln!(out, "{}", number.min(limit))?;
            }
            (Output::Waiting { .. }, _) => {}
        }
        Ok(outcome)
    }
}

/// Returns columns none of which is left out by default.
fn shown(mut columns: Vec<Column>) -> Vec<Column> {
    for column in &mut columns {
        column.importance = column.importance.max(1);
    }
    columns
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

    /// Returns whether the arguments name a field: to print it, to filter, to sort or to group by it.
    pub(super) fn mentions(&self, field: &str) -> bool {
        let named = [&self.fields, &self.sort].into_iter().flatten().map(String::as_str);
        let mut names = named.map(|name| name.trim_start_matches('-'));
        names.any(|name| name == field) || self.selects_by(field)
    }

    /// Returns whether the arguments filter or group by a field.
    pub(super) fn selects_by(&self, field: &str) -> bool {
        let is_word = |text: &str| {
            text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == field)
        };
        self.groups.names().chain(self.filters.iter().map(String::as_str)).any(is_word)
    }

    /// Returns whether the arguments choose how the rows are printed: another format than the default, some fields, or
    /// counts.
    pub(super) fn chooses_output(&self) -> bool {
        self.format.is_some()
            || self.json
            || self.jsonl
            || self.csv
            || !self.sort.is_empty()
            || self.limit.is_some()
            || !self.fields.is_empty()
            || self.count
            || self.all_columns
            || self.groups.are_given()
    }

    /// Draws the values of a field over time, one chart for all records with equal values of the other fields.
    pub(super) fn draw(&mut self, series: &[&str], date: &str, figure: String) {
        let series = series.iter().filter(|field| **field != figure);
        self.fields = series.chain(&[date]).map(|field| (*field).to_owned()).collect();
        self.fields.push(figure.clone());
        self.chart = Some(figure);
    }

    /// Returns the format that draws, if the last column has numbers.
    fn drawing(&self, columns: &[Column]) -> anyhow::Result<Box<dyn Format>> {
        if let Some(Column { name, kind, .. }) = columns.last()
            && !matches!(kind, Kind::Integer | Kind::Decimal)
        {
            bail!("--chart draws numbers, and `{name}` has none; try share, votes or seats");
        }
        Ok(Box::new(Chart { width: self.console.table().width }))
    }

    fn format(&self, name: FormatName) -> Box<dyn Format> {
        let terminal = io::stdout().is_terminal();
        match name {
            FormatName::Table if self.all_columns => {
                Box::new(Table { width: None, ..self.console.table() }) as Box<dyn Format>
            }
            FormatName::Table => Box::new(self.console.table()),
            FormatName::Json => Box::new(Json),
            FormatName::Jsonl => Box::new(JsonLines),
            FormatName::Csv => {
                Box::new(Delimited::CSV.with(self.cells.cells()).for_terminal(terminal))
            }
            FormatName::Tsv => {
                Box::new(Delimited::TSV.with(self.cells.cells()).for_terminal(terminal))
            }
            FormatName::Markdown => Box::new(Markdown),
        }
    }
}

/// Removes spaces around the name of a field, as in `name, year`.
fn trimmed(text: &str) -> Result<String, Infallible> {
    Ok(text.trim().to_owned())
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
