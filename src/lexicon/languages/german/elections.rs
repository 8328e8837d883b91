//! Words in titles and tables of elections in German.

use crate::lexicon::language::Elections;
use crate::model::{
    ElectionKind::ByElection, ElectionKind::European, ElectionKind::General, ElectionKind::Local,
    ElectionKind::Presidential, ElectionKind::Primary, ElectionKind::Referendum,
    ElectionKind::Regional, ElectionKind::Senate,
};

/// The words.
pub const WORDS: Elections = Elections {
    kinds: &[
        ("nachwahl", ByElection),
        ("volksabstimmung", Referendum),
        ("volksentscheid", Referendum),
        ("urwahl", Primary),
        ("europawahl", European),
        ("europaparlament", European),
        ("europaisches parlament", European),
        ("standerat", Senate),
        ("bundesprasidentenwahl", Presidential),
        ("bundesprasidentschaftswahl", Presidential),
        ("prasidentschaftswahl", Presidential),
        ("prasidentenwahl", Presidential),
        ("reichsprasidentenwahl", Presidential),
        ("landtagswahl", Regional),
        ("burgerschaftswahl", Regional),
        ("abgeordnetenhauswahl", Regional),
        ("kommunalwahl", Local),
        ("gemeinderatswahl", Local),
        ("kreistagswahl", Local),
        ("burgermeisterwahl", Local),
        ("bundestagswahl", General),
        ("reichstagswahl", General),
        ("nationalratswahl", General),
        ("parlamentswahl", General),
        ("volkskammerwahl", General),
    ],
    election_words: &[
        "wahl", "wahlen", "bundestagswahl", "bundestagswahlen", "landtagswahl", "landtagswahlen",
        "kommunalwahl", "kommunalwahlen", "europawahl", "europawahlen", "nationalratswahl",
        "nationalratswahlen", "reichstagswahl", "reichstagswahlen", "parlamentswahl",
        "parlamentswahlen", "prasidentschaftswahl", "burgerschaftswahl", "volksabstimmung",
    ],
    result_words: &["ergebnis", "ergebnisse", "wahlergebnis", "wahlergebnisse", "endergebnis"],
    summary_rows: &[
        "gesamt", "insgesamt", "summe", "ungultige", "ungultig", "ungultige stimmen", "gultige",
        "gultige stimmen", "wahlbeteiligung", "wahlberechtigte", "wahler", "abgegebene stimmen",
        "nichtwahler", "quelle", "sonstige ohne mandat",
    ],
    body_words: &["bundestag", "bundesrat", "landtag", "nationalrat", "volkskammer", "reichstag"],
    assents: &["ja"],
    refusals: &["nein", "dagegen"],
    round_nouns: &["wahlgang"],
    round_ordinals: &[("erster", 1), ("zweiter", 2), ("dritter", 3)],
    runoff_words: &["stichwahl"],
    ..Elections::EMPTY
};
