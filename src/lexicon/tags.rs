//! What a word of prose can be: all lists of single words in one look-up.

use crate::lexicon::List;
use crate::lexicon::language::Language;
use crate::lexicon::languages::LANGUAGES;
use crate::lexicon::word_table::{Builder, WordTable, each, first_word, last_word};
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

/// Returns the lists of a language whose words have a tag.
const fn lists(language: &'static Language) -> [(LexicalTag, List); 64] {
    [
        (LexicalTag::Party, language.names.party_words),
        (LexicalTag::Party, language.names.small_party_nouns),
        (LexicalTag::Organisation, language.names.organisation_words),
        (LexicalTag::Meeting, language.names.meeting_words),
        (LexicalTag::NameConnective, language.names.connectives),
        (LexicalTag::NameJoint, language.names.joints),
        (LexicalTag::NameLink, language.names.links),
        (LexicalTag::PossessiveName, language.names.possessive_words),
        (LexicalTag::Sentence, language.cues.sentence_words),
        (LexicalTag::NoAbbreviation, language.names.no_abbreviations),
        (LexicalTag::NoOrganisationEnding, language.names.no_organisation_endings),
        (LexicalTag::NoPlace, language.names.no_places),
        (LexicalTag::Body, language.elections.body_words),
        (LexicalTag::PlacePreposition, language.names.place_prepositions),
        (LexicalTag::PlaceFollower, language.names.place_followers),
        (LexicalTag::NotPerson, language.names.not_person_words),
        (LexicalTag::PersonParticle, language.names.person_particles),
        (LexicalTag::Title, language.names.titles),
        (LexicalTag::Publication, language.names.publication_nouns),
        (LexicalTag::Making, language.predicates.making_words),
        (LexicalTag::Choosing, language.predicates.choosing_words),
        (LexicalTag::OfficeFirst, language.predicates.office_first_words),
        (LexicalTag::Becoming, language.predicates.becoming_words),
        (LexicalTag::Auxiliary, language.cues.auxiliaries),
        (LexicalTag::PastVerb, language.cues.past_verbs),
        (LexicalTag::Relative, language.cues.relatives),
        (LexicalTag::Relative, language.cues.personal_relatives),
        (LexicalTag::Relative, language.cues.impersonal_relatives),
        (LexicalTag::Complementizer, language.cues.complementizers),
        (LexicalTag::Conjunction, language.cues.conjunctions),
        (LexicalTag::TemporalOpening, language.cues.temporal_openings),
        (LexicalTag::Temporal, language.cues.temporal_words),
        (LexicalTag::TemporalAfter, language.cues.temporal_postpositions),
        (LexicalTag::Manner, language.predicates.manners),
        (LexicalTag::Setting, language.predicates.settings),
        (LexicalTag::Pronoun, language.cues.singular_pronouns),
        (LexicalTag::Pronoun, language.cues.plural_pronouns),
        (LexicalTag::Pronoun, language.cues.possessive_pronouns),
        (LexicalTag::Pronoun, language.cues.plural_possessives),
        (LexicalTag::Pronoun, language.cues.person_possessives),
        (LexicalTag::Pronoun, language.cues.person_pronouns),
        (LexicalTag::Pronoun, language.cues.object_pronouns),
        (LexicalTag::OrganisationCue, language.names.organisation_cues),
        (LexicalTag::OrganisationFollower, language.names.organisation_followers),
        (LexicalTag::PersonFollower, language.names.person_followers),
        (LexicalTag::Motion, language.names.motion_verbs),
        (LexicalTag::Winning, language.predicates.winning_verbs),
        (LexicalTag::LeadershipNoun, language.predicates.leadership_nouns),
        (LexicalTag::Naming, language.predicates.naming_words),
        (LexicalTag::PartyAdjective, language.names.party_adjectives),
        (LexicalTag::GivenName, language.names.given_names),
        (LexicalTag::MemberNoun, language.predicates.member_nouns),
        (LexicalTag::Attempt, language.predicates.attempt_words),
        (LexicalTag::PassiveAuxiliary, language.predicates.passive_auxiliaries),
        (LexicalTag::PerfectAuxiliary, language.predicates.perfect_auxiliaries),
        (LexicalTag::BareOwnNoun, language.names.bare_own_nouns),
        (LexicalTag::OwnNoun, language.names.own_nouns),
        (LexicalTag::DefiniteArticle, language.cues.definite_articles),
        (LexicalTag::Determiner, language.cues.definite_articles),
        (LexicalTag::Determiner, language.predicates.determiners),
        (LexicalTag::Attributive, language.predicates.attributive_words),
        (LexicalTag::OriginLink, language.predicates.origin_links),
        (LexicalTag::ResultVerb, language.predicates.result_verbs),
        (LexicalTag::FoundedNoun, language.predicates.founded_nouns),
    ]
}

