//! Results: the rows of result tables, and the contestants of an election's infobox.

mod infobox;
mod page;

pub use page::of_page;

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::diagnostic::Diagnostics;
use crate::lexicon::elections::{BODY_WORDS, INDEPENDENT_MARKS};
use crate::lexicon::headers::POLL_HEADERS;
use crate::lexicon::word_map::finder;
use crate::lint::rules::unreadable_cell;
use crate::lint::{report_date, report_table};
use crate::markup::{TableBlock, Text};
use crate::model::{
    Election, ElectionField, ElectionKind, Located, Method, Provenance, Reader, Reading, Record,
    RecordField, Source, Span, fold,
};
use crate::table::column_roles::ColumnRoles;
use crate::table::contestants::{Contestant, Contestants};
use crate::table::context::{ContextDefaults, ElectionContext, kind_in};
use crate::table::unpivot::{self, Setting};
use crate::table::{
    Cell, Column, Look, PART_OF_TABLE, RawTable, Table, TableRow, cell_list, feeds,
    is_summary_label, is_uncontested, is_word_uncontested,
};
use crate::values::date::{FoundDate, find_dates_in_value};
use crate::values::name::clean_name;
use crate::values::number::{
    find_round, read_bracketed_percent, read_count, read_percent, read_rank, read_seats,
};
use crate::values::text::{
    folds_to, has_digit, has_word, is_blank, is_one_of, single_spaced, without_footnotes,
};

/// The results in a table under the headings of `context`; none if it is no table of results.
///
/// A table with a column of elections is a history: each row is the contestant's result in one
/// election. A table of parties or candidates is one election: each row is a contestant's result. A
/// table whose columns are contestants, elections or rounds, or whose cells list candidates, is first
/// made a long one.
pub fn read_table(
    table: &TableBlock<'_>,
    context: &ElectionContext<'_>,
    contestant: &Contestant,
    known: &Contestants,
    source: &impl Fn(usize) -> Source,
    diagnostics: &mut Diagnostics<'_>,
) -> Vec<Election> {
    let mut findings = diagnostics.fork();
    let mut issues = Vec::new();
    let look = Look::of(table);
    let Some(mut raw) = RawTable::of(table, &look) else { return Vec::new() };
    let context = context.under(&raw.captions);
    if context.speaks_of_polls() || is_of_polls(&raw) {
        return Vec::new();
    }
    if context.is_on_other_page() && !context.names_election() && !is_of_votes(&raw) {
        return Vec::new();
    }
    let mut roles = ColumnRoles::assign(&mut raw, &context, contestant, known);
    let defaults = context.defaults();
    let setting = Setting { context: &context, defaults: &defaults, contestant, known };
    let made = unpivot::unpivot(&raw, &setting, &mut issues)
        .or_else(|| cell_list::expand(&raw, &mut issues));
    if made.is_some() {
        roles = ColumnRoles { in_brackets: true, winners: false, choices: false, ..roles };
    }
    let grid = made.unwrap_or_else(|| raw.aligned(&mut issues));
    report_table(&issues, &mut findings);
    let reading = TableReading::of(&grid, defaults, contestant, roles);
    if !reading.is_of_results(&grid) {
        return Vec::new();
    }
    let mut rows = Vec::new();
    let mut part: Option<Text<'_>> = None;
    for (at, row) in grid.rows.iter().enumerate() {
        match row {
            TableRow::Separator(text) => part = Some(*text),
            TableRow::Cells(cells, span) => {
                let row = ResultRow { at, cells, span: *span, part };
                let mut election = reading.row(&grid, &row, &mut findings);
                if reading.is_result(&election, &grid, cells) {
                    election.source = source(span.start);
                    rows.push(election);
                }
            }
        }
    }
    forget_serial_numbers(&mut rows);
    if !rows.is_empty() {
        diagnostics.join(findings);
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
            row.clear(ElectionField::Rank);
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
    fn of(grid: &Table<'_>) -> Self {
        let column = |field| grid.columns.iter().position(|column| feeds(column, field));
        Columns {
            election: column(ElectionField::Election),
            candidate: column(ElectionField::Candidate),
            party: column(ElectionField::Party),
        }
    }
}

/// The fields that make a row a result.
const FIGURES: [ElectionField; 3] =
    [ElectionField::Votes, ElectionField::Share, ElectionField::Seats];

/// A row that is being read.
struct ResultRow<'g, 'a> {
    /// Its place in the grid.
    at: usize,
    cells: &'g [Cell<'a>],
    span: Span,
    /// The text that stands alone in a row above.
    part: Option<Text<'a>>,
}

