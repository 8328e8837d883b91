//! One organisation on a page.

use std::io::{self, Write};

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use super::{Format, Object, Table, harmless};
use crate::dataset::Dataset;
use crate::model::{Election, Event, Kind, LineIndex, Party, Record, Value};
use crate::query::{Column, Order, Row, Selection};

/// A party with its results and its events, both in the order of their dates.
///
/// As JSON it is an object of `party`, `lines` (the lines that each of its fields was read from),
/// `elections` and `events`.
#[derive(Debug)]
pub struct Page<'a> {
    party: &'a Party,
    lines: Vec<(&'static str, Vec<usize>)>,
    elections: Vec<&'a Election>,
    events: Vec<&'a Event>,
}

impl<'a> Page<'a> {
    /// Gathers what the party's own document says of it.
    pub fn of(dataset: &'a Dataset, party: &'a Party) -> Self {
        let mut elections = dataset.elections_of(party);
        let mut events = dataset.events_of(party);
        sort_by_date(&mut elections);
        sort_by_date(&mut events);
        let lines = dataset.lines.get(&party.source.document);
        Page {
            party,
            lines: lines.map_or(Vec::new(), |index| read_from(party, index)),
            elections,
            events,
        }
    }

    /// Writes the page for people, in the manner of `table`.
    ///
    /// # Errors
    /// If `out` cannot be written to.
    pub fn write(&self, table: Table, out: &mut dyn Write) -> io::Result<()> {
        let Party { name, source, .. } = self.party;
        heading(name, table, out)?;
        writeln!(out, "{}\n", harmless(&source.to_string()))?;
        let columns = [
            Column::asked_for("field", Kind::Text),
            Column::asked_for("value", Kind::Text),
            Column::asked_for("line", Kind::Integer),
        ];
        let whole = Table { whole: true, ..table };
        whole.write(&columns, &mut self.fields().into_iter(), out)?;

        section("Elections", &self.elections, &["party"], whole, out)?;
        section("Events", &self.events, &[], whole, out)
    }

    /// The fields that have a value, but for those that the heading tells and for the keys of the
    /// document that have been read into the others.
    fn fields(&self) -> Vec<Row<'_>> {
        let mut rows = Vec::new();
        for (index, field) in Party::FIELDS.iter().enumerate() {
            let value = self.party.get(index);
            let told = field.name == "source" || matches!(field.kind, Kind::Object(&[]));
            if !told && !value.is_empty() {
                let line = self.lines_of(field.name).first();
                let line = line.and_then(|&line| i64::try_from(line).ok());
                rows.push(vec![
                    Value::Text(field.name.into()),
                    value,
                    line.map_or(Value::Null, Value::Integer),
                ]);
            }
        }
        rows
    }

    fn lines_of(&self, field: &str) -> &[usize] {
        self.lines.iter().find(|(name, _)| *name == field).map_or(&[], |(_, lines)| lines)
    }
}

impl Serialize for Page<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(4))?;
        map.serialize_entry("party", &Whole(self.party))?;
        map.serialize_entry("lines", &Lines(&self.lines))?;
        map.serialize_entry("elections", &wholes(&self.elections))?;
        map.serialize_entry("events", &wholes(&self.events))?;
        map.end()
    }
}

/// A record with every field, as the lists print it.
struct Whole<'a, R>(&'a R);

fn wholes<'a, R>(records: &[&'a R]) -> Vec<Whole<'a, R>> {
    records.iter().map(|record| Whole(*record)).collect()
}

impl<R: Record> Serialize for Whole<'_, R> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let selection = Selection::all::<R>();
        let row = selection.row(self.0);
        Object { columns: selection.columns(), row: &row }.serialize(serializer)
    }
}

struct Lines<'a>(&'a [(&'static str, Vec<usize>)]);

impl Serialize for Lines<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(field, lines)| (field, lines)))
    }
}

