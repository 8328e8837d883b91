//! Labels of infoboxes in Dutch.

use crate::lexicon::language::Labels;

/// The words.
pub const WORDS: Labels = Labels {
    labels: &[
        ("native name", &["oorspronkelijke naam", "lokale naam"]),
        ("abbreviation", &["afkorting"]),
        ("other names", &["exnaam", "vroegere naam"]),
        ("country", &["land", "actief in"]),
        ("founded", &["oprichting", "opgericht", "oprichtingsdatum", "gesticht"]),
        ("dissolved", &["opheffing", "opgeheven", "ontbonden", "ontbinding"]),
        ("ideology", &["ideologie", "ideologieen", "richting"]),
        (
            "position",
            &[
                "politieke richting", "politieke positie", "positie",
                "plaats in het politieke spectrum",
            ],
        ),
        (
            "leader",
            &[
                "partijleider", "partijvoorzitter", "politiek leider", "voorzitter",
                "lijsttrekker", "leider", "fractievoorzitter",
            ],
        ),
        ("founder", &["oprichter", "oprichters", "opgericht door", "stichter"]),
        ("headquarters", &["hoofdkantoor", "hoofdkwartier", "zetel", "partijbureau"]),
        ("membership", &["leden", "ledental", "aantal leden"]),
        ("membership year", &["leden jaar"]),
        ("colours", &["kleuren", "kleur"]),
        ("newspaper", &["krant", "partijblad"]),
        ("slogan", &["leus"]),
        ("youth wing", &["jongeren", "jongerenorganisatie", "jongerenafdeling"]),
        (
            "europarty",
            &[
                "euroorganisatie", "eurofractie", "europees parlement", "europese organisatie",
                "europese partij", "europese fractie",
            ],
        ),
        ("international", &["internationaal", "internationale organisatie"]),
        ("predecessor", &["voorganger", "voorgangers"]),
        ("successor", &["opvolger"]),
        ("split from", &["splitsing", "afsplitsing van", "afgesplitst van"]),
        ("merged into", &["opgegaan", "opgegaan in"]),
        ("merger of", &["fusie", "fusie van", "ontstaan uit"]),
        ("seats", &["zetels"]),
        ("seats title", &["zetelstitel", "zetels titel", "vertegenwoordiging"]),
        ("seats total", &["zetelstotaal", "zetels totaal"]),
        ("election date", &["datum"]),
        ("seats for election", &["zetels te verdelen"]),
        ("party", &["partij"]),
        ("candidate", &["genomineerde", "kandidaat"]),
        ("popular vote", &["stemmen"]),
        ("website", &["officiele website", "webstek"]),
    ],
    ..Labels::EMPTY
};
