//! Results: the rows of result tables, and the contestants of an election's infobox.

use super::date::find_dates_in_value;
use super::name::clean_name;
use super::number::{read_bracketed_percent, read_count, read_percent, read_rank, read_seats};
use super::occasion::{Occasion, kind_in};
use super::table::{Cell, Column, Grid, GridRow, is_summary_label, lay_out};
use super::text::{has_word, is_blank, single_spaced, without_footnotes};
use super::vocabulary::elections::{BODY_WORDS, POLL_HEADERS};
use super::vocabulary::languages::english_key;
use crate::diagnostic::{Code, Diagnostics};
use crate::markup::{Infobox, Table, Text};
use crate::model::{Election, Evidence, Field, Reader, Reading, Record, Source, fold};

/// Whose results the tables of a document are, when a row does not say it.
#[derive(Debug, Clone, Default)]
pub struct Contestant {
    /// The party that the document is about, with its identifier.
    pub party: Option<(String, String)>,
    /// The person that the document is about.
    pub person: Option<String>,
    /// The country of either.
    pub country: Option<String>,
}

/// The results in a table under the headings of `occasion`; none if it is no table of results.
///
/// A table with a column of elections is a history: each row is the contestant's result in one
/// election. A table of parties or candidates is one election: each row is a contestant's result.
pub fn read_table(
    table: &Table<'_>,
    occasion: &Occasion<'_>,
    contestant: &Contestant,
    source: &impl Fn(usize) -> Source,
    diagnostics: &mut Diagnostics<'_>,
) -> Vec<Election> {
    let mut doubts = diagnostics.fork();
    let Some(grid) = lay_out(table, Election::FIELDS, &mut doubts) else { return Vec::new() };
    let reading =
        TableReading { columns: Columns::of(&grid), occasion: occasion.under(&grid.captions) };
    if !reading.is_of_results(&grid, contestant) {
        return Vec::new();
    }
    let mut rows = Vec::new();
    let mut part: Option<Text<'_>> = None;
    for row in &grid.rows {
        match row {
            GridRow::Separator(text) => part = Some(*text),
            GridRow::Cells(cells, span) => {
                let mut election = reading.row(&grid, cells, part, contestant, &mut doubts);
                if reading.is_result(&election, &grid, cells) {
                    election.source = source(span.start);
                    rows.push(election);
                }
            }
        }
    }
    forget_serial_numbers(&mut rows);
    if !rows.is_empty() {
        diagnostics.join(doubts);
    }
    rows
}

/// Takes back ranks that only number the rows of a table of constituencies.
fn forget_serial_numbers(rows: &mut [Election]) {
    let mut places: Vec<&str> = rows.iter().filter_map(|row| row.constituency.as_deref()).collect();
    places.dedup();
    let rising = rows.windows(2).filter(|pair| pair[0].rank < pair[1].rank).count();
    if places.len() > 2 && rising * 10 > rows.len() * 9 {
        for row in rows {
            row.rank = None;
            row.evidence.retain(|evidence| evidence.field != "rank");
        }
    }
}

/// The columns that decide what a table is.
struct Columns {
    election: Option<usize>,
    candidate: Option<usize>,
    party: Option<usize>,
}

impl Columns {
    fn of(grid: &Grid<'_>) -> Self {
        let column = |name: &str| {
            let field = Election::index(name);
            grid.columns.iter().position(|column| column.field.is_some() && column.field == field)
        };
        Columns {
            election: column("election"),
            candidate: column("candidate"),
            party: column("party"),
        }
    }
}

/// A table that is being read, with what stands over it.
struct TableReading<'a> {
    columns: Columns,
    occasion: Occasion<'a>,
}

