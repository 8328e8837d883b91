//! `hustings man`.

use std::io::Write;

use anyhow::anyhow;
use clap::CommandFactory;
use clap_mangen::Man;

use super::{Cli, ExitStatus};

/// Print a manual page, for man(1)
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  hustings man | man -l -
  hustings man parties > hustings-parties.1")]
pub(super) struct Arguments {
    /// The command whose page it is; without one, the page of the program
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
}

pub(super) fn run(arguments: Arguments, out: &mut dyn Write) -> anyhow::Result<ExitStatus> {
    let mut program = Cli::command();
    program.build();
    let page = match &arguments.command {
        None => program,
        Some(name) => {
            let command = program.find_subcommand(name);
            let command = command.ok_or_else(|| anyhow!("no command is called `{name}`"))?;
            // A page is named after the program and its command.
            let title: &'static str = match command.get_display_name() {
                Some(name) => name.to_owned().leak(),
                None => "hustings",
            };
            command.clone().name(title)
        }
    };
    Man::new(page).render(out)?;
    Ok(ExitStatus::Done)
}
