//! `hustings man`.

use std::io::Write;

use anyhow::anyhow;
use clap::CommandFactory;
use clap_mangen::Man;

use crate::cli::{Cli, ExitStatus};

/// Print a man page
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  hustings man | man -l -
  hustings man parties > hustings-parties.1")]
pub(super) struct Arguments {
    /// Command to describe [default: hustings itself]
    #[arg(value_name = "COMMAND")]
    command: Option<String>,
}

pub(super) fn run(arguments: Arguments, out: &mut dyn Write) -> anyhow::Result<ExitStatus> {
    let mut program = Cli::command().disable_help_subcommand(true);
    program.build();
    let page = match &arguments.command {
        None => program,
        Some(name) => {
            let command = program.find_subcommand(name);
            let command = command.ok_or_else(|| anyhow!("no command named `{name}`"))?;
            // a page is named after the program and its command
            let title: &'static str = match command.get_display_name() {
                Some(name) => name.to_owned().leak(),
                None => "hustings",
            };
            command.clone().name(title)
        }
    };
    let mut manual = Vec::new();
    Man::new(page).render(&mut manual)?;
    out.write_all(with_lines_kept(&String::from_utf8_lossy(&manual)).as_bytes())?;
    Ok(ExitStatus::Done)
}

/// Returns the page with the parts of its section `EXTRA`, such as `Examples:`, as sections of their own with
/// their lines unfilled.
fn with_lines_kept(manual: &str) -> String {
    let mut page = String::with_capacity(manual.len());
    let mut kept = false;
    for line in manual.lines() {
        let part = line.strip_suffix(':').filter(|part| kept && !part.starts_with(' '));
        if let Some(part) = part {
            page.push_str(&format!(".fi\n.SH {}\n.nf\n", part.to_uppercase()));
            continue;
        }
        if kept && line.starts_with(".SH") {
            page.push_str(".fi\n");
        }
        if line.starts_with(".SH") {
            kept = line == ".SH EXTRA";
        }
        if line != ".SH EXTRA" {
            page.push_str(line);
            page.push('\n');
        }
    }
    page
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_parts_of_the_help_become_sections() {
        let manual = ".SH OPTIONS\nName:\n.SH EXTRA\nFields:\n  id  what: it is\n\nExamples:\n  a\n.SH VERSION\nv1\n";
        assert_eq!(
            with_lines_kept(manual),
            ".SH OPTIONS\nName:\n.fi\n.SH FIELDS\n.nf\n  id  what: it is\n\n.fi\n.SH EXAMPLES\n.nf\n  a\n\
             .fi\n.SH VERSION\nv1\n"
        );
    }
}
