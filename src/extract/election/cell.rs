//! Cells of tables and values of infoboxes, read as the field they feed says.

use crate::diagnostic::Diagnostics;
use crate::lint::rules::unreadable_cell;
use crate::markup::Text;
use crate::model::{
    Election, ElectionField, Method, Provenance, Reader, Reading, Record, RecordField,
};
use crate::table::{Column, is_uncontested};
use crate::values::name::clean_name;
use crate::values::number::{
    find_round, read_bracketed_percent, read_count, read_percent, read_rank, read_seats,
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
        Reader::Status if is_uncontested(text) => {
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

/// Whether no more seats are won than the body has.
fn possible((won, total): &(i64, Option<i64>)) -> bool {
    total.is_none_or(|total| *won <= total)
}

/// Returns a change with an ASCII sign before the number: `−3` and `3 −` become `-3`.
fn read_change(text: &str) -> String {
    if let [b'+' | b'-', figure @ ..] = text.as_bytes()
        && figure.iter().all(|byte| byte.is_ascii_digit() || *byte == b'.')
    {
        return text.to_owned();
    }
    let change = without_footnotes(text).trim().replace(['−', '–', '‐', '‒', '—'], "-");
    let trailing = change.strip_suffix(['+', '-']).map(str::trim_end);
    if let Some(number) = trailing
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
