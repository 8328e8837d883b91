//! The annotation format: what is to be read from a document.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use hustings::model::{Date, ElectionKind, EventKind, fold};
use serde::de::{Error as _, Unexpected, Visitor};
use serde::{Deserialize, Deserializer};

/// Fields of a party that are scored, in the order of the report.
pub const PARTY_FIELDS: &[&str] = &[
    "name", "native_name", "abbreviation", "other_names", "country", "founded", "dissolved",
    "ideology", "ideology_former", "ideology_factions", "position", "leader", "founder",
    "headquarters", "membership", "colours", "newspaper", "slogan", "youth_wing", "alliances",
    "europarty", "international", "predecessor", "successor", "split_from", "merged_into",
    "merger_of", "seats", "website",
];

/// Cells of a result that are scored, in the order of the report.
pub const RESULT_FIELDS: &[&str] = &[
    "party", "candidate", "leader", "votes", "share", "seats", "seats_total", "change", "rank",
    "round", "outcome", "kind", "date", "constituency",
];

/// Fields of an event that are scored, in the order of the report.
pub const EVENT_FIELDS: &[&str] = &["date", "kind", "organisations", "people", "place"];

/// Roles of organisations and people in an event.
pub const ROLES: &[&str] = &["subject", "from", "into", "with", "by", "incoming", "outgoing"];

/// What is to be read from one document.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Truth {
    pub language: Language,
    pub layout: Layout,
    pub about: About,
    #[serde(default)]
    pub party: BTreeMap<PartyField, Values>,
    #[serde(default)]
    pub party_also: BTreeMap<PartyField, Values>,
    #[serde(default)]
    pub aliases: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    pub results: Vec<Table>,
    /// `None` if the events of the document are not annotated.
    #[serde(default)]
    pub events: Option<Vec<Event>>,
    #[serde(default)]
    pub lineage: Vec<Edge>,
}

/// A language by its ISO 639-1 code.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Language {
    De,
    En,
    Es,
    Fr,
    It,
    Nl,
    Pl,
    Pt,
    Ru,
    Tr,
}

/// The form that a document has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Layout {
    Wikitext,
    Html,
    Rendered,
    Extracted,
    Prose,
}

/// What a document is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum About {
    Party,
    Election,
    Other,
    Ambiguous,
}

/// The name of a scored field of a party.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct PartyField(pub &'static str);

/// The name of a scored cell of a result.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Cell(pub &'static str);

/// The values of a field: one, or a list.
#[derive(Debug)]
pub struct Values(pub Vec<Alternatives>);

/// The readings of one value that are right.
#[derive(Debug, Clone)]
pub struct Alternatives(pub Vec<String>);

/// The dates of one statement that are right.
#[derive(Debug)]
pub struct Dates(pub Vec<Date>);

/// The kinds of one event that are right.
#[derive(Debug)]
pub struct Kinds(pub Vec<&'static str>);

/// Results that share their columns.
#[derive(Debug, Deserialize)]
#[serde(try_from = "RawTable")]
pub struct Table {
    pub arguable: bool,
    pub also: BTreeMap<Cell, Alternatives>,
    /// The rows; each cell with whether it is the row's own or one of `common`.
    pub rows: Vec<Row>,
}

/// One result.
#[derive(Debug, Clone, Default)]
pub struct Row {
    pub own: BTreeMap<Cell, Alternatives>,
    pub common: BTreeMap<Cell, Alternatives>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTable {
    #[serde(default)]
    arguable: bool,
    #[serde(default)]
    common: BTreeMap<Cell, Alternatives>,
    #[serde(default)]
    also: BTreeMap<Cell, Alternatives>,
    columns: Vec<Cell>,
    rows: Vec<Vec<Option<Alternatives>>>,
}

/// One statement.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    pub quote: String,
    pub date: Option<Dates>,
    pub kind: Kinds,
    #[serde(default)]
    pub organisations: Vec<Alternatives>,
    #[serde(default)]
    pub people: Vec<Alternatives>,
    pub place: Option<Alternatives>,
    #[serde(default)]
    pub also: EventAlso,
    #[serde(default)]
    pub roles: BTreeMap<Role, Vec<Alternatives>>,
    #[serde(default)]
    pub arguable: bool,
}

/// Values of an event that are right but not asked for.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventAlso {
    #[serde(default)]
    pub organisations: Vec<Alternatives>,
    #[serde(default)]
    pub people: Vec<Alternatives>,
    pub place: Option<Alternatives>,
}

