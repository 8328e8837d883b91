//! Labels of infoboxes in German.

use crate::lexicon::language::Labels;

/// The words.
pub const WORDS: Labels = Labels {
    labels: &[
        ("native name", &["originalname", "name original"]),
        ("abbreviation", &["abkurzung", "kurzbezeichnung", "kurzel"]),
        ("other names", &["fruhere namen", "ehemalige namen"]),
        ("country", &["land", "staat"]),
        ("founded", &["grundung", "gegrundet", "grundungsdatum"]),
        ("dissolved", &["auflosung", "aufgelost", "verbot"]),
        ("ideology", &["ideologie", "ideologien", "ausrichtung ideologie"]),
        ("position", &["ausrichtung", "politische ausrichtung", "politische position"]),
        (
            "leader",
            &[
                "parteivorsitzender", "parteivorsitzende", "parteivorsitz", "vorsitzender",
                "vorsitzende", "vorsitz", "bundesvorsitzender", "generalsekretar", "parteifuhrer",
                "obmann", "bundesparteiobmann",
            ],
        ),
        ("founder", &["grunder"]),
        ("headquarters", &["hauptsitz", "sitz", "parteizentrale"]),
        ("membership", &["mitglieder", "mitgliederzahl"]),
        ("membership year", &["mitglieder jahr"]),
        ("colours", &["farben", "farbe", "parteifarbe"]),
        ("newspaper", &["zeitung", "parteizeitung", "publikation", "publikationen"]),
        ("slogan", &["wahlspruch", "leitspruch"]),
        ("youth wing", &["jugendorganisation", "jugendverband", "jugend"]),
        ("europarty", &["europapartei", "europaische partei", "ep fraktion"]),
        ("international", &["internationale verbindungen", "internationale"]),
        ("predecessor", &["vorganger", "vorgangerpartei"]),
        ("successor", &["nachfolger", "nachfolgepartei"]),
        ("split from", &["abspaltung", "abspaltung von"]),
        ("merged into", &["aufgegangen in"]),
        ("merger of", &["zusammenschluss von", "fusion aus"]),
        ("website", &["webseite", "homepage"]),
        ("seats", &["sitze", "mandate"]),
        ("seats title", &["parlament", "sitze titel"]),
        ("seats total", &["sitze gesamt", "mandate gesamt"]),
        ("election date", &["wahldatum", "wahltag", "datum", "wahltermin"]),
        ("seats for election", &["zu vergebende sitze", "sitze zu vergeben"]),
        ("party", &["partei"]),
        ("candidate", &["kandidat", "kandidatin"]),
        ("popular vote", &["stimmen", "wahlerstimmen"]),
        ("percentage", &["prozent", "stimmenanteil"]),
        ("swing", &["veranderung", "gewinn"]),
    ],
    ..Labels::EMPTY
};
