//! Small tables for the tests of layouts.

use crate::markup::{Row, TableBlock, Text};
use crate::model::{Located, Span};
use crate::table::contestants::{DefaultContestant, KnownContestants};
use crate::table::context::ElectionContext;
use crate::table::{CellTypes, RawTable, TableContext};

/// Returns the rows of a text, one a line, with cells separated by `|`.
fn block(text: &str) -> TableBlock<'_> {
    let row = |line: &str| {
        let start = line.as_ptr() as usize - text.as_ptr() as usize;
        let mut at = start;
        let cells = line.split('|').map(|cell| {
            let range = at..at + cell.len();
            at = range.end + 1;
            Text::new(text, range).trim()
        });
        Row::new(cells.collect::<Vec<_>>(), Span::new(start, start + line.len()))
    };
    TableBlock { rows: text.lines().map(row).collect() }
}

/// Runs a test on a table under a title, in a document about `contestant`.
pub fn with_table<T>(
    title: &str,
    contestant: &DefaultContestant,
    text: &str,
    test: impl for<'a> FnOnce(RawTable<'a, 'a>, &TableContext<'_, 'a>) -> T,
) -> T {
    let block = block(text);
    let types = CellTypes::of(&block);
    let table = RawTable::of(&block, &types).expect("the table has rows");
    let title = Text::new(title, 0..title.len());
    let election = ElectionContext::of_page(Some(title), None, &[]).with_captions(&table.captions);
    let context = TableContext {
        election: &election,
        defaults: &election.defaults(),
        contestant,
        known: &KnownContestants::default(),
    };
    test(table, &context)
}

/// Returns the contestant of a document about a party.
pub fn own_party(name: &str) -> DefaultContestant {
    let party = Located::inferred((name.to_owned(), name.to_lowercase()), Span::default());
    DefaultContestant { party: Some(party), ..DefaultContestant::default() }
}
