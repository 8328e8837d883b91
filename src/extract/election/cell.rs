//! Cells of tables and values of infoboxes, read as the field they feed says.

use crate::diagnostic::Diagnostics;
use crate::lint::rules::unreadable_cell;
use crate::markup::Text;
use crate::markup::change::sign_of;
use crate::model::{
    Election, ElectionField, Method, Provenance, Reader, Reading, Record, RecordField,
};
use crate::table::{Column, is_uncontested};
use crate::values::name::clean_name;
use crate::values::number::{
    find_round, read_change, read_count, read_percent, read_percent_beside, read_rank, read_seats,
};
use crate::values::text::{folds_to, is_blank, single_spaced, without_footnotes};

/// Reads a cell into the field that its column feeds, or into `other`.
pub(super) fn read_cell(
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
            // an arrow before a number becomes its sign; any other arrow goes
            let has_arrow = !text.is_ascii() && text.contains(|c: char| sign_of(c).is_some());
            let signed = has_arrow.then(|| read_change(text).unwrap_or_default());
            let value = single_spaced(signed.as_deref().unwrap_or(text));
            election.set(
                ElectionField::Other,
                (column.header.clone().into_owned(), value),
                provenance,
            );
        }
    };
    let Some(field) = column.field else {
        keep(election);
        return;
    };
    if read_field(election, field, cell, method) {
        return;
    }
    if is_uncontested(text) {
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
pub(super) fn read_field(
    election: &mut Election,
    field: ElectionField,
    cell: Text<'_>,
    method: Method,
) -> bool {
    let text = cell.as_str();
    let provenance = Provenance::new(cell.span(), method);
    let reading = match field.declaration().reader {
        Reader::Count => read_count(text).map(Reading::Integer),
        Reader::Percent => {
            read_percent(text).or_else(|| read_percent_beside(text)).map(Reading::Decimal)
        }
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
        Reader::Change => read_change(text).map(Reading::Text),
        Reader::People | Reader::Party => {
            let name = clean_name(text);
            let nobody = is_blank(&name) || folds_to(&name, "no party");
            (!nobody).then_some(Reading::Text(name))
        }
        Reader::Status if is_uncontested(text) => {
            Some(Reading::Text(text.trim().trim_end_matches('.').to_lowercase()))
        }
        _ => Some(Reading::Text(single_spaced(&without_footnotes(text)))),
    };
    let Some(reading) = reading else { return false };
    let taken = election.set(field, reading, provenance);
    // a cell with both figures feeds the other field too
    match field {
        ElectionField::Votes => {
            if let Some(share) = read_percent_beside(text) {
                election.set(ElectionField::Share, share, provenance);
            }
        }
        ElectionField::Share if read_percent_beside(text).is_some() => {
            if let Some(votes) = read_count(text) {
                election.set(ElectionField::Votes, votes, provenance);
            }
        }
        _ => {}
    }
    taken
}

/// Whether no more seats are won than the body has.
fn possible((won, total): &(i64, Option<i64>)) -> bool {
    total.is_none_or(|total| *won <= total)
}
