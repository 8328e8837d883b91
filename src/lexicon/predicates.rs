//! Predicates of events.

use crate::lexicon::in_all_languages;

in_all_languages! {
    /// Articles of the genitive after a noun.
    GENITIVE_ARTICLES: [&'static str] = predicates.genitive_articles;
    /// Nouns before the name that something has: `under the name of`.
    NAME_NOUNS: [&'static str] = predicates.name_nouns;
    /// Nouns for a part of an organisation that can go its own way: `wing`.
    PART_NOUNS: [&'static str] = predicates.part_nouns;
    /// Nouns for what holds organisations together, which one may cut: `cut its ties with the Front`.
    RELATION_NOUNS: [&'static str] = predicates.relation_nouns;
    /// Words before people who are no longer members of an organisation: `former members of`.
    FORMER_WORDS: [&'static str] = predicates.former_words;
    /// Words that make a founding one of what was there before: `registered again`.
    REPETITION_WORDS: [&'static str] = predicates.repetition_words;
    /// Participles of being founded anew, perhaps as something else.
    REFOUNDING_WORDS: [&'static str] = predicates.refounding_words;
    /// Prepositions before what something turns into: `evolved into`.
    CHANGE_PREPOSITIONS: [&'static str] = predicates.change_prepositions;
    /// Nouns between prepositions before who gets something: `in favour of`.
    FAVOUR_NOUNS: [&'static str] = predicates.favour_nouns;
    /// Words for the name that an organisation has now: `took its present name`.
    CURRENT_WORDS: [&'static str] = predicates.current_words;
    /// Nouns between a copula and what something is: `one of the founders`, `the result of a merger`.
    LINKING_NOUNS: [&'static str] = predicates.linking_nouns;
    /// Words for what came of something: `the outcome was`.
    RESULT_NOUNS: [&'static str] = predicates.result_nouns;
    /// Nouns for people of an organisation who disagree with it.
    DISSIDENT_NOUNS: [&'static str] = predicates.dissident_nouns;
    /// Phrases before "of" for what is left of an organisation, which acts as it: `what was left`.
    REST_PHRASES: [&'static str] = predicates.rest_phrases;
    /// Nouns for what an organisation leaves behind.
    REMAINS_NOUNS: [&'static str] = predicates.remains_nouns;
    /// Participles of taking an office of a state.
    STATE_PARTICIPLES: [&'static str] = predicates.state_participles;
    /// Verbs of a plan that came to nothing.
    FAILURE_PHRASES: [&'static str] = predicates.failure_phrases;
    /// Verbs of taking an organisation or an office.
    TAKEOVER_PHRASES: [&'static str] = predicates.takeover_phrases;
    /// Prepositions between a verb and what came of it: `led to`.
    RESULT_PREPOSITIONS: [&'static str] = predicates.result_prepositions;
    /// Decisions before the infinitive of what was decided and done.
    DECISION_PHRASES: [&'static str] = predicates.decision_phrases;
    /// Prepositions before what something is done for.
    PURPOSE_PREPOSITIONS: [&'static str] = predicates.purpose_prepositions;
    /// Predicates of a birth, which found something too.
    BIRTH_WORDS: [&'static str] = predicates.birth_words;
    /// Words before a year of birth or death.
    LIFE_WORDS: [&'static str] = predicates.life_words;
    /// First words of a lifetime in brackets.
    LIFETIME_OPENINGS: [&'static str] = predicates.lifetime_openings;
    /// Verbs after a meeting that took place.
    HELD_WORDS: [&'static str] = predicates.held_words;
    /// Nouns for an anniversary.
    ANNIVERSARY_WORDS: [&'static str] = predicates.anniversary_words;
    /// Auxiliaries of the passive in the past tense.
    PASSIVE_WORDS: [&'static str] = predicates.passive_words;
    /// Participles of being founded.
    FOUNDING_PARTICIPLES: [&'static str] = predicates.founding_participles;
}
