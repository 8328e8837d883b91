//! Counts the ideologies of the parties that some documents are about.
//!
//! ```sh
//! cargo run --release --example count_ideologies              # of the bundled documents
//! cargo run --release --example count_ideologies -- articles/
//! ```

// A program says what it has to say on its standard streams.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::path::PathBuf;

use hustings::dataset::Dataset;
use hustings::model::Party;
use hustings::query::{FieldPath, Tally};
use hustings::source::{Discovery, Input};
use rayon::iter::{IntoParallelRefIterator, ParallelIterator};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let found = if paths.is_empty() { Discovery::bundled() } else { Discovery::of(&paths) };

    // Documents in, in parallel; records out, in the documents' order.
    let (dataset, unread) = Dataset::gather(found.inputs.par_iter().map(Input::read));
    for error in found.errors.iter().chain(&unread) {
        eprintln!("{error}");
    }

    let ideology = FieldPath::parse::<Party>("ideology")?;
    for Tally { value, count } in Tally::by(&dataset.parties, &ideology) {
        if !value.is_empty() {
            println!("{count:>3}  {value}");
        }
    }
    Ok(())
}
