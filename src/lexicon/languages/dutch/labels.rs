//! Labels of infoboxes in Dutch.

use crate::lexicon::language::Labels;

/// The words.
pub const WORDS: Labels = Labels {
    labels: &[
        ("native name", &["oorspronkelijke naam", "lokale naam"]),
        ("abbreviation", &["afkorting"]),
        ("other names", &["exnaam", "vroegere naam"]),
        ("country", &["land", "actief in"]),
        ("founded", &["oprichting", "opgericht"]),
        ("dissolved", &["opheffing", "opgeheven"]),
        ("ideology", &["ideologie", "ideologieen"]),
        ("position", &["richting", "politieke richting", "politieke positie"]),
        (
            "leader",
            &["partijleider", "partijvoorzitter", "politiek leider", "voorzitter", "lijsttrekker"],
        ),
        ("founder", &["oprichter", "oprichters"]),
        ("headquarters", &["hoofdkantoor", "hoofdkwartier"]),
        ("membership", &["leden", "ledental", "aantal leden"]),
        ("membership year", &["leden jaar"]),
        ("colours", &["kleuren", "kleur"]),
        ("newspaper", &["krant", "partijblad"]),
        ("slogan", &["leus"]),
        ("youth wing", &["jongeren", "jongerenorganisatie"]),
        (
            "europarty",
            &["euroorganisatie", "eurofractie", "europees parlement", "europese organisatie"],
        ),
        ("international", &["internationaal", "internationale organisatie"]),
        ("predecessor", &["voorganger", "voorgangers"]),
        ("successor", &["opvolger"]),
        ("split from", &["splitsing", "afsplitsing van", "afgesplitst van"]),
        ("merged into", &["opgegaan", "opgegaan in"]),
        ("merger of", &["fusie", "fusie van"]),
        ("seats", &["zetels"]),
        ("seats title", &["zetelstitel", "zetels titel", "vertegenwoordiging"]),
        ("seats total", &["zetelstotaal", "zetels totaal"]),
        ("election date", &["datum"]),
        ("seats for election", &["zetels te verdelen"]),
        ("party", &["partij"]),
        ("candidate", &["genomineerde", "kandidaat"]),
        ("popular vote", &["stemmen"]),
    ],
    ..Labels::EMPTY
};
