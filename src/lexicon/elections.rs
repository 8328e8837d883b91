//! Words of election tables and of the titles over them.

use std::sync::LazyLock;

use crate::lexicon::languages::{LANGUAGES, with_all};
use crate::lexicon::word_map::WordSet;
use crate::model::{
    ElectionKind, ElectionKind::ByElection, ElectionKind::European, ElectionKind::General,
    ElectionKind::Local, ElectionKind::Other, ElectionKind::Presidential, ElectionKind::Primary,
    ElectionKind::Referendum, ElectionKind::Regional, ElectionKind::Senate,
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
    ("bypoll", ByElection),
    ("by-poll", ByElection),
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
pub static STATUS_WORDS: LazyLock<WordSet<&str>> =
    LazyLock::new(|| ENGLISH_STATUS_WORDS.iter().copied().collect());

const ENGLISH_STATUS_WORDS: &[&str] = &[
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
    ("seats available", "seats_total"),
    ("seats contested", "seats_total"),
    ("seats up for", "seats_total"),
    ("total seats in", "seats_total"),
    ("total no. of seats", "seats_total"),
    ("total number of seats", "seats_total"),
    ("total # of seats", "seats_total"),
    ("number of seats in", "seats_total"),
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

/// Words that tell of an election on whatever page, folded.
pub static CLEAR_ELECTION_WORDS: LazyLock<Vec<&str>> = LazyLock::new(|| {
    let words = ELECTION_WORDS.iter().copied().chain(["electoral", "plebiscite"]);
    words.filter(|word| !AMBIGUOUS_ELECTION_WORDS.contains(word)).collect()
});

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
    "public school", "separate", "school board", "board", "governor", "lieutenant governor",
    "attorney general", "secretary of state", "treasurer", "controller", "auditor", "sheriff",
    "president", "vice president", "vice-president", "judge", "clerk",
];

/// Words behind "Assembly of" and the like that are no region, folded.
pub const NO_REGIONS: &[&str] = &[
    "republic", "deputies", "representatives", "people", "peoples", "nation", "states", "union",
    "commons", "lords", "experts", "councillors", "nationalities", "ministers", "federation",
    "europe",
];

/// Answers that agree to a question that is voted on, folded.
pub const ASSENTS: &[&str] = &[
    "yes", "for", "in favour", "in favor", "approve", "approved", "accept", "agree", "ja", "oui",
    "si", "sim", "da", "tak", "evet", "da (yes)", "yes (da)", "taip", "igen", "kylla", "ano",
];

/// Answers that refuse it, folded.
pub const REFUSALS: &[&str] = &[
    "no", "against", "reject", "rejected", "disapprove", "disagree", "nein", "nee", "non", "nao",
    "nie", "hayir", "net", "ne", "nei", "nej", "contra", "contre", "contro", "dagegen",
];

/// Headers, folded, that are known and have no field.
pub static OTHER_HEADERS: LazyLock<WordSet<&str>> =
    LazyLock::new(|| ENGLISH_OTHER_HEADERS.iter().copied().collect());

const ENGLISH_OTHER_HEADERS: &[&str] = &[
    "incumbent", "former incumbent", "previous incumbent", "incumbent mp", "cause", "reason",
    "margin", "margin of victory", "turnout", "voter turnout", "winner", "winning party",
    "winner candidate", "winning candidate", "bypoll winner", "former winner", "previous winner",
    "runner-up", "runner up", "notes", "note", "gender", "residence", "occupation",
    "first elected", "c/u", "electoral history", "biographical notes", "total", "ref", "ref.",
    "acronym", "abbreviation", "electors", "registered voters", "registered", "population",
    "elected member", "member", "defeated", "choice", "option", "running mate", "delegates",
    "electoral votes", "contested", "candidates contested", "deposits lost", "constituency number",
];

/// Marks that part the candidates of a cell.
pub const ITEM_MARKS: &[char] = &['\n', '•', '▌', '·', '✓', '☑', '✔', ';'];

/// What stands in place of figures where nobody else stood, folded.
pub const UNCONTESTED: &[&str] =
    &["unopposed", "uncontested", "acclaimed", "acclamation", "walkover", "unchallenged"];

/// Words of headers, folded, that speak of whoever was there before.
pub const FORMER_WORDS: &[&str] = &[
    "history", "former", "previous", "incumbent", "outgoing", "defeated", "old", "retiring",
    "runner-up", "runner", "runners-up", "predecessor", "most recent", "last", "prior", "replaced",
    "second",
];

/// Words of headers, folded, over those who were elected.
pub const WINNER_WORDS: &[&str] = &[
    "winner", "winners", "winning candidate", "elected member", "member elected", "elected mp",
    "elected candidate", "successful candidate", "candidate elected", "mp elected", "victor",
    "new mp", "returned", "elected representative", "elected deputy", "member", "mp", "mla", "mpp",
    "mep", "deputy", "representative", "senator", "elected", "member returned",
];

/// Those of them, folded, that stand over members of a body too, whoever elected them.
pub const MEMBER_WORDS: &[&str] =
    &["member", "mp", "mla", "mpp", "mep", "deputy", "representative", "senator"];

/// Words of headings and captions, folded, under which nobody was elected.
pub const POLL_WORDS: &[&str] = &[
    "opinion poll", "opinion polls", "opinion polling", "polling", "polls", "exit poll",
    "exit polls", "forecast", "forecasts", "projection", "projections", "prediction",
    "predictions", "voting intention", "voting intentions", "survey", "surveys", "registration",
    "registrations",
];

/// Words that tell of an election or its results, folded, and may be meant otherwise on a page that is
/// not about politics: a primary school, the vote of a jury.
pub const AMBIGUOUS_ELECTION_WORDS: &[&str] = &["primary", "primaries", "runoff", "vote", "poll"];

/// Words of headers, folded, that are no contestant's though figures stand under them.
pub const TALLY_WORDS: &[&str] = &[
    "total", "totals", "turnout", "registered", "electors", "electorate", "valid", "invalid",
    "majority", "margin", "lead", "population", "area", "precincts", "year", "election",
    "elections", "result", "results", "date", "number", "ref", "refs", "source", "sources", "sum",
    "difference", "swing", "gain", "average", "members", "wards", "delegates", "popular", "list",
    "electoral", "first", "second", "final", "preference", "regional", "constituency", "overall",
    "cast", "rejected", "blank", "no.", "no", "winning", "winner", "won", "contested", "stations",
    "ballots", "voters", "age", "deposits", "lost", "district", "county", "state", "region",
    "province", "size", "quota", "rank", "notes", "nominal", "effective", "seat", "code", "id",
    "elected", "eligible", "councillors", "available", "direct", "national", "local",
];

/// Words of headers, folded, over what all contestants have together.
pub const WHOLE_WORDS: &[&str] = &[
    "total", "totals", "turnout", "valid", "registered", "cast", "invalid", "voters", "electors",
    "voter", "voting",
];

/// What a contestant's name or a round is followed by in a header, and the field of the figures.
pub const HEADER_ENDINGS: &[(&str, &str)] = &[
    ("(%)", "share"),
    ("%", "share"),
    ("pct.", "share"),
    ("pct", "share"),
    ("share", "share"),
    ("percentage", "share"),
    ("#", "votes"),
    ("(votes)", "votes"),
    ("votes", "votes"),
    ("vote", "votes"),
    ("(seats)", "seats"),
    ("seats", "seats"),
];

/// Words of headers, folded, that stand for all the contestants who have no column of their own.
pub const REMAINING_CONTESTANTS: &[&str] =
    &["other", "others", "independent", "independents", "third party", "third parties"];

/// Abbreviated words for those who stand for no party, folded.
pub const INDEPENDENT_MARKS: &[&str] = &["ind.", "ind", "indep.", "indep"];

/// Nouns of the rounds of an election, folded.
pub const ROUND_NOUNS: &[&str] = &[
    "round", "ballot", "tour", "wahlgang", "vuelta", "turno", "volta", "tura", "tur", "ronde",
    "stemronde", "тур",
];

/// How rounds are counted, folded.
pub const ROUND_ORDINALS: &[(&str, i64)] = &[
    ("first", 1),
    ("1st", 1),
    ("1", 1),
    ("one", 1),
    ("i", 1),
    ("1er", 1),
    ("premier", 1),
    ("erster", 1),
    ("primera", 1),
    ("1a", 1),
    ("1o", 1),
    ("primo", 1),
    ("primeiro", 1),
    ("primeira", 1),
    ("birinci", 1),
    ("pierwsza", 1),
    ("eerste", 1),
    ("первыи", 1),
    ("second", 2),
    ("2nd", 2),
    ("2", 2),
    ("two", 2),
    ("ii", 2),
    ("2e", 2),
    ("2eme", 2),
    ("deuxieme", 2),
    ("seconde", 2),
    ("zweiter", 2),
    ("segunda", 2),
    ("2a", 2),
    ("2o", 2),
    ("secondo", 2),
    ("segundo", 2),
    ("ikinci", 2),
    ("druga", 2),
    ("tweede", 2),
    ("второи", 2),
    ("third", 3),
    ("3rd", 3),
    ("3", 3),
    ("three", 3),
    ("iii", 3),
    ("troisieme", 3),
    ("dritter", 3),
    ("tercera", 3),
    ("terzo", 3),
    ("3e", 3),
    ("fourth", 4),
    ("4th", 4),
    ("4", 4),
    ("four", 4),
    ("iv", 4),
    ("fifth", 5),
    ("5th", 5),
    ("5", 5),
    ("five", 5),
    ("v", 5),
    ("sixth", 6),
    ("6th", 6),
    ("6", 6),
    ("seventh", 7),
    ("7th", 7),
    ("7", 7),
    ("eighth", 8),
    ("8th", 8),
    ("8", 8),
    ("ninth", 9),
    ("9th", 9),
    ("9", 9),
    ("tenth", 10),
    ("10th", 10),
    ("10", 10),
];

/// Words for a round that decides what the one before it did not, folded.
pub const RUNOFF_WORDS: &[&str] = &["runoff", "run-off", "stichwahl", "ballottaggio", "ballotage"];

/// Words of titles, folded, that name an office which one person holds.
pub const SINGLE_OFFICE_WORDS: &[&str] = &[
    "presidential", "gubernatorial", "governor", "mayoral", "mayor", "leadership", "president",
    "senate", "primary", "primaries", "caucus", "caucuses",
];

/// Words of headings, folded, that name a part of a country by its number.
pub const PART_WORDS: &[&str] =
    &["district", "ward", "constituency", "division", "riding", "circuit", "zone", "precinct"];

/// Parties, folded, as the heads of columns name them behind a person: `Ann Lee Democratic`.
pub const COMMON_PARTIES: &[&str] = &[
    "democratic", "republican", "libertarian", "green", "independent", "conservative", "liberal",
    "labour", "labor", "socialist", "communist", "progressive", "populist", "constitution",
    "prohibition", "whig", "federalist", "democratic-republican", "know nothing", "greenback",
    "american independent", "reform", "liberal democrat", "liberal democrats", "nonpartisan",
    "democratic party", "republican party", "labour party", "conservative party", "green party",
    "libertarian party", "states' rights", "dixiecrat", "write-in", "unaffiliated",
];
