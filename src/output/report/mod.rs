//! Reports: pages of HTML that contain everything they show, to be read in a browser without a server or network.
//!
//! A report is the template (`page.html`, `style.css`, `app.js`) with two blocks of JSON. The first is the [`Index`], from
//! which the page is shown while the browser still reads the second. That is an array with one element on each line: the
//! findings, the families, and the [`Sheet`] of each entry. The script splits it by lines and parses only those that it
//! shows.

mod json;
mod sheet;

use std::collections::HashMap;
use std::io::{self, Write};

use data_encoding::BASE64;
use serde::Serialize;
use sha2::{Digest, Sha256};

pub use json::to_line;
pub use sheet::{Excerpts, Place, Sheet, Shown};

use crate::model::{Kind, Record, fold};
use crate::output::{sanitize, timeline};

const PAGE: &str = include_str!("page.html");
const STYLE: &str = include_str!("style.css");
const SCRIPT: &str = include_str!("app.js");

/// A report as it is written.
#[derive(Debug, Default)]
pub struct Report {
    /// What the page shows first.
    pub index: Index,
    /// The findings of all documents.
    pub findings: Vec<Finding>,
    /// A line of JSON for each family.
    pub families: Vec<String>,
    /// A line of JSON for each entry, as [`to_line`] makes it of its sheet.
    pub sheets: Vec<String>,
}

/// What the page shows first: the entries of its tables, and what they are found by.
#[derive(Debug, Default, Serialize)]
pub struct Index {
    /// The heading.
    pub title: String,
    /// The program that wrote the report.
    pub generator: String,
    /// The number of documents read.
    pub documents: usize,
    /// Whether findings were looked for, which needs documents.
    pub checked: bool,
    /// The number of findings.
    pub findings: usize,
    /// The number of families.
    pub families: usize,
    /// The ways in which values are derived from their text; places refer to them by index.
    pub methods: &'static [&'static str],
    /// The types of records, by name.
    pub records: Vec<RecordType>,
    /// What entries can be selected by.
    pub facets: Vec<Facet>,
    /// The entries.
    pub entries: Vec<Entry>,
}

/// A type of records with its fields.
#[derive(Debug, Serialize)]
pub struct RecordType {
    name: &'static str,
    fields: Vec<FieldType>,
}

#[derive(Debug, Serialize)]
struct FieldType {
    name: &'static str,
    meaning: &'static str,
    kind: &'static str,
}

/// A property that entries can be selected by.
#[derive(Debug, Default, Serialize)]
pub struct Facet {
    name: &'static str,
    label: &'static str,
    /// Its values; entries refer to them by index.
    values: Vec<String>,
    #[serde(skip)]
    known: HashMap<String, usize>,
}

/// A row of the table: a party, or a document that is about none.
#[derive(Debug, Default, Serialize)]
pub struct Entry {
    /// What identifies it in the address of its page.
    pub id: String,
    /// Whether it is a party.
    pub party: bool,
    /// The name.
    pub name: String,
    /// The abbreviation.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub short: Option<String>,
    /// Its other names, its leaders and whatever else a search finds it by.
    pub words: String,
    /// The document.
    pub document: String,
    /// The date of its founding, and the year to sort it by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub founded: Option<(String, Option<i32>)>,
    /// The date of its dissolution, and the year to sort it by.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub dissolved: Option<(String, Option<i32>)>,
    /// Its colour, `#` and six digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub colour: Option<String>,
    /// For each facet the indexes of its values.
    pub facets: Vec<Vec<usize>>,
    /// The numbers of its results, its events, and the findings about its document.
    pub counts: (usize, usize, usize),
    /// The indexes of the entries about the same organisation, of other documents.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub same: Vec<usize>,
    /// The index of its family, and that of its lane there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub family: Option<(usize, usize)>,
}

/// Something that a check found.
#[derive(Debug, Serialize)]
pub struct Finding {
    /// The code of its rule.
    pub code: &'static str,
    /// Its severity.
    pub severity: String,
    /// What was found.
    pub message: String,
    /// What to do about it.
    pub help: &'static str,
    /// The document, line and text of each place, the main one first, each with its label.
    pub places: Vec<FindingPlace>,
}

/// A place of a finding.
#[derive(Debug, Serialize)]
pub struct FindingPlace {
    /// The document.
    pub document: String,
    /// The line, counted from 1.
    pub line: usize,
    /// The text before the place, at it, and after it.
    pub text: [String; 3],
    /// What it says.
    pub label: String,
}

