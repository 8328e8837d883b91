//! Prints how well the program reads documents with hand-written truth; see `eval/README.md`.

// A program prints on its standard streams.
#![allow(clippy::print_stdout, clippy::print_stderr)]

#[allow(dead_code)] // the tests use the rest
mod score;

use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::Parser;

use score::Score;

/// Measure the accuracy of hustings on annotated documents
#[derive(Parser)]
#[command(name = "eval")]
struct Arguments {
    /// Directory of the documents and their truth files [default: eval/documents]
    #[arg(value_name = "DIRECTORY")]
    directory: Option<PathBuf>,
    /// Read only the documents whose file name contains TEXT
    #[arg(long, value_name = "TEXT", default_value = "", hide_default_value = true)]
    document: String,
    /// List each missed and each false value of FIELD, such as votes, event.date or '(record)'; of all
    /// fields if none is given
    #[arg(long, value_name = "FIELD", num_args = 0..=1, default_missing_value = "")]
    misses: Option<String>,
    /// Print the figures as JSON
    #[arg(long, conflicts_with = "misses")]
    json: bool,
    /// Print a floor for the figures, to be kept in eval/floor.json
    #[arg(long, conflicts_with_all = ["misses", "json"])]
    floor: bool,
}

fn main() -> ExitCode {
    match run(&Arguments::parse()) {
        Ok(text) => match io::stdout().write_all(text.as_bytes()) {
            Err(error) if error.kind() != io::ErrorKind::BrokenPipe => fail(&error.to_string()),
            _ => ExitCode::SUCCESS,
        },
        Err(error) => fail(&error.to_string()),
    }
}

fn run(arguments: &Arguments) -> Result<String, Box<dyn std::error::Error>> {
    let directory = arguments.directory.clone().unwrap_or_else(score::documents);
    let score = Score::of(&directory, &arguments.document)?;
    if let Some(field) = &arguments.misses {
        if !field.is_empty() && !Score::field_names().contains(field) {
            return Err(format!(
                "no scored field named '{field}'; see the first column of the report"
            )
            .into());
        }
        return Ok(score.findings(field).iter().map(|line| format!("{line}\n")).collect());
    }
    Ok(match arguments {
        Arguments { json: true, .. } => serde_json::to_string_pretty(&score.json())? + "\n",
        Arguments { floor: true, .. } => serde_json::to_string_pretty(&score.floor())? + "\n",
        _ => score.report(),
    })
}

fn fail(message: &str) -> ExitCode {
    eprintln!("error: {message}");
    ExitCode::from(2)
}
