//! Words in names of organisations and people.

use crate::lexicon::in_all_languages;
use crate::lexicon::language::List;
use crate::lexicon::languages::ENGLISH;

in_all_languages! {
    /// Words in the names of parties and of alliances of parties.
    PARTY_WORDS: [&'static str] = names.party_words;
    /// Words in the names of other organisations.
    ORGANISATION_WORDS: [&'static str] = names.organisation_words;
    /// Names of organs of an organisation or a state, which are not organisations themselves.
    NO_ORGANISATIONS: [&'static str] = names.no_organisations;
    /// Nouns that mean the page's own organisation after "the".
    OWN_NOUNS: [&'static str] = names.own_nouns;
    /// Nouns that mean it without an article.
    BARE_OWN_NOUNS: [&'static str] = names.bare_own_nouns;
    /// Articles before the name of an organisation.
    ARTICLES: [&'static str] = names.articles;
    /// Small words that continue a name before a capitalised word.
    NAME_LINKS: [&'static str] = names.links;
    /// Offices that lead an organisation, in the singular.
    LEADING_OFFICES: [&'static str] = names.leading_offices;
}

/// The English ones of [`PARTY_WORDS`].
pub const ENGLISH_PARTY_WORDS: List = ENGLISH.names.party_words;
