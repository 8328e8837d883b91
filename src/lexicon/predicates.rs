//! Predicates of events.

use crate::lexicon::in_all_languages;
use crate::lexicon::language::List;
use crate::model::EventKind;

in_all_languages! {
    /// Phrases that show a kind of event, with a weight from 1 (a hint) to 3 (it says so). Of several in
    /// a clause the heavier counts, then the nearer to the date.
    PREDICATES: [(EventKind, u8, List)] = predicates.predicates;
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
    /// Words between "split" and what it left.
    ORIGIN_WORDS: [&'static str] = predicates.origin_words;
    /// Auxiliaries of the passive in the past tense.
    PASSIVE_WORDS: [&'static str] = predicates.passive_words;
    /// Participles of being founded.
    FOUNDING_PARTICIPLES: [&'static str] = predicates.founding_participles;
    /// Further ones after a founding: `born through a party split`.
    ORIGIN_NOUNS: [&'static str] = predicates.origin_nouns;
    /// Nouns for the merger that founded something.
    MERGER_NOUNS: [&'static str] = predicates.merger_nouns;
    /// Words before what a merger makes.
    RESULT_WORDS: [&'static str] = predicates.result_words;
}
