//! Places the cells of a short row, in order, in the columns that they fit.

use crate::table::cell_type::CellType;
use crate::table::column_profile::ColumnProfiles;
use crate::table::typed_row::TypedRow;

/// Columns of the cells of a row.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Placement {
    /// The column of each cell, in order.
    pub columns: Vec<usize>,
    /// The columns of cells that fit elsewhere as well.
    pub ambiguous: Vec<usize>,
}

impl Placement {
    /// Returns the placement of each cell at its own position.
    pub fn in_place(cells: usize) -> Self {
        Placement { columns: (0..cells).collect(), ambiguous: Vec::new() }
    }

    /// Whether a cell is not at its own position.
    pub fn is_shifted(&self) -> bool {
        self.columns.iter().enumerate().any(|(at, &column)| at != column)
    }
}

/// Placements whose costs differ by less than this fit equally well.
const MARGIN: f64 = 0.25;

/// Places the cells of rows, one row after the other, in the same buffers.
#[derive(Debug)]
pub struct Aligner<'p> {
    profiles: &'p ColumnProfiles,
    /// The cost of leaving each column empty before the last cell, and after it.
    skipped: Vec<[f64; 2]>,
    cost: Costs,
    before: Costs,
    after: Costs,
}

impl<'p> Aligner<'p> {
    /// Returns an aligner for columns with these profiles.
    pub fn new(profiles: &'p ColumnProfiles) -> Self {
        let empty = || Costs::new(0, 0);
        let skipped = |column| [false, true].map(|at_end| profiles.skip_cost(column, at_end));
        let skipped = (0..profiles.width()).map(skipped).collect();
        Aligner { profiles, skipped, cost: empty(), before: empty(), after: empty() }
    }

    /// Returns the cheapest placement of the cells of a row that has fewer than there are columns.
    ///
    /// Takes time proportional to the product of cells and columns.
    pub fn align(&mut self, row: &TypedRow<'_, '_>) -> Placement {
        let Aligner { profiles, skipped, cost, before, after } = self;
        let (cells, width) = (row.types.len(), profiles.width());
        cost.reset(cells, width);
        for (at, (cell, cell_type)) in row.cells.iter().zip(row.types).enumerate() {
            profiles.costs(cell.as_str(), *cell_type, cost.row_mut(at));
        }
        let skip = |column: usize, at_end: bool| skipped[column][usize::from(at_end)];
        costs_before(cost, &skip, before);
        costs_after(cost, &skip, after);
        let best = before.row(cells)[width];
        let columns = cheapest(cost, before);
        let mut ambiguous = Vec::new();
        for (cell, &chosen) in columns.iter().enumerate() {
            if row.cell_type(cell) == CellType::Empty {
                continue;
            }
            let (left, right) = (before.row(cell), &after.row(cell + 1)[1..]);
            let totals = left.iter().zip(cost.row(cell)).zip(right);
            for (column, ((left, cost), right)) in totals.enumerate() {
                if left + cost + right - best < MARGIN && column != chosen {
                    ambiguous.extend([chosen, column]);
                }
            }
        }
        ambiguous.sort_unstable();
        ambiguous.dedup();
        Placement { columns, ambiguous }
    }
}

/// Costs of items in slots.
#[derive(Debug)]
pub struct Costs {
    items: usize,
    slots: usize,
    values: Vec<f64>,
}

impl Costs {
    /// Returns infinite costs.
    pub fn new(items: usize, slots: usize) -> Self {
        Costs { items, slots, values: vec![f64::INFINITY; items * slots] }
    }

    /// Makes all costs infinite.
    fn reset(&mut self, items: usize, slots: usize) {
        (self.items, self.slots) = (items, slots);
        self.values.clear();
        self.values.resize(items * slots, f64::INFINITY);
    }

    /// Returns the costs of an item in each slot.
    pub fn row(&self, item: usize) -> &[f64] {
        &self.values[item * self.slots..][..self.slots]
    }

    /// Returns the costs of an item in each slot, mutable.
    pub fn row_mut(&mut self, item: usize) -> &mut [f64] {
        &mut self.values[item * self.slots..][..self.slots]
    }
}

/// Returns the slot of each item in the cheapest placement that keeps their order.
///
/// `skip(j, at_end)` is the cost of leaving slot `j` free, `at_end` after the last item. There are at
/// least as many slots as items.
pub fn place(cost: &Costs, skip: &impl Fn(usize, bool) -> f64) -> Vec<usize> {
    let mut before = Costs::new(0, 0);
    costs_before(cost, skip, &mut before);
    cheapest(cost, &before)
}

/// Follows the cheapest path back through the costs before each slot.
fn cheapest(cost: &Costs, before: &Costs) -> Vec<usize> {
    let mut slots = vec![0; cost.items];
    let (mut item, mut slot) = (cost.items, cost.slots);
    while item > 0 {
        slot -= 1;
        let laid = before.row(item - 1)[slot] + cost.row(item - 1)[slot];
        if laid <= before.row(item)[slot + 1] {
            item -= 1;
            slots[item] = slot;
        }
    }
    slots
}

/// Writes to `least[i][j]` the least cost of the first `i` items in the first `j` slots.
fn costs_before(cost: &Costs, skip: &impl Fn(usize, bool) -> f64, least: &mut Costs) {
    let (items, slots) = (cost.items, cost.slots);
    least.reset(items + 1, slots + 1);
    least.row_mut(0)[0] = 0.0;
    for i in 0..=items {
        let (above, row) = least.values.split_at_mut(i * (slots + 1));
        let last = i.checked_sub(1).map(|last| (&above[last * (slots + 1)..], cost.row(last)));
        let mut skipped = row[0];
        for j in 0..slots {
            skipped += skip(j, i == items);
            let laid = last.map_or(f64::INFINITY, |(least, cost)| least[j] + cost[j]);
            skipped = laid.min(skipped);
            row[j + 1] = skipped;
        }
    }
}

/// Writes to `least[i][j]` the least cost of the items from `i` on in the slots from `j` on.
fn costs_after(cost: &Costs, skip: &impl Fn(usize, bool) -> f64, least: &mut Costs) {
    let (items, slots) = (cost.items, cost.slots);
    least.reset(items + 1, slots + 1);
    least.row_mut(items)[slots] = 0.0;
    for i in (0..=items).rev() {
        let (row, below) = least.values[i * (slots + 1)..].split_at_mut(slots + 1);
        let next = (i < items).then(|| (&below[..slots + 1], cost.row(i)));
        let mut skipped = row[slots];
        for j in (0..slots).rev() {
            skipped += skip(j, i == items);
            let laid = next.map_or(f64::INFINITY, |(least, cost)| least[j + 1] + cost[j]);
            skipped = laid.min(skipped);
            row[j] = skipped;
        }
    }
}
