//! `hustings completions`.

use std::io::Write;

use clap::CommandFactory;
use clap_complete::Shell;

use crate::cli::{Cli, ExitStatus};

/// Print shell completions
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  hustings completions bash > ~/.local/share/bash-completion/completions/hustings
  hustings completions fish > ~/.config/fish/completions/hustings.fish")]
pub(super) struct Arguments {
    /// Shell to complete in
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

pub(super) fn run(arguments: Arguments, out: &mut dyn Write) -> anyhow::Result<ExitStatus> {
    // into memory, since the generator panics if it cannot write
    let mut script = Vec::new();
    clap_complete::generate(arguments.shell, &mut Cli::command(), "hustings", &mut script);
    out.write_all(&script)?;
    Ok(ExitStatus::Done)
}
