//! `hustings link`.

use std::io::Write;
use std::path::PathBuf;

use anyhow::Context;

use crate::cli::identity::{self, Gathered};
use crate::cli::list::{self, Filters, Settings};
use crate::cli::{ExitStatus, Messages, fields};
use crate::dataset::{Citations, LinkTable, Linker};
use crate::model::{Link, Party};
use crate::query::Pattern;
use crate::source::read_text;

/// Assign the ids of another data set to parties
///
/// TABLE has tab-separated values with a header: an id and names, and optionally abbreviations, countries (names or ISO
/// 3166 codes), first and last years, Wikidata ids, titles of pages and addresses. `id` is printed only if it is
/// certain: the same identifier, or a high score and no other row near it. Otherwise `candidates` has the ids that it
/// may be.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES, after_long_help = fields::help::<Link>(EXAMPLES))]
pub(super) struct Arguments {
    /// Table of the other data set, as tab-separated values
    #[arg(long, value_name = "TABLE", help_heading = LINKS)]
    with: PathBuf,
    /// Columns of TABLE by their roles, if their headings do not say: `id=party_no,name=label`
    ///
    /// Roles are id, name, abbreviation, country, first, last, wikidata, page and url. Several columns may be names.
    #[arg(long, value_name = "ROLE=COLUMN", value_delimiter = ',', help_heading = LINKS)]
    columns: Vec<String>,
    #[command(flatten)]
    identity: identity::Arguments,
    /// Filter by party, by its name, id or entity
    #[arg(long, value_name = "TEXT", help_heading = FILTERS)]
    party: Vec<Pattern>,
    /// Filter by country, by its whole name
    #[arg(long, value_name = "NAME", value_parser = list::whole_name, help_heading = FILTERS)]
    country: Vec<String>,
    #[command(flatten)]
    list: list::Arguments,
}

const LINKS: &str = "Links";
const FILTERS: &str = "Filters";

const EXAMPLES: &str = "\
Examples:
  hustings link articles/ --with parlgov.tsv --csv > links.csv
  hustings link articles/ --with partyfacts.tsv --columns id=partyfacts_id
  hustings link articles/ --with wikidata.tsv --where 'id missing' --fields party,candidates,score";

/// The largest table, in bytes.
const MAX_TABLE: usize = 1 << 30;

pub(super) fn run(
    arguments: Arguments,
    out: &mut dyn Write,
    messages: &mut Messages<'_>,
) -> anyhow::Result<ExitStatus> {
    let Arguments { with, columns, identity, party, country, list } = arguments;
    messages.asked = list.console.messages;
    let filters = Filters::<Link>::new()
        .naming("party", "party", &["party_id", "entity"], party)
        .one_of("country", "country", &country);
    let settings = Settings::resolve(&list, filters)?;
    let decisions = identity.decisions()?;
    let text = read_text(&with, MAX_TABLE).context("--with")?;
    let table =
        LinkTable::parse(&text, &columns).with_context(|| format!("--with {}", with.display()))?;
    drop(text);
    let gathered = Gathered::read(&list.reading, false, messages)?;
    let compared = gathered.compare(&decisions, messages);
    let merged = compared.merged();
    let parties: Vec<&Party> = merged.iter().map(|(party, _)| party).collect();
    let linker = Linker::of(&table, &parties);
    let mut reached = settings.reached();
    let mut links: Vec<Link> =
        parties.iter().enumerate().map(|(at, party)| linker.link(at, party)).collect();
    if settings.is_for_people() {
        let certain = links.iter().filter(|link| link.id.is_some()).count();
        let unknown = links.iter().filter(|link| link.candidates.is_empty()).count();
        messages.note(format_args!(
            "{} parties: {certain} with a certain id, {} with candidates, {unknown} without",
            links.len(),
            links.len() - certain - unknown
        ));
    }
    links.retain(|link| settings.accepts(link, &mut reached));
    let links = links.into_iter().map(|link| (link, Citations::default()));
    settings.print(links, reached, out, messages)?;
    Ok(compared.status)
}