/// A table that is being read, with what stands over it.
struct TableReading<'o, 'a> {
    columns: Columns,
    context: &'o ElectionContext<'a>,
    defaults: ContextDefaults<'o, 'a>,
    contestant: &'o Contestant,
    /// The document's own party where its rows name none, and whether that looks like the label of a row
    /// that sums up.
    own_party: Option<(&'o Located<(String, String)>, bool)>,
    roles: ColumnRoles,
    /// The date of each row's election, where there is a column of elections.
    dates: Vec<Option<FoundDate>>,
    /// The kind of election that the header of the elections tells.
    kind: Option<Located<ElectionKind>>,
    /// The body that stands over a figure's header: `Chamber of Deputies: Votes`.
    body: Option<Located<String>>,
    /// The header that says that its candidates were elected.
    elected: Span,
    /// Where the first row begins that is no header.
    rows: usize,
}

impl<'o, 'a> TableReading<'o, 'a> {
    fn of(
        grid: &Table<'a>,
        defaults: ContextDefaults<'o, 'a>,
        contestant: &'o Contestant,
        roles: ColumnRoles,
    ) -> Self {
        let columns = Columns::of(grid);
        let date = |row: &TableRow<'_>| {
            let label = row.cell(columns.election?)?;
            find_dates_in_value(label.as_str()).into_iter().next()
        };
        let elections = columns.election.map(|column| &grid.columns[column]);
        let kind = elections.and_then(|column| {
            let value = kind_in(&column.header)?;
            let parts = column.label.parts();
            let part = parts.iter().find(|part| kind_in(part.as_str()).is_some()).or(parts.last());
            let span = part.map(|part| part.span()).unwrap_or_default();
            Some(Located::inferred(value, span))
        });
        let groups = grid.columns.iter().filter(|column| column.field.is_some());
        let groups = groups.filter(|column| column.header.contains(':'));
        let mut groups =
            groups.filter_map(|column| Some((column.header.split_once(": ")?.0, &column.label)));
        let body = groups.find(|(group, _)| has_word(group, &BODY_WORDS));
        let body = body.map(|(group, label)| {
            let span = label.parts().first().map(|part| part.span()).unwrap_or_default();
            Located::inferred(group.to_owned(), span)
        });
        let winners =
            columns.candidate.and_then(|column| grid.columns[column].label.parts().last());
        let spans = grid.rows.iter().filter_map(|row| match row {
            TableRow::Cells(_, span) => Some(span.start),
            TableRow::Separator(_) => None,
        });
        TableReading {
            kind,
            body,
            elected: winners.map(|text| text.span()).unwrap_or_default(),
            rows: spans.min().unwrap_or_default(),
            dates: grid.rows.iter().map(date).collect(),
            own_party: contestant
                .party
                .as_ref()
                .filter(|_| columns.party.is_none())
                .map(|party| (party, is_summary_label(&party.value.0))),
            context: defaults.context,
            defaults,
            contestant,
            roles,
            columns,
        }
    }

