//! Compares the records of a document with its truth.

use std::cmp::Reverse;
use std::collections::BTreeMap;

use hustings::dataset::Dataset;
use hustings::model::{Document, Record, fold};
use serde_json::Value;

use super::compare::{Aliases, key, pair, same_date, same_value};
use super::figures::{Kind, RECORD, Sheet};
use super::truth::{
    About, Alternatives, Annotated, Cell, Event, PARTY_FIELDS, PartyField, RESULT_FIELDS, ROLES,
    Role, Row, Values,
};

/// The values of a record by field.
pub type Fields = BTreeMap<&'static str, Value>;

/// The records that the program reads from a document.
#[derive(Debug, Default)]
pub struct Output {
    pub parties: Vec<Fields>,
    pub results: Vec<Fields>,
    pub events: Vec<Fields>,
}

impl Output {
    /// Reads a document with the program.
    pub fn of(name: &str, text: &str) -> Self {
        let dataset = Dataset::of(Document::new(name, text));
        Output {
            parties: dataset.parties.iter().map(fields).collect(),
            results: dataset.elections.iter().map(fields).collect(),
            events: dataset.events.iter().map(fields).collect(),
        }
    }
}

/// The values of a record as JSON.
fn fields<R: Record>(record: &R) -> Fields {
    let value = |index| serde_json::to_value(record.get(index)).unwrap_or_default();
    R::FIELDS.iter().enumerate().map(|(index, field)| (field.name, value(index))).collect()
}

/// Compares the output for a document with its truth.
pub fn judge(annotated: &Annotated, output: &Output) -> Sheet {
    let mut judge = Judge {
        annotated,
        aliases: Aliases::new(&annotated.truth.aliases),
        lines: Lines::new(&annotated.text),
        sheet: Sheet::default(),
    };
    judge.parties(&output.parties);
    judge.results(&output.results);
    judge.events(&output.events);
    judge.sheet
}

struct Judge<'a> {
    annotated: &'a Annotated,
    aliases: Aliases,
    lines: Lines,
    sheet: Sheet,
}

