//! Words in lists in Portuguese.

use crate::lexicon::language::Lists;
use crate::lexicon::lists::Under;

/// The words.
pub const WORDS: Lists = Lists {
    headings: &[
        ("faccoes", Under::Factions),
        ("faccao", Under::Factions),
        ("corrente", Under::Factions),
        ("tendencia", Under::Factions),
        ("minoria", Under::Factions),
        ("anterior", Under::Former),
        ("antigamente", Under::Former),
    ],
    vacant: &["vago", "vaga"],
    positions: &[
        ("extrema esquerda", "far-left"),
        ("esquerda radical", "far-left"),
        ("esquerda", "left-wing"),
        ("centro esquerda", "centre-left"),
        ("centro", "centre"),
        ("centrismo", "centre"),
        ("centro direita", "centre-right"),
        ("direita", "right-wing"),
        ("extrema direita", "far-right"),
        ("direita radical", "far-right"),
        ("sincretico", "syncretic"),
    ],
    doctrines: &[
        ("democrata cristaa", "Democracia cristã"),
        ("democrata cristao", "Democracia cristã"),
        ("social democrata", "Social-democracia"),
        ("nacionalista", "Nacionalismo"),
        ("progressista", "Progressismo"),
        ("regionalista", "Regionalismo"),
        ("conservador", "Conservadorismo"),
        ("federalista", "Federalismo"),
        ("separatista", "Separatismo"),
        ("trabalhista", "Trabalhismo"),
        ("ecologista", "Ecologismo"),
        ("eurocetica", "Euroceticismo"),
        ("eurocetico", "Euroceticismo"),
        ("libertaria", "Libertarianismo"),
        ("libertario", "Libertarianismo"),
        ("monarquica", "Monarquismo"),
        ("monarquico", "Monarquismo"),
        ("socialista", "Socialismo"),
        ("trotskista", "Trotskismo"),
        ("comunista", "Comunismo"),
        ("populista", "Populismo"),
        ("fascista", "Fascismo"),
        ("marxista", "Marxismo"),
        ("liberal", "Liberalismo"),
    ],
    full_name_joints: &["e"],
    ..Lists::EMPTY
};
