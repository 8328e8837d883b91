//! Tables whose cells are glued to each other: `Independence Party43,83835.4214+1`.
//!
//! A row is divided by the kinds of its columns: votes in groups of three digits, shares with the same number of
//! decimals in all rows, changes with a sign. Where that leaves more than one reading, votes and shares decide, whose
//! ratio is the same in all rows; it also says how many decimals the shares have. A table with a row that still has more than one reading is not read at all.

use std::cmp::Reverse;

use foldhash::{HashSet, HashSetExt};

use super::column::{Column, Kind, glued, spaced};
use super::figure::is_year;
use super::{Found, is_spaced_header};
use crate::lexicon::elections::{CHANGE_WORDS, SUMMARY_ROWS};
use crate::markup::plain::line::{Line, LineKind, Lines};
use crate::markup::{Row, TableBlock, Text};
use crate::model::{Span, folded};

/// The most characters of a row.
const MAX_ROW: usize = 120;

/// The most columns of a table.
const MAX_COLUMNS: usize = 16;

/// The most cells of a row that are empty, and so not there.
const MAX_EMPTY: usize = 4;

/// Reads the table whose header begins on line `at`. Spaces may divide its labels: `Party Votes % Seats`.
pub(super) fn table<'a>(document: Text<'a>, lines: Lines<'_, 'a>, at: usize) -> Option<Found<'a>> {
    let Some((columns, first)) = header(document, lines, at) else {
        let is_glued = |line: &Line<'_>| {
            let figures = line.content().as_bytes().windows(2);
            figures.into_iter().any(|pair| {
                (pair[0].is_ascii_alphabetic() || matches!(pair[0], b')' | b']'))
                    && pair[1].is_ascii_digit()
            })
        };
        let mut below = lines.part(at + 1..).iter().filter(|line| line.kind != LineKind::Blank);
        below.next().filter(|line| is_glued(line))?;
        let ways = spaced(document, lines.at(at).content());
        let mut read =
            ways.into_iter().filter_map(|columns| rows(document, lines, at, columns, at + 1));
        return read.find(|found| matches!(found, Found::Table { .. }));
    };
    rows(document, lines, at, columns, first)
}

/// Reads the rows from line `first` on, whose header begins on line `at`.
fn rows<'a>(
    document: Text<'a>,
    lines: Lines<'_, 'a>,
    at: usize,
    columns: Vec<Column<'a>>,
    first: usize,
) -> Option<Found<'a>> {
    let shape = Shape::of(&columns)?;
    let (rows, end) = row_lines(document, lines, first);
    let header: Vec<Text<'a>> = columns.iter().map(|column| column.label).collect();
    let span =
        Span::new(lines.at(at).content().span().start, lines.at(first - 1).content().span().end);
    let Some(cells) = Glued::of(shape, &rows).cells(&rows) else {
        let last = rows.last()?.span().end;
        return Some(Found::Unclear { span: Span::new(span.start, last), end });
    };
    let body = cells.into_iter().zip(&rows).filter(|(cells, _)| !cells.is_empty());
    let body = body.map(|(cells, row)| Row::new(cells, row.span()));
    let rows: Vec<Row<'a>> = std::iter::once(Row::new(header, span)).chain(body).collect();
    (rows.len() > 2).then_some(Found::Table { table: TableBlock { rows }, end })
}

/// Reads the labels on a line and those under it without digits, and returns them with the line after the last.
fn header<'a>(
    document: Text<'a>,
    lines: Lines<'_, 'a>,
    at: usize,
) -> Option<(Vec<Column<'a>>, usize)> {
    const MAX_LINES: usize = 10;
    let has_digit =
        |line: &Line<'_>| line.content().as_str().contains(|c: char| c.is_ascii_digit());
    let more = lines.part(at + 1..).iter().take(MAX_LINES);
    let more = more.take_while(|line| line.kind == LineKind::Prose && !has_digit(line)).count();
    let whole = |more: usize| {
        let end = lines.at(at + more).content().span().end;
        document.slice(lines.at(at).content().span().start..end)
    };
    let columns = glued(whole(more)).map(|columns| (columns, at + more + 1));
    columns.or_else(|| Some((glued(whole(0))?, at + 1)))
}

