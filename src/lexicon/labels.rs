//! Labels of infoboxes, folded and without numbers.
//!
//! Each label has a concept: a field of [`PartyField`] by its name with spaces, or another one that the
//! readers of infoboxes ask for, such as `membership year`.

use std::sync::LazyLock;

use crate::lexicon::List;
use crate::lexicon::in_all_languages;
use crate::lexicon::languages::{ENGLISH, foreign};
use crate::lexicon::word_map::{WordMap, WordSet, word_map, word_set};
use crate::model::{ElectionField, PartyField, RecordField};

in_all_languages! {
    /// Labels that are known but give no field. A label that is neither known nor one of a field may be
    /// misspelt.
    OTHER_LABELS: [&'static str] = labels.others;
    /// Words before a label that do not change its meaning.
    LABEL_PREFIXES: [&'static str] = labels.prefixes;
}

/// Positions in languages other than English, with spaces for dashes. English infoboxes have a label for them, so that an
/// English one under ideologies is meant as one: `Big tent`.
pub static FOREIGN_POSITIONS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let positions = foreign().flat_map(|language| language.lists.positions);
    positions.map(|(written, _)| *written).collect()
});

/// Returns the concept of a foreign label.
pub fn concept(label: &str) -> Option<&'static str> {
    static CONCEPTS: LazyLock<WordMap<&str, &str>> = LazyLock::new(|| {
        let groups = foreign().flat_map(|language| language.labels.labels);
        word_map(groups.flat_map(|(concept, labels)| labels.iter().map(|label| (*label, *concept))))
    });
    CONCEPTS.get(label).copied()
}

/// Labels of the contestants in the infobox of an election, by their concepts, with the fields that they give.
const CONTESTANT_LABELS: &[(&str, ElectionField)] = &[
    ("party", ElectionField::Party),
    ("alliance", ElectionField::Party),
    ("candidate", ElectionField::Candidate),
    ("nominee", ElectionField::Candidate),
    ("leader", ElectionField::Leader),
    ("popular vote", ElectionField::Votes),
    ("votes", ElectionField::Votes),
    ("total votes", ElectionField::Votes),
    ("total vote", ElectionField::Votes),
    ("first preference vote", ElectionField::Votes),
    ("first preference votes", ElectionField::Votes),
    ("first preferences", ElectionField::Votes),
    ("primary vote", ElectionField::Votes),
    ("percentage", ElectionField::Share),
    ("vote share", ElectionField::Share),
    ("share of vote", ElectionField::Share),
    ("share of votes", ElectionField::Share),
    ("seats", ElectionField::Seats),
    ("seats won", ElectionField::Seats),
    ("seats after", ElectionField::Seats),
    ("swing", ElectionField::Change),
    ("seat change", ElectionField::Change),
];

/// Returns the field of a contestant that a label in the infobox of an election gives, folded and without its number.
pub fn contestant_field(label: &str) -> Option<ElectionField> {
    let concept = concept(label).unwrap_or(label);
    CONTESTANT_LABELS.iter().find(|(known, _)| *known == concept).map(|(_, field)| *field)
}

/// Whether a label in the infobox of an election may begin with a folded word.
pub fn may_begin_contestant_label(word: &str) -> bool {
    static FIRST_WORDS: LazyLock<WordSet<&str>> = LazyLock::new(|| {
        let concepts = CONTESTANT_LABELS.iter().map(|(concept, _)| *concept);
        let foreign = foreign().flat_map(|language| language.labels.labels);
        let foreign = foreign.filter(|(concept, _)| contestant_field(concept).is_some());
        let labels = concepts.chain(foreign.flat_map(|(_, labels)| labels.iter().copied()));
        word_set(labels.filter_map(|label| label.split(' ').next()))
    });
    FIRST_WORDS.contains(word)
}

/// Returns the field that an English label gives.
pub fn field_of(label: &str) -> Option<PartyField> {
    static FIELDS: LazyLock<WordMap<&str, PartyField>> = LazyLock::new(|| {
        let labels = |field: &PartyField| labels_of(*field).iter();
        word_map(
            PartyField::ALL.iter().flat_map(|field| labels(field).map(|label| (*label, *field))),
        )
    });
    FIELDS.get(label).copied()
}

/// Returns the English labels of a field.
pub fn labels_of(field: PartyField) -> List {
    static LABELS: LazyLock<Vec<List>> = LazyLock::new(|| {
        let labels = |name: &str| {
            let of_field = |concept: &str| {
                concept.len() == name.len() && concept.split(' ').eq(name.split('_'))
            };
            ENGLISH.labels.labels.iter().find(|(concept, _)| of_field(concept))
        };
        let fields = PartyField::ALL.iter();
        fields.map(|field| labels(field.name()).map_or(&[][..], |(_, labels)| labels)).collect()
    });
    LABELS.get(field.index()).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::in_all;

    /// Concepts of labels that are not fields of [`PartyField`]: parts of its fields, and the fields of the
    /// infoboxes of elections.
    const OTHER_CONCEPTS: &[&str] = &[
        "membership year", "seats title", "seats total", "election date", "seats for election",
        "party", "candidate", "popular vote", "percentage", "swing",
    ];

    #[test]
    fn every_label_has_a_concept_that_is_known() {
        let fields = || PartyField::ALL.iter().map(|field| field.name().replace('_', " "));
        for (concept, _) in in_all(|language| language.labels.labels) {
            let known = fields().any(|field| field == concept) || OTHER_CONCEPTS.contains(&concept);
            assert!(known, "{concept}");
        }
        // the label of another language stands for its concept
        for (concept, _) in foreign().flat_map(|language| language.labels.labels) {
            let known = field_of(concept).is_some() || OTHER_CONCEPTS.contains(concept);
            assert!(known, "{concept}");
        }
    }

    #[test]
    fn an_english_label_has_one_field() {
        for field in PartyField::ALL {
            for label in labels_of(*field) {
                assert_eq!(field_of(label), Some(*field), "{label}");
            }
        }
        assert_eq!(field_of("split from"), Some(PartyField::SplitFrom));
        assert_eq!(field_of("no such label"), None);
    }
}
