//! Labels of infoboxes, folded and without numbers.
//!
//! A label stands for a concept: a field of [`Party`] by its name with spaces, or another one that the
//! readers of infoboxes ask for, such as `membership year`.

use std::sync::LazyLock;

use crate::lexicon::in_all_languages;
use crate::lexicon::language::List;
use crate::lexicon::languages::{ENGLISH, foreign};
use crate::lexicon::word_map::WordMap;
use crate::model::{Party, Record};

in_all_languages! {
    /// Labels that are known but give no field. A label that is neither known nor one of a field may be
    /// misspelt.
    OTHER_LABELS: [&'static str] = labels.others;
    /// Words before a label that do not change its meaning.
    LABEL_PREFIXES: [&'static str] = labels.prefixes;
}

/// Returns the concept that a foreign label stands for.
pub fn concept(label: &str) -> Option<&'static str> {
    static CONCEPTS: LazyLock<WordMap<&str, &str>> = LazyLock::new(|| {
        let mut concepts = WordMap::default();
        for (concept, labels) in foreign().flat_map(|language| language.labels.labels) {
            for label in *labels {
                concepts.entry(*label).or_insert(*concept);
            }
        }
        concepts
    });
    CONCEPTS.get(label).copied()
}

/// Returns the index of the field of [`Party`] that an English label gives.
pub fn field_of(label: &str) -> Option<usize> {
    static FIELDS: LazyLock<WordMap<&str, usize>> = LazyLock::new(|| {
        let mut fields: WordMap<&str, usize> = WordMap::default();
        for index in 0..Party::FIELDS.len() {
            for label in labels_of(index) {
                fields.entry(label).or_insert(index);
            }
        }
        fields
    });
    FIELDS.get(label).copied()
}

/// Returns the English labels of the field of [`Party`] at an index.
pub fn labels_of(index: usize) -> List {
    static LABELS: LazyLock<Vec<List>> = LazyLock::new(|| {
        let labels = |name: &str| {
            let of_field = |concept: &str| concept.split(' ').eq(name.split('_'));
            ENGLISH.labels.labels.iter().find(|(concept, _)| of_field(concept))
        };
        let fields = Party::FIELDS.iter();
        fields.map(|field| labels(field.name).map_or(&[][..], |(_, labels)| labels)).collect()
    });
    LABELS.get(index).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::in_all;

    /// Concepts of labels that are not fields of [`Party`]: parts of its fields, and the fields of the
    /// infoboxes of elections.
    const OTHER_CONCEPTS: &[&str] = &[
        "membership year", "seats title", "seats total", "election date", "seats for election",
        "party", "candidate", "popular vote", "percentage", "swing",
    ];

    #[test]
    fn every_label_has_a_concept_that_is_known() {
        let fields = || Party::FIELDS.iter().map(|field| field.name.replace('_', " "));
        for (concept, _) in in_all(|language| language.labels.labels) {
            let known = fields().any(|field| field == concept) || OTHER_CONCEPTS.contains(&concept);
            assert!(known, "{concept}");
        }
    }

    #[test]
    fn an_english_label_has_one_field() {
        for (index, field) in Party::FIELDS.iter().enumerate() {
            for label in labels_of(index) {
                assert_eq!(field_of(label), Some(index), "{label}: {}", field.name);
            }
        }
        assert_eq!(
            field_of("split from").map(|index| Party::FIELDS[index].name),
            Some("split_from")
        );
        assert_eq!(field_of("no such label"), None);
    }
}