impl Judge<'_> {
    fn parties(&mut self, given: &[Fields]) {
        let truth = &self.annotated.truth;
        if truth.about == About::Ambiguous {
            return;
        }
        let own: Vec<&Alternatives> = ["name", "native_name", "abbreviation", "other_names"]
            .into_iter()
            .filter_map(|field| truth.party.get(&PartyField(field)))
            .flat_map(|values| &values.0)
            .collect();
        let is_own = |name: &str| own.iter().any(|wanted| self.aliases.same(wanted, name));
        let bears = |fields: &Fields| {
            let names = ["name", "native_name", "abbreviation", "other_names"];
            names
                .iter()
                .flat_map(|field| items(fields, field))
                .any(|it| it.as_str().is_some_and(is_own))
        };
        let mine = given.iter().position(bears);
        let none = Fields::new();
        let party = mine.map_or(&none, |index| &given[index]);
        let mut sheet = std::mem::take(&mut self.sheet);
        if truth.about == About::Party {
            let name = shown(&truth.party[&PartyField("name")].0[0]);
            match mine {
                Some(_) => sheet.right(Kind::Party, RECORD),
                None => sheet.missed(Kind::Party, RECORD, self.lines.with(&[&name]), name),
            }
            for field in PARTY_FIELDS.iter().copied() {
                let values = |of: &BTreeMap<PartyField, Values>| {
                    of.get(&PartyField(field)).map(|it| it.0.clone()).unwrap_or_default()
                };
                let (wanted, mut also) = (values(&truth.party), values(&truth.party_also));
                if field == "other_names" {
                    also.extend(own.iter().map(|it| (*it).clone()));
                }
                self.values(&mut sheet, Kind::Party, field, &wanted, &also, party, None);
            }
        }
        for (index, fields) in given.iter().enumerate() {
            if Some(index) != mine {
                self.false_record(&mut sheet, Kind::Party, fields, text(fields, "name"));
            }
        }
        self.sheet = sheet;
    }

    fn results(&mut self, given: &[Fields]) {
        let mut sheet = std::mem::take(&mut self.sheet);
        let rows: Vec<_> = (self.annotated.truth.results.iter())
            .flat_map(|table| table.rows.iter().map(move |row| (row, table)))
            .collect();
        let equal = |cells: &BTreeMap<Cell, Alternatives>, fields: &Fields| {
            let same = |(cell, wanted): &(&Cell, &Alternatives)| {
                fields.get(cell.0).is_some_and(|it| same_value(cell.0, wanted, it, &self.aliases))
            };
            cells.iter().filter(same).count()
        };
        let fits = |row: &Row, fields: &Fields| 2 * equal(&row.own, fields) >= row.own.len();
        let mut pairs = Vec::new();
        for (wanted, (row, table)) in rows.iter().enumerate() {
            for (index, fields) in given.iter().enumerate() {
                if fits(row, fields) {
                    let same = equal(&row.own, fields) + equal(&row.common, fields);
                    let extra = RESULT_FIELDS.iter().filter(|cell| filled(fields, cell)).count();
                    pairs.push((table.arguable, Reverse(same), extra, wanted, index));
                }
            }
        }
        pairs.sort_unstable();
        let (mut taken, mut owner) = (vec![None; rows.len()], vec![None; given.len()]);
        for (.., wanted, index) in pairs {
            if taken[wanted].is_none() && owner[index].is_none() {
                (taken[wanted], owner[index]) = (Some(index), Some(wanted));
            }
        }
        let none = Fields::new();
        for (wanted, (row, table)) in
            rows.iter().enumerate().filter(|(_, (_, table))| !table.arguable)
        {
            let label = row_label(row);
            let line = self.lines.of_row(&row_needles(row));
            match taken[wanted] {
                Some(_) => sheet.right(Kind::Result, RECORD),
                None => sheet.missed(Kind::Result, RECORD, line, label.clone()),
            }
            let fields = taken[wanted].map_or(&none, |index| &given[index]);
            for cell in RESULT_FIELDS.iter().copied().map(Cell) {
                let asked = row.own.get(&cell).or(row.common.get(&cell));
                let mut also: Vec<_> = table.also.get(&cell).cloned().into_iter().collect();
                // A row that the program joined with a row of the box may have the box's cells too.
                let joined = rows.iter().filter(|(row, table)| table.arguable && fits(row, fields));
                also.extend(joined.filter_map(|(row, _)| row.own.get(&cell)).cloned());
                let asked: Vec<_> = asked.cloned().into_iter().collect();
                self.values(&mut sheet, Kind::Result, cell.0, &asked, &also, fields, line);
            }
        }
        for (index, fields) in given.iter().enumerate() {
            if owner[index].is_none() {
                let label = RESULT_FIELDS.iter().filter(|cell| filled(fields, cell));
                let label = label.map(|cell| format!("{cell} {}", text(fields, cell)));
                let label = label.collect::<Vec<_>>().join(", ");
                self.false_record(&mut sheet, Kind::Result, fields, label);
            }
        }
        self.sheet = sheet;
    }

    fn events(&mut self, given: &[Fields]) {
        let Some(events) = &self.annotated.truth.events else { return };
        let mut sheet = std::mem::take(&mut self.sheet);
        let texts: Vec<String> = given.iter().map(|fields| fold(&text(fields, "text"))).collect();
        let mut pairs = Vec::new();
        for (wanted, event) in events.iter().enumerate() {
            let quote = fold(&event.quote);
            for (index, fields) in given.iter().enumerate() {
                let (date, kind) = (date_is_right(event, fields), kind_is_right(event, fields));
                if texts[index].contains(&quote) && (date || kind) {
                    let names =
                        [("organisations", &event.organisations), ("people", &event.people)];
                    let shared: usize = (names.iter())
                        .map(|(field, wanted)| {
                            self.pairs(field, wanted, &items(fields, field))
                                .iter()
                                .flatten()
                                .count()
                        })
                        .sum();
                    let rank = (date, kind, !event.arguable, shared);
                    pairs.push((Reverse(rank), wanted, index));
                }
            }
        }
        pairs.sort_unstable();
        let (mut taken, mut owner) = (vec![None; events.len()], vec![None; given.len()]);
        for (_, wanted, index) in pairs {
            if taken[wanted].is_none() && owner[index].is_none() {
                (taken[wanted], owner[index]) = (Some(index), Some(wanted));
            }
        }
        for (wanted, event) in events.iter().enumerate().filter(|(_, event)| !event.arguable) {
            let fields = taken[wanted].map(|index| &given[index]);
            self.event(&mut sheet, event, fields);
        }
        for (index, fields) in given.iter().enumerate() {
            // One statement may be given once for each of its kinds.
            let second = events.iter().any(|event| {
                texts[index].contains(&fold(&event.quote))
                    && date_is_right(event, fields)
                    && kind_is_right(event, fields)
                    && event.kind.0.len() > 1
                    && !given.iter().take(index).any(|other| {
                        ["text", "date", "kind"]
                            .iter()
                            .all(|field| other.get(field) == fields.get(field))
                    })
            });
            if owner[index].is_none() && !second {
                let label = ["date", "kind", "text"].map(|field| text(fields, field)).join(" ");
                self.false_record(&mut sheet, Kind::Event, fields, label);
            }
        }
        self.sheet = sheet;
    }

    /// Compares one statement with the event that was given for it, if one was.
    fn event(&self, sheet: &mut Sheet, event: &Event, given: Option<&Fields>) {
        let line = self.lines.with(&[event.quote.as_str()]);
        match given {
            Some(_) => sheet.right(Kind::Event, RECORD),
            None => sheet.missed(Kind::Event, RECORD, line, event.quote.clone()),
        }
        let none = Fields::new();
        let fields = given.unwrap_or(&none);
        let dates = event
            .date
            .iter()
            .map(|dates| Alternatives(dates.0.iter().map(ToString::to_string).collect()));
        let kind = Alternatives(event.kind.0.iter().map(|it| (*it).to_owned()).collect());
        let place = |place: &Option<Alternatives>| place.iter().cloned().collect::<Vec<_>>();
        let also = &event.also;
        for (field, wanted, also) in [
            ("date", dates.collect(), Vec::new()),
            ("kind", vec![kind], Vec::new()),
            ("organisations", event.organisations.clone(), also.organisations.clone()),
            ("people", event.people.clone(), also.people.clone()),
            ("place", place(&event.place), place(&also.place)),
        ] {
            self.values(sheet, Kind::Event, field, &wanted, &also, fields, line);
        }
        for role in ROLES.iter().copied().filter(|role| fields.contains_key(role)) {
            let wanted = event.roles.get(&Role(role)).cloned().unwrap_or_default();
            self.values(sheet, Kind::Event, role, &wanted, &[], fields, line);
        }
    }

    /// Compares the values of one field.
    #[allow(clippy::too_many_arguments)]
    fn values(
        &self,
        sheet: &mut Sheet,
        kind: Kind,
        field: &'static str,
        wanted: &[Alternatives],
        also: &[Alternatives],
        fields: &Fields,
        line: Option<usize>,
    ) {
        let given = items(fields, field);
        let pairs = self.pairs(field, wanted, &given);
        for (one, pair) in wanted.iter().zip(&pairs) {
            match pair {
                Some(_) => sheet.right(kind, field),
                None => {
                    let one = shown(one);
                    let line = line.or_else(|| self.lines.with(&[&one]));
                    let have = given.iter().map(|it| compact(it)).collect::<Vec<_>>().join("; ");
                    let have = if have.is_empty() { "nothing".to_owned() } else { have };
                    sheet.missed(kind, field, line, format!("{one}, given {have}"));
                }
            }
        }
        for (index, value) in given.iter().enumerate() {
            let known = |one: &Alternatives| same_value(field, one, value, &self.aliases);
            if !pairs.contains(&Some(index)) && !wanted.iter().chain(also).any(known) {
                let wanted = wanted.iter().map(shown).collect::<Vec<_>>().join("; ");
                let wanted = if wanted.is_empty() { "nothing".to_owned() } else { wanted };
                let note = format!("{}, wanted {wanted}", compact(value));
                sheet.wrong(kind, field, record_line(fields), note);
            }
        }
    }

    fn pairs(&self, field: &str, wanted: &[Alternatives], given: &[&Value]) -> Vec<Option<usize>> {
        pair(wanted.len(), given.len(), |a, b| {
            same_value(field, &wanted[a], given[b], &self.aliases)
        })
    }

    /// Counts a record that matches nothing, and its values, as false.
    fn false_record(&self, sheet: &mut Sheet, kind: Kind, fields: &Fields, label: String) {
        sheet.wrong(kind, RECORD, record_line(fields), label);
        for field in kind.fields() {
            for value in items(fields, field) {
                sheet.wrong(
                    kind,
                    field,
                    record_line(fields),
                    format!("{}, of a false record", compact(value)),
                );
            }
        }
    }
}

