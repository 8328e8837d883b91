//! Words of sentences that give a value of a party: where it sits, who leads it, what it believes, what it belongs to.

#[cfg(test)]
use crate::lexicon::entry::Entry;
use crate::lexicon::language::group;
use crate::lexicon::{List, in_all_languages};

group! {
    /// Words of sentences that give a value of a party.
    pub struct Facts {
        /// Phrases between a party, perhaps with a copula, and a value, by the name of the field: `headquartered in`. The
        /// value of `member of` is an organisation that the party belongs to.
        descriptions: [(&'static str, List)],
        /// The same of phrases that begin with a verb: `belongs to`.
        verbs: [(&'static str, List)],
        /// Words after a copula before the value of a label: `its newspaper is called`.
        value_openings: [&'static str],
        /// Words before a label that do not change its meaning: `its current leader`.
        label_fillers: [&'static str],
        /// Words that begin a sentence and mean that the label after them is of the party, beside possessive pronouns.
        label_owners: [&'static str],
        /// Words between a label and the party: `the headquarters of the party`.
        label_links: [&'static str],
        /// Words between two names of the party: `the Reed Party or Reed League`.
        name_joints: [&'static str],
        /// Copulas between a label and its value now.
        label_copulas: [&'static str],
        /// Words after a doctrine or its adjective that are about what the party believes: `liberal policies`.
        view_nouns: [&'static str],
        /// Words after which a sentence names what the party is against: `rather than`.
        contrasts: [&'static str],
        /// Nouns for members after a number: `3,000 members`.
        member_nouns: [&'static str],
        /// Words before a number of the party's own: `has about`.
        number_fillers: [&'static str],
        /// Verbs that say how the party is seen, or sees itself, before its position.
        view_phrases: [&'static str],
        /// Phrases about a place in the political spectrum, with the position.
        spectrum_places: [(&'static str, &'static str)],
        /// Nouns of alliances, in or after their names: `the Reed coalition`.
        alliance_nouns: [&'static str],
        /// Words in the names of organisations of parties of many countries.
        international_words: [&'static str],
        /// Names of organisations of parties of many countries that have no such word.
        internationals: [&'static str],
        /// Names of European parties and of groups in the European Parliament.
        europarties: [&'static str],
        /// First words of other names of European parties.
        european_words: [&'static str],
        /// Words before the adjective of a doctrine that narrow it, each as it begins the name: `socially`.
        qualifiers: [(&'static str, &'static str)],
        /// Last words of doctrines that the adjective of a nation may narrow: `nationalism`.
        national_doctrines: [&'static str],
        /// Prefixes of what a party is for or against: `anti-`.
        stances: [&'static str],
        /// What follows such a prefix but is no doctrine: `government`.
        no_stances: [&'static str],
        /// Prefixes that make a doctrine another one: `neo-`.
        prefixes: [&'static str],
        /// Prefixes of what somebody is not: `non-`.
        negative_prefixes: [&'static str],
        /// Names of doctrines that no adjective in the list of doctrines has, each with its form in a record.
        doctrine_names: [(&'static str, &'static str)],
    }
}

in_all_languages! {
    /// Nouns of alliances, in or after their names.
    ALLIANCE_NOUNS: [&'static str] = facts.alliance_nouns;
    /// Words in the names of organisations of parties of many countries.
    INTERNATIONAL_WORDS: [&'static str] = facts.international_words;
    /// Names of organisations of parties of many countries that have no such word.
    INTERNATIONALS: [&'static str] = facts.internationals;
    /// Names of European parties and of groups in the European Parliament.
    EUROPARTIES: [&'static str] = facts.europarties;
    /// First words of other names of European parties.
    EUROPEAN_WORDS: [&'static str] = facts.european_words;
    /// Words before the adjective of a doctrine that narrow it, each as it begins the name.
    QUALIFIERS: [(&'static str, &'static str)] = facts.qualifiers;
    /// Last words of doctrines that the adjective of a nation may narrow.
    NATIONAL_DOCTRINES: [&'static str] = facts.national_doctrines;
    /// Prefixes of what a party is for or against.
    STANCES: [&'static str] = facts.stances;
    /// What follows such a prefix but is no doctrine.
    NO_STANCES: [&'static str] = facts.no_stances;
    /// Prefixes that make a doctrine another one.
    PREFIXES: [&'static str] = facts.prefixes;
    /// Prefixes of what somebody is not.
    NEGATIVE_PREFIXES: [&'static str] = facts.negative_prefixes;
}
