//! The `hustings` command: arguments in, exit status out.

use std::io::{self, Write};
use std::process::ExitCode;

use hustings::cli::{self, Output};

fn main() -> ExitCode {
    let mut out = Output::standard();
    out.end_with_a_line();
    let status = cli::run(std::env::args_os(), &mut out, &mut io::stderr());
    // what was written before an error; that it cannot be was told already
    let _ = out.flush();
    status.into()
}