/// Returns the lines from `first` on that can be rows, with the line after the last. Another header ends them, so that no
/// line is read as a row of more than one table.
fn row_lines<'a>(document: Text<'a>, lines: Lines<'_, 'a>, first: usize) -> (Vec<Text<'a>>, usize) {
    let mut rows = Vec::new();
    let mut end = first;
    for (at, line) in lines.iter().enumerate().skip(first) {
        let text = line.content().as_str();
        match line.kind {
            LineKind::Blank => continue,
            LineKind::Heading(_) => break,
            _ if text.len() > MAX_ROW || !text.contains(|c: char| c.is_ascii_digit()) => break,
            _ if is_spaced_header(document, line.content()) => break,
            _ => {}
        }
        rows.push(line.content());
        end = at + 1;
    }
    (rows, end)
}

/// The columns of a table whose rows can be divided.
struct Shape {
    /// The number of columns of words.
    names: usize,
    has_date: bool,
    /// The kinds of the columns of figures.
    kinds: Vec<Kind>,
    /// Whether a column of words comes last.
    has_tail: bool,
}

impl Shape {
    /// Returns the shape that a header gives: a date or one or two columns of words, figures, and perhaps words again.
    fn of(columns: &[Column<'_>]) -> Option<Self> {
        let has_date = columns.first()?.kind == Kind::Date;
        let rest = &columns[usize::from(has_date)..];
        let names = rest.iter().take_while(|column| column.kind == Kind::Words).count();
        let mut kinds: Vec<Kind> = rest[names..].iter().map(|column| column.kind).collect();
        let has_tail = kinds.pop_if(|kind| *kind == Kind::Words).is_some();
        (columns.len() <= MAX_COLUMNS
            && names <= 2
            && names + usize::from(has_date) > 0
            && kinds.iter().all(|kind| kind.is_figure()))
        .then_some(Shape { names, has_date, kinds, has_tail })
    }
}

/// What is common to all rows of a table.
struct Glued {
    shape: Shape,
    /// The mark between groups of three digits, if any row has one.
    group: Option<char>,
    /// Whether changes have signs.
    has_signs: bool,
}

/// A way to divide the figures of a row: where each is.
type Reading = Vec<(usize, usize)>;

/// A row before it is divided.
struct GluedRow<'a> {
    text: Text<'a>,
    /// Where its figures begin.
    start: Option<usize>,
    is_sum: bool,
}

/// A way to divide all rows.
struct Division<'a> {
    /// How many cells are empty.
    empty: usize,
    fit: Fit,
    /// The cells of each row, none for sums.
    cells: Vec<Vec<Text<'a>>>,
}

/// How well the shares of a division fit the votes; the best comes first.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
struct Fit {
    /// How many shares are not those of the votes.
    misfits: usize,
    /// The decimals up to which several shares are those of the votes, which chance hardly makes: the more, the better.
    decimals: Reverse<usize>,
}

