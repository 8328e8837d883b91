//! What a word of prose can be: all lists of single words in one look-up.

use std::sync::LazyLock;

use foldhash::fast::FixedState;

use crate::lexicon::List;
use crate::lexicon::countries::{COUNTRIES, country_names};
use crate::lexicon::language::Language;
use crate::lexicon::languages::LANGUAGES;
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
    /// A preposition before a place.
    PlacePreposition,
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
    /// A verb of choosing somebody or taking an office, after it.
    OfficeFirst,
    /// A verb of taking an office or a name.
    Becoming,
    /// An auxiliary verb.
    Auxiliary,
    /// A verb in the past tense that does not end in "ed".
    PastVerb,
    /// A relative pronoun.
    Relative,
    /// A word that begins a relative clause before an auxiliary verb.
    Complementizer,
    /// A conjunction that begins a clause after a comma.
    Conjunction,
    /// The first word of a phrase of time at the head of a sentence.
    TemporalOpening,
    /// A word that makes the predicate after it a time.
    Temporal,
    /// A word that makes the predicate before it a time or a purpose.
    TemporalAfter,
    /// A predicate that reports an event even in a clause of time.
    Manner,
    /// A word before a meeting that is only the place of the event.
    Setting,
    /// A noun for people or a part of an organisation.
    MemberNoun,
    /// A word before what was only tried, planned or denied.
    Attempt,
    /// An auxiliary of the passive.
    PassiveAuxiliary,
    /// An auxiliary of the perfect.
    PerfectAuxiliary,
    /// A noun that means the page's own organisation without an article.
    BareOwnNoun,
    /// A noun that means the page's own organisation after a definite article.
    OwnNoun,
    /// A definite article.
    DefiniteArticle,
    /// An article or another word that begins a noun phrase.
    Determiner,
    /// A word after which a participle only describes.
    Attributive,
    /// A word between a founding and what it came from.
    OriginLink,
    /// A verb between a noun and what came of it.
    ResultVerb,
    /// A noun for what can be founded and is an organisation.
    FoundedNoun,
    /// A word that attaches an argument to its predicate.
    Marker,
    /// A word that attaches the argument before it to its predicate.
    Postposition,
    /// A pronoun for organisations or people.
    Pronoun,
    /// A word before the name of an organisation.
    OrganisationCue,
    /// A word after the name of an organisation.
    OrganisationFollower,
    /// A word after the name of a person.
    PersonFollower,
    /// A verb of winning a vote.
    Winning,
    /// A noun for the office of a leader.
    LeadershipNoun,
    /// A word of a doctrine that names a party before "party".
    PartyAdjective,
    /// A participle between a noun and its name.
    Naming,
    /// A verb of going somewhere.
    Motion,
    /// A common given name.
    GivenName,
    /// The first word of a predicate.
    PredicateStart,
    /// The first word of a predicate of lineage.
    LineageStart,
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
    (LexicalTag::Party, |language| language.names.small_party_nouns),
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
    (LexicalTag::PlacePreposition, |language| language.names.place_prepositions),
    (LexicalTag::PlaceFollower, |language| language.names.place_followers),
    (LexicalTag::NotPerson, |language| language.names.not_person_words),
    (LexicalTag::PersonParticle, |language| language.names.person_particles),
    (LexicalTag::Title, |language| language.names.titles),
    (LexicalTag::Publication, |language| language.names.publication_nouns),
    (LexicalTag::Making, |language| language.predicates.making_words),
    (LexicalTag::Choosing, |language| language.predicates.choosing_words),
    (LexicalTag::OfficeFirst, |language| language.predicates.office_first_words),
    (LexicalTag::Becoming, |language| language.predicates.becoming_words),
    (LexicalTag::Auxiliary, |language| language.cues.auxiliaries),
    (LexicalTag::PastVerb, |language| language.cues.past_verbs),
    (LexicalTag::Relative, |language| language.cues.relatives),
    (LexicalTag::Relative, |language| language.cues.personal_relatives),
    (LexicalTag::Relative, |language| language.cues.impersonal_relatives),
    (LexicalTag::Complementizer, |language| language.cues.complementizers),
    (LexicalTag::Conjunction, |language| language.cues.conjunctions),
    (LexicalTag::TemporalOpening, |language| language.cues.temporal_openings),
    (LexicalTag::Temporal, |language| language.cues.temporal_words),
    (LexicalTag::TemporalAfter, |language| language.cues.temporal_postpositions),
    (LexicalTag::Manner, |language| language.predicates.manners),
    (LexicalTag::Setting, |language| language.predicates.settings),
    (LexicalTag::Pronoun, |language| language.cues.singular_pronouns),
    (LexicalTag::Pronoun, |language| language.cues.plural_pronouns),
    (LexicalTag::Pronoun, |language| language.cues.possessive_pronouns),
    (LexicalTag::Pronoun, |language| language.cues.plural_possessives),
    (LexicalTag::Pronoun, |language| language.cues.person_possessives),
    (LexicalTag::Pronoun, |language| language.cues.person_pronouns),
    (LexicalTag::OrganisationCue, |language| language.names.organisation_cues),
    (LexicalTag::OrganisationFollower, |language| language.names.organisation_followers),
    (LexicalTag::PersonFollower, |language| language.names.person_followers),
    (LexicalTag::Motion, |language| language.names.motion_verbs),
    (LexicalTag::Winning, |language| language.predicates.winning_verbs),
    (LexicalTag::LeadershipNoun, |language| language.predicates.leadership_nouns),
    (LexicalTag::Naming, |language| language.predicates.naming_words),
    (LexicalTag::PartyAdjective, |language| language.names.party_adjectives),
    (LexicalTag::GivenName, |language| language.names.given_names),
    (LexicalTag::MemberNoun, |language| language.predicates.member_nouns),
    (LexicalTag::Attempt, |language| language.predicates.attempt_words),
    (LexicalTag::PassiveAuxiliary, |language| language.predicates.passive_auxiliaries),
    (LexicalTag::PerfectAuxiliary, |language| language.predicates.perfect_auxiliaries),
    (LexicalTag::BareOwnNoun, |language| language.names.bare_own_nouns),
    (LexicalTag::OwnNoun, |language| language.names.own_nouns),
    (LexicalTag::DefiniteArticle, |language| language.cues.definite_articles),
    (LexicalTag::Determiner, |language| language.cues.definite_articles),
    (LexicalTag::Determiner, |language| language.predicates.determiners),
    (LexicalTag::Attributive, |language| language.predicates.attributive_words),
    (LexicalTag::OriginLink, |language| language.predicates.origin_links),
    (LexicalTag::ResultVerb, |language| language.predicates.result_verbs),
    (LexicalTag::FoundedNoun, |language| language.predicates.founded_nouns),
];

