//! Words in names of organisations and people.

use crate::lexicon::List;
use crate::lexicon::in_all_languages;
use crate::lexicon::languages::ENGLISH;

in_all_languages! {
    /// Words in the names of parties and of alliances of parties.
    PARTY_WORDS: [&'static str] = names.party_words;
    /// Words in the names of other organisations.
    ORGANISATION_WORDS: [&'static str] = names.organisation_words;
    /// Endings of adverbs.
    ADVERB_ENDINGS: [&'static str] = names.adverb_endings;
    /// Ends of words that say who leads something: `Labour-led`.
    LEADING_ENDINGS: [&'static str] = names.leading_endings;
    /// Ends of compound words in the names of parties.
    PARTY_ENDINGS: [&'static str] = names.party_endings;
    /// Nouns that may end the name of a party in lower case: `the Labour party`.
    PARTY_NOUNS: [&'static str] = names.party_nouns;
    /// Nouns for parties in lower case that end names in languages whose prose is not parsed: `Napredna stranka`.
    SMALL_PARTY_NOUNS: [&'static str] = names.small_party_nouns;
    /// Endings that make the first word of a party's name its members.
    PLURAL_ENDINGS: [&'static str] = names.plural_endings;
    /// Plurals of the last words of names, and the singular in a name.
    PLURAL_NAME_NOUNS: [(&'static str, &'static str)] = names.plural_name_nouns;
    /// Nouns for organisations that are names of their own with a capital: `the Alliance`.
    BARE_NAMES: [&'static str] = names.bare_names;
    /// Words in the names of alliances of parties.
    ALLIANCE_WORDS: [&'static str] = names.alliance_words;
    /// Names of organs of an organisation or a state, which are not organisations themselves.
    NO_ORGANISATIONS: [&'static str] = names.no_organisations;
    /// Nouns that mean the page's own organisation after "the".
    OWN_NOUNS: [&'static str] = names.own_nouns;
    /// Those of them that have a capital letter because all nouns have.
    CAPITAL_OWN_NOUNS: [&'static str] = names.capital_own_nouns;
    /// Nouns that mean it without an article.
    /// Articles before the name of an organisation.
    ARTICLES: [&'static str] = names.articles;
    /// Small words that continue a name before a capitalised word.
    NAME_LINKS: [&'static str] = names.links;
    /// Offices that lead an organisation, in the singular.
    LEADING_OFFICES: [&'static str] = names.leading_offices;
    /// Offices of a state, in the singular.
    STATE_OFFICES: [&'static str] = names.state_offices;
    /// Words between the short form of a name and the rest: `Communist Party of Ruritania`.
    GENITIVE_WORDS: [&'static str] = names.genitive_words;
    /// Prepositions before the place where something is.
    PLACE_PREPOSITIONS: [&'static str] = names.place_prepositions;
    /// Prepositions before the place that somebody goes to.
    GOAL_PREPOSITIONS: [&'static str] = names.goal_prepositions;
    /// Prepositions before a place that has an article.
    REGION_PREPOSITIONS: [&'static str] = names.region_prepositions;
    /// Articles that may be part of the name of a place: `in The Hague`.
    PLACE_ARTICLES: [&'static str] = names.place_articles;
    /// Prepositions before such a name.
    PLACE_ARTICLE_PREPOSITIONS: [&'static str] = names.place_article_prepositions;
    /// Words before a capitalised chunk that is not a person.
    NO_PERSON_WORDS: [&'static str] = names.no_person_words;
    /// Words that begin sentences but may be part of a name inside one.
    INNER_WORDS: [&'static str] = names.inner_words;
    /// Nouns that may be a meeting or the end of the name of an organisation.
    MEETING_NOUNS: [&'static str] = names.meeting_nouns;
    /// Endings of the names of doctrines.
    DOCTRINE_ENDINGS: [&'static str] = names.doctrine_endings;
    /// Nouns for what is told of an organisation, before its name.
    PARTITIVE_NOUNS: [&'static str] = names.partitive_nouns;
    /// Endings of qualifiers that belong to a name.
    QUALIFIER_ENDINGS: [&'static str] = names.qualifier_endings;
    /// Adjectives for an organisation that has just been named as founded: `the new party`.
    NEW_WORDS: [&'static str] = names.new_words;
    /// Words before a translation of a name.
    LITERAL_WORDS: [&'static str] = names.literal_words;
    /// Languages whose names are no adjectives of a country.
    LANGUAGE_NAMES: [&'static str] = names.language_names;
    /// Nouns for places, before the name of one.
    PLACE_NOUNS: [&'static str] = places.nouns;
    /// Capitals and great cities whose names of several words look like those of people.
    CITIES: [&'static str] = places.cities;
    /// Endings of adjectives for the people of a place.
    PLACE_ADJECTIVE_ENDINGS: [&'static str] = names.place_adjective_endings;
    /// Endings of adjectives that begin with a name: `Warsaw-based`.
    COMPOUND_ENDINGS: [&'static str] = names.compound_endings;
    /// Last words of the names of courts, ministries and other authorities.
    AUTHORITY_NOUNS: [&'static str] = names.authority_nouns;
    /// Endings of adjectives of doctrines.
    DOCTRINE_ADJECTIVES: [&'static str] = names.doctrine_adjectives;
    /// Nouns for a part of an organisation, which is one too.
    WING_NOUNS: [&'static str] = names.wing_nouns;
    /// Words after "the party" that make it another one.
    OWN_NOUN_COMPLEMENTS: [&'static str] = names.own_noun_complements;
    /// Words between an office and the organisation.
    OFFICE_COMPLEMENTS: [&'static str] = names.office_complements;
    /// Words between a person and the office: `X, who is the current chairman`.
    OFFICE_FILLERS: [&'static str] = names.office_fillers;
    /// Words before an office that somebody only stands for.
    CANDIDACY_WORDS: [&'static str] = names.candidacy_words;
    /// Nouns for people who run in an election: "candidate".
    CANDIDATE_NOUNS: [&'static str] = names.candidate_nouns;
    /// Words that neither begin nor end a name, as they are written.
    JOINING_WORDS: [&'static str] = names.joining_words;
}

/// The English ones of [`PARTY_WORDS`].
pub static ENGLISH_PARTY_WORDS: List = ENGLISH.names.party_words;
