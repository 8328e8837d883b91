//! What a word of prose can be: all of the tables that name single words, behind one look-up.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::lexicon::countries::COUNTRIES;
use crate::lexicon::elections::BODY_WORDS;
use crate::lexicon::events::{
    ALIAS_CUES, AUXILIARIES, CHOOSING_WORDS, CONJUNCTIONS, MAKING_WORDS, MANNERS, PAST_VERBS,
    PREDICATES, PUBLICATION_NOUNS, PURPOSES, RELATIVES, RENAMING_CUES, SETTINGS, TEMPORAL_OPENINGS,
    TEMPORAL_WORDS,
};
use crate::lexicon::organisations::{
    LEADING_OFFICES, MEETING_WORDS, NAME_CONNECTIVES, NAME_JOINTS, NAME_LINKS, NO_ABBREVIATIONS,
    NO_ORGANISATION_ENDINGS, NO_PLACES, NOT_PERSON_WORDS, ORGANISATION_WORDS, PARTY_WORDS,
    PERSON_PARTICLES, PLACE_FOLLOWERS, POSSESSIVE_NAME_WORDS, SENTENCE_WORDS, TITLES,
};
use crate::lexicon::word_map::WordMap;
use crate::model::folded;

/// What a word can be. Each role but the first ones and the last ones is a table of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LexicalTag {
    /// The name of a country.
    Country,
    /// A country's people, or another word that stands for it.
    People,
    /// One of [`PARTY_WORDS`].
    Party,
    /// One of [`ORGANISATION_WORDS`].
    Organisation,
    /// One of [`MEETING_WORDS`].
    Meeting,
    /// One of [`NAME_CONNECTIVES`].
    NameConnective,
    /// One of [`NAME_JOINTS`].
    NameJoint,
    /// One of [`NAME_LINKS`].
    NameLink,
    /// One of [`POSSESSIVE_NAME_WORDS`].
    PossessiveName,
    /// One of [`SENTENCE_WORDS`].
    Sentence,
    /// One of [`NO_ABBREVIATIONS`].
    NoAbbreviation,
    /// One of [`NO_ORGANISATION_ENDINGS`].
    NoOrganisationEnding,
    /// One of [`NO_PLACES`].
    NoPlace,
    /// One of [`BODY_WORDS`].
    Body,
    /// One of [`PLACE_FOLLOWERS`].
    PlaceFollower,
    /// One of [`NOT_PERSON_WORDS`].
    NotPerson,
    /// One of [`PERSON_PARTICLES`].
    PersonParticle,
    /// One of [`TITLES`].
    Title,
    /// One of [`PUBLICATION_NOUNS`].
    Publication,
    /// One of [`MAKING_WORDS`].
    Making,
    /// One of [`CHOOSING_WORDS`].
    Choosing,
    /// One of [`AUXILIARIES`].
    Auxiliary,
    /// One of [`PAST_VERBS`].
    PastVerb,
    /// One of [`RELATIVES`].
    Relative,
    /// One of [`CONJUNCTIONS`].
    Conjunction,
    /// One of [`TEMPORAL_OPENINGS`].
    TemporalOpening,
    /// One of [`TEMPORAL_WORDS`].
    Temporal,
    /// One of [`MANNERS`].
    Manner,
    /// One of [`SETTINGS`].
    Setting,
    /// The first word of one of [`PREDICATES`].
    PredicateStart,
    /// The first word of one of [`PURPOSES`].
    PurposeStart,
    /// The first word of one of [`LEADING_OFFICES`].
    OfficeStart,
    /// The last word of one of [`ALIAS_CUES`] or [`RENAMING_CUES`].
    CueEnd,
}

