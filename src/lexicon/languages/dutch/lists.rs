//! Words in lists in Dutch.

use crate::lexicon::language::Lists;
use crate::lexicon::lists::Under;

/// The words.
pub const WORDS: Lists = Lists {
    headings: &[
        ("stroming", Under::Factions),
        ("vleugel", Under::Factions),
        ("minderheid", Under::Factions),
        ("voorheen", Under::Former),
        ("vroeger", Under::Former),
        ("voormalig", Under::Former),
    ],
    vacant: &["vacant", "geen"],
    positions: &[
        ("extreemlinks", "far-left"),
        ("extreem links", "far-left"),
        ("radicaal links", "far-left"),
        ("centrumlinks", "centre-left"),
        ("centrum links", "centre-left"),
        ("centrum", "centre"),
        ("midden", "centre"),
        ("centrumrechts", "centre-right"),
        ("centrum rechts", "centre-right"),
        ("extreemrechts", "far-right"),
        ("extreem rechts", "far-right"),
        ("radicaal rechts", "far-right"),
    ],
    doctrines: &[
        ("christendemocratische", "Christendemocratie"),
        ("christendemocratisch", "Christendemocratie"),
        ("sociaaldemocratische", "Sociaaldemocratie"),
        ("sociaaldemocratisch", "Sociaaldemocratie"),
        ("nationalistische", "Nationalisme"),
        ("nationalistisch", "Nationalisme"),
        ("separatistische", "Separatisme"),
        ("sociaalliberaal", "Sociaalliberalisme"),
        ("communistische", "Communisme"),
        ("separatistisch", "Separatisme"),
        ("socialistische", "Socialisme"),
        ("communistisch", "Communisme"),
        ("conservatieve", "Conservatisme"),
        ("populistische", "Populisme"),
        ("socialistisch", "Socialisme"),
        ("conservatief", "Conservatisme"),
        ("populistisch", "Populisme"),
        ("liberaal", "Liberalisme"),
        ("liberale", "Liberalisme"),
        ("groene", "Groene politiek"),
        ("groen", "Groene politiek"),
    ],
    full_name_joints: &["en"],
    ..Lists::EMPTY
};