/// Whether words of a kind are the grammar and the vocabulary of prose, and so count only in documents of their
/// language; words in names count in all.
const fn is_prose(tag: LexicalTag) -> bool {
    matches!(
        tag,
        LexicalTag::Sentence
            | LexicalTag::PlacePreposition
            | LexicalTag::Making
            | LexicalTag::Choosing
            | LexicalTag::OfficeFirst
            | LexicalTag::Becoming
            | LexicalTag::Auxiliary
            | LexicalTag::PastVerb
            | LexicalTag::Relative
            | LexicalTag::Complementizer
            | LexicalTag::BareOwnNoun
            | LexicalTag::Conjunction
            | LexicalTag::TemporalOpening
            | LexicalTag::Temporal
            | LexicalTag::TemporalAfter
            | LexicalTag::Manner
            | LexicalTag::Setting
            | LexicalTag::MemberNoun
            | LexicalTag::Attempt
            | LexicalTag::PassiveAuxiliary
            | LexicalTag::PerfectAuxiliary
            | LexicalTag::Determiner
            | LexicalTag::Attributive
            | LexicalTag::OriginLink
            | LexicalTag::ResultVerb
            | LexicalTag::FoundedNoun
            | LexicalTag::Marker
            | LexicalTag::Postposition
            | LexicalTag::Pronoun
            | LexicalTag::OrganisationCue
            | LexicalTag::OrganisationFollower
            | LexicalTag::PersonFollower
            | LexicalTag::Winning
            | LexicalTag::Naming
            | LexicalTag::LeadershipNoun
            | LexicalTag::Motion
            | LexicalTag::PredicateStart
            | LexicalTag::LineageStart
            | LexicalTag::PurposeStart
            | LexicalTag::OfficeStart
            | LexicalTag::CueEnd
    )
}

/// Returns the lists of words that show the language of a text.
const fn function_words(language: &'static Language) -> [List; 13] {
    [
        language.cues.and, language.cues.relatives, language.cues.conjunctions,
        language.cues.auxiliaries, language.cues.singular_pronouns, language.cues.plural_pronouns,
        language.cues.possessive_pronouns, language.cues.person_pronouns,
        language.predicates.passive_auxiliaries, language.predicates.perfect_auxiliaries,
        language.predicates.determiners, language.names.articles, language.names.connectives,
    ]
}

/// A language: a bit by its place in [`LANGUAGES`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LanguageId(u16);

