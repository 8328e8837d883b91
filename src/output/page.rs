//! Page of one record and the records that belong to it.

use std::io::{self, Write};

use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::model::{FieldLines, Kind, Parts, Record, Source, Value};
use crate::output::{Object, Table, sanitize, write_all};
use crate::query::{Column, Order, Projection, Row};

/// Record with sections of records that belong to it, such as a party with its results and events.
///
/// As JSON it is an object with the record under the name of its type, `lines` (the source lines of each of
/// its fields), and an array for each section. Each record has its evidence under `evidence` if requested.
/// The page for people shows only lines.
#[derive(Debug)]
pub struct Page<'a> {
    heading: &'a str,
    source: String,
    document: &'a str,
    record: &'static str,
    columns: Vec<Column>,
    row: Row<'a>,
    lines: Option<&'a FieldLines>,
    sections: Vec<Section<'a>>,
}

/// Record with its evidence, if requested.
pub type Traced<'a, R> = (&'a R, Option<&'a dyn Parts>);

/// Records of one type sorted by date, each with its place.
#[derive(Debug)]
struct Section<'a> {
    name: &'static str,
    columns: Vec<Column>,
    rows: Vec<Row<'a>>,
    places: Vec<&'a Source>,
}

impl<'a> Page<'a> {
    /// Returns the page of a record under a heading. `lines` are the source lines of its fields.
    pub fn of<R: Record>(
        heading: &'a str,
        (record, evidence): Traced<'a, R>,
        lines: Option<&'a FieldLines>,
    ) -> Self {
        let projection = Projection::all::<R>();
        Page {
            heading,
            source: record.source().to_string(),
            document: &record.source().document,
            record: R::NAME,
            columns: with_evidence(projection.columns(), evidence.is_some()),
            row: traced_row(&projection, (record, evidence)),
            lines,
            sections: Vec::new(),
        }
    }

    /// Adds a section, called `name` in JSON. Its table leaves out the columns in `without`.
    pub fn section<R: Record>(
        mut self,
        name: &'static str,
        mut records: Vec<Traced<'a, R>>,
        without: &[&str],
    ) -> Self {
        if let Ok(order) = Order::parse::<R>("date") {
            order.sort_by(&mut records, |(record, _)| *record);
        }
        let projection = Projection::all::<R>().without(without);
        let cited = records.iter().any(|(_, evidence)| evidence.is_some());
        let columns = with_evidence(projection.columns(), cited);
        let places = records.iter().map(|(record, _)| record.source()).collect();
        let rows = records.into_iter().map(|cited| traced_row(&projection, cited)).collect();
        self.sections.push(Section { name, columns, rows, places });
        self
    }

    /// Writes the page for people, with the settings of `table`. Empty sections are left out. Records of other documents
    /// have theirs beside the line.
    ///
    /// # Errors
    /// If `out` cannot be written to.
    pub fn write(&self, table: Table, out: &mut dyn Write) -> io::Result<()> {
        heading(self.heading, table, out)?;
        writeln!(out, "{}\n", table.style.link(&sanitize(&self.source), self.document))?;
        let columns = [
            Column::asked_for("field", Kind::Text),
            Column::asked_for("value", Kind::Text),
            Column::asked_for("line", Kind::Integer),
        ];
        let whole = Table { whole: true, ..table };
        write_all(&whole, &columns, self.fields(), out)?;
        for section in self.sections.iter().filter(|section| !section.rows.is_empty()) {
            writeln!(out)?;
            heading(&capitalised(section.name), table, out)?;
            writeln!(out)?;
            let shown = |column: &Column| !is_evidence(column);
            let mut columns: Vec<Column> =
                section.columns.iter().filter(|column| shown(column)).cloned().collect();
            let width = columns.len();
            let is_other = |place: &&Source| *place.document != *self.document;
            let elsewhere = section.places.iter().any(is_other);
            columns.extend(elsewhere.then(|| Column::asked_for("document", Kind::Text)));
            columns.push(Column::asked_for("line", Kind::Integer));
            let rows = section.rows.iter().zip(&section.places).map(|(row, place)| {
                let document = elsewhere.then(|| Value::Text((&*place.document).into()));
                row[..width].iter().cloned().chain(document).chain([line(place.line)]).collect()
            });
            write_all(&whole, &columns, rows, out)?;
        }
        Ok(())
    }

    /// Returns the fields that have a value, except the source, which is in the heading, and objects with the
    /// keys of the document.
    fn fields(&self) -> impl Iterator<Item = Row<'_>> {
        let fields = self.columns.iter().zip(&self.row);
        let shown = fields.filter(|(column, value)| {
            column.name != "source"
                && (!matches!(column.kind, Kind::Object(&[])) || column.name == "conflicts")
                && !value.is_empty()
        });
        shown.map(|(column, value)| {
            let first = self.lines.and_then(|lines| lines.first(&column.name));
            let name = Value::Text(column.name.as_str().into());
            vec![name, value.clone(), first.map_or(Value::Null, line)]
        })
    }
}