/// The name of a role.
#[derive(Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Role(pub &'static str);

/// A descent of one organisation from another.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
#[allow(dead_code)] // checked when read; no record has edges yet
pub struct Edge {
    pub from: String,
    pub to: String,
    pub kind: EdgeKind,
    pub date: Option<Dates>,
}

/// How one organisation descends from another.
#[derive(Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum EdgeKind {
    Split,
    Merger,
    Renaming,
    Succession,
}

/// A document with its truth.
#[derive(Debug)]
pub struct Annotated {
    /// The name of the document's file.
    pub name: String,
    pub text: String,
    pub truth: Truth,
}

/// A fault of a truth file, or of the directory that holds it.
#[derive(Debug, thiserror::Error)]
pub enum TruthError {
    #[error("{}: {source}", path.display())]
    Io { path: PathBuf, source: std::io::Error },
    #[error("{}:{line}: {message}", path.display())]
    Malformed { path: PathBuf, line: usize, message: String },
    #[error("{}: no document beside it; expected {name}.wiki, .html or .txt", path.display())]
    NoDocument { path: PathBuf, name: String },
    #[error("{}: no files named *.truth.json", .0.display())]
    Empty(PathBuf),
}

const SUFFIX: &str = ".truth.json";

/// Reads all documents of a directory that have a truth file, sorted by name.
pub fn read_directory(directory: &Path) -> Result<Vec<Annotated>, TruthError> {
    let io = |source| TruthError::Io { path: directory.to_owned(), source };
    let mut names = Vec::new();
    for entry in fs::read_dir(directory).map_err(io)? {
        let file = entry.map_err(io)?.file_name().to_string_lossy().into_owned();
        names.extend(file.strip_suffix(SUFFIX).map(str::to_owned));
    }
    names.sort();
    if names.is_empty() {
        return Err(TruthError::Empty(directory.to_owned()));
    }
    names.iter().map(|name| read_one(directory, name)).collect()
}

fn read_one(directory: &Path, name: &str) -> Result<Annotated, TruthError> {
    let path = directory.join(format!("{name}{SUFFIX}"));
    let read = |path: &Path| {
        let io = |source| TruthError::Io { path: path.to_owned(), source };
        fs::read_to_string(path).map_err(io)
    };
    let file = [".wiki", ".html", ".txt"]
        .iter()
        .map(|extension| format!("{name}{extension}"))
        .find(|file| directory.join(file).is_file())
        .ok_or_else(|| TruthError::NoDocument { path: path.clone(), name: name.to_owned() })?;
    let text = read(&directory.join(&file))?;
    let truth = parse(&read(&path)?, &text).map_err(|(line, message)| TruthError::Malformed {
        path,
        line,
        message,
    })?;
    Ok(Annotated { name: file, text, truth })
}

/// Reads a truth file and checks it against its document. The error is a line number and a message.
pub fn parse(json: &str, document: &str) -> Result<Truth, (usize, String)> {
    let truth: Truth = serde_json::from_str(json).map_err(|error| {
        let text = error.to_string();
        let message = text.rsplit_once(" at line ").map_or(text.as_str(), |(message, _)| message);
        (error.line(), message.to_owned())
    })?;
    let line_of = |text: &str| {
        let quoted = serde_json::to_string(text).unwrap_or_default();
        json.find(&quoted).map_or(1, |at| json[..at].matches('\n').count() + 1)
    };
    if (truth.about == About::Party) != truth.party.contains_key(&PartyField("name")) {
        let message = "`party` with a `name` is needed if, and only if, `about` is \"party\"";
        return Err((line_of("about"), message.to_owned()));
    }
    let folded = fold(document);
    for event in truth.events.iter().flatten() {
        let message = match folded.matches(&fold(&event.quote)).count() {
            1 => continue,
            0 => "this quote is not in the document".to_owned(),
            times => format!("this quote occurs {times} times in the document; quote more words"),
        };
        return Err((line_of(&event.quote), format!("{message}: {:?}", event.quote)));
    }
    Ok(truth)
}

