//! `hustings schema`.

use std::io::{self, Write};

use clap::ValueEnum;

use crate::cli::ExitStatus;
use crate::model::{Election, Event, Party};
use crate::records::{schema, schema_of};

/// Print the JSON Schema (2020-12) of the records that `extract` writes
#[derive(Debug, clap::Args)]
#[command(after_help = "\
Examples:
  hustings schema > records.schema.json
  hustings schema party | jq '.properties | map_values(.description)'")]
pub(super) struct Arguments {
    /// Type of record [default: all]
    #[arg(value_name = "TYPE", value_enum)]
    of: Option<Type>,
}

/// Types of records.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Type {
    Party,
    Election,
    Event,
}

pub(super) fn run(arguments: Arguments, out: &mut dyn Write) -> anyhow::Result<ExitStatus> {
    let schema = match arguments.of {
        None => schema(),
        Some(Type::Party) => schema_of::<Party>(),
        Some(Type::Election) => schema_of::<Election>(),
        Some(Type::Event) => schema_of::<Event>(),
    };
    serde_json::to_writer_pretty(&mut *out, &schema).map_err(io::Error::from)?;
    writeln!(out)?;
    Ok(ExitStatus::Done)
}
