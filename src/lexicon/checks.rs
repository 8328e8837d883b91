//! Words that tell whether a sentence speaks of the same thing as a table or an infobox, folded.

/// Words of sentences about a part of a result, or about something else than it: a district, a poll, an
/// alliance, another time.
pub const PART_WORDS: &[&str] = &[
    "poll", "polls", "polling", "survey", "surveys", "estimate", "estimated", "predicted",
    "projected", "expected", "forecast", "round", "rounds", "runoff", "run-off", "second",
    "constituency", "constituencies", "district", "districts", "province", "provinces",
    "municipality", "municipalities", "city", "cities", "town", "county", "counties", "region",
    "regions", "regional", "ward", "wards", "state", "states", "increase", "increased",
    "increasing", "decrease", "decreased", "gain", "gained", "gaining", "lost", "losing", "loss",
    "swing", "previous", "previously", "earlier", "compared", "points", "turnout", "threshold",
    "coalition", "alliance", "allied", "together", "combined", "jointly", "joint", "lead",
    "majority", "candidate", "candidates", "women", "additional", "more", "further", "another",
    "average", "each", "half", "quota", "needed", "required", "least", "fewer", "less", "against",
    "versus", "senate", "upper", "list", "lists", "by-election", "by-elections",
    "first-preference", "preference", "only", "up", "down", "from", "opponent", "rival", "branch",
    "branches", "section", "youth", "wing", "not",
];

/// Words that say that somebody got something.
pub const WINNING_WORDS: &[&str] = &[
    "won", "win", "wins", "winning", "received", "receive", "receives", "receiving", "got",
    "obtained", "obtaining", "polled", "took", "taking", "garnered", "secured", "securing",
    "scored", "scoring", "captured", "attracted", "achieved", "collected", "had", "earned", "with",
];

/// Words that stand for seats behind a number.
pub const SEAT_WORDS: &[&str] = &["seat", "seats", "mps", "deputies", "mandates"];

/// Words that stand for members behind a number.
pub const MEMBER_WORDS: &[&str] = &["members"];

/// Words before a number that make it a rough one.
pub const ROUGH_WORDS: &[&str] = &[
    "about", "around", "approximately", "nearly", "almost", "some", "over", "than", "roughly",
    "circa", "c", "under", "close",
];

/// Beginnings of words in sentences about another founding than the first.
pub const LATER_FOUNDING: &[&str] = &[
    "re-", "refound", "reestablish", "reconstitut", "reform", "reorgani", "relaunch", "revive",
    "predecessor", "origin", "former", "rename", "merg", "unif", "branch", "section", "wing",
    "youth", "newspaper", "registered", "register", "official", "legal", "again", "new",
    "successor", "split", "union", "university", "institute", "foundation", "group", "club",
    "committee", "congress", "league", "international", "federation", "magazine", "journal",
    "school", "radio",
];

/// Words of sentences about those who led once, or lead a part.
pub const PAST_LEADER_WORDS: &[&str] = &[
    "was", "were", "former", "formerly", "until", "first", "founding", "previous", "then", "had",
    "deputy", "vice", "youth", "wing", "branch", "parliamentary", "group", "regional", "state",
    "provincial", "honorary", "women", "acting", "local", "district",
];
