//! Which columns a table has room for, and how wide each may be.

use std::cmp::Reverse;

use crate::query::Column;

/// What a column wants of the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Demand {
    /// How much the column matters.
    pub importance: u8,
    /// The width below which the column is not worth showing.
    pub least: usize,
    /// The width in which no word is broken.
    pub unbroken: usize,
    /// The width in which nothing is wrapped.
    pub widest: usize,
}

/// Columns of no more importance than this go before anything is wrapped.
const SECONDARY: u8 = 3;

/// The columns that stay, each by its index with its width.
///
/// If some columns of secondary importance stand in the way of showing the others unwrapped, they
/// go. Otherwise, while the least widths do not fit into `room`, with `gap` between two columns, the
/// column that matters least goes; what room is left goes in equal parts first to the columns whose
/// words would be broken, then to all that want more.
pub(super) fn fit(demands: &[Demand], room: usize, gap: usize) -> Vec<(usize, usize)> {
    let (unwrapped, dropped) = keep_while(demands, room, gap, |demand| demand.widest);
    let fits = taken(demands, &unwrapped, gap, |demand| demand.widest) <= room;
    if fits && dropped.is_none_or(|importance| importance <= SECONDARY) {
        return unwrapped.into_iter().map(|index| (index, demands[index].widest)).collect();
    }
    let (kept, _) = keep_while(demands, room, gap, |demand| demand.least);
    let mut left = room.saturating_sub(taken(demands, &kept, gap, |demand| demand.least));
    let mut columns: Vec<(usize, usize)> =
        kept.into_iter().map(|index| (index, demands[index].least)).collect();
    share(&mut left, &mut columns, |index| demands[index].unbroken);
    share(&mut left, &mut columns, |index| demands[index].widest);
    columns
}

/// The columns that are left when the least important ones, and of equals the last, have gone one by
/// one until the rest fits, and the importance of the last that went. One column always stays, and
/// so does what was asked for.
fn keep_while(
    demands: &[Demand],
    room: usize,
    gap: usize,
    width: fn(&Demand) -> usize,
) -> (Vec<usize>, Option<u8>) {
    let mut kept: Vec<usize> = (0..demands.len()).collect();
    let mut dropped = None;
    while kept.len() > 1 && taken(demands, &kept, gap, width) > room {
        let droppable = (0..kept.len())
            .filter(|&place| demands[kept[place]].importance < Column::ASKED_FOR)
            .min_by_key(|&place| (demands[kept[place]].importance, Reverse(place)));
        let Some(place) = droppable else { break };
        dropped = Some(demands[kept.remove(place)].importance);
    }
    (kept, dropped)
}

/// The room that columns take with the gaps between them.
fn taken(demands: &[Demand], kept: &[usize], gap: usize, width: fn(&Demand) -> usize) -> usize {
    let widths: usize = kept.iter().map(|&index| width(&demands[index])).sum();
    widths + gap * kept.len().saturating_sub(1)
}

/// Widens columns, in equal parts, up to what each wants or until nothing is left.
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
    fn what_was_asked_for_stays() {
        let demands = [demand(Column::ASKED_FOR, 10, 10), demand(Column::ASKED_FOR, 10, 10)];
        assert_eq!(fit(&demands, 5, 2), [(0, 10), (1, 10)]);
    }

    #[test]
    fn room_is_shared_among_those_who_want_it() {
        let demands = [demand(5, 12, 10), demand(5, 100, 10), demand(5, 100, 10)];
        assert_eq!(fit(&demands, 54, 2), [(0, 12), (1, 19), (2, 19)]);
    }

    #[test]
    fn words_are_kept_whole_first() {
        let unbroken = Demand { unbroken: 20, ..demand(5, 100, 10) };
        assert_eq!(fit(&[unbroken, demand(5, 100, 10)], 34, 2), [(0, 21), (1, 11)]);
    }
}