/// Kinds of words that are the grammar and the vocabulary of prose, and so count only in documents of their
/// language; words in names count in all.
const PROSE: &[LexicalTag] = &[
    LexicalTag::Sentence,
    LexicalTag::PlacePreposition,
    LexicalTag::Making,
    LexicalTag::Choosing,
    LexicalTag::OfficeFirst,
    LexicalTag::Becoming,
    LexicalTag::Auxiliary,
    LexicalTag::PastVerb,
    LexicalTag::Relative,
    LexicalTag::Complementizer,
    LexicalTag::BareOwnNoun,
    LexicalTag::Conjunction,
    LexicalTag::TemporalOpening,
    LexicalTag::Temporal,
    LexicalTag::TemporalAfter,
    LexicalTag::Manner,
    LexicalTag::Setting,
    LexicalTag::MemberNoun,
    LexicalTag::Attempt,
    LexicalTag::PassiveAuxiliary,
    LexicalTag::PerfectAuxiliary,
    LexicalTag::Determiner,
    LexicalTag::Attributive,
    LexicalTag::OriginLink,
    LexicalTag::ResultVerb,
    LexicalTag::FoundedNoun,
    LexicalTag::Marker,
    LexicalTag::Postposition,
    LexicalTag::Pronoun,
    LexicalTag::OrganisationCue,
    LexicalTag::OrganisationFollower,
    LexicalTag::PersonFollower,
    LexicalTag::Winning,
    LexicalTag::Naming,
    LexicalTag::LeadershipNoun,
    LexicalTag::Motion,
    LexicalTag::PredicateStart,
    LexicalTag::LineageStart,
    LexicalTag::PurposeStart,
    LexicalTag::OfficeStart,
    LexicalTag::CueEnd,
];

