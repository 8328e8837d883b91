//! The cells of a row, without the empty ones.

use crate::markup::Text;

/// The cells of a row that have a text, in its own row or in a row above whose cell spans it. A table may have many more
/// columns than most of its rows have texts, so the empty cells take no memory.
#[derive(Debug, Default)]
pub struct Cells<'a> {
    /// The column and the text of each, from the left.
    filled: Box<[(u32, Text<'a>)]>,
}

impl<'a> Cells<'a> {
    /// Makes the cells of a row from the text of each column.
    pub fn of(columns: &[Option<Text<'a>>]) -> Self {
        let filled = columns.iter().flatten().count();
        let mut cells = Vec::with_capacity(filled);
        cells.extend((0..).zip(columns).filter_map(|(column, text)| Some((column, (*text)?))));
        Cells { filled: cells.into_boxed_slice() }
    }

    /// Returns the text of a column.
    pub fn text(&self, column: usize) -> Option<Text<'a>> {
        let column = u32::try_from(column).ok()?;
        let at = self.filled.binary_search_by_key(&column, |(column, _)| *column).ok()?;
        Some(self.filled[at].1)
    }

    /// Returns the texts from the left, each with its column.
    pub fn iter(&self) -> impl Iterator<Item = (usize, Text<'a>)> {
        self.filled.iter().map(|(column, text)| (*column as usize, *text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_by_their_column() {
        let text = |text: &'static str| Some(Text::new(text, 0..text.len()));
        let cells = Cells::of(&[None, text("a"), None, text("b"), None]);
        let found: Vec<Option<&str>> = (0..6).map(|at| Some(cells.text(at)?.as_str())).collect();
        assert_eq!(found, [None, Some("a"), None, Some("b"), None, None]);
        assert!(
            cells.iter().map(|(column, text)| (column, text.as_str())).eq([(1, "a"), (3, "b")])
        );
    }
}