/// The tables of words that are tags.
const WORDS: &[(LexicalTag, &[&str])] = &[
    (LexicalTag::Party, PARTY_WORDS),
    (LexicalTag::Organisation, ORGANISATION_WORDS),
    (LexicalTag::Meeting, MEETING_WORDS),
    (LexicalTag::NameConnective, NAME_CONNECTIVES),
    (LexicalTag::NameJoint, NAME_JOINTS),
    (LexicalTag::NameLink, NAME_LINKS),
    (LexicalTag::PossessiveName, POSSESSIVE_NAME_WORDS),
    (LexicalTag::Sentence, SENTENCE_WORDS),
    (LexicalTag::NoAbbreviation, NO_ABBREVIATIONS),
    (LexicalTag::NoOrganisationEnding, NO_ORGANISATION_ENDINGS),
    (LexicalTag::NoPlace, NO_PLACES),
    (LexicalTag::Body, BODY_WORDS),
    (LexicalTag::PlaceFollower, PLACE_FOLLOWERS),
    (LexicalTag::NotPerson, NOT_PERSON_WORDS),
    (LexicalTag::PersonParticle, PERSON_PARTICLES),
    (LexicalTag::Title, TITLES),
    (LexicalTag::Publication, PUBLICATION_NOUNS),
    (LexicalTag::Making, MAKING_WORDS),
    (LexicalTag::Choosing, CHOOSING_WORDS),
    (LexicalTag::Auxiliary, AUXILIARIES),
    (LexicalTag::PastVerb, PAST_VERBS),
    (LexicalTag::Relative, RELATIVES),
    (LexicalTag::Conjunction, CONJUNCTIONS),
    (LexicalTag::TemporalOpening, TEMPORAL_OPENINGS),
    (LexicalTag::Temporal, TEMPORAL_WORDS),
    (LexicalTag::Manner, MANNERS),
    (LexicalTag::Setting, SETTINGS),
];

/// The tags of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LexicalTags(u64);

impl LexicalTags {
    /// The tags of a folded word; none where it is not known.
    pub fn of(word: &str) -> Self {
        ROLES.get(word).copied().unwrap_or_default()
    }

    /// A folded word as the tables have it, with its tags; none where it is not known.
    pub fn known(word: &str) -> Option<(&'static str, Self)> {
        ROLES.get_key_value(word).map(|(word, tags)| (&**word, *tags))
    }

    /// Whether the word has a role.
    pub fn has(self, role: LexicalTag) -> bool {
        self.0 & role.bit() != 0
    }

    /// Whether the word has one of some tags.
    pub fn has_any(self, tags: impl IntoIterator<Item = LexicalTag>) -> bool {
        tags.into_iter().any(|role| self.has(role))
    }
}

impl LexicalTag {
    fn bit(self) -> u64 {
        1 << self as u64
    }
}

static ROLES: LazyLock<WordMap<Cow<'static, str>, LexicalTags>> = LazyLock::new(|| {
    let mut tags: WordMap<Cow<'static, str>, LexicalTags> = WordMap::default();
    let mut add = |role: LexicalTag, word: Cow<'static, str>| {
        tags.entry(word).or_default().0 |= role.bit();
    };
    for (role, words) in WORDS {
        words.iter().for_each(|word| add(*role, Cow::Borrowed(word)));
    }
    for (country, others) in COUNTRIES {
        add(LexicalTag::Country, folded(country));
        others.iter().for_each(|other| add(LexicalTag::People, Cow::Borrowed(other)));
    }
    let first = |phrase: &'static str| phrase.split(' ').next().unwrap_or_default();
    let last = |phrase: &'static str| phrase.split(' ').next_back().unwrap_or_default();
    for phrase in PREDICATES.iter().flat_map(|(_, _, phrases)| *phrases) {
        add(LexicalTag::PredicateStart, first(phrase).into());
    }
    PURPOSES.iter().for_each(|phrase| add(LexicalTag::PurposeStart, first(phrase).into()));
    LEADING_OFFICES.iter().for_each(|phrase| add(LexicalTag::OfficeStart, first(phrase).into()));
    for phrase in ALIAS_CUES.iter().chain(RENAMING_CUES) {
        add(LexicalTag::CueEnd, last(phrase).into());
    }
    tags
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_the_roles_of_all_its_tables() {
        for (role, words) in WORDS {
            for word in *words {
                assert!(LexicalTags::of(word).has(*role), "{word} {role:?}");
            }
        }
        assert!(
            LexicalTags::of("turkey").has(LexicalTag::Country)
                && !LexicalTags::of("turkey").has(LexicalTag::People)
        );
        assert!(LexicalTags::of("turkish").has_any([LexicalTag::Country, LexicalTag::People]));
        assert!(LexicalTags::of("split").has(LexicalTag::PredicateStart));
        assert_eq!(LexicalTags::of("xyzzy"), LexicalTags::default());
    }
}
