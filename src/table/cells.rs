//! The cells of a row, without the empty ones.

use crate::markup::Text;

/// The cells of a row that have a text, in its own row or in a row above whose cell spans it. A table may have many more
/// columns than most of its rows have texts, so the empty cells take no memory.
#[derive(Debug)]
pub struct Cells<'a> {
    texts: Texts<'a>,
    /// The column of each text, unless they are in the first columns.
    columns: Option<Box<[u32]>>,
}

/// The texts of a row, from the left.
#[derive(Debug)]
enum Texts<'a> {
    /// Cells of the table as it is written.
    Written(Box<[&'a Text<'a>]>),
    /// Cells and parts of cells.
    Made(Box<[Text<'a>]>),
}

impl<'a> Cells<'a> {
    /// Makes the cells of a row from the cell of the table that each column has.
    pub fn of(columns: &[Option<&'a Text<'a>>]) -> Self {
        Cells { texts: Texts::Written(filled(columns)), columns: places(columns) }
    }

    /// Makes the cells of a row from the text that was made for each column.
    pub fn made_of(columns: &[Option<Text<'a>>]) -> Self {
        Cells { texts: Texts::Made(filled(columns)), columns: places(columns) }
    }

    /// Returns the text of a column.
    pub fn text(&self, column: usize) -> Option<Text<'a>> {
        let at = match &self.columns {
            None => column,
            Some(columns) => columns.binary_search(&u32::try_from(column).ok()?).ok()?,
        };
        self.texts.get(at)
    }

    /// Returns the texts from the left, each with its column.
    pub fn iter(&self) -> impl Iterator<Item = (usize, Text<'a>)> {
        let column = |at: usize| self.columns.as_ref().map_or(at, |columns| columns[at] as usize);
        let (written, made) = match &self.texts {
            Texts::Written(texts) => (&**texts, &[][..]),
            Texts::Made(texts) => (&[][..], &**texts),
        };
        let texts = written.iter().copied().chain(made).enumerate();
        texts.map(move |(at, text)| (column(at), *text))
    }
}

impl<'a> Texts<'a> {
    fn get(&self, at: usize) -> Option<Text<'a>> {
        match self {
            Texts::Written(texts) => texts.get(at).map(|text| **text),
            Texts::Made(texts) => texts.get(at).copied(),
        }
    }
}

/// Returns the texts of the columns that have one.
fn filled<T: Copy>(columns: &[Option<T>]) -> Box<[T]> {
    let mut texts = Vec::with_capacity(columns.iter().flatten().count());
    texts.extend(columns.iter().flatten());
    texts.into_boxed_slice()
}

/// Returns the columns that have a text, unless they are the first ones.
fn places<T>(columns: &[Option<T>]) -> Option<Box<[u32]>> {
    let filled = columns.iter().flatten().count();
    let are_first = columns[..filled].iter().all(Option::is_some);
    (!are_first).then(|| {
        let places = (0..).zip(columns).filter(|(_, text)| text.is_some());
        places.map(|(column, _)| column).collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_found_by_their_column() {
        let [a, b] = ["a", "b"].map(|text| Text::new(text, 0..text.len()));
        let written = Cells::of(&[None, Some(&a), None, Some(&b), None]);
        let made = Cells::made_of(&[None, Some(a), None, Some(b), None]);
        for cells in [written, made] {
            let found = (0..6).map(|at| Some(cells.text(at)?.as_str()));
            assert!(found.eq([None, Some("a"), None, Some("b"), None, None]));
            let found = cells.iter().map(|(column, text)| (column, text.as_str()));
            assert!(found.eq([(1, "a"), (3, "b")]));
        }
    }
}
