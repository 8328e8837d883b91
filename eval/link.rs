//! Measures how well parties are linked to another data set; see `eval/README.md`.

// A program prints on its standard streams.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;
use hustings::dataset::{LinkTable, Linker, is_certain};
use hustings::model::Party;

/// Measure how well names of parties are linked to the ids of another data set
///
/// TABLE and NAMES are tab-separated. Both have the same ids, so that it is known which link is right. Rows of NAMES
/// whose id is not in TABLE have no right link; any certain one is wrong.
#[derive(Parser)]
#[command(name = "eval-link")]
struct Arguments {
    /// Table whose ids are assigned
    table: PathBuf,
    /// Names of the parties that are linked
    names: PathBuf,
    /// Roles of columns in both files, as for `hustings link --columns`
    #[arg(long, value_name = "ROLE=COLUMN", value_delimiter = ',')]
    columns: Vec<String>,
    /// Print this many wrong links of each kind
    #[arg(long, default_value_t = 0)]
    show: usize,
    /// Leave out rows of NAMES that have one of these words as a cell, such as the name of a data set
    #[arg(long, value_name = "CELL", value_delimiter = ',')]
    without: Vec<String>,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("error: {error}");
            ExitCode::from(2)
        }
    }
}

fn run(arguments: &Arguments) -> Result<(), Box<dyn std::error::Error>> {
    let table = LinkTable::parse(&fs::read_to_string(&arguments.table)?, &arguments.columns)?;
    let text = fs::read_to_string(&arguments.names)?;
    let is_kept =
        |line: &&str| !line.split('\t').any(|cell| arguments.without.iter().any(|one| one == cell));
    let text: String = text.lines().filter(is_kept).map(|line| format!("{line}\n")).collect();
    let names = LinkTable::parse(&text, &arguments.columns)?;
    let known: BTreeSet<&str> = table.rows.iter().map(|row| row.id.as_str()).collect();
    let named: Vec<_> = names.rows.iter().filter(|row| !row.party.name.is_empty()).collect();
    let parties: Vec<&Party> = named.iter().map(|row| &row.party).collect();
    let linker = Linker::of(&table, &parties);
    let (mut linked, mut first, mut certain, mut right) = (0, 0, 0, 0);
    let (mut outside, mut wrong_outside) = (0, 0);
    let mut misses = [Vec::new(), Vec::new()];
    for (at, row) in named.iter().enumerate() {
        let found = linker.candidates(at);
        let best = found.first().map(|one| table.rows[one.row].id.as_str());
        let is_right = best == Some(&row.id);
        let is_sure = is_certain(&found);
        if !known.contains(row.id.as_str()) {
            outside += 1;
            wrong_outside += usize::from(is_sure);
            continue;
        }
        linked += 1;
        first += usize::from(is_right);
        certain += usize::from(is_sure);
        right += usize::from(is_sure && is_right);
        if !is_right {
            let other = found.first().map_or("-".to_owned(), |one| {
                format!("{} {:?}", table.rows[one.row].party.name, one.score)
            });
            let names: Vec<&str> = row.party.names().collect();
            misses[usize::from(is_sure)].push(format!("{} {names:?} -> {other}", row.id));
        }
    }
    let percent = |part: usize, whole: usize| 100.0 * part as f64 / whole.max(1) as f64;
    println!("links                 {linked}");
    println!("top-1                 {:6.2} %  {first} / {linked}", percent(first, linked));
    println!("certain: precision    {:6.2} %  {right} / {certain}", percent(right, certain));
    println!("certain: recall       {:6.2} %  {right} / {linked}", percent(right, linked));
    println!("not in the table      {outside}, of which certain {wrong_outside}");
    for (misses, kind) in misses.iter().zip(["wrong first", "wrong and certain"]) {
        let step = (misses.len() / arguments.show.max(1)).max(1);
        for miss in misses.iter().step_by(step).take(arguments.show) {
            println!("  {kind}: {miss}");
        }
    }
    Ok(())
}