impl Serialize for Page<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2 + self.sections.len()))?;
        map.serialize_entry(self.record, &Object { columns: &self.columns, row: &self.row })?;
        let lines = self.lines.map(|lines| Value::Object(lines));
        map.serialize_entry("lines", &lines.unwrap_or(Value::Object(&FieldLines::default())))?;
        for section in &self.sections {
            map.serialize_entry(section.name, section)?;
        }
        map.end()
    }
}

impl Serialize for Section<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let columns = &self.columns[..];
        serializer.collect_seq(self.rows.iter().map(|row| Object { columns, row }))
    }
}

/// Name of the column of evidence, which is the last.
const EVIDENCE: &str = "evidence";

fn with_evidence(columns: &[Column], cited: bool) -> Vec<Column> {
    let evidence = cited.then(|| Column::asked_for(EVIDENCE, Kind::Object(&[])));
    columns.iter().cloned().chain(evidence).collect()
}

fn is_evidence(column: &Column) -> bool {
    column.name == EVIDENCE
}

fn traced_row<'a, R: Record>(
    projection: &Projection,
    (record, evidence): Traced<'a, R>,
) -> Row<'a> {
    let mut row = projection.row(record);
    row.extend(evidence.map(Value::Object));
    row
}

fn heading(text: &str, table: Table, out: &mut dyn Write) -> io::Result<()> {
    let (bold, plain) = if table.style.colour { ("\u{1b}[1m", "\u{1b}[0m") } else { ("", "") };
    writeln!(out, "{bold}{}{plain}", sanitize(text))
}

fn capitalised(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map_or(String::new(), |first| first.to_uppercase().chain(letters).collect())
}

fn line(line: usize) -> Value<'static> {
    Value::Integer(i64::try_from(line).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{
        Election, Event, EventKind, Evidence, LineIndex, Party, PartyField, Provenance, Span,
    };

    fn source(line: usize) -> Source {
        Source { document: "a.txt".into(), line }
    }

    fn party() -> Party {
        let mut party = Party {
            id: "green-party".into(),
            name: "Green Party".into(),
            country: Some("Malta".into()),
            source: source(1),
            evidence: vec![Evidence::new(PartyField::Country, Provenance::read(Span::new(9, 14)))],
            ..Party::default()
        };
        party.infobox.add("Country", "Malta");
        party
    }

    fn election() -> Election {
        Election {
            election: Some("1992".into()),
            party: Some("Green Party".into()),
            votes: Some(4186),
            source: source(9),
            ..Election::default()
        }
    }

    fn event() -> Event {
        Event {
            kind: EventKind::Founding,
            text: "It was founded in 1989.".into(),
            source: source(5),
            ..Event::default()
        }
    }

    fn lines() -> FieldLines {
        FieldLines::of(&party(), &LineIndex::new("= Green\n\nMalta"))
    }

    fn page<'a>(
        party: &'a Party,
        election: &'a Election,
        event: &'a Event,
        lines: &'a FieldLines,
    ) -> Page<'a> {
        Page::of(&party.name, (party, None), Some(lines))
            .section("elections", vec![(election, None)], &["party"])
            .section("events", vec![(event, None)], &[])
    }

    #[test]
    fn shows_fields_results_and_events_with_their_lines() {
        let mut out = Vec::new();
        page(&party(), &election(), &event(), &lines()).write(Table::default(), &mut out).unwrap();
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
        let json = serde_json::to_value(page(&party(), &election(), &event(), &lines())).unwrap();
        assert_eq!(json["party"]["infobox"]["Country"], "Malta");
        assert_eq!(json["lines"], serde_json::json!({ "country": [3] }));
        assert_eq!(json["elections"][0]["votes"], 4186);
        assert_eq!(json["elections"][0]["party"], "Green Party");
        assert_eq!(json["elections"][0].get("line"), None);
        assert_eq!(json["events"][0]["source"]["line"], 5);
    }

    #[test]
    fn a_section_without_records_is_left_out() {
        let party = party();
        let page =
            Page::of("Green Party", (&party, None), None).section::<Event>("events", vec![], &[]);
        let mut out = Vec::new();
        page.write(Table::default(), &mut out).unwrap();
        assert!(!String::from_utf8(out).unwrap().contains("Events"));
        assert_eq!(serde_json::to_value(&page).unwrap()["events"], serde_json::json!([]));
    }
}