impl TableReading<'_> {
    /// Whether the table has contestants, known by a column or by the document, and a column of
    /// votes, shares or seats with numbers in it; and is no table of opinion polls.
    fn is_of_results(&self, grid: &Grid<'_>, contestant: &Contestant) -> bool {
        let cells = |column: usize| {
            grid.rows.iter().filter_map(move |row| match row {
                GridRow::Cells(cells, _) => cells[column].text(),
                GridRow::Separator(_) => None,
            })
        };
        let measured = ["votes", "share", "seats"].iter().any(|name| {
            grid.columns.iter().enumerate().any(|(at, column)| {
                column.field.is_some()
                    && column.field == Election::index(name)
                    && cells(at).any(|cell| cell.as_str().contains(|c: char| c.is_ascii_digit()))
            })
        });
        let polls = grid.columns.iter().any(|column| {
            let header = fold(&column.header);
            POLL_HEADERS.iter().any(|word| header.contains(word))
        });
        let dated = self.columns.election.is_some_and(|column| {
            let texts: Vec<Text<'_>> = cells(column).collect();
            let dated = texts.iter().filter(|text| !find_dates_in_value(text.as_str()).is_empty());
            dated.count() * 2 >= texts.len().max(1)
        });
        // of a table without a header only one with both figures is trusted
        let figured = grid.has_header
            || ["votes", "share"].iter().all(|name| {
                grid.columns
                    .iter()
                    .any(|column| column.field.is_some() && column.field == Election::index(name))
            });
        let named = self.columns.party.is_some() || self.columns.candidate.is_some();
        let own = contestant.party.is_some() || contestant.person.is_some();
        let told = dated || own || self.occasion.speaks_of_election();
        measured && figured && told && !polls && (named || (dated && own))
    }

    fn row(
        &self,
        grid: &Grid<'_>,
        cells: &[Cell<'_>],
        part: Option<Text<'_>>,
        contestant: &Contestant,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Election {
        let mut election = Election::default();
        for (column, cell) in grid.columns.iter().zip(cells) {
            if let Some(text) = cell.text() {
                read_cell(&mut election, column, text, diagnostics);
            }
        }
        let label = self.columns.election.and_then(|column| cells[column].text());
        if let Some(label) = label {
            read_label(&mut election, label, diagnostics);
        }
        if let Some(part) = part {
            election.other.add(PART_OF_TABLE, part.as_str());
        }
        let header = self.columns.election.map(|column| grid.columns[column].header.as_str());
        election.kind = header.and_then(kind_in);
        // the group over a figure may be the body: `Chamber of Deputies: Votes`
        let groups = grid.columns.iter().filter(|column| column.field.is_some());
        let mut groups = groups.filter_map(|column| column.header.split_once(": "));
        let body = groups.find(|(group, _)| has_word(group, BODY_WORDS));
        election.body = body.map(|(group, _)| group.to_owned());
        self.occasion.complete(&mut election, contestant.country.as_deref());
        if self.columns.candidate.is_some() && election.candidate == election.party {
            election.candidate = None; // one cell spanned both columns
        }
        if self.columns.party.is_none()
            && let Some((name, id)) = &contestant.party
        {
            election.party = Some(name.clone());
            election.party_id = Some(id.clone());
        }
        if self.columns.candidate.is_none() && contestant.party.is_none() {
            election.candidate.clone_from(&contestant.person);
        }
        if election.country.is_none() {
            election.country.clone_from(&contestant.country);
        }
        election
    }

    /// Whether a row has a contestant and a figure, even one that cannot be read, and sums nothing up.
    fn is_result(&self, election: &Election, grid: &Grid<'_>, cells: &[Cell<'_>]) -> bool {
        let names = [&election.party, &election.candidate];
        let summary = names.iter().any(|name| name.as_deref().is_some_and(is_summary_label));
        let label = election.election.as_deref().filter(|_| self.columns.election.is_some());
        let unreadable = || {
            let figure = |column: &Column| {
                let name = column.field.map(|field| Election::FIELDS[field].name);
                matches!(name, Some("votes" | "share" | "seats"))
            };
            let digits = |cell: &Cell<'_>| {
                cell.text().is_some_and(|text| text.as_str().contains(|c: char| c.is_ascii_digit()))
            };
            grid.columns.iter().zip(cells).any(|(column, cell)| figure(column) && digits(cell))
        };
        let figures = election.votes.is_some()
            || election.share.is_some()
            || election.seats.is_some()
            || unreadable();
        let named = names.iter().any(|name| name.is_some());
        named && figures && !summary && !label.is_some_and(is_summary_label)
    }
}

