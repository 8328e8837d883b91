//! Words of election tables and of the titles over them.

use std::sync::LazyLock;

use super::languages::{LANGUAGES, with_all};
use crate::model::ElectionKind::{
    self, ByElection, European, General, Local, Other, Presidential, Primary, Referendum, Regional,
    Senate,
};

/// Words of headings and titles, folded, that tell the kind of an election. The first that stands in
/// a text decides, so the particular ones go before the general ones.
///
/// Those of other languages go before the English ones, for `senado` is no `general`; but the general
/// ones behind them.
pub static KINDS: LazyLock<Vec<(&str, ElectionKind)>> = LazyLock::new(|| {
    let others = || LANGUAGES.iter().flat_map(|words| words.kinds).copied();
    let particular = others().filter(|(_, kind)| *kind != General);
    let general = others().filter(|(_, kind)| *kind == General);
    particular.chain(ENGLISH_KINDS.iter().copied()).chain(general).collect()
});

const ENGLISH_KINDS: &[(&str, ElectionKind)] = &[
    ("by-election", ByElection),
    ("byelection", ByElection),
    ("by election", ByElection),
    ("special election", ByElection),
    ("referendum", Referendum),
    ("plebiscite", Referendum),
    ("leadership", Other),
    ("primary", Primary),
    ("primaries", Primary),
    ("caucus", Primary),
    ("european", European),
    ("euro-election", European),
    ("senate district", Regional),
    ("senatorial", Senate),
    ("senate", Senate),
    ("upper house", Senate),
    ("house of councillors", Senate),
    ("house of lords", Senate),
    ("rajya sabha", Senate),
    ("federation council", Senate),
    ("bundesrat", Senate),
    ("council of states", Senate),
    ("seanad", Senate),
    ("presidential", Presidential),
    ("presidency", Presidential),
    ("gubernatorial", Regional),
    ("governor", Regional),
    ("state assembly", Regional),
    ("legislative assembly", Regional),
    ("vidhan sabha", Regional),
    ("assembly constituency", Regional),
    ("scottish parliament", Regional),
    ("senedd", Regional),
    ("welsh assembly", Regional),
    ("landtag", Regional),
    ("state house", Regional),
    ("state election", Regional),
    ("state parliament", Regional),
    ("provincial", Regional),
    ("regional", Regional),
    ("cantonal", Regional),
    ("devolved", Regional),
    ("local", Local),
    ("municipal", Local),
    ("mayor", Local),
    ("national council", General),
    ("council", Local),
    ("communal", Local),
    ("borough", Local),
    ("city", Local),
    ("county", Local),
    ("ward", Local),
    ("general", General),
    ("parliament", General),
    ("legislative", General),
    ("federal", General),
    ("national assembly", General),
    ("grand national", General),
    ("national election", General),
    ("lok sabha", General),
    ("house of representatives", General),
    ("house of commons", General),
    ("congressional", General),
    ("chamber of deputies", General),
    ("constituent assembly", General),
    ("knesset", General),
    ("reichstag", General),
    ("nationalrat", General),
    ("cortes", General),
    ("majlis", General),
    ("verkhovna rada", General),
    ("riigikogu", General),
    ("saeima", General),
    ("seimas", General),
    ("eduskunta", General),
    ("dail", General),
    ("althing", General),
    ("sobranie", General),
    ("sabor", General),
    ("volkskammer", General),
    ("people's assembly", General),
    ("house of commons", General),
    ("lower house", General),
    ("bundestag", General),
    ("duma", General),
    ("diet", General),
    ("riksdag", General),
    ("storting", General),
    ("folketing", General),
    ("sejm", General),
];

/// How the cell of a summary row begins, folded: what stands there is no contestant.
pub static SUMMARY_ROWS: LazyLock<Vec<&str>> =
    LazyLock::new(|| with_all(ENGLISH_SUMMARY_ROWS, |words| words.summary_rows));

const ENGLISH_SUMMARY_ROWS: &[&str] = &[
    "total", "totals", "subtotal", "sub-total", "sum", "turnout", "voter turnout", "majority",
    "plurality", "invalid", "blank", "null votes", "null", "rejected", "spoilt", "spoiled",
    "registered", "electorate", "electors", "eligible", "source", "sources", "swing", "valid",
    "informal", "formal", "none of the above", "none of these", "none of the candidates",
    "none of", "quota", "margin", "reference", "references", "overall", "unreturned", "wild votes",
    "abstention", "abstentions", "votes cast", "ballots cast", "ballots", "void", "exhausted",
    "exhausted votes", "difference", "two-party-preferred", "two-candidate-preferred",
    "two party preferred", "average", "voters", "total votes", "number of votes", "disputed votes",
    "scattering total", "votes counted", "did not vote", "absent", "notes", "note",
    "remaining votes", "under votes", "undervotes", "over votes", "overvotes", "unused",
];

/// What the cell of a summary row says, folded, when it says no more.
pub const SUMMARY_LABELS: &[&str] =
    &["against", "against all", "against all candidates", "none", "no party"];

/// How a row ends that tells only who keeps or takes the seat: `Labour hold`.
pub const HOLD_ENDINGS: &[&str] = &[" hold", " win", " win (new seat)", " win (new boundaries)"];

/// What stands inside such a row: `BJP gain from INC`.
pub const GAIN: &str = " gain from ";

