//! `hustings check`.

use std::cmp::Reverse;
use std::collections::{BTreeMap, HashMap};
use std::fmt::Write as _;
use std::io::{self, Write};

use anyhow::bail;
use clap::ValueEnum;
use serde::Serialize;
use serde::ser::SerializeStruct;

use crate::cli::console::When;
use crate::cli::finding::rendered;
use crate::cli::list::{Filters, Reached};
use crate::cli::reading::Reading;
use crate::cli::{ExitStatus, Messages, fields, messages, reading};
use crate::dataset::{Assertion, Dataset, Lineage, NameIndex, Statements, find_conflicts};
use crate::diagnostic::{Diagnostic, Related, Rule, Severity};
use crate::lint::RULES;
use crate::lint::rules::{
    ambiguous_name, child_older_than_parent, conflicting_documents, conflicting_lineage,
    lineage_cycle,
};
use crate::model::Span;
use crate::output::Style;
use crate::query::{HasFields, nearest};

/// Report problems in documents, errors first
///
/// Each finding has a stable code. Its letter names the area: D documents, S markup, I infoboxes, T tables,
/// P dates, N names, X contradictions between places. An error cannot be true or could not be read, a warning is
/// probably wrong, and a note is informational. CODES is a comma-separated list of codes or prefixes: `T` selects
/// all codes of tables.
///
/// The exit status is 1 if any error is reported.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES, after_long_help = fields::help::<Diagnostic>(EXAMPLES))]
pub(super) struct Arguments {
    #[command(flatten)]
    reading: reading::Arguments,
    /// Report only these codes
    #[arg(long, value_name = "CODES", value_delimiter = ',', help_heading = "Findings")]
    select: Vec<String>,
    /// Do not report these codes; takes precedence over --select
    #[arg(long, value_name = "CODES", value_delimiter = ',', help_heading = "Findings")]
    ignore: Vec<String>,
    /// Report only findings that match an expression, such as `severity != note and document ~ party`
    ///
    /// `hustings parties --help` explains expressions.
    #[arg(long = "where", value_name = "EXPR", help_heading = "Findings")]
    filters: Vec<String>,
    /// Describe CODE and exit
    #[arg(long, value_name = "CODE", help_heading = "Findings")]
    explain: Option<String>,
    /// Output format
    #[arg(
        short,
        long,
        value_name = "FORMAT",
        value_enum,
        default_value_t,
        help_heading = "Output"
    )]
    format: FormatName,
    /// Print at most N findings; the summary counts all
    #[arg(long, value_name = "N", help_heading = "Output")]
    limit: Option<usize>,
    /// When to use colour; respects NO_COLOR
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = When::Auto, help_heading = "Output")]
    color: When,
    #[command(flatten)]
    messages: messages::Arguments,
}

const EXAMPLES: &str = "\
Examples:
  hustings check
  hustings check articles/ --select T,X --limit 20
  hustings check articles/ --ignore D003,T002
  hustings check articles/ --where 'document ~ turkey and line > 20'
  hustings check articles/ --format jsonl | jq -r .code | sort | uniq -c
  hustings check --explain T006";

/// The ways to print findings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum FormatName {
    /// Source lines and a summary
    #[default]
    Text,
    /// One JSON array
    Json,
    /// One JSON object per line
    Jsonl,
}