/// The key under which `other` has the text that stands alone in a row above, and speaks for the rows
/// under it: `Two-party-preferred result`.
const PART_OF_TABLE: &str = "Part of table";

/// Reads a cell by its column's type.
fn read_cell(
    election: &mut Election,
    column: &Column,
    cell: Text<'_>,
    diagnostics: &mut Diagnostics<'_>,
) {
    let text = cell.as_str();
    let Some(index) = column.field else {
        if !column.header.is_empty() {
            election.other.add(&column.header, &single_spaced(text));
        }
        return;
    };
    let field = &Election::FIELDS[index];
    let taken = read_field(election, field, index, cell);
    let numeric =
        matches!(field.reader, Reader::Count | Reader::Percent | Reader::Seats | Reader::Rank);
    if !taken && numeric && !column.header.is_empty() {
        election.other.add(&column.header, &single_spaced(text));
        if !is_blank(text) {
            let wanted = expectation(field.reader);
            diagnostics.report(
                Code::CellType,
                cell.span(),
                format!("\"{text}\" under \"{}\" is not {wanted}: kept in `other`", column.header),
            );
        }
    }
}

fn expectation(reader: Reader) -> &'static str {
    match reader {
        Reader::Percent => "a percentage between 0 and 100",
        Reader::Seats => "a number of seats such as 24 or 24 / 40",
        Reader::Rank => "a place such as 3 or 3rd",
        _ => "a whole number such as 60,396",
    }
}

/// Gives a text to the field at `index`, read as the field says. Returns whether there was a value.
fn read_field(election: &mut Election, field: &Field, index: usize, cell: Text<'_>) -> bool {
    let text = cell.as_str();
    let reading = match field.reader {
        Reader::Count => read_count(text).map(Reading::Integer),
        Reader::Percent => read_percent(text).map(Reading::Decimal),
        Reader::Rank => read_rank(text).map(Reading::Integer),
        Reader::Seats => read_seats(text).filter(possible).map(|(won, total)| {
            if let (Some(total), Some(index)) = (total, Election::index("seats_total")) {
                election.accept(index, Reading::Integer(total), cell.span());
            }
            Reading::Integer(won)
        }),
        Reader::Change => Some(Reading::Text(read_change(text))),
        Reader::People | Reader::Party => {
            let name = clean_name(text);
            let nobody = is_blank(&name) || fold(&name) == "no party";
            (!nobody).then_some(Reading::Text(name))
        }
        _ => Some(Reading::Text(single_spaced(&without_footnotes(text)))),
    };
    let Some(reading) = reading else { return false };
    let taken = election.accept(index, reading, cell.span());
    if field.name == "votes"
        && let Some(share) = read_bracketed_percent(text)
        && let Some(index) = Election::index("share")
    {
        election.accept(index, Reading::Decimal(share), cell.span());
    }
    taken
}

/// Whether no more seats are won than there are.
fn possible((won, total): &(i64, Option<i64>)) -> bool {
    total.is_none_or(|total| *won <= total)
}

/// A change with one kind of minus: `−3` is `-3`.
fn read_change(text: &str) -> String {
    without_footnotes(text)
        .trim()
        .replace(['−', '–', '‐', '‒', '—'], "-")
        .replace("+ ", "+")
        .replace("- ", "-")
}

/// Reads the date of an election's label.
fn read_label(election: &mut Election, label: Text<'_>, diagnostics: &mut Diagnostics<'_>) {
    if let Some(found) = find_dates_in_value(label.as_str()).into_iter().next() {
        let span = label.slice(found.range.clone()).span();
        found.report(span, diagnostics);
        election.date = Some(found.date);
        election.evidence.push(Evidence { field: "date", span });
    }
}