impl Glued {
    fn of(shape: Shape, rows: &[Text<'_>]) -> Self {
        let groups = |mark: char| {
            rows.iter().any(|row| {
                let text = row.as_str();
                text.match_indices(mark).any(|(at, _)| {
                    let (before, after) = (&text[..at], &text[at + mark.len_utf8()..]);
                    before.ends_with(|c: char| c.is_ascii_digit()) && digits(after) >= 3
                })
            })
        };
        let signs = ['+', '–', '−', '±', '-', '▲', '▼'];
        Glued {
            shape,
            group: [',', '.', '\u{a0}', ' ', '\''].into_iter().find(|mark| groups(*mark)),
            has_signs: rows.iter().any(|row| {
                let text = row.as_str();
                text.match_indices(signs).any(|(at, sign)| {
                    text[at + sign.len()..].starts_with(|c: char| c.is_ascii_digit())
                })
            }),
        }
    }

    /// Divides all rows, with no cells for sums; `None` if a row can be divided in several ways or in none.
    fn cells<'a>(&self, rows: &[Text<'a>]) -> Option<Vec<Vec<Text<'a>>>> {
        const DECIMALS: [usize; 4] = [1, 2, 0, 3];
        let rows: Vec<GluedRow<'a>> = rows
            .iter()
            .map(|row| GluedRow {
                text: *row,
                start: self.figures_start(row.as_str()),
                is_sum: is_sum(row.as_str()),
            })
            .collect();
        let divided = DECIMALS.into_iter().filter_map(|decimals| self.divided(&rows, decimals));
        divided.min_by_key(|one| (one.empty, one.fit)).map(|one| one.cells)
    }

    /// Divides all rows, if the shares have so many decimals.
    fn divided<'a>(&self, rows: &[GluedRow<'a>], decimals: usize) -> Option<Division<'a>> {
        let mut readings: Vec<Vec<Reading>> = Vec::with_capacity(rows.len());
        for row in rows {
            let found = row.start;
            let found = found.map(|start| self.readings(row.text.as_str(), start, decimals));
            let found = found.unwrap_or_default();
            if found.is_empty() && !row.is_sum {
                return None;
            }
            readings.push(found);
        }
        self.keep_proportional(rows, &mut readings);
        let fit = self.fit(rows, &readings, decimals);
        let mut empty = 0;
        let mut cells = Vec::with_capacity(rows.len());
        for (row, readings) in rows.iter().zip(&readings) {
            let reading = match readings.as_slice() {
                [reading] if !row.is_sum || reading.len() == self.shape.kinds.len() => reading,
                _ if row.is_sum => {
                    cells.push(Vec::new());
                    continue;
                }
                _ => return None,
            };
            empty += self.shape.kinds.len() - reading.len();
            cells.push(self.cells_of(row.text, row.start?, reading)?);
        }
        Some(Division { empty, fit, cells })
    }

    /// Returns where the figures of a row begin: at the first digit outside brackets, after the year of an election.
    fn figures_start(&self, row: &str) -> Option<usize> {
        if self.shape.has_date {
            const YEAR: usize = 4;
            return row.get(..YEAR).filter(|year| is_year(year)).map(|_| YEAR);
        }
        let mut depth = 0_usize;
        let first = row.char_indices().find(|(_, c)| {
            match c {
                '[' | '(' => depth += 1,
                ']' | ')' => depth = depth.saturating_sub(1),
                _ => {}
            }
            depth == 0 && c.is_ascii_digit()
        });
        first.map(|(at, _)| at).filter(|at| *at > 0)
    }

    /// Returns the ways to divide the figures of a row, with as few empty cells as possible.
    fn readings(&self, row: &str, start: usize, decimals: usize) -> Vec<Reading> {
        const MAX_CELL: usize = 8;
        if row.len() - start > MAX_CELL * (self.shape.kinds.len() + 1) && !self.shape.has_tail {
            return Vec::new();
        }
        let most_empty = self.shape.kinds.len().saturating_sub(2).min(MAX_EMPTY);
        let mut search =
            Search { glued: self, row, decimals, found: Vec::new(), dead: HashSet::new() };
        for empty in 0..=most_empty {
            search.go_on(start, 0, empty, &mut Vec::new());
            if !search.found.is_empty() {
                break;
            }
        }
        search.found.sort();
        search.found.dedup();
        search.found
    }

    /// Keeps the readings in which votes and share have the same ratio as in the rows with one reading.
    fn keep_proportional(&self, rows: &[GluedRow<'_>], readings: &mut [Vec<Reading>]) {
        for at in self.votes_with_share() {
            let certain = self.certain_shares(at, rows, readings);
            let mut ratios: Vec<f64> = certain.map(|(votes, share)| votes / share).collect();
            ratios.sort_by(f64::total_cmp);
            let Some(ratio) = ratios.get(ratios.len() / 2).copied() else { continue };
            for (row, readings) in rows.iter().zip(readings.iter_mut()) {
                if readings.len() > 1 {
                    readings.retain(|reading| {
                        self.share(at, row, reading)
                            .is_some_and(|(votes, share)| is_share(votes, share, ratio))
                    });
                }
            }
        }
    }

    /// Compares the shares with the votes before them, rounded to so many decimals. The largest share says most exactly
    /// how many votes make one percent.
    fn fit(&self, rows: &[GluedRow<'_>], readings: &[Vec<Reading>], decimals: usize) -> Fit {
        /// The shares that must fit the largest one.
        const MIN_FITTING: usize = 2;
        let rounding = 0.5 / 10_f64.powi(decimals as i32);
        let (mut misfits, mut fitting) = (0, 0);
        for at in self.votes_with_share() {
            let mut shares: Vec<(f64, f64)> = self.certain_shares(at, rows, readings).collect();
            shares.sort_by(|(_, a), (_, b)| b.total_cmp(a));
            let Some(((most, largest), others)) = shares.split_first() else { continue };
            for (votes, share) in others {
                // the largest share is rounded too
                let slack = rounding * (1.0 + share / largest);
                match (votes / most * largest - share).abs() <= slack {
                    true => fitting += 1,
                    false => misfits += 1,
                }
            }
        }
        let decimals = if fitting >= MIN_FITTING { decimals } else { 0 };
        Fit { misfits, decimals: Reverse(decimals) }
    }

    /// Returns the columns of votes that a column of shares follows.
    fn votes_with_share(&self) -> impl Iterator<Item = usize> {
        let pairs = self.shape.kinds.windows(2).enumerate();
        pairs.filter(|(_, pair)| *pair == [Kind::Count, Kind::Percent]).map(|(at, _)| at)
    }

    /// Returns the votes in column `at`, and the share after them, of the rows that have one reading.
    fn certain_shares(
        &self,
        at: usize,
        rows: &[GluedRow<'_>],
        readings: &[Vec<Reading>],
    ) -> impl Iterator<Item = (f64, f64)> {
        let certain = rows.iter().zip(readings).filter_map(move |(row, readings)| {
            let [only] = readings.as_slice() else { return None };
            self.share(at, row, only)
        });
        certain.filter(|(_, share)| *share > 0.0)
    }

    /// Returns the votes in column `at` and the share after them. Of a row with empty cells they are known where they
    /// come first and the share has decimals.
    fn share(&self, at: usize, row: &GluedRow<'_>, reading: &Reading) -> Option<(f64, f64)> {
        let text = |at: usize| {
            let (start, end) = reading.get(at)?;
            row.text.as_str().get(*start..*end)
        };
        let (votes, share) = (text(at)?, text(at + 1)?);
        let is_whole = |cell: &str| digits(cell) == cell.len();
        let is_full = reading.len() == self.shape.kinds.len();
        (is_full || at == 0 && !is_whole(share)).then_some(())?;
        Some((count(votes)?, percent(share)?))
    }

    /// Returns the cells of a row by a reading.
    fn cells_of<'a>(
        &self,
        row: Text<'a>,
        start: usize,
        reading: &Reading,
    ) -> Option<Vec<Text<'a>>> {
        let mut cells = Vec::with_capacity(reading.len() + 2);
        let mut name = row.slice(0..start).trim();
        if self.shape.has_date {
            cells.push(name);
            name = name.slice(name.len()..name.len());
        }
        match self.shape.names {
            0 => {}
            1 => cells.push(name),
            _ => {
                let mut meetings = meetings(name.as_str());
                let at = meetings.next().filter(|_| meetings.next().is_none())?;
                cells.push(name.slice(0..at).trim());
                cells.push(name.slice(at..name.len()).trim());
            }
        }
        cells.extend(reading.iter().map(|(start, end)| row.slice(*start..*end).trim()));
        if self.shape.has_tail {
            let end = reading.last().map_or(start, |(_, end)| *end);
            cells.push(row.slice(end..row.len()).trim());
        }
        Some(cells)
    }
}

