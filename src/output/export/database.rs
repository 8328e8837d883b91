//! SQLite.

use std::io;
use std::path::Path;

use rusqlite::types::{ToSql, ToSqlOutput, ValueRef};
use rusqlite::{Connection, ErrorCode, params_from_iter};

use super::{Cell, Column, ColumnKind, Role, Store, Table};

/// An SQLite database: one table for each table, with keys, indexes, and for texts a full-text index
/// (FTS5, <https://www.sqlite.org/fts5.html>) that ignores case and accents.
#[derive(Debug)]
pub struct Database {
    connection: Connection,
    inserts: Vec<String>,
    /// Statements for when all rows are there.
    ending: Vec<String>,
}

impl Database {
    /// Creates the tables in an empty file.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn create(path: &Path, tables: &[Table]) -> io::Result<Self> {
        let connection = Connection::open(path).map_err(into_io)?;
        connection.set_prepared_statement_cache_capacity(tables.len());
        // the file takes its name only when it is complete, so there is nothing to roll back to
        let fast = "PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; \
                    PRAGMA locking_mode = EXCLUSIVE; BEGIN";
        connection.execute_batch(fast).map_err(into_io)?;
        let mut database =
            Database { connection, inserts: Vec::with_capacity(tables.len()), ending: Vec::new() };
        for table in tables {
            database.connection.execute_batch(&definition(table)).map_err(into_io)?;
            let places = vec!["?"; table.columns.len()].join(", ");
            database.inserts.push(format!("INSERT INTO {} VALUES ({places})", quoted(&table.name)));
            database.ending.extend(indexes(table));
        }
        Ok(database)
    }
}

impl Store for Database {
    fn add(&mut self, table: usize, row: &[Cell<'_>]) -> io::Result<()> {
        let mut insert = self.connection.prepare_cached(&self.inserts[table]).map_err(into_io)?;
        insert.execute(params_from_iter(row)).map_err(into_io)?;
        Ok(())
    }

    fn finish(self: Box<Self>) -> io::Result<()> {
        for statement in &self.ending {
            self.connection.execute_batch(statement).map_err(into_io)?;
        }
        self.connection.execute_batch("COMMIT; PRAGMA optimize").map_err(into_io)?;
        self.connection.close().map_err(|(_, error)| into_io(error))
    }
}

impl ToSql for Cell<'_> {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::Borrowed(match self {
            Cell::Null => ValueRef::Null,
            Cell::Text(text) => ValueRef::Text(text.as_bytes()),
            Cell::Integer(number) => ValueRef::Integer(*number),
            Cell::Decimal(number) => ValueRef::Real(*number),
            Cell::Boolean(so) => ValueRef::Integer((*so).into()),
        }))
    }
}

/// Returns the statement that creates a table.
fn definition(table: &Table) -> String {
    let mut lines: Vec<String> = table.columns.iter().map(column).collect();
    let own = |role: fn(&Role) -> bool| {
        let found = table.columns.iter().find(|column| role(&column.role));
        found.map(|column| quoted(&column.name))
    };
    let record = own(|role| matches!(role, Role::Reference(_)));
    let number = own(|role| matches!(role, Role::Number));
    let mut end = "";
    if let (Some(record), Some(number)) = (record, number) {
        lines.push(format!("PRIMARY KEY ({record}, {number})"));
        end = " WITHOUT ROWID";
    }
    format!("CREATE TABLE {} (\n  {}\n){end};", quoted(&table.name), lines.join(",\n  "))
}

fn column(column: &Column) -> String {
    let name = quoted(&column.name);
    let kind = match column.kind {
        ColumnKind::Text => "TEXT",
        ColumnKind::Integer | ColumnKind::Boolean => "INTEGER",
        ColumnKind::Decimal => "REAL",
    };
    match column.role {
        Role::Key => format!("{name} {kind} PRIMARY KEY"),
        Role::Reference(table) => {
            format!("{name} {kind} NOT NULL REFERENCES {} (\"key\")", quoted(table))
        }
        Role::Number => format!("{name} {kind} NOT NULL"),
        Role::Selected | Role::Searched | Role::Plain => format!("{name} {kind}"),
    }
}

