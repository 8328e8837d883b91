//! `hustings lineage`.

use std::collections::HashSet;
use std::io::{self, IsTerminal, Write};

use anyhow::bail;
use clap::ValueEnum;
use clap::builder::{PossibleValue, PossibleValuesParser};

use crate::cli::family::family;
use crate::cli::list::{self, Filters, FormatName, ListFormat, Settings};
use crate::cli::messages::Summary;
use crate::cli::reading::{self, Reading};
use crate::cli::resolve::{report_candidates, report_nearest};
use crate::cli::{ExitStatus, Messages, fields};
use crate::dataset::{Dataset, Lineage, NamedOrganisations, Relations, Statements, TracedEdge};
use crate::diagnostic::{Diagnostic, Topic};
use crate::model::{Date, Document, Edge, EdgeKind, Range, RecordLines};
use crate::output::{Branch, Dot, Format, Mermaid, Tree};
use crate::records;

/// List foundings, splits, mergers and successions, or draw the family tree
///
/// A row is an edge from the older organisation to the younger one. Edges come from the infoboxes and the text of all
/// documents; the same edge in two documents is one row. If documents contradict each other about the direction of an
/// edge, only the better supported one is printed; `check` reports both.
///
/// RANGE is `1976`, `2015-06`, `1970..1990`, `..1980` or `1990..`.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES, after_long_help = fields::help::<Edge>(EXAMPLES))]
pub(super) struct Arguments {
    /// Print only ancestors and descendants of the organisation NAME, on a terminal as a tree
    ///
    /// NAME is any name of the organisation, ignoring case, accents and dash style, a part of a name that no other
    /// organisation has, or an `entity`.
    #[arg(long, value_name = "NAME", help_heading = FILTERS)]
    of: Option<String>,
    /// With --of, go at most N edges away
    #[arg(long, value_name = "N", requires = "of", help_heading = FILTERS)]
    depth: Option<usize>,
    /// Filter by kind of edge
    #[arg(long, value_name = "KIND", value_delimiter = ',', ignore_case = true, help_heading = FILTERS,
          value_parser = PossibleValuesParser::new(EdgeKind::ALL.iter().map(|kind| kind.name())))]
    kind: Vec<String>,
    /// Filter by date
    #[arg(long, value_name = "RANGE", help_heading = FILTERS)]
    year: Option<Range>,
    /// Filter by country, by its whole name
    #[arg(long, value_name = "NAME", value_parser = list::whole_name, help_heading = FILTERS)]
    country: Vec<String>,
    #[command(flatten)]
    list: list::Arguments<EdgeFormat>,
}

const FILTERS: &str = "Filters";

const EXAMPLES: &str = "\
Examples:
  hustings lineage
  hustings lineage articles/ --of TKP/ML
  hustings lineage articles/ --of TKP/ML --depth 2 --json
  hustings lineage articles/ --kind split,merger --year 1970..1990 --sort date
  hustings lineage articles/ --of TKP/ML --format svg > family.svg
  hustings lineage articles/ --country turkey --format dot | dot -Tsvg > tree.svg
  hustings lineage articles/ --jsonl --evidence | jq '.evidence.kind[].text'";

/// Output formats: those of all lists, graphs, and the tree of an organisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum EdgeFormat {
    List(FormatName),
    Dot,
    Mermaid,
    Svg,
    Tree,
}

impl ValueEnum for EdgeFormat {
    fn value_variants<'a>() -> &'a [Self] {
        &[
            EdgeFormat::List(FormatName::Table),
            EdgeFormat::List(FormatName::Json),
            EdgeFormat::List(FormatName::Jsonl),
            EdgeFormat::List(FormatName::Csv),
            EdgeFormat::List(FormatName::Tsv),
            EdgeFormat::List(FormatName::Markdown),
            EdgeFormat::Dot,
            EdgeFormat::Mermaid,
            EdgeFormat::Svg,
            EdgeFormat::Tree,
        ]
    }

    fn to_possible_value(&self) -> Option<PossibleValue> {
        let (name, help) = match self {
            EdgeFormat::List(name) => return name.to_possible_value(),
            EdgeFormat::Dot => ("dot", "Graph in the DOT language of Graphviz"),
            EdgeFormat::Mermaid => ("mermaid", "Mermaid flowchart"),
            EdgeFormat::Svg => {
                ("svg", "Timeline with a lane for each organisation, as an SVG image")
            }
            EdgeFormat::Tree => {
                ("tree", "Ancestors above and descendants below the organisation of --of")
            }
        };
        Some(PossibleValue::new(name).help(help))
    }
}

impl From<FormatName> for EdgeFormat {
    fn from(name: FormatName) -> Self {
        EdgeFormat::List(name)
    }
}

