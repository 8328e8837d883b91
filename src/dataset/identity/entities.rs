//! The organisations of a run.

use std::collections::BTreeMap;

use foldhash::{HashMap, HashSet};

use crate::dataset::identity::clusters::{Clusters, Facts, Force};
use crate::dataset::identity::decisions::Decisions;
use crate::dataset::identity::profile::Profile;
use crate::dataset::identity::{Blocks, Index, Score, compare, compare_fast};
use crate::model::slug;

/// The organisations that the profiles of a run are about.
#[derive(Debug)]
pub struct Entities {
    profiles: Vec<Profile>,
    /// The profiles in their own order.
    index: Index,
    /// The place of each profile in that order.
    places: Vec<usize>,
    /// The entity of each profile.
    entity_of: Vec<usize>,
    /// The id of each entity.
    ids: Vec<String>,
    /// The profiles of each entity, in the order of the input.
    members: Vec<Vec<usize>>,
    possible: Vec<Match>,
    unknown: Vec<(usize, String)>,
}

/// Two profiles that may be of one organisation.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Match {
    /// The indexes of the profiles.
    pub pair: (usize, usize),
    /// The logarithm of the odds.
    pub points: f32,
}

/// From here on two profiles are one organisation.
const CERTAIN: f32 = 0.0;

/// The same where one of them is in no snapshot. In a snapshot, which lists a party once, the best match takes the place
/// of all others; elsewhere several parties may be like one.
const CERTAIN_ALONE: f32 = 1.5;

/// From here on two profiles may be one organisation.
const POSSIBLE: f32 = -1.5;

/// The most matches of a profile that are kept.
const MAX_MATCHES: usize = 16;

impl Entities {
    /// Finds the organisations of profiles. The result does not depend on the order in which they are given, as all work
    /// is done in their own order.
    pub fn of(profiles: Vec<Profile>, decisions: &Decisions) -> Self {
        let mut order: Vec<usize> = (0..profiles.len()).collect();
        order.sort_by_key(|at| &profiles[*at]);
        let sorted: Vec<&Profile> = order.iter().map(|at| &profiles[*at]).collect();
        let index = Index::of(sorted.iter().copied());
        let mut clusters = Clusters::of(facts(&sorted, &index));
        let unknown = decide(&sorted, decisions, &mut clusters);
        join_by_identifiers(&sorted, &index, &mut clusters);
        join_by_redirects(&sorted, &index, &mut clusters);
        let mut possible = matches(&index);
        possible.retain(|one| {
            let (first, second) = one.pair;
            let has_rivals = sorted[first].snapshot.is_some() && sorted[second].snapshot.is_some();
            let least = if has_rivals { CERTAIN } else { CERTAIN_ALONE };
            one.points < least || !clusters.join(first, second, Force::Score)
        });
        possible.retain(|one| {
            let (first, second) = one.pair;
            let snapshot = &sorted[first].snapshot;
            let are_listed_apart = snapshot.is_some() && *snapshot == sorted[second].snapshot;
            !are_listed_apart && clusters.root(first) != clusters.root(second)
        });
        for one in &mut possible {
            one.pair = (order[one.pair.0], order[one.pair.1]);
        }
        let mut places = vec![0; order.len()];
        order.iter().enumerate().for_each(|(place, at)| places[*at] = place);
        let mut entity_of = Vec::with_capacity(profiles.len());
        let mut members: Vec<Vec<usize>> = Vec::new();
        let mut known: HashMap<usize, usize> = HashMap::default();
        for (at, place) in places.iter().enumerate() {
            let entity = *known.entry(clusters.root(*place)).or_insert(members.len());
            if entity == members.len() {
                members.push(Vec::new());
            }
            members[entity].push(at);
            entity_of.push(entity);
        }
        let ids = ids(&profiles, &members, &places);
        Entities { profiles, index, places, entity_of, ids, members, possible, unknown }
    }

    /// Returns the number of organisations.
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether there is no organisation.
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// Returns the index of the organisation of a profile.
    pub fn entity_of(&self, profile: usize) -> usize {
        self.entity_of[profile]
    }

    /// Returns the id of an organisation: its Wikidata id, or else the title of its page, or else its name and country.
    pub fn id(&self, entity: usize) -> &str {
        &self.ids[entity]
    }

    /// Returns the profiles of an organisation, in the order of the input.
    pub fn members(&self, entity: usize) -> &[usize] {
        &self.members[entity]
    }

