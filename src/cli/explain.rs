//! `hustings explain`.

use std::io::Write;

use anyhow::bail;

use crate::cli::finding::rendered;
use crate::cli::resolve::{Named, Question};
use crate::cli::{ExitStatus, Messages, console, messages, reading};
use crate::dataset::{Assertion, Citation, Dataset, Decisions, SourceDocument, find_conflicts};
use crate::diagnostic::{Diagnostic, Related};
use crate::model::{
    Document, Election, Event, LineIndex, Method, Party, Range, Record, RecordField, Span, SpanSet,
    Value,
};
use crate::output::Style;
use crate::output::snippet::{Level, Mark, Report, Shown};
use crate::query::{FieldPath, Filter, Order};

/// Show the source lines of a value, with the text it was read from underlined
///
/// NAME selects an organisation as in `show`. FIELD is one of its fields, such as `founded`; a field of its
/// results or events, such as `elections.votes` or `events.place`; or `elections` or `events` for all of their
/// fields. Each place is labelled with how the value was derived: stated (copied), normalised, carried from a
/// cell above, computed, or inferred from other values. Diagnostics about the place follow it.
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  hustings explain HKP founded
  hustings explain HKP elections.votes articles/ --year 2015
  hustings explain HKP events.date articles/")]
pub(super) struct Arguments {
    /// Name or id of the organisation, or a part of its name
    #[arg(value_name = "NAME")]
    name: String,
    /// Field, such as founded, leader, elections.votes or events.place
    #[arg(value_name = "FIELD")]
    field: String,
    #[command(flatten)]
    reading: reading::Arguments,
    /// Show only results and events of this time
    #[arg(long, value_name = "RANGE", help_heading = "Filters")]
    year: Option<Range>,
    /// When to use colour; respects NO_COLOR
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = console::When::Auto, help_heading = "Output")]
    color: console::When,
    #[command(flatten)]
    messages: messages::Arguments,
}