/// The kinds of words that show the language of a text.
const FUNCTION_WORDS: &[Kind] = &[
    |language| language.cues.and,
    |language| language.cues.relatives,
    |language| language.cues.conjunctions,
    |language| language.cues.auxiliaries,
    |language| language.cues.singular_pronouns,
    |language| language.cues.plural_pronouns,
    |language| language.cues.possessive_pronouns,
    |language| language.cues.person_pronouns,
    |language| language.predicates.passive_auxiliaries,
    |language| language.predicates.perfect_auxiliaries,
    |language| language.predicates.determiners,
    |language| language.names.articles,
    |language| language.names.connectives,
];

/// A language: a bit by its place in [`LANGUAGES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LanguageId(u16);

impl LanguageId {
    fn at(place: usize) -> Self {
        LanguageId(1 << place)
    }

    /// Returns the language of a text by its first words: the one that has most of them as words of prose, above
    /// all as function words and as words that few other languages have, and of equal ones the first in [`LANGUAGES`].
    /// `None` if no language has any.
    pub fn of_text<'t>(texts: impl IntoIterator<Item = &'t str>) -> Option<Self> {
        const MAX_WORDS: usize = 400;
        const MIN_WORDS: usize = 40;
        let mut counts = [0usize; LANGUAGES.len()];
        let words = texts.into_iter().flat_map(str::split_whitespace).take(MAX_WORDS);
        for (at, word) in words.map(without_marks).enumerate() {
            if at % MIN_WORDS == MIN_WORDS - 1 && leads_far(&counts) {
                break;
            }
            if let Some(Word { functions, languages, .. }) = TAGS.words.get(&*folded(word)) {
                // function words count twice, and a word of several languages is shared among them
                for (languages, weight) in [(*functions, 2 * WEIGHT), (*languages, WEIGHT)] {
                    let share = weight / (languages.count_ones() as usize).max(1);
                    places_of(languages).for_each(|place| counts[place] += share);
                }
            }
        }
        let most = counts.iter().copied().max().filter(|most| *most > 0)?;
        counts.iter().position(|count| *count == most).map(LanguageId::at)
    }

    /// Returns its place in [`LANGUAGES`].
    pub fn place(self) -> usize {
        self.0.trailing_zeros() as usize
    }

    /// Returns the words of the language.
    pub fn words(self) -> &'static Language {
        &LANGUAGES[self.place()]
    }
}

/// Returns a word without the marks around it.
fn without_marks(word: &str) -> &str {
    let is_plain = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    match is_plain(word.as_bytes().first()) && is_plain(word.as_bytes().last()) {
        true => word, // as most
        false => word.trim_matches(|c: char| !c.is_alphanumeric()),
    }
}

/// Returns the places in [`LANGUAGES`] of the languages whose bits are set.
fn places_of(mut bits: u16) -> impl Iterator<Item = usize> {
    std::iter::from_fn(move || {
        let place = (bits != 0).then(|| bits.trailing_zeros() as usize)?;
        bits &= bits - 1;
        Some(place)
    })
}

/// Whether the greatest count is far ahead of all others.
fn leads_far(counts: &[usize]) -> bool {
    let (most, next) = counts.iter().fold((0, 0), |(most, next), &count| match count > most {
        true => (count, most),
        false => (most, next.max(count)),
    });
    most > 2 * next + 8 * WEIGHT
}

/// What a word counts for its language.
const WEIGHT: usize = 60;

/// What the lexicon has about a word.
#[derive(Debug, Clone, Copy, Default)]
pub struct Word {
    /// Its tags that count in all documents.
    names: LexicalTags,
    /// Its tags as a word of prose, in any language.
    prose: LexicalTags,
    /// The languages in which it is a word of prose.
    languages: u16,
    /// The languages in which it is a function word.
    functions: u16,
    /// Where its tags of each language are, if several languages have it as a word of prose.
    shared: u32,
}

