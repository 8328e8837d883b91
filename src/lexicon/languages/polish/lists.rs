//! Words in lists in Polish.

use crate::lexicon::language::Lists;
use crate::lexicon::lists::Under;

/// The words.
pub const WORDS: Lists = Lists {
    headings: &[
        ("frakcj", Under::Factions),
        ("skrzydl", Under::Factions),
        ("mniejszos", Under::Factions),
        ("dawniej", Under::Former),
        ("wczesniej", Under::Former),
        ("poprzedni", Under::Former),
    ],
    vacant: &["wakat", "brak"],
    positions: &[
        ("skrajna lewica", "far-left"),
        ("radykalna lewica", "far-left"),
        ("lewica", "left-wing"),
        ("lewicowa", "left-wing"),
        ("centrolewica", "centre-left"),
        ("centrolewicowa", "centre-left"),
        ("centrowa", "centre"),
        ("centroprawica", "centre-right"),
        ("centroprawicowa", "centre-right"),
        ("prawica", "right-wing"),
        ("prawicowa", "right-wing"),
        ("skrajna prawica", "far-right"),
        ("radykalna prawica", "far-right"),
    ],
    full_name_joints: &["i", "oraz"],
    ..Lists::EMPTY
};
