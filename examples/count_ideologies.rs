//! Counts the ideologies of the parties in some documents.
//!
//! ```sh
//! cargo run --release --example count_ideologies              # of the bundled documents
//! cargo run --release --example count_ideologies -- articles/
//! ```

// An example program prints to its standard streams.
#![allow(clippy::print_stdout, clippy::print_stderr)]

use std::path::PathBuf;

use hustings::dataset::Dataset;
use hustings::model::Party;
use hustings::parallel::Threads;
use hustings::query::{Aggregator, ColumnOrder, Grouping};
use hustings::source::{Discovery, Globs, Item, Options, batches, read};

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

    // Documents are read in parallel; their records come in order.
    let grouping = Grouping::by::<Party>(&["ideology"])?;
    let mut counts = Aggregator::of(&grouping);
    let batches = batches(found.inputs, Options::default());
    let datasets =
        read(Threads::default(), batches, |item| item.and_then(Item::document).map(Dataset::of));
    for one in datasets {
        match one {
            Ok(dataset) => dataset.parties.iter().for_each(|party| counts.add(party)),
            Err(error) => eprintln!("{error}"),
        }
    }

    let mut rows = counts.rows();
    ColumnOrder::parse("-count", &grouping.columns())?.sort(&mut rows);
    for row in rows.iter().filter(|row| !row[0].is_empty()) {
        println!("{:>3}  {}", row[1].to_string(), row[0]);
    }
    Ok(())
}