/// Values to explain.
enum Asked {
    /// Field of the party.
    Party(&'static str),
    /// Field of its results, or all fields.
    Elections(Option<&'static str>),
    /// Field of its events, or all fields.
    Events(Option<&'static str>),
}

impl Asked {
    fn parse(text: &str) -> anyhow::Result<Self> {
        let (list, field) = match text.split_once('.') {
            Some((list, field)) => (list, Some(field)),
            None => (text, None),
        };
        Ok(match list {
            "elections" | "election" => Asked::Elections(field_of::<Election>(field)?),
            "events" | "event" => Asked::Events(field_of::<Event>(field)?),
            _ => Asked::Party(FieldPath::parse::<Party>(text)?.field::<Party>().name),
        })
    }
}

/// Returns the name of the field that a path belongs to.
fn field_of<R: Record>(path: Option<&str>) -> anyhow::Result<Option<&'static str>> {
    Ok(path.map(FieldPath::parse::<R>).transpose()?.map(|path| path.field::<R>().name))
}

pub(super) fn run(
    arguments: Arguments,
    out: &mut dyn Write,
    messages: &mut Messages<'_>,
) -> anyhow::Result<ExitStatus> {
    messages.asked = arguments.messages;
    let asked = Asked::parse(&arguments.field)?;
    if arguments.year.is_some() && matches!(asked, Asked::Party(_)) {
        bail!("--year requires a field of `elections` or `events`, not `{}`", arguments.field);
    }
    let question = Question {
        name: &arguments.name,
        reading: &arguments.reading,
        of: Dataset::linted,
        evidence: true,
        filters: &[],
        decisions: &Decisions::default(),
        mentions: false,
    };
    let Some(named) = Named::read(&question, messages)? else { return Ok(ExitStatus::Incomplete) };
    if named.organisations.is_empty() {
        messages.error(format_args!(
            "no document is about `{}`; `hustings show` lists the results and events that name it",
            arguments.name
        ));
        return Ok(ExitStatus::Incomplete);
    }
    let parties: Vec<(&Dataset, &Party)> =
        named.organisations.iter().flat_map(|one| named.members(*one)).collect();
    let are_whole =
        |dataset: &Dataset| dataset.source_documents.values().all(|one| one.whole().is_some());
    if !parties.iter().all(|(dataset, _)| are_whole(dataset)) {
        messages
            .note("extracted records hold only the values; whole lines and diagnostics need the documents");
    }
    let assertions: Vec<Assertion> =
        parties.iter().flat_map(|(dataset, _)| dataset.assertions.clone()).collect();
    let conflicts = find_conflicts(&assertions);
    let mut written = 0;
    for &(dataset, party) in &parties {
        let document = &party.source.document;
        let Some(original) = dataset.source_documents.get(&**document) else { continue };
        // a conflict between two documents is shown with the first of them
        let is_of = |diagnostic: &&Diagnostic| *diagnostic.document == *party.source.document;
        let mut explanation = Explanation {
            document,
            original,
            diagnostics: dataset.diagnostics.iter().chain(conflicts.iter().filter(is_of)).collect(),
            style: arguments.color.style(),
            written,
            out: &mut *out,
        };
        match asked {
            Asked::Party(field) => explanation.explain(party, &party.name, Some(field))?,
            Asked::Elections(field) => {
                for row in of_time(dataset, dataset.elections_of(party), arguments.year.as_ref())? {
                    let label = row.election.as_deref().map(str::to_owned);
                    let when = label.or_else(|| row.date.as_ref().map(ToString::to_string));
                    explanation.explain(row, &title(party, when), field)?;
                }
            }
            Asked::Events(field) => {
                for event in of_time(dataset, dataset.events_of(party), arguments.year.as_ref())? {
                    let when = event.date.as_ref().map(ToString::to_string);
                    explanation.explain(event, &title(party, when), field)?;
                }
            }
        }
        written = explanation.written;
    }
    if written == 0 {
        let names: Vec<&str> = parties.iter().map(|(_, party)| party.name.as_str()).collect();
        messages.note(format_args!("`{}` of {} is unknown", arguments.field, names.join(", ")));
    }
    Ok(named.status)
}

/// Returns the records that can be of a time, sorted by date.
fn of_time<'a, R: Record>(
    dataset: &Dataset,
    mut records: Vec<&'a R>,
    time: Option<&Range>,
) -> anyhow::Result<Vec<&'a R>> {
    if let Some(time) = time {
        let filter = Filter::within::<R>("date", *time)?;
        records.retain(|record| filter.accepts(*record, &dataset.names));
    }
    Order::parse::<R>("date")?.sort(&mut records);
    Ok(records)
}

/// Returns the name of a party, with the election or date of the record.
fn title(party: &Party, when: Option<String>) -> String {
    match when {
        Some(when) => format!("{}, {when}", party.name),
        None => party.name.clone(),
    }
}

/// Maximum length of a value in a label, in characters.
const MAX_LENGTH: usize = 60;

/// Output of one party's values.
struct Explanation<'a> {
    /// Name of the document.
    document: &'a str,
    original: &'a SourceDocument,
    /// Diagnostics that were not shown yet.
    diagnostics: Vec<&'a Diagnostic>,
    style: Style,
    /// Number of reports written.
    written: usize,
    out: &'a mut dyn Write,
}

