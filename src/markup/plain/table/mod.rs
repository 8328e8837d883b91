//! Tables that an extraction of text left as lines, in any of the ways in which it joins or divides cells.
//!
//! Only the labels of a header of results make a table of lines that sentences could have: cells under each other
//! (`stacked`), joined by spaces (`spaced`) or by nothing (`glued`). Bars, tabs (`delimited`) and wide gaps (`aligned`)
//! make one by themselves.

mod aligned;
mod bars;
mod column;
pub(super) mod data_file;
mod delimited;
mod figure;
mod glued;
mod names;
mod spaced;
mod stacked;

pub(super) use bars::{prose, row};
pub(super) use delimited::is_over_rule;
pub(super) use spaced::figure_cells;

use super::line::{Line, LineKind, Lines};
use crate::markup::{Row, TableBlock, Text};
use crate::model::{ElectionField, Span};
use column::{Column, Kind};

/// What was found on some lines.
pub(super) enum Found<'a> {
    /// A table, with the line after its last.
    Table {
        /// The table.
        table: TableBlock<'a>,
        /// The line after its last.
        end: usize,
    },
    /// A table of results whose cells can be divided in several ways.
    Unclear {
        /// The whole table.
        span: Span,
        /// The line after its last.
        end: usize,
    },
}

/// Reads the table that begins on line `at`.
pub(super) fn table<'a>(document: Text<'a>, lines: Lines<'_, 'a>, at: usize) -> Option<Found<'a>> {
    let found = delimited::table(lines, at).or_else(|| labelled_table(document, lines, at));
    found.or_else(|| aligned::table(document, lines, at))
}

/// Reads the table that begins on line `at` and that only its labels show to be one.
pub(super) fn labelled_table<'a>(
    document: Text<'a>,
    lines: Lines<'_, 'a>,
    at: usize,
) -> Option<Found<'a>> {
    column::may_begin_header(lines.at(at).content().as_str()).then_some(())?;
    let spaced = || spaced_table(document, lines, at);
    let glued = || glued::table(document, lines, at);
    stacked::table(lines, at).or_else(spaced).or_else(glued)
}

/// Whether a line is the header of a table whose cells are joined by spaces.
pub(super) fn is_spaced_header<'a>(document: Text<'a>, line: Text<'a>) -> bool {
    column::may_begin_header(line.as_str()) && !column::spaced(document, line).is_empty()
}

/// Reads the table of cells joined by spaces whose header is on line `at`. Of the ways to read the header, it is the one
/// in which the most cells fit their labels.
fn spaced_table<'a>(document: Text<'a>, lines: Lines<'_, 'a>, at: usize) -> Option<Found<'a>> {
    let read = |columns: Vec<Column<'a>>| {
        let (rows, end) = spaced_rows(document, lines, at + 1, &columns)?;
        let score = score(&rows, &columns)?;
        let cells: Vec<Text<'a>> = columns.iter().map(|column| column.label).collect();
        let header = Row::new(cells, lines.at(at).content().span());
        Some((score, std::iter::once(header).chain(rows).collect(), end))
    };
    // a glued header may stand over rows with spaces: `PartyCandidateVotes`
    let header = lines.at(at).content();
    let ways = column::spaced(document, header).into_iter().chain(column::glued(header));
    let found = ways.filter_map(read);
    let best = found.reduce(|one, other| if other.0 > one.0 { other } else { one });
    best.map(|(_, rows, end)| Found::Table { table: TableBlock { rows }, end })
}

/// Returns by how many more cells fit their labels than do not; `None` if the rows do not fit the header.
fn score(rows: &[Row<'_>], columns: &[Column<'_>]) -> Option<usize> {
    /// One cell in so many may not fit its label.
    const MAX_MISFITS: usize = 8;
    let fits =
        |row: &&Row<'_>| row.cells.len() == columns.len() && fitting(row, columns) == columns.len();
    let full = rows.iter().filter(fits).count();
    let fitting: usize = rows.iter().map(|row| fitting(row, columns)).sum();
    let misfits = rows.iter().map(|row| row.cells.len()).sum::<usize>() - fitting;
    // in the history of a party each row begins with a year, and some cells may be lost
    let is_history = columns.first().is_some_and(|first| first.kind == Kind::Date)
        && rows.iter().all(|row| row.cells.len() + 1 >= columns.len());
    let is_table = rows.len() > 1
        && misfits * MAX_MISFITS <= fitting
        && (full * 2 >= rows.len() || is_history);
    is_table.then(|| fitting.saturating_sub(misfits))
}

