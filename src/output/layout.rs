//! Selection and widths of the columns that fit into a table.

use std::cmp::Reverse;

use crate::query::Column;

/// Widths that a column can have.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Demand {
    /// Importance of the column.
    pub importance: u8,
    /// Width below which the column is not worth showing.
    pub least: usize,
    /// Width at which no word is broken.
    pub unbroken: usize,
    /// Width at which nothing is wrapped.
    pub widest: usize,
}

/// Columns up to this importance are left out before anything is wrapped.
const SECONDARY: u8 = 3;

/// Columns of at least this importance stay as long as narrowing makes room for them.
const ESSENTIAL: u8 = 7;

/// Minimum width of a narrowed column that is not essential.
const NARROW: usize = 20;
/// Minimum width of a narrowed essential column.
const NARROWEST: usize = 10;

/// Returns the columns that stay, as indices with their widths.
///
/// Secondary columns are left out if the others then fit unwrapped. Otherwise columns are narrowed or left
/// out until their least widths, with `gap` between two columns, fit into `room`. The remaining room is
/// shared equally, first among columns whose words would be broken, then among all that can use it.
pub(super) fn fit(demands: &[Demand], room: usize, gap: usize) -> Vec<(usize, usize)> {
    let (unwrapped, dropped) = keep_while(demands, room, gap, |demand| demand.widest);
    let fits = taken(demands, &unwrapped, gap, |demand| demand.widest) <= room;
    if fits && dropped.is_none_or(|importance| importance <= SECONDARY) {
        return unwrapped.into_iter().map(|index| (index, demands[index].widest)).collect();
    }
    let mut columns = keep_or_narrow(demands, room, gap);
    let widths: usize = columns.iter().map(|(_, width)| width).sum();
    let mut left = room.saturating_sub(widths + gap * columns.len().saturating_sub(1));
    share(&mut left, &mut columns, |index| demands[index].unbroken);
    share(&mut left, &mut columns, |index| demands[index].widest);
    columns
}

/// Returns the columns that stay, at their least widths or narrower.
///
/// The least important column is left out, unless all fit once it is narrowed. When only essential columns
/// are left, the widest of them is narrowed, at first as far as its words stay whole. A column is left out
/// only if none can be narrowed.
fn keep_or_narrow(demands: &[Demand], room: usize, gap: usize) -> Vec<(usize, usize)> {
    let mut columns: Vec<(usize, usize)> =
        demands.iter().map(|demand| demand.least).enumerate().collect();
    let whole_words = |index: usize, floor: usize| {
        let Demand { least, unbroken, .. } = demands[index];
        least.min(unbroken.max(floor))
    };
    let broken_words = |index: usize| match demands[index] {
        Demand { unbroken, widest, .. } if unbroken == widest => usize::MAX,
        _ => NARROWEST,
    };
    loop {
        let widths: usize = columns.iter().map(|(_, width)| width).sum();
        let taken = widths + gap * columns.len().saturating_sub(1);
        let Some(excess @ 1..) = taken.checked_sub(room) else { return columns };
        let indices: Vec<usize> = columns.iter().map(|(index, _)| *index).collect();
        let place = least_important(demands, &indices);
        if let Some(place) = place.filter(|&place| demands[indices[place]].importance < ESSENTIAL) {
            let (index, width) = columns[place];
            if width - whole_words(index, NARROW) >= excess {
                columns[place].1 = width - excess;
            } else {
                columns.remove(place);
            }
        } else if let Some(width) = widest(&mut columns, |index| whole_words(index, NARROWEST)) {
            *width -= 1;
        } else if let Some(place) = place {
            match widest(&mut columns, broken_words) {
                Some(width) => *width -= 1,
                None => drop(columns.remove(place)),
            }
        } else {
            return columns;
        }
    }
}

/// Returns the width of the widest column that is wider than its floor.
fn widest(columns: &mut [(usize, usize)], floor: impl Fn(usize) -> usize) -> Option<&mut usize> {
    let wider = columns.iter_mut().filter(|(index, width)| *width > floor(*index));
    wider.max_by_key(|(_, width)| *width).map(|(_, width)| width)
}

/// Leaves out the least important columns, the last of equals first, until the rest fits. Returns the columns
/// that stay and the importance of the last one left out. One column and all requested ones stay.
fn keep_while(
    demands: &[Demand],
    room: usize,
    gap: usize,
    width: fn(&Demand) -> usize,
) -> (Vec<usize>, Option<u8>) {
    let mut kept: Vec<usize> = (0..demands.len()).collect();
    let mut dropped = None;
    while taken(demands, &kept, gap, width) > room {
        let Some(place) = least_important(demands, &kept) else { break };
        dropped = Some(demands[kept.remove(place)].importance);
    }
    (kept, dropped)
}

/// Returns the place among the `kept` columns of the one to leave out next: the last of the least important.
/// One column and all requested ones stay.
fn least_important(demands: &[Demand], kept: &[usize]) -> Option<usize> {
    (0..kept.len())
        .filter(|&place| kept.len() > 1 && demands[kept[place]].importance < Column::ASKED_FOR)
        .min_by_key(|&place| (demands[kept[place]].importance, Reverse(place)))
}

