//! The scripts in `examples`.

#![cfg(unix)]

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use hustings::model::{Election, Event, Kind, Party, Record};

use crate::directory::Directory;
use crate::{command, run};

const SCRIPT: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/examples/sqlite-utils.sh");

/// Returns the arguments that declare the types of number columns.
fn types<R: Record>() -> Vec<String> {
    let typed = R::FIELDS.iter().filter_map(|field| match field.kind {
        Kind::Integer => Some(format!("--type {} integer", field.name)),
        Kind::Decimal => Some(format!("--type {} float", field.name)),
        _ => None,
    });
    typed.collect()
}

#[test]
fn the_database_declares_the_type_of_every_number() {
    let script = fs::read_to_string(SCRIPT).expect("the script is there");
    for argument in types::<Election>() {
        assert!(script.contains(&argument), "{SCRIPT} lacks {argument}");
    }
    assert!(types::<Party>().is_empty() && types::<Event>().is_empty());
}

/// Needs sqlite-utils and passes without it. The first results have no seats, and there are more of them than
/// sqlite-utils examines.
#[test]
fn numbers_are_numbers_in_the_database() {
    if !Command::new("sqlite-utils").arg("--version").output().is_ok_and(|ran| ran.status.success())
    {
        return;
    }
    let directory = Directory::new("sqlite_utils");
    let rows = |seats: &str| format!("| 2015 | 1,000 | 1.5% |{seats}\n").repeat(150);
    let table = |header: &str, seats: &str| {
        let rows = rows(seats);
        format!("== Election results ==\n| Election | Votes | % |{header}\n{rows}\n")
    };
    let text = format!(
        "= Reed Party =\n\nReed Party\n- Founded: 1976\n\nThe party split in 1981.\n\n{}{}{}",
        table("", ""),
        table(" Seats |", " 98 / 450 |"),
        table(" Seats |", " 322 / 450 |"),
    );
    let document = directory.file("reed.txt", text.as_bytes());
    let database = format!("{}/reed.db", directory.path());
    let program = command();
    let programs = Path::new(program.get_program()).parent().expect("it is in a directory");
    let inherited = std::env::var_os("PATH").unwrap_or_default();
    let paths = [programs.to_path_buf()].into_iter().chain(std::env::split_paths(&inherited));
    let mut script = Command::new("bash");
    script.env("PATH", std::env::join_paths(paths).expect("a path can be made"));
    let made = run(script.args([SCRIPT, &database, &document]).stdin(Stdio::null()), Vec::new());
    assert_eq!(made.status, Some(0), "{}", made.err);
    let question = "SELECT max(seats) AS most, max(seats_total) AS all_seats FROM elections";
    let mut query = Command::new("sqlite-utils");
    let answer = run(query.args(["query", &database, question]).stdin(Stdio::null()), Vec::new());
    assert_eq!(answer.out.trim(), r#"[{"most": 322, "all_seats": 450}]"#, "{}", answer.err);
}
