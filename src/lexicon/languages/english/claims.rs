//! Words in sentences that repeat a figure or a fact in English.

use crate::lexicon::language::Claims;

/// The words.
pub const WORDS: Claims = Claims {
    part_words: &[
        "poll", "polls", "polling", "survey", "surveys", "estimate", "estimated", "predicted",
        "projected", "expected", "forecast", "round", "rounds", "runoff", "run-off", "second",
        "constituency", "constituencies", "district", "districts", "province", "provinces",
        "municipality", "municipalities", "city", "cities", "town", "county", "counties", "region",
        "regions", "regional", "ward", "wards", "state", "states", "increase", "increased",
        "increasing", "decrease", "decreased", "gain", "gained", "gaining", "lost", "losing",
        "loss", "swing", "previous", "previously", "earlier", "compared", "points", "turnout",
        "threshold", "coalition", "alliance", "allied", "together", "combined", "jointly", "joint",
        "lead", "majority", "candidate", "candidates", "women", "additional", "more", "further",
        "another", "average", "each", "half", "quota", "needed", "required", "least", "fewer",
        "less", "against", "versus", "senate", "upper", "list", "lists", "by-election",
        "by-elections", "first-preference", "preference", "only", "up", "down", "from", "opponent",
        "rival", "branch", "branches", "section", "youth", "wing", "not",
    ],
    winning_words: &[
        "won", "win", "wins", "winning", "received", "receive", "receives", "receiving", "got",
        "obtained", "obtaining", "polled", "took", "taking", "garnered", "secured", "securing",
        "scored", "scoring", "captured", "attracted", "achieved", "collected", "had", "earned",
        "with",
    ],
    seat_words: &["seat", "seats", "mps", "deputies", "mandates"],
    member_words: &["members"],
    rough_words: &[
        "about", "around", "approximately", "nearly", "almost", "some", "over", "than", "roughly",
        "circa", "c", "under", "close",
    ],
    later_founding: &[
        "re-", "refound", "reestablish", "reconstitut", "reform", "reorgani", "relaunch", "revive",
        "predecessor", "origin", "former", "rename", "merg", "unif", "branch", "section", "wing",
        "youth", "newspaper", "registered", "register", "official", "legal", "again", "new",
        "successor", "split", "union", "university", "institute", "foundation", "group", "club",
        "committee", "congress", "league", "international", "federation", "magazine", "journal",
        "school", "radio",
    ],
    past_leader_words: &[
        "was", "were", "former", "formerly", "until", "first", "founding", "previous", "then",
        "had", "deputy", "vice", "youth", "wing", "branch", "parliamentary", "group", "regional",
        "state", "provincial", "honorary", "women", "acting", "local", "district",
    ],
    now_words: &["is", "current", "currently"],
    percent_words: &["percent"],
    vote_words: &["vote", "votes"],
    election_phrases: &["election of", "elections of", "election on", "elections on", "held on"],
};
