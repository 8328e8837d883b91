//! The program from outside: arguments and files in, output and exit status out.

mod architecture;
mod benchmarks;
mod check;
mod containers;
mod corpus;
mod directory;
mod evidence;
mod exit;
#[allow(dead_code)]
mod families;
mod faults;
mod fuzz_seeds;
mod help;
mod hostile;
mod lists;
mod properties;
mod readme;
mod records;
mod schema;
mod sources;
#[path = "../../fuzz/src/lib.rs"]
mod targets;

use std::process::Output;

use assert_cmd::Command;

/// What came of running the program.
struct Ran {
    status: Option<i32>,
    out: String,
    err: String,
}

/// Runs the program with these arguments and nothing on standard input.
fn hustings(arguments: &[&str]) -> Ran {
    hustings_reading("", arguments)
}

/// Runs the program with these arguments and this text, or these bytes, on standard input.
fn hustings_reading(text: impl Into<Vec<u8>>, arguments: &[&str]) -> Ran {
    let output = command().args(arguments).write_stdin(text).output().expect("the program runs");
    let Output { status, stdout, stderr } = output;
    Ran {
        status: status.code(),
        out: String::from_utf8(stdout).expect("output is UTF-8"),
        err: String::from_utf8(stderr).expect("messages are UTF-8"),
    }
}

/// The program, in the repository's directory and free of what the environment says of terminals.
fn command() -> Command {
    let mut command = assert_cmd::cargo::cargo_bin_cmd!("hustings");
    command.current_dir(env!("CARGO_MANIFEST_DIR"));
    for variable in ["COLUMNS", "NO_COLOR", "CLICOLOR", "CLICOLOR_FORCE"] {
        command.env_remove(variable);
    }
    command
}