/// The results in an election's infobox: its numbered keys, `party1`, `candidate1`, `seats1` and so
/// on, are a row each.
pub fn read_infobox(
    infobox: &Infobox<'_>,
    occasion: &mut Occasion<'_>,
    source: &impl Fn(usize) -> Source,
) -> Vec<Election> {
    let mut contestants: Vec<(usize, Election)> = Vec::new();
    let mut date = None;
    let mut seats_total = None;
    for entry in &infobox.entries {
        let value = entry.value;
        let key = fold(entry.key.as_str()).replace('_', " ");
        let name = key.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end();
        match english_key(name).unwrap_or(&key) {
            "election date" | "date" => {
                date = find_dates_in_value(value.as_str()).into_iter().next()
            }
            "seats for election" => seats_total = leading_count(value.as_str()),
            "country" if !is_blank(value.as_str()) => occasion.in_country(value.as_str()),
            _ => {}
        }
        let Some((name, number)) = numbered(&key) else { continue };
        let Some((_, field)) =
            INFOBOX_KEYS.iter().find(|(key, _)| *key == english_key(name).unwrap_or(name))
        else {
            continue;
        };
        let Some(index) = Election::index(field) else { continue };
        let at = contestants.iter().position(|(taken, _)| *taken == number).unwrap_or_else(|| {
            let election =
                Election { source: source(entry.key.span().start), ..Election::default() };
            contestants.push((number, election));
            contestants.len() - 1
        });
        if !is_blank(value.as_str()) {
            read_field(&mut contestants[at].1, &Election::FIELDS[index], index, value);
        }
    }
    let mut rows = Vec::new();
    for (_, mut election) in contestants {
        if election.party.is_none() && election.candidate.is_none() {
            continue;
        }
        election.date = date.as_ref().map(|found| found.date.clone());
        election.seats_total = election.seats_total.or(seats_total);
        occasion.complete(&mut election, None);
        rows.push(election);
    }
    rows
}

/// The rows of an election's infobox and of its tables as one: a contestant who has a row in a table
/// has no other, but that row takes from the infobox what it lacks.
pub fn join(boxed: Vec<Election>, mut tabled: Vec<Election>) -> Vec<Election> {
    let same = |a: &Option<String>, b: &Option<String>| match (a, b) {
        (Some(a), Some(b)) => fold(a) == fold(b),
        _ => false,
    };
    for row in &mut tabled {
        // the box tells the day and the size of the body for every row of the election
        if let Some(from) = boxed.iter().find(|from| from.election == row.election) {
            row.date = from.date.clone().or(row.date.take());
            row.seats_total = row.seats_total.or(from.seats_total);
        }
    }
    let mut rows = Vec::new();
    for from in boxed {
        let known = tabled.iter_mut().find(|row| {
            row.election == from.election
                && (same(&row.party, &from.party) || same(&row.candidate, &from.candidate))
        });
        let Some(row) = known else {
            rows.push(from);
            continue;
        };
        row.leader = row.leader.take().or(from.leader);
        row.candidate = row.candidate.take().or(from.candidate);
        row.votes = row.votes.or(from.votes);
        row.share = row.share.or(from.share);
        row.seats = row.seats.or(from.seats);
        row.change = row.change.take().or(from.change);
        let new =
            |evidence: &&Evidence| !row.evidence.iter().any(|known| known.field == evidence.field);
        let evidence: Vec<Evidence> = from.evidence.iter().filter(new).copied().collect();
        row.evidence.extend(evidence);
    }
    rows.extend(tabled);
    rows
}

/// The numbered keys of an election's infobox and the fields that they feed.
const INFOBOX_KEYS: &[(&str, &str)] = &[
    ("party", "party"),
    ("alliance", "party"),
    ("candidate", "candidate"),
    ("nominee", "candidate"),
    ("leader", "leader"),
    ("popular vote", "votes"),
    ("percentage", "share"),
    ("seats", "seats"),
    ("seats after", "seats"),
    ("swing", "change"),
    ("seat change", "change"),
];

/// `popular vote1` as its name and number.
fn numbered(key: &str) -> Option<(&str, usize)> {
    let name = key.trim_end_matches(|c: char| c.is_ascii_digit());
    Some((name.trim_end(), key[name.len()..].parse().ok()?))
}

/// The number that a text begins with, or the first that stands in it: `All 550 seats of the …`.
fn leading_count(text: &str) -> Option<i64> {
    text.split_whitespace().find_map(read_count)
}
