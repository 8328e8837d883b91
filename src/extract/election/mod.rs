//! Results: the rows of result tables, and the contestants in the infobox of an election.

mod cell;
mod infobox;
mod names;
mod page;
mod repeats;

pub use page::of_page;

use cell::read_cell;

use crate::diagnostic::Diagnostics;
use crate::lexicon::elections::{BODY_WORDS, INDEPENDENT_MARKS};
use crate::lint::rules::unread_table::{self, Cause};
use crate::lint::{report_date, report_table};
use crate::markup::{TableBlock, Text};
use crate::model::{
    Basis, Election, ElectionField, ElectionKind, Located, MAX_REPEATED, Method, Provenance,
    Record, Source, Span, without_spare,
};
use crate::table::contestants::{DefaultContestant, KnownContestants};
use crate::table::context::{ElectionContext, basis_in, kind_in};
use crate::table::{
    CellTypes, Cells, FIGURES, Layout, PART_OF_TABLE, RawTable, Table, TableContext, TableRow,
    is_bar_chart, is_summary_label, is_uncontested, looks_like_results,
};
use crate::values::date::FoundDate;
use crate::values::number::read_count;
use crate::values::text::{has_digit, has_word, is_one_of};

/// Returns the results in a table under `context`; none if the table gives no results.
fn read_table(
    block: &TableBlock<'_>,
    context: &ElectionContext<'_>,
    contestant: &DefaultContestant,
    known: &KnownContestants,
    source: &impl Fn(usize) -> Source,
    diagnostics: &mut Diagnostics<'_>,
) -> Vec<Election> {
    let types = CellTypes::of(block);
    let Some(raw) = RawTable::of(block, &types) else { return Vec::new() };
    let election = &context.with_captions(&raw.captions);
    let defaults = &election.defaults();
    let context = TableContext { election, defaults, contestant, known };
    let skipped = looks_like_results(&raw, &context).then(|| raw.first_row());
    let Some(mut table) = Table::read(raw, &context) else {
        if let Some(first) = skipped {
            unread_table::report(first, Cause::NoResults, diagnostics);
        }
        return Vec::new();
    };
    let mut findings = diagnostics.fork();
    report_table(table.issues.all(), &mut findings);
    let of_table = basis(&table, &context);
    // each row is freed when it is read
    let (rows, dates) = (std::mem::take(&mut table.rows), std::mem::take(&mut table.dates));
    let reader = RowReader::of(&table, &rows, &context);
    let mut basis = of_table;
    // most rows are results
    let mut results = Vec::with_capacity(rows.len());
    let mut part: Option<Text<'_>> = None;
    for (row, date) in rows.into_iter().zip(dates) {
        match row {
            TableRow::Separator(text) => {
                part = Some(text);
                basis = basis_in(text.as_str()).unwrap_or(of_table);
            }
            TableRow::Cells(cells, span) => {
                let row = ResultRow { cells: &cells, date: date.as_deref(), span, part };
                let mut election = reader.read(&row, &mut findings);
                if reader.is_result(&election, &cells) {
                    election.source = source(span.start);
                    election.basis = Some(basis);
                    election.evidence.shrink_to_fit();
                    results.push(election);
                }
            }
        }
    }
    let mut results = without_spare(results);
    clear_serial_numbers(&mut results);
    if !results.is_empty() {
        diagnostics.join(findings);
    } else if let Some(first) = skipped {
        unread_table::report(first, Cause::NoResults, diagnostics);
    }
    results
}

/// Returns what the rows of a table are based on.
fn basis(table: &Table<'_>, context: &TableContext<'_, '_>) -> Basis {
    let is_chart = || is_bar_chart(table, context).then_some(Basis::Chart);
    context.election.basis().or_else(is_chart).unwrap_or_default()
}

/// Clears ranks that are only the numbers of the rows in a table of constituencies.
fn clear_serial_numbers(rows: &mut [Election]) {
    let mut places: Vec<&str> = rows.iter().filter_map(|row| row.constituency.as_deref()).collect();
    places.dedup();
    let rising = rows.windows(2).filter(|pair| pair[0].details.rank < pair[1].details.rank).count();
    if places.len() > 2 && rising * 10 > rows.len() * 9 {
        for row in rows {
            row.clear(ElectionField::Rank);
        }
    }
}

/// The outcome of the candidates in a list of winners.
const ELECTED: &str = "elected";

/// The party of candidates without one.
const INDEPENDENT: &str = "Independent";

/// A row with cells.
struct ResultRow<'t, 'a> {
    cells: &'t Cells<'a>,
    /// The date of its election, if there is a column of elections.
    date: Option<&'t FoundDate>,
    span: Span,
    /// The last separator above.
    part: Option<Text<'a>>,
}

