//! Settings for the cells of CSV and TSV.

use anyhow::bail;

use crate::output::Cells;

/// Arguments of all commands that write CSV.
#[derive(Debug, Clone, Copy, clap::Args)]
#[command(next_help_heading = "Output")]
#[group(skip)]
pub(super) struct Arguments {
    /// Begin CSV with a byte order mark, without which Excel does not read it as UTF-8
    #[arg(long)]
    bom: bool,
    /// In CSV, print each text as it is, with its line breaks, and even if a spreadsheet would run it as a formula
    ///
    /// By default line breaks in a cell are spaces, and a text that begins with `=`, `+`, `-` or `@` and is not a
    /// number gets an apostrophe before it.
    #[arg(long)]
    exact: bool,
}

impl Arguments {
    /// Returns how cells are written.
    pub(super) fn cells(self) -> Cells {
        Cells { exact: self.exact, bom: self.bom }
    }

    /// Refuses the arguments where no CSV is written.
    ///
    /// # Errors
    /// If any was given.
    pub(super) fn refuse(self) -> anyhow::Result<()> {
        if self.bom || self.exact {
            bail!("--bom and --exact are for CSV and TSV");
        }
        Ok(())
    }
}