/// Returns the width of columns with the gaps between them.
fn taken(demands: &[Demand], kept: &[usize], gap: usize, width: fn(&Demand) -> usize) -> usize {
    let widths: usize = kept.iter().map(|&index| width(&demands[index])).sum();
    widths + gap * kept.len().saturating_sub(1)
}

/// Widens columns equally, up to what each can use or until no room is left.
fn share(left: &mut usize, columns: &mut [(usize, usize)], wanted: impl Fn(usize) -> usize) {
    loop {
        let wanting = columns.iter().filter(|(index, width)| *width < wanted(*index)).count();
        if wanting == 0 || *left == 0 {
            return;
        }
        let part = (*left / wanting).max(1);
        for (index, width) in columns.iter_mut() {
            let more = part.min(wanted(*index).saturating_sub(*width)).min(*left);
            *width += more;
            *left -= more;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn demand(importance: u8, widest: usize, least: usize) -> Demand {
        Demand { importance, least, unbroken: least, widest }
    }

    #[test]
    fn the_least_important_columns_go_first() {
        let demands = [demand(9, 10, 10), demand(4, 10, 10), demand(5, 40, 10)];
        for (room, expected) in [
            (100, &[(0, 10), (1, 10), (2, 40)][..]),
            (50, &[(0, 10), (1, 10), (2, 26)]),
            (34, &[(0, 10), (1, 10), (2, 10)]),
            (33, &[(0, 10), (2, 21)]),
            (12, &[(0, 10)]),
            (3, &[(0, 10)]),
        ] {
            assert_eq!(fit(&demands, room, 2), expected, "in {room}");
        }
    }

    #[test]
    fn secondary_columns_go_before_anything_is_wrapped() {
        let demands = [demand(9, 30, 10), demand(3, 10, 10), demand(7, 10, 10)];
        for (room, expected) in [
            (54, &[(0, 30), (1, 10), (2, 10)][..]),
            (53, &[(0, 30), (2, 10)]),
            (42, &[(0, 30), (2, 10)]),
            (41, &[(0, 17), (1, 10), (2, 10)]),
        ] {
            assert_eq!(fit(&demands, room, 2), expected, "in {room}");
        }
    }

    #[test]
    fn requested_columns_stay() {
        let demands = [demand(Column::ASKED_FOR, 10, 10), demand(Column::ASKED_FOR, 10, 10)];
        assert_eq!(fit(&demands, 5, 2), [(0, 10), (1, 10)]);
    }

    #[test]
    fn a_column_is_narrowed_before_it_goes() {
        let prose = Demand { unbroken: 12, ..demand(6, 200, 40) };
        let demands = [demand(9, 21, 21), demand(8, 13, 13), prose];
        for (room, expected) in [
            (78, &[(0, 21), (1, 13), (2, 40)][..]),
            (60, &[(0, 21), (1, 13), (2, 22)]),
            (58, &[(0, 21), (1, 13), (2, 20)]),
            (57, &[(0, 21), (1, 13)]),
        ] {
            assert_eq!(fit(&demands, room, 2), expected, "in {room}");
        }
    }

    #[test]
    fn essential_columns_are_narrowed_before_one_goes() {
        let name = Demand { unbroken: 24, ..demand(9, 90, 30) };
        let number = demand(7, 9, 9);
        let demands = [name, number, name, number];
        for (room, expected) in [
            (84, &[(0, 30), (1, 9), (2, 30), (3, 9)][..]),
            (72, &[(0, 24), (1, 9), (2, 24), (3, 9)]),
            (44, &[(0, 10), (1, 9), (2, 10), (3, 9)]),
            (43, &[(0, 15), (1, 9), (2, 15)]),
        ] {
            assert_eq!(fit(&demands, room, 2), expected, "in {room}");
        }
    }

    #[test]
    fn requested_columns_are_narrowed_as_far_as_words_allow() {
        let prose = Demand { unbroken: 12, ..demand(Column::ASKED_FOR, 200, 40) };
        let demands = [demand(Column::ASKED_FOR, 10, 10), prose, prose];
        assert_eq!(fit(&demands, 60, 2), [(0, 10), (1, 23), (2, 23)]);
        assert_eq!(fit(&demands, 20, 2), [(0, 10), (1, 12), (2, 12)]);
    }

    #[test]
    fn room_is_shared_among_columns_that_can_use_it() {
        let demands = [demand(5, 12, 10), demand(5, 100, 10), demand(5, 100, 10)];
        assert_eq!(fit(&demands, 54, 2), [(0, 12), (1, 19), (2, 19)]);
    }

    #[test]
    fn words_are_kept_whole_first() {
        let unbroken = Demand { unbroken: 20, ..demand(5, 100, 10) };
        assert_eq!(fit(&[unbroken, demand(5, 100, 10)], 34, 2), [(0, 21), (1, 11)]);
    }
}