/// Reads the rows from line `first` on, and returns them with the line after the last. Returns `None` if too few of the
/// first rows fit the header.
fn spaced_rows<'a>(
    document: Text<'a>,
    lines: Lines<'_, 'a>,
    first: usize,
    columns: &[Column<'a>],
) -> Option<(Vec<Row<'a>>, usize)> {
    /// The rows by which a table is known, so that lines that only look like headers cost little.
    const FIRST_ROWS: usize = 64;
    /// The lines in a row that may be no rows of the table: `Source: Statistics Office`.
    const MAX_OTHER: usize = 1;
    let mut rows: Vec<Row<'a>> = Vec::new();
    let (mut end, mut others) = (first, 0);
    let mut is_known = false;
    let places = places(lines, first, columns);
    let mut at = first;
    while let Some(line) = lines.get(at) {
        match line.kind {
            LineKind::Blank | LineKind::Rule => {
                at += 1;
                continue;
            }
            LineKind::Heading(_) => break,
            // of another table, so that no line is read as a row of many
            _ if is_spaced_header(document, line.content()) => break,
            _ => {}
        }
        let read = |more: usize| {
            let last = lines.get(at + more)?.content();
            spaced::rows(
                document,
                column::between(document, line.content(), last),
                columns,
                &places,
            )
        };
        // the cells of an election may be on several lines
        let is_dated = columns.first().is_some_and(|column| column.kind == Kind::Date);
        let most = if is_dated { continuing(lines, at) } else { 0 };
        let fitting = |rows: &Vec<Row<'_>>| {
            rows.iter().map(|row| fitting(row, columns)).max().unwrap_or_default()
        };
        let found = (0..=most).filter_map(|more| Some((more, read(more)?)));
        let found = found.reduce(
            |one, other| {
                if fitting(&other.1) > fitting(&one.1) { other } else { one }
            },
        );
        match found {
            Some((more, found)) => {
                rows.extend(found);
                at += more + 1;
                (end, others) = (at, 0);
                if !is_known && rows.len() >= FIRST_ROWS {
                    score(&rows, columns)?;
                    is_known = true;
                }
            }
            None if others < MAX_OTHER && !line.is_long() => {
                others += 1;
                at += 1;
            }
            None => break,
        }
    }
    Some((rows, end))
}

/// Returns how many cells of a row fit the columns at their places.
fn fitting(row: &Row<'_>, columns: &[Column<'_>]) -> usize {
    let cells = row.cells.iter().zip(columns);
    cells.filter(|(cell, column)| figure::fits(cell.as_str(), column.kind)).count()
}

/// Returns how many lines after one can go on with its row, which begins with a year: short ones that begin with none.
fn continuing(lines: Lines<'_, '_>, at: usize) -> usize {
    const MAX_LINES: usize = 3;
    let begins_row = |line: &Line<'_>| {
        let first = line.content().as_str().split_whitespace().next();
        first.is_none_or(figure::is_year)
    };
    let more = lines.part(at + 1..).iter().take(MAX_LINES);
    more.take_while(|line| line.kind == LineKind::Prose && !begins_row(line) && !line.is_long())
        .count()
}

/// Returns the places in the rows of a table that has a column of them after that of the parties.
fn places<'a>(lines: Lines<'_, 'a>, first: usize, columns: &[Column<'a>]) -> Vec<Vec<&'a str>> {
    const MAX_ROWS: usize = 200;
    if !columns.iter().any(|column| column.field == Some(ElectionField::Constituency)) {
        return Vec::new();
    }
    let rows = lines.part(first..).iter().take_while(|line| !line.is_long()).take(MAX_ROWS);
    let rows: Vec<_> = rows.map(|line| spaced::names(line.content())).collect();
    names::common_endings(&rows)
}

#[cfg(test)]
mod tests {
    use crate::markup::testing::sketch;
    use crate::markup::{Arena, plain};

