//! Results: the rows of result tables, and the contestants of an election's infobox.

pub mod infobox;

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::diagnostic::Diagnostics;
use crate::lexicon::elections::{BODY_WORDS, INDEPENDENT_MARKS};
use crate::lexicon::headers::POLL_HEADERS;
use crate::lexicon::word_map::finder;
use crate::lint::rules::unreadable_cell;
use crate::lint::{report_date, report_table};
use crate::markup::told::{Told, how};
use crate::markup::{TableBlock, Text};
use crate::model::{
    Election, ElectionKind, Evidence, Field, How, Reader, Reading, Record, Source, Span, fold,
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
    fn of(grid: &Table<'_>) -> Self {
        let column = |name: &str| grid.columns.iter().position(|column| feeds(column, name));
        Columns {
            election: column("election"),
            candidate: column("candidate"),
            party: column("party"),
        }
    }
}

/// The fields that make a row a result.
const FIGURES: [&str; 3] = ["votes", "share", "seats"];

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
    own_party: Option<(&'o Told<(String, String)>, bool)>,
    roles: ColumnRoles,
    /// The date of each row's election, where there is a column of elections.
    dates: Vec<Option<FoundDate>>,
    /// The kind of election that the header of the elections tells.
    kind: Option<Told<ElectionKind>>,
    /// The body that stands over a figure's header: `Chamber of Deputies: Votes`.
    body: Option<Told<String>>,
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
            let told = parts.iter().find(|part| kind_in(part.as_str()).is_some()).or(parts.last());
            Some(Told { value, span: told.map(|part| part.span()).unwrap_or_default() })
        });
        let groups = grid.columns.iter().filter(|column| column.field.is_some());
        let groups = groups.filter(|column| column.header.contains(':'));
        let mut groups =
            groups.filter_map(|column| Some((column.header.split_once(": ")?.0, &column.label)));
        let body = groups.find(|(group, _)| has_word(group, &BODY_WORDS));
        let body = body.map(|(group, label)| Told {
            value: group.to_owned(),
            span: label.parts().first().map(|part| part.span()).unwrap_or_default(),
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
            (FIGURES.iter().any(|name| feeds(column, name))
                && cells(at).any(|text| has_digit(text.as_str()) || is_uncontested(text)))
                || (feeds(column, "outcome") && cells(at).any(is_uncontested))
        });
        let dated = self.columns.election.is_some_and(|column| {
            self.dates.iter().flatten().count() * 2 >= cells(column).count().max(1)
        });
        // of a table without a header only one with both figures is trusted, or one with nothing
        // but names and percentages
        let fed = |name: &str| grid.columns.iter().position(|column| feeds(column, name));
        let bars = || {
            let others = grid.columns.iter().filter(|column| column.field.is_some()).count();
            let signed = |text: Text<'_>| text.as_str().contains('%');
            let shares: f64 = fed("share").map_or(0.0, |share| {
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
        let figured =
            grid.has_header || (fed("share").is_some() && (fed("votes").is_some() || bars()));
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
                let how = self.how(text, span);
                read_cell(&mut election, column, text, how, diagnostics);
            }
        }
        if let Some(found) = &self.dates[at]
            && let Some(label) = self.columns.election.and_then(|column| cells[column].text())
        {
            let place = label.slice(found.range.clone()).span();
            report_date(found, place, diagnostics);
            election.date = Some(found.date.clone());
            election.cite_as("date", place, self.how(label, span));
        }
        if let Some(part) = part {
            election.other.add(PART_OF_TABLE, part.as_str());
            election.cite_as("other", part.span(), How::Inferred);
        }
        if self.roles.with_parties {
            part_party(&mut election);
        }
        let no_party = |party: &str| is_one_of(party, &INDEPENDENT_MARKS);
        if self.roles.in_brackets && election.party.as_deref().is_some_and(no_party) {
            election.party = Some(INDEPENDENT.to_owned());
        }
        if self.roles.winners && election.candidate.is_some() && election.outcome.is_none() {
            election.outcome = Some(ELECTED.to_owned());
            election.cite_as("outcome", self.elected, How::Inferred);
        }
        if self.roles.choices {
            // the answers show that a question was asked
            let answer = election.evidence_of("candidate").next().map(|evidence| evidence.span);
            election.kind = Some(ElectionKind::Referendum);
            election.cite_as("kind", answer.unwrap_or_default(), How::Inferred);
        } else if let Some(Told { value, span }) = self.kind {
            election.kind = Some(value);
            election.cite_as("kind", span, How::Inferred);
        }
        if let Some(Told { value, span }) = &self.body {
            election.body = Some(value.clone());
            election.cite_as("body", *span, How::Inferred);
        }
        let country = contestant.country.as_ref();
        self.defaults.complete(&mut election, country.map(|told| told.value.as_str()));
        if self.columns.candidate.is_some() && election.candidate == election.party {
            election.candidate = None; // one cell spanned both columns
            election.evidence.retain(|evidence| evidence.field != "candidate");
        }
        if let Some((Told { value: (name, id), span }, _)) = self.own_party {
            election.party = Some(name.clone());
            election.party_id = Some(id.clone());
            election.evidence.retain(|evidence| evidence.field != "party");
            election.cite_as("party", *span, How::Inferred);
        }
        if election.party.is_none()
            && election.candidate.is_some()
            && contestant.party.is_none()
            && let Some(Told { value, span }) = self.context.party_of_candidates()
        {
            election.party = Some(value);
            election.cite_as("party", span, How::Inferred);
        }
        if self.columns.candidate.is_none()
            && contestant.party.is_none()
            && let Some(Told { value, span }) = &contestant.person
        {
            election.candidate = Some(value.clone());
            election.cite_as("candidate", *span, How::Inferred);
        }
        if election.country.is_none()
            && let Some(Told { value, span }) = country
        {
            election.country = Some(value.clone());
            election.cite_as("country", *span, How::Inferred);
        }
        election
    }

    /// How what a text says of a row at `span` is come by: the text stands in the row, in one above that
    /// goes on into it, or over the rows.
    fn how(&self, text: Text<'_>, span: Span) -> How {
        let stands = text.span();
        if stands.start >= span.start && stands.end <= span.end {
            how(text)
        } else if stands.start >= self.rows {
            How::Carried
        } else {
            How::Inferred
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
                FIGURES.iter().any(|name| feeds(column, name))
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
    let of = |name: &str| raw.columns.iter().find(|column| feeds(column, name));
    let votes = of("votes").is_some_and(|column| !fold(&column.header).contains("voter"));
    votes && of("party").is_some()
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
        election.party = Some(party.trim().to_owned());
        let told = election.evidence_of("candidate").next().copied();
        if let Some(Evidence { span, how, .. }) = told {
            election.cite_as("party", span, how);
        }
    }
}

