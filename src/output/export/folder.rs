//! A folder of CSV files.

use std::fs;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use super::{Cell, Store, Table};
use crate::output::delimited::{Cells, into_io};
use crate::output::file::Temporary;

/// A folder with a CSV file for each table. The files take their names when all of them are complete; other files in
/// the folder stay.
pub struct Folder {
    files: Vec<csv::Writer<BufWriter<Temporary>>>,
    cells: Cells,
}

impl Folder {
    /// Returns whether a folder is new, empty, or has the file of one of the tables: files are not to be spread among
    /// others by mistake.
    pub fn is_free(path: &Path, tables: &[Table]) -> bool {
        let is_table = |table| path.join(file(table)).exists();
        let is_empty = |mut entries: fs::ReadDir| entries.next().is_none();
        fs::read_dir(path).map_or(true, is_empty) || tables.iter().any(is_table)
    }

    /// Creates the folder if it is missing, and opens the files.
    ///
    /// # Errors
    /// If the folder or a file in it cannot be created.
    pub fn create(path: &Path, tables: &[Table], cells: Cells) -> io::Result<Self> {
        fs::create_dir_all(path)?;
        let start = |table: &Table| {
            let mut out = BufWriter::new(Temporary::beside(&path.join(file(table)))?);
            out.write_all(cells.mark().as_bytes())?;
            let mut writer = csv::Writer::from_writer(out);
            writer
                .write_record(table.columns.iter().map(|column| &column.name))
                .map_err(into_io)?;
            Ok(writer)
        };
        let files: io::Result<Vec<_>> = tables.iter().map(start).collect();
        Ok(Folder { files: files?, cells })
    }
}

/// Returns the name of the file of a table.
fn file(table: &Table) -> String {
    format!("{}.csv", table.name)
}

impl Store for Folder {
    fn add(&mut self, table: usize, row: &[Cell<'_>]) -> io::Result<()> {
        let writer = &mut self.files[table];
        for cell in row {
            let written = match cell {
                Cell::Null => writer.write_field(""),
                Cell::Text(text) => writer.write_field(self.cells.text(text).as_bytes()),
                Cell::Integer(number) => writer.write_field(number.to_string()),
                Cell::Decimal(number) => writer.write_field(number.to_string()),
                Cell::Boolean(so) => writer.write_field(so.to_string()),
            };
            written.map_err(into_io)?;
        }
        writer.write_record(None::<&[u8]>).map_err(into_io)
    }

    fn finish(self: Box<Self>) -> io::Result<()> {
        let complete = |writer: csv::Writer<BufWriter<Temporary>>| {
            let out = writer.into_inner().map_err(|error| io::Error::from(error.error().kind()))?;
            out.into_inner().map_err(io::IntoInnerError::into_error)
        };
        let complete: io::Result<Vec<Temporary>> = self.files.into_iter().map(complete).collect();
        complete?.into_iter().try_for_each(Temporary::replace)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Asked;
    use super::super::tests::written;
    use super::*;

    #[test]
    fn the_files_are_replaced_together_and_others_stay() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("new/tables");
        let read = |name: &str| fs::read_to_string(path.join(name)).unwrap();
        let write = |cells| {
            written(Asked::default(), |tables| {
                Box::new(Folder::create(&path, tables, cells).unwrap())
            });
        };
        write(Cells::default());
        assert_eq!(
            read("party_ideology.csv"),
            "party,number,ideology\n1,1,Ecology\n1,2,Écologie sociale\n"
        );
        assert!(read("party.csv").contains("\n1,greens,'=Greens,"));
        fs::write(path.join("notes.txt"), "mine").unwrap();
        write(Cells { exact: true, bom: true });
        assert!(read("party.csv").starts_with("\u{feff}key,id,"));
        assert!(read("party.csv").contains("\n1,greens,=Greens,"));
        assert_eq!(read("notes.txt"), "mine");
        let names = fs::read_dir(&path).unwrap().map(|entry| entry.unwrap().file_name());
        assert!(names.into_iter().all(|name| !name.to_string_lossy().starts_with('.')));
    }
}
