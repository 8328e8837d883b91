//! Where the lanes of a timeline are: from when to when, and in which order.

use std::collections::BTreeMap;

use crate::model::{Date, Day, EdgeKind};
use crate::output::timeline::{Lane, Link, Timeline};

/// The places of all parts of a timeline.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Layout {
    /// The time of each lane.
    pub spans: Vec<Life>,
    /// The lanes from top to bottom, in groups that no edge connects.
    pub groups: Vec<Vec<usize>>,
    /// The first and the last time of the axis.
    pub axis: (f64, f64),
    /// Whether times are years; otherwise they only order the lanes.
    pub dated: bool,
}

/// The time of a lane. From `start` to `known.0` and from `known.1` to `end` nothing is known, so that the lane is
/// faded there.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Life {
    pub start: f64,
    pub known: (f64, f64),
    pub end: f64,
}

/// Returns the time of a date as a year with a fraction: the middle of the days that it can be.
pub(super) fn time(date: &Date) -> Option<f64> {
    let fraction = |(year, month, day): Day| {
        f64::from(year) + (f64::from(month) - 1.0) / 12.0 + (f64::from(day) - 1.0) / 372.0
    };
    let (earliest, latest) = (date.earliest().map(fraction), date.latest().map(fraction));
    match (earliest, latest) {
        (Some(earliest), Some(latest)) => Some((earliest + latest) / 2.0),
        (one, other) => one.or(other),
    }
}

impl Layout {
    pub fn of(timeline: &Timeline) -> Self {
        let Timeline { lanes, links, .. } = timeline;
        let count = lanes.len();
        let mut links: Vec<Link> = links
            .iter()
            .filter(|link| link.from != link.to && link.from < count && link.to < count)
            .cloned()
            .collect();
        let known = Known::of(lanes, &links);
        let (spans, axis, dated) = match known.range() {
            Some(range) => {
                let (spans, axis) = known.lives(lanes, &links, range);
                (spans, axis, true)
            }
            None => {
                let (spans, axis) = generations(count, &links);
                (spans, axis, false)
            }
        };
        // the same pair of lanes is drawn close together only once
        links.sort_by_key(|link| (link.from, link.to));
        links.dedup_by_key(|link| (link.from, link.to));
        let mut groups: Vec<Vec<usize>> = components(count, &links)
            .into_iter()
            .map(|group| arranged(group, &links, &spans))
            .collect();
        let first = |group: &Vec<usize>| {
            group.iter().map(|lane| spans[*lane].start).fold(f64::INFINITY, f64::min)
        };
        groups.sort_by(|one, other| first(one).total_cmp(&first(other)));
        Layout { spans, groups, axis, dated }
    }
}

/// The known times of each lane.
struct Known {
    starts: Vec<Option<f64>>,
    ends: Vec<Option<f64>>,
    /// The first and the last time at which something happened to the organisation.
    touched: Vec<Option<(f64, f64)>>,
}

impl Known {
    fn of(lanes: &[Lane], links: &[Link]) -> Self {
        let date = |date: &Option<Date>| date.as_ref().and_then(time);
        let mut known = Known {
            starts: lanes.iter().map(|lane| date(&lane.founded)).collect(),
            ends: lanes.iter().map(|lane| date(&lane.dissolved)).collect(),
            touched: vec![None; lanes.len()],
        };
        let (has_start, has_end): (Vec<bool>, Vec<bool>) = (0..lanes.len())
            .map(|at| (known.starts[at].is_some(), known.ends[at].is_some()))
            .unzip();
        for link in links {
            let Some(time) = date(&link.date) else { continue };
            known.touch(link.from, time);
            known.touch(link.to, time);
            if link.kind != EdgeKind::Joined && !has_start[link.to] {
                let start = &mut known.starts[link.to];
                *start = Some(start.map_or(time, |start| start.min(time)));
            }
            let ends = matches!(
                link.kind,
                EdgeKind::Merger | EdgeKind::Joined | EdgeKind::Renaming | EdgeKind::Successor
            );
            if ends && !has_end[link.from] {
                let end = &mut known.ends[link.from];
                *end = Some(end.map_or(time, |end| end.max(time)));
            }
        }
        for (at, lane) in lanes.iter().enumerate() {
            let names = lane.earlier_names.iter().filter_map(|(_, until)| date(until));
            names.for_each(|time| known.touch(at, time));
            let (start, end) = (known.starts[at], known.ends[at]);
            start.into_iter().chain(end).for_each(|time| known.touch(at, time));
            if let (Some(start), Some(end)) = (start, end)
                && end < start
            {
                // one of the two is wrong
                known.ends[at] = None;
            }
        }
        known
    }

