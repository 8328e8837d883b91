//! Reports of the issues that the lower layers return as data.

use crate::diagnostic::Diagnostics;
use crate::lint::rules::{
    ambiguous_row, impossible_date, missing_header, realigned_row, surplus_cells, wrong_ordinal,
};
use crate::model::Span;
use crate::table::{IssueKind, TableIssue};
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

/// Reports the issues of a table, each kind once with the number of its rows.
pub fn report_table(issues: &[TableIssue], diagnostics: &mut Diagnostics<'_>) {
    for TableIssue { kind, row, more } in issues {
        let (rule, message) = match kind {
            IssueKind::MissingHeader => (&missing_header::RULE, missing_header::message()),
            IssueKind::SurplusCells { surplus } => {
                (&surplus_cells::RULE, surplus_cells::message(*surplus))
            }
            IssueKind::RealignedRow { size, carried } => {
                (&realigned_row::RULE, realigned_row::message(*size, carried))
            }
            IssueKind::AmbiguousRow { size, blank } => {
                (&ambiguous_row::RULE, ambiguous_row::message(*size, blank))
            }
        };
        diagnostics.report_rows(rule, *row, message, more);
    }
}