/// Returns the statements that create the indexes of a table.
fn indexes(table: &Table) -> Vec<String> {
    let name = quoted(&table.name);
    let mut statements: Vec<String> = Vec::new();
    for column in table.columns.iter().filter(|column| column.role == Role::Selected) {
        let index = quoted(&format!("{}_by_{}", table.name, column.name));
        statements.push(format!("CREATE INDEX {index} ON {name} ({})", quoted(&column.name)));
    }
    let searched = table.columns.iter().filter(|column| column.role == Role::Searched);
    let searched: Vec<String> = searched.map(|column| quoted(&column.name)).collect();
    if !searched.is_empty() {
        let search = quoted(&format!("{}_fts", table.name));
        statements.push(format!(
            "CREATE VIRTUAL TABLE {search} USING FTS5 ({}, content={name}, content_rowid=\"key\", \
             tokenize=\"unicode61 remove_diacritics 2\")",
            searched.join(", ")
        ));
        statements.push(format!("INSERT INTO {search} ({search}) VALUES ('rebuild')"));
    }
    statements
}

/// Returns a name in SQL, which may be one of its words, such as `from`.
fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}

fn into_io(error: rusqlite::Error) -> io::Error {
    match error.sqlite_error_code() {
        Some(ErrorCode::DiskFull) => io::ErrorKind::StorageFull.into(),
        _ => io::Error::other(error),
    }
}

#[cfg(test)]
mod tests {
    use super::super::Asked;
    use super::super::tests::{tables, written};
    use super::*;

    fn answers(connection: &Connection, sql: &str) -> Vec<String> {
        let mut statement = connection.prepare(sql).unwrap();
        let columns = statement.column_count();
        let rows = statement.query_map([], |row| {
            let cell = |at| {
                Ok(match row.get_ref(at)? {
                    ValueRef::Null => "-".to_owned(),
                    ValueRef::Integer(number) => number.to_string(),
                    ValueRef::Real(number) => format!("{number:?}"),
                    ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
                    ValueRef::Blob(_) => "blob".to_owned(),
                })
            };
            let cells: rusqlite::Result<Vec<String>> = (0..columns).map(cell).collect();
            cells.map(|cells| cells.join("|"))
        });
        rows.unwrap().map(Result::unwrap).collect()
    }

    #[test]
    fn questions_are_answered() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("a.sqlite");
        let asked = Asked { infobox: true, evidence: false };
        written(asked, |tables| Box::new(Database::create(&path, tables).unwrap()));
        let connection = Connection::open(&path).unwrap();
        for (sql, expected) in [
            (
                "SELECT key, id, name, founded, founded_year, ideology FROM party",
                &["1|greens|=Greens|1976-03-15|1976|Ecology; Écologie sociale"][..],
            ),
            (
                "SELECT party, number, ideology FROM party_ideology",
                &["1|1|Ecology", "1|2|Écologie sociale"],
            ),
            ("SELECT body, won, total FROM party_seats", &["Senate|3|60"]),
            ("SELECT name, value FROM party_infobox", &["name|The\nGreens"]),
            ("SELECT party, votes, share, seats FROM election", &["Greens|1200|0.5|-"]),
            ("SELECT \"from\" FROM event_from", &["Old"]),
            ("SELECT rowid FROM party_fts WHERE party_fts MATCH 'ecologie greens'", &["1"]),
            ("SELECT rowid FROM event_fts WHERE event_fts MATCH 'text: left'", &["1"]),
            (
                "SELECT meaning FROM field WHERE \"table\" = 'party' AND \"column\" = 'founded'",
                &["Date of founding"],
            ),
            ("PRAGMA foreign_key_check", &[]),
            ("PRAGMA integrity_check", &["ok"]),
        ] {
            assert_eq!(answers(&connection, sql), expected, "{sql}");
        }
    }

    #[test]
    fn what_was_not_asked_for_has_no_table() {
        let few = tables(Asked::default());
        let names: Vec<&str> = few.tables().iter().map(|table| table.name.as_str()).collect();
        assert!(names.contains(&"party_ideology") && names.contains(&"event_links"), "{names:?}");
        assert!(!names.iter().any(|name| name.ends_with("_evidence") || name.ends_with("infobox")));
        let all = tables(Asked { infobox: true, evidence: true });
        assert_eq!(all.tables().len(), few.tables().len() + 4);
    }
}
