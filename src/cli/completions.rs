//! `hustings completions`.

use std::io::Write;

use clap::CommandFactory;
use clap::builder::{PossibleValue, PossibleValuesParser};
use clap_complete::Shell;

use crate::cli::{Cli, ExitStatus, fields};

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
    let mut command = with_fields(Cli::command());
    clap_complete::generate(arguments.shell, &mut command, "hustings", &mut script);
    out.write_all(&script)?;
    Ok(ExitStatus::Done)
}

/// Arguments whose values are fields.
const OF_FIELDS: [&str; 8] = ["fields", "sort", "count_by", "group_by", "sum", "avg", "min", "max"];

/// Adds the names of fields to the arguments that take them, which accept other values too, such as parts.
fn with_fields(command: clap::Command) -> clap::Command {
    let names: Vec<String> =
        command.get_subcommands().map(|command| command.get_name().to_owned()).collect();
    names.into_iter().fold(command, |command, name| {
        command.mut_subcommand(&name, |command| {
            let arguments = command.get_arguments().map(|argument| argument.get_id().to_string());
            let of_fields = arguments.filter(|id| OF_FIELDS.contains(&id.as_str()));
            of_fields.collect::<Vec<_>>().into_iter().fold(command, |command, id| {
                let fields = fields::of_command(&name).into_iter().map(PossibleValue::new);
                let parser = PossibleValuesParser::new(fields);
                command.mut_arg(id, |argument| argument.value_parser(parser))
            })
        })
    })
}
