//! Names of contestants, by which the rows of a page are compared.

use crate::lexicon::names::PARTY_NOUNS;
use crate::model::{Election, folded};

/// Returns the keys that identify a row: its folded names, and its votes.
pub fn names(row: &Election) -> impl Iterator<Item = String> {
    let names = row.party.iter().chain(&row.candidate).map(|name| bare(name));
    names.chain(distinctive_votes(row).map(|votes| votes.to_string()))
}

/// Returns a name folded, without a last word that only says that it is a party: `Independence Party`.
pub fn bare(name: &str) -> String {
    let name = folded(name);
    match memchr::memrchr(b' ', name.as_bytes()) {
        Some(at) if PARTY_NOUNS.contains(&name[at + 1..]) => name[..at].to_owned(),
        _ => name.into_owned(),
    }
}

/// Returns the votes of a row if they are so many that an equal number is the same contestant under another
/// name.
pub fn distinctive_votes(row: &Election) -> Option<i64> {
    const LEAST: i64 = 1000;
    row.votes.filter(|votes| *votes >= LEAST)
}