impl TryFrom<RawTable> for Table {
    type Error = String;

    fn try_from(raw: RawTable) -> Result<Self, String> {
        let mut rows = Vec::new();
        for cells in raw.rows {
            if cells.len() != raw.columns.len() {
                let (have, want) = (cells.len(), raw.columns.len());
                return Err(format!("a row of this table has {have} cells, not {want}"));
            }
            let own: BTreeMap<_, _> = (raw.columns.iter().copied().zip(cells))
                .filter_map(|(cell, value)| Some((cell, value?)))
                .collect();
            if own.is_empty() {
                return Err("a row of this table has no value".to_owned());
            }
            rows.push(Row { own, common: raw.common.clone() });
        }
        let cells = rows.iter().flat_map(|row| row.own.iter().chain(&row.common)).chain(&raw.also);
        for (cell, values) in cells {
            for value in &values.0 {
                check_cell(*cell, value)?;
            }
        }
        Ok(Table { arguable: raw.arguable, also: raw.also, rows })
    }
}

/// Whether a cell can have this value.
fn check_cell(cell: Cell, value: &str) -> Result<(), String> {
    let (fits, expected) = match cell.0 {
        "date" => (value.parse::<Date>().is_ok(), "an EDTF date".to_owned()),
        "kind" => (
            ElectionKind::NAMES.contains(&value),
            format!("one of {}", ElectionKind::NAMES.join(", ")),
        ),
        "votes" | "share" | "seats" | "seats_total" | "rank" | "round" => {
            (value.parse::<f64>().is_ok(), "a number".to_owned())
        }
        _ => return Ok(()),
    };
    if fits { Ok(()) } else { Err(format!("`{}` is {value:?}; expected {expected}", cell.0)) }
}

impl<'de> Deserialize<'de> for PartyField {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        one_of(deserializer, PARTY_FIELDS).map(PartyField)
    }
}

impl<'de> Deserialize<'de> for Cell {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        one_of(deserializer, RESULT_FIELDS).map(Cell)
    }
}

impl<'de> Deserialize<'de> for Role {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        one_of(deserializer, ROLES).map(Role)
    }
}

fn one_of<'de, D: Deserializer<'de>>(
    deserializer: D,
    names: &'static [&'static str],
) -> Result<&'static str, D::Error> {
    let text = String::deserialize(deserializer)?;
    let found = names.iter().find(|name| **name == text);
    found.copied().ok_or_else(|| D::Error::unknown_field(&text, names))
}

impl<'de> Deserialize<'de> for Dates {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Alternatives(texts) = Alternatives::deserialize(deserializer)?;
        let date = |text: &String| {
            let fault = || D::Error::invalid_value(Unexpected::Str(text), &"an EDTF date");
            text.parse().map_err(|_| fault())
        };
        texts.iter().map(date).collect::<Result<_, _>>().map(Dates)
    }
}

impl<'de> Deserialize<'de> for Kinds {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let Alternatives(texts) = Alternatives::deserialize(deserializer)?;
        let kind = |text: &String| {
            let found = EventKind::NAMES.iter().find(|name| **name == text);
            found.copied().ok_or_else(|| D::Error::unknown_variant(text, EventKind::NAMES))
        };
        texts.iter().map(kind).collect::<Result<_, _>>().map(Kinds)
    }
}

impl<'de> Deserialize<'de> for Alternatives {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Scalar;
        impl Visitor<'_> for Scalar {
            type Value = Alternatives;

            fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
                out.write_str("a number, or a string with alternatives separated by |")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Alternatives, E> {
                let parts: Vec<String> = text.split('|').map(|part| part.trim().into()).collect();
                match parts.iter().any(String::is_empty) {
                    true => Err(E::invalid_value(Unexpected::Str(text), &self)),
                    false => Ok(Alternatives(parts)),
                }
            }

            fn visit_u64<E>(self, number: u64) -> Result<Alternatives, E> {
                Ok(Alternatives(vec![number.to_string()]))
            }

