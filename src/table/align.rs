//! Lays the cells of a short row on the columns that they fit.

use crate::table::cell_type::{CellType, ColumnProfiles};
use crate::table::line::Line;

/// Where the cells of a row belong.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Layout {
    /// The column of each cell, in order.
    pub columns: Vec<usize>,
    /// The columns whose cells could as well stand elsewhere.
    pub doubtful: Vec<usize>,
}

impl Layout {
    /// Each cell in its own place.
    pub fn straight(cells: usize) -> Self {
        Layout { columns: (0..cells).collect(), doubtful: Vec::new() }
    }

    /// Whether a cell stands elsewhere than its place in the row.
    pub fn shifted(&self) -> bool {
        self.columns.iter().enumerate().any(|(at, &column)| at != column)
    }
}

/// Two layouts whose costs are nearer than this fit equally well.
const MARGIN: f64 = 0.25;

/// Lays rows on columns, one after the other, in the same room.
#[derive(Debug)]
pub struct Aligner<'p> {
    profiles: &'p ColumnProfiles,
    cost: Costs,
    before: Costs,
    after: Costs,
}

impl<'p> Aligner<'p> {
    /// One for columns of which this is known.
    pub fn new(profiles: &'p ColumnProfiles) -> Self {
        let none = || Costs::new(0, 0);
        Aligner { profiles, cost: none(), before: none(), after: none() }
    }

    /// The cheapest layout of the cells of a row that has fewer than there are columns, in order.
    ///
    /// The time is the product of cells and columns.
    pub fn align(&mut self, line: &Line<'_, '_>) -> Layout {
        let Aligner { profiles, cost, before, after } = self;
        let (cells, width) = (line.shapes.len(), profiles.width());
        cost.reset(cells, width);
        for (at, (cell, cell_type)) in line.row.cells.iter().zip(line.shapes).enumerate() {
            profiles.costs(cell.as_str(), *cell_type, cost.row_mut(at));
        }
        let skip = |column: usize, at_end: bool| profiles.skip_cost(column, at_end);
        costs_before(cost, &skip, before);
        costs_after(cost, &skip, after);
        let best = before.row(cells)[width];
        let columns = cheapest(cost, before);
        let mut doubtful = Vec::new();
        for (cell, &chosen) in columns.iter().enumerate() {
            if line.cell_type(cell) == CellType::Empty {
                continue;
            }
            let (left, right) = (before.row(cell), &after.row(cell + 1)[1..]);
            let totals = left.iter().zip(cost.row(cell)).zip(right);
            for (column, ((left, cost), right)) in totals.enumerate() {
                if left + cost + right - best < MARGIN && column != chosen {
                    doubtful.extend([chosen, column]);
                }
            }
        }
        doubtful.sort_unstable();
        doubtful.dedup();
        Layout { columns, doubtful }
    }
}

/// The costs of items in slots.
#[derive(Debug)]
pub struct Costs {
    items: usize,
    slots: usize,
    values: Vec<f64>,
}

impl Costs {
    /// Costs without end.
    pub fn new(items: usize, slots: usize) -> Self {
        Costs { items, slots, values: vec![f64::INFINITY; items * slots] }
    }

    /// Makes costs without end of them.
    fn reset(&mut self, items: usize, slots: usize) {
        (self.items, self.slots) = (items, slots);
        self.values.clear();
        self.values.resize(items * slots, f64::INFINITY);
    }

    /// The costs of an item in each slot.
    pub fn row(&self, item: usize) -> &[f64] {
        &self.values[item * self.slots..][..self.slots]
    }

    /// The same, to be changed.
    pub fn row_mut(&mut self, item: usize) -> &mut [f64] {
        &mut self.values[item * self.slots..][..self.slots]
    }
}

/// The cheapest way to place items, in order, in slots, of which some stay free.
///
/// `skip(j, at_end)` is what it costs to leave slot `j` free, `at_end` behind the last item. There are
/// at least as many slots as items.
pub fn place(cost: &Costs, skip: &impl Fn(usize, bool) -> f64) -> Vec<usize> {
    let mut before = Costs::new(0, 0);
    costs_before(cost, skip, &mut before);
    cheapest(cost, &before)
}

/// Goes back the cheapest way through the costs before each place.
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

/// At `[i][j]` the least cost of the first `i` items in the first `j` slots.
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

/// At `[i][j]` the least cost of the items from `i` in the slots from `j`.
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
