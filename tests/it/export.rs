//! `hustings export`, its files read by other programs' libraries.

use std::fs;
use std::io::Write;
use std::path::Path;
use std::process::Stdio;

use calamine::{Data, Reader, Xlsx, open_workbook};
use rusqlite::Connection;
use rusqlite::types::ValueRef;

use crate::directory::Directory;
use crate::{command, hustings};

/// Exports to a name in a new directory.
fn export(directory: &Directory, name: &str, arguments: &[&str]) -> String {
    let out = format!("{}/{name}", directory.path());
    let ran = hustings(&[&["export"], arguments, &[&out]].concat());
    assert_eq!(ran.status, Some(0), "{}", ran.err);
    out
}

/// Returns the rows that answer a question, with `|` between the cells.
fn answers(database: &Connection, sql: &str) -> Vec<String> {
    let mut statement = database.prepare(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
    let columns = statement.column_count();
    let rows = statement.query_map([], |row| {
        let cell = |at| {
            Ok(match row.get_ref(at)? {
                ValueRef::Null => String::new(),
                ValueRef::Integer(number) => number.to_string(),
                ValueRef::Real(number) => number.to_string(),
                ValueRef::Text(text) | ValueRef::Blob(text) => {
                    String::from_utf8_lossy(text).into_owned()
                }
            })
        };
        let cells: rusqlite::Result<Vec<String>> = (0..columns).map(cell).collect();
        cells.map(|cells| cells.join("|"))
    });
    rows.expect("the question can be asked").map(Result::unwrap).collect()
}

#[test]
fn a_database_answers_questions() {
    let directory = Directory::new("export-database");
    let path = export(&directory, "a.sqlite", &["data", "--evidence"]);
    let database = Connection::open(path).unwrap();
    for (sql, expected) in [
        (
            "SELECT name, founded, founded_year FROM party WHERE abbreviation = 'HKP'",
            &["People's Liberation Party|2005-06-15|2005"][..],
        ),
        (
            "SELECT p.name FROM party p JOIN party_ideology i ON i.party = p.key
             WHERE i.ideology = 'Hoxhaism'",
            &["Communist Party of Turkey/Marxist–Leninist – Hareketi"],
        ),
        ("SELECT sum(votes), max(share) FROM election WHERE kind = 'general'", &["175284|0.17"]),
        ("SELECT count(*) > 10 FROM event WHERE date_year BETWEEN 1920 AND 2000", &["1"]),
        (
            "SELECT count(*) FROM party_evidence e JOIN party p ON p.key = e.party
             WHERE p.abbreviation = 'HKP' AND e.field = 'founded' AND e.text = '15 June 2005'",
            &["1"],
        ),
        ("SELECT count(*) > 0 FROM party_fts WHERE party_fts MATCH 'turkiye'", &["1"]),
        ("PRAGMA foreign_key_check", &[]),
        ("PRAGMA integrity_check", &["ok"]),
    ] {
        assert_eq!(answers(&database, sql), expected, "{sql}");
    }
}

/// The lists and the export agree: nothing is lost, and a result that a page repeats is there once.
#[test]
fn all_records_are_there() {
    let directory = Directory::new("export-all");
    let path = export(&directory, "a.db", &["examples", "data"]);
    let database = Connection::open(&path).unwrap();
    let number = |list: &str| hustings(&[list, "examples", "data", "--count"]).out;
    for (list, table) in [("parties", "party"), ("elections", "election"), ("events", "event")] {
        let count = answers(&database, &format!("SELECT count(*) FROM {table}"));
        assert_eq!(count[0], number(list).trim(), "{list}");
    }
    let names = hustings(&["parties", "examples", "data", "--csv", "--fields", "name", "--exact"]);
    let names: Vec<&str> = names.out.lines().skip(1).map(|line| line.trim_matches('"')).collect();
    assert_eq!(answers(&database, "SELECT name FROM party ORDER BY key"), names);
}

#[test]
fn records_give_the_same_export_as_their_documents() {
    let directory = Directory::new("export-records");
    let records =
        directory.file("r.jsonl", hustings(&["extract", "data", "--evidence"]).out.as_bytes());
    let read = |name: &str, input: &str| {
        let folder = export(&directory, name, &[input, "--evidence", "--infobox"]);
        let mut files: Vec<_> =
            fs::read_dir(folder).unwrap().map(|one| one.unwrap().path()).collect();
        files.sort();
        files.iter().map(|path| fs::read_to_string(path).unwrap()).collect::<Vec<_>>()
    };
    let documents = read("documents", "data");
    assert_eq!(documents, read("records", &records));
    assert!(documents.iter().any(|file| file.starts_with("party,number,field,document,line,")));
}

#[test]
fn a_spreadsheet_has_numbers_and_a_sheet_for_each_list() {
    let directory = Directory::new("export-workbook");
    let path = export(&directory, "a.xlsx", &["data"]);
    let mut book: Xlsx<_> = open_workbook(path).unwrap();
    let names = book.sheet_names();
    assert!(names.contains(&"party_ideology".to_owned()), "{names:?}");
    assert!(!names.contains(&"party_infobox".to_owned()), "{names:?}");
    let results = book.worksheet_range("election").unwrap();
    let votes = results
        .rows()
        .next()
        .unwrap()
        .iter()
        .position(|cell| *cell == Data::String("votes".into()));
    assert_eq!(results.rows().nth(1).unwrap()[votes.unwrap()], Data::Float(60_396.0));
}

#[test]
fn a_wrong_output_is_refused_before_anything_is_written() {
    let directory = Directory::new("export-refused");
    let notes = directory.file("notes.txt", b"mine");
    for (arguments, message) in [
        // the output was forgotten, so that the last input is taken for it
        (&["data", &notes][..], "cannot tell from the ending .txt what to write to"),
        (&["data", directory.path()], "has other files in it; the last argument is the output"),
        (&["data", "no/such/folder/a.sqlite"], "cannot write no/such/folder/a.sqlite: "),
        (&["data", "/dev/null", "--format", "sqlite"], "it is not a regular file"),
        (&["data", "a.sqlite", "--bom"], "--bom and --exact are for CSV and TSV"),
        (&["no-such-file.txt", "a.sqlite"], "no-such-file.txt"),
    ] {
        let ran = hustings(&[&["export"], arguments].concat());
        assert_eq!(ran.status, Some(2), "{arguments:?}");
        assert!(ran.err.contains(message), "{}", ran.err);
    }
    assert_eq!(fs::read(&notes).unwrap(), b"mine");
    assert_eq!(fs::read_dir(directory.path()).unwrap().count(), 1);
    assert!(!Path::new("a.sqlite").exists());
}

#[test]
fn an_export_that_is_killed_leaves_the_old_one() {
    let directory = Directory::new("export-killed");
    for name in ["a.sqlite", "a.xlsx", "tables"] {
        let out = export(&directory, name, &["data"]);
        let read = || match fs::read(&out) {
            Ok(file) => file,
            Err(_) => fs::read(format!("{out}/party.csv")).unwrap(),
        };
        let before = read();
        let mut command = command();
        command.args(["export", "-", &out]).stdin(Stdio::piped()).stderr(Stdio::null());
        let mut child = command.spawn().unwrap();
        let mut input = child.stdin.take().unwrap();
        let line =
            "{\"title\": \"Reed Party\", \"text\": \"The Reed Party was founded in 1950.\"}\n";
        input.write_all(line.repeat(2000).as_bytes()).unwrap();
        child.kill().unwrap();
        child.wait().unwrap();
        assert_eq!(read(), before, "{name}");
    }
}

/// An earlier export in the folder that is read is not read again.
#[test]
fn an_export_into_the_folder_that_is_read_stays_the_same() {
    let directory = Directory::new("export-inside");
    directory.file("a.txt", b"The Reed Party was founded in 1950.\n");
    let out = format!("{}/tables", directory.path());
    let write = || {
        let ran = hustings(&["export", directory.path(), &out]);
        assert_eq!(ran.status, Some(0), "{}", ran.err);
        fs::read_to_string(format!("{out}/event.csv")).unwrap()
    };
    assert_eq!(write(), write());
}
