//! Tables for terminals.

use std::fmt::Write as _;
use std::io::{self, Write};

use comfy_table::{
    Attribute, Cell, CellAlignment, ColumnConstraint, ContentArrangement, LineStyle,
    Row as TableRow, TableStyle, Width,
};
use unicode_width::UnicodeWidthStr;

use crate::model::Kind;
use crate::output::Style;
use crate::output::grid::{Gathered, Grid};
use crate::output::layout::{Demand, fit};
use crate::output::{Format, Rows};
use crate::query::Column;

/// Table of headings, a rule, and one row per record. Without rows it is empty.
///
/// It has the requested columns, or by default the important ones that are not empty in every row.
#[derive(Debug, Clone, Copy, Default)]
pub struct Table {
    /// Maximum width in terminal cells: less important columns are left out, and long cells wrapped and
    /// finally cut. Without a width, each row is one line, and cells wider than 1,000 are not aligned.
    pub width: Option<usize>,
    /// What the terminal shows besides plain text.
    pub style: Style,
    /// Whether long cells are wrapped over any number of lines instead of cut.
    pub whole: bool,
}

/// Number of spaces between two columns.
const GAP: u16 = 2;
/// Maximum number of lines of a cell, if there is a width.
const LINES: usize = 4;
/// Bounds of the least width of a text column.
const LEAST_WIDEST: usize = 40;
const LEAST_NARROWEST: usize = 10;
/// Maximum width of a column without a maximum width of the table. One long cell must not pad all others to its width:
/// the table would be much larger than the document.
const MAX_ALIGNED: usize = 1000;
/// Maximum length of a word that a narrow column keeps whole.
const MAX_WORD_LENGTH: usize = 24;

const STYLE: TableStyle = TableStyle::new().header_separator(LineStyle::none().fill('─'));
const STYLE_WITH_RULES: TableStyle = STYLE.row_separator(LineStyle::none().fill('╌'));

impl Format for Table {
    fn start<'a>(
        &'a self,
        columns: &'a [Column],
        out: &'a mut dyn Write,
    ) -> io::Result<Box<dyn Rows + 'a>> {
        Ok(Box::new(Gathered {
            grid: Grid::new(columns),
            finish: |grid: Grid<'_>| self.write(grid, out),
        }))
    }
}

impl Table {
    /// Writes the table, and returns the columns for which there was no room.
    fn write(&self, mut grid: Grid<'_>, out: &mut dyn Write) -> io::Result<Vec<String>> {
        if grid.rows.is_empty() {
            return Ok(Vec::new());
        }
        let Some(room) = self.width else {
            self.write_lines(&grid, out)?;
            return Ok(Vec::new());
        };
        let demand = |(place, column): (usize, &&Column)| demand(column, grid.column(place));
        let demands: Vec<Demand> = grid.columns.iter().enumerate().map(demand).collect();
        let (kept, widths): (Vec<_>, Vec<_>) = fit(&demands, room, GAP.into()).into_iter().unzip();
        let dropped = (0..grid.columns.len()).filter(|place| !kept.contains(place));
        let hidden = dropped.map(|place| grid.columns[place].name.clone()).collect();
        grid.keep(&kept);
        for line in self.lay_out(grid, &widths).lines() {
            writeln!(out, "{}", line.trim_end())?;
        }
        Ok(hidden)
    }

    /// Writes each row as one line.
    fn write_lines(&self, grid: &Grid<'_>, out: &mut dyn Write) -> io::Result<()> {
        let width = |(place, column): (usize, &&Column)| {
            let cells = grid.column(place).chain([column.name.as_str()]);
            cells.map(UnicodeWidthStr::width).max().unwrap_or(0).min(MAX_ALIGNED)
        };
        let widths: Vec<usize> = grid.columns.iter().enumerate().map(width).collect();
        let headings = grid.columns.iter().map(|column| &*column.name);
        writeln!(out, "{}", line(&grid.columns, &widths, headings, self.style.colour))?;
        let gaps = usize::from(GAP) * widths.len().saturating_sub(1);
        writeln!(out, "{}", "─".repeat(widths.iter().sum::<usize>() + gaps))?;
        for row in &grid.rows {
            let cells = row.iter().map(String::as_str);
            writeln!(out, "{}", line(&grid.columns, &widths, cells, false))?;
        }
        Ok(())
    }