fn date_is_right(event: &Event, fields: &Fields) -> bool {
    let given = text(fields, "date");
    match &event.date {
        Some(dates) => dates.0.iter().any(|date| same_date(&date.to_string(), &given)),
        None => given.is_empty(),
    }
}

fn kind_is_right(event: &Event, fields: &Fields) -> bool {
    event.kind.0.iter().any(|kind| *kind == text(fields, "kind"))
}

/// The values of a field: none, one or several.
fn items<'a>(fields: &'a Fields, field: &str) -> Vec<&'a Value> {
    match fields.get(field) {
        None | Some(Value::Null) => Vec::new(),
        Some(Value::Array(items)) => items.iter().collect(),
        Some(value) => vec![value],
    }
}

fn filled(fields: &Fields, field: &str) -> bool {
    !items(fields, field).is_empty()
}

/// The text of a field, empty if it has no value.
fn text(fields: &Fields, field: &str) -> String {
    items(fields, field).iter().map(|value| compact(value)).collect::<Vec<_>>().join("; ")
}

/// A value in a message: a text without quotes, anything else as JSON.
fn compact(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

fn shown(alternatives: &Alternatives) -> String {
    alternatives.0.join("|")
}

fn record_line(fields: &Fields) -> Option<usize> {
    fields.get("source")?.get("line")?.as_u64().and_then(|line| line.try_into().ok())
}

fn row_label(row: &Row) -> String {
    let cells = row.own.iter().chain(&row.common);
    cells.map(|(cell, value)| format!("{} {}", cell.0, shown(value))).collect::<Vec<_>>().join(", ")
}

fn row_needles(row: &Row) -> Vec<&str> {
    row.own.values().flat_map(|it| &it.0).map(String::as_str).collect()
}

/// The lines of a document, to find the one that a missed value is in.
struct Lines(Vec<(String, String)>);

impl Lines {
    fn new(document: &str) -> Self {
        let line = |line: &str| {
            let line = line.replace("&#160;", "").replace("&nbsp;", "").replace("&#8239;", "");
            (key(&line), digits(&line))
        };
        Lines(document.lines().map(line).collect())
    }

    /// The number of the first line that has most of these texts and numbers.
    fn with(&self, needles: &[&str]) -> Option<usize> {
        let counts = self.counts(needles)?;
        let most = counts.iter().max();
        counts.iter().position(|count| Some(count) == most).map(|index| index + 1)
    }

    /// The number of the last such line: tables come after the prose that repeats their values.
    fn of_row(&self, needles: &[&str]) -> Option<usize> {
        let counts = self.counts(needles)?;
        let most = counts.iter().max();
        counts.iter().rposition(|count| Some(count) == most).map(|index| index + 1)
    }

    /// How many of these texts and numbers each line has; `None` if no line has one. What is shorter than
    /// three characters is in too many lines.
    fn counts(&self, needles: &[&str]) -> Option<Vec<usize>> {
        let needles: Vec<_> = (needles.iter())
            .map(|needle| (key(needle), needle.parse::<f64>().is_ok().then(|| digits(needle))))
            .filter(|(words, _)| words.chars().count() > 2)
            .collect();
        let found = |(words, numbers): &(String, String)| {
            let hit = |(needle, number): &&(String, Option<String>)| {
                let number = number.as_ref().filter(|number| number.len() > 2);
                words.contains(needle) || number.is_some_and(|number| numbers.contains(number))
            };
            needles.iter().filter(hit).count()
        };
        let counts: Vec<usize> = self.0.iter().map(found).collect();
        counts.iter().any(|count| *count > 0).then_some(counts)
    }
}

/// The digits of a text, those of a number joined over its separators.
fn digits(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        match c {
            '0'..='9' => out.push(c),
            '.' | ',' | '\'' | ' ' | '\u{a0}' | '\u{202f}' | '\u{2009}' => {}
            _ if out.ends_with('|') => {}
            _ => out.push('|'),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::super::figures::Counts;
    use super::super::truth::parse;
    use super::*;
    use serde_json::json;

    fn fields(value: Value) -> Fields {
        let Value::Object(map) = value else { panic!("an object") };
        map.into_iter().map(|(name, value)| (&*name.leak(), value)).collect()
    }

    fn judged(truth: &str, text: &str, output: &Output) -> Sheet {
        let truth = format!(r#"{{ "language": "en", "layout": "prose", {truth} }}"#);
        let truth = parse(&truth, text).unwrap_or_else(|fault| panic!("{fault:?}"));
        judge(&Annotated { name: "a.txt".into(), text: text.into(), truth }, output)
    }

    fn counts(sheet: &Sheet, kind: Kind, field: &'static str) -> (u32, u32, u32) {
        let Counts { right, wrong, missed } = sheet.counts(kind, field);
        (right, wrong, missed)
    }

    #[test]
    fn party_values_are_right_false_or_missed() {
        let truth = r#""about": "party",
            "party": { "name": "Green League", "founded": "1990", "leader": ["Ann", "Bob"], "colours": ["Red"] },
            "party_also": { "leader": ["Cid"] }, "aliases": { "Green League": ["GL"] }"#;
        let party = json!({ "name": "GL", "founded": "1991", "leader": ["Bob", "Cid", "Dan"], "colours": [], "slogan": "Now", "source": { "line": 3 } });
        let other = json!({ "name": "Red League", "leader": ["Eve"] });
        let output = Output { parties: vec![fields(other), fields(party)], ..Output::default() };
        let sheet = judged(truth, "", &output);
        for (field, expected) in [
            (RECORD, (1, 1, 0)),
            ("name", (1, 1, 0)),
            ("founded", (0, 1, 1)),
            ("leader", (1, 2, 1)),
            ("colours", (0, 0, 1)),
            ("slogan", (0, 1, 0)),
            ("website", (0, 0, 0)),
        ] {
            assert_eq!(counts(&sheet, Kind::Party, field), expected, "{field}");
        }
        let nothing = judged(truth, "", &Output::default());
        assert_eq!(counts(&nothing, Kind::Party, RECORD), (0, 0, 1));
        assert_eq!(counts(&nothing, Kind::Party, "leader"), (0, 0, 2));
    }

    #[test]
    fn a_party_is_false_on_a_page_about_none() {
        let party =
            || Output { parties: vec![fields(json!({ "name": "Song" }))], ..Output::default() };
        let sheet = judged(r#""about": "other""#, "", &party());
        assert_eq!(counts(&sheet, Kind::Party, RECORD), (0, 1, 0));
        let sheet = judged(r#""about": "ambiguous""#, "", &party());
        assert_eq!(counts(&sheet, Kind::Party, RECORD), (0, 0, 0));
    }

    #[test]
    fn rows_match_by_half_of_their_own_cells() {
        let truth = r#""about": "election", "results": [
            { "common": { "date": "1990" }, "also": { "rank": 1 }, "columns": ["party", "votes", "seats"], "rows": [["A", 100, 1], ["B", 50, 0]] },
            { "arguable": true, "common": {}, "columns": ["party", "leader"], "rows": [["A", "Ann"], ["C", "Cid"]] } ]"#;
        let cases = [
            // The row, then what is counted for the record, the votes, the leader and the rank.
            (
                json!({ "party": "A", "votes": 100, "seats": 1, "date": "1990", "leader": "Ann", "rank": 1 }),
                [(1, 0, 1), (1, 0, 1), (0, 0, 0), (0, 0, 0)],
            ),
            (
                json!({ "party": "A", "votes": 100, "seats": 1, "leader": "Eve", "rank": 2 }),
                [(1, 0, 1), (1, 0, 1), (0, 1, 0), (0, 1, 0)],
            ),
            (
                json!({ "party": "A", "votes": 99, "seats": 1 }),
                [(1, 0, 1), (0, 1, 2), (0, 0, 0), (0, 0, 0)],
            ),
            (
                json!({ "party": "A", "votes": 99, "seats": 7 }),
                [(0, 0, 2), (0, 0, 2), (0, 0, 0), (0, 0, 0)],
            ),
            (
                json!({ "party": "D", "votes": 99, "date": "1990" }),
                [(0, 1, 2), (0, 1, 2), (0, 0, 0), (0, 0, 0)],
            ),
            (json!({ "party": "C" }), [(0, 0, 2), (0, 0, 2), (0, 0, 0), (0, 0, 0)]),
        ];
        for (row, expected) in cases {
            let output = Output { results: vec![fields(row.clone())], ..Output::default() };
            let sheet = judged(truth, "", &output);
            let is = [RECORD, "votes", "leader", "rank"]
                .map(|field| counts(&sheet, Kind::Result, field));
            assert_eq!(is, expected, "{row}");
        }
    }

    #[test]
    fn events_match_by_quote_and_date_or_kind() {
        let text = "The League left in May 1990 and met in Rome.";
        let truth = r#""about": "other", "events": [ { "quote": "left in May", "date": "1990-05", "kind": "split|alliance",
            "organisations": ["League"], "also": { "place": "Rome" } } ]"#;
        let right = json!({ "date": "1990-05", "kind": "split", "organisations": ["League"], "people": [], "place": "Rome", "text": text });
        let with = |name: &str, value: Value| {
            let mut event = right.clone();
            event[name] = value;
            event
        };
        let cases = [
            // The event, then what is counted for the record, the date, the kind, organisations and places.
            (right.clone(), [(1, 0, 0), (1, 0, 0), (1, 0, 0), (1, 0, 0), (0, 0, 0)]),
            (with("date", json!("1990")), [(1, 0, 0), (0, 1, 1), (1, 0, 0), (1, 0, 0), (0, 0, 0)]),
            (with("date", json!(null)), [(1, 0, 0), (0, 0, 1), (1, 0, 0), (1, 0, 0), (0, 0, 0)]),
            (with("kind", json!("ban")), [(1, 0, 0), (1, 0, 0), (0, 1, 1), (1, 0, 0), (0, 0, 0)]),
            (
                with("organisations", json!(["May", "League"])),
                [(1, 0, 0), (1, 0, 0), (1, 0, 0), (1, 1, 0), (0, 0, 0)],
            ),
            (
                with("place", json!("Paris")),
                [(1, 0, 0), (1, 0, 0), (1, 0, 0), (1, 0, 0), (0, 1, 0)],
            ),
            (
                with("text", json!("Another sentence.")),
                [(0, 1, 1), (0, 1, 1), (0, 1, 1), (0, 1, 1), (0, 1, 0)],
            ),
        ];
        for (event, expected) in cases {
            let output = Output { events: vec![fields(event.clone())], ..Output::default() };
            let sheet = judged(truth, text, &output);
            let is = [RECORD, "date", "kind", "organisations", "place"]
                .map(|field| counts(&sheet, Kind::Event, field));
            assert_eq!(is, expected, "{event}");
        }
        // A second event of the other kind counts neither way, a double is false.
        for (second, expected) in
            [(with("kind", json!("alliance")), (1, 0, 0)), (right.clone(), (1, 1, 0))]
        {
            let output =
                Output { events: vec![fields(right.clone()), fields(second)], ..Output::default() };
            assert_eq!(counts(&judged(truth, text, &output), Kind::Event, RECORD), expected);
        }
        // Without annotated events, none is judged.
        let output = Output { events: vec![fields(right.clone())], ..Output::default() };
        let sheet = judged(r#""about": "other""#, text, &output);
        assert_eq!(counts(&sheet, Kind::Event, RECORD), (0, 0, 0));
    }

    #[test]
    fn roles_count_once_events_have_them() {
        let truth = r#""about": "other", "events": [ { "quote": "left in May", "date": "1990-05", "kind": "split",
            "roles": { "subject": ["B"], "from": ["A"] } } ]"#;
        let event = json!({ "date": "1990-05", "kind": "split", "text": "B left in May.", "subject": ["A"], "from": ["A"], "into": [] });
        let output = Output { events: vec![fields(event)], ..Output::default() };
        let sheet = judged(truth, "B left in May.", &output);
        assert_eq!(counts(&sheet, Kind::Event, "subject"), (0, 1, 1));
        assert_eq!(counts(&sheet, Kind::Event, "from"), (1, 0, 0));
        assert_eq!(counts(&sheet, Kind::Event, "with"), (0, 0, 0));
    }

    #[test]
    fn lines_are_found_by_their_values() {
        let lines = Lines::new("A Party\n| A Party | 31,960 | 1.4\n| B Party | 16&#160;204 | 2");
        assert_eq!(lines.with(&["A Party", "31960"]), Some(2));
        assert_eq!(lines.with(&["16204"]), Some(3));
        assert_eq!(lines.with(&["A Party"]), Some(1));
        assert_eq!(lines.with(&["C Party"]), None);
        assert_eq!(lines.of_row(&["A Party", "3"]), Some(2));
    }
}
