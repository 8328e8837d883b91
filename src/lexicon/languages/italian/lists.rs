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
    doctrines: &[
        ("cristiano democratica", "Cristianesimo democratico"),
        ("cristiano democratico", "Cristianesimo democratico"),
        ("socialdemocratica", "Socialdemocrazia"),
        ("socialdemocratico", "Socialdemocrazia"),
        ("indipendentista", "Indipendentismo"),
        ("ambientalista", "Ambientalismo"),
        ("democristiana", "Cristianesimo democratico"),
        ("democristiano", "Cristianesimo democratico"),
        ("conservatore", "Conservatorismo"),
        ("euroscettica", "Euroscetticismo"),
        ("euroscettico", "Euroscetticismo"),
        ("nazionalista", "Nazionalismo"),
        ("progressista", "Progressismo"),
        ("regionalista", "Regionalismo"),
        ("autonomista", "Autonomismo"),
        ("federalista", "Federalismo"),
        ("neofascista", "Neofascismo"),
        ("separatista", "Separatismo"),
        ("ecologista", "Ecologismo"),
        ("monarchica", "Monarchismo"),
        ("monarchico", "Monarchismo"),
        ("socialista", "Socialismo"),
        ("comunista", "Comunismo"),
        ("populista", "Populismo"),
        ("fascista", "Fascismo"),
        ("liberale", "Liberalismo"),
        ("marxista", "Marxismo"),
    ],
    full_name_joints: &["e", "ed"],
    ..Lists::EMPTY
};
