//! Words in titles and tables of elections in Dutch.

use crate::lexicon::language::Elections;
use crate::model::{
    Basis, ElectionKind::ByElection, ElectionKind::European, ElectionKind::General,
    ElectionKind::Local, ElectionKind::Presidential, ElectionKind::Regional, ElectionKind::Senate,
};

/// The words.
pub const WORDS: Elections = Elections {
    bases: &[
        ("samenvatting", Basis::Summary),
        ("overzicht", Basis::Summary),
        ("samenstelling", Basis::Composition),
        ("zetelverdeling", Basis::Composition),
        ("grafiek", Basis::Chart),
        ("diagram", Basis::Chart),
    ],
    kinds: &[
        ("tussentijdse verkiezing", ByElection),
        ("europese verkiezingen", European),
        ("europees parlement", European),
        ("europese parlementsverkiezingen", European),
        ("eerste kamer", Senate),
        ("senaat", Senate),
        ("presidentsverkiezing", Presidential),
        ("provinciale staten", Regional),
        ("regionale verkiezing", Regional),
        ("vlaamse verkiezingen", Regional),
        ("gemeenteraad", Local),
        ("lokale verkiezingen", Local),
        ("tweede kamer", General),
        ("parlementsverkiezing", General),
        ("kamerverkiezing", General),
        ("federale verkiezingen", General),
        ("algemene verkiezingen", General),
    ],
    election_words: &[
        "verkiezing", "verkiezingen", "tweede kamerverkiezingen", "parlementsverkiezingen",
        "gemeenteraadsverkiezingen", "presidentsverkiezingen", "kamerverkiezingen",
        "tweede kamerverkiezing", "provinciale statenverkiezingen", "europese verkiezingen",
        "referendum", "eerste kamerverkiezingen",
    ],
    result_words: &[
        "uitslag", "uitslagen", "verkiezingsuitslagen", "resultaten", "verkiezingsresultaten",
    ],
    summary_rows: &[
        "totaal", "ongeldig", "ongeldige stemmen", "geldige stemmen", "geldig", "blanco stemmen",
        "blanco/ongeldig", "blanco en ongeldig", "blanco en ongeldige stemmen", "opkomst",
        "kiesgerechtigden", "uitgebrachte stemmen", "bron", "ongeldig/blanco",
        "ongeldig of blanco", "stemgerechtigden", "totaal geldig",
    ],
    body_words: &[
        "kamer", "tweede kamer", "eerste kamer", "senaat", "parlement", "provinciale staten",
        "gemeenteraad", "europees parlement", "staten-generaal",
        "kamer van volksvertegenwoordigers", "raad",
    ],
    assents: &["ja"],
    refusals: &["nee"],
    round_nouns: &["ronde", "stemronde"],
    round_ordinals: &[("eerste", 1), ("tweede", 2), ("2e", 2), ("3e", 3)],
    totals: &["totaal"],
    section_words: &[
        "uitslag", "uitslagen", "geschiedenis", "resultaten", "kandidaten", "analyse", "overzicht",
        "bronnen", "stemmen", "nasleep", "zetelverdeling",
    ],
    constituency_words: &["kiesdistrict", "kieskring"],
    office_words: &["burgemeester", "president"],
    change_words: &["nieuw", "gelijk"],
    rises: &["stijging", "toename"],
    falls: &["daling", "afname"],
    ..Elections::EMPTY
};
