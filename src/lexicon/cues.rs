//! Function words and fixed phrases of prose.

use crate::lexicon::in_all_languages;

in_all_languages! {
    /// Words for "and".
    AND: [&'static str] = cues.and;
    /// Phrases before another name of the organisation that a sentence defines.
    ALIAS_CUES: [&'static str] = cues.alias_cues;
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
    /// Conjunctions between two clauses or two names, in languages whose prose is parsed.
    COORDINATORS: [&'static str] = cues.coordinators;
    /// Words that begin a relative clause before an auxiliary verb.
    COMPLEMENTIZERS: [&'static str] = cues.complementizers;
    /// Relative pronouns for people, which begin a clause without a comma too.
    PERSONAL_RELATIVES: [&'static str] = cues.personal_relatives;
    /// Relative pronouns for things, which do so after a noun.
    IMPERSONAL_RELATIVES: [&'static str] = cues.impersonal_relatives;
    /// Relative pronouns that may follow a preposition.
    OBLIQUE_RELATIVES: [&'static str] = cues.oblique_relatives;
    /// Pronouns that may mean the own organisation.
    PRONOUNS: [&'static str] = cues.pronouns;
    /// Those of them that are a singular subject.
    SINGULAR_PRONOUNS: [&'static str] = cues.singular_pronouns;
    /// Those of them that are plural.
    PLURAL_PRONOUNS: [&'static str] = cues.plural_pronouns;
    /// Endings of verbs in the past tense.
    PAST_ENDINGS: [&'static str] = cues.past_endings;
    /// Words before the agent of a passive verb.
    AGENT_WORDS: [&'static str] = cues.agent_words;
    /// Words between the dates of a series: `in 1982 and 1983`.
    DATE_JOINTS: [&'static str] = cues.date_joints;
    /// Prepositions before a date at the head of a sentence.
    DATE_PREPOSITIONS: [&'static str] = cues.date_prepositions;
    /// Words after a predicate without a subject: `In 1978 split with a minority`.
    COMPLEMENT_WORDS: [&'static str] = cues.complement_words;
    /// Pronouns at the head of a sentence about the own organisation.
    SUBJECT_PRONOUNS: [&'static str] = cues.subject_pronouns;
    /// Words before a relative clause whose antecedent is lost.
    LOST_ANTECEDENTS: [&'static str] = cues.lost_antecedents;
}
