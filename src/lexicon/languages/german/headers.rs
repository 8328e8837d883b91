//! Headers of tables in German.

use crate::lexicon::language::Headers;

/// The words.
pub const WORDS: Headers = Headers {
    headers: &[
        ("election", &["wahl", "wahlen"]),
        ("year", &["jahr", "wahljahr"]),
        ("date", &["datum", "wahldatum"]),
        ("constituency", &["wahlkreis", "bundesland", "bezirk", "gemeinde"]),
        (
            "party",
            &["partei", "parteien", "wahlervereinigung", "liste", "wahlvorschlag", "partei/liste"],
        ),
        ("candidate", &["kandidat", "kandidaten", "kandidatin", "bewerber"]),
        (
            "leader",
            &["spitzenkandidaten", "spitzenkandidatin", "vorsitzender", "parteivorsitzender"],
        ),
        (
            "votes",
            &[
                "stimmen", "stimmenzahl", "stimmen absolut", "zweitstimmen", "erststimmen",
                "wahlerstimmen",
            ],
        ),
        (
            "vote share",
            &[
                "stimmenanteil", "anteil", "prozent", "in %", "in prozent", "stimmen %",
                "stimmen in %", "stimmen (%)", "stimmanteil", "anteil (%)", "anteil in %",
            ],
        ),
        ("seats", &["sitze", "mandate", "abgeordnete"]),
        ("total seats", &["sitze gesamt"]),
        ("change", &["veranderung", "+/- sitze", "differenz", "gewinne/verluste"]),
        ("rank", &["rang", "platz"]),
        ("outcome", &["ergebnis", "regierung", "regierungsbeteiligung"]),
    ],
    ..Headers::EMPTY
};
