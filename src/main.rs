//! The `hustings` command: arguments in, exit status out.

use std::io::{self, Write};
use std::process::ExitCode;

use hustings::cli::{self, Output, Progress};

fn main() -> ExitCode {
    let mut out = Output::standard();
    let progress = Progress::default();
    out.end_with_a_line(&progress);
    let status = cli::run(std::env::args_os(), &mut out, &mut io::stderr(), &progress);
    // what was written before an error; that it cannot be was told already
    let _ = out.flush();
    status.into()
}