    fn touch(&mut self, lane: usize, time: f64) {
        let touched = &mut self.touched[lane];
        *touched =
            Some(touched.map_or((time, time), |(first, last)| (first.min(time), last.max(time))));
    }

    fn range(&self) -> Option<(f64, f64)> {
        let touched = self.touched.iter().flatten();
        touched.copied().reduce(|one, other| (one.0.min(other.0), one.1.max(other.1)))
    }

    /// Returns the time of each lane. What is not known is taken from the relatives, so that who came from whom stays
    /// in order.
    fn lives(&self, lanes: &[Lane], links: &[Link], range: (f64, f64)) -> (Vec<Life>, (f64, f64)) {
        let step = ((range.1 - range.0) * 0.08).max(2.0);
        let mut starts: Vec<Option<f64>> = self.starts.clone();
        for (start, touched) in starts.iter_mut().zip(&self.touched) {
            *start = start.or(touched.map(|(first, _)| first - step));
        }
        // a distance for each generation, however they are listed
        for _ in 0..MAX_GENERATIONS {
            let mut changed = false;
            for link in links {
                match (starts[link.from], starts[link.to]) {
                    (Some(older), None) => starts[link.to] = Some(older + step),
                    (None, Some(younger)) => starts[link.from] = Some(younger - step),
                    _ => continue,
                }
                changed = true;
            }
            if !changed {
                break;
            }
        }
        let starts: Vec<f64> = starts.into_iter().map(|start| start.unwrap_or(range.0)).collect();
        let first = starts.iter().copied().fold(range.0, f64::min);
        let last = starts.iter().copied().fold(range.1, f64::max);
        let margin = ((last - first) * 0.04).max(1.0);
        let axis = (first - margin, last + step.max(margin));
        let life = |at: usize| {
            let start = starts[at];
            let touched = self.touched[at];
            let from = self.starts[at].or(touched.map(|(first, _)| first)).unwrap_or(start);
            let until = self.ends[at].or(touched.map(|(_, last)| last)).unwrap_or(from).max(from);
            let end = match self.ends[at] {
                Some(end) => end,
                None if lanes[at].documented => axis.1,
                None => (until + step).min(axis.1),
            };
            let end = end.max(until);
            // a year at least, so that every lane is seen
            let least = (axis.1 - axis.0) * 0.008;
            Life { start: start.min(from), known: (from, until), end: end.max(start + least) }
        };
        ((0..lanes.len()).map(life).collect(), axis)
    }
}

/// The most generations that times are passed on to, and lanes are ordered by without times.
const MAX_GENERATIONS: usize = 50;

/// Returns the times of lanes without any dates: a step for each generation.
fn generations(count: usize, links: &[Link]) -> (Vec<Life>, (f64, f64)) {
    let mut depth = vec![0_usize; count];
    for _ in 0..count.min(MAX_GENERATIONS) {
        let mut changed = false;
        for link in links {
            let next = depth[link.from] + 1;
            if depth[link.to] < next && next < MAX_GENERATIONS {
                depth[link.to] = next;
                changed = true;
            }
        }
        if !changed {
            break;
        }
    }
    let last = depth.iter().copied().max().unwrap_or(0) as f64 + 1.0;
    let life = |depth: &usize| {
        let start = *depth as f64;
        Life { start, known: (start, start), end: last }
    };
    (depth.iter().map(life).collect(), (-0.2, last))
}

