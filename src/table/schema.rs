//! Schema matching: which column feeds which field of a result.

use std::borrow::Cow;

use crate::lexicon::elections::UNCONTESTED;
use crate::lexicon::headers::{Fields, fields_of, listing};
use crate::lexicon::word_map::WordSet;
use crate::model::{ElectionField, MAX_REPEATED, Reader, RecordField, fold};
use crate::table::cell_type::CellType;
use crate::table::column_profile::{ColumnProfile, MISFIT};
use crate::table::context::ElectionContext;
use crate::table::header::common_types;
use crate::table::label::{Label, year_in};
use crate::table::typed_row::TypedRow;
use crate::table::{Column, RawTable};
use crate::values::number::read_count;
use crate::values::text::is_one_of;

/// Returns the columns under some labels: a column feeds a field that its label can mean and its cells
/// fit, or in a table without a header a field of the type of its cells.
pub fn columns<'a>(labels: Vec<Label<'a>>, body: &[TypedRow<'_, 'a>]) -> Vec<Column<'a>> {
    let width = labels.len();
    // the last cells of a column without any values are empty in all rows
    let longest = body.iter().map(|row| row.types.len()).max().unwrap_or_default();
    let is_full = |row: &&TypedRow<'_, '_>| {
        row.sole.is_none()
            && (row.types.len() == width
                || (longest < width && row.types.len() == longest && row.cells.len() == width))
    };
    let full: Vec<&TypedRow<'_, 'a>> = body.iter().filter(is_full).collect();
    let types = common_types(&full, width);
    let mut matching = Matching::of(&labels, &types, &full);
    matching.settle();
    let unlabelled = labels.iter().all(|label| label.parts().is_empty());
    let mut columns: Vec<Column<'a>> = labels
        .into_iter()
        .zip(&matching.meanings)
        .zip(types)
        .map(|((label, meanings), cell_type)| {
            let field = meanings.first();
            let reader =
                field.map_or_else(|| reader_of(cell_type), |field| field.declaration().reader);
            Column { header: short(label.joined()), label, field, reader, cell_type }
        })
        .collect();
    share_for_votes(&mut columns, &full);
    if let Some(total) = seats_total(&columns, &full) {
        columns[total].field = Some(ElectionField::SeatsTotal);
        columns[total].reader = ElectionField::SeatsTotal.declaration().reader;
    }
    if unlabelled {
        let repeats: Vec<bool> = (0..width)
            .map(|at| {
                let same = |row: &&TypedRow<'_, '_>| row.cells[at] == row.cells[at - 1];
                at > 0 && full.iter().all(same)
            })
            .collect();
        name_by_type(&mut columns, &repeats);
    }
    columns
}

