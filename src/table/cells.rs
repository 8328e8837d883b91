//! The cells of a row, without the empty ones.

use crate::markup::Text;

/// The cells of a row that have a text, in its own row or in a row above whose cell spans it. A table may have many more
/// columns than most of its rows have texts, so the empty cells take no memory.
#[derive(Debug, Default)]
pub struct Cells<'a> {
    /// The texts, from the left.
    texts: Box<[Text<'a>]>,
    /// The column of each, unless they are in the first columns.
    columns: Option<Box<[u32]>>,
}

impl<'a> Cells<'a> {
    /// Makes the cells of a row from the text of each column.
    pub fn of(columns: &[Option<Text<'a>>]) -> Self {
        let filled = columns.iter().flatten().count();
        let mut texts = Vec::with_capacity(filled);
        texts.extend(columns.iter().flatten());
        let are_first = columns[..filled].iter().all(Option::is_some);
        let columns = (!are_first).then(|| {
            let places = (0..).zip(columns).filter(|(_, text)| text.is_some());
            places.map(|(column, _)| column).collect()
        });
        Cells { texts: texts.into_boxed_slice(), columns }
    }

    /// Returns the text of a column.
    pub fn text(&self, column: usize) -> Option<Text<'a>> {
        let at = match &self.columns {
            None => column,
            Some(columns) => columns.binary_search(&u32::try_from(column).ok()?).ok()?,
        };
        self.texts.get(at).copied()
    }

    /// Returns the texts from the left, each with its column.
    pub fn iter(&self) -> impl Iterator<Item = (usize, Text<'a>)> {
        let column = |at: usize| self.columns.as_ref().map_or(at, |columns| columns[at] as usize);
        self.texts.iter().enumerate().map(move |(at, text)| (column(at), *text))
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