    fn lay_out(&self, grid: Grid<'_>, widths: &[usize]) -> comfy_table::Table {
        let Grid { columns, rows, .. } = grid;
        let mut table = comfy_table::Table::new();
        table.set_content_arrangement(ContentArrangement::Disabled).load_style(STYLE);
        if self.style.colour {
            table.enforce_styling().style_text_only();
        } else {
            table.force_no_tty();
        }
        let heading = |column: &&Column| {
            let cell = Cell::new(&column.name);
            if self.style.colour { cell.add_attribute(Attribute::Bold) } else { cell }
        };
        table.set_header(columns.iter().map(heading).collect::<Vec<_>>());
        if needs_rules(&rows, widths) {
            table.load_style(STYLE_WITH_RULES);
        }
        for row in rows {
            let mut row = TableRow::from(row);
            if !self.whole {
                row.max_height(LINES);
            }
            table.add_row(row);
        }
        let last = columns.len().saturating_sub(1);
        for (place, (column, laid_out)) in columns.iter().zip(table.column_iter_mut()).enumerate() {
            let gap = if place == last { 0 } else { GAP };
            laid_out.set_padding((0, gap));
            if is_number(column.kind) {
                laid_out.set_cell_alignment(CellAlignment::Right);
            }
            let width = u16::try_from(widths[place]).unwrap_or(u16::MAX - GAP) + gap;
            laid_out.set_constraint(ColumnConstraint::Absolute(Width::Fixed(width)));
        }
        table
    }
}

/// Returns the cells of a row as one line, in columns of these widths.
fn line<'a>(
    columns: &[&Column],
    widths: &[usize],
    cells: impl Iterator<Item = &'a str>,
    bold: bool,
) -> String {
    let (begin, end) = if bold { ("\u{1b}[1m", "\u{1b}[0m") } else { ("", "") };
    let mut line = String::new();
    for ((cell, column), width) in cells.zip(columns).zip(widths) {
        let space = width.saturating_sub(cell.width());
        let (before, after) = if is_number(column.kind) { (space, 0) } else { (0, space) };
        let after = after + usize::from(GAP);
        let _ = write!(line, "{:before$}{begin}{cell}{end}{:after$}", "", "");
    }
    line.truncate(line.trim_end().len());
    line
}

/// Returns whether rows need rules between them: whether any cell is wrapped, and the first column does not
/// mark each row by a single line.
fn needs_rules(cells: &[Vec<String>], widths: &[usize]) -> bool {
    let wraps = |(cell, width): (&String, &usize)| cell.width() > *width;
    let tells = |row: &Vec<String>| {
        row.iter().zip(widths).next().is_some_and(|first| !first.0.is_empty() && !wraps(first))
    };
    cells.iter().any(|row| row.iter().zip(widths).any(wraps)) && !cells.iter().all(tells)
}

/// Returns the widths that a column of these cells can have. Numbers and dates are never wrapped, and text
/// should fit into a few lines.
fn demand<'a>(column: &Column, cells: impl Iterator<Item = &'a str>) -> Demand {
    let heading = column.name.width();
    let (mut widest, mut unbroken) = (heading, heading);
    for cell in cells {
        widest = widest.max(cell.width());
        unbroken = unbroken.max(cell.split(' ').map(UnicodeWidthStr::width).max().unwrap_or(0));
    }
    let least = match column.kind {
        Kind::Text | Kind::OneOf(_) | Kind::Object(_) | Kind::List(_) => {
            let few_lines = widest / (LINES - 1);
            let whole_words = unbroken.min(MAX_WORD_LENGTH);
            few_lines.clamp(LEAST_NARROWEST, LEAST_WIDEST).max(whole_words).min(widest).max(heading)
        }
        Kind::Integer | Kind::Decimal | Kind::Boolean | Kind::Date => widest,
    };
    Demand { importance: column.importance, least, unbroken, widest }
}