/// Returns the groups of lanes that links connect.
fn components(count: usize, links: &[Link]) -> Vec<Vec<usize>> {
    let mut root: Vec<usize> = (0..count).collect();
    fn find(root: &mut [usize], mut at: usize) -> usize {
        while root[at] != at {
            root[at] = root[root[at]];
            at = root[at];
        }
        at
    }
    for link in links {
        let (one, other) = (find(&mut root, link.from), find(&mut root, link.to));
        root[one.max(other)] = one.min(other);
    }
    let mut groups: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for lane in 0..count {
        let root = find(&mut root, lane);
        groups.entry(root).or_default().push(lane);
    }
    groups.into_values().collect()
}

/// Orders the lanes of a group so that branches are short and cross few lanes.
fn arranged(group: Vec<usize>, links: &[Link], spans: &[Life]) -> Vec<usize> {
    let index: BTreeMap<usize, usize> =
        group.iter().enumerate().map(|(at, lane)| (*lane, at)).collect();
    let branches: Vec<Branch> = links
        .iter()
        .filter_map(|link| {
            let (from, to) = (*index.get(&link.from)?, *index.get(&link.to)?);
            Some(Branch { from, to, time: spans[link.to].start.max(spans[link.from].start) })
        })
        .collect();
    let lives: Vec<Life> = group.iter().map(|lane| spans[*lane]).collect();
    let order = improved(by_descent(&lives, &branches), &lives, &branches);
    order.into_iter().map(|at| group[at]).collect()
}

/// A link between two lanes of a group.
struct Branch {
    from: usize,
    to: usize,
    time: f64,
}

/// Orders lanes by descent: each below the one that it came from, and those that left late nearer to it than those that
/// left early, so that branches do not cross the lanes of their siblings.
fn by_descent(lives: &[Life], branches: &[Branch]) -> Vec<usize> {
    let mut relatives: Vec<Vec<usize>> = vec![Vec::new(); lives.len()];
    for branch in branches {
        relatives[branch.from].push(branch.to);
        relatives[branch.to].push(branch.from);
    }
    for near in &mut relatives {
        near.sort_by(|one, other| lives[*one].start.total_cmp(&lives[*other].start));
        near.dedup();
    }
    let mut first: Vec<usize> = (0..lives.len()).collect();
    first.sort_by(|one, other| lives[*one].start.total_cmp(&lives[*other].start));
    let mut order = Vec::with_capacity(lives.len());
    let mut seen = vec![false; lives.len()];
    for root in first {
        let mut open = vec![root];
        while let Some(lane) = open.pop() {
            if !std::mem::replace(&mut seen[lane], true) {
                order.push(lane);
                // the last one pushed, which started last, comes next
                open.extend(relatives[lane].iter().filter(|near| !seen[**near]));
            }
        }
    }
    order
}

/// Moves lanes one by one to where the order costs least, as long as that helps.
fn improved(order: Vec<usize>, lives: &[Life], branches: &[Branch]) -> Vec<usize> {
    /// The most comparisons of a branch and a lane.
    const MAX_WORK: usize = 300_000;
    let mut work = MAX_WORK;
    let mut best = (cost(&order, lives, branches), order);
    loop {
        let before = best.0;
        for lane in 0..lives.len() {
            for at in 0..lives.len() {
                let one_try = branches.len() * lives.len();
                work = match work.checked_sub(one_try.max(1)) {
                    Some(left) => left,
                    None => return best.1,
                };
                let mut order = best.1.clone();
                order.retain(|other| *other != lane);
                order.insert(at.min(order.len()), lane);
                let cost = cost(&order, lives, branches);
                if cost < best.0 {
                    best = (cost, order);
                }
            }
        }
        if best.0 >= before {
            return best.1;
        }
    }
}