pub(super) fn run(
    arguments: Arguments,
    out: &mut dyn Write,
    messages: &mut Messages<'_>,
) -> anyhow::Result<ExitStatus> {
    messages.asked = arguments.messages;
    if let Some(code) = &arguments.explain {
        explain(rule_of(code)?, out)?;
        return Ok(ExitStatus::Done);
    }
    let filter = RuleFilter::of(&arguments.select, &arguments.ignore)?;
    let filters = Filters::<Diagnostic>::new().with_expressions(&arguments.filters)?;
    let accepts = |one: &Diagnostic, reached: &mut Reached| {
        filter.accepts(one.rule) && reached.matches(&filters, one, &NameIndex::default())
    };
    let mut reached = Reached::new(filters.len());
    let mut findings = Findings { limit: arguments.limit, ..Findings::default() };
    let accepts_any = |rules: &[&'static Rule]| rules.iter().any(|rule| filter.accepts(rule));
    let compares = accepts_any(&[&ambiguous_name::RULE, &conflicting_documents::RULE]);
    let draws_tree = accepts_any(&[
        &lineage_cycle::RULE,
        &child_older_than_parent::RULE,
        &conflicting_lineage::RULE,
    ]);
    let mut assertions: Vec<Assertion> = Vec::new();
    let mut statements = Statements::default();
    let of = move |document| {
        let dataset = Dataset::linted(document);
        let stated = match draws_tree {
            true => Statements::with_places(&dataset),
            false => Statements::default(),
        };
        (dataset, stated)
    };
    fn parties((dataset, _): &(Dataset, Statements)) -> Vec<&str> {
        reading::parties(dataset)
    }
    let mut reading = Reading::of(&arguments.reading, of, parties, messages)?;
    while let Some((mut one, stated)) = reading.next(messages) {
        findings.next_document(&one);
        let diagnostics = std::mem::take(&mut one.diagnostics);
        for diagnostic in diagnostics {
            if accepts(&diagnostic, &mut reached) {
                findings.add(diagnostic);
            }
        }
        if compares {
            assertions.append(&mut one.assertions);
        }
        statements.append(stated);
    }
    let status = reading.finish(messages)?;
    statements.add_redirects(reading.redirects());
    let mut across = find_conflicts(&assertions);
    across.extend(Lineage::of(statements).contradictions());
    for conflict in across {
        if accepts(&conflict, &mut reached) {
            findings.add(conflict);
        }
    }
    if !reached.is_empty()
        && let Some(explanation) = reached.explanation("finding", &filters)
    {
        messages.note(explanation);
    }
    findings.sort();
    match arguments.format {
        FormatName::Text => findings.write_text(arguments.color.style(), out)?,
        FormatName::Json => findings.write_json(out)?,
        FormatName::Jsonl => {
            for finding in &findings.kept {
                serde_json::to_writer(&mut *out, &Json(&finding.diagnostic))
                    .map_err(io::Error::from)?;
                writeln!(out)?;
            }
        }
    }
    let failed = findings.count(Severity::Error) > 0;
    Ok(if failed { status.max(ExitStatus::Incomplete) } else { status })
}

/// The rules whose findings are reported, by the beginnings of their codes.
struct RuleFilter {
    select: Vec<String>,
    ignore: Vec<String>,
}

impl RuleFilter {
    fn of(select: &[String], ignore: &[String]) -> anyhow::Result<Self> {
        Ok(RuleFilter {
            select: prefixes("--select", select)?,
            ignore: prefixes("--ignore", ignore)?,
        })
    }

    fn accepts(&self, rule: &Rule) -> bool {
        let matches =
            |prefixes: &[String]| prefixes.iter().any(|prefix| rule.code.starts_with(prefix));
        (self.select.is_empty() || matches(&self.select)) && !matches(&self.ignore)
    }
}

/// Returns codes or their beginnings in capitals.
///
/// # Errors
/// If no code begins with one of them.
fn prefixes(argument: &str, given: &[String]) -> anyhow::Result<Vec<String>> {
    let mut prefixes = Vec::new();
    for prefix in given {
        let prefix = prefix.trim().to_ascii_uppercase();
        if prefix.is_empty() || !RULES.iter().any(|rule| rule.code.starts_with(&prefix)) {
            bail!("{argument}: no code starts with `{prefix}`{}", suggestion(&prefix));
        }
        prefixes.push(prefix);
    }
    Ok(prefixes)
}

/// Returns the rule with this code.
///
/// # Errors
/// If there is none.
fn rule_of(code: &str) -> anyhow::Result<&'static Rule> {
    let code = code.trim().to_ascii_uppercase();
    match RULES.iter().find(|rule| rule.code == code) {
        Some(rule) => Ok(rule),
        None => bail!("--explain: unknown code `{code}`{}", suggestion(&code)),
    }
}

/// Suggests the nearest code, or else lists the letters that codes begin with.
fn suggestion(given: &str) -> String {
    match nearest(given, RULES.iter().map(|rule| rule.code)).first() {
        Some(near) => format!("; did you mean `{near}`?"),
        None => {
            let mut letters: Vec<&str> = RULES.iter().map(|rule| &rule.code[..1]).collect();
            letters.sort_unstable();
            letters.dedup();
            format!("; codes start with {}", letters.join(", "))
        }
    }
}

/// Prints the description of a rule.
fn explain(rule: &Rule, out: &mut dyn Write) -> io::Result<()> {
    let Rule { code, severity, topic, summary, meaning, example, help } = rule;
    writeln!(out, "{code} ({severity}, {topic}): {summary}\n")?;
    writeln!(out, "{}", filled(meaning))?;
    if !example.is_empty() {
        writeln!(out, "\nFor example:\n")?;
        for line in example.lines() {
            writeln!(out, "{}", format!("    {line}").trim_end())?;
        }
    }
    writeln!(out, "\nWhat to do: {}", filled(help))
}

/// Wraps a text at 80 columns.
fn filled(text: &str) -> String {
    const WIDTH: usize = 80;
    let mut filled = String::new();
    let mut width = 0;
    for word in text.split_whitespace() {
        let length = word.chars().count();
        match width {
            0 => {}
            _ if width + 1 + length > WIDTH => {
                filled.push('\n');
                width = 0;
            }
            _ => {
                filled.push(' ');
                width += 1;
            }
        }
        filled.push_str(word);
        width += length;
    }
    filled
}