/// The search for readings of one row.
struct Search<'s> {
    glued: &'s Glued,
    row: &'s str,
    decimals: usize,
    found: Vec<Reading>,
    /// The places from which no reading reaches the end: byte, column, and the cells that may be empty.
    dead: HashSet<(usize, usize, usize)>,
}

impl Search<'_> {
    /// The most readings that are looked for: more than one are too many, but the ratio of votes may decide.
    const MAX_FOUND: usize = 64;

    /// Divides the row from `at` on among the columns from `column` on, `empty` of which have no cell.
    fn go_on(&mut self, at: usize, column: usize, empty: usize, reading: &mut Reading) {
        if self.found.len() >= Self::MAX_FOUND || self.dead.contains(&(at, column, empty)) {
            return;
        }
        let before = self.found.len();
        let rest = &self.row[at..];
        let Some(kind) = self.glued.shape.kinds.get(column) else {
            let rest = rest.trim_start_matches(' ');
            let is_note = rest.starts_with('[') && rest.ends_with(']');
            let begins = |c: char| c.is_alphabetic() || matches!(c, '–' | '—' | '-' | '(' | '[');
            let is_tail = self.glued.shape.has_tail && rest.starts_with(begins);
            if (rest.is_empty() || is_note || is_tail) && empty == 0 {
                self.found.push(reading.clone());
            }
            return;
        };
        let space = rest.len() - rest.trim_start_matches(' ').len();
        let from = at + space;
        for length in self.lengths(&self.row[from..], *kind) {
            reading.push((from, from + length));
            self.go_on(from + length, column + 1, empty, reading);
            reading.pop();
        }
        if empty > 0 {
            self.go_on(at, column + 1, empty - 1, reading);
        }
        if self.found.len() == before {
            self.dead.insert((at, column, empty));
        }
    }

    /// Returns the lengths of the cells of a kind that a text can begin with.
    fn lengths(&self, text: &str, kind: Kind) -> Vec<usize> {
        let mut lengths = Vec::new();
        match kind {
            Kind::Count => lengths.extend(self.counts(text)),
            Kind::Percent => lengths.extend(self.percentages(text)),
            Kind::Seats => lengths.extend(seats(text)),
            Kind::Change => lengths.extend(self.changes(text)),
            Kind::Rank => lengths.extend(whole_numbers(text, 2)),
            Kind::Words | Kind::Date | Kind::Unknown => {
                lengths.extend(self.counts(text));
                lengths.extend(seats(text));
                if text.starts_with(['+', '−', '–', '±']) {
                    lengths.extend(self.changes(text));
                }
            }
        }
        lengths.extend(dash(text));
        lengths.sort_unstable();
        lengths.dedup();
        lengths
    }

    /// Whole numbers, with marks between groups of three digits if the table has them.
    fn counts(&self, text: &str) -> Vec<usize> {
        let Some(mark) = self.glued.group else { return whole_numbers(text, 9) };
        let first = digits(text);
        if text.starts_with('0') || !(1..=3).contains(&first) {
            return whole_numbers(text, 3);
        }
        let mut lengths = Vec::new();
        let mut end = first;
        while let Some(rest) = text[end..].strip_prefix(mark).filter(|rest| digits(rest) >= 3) {
            end = text.len() - rest.len() + 3;
            lengths.push(end);
        }
        // the same number with another mark, by a slip: `136.023`
        let slip = text[first..].strip_prefix('.').filter(|rest| mark == ',' && digits(rest) >= 3);
        if lengths.is_empty() {
            lengths = whole_numbers(text, 3);
            lengths.extend(slip.map(|rest| text.len() - rest.len() + 3));
        }
        lengths
    }

    /// Percentages with the decimals of the table.
    fn percentages(&self, text: &str) -> Vec<usize> {
        let mut lengths = Vec::new();
        for whole in whole_numbers(text, 3) {
            let is_hundred = whole < 3 || text.starts_with("100");
            let end = match self.decimals {
                0 => Some(whole),
                decimals => text[whole..]
                    .strip_prefix(|mark| {
                        matches!(mark, '.' | ',') && Some(mark) != self.glued.group
                    })
                    .filter(|rest| digits(rest) >= decimals)
                    .map(|_| whole + 1 + decimals),
            };
            if let Some(end) = end.filter(|_| is_hundred) {
                lengths.push(end + usize::from(text[end..].starts_with('%')));
            }
        }
        lengths
    }

    /// Changes: with a sign, or nought; without one if the table has no signs.
    fn changes(&self, text: &str) -> Vec<usize> {
        let sign =
            text.chars().next().filter(|c| matches!(c, '+' | '-' | '−' | '–' | '±' | '▲' | '▼'));
        let signed = sign.map_or(0, char::len_utf8);
        let number = &text[signed..];
        let mut lengths = Vec::new();
        if signed > 0 || !self.glued.has_signs {
            let wholes = match self.glued.group {
                // the beginning of a larger number
                Some(mark)
                    if signed == 0
                        && digits(number) <= 3
                        && number[digits(number)..].starts_with(mark) =>
                {
                    Vec::new()
                }
                _ => whole_numbers(number, 3),
            };
            lengths.extend(wholes.into_iter().map(|length| signed + length));
            lengths.extend(self.percentages(number).into_iter().map(|length| signed + length));
        } else if text.starts_with('0') {
            lengths.push(1);
            lengths.extend(self.percentages(text));
        }
        let letters = text.find(|c: char| !c.is_alphabetic()).unwrap_or(text.len());
        if CHANGE_WORDS.contains(&folded(&text[..letters])) {
            lengths.push(letters);
        }
        lengths
    }
}

