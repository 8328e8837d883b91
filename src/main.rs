//! The `hustings` command.

use std::io::{self, Write};
use std::process::ExitCode;

use hustings::cli::{self, Output, Progress};
use hustings::source;

fn main() -> ExitCode {
    let mut out = Output::standard();
    let progress = Progress::default();
    out.end_with_a_line(&progress);
    if source::is_stdin_piped() {
        out.pass_on_soon();
    }
    let status = cli::run(std::env::args_os(), &mut out, &mut io::stderr(), &progress);
    // writes what was buffered before an error; a failure to write was reported already
    let _ = out.flush();
    status.into()
}
