//! Which columns a table has room for, and how wide each may be.

/// What a column wants of the room.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Demand {
    /// How much the column matters.
    pub importance: u8,
    /// The width of its widest cell, or of its heading if that is wider.
    pub widest: usize,
    /// The width below which the column is not worth showing.
    pub least: usize,
}

/// The columns that stay, each by its index with its width.
///
/// While the least widths do not fit into `room`, with `gap` between two columns, the column that
/// matters least goes, and of equals the last; one column always stays, and so do those that were
/// `asked_for`. What room is left goes to the columns that want more, in equal parts.
pub(super) fn fit(
    demands: &[Demand],
    room: usize,
    gap: usize,
    asked_for: u8,
) -> Vec<(usize, usize)> {
    let mut kept: Vec<usize> = (0..demands.len()).collect();
    let taken = |kept: &[usize], width: fn(&Demand) -> usize| {
        kept.iter().map(|&index| width(&demands[index])).sum::<usize>()
            + gap * kept.len().saturating_sub(1)
    };
    while kept.len() > 1 && taken(&kept, |demand| demand.least) > room {
        let least_important = (0..kept.len())
            .filter(|&place| demands[kept[place]].importance < asked_for)
            .min_by_key(|&place| (demands[kept[place]].importance, usize::MAX - place));
        match least_important {
            Some(place) => kept.remove(place),
            None => break,
        };
    }
    let mut widths: Vec<usize> = kept.iter().map(|&index| demands[index].least).collect();
    let mut left = room.saturating_sub(taken(&kept, |demand| demand.least));
    loop {
        let wanting: Vec<usize> =
            (0..kept.len()).filter(|&place| widths[place] < demands[kept[place]].widest).collect();
        if wanting.is_empty() || left == 0 {
            break;
        }
        let part = (left / wanting.len()).max(1);
        for place in wanting {
            let more = part.min(demands[kept[place]].widest - widths[place]).min(left);
            widths[place] += more;
            left -= more;
        }
    }
    kept.into_iter().zip(widths).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn demand(importance: u8, widest: usize, least: usize) -> Demand {
        Demand { importance, widest, least }
    }

    #[test]
    fn the_least_important_columns_go_first() {
        let demands = [demand(9, 10, 10), demand(2, 10, 10), demand(5, 40, 10)];
        for (room, expected) in [
            (100, &[(0, 10), (1, 10), (2, 40)][..]),
            (50, &[(0, 10), (1, 10), (2, 26)]),
            (34, &[(0, 10), (1, 10), (2, 10)]),
            (33, &[(0, 10), (2, 21)]),
            (12, &[(0, 10)]),
            (3, &[(0, 10)]),
        ] {
            assert_eq!(fit(&demands, room, 2, u8::MAX), expected, "in {room}");
        }
    }

    #[test]
    fn what_was_asked_for_stays() {
        let demands = [demand(u8::MAX, 10, 10), demand(u8::MAX, 10, 10)];
        assert_eq!(fit(&demands, 5, 2, u8::MAX).len(), 2);
    }

    #[test]
    fn room_is_shared_among_those_who_want_it() {
        let demands = [demand(1, 12, 10), demand(1, 100, 10), demand(1, 100, 10)];
        assert_eq!(fit(&demands, 54, 2, u8::MAX), [(0, 12), (1, 19), (2, 19)]);
    }
}