impl ListFormat for EdgeFormat {
    fn common(self) -> Option<FormatName> {
        match self {
            EdgeFormat::List(name) => Some(name),
            EdgeFormat::Dot | EdgeFormat::Mermaid | EdgeFormat::Svg | EdgeFormat::Tree => None,
        }
    }

    fn special(self) -> Option<Box<dyn Format>> {
        match self {
            EdgeFormat::Dot => Some(Box::new(Dot)),
            EdgeFormat::Mermaid => Some(Box::new(Mermaid)),
            EdgeFormat::List(_) | EdgeFormat::Svg | EdgeFormat::Tree => None,
        }
    }
}

pub(super) fn run(
    arguments: Arguments,
    out: &mut dyn Write,
    messages: &mut Messages<'_>,
) -> anyhow::Result<ExitStatus> {
    let Arguments { of, depth, kind, year, country, list } = arguments;
    messages.asked = list.console.messages;
    let filters = Filters::<Edge>::new()
        .one_of("kind", "kind", &kind)
        .within("year", "date", year)
        .one_of("country", "country", &country);
    let settings = Settings::resolve(&list, filters)?;
    let prints_tree = list.format_name() == EdgeFormat::Tree
        || (of.is_some() && !list.chooses_output() && io::stdout().is_terminal());
    if prints_tree && of.is_none() {
        bail!("--format tree requires --of");
    }
    let draws = list.format_name() == EdgeFormat::Svg;
    let (lineage, status) = read(&list, messages)?;
    let mut reached = settings.reached();
    let mut focus = Vec::new();
    let mut edges: Vec<&TracedEdge> =
        lineage.edges.iter().filter(|one| settings.accepts(&one.edge, &mut reached)).collect();
    if let Some(name) = &of {
        let Some(organisations) = organisations(&lineage, name, messages) else {
            return Ok(ExitStatus::Incomplete);
        };
        let relations = Relations::of(edges.iter().copied());
        let reached = relations.reach(&organisations, depth.unwrap_or(usize::MAX));
        edges.retain(|edge| reached.contains(&std::ptr::from_ref(*edge)));
        if prints_tree {
            let relations = Relations::of(edges.iter().copied());
            let table = list.console.table();
            for (number, organisation) in organisations.into_iter().enumerate() {
                if number > 0 {
                    writeln!(out)?;
                }
                tree(&lineage, &relations, organisation)
                    .write(table.width, table.style.colour, out)?;
            }
            return Ok(status);
        }
        focus = organisations;
    }
    if edges.is_empty()
        && reached.any_passes()
        && let Some(name) = of
    {
        messages.note(format_args!("no edge matches: none is near `--of {name}`"));
    }
    if draws {
        let title = match focus.first() {
            Some(one) => format!("Family of {}", lineage.organisations[*one].name),
            None => "Family trees".to_owned(),
        };
        let drawn = family(&lineage, &edges, &focus, title).timeline;
        out.write_all(drawn.standalone().as_bytes())?;
        return Ok(status);
    }
    let edges = edges.into_iter().map(|one| (one.edge.clone(), one.citations.clone()));
    settings.print(edges, reached, out, messages)?;
    Ok(status)
}

/// What was read at a time: the statements of a document, or the records in a run of lines.
enum Piece {
    Statements(Statements, Vec<Diagnostic>),
    Records(Box<Dataset>),
}

impl Piece {
    /// Returns the documents about parties.
    fn documents(&self) -> Vec<&str> {
        match self {
            Piece::Statements(statements, _) => statements.documents().collect(),
            Piece::Records(dataset) => reading::parties(dataset),
        }
    }
}