    /// Returns the profiles of the run.
    pub fn profiles(&self) -> &[Profile] {
        &self.profiles
    }

    /// Returns matches that are not certain enough to join what they match, the best ones first.
    pub fn possible(&self) -> &[Match] {
        &self.possible
    }

    /// Returns the parties of decisions that no document is about, each with its line.
    pub fn unknown(&self) -> &[(usize, String)] {
        &self.unknown
    }

    /// Compares two profiles.
    pub fn score(&self, one: usize, other: usize) -> Score {
        let compact = |at: usize| &self.index.profiles[self.places[at]];
        compare(&self.index, compact(one), compact(other))
    }

    /// Returns an identifier that two profiles have in common, or a title of one that redirects to the page of the other.
    pub fn identifier(&self, one: usize, other: usize) -> Option<String> {
        let (one, other) = (&self.profiles[one], &self.profiles[other]);
        let known = one.identifiers();
        let common = other.identifiers().find(|id| known.clone().any(|known| known == *id));
        let redirect = |from: &Profile, to: &Profile| {
            from.title.clone().filter(|title| to.redirects.contains(title))
        };
        let common = common.map(|(_, id)| id.to_owned());
        common.or_else(|| redirect(one, other)).or_else(|| redirect(other, one))
    }
}

/// Returns the ids of the organisations with these members. Those that would have the same are numbered, in the order of
/// the places of their profiles.
fn ids(profiles: &[Profile], members: &[Vec<usize>], places: &[usize]) -> Vec<String> {
    let mut by_id: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (entity, members) in members.iter().enumerate() {
        by_id.entry(best_id(profiles, members)).or_default().push(entity);
    }
    let mut taken: HashSet<String> = by_id.keys().cloned().collect();
    let mut ids = vec![String::new(); members.len()];
    for (id, mut entities) in by_id {
        entities.sort_by_cached_key(|entity| members[*entity].iter().map(|at| places[*at]).min());
        let mut number = 1;
        for (at, entity) in entities.into_iter().enumerate() {
            let mut own = id.clone();
            while at > 0 && !taken.insert(own.clone()) {
                number += 1;
                own = format!("{id}-{number}");
            }
            ids[entity] = own;
        }
    }
    ids
}

/// Returns the best identifier of an organisation with these members.
fn best_id(profiles: &[Profile], members: &[usize]) -> String {
    let members = || members.iter().map(|at| &profiles[*at]);
    let least = |ids: &mut dyn Iterator<Item = &str>| {
        ids.min_by_key(|id| (id.len(), *id)).map(str::to_owned)
    };
    least(&mut members().filter_map(|one| one.wikidata.as_deref()))
        .or_else(|| least(&mut members().filter_map(|one| one.title.as_deref())))
        .or_else(|| {
            let names = members().map(Profile::name_id);
            names.min_by(|one, other| (one.len(), one).cmp(&(other.len(), other)))
        })
        .filter(|id| !id.is_empty())
        .unwrap_or_else(|| "unnamed".to_owned())
}

fn facts(profiles: &[&Profile], index: &Index) -> Vec<Facts> {
    let mut items: HashMap<&str, u32> = HashMap::default();
    let facts = profiles.iter().zip(&index.profiles).map(|(profile, compact)| {
        let next = items.len() as u32;
        let item = profile.wikidata.as_deref().map(|item| *items.entry(item).or_insert(next));
        Facts {
            snapshots: compact.snapshot.into_iter().collect(),
            items: item.into_iter().collect(),
            others: Vec::new(),
        }
    });
    facts.collect()
}

