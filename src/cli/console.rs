//! Settings for standard output as a terminal.

use std::env;
use std::io::{self, IsTerminal};

use clap::ValueEnum;
use console::is_dumb;

use crate::cli::messages;
use crate::output::{Style, Table};

/// Arguments of all commands that print records.
#[derive(Debug, Clone, Copy, clap::Args)]
#[command(next_help_heading = "Output")]
#[group(skip)]
pub(super) struct Arguments {
    /// When to use colour; respects NO_COLOR
    #[arg(long, value_name = "WHEN", value_enum, default_value_t = When::Auto)]
    pub color: When,
    /// Width of tables in columns [default: width of the terminal]
    #[arg(long, value_name = "COLUMNS", value_parser = clap::value_parser!(u16).range(1..))]
    pub width: Option<u16>,
    #[command(flatten)]
    pub messages: messages::Arguments,
}

/// Values of `--color`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum When {
    /// If standard output is a terminal
    Auto,
    /// Even if standard output is not a terminal
    Always,
    /// Never
    Never,
}

impl When {
    /// Returns what standard output shows besides plain text. Only a terminal shows links.
    pub(super) fn style(self) -> Style {
        let is_terminal = io::stdout().is_terminal() && !is_dumb();
        let colour = match self {
            When::Auto => is_terminal && !is_set("NO_COLOR"),
            When::Always => true,
            When::Never => false,
        };
        Style { colour, links: is_terminal && self != When::Never }
    }
}

impl Arguments {
    /// Returns a table for standard output. It fits the width of a terminal; other output is limited only by
    /// `--width`.
    pub(super) fn table(self) -> Table {
        let terminal = io::stdout().is_terminal();
        let width = match self.width {
            Some(width) => Some(width.into()),
            None if terminal => width(),
            None => None,
        };
        Table { width, style: self.color.style(), ..Table::default() }
    }
}

/// Returns the width in `COLUMNS`, or that of the terminal.
fn width() -> Option<usize> {
    let columns = env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    columns
        .filter(|&columns| columns > 0)
        .or_else(|| comfy_table::Table::new().width().map(usize::from))
}

fn is_set(variable: &str) -> bool {
    env::var_os(variable).is_some_and(|value| !value.is_empty())
}