    /// Whether the table has contestants, known by a column or by the document, and a column of
    /// votes, shares or seats with numbers in it, or lists winners.
    fn is_of_results(&self, grid: &Table<'_>) -> bool {
        let contestant = self.contestant;
        let cells = |column: usize| grid.rows.iter().filter_map(move |row| row.cell(column));
        let measured = grid.columns.iter().enumerate().any(|(at, column)| {
            (FIGURES.iter().any(|field| feeds(column, *field))
                && cells(at).any(|text| has_digit(text.as_str()) || is_uncontested(text)))
                || (feeds(column, ElectionField::Outcome) && cells(at).any(is_uncontested))
        });
        let dated = self.columns.election.is_some_and(|column| {
            self.dates.iter().flatten().count() * 2 >= cells(column).count().max(1)
        });
        // of a table without a header only one with both figures is trusted, or one with nothing
        // but names and percentages
        let fed = |field| grid.columns.iter().position(|column| feeds(column, field));
        let bars = || {
            let others = grid.columns.iter().filter(|column| column.field.is_some()).count();
            let signed = |text: Text<'_>| text.as_str().contains('%');
            let shares: f64 = fed(ElectionField::Share).map_or(0.0, |share| {
                let read = |text: Text<'_>| read_percent(text.as_str());
                cells(share).filter(|text| signed(*text)).filter_map(read).sum()
            });
            const WHOLE: f64 = 102.0;
            others == 2
                && shares > 0.0
                && shares <= WHOLE
                && !self.context.nearest_has_word(&["seats", "seat", "turnout"])
                && self.context.is_election_page()
        };
        let figured = grid.has_header
            || (fed(ElectionField::Share).is_some()
                && (fed(ElectionField::Votes).is_some() || bars()));
        let named = self.columns.party.is_some() || self.columns.candidate.is_some();
        let own = contestant.party.is_some() || contestant.person.is_some();
        let told = dated || own || self.context.speaks_of_election();
        (measured || self.roles.winners) && figured && told && (named || (dated && own))
    }

    fn row(
        &self,
        grid: &Table<'_>,
        row: &ResultRow<'_, '_>,
        diagnostics: &mut Diagnostics<'_>,
    ) -> Election {
        let ResultRow { at, cells, span, part } = *row;
        let contestant = self.contestant;
        let evidence = Vec::with_capacity(Election::FIELDS.len() / 2);
        let mut election = Election { evidence, ..Election::default() };
        for (column, cell) in grid.columns.iter().zip(cells) {
            if let Some(text) = cell.text() {
                read_cell(&mut election, column, text, self.method(text, span), diagnostics);
            }
        }
        if let Some(found) = &self.dates[at]
            && let Some(label) = self.columns.election.and_then(|column| cells[column].text())
        {
            let place = label.slice(found.range.clone()).span();
            report_date(found, place, diagnostics);
            let provenance = Provenance::new(place, self.method(label, span));
            election.set(ElectionField::Date, found.date.clone(), provenance);
        }
        if let Some(part) = part {
            let pair = (PART_OF_TABLE.to_owned(), part.as_str().to_owned());
            election.set(ElectionField::Other, pair, Provenance::inferred(part.span()));
        }
        if self.roles.with_parties {
            part_party(&mut election);
        }
        let no_party = |party: &str| is_one_of(party, &INDEPENDENT_MARKS);
        if self.roles.in_brackets && election.party.as_deref().is_some_and(no_party) {
            election.party = Some(INDEPENDENT.to_owned());
        }
        if self.roles.winners && election.candidate.is_some() && election.outcome.is_none() {
            let provenance = Provenance::inferred(self.elected);
            election.set(ElectionField::Outcome, ELECTED.to_owned(), provenance);
        }
        if self.roles.choices {
            // the answers show that a question was asked
            let answer = election.provenance_of(ElectionField::Candidate).span;
            let provenance = Provenance::inferred(answer);
            election.set(ElectionField::Kind, ElectionKind::Referendum, provenance);
        } else if let Some(kind) = self.kind {
            election.set(ElectionField::Kind, kind.value, kind.provenance);
        }
        if let Some(body) = &self.body {
            election.set(ElectionField::Body, body.value.clone(), body.provenance);
        }
        let country = contestant.country.as_ref();
        self.defaults.complete(&mut election, country.map(|country| country.value.as_str()));
        if self.columns.candidate.is_some() && election.candidate == election.party {
            election.clear(ElectionField::Candidate); // one cell spanned both columns
        }
        if let Some((Located { value: (name, id), provenance }, _)) = self.own_party {
            election.replace(ElectionField::Party, name.clone(), *provenance);
            election.party_id = Some(id.clone());
        }
        if election.party.is_none()
            && election.candidate.is_some()
            && contestant.party.is_none()
            && let Some(Located { value, provenance }) = self.context.party_of_candidates()
        {
            election.set(ElectionField::Party, value, provenance);
        }
        if self.columns.candidate.is_none()
            && contestant.party.is_none()
            && let Some(Located { value, provenance }) = &contestant.person
        {
            election.set(ElectionField::Candidate, value.clone(), *provenance);
        }
        if election.country.is_none()
            && let Some(Located { value, provenance }) = country
        {
            election.set(ElectionField::Country, value.clone(), *provenance);
        }
        election
    }

