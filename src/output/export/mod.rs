//! Records as related tables, for databases and spreadsheets.
//!
//! [`Tables`] turns a record into rows; [`Database`], [`Workbook`] and [`Folder`] write rows of any tables.

mod caught;
mod database;
mod folder;
mod layout;
mod tables;
mod workbook;

use std::borrow::Cow;
use std::io;

pub use database::Database;
pub use folder::Folder;
pub use layout::{Asked, Column, ColumnKind, Role, Table};
pub use tables::Tables;
pub use workbook::Workbook;

/// Value of a cell.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell<'a> {
    /// Unknown.
    Null,
    /// A text.
    Text(Cow<'a, str>),
    /// A whole number.
    Integer(i64),
    /// A number with a fraction.
    Decimal(f64),
    /// True or false.
    Boolean(bool),
}

/// What tables are written to.
pub trait Store {
    /// Adds a row to the table with this index, with one cell for each column.
    ///
    /// # Errors
    /// If it cannot be written.
    fn add(&mut self, table: usize, row: &[Cell<'_>]) -> io::Result<()>;

    /// Writes the rest and closes the store. Without this call it is incomplete.
    ///
    /// # Errors
    /// If it cannot be written.
    fn finish(self: Box<Self>) -> io::Result<()>;
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Election, Event, Party, Seats};

    pub(super) fn tables(asked: Asked) -> Tables {
        Tables::new().with::<Party>(asked).with::<Election>(asked).with::<Event>(asked)
    }

    /// The tables of a party, a result and an event, as `write` stores them.
    pub(super) fn written(asked: Asked, write: impl FnOnce(&[Table]) -> Box<dyn Store>) {
        let mut tables = tables(asked);
        let mut store = write(tables.tables());
        let mut party = Party {
            id: "greens".into(),
            name: "=Greens".into(),
            founded: "1976-03-15".parse().ok(),
            ideology: vec!["Ecology".into(), "Écologie sociale".into()],
            seats: vec![Seats { body: Some("Senate".into()), won: Some(3), total: Some(60) }],
            ..Party::default()
        };
        party.infobox.add("name", "The\nGreens");
        let election = Election {
            party: Some("Greens".into()),
            votes: Some(1200),
            share: Some(0.5),
            ..Election::default()
        };
        let event = Event {
            from: vec!["Old".into()].into(),
            text: "They left\u{1}.".into(),
            ..Event::default()
        };
        tables.describe(&mut *store).unwrap();
        tables.add(&party, None, &mut *store).unwrap();
        tables.add(&election, None, &mut *store).unwrap();
        tables.add(&event, None, &mut *store).unwrap();
        store.finish().unwrap();
    }
}
