//! T005: a cell that is not of its column's type.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use crate::diagnostic::{Diagnostics, REPEATED, Related, Rule, Severity, Topic, and_more};
use crate::lint::blocks::{contains, table_span, tables};
use crate::markup::{Page, Text};
use crate::model::{Reader, Span};
use crate::values::text::is_blank;

pub static RULE: Rule = Rule {
    code: "T005",
    severity: Severity::Warning,
    topic: Topic::Table,
    summary: "A cell does not have its column's type.",
    meaning: "The header names one type of value and the cell has another. The cell is kept in `other` under the header. If many cells of a column do not fit, only the first is reported.",
    example: "| Election | Votes |\n| 2011 | 58,716 |\n| 2015 | 12,34 |",
    help: "correct the cell, or the header if it does not describe the column",
};

/// Reports a cell under `header` that cannot be read as the column's type.
pub fn report(cell: Text<'_>, header: &str, reader: Reader, diagnostics: &mut Diagnostics<'_>) {
    let text = cell.as_str();
    let wanted = match reader {
        Reader::Percent => "a percentage between 0 and 100",
        Reader::Seats => "a number of seats such as 24 or 24 / 40",
        Reader::Rank => "a rank such as 3 or 3rd",
        _ => "a whole number such as 60,396",
    };
    let message = format!("cannot read \"{text}\" under \"{header}\" as {wanted}; kept in `other`");
    diagnostics.report(&RULE, cell.span(), message);
}

/// Merges the findings of one column or one row into their first.
///
/// A column counts as a whole if many of its cells cannot be read. Cells that hold only marks, such as a
/// footnote's, are not reported.
pub fn merge(page: &Page<'_>, diagnostics: &mut Diagnostics<'_>) {
    /// A column is merged if at least so many of its cells, and one in so many, cannot be read.
    const MIN_CELLS: usize = 3;
    const ONE_IN: usize = 4;
    let has_content = |text: &str| text.contains(|c: char| c.is_alphabetic() || c.is_ascii_digit());
    diagnostics.retain(|one, text| {
        one.rule != &RULE || text.get(one.span.range()).is_none_or(has_content)
    });
    if !diagnostics.collected().iter().any(|one| one.rule == &RULE) {
        return;
    }
    let all: BTreeSet<Span> = diagnostics
        .collected()
        .iter()
        .filter(|one| one.rule == &RULE)
        .map(|one| one.span)
        .collect();
    let mut merged = Merged::default();
    for table in tables(page) {
        let Some(whole) = table_span(table) else { continue };
        let inside = all.range(Span::new(whole.start, 0)..Span::new(whole.end, 0));
        let misfits: HashSet<Span> = inside
            .filter(|span| contains(whole, **span) && !merged.dropped.contains_key(span))
            .copied()
            .collect();
        if misfits.len() < 2 {
            continue;
        }
        let mut filled: Vec<usize> = Vec::new();
        let mut columns: BTreeMap<usize, BTreeSet<Span>> = BTreeMap::new();
        let mut rows: BTreeMap<usize, BTreeSet<Span>> = BTreeMap::new();
        for (number, row) in table.rows.iter().enumerate() {
            for (at, cell) in row.cells.iter().enumerate() {
                filled.resize(filled.len().max(at + 1), 0);
                filled[at] += usize::from(!is_blank(cell.as_str()));
                let span = cell.span();
                if misfits.contains(&span) {
                    columns.entry(at).or_default().insert(span);
                    rows.entry(number).or_default().insert(span);
                }
            }
        }
        let is_odd = |(column, spans): &(&usize, &BTreeSet<Span>)| {
            spans.len() >= MIN_CELLS && spans.len() * ONE_IN >= filled[**column]
        };
        let odd: Vec<&BTreeSet<Span>> =
            columns.iter().filter(is_odd).map(|(_, spans)| spans).collect();
        let in_column: HashSet<Span> = odd.iter().copied().flatten().copied().collect();
        odd.into_iter().for_each(|spans| merged.keep_first(spans.iter().copied(), "column"));
        for spans in rows.into_values() {
            let left = spans.into_iter().filter(|span| !in_column.contains(span));
            merged.keep_first(left, "row");
        }
    }
    merged.apply(diagnostics);
}

/// Findings that are merged into others.
#[derive(Default)]
struct Merged {
    /// The first finding of each column or row that is merged, and whether it is of a column or a row.
    firsts: HashMap<Span, &'static str>,
    /// The first finding that each of the others is merged into.
    dropped: HashMap<Span, Span>,
}

impl Merged {
    /// Merges the findings of one column or row into their first.
    fn keep_first(&mut self, mut spans: impl Iterator<Item = Span>, whole: &'static str) {
        let Some(first) = spans.next() else { return };
        self.firsts.insert(first, whole);
        self.dropped.extend(spans.filter(|span| *span != first).map(|span| (span, first)));
    }

    fn apply(self, diagnostics: &mut Diagnostics<'_>) {
        let Merged { firsts, dropped } = self;
        let mut seen: HashSet<Span> = HashSet::new();
        let mut related: HashMap<Span, Vec<Related>> = HashMap::new();
        diagnostics.collected().retain(|one| {
            if one.rule != &RULE {
                return true;
            }
            // a cell that spans rows is found in each
            let is_new = seen.insert(one.span);
            let Some(first) = dropped.get(&one.span) else { return is_new };
            if is_new {
                related.entry(*first).or_default().push(one.related_place(REPEATED));
            }
            false
        });
        for one in diagnostics.collected().iter_mut().filter(|one| one.rule == &RULE) {
            if let (Some(whole), Some(more)) = (firsts.get(&one.span), related.remove(&one.span)) {
                one.message += &and_more(more.len(), "cell", whole);
                one.related = more;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lint::testing::{assert_findings, election_page};

    #[test]
    fn single_cell() {
        let page = |votes: &str| {
            let rows = ["Reed Party | 600 | 60.0", &format!("Mill Party | {votes} | 40.0")];
            election_page("Party | Votes | %", &rows)
        };
        assert_findings("a.txt", &page("see below"), &[(&RULE, "see below")]);
        assert_findings("a.txt", &page("400"), &[]);
        assert_findings("a.txt", &page("–"), &[]);
    }

    #[test]
    fn cells_of_one_column() {
        let text = election_page(
            "Party | Votes | %",
            &[
                "Reed Party | many | 60.0", "Mill Party | some | 30.0", "Sea Party | few | 6.0",
                "Hill Party | 40 | 4.0", "Lake Party | ¹ | ²",
            ],
        );
        assert_findings("a.txt", &text, &[(&RULE, "many")]);
    }

    #[test]
    fn cells_of_one_row() {
        let text = election_page(
            "Party | Votes | %",
            &[
                "Reed Party | 600 | 60.0", "Mill Party | see below | see there",
                "Sea Party | 60 | 6.0", "Hill Party | 40 | 4.0", "Lake Party | 10 | 1.0",
            ],
        );
        assert_findings("a.txt", &text, &[(&RULE, "see below")]);
    }
}
