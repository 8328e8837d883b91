//! The content of the columns of a wide table.

use std::collections::HashMap;

use crate::markup::Text;
use crate::table::layout::cell_list::has_named_figures;
use crate::table::{CellType, RawTable};
use crate::values::number::{read_count, read_percent};
use crate::values::text::without_footnotes;

/// Content of a column, whatever its header.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// Nothing.
    Blank,
    /// Percentages.
    Shares,
    /// Whole numbers.
    Counts,
    /// `24 / 40`.
    Fractions,
    /// Differences.
    Changes,
    /// A percentage and a number of votes in each cell.
    Both,
    /// Names with figures.
    Named,
    /// Anything else.
    Other,
}

impl Content {
    /// Returns the content of most cells of a column.
    pub(super) fn of(table: &RawTable<'_, '_>, column: usize) -> Self {
        let mut counts: HashMap<Content, usize> = HashMap::new();
        let mut all = 0_usize;
        for text in table.texts(column) {
            let content = match CellType::of(&without_footnotes(text.as_str())) {
                CellType::Percent | CellType::Decimal => Content::Shares,
                CellType::Integer(_) | CellType::Year => Content::Counts,
                CellType::Fraction => Content::Fractions,
                CellType::Signed => Content::Changes,
                _ if both_figures(text).is_some() => Content::Both,
                _ => Content::Other,
            };
            all += 1;
            *counts.entry(content).or_default() += 1;
        }
        if all == 0 {
            return Content::Blank;
        }
        // percentages without a fraction look like counts
        let shares = counts.get(&Content::Shares).copied().unwrap_or_default();
        if shares > 0 {
            *counts.entry(Content::Shares).or_default() +=
                counts.remove(&Content::Counts).filter(|counts| *counts < shares).unwrap_or(0);
        }
        let numeric =
            [Content::Both, Content::Shares, Content::Counts, Content::Fractions, Content::Changes];
        let most = numeric
            .into_iter()
            .find(|content| counts.get(content).is_some_and(|count| count * 2 >= all));
        match most {
            Some(content) => content,
            None if has_named_figures(table, column) => Content::Named,
            None => Content::Other,
        }
    }

    /// Whether the cells have numbers, with or without names.
    pub(super) fn is_measured(self) -> bool {
        !matches!(self, Content::Other | Content::Blank)
    }
}

impl std::hash::Hash for Content {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        std::mem::discriminant(self).hash(state);
    }
}

/// Returns the share and the votes of a cell with both: `45.5% 1,234`, `1,234 (45.5%)`.
pub(super) fn both_figures(cell: Text<'_>) -> Option<(Text<'_>, Text<'_>)> {
    let text = cell.as_str();
    let mark = text.find('%')?;
    let before = &text[..mark];
    let number = |c: char| c.is_ascii_digit() || matches!(c, '.' | ',');
    let start = before.trim_end().trim_end_matches(number).len();
    let share = cell.slice(start..mark + 1);
    let trim = |from: usize, to: usize| {
        let marks = |c: char| !c.is_ascii_digit();
        let piece = &text[from..to];
        let start = from + piece.len() - piece.trim_start_matches(marks).len();
        cell.slice(start..start + text[start..to].trim_end_matches(marks).len())
    };
    let (left, right) = (trim(0, start), trim(mark + 1, text.len()));
    let votes = if left.is_empty() { right } else { left };
    let lone = left.is_empty() || right.is_empty();
    let worded = text.chars().any(char::is_alphabetic);
    (lone
        && !worded
        && read_percent(share.as_str()).is_some()
        && read_count(votes.as_str()).is_some())
    .then_some((share, votes))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_figures_in_a_cell() {
        for (cell, expected) in [
            ("45.5% 1,234", Some(("45.5%", "1,234"))),
            ("1,234 (45.5%)", Some(("45.5%", "1,234"))),
            ("45.5%", None),
            ("1,234", None),
            ("Ann Lee (45.5%)", None),
        ] {
            let found = both_figures(Text::new(cell, 0..cell.len()));
            let found = found.map(|(share, votes)| (share.as_str(), votes.as_str()));
            assert_eq!(found, expected, "{cell:?}");
        }
    }
}
