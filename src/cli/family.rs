//! Timelines of families, as `lineage` and `report` draw them.

use std::collections::HashMap;

use crate::dataset::{Lineage, TracedEdge};
use crate::output::timeline::{Lane, Link, Timeline};

/// A timeline, and which organisation each of its lanes is.
pub(super) struct Family {
    pub timeline: Timeline,
    /// The index of each lane's organisation.
    pub organisations: Vec<usize>,
}

/// Returns the timeline of some organisations, which it is about, and of all others that edges connect.
pub(super) fn family(
    lineage: &Lineage,
    edges: &[&TracedEdge],
    focus: &[usize],
    title: String,
) -> Family {
    let mut family =
        Family { timeline: Timeline { title, ..Timeline::default() }, organisations: Vec::new() };
    let mut lanes: HashMap<usize, usize> = HashMap::new();
    let mut lane = |organisation: usize, family: &mut Family| {
        *lanes.entry(organisation).or_insert_with(|| {
            let one = &lineage.organisations[organisation];
            family.organisations.push(organisation);
            family.timeline.lanes.push(Lane {
                name: one.name.clone(),
                founded: one.founded.clone(),
                dissolved: one.dissolved.clone(),
                documented: one.document.is_some(),
                focus: focus.contains(&organisation),
                earlier_names: Vec::new(),
            });
            family.organisations.len() - 1
        })
    };
    for organisation in focus {
        lane(*organisation, &mut family);
    }
    for edge in edges {
        let (from, to) = (lane(edge.from, &mut family), lane(edge.to, &mut family));
        let date = edge.edge.date.clone();
        match from == to {
            true => {
                family.timeline.lanes[to].earlier_names.push((edge.edge.from.clone(), date));
            }
            false => family.timeline.links.push(Link { from, to, kind: edge.edge.kind, date }),
        }
    }
    family
}
