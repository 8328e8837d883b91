//! Reports of the issues that the lower layers return as data.

use crate::diagnostic::Diagnostics;
use crate::lint::rules::{
    ambiguous_row, impossible_date, missing_header, realigned_row, surplus_cells, wrong_ordinal,
};
use crate::model::Span;
use crate::table::TableIssue;
use crate::values::date::{DateIssue, FoundDate};

/// Reports the issue of the date at `span`, if it has one.
pub fn report_date(found: &FoundDate, span: Span, diagnostics: &mut Diagnostics<'_>) {
    match &found.issue {
        Some(DateIssue::Ordinal { written, read }) => {
            wrong_ordinal::report(written, *read, span, diagnostics);
        }
        Some(DateIssue::NoSuchDay { written }) => {
            impossible_date::report(written, &found.date, span, diagnostics);
        }
        None => {}
    }
}

/// Reports the issues of a table.
pub fn report_table(issues: &[TableIssue], diagnostics: &mut Diagnostics<'_>) {
    for issue in issues {
        match issue {
            TableIssue::MissingHeader { first_row } => {
                missing_header::report(*first_row, diagnostics);
            }
            TableIssue::SurplusCells { row, surplus } => {
                surplus_cells::report(*row, *surplus, diagnostics);
            }
            TableIssue::RealignedRow { row, carried } => {
                realigned_row::report(row, carried, diagnostics);
            }
            TableIssue::AmbiguousRow { row, blank } => {
                ambiguous_row::report(row, blank, diagnostics);
            }
        }
    }
}
