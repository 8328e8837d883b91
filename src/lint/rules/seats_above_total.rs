//! T006: more seats won than the body has.

use std::collections::HashMap;

use crate::diagnostic::{Diagnostics, Rule, Severity, Topic};
use crate::lint::Analysis;
use crate::lint::blocks::{seat_entries, tables};
use crate::lint::evidence::span_of;
use crate::lint::rules::unreadable_cell;
use crate::markup::Text;
use crate::model::{ElectionField, Span};
use crate::values::number::read_seats;
use crate::values::text::is_blank;

pub static RULE: Rule = Rule {
    code: "T006",
    severity: Severity::Error,
    topic: Topic::Table,
    summary: "More seats are won than the body has.",
    meaning: "The number of seats won is larger than the number of all seats.",
    example: "| Election | Seats |\n| 2015 | 62 / 60 |",
    help: "correct one of the two numbers",
};

/// Reports the seats of infoboxes, cells and rows that are more than their total.
pub fn check(analysis: &Analysis<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    check_infobox(analysis, diagnostics);
    check_cells(analysis, diagnostics);
    check_rows(analysis, diagnostics);
}

fn check_infobox(analysis: &Analysis<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    for seats in seat_entries(analysis).filter(|seats| !is_blank(seats.as_str())) {
        if let Some((won, total)) = impossible(seats.as_str()) {
            diagnostics.report(&RULE, seats.span(), message(won, total));
        }
    }
}

/// Turns findings about unreadable cells such as `62 / 60` into findings of this rule.
fn check_cells(analysis: &Analysis<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    let mut cells: HashMap<Span, Text<'_>> = HashMap::new();
    if diagnostics.collected().iter().any(|one| one.rule == &unreadable_cell::RULE) {
        for table in tables(analysis.page) {
            let all = table.rows.iter().flat_map(|row| &row.cells);
            cells.extend(all.map(|cell| (cell.span(), *cell)));
        }
    }
    let unreadable = diagnostics.collected().iter_mut();
    for one in unreadable.filter(|one| one.rule == &unreadable_cell::RULE) {
        let seats = cells.get(&one.span).and_then(|cell| impossible(cell.as_str()));
        if let Some((won, total)) = seats {
            one.rule = &RULE;
            one.message = message(won, total);
        }
    }
}

/// Compares the columns of seats won and of all seats.
fn check_rows(analysis: &Analysis<'_, '_>, diagnostics: &mut Diagnostics<'_>) {
    for row in analysis.elections {
        if let (Some(won), Some(total)) = (row.seats, row.details.seats_total)
            && won > total
            && let Some(span) = span_of(row, ElectionField::Seats)
        {
            let of = span_of(row, ElectionField::SeatsTotal).filter(|of| *of != span);
            let related = of.map(|of| (of, format!("there are {total} seats")));
            let related = related.into_iter().collect();
            diagnostics.report_with(&RULE, span, message(won, total), related);
        }
    }
}

/// Returns the seats won and all seats of a text such as `62 / 60`, if the former are more.
fn impossible(text: &str) -> Option<(i64, i64)> {
    let (won, total) = read_seats(text)?;
    total.filter(|total| won > *total).map(|total| (won, total))
}

fn message(won: i64, total: i64) -> String {
    format!("{won} seats won, but there are only {total}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{assert_findings, election_page, infobox};

    #[test]
    fn seats_of_an_infobox() {
        let seats = |value: &str| {
            infobox(&format!("- Ideology: Socialism\n- Seats1 title: Senate\n- Seats1: {value}\n"))
        };
        assert_findings("a.txt", &seats("62 / 60"), &[(&RULE, "62 / 60")]);
        assert_findings("a.txt", &seats("2 / 60"), &[]);
    }

    #[test]
    fn seats_of_a_cell() {
        let page = |row: &str| election_page("Party | Seats", &[row]);
        assert_findings("a.txt", &page("Reed Party | 62 / 60"), &[(&RULE, "62 / 60")]);
        assert_findings("a.txt", &page("Reed Party | 2 / 60"), &[]);
    }
}
