//! Scores the program's records against documents with hand-written truth.
//!
//! `truth` reads the annotations, `judge` compares one document with them by the rules of `compare`, and
//! `figures` counts. `eval/README.md` describes the format and the rules.

mod compare;
mod figures;
mod judge;
mod truth;

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use figures::{Kind, RECORD, Sheet, VALUES, percent, table};
use judge::{Output, judge};
use truth::{Language, Layout, read_directory};

pub use truth::TruthError;

/// The figures of a set of documents.
pub struct Score {
    documents: Vec<Scored>,
}

/// The figures of one document.
struct Scored {
    name: String,
    language: Language,
    layout: Layout,
    roles: usize,
    edges: usize,
    sheet: Sheet,
}

/// The directory of the project's own documents.
pub fn documents() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("eval/documents")
}

/// The file of the floor.
pub fn floor_file() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("eval/floor.json")
}

impl Score {
    /// Reads the documents of a directory whose names contain `filter`, and compares them with their truth.
    pub fn of(directory: &Path, filter: &str) -> Result<Self, TruthError> {
        let annotated = read_directory(directory)?;
        let chosen = annotated.iter().filter(|one| one.name.contains(filter));
        let scored = chosen.map(|one| {
            let events = one.truth.events.iter().flatten();
            Scored {
                name: one.name.clone(),
                language: one.truth.language,
                layout: one.truth.layout,
                roles: events.flat_map(|event| event.roles.values()).map(Vec::len).sum(),
                edges: one.truth.lineage.len(),
                sheet: judge(one, &Output::of(&one.name, &one.text)),
            }
        });
        Ok(Score { documents: scored.collect() })
    }

    /// The figures as Markdown tables: every field, then every layout and every language.
    pub fn report(&self) -> String {
        let total = self.total();
        let mut out = String::new();
        for kind in Kind::ALL {
            let row = |(field, counts): (&str, figures::Counts)| {
                let ratios = [counts.precision(), counts.recall(), counts.f1()].map(percent);
                let numbers = [counts.right, counts.wrong, counts.missed].map(|it| it.to_string());
                [vec![field.to_owned()], numbers.to_vec(), ratios.to_vec()].concat()
            };
            let rows: Vec<_> = total.rows(kind).into_iter().map(row).collect();
            let header = [kind.name(), "right", "false", "missed", "precision", "recall", "F1"];
            out += &table(1, &header, &rows);
            out.push('\n');
        }
        out += &self.groups("layout", |one| format!("{:?}", one.layout).to_lowercase());
        out.push('\n');
        out += &self.groups("language", |one| format!("{:?}", one.language).to_lowercase());
        let count = |of: fn(&Scored) -> usize| self.documents.iter().map(of).sum::<usize>();
        let (roles, edges) = (count(|one| one.roles), count(|one| one.edges));
        let scored = total.rows(Kind::Event).iter().any(|(field, _)| *field == "subject");
        let roles = if scored { String::new() } else { format!("{roles} roles and ") };
        let _ =
            writeln!(out, "\nAnnotated, not yet in the records: {roles}{edges} edges of lineage.");
        out
    }

    /// A table of the F1 of records and values, a row for each group of documents.
    fn groups(&self, title: &str, name: impl Fn(&Scored) -> String) -> String {
        let mut groups: BTreeMap<String, (usize, Sheet)> = BTreeMap::new();
        for one in &self.documents {
            let (count, sheet) = groups.entry(name(one)).or_default();
            *count += 1;
            sheet.add(&one.sheet);
        }
        let columns = || Kind::ALL.into_iter().flat_map(|kind| [(kind, RECORD), (kind, VALUES)]);
        let rows: Vec<_> = (groups.iter())
            .map(|(name, (count, sheet))| {
                let f1 = columns().map(|(kind, field)| percent(sheet.counts(kind, field).f1()));
                [name.clone(), count.to_string()].into_iter().chain(f1).collect()
            })
            .collect();
        let names = columns().map(|(kind, field)| match field {
            RECORD => format!("{} F1", kind.name()),
            _ => format!("{} values F1", kind.name()),
        });
        let header: Vec<_> =
            [title.to_owned(), "documents".to_owned()].into_iter().chain(names).collect();
        table(1, &header.iter().map(String::as_str).collect::<Vec<_>>(), &rows)
    }

