//! Words in lists in Turkish.

use crate::lexicon::language::Lists;
use crate::lexicon::lists::Under;

/// The words.
pub const WORDS: Lists = Lists {
    headings: &[
        ("hizip", Under::Factions),
        ("fraksiyon", Under::Factions),
        ("kanat", Under::Factions),
        ("tarihsel", Under::Former),
        ("tarihi", Under::Former),
        ("onceki", Under::Former),
        ("eskiden", Under::Former),
    ],
    vacant: &["bos", "yok"],
    people_joints: &["ve"],
    positions: &[
        ("asiri sol", "far-left"),
        ("radikal sol", "far-left"),
        ("merkez sol", "centre-left"),
        ("ortanin solu", "centre-left"),
        ("sol kanat", "left-wing"),
        ("sol", "left-wing"),
        ("merkez", "centre"),
        ("merkez sag", "centre-right"),
        ("ortanin sagi", "centre-right"),
        ("sag kanat", "right-wing"),
        ("sag", "right-wing"),
        ("asiri sag", "far-right"),
        ("radikal sag", "far-right"),
        ("kitle partisi", "big tent"),
    ],
    part_words: &["cogunluk", "azinlik", "hizip", "kanat", "kanadi", "kismen", "fiilen", "resmen"],
    doctrines: &[
        ("demokratik sosyalist", "Demokratik sosyalizm"),
        ("marksist leninist", "Marksizm-Leninizm"),
        ("sosyal demokrat", "Sosyal demokrasi"),
        ("sosyal liberal", "Sosyal liberalizm"),
        ("muhafazakar", "Muhafazakârlık"),
        ("milliyetci", "Milliyetçilik"),
        ("ataturkcu", "Atatürkçülük"),
        ("ekolojist", "Ekolojizm"),
        ("sosyalist", "Sosyalizm"),
        ("anarsist", "Anarşizm"),
        ("feminist", "Feminizm"),
        ("kemalist", "Kemalizm"),
        ("komunist", "Komünizm"),
        ("marksist", "Marksizm"),
        ("trockist", "Troçkizm"),
        ("ulusalci", "Ulusalcılık"),
        ("islamci", "İslamcılık"),
        ("liberal", "Liberalizm"),
        ("fasist", "Faşizm"),
        ("maoist", "Maoizm"),
        ("turkcu", "Türkçülük"),
        ("yesil", "Yeşil siyaset"),
    ],
    ..Lists::EMPTY
};
