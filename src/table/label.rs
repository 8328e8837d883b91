//! The label of a column: the texts of the header over it.

use std::borrow::Cow;
use std::ops::Range;

use crate::lexicon::headers::{concept, header_key};
use crate::lexicon::word_list::WordList;
use crate::markup::Text;
use crate::table::CellType;
use crate::values::date::find_dates_in_value;
use crate::values::text::{folds_to, with_single_spaces, without_footnotes};

/// Texts of the header over a column, from one row or more.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Label<'a> {
    /// The texts from above, without empty ones and repetitions.
    parts: Vec<Text<'a>>,
    /// The same without footnotes.
    words: Vec<Cow<'a, str>>,
    /// The same folded, one a line.
    key: String,
    /// The concept of a foreign label of one text.
    concept: Option<&'static str>,
}

impl<'a> Label<'a> {
    /// Returns the label that cells of some rows make, from above.
    pub(super) fn new(rows: impl IntoIterator<Item = Option<Text<'a>>>) -> Self {
        let mut label = Label::default();
        for part in rows.into_iter().flatten() {
            let words = match without_footnotes(part.as_str()) {
                Cow::Borrowed(text) => with_single_spaces(text),
                Cow::Owned(text) => Cow::Owned(with_single_spaces(&text).into_owned()),
            };
            if !words.is_empty() && label.words.last() != Some(&words) {
                if !label.parts.is_empty() {
                    label.key.push('\n');
                }
                label.key.push_str(&header_key(&words));
                label.parts.push(part);
                label.words.push(words);
            }
        }
        label.concept =
            Some(&label).filter(|one| one.parts.len() == 1).and_then(|one| concept(&one.key));
        label
    }

    /// Returns the texts from above.
    pub fn parts(&self) -> &[Text<'a>] {
        &self.parts
    }

    /// Returns the texts from above folded, without footnotes, one a line.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// Whether `text` is the lowest text of the label.
    pub fn is(&self, text: &str) -> bool {
        folds_to(text, self.key.rsplit('\n').next().unwrap_or_default())
    }

    /// Whether the label has one of the folded words.
    pub fn has_word(&self, words: &WordList<&'static str>) -> bool {
        words.is_in(&self.key)
    }

    /// Returns the label in one line.
    pub(super) fn joined(&self) -> Cow<'a, str> {
        match self.words.as_slice() {
            [words] => words.clone(),
            words => Cow::Owned(words.join(": ")),
        }
    }

    /// Returns the whole label, folded and in English if it is a known header.
    pub(super) fn whole(&self) -> Cow<'_, str> {
        if self.parts.len() == 1 {
            return Cow::Borrowed(self.concept.unwrap_or(&self.key));
        }
        let parts = || self.key.split('\n').filter(|part| !part.is_empty());
        let whole = parts().collect::<Vec<&str>>().join(" ");
        if let Some(english) = concept(&whole) {
            return Cow::Borrowed(english);
        }
        let english = parts().map(|part| concept(part).unwrap_or(part));
        Cow::Owned(english.collect::<Vec<&str>>().join(" "))
    }
}

/// Returns where a header has a date with its year: `2004`, `June 2015`.
pub fn year_in(text: &str) -> Option<Range<usize>> {
    let digits = |range: &Range<usize>| {
        let inside = &text[range.clone()];
        inside.as_bytes().windows(4).any(|four| four.iter().all(u8::is_ascii_digit))
    };
    if !digits(&(0..text.len())) {
        return None;
    }
    let dated = find_dates_in_value(text).into_iter().map(|found| found.range).find(digits);
    // elsewhere, a number before a countable noun is not a year: `2004 seats`
    dated.or_else(|| {
        let mut start = 0;
        text.split(|c: char| !c.is_alphanumeric()).find_map(|word| {
            let range = start..start + word.len();
            start = range.end + text[range.end..].chars().next().map_or(0, char::len_utf8);
            (CellType::of(word) == CellType::Year).then_some(range)
        })
    })
}