/// Returns the lengths of the whole numbers of at most so many digits that a text begins with. Only nought begins with 0.
fn whole_numbers(text: &str, most: usize) -> Vec<usize> {
    match text.starts_with('0') {
        true => vec![1],
        false => (1..=digits(text).min(most)).collect(),
    }
}

/// Returns the lengths of the seats that a text begins with: `14`, `0 / 518`.
fn seats(text: &str) -> Vec<usize> {
    let mut lengths = Vec::new();
    for won in whole_numbers(text, 4) {
        let rest = &text[won..];
        let of = rest.strip_prefix(" / ").or_else(|| rest.strip_prefix('/'));
        match of {
            Some(of) => {
                // more than three digits may be those of the next cell too
                const MAX_TOTAL: usize = 3;
                let gap = text.len() - of.len();
                let totals = match digits(of) {
                    length if length <= MAX_TOTAL => vec![length],
                    _ => whole_numbers(of, MAX_TOTAL + 1),
                };
                lengths.extend(
                    totals.into_iter().filter(|length| *length > 0).map(|length| gap + length),
                );
            }
            None => lengths.push(won),
        }
    }
    lengths
}

/// Returns the length of the dash in place of a figure that a text begins with. Before a digit it is a sign.
fn dash(text: &str) -> Option<usize> {
    let dash = text.chars().next().filter(|c| matches!(c, '–' | '—' | '-'))?;
    (digits(&text[dash.len_utf8()..]) == 0).then_some(dash.len_utf8())
}