impl LanguageId {
    const fn at(place: usize) -> Self {
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
            if let Some(Word { functions, languages, .. }) = WORDS.get(&folded(word)) {
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
    pub const fn place(self) -> usize {
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

/// A word of the lexicon, by its place among all.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct KnownWord(u16);

impl KnownWord {
    /// The number of words that a place can be of.
    pub const COUNT: u16 = MAX_WORDS as u16;

    /// Returns the word at a place, which is less than [`COUNT`](Self::COUNT).
    pub fn at(place: u16) -> Self {
        KnownWord(place)
    }

    /// Returns its place.
    pub fn place(self) -> u16 {
        self.0
    }

    /// Returns the folded word.
    pub fn as_str(self) -> &'static str {
        WORDS.word(self.0.into())
    }

    /// Returns its tags in a document of a language, or of any.
    pub fn tags_in(self, language: Option<LanguageId>) -> LexicalTags {
        WORDS.value(self.0.into()).tags_in(language)
    }
}

/// What the lexicon has about a word.
#[derive(Debug, Clone, Copy)]
struct Word {
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
    /// A word that no list has.
    const NONE: Self = Word {
        names: LexicalTags::NONE,
        prose: LexicalTags::NONE,
        languages: 0,
        functions: 0,
        shared: 0,
    };

    /// Returns the tags of a word in a document of a language, or of any.
    fn tags_in(self, language: Option<LanguageId>) -> LexicalTags {
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
    /// No tags.
    const NONE: Self = LexicalTags(0);

    /// Returns the tags of a folded word in all languages; none if it is not known.
    pub fn of(word: &str) -> Self {
        WORDS.get(word).map_or_else(Self::default, |word| word.tags())
    }

    /// Finds a folded word in the lists; `None` if it is not known.
    pub fn known(word: &str) -> Option<KnownWord> {
        WORDS.place(word).map(|place| KnownWord(place as u16))
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
    const fn add(&mut self, tag: LexicalTag) {
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
    const fn bit(self) -> u64 {
        1 << self as u64
    }
}

/// The most words and their bytes, and twice as many slots: little more than there are.
const MAX_WORDS: usize = 8500;
const _: () = assert!(MAX_WORDS <= u16::MAX as usize);
const MAX_BYTES: usize = 75_000;
const SLOTS: usize = 1 << 14;
/// The most words of prose that several languages have.
const MAX_SHARED: usize = 160;

static TAGS: Tags = Tags::of_all_languages();

static WORDS: WordTable<Word> = TAGS.words.table();

/// All words with their tags.
struct Tags {
    words: Builder<Word, MAX_WORDS, MAX_BYTES, SLOTS>,
    /// The tags of words of prose in each language, for words that several languages have; the first is of none.
    shared: [[LexicalTags; LANGUAGES.len()]; MAX_SHARED],
    /// The number of these.
    shared_length: u32,
}

impl Tags {
    const fn of_all_languages() -> Self {
        let mut tags = Tags {
            words: Builder::new(Word::NONE),
            shared: [[LexicalTags::NONE; LANGUAGES.len()]; MAX_SHARED],
            shared_length: 1,
        };
        tags.add_name(LexicalTag::NameJoint, b"&");
        let mut place = 0;
        while place < LANGUAGES.len() {
            let language = &LANGUAGES[place];
            each!((tag, words) in lists(language) => {
                each!(word in words => {
                    match is_prose(tag) {
                        true => tags.add_prose(place, tag, word),
                        false => tags.add_name(tag, word.as_bytes()),
                    }
                });
            });
            each!((country, others) in language.places.countries => {
                if place == 0 {
                    // the names of countries are English
                    let (name, length) = folded_name(country);
                    tags.add_name(LexicalTag::Country, name.split_at(length).0);
                }
                each!(other in others => { tags.add_name(LexicalTag::People, other.as_bytes()); });
            });
            tags.add_phrases(place, language);
            each!(words in function_words(language) => { tags.add_function_words(place, words); });
            let predicates = &language.predicates;
            each!((_, words) in predicates.markers => { tags.add_function_words(place, words); });
            each!((_, words) in predicates.postpositions => {
                tags.add_function_words(place, words);
            });
            place += 1;
        }
        tags
    }

    /// Adds a tag to a word that has it in all documents.
    const fn add_name(&mut self, tag: LexicalTag, word: &[u8]) {
        self.words.entry(word).names.add(tag);
    }

    /// Adds a tag to a word of prose of a language.
    const fn add_prose(&mut self, place: usize, tag: LexicalTag, word: &'static str) {
        let bit = LanguageId::at(place).0;
        let word = self.words.entry(word.as_bytes());
        if word.shared == 0 && word.languages & !bit != 0 {
            // the second language that has it: until now all its tags were of the first
            word.shared = self.shared_length;
            self.shared[word.shared as usize][LanguageId(word.languages).place()] = word.prose;
            self.shared_length += 1;
        }
        if word.shared > 0 {
            self.shared[word.shared as usize][place].add(tag);
        }
        word.prose.add(tag);
        word.languages |= bit;
    }

    const fn add_function_words(&mut self, place: usize, words: List) {
        each!(word in words => {
            self.words.entry(word.as_bytes()).functions |= LanguageId::at(place).0;
        });
    }

    /// Adds the first and last words of the phrases of a language.
    const fn add_phrases(&mut self, place: usize, language: &'static Language) {
        let predicates = &language.predicates;
        each!((_, _, phrases) in predicates.predicates => {
            each!(phrase in phrases => {
                self.add_prose(place, LexicalTag::PredicateStart, first_word(phrase).0);
            });
        });
        each!((sense, _, _, phrases) in predicates.frames => {
            each!(phrase in phrases => {
                self.add_prose(place, LexicalTag::PredicateStart, first_word(phrase).0);
                if sense.is_lineage() {
                    self.add_prose(place, LexicalTag::LineageStart, first_word(phrase).0);
                }
            });
        });
        // "became the Democratic Party"
        each!(word in predicates.becoming_words => {
            self.add_prose(place, LexicalTag::LineageStart, word);
        });
        each!((_, phrases) in predicates.markers => {
            each!(phrase in phrases => { self.add_prose(place, LexicalTag::Marker, phrase); });
        });
        each!((_, words) in predicates.postpositions => {
            each!(word in words => { self.add_prose(place, LexicalTag::Postposition, first_word(word).0); });
        });
        each!(phrase in language.cues.purposes => {
            self.add_prose(place, LexicalTag::PurposeStart, first_word(phrase).0);
        });
        each!(offices in [language.names.leading_offices, language.names.state_offices] => {
            each!(phrase in offices => {
                self.add_prose(place, LexicalTag::OfficeStart, first_word(phrase).0);
            });
        });
        each!(cues in [language.cues.alias_cues, language.cues.renaming_cues] => {
            each!(phrase in cues => { self.add_prose(place, LexicalTag::CueEnd, last_word(phrase)); });
        });
    }
}

/// The most bytes of the name of a country.
const MAX_COUNTRY: usize = 64;

/// Folds the name of a country, and returns its length. Few letters of their names are not ASCII.
const fn folded_name(name: &str) -> ([u8; MAX_COUNTRY], usize) {
    let (mut folded, mut length, mut at) = ([0; MAX_COUNTRY], 0, 0);
    let name = name.as_bytes();
    while at < name.len() {
        folded[length] = match name[at] {
            // the first byte of the letters that follow
            0xc3 => {
                at += 1;
                match name[at] {
                    0xa3 => b'a', // ã
                    0xa7 => b'c', // ç
                    0xa9 => b'e', // é
                    0xad => b'i', // í
                    _ => panic!("fold this letter too"),
                }
            }
            byte => byte.to_ascii_lowercase(),
        };
        (at, length) = (at + 1, length + 1);
    }
    (folded, length)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_tables_have_little_more_room_than_they_need() {
        let (words, shared) = (WORDS.words().count(), TAGS.shared_length as usize);
        let bytes: usize = WORDS.words().map(str::len).sum();
        for (used, most) in [(words, MAX_WORDS), (bytes, MAX_BYTES), (shared, MAX_SHARED)] {
            assert!(most / 2 < used, "{used} of {most}");
        }
    }

    #[test]
    fn countries_are_folded_as_other_words() {
        for (country, _) in LANGUAGES.iter().flat_map(|language| language.places.countries) {
            let (name, length) = folded_name(country);
            assert_eq!(str::from_utf8(&name[..length]), Ok(&*folded(country)));
            assert!(LexicalTags::of(&folded(country)).has(LexicalTag::Country), "{country}");
        }
    }

    #[test]
    fn a_word_has_the_tags_of_all_its_lists() {
        for (tag, words) in LANGUAGES.iter().flat_map(lists) {
            for word in words {
                assert!(LexicalTags::of(word).has(tag), "{word} {tag:?}");
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
            WORDS.get(word).copied().unwrap_or(Word::NONE).tags_in(language(text))
        };
        let (english, turkish) = ("it was in the town", "bir grup ve parti");
        assert!(tags("split", english).has(LexicalTag::PredicateStart));
        assert!(!tags("split", turkish).has(LexicalTag::PredicateStart));
        assert!(tags("partisi", english).has(LexicalTag::Party));
    }
}
