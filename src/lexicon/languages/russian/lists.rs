//! Words in lists in Russian.

use crate::lexicon::language::Lists;
use crate::lexicon::lists::Under;

/// The words.
pub const WORDS: Lists = Lists {
    headings: &[
        ("фракци", Under::Factions),
        ("крыло", Under::Factions),
        ("течени", Under::Factions),
        ("историческ", Under::Former),
        ("ранее", Under::Former),
        ("прежд", Under::Former),
    ],
    vacant: &["вакантно", "нет"],
    people_joints: &["и"],
    positions: &[
        ("краине левые", "far-left"),
        ("краине левая", "far-left"),
        ("ультралевые", "far-left"),
        ("леворадикальные", "far-left"),
        ("левые", "left-wing"),
        ("левая", "left-wing"),
        ("левоцентризм", "centre-left"),
        ("левыи центр", "centre-left"),
        ("левоцентристская", "centre-left"),
        ("центр", "centre"),
        ("центризм", "centre"),
        ("правоцентризм", "centre-right"),
        ("правыи центр", "centre-right"),
        ("правоцентристская", "centre-right"),
        ("правые", "right-wing"),
        ("правая", "right-wing"),
        ("краине правые", "far-right"),
        ("краине правая", "far-right"),
        ("ультраправые", "far-right"),
        ("синкретизм", "syncretic"),
    ],
    ..Lists::EMPTY
};