/// Lets a column of votes whose cells are all percentages feed the share, if no other does.
fn share_for_votes(columns: &mut [Column<'_>], full: &[&TypedRow<'_, '_>]) {
    if columns.iter().any(|column| column.feeds(ElectionField::Share)) {
        return;
    }
    let is_percent = |at: usize| {
        let mut types = full.iter().map(|row| row.cell_type(at)).filter(|one| !one.is_blank());
        types.next().is_some_and(|first| first == CellType::Percent)
            && types.all(|one| one == CellType::Percent)
    };
    let votes = columns.iter().position(|column| column.feeds(ElectionField::Votes));
    if let Some(votes) = votes.filter(|at| is_percent(*at)) {
        columns[votes].field = Some(ElectionField::Share);
        columns[votes].reader = ElectionField::Share.declaration().reader;
    }
}

/// Returns the column of all seats beside that of the seats won: its label is of seats too, and no row has fewer.
fn seats_total(columns: &[Column<'_>], full: &[&TypedRow<'_, '_>]) -> Option<usize> {
    if columns.iter().any(|column| column.feeds(ElectionField::SeatsTotal)) {
        return None;
    }
    let won = columns.iter().position(|column| column.feeds(ElectionField::Seats))?;
    let seats = |row: &TypedRow<'_, '_>, at: usize| {
        row.cells.get(at).and_then(|cell| read_count(cell.as_str()))
    };
    let is_total = |at: &usize| {
        let is_of_seats =
            fields_of(&columns[*at].label.whole()).first() == Some(ElectionField::Seats);
        let pairs = || full.iter().filter_map(|row| Some((seats(row, won)?, seats(row, *at)?)));
        columns[*at].field.is_none()
            && is_of_seats
            && pairs().count() * 4 > full.len() * 3
            && pairs().all(|(won, all)| won <= all)
            && pairs().any(|(won, all)| won < all)
    };
    (0..columns.len()).find(is_total)
}

/// The fields that each column can still feed.
struct Matching<'m, 'a> {
    /// For each column the fields that its label can mean and its cells fit, the likeliest first.
    meanings: Vec<Fields>,
    /// Whether the label of each column is a listed header.
    is_listed: Vec<bool>,
    /// The rows that have a cell for each column.
    full: &'m [&'m TypedRow<'m, 'a>],
}

impl<'m, 'a> Matching<'m, 'a> {
    /// Finds the meanings of each label over columns with these types.
    fn of(
        labels: &[Label<'_>],
        types: &[Option<CellType>],
        full: &'m [&'m TypedRow<'m, 'a>],
    ) -> Self {
        let is_listed: Vec<bool> =
            labels.iter().map(|label| !listing(&label.whole()).is_empty()).collect();
        let meanings = labels.iter().enumerate().map(|(at, label)| {
            let candidates = fields_of(&label.whole());
            // for a label with one meaning, any cell that fits is enough
            let sole = candidates.count() == 1 && is_listed[at];
            let any_type =
                |test: &dyn Fn(CellType) -> bool| full.iter().any(|row| test(row.cell_type(at)));
            let any_text =
                |test: &dyn Fn(&str) -> bool| full.iter().any(|row| test(row.cells[at].as_str()));
            candidates.filter(|field| {
                let reader = field.declaration().reader;
                // a cell such as `1,2,3` is text, but is meant as a number
                let bad_numbers =
                    || any_text(&|text| text.starts_with(|c: char| c.is_ascii_digit()));
                let uncontested = || any_text(&|text| is_one_of(text, &UNCONTESTED));
                types[at].is_none_or(|cell_type| fits(reader, cell_type))
                    || (is_numeric(reader) && uncontested())
                    || (sole && any_type(&|cell_type| fits(reader, cell_type)))
                    || (sole
                        && is_numeric(reader)
                        && !any_type(&CellType::is_numeric)
                        && bad_numbers())
            })
        });
        Matching { meanings: meanings.collect(), is_listed, full }
    }

    /// Returns the number of cells of a column that are not blank.
    fn filled(&self, column: usize) -> usize {
        self.full.iter().filter(|row| !row.cell_type(column).is_blank()).count()
    }

    /// Returns the number of different texts in a column.
    fn distinct(&self, column: usize) -> usize {
        let texts = self.full.iter().map(|row| row.cells[column].as_str());
        texts.collect::<WordSet<&str>>().len()
    }

    /// Lets no two columns have the same first meaning. The winner of a field keeps it; the others go on
    /// to their next meaning.
    fn settle(&mut self) {
        let width = self.meanings.len();
        let mut settled = [None; ElectionField::ALL.len()];
        loop {
            let unsettled = |column: usize| {
                self.meanings[column].first().filter(|field| settled[field.index()] != Some(column))
            };
            let Some(field) = (0..width).filter_map(unsettled).min() else { break };
            let rivals: Vec<usize> =
                (0..width).filter(|&column| self.meanings[column].first() == Some(field)).collect();
            let winner = settled[field.index()].or_else(|| self.winner(field, &rivals));
            settled[field.index()] = winner;
            for column in rivals.into_iter().filter(|&column| Some(column) != winner) {
                self.meanings[column] = self.meanings[column].without_first();
            }
        }
    }

    /// Returns the column that feeds a field for which there are several. For a field of names it is one of the
    /// fullest: one with a listed header, and the one with the most different names, as of constituencies and states. For a field of numbers it is the one whose label has no other meaning, a listed header
    /// before one that only contains a word of headers; or else the first that is not empty.
    fn winner(&self, field: ElectionField, rivals: &[usize]) -> Option<usize> {
        if let [only] = rivals {
            return Some(*only);
        }
        let mut rivals = rivals.iter().copied();
        if matches!(field.declaration().reader, Reader::People | Reader::Party | Reader::Place) {
            let fullest = rivals.clone().map(|column| self.filled(column)).max()?;
            let full = rivals.filter(|column| self.filled(*column) * 10 >= fullest * 9);
            return full
                .rev()
                .max_by_key(|&column| (self.is_listed[column], self.distinct(column)));
        }
        let is_filled = |column: &usize| self.filled(*column) > 0;
        let sole = |column: &usize| self.meanings[*column].count() == 1 && is_filled(column);
        let listed = |column: &usize| sole(column) && self.is_listed[*column];
        rivals
            .clone()
            .find(listed)
            .or_else(|| rivals.clone().find(sole))
            .or_else(|| rivals.clone().find(is_filled))
            .or_else(|| rivals.next())
    }
}

/// Matches the columns of a table without a header to fields of their types: next to a date, people are
/// leaders and the row is an election; otherwise they are candidates. Columns that repeat the one before,
/// as cells that spanned both do, feed nothing.
fn name_by_type(columns: &mut [Column<'_>], repeats: &[bool]) {
    let dated = columns.iter().any(|column| column.reader == Reader::Date);
    let is_filled = |column: &Column<'_>| column.cell_type.is_some();
    let first =
        columns.iter_mut().zip(repeats).filter(|(column, repeats)| is_filled(column) && !**repeats);
    for (column, _) in first {
        let field = match column.reader {
            Reader::Date => ElectionField::Election,
            Reader::People if dated => ElectionField::Leader,
            Reader::People => ElectionField::Candidate,
            Reader::Text if !dated => ElectionField::Party,
            Reader::Count => ElectionField::Votes,
            Reader::Percent => ElectionField::Share,
            Reader::Seats => ElectionField::Seats,
            Reader::Change => ElectionField::Change,
            Reader::Status => ElectionField::Outcome,
            _ => continue,
        };
        column.field = Some(field);
    }
}

/// Of columns that give one figure for several years, lets that of the page's own year feed the field.
pub fn choose_year(table: &mut RawTable<'_, '_>, context: &ElectionContext<'_>) {
    // the columns with a year in their header, with the year and the rest of the header
    let of_years: Vec<(usize, String, String)> = (table.columns.iter().enumerate())
        .filter_map(|(at, column)| {
            let range = year_in(&column.header)?;
            let found = &column.header[range.clone()];
            let year =
                found.as_bytes().windows(4).position(|four| four.iter().all(u8::is_ascii_digit))?;
            let rest = format!("{}{}", &column.header[..range.start], &column.header[range.end..]);
            Some((at, found[year..year + 4].to_owned(), fold(&rest)))
        })
        .collect();
    if of_years.len() < 2 {
        return;
    }
    let Some(year) = context.year() else { return };
    if !of_years.iter().any(|(_, own, _)| *own == year) {
        return;
    }
    for (own, _, rest) in of_years.iter().filter(|(_, own, _)| *own == year) {
        let rival = of_years.iter().find(|(other, _, same)| {
            other != own && same == rest && table.columns[*other].field.is_some()
        });
        if let Some((rival, _, _)) = rival {
            let (field, reader) = (table.columns[*rival].field, table.columns[*rival].reader);
            table.columns[*own].field = field;
            table.columns[*own].reader = reader;
        }
    }
    for (other, _, _) in of_years.iter().filter(|(_, other, _)| *other != year) {
        table.columns[*other].field = None;
    }
}

/// Whether a column of a type can have cells that are mostly of `cell_type`.
fn fits(reader: Reader, cell_type: CellType) -> bool {
    match reader {
        Reader::Status => cell_type.is_text(),
        Reader::Seats => {
            cell_type != CellType::Year && ColumnProfile::new(reader).cost("", cell_type) < MISFIT
        }
        _ => ColumnProfile::new(reader).cost("", cell_type) < MISFIT,
    }
}

/// Whether cells of a type are numbers.
fn is_numeric(reader: Reader) -> bool {
    matches!(reader, Reader::Count | Reader::Percent | Reader::Seats | Reader::Rank)
}

/// Returns the type of a column whose cells are mostly of `cell_type`.
fn reader_of(cell_type: Option<CellType>) -> Reader {
    match cell_type {
        Some(CellType::Integer(_)) => Reader::Count,
        Some(CellType::Percent | CellType::Decimal) => Reader::Percent,
        Some(CellType::Fraction) => Reader::Seats,
        Some(CellType::Signed) => Reader::Change,
        Some(CellType::Ordinal) => Reader::Rank,
        Some(CellType::Date | CellType::Year) => Reader::Date,
        Some(CellType::Person) => Reader::People,
        Some(CellType::Status) => Reader::Status,
        Some(CellType::Text | CellType::Empty | CellType::Dash) | None => Reader::Text,
    }
}

/// Returns the beginning of a long header, which may be a key of each row.
fn short(header: Cow<'_, str>) -> Cow<'_, str> {
    match header.len() > MAX_REPEATED {
        true => header.chars().take(MAX_REPEATED).collect(),
        false => header,
    }
}
