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
    let before = costs_before(&cost, profiles);
    let after = costs_after(&cost, profiles);
    let best = before[cells][width];

    let mut columns = vec![0; cells];
    let (mut cell, mut column) = (cells, width);
    while cell > 0 {
        column -= 1;
        let laid = before[cell - 1][column] + cost[cell - 1][column];
        if laid <= before[cell][column + 1] {
            cell -= 1;
            columns[cell] = column;
        }
    }
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

/// `[i][j]`: the least cost of the first `i` cells on the first `j` columns.
fn costs_before(cost: &[Vec<f64>], profiles: &[Profile]) -> Vec<Vec<f64>> {
    let (cells, width) = (cost.len(), profiles.len());
    let mut least = vec![vec![f64::INFINITY; width + 1]; cells + 1];
    least[0][0] = 0.0;
    for i in 0..=cells {
        for j in 1..=width {
            let skipped = least[i][j - 1] + profiles[j - 1].skip_cost(i == cells);
            let laid = if i > 0 { least[i - 1][j - 1] + cost[i - 1][j - 1] } else { f64::INFINITY };
            least[i][j] = laid.min(skipped);
        }
    }
    least
}

/// `[i][j]`: the least cost of the cells from `i` on the columns from `j`.
fn costs_after(cost: &[Vec<f64>], profiles: &[Profile]) -> Vec<Vec<f64>> {
    let (cells, width) = (cost.len(), profiles.len());
    let mut least = vec![vec![f64::INFINITY; width + 1]; cells + 1];
    least[cells][width] = 0.0;
    for i in (0..=cells).rev() {
        for j in (0..width).rev() {
            let skipped = least[i][j + 1] + profiles[j].skip_cost(i == cells);
            let laid = if i < cells { least[i + 1][j + 1] + cost[i][j] } else { f64::INFINITY };
            least[i][j] = laid.min(skipped);
        }
    }
    least
}