    /// Returns how a text gives a value of the row at `span`: the text is in the row, in a row above whose
    /// cell spans it, or above all rows.
    fn method(&self, text: Text<'_>, span: Span) -> Method {
        let place = text.span();
        if place.start >= span.start && place.end <= span.end {
            text.method()
        } else if place.start >= self.rows {
            Method::Carried
        } else {
            Method::Inferred
        }
    }

    /// Whether a row has a contestant and a figure, even one that cannot be read, and sums nothing up.
    fn is_result(&self, election: &Election, grid: &Table<'_>, cells: &[Cell<'_>]) -> bool {
        let sums_up = |name: &Option<String>| name.as_deref().is_some_and(is_summary_label);
        let party = self.own_party.map(|(_, sums_up)| sums_up);
        let summary = !self.roles.choices
            && (party.unwrap_or_else(|| sums_up(&election.party)) || sums_up(&election.candidate));
        let label = election.election.as_deref().filter(|_| self.columns.election.is_some());
        let unreadable = || {
            grid.columns.iter().zip(cells).any(|(column, cell)| {
                FIGURES.iter().any(|field| feeds(column, *field))
                    && cell.text().is_some_and(|text| has_digit(text.as_str()))
            })
        };
        let figures = election.votes.is_some()
            || election.share.is_some()
            || election.seats.is_some()
            || election.outcome.as_deref().is_some_and(is_word_uncontested)
            || (self.roles.winners && election.candidate.is_some())
            || unreadable();
        let named = election.party.is_some() || election.candidate.is_some();
        named && figures && !summary && !label.is_some_and(is_summary_label)
    }
}

/// What came of it for those whom a list of winners names.
const ELECTED: &str = "elected";

/// Whether a table tells what people said that they would vote.
fn is_of_polls(raw: &RawTable<'_, '_>) -> bool {
    let Some(finder) = POLL_FINDER.as_ref() else { return false };
    raw.columns.iter().any(|column| finder.is_match(column.label.key()))
}

/// All of [`POLL_HEADERS`] at once.
static POLL_FINDER: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| finder(POLL_HEADERS.iter().copied()));

/// Whether a table has the votes of parties, by its headers alone.
fn is_of_votes(raw: &RawTable<'_, '_>) -> bool {
    let of = |field| raw.columns.iter().find(|column| feeds(column, field));
    let votes =
        of(ElectionField::Votes).is_some_and(|column| !fold(&column.header).contains("voter"));
    votes && of(ElectionField::Party).is_some()
}

/// Takes the party behind a candidate's name: `Ann Lee - Labour`, `Ann Lee (Labour)`.
fn part_party(election: &mut Election) {
    let Some(whole) = election.candidate.clone().filter(|_| election.party.is_none()) else {
        return;
    };
    let parts = [" - ", " – ", " — "].iter().find_map(|dash| whole.split_once(dash));
    let bracket = || whole.strip_suffix(')').and_then(|whole| whole.split_once(" ("));
    if let Some((name, party)) = parts.or_else(bracket) {
        election.candidate = Some(name.trim().to_owned());
        let provenance = election.provenance_of(ElectionField::Candidate);
        election.set(ElectionField::Party, party.trim().to_owned(), provenance);
    }
}

