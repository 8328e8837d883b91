//! Families of parties as a report shows them.

use std::collections::{BTreeSet, HashMap, HashSet, VecDeque};

use crate::cli::family::{self, family};
use crate::cli::report::finding::around;
use crate::dataset::{Citation, Lineage, TracedEdge};
use crate::diagnostic::Related;
use crate::model::Method;
use crate::output::report::{Entry, Excerpts, Family, Place, Relation, to_line};

/// The most organisations of a family that is drawn as a whole.
const MAX_WHOLE: usize = 40;

/// The number of nearest relatives that each party of a larger family is drawn with.
const MAX_NEAR: usize = 15;

/// The most places of one edge that are shown.
const MAX_PLACES: usize = 3;

/// Gives each entry the others about the same organisation. `parties` are the entries that are parties, in the order of
/// their documents, which is that of the organisations. Returns the entries of each organisation by its first party.
pub(super) fn join(
    lineage: &Lineage,
    parties: &[usize],
    entries: &mut [Entry],
) -> HashMap<usize, Vec<usize>> {
    /// The most other entries that an entry has.
    const MAX: usize = 50;
    let mut joined: HashMap<usize, Vec<usize>> = HashMap::new();
    for (at, (entry, organisation)) in parties.iter().zip(&lineage.organisations).enumerate() {
        joined.entry(organisation.same_as.unwrap_or(at)).or_default().push(*entry);
    }
    for all in joined.values().filter(|all| all.len() > 1) {
        for own in all {
            let others = all.iter().filter(|other| *other != own).take(MAX);
            entries[*own].same = others.copied().collect();
        }
    }
    joined
}

/// Returns the families as lines of JSON, and gives each entry its own. `parties` are the entries that are parties, and
/// `joined` those of each organisation.
pub(super) fn families(
    lineage: &Lineage,
    parties: &[usize],
    joined: &HashMap<usize, Vec<usize>>,
    entries: &mut [Entry],
) -> Vec<String> {
    let relatives = Relatives::of(lineage);
    let mut sizes: HashMap<usize, usize> = HashMap::new();
    let mut lines = Vec::new();
    for (organisation, entry) in parties.iter().enumerate() {
        let is_drawn = entries.get(*entry).is_none_or(|entry| entry.family.is_some());
        if is_drawn || !relatives.edges.contains_key(&organisation) {
            continue;
        }
        let near = relatives.near(organisation, MAX_WHOLE + 1);
        let is_whole = near.len() <= MAX_WHOLE;
        let most = if is_whole { MAX_WHOLE } else { MAX_NEAR };
        let left_out = match is_whole {
            true => 0,
            false => {
                if !sizes.contains_key(&organisation) {
                    let all = relatives.near(organisation, usize::MAX);
                    sizes.extend(all.iter().map(|member| (*member, all.len())));
                }
                sizes.get(&organisation).map_or(0, |size| size.saturating_sub(MAX_NEAR))
            }
        };
        let members: HashSet<usize> = near.into_iter().take(most).collect();
        let edges = relatives.among(&members);
        let name = &lineage.organisations[organisation].name;
        let drawn = family(lineage, &edges, &[], format!("Family of {name}"));
        for (lane, member) in drawn.organisations.iter().enumerate() {
            // the drawing of a part is about one party only
            if is_whole || *member == organisation {
                for entry in joined.get(member).into_iter().flatten() {
                    entries[*entry].family = Some((lines.len(), lane));
                }
            }
        }
        lines.push(to_line(&shown(&drawn, &edges, left_out, parties)));
    }
    lines
}

/// The edges of each organisation.
struct Relatives<'l> {
    lineage: &'l Lineage,
    /// The indexes of its edges to others, older and younger ones, and of its renamings.
    edges: HashMap<usize, Vec<usize>>,
}

impl<'l> Relatives<'l> {
    fn of(lineage: &'l Lineage) -> Self {
        let mut edges: HashMap<usize, Vec<usize>> = HashMap::new();
        for (at, edge) in lineage.edges.iter().enumerate() {
            edges.entry(edge.from).or_default().push(at);
            if edge.to != edge.from {
                edges.entry(edge.to).or_default().push(at);
            }
        }
        Relatives { lineage, edges }
    }