/// A family as the page shows it.
#[derive(Debug, Serialize)]
pub struct Family {
    /// The drawing, as a part of the page.
    pub svg: String,
    /// The name of each lane's organisation, and the index of its entry if there is one.
    pub lanes: Vec<(String, Option<usize>)>,
    /// The edges.
    pub relations: Vec<Relation>,
    /// The number of relatives that are not drawn.
    pub left_out: usize,
    /// Where the edges are stated.
    pub excerpts: Excerpts,
}

/// An edge of a family.
#[derive(Debug, Serialize)]
pub struct Relation {
    /// The kind.
    pub kind: &'static str,
    /// The date, as it is printed.
    pub date: Option<String>,
    /// The name of the older organisation, and its lane.
    pub from: (String, usize),
    /// The name of the younger organisation, and its lane.
    pub to: (String, usize),
    /// Where it is stated.
    pub places: Vec<Place>,
}

impl RecordType {
    /// Returns the type of a record. Its fields have the indexes of their declarations.
    pub fn of<R: Record>() -> Self {
        let field = |field: &crate::model::Field| FieldType {
            name: field.name,
            meaning: field.meaning,
            kind: match field.kind {
                Kind::Date => "date",
                Kind::Integer => "integer",
                Kind::Decimal => "decimal",
                Kind::List(Kind::Date) => "dates",
                Kind::List(_) => "list",
                Kind::Text | Kind::OneOf(_) | Kind::Boolean | Kind::Object(_) => "text",
            },
        };
        RecordType { name: R::NAME, fields: R::FIELDS.iter().map(field).collect() }
    }
}

impl Facet {
    /// Returns a facet without values.
    pub fn new(name: &'static str, label: &'static str) -> Self {
        Facet { name, label, ..Facet::default() }
    }

    /// Returns the index of a value, which is added if it is new. Names that differ in case, accents or dash style are
    /// one value, written as the first of them.
    pub fn index(&mut self, value: &str) -> usize {
        let next = self.values.len();
        let index = *self.known.entry(fold(value)).or_insert(next);
        if index == next {
            self.values.push(value.to_owned());
        }
        index
    }
}

impl Report {
    /// Writes the page.
    ///
    /// # Errors
    /// If `out` cannot be written to.
    pub fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        let style = format!("{}{STYLE}", timeline::STYLE);
        let mut page = PAGE;
        for (mark, text) in [
            ("{{policy}}", policy(&style)),
            ("{{title}}", html_escape::encode_safe(&*sanitize(&self.index.title)).into_owned()),
            ("{{style}}", style),
        ] {
            page = write_until(page, mark, out)?;
            out.write_all(text.as_bytes())?;
        }
        page = write_until(page, "{{index}}", out)?;
        out.write_all(to_line(&self.index).as_bytes())?;
        page = write_until(page, "{{script}}", out)?;
        out.write_all(SCRIPT.as_bytes())?;
        page = write_until(page, "{{data}}", out)?;
        self.write_data(out)?;
        out.write_all(page.as_bytes())
    }

    /// Writes the second block.
    fn write_data(&self, out: &mut dyn Write) -> io::Result<()> {
        let findings = to_line(&self.findings);
        let lines = std::iter::once(&findings).chain(&self.families).chain(&self.sheets);
        for (at, line) in lines.enumerate() {
            out.write_all(if at == 0 { b"[\n" } else { b",\n" })?;
            out.write_all(line.as_bytes())?;
        }
        out.write_all(b"\n]")
    }
}

/// Writes the template up to a mark, and returns what follows it.
fn write_until<'p>(page: &'p str, mark: &str, out: &mut dyn Write) -> io::Result<&'p str> {
    let (before, after) = page.split_once(mark).unwrap_or((page, ""));
    out.write_all(before.as_bytes())?;
    Ok(after)
}

/// Returns the content security policy of the page: only its own script and style, nothing from anywhere else. They are
/// allowed by their hashes, so that no other script runs even if one got into the page.
fn policy(style: &str) -> String {
    let hash = |text: &str| format!("'sha256-{}'", BASE64.encode(&Sha256::digest(text)));
    format!(
        "default-src 'none'; script-src {}; style-src {}; base-uri 'none'; form-action 'none'",
        hash(SCRIPT),
        hash(style)
    )
}
