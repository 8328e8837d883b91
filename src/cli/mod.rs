//! Command line: one file per command, and the code they share.
//!
//! Each command resolves its arguments to settings before it starts to work; the work does not depend on
//! clap.

mod cells;
mod check;
mod completions;
mod console;
mod diff;
mod elections;
mod events;
mod exit;
mod explain;
mod export;
mod extract;
mod family;
mod fields;
mod finding;
mod identity;
mod lineage;
mod link;
mod list;
mod man;
mod messages;
mod pager;
mod parties;
mod progress;
mod reading;
mod report;
mod resolve;
mod same;
mod schema;
mod show;
mod stdout;
mod suggest;

use std::ffi::OsString;
use std::fmt::Display;
use std::io::{self, BufWriter, IsTerminal, LineWriter, Write};

use clap::{Parser, Subcommand};

pub use exit::ExitStatus;
pub use progress::Progress;
pub use stdout::{Destination, Output};

use crate::output::Visible;
use crate::query::ExpressionError;
use crate::source::is_stdin_piped;
use messages::{MessageFormat, Messages};
use pager::Waiting;
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
    /// Do not show long output in a pager; by default a terminal shows it in PAGER, or else `less`
    #[arg(long, global = true, help_heading = "Output")]
    no_pager: bool,
    /// Format of the messages on standard error
    #[arg(
        long,
        global = true,
        value_name = "FORMAT",
        value_enum,
        default_value_t,
        help_heading = "Output"
    )]
    message_format: MessageFormat,
}

#[derive(Debug, Subcommand)]
enum Command {
    Parties(parties::Arguments),
    Elections(elections::Arguments),
    Events(events::Arguments),
    Lineage(lineage::Arguments),
    Same(same::Arguments),
    Diff(diff::Arguments),
    Link(link::Arguments),
    Show(show::Arguments),
    Explain(explain::Arguments),
    Check(check::Arguments),
    Report(report::Arguments),
    Export(export::Arguments),
    Extract(extract::Arguments),
    Schema(schema::Arguments),
    Completions(completions::Arguments),
    Man(man::Arguments),
}

impl Command {
    /// Whether it prints records, findings or the like, and not a file or text for another program.
    fn prints_records(&self) -> bool {
        match self {
            Command::Parties(_)
            | Command::Elections(_)
            | Command::Events(_)
            | Command::Lineage(_)
            | Command::Diff(_)
            | Command::Link(_)
            | Command::Same(_)
            | Command::Show(_)
            | Command::Explain(_)
            | Command::Check(_) => true,
            Command::Report(_)
            | Command::Export(_)
            | Command::Extract(_)
            | Command::Schema(_)
            | Command::Completions(_)
            | Command::Man(_) => false,
        }
    }
}

const EXAMPLES: &str = "\
Examples:
  hustings parties articles/ --ideology hoxhaism --founded 1970..1980
  hustings elections articles/ --party HKP --sort date --csv > results.csv
  hustings events articles/ --kind split --json | jq '.[].text'
  hustings lineage articles/ --of TKP/ML
  hustings diff 2021/ 2025/
  hustings show HKP
  hustings explain HKP founded
  hustings check articles/
  hustings report articles/ -o report.html
  hustings export articles/ parties.sqlite
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
/// to `err`, and shows `progress` on a terminal if reading takes long. Long output on a terminal is shown in a pager.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    out: &mut dyn Destination,
    err: &mut dyn Write,
    progress: &Progress,
) -> ExitStatus {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let parsed = Cli::try_parse_from(&arguments);
    let pages = parsed.as_ref().is_ok_and(|cli| !cli.no_pager && cli.command.prints_records());
    let paging = if pages { out.page() } else { None };
    let format = match &parsed {
        Ok(cli) => cli.message_format,
        Err(_) => MessageFormat::of_arguments(&arguments),
    };
    let mut err = Waiting::new(err, paging.clone());
    let status = {
        let above = Above::new(&mut *out, progress, paging.is_some());
        let above: Box<dyn Write + '_> = match io::stdout().is_terminal() {
            true => Box::new(Visible::new(above)),
            false => Box::new(above),
        };
        // a program that writes to the pipe may wait for the answer to each line
        let mut out: Box<dyn Write + '_> = match is_stdin_piped() {
            true => Box::new(LineWriter::with_capacity(BLOCK, above)),
            false => Box::new(BufWriter::with_capacity(BLOCK, above)),
        };
        let mut messages = Messages::new(&mut err, progress.clone(), format);
        let done = dispatch(parsed, &arguments, &mut *out, &mut messages)
            .and_then(|status| out.flush().map(|()| status).map_err(anyhow::Error::from));
        finish(done, &mut messages)
    };
    if paging.is_some() {
        // what is written from now on would come after the pager
        let _ = out.flush();
        out.close();
    }
    err.end();
    status
}

/// Reports the error that ends the program, and returns the exit status.
fn finish(done: anyhow::Result<ExitStatus>, messages: &mut Messages<'_>) -> ExitStatus {
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
    parsed: Result<Cli, clap::Error>,
    arguments: &[OsString],
    out: &mut dyn Write,
    messages: &mut Messages<'_>,
) -> anyhow::Result<ExitStatus> {
    match parsed {
        Ok(cli) => match cli.command {
            Command::Parties(arguments) => parties::run(arguments, out, messages),
            Command::Elections(arguments) => elections::run(arguments, out, messages),
            Command::Events(arguments) => events::run(arguments, out, messages),
            Command::Lineage(arguments) => lineage::run(arguments, out, messages),
            Command::Same(arguments) => same::run(arguments, out, messages),
            Command::Link(arguments) => link::run(arguments, out, messages),
            Command::Diff(arguments) => diff::run(arguments, out, messages),
            Command::Show(arguments) => show::run(arguments, out, messages),
            Command::Explain(arguments) => explain::run(arguments, out, messages),
            Command::Check(arguments) => check::run(arguments, out, messages),
            Command::Report(arguments) => report::run(arguments, out, messages),
            Command::Export(arguments) => export::run(arguments, messages),
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
            suggest::improve(&mut usage, arguments);
            messages.usage(&usage);
            Ok(ExitStatus::Failed)
        }
    }
}

/// Returns a number with the noun that follows it.
fn counted<N: Display + PartialEq + From<u8>>(number: N, one: &str, several: &str) -> String {
    let noun = if number == N::from(1) { one } else { several };
    format!("{number} {noun}")
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

    impl Destination for Failing {}

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
