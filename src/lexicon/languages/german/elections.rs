//! Words in titles and tables of elections in German.

use crate::lexicon::language::Elections;
use crate::model::{
    Basis, ElectionKind::ByElection, ElectionKind::European, ElectionKind::General,
    ElectionKind::Local, ElectionKind::Presidential, ElectionKind::Primary,
    ElectionKind::Referendum, ElectionKind::Regional, ElectionKind::Senate,
};

/// The words.
pub const WORDS: Elections = Elections {
    bases: &[
        ("zusammenfassung", Basis::Summary),
        ("ubersicht", Basis::Summary),
        ("uberblick", Basis::Summary),
        ("zusammensetzung", Basis::Composition),
        ("sitzverteilung", Basis::Composition),
        ("diagramm", Basis::Chart),
        ("grafik", Basis::Chart),
    ],
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
        "wahlergebnisse", "gemeinderatswahl", "stadtratswahl", "burgermeisterwahl",
        "oberburgermeisterwahl", "kreistagswahl", "gemeinderatswahlen", "burgerschaftswahlen",
        "volkskammerwahl", "prasidentenwahl", "bundesprasidentenwahl", "regierungsratswahl",
        "kantonsratswahl", "grossratswahl", "abgeordnetenhauswahl", "referendum",
    ],
    result_words: &[
        "ergebnis", "ergebnisse", "wahlergebnis", "wahlergebnisse", "endergebnis", "resultat",
        "resultate", "amtliches endergebnis", "wahlresultate",
    ],
    summary_rows: &[
        "gesamt", "insgesamt", "summe", "ungultige", "ungultig", "ungultige stimmen", "gultige",
        "gultige stimmen", "wahlbeteiligung", "wahlberechtigte", "wahler", "abgegebene stimmen",
        "nichtwahler", "quelle", "sonstige ohne mandat", "stimmberechtigte", "leere stimmen",
        "leer", "beteiligung", "wahler gesamt", "absolutes mehr",
    ],
    body_words: &[
        "bundestag", "bundesrat", "landtag", "nationalrat", "volkskammer", "reichstag",
        "standerat", "kantonsrat", "grosser rat", "landrat", "burgerschaft", "abgeordnetenhaus",
        "gemeinderat", "stadtrat", "stadtverordnetenversammlung", "kreistag",
        "nationalversammlung", "paulskirche", "parlament", "europaparlament",
        "europaisches parlament", "kammer", "senat", "volksrat",
    ],
    assents: &["ja"],
    refusals: &["nein", "dagegen"],
    round_nouns: &["wahlgang"],
    round_ordinals: &[("erster", 1), ("zweiter", 2), ("dritter", 3)],
    runoff_words: &["stichwahl"],
    totals: &["gesamt", "insgesamt", "summe", "total"],
    section_words: &[
        "ergebnis", "ergebnisse", "geschichte", "ubersicht", "uberblick", "wahlergebnis",
        "wahlergebnisse", "endergebnis", "amtliches endergebnis", "kandidaten", "stimmen",
        "nachweise", "einzelnachweise", "nach partei", "analyse", "ausgangslage",
        "stimmverteilung", "sitzverteilung",
    ],
    constituency_words: &[
        "wahlkreis", "stimmkreis", "landtagswahlkreis", "bundestagswahlkreis", "wahlbezirk",
    ],
    office_words: &[
        "burgermeister", "oberburgermeister", "bundesprasident", "landrat", "ministerprasident",
        "stadtprasident",
    ],
    single_office_words: &[
        "burgermeisterwahl", "oberburgermeisterwahl", "prasidentschaftswahl",
        "bundesprasidentenwahl", "prasidentenwahl",
    ],
    change_words: &["neu", "unverandert"],
    uncontested: &["stille wahl"],
    no_party: &["parteilos"],
    rises: &["zunahme", "anstieg", "steigend", "gestiegen", "gewinn"],
    falls: &["abnahme", "ruckgang", "fallend", "gefallen", "gesunken", "verlust"],
    ..Elections::EMPTY
};