    fn edges_of(&self, organisation: usize) -> &[usize] {
        self.edges.get(&organisation).map_or(&[], Vec::as_slice)
    }

    /// Returns an organisation and its relatives, nearest first, up to a number.
    fn near(&self, organisation: usize, most: usize) -> Vec<usize> {
        let mut near = vec![organisation];
        let mut seen = HashSet::from([organisation]);
        let mut waiting = VecDeque::from([organisation]);
        while let Some(at) = waiting.pop_front() {
            for edge in self.edges_of(at) {
                let TracedEdge { from, to, .. } = &self.lineage.edges[*edge];
                for relative in [*from, *to] {
                    if near.len() < most && seen.insert(relative) {
                        near.push(relative);
                        waiting.push_back(relative);
                    }
                }
            }
        }
        near
    }

    /// Returns the edges among some organisations, in their order.
    fn among(&self, members: &HashSet<usize>) -> Vec<&'l TracedEdge> {
        let all = members.iter().flat_map(|member| self.edges_of(*member));
        let edge = |at: &usize| &self.lineage.edges[*at];
        let inside =
            |at: &&usize| members.contains(&edge(at).from) && members.contains(&edge(at).to);
        let edges: BTreeSet<usize> = all.filter(inside).copied().collect();
        edges.iter().map(edge).collect()
    }
}

/// Returns a family with its drawing, and with its edges in words.
fn shown(
    drawn: &family::Family,
    edges: &[&TracedEdge],
    left_out: usize,
    parties: &[usize],
) -> Family {
    let lane_of: HashMap<usize, usize> =
        drawn.organisations.iter().enumerate().map(|(lane, member)| (*member, lane)).collect();
    let lane = |organisation: usize| lane_of.get(&organisation).copied().unwrap_or_default();
    let mut excerpts = Excerpts::default();
    let mut relations: Vec<Relation> = edges
        .iter()
        .map(|edge| Relation {
            kind: edge.edge.kind.name(),
            date: edge.edge.date.as_ref().map(ToString::to_string),
            from: (edge.edge.from.clone(), lane(edge.from)),
            to: (edge.edge.to.clone(), lane(edge.to)),
            places: places(edge, &mut excerpts),
        })
        .collect();
    // what has no date comes last
    relations.sort_by(|one, other| {
        (one.date.is_none(), &one.date).cmp(&(other.date.is_none(), &other.date))
    });
    let names = drawn.timeline.lanes.iter().map(|lane| lane.name.clone());
    let entries = drawn.organisations.iter().map(|member| parties.get(*member).copied());
    Family {
        svg: drawn.timeline.embedded(),
        lanes: names.zip(entries).collect(),
        relations,
        left_out,
        excerpts,
    }
}

/// Returns where documents or records state an edge.
fn places(edge: &TracedEdge, excerpts: &mut Excerpts) -> Vec<Place> {
    let mut places: Vec<Place> = Vec::new();
    for place in edge.places().take(MAX_PLACES) {
        let Related { document, line, span, excerpt, .. } = place;
        let Some(excerpt) = excerpt else { continue };
        let [before, marked, after] = around(excerpt, *span);
        let marked_at = before.len()..before.len() + marked.len();
        let (at, text) = ((document.as_str(), *line), before + &marked + &after);
        places.push(excerpts.add_text(
            at,
            &text,
            marked_at,
            Method::Inferred,
            String::new(),
            false,
        ));
    }
    if places.is_empty() {
        for Citation { document, line, text, how, .. } in edge.citations.of("kind") {
            let at = (document.as_deref().unwrap_or_default(), *line);
            places.push(excerpts.add_text(at, text, 0..text.len(), *how, String::new(), true));
        }
    }
    if places.is_empty() {
        for source in &edge.edge.sources {
            let at = (&*source.document, source.line);
            places.push(excerpts.add_text(at, "", 0..0, Method::Inferred, String::new(), true));
        }
    }
    places.dedup();
    places.truncate(MAX_PLACES);
    places
}