    /// The figures as JSON: counts and ratios of every field, in all documents and in each.
    pub fn json(&self) -> Value {
        let sheet = |sheet: &Sheet| {
            let kind = |kind: Kind| {
                let row = |(field, counts): (&str, figures::Counts)| {
                    let figures = json!({
                        "right": counts.right,
                        "false": counts.wrong,
                        "missed": counts.missed,
                        "precision": counts.precision(),
                        "recall": counts.recall(),
                        "f1": counts.f1(),
                    });
                    (field.to_owned(), figures)
                };
                let rows: Map<_, _> = sheet.rows(kind).into_iter().map(row).collect();
                (kind.name().to_owned(), Value::Object(rows))
            };
            Value::Object(Kind::ALL.into_iter().map(kind).collect())
        };
        let documents: Vec<_> = (self.documents.iter())
            .map(|one| {
                json!({
                    "document": one.name,
                    "language": format!("{:?}", one.language).to_lowercase(),
                    "layout": format!("{:?}", one.layout).to_lowercase(),
                    "figures": sheet(&one.sheet),
                })
            })
            .collect();
        json!({ "figures": sheet(&self.total()), "documents": documents })
    }

    /// Each missed and each false value of a field, a line each: `votes`, `event.date` or `(record)`; of
    /// all fields if `field` is empty.
    pub fn findings(&self, field: &str) -> Vec<String> {
        let mut lines = Vec::new();
        for one in &self.documents {
            for finding in &one.sheet.findings {
                let name = format!("{}.{}", finding.kind.name(), finding.field);
                if field.is_empty() || field == finding.field || field == name {
                    let line = finding.line.map(|line| format!(":{line}")).unwrap_or_default();
                    let verdict = if finding.missed { "missed" } else { "false" };
                    lines.push(format!("{}{line}: {verdict} {name}: {}", one.name, finding.note));
                }
            }
        }
        lines
    }

    /// The names of all fields that `findings` takes.
    pub fn field_names() -> Vec<String> {
        let of = |kind: Kind| {
            let fields = [RECORD].into_iter().chain(kind.fields());
            fields.flat_map(move |field| [field.to_owned(), format!("{}.{field}", kind.name())])
        };
        Kind::ALL.into_iter().flat_map(of).collect()
    }

    /// The lowest F1 to accept, in percent: two points under the figures of today, of the fields that have at
    /// least twenty values in the truth.
    pub fn floor(&self) -> BTreeMap<String, f64> {
        let total = self.total();
        let mut floor = BTreeMap::new();
        for kind in Kind::ALL {
            for (field, counts) in total.rows(kind) {
                if field == RECORD || counts.right + counts.missed >= 20 {
                    let f1 = 100.0 * counts.f1().unwrap_or(0.0) - 2.0;
                    floor.insert(format!("{}.{field}", kind.name()), f1.floor().max(0.0));
                }
            }
        }
        floor
    }

    /// What is below a floor, a line for each field.
    pub fn below(&self, floor: &BTreeMap<String, f64>) -> Vec<String> {
        let total = self.total();
        let mut faults = Vec::new();
        for (name, least) in floor {
            let (kind, field) = name.split_once('.').unwrap_or((name, ""));
            let kind = Kind::ALL.into_iter().find(|it| it.name() == kind);
            let f1 = kind.and_then(|kind| total.counts(kind, field).f1()).map(|f1| 100.0 * f1);
            let hint = if field == VALUES { String::new() } else { format!(" '{name}'") };
            match f1 {
                Some(f1) if f1 >= *least => {}
                Some(f1) => faults.push(format!(
                    "F1 of {name} is {f1:.1}, below its floor of {least}; \
                     see `cargo run --release --example eval -- --misses{hint}`"
                )),
                None => faults.push(format!("{name} has a floor, but is not scored")),
            }
        }
        faults
    }

    fn total(&self) -> Sheet {
        let mut total = Sheet::default();
        self.documents.iter().for_each(|one| total.add(&one.sheet));
        total
    }
}
