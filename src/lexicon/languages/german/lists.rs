//! Words in lists in German.

use crate::lexicon::language::Lists;
use crate::lexicon::lists::Under;

/// The words.
pub const WORDS: Lists = Lists {
    headings: &[
        ("fraktion", Under::Factions),
        ("flugel", Under::Factions),
        ("stromung", Under::Factions),
        ("minderheit", Under::Factions),
        ("fruher", Under::Former),
        ("ehemal", Under::Former),
        ("ursprunglich", Under::Former),
    ],
    vacant: &["vakant", "unbesetzt"],
    people_joints: &["und"],
    positions: &[
        ("linksextrem", "far-left"),
        ("linksextremismus", "far-left"),
        ("linksradikal", "far-left"),
        ("links", "left-wing"),
        ("linke", "left-wing"),
        ("mitte links", "centre-left"),
        ("linke mitte", "centre-left"),
        ("mitte", "centre"),
        ("zentrum", "centre"),
        ("mitte rechts", "centre-right"),
        ("rechte mitte", "centre-right"),
        ("rechts", "right-wing"),
        ("rechte", "right-wing"),
        ("rechtsextrem", "far-right"),
        ("rechtsextremismus", "far-right"),
        ("rechtsradikal", "far-right"),
        ("volkspartei", "big tent"),
    ],
    ..Lists::EMPTY
};
