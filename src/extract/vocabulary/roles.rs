//! What a word of prose can be: all of the tables that name single words, behind one look-up.

use std::borrow::Cow;
use std::sync::LazyLock;

use super::countries::COUNTRIES;
use super::elections::BODY_WORDS;
use super::events::{
    ALIAS_CUES, AUXILIARIES, CHOOSING_WORDS, CONJUNCTIONS, MAKING_WORDS, MANNERS, PAST_VERBS,
    PUBLICATION_NOUNS, PURPOSES, RELATIVES, RENAMING_CUES, SETTINGS, TEMPORAL_OPENINGS,
    TEMPORAL_WORDS, TRIGGERS,
};
use super::organisations::{
    LEADING_OFFICES, MEETING_WORDS, NAME_CONNECTIVES, NAME_JOINTS, NAME_LINKS, NO_ABBREVIATIONS,
    NO_ORGANISATION_ENDINGS, NO_PLACES, NOT_PERSON_WORDS, ORGANISATION_WORDS, PARTY_WORDS,
    PERSON_PARTICLES, PLACE_FOLLOWERS, POSSESSIVE_NAME_WORDS, SENTENCE_WORDS, TITLES,
};
use super::table::Table;
use crate::model::folded;

/// What a word can be. Each role but the first ones and the last ones is a table of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Role {
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
    /// The first word of one of [`TRIGGERS`].
    TriggerStart,
    /// The first word of one of [`PURPOSES`].
    PurposeStart,
    /// The first word of one of [`LEADING_OFFICES`].
    OfficeStart,
    /// The last word of one of [`ALIAS_CUES`] or [`RENAMING_CUES`].
    CueEnd,
}

/// The tables of words that are roles.
const WORDS: &[(Role, &[&str])] = &[
    (Role::Party, PARTY_WORDS),
    (Role::Organisation, ORGANISATION_WORDS),
    (Role::Meeting, MEETING_WORDS),
    (Role::NameConnective, NAME_CONNECTIVES),
    (Role::NameJoint, NAME_JOINTS),
    (Role::NameLink, NAME_LINKS),
    (Role::PossessiveName, POSSESSIVE_NAME_WORDS),
    (Role::Sentence, SENTENCE_WORDS),
    (Role::NoAbbreviation, NO_ABBREVIATIONS),
    (Role::NoOrganisationEnding, NO_ORGANISATION_ENDINGS),
    (Role::NoPlace, NO_PLACES),
    (Role::Body, BODY_WORDS),
    (Role::PlaceFollower, PLACE_FOLLOWERS),
    (Role::NotPerson, NOT_PERSON_WORDS),
    (Role::PersonParticle, PERSON_PARTICLES),
    (Role::Title, TITLES),
    (Role::Publication, PUBLICATION_NOUNS),
    (Role::Making, MAKING_WORDS),
    (Role::Choosing, CHOOSING_WORDS),
    (Role::Auxiliary, AUXILIARIES),
    (Role::PastVerb, PAST_VERBS),
    (Role::Relative, RELATIVES),
    (Role::Conjunction, CONJUNCTIONS),
    (Role::TemporalOpening, TEMPORAL_OPENINGS),
    (Role::Temporal, TEMPORAL_WORDS),
    (Role::Manner, MANNERS),
    (Role::Setting, SETTINGS),
];

/// The roles of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Roles(u64);

impl Roles {
    /// The roles of a folded word; none where it is not known.
    pub fn of(word: &str) -> Self {
        ROLES.get(word).copied().unwrap_or_default()
    }

    /// A folded word as the tables have it, with its roles; none where it is not known.
    pub fn known(word: &str) -> Option<(&'static str, Self)> {
        ROLES.get_key_value(word).map(|(word, roles)| (&**word, *roles))
    }

    /// Whether the word has a role.
    pub fn has(self, role: Role) -> bool {
        self.0 & role.bit() != 0
    }

    /// Whether the word has one of some roles.
    pub fn has_any(self, roles: impl IntoIterator<Item = Role>) -> bool {
        roles.into_iter().any(|role| self.has(role))
    }
}

impl Role {
    fn bit(self) -> u64 {
        1 << self as u64
    }
}

static ROLES: LazyLock<Table<Cow<'static, str>, Roles>> = LazyLock::new(|| {
    let mut roles: Table<Cow<'static, str>, Roles> = Table::default();
    let mut add = |role: Role, word: Cow<'static, str>| {
        roles.entry(word).or_default().0 |= role.bit();
    };
    for (role, words) in WORDS {
        words.iter().for_each(|word| add(*role, Cow::Borrowed(word)));
    }
    for (country, others) in COUNTRIES {
        add(Role::Country, folded(country));
        others.iter().for_each(|other| add(Role::People, Cow::Borrowed(other)));
    }
    let first = |phrase: &'static str| phrase.split(' ').next().unwrap_or_default();
    let last = |phrase: &'static str| phrase.split(' ').next_back().unwrap_or_default();
    for phrase in TRIGGERS.iter().flat_map(|(_, _, phrases)| *phrases) {
        add(Role::TriggerStart, first(phrase).into());
    }
    PURPOSES.iter().for_each(|phrase| add(Role::PurposeStart, first(phrase).into()));
    LEADING_OFFICES.iter().for_each(|phrase| add(Role::OfficeStart, first(phrase).into()));
    for phrase in ALIAS_CUES.iter().chain(RENAMING_CUES) {
        add(Role::CueEnd, last(phrase).into());
    }
    roles
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_the_roles_of_all_its_tables() {
        for (role, words) in WORDS {
            for word in *words {
                assert!(Roles::of(word).has(*role), "{word} {role:?}");
            }
        }
        assert!(Roles::of("turkey").has(Role::Country) && !Roles::of("turkey").has(Role::People));
        assert!(Roles::of("turkish").has_any([Role::Country, Role::People]));
        assert!(Roles::of("split").has(Role::TriggerStart));
        assert_eq!(Roles::of("xyzzy"), Roles::default());
    }
}
