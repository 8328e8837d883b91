//! Links of parties to the ids of another data set.
//!
//! The rows of a [`LinkTable`] are compared with parties as documents are with each other, see [`crate::dataset::Entities`].
//! A link is certain only if its score is high and that of the next row clearly lower.

mod table;

pub use table::{LinkRow, LinkTable, LinkTableError};

use foldhash::HashMap;

use crate::dataset::identity::{Blocks, Index, Profile, Score, compare, compare_fast, probability};
use crate::model::{Link, LinkField, Party, Record};

/// The rows of another data set with the parties to be linked, ready to be compared.
#[derive(Debug)]
pub struct Linker<'t> {
    table: &'t LinkTable,
    /// The rows, then the parties.
    index: Index,
    blocks: Blocks,
    /// The rows by their identifiers.
    by_identifier: HashMap<(bool, String), Vec<usize>>,
    profiles: Vec<Profile>,
}

/// A row that may be about a party.
#[derive(Debug, Clone)]
pub struct Candidate {
    /// The index of the row.
    pub row: usize,
    /// How it compares.
    pub score: Score,
    /// An identifier that both have.
    pub identifier: Option<String>,
}

/// What is added to the logarithm of the odds, as a table of parties probably has the party.
const PRIOR: f32 = 2.0;

/// The least logarithm of the odds of a certain link.
const CERTAIN: f32 = 1.0;

/// How much lower that of the next row must be.
const MARGIN: f32 = 1.0;

/// The least logarithm of the odds of a candidate.
const POSSIBLE: f32 = -2.5;

/// The most candidates of a party.
const MAX_CANDIDATES: usize = 5;

impl<'t> Linker<'t> {
    /// Prepares to link parties.
    pub fn of(table: &'t LinkTable, parties: &[&Party]) -> Self {
        let rows = table.rows.iter().map(|row| {
            let mut profile = Profile::of(&row.party);
            profile.years = Some(row.years).filter(|years| *years != (None, None));
            profile
        });
        let profiles: Vec<Profile> =
            rows.chain(parties.iter().map(|party| Profile::of(party))).collect();
        let index = Index::of(&profiles);
        let blocks = Blocks::of(&index, 0..table.rows.len());
        let mut by_identifier: HashMap<(bool, String), Vec<usize>> = HashMap::default();
        for (row, profile) in profiles.iter().take(table.rows.len()).enumerate() {
            for (is_item, id) in profile.identifiers() {
                by_identifier.entry((is_item, id.to_owned())).or_default().push(row);
            }
        }
        Linker { table, index, blocks, by_identifier, profiles }
    }

    /// Returns the rows that may be about a party, the best first.
    pub fn candidates(&self, party: usize) -> Vec<Candidate> {
        let at = self.table.rows.len() + party;
        let profile = &self.index.profiles[at];
        let mut found: Vec<Candidate> = Vec::new();
        for (is_item, id) in self.profiles[at].identifiers() {
            let rows = self.by_identifier.get(&(is_item, id.to_owned()));
            for row in rows.into_iter().flatten() {
                let score = compare(&self.index, &self.index.profiles[*row], profile);
                let is_new = found.iter().all(|known| known.row != *row);
                if is_new && (is_item || !score.excludes()) {
                    found.push(Candidate { row: *row, score, identifier: Some(id.to_owned()) });
                }
            }
        }
        for row in self.blocks.candidates(&self.index, profile) {
            let score = compare_fast(&self.index, &self.index.profiles[row], profile);
            if score.points() + PRIOR >= POSSIBLE && found.iter().all(|known| known.row != row) {
                found.push(Candidate { row, score, identifier: None });
            }
        }
        found.sort_by(|one, other| {
            let rank = |one: &Candidate| (one.identifier.is_some(), one.score.points());
            let (first, second) = (rank(one), rank(other));
            second.0.cmp(&first.0).then(second.1.total_cmp(&first.1))
        });
        found.truncate(MAX_CANDIDATES);
        if let Some(best) = found.first_mut() {
            best.score = compare(&self.index, &self.index.profiles[best.row], profile);
        }
        found
    }

    /// Returns the link of a party.
    pub fn link(&self, number: usize, party: &Party) -> Link {
        let found = self.candidates(number);
        let mut link = Link {
            party: party.name.clone(),
            party_id: party.id.clone(),
            entity: party.entity.clone(),
            country: party.country.clone(),
            source: party.source.clone(),
            ..Link::default()
        };
        let Some(best) = found.first() else { return link };
        let row = |candidate: &Candidate| &self.table.rows[candidate.row];
        if is_certain(&found) {
            link.id = Some(row(best).id.clone());
        }
        link.name = Some(row(best).party.name.clone());
        link.score = Some(probability_of(best));
        if let Some(id) = &best.identifier {
            link.accept(LinkField::Features, ("identifier".to_owned(), id.clone()).into());
        }
        for pair in best.score.described() {
            link.accept(LinkField::Features, pair.into());
        }
        link.candidates = found.iter().map(|one| row(one).id.clone()).collect();
        if let Some(second) = found.get(1) {
            link.runner_up = Some(row(second).id.clone());
            link.runner_up_name = Some(row(second).party.name.clone());
            link.runner_up_score = Some(probability_of(second));
        }
        link
    }
}

/// Whether the first of the candidates is certainly the party: by an identifier that no other has, or by its score.
pub fn is_certain(found: &[Candidate]) -> bool {
    let Some(best) = found.first() else { return false };
    let second = found.get(1);
    if best.identifier.is_some() {
        return second.is_none_or(|second| second.identifier.is_none());
    }
    let points = best.score.points();
    points + PRIOR >= CERTAIN
        && second.is_none_or(|second| second.score.points() <= points - MARGIN)
}

/// Returns the probability of a candidate.
fn probability_of(candidate: &Candidate) -> f64 {
    match &candidate.identifier {
        Some(_) => 1.0,
        None => probability(candidate.score.points() + PRIOR),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "id\tname\tname_short\tcountry\twikidata\n\
        1\tReed Party\tRP\tMLT\tQ1\n\
        2\tMill Party\tMP\tMLT\tQ2\n\
        3\tReed Party\tRP\tTUR\t\n\
        4\tUnited Left\tUL\tMLT\t\n\
        5\tUnited Left\tUL\tMLT\t\n";

    fn link(name: &str, country: &str, wikidata: &str) -> Link {
        let mut party =
            Party { name: name.into(), country: Some(country.into()), ..Party::default() };
        if !wikidata.is_empty() {
            let pair = ("wikidata".to_owned(), wikidata.to_owned());
            party.accept(crate::model::PartyField::Identifiers, pair.into());
        }
        let table = LinkTable::parse(TABLE, &[]).expect("a table");
        Linker::of(&table, &[&party]).link(0, &party)
    }

    #[test]
    fn a_link_is_certain_with_a_clear_margin() {
        for (name, country, wikidata, expected) in [
            ("Reed Party", "Malta", "", Some("1")),
            ("Reed Party", "Turkey", "", Some("3")),
            ("The Reed Party", "Malta", "Q2", Some("2")),
            ("United Left", "Malta", "", None),
            ("Orchard Party", "Malta", "", None),
        ] {
            assert_eq!(link(name, country, wikidata).id.as_deref(), expected, "{name} {country}");
        }
        assert_eq!(link("United Left", "Malta", "").candidates, ["4", "5"]);
    }
}
