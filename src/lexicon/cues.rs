//! Function words and fixed phrases of prose.

use crate::lexicon::in_all_languages;

/// A unit in which time is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TimeUnit {
    /// A day.
    Day,
    /// A week.
    Week,
    /// A month.
    Month,
    /// A year.
    Year,
}

in_all_languages! {
    /// Units in which time is counted.
    TIME_UNITS: [(&'static str, TimeUnit)] = cues.time_units;
    /// Small numbers in words.
    NUMERALS: [(&'static str, i64)] = cues.numerals;
    /// Words after a count of time since another date: `two weeks later`.
    LATER_WORDS: [&'static str] = cues.later_words;
    /// Words before a unit for the one of the last date: `that year`.
    SAME_WORDS: [&'static str] = cues.same_words;
    /// Words before a unit for the one after that: `the next year`.
    NEXT_WORDS: [&'static str] = cues.next_words;
    /// Words for "and".
    AND: [&'static str] = cues.and;
    /// Phrases before another name of the organisation that a sentence defines.
    ALIAS_CUES: [&'static str] = cues.alias_cues;
    /// Phrases after a name and its comma that a short form of it follows.
    SHORT_FORM_JOINTS: [&'static str] = cues.short_form_joints;
    /// Phrases after a short form of the name before it.
    SHORT_FORM_ENDINGS: [&'static str] = cues.short_form_endings;
    /// Phrases before a new name of the organisation.
    RENAMING_CUES: [&'static str] = cues.renaming_cues;
    /// Phrases after which a clause names a purpose and not an event.
    PURPOSES: [&'static str] = cues.purposes;
    /// Abbreviations with a full stop, and whether only before a number.
    ABBREVIATIONS: [(&'static str, bool)] = cues.abbreviations;
    /// Endings of a case after the apostrophe of a name. Those of one letter are left out, since they may
    /// belong to the name: `Sana'a`.
    CASE_ENDINGS: [&'static str] = cues.case_endings;
    /// Those of the locative case.
    LOCATIVE_ENDINGS: [&'static str] = cues.locative_endings;
    /// Definite articles, in languages whose prose is parsed.
    DEFINITE_ARTICLES: [&'static str] = cues.definite_articles;
    /// Prepositions with a definite article in them.
    CONTRACTED_ARTICLES: [&'static str] = cues.contracted_articles;
    /// Conjunctions between two clauses or two names, in languages whose prose is parsed.
    COORDINATORS: [&'static str] = cues.coordinators;
    /// Phrases that join names as "and" does.
    JOINT_PHRASES: [&'static str] = cues.joint_phrases;
    /// Words between a noun for several organisations and their names.
    LISTING_WORDS: [&'static str] = cues.listing_words;
    /// Words before a time, for what was until then.
    BEFORE_WORDS: [&'static str] = cues.before_words;
    /// Copulas of what is so now.
    PRESENT_COPULAS: [&'static str] = cues.present_copulas;
    /// Words before the years between which an organisation existed.
    EXISTENCE_WORDS: [&'static str] = cues.existence_words;
    /// Words before the other side of a comparison: `the largest party after`.
    COMPARING_WORDS: [&'static str] = cues.comparing_words;
    /// Relatives that say whose something is: `the Front, whose leader`.
    POSSESSIVE_RELATIVES: [&'static str] = cues.possessive_relatives;
    /// Words that point to what was named last: `that party`.
    DEMONSTRATIVES: [&'static str] = cues.demonstratives;
    /// The same of several: `these parties`.
    PLURAL_DEMONSTRATIVES: [&'static str] = cues.plural_demonstratives;
    /// Conjunctions before what was otherwise: `while Roe stayed`.
    CONTRAST_WORDS: [&'static str] = cues.contrast_words;
    /// Articles of the dative.
    DATIVE_ARTICLES: [&'static str] = cues.dative_articles;
    /// Words for what happened earlier than the rest of the text: `had previously stood in 2010`.
    EARLIER_WORDS: [&'static str] = cues.earlier_words;
    /// Words before the end of a time: `until his death in 1990`.
    UNTIL_WORDS: [&'static str] = cues.until_words;
    /// Words that begin a relative clause before an auxiliary verb.
    COMPLEMENTIZERS: [&'static str] = cues.complementizers;
    /// Relative pronouns for people, which begin a clause without a comma too.
    PERSONAL_RELATIVES: [&'static str] = cues.personal_relatives;
    /// Relative pronouns for things, which do so after a noun.
    IMPERSONAL_RELATIVES: [&'static str] = cues.impersonal_relatives;
    /// Relative pronouns that may follow a preposition.
    OBLIQUE_RELATIVES: [&'static str] = cues.oblique_relatives;
    /// Pronouns for an organisation.
    SINGULAR_PRONOUNS: [&'static str] = cues.singular_pronouns;
    /// Pronouns for several organisations, or for the members of one.
    PLURAL_PRONOUNS: [&'static str] = cues.plural_pronouns;
    /// Possessive pronouns for an organisation.
    POSSESSIVE_PRONOUNS: [&'static str] = cues.possessive_pronouns;
    /// Possessive pronouns for several organisations.
    PLURAL_POSSESSIVES: [&'static str] = cues.plural_possessives;
    /// Possessive pronouns for a person.
    PERSON_POSSESSIVES: [&'static str] = cues.person_possessives;
    /// Pronouns for a person.
    PERSON_PRONOUNS: [&'static str] = cues.person_pronouns;
    /// Words of denial.
    NEGATIONS: [&'static str] = cues.negations;
    /// Pronouns for a person as an object.
    OBJECT_PRONOUNS: [&'static str] = cues.object_pronouns;
    /// Prepositions before who leads a group.
    LEADER_PREPOSITIONS: [&'static str] = cues.leader_prepositions;
    /// Nouns for kinds of organisations.
    KIND_NOUNS: [&'static str] = cues.kind_nouns;
    /// Words before a noun that make it another than the own organisation.
    INDEFINITE_WORDS: [&'static str] = cues.indefinite_words;
    /// Words for two: `the two parties`, `both parties`.
    PAIR_WORDS: [&'static str] = cues.pair_words;
    /// Words after "the" for the last one that was named: "latter".
    LATTER_WORDS: [&'static str] = cues.latter_words;
    /// Words for both of two, which need no article: "both".
    DUAL_WORDS: [&'static str] = cues.dual_words;
    /// Nouns for several organisations.
    PLURAL_OWN_NOUNS: [&'static str] = cues.plural_own_nouns;
    /// Endings of verbs in the past tense.
    PAST_ENDINGS: [&'static str] = cues.past_endings;
    /// Words after a number of units of time before the last date: `three years earlier`.
    AGO_WORDS: [&'static str] = cues.ago_words;
    /// Endings of participles in the present.
    PARTICIPLE_ENDINGS: [&'static str] = cues.participle_endings;
    /// Words in the place of a subject where something is said to be: `there was a split`.
    EXPLETIVES: [&'static str] = cues.expletives;
    /// Words between the dates of a series: `in 1982 and 1983`.
    DATE_JOINTS: [&'static str] = cues.date_joints;
    /// Verbs before a date that something comes from: `dating from the 1870s`.
    DATE_ORIGINS: [&'static str] = cues.date_origins;
    /// Prepositions before what was going on at the time: `during the Debate of 1983`.
    SETTING_PREPOSITIONS: [&'static str] = cues.setting_prepositions;
    /// Words between a date and what happened then.
    WHEN_WORDS: [&'static str] = cues.when_words;
    /// Prepositions before a month.
    MONTH_PREPOSITIONS: [&'static str] = cues.month_prepositions;
    /// Pronouns at the head of a sentence about the own organisation.
    SUBJECT_PRONOUNS: [&'static str] = cues.subject_pronouns;
    /// Words before a relative clause whose antecedent is lost.
    LOST_ANTECEDENTS: [&'static str] = cues.lost_antecedents;
}

/// Returns the number that a word in small letters counts: 4 for `four`.
pub fn numeral(word: &str) -> Option<i64> {
    NUMERALS.iter().find(|(numeral, _)| *numeral == word).map(|&(_, count)| count)
}