fn is_number(kind: Kind) -> bool {
    matches!(kind, Kind::Integer | Kind::Decimal)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Value;
    use crate::output::written;
    use crate::query::Row;

    fn columns() -> Vec<Column> {
        [
            ("name", Kind::Text, 9),
            ("votes", Kind::Integer, 7),
            ("leader", Kind::Text, 2),
            ("raw", Kind::Text, 0),
            ("place", Kind::Text, 1),
        ]
        .map(|(name, kind, importance)| Column { name: name.into(), kind, importance })
        .into()
    }

    fn rows() -> Vec<Row<'static>> {
        let text = |text: &'static str| Value::Text(text.into());
        vec![
            vec![
                text("People's Liberation Party"),
                Value::Integer(60396),
                text("Nurullah Ankut"),
                text("x"),
                Value::Null,
            ],
            vec![text("TKP\u{1b}"), Value::Integer(7), Value::Null, text("x"), Value::Null],
        ]
    }

    #[test]
    fn without_a_width_nothing_is_cut() {
        insta::assert_snapshot!(written(&Table::default(), &columns(), rows()), @r"
        name                       votes  leader
        ────────────────────────────────────────────────
        People's Liberation Party  60396  Nurullah Ankut
        TKP\u{1b}                      7
        ");
    }

    #[test]
    fn fits_a_width() {
        let table = |width| Table { width: Some(width), ..Table::default() };
        insta::assert_snapshot!(written(&table(40), &columns(), rows()), @r"
        name                       votes
        ────────────────────────────────
        People's Liberation Party  60396
        TKP\u{1b}                      7
        ");
        insta::assert_snapshot!(written(&table(24), &columns(), rows()), @r"
        name               votes
        ────────────────────────
        People's           60396
        Liberation Party
        ╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌╌
        TKP\u{1b}              7
        ");
        for width in 24..100 {
            let text = written(&table(width), &columns(), rows());
            assert!(text.lines().all(|line| line.width() <= width), "{width}:\n{text}");
        }
    }

    #[test]
    fn a_long_cell_is_cut_after_its_lines() {
        let long = "word ".repeat(100);
        let rows = vec![vec![Value::Text(long.as_str().into())]];
        let columns = [Column::asked_for("text", Kind::Text)];
        let cut = written(&Table { width: Some(20), ..Table::default() }, &columns, rows);
        assert_eq!(cut.lines().count(), 2 + LINES);
        assert!(cut.ends_with("…\n"), "{cut}");
    }

    #[test]
    fn a_long_cell_does_not_pad_the_others() {
        let long = "word ".repeat(1000);
        let row = |text: &str| vec![Value::Text(text.to_owned().into()), Value::Integer(1)];
        let columns =
            [Column::asked_for("text", Kind::Text), Column::asked_for("n", Kind::Integer)];
        let rows = vec![row(&long), row("a")];
        let table = written(&Table::default(), &columns, rows);
        let widths: Vec<usize> = table.lines().map(UnicodeWidthStr::width).collect();
        let aligned = MAX_ALIGNED + usize::from(GAP) + 1;
        assert_eq!(widths, [aligned, aligned, long.len() + usize::from(GAP) + 1, aligned]);
    }

    #[test]
    fn only_colour_makes_headings_bold() {
        let columns = [Column::asked_for("name", Kind::Text)];
        let row = || vec![vec![Value::Text("HKP".into())]];
        let plain = written(&Table::default(), &columns, row());
        assert_eq!(plain, "name\n────\nHKP\n");
        let bold = written(
            &Table { style: Style { colour: true, links: false }, ..Table::default() },
            &columns,
            row(),
        );
        assert!(bold.starts_with("\u{1b}[1mname\u{1b}[0m\n"), "{bold:?}");
    }

    #[test]
    fn an_empty_table_prints_nothing() {
        assert_eq!(written(&Table::default(), &columns(), Vec::new()), "");
    }
}