impl Explanation<'_> {
    /// Writes the places of a field of a record, or of all its fields, and the diagnostics about them.
    fn explain<R: Record>(
        &mut self,
        record: &R,
        title: &str,
        field: Option<&'static str>,
    ) -> anyhow::Result<()> {
        let fields: Vec<&str> = match &field {
            Some(field) => vec![field],
            None => R::FIELDS.iter().map(|field| field.name).collect(),
        };
        let citations = self.original.citations(record, Some(&fields));
        let mut all: Vec<(&Citation, String)> = Vec::new();
        for name in fields {
            let value = R::index(name).map_or(Value::Null, |index| record.get(index));
            let places = citations.of(name);
            if places.is_empty() && !value.is_empty() && field.is_some() {
                self.untraced(title, name, &value)?;
            }
            let items = match value {
                Value::List(items) if items.len() == places.len() => items,
                Value::Object(pages) if name == R::Field::LINKS.name() => {
                    let page = |(name, page)| Value::Text(format!("{name} → {page}").into());
                    pages.parts().into_iter().map(page).collect()
                }
                // a list is long, and each place shows only its beginning
                Value::List(_) => {
                    vec![Value::Text(shortened(&value.to_string()).into()); places.len()]
                }
                value => vec![value; places.len()],
            };
            all.extend(places.iter().zip(items).map(|(trace, item)| {
                let value = shortened(&shown(&item, trace));
                let part = trace.key.as_ref().filter(|_| name == "infobox");
                let part = part.map(|key| format!(".{key}")).unwrap_or_default();
                (trace, format!("{}: {name}{part} = {value}", trace.how))
            }));
        }
        self.report(title, &all, record.source().line)
    }

    /// Writes the places of values of the record that starts on `line`, and the diagnostics about them.
    fn report(
        &mut self,
        title: &str,
        places: &[(&Citation, String)],
        line: usize,
    ) -> anyhow::Result<()> {
        let shown = Shown { name: self.document, text: "", lines: &LineIndex::new("") };
        // without the document, only the text at each place can be shown
        let pieces: Vec<LineIndex> = places
            .iter()
            .map(|(trace, _)| LineIndex::beginning_at(&trace.text, trace.line, trace.column))
            .collect();
        let mut marks = places.iter().zip(&pieces).map(|((trace, label), lines)| {
            let (document, span) = match self.original.whole() {
                Some((Document { text, .. }, lines)) => {
                    (Shown { text, lines, ..shown }, trace.provenance().span)
                }
                None => {
                    let text = trace.text.as_str();
                    (Shown { text, lines, ..shown }, Span::new(0, text.len()))
                }
            };
            Mark { document, span, label: label.clone() }
        });
        let Some(primary) = marks.next() else { return Ok(()) };
        let report = Report {
            level: Level::Plain,
            code: None,
            title,
            primary,
            others: marks.collect(),
            help: None,
        };
        let text = report.render(self.style);
        self.write(&text)?;
        let name = self.document;
        // a carried value comes from another row than the one that a diagnostic is about
        let carried = places.iter().any(|(trace, _)| trace.how == Method::Carried);
        let spans: SpanSet = places.iter().map(|(trace, _)| trace.provenance().span).collect();
        let is_of_value =
            |(at, span): (usize, Span)| (carried && at == line) || spans.overlaps(span);
        let is_about = |one: &&Diagnostic| one.places_in(name).any(is_of_value);
        let (about, others) = self.diagnostics.drain(..).partition::<Vec<_>, _>(is_about);
        self.diagnostics = others;
        for diagnostic in about {
            let is_far = |one: &Related| one.document != name || !is_of_value((one.line, one.span));
            let mut diagnostic = diagnostic.clone();
            diagnostic.related.sort_by_key(is_far);
            self.write(&rendered(&diagnostic, self.style))?;
        }
        Ok(())
    }

    /// Reports a value that does not appear in the text.
    fn untraced(&mut self, title: &str, field: &str, value: &Value<'_>) -> anyhow::Result<()> {
        let name = self.document;
        let text = crate::output::sanitize(&format!(
            "{title}: {field} = {} does not appear in the text of {name}",
            shortened(&value.to_string())
        ))
        .into_owned();
        self.write(&format!("{text}\n"))
    }

    fn write(&mut self, text: &str) -> anyhow::Result<()> {
        if self.written > 0 {
            writeln!(self.out)?;
        }
        self.written += 1;
        write!(self.out, "{text}")?;
        Ok(())
    }
}

/// Returns the value in a label; for an object that is copied as it is, the text at its place.
fn shown(value: &Value<'_>, trace: &Citation) -> String {
    match value {
        Value::Object(_) if trace.how == Method::Stated => trace.text.clone(),
        value => value.to_string(),
    }
}

/// Joins a value into one line and shortens it.
fn shortened(value: &str) -> String {
    let line = value.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(MAX_LENGTH) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    }
}