/// The counts of all findings, and the findings to print.
#[derive(Debug, Default)]
struct Findings {
    kept: Vec<Finding>,
    /// The number of findings of each rule.
    counts: BTreeMap<&'static Rule, usize>,
    /// The number of documents read.
    documents: usize,
    /// The number of each document about a party, counted from 1.
    numbers: HashMap<String, usize>,
    limit: Option<usize>,
}

/// A finding with its place in the printed order.
#[derive(Debug)]
struct Finding {
    /// The number of its document.
    document: usize,
    diagnostic: Diagnostic,
}

impl Finding {
    fn order(&self) -> (Reverse<Severity>, usize, Span, &'static Rule) {
        let Diagnostic { rule, span, .. } = self.diagnostic;
        (Reverse(rule.severity), self.document, span, rule)
    }
}

impl Findings {
    fn next_document(&mut self, one: &Dataset) {
        self.documents += 1;
        if let Some(party) = one.parties.first() {
            self.numbers.insert(party.source.document.to_string(), self.documents);
        }
    }

    /// Counts a finding, and keeps it while it may be among those to print.
    fn add(&mut self, diagnostic: Diagnostic) {
        *self.counts.entry(diagnostic.rule).or_default() += 1;
        let document = self.numbers.get(&diagnostic.document).copied();
        self.kept.push(Finding { document: document.unwrap_or(self.documents), diagnostic });
        const MAX_SPARE: usize = 1000;
        if self.limit.is_some_and(|limit| self.kept.len() > limit.saturating_add(MAX_SPARE)) {
            self.sort();
        }
    }

    /// Sorts the findings, and drops those beyond the limit.
    fn sort(&mut self) {
        self.kept.sort_by_key(Finding::order);
        self.kept.truncate(self.limit.unwrap_or(usize::MAX));
    }

    /// Returns the number of findings of a severity.
    fn count(&self, severity: Severity) -> usize {
        let counts = self.counts.iter().filter(|(rule, _)| rule.severity == severity);
        counts.map(|(_, number)| number).sum()
    }

    fn write_text(&self, style: Style, out: &mut dyn Write) -> io::Result<()> {
        for finding in &self.kept {
            writeln!(out, "{}", rendered(&finding.diagnostic, style))?;
        }
        write!(out, "{}", self.summary())
    }

    fn write_json(&self, out: &mut dyn Write) -> io::Result<()> {
        let findings: Vec<Json<'_>> =
            self.kept.iter().map(|finding| Json(&finding.diagnostic)).collect();
        serde_json::to_writer_pretty(&mut *out, &findings).map_err(io::Error::from)?;
        writeln!(out)
    }

    /// Returns the number of findings of each severity and each rule, errors first.
    fn summary(&self) -> String {
        let number = |number: usize, what: &str| match number {
            1 => format!("1 {what}"),
            _ => format!("{number} {what}s"),
        };
        let mut summary = format!(
            "{}, {}, {} in {}\n",
            number(self.count(Severity::Error), "error"),
            number(self.count(Severity::Warning), "warning"),
            number(self.count(Severity::Note), "note"),
            number(self.documents, "document"),
        );
        let mut counts: Vec<(&&Rule, &usize)> = self.counts.iter().collect();
        counts.sort_by_key(|(rule, number)| (Reverse(rule.severity), Reverse(**number), **rule));
        let width = counts.iter().map(|(_, number)| number.to_string().len()).max().unwrap_or(0);
        for (rule, number) in counts {
            let Rule { code, severity, summary: finds, .. } = rule;
            let severity = severity.to_string();
            let _ = writeln!(summary, "  {number:>width$}  {code}  {severity:<7}  {finds}");
        }
        summary
    }
}

/// A finding as JSON.
struct Json<'d>(&'d Diagnostic);

/// A related place of a finding as JSON.
struct JsonRelated<'d>(&'d Related);

impl Serialize for Json<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let fields = Diagnostic::FIELDS;
        let mut object = serializer.serialize_struct("finding", fields.len() + 1)?;
        for (index, field) in fields.iter().enumerate() {
            object.serialize_field(field.name, &self.0.get(index))?;
        }
        let related: Vec<JsonRelated<'_>> = self.0.related.iter().map(JsonRelated).collect();
        object.serialize_field("related", &related)?;
        object.end()
    }
}

impl Serialize for JsonRelated<'_> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Related { document, line, column, span, message, excerpt } = self.0;
        let mut object = serializer.serialize_struct("related", 7)?;
        object.serialize_field("document", document)?;
        object.serialize_field("line", line)?;
        object.serialize_field("column", column)?;
        object.serialize_field("start", &span.start)?;
        object.serialize_field("end", &span.end)?;
        let text = excerpt.as_ref().map_or("", |excerpt| excerpt.slice(*span));
        object.serialize_field("text", text)?;
        object.serialize_field("message", message)?;
        object.end()
    }
}
