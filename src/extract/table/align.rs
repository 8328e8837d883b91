//! Lays the cells of a short row on the columns that they fit.

use super::shape::{Profile, Shape};
use crate::markup::Row;

/// Where the cells of a row belong.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layout {
    /// The column of each cell, in order.
    pub columns: Vec<usize>,
    /// The columns whose cells could as well stand elsewhere.
    pub doubtful: Vec<usize>,
    /// How many filled cells there are beyond the last column.
    pub surplus: usize,
}

impl Layout {
    /// Whether a cell stands elsewhere than its place in the row.
    pub fn shifted(&self) -> bool {
        self.columns.iter().enumerate().any(|(at, &column)| at != column)
    }
}

/// Two layouts whose costs are nearer than this fit equally well.
const MARGIN: f64 = 0.25;

/// The cheapest layout of a row's cells, in order, on the columns.
///
/// `shapes` are those of the cells without the empty ones at the end; the time is the product of
/// cells and columns.
pub fn align(row: &Row<'_>, shapes: &[Shape], profiles: &[Profile]) -> Layout {
    let (cells, width) = (shapes.len(), profiles.len());
    if cells >= width || width > super::MOST_COLUMNS_ALIGNED {
        return Layout {
            columns: (0..cells.min(width)).collect(),
            doubtful: Vec::new(),
            surplus: shapes.iter().skip(width).filter(|&&shape| shape != Shape::Empty).count(),
        };
    }
    let cost: Vec<Vec<f64>> = shapes
        .iter()
        .zip(&row.cells)
        .map(|(&shape, cell)| costs(cell.as_str(), shape, profiles))
        .collect();
    let skip = |column: usize, at_end: bool| profiles[column].skip_cost(at_end);
    let before = costs_before(&cost, width, &skip);
    let after = costs_after(&cost, width, &skip);
    let best = before[cells][width];
    let columns = cheapest(&cost, &before);
    let mut doubtful = Vec::new();
    for (cell, &chosen) in columns.iter().enumerate() {
        for column in (0..width).filter(|&column| column != chosen) {
            let total = before[cell][column] + cost[cell][column] + after[cell + 1][column + 1];
            if total - best < MARGIN && shapes[cell] != Shape::Empty {
                doubtful.extend([chosen, column]);
            }
        }
    }
    doubtful.sort_unstable();
    doubtful.dedup();
    Layout { columns, doubtful, surplus: 0 }
}

/// The cost of a cell in each column. A text that stood in another column before fits none but that.
fn costs(text: &str, shape: Shape, profiles: &[Profile]) -> Vec<f64> {
    let known = shape.is_text() && profiles.iter().any(|profile| profile.knows(text));
    let elsewhere = |profile: &Profile| if known && !profile.knows(text) { 2.0 } else { 0.0 };
    profiles.iter().map(|profile| profile.cost(text, shape) + elsewhere(profile)).collect()
}

/// The cheapest way to place items, in order, in slots, of which some stay free.
///
/// `cost[i][j]` is what item `i` costs in slot `j`, `skip(j, at_end)` what it costs to leave slot `j`
/// free, `at_end` behind the last item. There are at least as many slots as items.
pub fn place(cost: &[Vec<f64>], slots: usize, skip: &impl Fn(usize, bool) -> f64) -> Vec<usize> {
    cheapest(cost, &costs_before(cost, slots, skip))
}

/// Goes back the cheapest way through the costs before each place.
fn cheapest(cost: &[Vec<f64>], before: &[Vec<f64>]) -> Vec<usize> {
    let mut slots = vec![0; cost.len()];
    let (mut item, mut slot) = (cost.len(), before[0].len() - 1);
    while item > 0 {
        slot -= 1;
        if before[item - 1][slot] + cost[item - 1][slot] <= before[item][slot + 1] {
            item -= 1;
            slots[item] = slot;
        }
    }
    slots
}

/// `[i][j]`: the least cost of the first `i` items in the first `j` slots.
fn costs_before(
    cost: &[Vec<f64>],
    slots: usize,
    skip: &impl Fn(usize, bool) -> f64,
) -> Vec<Vec<f64>> {
    let items = cost.len();
    let mut least = vec![vec![f64::INFINITY; slots + 1]; items + 1];
    least[0][0] = 0.0;
    for i in 0..=items {
        for j in 1..=slots {
            let skipped = least[i][j - 1] + skip(j - 1, i == items);
            let laid = if i > 0 { least[i - 1][j - 1] + cost[i - 1][j - 1] } else { f64::INFINITY };
            least[i][j] = laid.min(skipped);
        }
    }
    least
}

/// `[i][j]`: the least cost of the items from `i` in the slots from `j`.
fn costs_after(
    cost: &[Vec<f64>],
    slots: usize,
    skip: &impl Fn(usize, bool) -> f64,
) -> Vec<Vec<f64>> {
    let items = cost.len();
    let mut least = vec![vec![f64::INFINITY; slots + 1]; items + 1];
    least[items][slots] = 0.0;
    for i in (0..=items).rev() {
        for j in (0..slots).rev() {
            let skipped = least[i][j + 1] + skip(j, i == items);
            let laid = if i < items { least[i + 1][j + 1] + cost[i][j] } else { f64::INFINITY };
            least[i][j] = laid.min(skipped);
        }
    }
    least
}