            fn visit_f64<E>(self, number: f64) -> Result<Alternatives, E> {
                Ok(Alternatives(vec![number.to_string()]))
            }
        }
        deserializer.deserialize_any(Scalar)
    }
}

impl<'de> Deserialize<'de> for Values {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct OneOrMany;
        impl<'de> Visitor<'de> for OneOrMany {
            type Value = Values;

            fn expecting(&self, out: &mut fmt::Formatter) -> fmt::Result {
                out.write_str("a string or a list of strings")
            }

            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<Values, E> {
                let one = serde::de::value::StrDeserializer::new(text);
                Ok(Values(vec![Alternatives::deserialize(one)?]))
            }

            fn visit_seq<A>(self, mut items: A) -> Result<Values, A::Error>
            where
                A: serde::de::SeqAccess<'de>,
            {
                let mut values = Vec::new();
                while let Some(value) = items.next_element()? {
                    values.push(value);
                }
                Ok(Values(values))
            }
        }
        deserializer.deserialize_any(OneOrMany)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const HEAD: &str = r#"{ "language": "en", "layout": "prose", "about": "other","#;

    #[test]
    fn names_the_line_of_a_fault() {
        let cases = [
            (r#""event": [] }"#, 2, "unknown field `event`"),
            (
                r#""events": [ { "quote": "in May", "date": "1990-13", "kind": "other" } ] }"#,
                2,
                "an EDTF date",
            ),
            (
                r#""events": [ { "quote": "in May", "date": "1990", "kind": "birth" } ] }"#,
                2,
                "unknown variant `birth`",
            ),
            (
                "\"events\": [\n{ \"quote\": \"in June\", \"date\": null, \"kind\": \"other\" } ] }",
                3,
                "not in the document",
            ),
            (r#""events": [ { "quote": "the", "date": null, "kind": "other" } ] }"#, 2, "2 times"),
            (
                r#""results": [ { "columns": ["vote"], "rows": [[1]] } ] }"#,
                2,
                "unknown field `vote`",
            ),
            (
                "\"results\": [\n{ \"columns\": [\"votes\"], \"rows\": [[1, 2]] } ] }",
                3,
                "has 2 cells, not 1",
            ),
            (r#""results": [ { "columns": ["votes"], "rows": [["many"]] } ] }"#, 2, "a number"),
            (r#""results": [ { "columns": ["kind"], "rows": [["rugby"]] } ] }"#, 2, "general"),
            (r#""results": [ { "columns": ["party"], "rows": [["A|"]] } ] }"#, 2, "separated by |"),
            (r#""party": { "colour": "red" } }"#, 2, "unknown field `colour`"),
            (r#""party": { "name": "A" } }"#, 1, "if, and only if"),
            (
                r#""lineage": [ { "from": "A", "to": "B", "kind": "theft" } ] }"#,
                2,
                "unknown variant `theft`",
            ),
            (
                r#""events": [ { "quote": "in May", "kind": "other", "roles": { "owner": [] } } ] }"#,
                2,
                "unknown field `owner`",
            ),
        ];
        for (rest, line, part) in cases {
            let (at, message) =
                parse(&format!("{HEAD}\n{rest}"), "the park, the lake, in May").unwrap_err();
            assert_eq!(at, line, "{rest}: {message}");
            assert!(message.contains(part), "{rest}: {message}");
        }
    }

    #[test]
    fn reads_alternatives_and_numbers() {
        let rest = r#""results": [ { "common": { "kind": "general" }, "columns": ["party", "share", "votes"], "rows": [["A | B", 2.50, null]] } ] }"#;
        let truth = parse(&format!("{HEAD}\n{rest}"), "").unwrap();
        let row = &truth.results[0].rows[0];
        assert_eq!(row.own[&Cell("party")].0, ["A", "B"]);
        assert_eq!(row.own[&Cell("share")].0, ["2.5"]);
        assert!(!row.own.contains_key(&Cell("votes")));
        assert_eq!(row.common[&Cell("kind")].0, ["general"]);
        assert!(truth.events.is_none());
    }
}
