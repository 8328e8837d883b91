//! The `hustings` command: arguments in, exit status out.

use std::io;
use std::process::ExitCode;

fn main() -> ExitCode {
    hustings::cli::run(std::env::args_os(), &mut io::stdout(), &mut io::stderr()).into()
}
