//! Data files: texts that are one table, whose cells are divided by the same mark in all lines.

use super::delimited::split;
use crate::markup::{Row, TableBlock, Text};

/// Returns the table of a data file, if the text is one: all its first lines have the same number of cells. Titles with
/// `=` around them may be above it; `start` is where the table begins.
pub(in crate::markup::plain) fn table(whole: Text<'_>, start: usize) -> Option<TableBlock<'_>> {
    const MIN_ROWS: usize = 3;
    /// The lines that show whether a text is a data file.
    const FIRST_LINES: usize = 50;
    let text = whole.as_str();
    let lines = || {
        let mut next = start;
        text[start..].split_inclusive('\n').map(move |line| {
            let from = next;
            next += line.len();
            whole.slice(from..from + line.trim_end_matches(['\n', '\r']).len())
        })
    };
    let is_full = |line: &Text<'_>| !line.as_str().trim().is_empty();
    let header = lines().find(is_full)?;
    let (delimiter, width) =
        b"\t,;#".iter().find_map(|mark| Some((*mark, header_width(header, *mark)?)))?;
    let mut first = lines().filter(is_full).take(FIRST_LINES);
    let mut count = 0;
    let is_even = first.all(|line| {
        count += 1;
        split(line, delimiter).len() == width
    });
    if !is_even || count < MIN_ROWS {
        return None;
    }
    let rows =
        lines().filter(is_full).map(|line| Row::new(split(line, delimiter), line.trim().span()));
    Some(TableBlock { rows: rows.collect() })
}

/// Returns the number of cells of a line that can be the header of a data file whose cells a mark divides: short labels,
/// most of them of letters, and no sentence.
fn header_width(line: Text<'_>, mark: u8) -> Option<usize> {
    const MAX_LABEL: usize = 60;
    const MAX_WORDS: usize = 6;
    memchr::memchr(mark, line.as_bytes())?;
    let cells = split(line, mark);
    let is_label = |cell: &Text<'_>| {
        let cell = cell.as_str();
        cell.len() <= MAX_LABEL
            && cell.split_whitespace().count() <= MAX_WORDS
            && !cell.ends_with(['.', ':', '!', '?'])
    };
    let worded = cells.iter().filter(|cell| cell.as_str().contains(char::is_alphabetic)).count();
    (cells.iter().all(is_label) && worded * 2 > cells.len()).then_some(cells.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn data_files() {
        for (text, expected) in [
            ("a,b\n1,2\n3,4\n", Some(3)),
            ("party\tvotes\nReed\t\nHill\t4\n\n", Some(3)),
            ("a#b\r\n1#2\r\n3#4\r\n", Some(3)),
            ("name;votes\n\"Reed; the elder\";2\nHill;4", Some(3)),
            // lines of other lengths
            ("a,b\n1,2\n3,4,5\n", None),
            ("a,b\n1,2\n", None),
            // verse
            ("The reeds, the hills.\nThe rain, the mills.\nThe sun, the rills.", None),
            ("1,2\n3,4\n5,6\n", None),
            ("one line\nanother", None),
            ("", None),
        ] {
            let found = table(Text::new(text, 0..text.len()), 0).map(|table| table.rows.len());
            assert_eq!(found, expected, "{text:?}");
        }
    }
}
