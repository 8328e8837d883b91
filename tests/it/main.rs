//! End-to-end tests: arguments and files in, output and exit status out.

mod accuracy;
mod architecture;
mod benchmarks;
mod check;
mod containers;
mod corpus;
mod directory;
mod docs;
mod evidence;
mod examples;
mod exit;
mod export;
#[allow(dead_code)]
mod families;
mod faults;
mod fuzz_seeds;
mod help;
mod hostile;
mod identity;
mod lineage;
mod lists;
mod other_subjects;
mod properties;
mod questions;
mod records;
mod report;
mod round_trip;
mod schema;
#[path = "../../eval/score/mod.rs"]
#[allow(dead_code)] // the example uses the rest
mod score;
mod sources;
#[path = "../../fuzz/src/lib.rs"]
mod targets;
mod terminal;

use std::io::Write;
use std::process::{Command, Output, Stdio};
use std::thread;

/// Arguments that read the documents of the corpus, and not the answers beside them.
const CORPUS: &[&str] = &["tests/corpus", "--glob", "!*.json"];

/// Result of a run of the program.
struct Ran {
    status: Option<i32>,
    out: String,
    err: String,
}

/// Runs the program with these arguments and `/dev/null` as standard input.
fn hustings(arguments: &[&str]) -> Ran {
    run(command().args(arguments).stdin(Stdio::null()), Vec::new())
}

/// Runs the program with these arguments and this text or these bytes piped into it.
fn hustings_reading(text: impl Into<Vec<u8>>, arguments: &[&str]) -> Ran {
    run(command().args(arguments).stdin(Stdio::piped()), text.into())
}

/// Runs a command with these bytes on its standard input, if that is a pipe.
fn run(command: &mut Command, input: Vec<u8>) -> Ran {
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("the program starts");
    let writer = child.stdin.take().map(|mut stdin| {
        // a program that ends early closes the pipe
        thread::spawn(move || drop(stdin.write_all(&input)))
    });
    let Output { status, stdout, stderr } = child.wait_with_output().expect("the program ends");
    writer.into_iter().for_each(|writer| writer.join().expect("the writer does not panic"));
    Ran {
        status: status.code(),
        out: String::from_utf8(stdout).expect("output is UTF-8"),
        err: String::from_utf8(stderr).expect("messages are UTF-8"),
    }
}

/// Fails if this process ignores a signal. Then the program does too, as a shell wants of its jobs in the background, and no
/// test can interrupt it. Only Linux says what a process ignores.
#[cfg(unix)]
fn assert_heeded(signal: i32) {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let ignored = status.lines().find_map(|line| line.strip_prefix("SigIgn:"));
    let ignored = ignored.map_or(0, |mask| u64::from_str_radix(mask.trim(), 16).unwrap_or(0));
    assert!(
        ignored >> (signal - 1) & 1 == 0,
        "signal {signal} is ignored by what runs the tests, such as a job in the background of a script; \
        run them in the foreground, or with `env --default-signal=INT`"
    );
}

/// Returns the program in the repository's directory, without the variables that describe a terminal.
fn command() -> Command {
    let mut command = Command::new(assert_cmd::cargo::cargo_bin!("hustings"));
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    for variable in ["COLUMNS", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(variable);
    }
    command
}
