//! What folded headers of tables mean.

use std::sync::LazyLock;

use aho_corasick::AhoCorasick;

use crate::lexicon::elections::{HEADER_WORDS, OTHER_HEADERS};
use crate::lexicon::languages::english_header;
use crate::lexicon::word_map::{WordMap, finder};
use crate::model::{Election, Reader, Record};

/// Some fields of [`Election`], by their indices.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Fields(u32);

impl Fields {
    /// The field called `name`; none where there is no such field.
    pub fn named(name: &str) -> Self {
        Election::index(name).map_or(Fields::default(), |index| Fields(1 << index))
    }

    /// Whether there is none.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// How many there are.
    pub fn count(self) -> usize {
        self.0.count_ones() as usize
    }

    /// The first of them.
    pub fn first(self) -> Option<usize> {
        (!self.is_empty()).then(|| self.0.trailing_zeros() as usize)
    }

    /// All but the first.
    pub fn without_first(self) -> Self {
        Fields(self.0 & self.0.wrapping_sub(1))
    }

    /// Those of them that pass a test.
    pub fn filter(self, test: impl Fn(usize) -> bool) -> Self {
        Fields(self.iter().filter(|&index| test(index)).map(|index| 1 << index).sum())
    }

    /// Their indices in order.
    pub fn iter(self) -> impl Iterator<Item = usize> {
        std::iter::successors(Some(self), |fields| Some(fields.without_first()))
            .map_while(Fields::first)
    }
}

/// The fields that list a folded English header.
pub fn listing(header: &str) -> Fields {
    LISTED.get(header).copied().unwrap_or_default()
}

static LISTED: LazyLock<WordMap<&str, Fields>> = LazyLock::new(|| {
    let mut listed: WordMap<&str, Fields> = WordMap::default();
    for (index, field) in Election::FIELDS.iter().enumerate() {
        for header in field.headers {
            listed.entry(header).or_default().0 |= 1 << index;
        }
    }
    listed
});

/// The fields that a folded English header can mean: those that list it or one of the headers that a
/// slash joins in it, or else the one of its first telling word.
pub fn fields_of(header: &str) -> Fields {
    let listed = listing(header);
    if !listed.is_empty() || header.is_empty() {
        return listed;
    }
    // a gloss: `State (linked to summaries below)`
    if header.contains('(')
        && let Some((head, gloss)) = header.split_once(" (")
        && gloss.contains(' ')
        && !gloss.contains('%')
    {
        let known = listing(head);
        if !known.is_empty() {
            return known;
        }
    }
    if header.contains('/') {
        let parts = header.split('/').map(|part| listing(part.trim()));
        let joined = parts.fold(Fields::default(), |all, part| Fields(all.0 | part.0));
        let joined = joined.filter(|index| {
            matches!(Election::FIELDS[index].reader, Reader::Place | Reader::Party)
        });
        if !joined.is_empty() {
            return joined;
        }
    }
    telling_word(header).map_or(Fields::default(), |word| Fields::named(HEADER_WORDS[word].1))
}

/// Whether a folded text is a header that is listed anywhere, in any language.
pub fn is_listed(header: &str) -> bool {
    !listing(header).is_empty()
        || english_header(header).is_some()
        || OTHER_HEADERS.contains(header)
}

/// Whether a folded text has a word that only headers have.
pub fn has_telling_word(header: &str) -> bool {
    telling_word(header).is_some()
}

/// The place in [`HEADER_WORDS`] of the first one that stands in a folded text.
fn telling_word(header: &str) -> Option<usize> {
    let found = FINDER.as_ref()?.find_overlapping_iter(header);
    found.map(|found| found.pattern().as_usize()).min()
}

/// All of [`HEADER_WORDS`] at once.
static FINDER: LazyLock<Option<AhoCorasick>> =
    LazyLock::new(|| finder(HEADER_WORDS.iter().map(|(word, _)| *word)));

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers() {
        for (header, expected) in [
            ("votes", &["votes"][..]),
            ("seats", &["seats", "seats_total"]),
            ("state (linked to summaries below)", &["constituency"]),
            ("list/coalition", &["party"]),
            ("seats contested in 1990", &["seats_total"]),
            ("number of female candidates", &["candidate"]),
            ("turnout", &[]),
            ("", &[]),
        ] {
            let fields: Vec<&str> =
                fields_of(header).iter().map(|index| Election::FIELDS[index].name).collect();
            assert_eq!(fields, expected, "{header}");
        }
    }

    #[test]
    fn there_is_a_bit_for_each_field() {
        assert!(Election::FIELDS.len() <= u32::BITS as usize);
    }
}
