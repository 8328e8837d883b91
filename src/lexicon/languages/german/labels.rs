//! Labels of infoboxes in German.

use crate::lexicon::language::Labels;

/// The words.
pub const WORDS: Labels = Labels {
    labels: &[
        ("native name", &["originalname", "name original"]),
        ("abbreviation", &["abkurzung", "kurzbezeichnung", "kurzel", "kurzform", "kurzname"]),
        (
            "other names",
            &[
                "fruhere namen", "ehemalige namen", "fruhere bezeichnungen", "andere namen",
                "weitere namen", "fruherer name",
            ],
        ),
        ("country", &["land", "staat"]),
        (
            "founded",
            &[
                "grundung", "gegrundet", "grundungsdatum", "gegrundet am", "grundungsjahr",
                "entstehung", "grundung am",
            ],
        ),
        (
            "dissolved",
            &["auflosung", "aufgelost", "verbot", "auflosungsdatum", "aufgelost am", "verboten"],
        ),
        (
            "ideology",
            &[
                "ideologie", "ideologien", "ausrichtung ideologie", "ausrichtung",
                "ideologische ausrichtung", "weltanschauung", "politische ideologie",
            ],
        ),
        (
            "position",
            &["politische ausrichtung", "politische position", "politisches spektrum", "spektrum"],
        ),
        (
            "leader",
            &[
                "parteivorsitzender", "fuhrer", "parteivorsitzende", "parteivorsitz",
                "vorsitzender", "vorsitzende", "vorsitz", "bundesvorsitzender", "generalsekretar",
                "parteifuhrer", "obmann", "bundesparteiobmann", "parteiprasident",
                "parteiprasidentin", "parteiprasidium", "prasidium", "prasident", "prasidentin",
                "bundesvorsitzende", "parteivorsitzende r", "vorsitzende r", "parteichef",
                "parteichefin", "landesvorsitzender", "sprecher", "bundessprecher", "obfrau",
                "parteiobmann", "bundesparteiobfrau", "parteifuhrung", "leitung",
            ],
        ),
        (
            "founder",
            &["grunder", "grunder in", "grundungsmitglieder", "gegrundet von", "grunderin"],
        ),
        (
            "headquarters",
            &[
                "hauptsitz", "sitz", "parteizentrale", "hausanschrift", "adresse", "anschrift",
                "geschaftsstelle", "bundesgeschaftsstelle", "sitz der partei",
            ],
        ),
        (
            "membership",
            &[
                "mitglieder", "mitgliederzahl", "mitgliederstarke", "anzahl mitglieder",
                "mitgliederanzahl", "anzahl der mitglieder",
            ],
        ),
        ("membership year", &["mitglieder jahr"]),
        ("colours", &["farben", "farbe", "parteifarbe", "farbe n"]),
        ("newspaper", &["zeitung", "parteizeitung", "publikation", "publikationen", "parteiorgan"]),
        ("slogan", &["wahlspruch", "leitspruch"]),
        (
            "youth wing",
            &[
                "jugendorganisation", "jugendverband", "jugend", "jungpartei",
                "jugendorganisationen", "nachwuchsorganisation",
            ],
        ),
        (
            "europarty",
            &[
                "europapartei", "europaische partei", "ep fraktion", "europartei",
                "europaische parteien",
            ],
        ),
        (
            "international",
            &[
                "internationale verbindungen", "internationale", "internationale verbindung",
                "internationaler verband",
            ],
        ),
        ("predecessor", &["vorganger", "vorgangerpartei"]),
        ("successor", &["nachfolger", "nachfolgepartei"]),
        ("split from", &["abspaltung", "abspaltung von"]),
        ("merged into", &["aufgegangen in"]),
        ("merger of", &["zusammenschluss von", "fusion aus"]),
        (
            "website",
            &["webseite", "homepage", "website", "internet", "internetseite", "internetauftritt"],
        ),
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
        ("alliances", &["bundnis", "wahlbundnis", "koalition"]),
    ],
    others: &[
        "stellvertretende vorsitzende", "stellvertretender vorsitzender", "stellvertreter",
        "vizeprasidium", "vizeprasident", "landesgeschaftsfuhrer", "bundesgeschaftsfuhrer",
        "bundesgeschaftsfuhrerin", "schatzmeister", "bundesschatzmeister", "landesschatzmeister",
        "ehrenvorsitzende", "ehrenvorsitzender", "staatliche zuschusse", "bundestagsmandate",
        "frauenanteil", "wahleranteil", "parteigliederung", "grundungsort", "mindestalter",
        "durchschnittsalter", "landesverbande", "fraktion", "fraktionsvorsitz",
        "parlamentarische vertretungen", "ort", "politischer geschaftsfuhrer", "generalsekretarin",
        "prasidiumsmitglieder", "parteistiftung", "stiftung", "parteinahe stiftung", "parteilogo",
        "grundungsversammlung", "abgeordnete", "mandate in landtagen",
    ],
    ..Labels::EMPTY
};
