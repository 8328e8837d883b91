//! Counts the ideologies of the parties that some documents are about.
//!
//! ```sh
//! cargo run --release --example count_ideologies              # of the bundled documents
//! cargo run --release --example count_ideologies -- articles/
//! ```

// A program says what it has to say on its standard streams.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::path::PathBuf;

use hustings::dataset::read;
use hustings::model::Party;
use hustings::query::{FieldPath, Tally};
use hustings::source::{Discovery, Globs, Options, Portion, portions};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let paths: Vec<PathBuf> = std::env::args_os().skip(1).map(PathBuf::from).collect();
    let found = if paths.is_empty() {
        Discovery::bundled()
    } else {
        Discovery::of(&paths, &Globs::default())
    };

    for error in &found.errors {
        eprintln!("{error}");
    }

    // Documents in, in parallel; records out, in the documents' order.
    let mut parties: Vec<Party> = Vec::new();
    for one in read(portions(found.inputs, Options::default()), Portion::documents) {
        match one {
            Ok(dataset) => parties.extend(dataset.parties),
            Err(error) => eprintln!("{error}"),
        }
    }

    let ideology = FieldPath::parse::<Party>("ideology")?;
    for Tally { value, count } in Tally::by(&parties, &ideology) {
        if !value.is_empty() {
            println!("{count:>3}  {value}");
        }
    }
    Ok(())
}