/// Reads a cell by its column's type.
fn read_cell(
    election: &mut Election,
    column: &Column<'_>,
    cell: Text<'_>,
    how: How,
    diagnostics: &mut Diagnostics<'_>,
) {
    let text = cell.as_str();
    let Some(index) = column.field else {
        if !column.header.is_empty() {
            election.other.add(&column.header, &single_spaced(text));
            election.cite_as("other", cell.span(), how);
        }
        return;
    };
    let field = &Election::FIELDS[index];
    let taken = read_field(election, field, index, cell, how);
    if !taken
        && is_uncontested(cell)
        && let Some(index) = Election::index("outcome")
    {
        let word = text.trim().trim_end_matches('.').to_lowercase();
        election.accept_as(index, Reading::Text(word), cell.span(), how);
        return;
    }
    let numeric =
        matches!(field.reader, Reader::Count | Reader::Percent | Reader::Seats | Reader::Rank);
    if !taken && numeric && !column.header.is_empty() {
        election.other.add(&column.header, &single_spaced(text));
        election.cite_as("other", cell.span(), how);
        if !is_blank(text) {
            unreadable_cell::report(cell, &column.header, field.reader, diagnostics);
        }
    }
}

/// Gives a text to the field at `index`, read as the field says. Returns whether there was a value.
fn read_field(
    election: &mut Election,
    field: &Field,
    index: usize,
    cell: Text<'_>,
    how: How,
) -> bool {
    let text = cell.as_str();
    let reading = match field.reader {
        Reader::Count => read_count(text).map(Reading::Integer),
        Reader::Percent => read_percent(text).map(Reading::Decimal),
        Reader::Rank => read_rank(text).map(Reading::Integer),
        Reader::Round => {
            let told = find_round(text).map(|(_, round)| round);
            told.or_else(|| read_rank(text)).map(Reading::Integer)
        }
        Reader::Seats => read_seats(text).filter(possible).map(|(won, total)| {
            if let (Some(total), Some(index)) = (total, Election::index("seats_total")) {
                election.accept_as(index, Reading::Integer(total), cell.span(), how);
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
    let taken = election.accept_as(index, reading, cell.span(), how);
    if field.name == "votes"
        && let Some(share) = read_bracketed_percent(text)
        && let Some(index) = Election::index("share")
    {
        election.accept_as(index, Reading::Decimal(share), cell.span(), how);
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
