//! The peers of hustings that are written in Rust: other crates, and bare loops with only the indispensable work.
//! `../compare.sh` runs them.

mod dumps;
mod files;
mod lines;
mod records;
mod wikitext;

use std::path::PathBuf;

use anyhow::Result;
use clap::{Args, Parser, Subcommand};

/// Peers of hustings in Rust
#[derive(Parser)]
struct Arguments {
    #[command(subcommand)]
    peer: Peer,
}

#[derive(Subcommand)]
enum Peer {
    /// Documents in JSON Lines: decode each text and split it into lines
    Lines(Input),
    /// Documents in JSON Lines: search dates of seven forms
    Dates(Input),
    /// Articles in JSON Lines: parse the wikitext with parse-wiki-text-2
    Wikitext(Input),
    /// Articles in JSON Lines: scan for infoboxes and tables and write them unchanged
    Scan(Input),
    /// Files in a directory: open and read each
    Files(Input),
    /// A dump: read the pages with quick-xml
    Pages(Input),
    /// A compressed dump: decode its streams with the bzip2 crate
    Bzip2(Input),
    /// A dump: read it with parse_mediawiki_dump_reboot, parse all pages with parse-wiki-text-2
    Boxes(Input),
    /// Records of parties: Marxist parties founded from 1970 to 1990, sorted
    Records(Input),
}

#[derive(Args)]
struct Input {
    path: PathBuf,
    /// Number of threads
    #[arg(short = 'j', long, default_value_t = 1)]
    threads: usize,
}

fn main() -> Result<()> {
    match Arguments::parse().peer {
        Peer::Lines(input) => lines::split(&input.path, input.threads),
        Peer::Dates(input) => lines::dates(&input.path, input.threads),
        Peer::Wikitext(input) => wikitext::parse(&input.path, input.threads),
        Peer::Scan(input) => wikitext::scan(&input.path, input.threads),
        Peer::Files(input) => files::read(&input.path, input.threads),
        Peer::Pages(input) => dumps::pages(&input.path),
        Peer::Bzip2(input) => dumps::bzip2(&input.path, input.threads),
        Peer::Boxes(input) => dumps::boxes(&input.path, input.threads),
        Peer::Records(input) => records::query(&input.path, input.threads),
    }
}