/// Reads all documents and records, and puts their statements together.
fn read(
    list: &list::Arguments<EdgeFormat>,
    messages: &mut Messages<'_>,
) -> anyhow::Result<(Lineage, ExitStatus)> {
    let evidence = list.evidence;
    let of = move |document: Document| {
        let mut dataset =
            if evidence { Dataset::with_source(document) } else { Dataset::of(document) };
        let mut diagnostics = std::mem::take(&mut dataset.diagnostics);
        diagnostics.retain(|one| one.rule.topic == Topic::Document);
        Piece::Statements(Statements::of(&dataset), diagnostics)
    };
    let of_records = move |lines: RecordLines| {
        let datasets = records::datasets(&lines, evidence).into_iter();
        datasets.map(|read| read.map(|dataset| Piece::Records(Box::new(dataset)))).collect()
    };
    let mut reading =
        Reading::with_redirects(&list.reading, of, of_records, Piece::documents, messages)?;
    let mut summary = Summary::default();
    let mut statements = Statements::default();
    // the records of a document may be cut in two
    let mut last: Option<Box<Dataset>> = None;
    while let Some(piece) = reading.next(messages) {
        match (piece, &mut last) {
            (Piece::Records(next), Some(last)) if last.document() == next.document() => {
                last.append(*next)
            }
            (Piece::Records(next), last) => {
                if let Some(done) = last.replace(next) {
                    statements.append(Statements::of(&done));
                }
            }
            (Piece::Statements(next, diagnostics), last) => {
                if let Some(done) = last.take() {
                    statements.append(Statements::of(&done));
                }
                summary.extend(&diagnostics);
                statements.append(next);
            }
        }
    }
    if let Some(done) = last {
        statements.append(Statements::of(&done));
    }
    let status = reading.finish(messages)?;
    statements.add_redirects(reading.redirects());
    messages.diagnostics(&summary);
    let lineage = Lineage::of(statements);
    match lineage.contradicted() {
        0 => {}
        1 => messages.note("1 edge left out: documents contradict its direction; `hustings check` reports it"),
        number => messages.note(format_args!(
            "{number} edges left out: documents contradict their direction; `hustings check` reports them"
        )),
    }
    Ok((lineage, status))
}

/// Returns the organisations that a name means. Otherwise prints an error.
fn organisations(lineage: &Lineage, name: &str, messages: &mut Messages<'_>) -> Option<Vec<usize>> {
    match lineage.named(name) {
        NamedOrganisations::Found(organisations) => return Some(organisations),
        NamedOrganisations::Ambiguous(found) => {
            let found = found.into_iter().map(|at| &lineage.organisations[at]);
            report_candidates(
                name,
                found.map(|one| match &one.document {
                    Some(document) => format!("{}, {document}", one.name),
                    None => one.name.clone(),
                }),
                messages,
            );
        }
        NamedOrganisations::NotFound => {
            let names = lineage.organisations.iter().flat_map(|one| &one.names);
            report_nearest(name, names.map(String::as_str), messages);
        }
    }
    None
}

/// The most branches that a branch is away from the middle of a tree.
const MAX_DEPTH: usize = 64;

/// Returns the tree of an organisation.
fn tree(lineage: &Lineage, relations: &Relations<'_>, organisation: usize) -> Tree {
    let one = &lineage.organisations[organisation];
    let life = life(one.founded.as_ref(), one.dissolved.as_ref());
    let branches = |upwards| {
        let mut walk = Walk { lineage, relations, upwards, seen: HashSet::from([organisation]) };
        walk.branches(organisation, 0)
    };
    Tree { name: format!("{}{life}", one.name), above: branches(true), below: branches(false) }
}

/// Returns the years of an organisation as they follow its name.
fn life(founded: Option<&Date>, dissolved: Option<&Date>) -> String {
    let year = |date: Option<&Date>| date.and_then(Date::year).map(|year| year.to_string());
    match (year(founded), year(dissolved)) {
        (None, None) => String::new(),
        (founded, dissolved) => {
            format!(" ({}–{})", founded.unwrap_or_default(), dissolved.unwrap_or_default())
        }
    }
}

/// A walk in one direction through the tree.
struct Walk<'l> {
    lineage: &'l Lineage,
    relations: &'l Relations<'l>,
    upwards: bool,
    seen: HashSet<usize>,
}

impl Walk<'_> {
    fn branches(&mut self, at: usize, depth: usize) -> Vec<Branch> {
        // from the oldest to the youngest, as the lines are printed
        let edges: Vec<&TracedEdge> = match self.upwards {
            true => self.relations.older(at).iter().rev().copied().collect(),
            false => self.relations.younger(at).to_vec(),
        };
        let mut branches = Vec::new();
        for edge in edges {
            let label = match &edge.edge.date {
                Some(date) => format!("{} {date}", edge.edge.kind),
                None => edge.edge.kind.to_string(),
            };
            if edge.from == edge.to {
                // an old name of the same organisation is shown once, above it
                if self.upwards {
                    branches.push(Branch {
                        label,
                        name: edge.edge.from.clone(),
                        branches: Vec::new(),
                    });
                }
                continue;
            }
            let next = if self.upwards { edge.from } else { edge.to };
            let name = self.lineage.organisations[next].name.clone();
            let branch = match self.seen.insert(next) {
                true if depth + 1 < MAX_DEPTH => {
                    Branch { label, name, branches: self.branches(next, depth + 1) }
                }
                true => Branch { label, name: format!("{name} …"), branches: Vec::new() },
                false => {
                    Branch { label, name: format!("{name} (see there)"), branches: Vec::new() }
                }
            };
            branches.push(branch);
        }
        branches
    }
}
