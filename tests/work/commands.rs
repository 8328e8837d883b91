//! Work and memory of whole commands.

use std::ffi::OsString;
use std::fs;
use std::path::PathBuf;

use allocation_counter::measure;
use hustings::cli::{self, ExitStatus, Progress};
use hustings::model::{Document, Syntax};

use crate::families::Family;
use crate::{MAX_PEAK, SMALLER, assert_linear, families, sized};

/// The commands that read documents, in all their ways of doing so.
pub const COMMANDS: &[&[&str]] = &[
    &["parties"],
    &["parties", "--json", "--evidence"],
    &["elections", "--csv"],
    &["elections", "--sort", "-votes"],
    &["elections", "--count-by", "party"],
    &["elections", "--jsonl", "--evidence"],
    &["events", "--jsonl"],
    &["events", "--jsonl", "--evidence"],
    &["lineage", "--jsonl"],
    &["show", "Foo Party"],
    &["explain", "Foo Party", "ideology"],
    &["check", "--format", "jsonl"],
    &["check"],
    &["report"],
    &["extract"],
    &["extract", "--evidence"],
];

/// Runs a command on a document. With one thread, all is done by this one.
pub fn run(command: &[&str], document: &Document) {
    let path = file(document);
    let syntax = match document.syntax {
        Some(Syntax::Plain) => "plain",
        Some(Syntax::Wikitext) => "wikitext",
        Some(Syntax::Html) => "html",
        None => "auto",
    };
    let fixed = ["-q", "-j", "1", "--input-format", syntax].map(OsString::from);
    let arguments = ["hustings"].iter().chain(command).map(OsString::from);
    let arguments = arguments.chain(fixed).chain([path.into_os_string()]);
    let status = cli::run(arguments, &mut std::io::sink(), &mut Vec::new(), &Progress::default());
    assert_ne!(status, ExitStatus::Failed, "{command:?}");
}

/// Returns a file with the text of a document, written once for each text.
fn file(document: &Document) -> PathBuf {
    let directory = std::env::temp_dir().join(format!("hustings-work-{}", std::process::id()));
    fs::create_dir_all(&directory).expect("a temporary directory can be made");
    let thread = format!("{:?}", std::thread::current().id());
    let path =
        directory.join(format!("{}-{}", thread.replace(['(', ')'], ""), document.text.len()));
    if fs::read_to_string(&path).ok().as_deref() != Some(document.text.as_str()) {
        fs::write(&path, &document.text).expect("a temporary file can be written");
    }
    path
}

/// Pieces of families whose documents have many records, findings or both.
const MANY: &[&str] = &[
    "| key@ = a\n",
    "| ideology = a\n",
    "\n|-\n| 2011 || 60,396 || 0.1",
    "{|\n|+ # election\n! Party !! Votes\n|-\n| A || 1\n|}\n",
    "The party was founded in 1976. ",
    "The # Party (#) was founded in 1976. ",
    "It split from the # Front in 1976 and ",
    "In 2007 Jane # replaced John # as leader. ",
    "# Party\n12\n3.4\n",
    "| Party # | Ada # | @ | 1.0 |\n",
    "<tr><th>Ideology<td>#, b",
];

#[test]
fn commands_take_linear_work_and_bounded_memory() {
    const BYTES: usize = 16_000 / SMALLER;
    // a long text in one row, which must not make the others long
    let is_long = |family: &Family| family.end.ends_with("|| 1985 || 1\n|-\n| 1990");
    let many = families().filter(|family| MANY.contains(&family.piece) || is_long(family));
    let mut found = Vec::new();
    for family in many {
        let documents = [1, 2].map(|times| sized(&family, times * BYTES));
        for command in COMMANDS {
            // what is made once
            run(command, &sized(&family, 100));
            let [once, twice] = [0, 1].map(|size| measure(|| run(command, &documents[size])));
            let name = format!("{} {}", command.join(" "), family.name());
            assert_linear(&name, "allocations", once.count_total, twice.count_total);
            assert_linear(&name, "bytes", once.bytes_total, twice.bytes_total);
            let most = MAX_PEAK * documents[1].text.len() as u64 + FIXED;
            if twice.bytes_max > most {
                found.push(format!("{} bytes at a time: {name}", twice.bytes_max));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

/// Bytes that a command needs for itself: buffers, its arguments, the page of a report.
const FIXED: u64 = 1 << 20;