impl Word {
    /// Returns the tags of a word in a document of a language, or of any.
    pub fn tags_in(self, language: Option<LanguageId>) -> LexicalTags {
        let prose = match language {
            Some(LanguageId(bit)) if self.languages & bit == 0 => LexicalTags::default(),
            Some(LanguageId(bit)) if self.languages != bit => {
                TAGS.shared[self.shared as usize][bit.trailing_zeros() as usize]
            }
            _ => self.prose,
        };
        self.names.and(prose)
    }

    /// Returns its tags in all languages.
    fn tags(self) -> LexicalTags {
        self.names.and(self.prose)
    }
}

/// The tags of a word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LexicalTags(u64);

impl LexicalTags {
    /// Returns the tags of a folded word in all languages; none if it is not known.
    pub fn of(word: &str) -> Self {
        TAGS.words.get(word).map_or_else(Self::default, |word| word.tags())
    }

    /// Returns a folded word as the lists have it, with what they say about it; `None` if it is not known.
    pub fn known(word: &str) -> Option<(&'static str, Word)> {
        TAGS.words.get_key_value(word).map(|(word, known)| (*word, *known))
    }

    /// Returns the tags of a folded word that no list has by its end, in a language that writes compounds as one word:
    /// `bundesminister`.
    pub fn of_compound(word: &str, language: Option<LanguageId>) -> Self {
        let endings = language.map_or(&[][..], |language| language.words().names.title_endings);
        let is_title = |ending: &&str| word.len() > ending.len() && word.ends_with(*ending);
        match endings.iter().any(is_title) {
            true => LexicalTags(LexicalTag::Title.bit()),
            false => LexicalTags::default(),
        }
    }

    /// Returns these tags and others.
    pub fn and(self, others: LexicalTags) -> Self {
        LexicalTags(self.0 | others.0)
    }

    /// Adds a tag.
    fn add(&mut self, tag: LexicalTag) {
        self.0 |= tag.bit();
    }

    /// Whether the word has a tag.
    pub fn has(self, tag: LexicalTag) -> bool {
        self.0 & tag.bit() != 0
    }

    /// Whether the word has one of several tags.
    pub fn has_any<const N: usize>(self, tags: [LexicalTag; N]) -> bool {
        self.0 & tags.iter().fold(0, |mask, tag| mask | tag.bit()) != 0
    }
}

impl LexicalTag {
    fn bit(self) -> u64 {
        1 << self as u64
    }
}

/// Calls a function for each word of prose of a language, with each of its tags.
fn prose_words(language: &'static Language, add: &mut impl FnMut(LexicalTag, &'static str)) {
    for (tag, words) in LISTS.iter().filter(|(tag, _)| PROSE.contains(tag)) {
        words(language).iter().for_each(|word| add(*tag, word));
    }
    let first = |phrase: &'static str| phrase.split(' ').next().unwrap_or_default();
    let last = |phrase: &'static str| phrase.split(' ').next_back().unwrap_or_default();
    let predicates = &language.predicates;
    for phrase in predicates.predicates.iter().flat_map(|(_, _, phrases)| *phrases) {
        add(LexicalTag::PredicateStart, first(phrase));
    }
    for (sense, _, _, phrases) in predicates.frames {
        for phrase in *phrases {
            add(LexicalTag::PredicateStart, first(phrase));
            if sense.is_lineage() {
                add(LexicalTag::LineageStart, first(phrase));
            }
        }
    }
    // "became the Democratic Party"
    predicates.becoming_words.iter().for_each(|word| add(LexicalTag::LineageStart, word));
    for phrase in predicates.markers.iter().flat_map(|(_, phrases)| *phrases) {
        add(LexicalTag::Marker, phrase);
    }
    for word in predicates.postpositions.iter().flat_map(|(_, words)| *words) {
        add(LexicalTag::Postposition, first(word));
    }
    language.cues.purposes.iter().for_each(|phrase| add(LexicalTag::PurposeStart, first(phrase)));
    let offices = language.names.leading_offices.iter().chain(language.names.state_offices);
    offices.for_each(|phrase| add(LexicalTag::OfficeStart, first(phrase)));
    for phrase in language.cues.alias_cues.iter().chain(language.cues.renaming_cues) {
        add(LexicalTag::CueEnd, last(phrase));
    }
}