/// Reads a cell by its column's type.
fn read_cell(
    election: &mut Election,
    column: &Column<'_>,
    cell: Text<'_>,
    method: Method,
    diagnostics: &mut Diagnostics<'_>,
) {
    let text = cell.as_str();
    let provenance = Provenance::new(cell.span(), method);
    let keep = |election: &mut Election| {
        if !column.header.is_empty() {
            let pair = (column.header.clone().into_owned(), single_spaced(text));
            election.set(ElectionField::Other, pair, provenance);
        }
    };
    let Some(field) = column.field else {
        keep(election);
        return;
    };
    if read_field(election, field, cell, method) {
        return;
    }
    if is_uncontested(cell) {
        let word = text.trim().trim_end_matches('.').to_lowercase();
        election.set(ElectionField::Outcome, word, provenance);
        return;
    }
    let reader = field.declaration().reader;
    let numeric = matches!(reader, Reader::Count | Reader::Percent | Reader::Seats | Reader::Rank);
    if numeric && !column.header.is_empty() {
        keep(election);
        if !is_blank(text) {
            unreadable_cell::report(cell, &column.header, reader, diagnostics);
        }
    }
}

/// Reads a text for a field. Returns whether the field took a value.
fn read_field(
    election: &mut Election,
    field: ElectionField,
    cell: Text<'_>,
    method: Method,
) -> bool {
    let text = cell.as_str();
    let provenance = Provenance::new(cell.span(), method);
    let reading = match field.declaration().reader {
        Reader::Count => read_count(text).map(Reading::Integer),
        Reader::Percent => read_percent(text).map(Reading::Decimal),
        Reader::Rank => read_rank(text).map(Reading::Integer),
        Reader::Round => {
            let named = find_round(text).map(|(_, round)| round);
            named.or_else(|| read_rank(text)).map(Reading::Integer)
        }
        Reader::Seats => read_seats(text).filter(possible).map(|(won, total)| {
            if let Some(total) = total {
                election.set(ElectionField::SeatsTotal, total, provenance);
            }
            Reading::Integer(won)
        }),
        Reader::Change => Some(Reading::Text(read_change(text))),
        Reader::People | Reader::Party => {
            let name = clean_name(text);
            let nobody = is_blank(&name) || folds_to(&name, "no party");
            (!nobody).then_some(Reading::Text(name))
        }
        Reader::Status if is_uncontested(cell) => {
            Some(Reading::Text(text.trim().trim_end_matches('.').to_lowercase()))
        }
        _ => Some(Reading::Text(single_spaced(&without_footnotes(text)))),
    };
    let Some(reading) = reading else { return false };
    let taken = election.set(field, reading, provenance);
    if field == ElectionField::Votes
        && let Some(share) = read_bracketed_percent(text)
    {
        election.set(ElectionField::Share, share, provenance);
    }
    taken
}

/// Whether no more seats are won than there are.
fn possible((won, total): &(i64, Option<i64>)) -> bool {
    total.is_none_or(|total| *won <= total)
}

/// The party of those who stand for none.
const INDEPENDENT: &str = "Independent";

/// A change with one kind of minus, and that before the number: `−3` and `3 −` are `-3`.
fn read_change(text: &str) -> String {
    if let [b'+' | b'-', figure @ ..] = text.as_bytes()
        && figure.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.')
    {
        return text.to_owned();
    }
    let change = without_footnotes(text).trim().replace(['−', '–', '‐', '‒', '—'], "-");
    let behind = change.strip_suffix(['+', '-']).map(str::trim_end);
    if let Some(number) = behind
        && number.bytes().all(|byte| byte.is_ascii_digit() || matches!(byte, b'.' | b',' | b'%'))
        && !number.is_empty()
    {
        return format!("{}{number}", &change[change.len() - 1..]);
    }
    match change.split_at_checked(1) {
        Some((sign @ ("+" | "-"), difference)) => format!("{sign}{}", difference.trim_start()),
        _ => change,
    }
}