/// Reads the rows of a table as results.
struct RowReader<'t, 'a> {
    table: &'t Table<'a>,
    context: &'t TableContext<'t, 'a>,
    /// The column of elections.
    elections: Option<usize>,
    /// Whether there is a column of candidates.
    has_candidates: bool,
    /// The document's own party if the rows name none, and whether its name looks like the label of a
    /// summary.
    own_party: Option<(&'t Located<(String, String)>, bool)>,
    /// The kind of election in the header of the elections.
    kind: Option<Located<ElectionKind>>,
    /// The body over the header of a figure: `Chamber of Deputies: Votes`.
    body: Option<Located<String>>,
    /// The header of the candidates, which says of winners that they were elected.
    elected: Span,
    /// Where the first row under the header begins.
    start: usize,
}

impl<'t, 'a> RowReader<'t, 'a> {
    /// Works out what the rows of a table have in common.
    fn of(table: &'t Table<'a>, rows: &[TableRow<'a>], context: &'t TableContext<'t, 'a>) -> Self {
        let [elections, candidates, parties] =
            [ElectionField::Election, ElectionField::Candidate, ElectionField::Party]
                .map(|field| table.column(field));
        let elected =
            candidates.and_then(|column| table.columns[column].label.parts().last().copied());
        let starts = rows.iter().filter_map(|row| match row {
            TableRow::Cells(_, span) => Some(span.start),
            TableRow::Separator(_) => None,
        });
        let own_party = context.contestant.party.as_ref().filter(|_| parties.is_none());
        RowReader {
            table,
            context,
            elections,
            has_candidates: candidates.is_some(),
            own_party: own_party.map(|party| (party, is_summary_label(&party.value.0))),
            kind: elections.and_then(|column| kind_of_header(table, column)),
            body: body_of_headers(table),
            elected: elected.map(Text::span).unwrap_or_default(),
            start: starts.min().unwrap_or_default(),
        }
    }

    /// Reads a row.
    fn read(&self, row: &ResultRow<'_, '_>, diagnostics: &mut Diagnostics<'_>) -> Election {
        let evidence = Vec::with_capacity(Election::FIELDS.len() / 2);
        let mut election = Election { evidence, ..Election::default() };
        self.read_cells(&mut election, row, diagnostics);
        self.read_contestant(&mut election);
        self.complete(&mut election);
        election
    }

    /// Reads the cells of a row, the date of its election and the separator above.
    fn read_cells(
        &self,
        election: &mut Election,
        row: &ResultRow<'_, '_>,
        diagnostics: &mut Diagnostics<'_>,
    ) {
        let ResultRow { cells, date, span, part } = *row;
        for (column, text) in cells.iter() {
            let column = &self.table.columns[column];
            let method = self.method(text, span);
            if is_repeatable(text, method) {
                read_cell(election, column, text, method, diagnostics);
            }
        }
        if let Some(found) = date
            && let Some(label) = self.elections.and_then(|column| cells.text(column))
        {
            let place = label.slice(found.range.clone()).span();
            report_date(found, place, diagnostics);
            let provenance = Provenance::new(place, self.method(label, span));
            election.set(ElectionField::Date, found.date.clone(), provenance);
        }
        if let Some(part) = part.filter(|part| is_repeatable(*part, Method::Inferred)) {
            let pair = (PART_OF_TABLE.to_owned(), part.as_str().to_owned());
            election.set(ElectionField::Other, pair, Provenance::inferred(part.span()));
        }
    }

    /// Reads what the layout of the table adds to the names and the outcome of a row.
    fn read_contestant(&self, election: &mut Election) {
        if self.table.has_parties_after_names {
            split_party(election);
        }
        let names_parties_in_cells =
            matches!(self.table.layout, Layout::CellList | Layout::Unpivot);
        let no_party = |party: &str| is_one_of(party, &INDEPENDENT_MARKS);
        if names_parties_in_cells && election.party.as_deref().is_some_and(no_party) {
            election.party = Some(INDEPENDENT.into());
        }
        if self.table.layout == Layout::Rivals && election.details.outcome.is_some() {
            let header = election.provenance_of(ElectionField::Outcome).span;
            let provenance = Provenance::inferred(header);
            election.replace(ElectionField::Outcome, ELECTED.to_owned(), provenance);
        }
        if self.table.layout == Layout::Winners
            && election.candidate.is_some()
            && election.details.outcome.is_none()
        {
            let provenance = Provenance::inferred(self.elected);
            election.set(ElectionField::Outcome, ELECTED.to_owned(), provenance);
        }
    }

    /// Completes a row with what the table, the texts over it and the document say.
    fn complete(&self, election: &mut Election) {
        if self.table.has_answers {
            // answers imply that there was a question
            let answer = election.provenance_of(ElectionField::Candidate).span;
            let provenance = Provenance::inferred(answer);
            election.set(ElectionField::Kind, ElectionKind::Referendum, provenance);
        } else if let Some(kind) = self.kind {
            election.set(ElectionField::Kind, kind.value, kind.provenance);
        }
        if let Some(body) = &self.body {
            election.set(ElectionField::Body, body.value.clone(), body.provenance);
        }
        if let Some(total) = self.table.seats_total.filter(|_| election.seats.is_some())
            && let Some(seats) = read_count(total.as_str())
        {
            election.set(ElectionField::SeatsTotal, seats, Provenance::inferred(total.span()));
        }
        let contestant = self.context.contestant;
        let country = contestant.country.as_ref();
        self.context.defaults.complete(election, country.map(|country| country.value.as_str()));
        if self.has_candidates && election.candidate == election.party {
            election.clear(ElectionField::Candidate); // one cell spanned both columns
        }
        if let Some((Located { value: (name, id), provenance }, _)) = self.own_party {
            election.replace(ElectionField::Party, name.clone(), *provenance);
            election.party_id = Some(id.as_str().into());
        }
        if election.party.is_none()
            && election.candidate.is_some()
            && contestant.party.is_none()
            && let Some(Located { value, provenance }) = self.context.election.party_of_candidates()
        {
            election.set(ElectionField::Party, value, provenance);
        }
        if !self.has_candidates
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
    }

    /// Returns how a row at `span` has a text: in one of its own cells, in a cell of a row above that spans
    /// it, or in the header.
    fn method(&self, text: Text<'_>, span: Span) -> Method {
        let place = text.span();
        if place.start >= span.start && place.end <= span.end {
            text.method()
        } else if place.start >= self.start {
            Method::Carried
        } else {
            Method::Inferred
        }
    }

    /// Whether a row has a contestant and a figure, even an unreadable one, and is not a summary.
    fn is_result(&self, election: &Election, cells: &Cells<'_>) -> bool {
        let is_summary = |name: &Option<Box<str>>| name.as_deref().is_some_and(is_summary_label);
        let party = self.own_party.map(|(_, is_summary)| is_summary);
        let summary = !self.table.has_answers
            && (party.unwrap_or_else(|| is_summary(&election.party))
                || is_summary(&election.candidate));
        let label = election.election.as_deref().filter(|_| self.elections.is_some());
        let unreadable = || {
            cells.iter().any(|(column, text)| {
                let column = &self.table.columns[column];
                FIGURES.iter().any(|figure| column.feeds(*figure)) && has_digit(text.as_str())
            })
        };
        let figures = election.votes.is_some()
            || election.share.is_some()
            || election.seats.is_some()
            || election.details.outcome.as_deref().is_some_and(is_uncontested)
            || (self.table.layout == Layout::Winners && election.candidate.is_some())
            || unreadable();
        let named = election.party.is_some() || election.candidate.is_some();
        named && figures && !summary && !label.is_some_and(is_summary_label)
    }
}

/// Whether a row can have a text: one that is not in the row may be in many, and therefore must be short.
fn is_repeatable(text: Text<'_>, method: Method) -> bool {
    let is_elsewhere = matches!(method, Method::Carried | Method::Inferred);
    !is_elsewhere || text.len() <= MAX_REPEATED
}

/// Returns the kind of election in the header of a column.
fn kind_of_header(table: &Table<'_>, column: usize) -> Option<Located<ElectionKind>> {
    let column = &table.columns[column];
    let value = kind_in(&column.header)?;
    let parts = column.label.parts();
    let part = parts.iter().find(|part| kind_in(part.as_str()).is_some()).or(parts.last());
    let span = part.map(|part| part.span()).unwrap_or_default();
    Some(Located::inferred(value, span))
}

/// Returns the body over the header of a figure.
fn body_of_headers(table: &Table<'_>) -> Option<Located<String>> {
    let fed = table.columns.iter().filter(|column| column.field.is_some());
    let mut upper = fed.filter_map(|column| {
        let end = memchr::memmem::find(column.header.as_bytes(), b": ")?;
        Some((&column.header[..end], &column.label))
    });
    let (body, label) = upper.find(|(upper, _)| has_word(upper, &BODY_WORDS))?;
    let span = label.parts().first().map(|part| part.span()).unwrap_or_default();
    Some(Located::inferred(body.to_owned(), span))
}

/// Splits the party from the name of a candidate: `Ann Lee - Labour`, `Ann Lee (Labour)`.
fn split_party(election: &mut Election) {
    let Some(whole) = election.candidate.clone().filter(|_| election.party.is_none()) else {
        return;
    };
    let parts = [" - ", " – ", " — "].iter().find_map(|dash| whole.split_once(dash));
    let bracket = || whole.strip_suffix(')').and_then(|whole| whole.split_once(" ("));
    if let Some((name, party)) = parts.or_else(bracket) {
        election.candidate = Some(name.trim().into());
        let provenance = election.provenance_of(ElectionField::Candidate);
        election.set(ElectionField::Party, party.trim().to_owned(), provenance);
    }
}