/// Applies the decisions of people. Returns the parties that no profile is about.
fn decide(
    profiles: &[&Profile],
    decisions: &Decisions,
    clusters: &mut Clusters,
) -> Vec<(usize, String)> {
    let mut unknown = Vec::new();
    if decisions.0.is_empty() {
        return unknown;
    }
    let mut named: HashMap<&str, Vec<usize>> = HashMap::default();
    for (at, profile) in profiles.iter().enumerate() {
        let ids = profile.best_id().into_iter().chain(profile.title.as_deref());
        let document = &*profile.source.document;
        let file = document.rsplit(['/', '\\']).next().unwrap_or(document);
        let ids = ids.chain([document, file, profile.id.as_str()]);
        for id in ids {
            let known = named.entry(id).or_default();
            // a profile may have one id several times
            if known.last() != Some(&at) {
                known.push(at);
            }
        }
    }
    // what people say to be the same comes first, so that "different" is about whole organisations
    for same in [true, false] {
        for decision in decisions.0.iter().filter(|decision| decision.same == same) {
            let mut find = |party: &String| {
                let found = named.get(party.as_str()).or_else(|| named.get(slug(party).as_str()));
                if found.is_none() {
                    unknown.push((decision.line, party.clone()));
                }
                found.cloned().unwrap_or_default()
            };
            let (ones, others) = (find(&decision.pair.0), find(&decision.pair.1));
            match (same, ones.first().copied(), others.first().copied()) {
                (true, Some(one), Some(_)) => {
                    for other in ones.into_iter().chain(others) {
                        clusters.join(one, other, Force::Always);
                    }
                }
                (false, Some(_), Some(_)) => {
                    let pairs =
                        ones.iter().flat_map(|one| others.iter().map(move |other| (*one, *other)));
                    pairs.for_each(|(one, other)| clusters.separate(one, other));
                }
                _ => {}
            }
        }
    }
    unknown.sort();
    unknown
}

/// Joins profiles with equal identifiers. Titles of pages do not count between parties of two countries or times: two
/// wikis may have pages of one title.
fn join_by_identifiers(profiles: &[&Profile], index: &Index, clusters: &mut Clusters) {
    let mut first: HashMap<(bool, &str), Vec<usize>> = HashMap::default();
    for (at, profile) in profiles.iter().enumerate() {
        for id in profile.identifiers() {
            let known = first.entry(id).or_default();
            let is_one = |other: &usize| {
                let (one, other) = (&index.profiles[at], &index.profiles[*other]);
                id.0 || !compare_fast(index, one, other).excludes()
            };
            match known.iter().copied().find(is_one) {
                Some(other) => {
                    clusters.join(other, at, Force::Identifier);
                }
                // different parties under one title
                None if known.len() < MAX_MATCHES => known.push(at),
                None => {}
            }
        }
    }
}

/// Joins profiles with those whose titles redirect to their pages. A title may also lead to a page that it is only a part
/// of, so nothing is joined that a snapshot has apart, and a title that is also that of a page there counts for nothing.
fn join_by_redirects(profiles: &[&Profile], index: &Index, clusters: &mut Clusters) {
    let mut titled: HashMap<&str, Vec<usize>> = HashMap::default();
    for (at, profile) in profiles.iter().enumerate() {
        let Some(title) = &profile.title else { continue };
        let known = titled.entry(title).or_default();
        if known.len() < MAX_MATCHES {
            known.push(at);
        }
    }
    for (at, profile) in profiles.iter().enumerate() {
        let named = profile.redirects.iter().filter_map(|title| titled.get(title.as_str()));
        let is_page_there = |other: &usize| profiles[*other].snapshot == profile.snapshot;
        let named = named.filter(|named| !named.iter().any(is_page_there));
        for other in named.flatten().copied() {
            let (one, another) = (&index.profiles[at], &index.profiles[other]);
            if !compare_fast(index, one, another).excludes() {
                clusters.join(at, other, Force::Score);
            }
        }
    }
}

