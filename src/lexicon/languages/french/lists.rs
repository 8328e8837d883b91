//! Words in lists in French.

use crate::lexicon::language::Lists;
use crate::lexicon::lists::Under;

/// The words.
pub const WORDS: Lists = Lists {
    headings: &[
        ("courant", Under::Factions),
        ("tendance", Under::Factions),
        ("minorite", Under::Factions),
        ("ancien", Under::Former),
        ("anterieur", Under::Former),
        ("jusqu", Under::Former),
    ],
    vacant: &["vacante", "poste vacant", "aucun"],
    people_joints: &["et"],
    positions: &[
        ("extreme gauche", "far-left"),
        ("gauche radicale", "far-left"),
        ("gauche", "left-wing"),
        ("centre gauche", "centre-left"),
        ("centre droit", "centre-right"),
        ("centrisme", "centre"),
        ("droite", "right-wing"),
        ("extreme droite", "far-right"),
        ("attrape tout", "big tent"),
    ],
    ..Lists::EMPTY
};