/// Words that a party's part in government, or what came of an election, is told with, folded.
pub const STATUS_WORDS: &[&str] = &[
    "government", "opposition", "coalition", "majority", "minority", "support", "supported",
    "confidence", "supply", "cabinet", "partner", "parliament", "parliamentary",
    "extra-parliamentary", "snap", "lost", "won", "elected", "defeated", "caretaker", "ruling",
    "crossbench", "outside", "provisional", "technocratic", "abolished", "banned", "boycotted",
    "election", "junior", "unity", "presidency", "independence", "annulled", "external",
    "non-partisan", "hold", "gain", "runner-up",
];

/// What stands in place of a change where there is none to count, folded.
pub const CHANGE_WORDS: &[&str] =
    &["new", "steady", "increase", "decrease", "n/a", "unchanged", "same"];

/// Words of headers, folded, in whose tables no votes were cast.
pub const POLL_HEADERS: &[&str] = &[
    "pollster", "polling firm", "polling agency", "polling organisation", "polling organization",
    "fieldwork", "fieldwork date", "date(s) conducted", "sample size", "sample", "poll source",
    "margin of error", "polling company", "polling institute", "date(s) administered",
    "opinion poll",
];

/// Words of headers that no list of a field holds: the first that stands in a header decides, by the
/// name of the field of an election record.
pub const HEADER_WORDS: &[(&str, &str)] = &[
    ("+/-", "change"),
    ("±", "change"),
    ("change", "change"),
    ("swing", "change"),
    ("seats in", "seats_total"),
    ("of elected", "seats"),
    ("leader", "leader"),
    ("candidate", "candidate"),
    ("nominee", "candidate"),
    ("constituency", "constituency"),
    ("percent", "share"),
    ("%", "share"),
    ("share", "share"),
    ("vote", "votes"),
    ("seats", "seats"),
    ("election", "election"),
    ("rank", "rank"),
    ("status", "outcome"),
    ("government", "outcome"),
    ("party", "party"),
];

/// Marks of an incumbent behind a name, folded.
pub const INCUMBENCY_MARKS: &[&str] = &["(inc.)", "(inc)", "(incumbent)", "(i)", "*", "†", "‡"];

/// Words that tell that a title or heading is about an election, folded.
pub static ELECTION_WORDS: LazyLock<Vec<&str>> =
    LazyLock::new(|| with_all(ENGLISH_ELECTION_WORDS, |words| words.election_words));

const ENGLISH_ELECTION_WORDS: &[&str] = &[
    "election", "elections", "by-election", "referendum", "primary", "primaries", "runoff", "vote",
    "poll",
];

/// How the name of a place that is voted in is told in a title, folded: in brackets behind it or as
/// its last words.
pub const CONSTITUENCY_WORDS: &[&str] = &[
    "constituency", "electorate", "electoral district", "congressional district", "riding", "ward",
    "electoral division", "circumscription", "senate district", "house district",
    "assembly district",
];

/// Words in the names of bodies that are elected, folded.
pub const BODY_WORDS: &[&str] = &[
    "assembly", "parliament", "chamber", "senate", "council", "councils", "house", "congress",
    "diet", "bundestag", "bundesrat", "landtag", "knesset", "riksdag", "storting", "folketing",
    "sejm", "seim", "saeima", "seimas", "rada", "duma", "dail", "dail eireann", "seanad",
    "lok sabha", "rajya sabha", "vidhan sabha", "cortes", "majlis", "sabha", "althing",
    "eduskunta", "riigikogu", "skupstina", "sabor", "sobranie", "boule", "vouli", "tbmm",
    "legislature", "nationalrat", "volkskammer", "reichstag", "kamer", "camera", "asamblea",
    "camara", "assemblee", "verkhovna", "soviet", "commons", "lords", "representatives",
    "deputies",
];

/// Words of headings that tell what a section holds rather than where or whom it is about, folded.
pub const SECTION_WORDS: &[&str] = &[
    "result", "results", "history", "summary", "overview", "performance", "statistics", "round",
    "candidates", "general", "details", "aggregate", "national", "nationwide", "by party",
    "by state", "by county", "by constituency", "by district", "by region", "votes", "voting",
    "references", "notes", "aftermath", "analysis",
];

/// Words of headings that speak of results, folded.
pub static RESULT_WORDS: LazyLock<Vec<&str>> =
    LazyLock::new(|| with_all(ENGLISH_RESULT_WORDS, |words| words.result_words));

const ENGLISH_RESULT_WORDS: &[&str] = &[
    "result", "results", "electoral", "electoral history", "electoral results",
    "electoral performance",
];

/// Offices that are voted on, folded, as headings begin with them.
pub const OFFICE_WORDS: &[&str] = &[
    "mayor", "aldermen", "alderman", "councillors", "councilors", "commissioner", "trustee",
    "public school", "separate school", "school board", "board", "governor", "lieutenant governor",
    "attorney general", "secretary of state", "treasurer", "controller", "auditor", "sheriff",
    "president", "vice president", "vice-president", "judge", "clerk",
];

/// Words behind "Assembly of" and the like that are no region, folded.
pub const NO_REGIONS: &[&str] = &[
    "republic", "deputies", "representatives", "people", "peoples", "nation", "states", "union",
    "commons", "lords", "experts", "councillors", "nationalities", "ministers", "federation",
    "europe",
];