    /// Returns the rows of the tables in a text, one per line.
    fn rows(text: &str) -> String {
        let titled = format!("= Result =\n\n{text}");
        let arena = Arena::new();
        let sketch = sketch(&plain::parse(arena.text(&titled), &arena));
        let rows = sketch.lines().filter_map(|line| line.strip_prefix("row "));
        rows.map(|row| format!("{row}\n")).collect()
    }

    /// The same table in the ways in which extractions write it.
    #[test]
    fn layouts() {
        let expected = "Party|Votes|%|Seats\nReed Party|4,377|45.2|23\nThe Alliance of Hill Farmers|3,120|32.2|16\nGreens|2,190|22.6|1\n";
        for text in [
            "Party | Votes | % | Seats\n---|---|---|---\nReed Party | 4,377 | 45.2 | 23\nThe Alliance of Hill Farmers | 3,120 | 32.2 | 16\nGreens | 2,190 | 22.6 | 1\n",
            "Party\tVotes\t%\tSeats\nReed Party\t4,377\t45.2\t23\nThe Alliance of Hill Farmers\t3,120\t32.2\t16\nGreens\t2,190\t22.6\t1\n",
            "Party,Votes,%,Seats\nReed Party,\"4,377\",45.2,23\nThe Alliance of Hill Farmers,\"3,120\",32.2,16\nGreens,\"2,190\",22.6,1\n",
            "Party;Votes;%;Seats\nReed Party;4,377;45.2;23\nThe Alliance of Hill Farmers;3,120;32.2;16\nGreens;2,190;22.6;1\n",
            "Party                          Votes     %   Seats\nReed Party                     4,377  45.2      23\nThe Alliance of Hill Farmers   3,120  32.2      16\nGreens                         2,190  22.6       1\n",
            "Party\nVotes\n%\nSeats\n\nReed Party\n4,377\n45.2\n23\n\nThe Alliance of Hill Farmers\n3,120\n32.2\n16\n\nGreens\n2,190\n22.6\n1\n",
            "Party\n\nVotes\n\n%\n\nSeats\n\nReed Party\n\n4,377\n\n45.2\n\n23\n\nThe Alliance of Hill Farmers\n\n3,120\n\n32.2\n\n16\n\nGreens\n\n2,190\n\n22.6\n\n1\n",
            "Party Votes % Seats\nReed Party 4,377 45.2 23\nThe Alliance of Hill Farmers 3,120 32.2 16\nGreens 2,190 22.6 1\n",
            "Party Votes % Seats ------- Reed Party 4,377 45.2 23 The Alliance of Hill Farmers 3,120 32.2 16 Greens 2,190 22.6 1",
            "PartyVotes%Seats\nReed Party4,37745.223\nThe Alliance of Hill Farmers3,12032.216\nGreens2,19022.61\n",
        ] {
            assert_eq!(rows(text), expected, "{text}");
        }
    }

    #[test]
    fn parties_and_candidates_joined_by_spaces() {
        let text = "Party Candidate Votes % ±%\nConservative Jane Roe 28,560 42.9 −3.1\nLiberal Democrat Mr. Owen Lyle 21,929 33.0\nGreen Party Anna St John-Reed 769 1.1 +0.4\nSinn Féin Michael Moore 120 0.2 New\n";
        let expected = "Party|Candidate|Votes|%|±%\nConservative|Jane Roe|28,560|42.9|−3.1\nLiberal Democrat|Mr. Owen Lyle|21,929|33.0\nGreen Party|Anna St John-Reed|769|1.1|+0.4\nSinn Féin|Michael Moore|120|0.2|New\n";
        assert_eq!(rows(text), expected);
    }

    #[test]
    fn rows_over_several_lines_and_groups_of_digits() {
        let text = "Élection Leader Voix % Sièges +/–\n1984 Jane Roe 24 045 58.6\n14  /  15\n+14\n1990 Owen Lyle 6 916 17.5\n2  /  15\n−12\n";
        let expected = "Élection|Leader|Voix|%|Sièges|+/–\n1984|Jane Roe|24 045|58.6|14  /  15|+14\n1990|Owen Lyle|6 916|17.5|2  /  15|−12\n";
        assert_eq!(rows(text), expected);
    }

