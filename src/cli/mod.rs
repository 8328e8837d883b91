//! Command line: one file per command, and the code they share.
//!
//! Each command resolves its arguments to settings before it starts to work; the work does not depend on
//! clap.

mod check;
mod completions;
mod console;
mod elections;
mod events;
mod exit;
mod explain;
mod extract;
mod family;
mod fields;
mod finding;
mod lineage;
mod list;
mod man;
mod messages;
mod parties;
mod progress;
mod reading;
mod report;
mod resolve;
mod schema;
mod show;
mod stdout;
mod suggest;

use std::ffi::OsString;
use std::io::{self, BufWriter, IsTerminal, LineWriter, Write};

use clap::{Parser, Subcommand};

pub use exit::ExitStatus;
pub use progress::Progress;
pub use stdout::Output;

use crate::output::Visible;
use crate::query::ExpressionError;
use crate::source::is_stdin_piped;
use messages::Messages;
use progress::Above;

/// Read documents about political parties and answer questions about them.
///
/// Documents are encyclopedia articles, result tables and news texts: plain text, wikitext or HTML.
///
/// Without a PATH, hustings reads standard input if it is a pipe or a file, and otherwise the documents that are
/// bundled with it. In a script whose standard input is a pipe, `</dev/null` selects the bundled documents.
#[derive(Debug, Parser)]
#[command(name = "hustings", version, after_help = EXAMPLES,
          after_long_help = format!("{EXIT_STATUS}\n\n{EXAMPLES}"))]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    Parties(parties::Arguments),
    Elections(elections::Arguments),
    Events(events::Arguments),
    Lineage(lineage::Arguments),
    Show(show::Arguments),
    Explain(explain::Arguments),
    Check(check::Arguments),
    Report(report::Arguments),
    Extract(extract::Arguments),
    Schema(schema::Arguments),
    Completions(completions::Arguments),
    Man(man::Arguments),
}

const EXAMPLES: &str = "\
Examples:
  hustings parties articles/ --ideology hoxhaism --founded 1970..1980
  hustings elections articles/ --party HKP --sort date --csv > results.csv
  hustings events articles/ --kind split --json | jq '.[].text'
  hustings lineage articles/ --of TKP/ML
  hustings show HKP
  hustings explain HKP founded
  hustings check articles/
  hustings report articles/ -o report.html
  hustings extract articles/ > records.jsonl";

const EXIT_STATUS: &str = "\
Exit status:
  0    success, even if nothing matched
  1    some input could not be read, `show`, `explain` or `lineage --of` did not find the
       organisation, or `check` found an error
  2    failure: wrong usage, no readable input, or output that could not be written
  130  interrupted; the output ends with a complete line";

/// Approximate size of a write.
const BLOCK: usize = 64 * 1024;

/// Runs the command line `arguments`, which start with the program's name. Writes data to `out` and messages
/// to `err`, and shows `progress` on a terminal if reading takes long.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
    progress: &Progress,
) -> ExitStatus {
    let above = Above::new(out, progress);
    let above: Box<dyn Write + '_> = match io::stdout().is_terminal() {
        true => Box::new(Visible::new(above)),
        false => Box::new(above),
    };
    // a program that writes to the pipe may wait for the answer to each line
    let mut out: Box<dyn Write + '_> = match is_stdin_piped() {
        true => Box::new(LineWriter::with_capacity(BLOCK, above)),
        false => Box::new(BufWriter::with_capacity(BLOCK, above)),
    };
    let mut messages = Messages::new(err, progress.clone());
    let done = dispatch(arguments, &mut *out, &mut messages)
        .and_then(|status| out.flush().map(|()| status).map_err(anyhow::Error::from));
    match done {
        Ok(status) => status,
        Err(error) if is_closed_pipe(&error) => ExitStatus::Done,
        Err(error) => {
            match error.downcast_ref::<ExpressionError>() {
                Some(error) => messages.expression(error),
                None if error.is::<io::Error>() => {
                    messages.error(format_args!("cannot write output: {error}"));
                }
                None => messages.failure(&error),
            }
            ExitStatus::Failed
        }
    }
}

fn dispatch(
    arguments: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    messages: &mut Messages<'_>,
) -> anyhow::Result<ExitStatus> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    match Cli::try_parse_from(&arguments) {
        Ok(cli) => match cli.command {
            Command::Parties(arguments) => parties::run(arguments, out, messages),
            Command::Elections(arguments) => elections::run(arguments, out, messages),
            Command::Events(arguments) => events::run(arguments, out, messages),
            Command::Lineage(arguments) => lineage::run(arguments, out, messages),
            Command::Show(arguments) => show::run(arguments, out, messages),
            Command::Explain(arguments) => explain::run(arguments, out, messages),
            Command::Check(arguments) => check::run(arguments, out, messages),
            Command::Report(arguments) => report::run(arguments, out, messages),
            Command::Extract(arguments) => extract::run(arguments, out, messages),
            Command::Schema(arguments) => schema::run(arguments, out),
            Command::Completions(arguments) => completions::run(arguments, out),
            Command::Man(arguments) => man::run(arguments, out),
        },
        Err(help) if !help.use_stderr() => {
            let text = help.render();
            if io::stdout().is_terminal() {
                write!(out, "{}", text.ansi())?;
            } else {
                write!(out, "{text}")?;
            }
            Ok(ExitStatus::Done)
        }
        Err(mut usage) => {
            suggest::improve(&mut usage, &arguments);
            messages.usage(&usage);
            Ok(ExitStatus::Failed)
        }
    }
}

/// Returns whether the reader of the output closed the pipe, which is not an error.
fn is_closed_pipe(error: &anyhow::Error) -> bool {
    let error = error.downcast_ref::<io::Error>();
    error.is_some_and(|error| error.kind() == io::ErrorKind::BrokenPipe)
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::CommandFactory;

    #[test]
    fn the_command_line_is_valid() {
        Cli::command().debug_assert();
    }

    struct Failing(io::ErrorKind);

    impl Write for Failing {
        fn write(&mut self, _: &[u8]) -> io::Result<usize> {
            Err(self.0.into())
        }

        fn flush(&mut self) -> io::Result<()> {
            Ok(())
        }
    }

    #[test]
    fn a_closed_pipe_is_quiet_and_a_full_disk_is_not() {
        for arguments in
            [&["hustings", "--help"][..], &["hustings", "man"], &["hustings", "parties", "--json"]]
        {
            for (kind, status, quiet) in [
                (io::ErrorKind::BrokenPipe, ExitStatus::Done, true),
                (io::ErrorKind::StorageFull, ExitStatus::Failed, false),
            ] {
                let mut err = Vec::new();
                let arguments = arguments
                    .iter()
                    .map(OsString::from)
                    .chain(arguments.contains(&"parties").then(|| "--quiet".into()));
                assert_eq!(
                    run(arguments, &mut Failing(kind), &mut err, &Progress::default()),
                    status
                );
                assert_eq!(err.is_empty(), quiet, "{}", String::from_utf8_lossy(&err));
            }
        }
    }
}