/// Writes records under a heading, each with its line, without the columns of these names. Of no
/// records it writes nothing.
fn section<R: Record>(
    name: &str,
    records: &[&R],
    without: &[&str],
    table: Table,
    out: &mut dyn Write,
) -> io::Result<()> {
    if records.is_empty() {
        return Ok(());
    }
    let selection = Selection::all::<R>().without(without);
    let selection = selection.with::<R>("source.line", "line").map_err(io::Error::other)?;
    writeln!(out)?;
    heading(name, table, out)?;
    writeln!(out)?;
    let mut rows = records.iter().map(|record| selection.row(*record));
    table.write(selection.columns(), &mut rows, out)
}

fn heading(text: &str, table: Table, out: &mut dyn Write) -> io::Result<()> {
    let (bold, plain) = if table.colour { ("\u{1b}[1m", "\u{1b}[0m") } else { ("", "") };
    writeln!(out, "{bold}{}{plain}", harmless(text))
}

fn sort_by_date<R: Record>(records: &mut [&R]) {
    if let Ok(order) = Order::parse::<R>("date") {
        order.sort(records);
    }
}

/// The lines that each field was read from, each once and in order.
fn read_from(party: &Party, index: &LineIndex) -> Vec<(&'static str, Vec<usize>)> {
    let of = |field: &str| {
        let evidence = party.evidence.iter().filter(|evidence| evidence.field == field);
        let mut lines: Vec<usize> = evidence.map(|one| index.line(one.span.start)).collect();
        lines.sort_unstable();
        lines.dedup();
        lines
    };
    let all = Party::FIELDS.iter().map(|field| (field.name, of(field.name)));
    all.filter(|(_, lines)| !lines.is_empty()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{EventKind, Evidence, Source, Span};

    fn dataset() -> Dataset {
        let source = |line| Source { document: "a.txt".into(), line };
        let mut party = Party {
            id: "green-party".into(),
            name: "Green Party".into(),
            country: Some("Malta".into()),
            source: source(1),
            evidence: vec![Evidence { field: "country", span: Span::new(9, 14) }],
            ..Party::default()
        };
        party.infobox.add("Country", "Malta");
        Dataset {
            elections: vec![Election {
                election: Some("1992".into()),
                party: Some("Green Party".into()),
                party_id: Some("green-party".into()),
                votes: Some(4186),
                source: source(9),
                ..Election::default()
            }],
            events: vec![Event {
                kind: EventKind::Founding,
                text: "It was founded in 1989.".into(),
                source: source(5),
                ..Event::default()
            }],
            parties: vec![party],
            lines: [("a.txt".into(), LineIndex::new("= Green\n\nMalta"))].into(),
            ..Dataset::default()
        }
    }

    #[test]
    fn tells_fields_results_and_events_with_their_lines() {
        let dataset = dataset();
        let mut out = Vec::new();
        let page = Page::of(&dataset, &dataset.parties[0]);
        page.write(Table::default(), &mut out).unwrap();
        insta::assert_snapshot!(String::from_utf8(out).unwrap(), @r"
        Green Party
        a.txt:1

        field    value        line
        ──────────────────────────
        id       green-party
        name     Green Party
        country  Malta           3

        Elections

        election  votes  line
        ─────────────────────
        1992       4186     9

        Events

        kind      text                     line
        ───────────────────────────────────────
        founding  It was founded in 1989.     5
        ");
    }

    #[test]
    fn is_an_object_with_every_field_in_json() {
        let dataset = dataset();
        let page = Page::of(&dataset, &dataset.parties[0]);
        let json: serde_json::Value = serde_json::to_value(&page).unwrap();
        assert_eq!(json["party"]["infobox"]["Country"], "Malta");
        assert_eq!(json["lines"], serde_json::json!({ "country": [3] }));
        assert_eq!(json["elections"][0]["votes"], 4186);
        assert_eq!(json["events"][0]["source"]["line"], 5);
    }
}
