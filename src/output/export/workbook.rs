//! Spreadsheets in Office Open XML.

use std::borrow::Cow;
use std::io;
use std::path::{Path, PathBuf};

use rust_xlsxwriter::{Format, Worksheet, XlsxError};

use super::caught::caught;
use super::{Cell, ColumnKind, Store, Table};

/// A workbook with a sheet for each table that has rows, in Office Open XML (ECMA-376), as Excel, LibreOffice and
/// Google Sheets read it. Numbers are numbers, and texts never formulas.
pub struct Workbook {
    book: rust_xlsxwriter::Workbook,
    sheets: Vec<Sheet>,
    path: PathBuf,
    heading: Format,
}

/// The sheet of a table.
struct Sheet {
    table: Table,
    worksheet: Option<Worksheet>,
    rows: u32,
}

/// The most rows of a sheet, headings included.
const MAX_ROWS: u32 = 1_048_576;

/// The most characters of a cell, in UTF-16 units.
const MAX_UNITS: usize = 32_767;

impl Workbook {
    /// Starts a workbook that is written to the file in the end; until then its rows are in temporary files.
    pub fn create(path: &Path, tables: &[Table]) -> Self {
        let sheet = |table: &Table| Sheet { table: table.clone(), worksheet: None, rows: 0 };
        Workbook {
            book: rust_xlsxwriter::Workbook::new(),
            sheets: tables.iter().map(sheet).collect(),
            path: path.to_owned(),
            heading: Format::new().set_bold(),
        }
    }
}

impl Store for Workbook {
    fn add(&mut self, table: usize, row: &[Cell<'_>]) -> io::Result<()> {
        caught(|| self.add_row(table, row))
    }

    fn finish(self: Box<Self>) -> io::Result<()> {
        caught(|| self.save())
    }
}

/// What the library does: a full disk makes it panic.
impl Workbook {
    fn add_row(&mut self, table: usize, row: &[Cell<'_>]) -> io::Result<()> {
        let sheet = &mut self.sheets[table];
        let worksheet = match &mut sheet.worksheet {
            Some(worksheet) => worksheet,
            none => {
                let new = self.book.new_worksheet_with_constant_memory().map_err(into_io)?;
                sheet.rows = 1;
                let new = none.insert(new);
                head(new, &sheet.table, &self.heading).map_err(into_io)?;
                new
            }
        };
        if sheet.rows == MAX_ROWS {
            let name = &sheet.table.name;
            return Err(io::Error::other(format!(
                "table `{name}` has more rows than the {MAX_ROWS} of a sheet; export to an .sqlite \
                 file or to a folder"
            )));
        }
        for (column, cell) in (0..).zip(row) {
            write(worksheet, sheet.rows, column, cell).map_err(into_io)?;
        }
        sheet.rows += 1;
        Ok(())
    }

    fn save(self) -> io::Result<()> {
        let Workbook { mut book, sheets, path, .. } = self;
        for Sheet { table, worksheet, rows } in sheets {
            let Some(mut worksheet) = worksheet else { continue };
            let last = u16::try_from(table.columns.len().saturating_sub(1)).unwrap_or(u16::MAX);
            worksheet.autofilter(0, 0, rows - 1, last).map_err(into_io)?;
            book.push_worksheet(worksheet);
        }
        book.save(path).map_err(into_io)
    }
}

/// Writes the headings of a sheet, and sets the widths of its columns.
fn head(sheet: &mut Worksheet, table: &Table, heading: &Format) -> Result<(), XlsxError> {
    sheet.set_name(&table.name)?;
    sheet.set_freeze_panes(1, 0)?;
    for (at, column) in (0..).zip(&table.columns) {
        let width = match column.kind {
            ColumnKind::Text => 24,
            ColumnKind::Integer | ColumnKind::Decimal | ColumnKind::Boolean => 10,
        };
        sheet.set_column_width(at, width.max(column.name.len() as u32 + 2))?;
        sheet.write_string_with_format(0, at, &column.name, heading)?;
    }
    Ok(())
}

fn write(sheet: &mut Worksheet, row: u32, column: u16, cell: &Cell<'_>) -> Result<(), XlsxError> {
    match cell {
        Cell::Null => {}
        Cell::Text(text) => {
            sheet.write_string(row, column, fitting(text))?;
        }
        // a cell holds 15 digits
        Cell::Integer(number) => {
            sheet.write_number(row, column, *number as f64)?;
        }
        Cell::Decimal(number) => {
            sheet.write_number(row, column, *number)?;
        }
        Cell::Boolean(so) => {
            sheet.write_boolean(row, column, *so)?;
        }
    }
    Ok(())
}

/// Returns a text as far as a cell can hold it; one that was cut ends with `…`.
fn fitting(text: &str) -> Cow<'_, str> {
    if text.len() <= MAX_UNITS || text.encode_utf16().count() <= MAX_UNITS {
        return text.into();
    }
    let mut units = 0;
    let kept = text.chars().take_while(|c| {
        units += c.len_utf16();
        units < MAX_UNITS
    });
    format!("{}…", kept.collect::<String>()).into()
}

fn into_io(error: XlsxError) -> io::Error {
    match error {
        XlsxError::IoError(error) => error,
        other => io::Error::other(other),
    }
}

#[cfg(test)]
mod tests {
    use calamine::{Data, Reader, Xlsx, open_workbook};

    use super::super::Asked;
    use super::super::tests::written;
    use super::*;

    #[test]
    fn another_program_reads_the_sheets() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.xlsx");
        let asked = Asked::default();
        written(asked, |tables| Box::new(Workbook::create(&path, tables)));
        let mut book: Xlsx<_> = open_workbook(&path).unwrap();
        let names = book.sheet_names();
        assert_eq!(
            names,
            ["party", "party_ideology", "party_seats", "election", "event", "event_from", "field"]
        );
        let mut cell = |sheet: &str, heading: &str| {
            let range = book.worksheet_range(sheet).unwrap();
            let headings = range.rows().next().unwrap();
            let at = headings.iter().position(|cell| *cell == Data::String(heading.into()));
            range.rows().nth(1).unwrap()[at.unwrap()].clone()
        };
        assert_eq!(cell("party", "name"), Data::String("=Greens".into()));
        assert_eq!(cell("party", "founded_year"), Data::Float(1976.0));
        assert_eq!(cell("party_seats", "won"), Data::Float(3.0));
        assert_eq!(cell("election", "share"), Data::Float(0.5));
        assert_eq!(cell("election", "seats"), Data::Empty);
        assert_eq!(cell("event", "text"), Data::String("They left\u{1}.".into()));
    }

    #[test]
    fn long_texts_are_cut() {
        assert_eq!(fitting("short"), "short");
        let fits = "é".repeat(MAX_UNITS);
        assert_eq!(fitting(&fits), fits);
        let long = "𝒫".repeat(MAX_UNITS);
        let cut = fitting(&long);
        assert!(cut.ends_with('…') && cut.encode_utf16().count() <= MAX_UNITS);
    }
}