/// Returns how many digits a text begins with.
fn digits(text: &str) -> usize {
    text.bytes().take_while(u8::is_ascii_digit).count()
}

/// Returns the number in a text, whatever divides its groups.
fn count(text: &str) -> Option<f64> {
    text.chars().filter(char::is_ascii_digit).collect::<String>().parse().ok()
}

/// Returns the number before a percent sign.
fn percent(text: &str) -> Option<f64> {
    text.trim_end_matches('%').replace(',', ".").parse().ok()
}

/// Whether a share fits the votes, if `ratio` votes make one percent.
fn is_share(votes: f64, share: f64, ratio: f64) -> bool {
    const ROUNDING: f64 = 0.06;
    const SLACK: f64 = 0.02;
    (votes / ratio - share).abs() <= ROUNDING + share * SLACK
}

/// Returns where a capital follows a small letter or a bracket, as where names are glued.
fn meetings(text: &str) -> impl Iterator<Item = usize> {
    let pairs = text.char_indices().zip(text.char_indices().skip(1));
    pairs.filter_map(|((_, before), (at, c))| {
        ((before.is_lowercase() || matches!(before, ')' | ']')) && c.is_uppercase()).then_some(at)
    })
}

/// Whether a row sums up the vote, so that its figures are no contestant's.
fn is_sum(row: &str) -> bool {
    let key = folded(row);
    SUMMARY_ROWS.iter().any(|start| key.starts_with(*start))
}