/// Finds the matches among the profiles of an index, the best first.
fn matches(index: &Index) -> Vec<Match> {
    let blocks = Blocks::of(index, 0..index.profiles.len());
    let mut matches = Vec::new();
    for (at, profile) in index.profiles.iter().enumerate() {
        let mut found: Vec<Match> = Vec::new();
        for other in blocks.candidates(index, profile).into_iter().filter(|other| *other < at) {
            let points = compare_fast(index, &index.profiles[other], profile).points();
            if points >= POSSIBLE {
                found.push(Match { pair: (other, at), points });
            }
        }
        found.sort_by(|one, other| other.points.total_cmp(&one.points));
        found.truncate(MAX_MATCHES);
        matches.extend(found);
    }
    // the sort is stable: matches of one score stay in the order of the profiles
    matches.sort_by(|one, other| other.points.total_cmp(&one.points));
    matches
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Party, PartyField, Record, Source};

    /// Returns a party of a document: its fields as `name=…`, `page=…`, `country=…` and so on.
    fn party(document: &str, fields: &[(&str, &str)]) -> Party {
        let mut party =
            Party { source: Source { document: document.into(), line: 1 }, ..Party::default() };
        for (field, text) in fields {
            let text = (*text).to_owned();
            match *field {
                "page" | "wikidata" | "de" => {
                    let pair = ((*field).to_owned(), text);
                    assert!(party.accept(PartyField::Identifiers, pair.into()));
                }
                "founded" => party.founded = text.parse().ok(),
                "dissolved" => party.dissolved = text.parse().ok(),
                _ => {
                    let field = <PartyField as crate::model::RecordField>::named(field);
                    assert!(party.accept(field.expect("a field"), text.into()), "{field:?}");
                }
            }
        }
        party.id = slug(&party.name);
        party
    }

    /// Returns the ids of the organisations of parties.
    fn ids(parties: &[Party], decisions: &str) -> Vec<String> {
        let decisions = Decisions::parse(decisions).expect("decisions");
        let entities = Entities::of(parties.iter().map(Profile::of).collect(), &decisions);
        let ids = (0..parties.len()).map(|at| entities.id(entities.entity_of(at)).to_owned());
        ids.collect()
    }

    #[test]
    fn who_is_the_same() {
        let base = [("name", "Reed Party"), ("country", "Malta")];
        for (what, other, same) in [
            (
                "the name in a country",
                &[("name", "The Reed Party"), ("country", "Malta")][..],
                true,
            ),
            ("another country", &[("name", "Reed Party"), ("country", "Turkey")], false),
            ("another name", &[("name", "Mill Party"), ("country", "Malta")], false),
            ("a kind of name", &[("name", "Mill Reed Union"), ("country", "Malta")], false),
        ] {
            let ids = ids(&[party("a", &base), party("b", other)], "");
            assert_eq!(ids[0] == ids[1], same, "{what}: {ids:?}");
        }
    }

    #[test]
    fn dates_decide_between_parties_of_one_name() {
        let of = |document, founded| {
            party(document, &[("name", "Reed Party"), ("country", "Malta"), ("founded", founded)])
        };
        let ids = ids(&[of("a", "1921"), of("b", "1990"), of("c", "1921-03"), of("d", "1990")], "");
        assert_eq!(
            ids,
            ["reed-party-malta", "reed-party-malta-2", "reed-party-malta", "reed-party-malta-2"]
        );
    }

    #[test]
    fn identifiers_decide_alone() {
        let parties = [
            party("a", &[("name", "Reed Party"), ("page", "Reed Party"), ("de", "Schilfpartei")]),
            party("b", &[("name", "Schilfpartei"), ("page", "Schilfpartei"), ("wikidata", "Q42")]),
            party("c", &[("name", "RP"), ("wikidata", "Q42")]),
            party("d", &[("name", "Reed Party"), ("wikidata", "Q43")]),
        ];
        assert_eq!(ids(&parties, ""), ["Q42", "Q42", "Q42", "Q43"]);
    }

    #[test]
    fn a_snapshot_lists_a_party_once() {
        let of = |document, founded| {
            party(document, &[("name", "Reed Party"), ("country", "Malta"), ("founded", founded)])
        };
        let parties = [of("one#a", "1976"), of("one#b", "1977"), of("two#c", "1977")];
        let ids = ids(&parties, "");
        assert_eq!(ids, ["reed-party-malta", "reed-party-malta-2", "reed-party-malta-2"]);
    }

    #[test]
    fn people_decide_first() {
        let parties = [
            party("a", &[("name", "Reed Party"), ("country", "Malta")]),
            party("b", &[("name", "Reed Party"), ("country", "Malta")]),
            party("c", &[("name", "Mill Party"), ("country", "Malta")]),
        ];
        let (one, two) = ("reed-party-malta", "reed-party-malta-2");
        let mill = "mill-party-malta";
        assert_eq!(ids(&parties, ""), [one, one, mill]);
        assert_eq!(ids(&parties, "different\ta\tb"), [one, two, mill]);
        assert_eq!(ids(&parties, "same\ta\tc\ndifferent\ta\tb"), [mill, one, mill]);
    }

    #[test]
    fn the_order_of_documents_changes_nothing() {
        let names = ["Reed Party", "Reed Union", "Mill Party", "Reed Party", "Millers' Party"];
        let mut parties: Vec<Party> = names
            .iter()
            .enumerate()
            .map(|(at, name)| party(&format!("d{at}"), &[("name", name), ("country", "Malta")]))
            .collect();
        let forwards = ids(&parties, "");
        parties.reverse();
        let mut backwards = ids(&parties, "");
        backwards.reverse();
        assert_eq!(forwards, backwards);
    }
}