    #[test]
    fn a_glued_header_over_rows_with_spaces() {
        let text =
            "PartyCandidateVotes\nLiberal James Ross 6,108\nConservative Thomas Lyle 5,495\n";
        let expected =
            "Party|Candidate|Votes\nLiberal|James Ross|6,108\nConservative|Thomas Lyle|5,495\n";
        assert_eq!(rows(text), expected);
    }

    #[test]
    fn labels_over_several_columns_and_broken_rows() {
        let text = "Alliance |\nParty |\nPopular vote |\nSeats |\nVotes |\n% |\nContested |\nWon |\n|\nReed Pact |\nReed Party |\n4,377 |\n45.2 |\n30 |\n23 |\n|\nGreens |\n2,190 |\n22.6 |\n12 |\n1 |\n";
        let expected = "Alliance|Party|Votes|%|Contested|Won\nReed Pact|Reed Party|4,377|45.2|30|23\nGreens|2,190|22.6|12|1\n";
        assert_eq!(rows(text), expected);
        let text =
            "Party | Votes | % |\nReed Party\n|\n4,377 | 45.2 |\nGreens\n|\n2,190 | 22.6 |\n";
        let expected = "Party|Votes|%|\nReed Party|4,377|45.2|\nGreens|2,190|22.6|\n";
        assert_eq!(rows(text), expected);
    }

    #[test]
    fn labels_over_several_lines_and_glued_changes() {
        let text = "PartyVotes%Seats\nLower\nHouse\n+/–Upper\nHouse\n+/–\nReed Party43,83835.421407+1\nHill Party30,86124.9411+36–2\nHarbour List[a]8570.690New0New\nTotal75,556100.00250130\n";
        let expected = "Party|Votes|%|Seats/Lower/House|+/–|Upper/House|+/–\nReed Party|43,838|35.42|14|0|7|+1\nHill Party|30,861|24.94|11|+3|6|–2\nHarbour List[a]|857|0.69|0|New|0|New\nTotal|75,556|100.00|25|0|13|0\n";
        assert_eq!(rows(text), expected);
    }

    #[test]
    fn elections_of_a_party_whose_cells_are_glued() {
        let text = "ElectionVotes%Seats+/–Alliance\n198930,1180.40 / 120New–\n199347,9050.71 / 120 1–\n201740,8760.71 / 155 1Broad Pact\n";
        let expected = "Election|Votes|%|Seats|+/–|Alliance\n1989|30,118|0.4|0 / 120|New|–\n1993|47,905|0.7|1 / 120|1|–\n2017|40,876|0.7|1 / 155|1|Broad Pact\n";
        assert_eq!(rows(text), expected);
    }

    #[test]
    fn glued_shares_have_the_decimals_that_fit_the_votes() {
        for (text, expected) in [
            (
                "PartyVotes%Seats\nReed Party41,25051.5631\nHill Party22,13027.6616\nGreens16,62020.783\nTotal80,000100.0050\n",
                "Party|Votes|%|Seats\nReed Party|41,250|51.56|31\nHill Party|22,130|27.66|16\nGreens|16,620|20.78|3\nTotal|80,000|100.00|50\n",
            ),
            (
                "PartyVotes%Seats\nReed Party41,25051.6131\nHill Party22,13027.716\nGreens16,62020.83\n",
                "Party|Votes|%|Seats\nReed Party|41,250|51.6|131\nHill Party|22,130|27.7|16\nGreens|16,620|20.8|3\n",
            ),
        ] {
            assert_eq!(rows(text), expected, "{text}");
        }
    }

    #[test]
    fn what_can_be_divided_in_several_ways_is_not_read() {
        // 12 votes and 3.4 %, or 1 vote and 23.4 %
        let text = "PartyVotes%Seats\nReed Party123.41\nHill Party256.62\n";
        let arena = Arena::new();
        let page = plain::parse(arena.text(text), &arena);
        assert_eq!(sketch(&page), "");
        assert_eq!(page.unclear_tables.len(), 1);
    }

    #[test]
    fn sentences_are_no_tables() {
        for text in [
            "Party members met in 1990.\nVotes were counted, and seats given.\nIt won 12 seats.\n",
            "Party\nThe Reed Party met.\nIt has 12 members.\n",
            "Votes, seats and money: what the 1990 election changed, and why, is told here.\nIt was much.\n",
        ] {
            assert_eq!(rows(text), "", "{text}");
        }
    }
}