/// Returns what an order of lanes costs: the length of all branches, and more for each lane that one crosses.
fn cost(order: &[usize], lives: &[Life], branches: &[Branch]) -> usize {
    const CROSSING: usize = 4;
    let mut rows = vec![0; order.len()];
    order.iter().enumerate().for_each(|(row, lane)| rows[*lane] = row);
    let mut cost = 0;
    for branch in branches {
        let (one, other) = (rows[branch.from], rows[branch.to]);
        let (top, bottom) = (one.min(other), one.max(other));
        let crossed = order[(top + 1).min(bottom)..bottom]
            .iter()
            .filter(|lane| lives[**lane].start <= branch.time && branch.time <= lives[**lane].end);
        cost += bottom - top + CROSSING * crossed.count();
    }
    cost
}

#[cfg(test)]
mod tests {
    use super::*;

    fn timeline(lanes: &[(&str, &str)], links: &[(usize, usize, EdgeKind, &str)]) -> Timeline {
        let lane = |(founded, dissolved): &(&str, &str)| Lane {
            founded: founded.parse().ok(),
            dissolved: dissolved.parse().ok(),
            documented: true,
            ..Lane::default()
        };
        let link = |(from, to, kind, date): &(usize, usize, EdgeKind, &str)| Link {
            from: *from,
            to: *to,
            kind: *kind,
            date: date.parse().ok(),
        };
        Timeline {
            title: String::new(),
            lanes: lanes.iter().map(lane).collect(),
            links: links.iter().map(link).collect(),
        }
    }

    #[test]
    fn later_branches_are_nearer_so_that_none_crosses() {
        let split = EdgeKind::Split;
        let family = timeline(
            &[("1920", ""), ("1950", ""), ("1960", ""), ("1970", "")],
            &[(0, 1, split, "1950"), (0, 2, split, "1960"), (0, 3, split, "1970")],
        );
        let layout = Layout::of(&family);
        let lives = &layout.spans;
        let branches: Vec<Branch> =
            (1..4).map(|to| Branch { from: 0, to, time: lives[to].start }).collect();
        // the lengths of the branches alone: up one, down one and two
        assert_eq!(cost(&layout.groups[0], lives, &branches), 4);
    }

    #[test]
    fn unknown_times_are_between_those_of_relatives() {
        let family = timeline(
            &[("", ""), ("1950", "1990"), ("", "")],
            &[(0, 1, EdgeKind::Split, ""), (1, 2, EdgeKind::Successor, "")],
        );
        let Layout { spans, dated, .. } = Layout::of(&family);
        assert!(dated);
        assert!(spans[0].start < spans[1].start && spans[1].start < spans[2].start, "{spans:?}");
        assert_eq!(spans[1].known, (spans[1].start, spans[1].end));
        assert!(spans[2].known.1 < spans[2].end);
    }

    #[test]
    fn edges_give_times_to_those_without_a_document() {
        let family = timeline(&[("", ""), ("1950", "")], &[(0, 1, EdgeKind::Merger, "1950")]);
        let spans = Layout::of(&family).spans;
        assert_eq!(spans[0].end, spans[1].start);
        assert!(spans[0].start < spans[0].known.0);
    }

    #[test]
    fn families_without_dates_are_ordered_by_generation() {
        let family = timeline(
            &[("", ""), ("", ""), ("", "")],
            &[(2, 1, EdgeKind::Split, ""), (1, 0, EdgeKind::Split, "")],
        );
        let Layout { spans, dated, groups, .. } = Layout::of(&family);
        assert!(!dated);
        assert!(spans[2].start < spans[1].start && spans[1].start < spans[0].start);
        assert_eq!(groups.len(), 1);
    }

    #[test]
    fn unconnected_lanes_are_in_groups_of_their_own() {
        let family = timeline(
            &[("1950", ""), ("1920", ""), ("1960", "")],
            &[(0, 2, EdgeKind::Split, "1960")],
        );
        assert_eq!(Layout::of(&family).groups, [vec![1], vec![0, 2]]);
    }
}
