//! Words inside the lists of infoboxes.

use std::sync::LazyLock;

use crate::lexicon::languages::with_all;

/// What a heading inside a list (`Factions:`, `Historical:`) makes of the items under it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Under {
    /// They hold for the whole organisation now.
    Current,
    /// They held once.
    Former,
    /// They hold for a part of it.
    Factions,
}

/// Words of headings inside a list, folded, and what they make of the items under them.
pub static HEADINGS: LazyLock<Vec<(&str, Under)>> =
    LazyLock::new(|| with_all(ENGLISH_HEADINGS, |words| words.list_headings));

const ENGLISH_HEADINGS: &[(&str, Under)] = &[
    ("faction", Under::Factions),
    ("minorit", Under::Factions),
    ("tendenc", Under::Factions),
    ("wing", Under::Factions),
    ("histor", Under::Former),
    ("former", Under::Former),
    ("previous", Under::Former),
    ("before", Under::Former),
    ("until", Under::Former),
    ("originally", Under::Former),
    ("early", Under::Former),
];

/// Words that may stand before an infobox key without changing what it feeds, folded.
pub const KEY_PREFIXES: &[&str] =
    &["national", "federal", "party", "current", "political", "official"];

/// Words behind which a position is one of the past, folded.
pub const PAST_WORDS: &[&str] =
    &["formerly", "previously", "historically", "originally", "until", "before"];

/// Letters behind a person's name that tell an office or an honour.
pub const POST_NOMINALS: &[&str] = &[
    "TD", "MP", "MEP", "MLA", "MSP", "MS", "MHA", "MNA", "MPP", "MLC", "QC", "KC", "PC", "OBE",
    "MBE", "CBE", "AM", "AO", "DBE", "KBE", "JP", "TBD",
];

/// Words that are headings even without a colon, folded.
pub const HEADINGS_ALONE: &[&str] = &[
    "factions", "faction", "majority", "minority", "minorities", "historical", "historically",
    "formerly", "former", "internal factions", "current", "official", "de facto", "self-declared",
    "self-described", "previously", "originally", "party factions", "now", "since", "until",
];

/// Words in the titles of those who lead nothing themselves, folded.
pub const DEPUTY_WORDS: &[&str] = &[
    "deputy", "deputies", "vice", "vice-president", "vice-presidents", "vice-chairman",
    "vice-chair", "treasurer", "whip", "assistant", "honorary", "spiritual", "youth",
];

/// What stands for a leader when there is none, folded.
pub static VACANT: LazyLock<Vec<&str>> =
    LazyLock::new(|| with_all(ENGLISH_VACANT, |words| words.vacant));

const ENGLISH_VACANT: &[&str] =
    &["vacant", "none", "tbd", "n/a", "unknown", "disputed", "collective leadership", "various"];

/// What follows a comma and is still the same name.
pub const NAME_SUFFIXES: &[&str] =
    &["Jr.", "Jr", "Sr.", "Sr", "II", "III", "IV", "Inc.", "M.D.", "Ph.D."];

/// Words between two names of colours.
pub const COLOUR_JOINTS: &[&str] =
    &[" and ", " ve ", " und ", " et ", " y ", " e ", " en ", " i ", " и ", "&", "/"];

/// Words between two names of people.
pub const PEOPLE_JOINTS: &[&str] = &[" and ", " & ", " ve ", " und ", " et ", " и "];

/// Options of embedded images.
pub const IMAGE_OPTIONS: &[&str] = &[
    "border", "frame", "frameless", "thumb", "thumbnail", "left", "right", "center", "centre",
    "none", "upright", "nowrap",
];

/// Political positions as they are written, folded with spaces for dashes, and normalised; the
/// longest goes first.
pub static POSITIONS: LazyLock<Vec<(&str, &str)>> = LazyLock::new(|| {
    let mut positions = with_all(ENGLISH_POSITIONS, |words| words.positions);
    positions.sort_by_key(|(written, _)| std::cmp::Reverse(written.len()));
    positions
});

const ENGLISH_POSITIONS: &[(&str, &str)] = &[
    ("far left", "far-left"),
    ("extreme left", "far-left"),
    ("radical left", "far-left"),
    ("ultra left", "far-left"),
    ("centre left", "centre-left"),
    ("center left", "centre-left"),
    ("left of centre", "centre-left"),
    ("left of center", "centre-left"),
    ("left wing", "left-wing"),
    ("leftist", "left-wing"),
    ("left", "left-wing"),
    ("far right", "far-right"),
    ("extreme right", "far-right"),
    ("radical right", "far-right"),
    ("ultra right", "far-right"),
    ("centre right", "centre-right"),
    ("center right", "centre-right"),
    ("right of centre", "centre-right"),
    ("right of center", "centre-right"),
    ("right wing", "right-wing"),
    ("rightist", "right-wing"),
    ("right", "right-wing"),
    ("centrism", "centre"),
    ("centrist", "centre"),
    ("radical centre", "centre"),
    ("radical center", "centre"),
    ("centre", "centre"),
    ("center", "centre"),
    ("big tent", "big tent"),
    ("catch all", "big tent"),
    ("syncretic", "syncretic"),
    ("syncretism", "syncretic"),
];
