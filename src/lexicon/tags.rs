//! What a word of prose can be: all lists of single words in one look-up.

use std::borrow::Cow;
use std::sync::LazyLock;

use crate::lexicon::countries::COUNTRIES;
use crate::lexicon::cues::{ALIAS_CUES, PURPOSES, RENAMING_CUES};
use crate::lexicon::in_all;
use crate::lexicon::language::{Language, List};
use crate::lexicon::names::LEADING_OFFICES;
use crate::lexicon::predicates::PREDICATES;
use crate::lexicon::word_map::WordMap;
use crate::model::folded;

/// What a word can be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LexicalTag {
    /// The name of a country.
    Country,
    /// A word for a country's people, or another name of it.
    People,
    /// A word in the names of parties.
    Party,
    /// A word in the names of other organisations.
    Organisation,
    /// A word that makes a congress a meeting.
    Meeting,
    /// A small word inside the names of organisations.
    NameConnective,
    /// "And" between two names or two parts of one.
    NameJoint,
    /// A small word that continues a name before a capitalised word.
    NameLink,
    /// A noun that is possessive inside a name.
    PossessiveName,
    /// A word that begins sentences and no name.
    Sentence,
    /// An abbreviation that names no organisation.
    NoAbbreviation,
    /// The last word of a capitalised chunk that names no organisation.
    NoOrganisationEnding,
    /// A word after "in" that is not a place.
    NoPlace,
    /// A word in the names of elected bodies.
    Body,
    /// A word that may follow the name of a place that has an article.
    PlaceFollower,
    /// A word that is not part of a person's name.
    NotPerson,
    /// A small word inside the names of people.
    PersonParticle,
    /// A title or office before a name.
    Title,
    /// A noun before the title of a publication.
    Publication,
    /// A verb before the name of something that was made.
    Making,
    /// A verb of choosing somebody.
    Choosing,
    /// An auxiliary verb.
    Auxiliary,
    /// A verb in the past tense that does not end in "ed".
    PastVerb,
    /// A relative pronoun.
    Relative,
    /// A conjunction that begins a clause after a comma.
    Conjunction,
    /// The first word of a phrase of time at the head of a sentence.
    TemporalOpening,
    /// A word that makes the predicate after it a time.
    Temporal,
    /// A predicate that reports an event even in a clause of time.
    Manner,
    /// A word before a meeting that is only the place of the event.
    Setting,
    /// The first word of a predicate.
    PredicateStart,
    /// The first word of a phrase of purpose.
    PurposeStart,
    /// The first word of an office that leads an organisation.
    OfficeStart,
    /// The last word of a phrase before another name of the organisation.
    CueEnd,
}

/// A kind of words: it returns the words of a language.
type Kind = fn(&Language) -> List;

/// The kinds of words that have a tag.
const LISTS: &[(LexicalTag, Kind)] = &[
    (LexicalTag::Party, |language| language.names.party_words),
    (LexicalTag::Organisation, |language| language.names.organisation_words),
    (LexicalTag::Meeting, |language| language.names.meeting_words),
    (LexicalTag::NameConnective, |language| language.names.connectives),
    (LexicalTag::NameJoint, |language| language.names.joints),
    (LexicalTag::NameLink, |language| language.names.links),
    (LexicalTag::PossessiveName, |language| language.names.possessive_words),
    (LexicalTag::Sentence, |language| language.cues.sentence_words),
    (LexicalTag::NoAbbreviation, |language| language.names.no_abbreviations),
    (LexicalTag::NoOrganisationEnding, |language| language.names.no_organisation_endings),
    (LexicalTag::NoPlace, |language| language.names.no_places),
    (LexicalTag::Body, |language| language.elections.body_words),
    (LexicalTag::PlaceFollower, |language| language.names.place_followers),
    (LexicalTag::NotPerson, |language| language.names.not_person_words),
    (LexicalTag::PersonParticle, |language| language.names.person_particles),
    (LexicalTag::Title, |language| language.names.titles),
    (LexicalTag::Publication, |language| language.names.publication_nouns),
    (LexicalTag::Making, |language| language.predicates.making_words),
    (LexicalTag::Choosing, |language| language.predicates.choosing_words),
    (LexicalTag::Auxiliary, |language| language.cues.auxiliaries),
    (LexicalTag::PastVerb, |language| language.cues.past_verbs),
    (LexicalTag::Relative, |language| language.cues.relatives),
    (LexicalTag::Conjunction, |language| language.cues.conjunctions),
    (LexicalTag::TemporalOpening, |language| language.cues.temporal_openings),
    (LexicalTag::Temporal, |language| language.cues.temporal_words),
    (LexicalTag::Manner, |language| language.predicates.manners),
    (LexicalTag::Setting, |language| language.predicates.settings),
];

/// The tags of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LexicalTags(u64);

impl LexicalTags {
    /// Returns the tags of a folded word; none if it is not known.
    pub fn of(word: &str) -> Self {
        TAGS.get(word).copied().unwrap_or_default()
    }

    /// Returns a folded word as the lists have it, with its tags; `None` if it is not known.
    pub fn known(word: &str) -> Option<(&'static str, Self)> {
        TAGS.get_key_value(word).map(|(word, tags)| (&**word, *tags))
    }

    /// Whether the word has a tag.
    pub fn has(self, tag: LexicalTag) -> bool {
        self.0 & tag.bit() != 0
    }

    /// Whether the word has one of several tags.
    pub fn has_any(self, tags: impl IntoIterator<Item = LexicalTag>) -> bool {
        tags.into_iter().any(|tag| self.has(tag))
    }
}

impl LexicalTag {
    fn bit(self) -> u64 {
        1 << self as u64
    }
}

static TAGS: LazyLock<WordMap<Cow<'static, str>, LexicalTags>> = LazyLock::new(|| {
    let mut tags: WordMap<Cow<'static, str>, LexicalTags> = WordMap::default();
    let mut add = |tag: LexicalTag, word: Cow<'static, str>| {
        tags.entry(word).or_default().0 |= tag.bit();
    };
    for (tag, words) in LISTS {
        in_all(words).into_iter().for_each(|word| add(*tag, Cow::Borrowed(word)));
    }
    add(LexicalTag::NameJoint, "&".into());
    for (country, others) in COUNTRIES.iter() {
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
    for phrase in ALIAS_CUES.iter().chain(RENAMING_CUES.iter()) {
        add(LexicalTag::CueEnd, last(phrase).into());
    }
    tags
});

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_has_the_tags_of_all_its_lists() {
        for (tag, words) in LISTS {
            for word in in_all(words) {
                assert!(LexicalTags::of(word).has(*tag), "{word} {tag:?}");
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