/// A little more than there are words, so that the map is made once.
const CAPACITY: usize = 8500;

static TAGS: LazyLock<Tags> = LazyLock::new(|| {
    let mut words = WordMap::with_capacity_and_hasher(CAPACITY, FixedState::default());
    let mut add = |tag: LexicalTag, word: &'static str| {
        let word: &mut Word = words.entry(word).or_default();
        word.names.add(tag);
    };
    for (tag, words) in LISTS.iter().filter(|(tag, _)| !PROSE.contains(tag)) {
        LANGUAGES.iter().flat_map(words).for_each(|word| add(*tag, word));
    }
    add(LexicalTag::NameJoint, "&");
    country_names().for_each(|(country, _)| add(LexicalTag::Country, country));
    for other in COUNTRIES.iter().flat_map(|(_, others)| *others) {
        add(LexicalTag::People, other);
    }
    let mut shared = vec![[LexicalTags::default(); LANGUAGES.len()]];
    for (place, language) in LANGUAGES.iter().enumerate() {
        let LanguageId(bit) = LanguageId::at(place);
        prose_words(language, &mut |tag, word| {
            let word = words.entry(word).or_default();
            if word.shared == 0 && word.languages & !bit != 0 {
                // the second language that has it: until now all its tags were of the first
                let mut tags = [LexicalTags::default(); LANGUAGES.len()];
                tags[LanguageId(word.languages).place()] = word.prose;
                word.shared = u32::try_from(shared.len()).unwrap_or_default();
                shared.push(tags);
            }
            if word.shared > 0 {
                shared[word.shared as usize][place].add(tag);
            }
            word.prose.add(tag);
            word.languages |= bit;
        });
        for word in FUNCTION_WORDS.iter().flat_map(|words| words(language)) {
            words.entry(*word).or_default().functions |= bit;
        }
        let markers = language.predicates.markers.iter().chain(language.predicates.postpositions);
        for word in markers.flat_map(|(_, words)| *words) {
            words.entry(*word).or_default().functions |= bit;
        }
    }
    Tags { words, shared }
});

/// All words with their tags.
struct Tags {
    words: WordMap<&'static str, Word>,
    /// The tags of words of prose in each language, for words that several languages have; the first is of none.
    shared: Vec<[LexicalTags; LANGUAGES.len()]>,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::in_all;

    #[test]
    fn the_map_has_room_for_all_words() {
        assert!((CAPACITY / 2..=CAPACITY).contains(&TAGS.words.len()), "{}", TAGS.words.len());
    }

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

    #[test]
    fn a_language_hides_the_prose_of_others() {
        let language = |text: &str| LanguageId::of_text([text]);
        for (text, code) in [
            ("The party was founded by a group in Bern", "en"),
            ("Die Partei wurde von der Gruppe gegründet", "de"),
            ("Le parti est fondé par des ouvriers", "fr"),
            ("El partido fue fundado por los obreros", "es"),
            ("Parti bir grup ve birlik tarafından kuruldu", "tr"),
        ] {
            assert_eq!(language(text).map(|one| one.words().code), Some(code), "{text:?}");
        }
        assert_eq!(language("Xyzzy 1990"), None);
        let tags = |word: &str, text: &str| {
            let (_, known) = LexicalTags::known(word).unwrap_or_default();
            known.tags_in(language(text))
        };
        let (english, turkish) = ("it was in the town", "bir grup ve parti");
        assert!(tags("split", english).has(LexicalTag::PredicateStart));
        assert!(!tags("split", turkish).has(LexicalTag::PredicateStart));
        assert!(tags("partisi", english).has(LexicalTag::Party));
    }
}
