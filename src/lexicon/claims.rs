//! Words in sentences that repeat a figure or a fact of a table or an infobox.

use crate::lexicon::in_all_languages;

in_all_languages! {
    /// Words of sentences about a part of a result, or about something else than the result.
    PART_WORDS: [&'static str] = claims.part_words;
    /// Verbs of getting votes or seats.
    WINNING_WORDS: [&'static str] = claims.winning_words;
    /// Nouns for seats after a number.
    SEAT_WORDS: [&'static str] = claims.seat_words;
    /// Nouns for members after a number.
    MEMBER_WORDS: [&'static str] = claims.member_words;
    /// Words before a number that is an estimate.
    ROUGH_WORDS: [&'static str] = claims.rough_words;
    /// Beginnings of words in sentences about another founding than the first.
    LATER_FOUNDING: [&'static str] = claims.later_founding;
    /// Words of sentences about former leaders, or leaders of a part.
    PAST_LEADER_WORDS: [&'static str] = claims.past_leader_words;
    /// Words of sentences about the present.
    NOW_WORDS: [&'static str] = claims.now_words;
    /// Words for percent after a number, in one word.
    PERCENT_WORDS: [&'static str] = claims.percent_words;
    /// Nouns for votes after a number.
    VOTE_WORDS: [&'static str] = claims.vote_words;
    /// Phrases before the date of an election.
    ELECTION_PHRASES: [&'static str] = claims.election_phrases;
}
