//! Words in lists in Italian.

use crate::lexicon::language::Lists;
use crate::lexicon::lists::Under;

/// The words.
pub const WORDS: Lists = Lists {
    headings: &[
        ("corrent", Under::Factions),
        ("fazion", Under::Factions),
        ("minoranza", Under::Factions),
        ("storic", Under::Former),
        ("precedent", Under::Former),
        ("fino al", Under::Former),
    ],
    vacant: &["nessuno"],
    positions: &[
        ("estrema sinistra", "far-left"),
        ("sinistra radicale", "far-left"),
        ("sinistra", "left-wing"),
        ("centro sinistra", "centre-left"),
        ("centrosinistra", "centre-left"),
        ("centro", "centre"),
        ("centro destra", "centre-right"),
        ("centrodestra", "centre-right"),
        ("destra", "right-wing"),
        ("estrema destra", "far-right"),
        ("destra radicale", "far-right"),
        ("pigliatutto", "big tent"),
        ("trasversale", "syncretic"),
    ],
    ..Lists::EMPTY
};
