//! Rows of records.

use std::io;

use super::layout::{Form, Layout, PLACE};
use super::{Asked, Cell, Column, ColumnKind, Role, Store, Table};
use crate::model::{Parts, Record, RecordField, Value};

/// The tables of some types of records, and one that describes their columns.
pub struct Tables {
    types: Vec<RecordTables>,
    tables: Vec<Table>,
}

/// The tables of one type of record.
struct RecordTables {
    layout: Layout,
    /// The index of the first table.
    start: usize,
    /// The number of records so far.
    count: i64,
}

impl Default for Tables {
    fn default() -> Self {
        Tables::new()
    }
}

impl Tables {
    /// Returns the tables of no type of record yet.
    pub fn new() -> Self {
        Tables { types: Vec::new(), tables: vec![description()] }
    }

    /// Adds the tables of a type of record. The table that describes the others stays the last one.
    pub fn with<R: Record>(mut self, asked: Asked) -> Self {
        let layout = Layout::of::<R>(asked);
        let start = self.tables.len() - 1;
        self.tables.splice(start..start, layout.tables.iter().cloned());
        self.types.push(RecordTables { layout, start, count: 0 });
        self
    }

    /// The tables, whose indexes [`Store::add`] takes.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// The number of records of a type so far.
    pub fn count<R: Record>(&self) -> i64 {
        self.types.iter().find(|one| one.layout.record == R::NAME).map_or(0, |one| one.count)
    }

    /// Adds the rows of a record whose type has tables, with its evidence if it is known: for each field a list of
    /// places.
    ///
    /// # Errors
    /// If they cannot be written.
    pub fn add<R: Record>(
        &mut self,
        record: &R,
        evidence: Option<&dyn Parts>,
        store: &mut dyn Store,
    ) -> io::Result<()> {
        let Some(of_type) = self.types.iter_mut().find(|one| one.layout.record == R::NAME) else {
            return Ok(());
        };
        of_type.count += 1;
        let RecordTables { ref layout, start, count: key } = *of_type;
        let mut row = Vec::with_capacity(layout.tables[0].columns.len());
        let mut linked: Vec<(usize, Vec<Cell<'_>>)> = Vec::new();
        row.push(Cell::Integer(key));
        for (field, form) in R::Field::ALL.iter().zip(&layout.forms) {
            let value = record.value(*field);
            match form {
                Form::Nowhere => {}
                Form::Single => row.push(cell(value)),
                Form::Date => {
                    row.push(text(&value));
                    row.push(cell(value.part("year")));
                }
                Form::Parts(parts) => {
                    row.extend(parts.iter().map(|(part, _)| cell(value.part(part))));
                }
                Form::Items(table) => {
                    row.push(text(&value));
                    for (at, item) in value.items().into_iter().enumerate() {
                        let cells = match &item {
                            Value::Object(object) => {
                                object.parts().into_iter().map(|(_, part)| cell(part)).collect()
                            }
                            _ => vec![cell(item)],
                        };
                        linked.push((*table, in_list(key, at, cells)));
                    }
                }
                Form::Entries(table) => {
                    if let Value::Object(object) = value {
                        for (at, (name, value)) in object.parts().into_iter().enumerate() {
                            let cells = vec![Cell::Text(name), cell(value)];
                            linked.push((*table, in_list(key, at, cells)));
                        }
                    }
                }
            }
        }
        store.add(start, &row)?;
        for (table, row) in linked {
            store.add(start + table, &row)?;
        }
        if let (Some(table), Some(evidence)) = (layout.evidence, evidence) {
            let document = &record.source().document;
            let mut at = 0;
            for (field, places) in evidence.parts() {
                for place in places.items() {
                    let row = in_list(key, at, place_cells(&field, document, &place));
                    store.add(start + table, &row)?;
                    at += 1;
                }
            }
        }
        Ok(())
    }

    /// Adds the rows that describe the columns.
    ///
    /// # Errors
    /// If they cannot be written.
    pub fn describe(&self, store: &mut dyn Store) -> io::Result<()> {
        let last = self.tables.len() - 1;
        for table in &self.tables[..last] {
            for column in &table.columns {
                let texts = [&table.name, &column.name, &column.meaning];
                store.add(last, &texts.map(|text| Cell::Text(text.into())))?;
            }
        }
        Ok(())
    }
}

/// The table that describes the columns of the others.
fn description() -> Table {
    let column = |name: &str, meaning: &str| Column {
        name: name.to_owned(),
        kind: ColumnKind::Text,
        role: Role::Plain,
        meaning: meaning.to_owned(),
    };
    Table {
        name: "field".to_owned(),
        meaning: "What a column of another table holds".to_owned(),
        columns: vec![
            column("table", "Table"),
            column("column", "Column"),
            column("meaning", "What its cells are"),
        ],
    }
}

/// The row of the item at an index of a list: the key of its record, its number, and its own cells.
fn in_list(key: i64, at: usize, mut cells: Vec<Cell<'_>>) -> Vec<Cell<'_>> {
    cells.splice(0..0, [Cell::Integer(key), number(at + 1)]);
    cells
}

/// The cells of a place in the table of the places: its field, its document, and its own parts.
fn place_cells<'a>(field: &'a str, document: &'a str, place: &Value<'a>) -> Vec<Cell<'a>> {
    let document = match place.part("document") {
        Value::Null => Cell::Text(document.into()),
        other => cell(other),
    };
    let mut cells = vec![Cell::Text(field.into()), document];
    cells.extend(PLACE.iter().map(|(part, ..)| cell(place.part(part))));
    cells
}

fn number(number: usize) -> Cell<'static> {
    Cell::Integer(i64::try_from(number).unwrap_or(i64::MAX))
}

/// Returns a single value as a cell, and others as their text.
fn cell(value: Value<'_>) -> Cell<'_> {
    match value {
        Value::Null => Cell::Null,
        Value::Text(text) => Cell::Text(text),
        Value::Integer(number) => Cell::Integer(number),
        Value::Decimal(number) => Cell::Decimal(number),
        Value::Boolean(so) => Cell::Boolean(so),
        value => text(&value),
    }
}

/// Returns the text of a value as a table shows it.
fn text(value: &Value<'_>) -> Cell<'static> {
    if value.is_empty() { Cell::Null } else { Cell::Text(value.to_string().into()) }
}
