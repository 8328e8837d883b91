//! Words in lists in Spanish.

use crate::lexicon::language::Lists;
use crate::lexicon::lists::Under;

/// The words.
pub const WORDS: Lists = Lists {
    headings: &[
        ("faccion", Under::Factions),
        ("corriente", Under::Factions),
        ("minoria", Under::Factions),
        ("anterior", Under::Former),
        ("antiguamente", Under::Former),
        ("antes", Under::Former),
        ("hasta", Under::Former),
    ],
    vacant: &["vacante"],
    positions: &[
        ("extrema izquierda", "far-left"),
        ("ultraizquierda", "far-left"),
        ("izquierda radical", "far-left"),
        ("izquierda", "left-wing"),
        ("centroizquierda", "centre-left"),
        ("centro izquierda", "centre-left"),
        ("centro", "centre"),
        ("centrismo", "centre"),
        ("centroderecha", "centre-right"),
        ("centro derecha", "centre-right"),
        ("derecha", "right-wing"),
        ("extrema derecha", "far-right"),
        ("ultraderecha", "far-right"),
        ("derecha radical", "far-right"),
        ("atrapalotodo", "big tent"),
        ("transversal", "syncretic"),
    ],
    ..Lists::EMPTY
};
